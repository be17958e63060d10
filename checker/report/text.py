"""For a terminal: conflicts first, then what is flagged for the editor's eye, then what has an explanation."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping

from checker.model import Claim
from checker.outcome import Fact, Finding, Position, Report
from checker.report.look import Look
from checker.report.places import ruling, verdict
from checker.report.words import (
    Section,
    Sources,
    backed,
    clean,
    excerpt,
    fates,
    label,
    plural,
    sections,
    shorten,
    summary,
)

# Stand-ins for the marks around a quote: cleaned text has no control characters, so they can't be mistaken.
OPEN, CLOSE = "\x02", "\x03"
BOLD, DIM, RED, YELLOW, CYAN, UNDERLINE = "1", "2", "1;31", "1;33", "36", "1;4"
COLORS = {"conflict": RED, "eye": YELLOW, "possible": YELLOW, "explained": CYAN, "settled": CYAN}
MOST_SENTENCE_LINES = 3
MOST_HEADLINE_LINES = 2


def render(report: Report, look: Look) -> str:
    """The whole report, with a final newline."""
    page = _Page(report, look)
    return "\n".join(page.lines()).rstrip("\n") + "\n"


def _covered(counts: Mapping[str, int]) -> str:
    """What was found in one article, and what became of it."""
    if not any(counts.values()):
        return "nothing found"
    mentions = sum(count for key, count in counts.items() if key.startswith("mentions."))
    made = sum(count for key, count in counts.items() if key.startswith("claimed."))
    claims = sum(count for key, count in counts.items() if key.startswith("claims."))
    return (
        f"{plural(counts.get('sentences', 0), 'sentence')}, {plural(mentions, 'mention')}, {made:,} of them in claims; "
        f"{plural(claims, 'claim')}: {fates(counts)}"
    )


class _Page:
    """One report on its way to lines; holds what every part needs: the look, and who the sources are."""

    def __init__(self, report: Report, look: Look) -> None:
        self.report = report
        self.look = look
        self.sources = Sources.of(report)

    def lines(self) -> Iterator[str]:
        quiet, verbose = self.look.verbosity < 0, self.look.verbosity > 0
        if not quiet:
            yield from self.wrapped(summary(self.report) + ".", "")
            yield ""
        for section in sections(self.report.findings):
            if quiet and section.key not in ("conflict", "eye"):
                continue
            yield self.paint(section.title, COLORS[section.key])
            yield ""
            for finding in section.findings:
                yield from self.finding(finding, section)
                yield ""
        if quiet:
            return
        yield from self.agreements(in_full=verbose)
        yield from self.rest()
        yield from self.unchecked()
        if verbose:
            yield from self.coverage()

    def finding(self, finding: Finding, section: Section) -> Iterator[str]:
        painted = self.paint(verdict(finding), COLORS[section.key])
        yield f"{self.paint(finding.rule, BOLD)} {clean(finding.name)}: {painted}"
        yield from self.wrapped(self.headline(finding), "  ")
        for position in finding.positions:
            yield from self.position(position, brief=section.brief)
        if finding.explanation:
            yield from self.wrapped(f"Why: {clean(finding.explanation)}", "  ", hang="       ")
        if ruling(finding):
            yield from self.wrapped(f"Settled: {ruling(finding)}", "  ", hang="       ")
        elif not section.brief:
            yield self.paint(f"  Fingerprint: {finding.id}", DIM)

    def headline(self, finding: Finding) -> str:
        """The message, or less where it is long: it mostly repeats the positions, which follow in full."""
        message = clean(finding.message)
        if len(message) <= MOST_HEADLINE_LINES * (self.look.width - 2):
            return message
        subject = shorten(clean(finding.subject), self.look.width)
        return f"{subject}, {clean(finding.attribute).replace('-', ' ')}: {len(finding.positions)} ways to tell it"

    def position(self, position: Position, *, brief: bool) -> Iterator[str]:
        backing = backed(position, self.sources)
        who = f" ({backing})" if backing else ""
        yield from self.wrapped(f"- {self.bold(clean(position.value))}{who}", "  ", hang="    ")
        for claim in position.claims:
            yield from self.claim(claim, brief=brief)

    def claim(self, claim: Claim, *, brief: bool) -> Iterator[str]:
        """Source and place on one line, then the sentence; in brief, all on one line where it fits."""
        head = f"    {self.sources.name(claim)}  {self.paint(self.sources.place(claim), DIM)}"
        said = f" (citing {clean(claim.attribution)})" if claim.attribution else ""
        if brief:
            plain = f"    {self.sources.name(claim)}  {self.sources.place(claim)}  "
            room = self.look.width - len(plain) - len(said) - 4
            if room >= 40:
                yield f"{head}  {self.marked(self.words(claim, room))}{said}"
                return
        yield head
        lines = 1 if brief else MOST_SENTENCE_LINES
        yield from self.wrapped(self.words(claim, lines * (self.look.width - 8) - len(said) - 4) + said, "      ")

    def words(self, claim: Claim, room: int) -> str:
        part = excerpt(claim, max(room, 40))
        return f"{part.before}{OPEN}{part.quote}{CLOSE}{part.after}"

    def agreements(self, *, in_full: bool) -> Iterator[str]:
        facts = self.report.agreements
        yield from self.wrapped(
            f"Agreements: {plural(len(facts), 'fact')} told alike by two sources or more.", "", hang="  "
        )
        if in_full:
            for fact in facts:
                yield from self.agreement(fact)

    def agreement(self, fact: Fact) -> Iterator[str]:
        who = ", ".join(dict.fromkeys(self.sources.name(claim) for claim in fact.claims))
        words = f"{clean(fact.subject)}, {clean(fact.attribute)}: {clean(str(fact.claims[0].value))} ({who})"
        yield from self.wrapped(words, "  ", hang="    ")

    def rest(self) -> Iterator[str]:
        if self.report.single_source:
            alone = plural(len(self.report.single_source), "claim")
            yield f"Told by one source alone: {alone}."
        left = sum(self.report.abstentions.values())
        if left:
            pairs = plural(left, "pair")
            yield from self.wrapped(f"Left alone: {pairs} of claims, not surely about the same fact.", "", hang="  ")

    def unchecked(self) -> Iterator[str]:
        items = self.report.unchecked
        if not items:
            return
        yield self.paint(f"Not checked: {len(items):,}.", YELLOW)
        for item in items:
            words = f"{label(item.article, self.sources)}: {clean(item.what)}: {clean(item.reason)}"
            yield from self.wrapped(words, "  ", hang="    ")

    def coverage(self) -> Iterator[str]:
        for article, counts in sorted(self.report.coverage.items()):
            yield from self.wrapped(f"Coverage of {label(article, self.sources)}: {_covered(counts)}.", "", hang="  ")
        for rule, counts in sorted(self.report.rules.items()):
            if counts.get("claims"):
                yield from self.wrapped(f"{rule}: {plural(counts['claims'], 'claim')}: {fates(counts)}.", "", hang="  ")

    def wrapped(self, text: str, indent: str, hang: str | None = None) -> Iterator[str]:
        """Lines of at most the look's width, with the quote's marks drawn."""
        lines = textwrap.wrap(
            text,
            width=max(self.look.width, 40),
            initial_indent=indent,
            subsequent_indent=indent if hang is None else hang,
            break_on_hyphens=False,
        )
        within = False
        for line in lines:
            opened, within = within, (line.rfind(OPEN) > line.rfind(CLOSE)) or (within and CLOSE not in line)
            yield self.marked(line, opened=opened, left_open=within)

    def marked(self, line: str, *, opened: bool = False, left_open: bool = False) -> str:
        """A line with its stand-ins drawn: guillemets, or colour that ends with the line and starts anew."""
        if not self.look.color:
            return line.replace(OPEN, "«").replace(CLOSE, "»")
        if opened:
            line = re.sub(r"^\s*", lambda blank: blank.group() + OPEN, line)
        return (line + (CLOSE if left_open else "")).replace(OPEN, f"\x1b[{UNDERLINE}m").replace(CLOSE, "\x1b[0m")

    def bold(self, text: str) -> str:
        """Bold by the same stand-ins where there is colour, so that wrapping keeps it; as it is where there is none."""
        return f"{OPEN}{text}{CLOSE}" if self.look.color else text

    def paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.look.color else text
