"""What the formats for people share: safe text, quotes in their sentences, sections, counts in words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from checker.model import Article, Claim
from checker.outcome import Finding, Position, Report, Severity, Verdict

ELLIPSIS = "…"


def clean(text: str) -> str:
    """One line without control characters, so that an article's escape codes can't act on a terminal.

    >>> clean("one\\x1b[31m\\n two")
    'one[31m two'
    """
    if text.isprintable():  # soon told, and nearly always so
        return " ".join(text.split())
    shown = "".join(char for char in text if char.isspace() or unicodedata.category(char) not in ("Cc", "Cf", "Cs"))
    return " ".join(shown.split())


@frozen(kw_only=True)
class Excerpt:
    """A quote between the words before and after it, each on one line and clean; ellipses for what is left out."""

    before: str
    quote: str
    after: str


def excerpt(claim: Claim, room: int) -> Excerpt:
    """A claim's quote in its sentence, shortened on both sides to about `room` characters."""
    start = claim.start - claim.sentence_start
    if start < 0 or claim.sentence[start : start + len(claim.quote)] != claim.quote:
        return Excerpt(before="", quote=shorten(clean(claim.quote), room), after="")
    end = start + len(claim.quote)
    # A sentence can be megabytes long; what is far from the quote is left out before it is cleaned.
    far = 10 * room
    before, after = claim.sentence[max(start - far, 0) : start], claim.sentence[end : end + far]
    quote = shorten(clean(claim.quote), room)
    # White space at the seams is lost in cleaning; it is put back where it stood.
    gap_before, gap_after = " " * before[-1:].isspace(), " " * after[:1].isspace()
    before, after = clean(before), clean(after)
    spare = max(room - len(quote), 0)
    if len(before) + len(after) > spare:
        left = max(min(len(before), spare // 2), spare - len(after))
        before, after = _words_at_end(before, left), _words_at_start(after, spare - min(left, len(before)))
    return Excerpt(before=before + gap_before if before else "", quote=quote, after=gap_after + after if after else "")


def shorten(text: str, room: int) -> str:
    """At most about `room` characters, cut in the middle."""
    if len(text) <= max(room, 20):
        return text
    half = max(room, 20) // 2
    first, last = text[:half], text[-half:]
    return f"{first.rpartition(' ')[0] or first}{ELLIPSIS}{last.partition(' ')[2] or last}"


def _words_at_start(text: str, room: int) -> str:
    """The first whole words that fit, perhaps none."""
    if len(text) <= room:
        return text
    return text[: max(room, 0) + 1].rpartition(" ")[0].rstrip() + ELLIPSIS


def _words_at_end(text: str, room: int) -> str:
    """The last whole words that fit, perhaps none."""
    if len(text) <= room:
        return text
    return ELLIPSIS + text[len(text) - max(room, 0) - 1 :].partition(" ")[2].lstrip()


def plural(count: int, one: str, many: str | None = None) -> str:
    """
    >>> plural(1, "conflict"), plural(2, "conflict"), plural(0, "agency", "agencies")
    ('1 conflict', '2 conflicts', '0 agencies')
    """
    return f"{count:,} {one if count == 1 else many or one + 's'}"


@frozen(kw_only=True)
class Section:
    """Findings that ask the same of their reader. `brief` ones have an explanation and may be shown more shortly."""

    key: str
    title: str
    noun: tuple[str, str]
    findings: tuple[Finding, ...]
    brief: bool = False


def sections(findings: Iterable[Finding]) -> Iterator[Section]:
    """The sections that have findings, the most pressing first; every finding is in exactly one."""
    groups: dict[str, list[Finding]] = {key: [] for key in _TITLES}
    for finding in findings:
        groups[_section_of(finding)].append(finding)
    for key, (title, noun, brief) in _TITLES.items():
        if groups[key]:
            yield Section(key=key, title=title, noun=noun, findings=tuple(groups[key]), brief=brief)


_TITLES = {
    "conflict": ("Conflicts: they cannot all be right", ("conflict", "conflicts"), False),
    "eye": ("For your eye: alike, but not the same event", ("look-alike", "look-alikes"), False),
    "possible": ("Possible conflicts: too unsure to count", ("possible conflict", "possible conflicts"), False),
    "explained": ("Explained differences", ("explained difference", "explained differences"), True),
    "settled": ("Ruled on or in the baseline", ("settled difference", "settled differences"), True),
}


def _section_of(finding: Finding) -> str:
    if finding.status != "new":
        return "settled"
    if finding.verdict is Verdict.CONFLICT:
        return "possible" if finding.severity is Severity.INFO else "conflict"
    return "explained" if finding.severity is Severity.INFO else "eye"


def summary(report: Report) -> str:
    """One line: what was compared, and what came of it."""
    outcome = [plural(len(section.findings), *section.noun) for section in sections(report.findings)]
    found = ", ".join(outcome) if outcome else "no differences"
    return f"{plural(len(report.articles), 'article')}, {plural(report.claims, 'claim')}: {found}"


@frozen(kw_only=True)
class Sources:
    """Who a claim comes from and where it stands, by the article's id."""

    articles: Mapping[str, Article]

    @classmethod
    def of(cls, report: Report) -> Sources:
        return cls(articles={article.id: article for article in report.articles})

    def name(self, claim: Claim) -> str:
        return self.called(claim.article)

    def called(self, key: str) -> str:
        """What to call the article of an id."""
        article = self.articles.get(key)
        return clean(article.source if article else key)

    def path(self, claim: Claim) -> str:
        article = self.articles.get(claim.article)
        return clean((article.path if article else None) or claim.article)

    def place(self, claim: Claim) -> str:
        """`path:line:column`."""
        return f"{self.path(claim)}:{claim.line}:{claim.column}"


def backed(position: Position, sources: Sources) -> str:
    """How many independent sources a position has, and who is one source; "" where it has a single article.

    "2 independent sources"; "3 sources, 2 independent: Herald and Courier have one origin, AP".
    """
    count = len(position.articles)
    if count < 2:
        return ""
    if position.independent == count:
        return f"{count} independent sources"
    told = "; ".join(
        f"{' and '.join(map(sources.called, group.articles))} have one origin, {clean(group.name)}"
        for group in position.backing
        if len(group.articles) > 1
    )
    return f"{count} sources, {position.independent} independent: {told}"


def fates(counts: Mapping[str, int]) -> str:
    """What became of claims, in words: "12 compared, 3 without a counterpart"."""
    told = [f"{counts.get('compared', 0):,} compared"]
    told += [f"{counts[key]:,} {words}" for key, words in LEFT.items() if counts.get(key)]
    return ", ".join(told)


LEFT = {
    "left.answered-elsewhere": "answered by another claim",
    "left.not-comparable": "with values that cannot be laid side by side",
    "left.not-surely-the-same-fact": "not surely about a fact that others tell",
    "left.no-counterpart": "without a counterpart",
    "left.no-rule": "that no rule reads",
}


def label(article: str, sources: Sources) -> str:
    """What to call an article that an unchecked item names: its path where it was read, else the name given."""
    known = sources.articles.get(article)
    return clean((known.path if known else None) or article)
