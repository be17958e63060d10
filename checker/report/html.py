"""For the newsroom: one page for browser and paper, self-contained, without scripts and without the network."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from attrs import frozen

from checker.outcome import Fact, Finding, Report, Severity, Verdict
from checker.report.card import capital, card, counted, day, folded, link, text
from checker.report.look import Look
from checker.report.places import NEW, about
from checker.report.words import Section, Sources, clean, fates, label, sections, shorten, summary
from checker.ruleset import Rule

INDEX_ROOM = 60
AGREED_ROOM = 120
FILTERS = {
    "conflict": ("Conflicts", "conflict"),
    "different-event": ("Look-alikes", "eye"),
    "possible": ("Possible conflicts", "possible"),
    "update": ("Updates", "explained"),
    "scope": ("Other scopes", "explained"),
    "precision": ("Precision", "explained"),
    "variant": ("Variants", "explained"),
    "settled": ("Settled", "settled"),
}
"""What the page can be narrowed to: key -> (words, tone). Every finding has one key."""


def render(report: Report, look: Look) -> str:
    """The whole page. Nothing in it runs, loads or sends anything, whatever the articles hold."""
    page = _Page(report, look)
    title = text(summary(report))
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy()}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n'
        f"<title>Where the sources differ: {title}</title>\n<style>{style()}</style>\n</head>\n"
        f"<body>\n{''.join(page.parts())}</body>\n</html>\n"
    )


@cache
def style() -> str:
    """The page's style sheet, with the rules that narrow it to one kind of finding."""
    sheet = files("checker.report").joinpath("page.css").read_text(encoding="utf-8")
    return "\n" + sheet + "".join(f"{rule}\n" for key in FILTERS for rule in _narrowing(key))


def _narrowing(key: str) -> Iterator[str]:
    chosen = f"body:has(#show-{key}:checked)"
    yield f"{chosen} :is(.finding, .index li):not(.{key}) {{ display: none; }}"
    yield f"{chosen} :is(.group, .index div):not(:has(.{key})) {{ display: none; }}"


@cache
def policy() -> str:
    """The content security policy: this style sheet, known by its hash, and nothing else."""
    digest = base64.b64encode(hashlib.sha256(style().encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def filter_key(finding: Finding) -> str:
    if finding.status != NEW:
        return "settled"
    if finding.verdict is Verdict.CONFLICT and finding.severity is Severity.INFO:
        return "possible"
    return finding.verdict.value


@frozen
class _Entry:
    finding: Finding
    anchor: str
    key: str


class _Page:
    """One report on its way to HTML."""

    def __init__(self, report: Report, look: Look) -> None:
        self.report = report
        self.look = look
        self.sources = Sources.of(report)
        shown = list(sections(report.findings))
        self.sections = [s for s in shown if look.verbosity >= 0 or s.key in ("conflict", "eye")]
        taken: Counter[str] = Counter()
        self.entries = {s.key: [self._entry(finding, taken) for finding in s.findings] for s in self.sections}
        run = {rule.id for rule in look.rules}
        self.explained = {finding.rule for s in self.sections for finding in s.findings} & run

    def _entry(self, finding: Finding, taken: Counter[str]) -> _Entry:
        """With an anchor that stays the same as long as the finding does, and is the page's only one of that name."""
        anchor = "f-" + re.sub(r"[^0-9A-Za-z-]", "-", finding.id)
        taken[anchor] += 1
        return _Entry(finding, anchor if taken[anchor] == 1 else f"{anchor}-{taken[anchor]}", filter_key(finding))

    def parts(self) -> Iterator[str]:
        yield '<a class="skip" href="#findings">To the findings</a>\n'
        yield from self.masthead()
        if self.entries:
            yield from self.filters()
        yield '<div class="layout">\n'
        if self.entries:
            yield from self.index()
        yield '<main id="findings">\n'
        for section in self.sections:
            yield from self.group(section)
        if not self.entries:
            yield '<p class="none">No differences found in what could be compared.</p>\n'
        yield '</main>\n</div>\n<div class="below">\n'
        yield from self.look_after()
        yield from self.unchecked()
        if self.look.verbosity >= 0:
            yield from self.agreements()
            yield from self.articles()
            yield from self.rules()
        yield "</div>\n"

    def masthead(self) -> Iterator[str]:
        names = dict.fromkeys(clean(article.source) for article in self.report.articles)
        yield '<header class="masthead">\n<h1>Where the sources differ</h1>\n'
        yield f'<p class="sum">{text(summary(self.report))}.</p>\n'
        if names:
            yield f'<p class="who">Compared: {", ".join(map(text, names))}.</p>\n'
        yield "</header>\n"

    def filters(self) -> Iterator[str]:
        counts = Counter(entry.key for entries in self.entries.values() for entry in entries)
        yield '<fieldset class="filters"><legend>Show findings of one kind</legend><div class="row">\n'
        yield self.filter("all", "All", "all", counts.total(), chosen=True)
        for key, (words, tone) in FILTERS.items():
            if counts[key]:
                yield self.filter(key, words, tone, counts[key])
        yield "</div></fieldset>\n"

    def filter(self, key: str, words: str, tone: str, count: int, *, chosen: bool = False) -> str:
        checked = " checked" if chosen else ""
        return (
            f'<input type="radio" name="show" id="show-{key}"{checked} autocomplete="off">'
            f'<label for="show-{key}" class="{tone}">{words} <b>{count}</b></label>\n'
        )

    def index(self) -> Iterator[str]:
        yield '<nav class="index" aria-label="Findings">\n'
        for section in self.sections:
            yield f'<div class="{section.key}"><h2>{text(section.noun[1].capitalize())}</h2><ul>\n'
            for entry in self.entries[section.key]:
                yield f'<li class="{entry.key}">{self.pointer(entry)}</li>\n'
            yield "</ul></div>\n"
        yield "</nav>\n"

    def pointer(self, entry: _Entry) -> str:
        """A line of the index: what it is about and how it is told."""
        subject = capital(shorten("".join(about(entry.finding)), INDEX_ROOM))
        told = " / ".join(clean(position.value) for position in entry.finding.positions)
        return f'<a href="#{entry.anchor}">{text(subject)}<br><small>{text(shorten(told, INDEX_ROOM))}</small></a>'

    def group(self, section: Section) -> Iterator[str]:
        entries = self.entries[section.key]
        yield f'<section class="group {section.key}">\n<h2>{text(section.title)} <small>{len(entries)}</small></h2>\n'
        draw = folded if section.brief else card
        for entry in entries:
            explained = entry.finding.rule in self.explained
            yield draw(entry.finding, self.sources, entry.anchor, entry.key, explained=explained)
        yield "</section>\n"

    def look_after(self) -> Iterator[str]:
        if self.report.notices:
            yield "<section><h2>To look after</h2><ul>\n"
            for notice in self.report.notices:
                yield f"<li><code>{text(notice.place)}</code> {text(notice.message)}</li>\n"
            yield "</ul></section>\n"

    def unchecked(self) -> Iterator[str]:
        if self.report.unchecked:
            yield "<section><h2>Not checked</h2><ul>\n"
            for item in self.report.unchecked:
                where = text(label(item.article, self.sources))
                yield f"<li><code>{where}</code> {text(item.what)}: {text(item.reason)}</li>\n"
            yield "</ul></section>\n"

    def agreements(self) -> Iterator[str]:
        if self.report.agreements:
            count = counted(len(self.report.agreements), "fact")
            yield f"<section><details><summary><h2>Told alike: {count}</h2></summary><ul>\n"
            for fact in self.report.agreements:
                yield f"<li>{self.agreement(fact)}</li>\n"
            yield "</ul></details></section>\n"

    def agreement(self, fact: Fact) -> str:
        who = ", ".join(dict.fromkeys(self.sources.name(claim) for claim in fact.claims))
        about = f"{shorten(clean(fact.subject), AGREED_ROOM)}, {fact.attribute.replace('-', ' ')}"
        value = shorten(clean(str(fact.claims[0].value)), AGREED_ROOM)
        return f'{text(about)}: <b>{text(value)}</b> <span class="soft">{text(who)}</span>'

    def articles(self) -> Iterator[str]:
        if not self.report.articles:
            return
        heads = "".join(
            f'<th scope="col">{head}</th>' for head in ("Source", "Published", "Headline and file", "Claims")
        )
        yield f'<section><h2>The sources</h2><div class="scroll"><table><thead><tr>{heads}</tr></thead><tbody>\n'
        for article in self.report.articles:
            coverage = self.report.coverage.get(article.id, {})
            headline = f"{text(article.headline)}<br>" if article.headline else ""
            where = " ".join(filter(None, (f"<code>{text(article.path or article.id)}</code>", link(article.url))))
            yield (
                f'<tr><th scope="row">{text(article.source)}</th><td class="date">{day(article)}</td>'
                f"<td>{headline}{where}</td><td>{text(fates(coverage)) if coverage else ''}</td></tr>\n"
            )
        yield "</tbody></table></div></section>\n"

    def rules(self) -> Iterator[str]:
        used = [rule for rule in self.look.rules if rule.id in self.explained]
        if used:
            yield "<section><h2>The rules behind the findings</h2><dl>\n"
            for rule in used:
                yield _rule(rule)
            yield "</dl></section>\n"


def _rule(rule: Rule) -> str:
    return (
        f'<dt id="rule-{text(rule.id)}">{text(rule.id)} {text(rule.name)}</dt>'
        f"<dd>{text(rule.what)} {text(rule.why)}</dd><dd>Not a conflict: {text(rule.not_a_conflict)}</dd>\n"
    )
