"""The grammar of titles: how far an office reaches to the left and to the right of its role noun.

    (possessor | nation) tense* rank* field* ROLE ((of | for | to | at) field)*

Parsers stumble over such runs ("Deputy Assistant Secretary of State for Water Jane Doe"), so it works on words alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import define, field

from checker.language.naming import is_given
from checker.language.nations import nation
from checker.mention.title_words import (
    Word,
    field_ends,
    field_words,
    grace_words,
    is_nation,
    rank_of,
    roles,
    stop_words,
    tense_of,
)

LINKS = ("of", "for", "to", "at")
MOST_LEFT = 8
MOST_IN_FIELD = 8
NAMELIKE = ("NOUN", "PROPN", "ADJ", "X")


@define(kw_only=True)
class Office:
    """A title while it is read: `first` to `last` are word indices, `last` not included."""

    first: int
    last: int
    role: str
    tense: str = "current"
    ranks: list[str] = field(factory=list)
    graces: list[str] = field(factory=list)
    body: list[Word] = field(factory=list)
    portfolio: list[Word] = field(factory=list)


def read_office(
    words: Sequence[Word], start: int, end: int, role: str, prefix: str, known: Callable[[Word], bool]
) -> Office:
    """The whole office around the role at `words[start:end]`; `known` tells words of persons' names."""
    office = Office(first=start, last=end, role=role)
    if prefix in ("ex", "then"):
        office.tense = "former"
    elif prefix in ("elect", "designate"):
        office.tense = "future"
    elif prefix:
        office.ranks.append("deputy")
    _read_left(words, office, known)
    _read_right(words, office, known)
    return office


def _read_left(words: Sequence[Word], office: Office, known: Callable[[Word], bool]) -> None:
    """Ranks, tense, field words and the possessor before the role."""
    lofty = words[office.first].capital
    at = office.first - 1
    steps = 0
    while at >= 0 and steps < MOST_LEFT:
        word = words[at]
        steps += 1
        if word.genitive:
            taken = _possessor(words, at, office)
            if taken is not None:
                office.first = taken
            return
        if rank_of(word):
            office.ranks.insert(0, rank_of(word) or "")
        elif tense_of(word) and not _is_verb(words, at):
            tense = tense_of(word) or "current"
            office.tense = tense if tense != "current" else office.tense
        elif is_nation(word) or _nation_pair(words, at):
            wide = 1 if _nation_pair(words, at) and at else 0
            office.body[:0] = words[at - wide : at + 1]
            at -= wide
        elif word.key in ("and", "&") and at and office.portfolio and _field_like(words[at - 1], lofty):
            pass
        elif word.key in grace_words() - field_words() and not _opens_name(words, at, lofty):
            office.graces.insert(0, word.key)
        elif known(word) or not _field_like(word, lofty):
            return
        else:
            office.portfolio.insert(0, word)
        office.first = at
        at -= 1


def _is_verb(words: Sequence[Word], at: int) -> bool:
    """Whether "appointed" is no part of the title: "was appointed minister" against "the newly appointed minister"."""
    return words[at].pos == "VERB" and not (at and words[at - 1].key in ("newly", "recently", "just"))


def _nation_pair(words: Sequence[Word], at: int) -> bool:
    """ "North Korean", "Saudi Arabian": a nation in two words, told by its last."""
    return (
        at > 0
        and words[at].capital
        and words[at - 1].capital
        and nation(f"{words[at - 1].text} {words[at].text}") is not None
    )


def _opens_name(words: Sequence[Word], at: int, lofty: bool) -> bool:
    return words[at].capital and not lofty


def _field_like(word: Word, lofty: bool) -> bool:
    """Whether a word before the role can be its field: "transport", "Education", "Saudia"."""
    if not word.text[0].isalpha() or word.key in stop_words():
        return False
    if (word.key,) in roles() and word.key not in field_words():
        return False
    if word.capital:
        return word.pos in NAMELIKE or (word.pos == "VERB" and len(word.text) > 2)
    if lofty:
        return False
    return word.key in field_words() or (word.pos == "NOUN" and "-" not in word.text and word.key not in TIME_NOUNS)


TIME_NOUNS = frozenset(
    {"year", "time", "week", "month", "day", "today", "yesterday", "morning", "evening", "night", "age"}
)


def _possessor(words: Sequence[Word], at: int, office: Office) -> int | None:
    """The index where the possessor before `words[at]` ("'s") begins; its words become the office's body."""
    first = at
    while first > 0 and at - first < 5:
        word = words[first - 1]
        if word.capital and word.pos in NAMELIKE and word.key not in stop_words():
            first -= 1
        elif first == at and word.pos in ("NOUN", "PROPN"):
            first -= 1
            while (
                first > 0
                and words[first - 1].pos in ("NOUN", "ADJ")
                and words[first - 1].text[0].isalpha()
                and at - first < 3
            ):
                first -= 1
            break
        elif word.key in ("of", "and") and first > 1 and first < at and words[first - 2].capital:
            first -= 2
        else:
            break
    if first == at:
        return None
    office.body[:0] = words[first:at]
    return first


def _read_right(words: Sequence[Word], office: Office, known: Callable[[Word], bool]) -> None:
    """ "of", "for", "to" and "at" with what they name, as often as they follow."""
    at = office.last
    while at < len(words) - 1 and (words[at].key in LINKS or _from_a_seat(words, at, office.role)):
        link = words[at].key
        end = _field_end(words, at + 1, known)
        inside = [
            word for word in words[at + 1 : end] if word.key not in ("the", "a", "an", "its", "his", "her", "their")
        ]
        if not inside:
            return
        belongs = office.body if link == "at" or (link == "of" and not office.body) else office.portfolio
        belongs += inside
        office.last = at = end


def _from_a_seat(words: Sequence[Word], at: int, role: str) -> bool:
    """ "The senator from Ohio"."""
    return words[at].key == "from" and words[at + 1].capital and role in ("senator", "congressman", "deputy")


def _field_end(words: Sequence[Word], at: int, known: Callable[[Word], bool]) -> int:
    """The index after the field that begins at `at`, before any name that follows it without a comma."""
    first = at
    if at < len(words) and words[at].key in ("the", "a", "an", "its", "his", "her", "their", "our"):
        at += 1
    begun = at
    lowered = 0
    while at < len(words) and at - first <= MOST_IN_FIELD:
        word = words[at]
        if word.genitive and at > begun:
            at += 1
            continue
        if word.key in ("and", "&") and at > begun and _joins(words, at):
            at += 1
            continue
        if not word.text[0].isalpha() or word.key in stop_words() or (at > begun and _opens_known(words, at, known)):
            break
        if _opens_role(words, at):
            break
        if word.capital or word.key == "de":
            at += 1
            lowered = 0
        elif (word.pos in ("NOUN", "PROPN", "ADJ") or word.key in field_words()) and lowered < 4:
            at += 1
            lowered += 1
        else:
            break
    while at > begun and (words[at - 1].key in ("and", "&") or words[at - 1].genitive):
        at -= 1
    return _before_name(words, begun, at) if at > begun else first


def _opens_role(words: Sequence[Word], at: int) -> bool:
    """Whether another office begins here: "spokesman for Prime Minister Jane Doe"."""
    keys = [word.key for word in words[at : at + 3]]
    return any(tuple(" ".join(keys[:length]).split()) in roles() for length in (1, 2, 3))


def _opens_known(words: Sequence[Word], at: int, known: Callable[[Word], bool]) -> bool:
    """Whether a person's name begins here; a word before a given name is none, whatever the parser says."""
    follows = words[at + 1] if at + 1 < len(words) else None
    if is_given(words[at].text):
        return known(words[at])
    return known(words[at]) and not (follows is not None and follows.capital and is_given(follows.text))


def _joins(words: Sequence[Word], at: int) -> bool:
    """Whether "and" goes on with the same field: both sides alike, and no new office behind it."""
    behind = words[at + 1 : at + 6]
    if not behind or not behind[0].text[0].isalpha():
        return False
    for word in behind:
        if (word.key,) in roles() or rank_of(word):
            return False
        if word.pos not in NAMELIKE:
            break
    return behind[0].capital == words[at - 1].capital and behind[0].pos in NAMELIKE


def _before_name(words: Sequence[Word], first: int, last: int) -> int:
    """Cut a person's name off the end: two to four capitalised words after one that ends a field."""
    if last < len(words) and words[last].genitive:
        return last
    for cut in range(last - 1, first, -1):
        tail = words[cut:last]
        if not all(word.capital for word in tail) or len(tail) > 4:
            return last
        ends = (
            words[cut - 1].key in field_ends()
            or is_nation(words[cut - 1])
            or (len(tail) > 1 and is_given(tail[0].text))
        )
        if ends and not any(word.key in field_ends() or word.key in field_words() or is_nation(word) for word in tail):
            return cut
    return last
