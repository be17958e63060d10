"""Which articles are one source: reprints and lifted passages of an agency's or another outlet's text count once.

Three papers that carry one agency's report are one witness. Quotations are left out of the comparison: two reporters in
the same room write down the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain, combinations

from anyascii import anyascii
from attrs import evolve, frozen

from checker.lexicon import load
from checker.mention.quotemarks import find_pieces
from checker.model import Article, Claim
from checker.outcome import Backing

SHINGLE = 6
"""Words in a row: six words that two writers hit upon independently are rare, save in names and set phrases."""
LEAST_SHINGLES = 12
REPRINT = 0.2
"""Share of the shorter article's shingles that the other one holds: from here on it is a reprint."""

LIFTED = 3
"""Shingles of a sentence that must all stand in another article: eight words in a row that are nobody's quotation."""

_MARKS = frozenset("“”„\"«»‘’'`")
"""Without one of these nothing is quoted."""
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
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
    ordered = sorted(articles, key=_age)
    groups = Groups([article.id for article in ordered])
    reasons: dict[str, str] = {}
    for a, b in combinations(ordered, 2):
        reason = one_source(a, b)
        if reason:
            groups.tie(a.id, b.id)
            reasons.setdefault(b.id, f"{reason} ({a.source})")
            reasons.setdefault(a.id, f"{reason} ({b.source})")
    return {article.id: Origin(id=groups.root(article.id), reason=reasons.get(article.id, "")) for article in ordered}


def copies(articles: Sequence[Article]) -> Mapping[str, str]:
    """The id of the first article with the same text, for each article; words count, not white space."""
    first: dict[str, str] = {}
    return {a.id: first.setdefault(" ".join(a.text.split()), a.id) for a in sorted(articles, key=_age)}


def backings(
    claims: Sequence[Claim], articles: Mapping[str, Article], known: Mapping[str, Origin]
) -> tuple[Backing, ...]:
    """The independent sources behind some claims, each with the articles that are this one source.

    Articles are one source where they are one as a whole, and where the sentence of a claim stands word for word in
    the other article.
    """
    groups = Groups(sorted({claim.article for claim in claims}, key=lambda key: _age(articles[key])))
    reasons: dict[str, str] = {}
    for a, b in combinations(groups.keys, 2):
        if known[a].id == known[b].id:
            groups.tie(a, b)
            reasons.setdefault(b, known[b].reason or known[a].reason)
    for claim in claims:
        for other in groups.keys:
            if groups.root(other) != groups.root(claim.article) and lifted(claim.sentence, articles[other].text):
                groups.tie(claim.article, other)
                reasons.setdefault(max(claim.article, other, key=groups.keys.index), "the same sentence, word for word")
    return tuple(_backing(members, articles, reasons) for members in groups.members())


def shared_origins(articles: Mapping[str, Article], known: Mapping[str, Origin]) -> dict[str, Backing]:
    """The articles that each article is one source with, itself among them."""
    table: dict[str, list[str]] = {}
    for key in sorted(articles, key=lambda key: _age(articles[key])):
        table.setdefault(known[key].id, []).append(key)
    reasons = {key: known[key].reason for key in articles if known[key].reason}
    groups = (_backing(members, articles, reasons) for members in table.values())
    return {key: evolve(group, reason=known[key].reason) for group in groups for key in group.articles}


def _backing(members: Sequence[str], articles: Mapping[str, Article], reasons: Mapping[str, str]) -> Backing:
    agencies = [agency for key in members if (agency := agency_of(articles[key]))]
    name = agencies[0] if agencies and len(members) > 1 else articles[members[0]].source
    return Backing(articles=tuple(members), name=name, reason=next((reasons[k] for k in members if k in reasons), ""))


def lifted(sentence: str, text: str) -> bool:
    """Whether a sentence, quotations left out, stands word for word in a text and is long enough for that to tell."""
    own = shingles(sentence)
    return len(own) >= LIFTED and own <= shingles(text)


class Groups:
    """Keys that belong together, tie by tie; a group's root is its first key in the order given."""

    def __init__(self, keys: Sequence[str]) -> None:
        self.keys = tuple(keys)
        self._parent = {key: key for key in keys}

    def root(self, key: str) -> str:
        while self._parent[key] != key:
            key = self._parent[key]
        return key

    def tie(self, a: str, b: str) -> None:
        first, second = sorted((self.root(a), self.root(b)), key=self.keys.index)
        self._parent[second] = first

    def members(self) -> list[list[str]]:
        table: dict[str, list[str]] = {}
        for key in self.keys:
            table.setdefault(self.root(key), []).append(key)
        return list(table.values())


def _age(article: Article) -> tuple[str, str]:
    """By date of publication, those without one last."""
    return article.published or "9999", article.id


def independent(articles: Sequence[Article], ids: Sequence[str]) -> int:
    """How many independent sources stand behind the articles of these ids."""
    known = origins(articles)
    return len({known[key].id for key in ids})


def one_source(a: Article, b: Article) -> str:
    """Why two articles are one source, in words; "" where they are not."""
    if a.text.split() == b.text.split():
        return "the same text, word for word"
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


@lru_cache(maxsize=1024)
def shingles(text: str) -> frozenset[tuple[str, ...]]:
    """All sequences of six words outside quotation marks."""
    rows = (zip(*(words[at:] for at in range(SHINGLE)), strict=False) for words in _stretches(text))
    return frozenset(chain.from_iterable(rows))


def _stretches(text: str) -> Iterator[list[str]]:
    left = 0
    for piece in () if _MARKS.isdisjoint(text) else find_pieces(text):
        yield _words(text[left : piece.start])
        left = piece.end
    yield _words(text[left:])


def _words(text: str) -> list[str]:
    # Only what is not ASCII needs to be looked up, sign by sign.
    plain = _BEYOND_ASCII.sub(lambda signs: anyascii(signs.group()), text)
    return re.findall(r"[a-z0-9]+", plain.casefold())


@lru_cache(maxsize=1024)
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
    for name, pattern in _agency_patterns():
        if pattern.search(credit):
            yield name


@cache
def _agency_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    before = r"(?:^|[,/(–—-]\s*|\b(?:by|from|of|via|with|and|the) )"
    return tuple(
        (names[0], re.compile(rf"{before}(?:{'|'.join(map(re.escape, names))})(?!\w)"))
        for names in load("agencies")["names"]
    )
