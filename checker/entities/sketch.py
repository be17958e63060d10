"""A person while an article is being read."""

from __future__ import annotations

from attrs import Factory, define

from checker.entities.roles import Role
from checker.language.naming import fold, sex_of
from checker.model import Mention, Person
from checker.values import Name


@define(kw_only=True, eq=False)
class Sketch:
    """What is known of a person so far; `person` makes the record of it."""

    name: Name
    key: str = ""
    sex: str | None = None
    forms: set[str] = Factory(set)
    roles: list[Role] = Factory(list)
    spans: set[tuple[int, int]] = Factory(set)

    def add(self, mention: Mention, name: Name) -> None:
        """One more mention by name; the fullest form becomes the person's name."""
        self.spans.add((mention.start, mention.end))
        self.forms.add(name.full)
        self.sex = self.sex or sex_of(name)
        if len(name.full.split()) > len(self.name.full.split()):
            self.name = name

    @property
    def role_words(self) -> frozenset[str]:
        return frozenset(word for role in self.roles for word in (role.noun, *role.words))

    def person(self) -> Person:
        key = self.key or " ".join(fold(word) for word in self.name.full.split())
        return Person(
            key=key,
            name=self.name.full,
            forms=frozenset(self.forms),
            roles=frozenset(role.noun for role in self.roles),
            gender=self.sex,
            spans=tuple(sorted(self.spans)),
        )
