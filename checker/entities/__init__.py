"""Who is who: the people of one article, and the same people across articles."""

from __future__ import annotations

from checker.entities.linking import link_people
from checker.entities.people import find_people

__all__ = ["find_people", "link_people"]
