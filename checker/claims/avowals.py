"""Who confirms, denies or will not comment on what is told: one claim for each act with what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from checker.claims.build import make_claim
from checker.claims.clauses import subject_of
from checker.claims.surroundings import content_lemmas, context_of, fold, lemma
from checker.language.document import Sentence
from checker.language.nations import nation
from checker.language.negation import denied_until_then
from checker.lexicon import words
from checker.model import Claim, Scope
from checker.notes import Notes
from checker.values import Name

if TYPE_CHECKING:
    from checker.language.parsed import Token

FAMILY = "avowal"
CLAUSES = frozenset({"ccomp", "xcomp", "dobj", "prep", "pobj", "advcl", "pcomp", "acl"})


def make(notes: Notes) -> Iterator[Claim]:
    """A claim for each verb by which somebody confirms, denies or withholds something that is told."""
    for sentence in notes.document.sentences:
        for token in notes.document.tokens(sentence):
            if token.pos_ != "VERB" or lemma(token) not in _verbs():
                continue
            act = _act(token)
            if act is not None:
                claim = _claim(notes, sentence, token, act)
                if claim is not None:
                    yield claim


@cache
def _verbs() -> frozenset[str]:
    """The lemmas of the verbs by which any of it is told."""
    kinds = (words("avowals", key) for key in ("withhold", "say", "confirm", "deny"))
    return frozenset({"confirm", "deny"}.union(*kinds))


def _act(verb: Token) -> str | None:
    """What a verb says that its subject does: "confirm", "deny", "withhold", or None."""
    word = lemma(verb)
    if any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children) or verb.dep_ == "amod":
        return None
    if word in words("avowals", "withhold"):
        below = next((child for child in verb.children if child.dep_ == "xcomp"), None)
        return "withhold" if below is not None and lemma(below) in words("avowals", "say") else None
    negated = any(child.dep_ == "neg" for child in verb.children)
    both = any(child.lower_ in ("neither", "nor") for child in verb.children) and word in ("confirm", "deny")
    modal = any(
        child.tag_ == "MD" and child.lower_.rstrip("’'") in words("avowals", "modals") for child in verb.children
    )
    if both and word == "confirm":
        return "withhold"
    if word in words("avowals", "say") and negated:
        return "withhold" if modal or verb.dep_ == "ROOT" else None
    may = any(child.tag_ == "MD" for child in verb.children)
    if negated or both or may or verb.dep_ in ("xcomp", "advcl") or _asked(verb) or _beside_confirming(verb):
        return None
    if word in words("avowals", "confirm"):
        return "confirm" if _of_what_is_told(verb) else None
    if denied_until_then(verb):
        return None
    return "deny" if word in words("avowals", "deny") and _of_what_is_told(verb) else None


def _beside_confirming(verb: Token) -> bool:
    """Whether a verb is the "deny" of "neither confirm nor deny"."""
    return verb.dep_ == "conj" and lemma(verb.head) == "confirm"


def _asked(verb: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ in ("if", "whether", "unless") for child in verb.children)


def _of_what_is_told(verb: Token) -> bool:
    """Whether a verb's object is a clause, or a noun for what is told or done."""
    for child in verb.children:
        if child.dep_ == "ccomp" or (child.dep_ == "xcomp" and child.tag_ == "VBG"):
            return True
        if child.dep_ == "dobj" and lemma(child) in words("avowals", "told"):
            return True
    return False


def _claim(notes: Notes, sentence: Sentence, verb: Token, act: str) -> Claim | None:
    subject = subject_of(verb)
    if subject is None or not sentence.start <= subject.idx < sentence.end:
        return None
    person = notes.person_at(subject.idx, subject.idx + len(subject))
    if person is None and subject.pos_ not in ("NOUN", "PROPN"):
        return None
    own = {token.i for token in subject.subtree} | {verb.i}
    topic = [
        token
        for child in (c for each in (verb, *verb.conjuncts) if each.i >= verb.i for c in each.children)
        if child.dep_ in CLAUSES
        for token in child.subtree
        if token.i not in own and token.idx < sentence.end and token.ent_type_ not in ("DATE", "TIME")
    ]
    about = content_lemmas(topic) - words("avowals", "empty") - words("avowals", "say") - words("negation", "bare")
    about -= words("negation", "times")
    start, end = min(subject.idx, verb.idx), max(verb.idx + len(verb), *(t.idx + len(t) for t in topic), 0)
    start, end = max(start, sentence.start), min(end, sentence.end)
    return make_claim(
        notes,
        sentence,
        family=FAMILY,
        attribute="avowal",
        subject=f"what {person.name if person is not None else subject.text} said to it",
        subject_key=person.key if person is not None else lemma(subject),
        value=Name(full=notes.article.text[start:end]),
        start=start,
        end=end,
        scope=Scope(),
        context=context_of(
            notes,
            sentence,
            start,
            end,
            predicate=act,
            head=lemma(subject),
            near=about,
            names=_called(subject),
        ),
        confidence=0.8,
    )


def _called(subject: Token) -> frozenset[str]:
    """The names in a subject with what belongs to it: of "a spokeswoman for Brackwater, Ida Holt", all three."""
    return frozenset(
        nation(token.text) or fold(token.text)
        for token in subject.subtree
        if token.pos_ == "PROPN" or (token.text[:1].isupper() and nation(token.text) is not None)
    )
