"""Whether two claims are about the same person: for names and ages."""

from __future__ import annotations

import re
from decimal import Decimal

from checker.gates.aged import AGED, same_being
from checker.gates.standin import stands_in
from checker.language.naming import fold
from checker.lexicon import load, words
from checker.model import Claim
from checker.outcome import Match, Verdict
from checker.story import Story
from checker.values import Quantity

WEEKS_APART = 6
"""Articles nearer to one another than this are taken to give one age."""
AROUND = 150
"""Characters around the telling of a birthday in which the person must be named."""
YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
SHARED = 2
"""How many words two sentences on somebody's age of long ago have in common where they tell of one time."""
UNNAMED = "role:"
"""How the key of somebody begins whom an article only calls by a role."""


def same_person(a: Claim, b: Claim, story: Story) -> Match | None:
    """A match where both articles surely mean one person, by name or by a role that each gives to one person only."""
    if a.attribute != b.attribute or a.article == b.article:
        return None
    if a.subject_key.startswith(AGED) or b.subject_key.startswith(AGED):
        return same_being(a, b, story)
    known = (a.article, a.subject_key) in story.entities and (b.article, b.subject_key) in story.entities
    if not known or story.entity(a) != story.entity(b):
        if a.attribute == "name":
            return stands_in(a, b, story)
        unnamed = any(claim.subject_key.startswith(UNNAMED) for claim in (a, b))
        return same_being(a, b, story) if unnamed else None
    if a.attribute == "age-then" and not _of_one_time(a, b):
        return None
    later = _birthday_between(a, b, story)
    if later:
        return Match(confidence=0.8, reason=later, verdict=Verdict.UPDATE)
    if not any(claim.subject_key.startswith(UNNAMED) for claim in (a, b)):
        return Match(confidence=0.9, reason="the same person")
    if any(_several(claim, story) for claim in (a, b)):
        return None
    role = next(c.subject_key for c in (a, b) if c.subject_key.startswith(UNNAMED)).removeprefix(UNNAMED)
    return Match(confidence=0.8, reason=f"the one {role} in each")


def _of_one_time(a: Claim, b: Claim) -> bool:
    """Whether two ages of long ago are of one time: what happened then is told alike, or in one year."""
    one, other = (claim.context.near | claim.context.sentence for claim in (a, b))
    years = [set(YEAR.findall(claim.sentence)) for claim in (a, b)]
    if all(years):
        return bool(years[0] & years[1])
    names = {fold(word) for claim in (a, b) for word in claim.subject.split()}
    idle = words("negation", "reports") | words("negation", "bare")
    return len({word for word in (one & other) - idle if fold(word) not in names}) >= SHARED


def _birthday_between(a: Claim, b: Claim, story: Story) -> str:
    """Why two ages are both true: the later article is so much later that a birthday lies between."""
    if not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity):
        return ""
    if not a.value.unit == b.value.unit == "year" or a.value.amount == b.value.amount or a.value.upper or b.value.upper:
        return ""
    young, old = (a, b) if a.value.amount < b.value.amount else (b, a)
    days = [story.articles[claim.article].date for claim in (a, b)]
    in_order = None in days or story.articles[young.article].date <= story.articles[old.article].date  # type: ignore[operator]
    if in_order and _birthday_told(young, old, story):
        return "a birthday lies between the two, as one of the sources tells"
    if days[0] is None or days[1] is None or abs((days[1] - days[0]).days) < WEEKS_APART * 7:
        return ""
    early, late = (a.value, b.value) if days[0] < days[1] else (b.value, a.value)
    years = late.amount - early.amount
    if 0 < years <= abs((days[1] - days[0]).days) // 365 + 1:
        return "a birthday lies between the two articles"
    return ""


def _birthday_told(young: Claim, old: Claim, story: Story) -> bool:
    """Whether any article of the story tells that the person came to the older of two ages that are a year apart."""
    assert isinstance(young.value, Quantity)
    assert isinstance(old.value, Quantity)
    if old.value.amount - young.value.amount != 1:
        return False
    surnames = {fold(claim.subject.split()[-1]) for claim in (young, old)}
    years = _written(old.value.amount)
    turning = re.compile(
        rf"\bturn(?:s|ed|ing)?\s(?:just\s|only\s)?{years}\b|\b(?:{years}(?:st|nd|rd|th)?|{_counted(old.value.amount)})\sbirthday\b"
        r"|(?<!th\s)(?<!st\s)(?<!nd\s)(?<!rd\s)\bbirthday\b"
        rf"|\b(?:is|he['’]s|she['’]s)\s(?:now\s)?{years}\s(?:today|since|as of|from)\b|\b(?:became|reached)\s{years}\b",
        re.IGNORECASE,
    )
    for article in story.articles.values():
        for match in turning.finditer(article.text):
            around = article.text[max(0, match.start() - AROUND) : match.end() + AROUND]
            if surnames & {fold(word) for word in re.findall(r"[\w-]+", around)}:
                return True
    return False


def _written(years: Decimal) -> str:
    """An age in figures or words, as a pattern."""
    table = load("numbers")
    tens = {n: word for word, n in table["tens"].items()}
    words = {n: word for key in ("ones", "teens") for word, n in table[key].items()}
    rest = words.get(int(years) % 10) if years % 10 else None
    spelt = words.get(int(years)) or "[- ]".join(word for word in (tens.get(int(years) // 10 * 10), rest) if word)
    return f"(?:{years}|{spelt})" if spelt else str(years)


def _counted(years: Decimal) -> str:
    """An age as a birthday is counted, in words: "thirty-fifth"."""
    table = {n: word for word, n in load("numbers")["ordinals"].items()}
    tens = {n: word for word, n in load("numbers")["tens"].items()}
    ten, one = divmod(int(years), 10)
    return (
        table.get(int(years)) or "[- ]".join(word for word in (tens.get(ten * 10), table.get(one)) if word) or "never"
    )


def _several(claim: Claim, story: Story) -> bool:
    """Whether an article tells two people of one role apart by what it says of them."""
    return any(
        other.article == claim.article
        and other.attribute == claim.attribute
        and other.subject_key == claim.subject_key
        and other.value != claim.value
        for other in story.claims
    )
