"""Phrases of a lexicon found in a sentence: rows of words, with alternatives, lists and gaps.

In a phrase "a|b" is either word, "$name" any word of a list, "*" up to three words; "{}" is the place of what is
acted on. A word is met by a form, or by the lemma of a verb, noun or adjective; "=open" by that form alone, where it
is no verb's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

from attrs import frozen

from checker.language.memo import once_a_document
from checker.lexicon import words

if TYPE_CHECKING:
    from checker.language.document import Document
    from checker.language.parsed import Token

T = TypeVar("T")

GAP = 3
"""How many words a "*" may stand for."""
LINKED = 10
"""How many words a "*" may stand for between two of which one hangs on the other."""
BOUNDS = frozenset({",", ";", ":", "and", "but", "or", "(", ")", "—", "–", "that", "which", "who", "because", "while"})
"""Words that a gap never reaches across: what stands behind them is another phrase."""
INFLECTED = frozenset({"VERB", "AUX", "NOUN", "ADJ"})


@frozen(kw_only=True, eq=False)
class Phrase:
    """A phrase as its elements: each the words that meet it, or None for a gap. `acts`: it has a "{}"."""

    elements: tuple[frozenset[str] | None, ...]
    acts: bool


Entry = tuple[Phrase, T]
"""A phrase with what it stands for."""


Told = tuple[int, frozenset[str] | None, tuple[frozenset[str], ...]]
"""The place of a phrase in its table, and the elements that a sentence must meet beside one that it meets: that of the
fewest words, and the others."""


@frozen(kw_only=True, eq=False)
class Table(Generic[T]):
    """Phrases with what they stand for; and, by each word of their telling element, where they stand here.

    The telling element is the one whose words the fewest phrases have: where none of them stands, the phrase does not.
    """

    entries: Sequence[Entry[T]]
    by_telling: Mapping[str, Sequence[Told]]

    def possible(self, words: frozenset[str]) -> list[Entry[T]]:
        """The phrases all of whose elements are met somewhere among the words of a sentence, in their order."""
        missed = words.isdisjoint
        places = {
            place
            for word in words
            if word in self.by_telling
            for place, beside, others in self.by_telling[word]
            if beside is None or not (missed(beside) or (others and any(map(missed, others))))
        }
        return [self.entries[place] for place in sorted(places)]


@frozen(kw_only=True, eq=False)
class Wording:
    """The words of a sentence, without white space, with what may meet each: always in one order, so that phrases are
    found in one."""

    tokens: tuple[Token, ...]
    spellings: tuple[tuple[str, ...], ...]
    words: frozenset[str]
    """All of the spellings."""


def wording(tokens: Iterable[Token]) -> Wording:
    kept = tuple(token for token in tokens if not token.is_space)
    spellings = tuple(map(_spellings, kept))
    if any(token.lower_ == "-" for token in kept):
        spellings = tuple((*spelled, *_compounds(kept, at)) for at, spelled in enumerate(spellings))
    return Wording(tokens=kept, spellings=spellings, words=frozenset().union(*spellings))


@once_a_document
def wordings(document: Document) -> list[Wording]:
    """The wording of each sentence of a document."""
    return [wording(document.tokens(sentence)) for sentence in document.sentences]


def phrase(text: str, lists: Mapping[str, Sequence[str]]) -> Phrase:
    """The phrase that a line of a lexicon writes.

    >>> phrase("pay|give * ransom {}", {}).acts
    True
    """
    parts = text.split()
    elements: list[frozenset[str] | None] = []
    for part in parts:
        gap = part in ("*", "{}")
        if not gap or not elements or elements[-1] is not None:
            elements.append(None if gap else _words(part, lists))
    while elements[-1] is None:
        elements.pop()
    return Phrase(elements=tuple(elements), acts="{}" in parts)


def _words(part: str, lists: Mapping[str, Sequence[str]]) -> frozenset[str]:
    found: set[str] = set()
    for word in part.split("|"):
        found |= set(lists[word[1:]]) if word.startswith("$") else {word}
    return frozenset(found)


def table(entries: Iterable[Entry[T]]) -> Table[T]:
    """Phrases made quick to find."""
    kept = list(entries)
    by_telling: dict[str, list[Told]] = {}
    common = Counter(word for made, _ in kept for word in set().union(*filter(None, made.elements)))
    # Small words stand in every other sentence, however few phrases have them.
    common.update(dict.fromkeys(words("wording", "function"), len(kept)))
    for place, (made, _) in enumerate(kept):
        elements = list(filter(None, made.elements))
        telling = min(elements, key=lambda element: sum(common[word] for word in element))
        beside, *others = (*sorted((element for element in elements if element is not telling), key=len), None)
        for word in telling:
            by_telling.setdefault(word, []).append((place, beside, tuple(filter(None, others))))
    return Table(entries=kept, by_telling=by_telling)


def find(
    sentence: Wording, table: Table[T], may_mean: Callable[[T], bool] | None = None
) -> Iterator[tuple[Phrase, T, list[Token]]]:
    """Each phrase in a sentence: with what it stands for, and the tokens that met its words.

    `may_mean`: whether it may stand for that here; phrases that may not are not looked for.
    """
    possible = table.possible(sentence.words)
    if may_mean is not None:
        possible = [entry for entry in possible if may_mean(entry[1])]
    if not possible:
        return
    tokens, spelled = sentence.tokens, sentence.spellings
    starts: dict[str, list[Entry[T]]] = {}
    for entry in possible:
        for word in sentence.words.intersection(entry[0].elements[0] or ()):
            starts.setdefault(word, []).append(entry)
    for at, spelling in enumerate(spelled):
        seen: set[Phrase] = set()
        for word in spelling:
            for made, meaning in starts.get(word, ()):
                if made in seen:
                    continue
                seen.add(made)
                places = _rest(made.elements[1:], tokens, spelled, at)
                if places is not None:
                    yield made, meaning, [tokens[place] for place in (at, *places)]


def _spellings(token: Token) -> tuple[str, ...]:
    """What may meet a token."""
    met = [token.lower_]
    if token.pos_ in INFLECTED and (lemma := token.lemma_.casefold()) != token.lower_:
        met.append(lemma)
    if token.pos_ != "VERB" or token.tag_ == "VB":
        met.append(f"={token.lower_}")
    return tuple(met)


def _compounds(tokens: Sequence[Token], at: int) -> tuple[str, ...]:
    """The compounds that end in a token, which the parser takes apart at their hyphens: "tie-up", of its "up"."""
    last = tokens[at]
    found = []
    joined = ""
    while at >= 2 and tokens[at - 1].lower_ == "-" and tokens[at - 2].idx + len(tokens[at - 2]) == tokens[at - 1].idx:
        at -= 2
        joined = f"{tokens[at].lower_}-{joined}"
        found += [joined + ending for ending in dict.fromkeys((last.lower_, last.lemma_.casefold()))]
    return tuple(found)


def _rest(
    elements: Sequence[frozenset[str] | None], tokens: Sequence[Token], spelled: Sequence[Sequence[str]], at: int
) -> list[int] | None:
    """Where the other words of a phrase stand whose first stands at `at`; None where they don't follow."""
    if not elements:
        return []
    gap = elements[0] is None
    rest = elements[1:] if gap else elements
    wanted = rest[0]
    assert wanted is not None
    bound = False
    for place in range(at + 1, min(at + (LINKED if gap else 0) + 2, len(tokens))):
        near = place <= at + (GAP if gap else 0) + 1 and not bound
        if not wanted.isdisjoint(spelled[place]) and (near or _linked(tokens[at], tokens[place])):
            after = _rest(rest[1:], tokens, spelled, place)
            if after is not None:
                return [place, *after]
        bound = bound or tokens[place].lower_ in BOUNDS
    return None


def _linked(one: Token, other: Token) -> bool:
    """Whether one of two words hangs on the other: the subject on its verb, or an object through nouns alone."""
    if one.head.i == other.i:
        return True
    for above in other.ancestors:
        if above.i == one.i:
            return True
        if above.pos_ not in ("NOUN", "PROPN", "ADP", "NUM"):
            return False
    return False
