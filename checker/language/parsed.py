"""What spaCy made of a text, read once into plain objects: looking at a word costs no more than looking at an object.

The names are spaCy's, and mean the same: https://spacy.io/api/token, /span and /doc. spaCy itself makes a new object
for each head and child that is asked for, and looks up each string anew; claims ask for millions.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise, repeat
from operator import attrgetter
from typing import TYPE_CHECKING, Any, overload

from anyascii import anyascii
from attrs import Factory, define

if TYPE_CHECKING:
    from spacy.strings import StringStore
    from spacy.tokens import Doc
    from spacy.tokens.morphanalysis import MorphAnalysis
    from spacy.vocab import Vocab

STRINGS = ("ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE")
FLAGS = ("IS_SPACE", "IS_PUNCT", "IS_ALPHA", "IS_STOP", "IS_QUOTE", "LIKE_NUM")


@define(eq=False, repr=False)
class Token:
    """A word, mark or stretch of white space; there is one object for each."""

    doc: Parsed
    i: int
    idx: int
    text: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    is_space: bool
    is_punct: bool
    is_alpha: bool
    is_stop: bool
    is_quote: bool
    like_num: bool
    folded: str
    """The lemma, or the word where it has none, in the form in which words of different sources are compared."""
    head: Token = Factory(lambda self: self, takes_self=True)
    children: tuple[Token, ...] = ()
    """In the order of the text."""
    _subtree: tuple[Token, ...] = ()
    """Remembered when it is first asked for."""

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def lefts(self) -> Sequence[Token]:
        return [child for child in self.children if child.i < self.i]

    @property
    def rights(self) -> Sequence[Token]:
        return [child for child in self.children if child.i > self.i]

    @property
    def subtree(self) -> Sequence[Token]:
        if not self.children:
            return (self,)
        if not self._subtree:
            found: list[Token] = []
            self._gather(found)
            self._subtree = tuple(found)
        return self._subtree

    def _gather(self, found: list[Token]) -> None:
        """Add the subtree: what hangs on the word before it, the word, what hangs on it behind it."""
        own = False
        for child in self.children:
            if not own and child.i > self.i:
                found.append(self)
                own = True
            if child.children:
                child._gather(found)
            else:
                found.append(child)
        if not own:
            found.append(self)

    @property
    def ancestors(self) -> Sequence[Token]:
        """The nearest first."""
        token, found = self, []
        while token.head is not token:
            token = token.head
            found.append(token)
        return found

    @property
    def conjuncts(self) -> Sequence[Token]:
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        joined = [first]
        for token in joined:
            joined += [child for child in token.rights if child.dep_ == "conj"]
        return [token for token in joined if token is not self]

    @property
    def left_edge(self) -> Token:
        return min(self.subtree, key=_place) if self.children else self

    @property
    def right_edge(self) -> Token:
        return max(self.subtree, key=_place) if self.children else self

    @property
    def sent(self) -> Span:
        return self.doc.sentence_of(self.i)

    @property
    def is_sent_start(self) -> bool:
        return self.i == self.sent.start

    @property
    def text_with_ws(self) -> str:
        tokens = self.doc.tokens
        return self.doc.text[self.idx : tokens[self.i + 1].idx if self.i + 1 < len(tokens) else None]

    @property
    def morph(self) -> MorphAnalysis:
        return self.doc.source[self.i].morph

    def nbor(self, i: int = 1) -> Token:
        if self.i + i < 0:
            raise IndexError(f"no token {-i} before {self.text!r}")
        return self.doc.tokens[self.i + i]

    def is_ancestor(self, descendant: Token) -> bool:
        token = descendant
        while token.head is not token:
            token = token.head
            if token is self:
                return True
        return False


@define(eq=False, repr=False)
class Span:
    """Some tokens in a row."""

    doc: Parsed
    start: int
    end: int
    label_: str = ""
    tokens: tuple[Token, ...] = Factory(lambda self: self.doc.tokens[self.start : self.end], takes_self=True)

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Span: ...
    def __getitem__(self, at: int | slice) -> Token | Span:
        if isinstance(at, slice):
            start, end, _ = at.indices(len(self))
            return self.doc[self.start + start : self.start + max(start, end)]
        return self.tokens[at]

    def __repr__(self) -> str:
        return self.text

    @property
    def start_char(self) -> int:
        return self.doc.tokens[self.start].idx

    @property
    def end_char(self) -> int:
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        return self.doc.text[self.start_char : self.end_char] if self.start < self.end else ""

    @property
    def sent(self) -> Span:
        """The sentence that it begins in."""
        return self.doc.sentence_of(self.start)

    @property
    def ents(self) -> list[Span]:
        return [entity for entity in self.doc.ents if self.start <= entity.start and entity.end <= self.end]

    @property
    def root(self) -> Token:
        """The word nearest to the root of its sentence, the first where several are, and a mark only where no word is.

        Of no tokens, it is the one behind them.
        """
        if len(self.tokens) == 1:
            return self.tokens[0]
        start, end = self.start, self.end
        ends: list[Token] = []
        for token in self.tokens:
            head = token.head
            if head is token:
                return token
            if not start <= head.i < end:
                ends.append(token)
        if len(ends) == 1:
            return ends[0]
        return min(ends, key=_depth, default=None) or self.doc.tokens[start]


_place = attrgetter("i")


def _depth(token: Token) -> tuple[bool, int]:
    mark = (token.is_space or token.is_punct) and not token.children
    return mark, 0 if mark else len(token.ancestors)


@define(eq=False, repr=False)
class Parsed:
    """A parsed text."""

    source: Doc
    text: str
    tokens: tuple[Token, ...] = ()
    ents: tuple[Span, ...] = ()
    answers: defaultdict[str, Any] = Factory(lambda: defaultdict(dict))
    """What `memo` remembers."""
    _starts: list[int] = Factory(list)
    """The first token of each sentence."""

    @cached_property
    def sents(self) -> tuple[Span, ...]:
        return tuple(Span(self, start, end) for start, end in pairwise((*self._starts, len(self.tokens))))

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Span: ...
    def __getitem__(self, at: int | slice) -> Token | Span:
        if isinstance(at, slice):
            start, end, _ = at.indices(len(self.tokens))
            return Span(self, start, max(start, end))
        return self.tokens[at]

    def sentence_of(self, i: int) -> Span:
        """The sentence of the token at a place."""
        return self.sents[bisect_right(self._starts, i) - 1]

    @cached_property
    def _places(self) -> list[int]:
        return [token.idx for token in self.tokens]

    def at(self, start: int, end: int) -> Span:
        """The tokens that touch `text[start:end]`, white space behind a word apart."""
        places = self._places
        first, last = bisect_right(places, start) - 1, bisect_right(places, end - 1)
        if start >= places[first] + len(self.tokens[first].text):
            first += 1
        return Span(self, first, last if last > first else first, "", self.tokens[first:last])


def read_in(doc: Doc, text: str | None = None) -> Parsed:
    """A parsed text as plain objects. `text` spares spaCy to put it together from its tokens."""
    parsed = Parsed(doc, doc.text if text is None else text)
    columns = doc.to_array([*STRINGS, *FLAGS, "IDX", "HEAD", "SENT_START"]).T
    names = _names(doc.vocab)
    strings = [list(map(names.__getitem__, column.tolist())) for column in columns[: len(STRINGS)]]
    flags = columns[len(STRINGS) : -3].astype(bool).tolist()
    places, heads, starts = columns[-3:].astype("int64").tolist()
    folded = [fold(lemma or word) for word, lemma in zip(strings[0], strings[STRINGS.index("LEMMA")], strict=True)]
    tokens = parsed.tokens = tuple(map(Token, repeat(parsed), range(len(doc)), places, *strings, *flags, folded))
    _hang(tokens, heads)
    parsed._starts = [i for i, start in enumerate(starts) if start == 1 or not i]
    parsed.ents = tuple(Span(parsed, entity.start, entity.end, entity.label_) for entity in doc.ents)
    return parsed


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Lower case, without accents: the form in which words of different sources are compared."""
    return anyascii(word).casefold()


class _Names(dict[int, str]):
    """What spaCy's numbers of strings stand for: each is looked up there once."""

    def __init__(self, strings: StringStore) -> None:
        self.strings = strings

    def __missing__(self, number: int) -> str:
        name = self[number] = self.strings[number]
        return name


@lru_cache(maxsize=1)
def _names(vocab: Vocab) -> _Names:
    return _Names(vocab.strings)


def _hang(tokens: Sequence[Token], heads: Sequence[int]) -> None:
    """Give each token its head, told as so many tokens away, and its children."""
    below: dict[Token, list[Token]] = defaultdict(list)
    for token, away in zip(tokens, heads, strict=True):
        if away:
            token.head = tokens[token.i + away]
            below[token.head].append(token)
    for token, children in below.items():
        token.children = tuple(children)
