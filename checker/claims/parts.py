"""A whole told by its parts: "Of the 16 posts, nine go to ..., four to ... and three to ...".

The parts are figures that count no noun of their own. They stand in one sentence or begin the sentences after it, and
they are only taken for the whole where they are alike: all by place, by receiver or by kind. What is rounded, open
("including", "most", "several") or of mixed kind is left alone, for such parts need not add up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from attrs import frozen

from checker.claims.parted import OF, alike, closed, left_open, of_whole, rounded, way_of, words_after
from checker.language.document import Sentence
from checker.language.nouns import same_noun
from checker.model import Mention
from checker.notes import Notes
from checker.values import Modifier, Quantity

FURTHER = frozenset({"another", "a", "further", "the", "other", "remaining", "and", "last", "final"})
"""What may stand before the figure with which a further sentence goes on."""
HEAD = 8
"""Words with which a sentence may come to its whole."""
BACK = 3
"""Sentences before the first part in which its whole is looked for."""
ON = 4
"""Sentences after the first part that may go on with the list."""
BESIDE = Decimal("0.05")
"""The share of the whole by which three or more parts may fall short of it and still mean to be all of it."""
CLOSED = (Decimal("0.6"), Decimal("1.6"))
"""How far from the whole the sum may lie where words say that the parts are all there are."""
OF_WHOM = re.compile(
    r"(?i)\b(?:of whom|of which|of them)\s(?:there\s)?(?:are|were|have been|had been)\s(?:now\s)?$|\bnumbering\s$"
)
"""Words before a figure that counts those told of just before: "the injured, of whom there are 17"."""
LARGE = 1000
"""From here on a figure without a noun may be a whole: "the population was put at 48,210"."""
OVER = Decimal("1.25")
"""How far above the whole."""


@frozen(kw_only=True)
class Partition:
    """A whole with the figures that part it; `first` is the sentence in which they begin."""

    first: Sentence
    parts: tuple[Mention, ...]
    sentence: Sentence
    whole: Mention

    @property
    def sum(self) -> Decimal:
        return sum((size(part) for part in self.parts), Decimal(0))


def size(mention: Mention) -> Decimal:
    assert isinstance(mention.value, Quantity)
    return mention.value.amount


def partitions(notes: Notes) -> Iterator[Partition]:
    """Every whole whose parts an article lists."""
    sentences = notes.document.sentences
    taken = -1
    for sentence in sentences:
        if sentence.index <= taken:
            continue
        opening = _opening(notes, sentence)
        if opening is None:
            continue
        parts, wholes = opening
        if not parts or not wholes:
            continue
        last = sentence.index
        if _ends(notes, sentence, parts):
            for following, more in _following(notes, sentence):
                parts, last = [*parts, more], following.index
        span = (parts[0].start, sentences[last].end)
        # Whoever is left is none of those told before, however these were told.
        left = _left(notes, parts[-1]) if parts else False
        if len(parts) < 2 or (not left and (left_open(notes, *span) or not alike(notes, parts))):
            continue
        shut = left or closed(notes, *span)
        found = next((whole for whole in wholes if _fits(parts, whole[1], shut)), None)
        if found is not None:
            taken = last
            yield Partition(first=sentence, parts=tuple(parts), sentence=found[0], whole=found[1])


def _left(notes: Notes, part: Mention) -> bool:
    """Whether a part is all that is left of the whole: "the remaining two", "the other four"."""
    before = [word.casefold() for word in notes.document.text[: part.start].rsplit(maxsplit=2)[-2:]]
    return before[-1:] == ["remaining"] or before in (["the", "other"], ["the", "last"])


def _opening(notes: Notes, sentence: Sentence) -> tuple[list[Mention], list[tuple[Sentence, Mention]]] | None:
    """The parts with which a sentence opens a list, and what may be their whole, likeliest first."""
    figures = _figures(notes, sentence)
    if not figures:
        return None
    tokens = [t for t in notes.document.tokens(sentence) if not t.is_space]
    if len(tokens) > 4 and tokens[0].lower_ == "of" and tokens[1].lower_ in OF:
        first = figures[0]
        if first.start <= tokens[2].idx and not _bare(notes, first):
            return _rest(notes, figures[1:]), [(sentence, first)]
        noun = tokens[2].lemma_.casefold() if tokens[1].lower_ == "the" else None
        return _rest(notes, figures), _wholes(notes, sentence, figures, noun)
    if _bare(notes, figures[0]) and of_whole(notes, figures[0]):
        return _rest(notes, figures), _wholes(notes, sentence, figures, _noun_of(notes, figures[0]))
    if tokens[0].lower_ == "of" and not _bare(notes, figures[0]) and _leads(notes, sentence, figures):
        return _rest(notes, figures[1:]), [(sentence, figures[0])]
    if (
        _bare(notes, figures[0])
        and figures[0].start == tokens[0].idx
        and len(figures) == 1
        and _continued(notes, sentence)
    ):
        return list(figures), _wholes(notes, sentence, figures, None)
    for number, whole in enumerate(figures):
        after = figures[number + 1 :]
        if (
            not _bare(notes, whole)
            and after
            and all(_bare(notes, part) for part in after)
            and _joined(notes, whole, after)
        ):
            return list(after), [(sentence, whole)]
    return None


def _leads(notes: Notes, sentence: Sentence, figures: Sequence[Mention]) -> bool:
    """Whether a sentence begins with its whole: "Of revenue of 18 million euros, the shops made nine million"."""
    head = notes.document.text[sentence.start : figures[0].start]
    return len(head.split()) <= HEAD and not any(mark in head for mark in ",;:") and len(figures) > 2


def _continued(notes: Notes, sentence: Sentence) -> bool:
    """Whether the sentences after one that begins with a figure go on with "a further six" and come to those left."""
    following = list(_following(notes, sentence))
    return bool(following) and _left(notes, following[-1][1])


def _following(notes: Notes, sentence: Sentence) -> Iterator[tuple[Sentence, Mention]]:
    """The sentences that go on with a list, each with its part, up to those that are left."""
    for following in notes.document.sentences[sentence.index + 1 : sentence.index + 1 + ON]:
        more = _going_on(notes, following)
        if not more:
            return
        yield following, more[0]
        if _left(notes, more[0]):
            return


def _rest(notes: Notes, figures: Sequence[Mention]) -> list[Mention]:
    """The parts as far as no figure among them counts a thing of its own."""
    parts: list[Mention] = []
    for figure in figures:
        if not _bare(notes, figure):
            return []
        parts.append(figure)
    return parts


def _joined(notes: Notes, whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether a list hangs on its whole: "14 people, six in the mill, five in the street and three in a bus"."""
    text = notes.document.text
    gap = text[whole.end : parts[0].start]
    hung = "," in gap or ":" in gap or "—" in gap or "–" in gap
    commas = all("," in text[a.end : b.start] or " and " in text[a.end : b.start] for a, b in pairwise(parts))
    return hung and commas and len(parts) >= 2 and all(way_of(notes, part) == "to" for part in parts)


def _figures(notes: Notes, sentence: Sentence) -> list[Mention]:
    """The counts of a sentence with the "one" that counts in a list; none where one of them is rounded."""
    found = [
        mention
        for mention in notes.within(sentence, "quantity")
        if isinstance(mention.value, Quantity) and mention.value.dimension in ("count", "money")
        if not tells_time(notes, sentence, mention)
    ]
    if any(not _exact(mention) for mention in found):
        return []
    return sorted([*found, *_ones(notes, sentence, found)], key=lambda mention: mention.start)


def tells_time(notes: Notes, sentence: Sentence, mention: Mention) -> bool:
    """Whether a figure is the hour or the day of a time: nine in "half past nine"."""
    return any(time.start < mention.end and mention.start < time.end for time in notes.within(sentence, "time"))


def _exact(mention: Mention) -> bool:
    value = mention.value
    assert isinstance(value, Quantity)
    return value.modifier is Modifier.EXACT and value.upper is None and value.amount > 0 == value.amount % 1


def _ones(notes: Notes, sentence: Sentence, found: Sequence[Mention]) -> Iterator[Mention]:
    """ "One was a nurse", "and one in the street": figures in a list only."""
    for token in notes.document.tokens(sentence):
        if token.lower_ != "one" or any(m.start <= token.idx < m.end for m in found) or token.i + 1 >= len(token.doc):
            continue
        before = token.nbor(-1) if token.i else None
        opens = before is None or token.is_sent_start or before.lower_ in (",", "and", ";") or before.is_space
        if opens and token.nbor().pos_ in ("ADP", "AUX", "VERB") and token.nbor().lower_ != "of":
            value = Quantity(amount=Decimal(1), unit="", dimension="count")
            yield Mention(kind="quantity", start=token.idx, end=token.idx + 3, text=token.text, value=value)


def _bare(notes: Notes, mention: Mention) -> bool:
    """Whether a figure's own words hold no noun: "six", "71" in "71 of them"; a singular after it is its verb."""
    value = mention.value
    assert isinstance(value, Quantity)
    last = notes.document.span(mention.start, mention.end)[-1]
    taken_for_noun = last.tag_ == "NN" and value.amount > 1
    return value.dimension == "count" and (value.unit == "" or last.like_num or taken_for_noun)


def _noun_of(notes: Notes, mention: Mention) -> str | None:
    """What a part is a part of: "dead" in "fourteen of the dead"; None for "of them"."""
    following = words_after(notes, mention, 4)
    noun = next((t for t in following[2:] if t.pos_ in ("NOUN", "PROPN", "ADJ")), None)
    return noun.lemma_.casefold() if noun is not None and following[1].lower_ in ("the", "these", "those") else None


def _wholes(
    notes: Notes, sentence: Sentence, parts: Sequence[Mention], noun: str | None
) -> list[tuple[Sentence, Mention]]:
    """Figures before a list that may be its whole, the nearest first; a named noun's wherever they stand."""
    bare = [part for part in parts if _bare(notes, part)]
    most = max((size(part) for part in bare), default=Decimal(0))
    sentences = notes.document.sentences
    found: list[tuple[Sentence, Mention]] = []
    for near in reversed(sentences[: sentence.index]):
        far = sentence.index - near.index > BACK
        if far and noun is None:
            break
        here = [m for m in reversed(_figures(notes, near)) if size(m) > most and _may_be_whole(notes, m)]
        found += [(near, m) for m in here if not far or same_noun(_root(notes, m), noun or "")]
        if here and noun is None:
            break
    return found


def _may_be_whole(notes: Notes, mention: Mention) -> bool:
    """A figure that counts something, or too large a one to count anything but what the sentence is about."""
    before = notes.document.text[max(0, mention.start - 40) : mention.start]
    counted = OF_WHOM.search(before) is not None
    return counted or not _bare(notes, mention) or of_whole(notes, mention) or size(mention) >= LARGE


def _root(notes: Notes, mention: Mention) -> str:
    return notes.document.span(mention.start, mention.end).root.lemma_.casefold()


def _ends(notes: Notes, sentence: Sentence, parts: Sequence[Mention]) -> bool:
    """Whether a list of one part, or of parts in sentences, may go on in the next."""
    return bool(parts) and not any(
        mark in notes.document.text[sentence.start : sentence.end] for mark in (":", " and ")
    )


def _going_on(notes: Notes, sentence: Sentence) -> list[Mention]:
    """The part with which a further sentence of a list begins: "Two were patients", "Another four were ..."."""
    figures = _figures(notes, sentence)
    if len(figures) != 1 or not _bare(notes, figures[0]):
        return []
    before = notes.document.text[sentence.start : figures[0].start].casefold().split()
    return figures if all(word.strip(",") in FURTHER for word in before) else []


def _fits(parts: Sequence[Mention], whole: Mention, shut: bool) -> bool:
    """Whether the parts mean to be all of the whole: they are, or miss it by no more than a slip does."""
    sizes = [size(part) for part in parts]
    total, summed = size(whole), sum(sizes, Decimal(0))
    if any(total <= part for part in sizes):
        return False
    if summed == total:
        return True
    if any("." in part.text for part in parts) and rounded(sizes, total):
        return False
    if shut:
        return CLOSED[0] * total <= summed <= CLOSED[1] * total
    if _one_digit(summed, total):
        return True
    if summed > total:
        return summed <= OVER * total
    return len(parts) >= 3 and total - summed <= max(Decimal(1), BESIDE * total)


def _one_digit(a: Decimal, b: Decimal) -> bool:
    """Whether two figures of four digits or more differ in one digit."""
    first, second = str(int(a)), str(int(b))
    return len(first) == len(second) >= 4 and sum(x != y for x, y in zip(first, second, strict=True)) == 1
