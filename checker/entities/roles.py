"""Roles: what an article says a person is, in the words right around the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from checker import lexicon
from checker.language.document import Document

if TYPE_CHECKING:
    from checker.language.parsed import Token


@frozen(kw_only=True)
class Role:
    """`noun` is the role itself ("minister"), `words` what narrows it there ("former", "transport")."""

    noun: str
    words: frozenset[str] = frozenset()


@cache
def role_nouns() -> frozenset[str]:
    """Nouns for what one person is or does; kinship and titles among them."""
    table = lexicon.load("honorifics")
    nouns = [word for part in ("roles", "kin") for key in ("either", "male", "female") for word in table[part][key]]
    return frozenset(nouns) | frozenset(table["titles"]["last"])


@cache
def kin_nouns() -> frozenset[str]:
    """Nouns that say what somebody is to somebody else."""
    table = lexicon.load("honorifics")["kin"]
    return frozenset(word for key in ("either", "male", "female") for word in table[key])


@cache
def common_roles() -> frozenset[str]:
    """Roles that many people of one story have, and what somebody is to somebody else."""
    return frozenset(lexicon.load("honorifics")["roles"]["common"]) | kin_nouns()


@cache
def single_roles() -> frozenset[str]:
    """Common roles in which a story seldom has two people who share a part of their names."""
    return frozenset(lexicon.load("honorifics")["roles"]["single"])


def sex_of_role(noun: str) -> str | None:
    """ "female" for "sister" and "waitress"; None where a noun does not tell."""
    table = lexicon.load("honorifics")
    for sex in ("male", "female"):
        if any(noun in table[part][sex] for part in ("roles", "kin", "beings")):
            return sex
    return None


def sex_of_pronoun(word: str) -> str | None:
    """The sex that a pronoun of the third person speaks for."""
    return next((sex for sex in ("male", "female") if word.casefold() in lexicon.words("pronouns", sex)), None)


def noun_of(token: Token) -> str:
    """A token's word as the role lists have it: "Minister" is "minister"."""
    return (token.lemma_ or token.text).casefold() if token.tag_ in ("NN", "NNS") else token.text.casefold()


def roles_around(document: Document, start: int, end: int) -> Iterator[Role]:
    """Role nouns before a name ("roofer Ann Low", "the roofer, Ann Low") and after it (", 34, a roofer")."""
    doc, span = document.doc, document.span(start, end)
    before = _before(doc[max(span.start - 12, span.sent.start) : span.start])
    if before is not None:
        yield before
    after = _after(doc[span.end : min(span.end + 18, span.sent.end)])
    if after is not None:
        yield after


_ADDRESS = re.compile(r"(?:mr|mrs|ms|dr|prof|gen|lt|maj|col|capt|sgt|sir|dame|lord|lady)\.?$", re.IGNORECASE)


def _before(tokens: object) -> Role | None:
    words = [token for token in tokens if not token.is_space]  # type: ignore[attr-defined]
    while words and _ADDRESS.match(words[-1].text):
        words.pop()
    if words and words[-1].text == ",":
        words.pop()
    if len(words) > 2 and words[-2].text == "-" and f"{words[-3].lower_}-{noun_of(words[-1])}" in role_nouns():
        return Role(noun=f"{words[-3].lower_}-{noun_of(words[-1])}")
    if not words or words[-1].tag_.startswith("VB") or noun_of(words[-1]) not in role_nouns():
        return None
    narrowing = []
    for token in reversed(words[:-1]):
        if token.pos_ not in ("NOUN", "PROPN", "ADJ") or token.ent_type_ == "PERSON":
            break
        narrowing.append(token.text.casefold())
    return Role(noun=noun_of(words[-1]), words=frozenset(narrowing))


def _after(tokens: object) -> Role | None:
    words = [token for token in tokens if not token.is_space]  # type: ignore[attr-defined]
    if not words or words[0].text not in (",", "(", "is", "was", "-", "–", "—"):
        return None
    narrowing: list[str] = []
    for i, token in enumerate(words[1:14], 1):
        word = noun_of(token)
        if token.text in (",", ")") and not narrowing:
            continue
        if token.text.casefold() in (
            "who",
            "is",
            "was",
            "a",
            "an",
            "the",
            "of",
            "and",
            "years",
            "old",
            "then",
            "now",
            "’s",
            "'s",
        ):
            continue
        if token.like_num or token.ent_type_ in ("DATE", "CARDINAL"):
            continue
        following = words[i + 1] if i + 1 < len(words) else None
        if (
            word in role_nouns()
            and token.pos_ in ("NOUN", "PROPN")
            and not (following is not None and following.tag_ in ("NN", "NNP", "POS") and noun_of(following) != "of")
        ):
            return Role(noun=word, words=frozenset(narrowing))
        if token.pos_ in ("NOUN", "PROPN", "ADJ", "ADV", "PRON", "DET", "PART", "NUM") and token.tag_ not in (
            "WP",
            "WP$",
            "PRP",
        ):
            narrowing.append(token.text.casefold())
            continue
        return None
    return None
