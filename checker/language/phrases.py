"""Phrases of a lexicon found in a sentence: rows of words, with alternatives, lists and gaps.

In a phrase "a|b" is either word, "$name" any word of a list, "*" up to three words; "{}" is the place of what is
acted on. A word is met by a form, or by the lemma of a verb, noun or adjective.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from attrs import frozen

if TYPE_CHECKING:
    from spacy.tokens import Token

T = TypeVar("T")

GAP = 3
"""How many words a "*" may stand for."""
BOUNDS = frozenset({",", ";", ":", "and", "but", "or", "(", ")", "—", "–", "that", "which", "who", "because", "while"})
"""Words that a gap never reaches across: what stands behind them is another phrase."""
INFLECTED = frozenset({"VERB", "AUX", "NOUN", "ADJ"})


@frozen(kw_only=True)
class Phrase:
    """A phrase as its elements: each the words that meet it, or None for a gap. `acts`: it has a "{}"."""

    elements: tuple[frozenset[str] | None, ...]
    acts: bool


def phrase(text: str, lists: Mapping[str, Sequence[str]]) -> Phrase:
    """The phrase that a line of a lexicon writes.

    >>> phrase("pay|give * ransom {}", {}).acts
    True
    """
    parts = text.split()
    acts = "{}" in parts
    inside = parts[:-1] if parts[-1] == "{}" else [part for part in parts if part != "*"] if acts else parts
    return Phrase(elements=tuple(None if part in ("*", "{}") else _words(part, lists) for part in inside), acts=acts)


def _words(part: str, lists: Mapping[str, Sequence[str]]) -> frozenset[str]:
    found: set[str] = set()
    for word in part.split("|"):
        found |= set(lists[word[1:]]) if word.startswith("$") else {word}
    return frozenset(found)


def by_first(entries: Iterable[tuple[Phrase, T]]) -> dict[str, tuple[tuple[Phrase, T], ...]]:
    """Phrases with what they stand for, by each word that may begin them."""
    table: dict[str, list[tuple[Phrase, T]]] = {}
    for made, meaning in entries:
        for word in made.elements[0] or ():
            table.setdefault(word, []).append((made, meaning))
    return {word: tuple(found) for word, found in table.items()}


def find(
    tokens: Sequence[Token], table: Mapping[str, tuple[tuple[Phrase, T], ...]]
) -> Iterator[tuple[Phrase, T, list[Token]]]:
    """Each phrase in a sentence: with what it stands for, and the tokens that met its words."""
    spelled = [_spellings(token) for token in tokens]
    for at, spelling in enumerate(spelled):
        seen: set[int] = set()
        for word in spelling:
            for made, meaning in table.get(word, ()):
                if id(made) in seen:
                    continue
                seen.add(id(made))
                places = _rest(made.elements[1:], tokens, spelled, at)
                if places is not None:
                    yield made, meaning, [tokens[place] for place in (at, *places)]


def _spellings(token: Token) -> frozenset[str]:
    if token.pos_ in INFLECTED:
        return frozenset({token.lower_, token.lemma_.casefold()})
    return frozenset({token.lower_})


def _rest(
    elements: Sequence[frozenset[str] | None], tokens: Sequence[Token], spelled: Sequence[frozenset[str]], at: int
) -> list[int] | None:
    """Where the other words of a phrase stand whose first stands at `at`; None where they don't follow."""
    if not elements:
        return []
    gap = GAP if elements[0] is None else 0
    rest = elements[1:] if elements[0] is None else elements
    wanted = rest[0]
    assert wanted is not None
    for place in range(at + 1, min(at + gap + 2, len(tokens))):
        if not wanted.isdisjoint(spelled[place]):
            after = _rest(rest[1:], tokens, spelled, place)
            if after is not None:
                return [place, *after]
        if tokens[place].lower_ in BOUNDS:
            return None
    return None
