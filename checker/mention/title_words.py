"""The words of a sentence as the grammar of titles reads them, and what the lexicon knows of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import compress, count

from anyascii import anyascii
from attrs import frozen

from checker.language.document import Document, Sentence
from checker.language.nations import nation
from checker.lexicon import load

WORD = re.compile(
    r"(?:[A-Za-z]\.){2,}"  # U.S.
    r"|(?:Lt|Col|Gen|Maj|Sgt|Brig|Capt|Cpl|Pvt|Adm|Insp|Supt|Det|Sen|Rep|Gov|Dr|Mr|Mrs|Ms|St)\."
    r"|[^\W\d_]+\d*(?:[-‐‑][^\W\d_]+)*(?:['’](?!s\b)[^\W\d_]+)*"  # secretary-general, d'affaires
    r"|['’]s\b|(?<=s)['’](?=\s)"
    r"|\d[\d.,]*\d|\d|[^\w\s]"
)


@frozen(kw_only=True)
class Word:
    """One word of a sentence: as written, its place in the article and spaCy's part of speech there."""

    text: str
    start: int
    end: int
    pos: str

    @property
    def key(self) -> str:
        """Folded, without dots and hyphens: the lexicon's spelling."""
        return _key(self.text)

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def genitive(self) -> bool:
        return self.text in ("'s", "’s", "'", "’")


@lru_cache(maxsize=65536)
def _key(text: str) -> str:
    return anyascii(text).casefold().replace(".", "").replace("-", " ").replace("’", "'").strip()


def may_hold_role(document: Document, sentence: Sentence) -> bool:
    """A cheap test that keeps most sentences from being read for titles."""
    texts = WORD.findall(document.text, sentence.start, sentence.end)
    return any(_begins_role(texts[at : at + LONGEST_ROLE]) for at in compress(count(), map(_may_open, texts)))


def _begins_role(texts: Sequence[str]) -> bool:
    """Whether the first of some words, by themselves or together, are a role."""
    keys: tuple[str, ...] = ()
    for text in texts:
        keys += tuple(_key(text).split())
        if _role(keys)[0] is not None:
            return True
    return False


def words_of(document: Document, sentence: Sentence) -> list[Word]:
    """The words of a sentence; possessive endings stand alone, abbreviations keep their dots."""
    parts = {token.idx: token.pos_ for token in document.tokens(sentence)}
    text = document.text
    found = []
    pos = "X"
    for match in WORD.finditer(text, sentence.start, sentence.end):
        pos = parts.get(match.start(), parts.get(match.start() - 1, pos))
        found.append(Word(text=match.group(), start=match.start(), end=match.end(), pos=pos))
    return found


@cache
def roles() -> dict[tuple[str, ...], str]:
    """Words of a role, folded -> its canonical name."""
    table = {}
    for role, forms in load("titles")["roles"].items():
        for form in forms:
            table[tuple(anyascii(form).casefold().replace("-", " ").split())] = role
    return table


@cache
def _marks(part: str) -> dict[str, str]:
    return {word.replace("-", " "): name for name, listed in load("titles")[part].items() for word in listed}


def rank_of(word: Word) -> str | None:
    """The canonical rank word: "vice" is deputy."""
    return _marks("ranks").get(word.key)


def tense_of(word: Word) -> str | None:
    """former, acting, future or current, where the word says so."""
    return _marks("tense").get(word.key)


@cache
def field_ends() -> frozenset[str]:
    return frozenset(load("titles")["fields"]["ends"])


@cache
def field_words() -> frozenset[str]:
    return frozenset(load("titles")["fields"]["words"])


@cache
def stop_words() -> frozenset[str]:
    return frozenset(load("titles")["fields"]["stop"]["words"])


@cache
def grace_words() -> frozenset[str]:
    return frozenset(load("titles")["graces"]["words"])


LONGEST_ROLE = 5
PREFIXES = frozenset({"ex", "vice", "deputy", "then"})


def role_spans(words: Sequence[Word]) -> Iterator[tuple[int, int, str, str]]:
    """(first, last + 1, role, prefix) of the roles in a sentence, longest first, none inside another.

    `prefix` is the word joined to the role by a hyphen that is none of it: "ex" in "ex-minister", "elect" in
    "president-elect".
    """
    at = 0
    while at < len(words):
        if not _may_open(words[at].text):
            at += 1
            continue
        for length in range(min(LONGEST_ROLE, len(words) - at), 0, -1):
            if not all(word.text[0].isalnum() for word in words[at : at + length]):
                continue
            keys = tuple(part for word in words[at : at + length] for part in word.key.split())
            role, prefix = _role(keys)
            if role is not None and not ((length == 1 or prefix) and _narrows(words, at + length - 1)):
                yield at, at + length, role, prefix
                at += length
                break
        else:
            at += 1


def _narrows(words: Sequence[Word], at: int) -> bool:
    """Whether a word that can be a role says of the next role which it is: "Justice Minister", "general manager"."""
    if words[at].key not in field_words() | grace_words() or at + 1 == len(words):
        return False
    following = [tuple(word.key for word in words[at + 1 : at + 1 + length]) for length in (1, 2)]
    alike = words[at].capital == words[at + 1].capital
    return alike and any(keys in roles() for keys in following)


@lru_cache(maxsize=65536)
def _may_open(text: str) -> bool:
    """Whether a role can begin with a word; what folds to nothing may stand before one."""
    first = _key(text).split()
    return first[0] in _openings() if first else text[0].isalnum()


@cache
def _openings() -> frozenset[str]:
    """The words with which a role can begin, prefixes among them."""
    return frozenset(keys[0] for keys in roles()) | PREFIXES


def _role(keys: tuple[str, ...]) -> tuple[str | None, str]:
    if keys in roles():
        return roles()[keys], ""
    if len(keys) > 1 and keys[1:] in roles() and keys[0] in PREFIXES:
        return roles()[keys[1:]], keys[0]
    if len(keys) > 1 and keys[:-1] in roles() and keys[-1] in ("elect", "designate"):
        return roles()[keys[:-1]], keys[-1]
    return None, ""


def is_nation(word: Word) -> bool:
    return word.capital and nation(word.text) is not None
