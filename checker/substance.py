"""In what two wordings of one utterance differ: what changes the sense, and what is wording alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from attrs import evolve, frozen
from rapidfuzz import fuzz

from checker.language.nouns import same_noun
from checker.language.opposites import opposed, same_sense
from checker.lexicon import load, words
from checker.wording import LIKE_SPELLING, LONG_END, Alignment, Difference, Word, key_of, stem

POLES = ("good", "bad")
"""Lists of words that praise and of words that blame: of one list, a word may stand for another."""
NEAR_SPELLING = 65
"""Likeness from which on two words may be one in two spellings or forms."""
TURNING_PHRASE = 5
"""Words in a row that two wordings must share for their ends to be held against one another."""
TURNING_LONG = 6
"""Such words with which one word of substance among them is enough."""
REPLACED_SHARE = 0.55
REPLACED_CONTENT = 3
PHRASE_SHARE = 0.8
LEAST_PHRASE = 3
ALONE_SHARE = 0.7
ALONE_CONTENT = 2
"""What two wordings must share where nothing but one word stands in the place of another."""
SWAP = 3
"""Words that may stand in the place of others at the end of two wordings of one sentence."""
NEAR_VERB = 3
"""Words after a verb in which its object is looked for."""


def in_place(alignment: Alignment) -> tuple[Difference, ...]:
    """The differences, the only one taken for one in between where it stands at an end of two wordings as long.

    "The water came up to our knees", "The water came up to our necks": neither is cut short.
    """
    differences = alignment.differences
    if len(differences) > 1 and alignment.share >= PHRASE_SHARE:
        # "Nobody will strike", "We will strike": one word for one word, whatever else differs further on.
        return tuple(evolve(d, edge="") if _denies_whom(d) else d for d in differences)
    if len(differences) != 1 or alignment.share < ALONE_SHARE or alignment.content < ALONE_CONTENT:
        return differences
    only = differences[0]
    lengths = len(only.a), len(only.b)
    as_long = min(lengths) > 0 and max(lengths) <= SWAP and abs(lengths[0] - lengths[1]) <= 1
    return (evolve(only, edge=""),) if as_long else differences


def _denies_whom(difference: Difference) -> bool:
    """Whether one wording begins with nobody where the other begins with somebody."""
    a, b = difference.a, difference.b
    return difference.edge == "head" and len(a) == len(b) == 1 and a[0].is_negation != b[0].is_negation


def substances(differences: Sequence[Difference]) -> list[str]:
    """What matters in the differences of two wordings, in words.

    A negation that has only moved ("I do not think we will", "I think we will not") cancels out.
    """
    between = [d for d in differences if not d.edge]
    moved = sum(word.is_negation for d in between for word in (*d.a, *d.b)) % 2 == 0
    found = []
    for difference in differences:
        reason = substance(difference)
        if reason and not (moved and not difference.edge and _is_negation_alone(difference)):
            found.append(reason)
    return found


def turned(alignment: Alignment) -> list[str]:
    """What one wording denies at its end where the other affirms something else, in words.

    "I want it and I want it now", "I want it and I do not care when": both go on from one phrase, and not for long.
    """
    tails = [d for d in alignment.differences if d.edge == "tail" and d.a and d.b]
    if alignment.phrase < (TURNING_PHRASE if alignment.content > 1 else TURNING_LONG) or not alignment.content:
        return []
    return [
        f"“{_shown(d.a)}” in one, “{_shown(d.b)}” in the other"
        for d in tails
        if max(len(d.a), len(d.b)) <= LONG_END and _denied_in_one(d.a, d.b) and not _same_after_all(d)
    ]


def _denied_in_one(a: Sequence[Word], b: Sequence[Word]) -> bool:
    return sum(word.is_negation for word in a) % 2 != sum(word.is_negation for word in b) % 2


def _same_after_all(difference: Difference) -> bool:
    """Whether one denies the opposite of what the other says: "not leaving", "staying"."""
    a, b = ([word for word in part if not word.is_negation] for part in (difference.a, difference.b))
    return all(sum(not word.is_function for word in part) == 1 for part in (a, b)) and _opposed(a, b)


def replaced(alignment: Alignment) -> list[str]:
    """The words of substance that one wording has in the place of another's, in words; [] where any may be a variant.

    Most of the sentence must be the same, and what is replaced must be short: what is put in many other words may be a
    translation.
    """
    changed = [d for d in in_place(alignment) if _has_content(d.a) and _has_content(d.b)]
    alone = len(alignment.differences) == 1 and alignment.share >= ALONE_SHARE
    least = ALONE_CONTENT if alone else REPLACED_CONTENT
    loose = alignment.share < REPLACED_SHARE or alignment.content < least or alignment.phrase < LEAST_PHRASE
    if loose or len(changed) > 2 or any(max(len(d.a), len(d.b)) > 3 for d in changed):
        return []
    found = []
    for difference in changed:
        a = [word for word in difference.a if not word.is_function]
        b = [word for word in difference.b if not word.is_function]
        one = len(a) == len(b) == 1 and abs(len(difference.a) - len(difference.b)) <= 1
        # "A glass of water", "a blanket": of what is longer than a word, all around it must be the same.
        phrase = alone and max(len(a), len(b)) == 2 and alignment.share >= PHRASE_SHARE
        if not difference.edge and (one or (phrase and alignment.content >= REPLACED_CONTENT)):
            if any(_alike(mine, yours) for mine in a for yours in b):
                return []
            found.append(f"“{_shown(difference.a)}” in one, “{_shown(difference.b)}” in the other")
    return found


def _has_content(part: Sequence[Word]) -> bool:
    return any(not word.is_function for word in part)


def _alike(a: Word, b: Word) -> bool:
    """Whether two words may stand for one another: by spelling, by the lexicons of senses, or as numbers or names."""
    one, other = a.text.casefold(), b.text.casefold()
    if a.is_number or b.is_number or a.name or b.name or a.is_negation or b.is_negation:
        return True
    spelling = fuzz.ratio(one, other)
    # Forms of a word begin alike ("grew", "grown"): "better" and "weaker" are two words.
    if spelling >= LIKE_SPELLING or (spelling >= NEAR_SPELLING and one[0] == other[0]):
        return True
    if one[:4] == other[:4] or same_sense(one, other):
        return True
    if same_noun(one, other) or any({one, other} <= words("wording", pole) for pole in POLES):
        return True
    return any(a.key in group and b.key in group for group in _synonyms())


@cache
def _synonyms() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(key_of(word) for word in group) for group in load("wording")["synonyms"])


def taken_back(a: Sequence[Word], b: Sequence[Word]) -> str:
    """What the speaker says of himself in one wording and denies in the other ("I resign", "I am not resigning")."""
    return _at_odds(_own_acts(a), _own_acts(b))


def believed(a: Sequence[Word], b: Sequence[Word]) -> str:
    """What the speaker took something for by one wording and not by the other."""
    return _at_odds(_beliefs(a), _beliefs(b))


@frozen(kw_only=True)
class _Act:
    """What a speaker says of himself: whether it holds, in which words, and what right after the verb it is done to."""

    holds: bool
    words: str
    things: frozenset[str] = frozenset()


def _at_odds(one: Mapping[str, _Act], other: Mapping[str, _Act]) -> str:
    for key in sorted(one.keys() & other.keys()):
        mine, yours = one[key], other[key]
        apart = mine.things and yours.things and mine.things.isdisjoint(yours.things)
        if mine.holds != yours.holds and not apart:
            return f"“{mine.words}” in one, “{yours.words}” in the other"
    return ""


def _beliefs(said: Sequence[Word]) -> dict[str, _Act]:
    """Noun -> whether "I" or "we" took something for it ("I thought it was a fox"), and the words."""
    found: dict[str, _Act] = {}
    for place, word in enumerate(said):
        if word.key not in ("i", "we"):
            continue
        follow = next((n for n in range(place + 1, min(place + 4, len(said))) if not _leads_on(said[n])), None)
        if follow is None or said[follow].text.casefold() not in words("wording", "believing"):
            continue
        after = said[follow + 1 : follow + 7]
        if not any(word.text.casefold() in ("it", "him", "her", "them", "that", "this") for word in after[:1]):
            continue
        holds = not any(between.is_negation for between in said[place:follow]) and not any(
            word.is_negation for word in after[:3]
        )
        for thing in after[1:]:
            if not thing.is_function and not thing.is_number and not thing.is_negation:
                found.setdefault(thing.key, _Act(holds=holds, words=_shown(said[place : follow + 1])))
    return found


def _own_acts(said: Sequence[Word]) -> dict[str, _Act]:
    """Verb -> whether "I" or "we" do it by these words, and the words. Verbs of thinking and the like are left out."""
    found: dict[str, _Act] = {}
    for place, word in enumerate(said):
        if word.key not in ("i", "we") or (place and said[place - 1].key in ("if", "whether", "when", "what", "that")):
            continue
        follow = next((n for n in range(place + 1, min(place + 6, len(said))) if not _leads_on(said[n])), None)
        if follow is None or said[follow].is_number or said[follow].name or _is_thinking(said[follow].text):
            continue
        if said[follow].is_function and follow < len(said) - 1:
            continue
        holds = not any(between.is_negation for between in said[place:follow])
        after = said[follow + 1 : follow + 1 + NEAR_VERB]
        things = frozenset(
            w.key
            for w in after
            if not w.is_function and not w.is_negation and w.text.casefold() not in words("wording", "indefinite")
        )
        found.setdefault(said[follow].key, _Act(holds=holds, words=_shown(said[place : follow + 1]), things=things))
    return found


def _leads_on(word: Word) -> bool:
    return word.is_negation or word.key in words("wording", "auxiliaries")


def _is_thinking(verb: str) -> bool:
    return verb.casefold() in words("negation", "bare") or stem(verb.casefold()) in words("negation", "bare")


def _is_negation_alone(difference: Difference) -> bool:
    content = [word for word in (*difference.a, *difference.b) if not word.is_function]
    return bool(content) and all(word.is_negation for word in content)


def substance(difference: Difference) -> str:
    """In what a difference matters, in words ("all" / "half"); "" where it is wording alone.

    A word left out is no difference in substance, unless it is a negation.
    """
    difference = _near(difference)
    a = [word for word in difference.a if not word.is_function]
    b = [word for word in difference.b if not word.is_function]
    if _denied_in_one(a, b) and _same_after_all(difference):
        return ""
    if _denied_in_one(a, b) and not difference.edge:
        return " and ".join(f"“{_shown(part)}” in one only" for part in (difference.a, difference.b) if part)
    if not difference.edge and (_certain(difference.a, difference.b) or _days_differ(difference.a, difference.b)):
        return f"“{_shown(difference.a)}” in one, “{_shown(difference.b)}” in the other"
    if not a or not b:
        return ""
    telling = (
        _numbers_differ(a, b)
        or _quantifiers_differ(a, b)
        or _opposed(difference.a, difference.b)
        or _names_differ(a, b)
    )
    return f"“{_shown(difference.a)}” in one, “{_shown(difference.b)}” in the other" if telling else ""


def _certain(a: Sequence[Word], b: Sequence[Word]) -> bool:
    """Whether one says that it will be so, the other that it may."""
    one, other = ({word.key for word in part} for part in (a, b))
    sure, may = words("wording", "certain"), words("wording", "uncertain")
    return any(x & sure and y & may and not y & sure for x, y in ((one, other), (other, one)))


def _days_differ(a: Sequence[Word], b: Sequence[Word]) -> bool:
    """Whether they tell of two days of the week, or of two months; "May" is no name to the lists of small words."""
    one, other = ({word.text for word in part} & words("wording", "calendar") for part in (a, b))
    return bool(one and other) and not one & other


def _near(difference: Difference) -> Difference:
    """An edge cut to the words next to what the wordings share: what stands further off answers to nothing."""
    if difference.edge == "head":
        return evolve(difference, a=difference.a[-LONG_END:], b=difference.b[-LONG_END:])
    if difference.edge == "tail":
        return evolve(difference, a=difference.a[:LONG_END], b=difference.b[:LONG_END])
    return difference


def _numbers_differ(a: Sequence[Word], b: Sequence[Word]) -> bool:
    one, other = {word.key for word in a if word.is_number}, {word.key for word in b if word.is_number}
    return bool(one and other) and not one & other


def _quantifiers_differ(a: Sequence[Word], b: Sequence[Word]) -> bool:
    known = words("wording", "quantifiers")
    one = {word.text.casefold() for word in a if word.text.casefold() in known}
    other = {word.text.casefold() for word in b if word.text.casefold() in known}
    same = any(one & set(group) and other & set(group) for group in load("wording")["same_quantifiers"])
    return bool(one and other) and not one & other and not same


def _opposed(a: Sequence[Word], b: Sequence[Word]) -> bool:
    one, other = _forms(a), _forms(b)
    pairs = load("wording")["opposites"]
    listed = any((x in one and y in other) or (y in one and x in other) for x, y in pairs)
    good, bad = (words("wording", pole) for pole in POLES)
    listed = listed or bool((one & good and other & bad) or (one & bad and other & good))
    return listed or any(_negates(x, y) or _negates(y, x) or opposed(x, y) == "strict" for x in one for y in other)


def _forms(part: Sequence[Word]) -> set[str]:
    """The words as they stand, their stems, and these with the "e" that a stem has lost ("leaving": leave)."""
    return {form for word in part for form in (word.key, word.text.casefold(), f"{word.key}e")}


def _negates(a: str, b: str) -> bool:
    """Whether one word is the other with a prefix of denial: "unfair" and "fair"."""
    return len(b) > 3 and a in {prefix + b for prefix in ("un", "in", "im", "il", "ir", "dis", "non")}


def _names_differ(a: Sequence[Word], b: Sequence[Word]) -> bool:
    one, other = [word.key for word in a if word.name], [word.key for word in b if word.name]
    return bool(one and other) and all(fuzz.ratio(x, y) < LIKE_SPELLING and x[0] != y[0] for x in one for y in other)


def _shown(part: Sequence[Word]) -> str:
    return " ".join(word.text for word in part)
