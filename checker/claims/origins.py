"""From which country a report comes: "a Peruvian daily", "the rumour started in Peru", "sources in Lima"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.claims.build import make_claim
from checker.claims.surroundings import content_lemmas, context_of, lemma
from checker.language.document import Sentence
from checker.language.nations import nation
from checker.lexicon import words
from checker.model import Claim
from checker.notes import Notes
from checker.values import Name

if TYPE_CHECKING:
    from checker.language.parsed import Token

FAMILY = "telling"
SOURCE = "source"
"""The context's head where a report is told of as such, not as what an outlet says."""


def origins(notes: Notes) -> Iterator[Claim]:
    """A claim for each country that a report, or the outlet that gives it, is said to come from."""
    for sentence in notes.document.sentences:
        tokens = notes.document.tokens(sentence)
        for token in tokens:
            if token.pos_ not in ("PROPN", "ADJ", "NOUN") or not token.text[:1].isupper():
                continue
            code = nation(token.text)
            if code is None:
                continue
            outlet = _outlet(token)
            rumour = _begins(token)
            if rumour is not None:
                yield _claim(notes, sentence, token, rumour, code, SOURCE)
            elif outlet is not None and (verb := _reports(outlet)) is not None:
                yield _claim(notes, sentence, token, verb, code, "outlet")


def _outlet(token: Token) -> Token | None:
    """The outlet or source whose country a word tells: "Peruvian daily", "a Lima newspaper", "sources in Peru"."""
    head = token.head
    if token.dep_ in ("amod", "compound", "nmod", "poss"):
        for noun in (head, head.head) if head.dep_ in ("compound", "nmod", "appos") else (head,):
            known = [t for t in (noun, *noun.children) if t.dep_ in ("compound", "nmod", "appos") or t is noun]
            if any(lemma(t) in words("saying", "outlets") for t in known):
                return noun
        return None
    if token.dep_ == "pobj" and head.lower_ in ("in", "from", "of"):
        noun = head.head
        while noun.dep_ == "pobj" and noun.head.lower_ in ("in", "from", "of"):
            noun = noun.head.head
        return noun if lemma(noun) in words("saying", "outlets") else None
    return None


def _reports(outlet: Token) -> Token | None:
    """The word by which an article says that an outlet gives the report: "reported", "according", "citing"."""
    head = outlet.head
    if outlet.dep_ == "nsubj" and lemma(head) in words("saying", "account_verbs") | words("saying", "publishing"):
        return head
    if outlet.dep_ == "pobj" and head.lower_ in ("to", "by", "from", "via"):
        above = head.head
        if head.lower_ == "to":
            return above if above.lower_ == "according" else None
        told = lemma(above) in words("saying", "account_verbs") | words("saying", "publishing") | {"cite", "quote"}
        return above if told else None
    if outlet.dep_ in ("dobj", "pobj") and lemma(head) in ("cite", "quote", "citing", "quoting"):
        return head
    return None


def _begins(token: Token) -> Token | None:
    """The verb by which a rumour or report is said to have begun in a country or with one of its outlets."""
    noun = token
    for _ in range(3):
        if noun.dep_ in ("amod", "compound", "nmod", "poss") and noun.head.pos_ in ("NOUN", "PROPN"):
            noun = noun.head
    prep = noun.head
    if noun.dep_ != "pobj" or prep.lower_ not in ("from", "in", "out", "of", "with", "on"):
        return None
    verb = prep.head.head if prep.head.dep_ == "prep" else prep.head
    if verb.pos_ != "VERB" or lemma(verb) not in words("saying", "beginning"):
        return None
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None and verb.dep_ in ("acl", "relcl"):
        subject = verb.head
    if subject is not None and subject.tag_ in ("WDT", "WP") and verb.dep_ == "relcl":
        subject = verb.head
    told = words("saying", "news") | words("saying", "accounts")
    return verb if subject is not None and lemma(subject) in told else None


def _claim(notes: Notes, sentence: Sentence, where: Token, verb: Token, code: str, kind: str) -> Claim:
    start, end = min(where.idx, verb.idx), max(where.idx + len(where), verb.idx + len(verb))
    noun = where.head if where.dep_ in ("amod", "compound", "nmod", "poss") else where
    end = max(end, noun.idx + len(noun)) if noun.idx < sentence.end else end
    near = content_lemmas(notes.document.tokens(sentence))
    return make_claim(
        notes,
        sentence,
        family=FAMILY,
        attribute="origin",
        subject="the country that the report comes from",
        subject_key=code,
        value=Name(full=where.text.removesuffix("'s").removesuffix("’s"), family=code),
        start=start,
        end=min(end, sentence.end),
        occasion=None,
        context=context_of(notes, sentence, start, end, head=kind, near=near),
        confidence=0.8,
    )
