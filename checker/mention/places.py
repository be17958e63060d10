"""Document -> places: countries, cities and regions by the gazetteer, venues by their noun."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from checker.language.document import Document
from checker.language.gazetteer import fold_place, locate
from checker.language.nations import nation
from checker.language.predicates import groups, predicate_of
from checker.lexicon import load, words
from checker.model import Mention
from checker.values import Place

if TYPE_CHECKING:
    from checker.language.parsed import Token

BEFORE = frozenset({"compound", "amod", "nmod", "poss", "nummod", "det"})
BESIDES = frozenset({"on", "off", "outside", "around", "above", "over", "through", "from", "into", "towards", "via"})
NAMES = frozenset({"GPE", "LOC"})


def find_places(document: Document) -> Iterator[Mention]:
    """The places of an article: venues with the town they are in, then the towns and countries by themselves."""
    taken: set[int] = set()
    for token in document.doc:
        if is_venue(token) and token.i not in taken:
            first, last, value = venue(token)
            taken |= set(range(first.i, last.i + 1))
            yield _mention(document, first.idx, last.idx + len(last), value)
    for entity in document.doc.ents:
        if entity.label_ in NAMES and not taken & set(range(entity.start, entity.end)):
            name = entity.text.removesuffix("'s").removesuffix("’s")
            found = locate(name) or Place(name=name, kind="place", key=f"place:{fold_place(name)}")
            yield _mention(document, entity.start_char, entity.start_char + len(name), found)
            taken |= set(range(entity.start, entity.end))
    for token in document.doc:
        if token.i not in taken and _stands_for_a_place(token):
            place = locate(token.text) or _unknown_goal(token)
            if place is not None:
                yield _mention(document, token.idx, token.idx + len(token), place)


def _unknown_goal(name: Token) -> Place | None:
    """A place that the gazetteer does not know, where a verb says that somebody or something is or was taken there."""
    prep = name.head if name.dep_ == "pobj" else name.nbor(-1)
    verb = prep.head.head if prep.head.pos_ == "ADV" else prep.head
    sure = prep.lower_ in ("near", "off", "outside") and name.ent_type_ != "PERSON"
    if sure or (prep.lower_ == "at" and not name.ent_type_):
        return Place(name=name.text, kind="place", key=f"place:{fold_place(name.text)}")
    moved = verb.pos_ == "VERB" and set(groups(predicate_of(verb))) & words("venues", "goals")
    if prep.lower_ != "of" and (not moved or prep.lower_ not in ("to", "in", "at")):
        return None
    return Place(name=name.text, kind="place", key=f"place:{fold_place(name.text)}")


def _stands_for_a_place(token: Token) -> bool:
    """Whether an unlabelled name of one word stands where a place would: "flown to Bhopal", "Graz's clinic"."""
    if token.pos_ != "PROPN" or token.ent_type_ not in ("", "ORG", "PERSON") or not token.text[:1].isupper():
        return False
    alone = not any(child.dep_ in ("compound", "flat", "appos", "case") for child in token.children)
    named = token.head.lower_ == "of" and token.head.head.lemma_.casefold() in words("venues", "towns")
    if token.dep_ in ("nsubj", "nsubjpass") and alone:
        return _hosts(token.head) and locate(token.text) is not None
    before = token.nbor(-1) if token.i > token.sent.start else None
    behind = before is not None and before.pos_ == "ADP" and token.dep_ != "pobj"  # "in fog off Peterhead"
    preposition = before.lower_ if behind and before is not None else token.head.lower_
    return (behind or token.dep_ == "pobj") and alone and (named or _leads_to(preposition, token))


def _hosts(verb: Token) -> bool:
    """ "Graz is to host the talks", "Graz was the scene of the crash"."""
    if predicate_of(verb) in words("venues", "hosts"):
        return True
    below = [child for child in verb.children if child.dep_ in ("attr", "xcomp")] if verb.lemma_ == "be" else []
    told = words("venues", "hosts") | frozenset(load("settings")["pronouns"]["scene"])
    return any(child.lemma_.casefold() in told and child.i > verb.i for child in below)


def _leads_to(preposition: str, token: Token) -> bool:
    """Whether a name is likely a place's behind a preposition: behind "on" only that of an island or the like."""
    if preposition in ("to", "in", "at", "near") and (preposition != "at" or token.dep_ == "pobj"):
        return True
    place = locate(token.text) if preposition in BESIDES else None
    if preposition in ("off", "outside") and token.ent_type_ in ("", "ORG"):
        return True
    if preposition in ("on", "off") and place is not None and place.kind == "region":
        return True
    return place is not None and preposition != "on" and (token.ent_type_ != "PERSON" or preposition == "outside")


def _mention(document: Document, start: int, end: int, value: Place) -> Mention:
    return Mention(kind="place", start=start, end=end, text=document.text[start:end], value=value)


def is_venue(token: Token) -> bool:
    """Whether a noun names a building or ground and heads its own phrase."""
    mistagged = token.pos_ == "ADJ" and token.dep_ == "pobj" and token.i > 0 and token.nbor(-1).pos_ in ("DET", "PART")
    if token.pos_ not in ("NOUN", "PROPN") and not mistagged:  # "in a flat above the shop"
        return False
    lemma = token.lemma_.casefold()
    if lemma not in words("venues", "nouns") and _kind(token) == lemma:
        return False
    pairs = {f"{token.nbor(-1).lower_} {lemma}" if token.i else "", f"{lemma} {token.head.lemma_.casefold()}"}
    if pairs & words("venues", "figurative") or (lemma in words("venues", "materials") and _is_material(token)):
        return False
    return not (token.dep_ in ("compound", "amod") and token.head.i > token.i and is_venue(token.head))


def _is_material(noun: Token) -> bool:
    """ "Carved from vesi wood", but "in the wood"."""
    return not noun.text[:1].isupper() and not any(child.dep_ in ("det", "poss", "nummod") for child in noun.children)


def _kind(noun: Token) -> str:
    """The kind of venue a noun is: "town hall" with the word before it, else its lemma."""
    lemma = noun.lemma_.casefold()
    if noun.lower_ == "grounds":
        return "grounds"
    if lemma not in _second_words():
        return lemma
    words_ = {noun.nbor(-1).lower_ if noun.i else ""}
    words_ |= {inner.lemma_ for prep in noun.children if prep.lower_ == "of" for inner in prep.children}
    told = {f"{word} {lemma}" for word in words_}
    return next((kind for kind, pairs in _compounds().items() if not pairs.isdisjoint(told)), lemma)


@cache
def _second_words() -> frozenset[str]:
    """The second words of those pairs."""
    return frozenset(pair.partition(" ")[2] for pairs in _compounds().values() for pair in pairs)


@cache
def _compounds() -> dict[str, frozenset[str]]:
    """Kind of venue -> the pairs of words that name it."""
    return {kind: frozenset(pairs) for kind, pairs in load("venues")["compounds"].items()}


def venue(token: Token) -> tuple[Token, Token, Place]:
    """The first and last word of a venue's phrase, and its value with the town it is said to be in."""
    heads = (token, token.head) if token.head.text == "General" else (token,)
    modifiers = [t for h in heads for c in h.children if c.dep_ in BEFORE for t in c.subtree if t.i < token.i]
    first = min([token, *modifiers], key=lambda t: t.i)
    last = token
    if token.i + 1 < len(token.doc) and token.nbor().text == "General":
        last = token.nbor()
    behind = _named_behind(token) if last is token else []
    last = behind[-1] if behind else last
    telling = {fold_place(t.text) for t in behind} | {
        fold_place(nation(t.text) or t.lemma_) for t in modifiers if _tells(t)
    }
    number, behind_it = _numbered(token)
    if number:
        telling.add(number)
        last = max(last, behind_it, key=lambda t: t.i)
    town = None
    for prep in token.children:
        if prep.dep_ == "prep" and prep.lower_ in ("in", "of"):
            for noun in prep.children:
                place = locate(_full(noun)) if noun.pos_ == "PROPN" else None
                if place is not None and prep.lower_ == "in":
                    town, last = place, noun
                elif noun.pos_ == "PROPN":
                    telling |= {fold_place(t.text) for t in (noun, *noun.lefts) if t.pos_ == "PROPN"}
    if town is None:
        town, last = _town_after(last)
    if town is None:
        town, named = _town_before(token)
        if token.text.islower():
            # "A Leeds shop" is a shop in Leeds; in "York Hall" the town is part of the name.
            telling -= {fold_place(t.text) for t in named}
    name = token.doc[first.i : last.i + 1].text
    kind = _kind(token)
    if kind not in (token.lemma_.casefold(), "grounds"):
        telling -= {*kind.split(), fold_place(token.nbor(-1).lemma_)}
    key = f"venue:{kind}:{'+'.join(sorted(telling))}"
    return first, last, Place(name=name, kind="venue", key=f"{key}@{town.key}" if town is not None else key)


def _numbered(token: Token) -> tuple[str, Token]:
    """Which of several a venue is, in figures, and the word that says it: "Camp 2", "Gate Six", "the second camp"."""
    after = token.nbor() if token.i + 1 < len(token.doc) else token
    if after.i != token.i and token.text[:1].isupper() and (after.text[:1].isupper() or after.text.isdigit()):
        figure = after.text if after.text.isdigit() else str(load("times")["numbers"].get(after.lower_, ""))
        if figure:
            return figure, after
    ordinals = load("times")["ordinals"]
    found = next((ordinals[c.lower_] for c in token.children if c.dep_ == "amod" and c.lower_ in ordinals), None)
    return (str(found), token) if found is not None else ("", token)


def _named_behind(token: Token) -> list[Token]:
    """The name that follows the noun in one phrase: "Hotel Marrat", "Teatro Nuovo"."""
    head = token.head
    if token.dep_ not in ("compound", "nmod") or not token.text[:1].isupper() or not 0 < head.i - token.i <= 3:
        return []
    name = list(token.doc[token.i + 1 : head.i + 1])
    return name if all(t.pos_ == "PROPN" for t in name) else []


def _town_after(last: Token) -> tuple[Place | None, Token]:
    """The town named right after a venue, whatever the parser hangs it on: "to hospital in Graz"."""
    rest = [token for token in last.doc[last.i + 1 : last.i + 5] if not token.is_space]
    if len(rest) >= 2 and rest[0].lower_ == "in" and rest[1].pos_ == "PROPN":
        end = 1
        while end + 1 < len(rest) and rest[end + 1].pos_ == "PROPN":
            end += 1
        found = locate(last.doc[rest[1].i : rest[end].i + 1].text)
        if found is not None:
            return found, rest[end]
    return None, last


def _town_before(venue_: Token) -> tuple[Place | None, list[Token]]:
    """The town whose venue it is and the words that name it: "Graz's hospital", "the East Graz hospital"."""
    for child in venue_.children:
        if child.dep_ in ("poss", "compound", "nmod") and child.pos_ == "PROPN" and child.ent_type_ != "PERSON":
            for name in (_whole_name(child), [*_compounded(child), child]):
                found = locate(" ".join(token.text for token in name))
                if found is not None and found.kind == "city" and child.i + 3 > venue_.i:
                    return found, name
    return None, []


def _whole_name(part: Token) -> list[Token]:
    """A name before a noun with all its words, which the parser may hang on the noun one by one."""
    first, last = part.i, part.i
    while first > part.sent.start and _in_name(part.doc[first - 1]):
        first -= 1
    while last + 1 < part.sent.end and _in_name(part.doc[last + 1]):
        last += 1
    return list(part.doc[first : last + 1])


def _in_name(token: Token) -> bool:
    return token.pos_ == "PROPN" and bool(token.ent_type_)


def _compounded(noun: Token) -> list[Token]:
    return [child for child in noun.children if child.dep_ == "compound" and child.i < noun.i]


def _tells(token: Token) -> bool:
    return token.pos_ in ("PROPN", "NOUN", "ADJ") and token.lower_ not in words("venues", "plain")


def _full(noun: Token) -> str:
    """A name with the words before it that belong to it: "New York"."""
    return " ".join(token.text for token in [*_compounded(noun), noun])
