"""Whether a clause says that something is so, that it is not, or neither, with the clauses that it is embedded in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from checker.language.clause_reading import OPEN, Reading, asks_why, has_adverb, is_question, own_reading
from checker.language.memo import once_a_token
from checker.lexicon import words

if TYPE_CHECKING:
    from checker.language.parsed import Token

EMBEDDED = frozenset({"ccomp", "xcomp", "pcomp", "acl", "csubj", "csubjpass"})
DEPTH = 6
"""How many clauses above are looked at."""


def read(verb: Token, able: bool = False) -> Reading:
    """The reading of the clause that a verb (or a copula) heads, with those of the clauses it is embedded in.

    `able`: whether "can" and "may" say that it is so, where the question is just what can be done.
    """
    return _read_able(verb) if able else _read(verb)


@once_a_token
def _read(verb: Token) -> Reading:
    return _embedded(verb, own_reading(verb))


@once_a_token
def _read_able(verb: Token) -> Reading:
    return _embedded(verb, own_reading(verb, able=True))


def _embedded(verb: Token, own: Reading) -> Reading:
    """The reading of a clause whose own words are read, with those of the clauses it is embedded in."""
    if _by_a_hoax(verb):
        return OPEN
    if own.holds is None or (is_question(verb) and asks_why(verb)):
        return own
    if verb.dep_ == "relcl" and verb.head.dep_ == "attr" and read(verb.head.head) != Reading():
        # "denied that it was she who left": the cleft carries the denial.
        return OPEN
    holds, planned, so_far, denied = own.holds, own.planned, own.so_far, own.denied
    current, turned_at, unable = verb, None, own.unable
    for _ in range(DEPTH):
        current = _first_conjunct(current)
        if current.dep_ not in EMBEDDED and not _told_late(current) and not _to_do(current):
            break
        above = current.head
        if _stands_beside(current, above):
            break
        effect = _effect(current, above)
        if effect == "open" or (effect == "deny" and denied_until_then(above)):
            return OPEN
        if effect in ("deny", "unrealised", "no plan"):
            holds, denied = not holds, denied or effect == "deny"
            planned = planned or effect == "no plan"
            turned_at = _turning(current, above)
        planned = planned or effect == "planned"
        unable = unable or (effect == "unrealised" and above.lemma_.casefold() == "unable")
        so_far = so_far or effect == "so far"
        if effect == "so far":
            holds = not holds
        if above.pos_ == "ADJ" and above.dep_ in ("acomp", "oprd", "attr"):
            # "is not ready to": the copula carries the negation.
            above = above.head
        outer = own_reading(above) if above.pos_ in ("VERB", "AUX") else Reading()
        if outer.holds is None:
            return OPEN
        if outer.holds is False and effect == "deny" and _called(above) is not None:
            # "It was not true that": both are said in one.
            outer = evolve(outer, holds=True)
        if outer.holds is False and effect != "so far":
            if effect in ("report",):
                # "did not say that he left": nothing follows for the clause below.
                return OPEN
            holds = not holds if effect != "no plan" else holds
        planned, so_far = planned or outer.planned, so_far or outer.so_far
        current = above
    if (current.dep_ == "advcl" or (current is not verb and current.pos_ in ("NOUN", "PRON"))) and _in_denied(current):
        # "Denied a report that she is among those who are looking to buy it": of who looks to buy nothing is told.
        return OPEN
    return Reading(holds=holds, planned=planned, so_far=so_far, denied=denied, unable=unable, turned_at=turned_at)


def _to_do(verb: Token) -> bool:
    """Whether a clause only says what a noun is for: "a mission to recover them", "enough time to hold the vote"."""
    if verb.dep_ not in ("acl", "relcl") or verb.head.pos_ not in ("NOUN", "PROPN"):
        return False
    to = any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)
    return to and not any(child.dep_ in ("nsubj", "nsubjpass", "mark") for child in verb.children)


def _told_late(verb: Token) -> bool:
    """Whether a clause behind "that" is what the word above says, however far: "denied on Monday, after ..., that"."""
    if verb.dep_ not in ("advcl", "relcl"):
        return False
    if verb.tag_ == "VBG" and 0 < verb.i - verb.head.i <= 2 and verb.nbor(-1).text != ",":
        # "Has ruled out running", where what is ruled out is taken for what else was done.
        return any(child.lower_ == "out" for child in verb.head.children) and verb.head.lemma_.casefold() == "rule"
    # "The rumour that he had been sacked", where the "that" is taken for an object.
    whole = any(child.dep_ == "nsubjpass" for child in verb.children)
    whole = whole or verb.head.lemma_.casefold() in words("negation", "accounts") | words("retraction", "hearsay")
    return any(c.lower_ == "that" and (c.dep_ == "mark" or (whole and c.dep_ == "dobj")) for c in verb.children)


def _in_denied(word: Token) -> bool:
    """Whether a word stands in what somebody denies, farther down than its own clause."""
    verbs = [token for token in word.ancestors if token.pos_ in ("VERB", "AUX")][:DEPTH]
    for verb in verbs:
        if verb.dep_ not in EMBEDDED:
            return False
        if _effect(verb, verb.head) == "deny":
            return True
    return False


def _turning(below: Token, above: Token) -> int:
    """The offset of the word that takes back the clause below it: the verb of denial, for "no plans" the "no"."""
    if above.pos_ == "NOUN" and _denied_noun(above):
        return int(above.left_edge.idx)
    noun = above.head if above.dep_ == "acl" else above
    if noun.pos_ == "NOUN" and noun.head.pos_ in ("VERB", "AUX"):
        return int(min(noun.head.idx, noun.left_edge.idx))
    return int(above.idx)


def _first_conjunct(token: Token) -> Token:
    while token.dep_ == "conj" and token.head.pos_ in ("VERB", "AUX"):
        token = token.head
    return token


def _stands_beside(below: Token, above: Token) -> bool:
    """Whether two clauses only stand side by side: "The owner couldn't pay, so the dog was taken"."""
    return below.dep_ == "ccomp" and below.i < above.i and not _says(above)


def _effect(below: Token, above: Token) -> str:
    """What a governing word does to the clause below it."""
    lemma = above.lemma_.casefold()
    if any(child.dep_ == "mark" and child.lower_ in ("if", "whether") for child in below.children):
        return "open"
    if any(child.tag_ in ("WRB", "WP") and child.dep_ != "nsubj" and below.dep_ == "ccomp" for child in below.children):
        return "open"
    noun = above.head if above.pos_ == "ADP" else above
    if noun.pos_ == "NOUN" and noun.lemma_.casefold() in words("negation", "unrealised_nouns"):
        return "open" if _denied_noun(noun) else "unrealised"
    if lemma == "be" and any(c.dep_ == "acomp" and c.lower_ in words("negation", "unlikely") for c in above.children):
        return "no plan"
    if lemma in words("negation", "unlikely") and above.pos_ == "ADJ":
        return "no plan"
    if above.pos_ == "ADP":
        if above.lower_ == "without":
            return "unrealised"
        if above.lower_ in ("from", "against"):
            return "open"
        if above.lower_ == "of" and above.head.lower_ == "short":
            # "stopped short of calling it off"
            return "unrealised"
        if any(child.lower_ in words("negation", "almost") for child in above.head.children):
            return "open"
        lemma = above.head.lemma_.casefold()
        above = above.head
    if lemma == "doubt" and above.pos_ == "NOUN":
        return "report" if _denied_noun(above) else "open"
    if lemma == "deny" and _neither_confirmed(above):
        return "open"
    if above.dep_ == "acl" and below.dep_ == "ccomp" and above.head.lemma_.casefold() in words("negation", "accounts"):
        # "dismissed claims made by others that it will close": the clause is what they claim.
        return "deny" if _denied_report(above.head) else "report"
    if below.dep_ in ("acl", "ccomp", "relcl") and _untrue(above):
        return "deny"
    if lemma == "be" and below.dep_ in ("ccomp", "csubj", "advcl") and (told := _called(above)) is not None:
        return "plain" if told else "deny"
    if lemma in words("retraction", "hearsay"):
        return "deny" if _denied_report(above) else "open"
    if below.dep_ == "pcomp" and any(child.tag_ == "WP" for child in below.children):
        # "cannot agree on who killed him"
        return "open"
    if lemma in words("negation", "denials") or (lemma == "rule" and any(c.lower_ == "out" for c in above.children)):
        return "deny"
    if above.pos_ in ("NOUN", "PROPN"):
        if lemma in words("negation", "plans") or lemma in words("negation", "expected"):
            return "no plan" if _denied_noun(above) else "planned"
        if _to_do(below):
            # The first woman to climb it has climbed it.
            return "plain" if _singled_out(above) else "open"
        if below.dep_ == "relcl" or (below.dep_ == "acl" and any(child.dep_ == "mark" for child in below.children)):
            return "deny" if _denied_report(above) else "report"
        return "plain" if below.dep_ == "acl" and below.tag_ in ("VBN", "VBG") else "open"
    if below.dep_ == "xcomp" or (below.dep_ == "pcomp" and below.tag_ == "VBG"):
        if lemma == "have":
            if has_adverb(above, "so_far") or has_adverb(below, "so_far"):
                return "so far"
            # Who had to go, went; who did not have to, did not.
            had = above.tag_ == "VBD" or any(child.lower_ == "did" for child in above.children)
            return "plain" if had and below.dep_ == "xcomp" else "open"
        if lemma in ("be", "wait", "remain") and (has_adverb(above, "so_far") or lemma == "wait"):
            return "open" if lemma == "wait" and _was_waiting(above) else "so far"
        if lemma == "be" and below.dep_ == "xcomp" and any(child.lower_ == "to" for child in below.children):
            # "is to close on Monday"
            return "planned"
        if lemma in words("negation", "unrealised"):
            return "unrealised"
        if lemma in words("negation", "realised") or (lemma == "use" and above.tag_ == "VBN"):
            return "plain"
        if lemma in words("negation", "expected") or lemma in ("go", "threaten"):
            return "planned"
        if lemma == "tell" and any(child.dep_ in ("dobj", "nsubjpass") for child in above.children):
            # Who was told to do it need not have done it.
            return "open"
        return "report" if lemma in words("negation", "reports") else "open"
    if below.dep_ == "ccomp":
        if lemma == "be" and below.tag_ == "VBN" and not any(child.dep_ in ("mark", "aux") for child in below.children):
            # "At no stage was the animal given a drug": one clause, its verb in two.
            return "plain"
        return "report" if lemma in words("negation", "reports") or lemma == "be" else "open"
    return "plain"


def _singled_out(noun: Token) -> bool:
    """Whether a noun is the first, last, youngest or only one of its kind."""
    return any(
        child.lower_ in words("negation", "singling") or child.tag_ == "JJS"
        for child in noun.children
        if child.i < noun.i
    )


def denied_until_then(verb: Token) -> bool:
    """Whether something had been denied until then: "for weeks she had denied it"."""
    had = any(child.dep_ == "aux" and child.lower_ in ("had", "'d", "’d") for child in verb.children)
    return had and any(word.lower_ in words("negation", "until_then") for word in verb.sent)


def _was_waiting(verb: Token) -> bool:
    """Whether it is told of a moment that is over, and may have come about since: "was waiting to board when"."""
    was = any(child.dep_ == "aux" and child.lower_ in ("was", "were", "'s", "had") for child in verb.children)
    return was and not has_adverb(verb, "so_far")


def _says(verb: Token) -> bool:
    return verb.lemma_.casefold() in words("negation", "reports") | words("negation", "denials")


def _neither_confirmed(verb: Token) -> bool:
    """ "neither confirm nor deny" says nothing of what is not denied."""
    around = [verb.head, *verb.children] if verb.dep_ == "conj" else list(verb.children)
    return any(token.lemma_.casefold() == "confirm" for token in around)


def _denied_report(noun: Token) -> bool:
    """Whether a report ("claims that ...") is denied by its verb, or called untrue."""
    head = noun.head
    if head.pos_ not in ("VERB", "AUX"):
        return False
    if _neither_confirmed(head):
        return False
    if noun.dep_ in ("dobj", "nsubjpass") and head.lemma_.casefold() in words("negation", "denials"):
        return True
    complements = [c for c in head.children if c.dep_ in ("acomp", "attr", "oprd")]
    return noun.dep_ == "nsubj" and any(c.lemma_.casefold() in words("retraction", "untrue") for c in complements)


def _called(verb: Token) -> bool | None:
    """Whether what follows is called true, or untrue: "it is not true that"; None where it is called neither."""
    quality = next((child for child in verb.children if child.dep_ in ("acomp", "attr")), None)
    if quality is None or quality.lower_ not in words("retraction", "untrue") | words("retraction", "true"):
        return None
    denied = any(child.dep_ == "neg" for child in (*verb.children, *quality.children))
    return (quality.lower_ in words("retraction", "true")) != denied


def _by_a_hoax(verb: Token) -> bool:
    """Whether a clause is given as what a hoax or a rumour says: "according to the hoax, he had died"."""
    preps = [child for child in verb.children if child.lower_ == "according"]
    if not preps:
        return False
    nouns = [noun for prep in preps for to in prep.children for noun in to.children if noun.dep_ == "pobj"]
    return any(
        noun.lemma_.casefold() in words("retraction", "tellers") | words("retraction", "hearsay") for noun in nouns
    )


def _untrue(above: Token) -> bool:
    """Whether a clause is what a false report says, or somebody who makes things up: "the false news that she died"."""
    subject = next((child for child in above.children if child.dep_ == "nsubj"), None)
    teller = above if above.pos_ == "NOUN" else subject
    if teller is None or (above.pos_ == "VERB" and above.lemma_.casefold() not in words("negation", "reports")):
        return False
    told = [teller.lemma_.casefold()]
    told += [child.lower_ for child in teller.children if child.dep_ == "amod"]
    told += [child.lower_ for child in above.children if child.dep_ == "advmod" and above.pos_ == "VERB"]
    return told[0] in words("retraction", "tellers") or not words("retraction", "untrue").isdisjoint(told)


def _denied_noun(noun: Token) -> bool:
    if any(child.dep_ in ("det", "neg") and child.lower_ in ("no", "neither") for child in noun.children):
        return True
    head = noun.head
    return head.pos_ in ("VERB", "AUX") and any(child.dep_ == "neg" for child in head.children)
