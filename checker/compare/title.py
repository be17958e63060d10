"""How two titles of one person stand: the same office, a short form, another time, or offices that exclude each other.

Missing parts are never a difference, and a person may hold several offices at once: only another rank or field of the
same role, or roles of which one excludes the other, can be a conflict.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from anyascii import anyascii
from attrs import frozen

from checker.language.nations import nation_spans
from checker.language.offices import functions, is_trade, two_posts, two_trades
from checker.lexicon import load
from checker.model import Claim
from checker.outcome import Comparison
from checker.values import Title

UNKNOWN = Comparison(outcome="unknown")


@frozen(kw_only=True)
class Form:
    """A title in the form it is compared in: field words and nations as keys, without what tells nothing apart."""

    role: str
    ranks: frozenset[str]
    field: frozenset[str]
    nations: frozenset[str]
    """Whose office it is, where that is a country; an ambassador's host country is part of the field."""
    extras: frozenset[str]
    """Words of the field that the short form of the same office leaves out."""
    initials: str
    """First letters of the capitalised words of the field: an organisation may go by them."""
    tense: str
    abbreviated: bool = False

    @property
    def occasional(self) -> bool:
        """Held for an occasion only: head of a delegation; a team's captain or coach is that for years."""
        return self.role not in SPORTING and not self.field.isdisjoint(_relations("occasional"))


@cache
def _relations(key: str) -> frozenset[str]:
    return frozenset(load("titles")["relations"][key])


@cache
def _sets(key: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(members) for members in load("titles")["relations"][key])


@cache
def form_of(title: Title) -> Form:
    """The form of a title that is compared."""
    body, body_nations = _keys(title.body)
    portfolio, portfolio_nations = _keys(title.portfolio)
    if title.role in HOSTED or (title.body and title.role in _relations("one_field")):
        portfolio |= portfolio_nations
        portfolio_nations = frozenset()
    optional = frozenset(load("titles")["fields"]["idle"]["optional"])
    *ranks, role = load("titles")["equals"].get(title.role, (title.role,))
    return Form(
        role=role,
        ranks=frozenset([*title.rank, *ranks]),
        field=(body | portfolio) - optional,
        extras=(body | portfolio) & optional,
        initials=_initials(f"{title.body or ''} {title.portfolio or ''}"),
        nations=body_nations | portfolio_nations,
        tense=title.tense,
        abbreviated=_abbreviated(title),
    )


def _initials(words: str) -> str:
    """The first letters of the capitalised words, nations left out."""
    parts = [re.sub(r"['’]s?$", "", part) for part in words.split()]
    taken = {index for first, last, _ in nation_spans(parts) for index in range(first, last)}
    return "".join(part[0] for index, part in enumerate(parts) if index not in taken and part[:1].isupper()).casefold()


SPORTING = frozenset({"captain", "coach", "manager"})
HOSTED = frozenset({"ambassador", "charge d'affaires", "consul", "consul general", "special envoy", "attache"})


def _keys(words: str | None) -> tuple[frozenset[str], frozenset[str]]:
    """The telling words of a field, and the nations in it."""
    if not words:
        return frozenset(), frozenset()
    parts = [re.sub(r"['’]s?$", "", part) for part in words.replace("-", " ").split()]
    spans = nation_spans(parts)
    taken = {index for first, last, _ in spans for index in range(first, last)}
    same = load("titles")["fields"]["same"]
    idle = load("titles")["fields"]["idle"]["words"]
    keys = (anyascii(part).casefold().strip(".,") for index, part in enumerate(parts) if index not in taken)
    return frozenset(same.get(key, key) for key in keys if key and key not in idle), frozenset(
        code for *_, code in spans
    )


def compare_titles(a: Claim, b: Claim, params: Mapping[str, Any]) -> Comparison:
    """Compare the titles that two sources give one person."""
    if not isinstance(a.value, Title) or not isinstance(b.value, Title):
        return UNKNOWN
    one, other = form_of(a.value), form_of(b.value)
    if one.nations and other.nations and one.nations.isdisjoint(other.nations):
        sent = one.role == other.role in HOSTED and one.field == other.field and one.field
        if sent and not any(_over(claim, form) or _change(claim, "moved") for claim, form in ((a, one), (b, other))):
            return _apart(a, b)
        return UNKNOWN
    if one.role == other.role:
        return _same_role(a, b, one, other)
    return _other_role(a, b, one, other)


def _abbreviated(title: Title) -> bool:
    """Whether the role is written in capitals only: "CEO", "GM"."""
    forms = load("titles")["roles"].get(title.role, ())
    return any(word.isupper() and len(word) > 1 and word.casefold() in forms for word in title.words.split())


def _same_role(a: Claim, b: Claim, one: Form, other: Form) -> Comparison:
    if one.ranks != other.ranks:
        return _other_rank(a, b, one, other)
    if _over(a, one) != _over(b, other) and not (_past(a) and _past(b)):
        # A minister may have been one of several departments; of directors and managers a story has one office each.
        plain = one.role not in _relations("one_field") and one.role in _relations("standing")
        known = (plain or (one.field and other.field)) and _compatible(one, other)
        return _moved(a, b, one) if known else UNKNOWN
    if one.role in _relations("services"):
        return Comparison(outcome="same", reason="the same rank")
    if one.abbreviated != other.abbreviated and _compatible(one, other):
        return Comparison(outcome="variant", reason="one title, abbreviated and in full")
    if bool(one.field) != bool(other.field):
        return UNKNOWN
    if _compatible(one, other):
        plain = (one.role not in _relations("one_field") and not one.ranks) or _by_initials(one, other)
        if plain or (one.field == other.field and one.extras == other.extras):
            return Comparison(outcome="same", reason="the same office")
        return Comparison(outcome="variant", reason="a short and a full form of the same office")
    if one.occasional or other.occasional:
        return UNKNOWN
    if one.role not in _relations("one_field") and not _two_functions(one, other):
        return UNKNOWN
    if _unnamed(one) != _unnamed(other):
        return UNKNOWN
    if _change(a, "moved") != _change(b, "moved"):
        # Where both tell of one resignation, it does not explain from which office.
        return _update(a, b)
    return Comparison(outcome="different", reason=f"the same role, but for another field: {a.value} and {b.value}")


def _other_rank(a: Claim, b: Claim, one: Form, other: Form) -> Comparison:
    if (
        one.tense != other.tense
        or _acting(a) != _acting(b)
        or _over(a, one) != _over(b, other)
        or _change(a, "moved")
        or _change(b, "moved")
    ):
        return _update(a, b) if _compatible(one, other) else UNKNOWN
    if not _compatible(one, other) or one.occasional or other.occasional:
        return UNKNOWN
    if not (one.field and other.field) and one.role not in _relations("one_field") | _relations("ranked"):
        return UNKNOWN
    return Comparison(outcome="different", reason=f"one is a rank above the other: {a.value} and {b.value}")


def _two_functions(one: Form, other: Form) -> bool:
    """Whether the one looks after something else than the other: a finance director and a marketing director."""
    mine, others = functions(one.field), functions(other.field)
    return bool(mine and others) and mine.isdisjoint(others)


def _other_role(a: Claim, b: Claim, one: Form, other: Form) -> Comparison:
    pair = frozenset((one.role, other.role))
    excluded = any(pair <= members for members in _sets("exclusive"))
    vague = pair & (_relations("generic") - {"head"}) and not excluded
    if one.occasional or other.occasional or vague:
        return UNKNOWN
    services = pair <= _relations("services")
    if pair in _sets("short_forms") and (pair not in _sets("strict") or not _told(a, b)):
        return Comparison(outcome="variant", reason="a short form and the full one, or a looser word")
    if services:
        promoted = any("promoted" in claim.sentence for claim in (a, b)) or one.tense != other.tense
        return _update(a, b) if promoted else _apart(a, b)
    ranked = one.ranks == other.ranks or pair.isdisjoint(_relations("one_field"))
    if two_trades(one.role, other.role):
        return UNKNOWN if _change(a, "moved") or _change(b, "moved") else _apart(a, b)
    if any(is_trade(role) for role in pair) and not excluded:
        return UNKNOWN
    if excluded and ranked and _compatible(one, other) and one.tense == other.tense:
        return _update(a, b) if _change(a, "moved") or _change(b, "moved") else _apart(a, b)
    taken_up = one.tense != other.tense or any(_change(claim, kind) for claim in (a, b) for kind in ("told", "moved"))
    known = bool(one.field and other.field)
    if not taken_up and not _over(a, one) and not _over(b, other) and ((excluded and known) or _two_posts(one, other)):
        return _apart(a, b)
    if "former" in (one.tense, other.tense) or not pair <= _relations("standing"):
        return UNKNOWN
    return _update(a, b) if taken_up and _joinable(one, other) else UNKNOWN


def _two_posts(one: Form, other: Form) -> bool:
    return two_posts(one.role, one.field, other.role, other.field, deputy=one.ranks != other.ranks)


def _apart(a: Claim, b: Claim) -> Comparison:
    return Comparison(outcome="different", reason=f"nobody is both at once: {a.value} and {b.value}")


def _told(a: Claim, b: Claim) -> bool:
    """Whether a rank is told apart by either source: it stands with a full name, or is spoken of as a rank."""
    return all(claim.subject.count(" ") for claim in (a, b))


def _joinable(one: Form, other: Form) -> bool:
    """Whether a move from the one to the other is told plainly enough: one of them is a field of its own."""
    return bool(one.field or other.field or one.nations or other.nations)


def _compatible(one: Form, other: Form) -> bool:
    """Whether two fields can be the same one: either leaves words out, or writes a name as its initials."""
    mine, others = one.field - other.field, other.field - one.field
    return not mine or not others or _by_initials(one, other)


def _by_initials(one: Form, other: Form) -> bool:
    """Whether one names in full what the other gives in initials."""
    mine, others = one.field - other.field, other.field - one.field
    return mine == {other.initials} or others == {one.initials}


def _unnamed(form: Form) -> bool:
    """Whether a field only says what kind of body it is: "president of the university" may be of any."""
    return form.field <= frozenset(load("titles")["fields"]["institutions"]["words"])


def _moved(a: Claim, b: Claim, one: Form) -> Comparison:
    former = a if _over(a, one) else b
    return Comparison(outcome="update", reason=f"one source speaks of the office as over: {former.value}")


def _update(a: Claim, b: Claim) -> Comparison:
    return Comparison(outcome="update", reason=f"offices held at different times: {a.value} and {b.value}")


def _change(claim: Claim, kind: str) -> bool:
    """Whether the title, or the words beside it, tell of an office taken up ("told") or given up ("moved")."""
    assert isinstance(claim.value, Title)
    at = claim.start - claim.sentence_start
    nearby = claim.sentence[max(0, at - NEARBY) : at + len(claim.quote) + NEARBY].casefold()
    table = load("titles")["change"]
    if any(re.search(rf"\b{re.escape(word)}\b", nearby) for word in table[kind]):
        return True
    # "Since" tells of the office only where no other clause stands between the two.
    before, after = claim.sentence[:at].casefold(), claim.sentence[at + len(claim.quote) :].casefold()
    return any(
        re.match(rf"[^,.;]{{0,20}}{pattern}", after) or re.search(rf"{pattern}[^,.;]{{0,20}}$", before)
        for pattern in table["since"]
    )


def _over(claim: Claim, form: Form) -> bool:
    """Whether a source says that the office is over: "former", "until last week"."""
    at = claim.start - claim.sentence_start
    before, after = claim.sentence[:at], claim.sentence[at + len(claim.quote) :]
    return form.tense == "former" or UNTIL_BEFORE.search(before) is not None or UNTIL_AFTER.match(after) is not None


def _acting(claim: Claim) -> bool:
    """Whether a source says that the office is only filled for the time being."""
    before = claim.sentence[: claim.start - claim.sentence_start].casefold().split()
    return before[-1:] in (["acting"], ["interim"], ["caretaker"], ["stand-in"])


def _past(claim: Claim) -> bool:
    """Whether the office is spoken of in the past: "former", or "who was"."""
    assert isinstance(claim.value, Title)
    before = claim.sentence[: claim.start - claim.sentence_start]
    return claim.value.tense == "former" or PAST.search(before) is not None


PAST = re.compile(r"\b(?:was|were|had been|served as|once|formerly)\s+(?:the\s+|a\s+|its\s+|then\s+)?$")
# "Until May, the minister" tells of an office that is over; "until the minister spoke" does not.
UNTIL_BEFORE = re.compile(
    r"\b(?:until|till|up to)\s(?!(?:the|an?|its|his|her|their)\s$)[\w ]{2,30},?\s(?:the\s|a\s|its\s)?$"
)
UNTIL_AFTER = re.compile(r"[\s,]+(?:there\s)?(?:until|till|up to)\s(?!now\b|he\b|she\b|they\b)")
NEARBY = 60
"""Characters on either side of a title in which a change of office is told of it."""
