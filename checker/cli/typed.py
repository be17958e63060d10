"""Claims typed in by hand, for the command line: those of the fact base that the paths are, or lie in."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from attrs import evolve

from checker.factbase.config import Config
from checker.factbase.handclaims import attributes_of, load_folder
from checker.factbase.joining import Joined, join
from checker.factbase.stories import SOURCES, Gathering, sources_of
from checker.ruleset import Rule, seeking


def with_typed(gathering: Gathering, paths: Sequence[str], config: Config, rules: Sequence[Rule]) -> Joined:
    """The stories that were gathered, with the claims typed in for them. `rules` are all there are, selected or not."""
    stories = tuple(evolve(story, articles=tuple(seeking(story.articles, rules))) for story in gathering.stories)
    gathering = evolve(gathering, stories=stories)
    roots = whole(paths)
    if roots:
        joined = Joined(stories=gathering.stories)
        for root in roots:
            more = join(joined.stories, load_folder(root, attributes_of(rules)), root)
            joined = evolve(more, notices=(*joined.notices, *more.notices))
        return joined
    name = _story_within(config.root, paths)
    if name is None or config.root is None:
        return Joined(stories=gathering.stories)
    named = tuple(evolve(story, name=story.name or name) for story in gathering.stories)
    folders = (Path(place) for place, _, _ in os.walk(config.root / SOURCES))
    elsewhere = [folder.relative_to(config.root / SOURCES).as_posix() for folder in folders]
    root = Path(os.path.relpath(config.root))
    joined = join(named, load_folder(root, attributes_of(rules)), root, elsewhere)
    return evolve(
        joined,
        stories=tuple(evolve(new, name=old.name) for new, old in zip(joined.stories, gathering.stories, strict=True)),
    )


def whole(paths: Sequence[str]) -> list[Path]:
    """The fact bases that are named as a whole."""
    found = [sources.parent for path in paths if (sources := sources_of(Path(path)))]
    return list(dict.fromkeys(found))


def _story_within(root: Path | None, paths: Sequence[str]) -> str | None:
    """The one story of a fact base that all paths are, or lie in."""
    if root is None:
        return None
    sources = os.path.abspath(root / SOURCES)
    folders = {os.path.abspath(path if os.path.isdir(path) else os.path.dirname(path) or ".") for path in paths}
    if len(folders) != 1:
        return None
    folder = Path(folders.pop())
    inside = folder.is_relative_to(sources) and folder != Path(sources)
    return folder.relative_to(sources).as_posix() if inside else None
