"""Article -> Extraction: everything that can be known from one article alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from checker.attribution import find_attributions
from checker.claims import make_claims
from checker.entities import find_people
from checker.language.document import Document, parse_all
from checker.mention import find_mentions
from checker.model import Article, Extraction
from checker.notes import Notes
from checker.occasions import find_occasions


def extract_all(articles: Sequence[Article]) -> Iterator[Extraction]:
    """The extraction of each article, in order."""
    for document in parse_all(articles):
        yield extract(document)


def extract(document: Document) -> Extraction:
    """All that one parsed article yields."""
    notes = take_notes(document)
    claims = make_claims(notes)
    return Extraction(
        article=document.article.id,
        claims=claims,
        people=notes.people,
        happenings=notes.happenings,
        coverage=_coverage(notes, (claim.attribute for claim in claims)),
    )


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


def _coverage(notes: Notes, attributes: Iterable[str]) -> dict[str, int]:
    counts = {"sentences": len(notes.document.sentences), "furniture": len(notes.document.furniture)}
    counts |= {f"mentions.{kind}": n for kind, n in Counter(mention.kind for mention in notes.mentions).items()}
    return counts | {f"claims.{attribute}": n for attribute, n in Counter(attributes).items()}
