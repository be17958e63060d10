"""Where the one happening of its kind was: "the ceremony, in the palace", "it was in a flat that they came for him".

A clause and its place are often parsed apart, and no two sources choose one verb. So what is told around the place is
reduced to a kind of happening (an arrest, a signing, the outbreak of a fire), by the words above it in its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from checker.claims.anchors import FROM, TO, Anchor, anchors, gone_to, hosted, taken
from checker.claims.befalling import BESIDE, SUBJECTS, befell, tables, told
from checker.claims.build import make_claim
from checker.claims.spots import is_spot, spots
from checker.claims.surroundings import context_of, lemma
from checker.firmness import firmness_of
from checker.language.document import Sentence
from checker.lexicon import load, words
from checker.model import Claim, Firmness, Mention
from checker.notes import Notes
from checker.values import Place

if TYPE_CHECKING:
    from checker.language.parsed import Span, Token

FAMILY = "setting"
BETWEEN = re.compile(
    r"(?:\s+on\s+the\s+[\w-]+\s+floor)?,?\s+(?:of|in|at|on|inside|within|near|outside|above|by|behind|beside)\s+"
    r"(?:the\s+(?:middle|centre|center|heart|grounds|basement|cellars?)\s+of\s+)?(?:(?:the|a|an|its|his|her|their)\s+)?"
    r"|,\s+(?=[A-Z])"
)
"""From a place to the one that it lies in: "the ballroom *of a* five-star hotel *on* Market Square*,* Lima"."""
_NEAR = re.compile(r"\b(?:near|outside|by|above|beside)\s+(?:the\s+)?$")
"""Before a town that a place only lies close to."""
PRONOUNS = frozenset({"it", "that", "this", "they", "them"})
PEOPLE = frozenset({"he", "she", "they"})
OTHER_TIME = frozenset({"after", "since", "because", "although", "though"})
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
    """A claim for each place into which a sentence puts a happening; its topics are the kinds of that."""
    for sentence in notes.document.sentences:
        found = []
        for chain in _chains(notes, sentence):
            setting = _setting(notes, sentence, chain)
            if setting is not None:
                found.append(setting)
        for setting in found:
            firmness = firmness_of(notes.document, sentence, setting.root)
            if firmness is not Firmness.DENIED:
                yield _claim(notes, sentence, setting, firmness)


def _chains(notes: Notes, sentence: Sentence) -> Iterator[list[Mention]]:
    """The places of a sentence, each with those it is said to lie in."""
    chain: list[Mention] = []
    everywhere = [*notes.within(sentence, "place"), *spots(notes, sentence)]
    for mention in sorted(everywhere, key=lambda mention: mention.start):
        if chain and BETWEEN.fullmatch(notes.document.text[chain[-1].end : mention.start]):
            chain.append(mention)
            continue
        if chain:
            yield chain
        chain = [mention] if _is_one(notes, mention) else []
    if chain:
        yield chain


def _is_one(notes: Notes, mention: Mention) -> bool:
    """Whether a place is told so that one knows which: no mere noun in the plural, no continent."""
    if not isinstance(mention.value, Place) or mention.value.key.startswith("continent:"):
        return False
    span = notes.document.span(mention.start, mention.end)
    if mention.value.kind == "place" and span[0].ent_type_ == "LOC":
        # "In the Alps", but "in the Okavango delta"
        return lemma(span[-1]) in words("venues", "natural")
    several = _of_several(span)
    return mention.value.kind != "venue" or is_spot(mention.value) or not several


def _of_several(place: Span) -> bool:
    """Whether a place is told by a mere noun that says not which one: "their embassies", "normalising embassy work"."""
    root = place.root
    before = root.head.lefts if root.dep_ == "compound" else ()  # "on the town hall steps"
    told = any(token.dep_ in ("det", "poss") or token.pos_ == "PROPN" for token in (*place, *before))
    return root.pos_ == "NOUN" and (root.tag_ == "NNS" or not told)


def _setting(notes: Notes, sentence: Sentence, chain: Sequence[Mention]) -> Setting | None:
    span = notes.document.span(chain[0].start, chain[-1].end)
    place = _place(notes, chain)
    found = _told_of(notes, sentence, span, notes.document.span(chain[0].start, chain[0].end), place)
    if found is None:
        return None
    root, kinds = found
    if all(isinstance(mention.value, Place) and is_spot(mention.value) for mention in chain):
        kinds = {kind for kind in kinds if tables()[kind].spots}
    if not kinds:
        return None
    return Setting(start=chain[0].start, end=chain[-1].end, value=place, root=root, kinds=frozenset(kinds))


def _told_of(notes: Notes, sentence: Sentence, span: Span, first: Span, place: Place) -> tuple[Token, set[str]] | None:
    """The word that a place hangs on and the kinds of happening told of there; None where nothing is."""
    for anchor in anchors(span):
        kinds = _kinds(notes, anchor.token, sentence, span.root) | _carried(notes, sentence, anchor.token)
        kinds = {kind for kind in kinds if _leads(anchor, kind, place)}
        if kinds:
            return anchor.token, kinds
    goal = gone_to(span[0])
    if goal is not None:
        befallen = next((found for child in goal.children if (found := befell(goal, child))), set())
        if befallen:
            return goal, befallen
    host = hosted(first)
    if host is not None:
        verb, things = host
        kinds = {kind for thing in things for kind in told(thing)} or (set() if things else _before(notes, sentence))
        return (verb, kinds) if kinds else None
    return taken(first)


def _leads(anchor: Anchor, kind: str, place: Place) -> bool:
    """Whether the way to or from a place is that of a kind of happening: people flee to Oslo, and are married in it."""
    table = tables()[kind]
    if anchor.way == TO:
        return table.goal
    if table.goal_only:
        return False
    # "Watched the trial from Oslo", but "stolen from a museum"
    return anchor.way != FROM or table.source or place.kind == "venue"


def _kinds(notes: Notes, anchor: Token, sentence: Sentence, place: Token) -> set[str]:
    """The kinds of happening that the nearest telling word above a place tells of, or what it was done for: "came
    forward in the hall to sign". The place may tell of it too: a band that comes out on a stage will play."""
    current = anchor
    for _ in range(STEPS):
        found = told(current, _meant(notes, sentence, current), place)
        if current.i == anchor.i and current.pos_ in ("VERB", "AUX"):
            befallen = next((kinds for child in current.children if (kinds := befell(current, child))), set())
            found |= _before(notes, sentence) if _when_it(current) else befallen
        for child in current.children:
            if not found and child.dep_ in ("xcomp", "advcl", "relcl") and child.i > place.i and child.pos_ == "VERB":
                found = told(child) if any(to.tag_ == "TO" for to in child.children) else set()
        if found:
            above = current.head if current.dep_ in BESIDE and current.pos_ == "NOUN" else current
            return found | (told(above) if above.pos_ == "VERB" else set())
        if current.head.i == current.i or current.head.idx < sentence.start or current.dep_ == "relcl":
            break
        if current.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in OTHER_TIME for c in current.children):
            break  # "Caught nine days after they had broken into the bank": the bank is the place of the break-in
        current = current.head
    return set()


def _when_it(state: Token) -> bool:
    """Whether a clause tells what somebody was doing "when it struck", whatever that is."""
    return any(
        clause.dep_ == "advcl" and {"when", "as"} & {c.lower_ for c in clause.children} and "it" in _subjects(clause)
        for clause in state.children
    )


def _subjects(verb: Token) -> set[str]:
    return {child.lower_ for child in verb.children if child.dep_ in SUBJECTS}


def _meant(notes: Notes, sentence: Sentence, verb: Token) -> set[str]:
    """What "it" or "they" may mean beside a verb: what the sentence before is about."""
    if verb.pos_ not in ("VERB", "AUX") or not any(c.lower_ in PRONOUNS and c.dep_ in BESIDE for c in verb.children):
        return set()
    if not sentence.index:
        return set()
    before = notes.document.tokens(notes.document.sentences[sentence.index - 1])
    return {lemma(token) for token in before if token.dep_ in ("nsubj", "nsubjpass", "dobj") and token.pos_ == "NOUN"}


def _carried(notes: Notes, sentence: Sentence, anchor: Token) -> set[str]:
    """The kinds of happening of the sentence before, where this one speaks of "it" or "the ceremony", or only says
    what somebody was doing just then: "he was leaving the shop", "she was swimming off the pier"."""
    verb = next((token for token in (anchor, *anchor.ancestors) if token.pos_ in ("VERB", "AUX")), anchor)
    said = {lemma(child) for child in verb.children if child.dep_ in BESIDE} | {lemma(anchor)}
    if not sentence.index:
        return set()
    if said & set(load("settings")["pronouns"]["carry"]):
        own = _told_first(notes, sentence)
        return own if own and said & PRONOUNS else own | _before(notes, sentence)
    doing = any(child.lower_ in PEOPLE and child.dep_ in SUBJECTS for child in verb.children)
    return _before(notes, sentence) if doing and lemma(verb) in words("venues", "resting") else set()


def _before(notes: Notes, sentence: Sentence) -> set[str]:
    """The kinds of happening that the sentence before tells of first, in its main clause or else anywhere."""
    if not sentence.index:
        return set()
    before = notes.document.sentences[sentence.index - 1]
    anywhere = (kinds for token in notes.document.tokens(before) if (kinds := told(token)))
    return _told_first(notes, before) or next(anywhere, set())


def _told_first(notes: Notes, sentence: Sentence) -> set[str]:
    """The kinds of happening that a sentence's main clause tells of, or what hangs right on it."""
    root = next((token for token in notes.document.tokens(sentence) if token.dep_ == "ROOT"), None)
    if root is None:
        return set()
    own = [root, *(child for child in root.children if child.dep_ in ("ccomp", "conj", *BESIDE))]
    return next((kinds for token in own if (kinds := told(token))), set())


def _place(notes: Notes, chain: Sequence[Mention]) -> Place:
    """The venue with all that it lies in, and the town, or the town that it is near."""
    links, town, beside = [], "", ""
    for mention in chain:
        assert isinstance(mention.value, Place)
        if mention.value.kind == "venue":
            link, _, area = mention.value.key.removeprefix("venue:").partition("@")
            links.append(link)
            town = town or area
        elif not _NEAR.search(notes.document.text, mention.start - 12, mention.start):
            town = town or mention.value.key
        elif mention.value.kind == "city":
            beside = beside or f"near:{mention.value.key}"
    first = chain[0].value
    assert isinstance(first, Place)
    if not links:
        return first
    name = " ".join(notes.document.text[chain[0].start : chain[-1].end].split())
    key, area = f"venue:{'<'.join(links)}", town or beside
    return Place(name=name, kind="venue", key=f"{key}@{area}" if area else key)


def _claim(notes: Notes, sentence: Sentence, setting: Setting, firmness: Firmness) -> Claim:
    context = context_of(notes.document, sentence, setting.start, setting.end)
    kinds = sorted(setting.kinds)
    return make_claim(
        notes,
        sentence,
        family=FAMILY,
        attribute="venue",
        subject=f"the {' or '.join(kind.replace('-', ' ') for kind in kinds[:2])}",
        subject_key=kinds[0],
        value=setting.value,
        start=setting.start,
        end=setting.end,
        firmness=firmness,
        context=evolve(context, predicate=kinds[0], topics=setting.kinds),
        confidence=0.7,
    )
