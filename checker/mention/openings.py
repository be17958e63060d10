"""What stands before a name and looks like a part of it: "Tragic Jane Doe", "Dad-of-two John", "Briton Jane Doe"."""

from __future__ import annotations

import re
from functools import cache

from checker import lexicon
from checker.language.document import Document
from checker.language.naming import also_given, is_given
from checker.language.nations import nation
from checker.mention.capitals import Run

_OPENING_COMPOUND = re.compile(r"-(?:of-|[a-z]+(?:ing|ed|time|year|old|born|turned|style|crazy|mad|prone|shy|free)$)")
_OPENING_ENDING = re.compile(r"[a-z]{2}(?:ing|less|ful|ous|ive|able|ible|ish|ical|stricken|broken)$")


@cache
def kin() -> frozenset[str]:
    """Nouns that say what somebody is to somebody else."""
    table = lexicon.load("honorifics")["kin"]
    return frozenset(word for key in ("either", "male", "female") for word in table[key])


def only_describes(document: Document, name: Run) -> bool:
    """Whether the first word of a run says something of whoever is named behind it: "Tragic Jane", "Briton Jane"."""
    first, second = name[0], name[1]
    if first.key in kin() or (first.key in lexicon.words("honorifics", "opening") and not also_given(first.text)):
        return True
    if _OPENING_COMPOUND.search(first.text):
        return True
    if len(name) < 3 or is_given(first.text) or not is_given(second.text):
        return False
    opens = opens_sentence(document, first.start)
    return nation(first.text) is not None or (opens and _OPENING_ENDING.search(first.text) is not None)


def after_the(document: Document, start: int) -> bool:
    return document.text[max(0, start - 4) : start].casefold() == "the "


def opens_sentence(document: Document, start: int) -> bool:
    sentence = document.sentence_at(start)
    return sentence is not None and not any(char.isalnum() for char in document.text[sentence.start : start])
