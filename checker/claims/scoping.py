"""The scope of a figure: part or whole, rate, status, what it is compared with, what narrows the thing counted."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.claims.slots import Slot
from checker.claims.surroundings import content_lemmas, lemma
from checker.language.document import Document, Sentence
from checker.lexicon import load, words
from checker.model import Scope

if TYPE_CHECKING:
    from checker.language.parsed import Span, Token

COUNTING = re.compile(
    r"(?i)\bwith (?!all\b|every\b|100\b|each\b)[^,;.]{0,40}"
    r"\b(?:votes?|ballots?|ballot papers|precincts?|returns|polling stations)"
    r"\s(?:now |already |so far )?(?:counted|tallied|reporting|reported|declared|processed|scrutini[sz]ed|in\b)"
)
"""How far a count had got when the other figures of the sentence were given."""
POLL = re.compile(
    r"(?i)\b(?:opinion|exit) polls?\b"
    r"|\bpolls?\b[^.;]{0,25}\b(?:puts?|shows?|showed|suggests?|gives?|gave|finds?|found)\b"
)
"""What pollsters say: two polls differ, and nothing tells that both speak of the same one."""
LATER = re.compile(r"(?i)(?:later|earlier|ago)$")
WINDOW = 6
"""Tokens after a figure in which its rate may stand ("300,000 rupees to each family")."""


def scope_of(document: Document, sentence: Sentence, span: Span, slot: Slot, head: Token | None) -> Scope:
    """The scope that the words around a figure give it."""
    return Scope(
        qualifiers=_qualifiers(slot, head),
        share=_share(span, slot),
        per=_per(span, slot),
        against=_against(span),
        status=_status(span, slot),
    )


def _qualifiers(slot: Slot, head: Token | None) -> frozenset[str]:
    noun = slot.anchor if head is None else head
    found = [
        child
        for child in noun.children
        if child.dep_ in ("amod", "compound") and not child.like_num and child.i != slot.anchor.i
    ]
    if slot.verb is not None:
        found += [child for child in slot.verb.children if child.lower_ in words("scopes", "degrees")]
    found += [below for child in found for below in child.children if below.dep_ == "advmod"]
    return content_lemmas(found) - words("scopes", "other") - words("scopes", "total")


def _share(span: Span, slot: Slot) -> str | None:
    if slot.anchor.lower_ in ("percent", "%", "cent") or any(t.tag_ == "JJ" and t.ent_type_ == "ORDINAL" for t in span):
        return None
    around = [t for t in (*span, *slot.anchor.children) if t.lower_ in words("scopes", "other")]
    if any(t.i + 1 >= len(t.doc) or t.nbor().lower_ not in ("than", "or") for t in around):
        return "other"
    after = span.doc[span.end : span.end + 3]
    first = next((t for t in after if not t.is_space), None)
    if first is not None and first.lower_ == "of" and len(after) > 1 and after[1].lower_ in words("scopes", "whole"):
        return "part" if after[1].lower_ != "them" and after[-1].lower_ in _fates() else "some"
    before = [t.lower_ for t in span.doc[max(span.start - 3, span.sent.start) : span.start]]
    if words("scopes", "part").intersection(before) or ("of", "whom") in pairwise(before):
        return "part"
    near = span.doc[max(span.start - 4, span.sent.start) : min(span.end + 4, span.sent.end)].text.casefold()
    return "total" if any(phrase in near for phrase in words("scopes", "total")) else None


def _per(span: Span, slot: Slot) -> str | None:
    rates, periods = load("scopes")["rates"], words("scopes", "periods")
    for token in slot.anchor.subtree:
        if token.lower_ in rates:
            return str(rates[token.lower_])
    window = [t for t in span.doc[span.end : min(span.end + WINDOW, span.sent.end)] if not t.is_space]
    for word, following in pairwise(window):
        if word.lower_ in words("scopes", "per") and lemma(following) in periods:
            return lemma(following)
        if word.is_punct and word.text not in "/":
            break
    return None


def _against(span: Span) -> str | None:
    """The words after "than", "above", "below": what a change is measured from."""
    window = span.doc[span.end : min(span.end + 8, span.sent.end)]
    for token in window:
        if token.lower_ in ("than", "above", "below") and token.i + 1 < span.sent.end:
            phrase = [t for t in token.subtree if t.i > token.i and not t.is_space][:6]
            return " ".join(t.text for t in phrase) or None
        if token.is_punct:
            break
    return None


def _status(span: Span, slot: Slot) -> str | None:
    verbs, nouns = _statuses("status_verbs"), _statuses("status_nouns")
    if (
        slot.verb is not None
        and slot.role in ("object", "to", "for", "other")
        and lemma(slot.verb) in verbs
        and _asks(slot)
    ):
        return verbs[lemma(slot.verb)]
    for noun in (slot.anchor, *([slot.head] if slot.head is not None else [])):
        narrowing = (c for c in noun.children if c.dep_ in ("amod", "compound", "advmod") and c.i < noun.i)
        for word in (noun, *narrowing):
            if lemma(word) in nouns and word.pos_ != "VERB" and not (lemma(word) == "claim" and _insured(word)):
                return nouns[lemma(word)]
    if _room(slot.anchor):
        return "limit"
    whole = _of(slot.anchor)
    done = [child for noun in whole for child in noun.children]
    done += [slot.verb] if whole and slot.verb is not None and slot.role == "subject" else []
    if any(lemma(word) in words("scopes", "counting") for word in done):
        return "counted"
    said = span.sent.text
    if "with " in said.casefold() and COUNTING.search(said):
        return "counted"
    if any(t.text == "%" or t.lower_.startswith("per") for t in span) and POLL.search(said):
        return "polled"
    if LATER.match(span.doc[span.end : span.end + 1].text):
        return "later"
    after = span.doc[span.end : span.end + 2]
    if len(after) > 1 and after[0].lower_ == "in" and after[1].is_punct and not after[1].is_quote:
        return "interim"
    cues = _statuses("status_cues")
    beside = span.doc[max(span.start - 2, span.sent.start) : min(span.end + 2, span.sent.end)]
    if any(cues.get(t.lower_) == "interim" for t in beside) and "-" in span.text:
        return "interim"
    return next((cue for t in span.sent if (cue := cues.get(t.lower_)) in ("adjusted", "drafted")), None)


def _asks(slot: Slot) -> bool:
    """Whether a verb that may ask does: what is called a cool million is not called for."""
    assert slot.verb is not None
    return lemma(slot.verb) != "call" or any(child.lower_ == "for" for child in slot.verb.children)


def _insured(claim: Token) -> bool:
    """Whether claims are those that insurers have to meet, not what somebody asks for."""
    above = next((token for token in claim.ancestors if token.pos_ == "VERB"), None)
    if above is not None and lemma(above) in words("scopes", "meeting"):
        return True
    return any(token.lower_.startswith("insur") for token in claim.sent)


def _room(anchor: Token) -> bool:
    """Whether a figure tells what there is room for: "a tank with room for 80 tonnes", "built to hold 300"."""
    above = anchor.head
    if anchor.dep_ == "pobj" and above.lower_ == "for":
        before = above.nbor(-1) if above.i else above
        return not {lemma(above.head), lemma(before)}.isdisjoint(words("scopes", "room"))
    able = [child for child in above.children if child.dep_ == "aux"]
    holds = anchor.dep_ == "dobj" and lemma(above) in words("scopes", "holding")
    return holds and any(child.lower_ in ("can", "could", "to") for child in able)


def _of(anchor: Token) -> list[Token]:
    """What a figure is so much of: ballots in "82% of the ballots counted"."""
    return [noun for child in anchor.children if child.lower_ == "of" for noun in child.children if noun.dep_ == "pobj"]


@cache
def _fates() -> frozenset[str]:
    """Words for those of whom a toll is told: "six of the injured" are a part of a number that is told too."""
    return frozenset(
        word for table in load("attributes").values() for key in ("nouns", "states") for word in table[key]
    )


@cache
def _statuses(kind: str) -> dict[str, str]:
    """Lemma -> the status it gives."""
    return {word: status for status, lemmas in load("scopes")[kind].items() for word in lemmas}
