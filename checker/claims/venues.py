"""Where it took place, where somebody was taken, where something will be shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from attrs import evolve

from checker.claims.aliases import aliases
from checker.claims.build import make_claim
from checker.claims.happening import Happening, context_for, happening_of, key, phrase
from checker.claims.settings import settings
from checker.claims.surroundings import lemma
from checker.claims.wounds import wounds
from checker.firmness import firmness_of
from checker.language.document import Sentence
from checker.language.predicates import groups, predicate_of
from checker.lexicon import words
from checker.model import Claim, Firmness, Mention
from checker.notes import Notes
from checker.values import Place

if TYPE_CHECKING:
    from checker.language.parsed import Span, Token

FAMILY = "venue"
TREATED = "treated_at"
"""The predicate of these claims: taken to, admitted to or lying in a hospital, people are treated there."""


def make(notes: Notes) -> Iterator[Claim]:
    """The venue claims of an article: for each happening that can be compared, the finest place its clause gives."""
    known_as = aliases(notes)
    for sentence in notes.document.sentences:
        seen: set[int] = set()
        for mention in sorted(notes.within(sentence, "place"), key=_fineness):
            happening = _happening(notes, mention)
            if happening is None or happening.verb.i in seen:
                continue
            seen.add(happening.verb.i)
            firmness = firmness_of(notes.document, sentence, happening.verb)
            if firmness is not Firmness.DENIED:
                yield _claim(notes, sentence, mention, happening, firmness, known_as)
    yield from wounds(notes)
    yield from settings(notes)


def _fineness(mention: Mention) -> tuple[int, int]:
    kind = mention.value.kind if isinstance(mention.value, Place) else "place"
    return ("venue", "place", "city", "region", "country").index(kind), mention.start


def _happening(notes: Notes, mention: Mention) -> Happening | None:
    """The happening that a place is the place of; None where it belongs to something else in the sentence."""
    span = notes.document.span(mention.start, mention.end)
    root = next((token for token in span if token.dep_ == "pobj" and token.head not in span), span.root)
    tried = (_told(notes, verb) for verb in (_above(root), _hosted(root), _where(span)) if verb is not None)
    return next((happening for happening in tried if happening is not None), None)


def _told(notes: Notes, verb: Token) -> Happening | None:
    """The happening of a verb, where it is one whose place can be compared."""
    if verb.pos_ not in ("VERB", "AUX") or any(child.dep_ == "neg" for child in verb.children):
        return None
    happening = happening_of(notes, verb)
    if _on_show(verb):
        happening = evolve(happening, predicate="show")
    if _carried(verb):
        happening = evolve(happening, predicate="take")
    if _to_hospital(verb, happening):
        happening = evolve(happening, predicate=TREATED)
    if happening.patient is None or not set(groups(happening.predicate)) - words("venues", "placeless"):
        return None
    return happening


def _above(root: Token) -> Token | None:
    """The verb whose happening a prepositional phrase places."""
    prep = root.head
    if root.dep_ != "pobj" or prep.lower_ not in words("venues", "prepositions") | {"from"}:
        return None
    if prep.lower_ == "from" and not set(groups(predicate_of(prep.head))) & words("venues", "out_of"):
        return None
    above = prep.head.head if prep.head.pos_ == "ADV" else prep.head
    if above.dep_ in ("dobj", "attr", "pobj") and above.pos_ == "NOUN":
        above = above.head if above.dep_ != "pobj" else above.head.head
    if above.pos_ == "NOUN" and above.dep_ == "dobj":
        # "They will hold their next round of talks in Oslo": the place hangs two nouns deep.
        above = above.head
    return above


def _where(span: Span) -> Token | None:
    """The verb of "the hall, where the talks were held"."""
    rest = [token for token in span.doc[span.end : span.end + 2] if token.text != ","]
    if not rest or rest[0].lower_ != "where" or rest[0].head.dep_ not in ("relcl", "advcl"):
        return None
    return rest[0].head


def _hosted(root: Token) -> Token | None:
    """The verb of which the place is the subject: "the clinic took in four", "Oslo hosted the talks"."""
    place = root.head if root.dep_ == "poss" else root
    verb = place.head
    hosts = predicate_of(verb) in words("venues", "hosts")
    return verb if place.dep_ == "nsubj" and hosts and any(c.dep_ == "dobj" for c in verb.children) else None


def _carried(verb: Token) -> bool:
    """ "They were put on a plane to Lima"."""
    return verb.lemma_ == "put" and any(
        noun.lemma_.casefold() in words("venues", "vehicles")
        for prep in verb.children
        if prep.lower_ in ("on", "aboard", "onto", "into", "in")
        for noun in prep.children
    )


def _to_hospital(verb: Token, happening: Happening) -> bool:
    """Whether a clause tells where the injured were taken or treated: by any verb, "in hospital", "by ambulance"."""
    patient = happening.patient
    if patient is None or lemma(patient) in words("venues", "lifeless"):
        return False
    kinds = set(groups(happening.predicate))
    told = {lemma(token) for token in verb.subtree if token.pos_ in ("NOUN", "PROPN", "VERB", "ADJ")}
    if kinds & {"take", "treat"} or (happening.predicate == "take_place" and _lies_in_hospital(verb)):
        return bool(told & words("venues", "medical") or "treat" in kinds) and told.isdisjoint(
            words("venues", "lifeless")
        )
    return False


def _lies_in_hospital(verb: Token) -> bool:
    return any(
        lemma(noun) in words("venues", "medical")
        for prep in verb.children
        if prep.lower_ in ("in", "at")
        for noun in prep.children
    )


def _on_show(verb: Token) -> bool:
    """ "It will be on display at", "to go on show at"."""
    return any(
        noun.lower_ in ("show", "display", "view")
        for prep in verb.children
        if prep.lower_ == "on"
        for noun in prep.children
    )


def _claim(
    notes: Notes,
    sentence: Sentence,
    mention: Mention,
    happening: Happening,
    firmness: Firmness,
    known_as: Mapping[str, frozenset[str]],
) -> Claim:
    patient = happening.patient
    assert patient is not None
    return make_claim(
        notes,
        sentence,
        family=FAMILY,
        attribute="venue",
        subject=f"{phrase(patient)} ({happening.predicate.replace('_', ' ')})",
        subject_key=key(happening.subject, notes),
        value=mention.value,
        start=mention.start,
        end=mention.end,
        firmness=firmness,
        context=context_for(notes, sentence, happening, mention.start, mention.end, known_as),
        confidence=0.8,
    )
