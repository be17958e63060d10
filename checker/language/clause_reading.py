"""What a clause's own words say of it: that it is so, that it is not, or neither; and whether its sentence asks."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from checker.language.generic import is_generic
from checker.language.memo import once_a_token
from checker.lexicon import words

if TYPE_CHECKING:
    from checker.language.parsed import Span, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
OBJECTS = frozenset({"dobj", "attr", "oprd", "dative"})
ARGUMENTS = SUBJECTS | OBJECTS
OPENING = frozenset({"if", "unless", "whether", "until", "when", "once"})
"""Words behind which a clause leaves open whether it is so."""
SINGLE = frozenset({"a", "an", "one", "single"})
NONE = frozenset({"no", "neither", "none"})


@frozen(kw_only=True)
class Reading:
    """How a clause is put: `holds` is None where it is left open; `planned` if still to come, `so_far` if it may have
    changed since, `denied` if someone is said to deny it."""

    holds: bool | None = True
    planned: bool = False
    so_far: bool = False
    denied: bool = False
    unable: bool = False
    """Whether it is said that it could not be done: then it will not be either."""
    turned_at: int | None = None
    """Where the word stands that takes the clause back ("denied", "no plans", "refused"), as a character offset."""


OPEN = Reading(holds=None)


def own_reading(verb: Token, able: bool = False) -> Reading:
    """The reading that a clause's own words give it.

    `able`: whether "can" and "may" say that it is so, where the question is just what can be done.
    """
    return _of_what_can_be(verb) if able else _of_what_is(verb)


@once_a_token
def _of_what_is(verb: Token) -> Reading:
    return _own(verb, able=False)


@once_a_token
def _of_what_can_be(verb: Token) -> Reading:
    return _own(verb, able=True)


def _own(verb: Token, able: bool) -> Reading:
    children = verb.children
    beside = frozenset([child.lower_ for child in children])
    if not beside.isdisjoint(_conditions()) and any(c.dep_ == "mark" and c.lower_ in _conditions() for c in children):
        return OPEN
    if (verb.dep_ == "advcl" or verb.tag_ == "VBZ") and not beside.isdisjoint(OPENING):
        return OPEN
    answer = _answered(verb) if is_question(verb) and not asks_why(verb) else True
    if answer is None or is_generic(verb):
        return OPEN
    almost = not beside.isdisjoint(words("negation", "almost")) and has_adverb(verb, "almost")
    if almost or _is_purpose(verb):
        return OPEN
    count, so_far = int(_nothing_to(verb)) + int(_not_so_much(verb)) + int(not answer), False
    negating = words("negation", "adverbs")
    for child in children:
        if child.lower_ == "neither" and child.dep_ in ("preconj", "cc"):
            # "had been neither arrested nor charged"
            count += 1
        elif child.lower_ in negating and (child.dep_ in ("neg", "advmod", "preconj") or child.lower_ == "not"):
            if _limited(child, verb):
                return OPEN
            count += 1
            so_far = so_far or has_adverb(verb, "so_far")
        elif child.dep_ in SUBJECTS and _not_of_all(child):
            return OPEN
        elif child.dep_ in ARGUMENTS and _negative(child):
            if any(word.lower_ in ("else", "other", "others", "further") for word in child.subtree):
                # "Nobody else was hurt": of those told of already it says nothing.
                return OPEN
            if (
                child.dep_ in SUBJECTS
                and child.lower_ in ("nothing", "none")
                and child.i + 1 < len(verb.doc)
                and verb.doc[child.i + 1].lower_ == "but"
            ):
                return OPEN
            count += 1
    if count % 2 and _of_everybody(verb):
        return OPEN
    count += _nor(verb) + _at_no_time(verb)
    for complement in children:
        if complement.pos_ in ("ADJ", "VERB") and complement.dep_ in ("acomp", "attr", "oprd"):
            count += sum(c.lower_ in negating and not _limited(c, complement) for c in complement.children)
    auxiliaries = [c for c in children if c.dep_ in ("aux", "auxpass")]
    modal = next((c for c in auxiliaries if c.tag_ == "MD"), None)
    planned = False
    if modal is not None:
        name = modal.lower_.rstrip("’'")
        if name in words("negation", "future"):
            planned = True
        elif name == "would":
            # "He said it would stay" is the future seen from the past; elsewhere "would" supposes.
            if verb.dep_ != "ccomp" or any(c.lower_ == "have" for c in auxiliaries):
                return OPEN
            planned = True
        elif name == "must" and has_adverb(verb, "so_far"):
            count, so_far = count + 1, True
        elif able and name in ("can", "ca", "could", "may"):
            pass
        elif name in words("negation", "open_modals") and not (count and name in words("negation", "firm_when_denied")):
            return OPEN
    if (
        verb.tag_ == "VB"
        and verb.dep_ in ("ROOT", "conj")
        and not auxiliaries
        and not any(c.dep_ in SUBJECTS for c in children)
    ):
        return OPEN
    unable = count % 2 == 1 and modal is not None and modal.lower_ in ("can", "could", "ca")
    return Reading(holds=count % 2 == 0, planned=planned, so_far=so_far, unable=unable)


@cache
def _conditions() -> frozenset[str]:
    """The words that open a clause which says only on what condition something is so."""
    return words("negation", "conditions") - {"as", "before"}


def is_ordered(verb: Token) -> bool:
    """Whether it is said that it must be so: "must stay in jail", "will have to remain there"."""
    must = any(child.lower_ == "must" and child.dep_ == "aux" for child in verb.children)
    above = verb.head
    have = verb.dep_ == "xcomp" and above.lemma_ == "have" and any(child.tag_ == "MD" for child in above.children)
    denied = any(child.dep_ == "neg" for child in (*verb.children, *(above.children if have else ())))
    perfect = any(child.lower_ == "have" and child.dep_ == "aux" for child in verb.children)
    return (must or have) and not denied and not perfect


def _of_everybody(verb: Token) -> bool:
    """Whether what is denied is only that it was all of them: "was not welcomed by everybody", "did not tell all"."""
    objects = [child for child in verb.children if child.dep_ in OBJECTS]
    objects += [c for by in verb.children if by.dep_ == "agent" for c in by.children if c.dep_ == "pobj"]
    return any(
        word.lower_ in words("negation", "limits") and word.dep_ in (*OBJECTS, "pobj", "det", "predet")
        for noun in objects
        for word in (noun, *noun.children)
    )


def _nor(verb: Token) -> int:
    """Whether "nor" opens the clause: "Nor did she ask", "..., nor was he told"."""
    openers = [c for c in verb.children if c.lower_ == "nor"]
    if verb.dep_ == "conj":
        openers += [c for c in verb.head.children if c.lower_ == "nor" and c.i > verb.head.i]
    return int(any(c.i < verb.i for c in openers))


def _is_purpose(verb: Token) -> bool:
    """Whether an infinitive only tells what something was done for: "got up to open the door"."""
    return (
        verb.dep_ == "advcl"
        and verb.head.lower_ != "used"
        and any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    )


def _nothing_to(verb: Token) -> bool:
    """Whether it was not done: "did nothing to warn the town"."""
    return verb.dep_ in ("relcl", "acl") and verb.tag_ == "VB" and verb.head.lower_ == "nothing"


def _not_so_much(verb: Token) -> bool:
    """Whether "not so much as" opens the clause: "Not so much as a bell rang"."""
    above = verb.head
    return above.lower_ == "much" and any(child.dep_ == "neg" and child.i < above.i for child in above.children)


def _answered(verb: Token) -> bool | None:
    """The answer that the next sentence gives to a question: "Was she arrested? No."; None where it gives none."""
    doc, at = verb.doc, max(verb.sent.end, verb.i + 1)
    if any(token.tag_ in ("WP", "WRB", "WDT", "WP$") for token in verb.sent):
        return None
    while at < len(doc) and (doc[at].is_space or doc[at].is_quote):
        at += 1
    if at + 1 >= len(doc) or doc[at + 1].text not in (".", ",", "!", ":", ";"):
        return None
    return {"no": False, "yes": True}.get(doc[at].lower_)


def _at_no_time(verb: Token) -> int:
    """Whether an adverbial denies the clause: "at no time", "under no circumstances"."""
    nouns = [noun for prep in verb.children if prep.dep_ == "prep" for noun in prep.children if noun.dep_ == "pobj"]
    denied = [noun for noun in nouns if any(child.lower_ == "no" for child in noun.children)]
    return int(any(noun.lemma_.casefold() in words("negation", "occasions") for noun in denied))


def _limited(negator: Token, verb: Token) -> bool:
    following = [t for t in verb.doc[negator.i + 1 : negator.i + 3] if not t.is_space]
    if following and following[0].lower_ in words("negation", "limits"):
        return True
    return any(child.lower_ in ("until", "unless", "because") and child.i > negator.i for child in verb.subtree)


def _negative(noun: Token) -> bool:
    if noun.lower_ in words("negation", "quantifiers") and noun.lower_ != "no":
        return True
    if not noun.children:
        return False
    beside = frozenset([child.lower_ for child in noun.children])
    if noun.lower_ == "one" or not beside.isdisjoint(SINGLE):
        inner = [c for child in noun.children if child.lower_ in ("one", "single") for c in child.children]
        if any(c.lower_ == "not" and c.i < noun.i for c in (*noun.children, *inner)):
            # "Not one of them", "not a penny".
            return True
    return not beside.isdisjoint(NONE) and any(
        child.dep_ in ("det", "neg", "preconj", "advmod", "predet", "nmod")
        and child.lower_ in NONE
        and not _limits_next(child)
        for child in noun.children
    )


def _not_of_all(subject: Token) -> bool:
    """Whether something is said of some and not of others: "not everyone", "few passengers", "hardly anybody"."""
    if not subject.children:
        return subject.lower_ in words("negation", "hardly_any")
    before = [word for word in subject.subtree if word.i < subject.i and word.head.i in (subject.i, subject.i - 1)]
    if any(word.lower_ in ("a", "quite", "no", "the") for word in before):
        # "a few passengers", "the few who knew"
        return False
    limited = subject.lower_ in words("negation", "limits")
    limited = limited or any(word.lower_ in words("negation", "limits") for word in before)
    denied = any(word.lower_ == "not" for word in before)
    return (denied and limited) or any(word.lower_ in words("negation", "hardly_any") for word in before)


def _limits_next(token: Token) -> bool:
    following = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    return following in words("negation", "limits")


def asks_why(verb: Token) -> bool:
    """Whether a question takes the clause for granted: who asks why it was so, says that it was."""
    return any(child.lower_ == "why" and child.dep_ == "advmod" for child in verb.children)


def is_question(verb: Token) -> bool:
    """Whether the sentence of a token ends in a question mark."""
    doc = verb.doc
    asking = doc.answers.get(_ASKING)
    if asking is None:
        asking = doc.answers[_ASKING] = frozenset(i for span in doc.sents if _asks(span) for i in _places(span))
    return verb.i in asking


_ASKING = f"{__name__}.asking"
"""Where a text keeps which of its tokens stand in questions."""


def _places(span: Span) -> range:
    return range(span.start, span.end)


def _asks(sentence: Span) -> bool:
    for token in reversed(list(sentence)):
        if not (token.is_space or token.is_quote):
            return token.text == "?"
    return False


def has_adverb(verb: Token, key: str) -> bool:
    """Whether one of a lexicon's adverbs stands with a verb: "so far", "almost"."""
    return any(child.dep_ == "advmod" and child.lower_ in words("negation", key) for child in verb.children)
