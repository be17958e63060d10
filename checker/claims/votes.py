"""Votes told by their two sides: "six were for it and three against", "three of the five judges agreed".

However it is told, a vote is a score, so that "by four votes to one" and "four of the five judges" can be compared.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import evolve

from checker.claims.build import make_claim
from checker.claims.surroundings import context_of, has_lemma, lemma
from checker.claims.topics import topics_of
from checker.firmness import firmness_of
from checker.language.document import Sentence
from checker.lexicon import words
from checker.model import Claim, Firmness, Mention
from checker.notes import Notes
from checker.values import Modifier, Quantity

if TYPE_CHECKING:
    from checker.language.parsed import Token

BENCH = 25
"""The largest body of which the members who are not counted are taken to have voted the other way."""


def votes(notes: Notes) -> Iterator[Claim]:
    """A score for every vote whose sides are counted in words."""
    for sentence in notes.document.sentences:
        figures = _figures(notes, sentence)
        if not figures or not _about_a_vote(notes, sentence):
            continue
        for index, first in enumerate(figures):
            second = figures[index + 1] if index + 1 < len(figures) else _going_on(notes, sentence)
            if second is not None and (_opposed(notes, first, second) or _all_of(notes, sentence, first, second)):
                end = second.end if second.end <= sentence.end else first.end
                yield _claim(notes, sentence, (_amount(first), _amount(second)), first.start, end)
                break
            if second is not None and second.end <= sentence.end and _of_a_bench(notes, first, second):
                rest = _amount(second) - _amount(first)
                yield _claim(notes, sentence, (_amount(first), rest), first.start, second.end)
                break


def _figures(notes: Notes, sentence: Sentence) -> list[Mention]:
    """The exact counts of a sentence that count voters or nothing beside them."""
    return [
        mention
        for mention in notes.within(sentence, "quantity")
        if isinstance(mention.value, Quantity)
        and mention.value.dimension == "count"
        and mention.value.modifier is Modifier.EXACT
        and mention.value.upper is None
        and (not mention.value.unit or mention.value.unit in words("votes", "voters"))
        and mention.value.amount % 1 == 0
    ]


def _amount(mention: Mention) -> Decimal:
    assert isinstance(mention.value, Quantity)
    return mention.value.amount


def _about_a_vote(notes: Notes, sentence: Sentence) -> bool:
    known = words("votes", "voters") | words("votes", "bodies")
    return any(lemma(token) in known for token in notes.document.tokens(sentence))


def _going_on(notes: Notes, sentence: Sentence) -> Mention | None:
    """The other side where the next sentence begins with it: "The other two dissented." """
    following = notes.document.sentences[sentence.index + 1 : sentence.index + 2]
    figures = [figure for after in following for figure in _figures(notes, after)]
    if not figures or not following:
        return None
    before = notes.document.text[following[0].start : figures[0].start].casefold().split()
    return figures[0] if set(before) <= {"the", "other", "remaining"} else None


def _side(notes: Notes, mention: Mention, stop: int) -> str | None:
    """The side on which a figure's clause puts it; "not" turns it about."""
    own = mention.value.unit if isinstance(mention.value, Quantity) else ""
    for side in ("for", "against"):
        if own in words("votes", side):
            return side
    denied = False
    for token in notes.document.span(mention.end, stop) if stop > mention.end else ():
        if token.text in (".", ";") or token.is_space:
            break
        denied = denied or token.dep_ == "neg"
        if lemma(token) in words("votes", "against"):
            return "for" if denied else "against"
        if lemma(token) in words("votes", "for"):
            return "against" if denied else "for"
    return "against" if denied else None


def _opposed(notes: Notes, first: Mention, second: Mention) -> bool:
    """Whether two figures are the two sides of a vote, at least one of them counted as voters."""
    sentence = notes.document.sentence_at(second.start)
    stop = sentence.end if sentence is not None else second.end
    between = _side(notes, first, second.start)
    after = _side(notes, second, min(stop, second.end + 80))
    units = {value.unit for value in (first.value, second.value) if isinstance(value, Quantity)}
    counted = bool(units - {""}) or (
        sentence is not None and has_lemma(notes.document, sentence, words("votes", "cast"))
    )
    return {between, after} == {"for", "against"} and counted


def _all_of(notes: Notes, sentence: Sentence, first: Mention, second: Mention) -> bool:
    """Whether two figures, one of them on a side, make up a body whose size is told: "the nine-strong council"."""
    size = _amount(first) + _amount(second)
    told = any(
        isinstance(body.value, Quantity)
        and body.value.unit in ("strong", "member", "man")
        and "-" in body.text
        and body.value.amount == size
        for body in notes.within(sentence, "quantity")
    )
    return told and _side(notes, first, second.start) is not None


def _of_a_bench(notes: Notes, part: Mention, whole: Mention) -> bool:
    """ "Eight of the eleven members backed it": most of a small body, on one side."""
    between = notes.document.text[part.end : whole.start].casefold().split()
    if not between or between[0] != "of" or not set(between) <= {"of", "the", "its", "their", "all"}:
        return False
    most = _amount(whole) / 2 < _amount(part) < _amount(whole) <= BENCH
    verb = _verb(notes.document.span(part.start, part.end).root)
    known = words("votes", "for") | words("votes", "against") | {"vote"}
    if verb is None or not most:
        return False
    said = {lemma(inner) for child in verb.children if child.dep_ == "prep" for inner in child.children}
    return lemma(verb) in known or (lemma(verb) == "be" and bool(said & words("votes", "opinions")))


def _verb(token: Token) -> Token | None:
    return next((above for above in token.ancestors if above.pos_ in ("VERB", "AUX")), None)


def _claim(notes: Notes, sentence: Sentence, sides: tuple[Decimal, Decimal], start: int, end: int) -> Claim:
    value = Quantity(amount=max(sides), upper=min(sides), unit="vote", dimension="score")
    context = context_of(notes, sentence, start, end)
    topics = topics_of(value, context.sentence | context.before | _lemmas(notes, start, end), frozenset())
    verb = notes.document.span(start, end).root
    firm = firmness_of(notes.document, sentence, verb)
    return make_claim(
        notes,
        sentence,
        family="quantity",
        attribute="score",
        subject="vote",
        subject_key="vote",
        value=value,
        start=start,
        end=end,
        context=evolve(context, topics=topics, head="vote"),
        firmness=firm if firm is not Firmness.DENIED else Firmness.STATED,
        confidence=0.9,
    )


def _lemmas(notes: Notes, start: int, end: int) -> frozenset[str]:
    """The words of the vote itself, with what makes it one."""
    return frozenset({"vote", *(lemma(token) for token in notes.document.span(start, end))})
