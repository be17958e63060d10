"""The findings of a fact base or of some paths, for commands that speak of findings without showing them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from checker.cli.console import watched
from checker.cli.settings import rules_known
from checker.cli.sources import gathered
from checker.cli.store import store
from checker.cli.typed import with_typed
from checker.errors import ConfigurationError
from checker.factbase.across import people_across
from checker.factbase.checking import check_stories
from checker.factbase.config import Config
from checker.outcome import Finding


def findings_under(paths: Sequence[str], config: Config, *, quiet: bool = True, jobs: int = 1) -> tuple[Finding, ...]:
    """What a check of the paths finds, before rulings and baseline. Raises where a source cannot be read."""
    rules = rules_known(config)
    gathering = gathered(paths)
    if gathering.failures:
        raise ConfigurationError("some sources could not be read, so what they say is not known; mend them first")
    joined = with_typed(gathering, paths, config, rules)
    with store(None, no_cache=False) as kept:
        watch = partial(watched, quiet=quiet)
        report = check_stories(joined.stories, rules, kept, jobs=jobs, watch=watch)
        return (*report.findings, *people_across(joined.stories, rules, kept, jobs=jobs, watch=watch))
