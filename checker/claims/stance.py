"""Report against denial: sentences that call what others tell untrue, and headlines as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from checker.claims.build import make_claim
from checker.claims.surroundings import context_of, fold
from checker.language.document import Sentence
from checker.lexicon import words
from checker.model import Claim, Firmness
from checker.notes import Notes
from checker.values import Polarity

ANY = "*"
"""The predicate of a claim about a report as a whole."""
HEADLINE = 300
"""A text no longer than this, without a full stop at its end, is read as a headline."""
WORD = re.compile(r"[A-Za-z0-9]+(?:['’][A-Za-z]+)?(?:-[A-Za-z0-9]+)*")
TAKES_BACK_DOUBT = frozenset(
    {"not", "no", "isn't", "wasn't", "never", "denies", "denied", "deny", "denying", "rejects", "insists"}
)


@frozen(kw_only=True)
class Stance:
    """How a sentence stands to the report it speaks of, and the place of the words that say so."""

    holds: bool | None
    start: int = 0
    end: int = 0
    about: frozenset[str] = frozenset()
    """What a bare "not" negates: the words that follow it. Empty where the whole report is called untrue."""


def stances(notes: Notes) -> Iterator[Claim]:
    """A claim for each sentence that takes a report back; one for the whole of a text that is a mere headline."""
    document = notes.document
    text = notes.article.text
    if len(text) <= HEADLINE and len(document.sentences) <= 3 and not text.rstrip("\"'”’ \n").endswith("."):
        claim = _claim(notes, document.sentences[0], 0, text, like_headline=True) if document.sentences else None
        if claim is not None:
            yield claim
        return
    for sentence in document.sentences:
        claim = _claim(notes, sentence, sentence.start, document.words(sentence), like_headline=False)
        if claim is not None:
            yield claim


def _claim(notes: Notes, sentence: Sentence, offset: int, text: str, *, like_headline: bool) -> Claim | None:
    stance = stance_of(text, like_headline)
    if stance.holds is None or (stance.holds and not like_headline):
        return None
    content = content_stems(text)
    if len(content) < 2:
        return None
    start, end = offset + stance.start, offset + stance.end
    sentence = notes.document.sentence_at(start) or sentence
    end = min(end, sentence.end)
    head = " ".join(sorted(stance.about)) or None
    return make_claim(
        notes,
        sentence,
        family="polarity",
        attribute="stance",
        subject="the report",
        subject_key="report",
        value=Polarity(predicate=ANY, holds=stance.holds, words=notes.article.text[start:end]),
        start=start,
        end=end,
        firmness=Firmness.STATED if stance.holds else Firmness.DENIED,
        context=context_of(notes, sentence, start, end, near=content, head=head, predicate=ANY),
        confidence=0.6,
    )


def stance_of(text: str, like_headline: bool) -> Stance:
    """The stance of one sentence; `holds` is None where it asks or takes none.

    >>> stance_of("Report of a tiger in the metro was a hoax", True).holds
    False
    """
    lowered = text.casefold()
    if not like_headline and not any(word in lowered for word in words("retraction", "spoken")):
        return Stance(holds=None)
    tokens = [(m.group().casefold(), m.start(), m.end()) for m in WORD.finditer(text)]
    about: frozenset[str] = frozenset()
    if "confirm or deny" in lowered or "confirm nor deny" in lowered:
        return Stance(holds=None)
    cues = [
        (i, start, end)
        for i, (word, start, end) in enumerate(tokens)
        if _untrue(word) or (like_headline and word in words("retraction", "headline"))
    ]
    found = [(start, end) for i, start, end in cues if not _taken_back(tokens, i)]
    if cues and not found:
        return Stance(holds=None)
    for phrase in words("retraction", "phrases"):
        at = lowered.find(phrase)
        if at >= 0:
            found.append((at, at + len(phrase)))
    if like_headline:
        if re.search(r"\bor\b[^?]*\?", lowered):
            return Stance(holds=None)
        whole = bool(found)
        for i, (_, start, end) in enumerate(tokens):
            if _plain(tokens, i):
                found.append((start, end))
                whole = whole or (tokens[i][0] == "no" and text[end : end + 1] in (",", ":"))
                about |= _following(tokens, i)
        about = frozenset() if whole else about
    elif found and not any(word in words("retraction", "spoken") for word, _, _ in tokens):
        found = []
    if found:
        return Stance(holds=False, start=min(s for s, _ in found), end=max(e for _, e in found), about=about)
    if not like_headline or "?" in text or not tokens:
        return Stance(holds=None)
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


def _following(tokens: list[tuple[str, int, int]], at: int) -> frozenset[str]:
    """The first two words of content after a negation, folded."""
    content = [fold(word) for word, _, _ in tokens[at + 1 :] if len(word) > 2 and not _small(word)]
    return frozenset(content[:2])


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
