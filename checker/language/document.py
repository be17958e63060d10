"""Article -> Document: the parsed text, its sentences and its furniture, with offsets that fit `Article.text`.

One parsed text holds the whole article, so `token.idx` is an offset into `Article.text`. Newlines end sentences.
Furniture (menus, comment forms, credits) is blanked before parsing: it costs nothing and can yield no claim.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from attrs import define, frozen

from checker.language import pipeline
from checker.language.furniture import Furniture, find_furniture
from checker.language.parsed import Parsed, Span, Token, read_in
from checker.model import Article

if TYPE_CHECKING:
    from spacy.tokens import Doc

BATCH = 32
"""Articles parsed at a time: the parser takes a step in each of some at once, which costs little more than in one."""


@frozen(kw_only=True)
class Sentence:
    """`index` counts sentences in the article, `paragraph` lines with text; `start` and `end` are offsets."""

    index: int
    paragraph: int
    start: int
    end: int
    headline: bool = False


@define(kw_only=True)
class Document:
    """One parsed article."""

    article: Article
    doc: Parsed
    sentences: tuple[Sentence, ...]
    furniture: tuple[Furniture, ...] = ()

    @property
    def text(self) -> str:
        return self.article.text

    @property
    def parsed_text(self) -> str:
        """The text as the parser saw it, furniture blanked."""
        return self.doc.text

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _spans(self) -> list[Span]:
        return [self.span(sentence.start, sentence.end) for sentence in self.sentences]

    @property
    def entities(self) -> tuple[Span, ...]:
        """The named entities of the whole article."""
        return self.doc.ents

    @cached_property
    def answers(self) -> dict[str, Any]:
        """What `memo.once_a_document` remembers."""
        return {}

    @cached_property
    def _by_token(self) -> dict[int, Sentence]:
        return {i: s for s in self.sentences for i in range(self._spans[s.index].start, self._spans[s.index].end)}

    def span(self, start: int, end: int) -> Span:
        """The tokens that touch `text[start:end]`; none where nothing is between the two."""
        return self.doc.at(start, end) if start < end else self.doc[0:0]

    def sentence_of(self, token: Token) -> Sentence | None:
        """The sentence that holds a token; None for white space and furniture."""
        return self._by_token.get(token.i)

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds an offset."""
        index = bisect_right(self._starts, offset) - 1
        return self.sentences[index] if index >= 0 and offset < self.sentences[index].end else None

    def tokens(self, sentence: Sentence) -> tuple[Token, ...]:
        return self._spans[sentence.index].tokens

    def entities_in(self, sentence: Sentence) -> Iterator[Span]:
        """The named entities of a sentence."""
        span = self._spans[sentence.index]
        first = bisect_left(self.entities, span.start, key=lambda entity: entity.start)
        for entity in self.entities[first:]:
            if entity.start >= span.end:
                return
            if entity.end <= span.end:
                yield entity

    def words(self, sentence: Sentence) -> str:
        return self.text[sentence.start : sentence.end]


def parse(article: Article) -> Document:
    """Parse one article."""
    return next(parse_all([article]))


def parse_all(articles: Sequence[Article]) -> Iterator[Document]:
    """Parse articles in order, some at a time: an article comes out the same whichever it is parsed beside."""
    nlp = pipeline.load()
    furniture = [find_furniture(article.text, article.headline) for article in articles]
    texts = [blanked(article.text, parts) for article, parts in zip(articles, furniture, strict=True)]
    docs = nlp.pipe(map(_prepared, texts), batch_size=BATCH)
    for article, parts, text, doc in zip(articles, furniture, texts, docs, strict=True):
        parsed = read_in(doc, text)
        yield Document(
            article=article, doc=parsed, sentences=tuple(_sentences(article, parsed)), furniture=tuple(parts)
        )


def blanked(text: str, parts: Iterable[Furniture]) -> str:
    """The text with furniture replaced by as many spaces; newlines stay."""
    for part in parts:
        gap = "".join("\n" if char == "\n" else " " for char in text[part.start : part.end])
        text = text[: part.start] + gap + text[part.end :]
    return text


def _prepared(text: str) -> Doc:
    """Tokens, with a sentence start forced after every newline: the parser keeps starts that are set beforehand."""
    doc = pipeline.load().make_doc(text)
    fresh = False
    for i, space in enumerate(doc.to_array("IS_SPACE").tolist()):
        if space:
            fresh = fresh or "\n" in doc[i].text
        elif fresh:
            doc[i].is_sent_start = True
            fresh = False
    return doc


def _sentences(article: Article, doc: Parsed) -> Iterator[Sentence]:
    paragraph, index, last_end = 0, 0, 0
    for span in doc.sents:
        tokens = [token for token in span if not token.is_space]
        if not tokens:
            continue
        start, end = tokens[0].idx, tokens[-1].idx + len(tokens[-1])
        if index and "\n" in article.text[last_end:start]:
            paragraph += 1
        words = article.text[start:end]
        headline = bool(article.headline) and words.strip() == (article.headline or "").strip()
        yield Sentence(index=index, paragraph=paragraph, start=start, end=end, headline=headline)
        index, last_end = index + 1, end
