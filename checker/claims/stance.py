"""Report against denial: sentences that call what others tell untrue, and headlines as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve, frozen

from checker.claims.build import make_claim
from checker.claims.surroundings import context_of, fold
from checker.language.document import Sentence
from checker.lexicon import words
from checker.model import Claim, Firmness
from checker.notes import Notes
from checker.values import Polarity

ANY = "*"
"""The predicate of a claim about a report as a whole."""
WORD = re.compile(r"[A-Za-z0-9]+(?:['’][A-Za-z]+)?(?:-[A-Za-z0-9]+)*")
TAKES_BACK_DOUBT = frozenset({"not", "no", "isn't", "wasn't", "never", "denies", "denied", "deny", "denying", "rejects", "insists"})


@frozen(kw_only=True)
class Stance:
    """How a sentence stands to the report it speaks of, and the place of the words that say so."""

    holds: bool | None
    start: int
    end: int


def stances(notes: Notes) -> Iterator[Claim]:
    """A claim for each sentence that takes a report back, and for each headline-like text that stands alone."""
    document = notes.document
    alone = len(document.sentences) <= 2
    for sentence in document.sentences:
        text = document.words(sentence)
        like_headline = alone and not text.rstrip().endswith(".")
        stance = stance_of(text, like_headline)
        if stance.holds is None or (stance.holds and not like_headline):
            continue
        start, end = sentence.start + stance.start, sentence.start + stance.end
        content = content_stems(text)
        if len(content) < 2:
            continue
        yield make_claim(
            notes,
            sentence,
            family="polarity",
            attribute="polarity",
            subject="the report",
            subject_key="report",
            value=Polarity(predicate=ANY, holds=stance.holds, words=text[stance.start : stance.end]),
            start=start,
            end=end,
            firmness=Firmness.STATED if stance.holds else Firmness.DENIED,
            context=evolve(context_of(document, sentence, start, end), near=content, predicate=ANY),
            confidence=0.6,
        )


def stance_of(text: str, like_headline: bool) -> Stance:
    """The stance of one sentence; `holds` is None where it asks or takes none.

    >>> stance_of("Report of a tiger in the metro was a hoax", True).holds
    False
    """
    tokens = [(m.group().casefold(), m.start(), m.end()) for m in WORD.finditer(text)]
    lowered = text.casefold()
    cues = [(i, start, end) for i, (word, start, end) in enumerate(tokens) if _untrue(word)]
    found = [(start, end) for i, start, end in cues if not _taken_back(tokens, i)]
    if cues and not found:
        return Stance(holds=None, start=0, end=0)
    for phrase in words("retraction", "phrases"):
        at = lowered.find(phrase)
        if at >= 0:
            found.append((at, at + len(phrase)))
    if like_headline:
        if "?" in text and " or " in lowered:
            return Stance(holds=None, start=0, end=0)
        found += [(s, e) for i, (w, s, e) in enumerate(tokens) if _plain(tokens, i)]
    elif found and not any(word in words("retraction", "spoken") for word, _, _ in tokens):
        found = []
    if found:
        return Stance(holds=False, start=min(s for s, _ in found), end=max(e for _, e in found))
    if not like_headline or "?" in text or not tokens:
        return Stance(holds=None, start=0, end=0)
    return Stance(holds=True, start=0, end=len(text))


def _untrue(word: str) -> bool:
    return word in words("retraction", "untrue") or word.rstrip("’'s") in words("retraction", "untrue")


def _taken_back(tokens: list[tuple[str, int, int]], at: int) -> bool:
    before = [word for word, _, _ in tokens[max(0, at - 3) : at]]
    after = [word for word, _, _ in tokens[at + 1 : at + 2]]
    word = tokens[at][0]
    if word.startswith(("den", "rebuff", "dismiss", "reject", "refut")):
        return any(_untrue(other) and not other.startswith(("den", "refut")) for other, _, _ in tokens)
    return any(w in TAKES_BACK_DOUBT or w.endswith("n't") for w in before) or after == ["or"]


def _plain(tokens: list[tuple[str, int, int]], at: int) -> bool:
    word = tokens[at][0]
    if not (word in words("retraction", "plain") or word.endswith(("n't", "n’t"))):
        return False
    following = tokens[at + 1][0] if at + 1 < len(tokens) else ""
    return following not in words("negation", "limits") and following not in ("idea", "one")


def content_stems(text: str) -> frozenset[str]:
    """The words that tell what a text is about, folded; small words and words of reporting left out."""
    return frozenset(
        fold(m.group()).removesuffix("'s").removesuffix("s'")
        for m in WORD.finditer(text)
        if len(m.group()) > 2
        and not _small(m.group().casefold())
        and not _untrue(m.group().casefold())
        and m.group().casefold() not in words("retraction", "spoken")
    )


def _small(word: str) -> bool:
    from spacy.lang.en.stop_words import STOP_WORDS

    return word in STOP_WORDS or word.endswith(("n't", "n’t"))
