"""Which happening a sentence is about: the article's main occasion, or an earlier, later or other one."""

from __future__ import annotations

from collections.abc import Sequence

from checker.language.document import Document
from checker.model import Mention, Occasion


def find_occasions(document: Document, mentions: Sequence[Mention]) -> tuple[tuple[Occasion, ...], dict[int, Occasion]]:
    """The happenings that an article tells of, its main one first, and the occasion of each sentence by its index."""
    return (), {}
