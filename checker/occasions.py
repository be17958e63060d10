"""Which happening the words are about: the article's main occasion, or an earlier, later or other one.

An occasion is told apart by its ordinal ("the first round"), its date ("in 2019", "on February 27") or a word for order
("the previous attempt"). A date counts for the words in its own clause and in the clauses below it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from attrs import define, evolve, frozen

from checker.asides import set_apart
from checker.language.document import Document, Sentence
from checker.lexicon import words
from checker.model import Mention, Occasion
from checker.values import Time

if TYPE_CHECKING:
    from checker.language.parsed import Token

NEAR = timedelta(days=21)
"""A happening dated within this span before publication is taken for what the article reports."""
FRONT = len("In ")
"""Characters before a time that stands in front of its sentence."""
LATE = timedelta(days=300)
"""What is reported without a date is no older than this."""
AHEAD = timedelta(days=3)
PLACEHOLDER_YEAR = 2000
"""The year of dates whose own year is unknown (a leap year, so that 29 February exists)."""
LEAD = 6
"""How many sentences may name the main occasion."""
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


@frozen(kw_only=True)
class Dated:
    """A time in the text with the verb that it modifies (a token index) and the occasion it stands for."""

    verb: int
    start: int
    occasion: Occasion


@define(kw_only=True)
class Occasions(Mapping[int, Occasion]):
    """Sentence index -> occasion, refined by `at` for the words of one clause."""

    document: Document
    main: Occasion
    by_sentence: dict[int, Occasion]
    dated: dict[int, list[Dated]]
    apart: frozenset[int] = frozenset()
    """The sentences that turn to another happening, whatever day they give."""

    def __getitem__(self, index: int) -> Occasion:
        return self.by_sentence[index]

    def __iter__(self) -> Iterator[int]:
        return iter(self.by_sentence)

    def __len__(self) -> int:
        return len(self.by_sentence)

    def at(self, sentence: Sentence, start: int, end: int) -> Occasion:
        """The occasion of `text[start:end]`: its clause's date, else a governing clause's, else the sentence's."""
        if sentence.index in self.apart:
            return self.by_sentence[sentence.index]
        dated = {entry.verb: entry.occasion for entry in reversed(self.dated.get(sentence.index, []))}
        if dated:
            for verb in _verbs_above(self.document.span(start, end).root):
                below = next((clause.i for clause in _when(verb) if clause.i in dated), verb.i)
                at = verb.i if verb.i in dated else below
                if at in dated:
                    return _merged(dated[at], self.by_sentence[sentence.index])
            if self._own(sentence):
                return evolve(self.by_sentence[sentence.index], since=None, until=None)
            # A time in front of a sentence dates all of it, whatever verb the parser gives it to.
            fronted = next((e for e in self.dated[sentence.index] if e.start - sentence.start <= FRONT), None)
            return fronted.occasion if fronted is not None else self.main
        return self.by_sentence[sentence.index]

    def _own(self, sentence: Sentence) -> bool:
        return self.by_sentence[sentence.index].ordinal is not None


def _merged(dated: Occasion, said: Occasion) -> Occasion:
    """A dated occasion, with the ordinal and noun that the sentence gives it."""
    if said.noun is None or said.main != dated.main:
        return dated
    return evolve(dated, noun=said.noun, ordinal=said.ordinal, label=said.label or dated.label)


def find_occasions(document: Document, mentions: Sequence[Mention]) -> tuple[tuple[Occasion, ...], Occasions]:
    """The happenings that an article tells of, its main one first, and the occasion of every sentence."""
    times = _times_by_sentence(document, mentions)
    apart = {s.index: told for s in document.sentences if (told := set_apart(document.tokens(s))) is not None}
    named = {s.index: apart.get(s.index) or _named(document, s) for s in document.sentences}
    main = _main(document, named, times)
    by_sentence: dict[int, Occasion] = {}
    dated: dict[int, list[Dated]] = {}
    previous: Sentence | None = None
    for sentence in document.sentences:
        entries = [_dated(document, sentence, mention, main) for mention in times.get(sentence.index, ())]
        dated[sentence.index] = [entry for entry in entries if entry is not None]
        by_sentence[sentence.index] = _of_sentence(document, sentence, named, dated, main, by_sentence, previous)
        previous = sentence
    others = {occasion for occasion in by_sentence.values() if not occasion.main}
    others |= {entry.occasion for entries in dated.values() for entry in entries if not entry.occasion.main}
    main = _of_late(_bounded(main, others), document)
    by_sentence = {index: main if occasion.main else occasion for index, occasion in by_sentence.items()}
    happenings = (main, *sorted(others, key=_order))
    return happenings, Occasions(
        document=document, main=main, by_sentence=by_sentence, dated=dated, apart=frozenset(apart)
    )


def _order(occasion: Occasion) -> tuple[object, ...]:
    """By time; no two occasions that differ stand level, so that a set of them has one order."""
    return (
        str(occasion.since),
        occasion.ordinal or 0,
        occasion.label,
        str(occasion.until),
        occasion.noun or "",
        occasion.place or "",
    )


def _times_by_sentence(document: Document, mentions: Sequence[Mention]) -> dict[int, list[Mention]]:
    table: dict[int, list[Mention]] = {}
    starts = [sentence.start for sentence in document.sentences]
    for mention in mentions:
        if mention.kind == "time" and isinstance(mention.value, Time):
            index = bisect_right(starts, mention.start) - 1
            if index >= 0:
                table.setdefault(index, []).append(mention)
    return table


def _when(verb: Token) -> Iterator[Token]:
    """The clauses that say when the verb's deed was done: "three died when the road caved in during 2018"."""
    for child in verb.children:
        if child.dep_ == "advcl" and any(word.lower_ in ("when", "as") for word in child.children):
            yield child


def _verbs_above(token: Token) -> Iterator[Token]:
    for ancestor in (token, *token.ancestors):
        if ancestor.pos_ in ("VERB", "AUX"):
            yield ancestor


def _named(document: Document, sentence: Sentence) -> Occasion | None:
    """The occasion that a sentence names by ordinal or order ("the second round", "the previous attempt")."""
    nouns, earlier, later = words("occasions", "nouns"), words("occasions", "earlier"), words("occasions", "later")
    for token in document.tokens(sentence):
        if token.lemma_.casefold() not in nouns:
            continue
        for child in token.children:
            word = child.lower_
            if word in ORDINALS and child.dep_ in ("amod", "nummod"):
                label = f"the {word} {token.lower_}"
                return Occasion(noun=token.lemma_.casefold(), ordinal=ORDINALS.index(word) + 1, main=False, label=label)
            if child.dep_ == "amod" and (word in earlier or word in later):
                return Occasion(noun=token.lemma_.casefold(), main=False, label=f"the {word} {token.lower_}")
    return None


def _main(document: Document, named: Mapping[int, Occasion | None], times: Mapping[int, Sequence[Mention]]) -> Occasion:
    """What the article reports: its ordinal from the headline or the lead, its date from the lead or publication."""
    published = document.article.date
    lead = document.sentences[:LEAD]
    ordinal = next((o for s in lead if (o := named[s.index]) is not None and o.ordinal is not None), None)
    main = Occasion(main=True)
    if ordinal is not None:
        main = evolve(main, noun=ordinal.noun, ordinal=ordinal.ordinal, label=ordinal.label)
    if published is None:
        return main
    for sentence in lead:
        for mention in times.get(sentence.index, ()):
            value = mention.value
            if isinstance(value, Time) and value.since and value.since == value.until and _past(value.since, published):
                day = Time(since=value.since, until=value.until)
                return evolve(main, since=value.since, until=value.until, label=_label(main, day))
    return main


def _past(day: date, published: date) -> bool:
    return published - NEAR <= day <= published


def _label(occasion: Occasion, value: Time) -> str:
    return f"{occasion.label}, {value}" if occasion.label else str(value)


def _dated(document: Document, sentence: Sentence, mention: Mention, main: Occasion) -> Dated | None:
    """A time as the date of its clause; None where it dates something else ("since 2019") or says no calendar day."""
    assert isinstance(mention.value, Time)
    root = document.span(mention.start, mention.end).root
    preposition = root.head if root.head.dep_ == "prep" or root.head.pos_ == "ADP" else None
    first = document.span(mention.start, mention.end)[0]
    if first.lower_ in words("occasions", "not_when") or (
        preposition is not None and preposition.lower_ in words("occasions", "not_when")
    ):
        return None
    before = preposition if preposition is not None else first
    if before.i and before.nbor(-1).lower_ == "than":
        # "More than in 2023" dates what it is compared with.
        return None
    span = _calendar(mention.value)
    if span is None:
        return None
    verb = next(_verbs_above(root), None)
    since, until = span
    published = document.article.date
    if published is not None and since.year != PLACEHOLDER_YEAR:
        is_main = (until >= published - NEAR and since <= published + AHEAD) or _covers(main, since, until)
    else:
        is_main = False
    if is_main:
        return Dated(verb=verb.i if verb is not None else -1, start=mention.start, occasion=main)
    occasion = Occasion(since=since, until=until, main=False, label=str(mention.value))
    if mention.value.resolved is False:
        occasion = evolve(occasion, label=mention.text)
    return Dated(verb=verb.i if verb is not None else -1, start=mention.start, occasion=occasion)


def _covers(main: Occasion, since: date, until: date) -> bool:
    return main.since is not None and since <= main.since <= until


def _calendar(value: Time) -> tuple[date, date] | None:
    """The days a time covers; with the placeholder year where only month and day are known."""
    if value.since is not None and value.until is not None:
        return value.since, value.until
    if value.month is not None and value.day is not None and value.year is None:
        try:
            day = date(PLACEHOLDER_YEAR, value.month, value.day)
        except ValueError:
            return None
        return day, day
    return None


def _of_sentence(
    document: Document,
    sentence: Sentence,
    named: Mapping[int, Occasion | None],
    dated: Mapping[int, Sequence[Dated]],
    main: Occasion,
    known: Mapping[int, Occasion],
    previous: Sentence | None,
) -> Occasion:
    said = named[sentence.index]
    if said is not None and not (said.ordinal is not None and said.ordinal == main.ordinal and said.noun == main.noun):
        days = [entry.occasion for entry in dated[sentence.index] if not entry.occasion.main]
        if days:
            return evolve(said, since=days[0].since, until=days[0].until, label=f"{said.label}, {days[0].label}")
        return said
    entries = dated[sentence.index]
    root = next((token for token in document.tokens(sentence) if token.dep_ == "ROOT"), None)
    for entry in entries:
        if root is not None and entry.verb == root.i:
            return entry.occasion
    if not entries and previous is not None and previous.paragraph == sentence.paragraph:
        first = document.tokens(sentence)[0].lower_
        if first in words("occasions", "carry") and not known[previous.index].main:
            return known[previous.index]
    return main


def _bounded(main: Occasion, others: set[Occasion]) -> Occasion:
    """An undated main occasion comes after the dated one that the article calls the last or the first of its kind."""
    if main.since is not None:
        return main
    earlier = [
        other.until
        for other in others
        if other.until is not None and other.noun is not None and _is_earlier(other, main)
    ]
    return evolve(main, since=max(earlier) + timedelta(days=1)) if earlier else main


def _of_late(main: Occasion, document: Document) -> Occasion:
    """What an article reports without a day has happened since about a year before it was published."""
    published = document.article.date
    return evolve(main, since=published - LATE) if main.since is None and published is not None else main


def _is_earlier(other: Occasion, main: Occasion) -> bool:
    if other.ordinal is not None:
        return other.ordinal < (main.ordinal or 2)
    return any(f"the {word} " in f"{other.label} " for word in words("occasions", "earlier"))
