"""Two names that share a part: whether the articles' words around them make them one person's, noted in two ways."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from attrs import frozen
from rapidfuzz.distance import OSA

from checker.entities.roles import kin_nouns
from checker.language.naming import fold
from checker.language.spelling import Likeness
from checker.lexicon import words
from checker.model import Extraction
from checker.values import Name

BEGINNING = 3
"""Letters that two family names have in common at their beginning where one was noted down for the other."""
COMMON = 0.3
"""A word near this share of a story's people says nothing of any."""


@frozen(kw_only=True)
class Setting:
    """What an article says around one named person."""

    words: frozenset[str] = frozenset()
    """Lemmas of the sentences that mean the person."""
    roles: frozenset[str] = frozenset()
    alone: bool = True
    """Whether nobody else of the family is named in the article."""


def settings(extractions: Iterable[Extraction]) -> Mapping[tuple[str, str], frozenset[str]]:
    """(article id, person key) -> the telling lemmas of the sentences that mean the person."""
    near: dict[tuple[str, str], set[str]] = defaultdict(set)
    for extraction in extractions:
        for claim in extraction.claims:
            keys = claim.context.people | ({claim.subject_key} if claim.attribute == "name" else frozenset())
            for key in keys:
                near[claim.article, key] |= claim.context.sentence
    counts = Counter(lemma for lemmas in near.values() for lemma in lemmas)
    most = max(4.0, COMMON * len(near))
    idle = words("negation", "reports") | words("saying", "account_verbs")
    telling = {lemma for lemma, n in counts.items() if n <= most and lemma not in idle and len(lemma) > 2}
    return {key: frozenset(lemmas & telling) for key, lemmas in near.items()}


def misheard(a: Name, b: Name, family: Likeness, given: Likeness, mine: Setting, other: Setting) -> bool:
    """Whether one person's name was noted down as another: the one part alike, and the articles speak of one matter."""
    names = {fold(part) for name in (a, b) for part in name.full.split()}
    shared = {lemma for lemma in mine.words & other.words if fold(lemma) not in names}
    if Likeness.INITIAL in (family, given) or not shared:
        return False
    if given in (Likeness.SAME, Likeness.SPELLING):
        return _opens_alike(a.family, b.family)
    if {*mine.roles, *other.roles} & kin_nouns() or not (mine.alone and other.alone):
        return False
    one, two = fold(a.given or ""), fold(b.given or "")
    if not one or not two or one[0] != two[0]:
        return False
    if family in (Likeness.SAME, Likeness.SPELLING):
        return True
    return (
        len(shared) > 1
        and _opens_alike(a.family, b.family)
        and OSA.distance(*map(fold, (str(a.family), str(b.family)))) <= 2
    )


def _opens_alike(a: str | None, b: str | None) -> bool:
    one, two = fold(a or ""), fold(b or "")
    return min(len(one), len(two)) > BEGINNING and one[:BEGINNING] == two[:BEGINNING]
