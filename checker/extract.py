"""Article -> Extraction: everything that can be known from one article alone.

An article in another language is set aside before it is parsed: an English parser finds claims in any text, and none of
them would mean what it says.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from checker.attribution import find_attributions
from checker.claims import make_claims
from checker.claims.typed import overruled
from checker.entities import find_people
from checker.language.document import Document, parse, parse_all
from checker.language.tongue import ENGLISH, language_name, language_of
from checker.mention import find_mentions
from checker.model import Article, Claim, Extraction, Mention, Unchecked
from checker.notes import Notes
from checker.occasions import find_occasions


def extract_all(articles: Sequence[Article]) -> Iterator[Extraction]:
    """The extraction of each article, in order."""
    foreign = {
        index: code
        for index, article in enumerate(articles)
        if not article.typed and (code := language_of(article.text)) != ENGLISH
    }
    documents = parse_all([article for index, article in enumerate(articles) if index not in foreign])
    for index, article in enumerate(articles):
        yield _set_aside(article, foreign[index]) if index in foreign else extract(next(documents))


def _set_aside(article: Article, code: str) -> Extraction:
    what = f"its language seems to be {language_name(code)}; only English is checked"
    return Extraction(
        article=article.id,
        unchecked=(Unchecked(article=article.id, what="the whole article", reason=what),),
    )


def extract(document: Document) -> Extraction:
    """All that one parsed article yields."""
    notes = take_notes(document)
    claims = make_claims(notes)
    unread: tuple[Unchecked, ...] = ()
    if notes.article.typed:
        claims, unread = overruled(notes, claims, read_words)
    return Extraction(
        article=document.article.id,
        claims=claims,
        people=notes.people,
        happenings=notes.happenings,
        coverage=_coverage(notes, claims),
        unchecked=unread,
    )


def read_words(words: str) -> tuple[Mention, ...]:
    """The values in some words that stand alone."""
    return find_mentions(parse(Article(id="words", text=words)))


def take_notes(document: Document) -> Notes:
    """Mentions, people, occasions and attributions of one parsed article."""
    mentions = find_mentions(document)
    people = find_people(document, mentions)
    happenings, occasions = find_occasions(document, mentions)
    attributions = find_attributions(document, mentions, people)
    return Notes(
        document=document,
        mentions=mentions,
        people=people,
        happenings=happenings,
        occasions=occasions,
        attributions=attributions,
    )


def _coverage(notes: Notes, claims: Sequence[Claim]) -> dict[str, int]:
    counts = {"sentences": len(notes.document.sentences), "furniture": len(notes.document.furniture)}
    counts |= _counted("mentions", (mention.kind for mention in notes.mentions))
    counts |= _counted("claimed", (mention.kind for mention in claimed(notes.mentions, claims)))
    return counts | _counted("claims", (claim.attribute for claim in claims))


def _counted(name: str, kinds: Iterable[str]) -> dict[str, int]:
    return {f"{name}.{kind}": count for kind, count in Counter(kinds).items()}


def claimed(mentions: Iterable[Mention], claims: Iterable[Claim]) -> Iterator[Mention]:
    """The mentions that a claim is made with: their words overlap its own."""
    spans = sorted({(claim.start, claim.end) for claim in claims})
    ends = list(accumulate((end for _, end in spans), max))
    for mention in mentions:
        # Of the claims that begin before the mention's end, one reaches past its start.
        before = bisect_left(spans, (mention.end, 0))
        if before and ends[before - 1] > mention.start:
            yield mention
