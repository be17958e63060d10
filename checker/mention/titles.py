"""Titles: the offices and descriptions that people hold, with possessor, rank, field and tense."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from checker.language.document import Document
from checker.language.naming import is_given
from checker.language.offices import is_trade
from checker.mention.title_grammar import Office, read_office
from checker.mention.title_words import Word, may_hold_role, role_spans, words_of
from checker.model import Mention
from checker.values import Title


def find_titles(document: Document) -> Iterator[Mention]:
    """The titles of an article. A role in the plural is none, nor is a verb that looks like one ("they head")."""
    known = _surnames(document)

    def is_name(word: Word) -> bool:
        return word.capital and word.text in known

    for sentence in document.sentences:
        if not may_hold_role(document, sentence):
            continue
        words = words_of(document, sentence)
        taken = 0
        for start, end, role, prefix in role_spans(words):
            if start < taken or not _is_noun(words, start, end):
                continue
            if end - start == 1 and is_trade(role) and _is_surname(words, start, is_name):
                continue
            office = read_office(words, start, end, role, prefix, is_name)
            office.first = max(office.first, taken)
            if words[office.first].genitive:
                office.first += 1
            taken = office.last
            first, last = words[office.first].start, words[office.last - 1].end
            text = document.text[first:last]
            yield Mention(kind="title", start=first, end=last, text=text, value=_title(document, office, text))


def _is_surname(words: Sequence[Word], at: int, is_name: Callable[[Word], bool]) -> bool:
    """Whether a trade is somebody's name: "Ann Baker", "Baker said"."""
    word = words[at]
    behind = words[at + 1] if at + 1 < len(words) else None
    if behind is not None and behind.capital and is_given(behind.text) and not (at and words[at - 1].capital):
        return False  # "Nurse Ann Low", whatever the parser takes for the name
    return word.capital and (is_name(word) or (at > 0 and words[at - 1].capital and is_given(words[at - 1].text)))


def _is_noun(words: Sequence[Word], start: int, end: int) -> bool:
    if end - start > 1 or words[start].capital:
        return True
    return words[end - 1].pos not in ("VERB", "AUX", "ADV", "ADJ")


def _title(document: Document, office: Office, text: str) -> Title:
    return Title(
        words=text,
        role=office.role,
        rank=tuple(office.ranks),
        body=_joined(document, office.body),
        portfolio=_joined(document, office.portfolio),
        tense=office.tense,
    )


def _joined(document: Document, words: Sequence[Word]) -> str | None:
    """The words with single spaces; possessive endings closed up."""
    joined = " ".join(word.text for word in words)
    return re.sub(r" (['’]s?)(?= |$)", r"\1", joined) or None


def _surnames(document: Document) -> frozenset[str]:
    """Capitalised words that are, more often than not, (part of) a person's name in this article."""
    person: Counter[str] = Counter()
    other: Counter[str] = Counter()
    for ent in document.doc.ents:
        counts = person if ent.label_ == "PERSON" else other
        counts.update(token.text for token in ent if token.text[:1].isupper())
    return frozenset(word for word, n in person.items() if n > other[word])
