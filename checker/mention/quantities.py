"""Document -> quantities: amounts with their hedge, unit or counted noun, as typed mentions.

Ordinals ("the third session") are mentions of kind "ordinal"; everything else that can be measured or counted is a
"quantity". Years, dates, clock times and numbers that only name something are none (see `checker.mention.naming`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from attrs import define, evolve

from checker import lexicon
from checker.language.document import Document
from checker.mention.ages import stands_as_age
from checker.mention.counted import Counted, Nouns
from checker.mention.currencies import settle
from checker.mention.hedging import hedge_after, hedge_before
from checker.mention.lexemes import Lexeme, lex
from checker.mention.measures import Measure
from checker.mention.naming import names_something
from checker.mention.numbers import may_follow_article, number_words
from checker.mention.numerals import ARTICLES, HYPHENS, decimal
from checker.mention.ordinals import Found, ordinal_words, read_ordinal
from checker.mention.ranges import read_measure
from checker.mention.units import may_be_unit, prefix_words, read_prefix
from checker.model import Mention
from checker.units import table
from checker.values import Modifier, Quantity

_SIGNS = frozenset("-−–+") | {"minus", "negative"}


def find_quantities(document: Document) -> Iterable[Mention]:
    """All quantities and ordinals of an article, in the order of the text."""
    return settle(document, list(_read(document)))


def _read(document: Document) -> Iterator[Mention]:
    lexemes = lex(document.parsed_text)
    reader = Reader(document, lexemes, Nouns(document))
    openings = _openings()
    reached = 0
    for i, lexeme in enumerate(lexemes):
        if lexeme.low not in openings and lexeme.kind not in ("figure", "vulgar"):
            continue
        if i < reached or not _may_begin(lexemes, i):
            continue
        found = reader.read(i)
        if found is None:
            continue
        mention, reached = found
        if mention is not None:
            yield mention


@cache
def _openings() -> frozenset[str]:
    """All the words and marks with which a quantity can begin, in lower case."""
    symbols = lexicon.load("currencies")["symbols"]
    return frozenset({*number_words(), *ordinal_words(), *ARTICLES, *_SIGNS, *symbols, *prefix_words()})


def _may_begin(lexemes: Sequence[Lexeme], i: int) -> bool:
    """A cheap test that keeps nearly all lexemes from being read any further."""
    here = lexemes[i]
    if here.kind in ("figure", "vulgar"):
        return True
    if here.kind == "mark":
        return here.text in _SIGNS or here.text in lexicon.load("currencies")["symbols"]
    if here.kind != "word":
        return False
    if here.low in ARTICLES and lexemes[i + 1].kind == "word":
        return may_follow_article(lexemes[i + 1].low) or may_be_unit(lexemes[i + 1])
    return (
        here.low in number_words()
        or here.low in ordinal_words()
        or here.low in _SIGNS
        or read_prefix(lexemes, i) is not None
    )


@define
class Reader:
    """Reads one document's quantities from its lexemes."""

    document: Document
    lexemes: Sequence[Lexeme]
    nouns: Nouns
    last_age: int = -1
    """Index of the lexeme after the last "aged 37", for "aged 37 and 62"."""

    def read(self, i: int) -> Found | None:
        """What begins at lexeme `i`."""
        ordinal = read_ordinal(self.document, self.lexemes, self.nouns, i)
        if ordinal is not None:
            return ordinal
        measure = read_measure(self.lexemes, i)
        if measure is None:
            return None
        if names_something(self.lexemes, measure, self.nouns):
            return None, measure.last
        quantity = self._age(measure) or self._measured(measure) or self._counted(measure)
        return quantity or (None, max(measure.last, i + 1))

    def _mention(
        self,
        start: int,
        end: int,
        measure: Measure,
        unit: str,
        dimension: str,
        *,
        stop: int | None = None,
        kind: str = "quantity",
    ) -> Found:
        """The mention from lexeme `start` to `end` (or text offset `stop`), with the hedges around it."""
        before, after = hedge_before(self.lexemes, start), hedge_after(self.lexemes, measure.last)
        if after is None:
            after = hedge_after(self.lexemes, end)
        hedge = after if before is None or (after and before.modifier in (Modifier.ABOUT, Modifier.EXACT)) else before
        modifier = Modifier.EXACT if hedge is None else hedge.modifier
        first = self.lexemes[before.edge if before else start].start
        end = max(end, after.edge) if after else end
        last = max(self.lexemes[end - 1].end, stop or 0)
        high = measure.high if measure.high is None or measure.score else max(measure.high, measure.low)
        value = Quantity(
            amount=decimal(measure.low),
            upper=None if high is None else decimal(high),
            modifier=modifier,
            unit=unit,
            dimension=dimension,
        )
        mention = Mention(kind=kind, start=first, end=last, text=self.document.text[first:last], value=value)
        return mention, max(end, self._index_at(last, end))

    def _index_at(self, offset: int, i: int) -> int:
        while self.lexemes[i].kind != "end" and self.lexemes[i].start < offset:
            i += 1
        return i

    def _age(self, measure: Measure) -> Found | None:
        """ "47-year-old", "57 years old", "aged 61", "Holm, 34,", "a man of 57", "she is 40"."""
        lexemes, start = self.lexemes, measure.start
        previous = lexemes[start - 1].low if start else ""
        if measure.dimension == "time":
            end = measure.end
            j = end + 1 if lexemes[end].text in HYPHENS and lexemes[end].text else end
            if lexemes[j].low in ("old", "olds", "old's", "old’s"):
                return self._mention(start, j + 1, measure, measure.unit or "year", "age")
            if lexemes[end].low == "of" and lexemes[end + 1].low == "age":
                return self._mention(start, end + 2, measure, measure.unit or "year", "age")
            return None
        if measure.unit is not None or not 0 < measure.low < 125 or measure.number.share:
            return None
        if lexemes[measure.end].low == "yo":
            return self._mention(start, measure.end + 1, measure, "year", "age")
        whole = measure.low.denominator == 1
        if self.last_age == start - 1 and previous in ("and", ",") and whole and lexemes[measure.end].kind != "word":
            return self._mention(start, measure.end, measure, "year", "age")
        if previous in lexicon.words("figures", "only") and start > 1:
            previous = lexemes[start - 2].low if lexemes[start - 2].low == "aged" else previous
        if previous in ("aged", "age") and whole:
            self.last_age = measure.end
            first = start - 1 if lexemes[start - 1].low == previous else start - 2
            return self._mention(first, measure.end, measure, "year", "age")
        if whole and stands_as_age(self.lexemes, measure, self.nouns):
            return self._mention(start, measure.end, measure, "year", "age")
        return None

    def _measured(self, measure: Measure) -> Found | None:
        if measure.unit is None:
            return self._scale(measure)
        if (
            measure.number.words
            and measure.number.end == measure.start + 1
            and self.lexemes[measure.start].low in ("a", "an")
        ) and not self._article_measures(measure):
            return None, measure.start + 1
        if measure.unit == "metre" and self.lexemes[measure.end - 1].text == "m" and self._means_million(measure):
            return self._millions(measure)
        dimension = measure.dimension
        if measure.unit == "degree" and not self._turns(measure):
            dimension = "temperature"
        return self._mention(measure.start, measure.end, measure, measure.unit, dimension)

    def _turns(self, measure: Measure) -> bool:
        """Whether degrees are of an angle or of latitude, not of heat."""
        around = self.lexemes[max(0, measure.start - 3) : measure.end + 4]
        return any(lexeme.low in lexicon.words("hedges", "angles") for lexeme in around)

    def _means_million(self, measure: Measure) -> bool:
        """Whether a glued "m" before a plural noun is a million: "2.7m viewers", but "10m waves"."""
        lexemes, end = self.lexemes, measure.end
        counted = self.nouns.counted_after(lexemes[end - 1].end)
        before = lexemes[measure.start - 1].low if measure.start else ""
        return (
            lexemes[end - 1].glued
            and before not in ("a", "the", "an")
            and lexemes[end].kind == "word"
            and counted is not None
            and counted.plural
            and not counted.partitive
            and counted.lemma not in lexicon.words("hedges", "long_things")
        )

    def _millions(self, measure: Measure) -> Found | None:
        scaled = evolve(
            measure,
            low=measure.low * 1_000_000,
            high=None if measure.high is None else measure.high * 1_000_000,
            unit=None,
            dimension="count",
        )
        return self._counted(scaled)

    def _article_measures(self, measure: Measure) -> bool:
        """Whether "a week", "an hour" measures: hedged, compound, hyphened to "long", or how long something took."""
        lexemes, start, end = self.lexemes, measure.start, measure.end
        following = lexemes[end].low
        if following in ("ago", "earlier", "later", "before", "old") or (
            following in HYPHENS and following and lexemes[end + 1].low != "long"
        ):
            return False
        if measure.last > start + 1 or measure.low != 1 or hedge_before(lexemes, start) is not None:
            return True
        previous = lexemes[start - 1].low if start else ""
        return measure.dimension == "time" and (
            previous in lexicon.words("figures", "lasting") or (following in HYPHENS and bool(following))
        )

    def _scale(self, measure: Measure) -> Found | None:
        """ "magnitude 6.3", "a 6.3-magnitude quake", "a Category 4 storm"."""
        lexemes, start, end = self.lexemes, measure.start, measure.end
        if measure.number.words:
            return None
        j = end + 1 if lexemes[end].text in HYPHENS and lexemes[end].text else end
        if lexemes[j].low in ("magnitude",):
            return self._mention(start, j + 1, measure, lexemes[j].low, "magnitude")
        k = start - 1
        k -= 1 if lexemes[k].text in HYPHENS | {"of"} else 0
        if k >= 0 and lexemes[k].low in ("magnitude", "category"):
            return self._mention(start, end, measure, lexemes[k].low, "magnitude")
        return None

    def _counted(self, measure: Measure) -> Found | None:
        lexemes, start, end = self.lexemes, measure.start, measure.end
        following = lexemes[end]
        hyphen = following.glued and following.text in HYPHENS and following.text and lexemes[end + 1].glued
        if hyphen and hedge_after(lexemes, end) is None:
            return self._hyphened(measure)
        if following.text in ('"', "″", "”") and following.glued and self._inch_mark(following.start):
            return self._mention(start, end + 1, measure, "inch", "length")
        counted = self._noun_after(end)
        if measure.score or self._is_score(measure, counted):
            return self._mention(start, end, measure, "", "score")
        if measure.number.share:
            return self._share(measure, counted)
        if lexemes[start].low == "one" and not self._one_counts(measure, counted):
            return None
        if counted is None:
            return self._bare(measure)
        if (
            counted.lemma in lexicon.words("figures", "contested")
            and (votes := self._votes(measure, counted)) is not None
        ):
            return votes
        if not counted.partitive or measure.number.upper is not None:
            unit = self._unit_noun(counted.lemma)
            return self._mention(start, end, measure, unit[0], unit[1], stop=counted.end)
        return self._mention(start, end, measure, counted.lemma, "count")

    def _noun_after(self, end: int) -> Counted | None:
        """The counted noun after lexeme `end`, also behind a hedge: "30-odd men"."""
        after = hedge_after(self.lexemes, end)
        return self.nouns.counted_after(self.lexemes[(after.edge if after else end) - 1].end)

    def _votes(self, measure: Measure, counted: Counted) -> Found | None:
        """ "51 votes to 44", "by 41 votes against 19", "three goals to one": one score."""
        j = self._index_at(counted.end, measure.end)
        other = read_measure(self.lexemes, j + 1) if self.lexemes[j].low in ("to", "against") else None
        if other is None or other.unit is not None or other.high is not None or measure.high is not None:
            return None
        joined = evolve(measure, end=other.end, high=other.low, score=True, last=other.last)
        return self._mention(measure.start, other.end, joined, "vote" if counted.lemma == "vote" else "", "score")

    @staticmethod
    def _unit_noun(lemma: str) -> tuple[str, str]:
        """ "three consecutive days" measures time although words stand between."""
        unit = table().get(lemma)
        return (unit.name, unit.dimension) if unit is not None and unit.dimension == "time" else (lemma, "count")

    def _inch_mark(self, offset: int) -> bool:
        """Whether a quotation mark after a figure closes no quotation of its line."""
        text = self.document.text
        line = text[max(text.rfind("\n", 0, offset), offset - 500, 0) : offset]
        return text[offset] == "″" or (text[offset] == '"' and line.count('"') % 2 == 0)

    def _bare(self, measure: Measure) -> Found | None:
        return self._mention(measure.start, measure.end, measure, "", "count")

    def _is_score(self, measure: Measure, counted: Counted | None) -> bool:
        """ "2-1", "a 2-3 defeat": two small whole figures joined by a dash that count nothing."""
        if measure.high is None or measure.unit is not None or measure.number.words:
            return False
        joint = self.document.text[self.lexemes[measure.start].end : self.lexemes[measure.end - 1].start]
        if joint.strip() not in HYPHENS or " " in joint:
            return False
        return counted is None or counted.lemma in lexicon.words("figures", "scores")

    def _share(self, measure: Measure, counted: Counted | None) -> Found | None:
        lexemes, start, end = self.lexemes, measure.start, measure.end
        previous = lexemes[start - 1].low if start else ""
        half = lexemes[start].low == "half" and end == start + 1
        if half and (
            previous in ("other", "better", "a", *ordinal_words())
            or lexemes[end].low not in lexicon.words("figures", "wholes")
        ):
            return None
        if not measure.number.words and counted is None:
            return self._bare(measure)
        return self._mention(start, end, measure, "", "share")

    def _one_counts(self, measure: Measure, counted: Counted | None) -> bool:
        """Whether "one" is a number, not a pronoun or determiner ("this one", "one another")."""
        lexemes, start = self.lexemes, measure.start
        if measure.end > start + 1:
            return True
        previous, following = lexemes[start - 1].low if start else "", lexemes[measure.end]
        if previous in lexicon.words("figures", "before_pronoun_one") or (
            following.low in ("another", "'s", "’s", "can", "of") and counted is None
        ):
            return False
        if counted is None:
            return False
        token = self.nouns.token_in(lexemes[start].start)
        return counted.partitive or (token is not None and token.pos_ == "NUM")

    def _hyphened(self, measure: Measure) -> Found | None:
        """ "a six-man crew", "three-point range": the noun on the hyphen is what is counted."""
        lexemes, word = self.lexemes, self.lexemes[measure.end + 1]
        if (
            word.kind != "word"
            or word.low in lexicon.words("figures", "no_nouns")
            or measure.low == 1
            or lexemes[measure.end + 2].text in HYPHENS | {"'"}
            or measure.number.share
        ):
            return None
        if measure.high is not None and not measure.number.words and word.kind != "word":
            return None
        return self._mention(measure.start, measure.end + 2, measure, word.low, "count")
