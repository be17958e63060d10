"""For a pull request, a wiki or a mail: headings and lists, with everything from the articles escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.model import Claim
from checker.outcome import Finding, Report
from checker.report.look import Look
from checker.report.words import Sources, backed, clean, excerpt, label, plural, sections, summary

ROOM = 320
# What Markdown gives a meaning anywhere, with what GitHub makes links of; and what makes a heading or list of a line.
SPECIAL = re.compile(r"[\\`*_{}\[\]|~$]|(?<=www)\.|:(?=//)")
AT_START = re.compile(r"^([#+\-=]|\d+(?=[.)]))")


def render(report: Report, look: Look) -> str:
    sources = Sources.of(report)
    lines = ["# Where the sources differ", "", escape(summary(report)) + ".", ""]
    for section in sections(report.findings):
        if look.verbosity < 0 and section.key not in ("conflict", "eye"):
            continue
        lines += [f"## {escape(section.title)} ({len(section.findings)})", ""]
        for finding in section.findings:
            lines += [*_finding(finding, sources), ""]
    if look.verbosity >= 0:
        lines += _rest(report, sources)
    return "\n".join(lines).rstrip("\n") + "\n"


def escape(text: str) -> str:
    """Words from outside as Markdown that shows them and does nothing: no HTML, links, tables, lists or mentions.

    >>> escape("<b>1 | 2</b> [x](http://y)")
    '&lt;b&gt;1 \\\\| 2&lt;/b&gt; \\\\[x\\\\](http\\\\://y)'
    """
    return AT_START.sub(_defused, inline(text))


def inline(text: str) -> str:
    """As `escape`, for words that don't begin a line."""
    plain = clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    # An empty comment keeps "@name" from calling a person, "a@b.org" from being a link and "#1" from being an issue.
    return re.sub("([@#])", r"\1<!-- -->", SPECIAL.sub(r"\\\g<0>", plain))


def _defused(sign: re.Match[str]) -> str:
    """A number keeps its digits and has the dot after it escaped; a sign is escaped itself."""
    return f"{sign.group()}\\" if sign.group().isdigit() else f"\\{sign.group()}"


def code(text: str) -> str:
    """Words as a code span; a fence longer than any run of backticks within holds whatever they are."""
    plain = clean(text)
    fence = "`" * (max((len(run) for run in re.findall("`+", plain)), default=0) + 1)
    space = " " if plain.startswith("`") or plain.endswith("`") else ""
    return f"{fence}{space}{plain}{space}{fence}"


def _finding(finding: Finding, sources: Sources) -> Iterator[str]:
    yield f"### {inline(finding.rule)} {inline(finding.name)}: {finding.verdict.value}"
    yield ""
    yield escape(finding.message)
    yield ""
    for position in finding.positions:
        backing = backed(position, sources)
        yield f"- **{inline(position.value)}**" + (f" ({inline(backing)})" if backing else "")
        for claim in position.claims:
            yield f"  - {_claim(claim, sources)}"
    if finding.explanation:
        yield ""
        yield f"Why: {inline(finding.explanation)}"


def _claim(claim: Claim, sources: Sources) -> str:
    part = excerpt(claim, ROOM)
    said = f" (citing {inline(claim.attribution)})" if claim.attribution else ""
    words = f"{_kept(part.before)}**{inline(part.quote)}**{_kept(part.after)}{said}"
    return f"{escape(sources.name(claim))}, {code(sources.place(claim))}: {words}"


def _kept(text: str) -> str:
    """Escaped, with the white space at its ends."""
    return " " * text[:1].isspace() + inline(text) + " " * text[-1:].isspace() if text.strip() else text


def _rest(report: Report, sources: Sources) -> Iterator[str]:
    yield f"Agreements: {plural(len(report.agreements), 'fact')} told alike by two sources or more."
    if report.unchecked:
        yield ""
        yield f"## Not checked ({len(report.unchecked)})"
        yield ""
        for item in report.unchecked:
            yield f"- {code(label(item.article, sources))}: {inline(item.what)}: {inline(item.reason)}"
