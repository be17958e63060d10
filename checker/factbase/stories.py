"""A fact base's folders -> stories: within `sources/` every folder that holds articles is a story."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from attrs import evolve, frozen

from checker.errors import ReadError
from checker.model import Article
from checker.reading import Reading, read_sources
from checker.reading.decode import shown
from checker.reading.sources import NOT_ARTICLES, Skipped

SOURCES = "sources"
LEADS_OUT = "a link that leads out of the fact base; copy the file here"


@frozen(kw_only=True)
class Story:
    """The articles on one story. `name` is its folder below `sources/`; "" for articles named on the command line."""

    name: str = ""
    articles: tuple[Article, ...] = ()


@frozen(kw_only=True)
class Gathering:
    """All stories under some paths, what could not be read, and what was passed over."""

    stories: tuple[Story, ...] = ()
    failures: tuple[ReadError, ...] = ()
    skipped: tuple[Skipped, ...] = ()

    @property
    def articles(self) -> tuple[Article, ...]:
        return tuple(article for story in self.stories for article in story.articles)


def gather(paths: Iterable[str | os.PathLike[str]]) -> Gathering:
    """The stories of the fact bases among the paths; everything else that is named together is one story."""
    bases: list[Path] = []
    rest: list[Path] = []
    for path in map(Path, paths):
        found = sources_of(path)
        if found is None:
            rest.append(path)
        elif found not in bases:
            bases.append(found)
    parts = [gather_base(base) for base in bases]
    if rest or not parts:
        parts.append(_gathering([("", read_sources(rest))]))
    return Gathering(
        stories=tuple(story for part in parts for story in part.stories),
        failures=tuple(failure for part in parts for failure in part.failures),
        skipped=tuple(item for part in parts for item in part.skipped),
    )


def sources_of(path: Path) -> Path | None:
    """The folder with the stories, where a path is a fact base or that folder itself; None for any other."""
    if (path / SOURCES).is_dir():
        return path / SOURCES
    named = Path(os.path.abspath(path))
    return path if named.name == SOURCES and named.is_dir() else None


def gather_base(sources: Path, only: Collection[str] | None = None) -> Gathering:
    """Every story below a `sources/` folder, or only those named; "." names the files that lie beside them.

    What belongs to no story, and a link that leads out, is a failure.
    """
    refused: list[ReadError] = []
    readings: list[tuple[str, Reading]] = []
    for name, _, files in _folders(sources):
        folder = Path(name)
        if only is not None and folder.relative_to(sources).as_posix() not in only:
            continue
        seen = [folder / file for file in sorted(files) if _counts(file)]
        out = [file for file in seen if file.is_symlink() and not within(file, sources)]
        refused += [ReadError(shown(file), LEADS_OUT) for file in out]
        kept = [file for file in seen if file not in out]
        if folder == sources:
            refused += [ReadError(shown(file), f"belongs to no story; move it to {sources}/STORY/") for file in kept]
        elif kept:
            readings.append((folder.relative_to(sources).as_posix(), read_sources(kept if out else [folder])))
    gathered = _gathering(readings)
    return evolve(gathered, failures=(*refused, *gathered.failures))


def _counts(file: str) -> bool:
    return not file.startswith(".") and file.lower() not in NOT_ARTICLES


def _folders(sources: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    """As `os.walk`, in order and without hidden folders; links to folders are not followed."""
    for place, folders, files in os.walk(sources):
        linked = [folder for folder in folders if os.path.islink(os.path.join(place, folder))]
        folders[:] = sorted(folder for folder in folders if not folder.startswith(".") and folder not in linked)
        yield place, folders, files + linked


def within(path: Path, folder: Path) -> bool:
    """Whether a path stays inside a folder, whatever links and `..` it has."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def _gathering(readings: Sequence[tuple[str, Reading]]) -> Gathering:
    return Gathering(
        stories=tuple(
            Story(name=name, articles=tuple(evolve(a, id=f"{name}/{a.id}" if name else a.id) for a in reading.articles))
            for name, reading in readings
            if reading.articles
        ),
        failures=tuple(failure for _, reading in readings for failure in reading.failures),
        skipped=tuple(item for _, reading in readings for item in reading.skipped),
    )
