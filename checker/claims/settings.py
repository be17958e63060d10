"""Where the one happening of its kind was: "the ceremony, in the palace", "it was in a flat that they came for him".

A clause and its place are often parsed apart, and no two sources choose one verb. So what is told around the place is
reduced to a kind of happening (an arrest, a signing, the outbreak of a fire), by the words above it in its sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from checker.claims.anchors import AT, FROM, TO, Anchor, anchors, gone_to, hosted, taken
from checker.claims.befalling import BESIDE, SUBJECTS, befell, forms, tables, told
from checker.claims.build import make_claim
from checker.claims.chains import chains, place_of
from checker.claims.spots import is_spot
from checker.claims.surroundings import context_of, lemma
from checker.firmness import firmness_of
from checker.language.document import Sentence
from checker.language.predicates import groups, predicate_of
from checker.lexicon import load, words
from checker.model import Claim, Firmness, Mention
from checker.notes import Notes, once_a_sentence
from checker.values import Place

if TYPE_CHECKING:
    from checker.language.parsed import Span, Token

FAMILY = "setting"
PRONOUNS = frozenset({"it", "that", "this", "they", "them"})
PEOPLE = frozenset({"he", "she", "they"})
OTHER_TIME = frozenset({"after", "since", "because", "although", "though"})
STEPS = 8
FEW, MOST = "few", 4
"""The topic of claims of an article that names no more places than that, countries apart."""
LIFE = frozenset({"birth", "youth"})
"""What comes once in a life: the year in which it is told to have been makes no other happening of it."""


@frozen(kw_only=True)
class Setting:
    """`text[start:end]` is where the happenings of some `kinds` were, `root` the word that its preposition hangs on."""

    start: int
    end: int
    value: Place
    root: Token
    kinds: frozenset[str]


def settings(notes: Notes) -> Iterator[Claim]:
    """A claim for each place into which a sentence puts a happening; its topics are the kinds of that.

    An article that names few places has a claim for each at which anything is told of, and `FEW` among their topics.
    """
    told_at = [(sentence, chain) for sentence in notes.document.sentences for chain in chains(notes, sentence)]
    few = len({_finest(chain) for _, chain in told_at} - {""}) <= MOST
    for sentence, chain in told_at:
        setting = _setting(notes, sentence, chain) or (_somewhere(notes, chain) if few else None)
        if setting is None:
            continue
        firmness = firmness_of(notes.document, sentence, setting.root)
        if predicate_of(setting.root) in words("venues", "choosing"):
            firmness = Firmness.EXPECTED
        if firmness is not Firmness.DENIED:
            kinds = setting.kinds | {FEW} if few else setting.kinds
            yield _claim(notes, sentence, evolve(setting, kinds=kinds), firmness)


def _finest(chain: Sequence[Mention]) -> str:
    """The key of a town, building or spot; "" for a country or region."""
    value = chain[0].value
    assert isinstance(value, Place)
    return value.key if value.kind in ("venue", "city", "place") else ""


def _somewhere(notes: Notes, chain: Sequence[Mention]) -> Setting | None:
    """Where something is told of for which the lexicon has no kind: not where somebody speaks, is from, or goes to."""
    span = notes.document.span(chain[0].start, chain[-1].end)
    anchor = next((anchor for anchor in anchors(span) if anchor.way == AT), None)
    if anchor is None or anchor.token.dep_ in SUBJECTS:
        return None
    verb = next((token for token in (anchor.token, *anchor.token.ancestors) if token.pos_ in ("VERB", "AUX")), None)
    if verb is None or any(child.dep_ == "neg" for child in verb.children):
        return None
    if set(groups(predicate_of(verb))) & (words("venues", "reacting") | words("venues", "elsewhere")):
        return None
    return Setting(start=chain[0].start, end=chain[-1].end, value=place_of(notes, chain), root=verb, kinds=frozenset())


def _setting(notes: Notes, sentence: Sentence, chain: Sequence[Mention]) -> Setting | None:
    span = notes.document.span(chain[0].start, chain[-1].end)
    place = place_of(notes, chain)
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
        kinds = {kind for kind in kinds or _of_any(anchor.token) if _leads(anchor, kind, place)}
        if kinds:
            return anchor.token, kinds
    goal = gone_to(span[0])
    if goal is not None:
        befallen = next((found for child in goal.children if (found := befell(goal, child))), set())
        if befallen:
            return goal, befallen
    if first.root.dep_ == "nsubj" and lemma(first.root) in words("venues", "acting"):  # "A court in Graz jailed him"
        return first.root.head, told(first.root.head)
    host = hosted(first)
    if host is not None:
        verb, things = host
        kinds = {kind for thing in things for kind in told(thing)} or _before(notes, sentence)
        return verb, kinds or set(load("settings")["pronouns"]["gathering"])
    return taken(first)


def _of_any(anchor: Token) -> set[str]:
    """What something can be that is only said to have been held or to have happened somewhere."""
    table = load("settings")["pronouns"]
    denied = any(child.dep_ == "neg" for child in anchor.children)
    said = forms(anchor) if anchor.pos_ == "VERB" and not denied else set()
    part = "gathering" if said & words("venues", "held") else "mishap" if said & words("venues", "happened") else ""
    return set(table[part]) if part else set()


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
            return found | _above(current)
        if current.head.i == current.i or current.head.idx < sentence.start or current.dep_ == "relcl":
            break
        if current.i == anchor.i and current.pos_ == "VERB" and set(groups(predicate_of(current))) & _reacting():
            break  # "The quake struck Padang and was felt in Singapore"
        if current.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in OTHER_TIME for c in current.children):
            break  # "Caught nine days after they had broken into the bank": the bank is the place of the break-in
        current = current.head
    return set()


def _reacting() -> frozenset[str]:
    return words("venues", "reacting")


def _above(noun: Token) -> set[str]:
    """What the verb over a telling noun tells besides: "infected at a dinner", "had its origin in the attic"."""
    above = noun.head
    if noun.dep_ == "pobj" and above.lower_ in words("venues", "at"):
        above = above.head
    argument = noun.dep_ in BESIDE and noun.pos_ == "NOUN"
    return told(above) if argument and above.pos_ == "VERB" else set()


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
    if lemma(verb) not in words("venues", "resting"):
        return set()
    return _before(notes, sentence) if any(_is_known(child) for child in verb.children) else set()


def _is_known(subject: Token) -> bool:
    """Whether a clause is about somebody or something that was spoken of before: "she", "the animal"."""
    if subject.dep_ not in SUBJECTS:
        return False
    return subject.lower_ in PEOPLE or any(child.lower_ == "the" for child in subject.children)


def _before(notes: Notes, sentence: Sentence) -> set[str]:
    """The kinds of happening that the sentence before tells of first, in its main clause or else anywhere."""
    return set(_told_in(notes, notes.document.sentences[sentence.index - 1])) if sentence.index else set()


@once_a_sentence
def _told_in(notes: Notes, sentence: Sentence) -> frozenset[str]:
    """The kinds of happening that a sentence tells of first, in its main clause or else anywhere."""
    anywhere = (kinds for token in notes.document.tokens(sentence) if (kinds := told(token)))
    return frozenset(_told_first(notes, sentence) or next(anywhere, set()))


def _told_first(notes: Notes, sentence: Sentence) -> set[str]:
    """The kinds of happening that a sentence's main clause tells of, or what hangs right on it."""
    root = next((token for token in notes.document.tokens(sentence) if token.dep_ == "ROOT"), None)
    if root is None:
        return set()
    own = [root, *(child for child in root.children if child.dep_ in ("ccomp", "conj", *BESIDE))]
    return next((kinds for token in own if (kinds := told(token))), set())


def _claim(notes: Notes, sentence: Sentence, setting: Setting, firmness: Firmness) -> Claim:
    kinds = sorted(setting.kinds - {FEW}) or ["happening"]
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
        **({"occasion": None} if setting.kinds - {FEW} and setting.kinds - {FEW} <= LIFE else {}),
        context=context_of(notes, sentence, setting.start, setting.end, predicate=kinds[0], topics=setting.kinds),
        confidence=0.7,
    )
