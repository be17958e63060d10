"""Questions that many ask of one token or one document, answered once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from checker.language.document import Document
    from checker.language.parsed import Token

T = TypeVar("T")


def once_a_token(find: Callable[[Token], T]) -> Callable[[Token], T]:
    """A function of a token that remembers its answers for as long as the token's text is in use."""
    name = f"{find.__module__}.{find.__qualname__}"

    @wraps(find)
    def answer(token: Token) -> T:
        known: dict[int, T] = token.doc.answers[name]
        if token.i not in known:
            known[token.i] = find(token)
        return known[token.i]

    return answer


def once_a_document(find: Callable[[Document], T]) -> Callable[[Document], T]:
    """A function of a document that remembers its answer there."""
    name = f"{find.__module__}.{find.__qualname__}"

    @wraps(find)
    def answer(document: Document) -> T:
        if name not in document.answers:
            document.answers[name] = find(document)
        found: T = document.answers[name]
        return found

    return answer
