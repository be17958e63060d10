"""Reading for the command line: articles, with a complaint for each source that can't be read."""

from __future__ import annotations

from collections.abc import Sequence

from checker.cli.console import complain
from checker.factbase.stories import Gathering, gather
from checker.model import Unchecked
from checker.reading import Reading, read_sources


def read(paths: Sequence[str]) -> Reading:
    """The articles under the paths. Each failure is named on standard error, with its reason and remedy."""
    reading = read_sources(paths)
    for failure in reading.failures:
        complain(f"{failure.path}: {failure.reason}")
    return reading


def gathered(paths: Sequence[str]) -> Gathering:
    """The stories under the paths: those of a fact base by their folders, everything else together as one."""
    gathering = gather(paths)
    for failure in gathering.failures:
        complain(f"{failure.path}: {failure.reason}")
    return gathering


def unread(reading: Reading | Gathering) -> tuple[Unchecked, ...]:
    """The sources that could not be read, and the files passed over in a folder, as a report lists them."""
    failed = tuple(
        Unchecked(article=error.path, what="the whole source", reason=error.reason) for error in reading.failures
    )
    return failed + tuple(
        Unchecked(article=item.path, what="passed over", reason=item.reason) for item in reading.skipped
    )
