"""What a change brings in: the findings of the stories that it touches, against those that the base has already.

The base has a say in everything but the sources and claims themselves: it is written out to a folder of its own, and
rules, rulings, baseline and configuration are read there.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath

from attrs import evolve, frozen

from checker.errors import ConfigurationError
from checker.factbase.baseline import KNOWN
from checker.factbase.config import BASELINE, FILE, PYPROJECT, RULES, RULINGS, Config, find, read
from checker.factbase.handclaims import FOLDER, attributes_of, load_folder
from checker.factbase.joining import Joined, join
from checker.factbase.repository import Repository
from checker.factbase.stories import SOURCES, Gathering, gather_base
from checker.factbase.toml import read_text
from checker.outcome import Finding
from checker.ruleset import Rule, seeking


@frozen(kw_only=True)
class FactBase:
    """A fact base in a repository: `root` as the user names it, `place` the same relative to the repository."""

    repository: Repository
    root: Path
    place: PurePosixPath

    @classmethod
    def of(cls, folder: Path) -> FactBase:
        """The fact base that a folder is or lies in. Raises `ConfigurationError` where there is none."""
        for root in (folder, *map(Path, _parents(folder))):
            if (root / SOURCES).is_dir():
                repository = Repository.of(root)
                inside = os.path.relpath(os.path.realpath(root), os.path.realpath(repository.root))
                return cls(repository=repository, root=root, place=PurePosixPath(Path(inside).as_posix()))
        Repository.of(folder)
        raise ConfigurationError(
            f"{folder}: no fact base here: no folder {SOURCES}/ in it or above it; `checker init` lays one out"
        )

    def path(self, name: str) -> str:
        """A path of the fact base as git knows it."""
        return (self.place / name).as_posix()

    def settings_paths(self) -> list[str]:
        """Where a configuration may be: here and in every folder above, up to the repository's top."""
        return [
            (folder / name).as_posix() for folder in (self.place, *self.place.parents) for name in (FILE, PYPROJECT)
        ]


def _parents(folder: Path) -> Iterator[str]:
    """The folders above, as relative paths where the folder itself is relative."""
    above = Path(os.path.abspath(folder)).parents
    yield from (str(parent) if folder.is_absolute() else os.path.relpath(parent) for parent in above)


@frozen(kw_only=True)
class Base:
    """A commit's state of a fact base, written out below `folder`; `root` is the fact base there."""

    name: str
    commit: str
    folder: Path
    root: Path

    def config_file(self) -> Path | None:
        """The configuration that held there."""
        found = find(self.root) if self.root.is_dir() else None
        return found if found and found.is_relative_to(self.folder) else None

    def words(self, text: str) -> str:
        """A message about files of the base, with the base's name for the folder that they were written to."""
        return text.replace(f"{self.folder}{os.sep}", f"{self.name}:").replace(str(self.folder), self.name)


def written(fact_base: FactBase, name: str, commit: str, folder: Path) -> Base:
    """Write out what a commit has of a fact base: sources, claims, configuration, and what that names."""
    repository = fact_base.repository
    # One name for the folder, whatever links lead to it.
    folder = Path(os.path.realpath(folder))
    base = Base(name=name, commit=commit, folder=folder, root=folder / fact_base.place)
    first = [fact_base.path(part) for part in (SOURCES, FOLDER)]
    repository.write(repository.entries(commit, [*first, *fact_base.settings_paths()]), folder)
    base.root.mkdir(parents=True, exist_ok=True)
    repository.write(repository.entries(commit, settled(base)), folder)
    return base


def settled(base: Base) -> list[str]:
    """The paths, as git knows them, of the rules, rulings and baseline that hold at the base."""
    file = base.config_file()
    try:
        config = read(read_text(file), str(file)) if file else Config()
    except ConfigurationError as error:
        raise ConfigurationError(base.words(str(error))) from None
    folder = os.path.relpath(file.parent if file else base.root, base.folder)
    names = (config.rules or RULES, config.rulings or RULINGS, config.baseline or BASELINE)
    paths = (PurePosixPath(Path(os.path.normpath(os.path.join(folder, name))).as_posix()) for name in names)
    return [str(path) for path in paths if not path.is_absolute() and ".." not in path.parts]


def meddling(fact_base: FactBase, base: Base, changed: Iterable[str]) -> list[str]:
    """What the change touches and has no say in: rules, rulings, baseline and configuration."""
    file = base.config_file()
    own = [file.relative_to(base.folder).as_posix()] if file else []
    decided = [*settled(base), *own, *(path for path in fact_base.settings_paths() if path.endswith(FILE))]
    return sorted(path for path in changed if any(path == each or path.startswith(f"{each}/") for each in decided))


def touched(fact_base: FactBase, changed: Iterable[str]) -> frozenset[str] | None:
    """The stories that changed paths belong to; None for all of them, where claims typed in by hand changed."""
    sources, claims = PurePosixPath(fact_base.path(SOURCES)), PurePosixPath(fact_base.path(FOLDER))
    paths = [PurePosixPath(path) for path in changed]
    if any(path.is_relative_to(claims) for path in paths):
        return None
    return frozenset(path.parent.relative_to(sources).as_posix() for path in paths if path.is_relative_to(sources))


def stories_of(root: Path, only: Collection[str] | None, rules: Sequence[Rule]) -> tuple[Gathering, Joined]:
    """The stories named, as they were read and with the claims typed in for them. `rules` are all there are."""
    gathering = gather_base(root / SOURCES, only)
    stories = tuple(evolve(story, articles=tuple(seeking(story.articles, rules))) for story in gathering.stories)
    gathering = evolve(gathering, stories=stories)
    names = (Path(place).relative_to(root / SOURCES).as_posix() for place, _, _ in os.walk(root / SOURCES))
    elsewhere = () if only is None else [name for name in names if name not in only]
    return gathering, join(gathering.stories, load_folder(root, attributes_of(rules)), root, elsewhere)


def since(findings: Iterable[Finding], before: Iterable[Finding], name: str) -> tuple[Finding, ...]:
    """The findings, those that were there before marked as known.

    The fingerprint says so; else rule, verdict, values and words do, where all of them were in one finding of the base
    that has gone: a sentence was mended around the same words, or one of several sources was taken out.
    """
    gone = {finding.id: finding for finding in before}
    findings = tuple(findings)
    known = {finding.id for finding in findings if gone.pop(finding.id, None)}
    for finding in findings:
        if finding.id not in known:
            same = next((old.id for old in gone.values() if _content(finding) <= _content(old)), None)
            if same is not None:
                del gone[same]
                known.add(finding.id)
    return tuple(
        evolve(finding, status=KNOWN, note=f"known at {name}")
        if finding.id in known and finding.status == "new"
        else finding
        for finding in findings
    )


def _content(finding: Finding) -> set[tuple[str, ...]]:
    about = (finding.rule, finding.verdict.value)
    return {(*about, position.value, claim.quote) for position in finding.positions for claim in position.claims}
