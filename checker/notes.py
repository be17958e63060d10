"""All that is known about one article before claims are made: what every claim family works from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from attrs import define

from checker.language.document import Document, Sentence
from checker.model import Article, Mention, Occasion, Person
from checker.occasions import Occasions


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

    def within(self, sentence: Sentence, *kinds: str) -> Iterator[Mention]:
        """The mentions in a sentence, of the kinds given or of all."""
        for mention in self._by_sentence.get(sentence.index, ()):
            if not kinds or mention.kind in kinds:
                yield mention

    @cached_property
    def _person_spans(self) -> list[tuple[int, int, Person]]:
        return sorted(
            ((start, end, person) for person in self.people for start, end in person.spans), key=lambda s: s[:2]
        )

    def person_at(self, start: int, end: int) -> Person | None:
        """The person that some words (a name, a pronoun, a description) mean, if that is known."""
        return next((person for s, e, person in self._person_spans if s < end and start < e), None)

    def people_in(self, sentence: Sentence) -> list[tuple[int, int, Person]]:
        """(start, end, person) for all the places in a sentence that mean a known person."""
        return [span for span in self._person_spans if sentence.start <= span[0] < sentence.end]
