"""Of which kind of happening a verb with its participants, or a noun, tells: by the lexicon of settings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from checker.claims.surroundings import clause, lemma
from checker.entities.roles import role_nouns
from checker.language.nouns import is_person
from checker.language.predicates import groups, predicate_of
from checker.lexicon import load, words

if TYPE_CHECKING:
    from checker.language.parsed import Token

BESIDE = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "pobj", "dative", "oprd"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
CLAUSES = frozenset({"ccomp", "advcl", "relcl", "acl"})
JOINED = frozenset({"prt", "prep", "advmod", "dobj", "acomp", "oprd"})
"""What may belong to what a verb says: "taken ill", "broke down", "shook hands"."""
HUMAN = frozenset({"he", "she", "him", "her", "they", "them", "who", "whom", "we", "i", "us", "me"})


def befell(state: Token, below: Token) -> set[str]:
    """What befell those who were somewhere: "they were resting at the hut when the avalanche struck", "he was asleep
    in his flat when they came for him", "they had stopped at the hut, and at noon the slope gave way"."""
    if below.pos_ not in ("VERB", "AUX") or below.i < state.i:
        return set()
    when = below.dep_ == "advcl" and any(child.lower_ in ("when", "as", "before") for child in below.children)
    then = below.dep_ == "conj" and any(child.dep_ in SUBJECTS for child in below.children)
    if not (when or (then and lemma(state) in words("venues", "resting"))):
        return set()
    verbs = (below, *(child for child in below.children if child.dep_ == "conj" and child.pos_ == "VERB"))
    return next((kinds for verb in verbs if (kinds := told(verb))), set())


def told(token: Token, meant: Collection[str] = (), place: Token | None = None) -> set[str]:
    """The kinds of happening that a verb with its participants, or a noun, tells of."""
    if token.pos_ not in ("VERB", "AUX", "NOUN", "PROPN", "ADJ") or any(_denies(child) for child in token.children):
        return set()
    if any(child.dep_ == "dobj" and child.lower_.endswith(("self", "selves")) for child in token.children):
        return _by_words(forms(token))  # "He shot himself in his office": nobody else's shooting
    nouns = set(_called(token)) if _is_noun(token) else set()
    verbs: set[str] = set()
    if token.pos_ in ("VERB", "AUX"):
        verbs = forms(token)
        nouns |= set(meant) | {word for noun in _participants(token) if _is_noun(noun) for word in _called(noun)}
    around = nouns | {lemma(noun) for noun in clause(token) if noun.pos_ == "NOUN"} if verbs else nouns
    around = around | {lemma(place)} if place is not None else around
    if lemma(token) == "be":
        # "In Lima they were pleased with the talks": only what was there, not all that is spoken of.
        around = {lemma(noun) for noun in _participants(token) if noun.dep_ in SUBJECTS} | set(meant)
        nouns = nouns & around
    if verbs and set(groups(predicate_of(token))) & words("venues", "reacting"):
        nouns = set()  # "In Lima ministers condemned the attack"
    found = _kinds_told(verbs, nouns, around)
    if verbs and any(_is_human(noun) for noun in _participants(token)):
        found |= _by("human", verbs)
    elif verbs and _of_thing(token):
        found |= _by("things", verbs)
    if not found and lemma(token) == "be" and any(child.lower_ == "it" for child in token.children):
        # "It was here that they came": what happened is in the clause below, whatever that is hung on.
        below = (child for child in token.subtree if child.dep_ in CLAUSES and child.i > token.i)
        return next((kinds for child in below if (kinds := told(child))), set())
    return {kind for kind in found if around.isdisjoint(tables()[kind].unless)}


def _called(noun: Token) -> Iterator[str]:
    """A noun's lemma, and with what a hyphen joins to it: "up" and "hold-up"."""
    yield lemma(noun)
    for child in noun.children:
        if child.dep_ in ("amod", "compound", "nmod") and child.i == noun.i - 1:
            yield f"{lemma(child)}_{lemma(noun)}"
    if noun.i >= 2 and noun.nbor(-1).text == "-" and noun.nbor(-1).idx + 1 == noun.idx:
        yield f"{lemma(noun.nbor(-2))}-{lemma(noun)}"


def forms(verb: Token) -> set[str]:
    """A verb alone and with its particle, preposition, complement or object: "go", "go_under", "go_under_hammer"."""
    word = lemma(verb)
    found = {word, predicate_of(verb)}
    for child in verb.children:
        if child.dep_ in JOINED:
            found.add(f"{word}_{lemma(child)}")
        if child.dep_ == "prep":
            found |= {f"{word}_{lemma(child)}_{lemma(noun)}" for noun in child.children}
        if child.dep_ == "auxpass":
            found.add(f"be_{word}")
        if child.dep_ == "dobj" and child.lower_.endswith("self"):
            found |= {f"{word}_{child.lower_}_{lemma(other)}" for other in verb.children if other.dep_ in JOINED}
    return found


def _of_thing(verb: Token) -> bool:
    """Whether a verb is said of a thing that can be somewhere, not of an answer or a mistake."""
    things = [child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")] or [
        child for child in verb.children if child.dep_ == "nsubj"
    ]
    return any(
        (_is_noun(thing) and lemma(thing) not in words("venues", "abstract")) or thing.lower_ == "it"
        for thing in things
    )


def _is_human(noun: Token) -> bool:
    """Whether somebody, not something, takes part: by name, by a pronoun or by a noun for people."""
    if noun.pos_ == "PRON":
        return noun.lower_ in HUMAN
    word = lemma(noun)
    return noun.ent_type_ == "PERSON" or is_person(word) or word in words("slots", "person") or word in role_nouns()


def _denies(child: Token) -> bool:
    return child.dep_ == "neg" or (child.lower_ in ("nobody", "none", "nothing") and child.dep_ in BESIDE)


def _participants(verb: Token) -> Iterator[Token]:
    """Who and what takes part in what a verb tells, with the noun that its clause describes."""
    for child in verb.children:
        if child.dep_ in BESIDE:
            yield child
        if child.dep_ in ("prep", "agent") and child.lower_ in ("with", "by", "between"):
            yield from (noun for noun in child.children if noun.dep_ == "pobj")
    if verb.dep_ in ("acl", "relcl"):
        yield verb.head


@frozen(kw_only=True)
class Kind:
    """What the lexicon has for one kind of happening beside the words that tell it."""

    with_nouns: frozenset[str]
    takes: frozenset[str]
    unless: frozenset[str]
    goal: bool
    goal_only: bool
    source: bool
    spots: bool


@cache
def tables() -> dict[str, Kind]:
    """Kind of happening -> what the lexicon has for it."""
    return {
        kind: Kind(
            with_nouns=frozenset(table.get("with", {}).get("nouns", ())),
            takes=frozenset(table.get("takes", ())),
            unless=frozenset(table.get("unless", ())),
            goal=table.get("goal", False) or table.get("goal_only", False),
            goal_only=table.get("goal_only", False),
            source=table.get("source", False),
            spots=table.get("spots", False),
        )
        for kind, table in load("settings").items()
        if kind not in ("pronouns", "phases")
    }


@cache
def _telling(part: str) -> dict[str, frozenset[str]]:
    """Word -> the kinds of happening that it tells by itself as one of their "verbs", "nouns", "human" or "with"."""
    found: dict[str, set[str]] = defaultdict(set)
    for kind in tables():
        table = load("settings")[kind]
        for word in table.get("with", {}).get("verbs", ()) if part == "with" else table.get(part, ()):
            found[word].add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}


def _by(part: str, said: Collection[str]) -> set[str]:
    known = _telling(part)
    return {kind for word in said for kind in known.get(word, ())}


def _by_words(verbs: set[str]) -> set[str]:
    """What verbs tell that have their "himself" in them: "gave himself up"."""
    return {kind for verb in verbs if "self" in verb for kind in _telling("verbs").get(verb, ())}


def _kinds_told(verbs: set[str], nouns: set[str], around: Collection[str]) -> set[str]:
    both = {kind for kind in _by("with", verbs) if not tables()[kind].with_nouns.isdisjoint(around)}
    return _by("verbs", verbs) | _by("nouns", nouns) | both


def _is_noun(token: Token) -> bool:
    """A common noun, also where the parser takes a small letter for a name, or "the final" for an adjective."""
    if token.pos_ == "ADJ":
        return token.dep_ in BESIDE and any(child.dep_ == "det" for child in token.children)
    return token.pos_ == "NOUN" or (token.pos_ == "PROPN" and token.text.islower())
