"""Who took which part -> claims: who led a side, and who did an act that only one can have done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from attrs import evolve

from checker.claims.aliases import aliases
from checker.claims.build import make_claim
from checker.claims.doers import Doer, doer_at, doer_of, object_of
from checker.claims.holders import held
from checker.claims.naming import Named
from checker.claims.surroundings import context_of, fold, lemma
from checker.language.document import Sentence
from checker.language.naming import parse_name
from checker.language.nations import nations_in
from checker.lexicon import load
from checker.model import Claim, Mention
from checker.notes import Notes
from checker.values import Name, Title

if TYPE_CHECKING:
    from spacy.tokens import Token

FAMILY = "participant"
PRONOUNS = frozenset({"him", "her", "it", "them"})


def make(notes: Notes) -> Iterator[Claim]:
    """The claims on leaders and doers, one for each verb or title that tells of it."""
    known_as = aliases(notes)
    for sentence in notes.document.sentences:
        for mention, holder in held(notes, sentence):
            yield from _leader_by_title(notes, sentence, mention, holder)
        for token in notes.document.tokens(sentence):
            if token.pos_ not in ("VERB", "AUX") or _unreal(token):
                continue
            thing = object_of(token)
            if thing is not None:
                yield from _leader(notes, sentence, token, thing)
                yield from _doer(notes, sentence, token, thing, known_as)
            if token.lemma_ == "be":
                yield from _by_noun(notes, sentence, token, known_as)


def _unreal(verb: Token) -> bool:
    """Denied, planned or only possible: "did not sign", "will lead", "to be led"."""
    return any(
        child.dep_ == "neg" or child.lower_ in ("will", "would", "could", "may", "might", "should", "to", "if")
        for child in verb.children
        if child.dep_ in ("neg", "aux", "mark") and not (child.lower_ == "to" and _asked(verb))
    )


def _asked(verb: Token) -> bool:
    """Whether somebody is asked to do it: "asked a friend to bury"."""
    return verb.dep_ == "xcomp" and verb.head.lemma_ in load("participation")["asking"]["ask"]


def _leader(notes: Notes, sentence: Sentence, verb: Token, thing: Token) -> Iterator[Claim]:
    table = load("participation")["leader"]
    if lemma(verb) not in table["verbs"]:
        return
    owner = _side_meant(notes, sentence, thing) if thing.lower_ in ("it", "which", "that") else thing
    if owner is None:
        return
    word = lemma(owner)
    group = next((name for name, nouns in table["led"].items() if word in nouns), None)
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
    yield _claim(
        notes,
        sentence,
        doer,
        attribute="leader",
        predicate="lead",
        head=group,
        names=keys,
        subject=_words(owner),
        occasion=occasion if occasion is not None and occasion.ordinal is not None else None,
    )


def _leader_by_title(notes: Notes, sentence: Sentence, mention: Mention, holder: Named) -> Iterator[Claim]:
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
    yield _claim(
        notes,
        sentence,
        doer,
        attribute="leader",
        predicate="lead",
        head="side",
        names=owners,
        subject=f"the {' '.join(words)}",
        occasion=None,
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


def _doer(
    notes: Notes, sentence: Sentence, verb: Token, thing: Token, known_as: Mapping[str, frozenset[str]]
) -> Iterator[Claim]:
    honoured = _honoured(verb, thing)
    thing = honoured or thing
    for name, act in load("participation")["acts"].items():
        if lemma(verb) not in act["verbs"] and not (honoured and lemma(honoured) in act.get("things", ())):
            continue
        head = _grouped(thing)
        if "things" in act and head not in act["things"]:
            continue
        pronoun = thing.lower_ in PRONOUNS
        if "things" not in act and not pronoun and (thing.pos_ not in ("NOUN", "PROPN") or not _definite(thing)):
            continue
        doer = doer_of(notes, sentence, verb)
        if doer is None or doer.start <= thing.idx < doer.end or doer.key in act.get("unless", ()):
            continue
        yield _claim(
            notes,
            sentence,
            doer,
            attribute=act.get("attribute", "agent"),
            predicate=name,
            head="" if pronoun else head,
            arguments=known_as.get(head, frozenset()),
            modifiers=frozenset(lemma(word) for word in verb.children if word.pos_ == "ADJ"),
            names=_modifiers(thing),
            subject=_asked_who(act, _words(thing)),
        )


def _asked_who(act: Mapping[str, Any], thing: str) -> str:
    """What a report calls the part: "who cut the ribbon"."""
    return f"who {act['says'].removesuffix(' it')} {thing}" if act["says"].endswith(" it") else f"who {act['says']}"


def _honoured(verb: Token, thing: Token) -> Token | None:
    """What the honours are done with: the bell in "did the honours with the bell"."""
    table = load("participation")["honours"]
    if lemma(verb) not in table["verbs"] or lemma(thing) not in table["objects"]:
        return None
    links = [child for part in (verb, thing) for child in part.children if child.dep_ == "prep"]
    known = {word for act in load("participation")["acts"].values() for word in act.get("things", ())}
    nouns = [noun for link in links if link.lower_ in table["links"] for noun in link.children]
    return next((noun for noun in nouns if noun.dep_ == "pobj" and lemma(noun) in known), None)


def _by_noun(notes: Notes, sentence: Sentence, verb: Token, known_as: Mapping[str, frozenset[str]]) -> Iterator[Claim]:
    """ "The winner of the race was Jane Doe", "Jane Doe was the winner": a noun says who did it."""
    sides = {child.dep_: child for child in verb.children if child.dep_ in ("nsubj", "attr")}
    if len(sides) < 2:
        return
    for noun, other in ((sides["nsubj"], sides["attr"]), (sides["attr"], sides["nsubj"])):
        for name, act in load("participation")["acts"].items():
            if lemma(noun) not in act.get("nouns", ()) or not _definite(noun) or noun.pos_ != "NOUN":
                continue
            doer = doer_at(notes, sentence, other)
            if doer is None or not doer.person:
                continue
            thing = next(
                (
                    word
                    for link in noun.children
                    if link.lower_ == "of"
                    for word in link.children
                    if word.dep_ == "pobj"
                ),
                None,
            )
            if thing is not None and "things" in act and _grouped(thing) not in act["things"]:
                continue
            head = _grouped(thing) if thing is not None else ""
            yield _claim(
                notes,
                sentence,
                doer,
                attribute=act.get("attribute", "agent"),
                predicate=name,
                head=head,
                arguments=known_as.get(head, frozenset()),
                names=_modifiers(thing) if thing is not None else frozenset(),
                subject=_asked_who(act, _words(thing) if thing is not None else "it"),
            )


def _grouped(noun: Token) -> str:
    """The noun that a thing is compared by: "bus" for "coach"."""
    head = lemma(noun)
    return next((group for group, nouns in load("participation")["things"].items() if head in nouns), head)


def _definite(noun: Token) -> bool:
    return noun.pos_ == "PROPN" or any(
        child.lower_ in ("the", "this", "that") or child.dep_ == "poss" for child in noun.children
    )


def _modifiers(noun: Token) -> frozenset[str]:
    """What narrows the thing: adjectives, compounds and owners."""
    return frozenset(
        lemma(token)
        for token in noun.subtree
        if token.dep_ in ("amod", "compound", "poss", "nummod")
        and token.i < noun.i
        and token.pos_ in ("ADJ", "NOUN", "PROPN")
    )


def _words(noun: Token) -> str:
    text = noun.doc.text[noun.left_edge.idx : noun.idx + len(noun)]
    return " ".join(text.split())


def _claim(notes: Notes, sentence: Sentence, doer: Doer, **said: Any) -> Claim:
    more = {key: said[key] for key in ("occasion",) if key in said}
    context = context_of(notes.document, sentence, doer.start, doer.end)
    context = evolve(
        context,
        predicate=said["predicate"],
        head=said["head"],
        names=frozenset(said["names"]),
        arguments=said.get("arguments", frozenset()),
        modifiers=said.get("modifiers", frozenset()),
    )
    value = parse_name(doer.name) if doer.person else Name(full=doer.name)
    return make_claim(
        notes,
        sentence,
        family=FAMILY,
        attribute=said["attribute"],
        subject=said["subject"],
        subject_key=doer.key if doer.person else f"calling:{doer.key}",
        value=value,
        start=doer.start,
        end=doer.end,
        context=context,
        **more,
        confidence=0.85 if doer.person else 0.6,
    )
