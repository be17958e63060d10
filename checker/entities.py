"""Who is who: the people of one article, and the same people across articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.language.document import Document
from checker.model import Extraction, Mention, Person


def find_people(document: Document, mentions: Sequence[Mention]) -> tuple[Person, ...]:
    """The people of one article, with every span that means them."""
    return ()


def link_people(extractions: Sequence[Extraction]) -> Mapping[tuple[str, str], str]:
    """(article id, person key) -> an id that is the same for one person in all articles."""
    return {}
