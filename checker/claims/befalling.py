"""Of which kind of happening a verb with its participants, or a noun, tells: by the lexicon of settings."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from typing import TYPE_CHECKING

from checker.claims.surroundings import clause, lemma
from checker.language.predicates import predicate_of
from checker.lexicon import load, words

if TYPE_CHECKING:
    from checker.language.parsed import Token

BESIDE = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "pobj", "dative", "oprd"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
CLAUSES = frozenset({"ccomp", "advcl", "relcl", "acl"})


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
    if token.pos_ not in ("VERB", "AUX", "NOUN", "PROPN") or any(_denies(child) for child in token.children):
        return set()
    if any(child.dep_ == "dobj" and child.lower_.endswith(("self", "selves")) for child in token.children):
        return set()  # "He shot himself in his office": nobody else's shooting
    nouns = {lemma(token)} if token.pos_ == "NOUN" else set()
    verbs: set[str] = set()
    if token.pos_ in ("VERB", "AUX"):
        verbs = {lemma(token), predicate_of(token)}
        nouns |= set(meant) | {lemma(noun) for noun in _participants(token) if _is_noun(noun)}
        for child in token.children:
            if child.dep_ in ("prt", "prep", "advmod", "dobj"):
                verbs.add(f"{lemma(token)}_{lemma(child)}")
            if child.dep_ == "prep":
                verbs |= {f"{lemma(token)}_{lemma(child)}_{lemma(noun)}" for noun in child.children}
    around = nouns | {lemma(noun) for noun in clause(token) if noun.pos_ == "NOUN"} if verbs else nouns
    around = around | {lemma(place)} if place is not None else around
    if lemma(token) == "be":
        # "In Lima they were pleased with the talks": only what was there, not all that is spoken of.
        around = {lemma(noun) for noun in _participants(token) if noun.dep_ in ("nsubj", "nsubjpass")} | set(meant)
        nouns = nouns & around
    found = {kind for kind, table in _tables().items() if _tells(table, verbs, nouns, around)}
    if not found and lemma(token) == "be" and any(child.lower_ == "it" for child in token.children):
        # "It was here that they came": what happened is in the clause below, whatever that is hung on.
        below = (child for child in token.subtree if child.dep_ in CLAUSES and child.i > token.i)
        return next((kinds for child in below if (kinds := told(child))), set())
    return found


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


@cache
def _tables() -> dict[str, dict[str, frozenset[str]]]:
    tables = {}
    for kind, table in load("settings").items():
        if kind != "pronouns":
            both = table.get("with", {})
            tables[kind] = {
                "verbs": frozenset(table.get("verbs", ())),
                "nouns": frozenset(table.get("nouns", ())),
                "with_verbs": frozenset(both.get("verbs", ())),
                "with_nouns": frozenset(both.get("nouns", ())),
            }
    return tables


def _tells(table: dict[str, frozenset[str]], verbs: set[str], nouns: set[str], around: set[str]) -> bool:
    alone = verbs & table["verbs"] or nouns & table["nouns"]
    return bool(alone or (verbs & table["with_verbs"] and around & table["with_nouns"]))


def _is_noun(token: Token) -> bool:
    """A common noun, also where the parser takes a small letter for a name."""
    return token.pos_ == "NOUN" or (token.pos_ == "PROPN" and token.text.islower())
