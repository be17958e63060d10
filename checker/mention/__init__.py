"""Document -> Mentions: one module a kind, all listed here."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from checker.language.document import Document
from checker.mention.names import find_names
from checker.mention.places import find_places
from checker.mention.quantities import find_quantities
from checker.mention.quotations import find_quotations
from checker.mention.times import find_times
from checker.mention.titles import find_titles
from checker.model import Mention

KINDS: dict[str, Callable[[Document], Iterable[Mention]]] = {
    "quotation": find_quotations,
    "name": find_names,
    "quantity": find_quantities,
    "title": find_titles,
    "time": find_times,
    "place": find_places,
}


def find_mentions(document: Document) -> tuple[Mention, ...]:
    """All mentions of an article, in the order of the text."""
    found = [mention for find in KINDS.values() for mention in find(document)]
    return tuple(sorted(found, key=lambda mention: (mention.start, mention.end, mention.kind)))
