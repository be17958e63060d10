"""Which articles are one source: reprints of an agency's or another outlet's text count once.

Three papers that carry one agency's report are one witness. Quotations are left out of the comparison: two reporters in
the same room write down the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations

from anyascii import anyascii
from attrs import frozen

from checker.lexicon import load
from checker.mention.quotemarks import find_pieces
from checker.model import Article

SHINGLE = 6
"""Words in a row: six words that two writers hit upon independently are rare, save in names and set phrases."""
LEAST_SHINGLES = 12
REPRINT = 0.2
"""Share of the shorter article's shingles that the other one holds: from here on it is a reprint."""

_DATELINE = re.compile(r"^[^\n.]{0,60}?\(([^()\n]{2,40})\)\s*[-–—:]")
_SIGNED = re.compile(r"(?:[-–—(/]|\bSource:|\bwith)\s*([A-Z][\w .-]{1,40}?)\)?\s*$")


@frozen(kw_only=True)
class Origin:
    """Where an article's report comes from: `id` is the same for articles that are one source; `reason` says why."""

    id: str
    reason: str = ""


def origins(articles: Sequence[Article]) -> Mapping[str, Origin]:
    """The origin of each article, by id. An article of its own has its own id and no reason.

    The origin of articles that share text or an agency's credit is the earliest of them, or the one the agency
    published itself.
    """
    ordered = sorted(articles, key=lambda article: (article.published or "9999", article.id))
    parent = {article.id: article.id for article in ordered}
    reasons: dict[str, str] = {}

    def root(key: str) -> str:
        while parent[key] != key:
            key = parent[key]
        return key

    place = {article.id: number for number, article in enumerate(ordered)}
    for a, b in combinations(ordered, 2):
        reason = one_source(a, b)
        if reason:
            first, second = sorted((root(a.id), root(b.id)), key=place.__getitem__)
            parent[second] = first
            reasons.setdefault(b.id, f"{reason} ({a.source})")
            reasons.setdefault(a.id, f"{reason} ({b.source})")
    return {article.id: Origin(id=root(article.id), reason=reasons.get(article.id, "")) for article in ordered}


def independent(articles: Sequence[Article], ids: Sequence[str]) -> int:
    """How many independent sources stand behind the articles of these ids."""
    known = origins(articles)
    return len({known[key].id for key in ids})


def one_source(a: Article, b: Article) -> str:
    """Why two articles are one source, in words; "" where they are not."""
    share = shared(a.text, b.text)
    if share >= REPRINT:
        return f"{round(100 * share)} % of the shorter text stands word for word in the other"
    credit = agency_of(a)
    if credit is not None and credit == agency_of(b):
        return f"both carry a report of {credit}"
    return ""


def shared(a: str, b: str) -> float:
    """The share of the shorter text's six-word sequences, quotations left out, that the other text has too."""
    one, other = shingles(a), shingles(b)
    least = min(len(one), len(other))
    return len(one & other) / least if least >= LEAST_SHINGLES else 0.0


@cache
def shingles(text: str) -> frozenset[tuple[str, ...]]:
    """All sequences of six words outside quotation marks."""
    return frozenset(
        tuple(words[at : at + SHINGLE]) for words in _stretches(text) for at in range(len(words) - SHINGLE + 1)
    )


def _stretches(text: str) -> Iterator[list[str]]:
    left = 0
    for piece in find_pieces(text):
        yield _words(text[left : piece.start])
        left = piece.end
    yield _words(text[left:])


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", anyascii(text).casefold())


def agency_of(article: Article) -> str | None:
    """The agency whose report an article carries, by its metadata, its dateline or its last line; None where none."""
    lines = [line.strip() for line in article.text.strip().splitlines() if line.strip()]
    credits = [article.agency, article.byline, article.publisher]
    if lines:
        dateline = _DATELINE.match(lines[0])
        signed = _SIGNED.search(lines[-1]) if len(lines[-1]) <= 60 else None
        credits += [match.group(1) for match in (dateline, signed) if match]
    known = [name for credit in credits if credit for name in _agencies(credit)]
    if known:
        return known[0]
    return article.agency.strip() if article.agency else None


def _agencies(credit: str) -> Iterator[str]:
    """The agencies named in a credit: "By Anna Okafor, Associated Press"; not in "Coastal Press Association"."""
    for names in load("agencies")["names"]:
        if any(
            re.search(rf"(?:^|[,/(–—-]\s*|\b(?:by|from|of|via|with|and|the) ){re.escape(name)}(?!\w)", credit)
            for name in names
        ):
            yield names[0]
