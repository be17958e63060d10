"""spaCy's attribute ruler by heart: the same parts of speech for a fraction of its time.

The ruler matches a hundred and eighty patterns against every text. Nearly all of them look at one token's tag, word and
dependency alone, so that its answer can be asked once for each such combination and remembered. The rest look at the
next token too; their combinations are asked with the neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from attrs import Factory, define

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.pipeline import AttributeRuler
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

KNOWN = frozenset({"TAG", "LOWER", "DEP", "IS_SPACE"})
"""What patterns may look at for their answers to be remembered."""
NAME = "remembered_attribute_ruler"

Key = tuple[int, str, int, bool]
"""Tag, word where a pattern asks for it, dependency, and whether it is white space."""


@define
class Remembered:
    """Sets what the ruler sets."""

    ruler: AttributeRuler
    vocab: Vocab
    words: frozenset[str]
    """Lower-case words that a pattern names."""
    forms: tuple[re.Pattern[str], ...]
    """Regular expressions that a pattern tries on lower-case words."""
    starters: tuple[frozenset[str], tuple[re.Pattern[str], ...], frozenset[str]]
    """Words, forms and dependencies with which a pattern of two tokens may begin."""
    answers: dict[tuple[Key | None, Key, Key | None], tuple[Any, ...]] = Factory(dict)
    _named: dict[int, str] = Factory(dict)
    _opening: dict[Key, bool] = Factory(dict)

    def __call__(self, doc: Doc) -> Doc:
        keys = self._keys(doc)
        begins = list(map(self._begins, keys))
        answers = self.answers
        before: Key | None = None
        for token, key, own, following in zip(doc, keys, begins, (*keys[1:], None), strict=False):
            place = before, key, following if own else None
            before = key if own else None
            if place not in answers:
                answers[place] = self._ask(place)
            tag, dep, pos, morph, lemma = answers[place]
            if tag is not None:
                token.tag_ = tag
            if dep is not None:
                token.dep_ = dep
            token.pos = pos
            token.set_morph(morph)  # type: ignore[attr-defined]
            if lemma:
                token.lemma_ = lemma
        return doc

    def pipe(self, docs: Iterable[Doc], batch_size: int = 1) -> Iterator[Doc]:
        return map(self, docs)

    def _keys(self, doc: Doc) -> list[Key]:
        """What the patterns look at, of each token."""
        tags, words, deps, spaces = doc.to_array(["TAG", "LOWER", "DEP", "IS_SPACE"]).T.tolist()
        for word in set(words).difference(self._named):
            lower = self.vocab.strings[word]
            asked = lower in self.words or any(form.search(lower) for form in self.forms)
            self._named[word] = lower if asked else ""
        return list(zip(tags, map(self._named.__getitem__, words), deps, map(bool, spaces), strict=True))

    def _begins(self, key: Key) -> bool:
        """Whether a pattern of two tokens may begin with one."""
        found = self._opening.get(key)
        if found is None:
            words, forms, deps = self.starters
            _, word, dep, _ = key
            known = word in words or self.vocab.strings[dep] in deps
            found = self._opening[key] = known or any(word and form.search(word) for form in forms)
        return found

    def _ask(self, place: tuple[Key | None, Key, Key | None]) -> tuple[Any, ...]:
        """What the ruler makes of a token between its neighbours, where they matter."""
        from spacy.tokens import Doc

        keys = [key for key in place if key is not None]
        at = 1 if place[0] is not None else 0
        words = ["\n" if space else word or "Xq" for _, word, _, space in keys]
        doc = Doc(
            self.vocab,
            words=words,
            tags=[self.vocab.strings[tag] for tag, *_ in keys],
            deps=[self.vocab.strings[dep] for _, _, dep, _ in keys],
            heads=list(range(len(keys))),
        )
        asked = self.ruler(doc)[at]
        tag = asked.tag_ if asked.tag != place[1][0] else None
        dep = asked.dep_ if asked.dep != place[1][2] else None
        return tag, dep, asked.pos, asked.morph, asked.lemma_


def remember(nlp: Language) -> None:
    """Put what remembers in the place of a pipeline's attribute ruler, where its patterns allow it."""
    from spacy.language import Language

    if "attribute_ruler" not in nlp.pipe_names or not _allow(nlp.get_pipe("attribute_ruler")):
        return
    if not Language.has_factory(NAME):
        Language.factory(NAME, func=_make)
    nlp.add_pipe(NAME, after="attribute_ruler")
    nlp.disable_pipe("attribute_ruler")


def _allow(ruler: Any) -> bool:
    """Whether the patterns look at no more than two tokens, and at nothing that is not remembered."""
    patterns = list(_patterns(ruler))
    firsts = [pattern[0] for pattern in patterns if len(pattern) == 2]
    return all(len(pattern) <= 2 and set().union(*pattern) <= KNOWN for pattern in patterns) and all(
        "LOWER" in first or isinstance(first.get("DEP"), str) for first in firsts
    )


def _patterns(ruler: Any) -> Iterator[list[dict[str, Any]]]:
    for entry in ruler.patterns:
        yield from entry["patterns"]


def _make(nlp: Language, name: str) -> Remembered:
    """What stands in for the attribute ruler of a pipeline."""
    ruler: Any = nlp.get_pipe("attribute_ruler")
    patterns = list(_patterns(ruler))
    firsts = [pattern[0] for pattern in patterns if len(pattern) == 2]
    words, forms = _asked(token for pattern in patterns for token in pattern)
    first_words, first_forms = _asked(firsts)
    deps = frozenset(first["DEP"] for first in firsts if "LOWER" not in first)
    return Remembered(ruler=ruler, vocab=nlp.vocab, words=words, forms=forms, starters=(first_words, first_forms, deps))


def _asked(tokens: Iterable[dict[str, Any]]) -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """The words that some token patterns name, and the regular expressions that they try."""
    words: set[str] = set()
    forms: list[re.Pattern[str]] = []
    for token in tokens:
        asked = token.get("LOWER")
        if isinstance(asked, str):
            words.add(asked)
        elif isinstance(asked, dict):
            words |= set(asked.get("IN", ())) | set(asked.get("NOT_IN", ()))
            if "REGEX" in asked:
                forms.append(re.compile(asked["REGEX"]))
    return frozenset(words), tuple(forms)
