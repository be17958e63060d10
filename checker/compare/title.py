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

from checker.compare.tenure import acting, background, change, fresh, left, over, past
from checker.language.careers import apart, line_of, two_concerns, two_disciplines, two_sciences
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
    kinds: frozenset[str]
    """Words of the field that only tell what kind of body it is: "company", "bank"."""
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
        kinds=_kinds(title.body) | _kinds(title.portfolio),
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


MASTER = "captain"
"""Who commands a ship or a team, and a rank of the navy."""
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


@cache
def _kinds_of_body() -> frozenset[str]:
    return frozenset(load("titles")["fields"]["institutions"]["words"])


def _kinds(words: str | None) -> frozenset[str]:
    return frozenset(re.sub(r"['’]s?$", "", part).casefold() for part in (words or "").replace("-", " ").split())


def compare_titles(a: Claim, b: Claim, params: Mapping[str, Any]) -> Comparison:
    """Compare the titles that two sources give one person."""
    if not isinstance(a.value, Title) or not isinstance(b.value, Title):
        return UNKNOWN
    one, other = form_of(a.value), form_of(b.value)
    if one.nations and other.nations and one.nations.isdisjoint(other.nations):
        sent = one.role == other.role in HOSTED and one.field == other.field and one.field
        if sent and not any(over(claim) or change(claim, "moved") for claim in (a, b)):
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
    if over(a) != over(b) and not (past(a) and past(b)):
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
    told_apart = _two_functions(one, other) or _two_fields_of_study(one, other) or _two_bodies(a, b, one, other)
    if one.role not in _relations("one_field") and not told_apart:
        return UNKNOWN
    if _unnamed(one) != _unnamed(other):
        return UNKNOWN
    if change(a, "moved") != change(b, "moved"):
        # Where both tell of one resignation, it does not explain from which office.
        return _update(a, b)
    return Comparison(outcome="different", reason=f"the same role, but for another field: {a.value} and {b.value}")


def _other_rank(a: Claim, b: Claim, one: Form, other: Form) -> Comparison:
    if (
        one.tense != other.tense
        or acting(a) != acting(b)
        or over(a) != over(b)
        or change(a, "moved")
        or change(b, "moved")
    ):
        return _update(a, b) if _compatible(one, other) else UNKNOWN
    if not _compatible(one, other) or one.occasional or other.occasional:
        return UNKNOWN
    if not (one.field and other.field) and one.role not in _relations("one_field") | _relations("ranked"):
        return UNKNOWN
    return Comparison(outcome="different", reason=f"one is a rank above the other: {a.value} and {b.value}")


def _two_fields_of_study(one: Form, other: Form) -> bool:
    """Whether the one teaches something else than the other: a professor of law, a professor of physics."""
    return one.role in ("professor", "lecturer", "teacher", "student") and two_disciplines(one.field, other.field)


def _two_bodies(a: Claim, b: Claim, one: Form, other: Form) -> bool:
    """Whether what the one heads or speaks for is of another kind than the other's: a union and the yard."""
    spoken = one.role == "spokesperson" and two_concerns(one.field | one.kinds, other.field | other.kinds)
    return spoken or _two_lines(a, b, one, other)


def _two_functions(one: Form, other: Form) -> bool:
    """Whether the one looks after something else than the other: a finance director and a marketing director."""
    mine, others = functions(one.field), functions(other.field)
    return bool(mine and others) and mine.isdisjoint(others)


def _other_role(a: Claim, b: Claim, one: Form, other: Form) -> Comparison:
    pair = frozenset((one.role, other.role))
    excluded = any(pair <= members for members in _sets("exclusive"))
    vague = pair & (_relations("generic") - {"head"}) and not excluded
    if one.occasional or other.occasional or (vague and not _two_lines(a, b, one, other)):
        return UNKNOWN
    services = pair <= _relations("services") or (MASTER in pair and bool(pair & _relations("naval")))
    if pair in _sets("short_forms") and (pair not in _sets("strict") or not _told(a, b)):
        return Comparison(outcome="variant", reason="a short form and the full one, or a looser word")
    if services:
        promoted = any("promoted" in claim.sentence for claim in (a, b)) or one.tense != other.tense
        return _update(a, b) if promoted else _apart(a, b)
    ranked = one.ranks == other.ranks or "speaker" in pair or pair.isdisjoint(_relations("one_field"))
    if two_trades(one.role, other.role):
        return UNKNOWN if change(a, "moved") or change(b, "moved") else _apart(a, b)
    if _two_lines(a, b, one, other):
        changed = any(change(claim, "moved") or fresh(claim) for claim in (a, b))
        if not changed or (left(a) and left(b)):
            return _apart(a, b)
    if any(is_trade(role) for role in pair) and not excluded:
        return UNKNOWN
    if excluded and ranked and _compatible(one, other) and one.tense == other.tense:
        moved = (change(a, "moved") or change(b, "moved")) and not (left(a) and left(b))
        return _update(a, b) if moved else _apart(a, b)
    taken_up = one.tense != other.tense or any(change(claim, kind) for claim in (a, b) for kind in ("told", "moved"))
    known = bool(one.field and other.field)
    if not taken_up and not over(a) and not over(b) and ((excluded and known) or _two_posts(one, other)):
        return _apart(a, b)
    if "former" in (one.tense, other.tense) or not pair <= _relations("standing"):
        return UNKNOWN
    return _update(a, b) if taken_up and _joinable(one, other) else UNKNOWN


def _two_lines(a: Claim, b: Claim, one: Form, other: Form) -> bool:
    """Whether the two are in lines of work of which nobody is in both at once, and both speak of the same time."""
    if {one.tense, other.tense} != {"current"} or background(a) or background(b):
        return False
    if two_sciences(one.role, other.role):
        return True
    return apart(line_of(one.role, one.field | one.kinds), line_of(other.role, other.field | other.kinds))


def _two_posts(one: Form, other: Form) -> bool:
    mine, others = (form.field or form.extras | (form.kinds & _kinds_of_body()) for form in (one, other))
    return two_posts(one.role, mine, other.role, others, deputy=one.ranks != other.ranks)


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
    former = a if over(a) else b
    return Comparison(outcome="update", reason=f"one source speaks of the office as over: {former.value}")


def _update(a: Claim, b: Claim) -> Comparison:
    return Comparison(outcome="update", reason=f"offices held at different times: {a.value} and {b.value}")
