"""Who won, came third or signed, where what it was is not said: "came home first", "signed for the union"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import evolve

from checker.claims.acts import nouns_behind
from checker.claims.described import Doer, body_at
from checker.claims.doers import doer_at, doer_of
from checker.claims.firstover import over_what
from checker.claims.holders import held
from checker.claims.partaking import part_claim, words_of
from checker.claims.subjects import agent_of, is_passive, object_of, subject_of
from checker.claims.surroundings import fold, lemma
from checker.language.document import Sentence
from checker.language.nations import nations_in
from checker.lexicon import load
from checker.model import Claim
from checker.notes import Notes
from checker.values import Title

if TYPE_CHECKING:
    from checker.language.parsed import Token

PRONOUNS = frozenset({"he", "she", "they"})
BESIDE = frozenset({"advmod", "acomp", "attr", "oprd", "amod"})


def first(notes: Notes, sentence: Sentence, verb: Token) -> Iterator[Claim]:
    """ "Jane Doe won by a minute", "came home first": who won, where what was won is not said."""
    table = load("participation")["first"]
    word = lemma(verb)
    if word not in table["verbs"] and word not in table["placed"]:
        return
    beside = {lemma(child) for child in verb.children if child.dep_ in BESIDE}
    won = word in table["verbs"] or beside & set(table["places"])
    if won and any(_is_first_to(child) for child in verb.children):
        # "Was the first to arrive", "was first at the scene": no race.
        return
    if not won or object_of(verb) is not None or over_what(verb) is not None:
        return
    doer = doer_of(notes, sentence, verb)
    if doer is None or not doer.person:
        return
    if notes.document.text[doer.start : doer.end].casefold() in PRONOUNS:
        # "She went ahead, left her and came home first": the words that say so stand far from the pronoun.
        last = max((verb, *(child for child in verb.children if child.dep_ in BESIDE)), key=lambda token: token.i)
        doer = evolve(doer, start=verb.idx, end=last.idx + len(last))
    yield part_claim(
        notes,
        sentence,
        doer,
        attribute="winner",
        predicate="win",
        head="",
        names=_ranks(notes, sentence),
        subject="who won",
    )


def _is_first_to(said: Token) -> bool:
    """Whether "first" stands before what somebody is the first to do, or where somebody is first."""
    if lemma(said) not in load("participation")["first"]["places"]:
        return False
    behind = [*nouns_behind(said, ("at", "on", "by")), *nouns_behind(said.head, ("at", "on", "by"))]
    doing = any(
        child.dep_ in ("xcomp", "relcl", "acl", "advcl") for each in (said, said.head) for child in each.children
    )
    return (doing and said.dep_ != "advmod") or any(lemma(n) in load("alarms")["reaching"]["places"] for n in behind)


def placed(notes: Notes, sentence: Sentence, verb: Token) -> Iterator[Claim]:
    """Who came third, fourth or last: "came third", "took third place", "third place went to Jane Doe"."""
    table = load("participation")["first"]
    nouns = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass", "dobj", *BESIDE)]
    rank = next((lemma(noun) for noun in nouns if lemma(noun) in table["lower"]), None)
    seat = next((noun for noun in nouns if lemma(noun) in table["seats"]), None)
    if seat is not None:
        rank = next((lemma(child) for child in seat.children if lemma(child) in table["lower"]), rank)
    metal = next((n for n in nouns if "bronze" in {lemma(n), *(lemma(child) for child in n.children)}), None)
    if metal is not None and rank is None:
        rank, seat = "third", metal
    if rank is None:
        return
    doer: Doer | None = None
    if seat is not None and seat.dep_ in ("nsubj", "nsubjpass") and lemma(verb) in table["goes"]:
        to = next((n for prep in verb.children if prep.lower_ == "to" for n in prep.children), None)
        doer = _whoever(notes, sentence, to) if to is not None else None
    elif lemma(verb) in (table["placed"] if seat is None else table["taken"]):
        doer = doer_of(notes, sentence, verb, bodies=True)
    if doer is None or not (doer.person or doer.body):
        return
    yield part_claim(
        notes,
        sentence,
        doer,
        attribute="winner",
        predicate=f"come-{rank}",
        head="",
        names=_ranks(notes, sentence),
        subject=f"who came {rank}",
        quoted=_with_rank(doer, verb, [noun for noun in nouns if lemma(noun) == rank or noun is seat]),
    )


def _whoever(notes: Notes, sentence: Sentence, noun: Token) -> Doer | None:
    doer = doer_at(notes, sentence, noun)
    return doer if doer is not None and doer.person else body_at(notes, noun) or doer


def _with_rank(doer: Doer, verb: Token, said: Sequence[Token]) -> tuple[int, int]:
    """The doer's words with those that say which place it was."""
    places = [(doer.start, doer.end), *((token.idx, token.idx + len(token)) for token in (verb, *said))]
    return min(start for start, _ in places), max(end for _, end in places)


def _ranks(notes: Notes, sentence: Sentence) -> frozenset[str]:
    """Words of the sentence that tell one contest from another: "the women", "the junior"."""
    ranks = load("participation")["first"]["ranks"]
    return frozenset({lemma(token) for token in notes.document.tokens(sentence)} & set(ranks))


def signed_for(notes: Notes, sentence: Sentence, verb: Token) -> Iterator[Claim]:
    """ "Jane Doe signed for the union", "for the union it was Jane Doe who put her name to the deal".

    Who signs as a body's officer signs for it: "it was signed by Acme's chairman, Jane Doe".
    """
    table = load("participation")["signing"]
    word = lemma(verb)
    if word != "put" and word not in table["verbs"]:
        return
    thing = object_of(verb)
    put = word == "put" and thing is not None and lemma(thing) in table["names"]
    if not put and word not in table["verbs"]:
        return
    above = next((t for t in verb.ancestors if t.lemma_ == "be"), None) if verb.dep_ == "relcl" else None
    preps = [child for each in (verb, above, thing) if each is not None for child in each.children]
    sides = [noun for prep in preps for noun in _side_of(prep)]
    doer = doer_of(notes, sentence, verb) if sides else None
    if doer is not None and doer.person and sides[0].pos_ in ("NOUN", "PROPN") and sides[0].ent_type_ != "DATE":
        yield _signatory(notes, sentence, doer, frozenset({lemma(sides[0])}), words_of(sides[0]))
    elif thing is not None and not sides and (_is_paper(thing) or (put and _behind_name(verb, thing))):
        yield from _as_officers(notes, sentence, verb)


def _behind_name(verb: Token, name: Token) -> bool:
    """Whether the name is put to a paper."""
    return any(_is_paper(noun) for each in (verb, name) for noun in nouns_behind(each, ("to", "on", "under")))


def _is_paper(thing: Token) -> bool:
    return lemma(thing) in load("participation")["signing"]["papers"]


def _as_officers(notes: Notes, sentence: Sentence, verb: Token) -> Iterator[Claim]:
    """Those who signed, each for the body that the title beside the name tells."""
    signing = agent_of(verb) if is_passive(verb) else subject_of(verb)
    if signing is None:
        return
    if signing.tag_ in ("WP", "WDT") and verb.dep_ == "relcl":
        signing = verb.head
    first, last = signing.left_edge.idx, signing.right_edge.idx
    for mention, holder in held(notes, sentence):
        body = mention.value.body if isinstance(mention.value, Title) else None
        if body and first <= holder.start <= last and first <= mention.start <= last:
            words = re.split(r"['’]s?\b|\W+", body)
            keys = nations_in(words) or frozenset(fold(word) for word in words if len(word) > 2)
            doer = Doer(start=holder.start, end=holder.end, name=holder.name, key=holder.key, person=True)
            yield _signatory(notes, sentence, doer, keys, body)


def _signatory(notes: Notes, sentence: Sentence, doer: Doer, sides: frozenset[str], shown: str) -> Claim:
    return part_claim(
        notes,
        sentence,
        doer,
        attribute="signatory",
        predicate="sign-for",
        head="paper",
        names=sides,
        subject=f"who signed for {shown}",
    )


def _side_of(prep: Token) -> Iterator[Token]:
    """The noun behind "for" or "on behalf of"."""
    if prep.lower_ == "on":
        behalf = [noun for noun in prep.children if noun.lower_ == "behalf"]
        yield from (side for noun in behalf for of in noun.children for side in of.children if side.dep_ == "pobj")
    elif prep.lower_ == "for":
        yield from (noun for noun in prep.children if noun.dep_ == "pobj")
