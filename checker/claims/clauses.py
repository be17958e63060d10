"""Clauses in their parts: the verb, who or what it is said of, and what it is done to."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from attrs import frozen

from checker.claims.complements import contest, governed, looked_for, settled, sought, stand_on, state_of
from checker.claims.surroundings import fold, lemma
from checker.language.clause_reading import SUBJECTS
from checker.language.memo import once_a_token
from checker.language.predicates import predicate_of
from checker.lexicon import load, words
from checker.notes import Notes

if TYPE_CHECKING:
    from checker.language.parsed import Token

BELOW = frozenset({"relcl", "advcl", "parataxis", "cc", "punct", "mark", "ccomp"})
"""Parts of a clause that tell of something else."""
MAY_BE_APART = frozenset({"conj", "dobj"})
"""Parts that tell of something else where they are verbs, or explain what stands before them."""
NAMED = SUBJECTS - {"expl"}
COMPLEMENTS = ("acomp", "attr", "oprd")
OWNERS = {"his": "he", "her": "she", "their": "they", "its": "it"}


@frozen(kw_only=True)
class Clause:
    """A clause in its parts: who, what to, and everything in it."""

    verb: Token
    predicate: str
    subject: Token | None
    patient: Token | None
    tokens: tuple[Token, ...]
    """In the order of the text."""
    mooted: bool = False
    """Whether the verb only considers or plans the act that its object names: "weighs a sale"."""


def heads_clause(token: Token) -> bool:
    """Whether a token is the verb of a clause; a participle before its noun ("verified accounts") is none."""
    if token.pos_ == "AUX":
        return token.dep_ not in ("aux", "auxpass")
    after_to = token.tag_ == "VBN" and token.i > 0 and token.nbor(-1).lower_ == "to"
    return token.pos_ == "VERB" and token.dep_ not in ("amod", "compound") and not after_to


def clause_of(verb: Token) -> Clause | None:
    """The clause that a verb heads; None where it says too little to be contradicted."""
    subject = _speaking(verb, subject_of(verb))
    first = {child.dep_: child for child in reversed(verb.children)}
    passive = "nsubjpass" in first or "auxpass" in first or _is_reduced(verb)
    complements = [first[dep] for dep in COMPLEMENTS if dep in first]
    complement = min(complements, key=attrgetter("i")) if complements else None
    object_ = first.get("dobj")
    predicate = _predicate(verb)
    if predicate in ("remain", "stay") and (complement is not None or state_of(verb) is not None):
        predicate = "be"
    state = state_of(verb) if predicate == "be" and complement is None else None
    mooted = object_ is not None and _is_mooted(verb, object_)
    action = object_ if object_ is not None and (mooted or _is_light(predicate, object_)) else None
    wanted = (sought(object_ or subject) if passive or object_ is not None else None) or looked_for(verb)
    stand = stand_on(verb) if predicate == "be" else None
    patient: Token | None
    if stand is not None:
        predicate, patient = stand
    elif state is not None:
        predicate, patient = state, subject
    elif wanted is not None:
        predicate, patient, subject = "be_wanted", wanted, wanted
    elif action is not None:
        predicate = fold(action.lemma_)
        patient = _of(action) or action
    elif predicate == "be":
        if complement is None:
            return None
        phrase = settled(complement)
        if _exists(verb, complement):
            predicate, patient = fold(complement.lemma_), _of(complement) or complement
        elif phrase is not None:
            predicate, patient = phrase, subject
        elif complement.pos_ in ("ADJ", "VERB", "ADV"):
            predicate, patient = _quality(complement), subject
        else:
            patient = complement
    elif predicate in words("antonyms", "undergone"):
        patient = subject
    elif passive and predicate in words("antonyms", "beating"):
        # Who was beaten lost, and what it was that the other won.
        predicate, patient = "lose", contest(verb) or subject
    elif passive and subject is not None and _is_light(predicate, subject):
        predicate, patient = fold(subject.lemma_), subject
    elif predicate.startswith("vote_"):
        patient = next((c for prep in verb.children if prep.dep_ == "prep" for c in prep.children), subject)
    elif passive:
        patient = subject
    else:
        patient = object_ or complement or _complement(verb) or governed(verb) or subject
    told = predicate in words("negation", "transitive") and patient is not None and (passive or patient is object_)
    if (predicate in words("negation", "reports") and not told) or (
        predicate in words("negation", "bare") and object_ is None and patient is subject
    ):
        return None
    if patient is None:
        return None
    return Clause(
        verb=verb,
        predicate=predicate,
        subject=subject,
        patient=patient,
        tokens=own_tokens(verb, subject),
        mooted=mooted,
    )


def _is_reduced(verb: Token) -> bool:
    """Whether a participle behind a noun stands for a passive: "the man arrested"; not "claims that it had left"."""
    if verb.tag_ != "VBN" or verb.dep_ not in ("acl", "relcl"):
        return False
    return not any(child.dep_ == "aux" or child.dep_ in SUBJECTS for child in verb.children)


def lost_by(clause: Clause) -> Clause | None:
    """What is said of whoever was beaten: in "Holt beat Dahl in the final", that Dahl lost the final."""
    fought = contest(clause.verb)
    if clause.predicate not in words("antonyms", "beating") or clause.patient is None or fought is None:
        return None
    if clause.patient.dep_ != "dobj" or fought.head.lower_ != "in":
        return None
    tokens = tuple(sorted({*clause.patient.subtree, *fought.subtree, clause.verb}, key=lambda token: token.i))
    return Clause(verb=clause.verb, predicate="lose", subject=clause.patient, patient=fought, tokens=tokens)


def _speaking(verb: Token, subject: Token | None) -> Token | None:
    """Who is meant by "it" or "they" in what is said of oneself: in "the defence said it would appeal", the defence."""
    if subject is None or subject.lower_ not in ("it", "they") or verb.dep_ != "ccomp" or subject.dep_ != "nsubj":
        return subject
    above = verb.head
    will = any(child.dep_ == "aux" and child.lower_ in ("will", "would") for child in verb.children)
    if not will or above.lemma_.casefold() not in words("negation", "reports"):
        return subject
    speaker = next((child for child in above.children if child.dep_ == "nsubj"), None)
    return speaker if speaker is not None and speaker.pos_ in ("NOUN", "PROPN") else subject


def _is_mooted(verb: Token, noun: Token) -> bool:
    """Whether a verb only considers or plans an act: "is considering expansion"."""
    return fold(verb.lemma_) in words("negation", "expected") and noun.lemma_.casefold() in words("antonyms", "actions")


def _exists(verb: Token, noun: Token) -> bool:
    """Whether an act is said to be, or not to be: "there will be no appeal"."""
    there = any(child.lower_ == "there" and child.dep_ == "expl" for child in verb.children)
    return there and noun.lemma_.casefold() in words("antonyms", "actions")


def _of(action: Token) -> Token | None:
    """What an act is done to: the yard in "the closure of the yard", the budget in "an agreement on the budget"."""
    return next((c for prep in action.children if prep.lower_ in ("of", "on") for c in prep.children), None)


def _predicate(verb: Token) -> str:
    known = predicate_of(verb)
    particles = words("antonyms", "particles")
    if verb.lower_ == "missing" and any(child.lemma_ == "be" for child in verb.children):
        return "be_missing"
    if verb.tag_ == "VBN" and fold(verb.lower_) in load("antonyms")["qualities"]:
        # "was unharmed", taken for a passive.
        return str(load("antonyms")["qualities"][fold(verb.lower_)])
    for child in verb.children:
        if known == "vote" and child.dep_ == "prep" and child.lower_ in ("against", "for"):
            return f"vote_{child.lower_}"
        if child.dep_ == "prt" or (child.dep_ == "advmod" and child.lower_ in particles):
            known = known if "_" in known else f"{known}_{child.lower_}"
    return fold(known)


def _quality(complement: Token) -> str:
    """The predicate of a quality: the verb that brings it about where there is one ("dead": die), else "be_guilty"."""
    word = fold(complement.lower_)
    before = complement.nbor(-1).lower_ if complement.i else ""
    if f"{before} {word}" in load("antonyms")["states"]:
        # "at large", taken for an adjective.
        return str(load("antonyms")["states"][f"{before} {word}"])
    return str(load("antonyms")["qualities"].get(word, f"be_{lemma(complement)}"))


def _is_light(predicate: str, noun: Token) -> bool:
    """Whether a verb only carries a noun of action: to complete the purchase of a firm is to purchase it."""
    return predicate in words("antonyms", "light") and noun.lemma_.casefold() in words("antonyms", "actions")


def _complement(verb: Token) -> Token | None:
    """What an intransitive verb is about: its infinitive ("agreed to meet") or first prepositional object."""
    for child in verb.children:
        if child.dep_ in ("xcomp", "ccomp"):
            return child
    return None


def subject_of(verb: Token) -> Token | None:
    """Who or what a verb is said of, through relative clauses, infinitives and conjunctions."""
    for _ in range(4):
        auxiliaries = [child for child in verb.children if child.children and child.dep_ in ("aux", "auxpass")]
        for head in (verb, *auxiliaries):
            for child in head.children:
                if child.dep_ in NAMED:
                    return verb.head if child.tag_ in ("WDT", "WP") and verb.dep_ == "relcl" else child
        if verb.dep_ in ("acl", "relcl") and verb.tag_ in ("VBN", "VBG"):
            return verb.head
        above = verb.head.head if verb.dep_ == "pcomp" else verb.head
        if above.pos_ == "NOUN" and above.lemma_.casefold() in words("negation", "unrealised_nouns"):
            return next((child for child in above.children if child.dep_ == "poss"), None)
        if verb.dep_ in ("xcomp", "conj", "pcomp", "advcl", "acl", "acomp") and verb.head.i != verb.i:
            verb = verb.head
            continue
        return None
    return None


def own_tokens(verb: Token, subject: Token | None) -> tuple[Token, ...]:
    """The tokens of a verb's clause and of its subject, without what stands in clauses below them, in their order."""
    inside = _without_clauses(verb)
    if subject is None or subject in inside:
        return inside
    # What a relative clause tells of the subject is another clause's: "the airline, which serves no pork, will".
    more = [t for t in _without_clauses(subject) if not is_under(t, verb)]
    return tuple(sorted((*inside, *more), key=attrgetter("i")))


@once_a_token
def _without_clauses(top: Token) -> tuple[Token, ...]:
    """What hangs on a word, itself with it, but for clauses and glosses; in the order of the text."""
    inside: list[Token] = []
    waiting = [top]
    while waiting:
        current = waiting.pop()
        inside.append(current)
        for child in current.children:
            if not (child.dep_ in BELOW or (child.dep_ in MAY_BE_APART and (_apart(child) or _is_gloss(child)))):
                if child.children:
                    waiting.append(child)
                else:
                    inside.append(child)
    return tuple(sorted(inside, key=attrgetter("i")))


def _apart(token: Token) -> bool:
    return token.dep_ in BELOW or (token.dep_ == "conj" and token.pos_ in ("VERB", "AUX"))


def _is_gloss(token: Token) -> bool:
    """Whether a second object behind a comma only explains the first: "a beacon, the little box that ..."."""
    if token.dep_ != "dobj" or not any(other.dep_ == "dobj" and other.i < token.i for other in token.head.children):
        return False
    edge = token.left_edge
    return edge.i > 0 and edge.nbor(-1).text == ","


def is_under(token: Token, top: Token) -> bool:
    return top.i == token.i or top.is_ancestor(token)


def who(notes: Notes, token: Token | None) -> tuple[str, str]:
    if token is None:
        return "", ""
    person = notes.person_at(token.idx, token.idx + len(token))
    if person is not None:
        return person.name, person.key
    phrase = [t for t in token.subtree if not _apart(t) and t.dep_ != "appos"]
    text = notes.article.text[phrase[0].idx : phrase[-1].idx + len(phrase[-1])] if phrase else token.text
    return (text if len(text) <= 60 else token.text), OWNERS.get(token.lower_) or lemma(whole(token))


def whole(token: Token) -> Token:
    """Of whom "none", "both" or "most" is said: of "none of the girls", the girls; of crew members, the crew."""
    if token.lemma_.casefold() == "member":
        return next((child for child in token.children if child.dep_ == "compound"), token)
    if token.lower_ not in words("antonyms", "shares") | {"one"} and token.pos_ != "NUM":
        return token
    of = (child for prep in token.children if prep.lower_ == "of" for child in prep.children)
    return next((child for child in of if child.dep_ == "pobj"), token)
