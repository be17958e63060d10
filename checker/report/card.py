"""One finding of the HTML page: who says what, side by side, the words marked in their sentence, and why."""

from __future__ import annotations

import html
import posixpath
from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit

from checker.model import Article, Claim
from checker.outcome import Finding, Position, Verdict
from checker.report.places import NEW, VERDICTS, about, headed, neat, occasion, reason, ruling
from checker.report.words import Sources, backed, clean, excerpt, plural, shorten

SENTENCE_ROOM = 360
VALUE_ROOM = 160


def text(words: str) -> str:
    """Words from outside as HTML that shows them and does nothing, in an element or an attribute.

    >>> text("<b onclick='x'>1 & 2</b>")
    '&lt;b onclick=&#x27;x&#x27;&gt;1 &amp; 2&lt;/b&gt;'
    """
    return html.escape(clean(words), quote=True)


def card(finding: Finding, sources: Sources, anchor: str, filter_key: str, *, explained: bool) -> str:
    """A finding; `explained` rules are those that the page explains further down."""
    return (
        f'<article class="finding {filter_key}" id="{anchor}" aria-labelledby="{anchor}-title">\n'
        f'<p class="verdict">{_verdict(finding)}</p>\n'
        f"{heading(finding, anchor)}\n{_body(finding, sources, explained)}</article>\n"
    )


def folded(finding: Finding, sources: Sources, anchor: str, filter_key: str, *, explained: bool) -> str:
    """A finding that asks for little: one line with the values, the rest on demand.

    The anchor is on what is folded away, so that a link to it opens it.
    """
    values = " / ".join(text(shorten(clean(position.value), VALUE_ROOM // 2)) for position in finding.positions)
    return (
        f'<details class="finding {filter_key}">\n<summary>'
        f"{heading(finding, anchor, link=False)}"
        f'<p class="verdict">{_verdict(finding)}</p><p class="brief">{values}</p></summary>\n'
        f'<div class="body" id="{anchor}">\n{_body(finding, sources, explained)}</div></details>\n'
    )


def capital(words: str) -> str:
    """As at the head of a line."""
    return words[:1].upper() + words[1:]


def heading(finding: Finding, anchor: str, *, link: bool = True) -> str:
    subject, more = about(finding)
    shown = text(capital(subject))
    named = f'<a href="#{anchor}">{shown}</a>' if link else shown
    return f'<h3 id="{anchor}-title">{named}<span>{kept(more)}</span></h3>'


def _verdict(finding: Finding) -> str:
    """The verdict's name and what it says, in words."""
    return f"<b>{text(headed(finding))}</b>: {text(VERDICTS[finding.verdict])}"


def _body(finding: Finding, sources: Sources, explained: bool) -> str:
    return "\n".join(_parts(finding, sources, explained)) + "\n"


def _parts(finding: Finding, sources: Sources, explained: bool) -> Iterator[str]:
    if occasion(finding):
        yield f'<p class="occasion">{text(occasion(finding))}</p>'
    yield '<ul class="positions">'
    for position in finding.positions:
        yield from _position(position, sources, with_occasion=finding.verdict is Verdict.DIFFERENT_EVENT)
    yield "</ul>"
    yield f'<p class="why"><b>Why:</b> {text(reason(finding))}.</p>'
    if finding.status != NEW:
        yield f'<p class="ruling"><b>Settled:</b> {text(ruling(finding))}</p>'
    rule = f"{text(finding.rule)} {text(finding.name)}"
    linked = f'<a href="#rule-{text(finding.rule)}">{rule}</a>' if explained else rule
    yield (
        f'<p class="meta">{linked}, confidence {finding.confidence:.0%}, '
        f"fingerprint <code>{text(finding.id)}</code></p>"
    )


def _position(position: Position, sources: Sources, *, with_occasion: bool) -> Iterator[str]:
    yield f'<li class="position"><h4 dir="auto">{text(shorten(clean(position.value), VALUE_ROOM))}</h4>'
    backing = backed(position, sources)
    if backing:
        yield f'<p class="backing">{text(backing)}</p>'
    for claim in position.claims:
        yield _claim(claim, sources, with_occasion=with_occasion)
    yield "</li>"


def _claim(claim: Claim, sources: Sources, *, with_occasion: bool) -> str:
    part = excerpt(claim, SENTENCE_ROOM)
    article = sources.articles.get(claim.article)
    when = f", {day(article)}" if article and article.published else ""
    said = f"<span>, citing {text(claim.attribution)}</span>" if claim.attribution else ""
    firm = "" if claim.firmness.value == "stated" else f" <span>({text(claim.firmness.value)})</span>"
    happening = clean(claim.occasion.label) if with_occasion and claim.occasion else ""
    of = f"<br><span>about {text(happening)}</span>" if happening else ""
    return (
        f'<figure class="claim"><figcaption><b>{text(sources.name(claim))}</b>{when}{said}{firm}{of}</figcaption>\n'
        f'<blockquote dir="auto">{kept(part.before)}<mark>{text(part.quote)}</mark>{kept(part.after)}</blockquote>\n'
        f'<p class="place"><code title="{text(sources.place(claim))}">{text(_short_place(claim, sources))}</code></p>'
        "</figure>"
    )


def _short_place(claim: Claim, sources: Sources) -> str:
    """The file's name, line and column: the folder is said once, where the page lists the sources."""
    return f"{posixpath.basename(neat(sources.path(claim)))}:{claim.line}:{claim.column}"


def kept(words: str) -> str:
    """Escaped, with the white space at its ends: a word and a mark beside it must not run together."""
    return " " * words[:1].isspace() + text(words) + " " * words[-1:].isspace() if words.strip() else words


def day(article: Article) -> str:
    """The day of publication as people write it; as it stands where it can't be read."""
    published = article.published or ""
    try:
        read = date.fromisoformat(published[:10])
    except ValueError:
        return text(published)
    return f'<time datetime="{read.isoformat()}">{read.day} {MONTHS[read.month - 1]} {read.year}</time>'


MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")


def link(url: str | None) -> str:
    """A link where the address is one of the web; any other address is shown and does nothing.

    >>> link("javascript:alert(1)")
    '<code>javascript:alert(1)</code>'
    >>> link("https://example.org/a?b&c")
    '<a href="https://example.org/a?b&amp;c" rel="noopener noreferrer">example.org</a>'
    """
    if not url:
        return ""
    try:
        parts = urlsplit(clean(url))
    except ValueError:
        return f"<code>{text(url)}</code>"
    if parts.scheme in ("http", "https") and parts.hostname and not parts.username and not parts.password:
        return f'<a href="{text(url)}" rel="noopener noreferrer">{text(parts.hostname)}</a>'
    return f"<code>{text(url)}</code>"


def counted(count: int, one: str, many: str | None = None) -> str:
    return text(plural(count, one, many))
