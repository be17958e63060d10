"""For a pull request, a wiki or a mail: headings and lists, with everything from the articles escaped."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from checker.model import Claim
from checker.outcome import Finding, Report, Severity
from checker.report.look import Look
from checker.report.places import kind, ruling, verdict
from checker.report.words import Sources, backed, clean, excerpt, label, plural, sections, summary

ROOM = 320
COMMENT = 65_536
"""Characters that GitHub takes in a comment, counted as browsers do: in UTF-16."""
ROOM_FOR_NOTE = 200
# What Markdown gives a meaning anywhere, with what GitHub makes links of; and what makes a heading or list of a line.
SPECIAL = re.compile(r"[\\`*_{}\[\]|~$]|(?<=www)\.|:(?=//)")
AT_START = re.compile(r"^([#+\-=]|\d+(?=[.)]))")


def render(report: Report, look: Look) -> str:
    """The report as one comment: what goes over GitHub's limit is left out from the end, and counted."""
    return compose(report, look, COMMENT, lambda text: len(text.encode("utf-16-le", "surrogatepass")) // 2)


def compose(report: Report, look: Look, most: int, size: Callable[[str], int]) -> str:
    """Markdown of at most `most`, as `size` measures it: whole findings, the most pressing ones first.

    Nothing at all where there is no room even to say that something is left out.
    """
    if most < ROOM_FOR_NOTE:
        return ""
    sources = Sources.of(report)
    shown = [s for s in sections(report.findings) if look.verbosity >= 0 or s.key in ("conflict", "eye")]
    blocks = [(0, f"# Where the sources differ\n\n{escape(summary(report))}.")]
    for section in shown:
        heading = f"## {escape(section.title)} ({len(section.findings)})"
        for number, finding in enumerate(section.findings):
            body = "\n".join(_finding(finding, sources))
            blocks.append((1, body if number else f"{heading}\n\n{body}"))
    if look.verbosity >= 0:
        blocks += [(0, block) for block in _rest(report, sources)]
    return _fitted(blocks, most - ROOM_FOR_NOTE, size)


def _fitted(blocks: Sequence[tuple[int, str]], most: int, size: Callable[[str], int]) -> str:
    """The blocks that fit, in order, up to the first that doesn't; then how many findings are left out."""
    taken: list[str] = []
    used = 0
    for _, block in blocks:
        used += size(block) + 2
        if used > most:
            break
        taken.append(block)
    if len(taken) < len(blocks):
        left = sum(count for count, _ in blocks[len(taken) :])
        what = plural(left, "more finding") if left else "The list of what was not checked"
        taken.append(f"*{what} left out here, for want of room: the report in another format has all.*")
    return "\n\n".join(taken) + "\n"


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
    yield f"### {inline(finding.rule)} {inline(finding.name)}: {verdict(finding)}"
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
    if ruling(finding):
        yield ""
        yield f"Settled: {inline(ruling(finding))}"
    elif kind(finding) is not Severity.INFO:
        yield ""
        yield f"Fingerprint: {code(finding.id)}"


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
    if report.notices:
        items = (f"- {code(notice.place)}: {inline(notice.message)}" for notice in report.notices)
        yield "\n".join((f"## To look after ({len(report.notices)})", "", *items))
    if report.unchecked:
        items = (
            f"- {code(label(item.article, sources))}: {inline(item.what)}: {inline(item.reason)}"
            for item in report.unchecked
        )
        yield "\n".join((f"## Not checked ({len(report.unchecked)})", "", *items))
