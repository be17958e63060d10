"""Sentences of no happening: "a minister who has to explain has already lost", "kidnappers do not free hostages"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.language.parsed import Token

_PRESENT = frozenset({"VBZ", "VBP"})
_INDEFINITE = frozenset({"a", "an", "any", "every", "each", "whoever", "anyone", "anybody", "everyone", "everybody"})


def is_generic(verb: Token) -> bool:
    """Whether a clause tells of what is so of any such one, and not of one that it happened to.

    It is said of "a minister who has to explain", both verbs in the present; or of kinds by their mere plurals.
    """
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is None or not _in_present(verb):
        return False
    if subject.lower_ in _INDEFINITE or any(c.dep_ == "det" and c.lower_ in _INDEFINITE for c in subject.children):
        return any(child.dep_ == "relcl" and _in_present(child) for child in subject.children)
    object_ = next((child for child in verb.children if child.dep_ == "dobj"), None)
    return object_ is not None and verb.tag_ != "VBN" and _is_kind(subject) and _is_kind(object_)


def _in_present(verb: Token) -> bool:
    """Whether a verb stands in the present or the perfect, and does not tell of what is going on now."""
    if verb.tag_ == "VBG":
        return False
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    return verb.tag_ in _PRESENT or any(helper.tag_ in _PRESENT for helper in helpers)


def _is_kind(noun: Token) -> bool:
    """Whether a noun is a mere plural: "hostages"; not "the hostages", "two hostages" or "Leeds hostages"."""
    return noun.tag_ == "NNS" and not any(
        child.dep_ in ("det", "poss", "nummod", "prep", "relcl", "acl", "appos", "predet") or child.pos_ == "PROPN"
        for child in noun.children
    )
