"""What a place hangs on in its sentence: what its preposition belongs to, what it hosted, what was done to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from checker.claims.befalling import SUBJECTS, forms, tables, told
from checker.claims.surroundings import lemma
from checker.language.predicates import predicate_of
from checker.lexicon import load, words

if TYPE_CHECKING:
    from checker.language.parsed import Span, Token

AT, TO, FROM = "at", "to", "from"
PASSED = frozenset({"leave", "enter", "exit", "reach", "approach", "visit", "cross", "pass"})
INTO = frozenset({"to", "for", "toward", "towards"})
WHOSE = frozenset({"of", "for"})


@frozen(kw_only=True)
class Anchor:
    """The word that a place hangs on, and by which way: something was at it, went to it or came from it."""

    token: Token
    way: str = AT


def anchors(place: Span) -> Iterator[Anchor]:
    """What a place may hang on, the likeliest first."""
    for found in (aside(place[0]), anchor_of(place), there(place)):
        if found is not None:
            yield found
    before = place[0].nbor(-1) if place[0].i else None
    if before is not None and before.dep_ in ("det", "poss") and before.i:
        before = before.nbor(-1)
    if before is not None and before.lower_ in INTO and before.dep_ in ("prep", "aux", "dative"):
        yield Anchor(token=before.head.head if before.head.pos_ == "ADV" else before.head, way=TO)


def aside(first: Token) -> Anchor | None:
    """The noun just before a place that is told between commas: "the ceremony, in the palace, was short"."""
    start = first.i
    while start > first.sent.start and start > first.i - 3 and first.doc[start - 1].dep_ in ("prep", "det", "poss"):
        start -= 1
    if start == first.i or start - 2 < first.sent.start or first.doc[start - 1].text != ",":
        return None
    noun = first.doc[start - 2]
    return Anchor(token=noun) if noun.pos_ == "NOUN" and told(noun) else None


def anchor_of(place: Span) -> Anchor | None:
    """What the preposition before a place hangs on: also "under the chandeliers of the hall"."""
    first = place[0]
    before = first.nbor(-1) if first.i else None
    if before is not None and before.dep_ in ("det", "poss") and before.i > first.sent.start:
        before = before.nbor(-1)
    if before is not None and before.lower_ == "of" and before.head.pos_ == "NOUN" and before.head.head.dep_ == "prep":
        # "Under the chandeliers of the hall", "in the village of Orr", "off the coast of Malta".
        area = before.head.lemma_.casefold() in words("venues", "areas")
        before = before.head.head
        return Anchor(token=before.head) if area or before.lower_ in words("venues", "of_part") else None
    if before is not None and before.lower_ == "of" and before.head.lower_ != "outside" and not told(before.head):
        return None  # "To discuss the ports of Yemen"
    if before is not None and before.lower_ == "to" and before.head.lower_ in ("on", "in"):
        before = before.head
    if before is None or before.lower_ not in words("venues", "at"):
        # "She was shot as she left the hotel"
        ways = (
            token for token in (first, first.head, place.root) if token.dep_ == "dobj" and lemma(token.head) in PASSED
        )
        return next((Anchor(token=way.head) for way in ways if way.head.dep_ in ("advcl", "pcomp")), None)
    token = before.head.head if before.lower_ == "of" and before.head.lower_ == "outside" else before.head
    return Anchor(token=token, way=FROM if before.lower_ == "from" else AT)


def there(place: Span) -> Anchor | None:
    """The verb of "where they argued" right behind a place, or of "and there they argued" further on."""
    sentence = place.sent
    for token in place.doc[place.end : sentence.end]:
        if token.dep_ != "advmod" or token.head.pos_ != "VERB":
            continue
        if token.lower_ == "there" or (token.lower_ == "where" and token.i - place.end <= 1):
            return Anchor(token=token.head)
    return None


def gone_to(first: Token) -> Token | None:
    """The verb of those who had gone to a place when something befell them there."""
    before = first.nbor(-1) if first.i else None
    if before is None or before.lower_ != "to" or before.head.pos_ not in ("VERB", "ADV"):
        return None
    verb = before.head.head if before.head.pos_ == "ADV" else before.head
    return verb if verb.pos_ == "VERB" else None


def taken(place: Span) -> tuple[Token, set[str]] | None:
    """The verb of which a place is the object, and the kinds of happening that it tells: "robbed a bank"."""
    root = place.root
    verb: Token | None = root.head if root.dep_ in ("dobj", "nsubjpass") else None
    if root.dep_ == "attr" and any(child.lower_ == "it" for child in root.head.children):
        # "It was a bank that was robbed"
        verb = next((child for noun in (root, root.head) for child in noun.children if child.dep_ == "relcl"), None)
    if verb is None:
        return None
    said = forms(verb)
    kinds = {kind for kind, table in tables().items() if not table.takes.isdisjoint(said)}
    return (verb, kinds) if kinds else None


def hosted(place: Span) -> tuple[Token, list[Token]] | None:
    """The verb of which a place is the subject, and what it tells that the place was host to: "Oslo hosted the talks",
    "Oslo was the scene of the crash", "Oslo has been chosen as the venue for the final"; "the venue was Oslo"."""
    root = place.root
    verb = root.head
    if root.dep_ in ("attr", "pobj") and lemma(verb.head if root.dep_ == "pobj" else verb) == "be":
        above = verb.head if root.dep_ == "pobj" else verb
        names = [child for child in above.children if child.dep_ == "nsubj" and lemma(child) in scenes()]
        return (above, [noun for name in names for noun in _of(name)]) if names else None
    if root.dep_ == "dobj":  # "Chose Oslo as the venue for the final"
        below = [noun for prep in verb.children if prep.lower_ in ("as", "for") for noun in prep.children]
        below += [noun for prep in root.children if prep.lower_ in ("as", "for") for noun in prep.children]
        venue = next((noun for noun in below if lemma(noun) in scenes()), None)
        return (verb, list(_of(venue))) if venue is not None else None
    if root.dep_ not in SUBJECTS or verb.pos_ not in ("VERB", "AUX"):
        return None
    if lemma(verb) == "be":  # "Oslo is to host the talks"
        verb = next(
            (c for c in verb.children if c.dep_ == "xcomp" and predicate_of(c) in words("venues", "hosting")), verb
        )
    scene = next((token for token in verb.subtree if token.i > verb.i and lemma(token) in scenes()), None)
    if scene is not None and (scene.dep_ == "attr" or scene.head.lower_ in ("as", "for")):  # not "is in place"
        return verb, list(_of(scene))
    if predicate_of(verb) in words("venues", "hosting"):
        return verb, [child for child in verb.children if child.dep_ == "dobj"]
    return None


def scenes() -> frozenset[str]:
    """The nouns by which a place is said to be that of something: scene, venue, setting."""
    return frozenset(load("settings")["pronouns"]["scene"])


def _of(noun: Token) -> Iterator[Token]:
    """What "of" or "for" hangs on a noun."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in WHOSE:
            yield from (inner for inner in child.children if inner.dep_ == "pobj")
        if child.dep_ == "poss":
            yield child
