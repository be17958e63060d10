"""What the formats for other tools share: where a finding is shown, and how pressing it is once it is ruled on."""

from __future__ import annotations

import posixpath

from attrs import frozen

from checker.model import Article, Claim
from checker.outcome import Finding, Severity, Verdict
from checker.report.look import Look
from checker.report.words import Sources, clean, excerpt, shorten

NEW = "new"
WORDS_ROOM = 200
SUBJECT_ROOM = 120

VERDICTS = {
    Verdict.CONFLICT: "they cannot all be right",
    Verdict.DIFFERENT_EVENT: "alike, but not the same event",
    Verdict.UPDATE: "true at different times",
    Verdict.SCOPE: "not the same thing measured",
    Verdict.PRECISION: "they fit together, one less exactly",
    Verdict.VARIANT: "the same, put in other words",
}
"""What each verdict says of the positions, in words that end a sentence."""

STATUSES = {"waived": "ruled on by the newsroom", "baseline": "in the baseline"}

LABELS = {
    Verdict.CONFLICT: "Conflict",
    Verdict.DIFFERENT_EVENT: "Another event",
    Verdict.UPDATE: "Update",
    Verdict.SCOPE: "Another scope",
    Verdict.PRECISION: "Precision",
    Verdict.VARIANT: "Variant",
}


@frozen(kw_only=True)
class Region:
    """Where a claim's words stand in its file; lines and columns from 1, in code points, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


def region(claim: Claim, sources: Sources) -> Region:
    """The claim's span; where its article is not at hand, as if the words stood on one line."""
    article = sources.articles.get(claim.article)
    if article is not None and article.text[claim.start : claim.end] == claim.quote:
        since, until = article.line_column(claim.start), article.line_column(claim.end)
        # The claim says where it begins; what is counted here is how far it reaches.
        lines = until[0] - since[0]
        end_column = until[1] if lines else claim.column + until[1] - since[1]
        return Region(line=claim.line, column=claim.column, end_line=claim.line + lines, end_column=end_column)
    return Region(line=claim.line, column=claim.column, end_line=claim.line, end_column=claim.column + len(claim.quote))


def path(claim: Claim, sources: Sources) -> str:
    """The file's path with forward slashes and without a leading `./`, as other tools match it with theirs."""
    article = sources.articles.get(claim.article)
    return neat(path_of(article) if article else claim.article)


def path_of(article: Article) -> str:
    return article.path or article.id


def neat(name: str) -> str:
    """
    >>> neat(r".\\story\\a.md"), neat("./a.md"), neat("../a.md")
    ('story/a.md', 'a.md', '../a.md')
    """
    return posixpath.normpath(name.replace("\\", "/")) if name else name


def ordered(finding: Finding, sources: Sources, look: Look) -> list[Claim]:
    """The finding's claims, those in files that the change touches first: the first is where the finding is shown."""
    claims = [claim for position in finding.positions for claim in position.claims]
    return sorted(claims, key=lambda claim: path(claim, sources) not in look.changed)


def kind(finding: Finding) -> Severity:
    """How pressing it is to show: what was ruled on or is in the baseline is marked and asks for nothing."""
    return finding.severity if finding.status == NEW else Severity.INFO


def fails(finding: Finding) -> bool:
    """Whether it is a conflict that counts and on which nobody has ruled."""
    return finding.verdict is Verdict.CONFLICT and kind(finding) is not Severity.INFO


def verdict(finding: Finding) -> str:
    """The verdict and, where it isn't new, what became of it: "conflict, waived"."""
    status = "" if finding.status == NEW else f", {clean(finding.status)}"
    return f"{finding.verdict.value}{status}"


def headed(finding: Finding) -> str:
    """The verdict to begin a sentence with: "Possible conflict", "Update (waived)"."""
    possible = finding.verdict is Verdict.CONFLICT and finding.severity is Severity.INFO
    status = "" if finding.status == NEW else f" ({clean(finding.status)})"
    return ("Possible conflict" if possible else LABELS[finding.verdict]) + status


def ruling(finding: Finding) -> str:
    """Why it is no longer new: the ruling's words, else what is known of its status; nothing for a new one."""
    if finding.status == NEW:
        return ""
    return clean(finding.note) or STATUSES.get(finding.status, clean(finding.status))


def about(finding: Finding) -> tuple[str, str]:
    """What it is about: the subject, and what of it, as the rule's message words it before it comes to the positions.

    ("ferry strike", ", length"); ("who led the ferry strike", ""); where the message says no more, ("ferry strike",
    ", duration").
    """
    subject, message = clean(finding.subject), clean(finding.message)
    since = len(subject) if message.startswith(subject) else 0
    places = [message.find(clean(position.value), since) for position in finding.positions]
    words = message[: min((place for place in places if place >= 0), default=0)].rstrip(" :;,(")
    if not words or words == subject:
        return shorten(subject, SUBJECT_ROOM), f", {clean(finding.attribute).replace('-', ' ')}"
    if words.startswith(subject):
        return shorten(subject, SUBJECT_ROOM), words.removeprefix(subject)
    return shorten(words, SUBJECT_ROOM), ""


def title(finding: Finding) -> str:
    """What it is about, with its occasion: "ferry strike, length (2025)"."""
    happening = occasion(finding)
    return "".join(about(finding)) + (f" ({happening})" if happening else "")


def occasion(finding: Finding) -> str:
    """The happening that it is about; nothing where that is the very thing in which its claims differ."""
    return "" if finding.verdict is Verdict.DIFFERENT_EVENT else clean(finding.occasion or "")


def told(claim: Claim, sources: Sources) -> str:
    """Who says what, with the words in their sentence: 'Harbour Herald: "The strike lasted «nine days»."'"""
    part = excerpt(claim, WORDS_ROOM)
    said = f" (citing {clean(claim.attribution)})" if claim.attribution else ""
    return f'{sources.name(claim)}: "{part.before}«{part.quote}»{part.after}"{said}'


def reason(finding: Finding) -> str:
    """Why the verdict is so, one sentence without its full stop; the verdict in words where no reason is given."""
    return clean(finding.explanation).rstrip(".") or VERDICTS[finding.verdict]
