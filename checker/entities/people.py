"""The people of one article: its name mentions gathered by person, with roles, sex, and every place that means them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.entities.coreference import resolve
from checker.entities.roles import Role, roles_around, sex_of_role
from checker.entities.sketch import Sketch
from checker.language.document import Document
from checker.language.naming import fold, sex_of
from checker.language.spelling import Likeness, family_likeness, given_likeness
from checker.model import Mention, Person
from checker.values import Name, Title


def find_people(document: Document, mentions: Sequence[Mention]) -> tuple[Person, ...]:
    """The people of one article, with every span that surely means them, in the order in which they come in.

    Somebody who is only ever called by a role ("the driver") is a person too, with the key `role:driver`.
    """
    names = [mention for mention in mentions if mention.kind == "name" and isinstance(mention.value, Name)]
    people = gather(names)
    _describe(document, mentions, people)
    people += resolve(document, people)
    return tuple(sketch.person() for sketch in sorted(people, key=lambda s: min(s.spans)))


def gather(names: Sequence[Mention]) -> list[Sketch]:
    """Name mentions by person: full names first, then surnames and given names that fit one person only."""
    people: list[Sketch] = []
    for mention, name in _values(names):
        if name.given and name.family:
            match = next((sketch for sketch in people if _same_full(sketch.name, name)), None)
            if match is None:
                match = Sketch(name=name)
                people.append(match)
            match.add(mention, name)
    for mention, name in _values(names):
        if bool(name.given) == bool(name.family):
            continue
        fitting = [sketch for sketch in people if _fits(sketch, name)]
        sketch = _only(fitting, mention.start)
        if sketch is None and not fitting:
            sketch = Sketch(name=name)
            people.append(sketch)
        if sketch is not None:
            sketch.add(mention, name)
    return people


def _values(names: Iterable[Mention]) -> Iterable[tuple[Mention, Name]]:
    return [(mention, mention.value) for mention in names if isinstance(mention.value, Name)]


def _same_full(a: Name, b: Name) -> bool:
    family, given = family_likeness(a.family, b.family), given_likeness(a.given, b.given)
    return family.compatible and given.compatible and Likeness.MISSING not in (family, given)


def _fits(sketch: Sketch, part: Name) -> bool:
    if part.honorific and sex_of(part) and sketch.sex and sex_of(part) != sketch.sex:
        return False
    if part.family:
        return family_likeness(sketch.name.family, part.family) in (Likeness.SAME, Likeness.SPELLING, Likeness.SHORT)
    firsts = (sketch.name.given or "").split()
    return bool(firsts) and fold(firsts[0]) == fold(part.given or "")


def _only(fitting: Sequence[Sketch], start: int) -> Sketch | None:
    """The one person whom a part of a name can mean; of several, the one that has come in, if it is only one so far."""
    if len(fitting) == 1:
        return fitting[0]
    before = [sketch for sketch in fitting if min(sketch.spans)[0] < start]
    return before[0] if len(before) == 1 else None


def _describe(document: Document, mentions: Sequence[Mention], people: Sequence[Sketch]) -> None:
    titles = [mention for mention in mentions if mention.kind == "title" and isinstance(mention.value, Title)]
    for sketch in people:
        for start, end in sorted(sketch.spans):
            for role in roles_around(document, start, end):
                if sketch.sex and sex_of_role(role.noun) not in (None, sketch.sex):
                    continue
                sketch.roles.append(role)
                sketch.sex = sketch.sex or sex_of_role(role.noun)
            for title in titles:
                if _beside(document.text, title, start, end) and isinstance(title.value, Title):
                    sketch.roles.append(Role(noun=title.value.role, words=frozenset(title.text.casefold().split())))


def _beside(text: str, title: Mention, start: int, end: int) -> bool:
    """Right before the name, or after it and a comma."""
    before, after = text[title.end : start], text[end : title.start]
    return (title.end <= start and before.strip() in ("", ",") and len(before) <= 2) or (
        title.start >= end and after.strip(" \u00a0") in (",", ", the", ", a", ", an") and len(after) <= 6
    )
