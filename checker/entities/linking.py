"""The same people across articles: by name first, then by a role that only one person in each article has."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from attrs import frozen
from rapidfuzz.distance import OSA

from checker.entities.kindred import Setting, misheard, settings
from checker.entities.roles import common_roles, kin_nouns, single_roles
from checker.language.callings import calling, sort_of
from checker.language.naming import fold, parse_name
from checker.language.spelling import Likeness, family_likeness, given_likeness
from checker.model import Extraction, Person
from checker.values import Name, Quantity

_Key = tuple[str, str]
MERE = frozenset(
    {"", "mr", "mrs", "ms", "miss", "mme", "madame", "monsieur", "herr", "frau", "senor", "senora", "mister"}
)
"""Forms of address that anybody has."""


@frozen(kw_only=True)
class _Known:
    """A person of one article, with what links them to others."""

    article: str
    person: Person
    name: Name | None
    ages: frozenset[str]
    unique_roles: frozenset[str]
    setting: Setting
    address: str = ""
    """The form of address that says what somebody is: "dr", "col"; "" for "mr" and the like."""
    rare_given: bool = False
    """Whether nobody else of the given name is named in the article."""

    @property
    def key(self) -> _Key:
        return self.article, self.person.key


def link_people(extractions: Sequence[Extraction]) -> Mapping[_Key, str]:
    """(article id, person key) -> an id that is the same for one person in all articles.

    Links are made from the surest down, and never tie two named people of one article together.
    """
    near = settings(extractions)
    known = [entry for extraction in extractions for entry in _known(extraction, near)]
    by_key = {entry.key: entry for entry in known}
    links = sorted(
        (-strength, a.key, b.key)
        for a, b in combinations(known, 2)
        if a.article != b.article and (strength := _strength(a, b, known)) > 0
    )
    groups: dict[_Key, set[_Key]] = {entry.key: {entry.key} for entry in known}
    for _, a, b in links:
        if groups[a] is groups[b] or _clash(groups[a], groups[b], by_key):
            continue
        merged = groups[a] | groups[b]
        for key in merged:
            groups[key] = merged
    return {key: _label(members, by_key) for key, members in groups.items()}


def _label(members: set[_Key], by_key: Mapping[_Key, _Known]) -> str:
    """One member's own key and article, a named one's where there is one: no two groups can share it."""
    _, key, article = min((by_key[member].name is None, member[1], member[0]) for member in members)
    return f"{key}@{article}"


def _clash(a: set[_Key], b: set[_Key], by_key: Mapping[_Key, _Known]) -> bool:
    """Two named people of one article would become one, or two forms that cannot be one person's by their sex."""
    articles = Counter(article for article, key in a | b if by_key[article, key].name is not None)
    if any(count > 1 for count in articles.values()):
        return True
    sexes = {by_key[key].person.gender for key in a | b} - {None}
    return len(sexes) > 1


def _known(extraction: Extraction, near: Mapping[_Key, frozenset[str]]) -> Iterator[_Known]:
    ages: dict[str, set[str]] = defaultdict(set)
    for claim in extraction.claims:
        if claim.attribute == "age" and isinstance(claim.value, Quantity) and claim.value.upper is None:
            ages[claim.subject_key].add(str(claim.value.amount))
    address = {
        claim.subject_key: fold(claim.value.honorific)
        for claim in extraction.claims
        if claim.attribute == "name" and isinstance(claim.value, Name) and claim.value.honorific
    }
    holders = Counter(role for person in extraction.people for role in person.roles)
    families = Counter(fold(parse_name(p.name).family or "") for p in extraction.people if not _is_unnamed(p))
    givens = Counter(fold(parse_name(p.name).given or "") for p in extraction.people if not _is_unnamed(p))
    for person in extraction.people:
        unnamed = _is_unnamed(person)
        name = None if unnamed else parse_name(person.name)
        yield _Known(
            article=extraction.article,
            person=person,
            name=name,
            ages=frozenset(ages[person.key]),
            unique_roles=frozenset(role for role in person.roles if holders[role] == 1) - common_roles(),
            setting=Setting(
                words=near.get((extraction.article, person.key), frozenset()),
                roles=person.roles,
                alone=name is not None and families[fold(name.family or "")] == 1,
            ),
            address="" if address.get(person.key, "") in MERE else address[person.key],
            rare_given=name is not None and givens[fold(name.given or "")] == 1,
        )


def _is_unnamed(person: Person) -> bool:
    return person.key.startswith("role:")


def _strength(a: _Known, b: _Known, known: Sequence[_Known]) -> float:
    """How sure it is that two people are one: 0 is not at all."""
    if a.person.gender and b.person.gender and a.person.gender != b.person.gender:
        return 0
    if a.name is None or b.name is None:
        return 0.5 if a.unique_roles & b.unique_roles else 0
    family, given = family_likeness(a.name.family, b.name.family), given_likeness(a.name.given, b.name.given)
    if Likeness.MISSING in (family, given):
        return _partial(a, b, family, given, known)
    if family.compatible and given.compatible:
        return 1 - 0.05 * ((family is not Likeness.SAME) + (given is not Likeness.SAME))
    shared = bool(a.unique_roles & b.unique_roles)
    same_age = bool(a.ages & b.ages)
    if family is Likeness.SAME and (_of_one_calling(a, b) or _of_one_trade(a, b)):
        return 0.55
    if given is Likeness.SAME and same_age and a.rare_given and b.rare_given:
        return 0.55
    if family.compatible and (shared or (same_age and family is Likeness.SAME)) and not _namesake(a, b, known):
        return 0.6
    if misheard(a.name, b.name, family, given, a.setting, b.setting):
        return 0.55
    if not family.compatible and given.compatible and (shared or same_age):
        return 0.6 if _begins_alike(a.name, b.name) or (shared and same_age) else 0
    if given is Likeness.SAME and a.rare_given and b.rare_given and _slip(a.name, b.name):
        return 0.55 if _trades(a.person) & _trades(b.person) else 0
    # Both parts slightly off, in one and the same role: whoever noted the name down misheard it.
    return 0.5 if shared and _begins_alike(a.name, b.name) and _near(a.name.given, b.name.given) else 0


def _of_one_calling(a: _Known, b: _Known) -> bool:
    """Whether two of one family are a doctor, or an officer of one rank, each the only one of the family."""
    if not (a.setting.alone and b.setting.alone) or {*a.person.roles, *b.person.roles} & kin_nouns():
        return False
    return bool(a.address) and a.address == b.address


def _of_one_trade(a: _Known, b: _Known) -> bool:
    """Whether two of one family live by the same trade, each the only one of the family in the article."""
    if not (a.setting.alone and b.setting.alone) or {*a.person.roles, *b.person.roles} & kin_nouns():
        return False
    return bool(_trades(a.person) & _trades(b.person))


def _trades(person: Person) -> frozenset[str]:
    """The callings of a person by which somebody is known: "farmer" of a grazier."""
    known = {calling(role) or role for role in person.roles}
    return frozenset(
        key for key in known if sort_of(key) == "work" and (key not in common_roles() or key in single_roles())
    )


def _namesake(a: _Known, b: _Known, known: Sequence[_Known]) -> bool:
    """Whether either article has somebody else who bears the other's very name: then the two are of one family."""
    return any(
        entry.article == there.article
        and entry is not there
        and entry.name is not None
        and here.name is not None
        and family_likeness(entry.name.family, here.name.family) is Likeness.SAME
        and given_likeness(entry.name.given, here.name.given) is Likeness.SAME
        for here, there in ((a, b), (b, a))
        for entry in known
    )


def _partial(a: _Known, b: _Known, family: Likeness, given: Likeness, known: Sequence[_Known]) -> float:
    """A surname or a given name alone: only where the other article has one person of that name."""
    if not family.compatible or not given.compatible or family is given:
        return 0
    for mine, other in ((a, b), (b, a)):
        rivals = [entry for entry in known if entry.article == other.article and entry.name is not None]
        assert mine.name is not None
        if family is not Likeness.MISSING:
            if (
                sum(family_likeness(mine.name.family, entry.name.family) in _NAMED for entry in rivals if entry.name)
                > 1
            ):
                return 0
        elif sum(given_likeness(mine.name.given, entry.name.given) in _NAMED for entry in rivals if entry.name) > 1:
            return 0
    if family is Likeness.MISSING:
        return 0.7 if a.person.roles & b.person.roles or a.ages & b.ages else 0
    return 0.8


_NAMED = (Likeness.SAME, Likeness.SPELLING, Likeness.SHORT)


def _near(a: str | None, b: str | None) -> bool:
    """Whether two given names begin with one letter and differ in a letter or two: "Erik" and "Eirik"."""
    one, other = fold(a or ""), fold(b or "")
    return one[:1] == other[:1] != "" and OSA.distance(one, other) <= (1 if min(len(one), len(other)) < 6 else 2)


def _slip(a: Name, b: Name) -> bool:
    """Whether two family names begin alike and differ in two letters at most: "Vrba" and "Vrana"."""
    one, other = fold(a.family or ""), fold(b.family or "")
    return one[:2] == other[:2] != "" and OSA.distance(one, other) <= (1 if min(len(one), len(other)) < 4 else 2)


def _begins_alike(a: Name, b: Name) -> bool:
    return (a.family or "").casefold()[:3] == (b.family or "").casefold()[:3]
