"""Is it English? By script and by the share of each language's commonest words: offline, exact enough, and instant."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

from checker import lexicon

ENGLISH = "en"
_SAMPLE = 20_000
"""Characters looked at."""
_LEAST_HITS = 4
_LEAST_SHARE = 0.12
"""Of all words. A text in a language has its commonest words as a quarter to a half; English names some by chance."""


def language_of(text: str) -> str:
    """ISO 639-1 code of the text's language, or the name of its script where several share it.

    English unless there is clear evidence of another: a few words, figures and names alone say nothing.

        >>> language_of("The ferry sank."), language_of("Die Fähre ist nach dem Brand im Hafen und wird geräumt.")
        ('en', 'de')
    """
    sample = text[:_SAMPLE]
    script = _foreign_script(sample)
    if script:
        return script
    words = re.findall(r"[^\W\d_]+", sample.lower())
    hits = Counter(code for word in words for code in _codes().get(word, ()))
    best = max(hits, key=lambda code: (hits[code], code == ENGLISH, code), default=ENGLISH)
    if hits[best] < max(_LEAST_HITS, _LEAST_SHARE * len(words)) or hits[best] <= hits[ENGLISH]:
        return ENGLISH
    return best


def language_name(code: str) -> str:
    """The English name of what `language_of` answers; an answer without one is a name already.

    >>> language_name("de"), language_name("a Cyrillic-script language")
    ('German', 'a Cyrillic-script language')
    """
    return str(lexicon.load("tongues")["names"].get(code, code))


@cache
def _codes() -> dict[str, tuple[str, ...]]:
    """Word -> the languages that it is common in."""
    table: dict[str, tuple[str, ...]] = {}
    for code, words in lexicon.load("tongues")["words"].items():
        for word in words:
            table[word] = (*table.get(word, ()), code)
    return table


def _foreign_script(sample: str) -> str | None:
    """The language or script that most letters are of, None for Latin."""
    foreign = [char for char in sample if char > "\u024f" and char.isalpha() and not "\u1e00" <= char <= "\u1eff"]
    if not foreign or len(foreign) * 2 < sum(map(str.isalpha, sample)):
        return None
    scripts = lexicon.load("tongues")["scripts"]
    names = Counter(unicodedata.name(char, "?").split()[0] for char in foreign)
    # Japanese mixes scripts; its own syllables tell it from Chinese.
    if names["HIRAGANA"] + names["KATAKANA"] > len(foreign) // 10:
        return str(scripts["HIRAGANA"])
    return str(scripts.get(names.most_common(1)[0][0], "unknown"))
