"""Two plain ways to find conflicting numbers, measured beside the checker: what its same-fact gate has to beat."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from attrs import frozen

from benchmarks.scoring import CONFLICT, Flag, Place
from checker.claims.surroundings import content_lemmas
from checker.language.document import Document, Sentence
from checker.mention.quantities import find_quantities
from checker.values import Quantity, plain

if TYPE_CHECKING:
    from checker.language.parsed import Token

ALIKE = 0.3
"""Cosine from which on two sentences look alike."""


@frozen(kw_only=True)
class Number:
    """A figure with the noun beside it (a lemma, "" where there is none) and the sentence that it stands in."""

    article: str
    sentence: int
    value: str
    noun: str
    place: Place


def numbers(document: Document) -> Iterator[Number]:
    """The figures of one article, as the checker reads them, so that the baselines lose nothing on reading."""
    for mention in find_quantities(document):
        sentence = document.sentence_at(mention.start)
        if isinstance(mention.value, Quantity) and sentence is not None:
            span = document.span(mention.start, mention.end)
            yield Number(
                article=document.article.id,
                sentence=sentence.index,
                value=f"{plain(mention.value.amount)} {mention.value.unit}",
                noun=_noun_beside(span.root),
                place=Place(article=document.article.id, sentence=document.words(sentence), quote=mention.text),
            )


def _noun_beside(token: Token) -> str:
    for near in (token, token.head, *token.rights):
        if near.pos_ in ("NOUN", "PROPN"):
            return str(near.lemma_.casefold())
    return ""


def same_noun(documents: Sequence[Document]) -> Iterator[Flag]:
    """Different numbers beside the same noun in two articles."""
    by_noun: dict[str, list[Number]] = defaultdict(list)
    for document in documents:
        for number in numbers(document):
            if number.noun:
                by_noun[number.noun].append(number)
    for noun in sorted(by_noun):
        yield from _pairs(combinations(by_noun[noun], 2))


def alike_sentences(documents: Sequence[Document]) -> Iterator[Flag]:
    """Numbers that differ in two sentences that look alike: nearest to one another by TF-IDF over content lemmas."""
    for one, other in combinations(documents, 2):
        theirs, ours = _by_sentence(other), _by_sentence(one)
        for a, b in _nearest(one, other, documents):
            first, second = ours.get(a, []), theirs.get(b, [])
            only_first = [n for n in first if n.value not in {m.value for m in second}]
            only_second = [n for n in second if n.value not in {m.value for m in first}]
            yield from _pairs(zip(only_first, only_second, strict=False))


def _by_sentence(document: Document) -> dict[int, list[Number]]:
    table: dict[int, list[Number]] = defaultdict(list)
    for number in numbers(document):
        table[number.sentence].append(number)
    return table


def _pairs(pairs: Iterator[tuple[Number, Number]]) -> Iterator[Flag]:
    """One flag for each two values, with the first places that give them."""
    seen = set()
    for a, b in pairs:
        values = frozenset((a.value, b.value))
        if a.article != b.article and len(values) == 2 and values not in seen:
            seen.add(values)
            yield Flag(rule="baseline", verdict=CONFLICT, positions=((a.place,), (b.place,)))


def _nearest(one: Document, other: Document, documents: Sequence[Document]) -> Iterator[tuple[int, int]]:
    """Sentences of two articles, each the other's nearest, that look alike."""
    weights = _weights(documents)
    ours, theirs = (_vectors(document, weights) for document in (one, other))
    if not ours or not theirs:
        return
    forth = {a: max(theirs, key=lambda b: (_cosine(ours[a], theirs[b]), -b)) for a in ours}
    back = {b: max(ours, key=lambda a: (_cosine(ours[a], theirs[b]), -a)) for b in theirs}
    for a, b in forth.items():
        if back[b] == a and _cosine(ours[a], theirs[b]) >= ALIKE:
            yield a, b


def _weights(documents: Sequence[Document]) -> dict[str, float]:
    """Inverse document frequency over the sentences of the story."""
    sentences = [_lemmas(document, sentence) for document in documents for sentence in document.sentences]
    counts = Counter(word for lemmas in sentences for word in lemmas)
    return {word: math.log((1 + len(sentences)) / count) for word, count in counts.items()}


def _lemmas(document: Document, sentence: Sentence) -> frozenset[str]:
    return content_lemmas(document.tokens(sentence))


def _vectors(document: Document, weights: Mapping[str, float]) -> dict[int, dict[str, float]]:
    return {s.index: {word: weights[word] for word in _lemmas(document, s)} for s in document.sentences}


def _cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    shared = sum(a[word] * b[word] for word in sorted(a.keys() & b.keys()))
    norms = math.sqrt(sum(v * v for v in a.values()) * sum(v * v for v in b.values()))
    return shared / norms if norms else 0.0
