"""Who led a side, a team or a body: by a verb, by a title, or "at the head of" it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from checker.claims.described import Doer
from checker.claims.doers import doer_at, doer_of
from checker.claims.naming import Named
from checker.claims.partaking import part_claim, words_of
from checker.claims.subjects import is_passive
from checker.claims.surroundings import fold, lemma
from checker.language.document import Sentence
from checker.language.nations import nations_in
from checker.lexicon import load
from checker.model import Claim, Mention, Occasion
from checker.notes import Notes, once_a_sentence
from checker.values import Title

if TYPE_CHECKING:
    from checker.language.parsed import Token


def leader(notes: Notes, sentence: Sentence, verb: Token, thing: Token) -> Iterator[Claim]:
    """ "Jane Doe led the Norwegian side", "the talks were chaired by Jane Doe"."""
    table = load("participation")["leader"]
    if lemma(verb) not in table["verbs"]:
        return
    owner = _side_meant(notes, sentence, thing) if thing.lower_ in ("it", "which", "that") else thing
    if owner is None:
        return
    group = _group(owner)
    if group is None and nations_in(_phrase(owner)) and owner.pos_ == "PROPN":
        group = "side"
    doer = doer_of(notes, sentence, verb)
    if group is None or doer is None or not doer.person:
        return
    keys = _owners(owner)
    if group == "side" and not nations_in(_phrase(owner)):
        keys |= _told_by_title(notes, sentence, doer) or (frozenset() if keys else _nations_before(notes, sentence))
    # Talks have leaders for as long as they go on: only another round, not another day, may have another.
    occasion = notes.occasions.at(sentence, doer.start, doer.end)
    told_apart = occasion if occasion is not None and occasion.ordinal is not None else None
    yield _led(notes, sentence, doer, group, keys, words_of(owner), told_apart)


@once_a_sentence
def speaks_of_heads(notes: Notes, sentence: Sentence) -> bool:
    """Whether anybody may be told to be at the head of something in a sentence."""
    said = notes.document.words(sentence).casefold()
    return any(noun in said for noun in ("head", "helm", "charge", "command"))


def at_head(notes: Notes, sentence: Sentence, verb: Token) -> Iterator[Claim]:
    """ "Jane Doe went in at the head of the delegation", "was in charge of the inquiry", "they put Doe at its head"."""
    if not speaks_of_heads(notes, sentence):
        return
    places = load("participation")["leader"]["places"]
    for prep in verb.subtree:
        if prep.dep_ != "prep" or prep.lower_ not in places:
            continue
        place = next((noun for noun in prep.children if noun.lower_ in places[prep.lower_]), None)
        if place is None or next((above.i for above in _verbs_above(prep)), None) != verb.i:
            continue
        side = _headed(notes, sentence, verb, place)
        group = _group(side) if side is not None else None
        doer = _placed(notes, sentence, verb, prep)
        if side is not None and group is not None and doer is not None and doer.person:
            keys = _owners(side) | _owned_by_subject(verb, side)
            if group == "side" and not nations_in(_phrase(side)):
                keys |= _told_by_title(notes, sentence, doer)
            yield _led(notes, sentence, doer, group, keys, words_of(side))


def _headed(notes: Notes, sentence: Sentence, verb: Token, place: Token) -> Token | None:
    """What somebody is at the head of: behind "of", or what "its head" is the head of."""
    behind = next((n for of in place.children if of.lower_ == "of" for n in of.children if n.dep_ == "pobj"), None)
    if behind is not None:
        return _side_meant(notes, sentence, behind) if behind.lower_ in ("it", "which") else behind
    if any(child.lower_ in ("its", "their") for child in place.children):
        return _side_meant(notes, sentence, place)
    return None


def _placed(notes: Notes, sentence: Sentence, verb: Token, prep: Token) -> Doer | None:
    """Whoever is put, or stands, at the head: "put Jane Doe at the head of", "with Jane Doe at its head"."""
    beside = prep.head if prep.head.dep_ == "pobj" and prep.head.head.lower_ == "with" else None
    together = [w for w in verb.children if w.lower_ == "with" and w.i < prep.i]
    last = next((noun for w in together for noun in w.children if noun.dep_ == "pobj" and noun.i < prep.i), None)
    put = (
        next((c for c in verb.children if c.dep_ == "dobj"), None) if lemma(verb) in ("put", "place", "have") else None
    )
    if put is None and is_passive(verb) and lemma(verb) in ("put", "place"):
        put = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
    whom = beside or put or (last if any(child.lower_ in ("its", "their") for child in prep.subtree) else None)
    if whom is not None:
        return doer_at(notes, sentence, whom)
    doer = doer_of(notes, sentence, verb)
    if doer is None and verb.dep_ in ("xcomp", "advcl", "conj"):
        doer = doer_of(notes, sentence, verb.head)
    if doer is None and lemma(verb) in ("be", "stand", "sit"):
        after = next((child for child in verb.children if child.dep_ in ("attr", "nsubj") and child.i > prep.i), None)
        doer = doer_at(notes, sentence, after) if after is not None else None
    return doer


def under(notes: Notes, sentence: Sentence, noun: Token) -> Iterator[Claim]:
    """ "A Danish delegation under Jane Doe"."""
    group = _group(noun)
    if group is None:
        return
    be = [noun.head] if noun.dep_ == "nsubj" and lemma(noun.head) == "be" else []
    for prep in (child for each in (noun, *be) for child in each.children):
        if prep.dep_ != "prep" or prep.lower_ != "under":
            continue
        whom = next((child for child in prep.children if child.dep_ == "pobj"), None)
        if whom is not None and lemma(whom) in load("participation")["leader"]["under"]["words"]:
            whom = next((n for of in whom.children if of.lower_ == "of" for n in of.children if n.dep_ == "pobj"), None)
        elif group != "side":
            continue
        doer = doer_at(notes, sentence, whom) if whom is not None else None
        if doer is not None and doer.person:
            keys = _owners(noun) or _told_by_title(notes, sentence, doer) or _nations_by_subject(noun)
            yield _led(notes, sentence, doer, group, keys, words_of(noun))


def _nations_by_subject(noun: Token) -> frozenset[str]:
    """The nation that sends a side or is represented by it: "Denmark sent a team", "was represented by a team"."""
    verb = next((above for above in noun.ancestors if above.pos_ == "VERB"), None)
    subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")] if verb is not None else []
    return frozenset().union(*(nations_in(_phrase(subject)) for subject in subjects))


def _owned_by_subject(verb: Token, side: Token) -> frozenset[str]:
    """Whose "their team" is: the subject's."""
    if not any(child.lower_ in ("their", "its") for child in side.children):
        return _nations_by_subject(side) if any(child.lower_ in ("a", "an") for child in side.children) else frozenset()
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    return _owners(subject) if subject is not None and subject.pos_ in ("NOUN", "PROPN") else frozenset()


def _group(owner: Token) -> str | None:
    """The kind of body that a noun means: a side, an inquiry, a search."""
    return _groups().get(lemma(owner))


@cache
def _groups() -> Mapping[str, str]:
    """Noun -> the first kind of body that it may mean."""
    led = load("participation")["leader"]["led"]
    return {noun: name for name, nouns in reversed(led.items()) for noun in nouns}


def _verbs_above(token: Token) -> Iterator[Token]:
    return (above for above in token.ancestors if above.pos_ in ("VERB", "AUX"))


def leader_by_title(notes: Notes, sentence: Sentence, mention: Mention, holder: Named) -> Iterator[Claim]:
    """ "Jane Doe, head of the Norwegian delegation"; "Norway captain Jane Doe"."""
    title, table = mention.value, load("participation")["leader"]
    if not isinstance(title, Title) or title.role not in table["roles"] or title.rank or title.tense == "former":
        return
    words = f"{title.body or ''} {title.portfolio or ''}".replace("’s", "").replace("'s", "").split()
    sides = set(words) & set(table["led"]["side"])
    owners = nations_in(words) | (frozenset(table["owners"]["words"]) & {fold(word) for word in words})
    if not owners or not (sides or title.role == "captain"):
        return
    doer = Doer(start=holder.start, end=holder.end, name=holder.name, key=holder.key, person=True)
    yield _led(notes, sentence, doer, "side", owners, f"the {' '.join(words)}")


def _led(
    notes: Notes,
    sentence: Sentence,
    doer: Doer,
    head: str,
    names: frozenset[str],
    subject: str,
    occasion: Occasion | None = None,
) -> Claim:
    return part_claim(
        notes,
        sentence,
        doer,
        attribute="leader",
        predicate="lead",
        head=head,
        names=names,
        subject=subject,
        occasion=occasion,
    )


def _side_meant(notes: Notes, sentence: Sentence, pronoun: Token) -> Token | None:
    """The delegation that "it" or "which" stands for: the last one named before it, here or in the sentence before."""
    nouns = load("participation")["leader"]["led"]["side"]
    tokens = [token for token in notes.document.tokens(sentence) if token.i < pronoun.i]
    if sentence.index:
        tokens = [*notes.document.tokens(notes.document.sentences[sentence.index - 1]), *tokens]
    return next((token for token in reversed(tokens) if token.pos_ == "NOUN" and lemma(token) in nouns), None)


def _phrase(noun: Token) -> list[str]:
    """The noun with what stands before it, and with "of" and "from" behind it, as words."""
    last = noun
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("of", "from", "for"):
            last = child.right_edge
    return [token.text for token in noun.doc[noun.left_edge.i : last.i + 1] if not token.is_punct]


def _owners(noun: Token) -> frozenset[str]:
    """Whose side it is: nations as codes, other owners as lemmas."""
    known = load("participation")["leader"]["owners"]["words"]
    words = _phrase(noun)
    others = {fold(word).removesuffix("s").removesuffix("'") for word in words} | {fold(word) for word in words}
    named = {
        fold(token.text)
        for token in noun.subtree
        if token.pos_ == "PROPN" and token.i < noun.i and token.dep_ in ("compound", "poss", "nmod")
    }
    return nations_in(words) | (frozenset(known) & others) | (named if not nations_in(words) else frozenset())


def _told_by_title(notes: Notes, sentence: Sentence, doer: Doer) -> frozenset[str]:
    """The nations in the leader's own titles in the sentence: "Chad's foreign minister" leads Chad's side."""
    found: frozenset[str] = frozenset()
    for mention in notes.within(sentence, "title"):
        near = min(abs(mention.end - doer.start), abs(mention.start - doer.end)) <= 12
        if near and isinstance(mention.value, Title) and mention.value.body:
            found |= nations_in(mention.value.body.replace("’s", "").replace("'s", "").split())
    return found


def _nations_before(notes: Notes, sentence: Sentence) -> frozenset[str]:
    """The one nation that the sentence before speaks of; none where there are several."""
    if not sentence.index:
        return frozenset()
    before = notes.document.tokens(notes.document.sentences[sentence.index - 1])
    nations = nations_in([token.text for token in before])
    return nations if len(nations) == 1 else frozenset()
