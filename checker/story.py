"""Several articles on one story: what can only be known when they stand side by side."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from attrs import Factory, frozen

from checker.model import Article, Claim, Extraction, Occasion


@frozen(kw_only=True)
class Story:
    """`entities` maps (article id, person key) to one id for the same person everywhere; `rarity` is a lemma's inverse
    document frequency over the story's sentences, 0 to 1; `happenings` are each article's occasions, main one first."""

    articles: Mapping[str, Article]
    claims: tuple[Claim, ...] = ()
    entities: Mapping[tuple[str, str], str] = Factory(dict)
    rarity: Mapping[str, float] = Factory(dict)
    happenings: Mapping[str, tuple[Occasion, ...]] = Factory(dict)

    def entity(self, claim: Claim) -> str:
        """The id of the person a claim is about, the same in all articles."""
        return self.entities.get((claim.article, claim.subject_key), claim.subject_key)


def rarity(claims: Sequence[Claim]) -> dict[str, float]:
    """Inverse document frequency over the sentences that hold claims, scaled so that a lemma seen once has 1."""
    sentences = {(claim.article, claim.sentence_start): claim.context.sentence for claim in claims}
    counts = Counter(word for words in sentences.values() for word in words)
    most = math.log(len(sentences) + 1)
    return {word: math.log((len(sentences) + 1) / n) / most for word, n in counts.items()} if most else {}
