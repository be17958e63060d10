"""How findings stand before the exit status is decided: rulings and the baseline, and what is to be said of both."""

from __future__ import annotations

from pathlib import Path

import click
from attrs import evolve, frozen

from checker.cli.console import complain, deliver
from checker.factbase import baseline, rulings
from checker.factbase.config import BASELINE, Config
from checker.outcome import Report
from checker.report.words import plural


@frozen(kw_only=True)
class Standing:
    """Rulings and baseline of a run; `complete` where the whole fact base is checked, so that unused rulings show."""

    rulings: tuple[rulings.Ruling, ...] = ()
    baseline: frozenset[str] = frozenset()
    baseline_file: Path | None = None
    update: bool = False
    complete: bool = False

    @classmethod
    def of(
        cls, config: Config, baseline_file: str | None = None, *, update: bool = False, complete: bool = False
    ) -> Standing:
        """What the configuration, or the command line for the baseline, names. Bad files raise `ConfigurationError`."""
        ruled = config.rulings_file()
        file = Path(baseline_file) if baseline_file else config.baseline_file()
        if update and file is None:
            file = baseline_target(config)
        if file and not file.exists() and not update:
            raise click.UsageError(f"--baseline {file}: there is no such file; write it with --update-baseline")
        return cls(
            rulings=rulings.load(ruled) if ruled else (),
            baseline=baseline.load(file) if file and file.exists() and not update else frozenset(),
            baseline_file=file,
            update=update,
            complete=complete,
        )

    def applied(self, report: Report) -> Report:
        """The report with each finding's status, and with notices of rulings."""
        day = rulings.today()
        ruled = rulings.apply(report.findings, self.rulings, day)
        if self.update and self.baseline_file:
            deliver(baseline.write(ruled), str(self.baseline_file))
            held = frozenset(finding.id for finding in ruled)
        else:
            held = self.baseline
        found = {finding.id for finding in report.findings}
        return evolve(
            report,
            findings=baseline.apply(ruled, held),
            notices=(*report.notices, *rulings.notices(self.rulings, found, day, complete=self.complete)),
        )

    def tell(self, report: Report) -> None:
        """Say on standard error what the baseline hid and what the notices are."""
        for notice in report.notices:
            complain(f"{notice.place}: {notice.message}")
        hidden = baseline.hidden(report.findings)
        if hidden and self.baseline_file:
            verb = "wrote to" if self.update else "hidden by"
            complain(f"{plural(hidden, 'finding')} {verb} the baseline {self.baseline_file}")


def baseline_target(config: Config) -> Path:
    """Where a baseline is written that nobody has named."""
    if config.root is None:
        raise click.UsageError("no configuration file found above these paths; say where with --baseline FILE")
    return config.root / (config.baseline or BASELINE)
