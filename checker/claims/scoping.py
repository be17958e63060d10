"""The scope of a figure: part or whole, rate, status, what it is compared with, what narrows the thing counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.claims.slots import Slot
from checker.claims.surroundings import content_lemmas, lemma
from checker.language.document import Document, Sentence
from checker.lexicon import load, words
from checker.model import Scope

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

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
    found += [below for child in found for below in child.children if below.dep_ == "advmod"]
    return content_lemmas(found) - words("scopes", "other") - words("scopes", "total")


def _share(span: Span, slot: Slot) -> str | None:
    around = {t.lower_ for t in (*span, *slot.anchor.children)}
    if around & words("scopes", "other"):
        return "other"
    after = span.doc[span.end : span.end + 3]
    first = next((t for t in after if not t.is_space), None)
    if first is not None and first.lower_ == "of" and len(after) > 1:
        following = after[1].lower_
        if following in ("the", "them", "those", "whom", "which", "these", "its", "their", "his", "her"):
            return "part"
    before = {t.lower_ for t in span.doc[max(span.start - 3, span.sent.start) : span.start]}
    if before & words("scopes", "part"):
        return "part"
    near = {t.lower_ for t in span.doc[max(span.start - 4, span.sent.start) : min(span.end + 4, span.sent.end)]}
    if near & words("scopes", "total"):
        return "total"
    return None


def _per(span: Span, slot: Slot) -> str | None:
    rates, periods = load("scopes")["rates"], words("scopes", "periods")
    for token in slot.anchor.subtree:
        if token.lower_ in rates:
            return str(rates[token.lower_])
    window = [t for t in span.doc[span.end : min(span.end + WINDOW, span.sent.end)] if not t.is_space]
    for word, following in zip(window, window[1:], strict=False):
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
    table = {word: status for status, list_ in load("scopes")["status"].items() for word in list_}
    if slot.verb is not None and slot.role in ("object", "to", "for", "other") and lemma(slot.verb) in table:
        return str(table[lemma(slot.verb)])
    nouns = [slot.anchor, *([slot.head] if slot.head is not None else [])]
    for noun in nouns:
        if lemma(noun) in table:
            return str(table[lemma(noun)])
        for child in noun.children:
            if child.dep_ in ("amod", "compound", "advmod") and lemma(child) in table:
                return str(table[lemma(child)])
    return None
