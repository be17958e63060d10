"""Where the one happening of its kind was: "the ceremony, in the palace", "it was in a flat that they came for him".

A clause and its place are often parsed apart, and no two sources choose one verb. So what is told around the place is
reduced to a kind of happening (an arrest, a signing, the outbreak of a fire), by the words above it in its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from checker.claims.befalling import BESIDE, befell, told
from checker.claims.build import make_claim
from checker.claims.surroundings import context_of, lemma
from checker.firmness import firmness_of
from checker.language.document import Sentence
from checker.lexicon import load, words
from checker.model import Claim, Firmness, Mention
from checker.notes import Notes
from checker.values import Place

if TYPE_CHECKING:
    from checker.language.parsed import Span, Token

BETWEEN = re.compile(
    r"(?:\s+on\s+the\s+[\w-]+\s+floor)?,?\s+(?:of|in|at|on|inside|within|near|outside|above|by|behind|beside)\s+"
    r"(?:the\s+(?:middle|centre|center|heart|grounds|basement|cellars?)\s+of\s+)?(?:(?:the|a|an|its|his|her|their)\s+)?"
)
"""From a place to the one that it lies in: "the ballroom *of a* five-star hotel *on* Market Square"."""
_NEAR = re.compile(r"\b(?:near|outside|by|above|beside)\s+(?:the\s+)?$")
"""Before a town that a place only lies close to."""
PRONOUNS = frozenset({"it", "that", "this", "they", "them"})
OTHER_TIME = frozenset({"after", "since", "because", "although", "though"})
PASSED = frozenset({"leave", "enter", "exit", "reach"})
STEPS = 8


@frozen(kw_only=True)
class Setting:
    """`text[start:end]` is where the happenings of some `kinds` were, `root` the word that its preposition hangs on."""

    start: int
    end: int
    value: Place
    root: Token
    kinds: frozenset[str]


def settings(notes: Notes) -> Iterator[Claim]:
    """A claim for each kind of happening that a sentence puts into a building, a room or a ground."""
    for sentence in notes.document.sentences:
        for chain in _chains(notes, sentence):
            setting = _setting(notes, sentence, chain)
            if setting is None or firmness_of(notes.document, sentence, setting.root) is Firmness.DENIED:
                continue
            for kind in sorted(setting.kinds):
                yield _claim(notes, sentence, setting, kind)


def _chains(notes: Notes, sentence: Sentence) -> Iterator[list[Mention]]:
    """The venues and towns of a sentence, each with those it is said to lie in."""
    chain: list[Mention] = []
    for mention in sorted(notes.within(sentence, "place"), key=lambda mention: mention.start):
        if chain and BETWEEN.fullmatch(notes.document.text[chain[-1].end : mention.start]):
            chain.append(mention)
            continue
        if chain:
            yield chain
        chain = [mention] if _is_fine(notes, mention) else []
    if chain:
        yield chain


def _is_fine(notes: Notes, mention: Mention) -> bool:
    """Whether a place can be where just this happened: a building, a town, "the village of Orr"; not a region."""
    if not isinstance(mention.value, Place):
        return False
    if mention.value.kind in ("venue", "city"):
        return not _of_several(notes.document.span(mention.start, mention.end))
    before = notes.document.text[max(0, mention.start - 24) : mention.start].casefold().split()
    return mention.value.kind == "place" and before[-1:] == ["of"] and before[-2:-1][0] in words("venues", "towns")


def _of_several(place: Span) -> bool:
    """Whether a place is told by a mere noun that says not which one: "their embassies", "normalising embassy work"."""
    root = place.root
    before = root.head.lefts if root.dep_ == "compound" else ()  # "on the town hall steps"
    told = any(token.dep_ in ("det", "poss") or token.pos_ == "PROPN" for token in (*place, *before))
    return root.pos_ == "NOUN" and (root.tag_ == "NNS" or not told)


def _setting(notes: Notes, sentence: Sentence, chain: Sequence[Mention]) -> Setting | None:
    span = notes.document.span(chain[0].start, chain[-1].end)
    anchor, kinds = None, set[str]()
    for anchor in (_anchor(span[0]), _there(notes, sentence, span)):
        if anchor is not None and not kinds:
            kinds = _kinds(notes, anchor, sentence, span.root) or _carried(notes, sentence, anchor)
            if kinds:
                break
    goal = _gone_to(span[0]) if not kinds else None
    if goal is not None:
        anchor, kinds = goal, next((found for child in goal.children if (found := befell(goal, child))), set())
    if anchor is None or not kinds:
        return None
    if notes.document.text[: span[0].idx].casefold().endswith("from ") and _place(notes, chain).kind != "venue":
        return None  # "watched the trial from Oslo"
    return Setting(
        start=chain[0].start, end=chain[-1].end, value=_place(notes, chain), root=anchor, kinds=frozenset(kinds)
    )


def _anchor(first: Token) -> Token | None:
    """What the preposition before a place hangs on: also "under the chandeliers of the hall"."""
    before = first.nbor(-1) if first.i else None
    if before is not None and before.dep_ in ("det", "poss") and before.i > first.sent.start:
        before = before.nbor(-1)
    if before is not None and before.lower_ == "of" and before.head.pos_ == "NOUN" and before.head.head.dep_ == "prep":
        # "Under the chandeliers of the hall", "in the village of Orr", "off the coast of Malta".
        area = before.head.lemma_.casefold() in words("venues", "areas")
        before = before.head.head
        return before.head if area or before.lower_ in words("venues", "of_part") else None
    if before is not None and before.lower_ == "to" and before.head.lower_ in ("on", "in"):
        before = before.head
    if before is None or before.lower_ not in words("venues", "at"):
        # "She was shot as she left the hotel"
        ways = (token for token in (first, first.head) if token.dep_ == "dobj" and lemma(token.head) in PASSED)
        return next((way.head for way in ways if way.head.dep_ == "advcl"), None)
    return before.head.head if before.lower_ == "of" and before.head.lower_ == "outside" else before.head


def _gone_to(first: Token) -> Token | None:
    """The verb of those who had gone to a place when something befell them there."""
    before = first.nbor(-1) if first.i else None
    if before is None or before.lower_ != "to" or before.head.pos_ not in ("VERB", "ADV"):
        return None
    verb = before.head.head if before.head.pos_ == "ADV" else before.head
    return verb if verb.pos_ == "VERB" else None


def _there(notes: Notes, sentence: Sentence, place: Span) -> Token | None:
    """The verb of "where they argued" right behind a place, or of "and there they argued" further on."""
    for token in notes.document.tokens(sentence):
        if token.i < place.end or token.dep_ != "advmod" or token.head.pos_ != "VERB":
            continue
        if token.lower_ == "there" or (token.lower_ == "where" and token.i - place.end <= 1):
            return token.head
    return None


def _kinds(notes: Notes, anchor: Token, sentence: Sentence, place: Token) -> set[str]:
    """The kinds of happening that the nearest telling word above a place tells of, or what it was done for: "came
    forward in the hall to sign". The place may tell of it too: a band that comes out on a stage will play."""
    current = anchor
    for _ in range(STEPS):
        found = told(current, _meant(notes, sentence, current), place)
        if not found and current.i == anchor.i and current.pos_ in ("VERB", "AUX"):
            found = next((kinds for child in current.children if (kinds := befell(current, child))), set())
        for child in current.children:
            if not found and child.dep_ in ("xcomp", "advcl", "relcl") and child.i > place.i and child.pos_ == "VERB":
                found = told(child) if any(to.tag_ == "TO" for to in child.children) else set()
        if found:
            return found
        if current.head.i == current.i or current.head.idx < sentence.start or current.dep_ == "relcl":
            break
        if current.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in OTHER_TIME for c in current.children):
            break  # "Caught nine days after they had broken into the bank": the bank is the place of the break-in
        current = current.head
    return set()


def _meant(notes: Notes, sentence: Sentence, verb: Token) -> set[str]:
    """What "it" or "they" may mean beside a verb: what the sentence before is about."""
    if verb.pos_ not in ("VERB", "AUX") or not any(c.lower_ in PRONOUNS and c.dep_ in BESIDE for c in verb.children):
        return set()
    if not sentence.index:
        return set()
    before = notes.document.tokens(notes.document.sentences[sentence.index - 1])
    return {lemma(token) for token in before if token.dep_ in ("nsubj", "nsubjpass", "dobj") and token.pos_ == "NOUN"}


def _carried(notes: Notes, sentence: Sentence, anchor: Token) -> set[str]:
    """The kinds of happening of the sentence before, where this one speaks of "it", "that" or "the ceremony"."""
    verb = next((token for token in (anchor, *anchor.ancestors) if token.pos_ in ("VERB", "AUX")), anchor)
    said = {lemma(child) for child in verb.children if child.dep_ in BESIDE} | {lemma(anchor)}
    if not sentence.index or not said & set(load("settings")["pronouns"]["carry"]):
        return set()
    return _told_first(notes, sentence) or _told_first(notes, notes.document.sentences[sentence.index - 1])


def _told_first(notes: Notes, sentence: Sentence) -> set[str]:
    """The kinds of happening that a sentence's main clause tells of, or what hangs right on it."""
    root = next((token for token in notes.document.tokens(sentence) if token.dep_ == "ROOT"), None)
    if root is None:
        return set()
    own = [root, *(child for child in root.children if child.dep_ in ("ccomp", "conj", *BESIDE))]
    return next((kinds for token in own if (kinds := told(token))), set())


def _place(notes: Notes, chain: Sequence[Mention]) -> Place:
    """The venue with all that it lies in, and the town."""
    links, town = [], ""
    for mention in chain:
        assert isinstance(mention.value, Place)
        if mention.value.kind == "venue":
            link, _, area = mention.value.key.removeprefix("venue:").partition("@")
            links.append(link)
            town = town or area
        elif not _NEAR.search(notes.document.text, mention.start - 12, mention.start):
            town = town or mention.value.key
    first = chain[0].value
    assert isinstance(first, Place)
    if not links:
        return first
    name = " ".join(notes.document.text[chain[0].start : chain[-1].end].split())
    key = f"venue:{'<'.join(links)}"
    return Place(name=name, kind="venue", key=f"{key}@{town}" if town else key)


def _claim(notes: Notes, sentence: Sentence, setting: Setting, kind: str) -> Claim:
    context = context_of(notes.document, sentence, setting.start, setting.end)
    return make_claim(
        notes,
        sentence,
        family="setting",
        attribute="venue",
        subject=f"the {kind}",
        subject_key=kind,
        value=setting.value,
        start=setting.start,
        end=setting.end,
        context=evolve(context, predicate=kind),
        confidence=0.7,
    )
