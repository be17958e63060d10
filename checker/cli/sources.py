"""Reading for the command line: articles, with a complaint for each source that can't be read."""

from __future__ import annotations

from collections.abc import Sequence

from checker.cli.console import complain
from checker.reading import Reading, read_sources


def read(paths: Sequence[str]) -> Reading:
    """The articles under the paths. Each failure is named on standard error, with its reason and remedy."""
    reading = read_sources(paths)
    for failure in reading.failures:
        complain(f"{failure.article}: {failure.reason}")
    return reading
