"""On whose orders something was done, and who talked somebody into it: "on the orders of", "talked him into it"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from checker.claims.described import Doer
from checker.claims.deverbal import whose
from checker.claims.doers import doer_of
from checker.claims.partaking import part_claim, unreal
from checker.claims.surroundings import lemma
from checker.language.document import Sentence
from checker.language.predicates import is_action, known, predicate_of
from checker.lexicon import load
from checker.model import Claim
from checker.notes import Notes

if TYPE_CHECKING:
    from checker.language.parsed import Token

OBJECTS = ("dobj", "nsubjpass", "dative")
LINKED = frozenset({"on", "at", "by", "upon", "following", "after", "under", "with"})
"""Prepositions from what is done to whose order it is."""
ASIDE = frozenset({"have", "get", "let", "make", "be", "begin", "start"})
"""Verbs that only lead on to what is ordered: "to have her removed"."""
ASKING = frozenset({"ask", "tell", "order", "force"})
DEEPEST = 4


def ordered_by(notes: Notes, sentence: Sentence, verb: Token) -> Iterator[Claim]:
    """ "Jane Doe ordered the bridge closed", "decided to turn back", "made the call to have her removed"."""
    table = load("participation")
    word = lemma(verb)
    if word in table["ordering"]["verbs"]:
        deed = _ordered(verb, table["ordering"])
        if deed is not None:
            yield from _claim(notes, sentence, doer_of(notes, sentence, verb), "order", deed, verb)
    elif word in table["ordering"]["light"]:
        # "Made the call to have her removed" may be read as one clause within the other.
        heads = [verb.i, *(child.i for child in verb.children if child.dep_ == "ccomp")]
        thing = next((c for c in verb.subtree if lemma(c) in table["ordering"]["nouns"] and c.head.i in heads), None)
        deed = _behind(thing) or _allowed(thing) if thing is not None else None
        if deed is not None:
            yield from _claim(notes, sentence, doer_of(notes, sentence, verb), "order", deed, verb)
    elif word in table["swaying"]["verbs"]:
        deed = _swayed(verb)
        if deed is not None:
            yield from _claim(notes, sentence, doer_of(notes, sentence, verb), "sway", deed, verb)


def ordered_on(notes: Notes, sentence: Sentence, noun: Token) -> Iterator[Claim]:
    """ "Closed on the orders of Jane Doe", "Jane Doe, on whose orders it was closed", "the order came from Doe"."""
    table = load("participation")["ordering"]
    if lemma(noun) not in table["nouns"]:
        return
    doer = whose(notes, sentence, noun)
    if doer is None:
        return
    deed = _behind(noun)
    if deed is None and (noun.head.lower_ in LINKED and noun.dep_ == "pobj"):
        verb = next((above for above in noun.ancestors if above.pos_ in ("VERB", "AUX")), None)
        deed = _told(verb) if verb is not None else None
    elif deed is None and any(child.tag_ == "WP$" for child in noun.children) and noun.head.pos_ == "VERB":
        deed = _told(noun.head)
    if deed is not None:
        yield from _claim(notes, sentence, doer, "order", deed, noun)


def _claim(
    notes: Notes, sentence: Sentence, doer: Doer | None, predicate: str, deed: str, said: Token
) -> Iterator[Claim]:
    if doer is None or doer.body or unreal(said):
        return
    start, end = min(doer.start, said.idx), max(doer.end, said.idx + len(said))
    yield part_claim(
        notes,
        sentence,
        doer,
        attribute="agent",
        predicate=predicate,
        head=deed,
        names=frozenset(),
        quoted=(max(start, sentence.start), end) if end - start <= 100 else (doer.start, doer.end),
        subject=f"who {load('participation')['ordering' if predicate == 'order' else 'swaying']['says']} it",
    )


def _ordered(verb: Token, table: Mapping[str, Any]) -> str | None:
    """What is ordered: the infinitive, the participle or particle behind the object, or an object that is an action."""
    if any(child.lower_ in table["away"] and child.dep_ in ("prt", "advmod", "prep") for child in verb.children):
        return "throw_out"
    for child in verb.children:
        if child.dep_ in ("xcomp", "ccomp", "advcl") and child.i > verb.i and child.pos_ == "VERB":
            return _told(child)
        if child.dep_ in OBJECTS and (is_action(lemma(child)) or _gerund(child) is not None):
            return _gerund(child) or lemma(child)
    return None


def _allowed(noun: Token) -> str | None:
    """What leave is given for: "gave the go-ahead for the raid"."""
    actions = (n for link in noun.children if link.lower_ == "for" for n in link.children if n.dep_ == "pobj")
    return next((lemma(action) for action in actions if is_action(lemma(action))), None)


def _gerund(noun: Token) -> str | None:
    """The verb in "the firing of the shot"."""
    word = noun.lower_.removesuffix("ing")
    return next((form for form in (word, f"{word}e") if known(form)), None) if noun.lower_.endswith("ing") else None


def _swayed(verb: Token) -> str | None:
    """What somebody is talked into: "persuaded him to let two go", "talked him into surrendering"."""
    for child in verb.children:
        if child.dep_ == "xcomp" and child.pos_ == "VERB":
            return _told(child)
        if child.dep_ == "prep" and child.lower_ == "into":
            inner = next((c for c in child.children if c.dep_ == "pcomp"), None)
            return _told(inner) if inner is not None else None
    if verb.dep_ == "pcomp" and verb.head.dep_ == "prep" and verb.head.head.pos_ == "VERB":
        # "Let them go after being persuaded by her": what follows is told above.
        return _told(verb.head.head)
    return None


def _behind(noun: Token) -> str | None:
    """The infinitive behind an order: "the decision to close", "the call to have her removed"."""
    behind = next((c for c in noun.children if c.dep_ in ("acl", "relcl") and c.pos_ == "VERB"), None)
    if behind is None and noun.dep_ == "nsubj" and noun.head.dep_ in ("ccomp", "xcomp"):
        behind = noun.head
    if behind is None or not any(child.lower_ == "to" for child in behind.children):
        return None
    return _told(behind)


def _told(verb: Token) -> str | None:
    """The predicate of what is done, below verbs that lead on to it; who is asked to leave is thrown out."""
    asked = verb.dep_ == "xcomp" and lemma(verb.head) in ASKING
    for _ in range(DEEPEST):
        inner = next((c for c in verb.children if c.dep_ in ("ccomp", "xcomp") and c.pos_ == "VERB"), None)
        if inner is None or lemma(verb) not in ASIDE | ASKING:
            break
        if lemma(verb) == "let" and lemma(inner) == "go":
            return "release"
        asked, verb = asked or lemma(verb) in ASKING, inner
    if lemma(verb) == "open" and any(child.lower_ == "fire" for child in verb.children):
        return "fire"
    table = load("participation")["ordering"]
    if asked and lemma(verb) in table["left"]:
        return "throw_out"
    forms = {predicate_of(verb), lemma(verb)} | {f"{lemma(verb)}_{child.lower_}" for child in verb.children}
    named = next((name for name, listed in table["deeds"].items() if forms & set(listed)), None)
    done_to = any(child.dep_ in OBJECTS or (child.dep_ == "nsubj" and verb.tag_ == "VBN") for child in verb.children)
    # What one decides for oneself, to resign or to run, is no order.
    return named or (predicate_of(verb) if done_to else None)
