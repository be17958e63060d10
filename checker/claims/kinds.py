"""With what kind of thing a deed was done: which weapon, what was fired, in what they got away."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import frozen

from checker.claims.build import make_claim
from checker.claims.clauses import subject_of, who
from checker.claims.surroundings import context_of, has_lemma, lemma
from checker.language.document import Sentence
from checker.language.negation import read
from checker.language.predicates import predicate_of
from checker.lexicon import load
from checker.model import Claim
from checker.notes import Notes
from checker.values import Name

if TYPE_CHECKING:
    from checker.language.document import Document
    from checker.language.parsed import Token

FAMILY = "kind"
STEPS = 3
"""Nouns between a thing and the verb of the deed: "hit with a round from a rifle"."""


@frozen(kw_only=True)
class Kind:
    """A thing that a text names: of which table, of what kind."""

    first: Token
    last: Token
    table: str
    name: str


def make(notes: Notes) -> Iterator[Claim]:
    """A claim for each thing of a known kind with which a deed is said to have been done."""
    found = [kind for sentence in notes.document.sentences for kind in _kinds(notes.document, sentence)]
    told = {table: frozenset(kind.name for kind in found if kind.table == table) for table in load("kinds")}
    for kind in found:
        verb = _deed(kind)
        sentence = notes.document.sentence_of(kind.first)
        if verb is not None and sentence is not None and _told(verb):
            yield _claim(notes, sentence, kind, verb, told[kind.table])


@cache
def _words() -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    """First word -> (all words, table, kind), the longest first."""
    table: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for name, entry in load("kinds").items():
        for kind, forms in entry["kinds"].items():
            for form in forms:
                parts = tuple(form.split())
                table.setdefault(parts[0], []).append((parts, name, kind))
    return {first: sorted(rows, key=lambda row: -len(row[0])) for first, rows in table.items()}


def _kinds(document: Document, sentence: Sentence) -> Iterator[Kind]:
    if not has_lemma(document, sentence, _words().keys()):
        return
    tokens = [token for token in document.tokens(sentence) if not token.is_space and token.text != "-"]
    for at, token in enumerate(tokens):
        for parts, table, name in _words().get(lemma(token), ()):
            run = tokens[at : at + len(parts)]
            if len(run) == len(parts) and all(lemma(t) == part for t, part in zip(run, parts, strict=True)):
                yield Kind(first=run[0], last=run[-1], table=table, name=name)
                break


def _deed(kind: Kind) -> Token | None:
    """The verb of the deed that a thing is used for; None where it is only spoken of."""
    table: dict[str, Any] = load("kinds")[kind.table]
    token = kind.last
    for _ in range(STEPS):
        acting = next((c for c in token.children if c.dep_ in ("acl", "relcl") and _is_deed(c, table)), None)
        if acting is not None:
            return acting
        above = token.head
        if above.pos_ in ("VERB", "AUX"):
            used = token.dep_ in ("dobj", "nsubjpass") or (token.dep_ == "nsubj" and token.i < above.i and _acl(above))
            return above if used and _is_deed(above, table) else None
        if above.dep_ in ("prep", "agent") and above.lower_ in table["links"]:
            verb = above.head
            if verb.pos_ == "VERB":
                return verb if _is_deed(verb, table) else None
            token = verb
            continue
        if token.dep_ in ("compound", "amod", "nmod", "conj"):
            token = above
            continue
        return None
    return None


def _told(verb: Token) -> bool:
    """Whether a deed is told as done: not denied, and not as what may have been."""
    reading = read(verb)
    supposed = any(child.tag_ == "MD" for child in verb.children)
    return reading.holds is not False and not reading.planned and not supposed


def _acl(verb: Token) -> bool:
    return any(child.dep_ == "auxpass" for child in verb.children)


def _is_deed(verb: Token, table: dict[str, Any]) -> bool:
    return not {lemma(verb), predicate_of(verb)}.isdisjoint(table["verbs"])


def _claim(notes: Notes, sentence: Sentence, kind: Kind, verb: Token, told: frozenset[str]) -> Claim:
    text = notes.article.text
    start, end = min(kind.first.idx, verb.idx), max(kind.last.idx + len(kind.last), verb.idx + len(verb))
    start, end = max(start, sentence.start), min(end, sentence.end)
    doer = subject_of(verb)
    _, key = who(notes, doer)
    return make_claim(
        notes,
        sentence,
        family=FAMILY,
        attribute="kind",
        subject=str(load("kinds")[kind.table]["says"]),
        subject_key=kind.table,
        value=Name(full=text[kind.first.idx : kind.last.idx + len(kind.last)], family=kind.name),
        start=start,
        end=end,
        context=context_of(
            notes,
            sentence,
            start,
            end,
            predicate=predicate_of(verb),
            head=key or None,
            modifiers=told,
            arguments=frozenset(_others(notes, verb)),
        ),
        confidence=0.8,
    )


def _others(notes: Notes, verb: Token) -> Iterator[str]:
    for child in verb.children:
        if child.dep_ in ("dobj", "nsubjpass", "nsubj") and child.pos_ in ("NOUN", "PROPN", "PRON"):
            yield who(notes, child)[1]
