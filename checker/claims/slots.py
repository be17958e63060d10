"""Which slot of its sentence a figure fills: of what it is the measure, under which verb, beside which participants.

"Turnout reached 68.9 per cent", "turnout was 62.9%" and "a turnout of 62.9%" fill the same slot: the measured noun is
turnout. In "23 bodies were recovered" the counted noun is body and the predicate recover.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import frozen

from checker.claims.surroundings import content_lemmas, governing_verb, lemma
from checker.language.predicates import predicate_of
from checker.lexicon import words

if TYPE_CHECKING:
    from checker.language.parsed import Span, Token

NOUNS = ("NOUN", "PROPN")
SUBJECTS = ("nsubj", "nsubjpass", "csubj")
MODIFYING = ("compound", "amod", "poss", "nmod", "appos")
PARTAKING = frozenset({*SUBJECTS, "dobj", "dative", "attr", "agent", "prep", "oprd", "xcomp", "acomp"})
APART = frozenset({"relcl", "acl", "advcl", "ccomp", "conj", "parataxis"})
"""Clauses of their own, and what is joined by "and"."""


@frozen(kw_only=True)
class Slot:
    """Tokens around a figure: `anchor` is its own top token, `head` the noun counted or measured, `verb` its predicate.

    `role` is the figure's part in the clause: subject, object, attribute, modifier, of, by, at, from, to, in, other."""

    anchor: Token
    head: Token | None
    verb: Token | None
    role: str

    @cached_property
    def predicate(self) -> str | None:
        return predicate_of(self.verb) if self.verb is not None else None

    @cached_property
    def modifiers(self) -> frozenset[str]:
        """What narrows the head: its modifiers and what hangs on it by a preposition."""
        if self.head is None:
            return frozenset()
        inside = _noun_phrase(self.head, self.anchor)
        if self.anchor.i != self.head.i:
            inside += _noun_phrase(self.anchor, self.head)
        return content_lemmas(inside) - {lemma(self.head)}

    @cached_property
    def arguments(self) -> frozenset[str]:
        """Subject, objects and complements of the predicate, the figure's own phrase left out."""
        if self.verb is None:
            return frozenset()
        own = {token.i for token in self.anchor.subtree} - (
            {token.i for token in self.verb.subtree} if self.anchor == self.verb else set()
        )
        if self.head is not None and self.head.i not in own:
            own |= {self.head.i}
        found = [token for token in _participants(self.verb) if token.i not in own]
        return content_lemmas(found)


def slot_of(span: Span) -> Slot:
    """The slot that a figure's words fill."""
    anchor = _anchor(span)
    verb = governing_verb(anchor.head if anchor.head.i != anchor.i else anchor)
    head, role = _head(anchor)
    return Slot(anchor=anchor, head=head, verb=verb, role=role)


def _anchor(span: Span) -> Token:
    """The top token of the figure, moved from the number to the noun that it counts ("Two people")."""
    root = span.root
    if root.pos_ == "NUM" and root.dep_ == "nummod" and root.head.pos_ in NOUNS and abs(root.head.i - root.i) <= 4:
        return root.head
    if root.dep_ == "nummod" and root.head.lower_ == "more":
        return root.head
    return root


def _head(anchor: Token) -> tuple[Token | None, str]:
    parent = anchor.head
    if anchor.dep_ in ("compound", "amod", "nummod", "npadvmod", "nmod", "quantmod") and parent.i != anchor.i:
        if parent.pos_ in NOUNS:
            return parent, "modifier"
        if parent.pos_ in ("ADJ", "ADV"):
            bearer = parent.head if parent.dep_ == "amod" and parent.head.pos_ in NOUNS else _subject(parent)
            return bearer, "modifier"
    if anchor.dep_ == "npadvmod" and parent.pos_ in ("VERB", "AUX"):
        return _measured(parent, "object"), "object"
    if anchor.dep_ == "pobj" and parent.pos_ in ("ADP", "SCONJ"):
        owner = parent.head
        if owner.pos_ in NOUNS and parent.lower_ in ("of", "at", "to", "in", "as"):
            return owner, parent.lower_
        if owner.pos_ in ("VERB", "AUX"):
            return _measured(owner, parent.lower_), parent.lower_
        return None, parent.lower_
    if anchor.dep_ in ("attr", "dobj", "acomp", "oprd") or (anchor.dep_ == "conj" and parent.pos_ in NOUNS):
        role = "attribute" if anchor.dep_ in ("attr", "acomp") else "object"
        return _measured(parent, role), role
    if anchor.dep_ in SUBJECTS:
        return None, "subject"
    if anchor.dep_ == "appos":
        return parent if parent.pos_ in NOUNS else None, "apposition"
    return None, "other"


def _measured(verb: Token, role: str) -> Token | None:
    """What a figure measures beside its verb: the object of put, give, raise; the subject of be, reach, total."""
    if role != "object" and lemma(verb) in words("slots", "changing_object"):
        changed = next((child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")), None)
        if changed is not None:
            return changed
    if verb.pos_ == "AUX" or lemma(verb) in words("slots", "measuring") or role in ("attribute", "at", "by"):
        return _subject(verb)
    return None


def _subject(token: Token) -> Token | None:
    """The subject of the clause that holds a token, looked up through raising, coordination and relative clauses.

    In "the talks, which agencies said lasted six hours" the subject of lasted is talks: agencies only say so.
    """
    for verb in (token, *token.ancestors):
        if verb.dep_ == "relcl" and verb.head.pos_ in NOUNS and _is_parenthetical(verb):
            return verb.head
        for child in verb.children:
            if child.dep_ in SUBJECTS and child.pos_ in NOUNS:
                return child
            if child.dep_ in SUBJECTS and child.tag_ in ("WDT", "WP") and verb.dep_ == "relcl":
                return verb.head if verb.head.pos_ in NOUNS else None
        if verb.dep_ == "ccomp" and verb.head.dep_ == "relcl":
            return verb.head.head if verb.head.head.pos_ in NOUNS else None
        if verb.dep_ in ("relcl", "acl"):
            return verb.head if verb.head.pos_ in NOUNS else None
        if verb.dep_ not in ("xcomp", "conj", "acomp", "amod", "advmod", "npadvmod", "aux"):
            return None
    return None


def _is_parenthetical(verb: Token) -> bool:
    """Whether a relative clause's verb has another finite verb for an auxiliary: "which agencies said lasted"."""
    return any(
        child.dep_ == "aux"
        and child.tag_ in ("VBD", "VBZ", "VBP")
        and child.lower_ not in words("slots", "auxiliaries")
        for child in verb.children
    )


def _noun_phrase(noun: Token, without: Token) -> list[Token]:
    """A noun with its modifiers and its prepositional phrases, without another token's subtree."""
    found: list[Token] = []
    for child in noun.children:
        if child.i == without.i:
            continue
        if child.dep_ in MODIFYING or child.dep_ == "prep":
            found += [token for token in child.subtree if token.i != without.i]
    return found


def _participants(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ in PARTAKING:
            yield from _phrase(child)
    if verb.dep_ in ("xcomp", "conj", "advcl", "acl", "relcl"):
        subject = _subject(verb)
        if subject is not None:
            yield from _phrase(subject)
        if verb.dep_ in ("relcl", "acl") and verb.head.pos_ in NOUNS:
            yield verb.head


def _phrase(token: Token) -> list[Token]:
    """A participant's head words: its subtree without clauses of its own."""
    found = [token]
    for above in found:
        found += [child for child in above.children if child.dep_ not in APART]
    return found
