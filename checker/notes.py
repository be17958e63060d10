"""All that is known about one article before claims are made: what every claim family works from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable
from functools import cached_property, wraps
from itertools import accumulate
from typing import Any, TypeVar

from attrs import Factory, define

from checker.language.document import Document, Sentence
from checker.model import Article, Mention, Occasion, Person
from checker.occasions import Occasions

T = TypeVar("T")


@define(kw_only=True)
class Notes:
    """One article's document, mentions, people and occasions; as the claim families need them."""

    document: Document
    mentions: tuple[Mention, ...]
    people: tuple[Person, ...] = ()
    happenings: tuple[Occasion, ...] = ()
    occasions: Occasions
    """Sentence index -> the occasion that the sentence is about; `.at` for the words of one clause."""
    attributions: dict[int, str]
    """Sentence index -> who is cited for what the sentence says."""
    answers: defaultdict[str, dict[int, Any]] = Factory(lambda: defaultdict(dict))
    """What `once_a_sentence` remembers."""

    @property
    def article(self) -> Article:
        return self.document.article

    @cached_property
    def _by_sentence(self) -> dict[int, list[Mention]]:
        table = defaultdict(list)
        for mention in self.mentions:
            sentence = self.document.sentence_at(mention.start)
            if sentence is not None:
                table[sentence.index].append(mention)
        return dict(table)

    def within(self, sentence: Sentence, *kinds: str) -> list[Mention]:
        """The mentions in a sentence, of the kinds given or of all."""
        found = self._by_sentence.get(sentence.index, ())
        return [mention for mention in found if not kinds or mention.kind in kinds]

    @cached_property
    def _person_spans(self) -> list[tuple[int, int, Person]]:
        return sorted(
            ((start, end, person) for person in self.people for start, end in person.spans), key=lambda s: s[:2]
        )

    @cached_property
    def _person_starts(self) -> list[int]:
        return [start for start, _, _ in self._person_spans]

    @cached_property
    def _person_ends(self) -> list[int]:
        """How far the spans reach up to and with each one."""
        return list(accumulate((end for _, end, _ in self._person_spans), max))

    def person_at(self, start: int, end: int) -> Person | None:
        """The person that some words (a name, a pronoun, a description) mean, if that is known."""
        # The first span that reaches past the start is the one where those up to it do so first.
        first = bisect_right(self._person_ends, start)
        return self._person_spans[first][2] if first < bisect_left(self._person_starts, end) else None

    def people_in(self, sentence: Sentence) -> list[tuple[int, int, Person]]:
        """(start, end, person) for all the places in a sentence that mean a known person."""
        first, last = (bisect_left(self._person_starts, offset) for offset in (sentence.start, sentence.end))
        return self._person_spans[first:last]


def once_a_sentence(find: Callable[[Notes, Sentence], T]) -> Callable[[Notes, Sentence], T]:
    """A function of a sentence that remembers its answers in the notes."""
    name = f"{find.__module__}.{find.__qualname__}"

    @wraps(find)
    def answer(notes: Notes, sentence: Sentence) -> T:
        known: dict[int, T] = notes.answers[name]
        if sentence.index not in known:
            known[sentence.index] = find(notes, sentence)
        return known[sentence.index]

    return answer
