"""Said by whom: the source that an article cites for what a sentence says."""

from __future__ import annotations

from collections.abc import Sequence

from checker.language.document import Document
from checker.model import Mention, Person


def find_attributions(document: Document, mentions: Sequence[Mention], people: Sequence[Person]) -> dict[int, str]:
    """Sentence index -> the cited source in the article's own words ("police", "Beatrice Wekesa")."""
    return {}
