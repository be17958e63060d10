"""How firmly a sentence puts a word: as stated, expected, denied or disputed.

The clauses above the word are climbed, innermost first; the first cue on the way decides. A cue reaches down into its
complements ("plans to cut 500 jobs", "denied that 12 people died") but not into relative clauses and participles beside
it ("the quake, which killed 12, will be debated"), nor into what is taken for granted ("the 12 dead will be buried").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.language.document import Document, Sentence
from checker.lexicon import load
from checker.model import Firmness

if TYPE_CHECKING:
    from checker.language.parsed import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
OBJECTS = frozenset({"dobj", "pobj", "attr", "oprd", "dative"})
VERBAL = frozenset({"VERB", "AUX"})


def firmness_of(document: Document, sentence: Sentence, token: Token) -> Firmness:
    """How firmly the sentence puts a token: the head of a value ("12", "hours") or of a predicate ("closed")."""
    inside = range(sentence.start, sentence.end)
    below: Token | None = None
    happened = False
    for current in (token, *token.ancestors):
        if current.idx not in inside:
            break
        cue = _cue(current, below)
        # What "is to find out what happened at noon" expects is the finding.
        if cue is not None and not (happened and cue is Firmness.EXPECTED):
            return cue
        happened = happened or (current.tag_ == "VBD" and current.pos_ in VERBAL and _is_complement(current))
        if _is_island(current) or _is_presupposed(token, current, below):
            break
        below = current
    return Firmness.STATED


def _cue(token: Token, below: Token | None) -> Firmness | None:
    """What one word on the way up says of the word `below` it; None where it says nothing."""
    if token.pos_ in VERBAL:
        return _denied_by_verb(token, below) or _disputed_by_verb(token, below) or _expected_by_verb(token, below)
    if token.pos_ in ("NOUN", "PROPN", "ADJ", "NUM", "SYM"):
        return _cue_of_noun(token, below)
    return None


def _denied_by_verb(verb: Token, below: Token | None) -> Firmness | None:
    denied = _lexicon("denied")
    if _is_complement(below):
        assert below is not None
        noun_is_account = below.lemma_.lower() in denied["accounts"]
        if verb.lemma_.lower() in denied["verbs"] and not _negated(verb):
            if below.dep_ in ("ccomp", "xcomp", "pcomp") or noun_is_account:
                return Firmness.DENIED
            if verb.lemma_.lower() == "deny" and below.tag_ == "VBG":
                return Firmness.DENIED
    if below is not None and below.dep_ in SUBJECTS and below.lemma_.lower() in denied["accounts"]:
        false = any(
            child.lower_ in denied["adjectives"] for child in verb.children if child.dep_ in ("acomp", "attr", "oprd")
        )
        if (false and not _negated(verb)) or (verb.lemma_.lower() in denied["verbs"] and verb.tag_ == "VBN"):
            return Firmness.DENIED
    return None


def _disputed_by_verb(verb: Token, below: Token | None) -> Firmness | None:
    disputed = _lexicon("disputed")
    lemma = verb.lemma_.lower()
    clausal = below is not None and below.dep_ in ("ccomp", "xcomp", "pcomp")
    if lemma in disputed["verbs"] and (clausal or (below is not None and below.dep_ == "prep" and lemma == "accuse")):
        return Firmness.DISPUTED
    passive = verb.tag_ == "VBN" and any(child.dep_ == "auxpass" for child in verb.children)
    if lemma in disputed["passive_verbs"] and passive and below is not None and below.dep_ == "xcomp":
        return Firmness.DISPUTED
    for child in verb.children:
        if child.dep_ == "mark" and child.lower_ in disputed["marks"]:
            return Firmness.DISPUTED
        if child.dep_ == "advmod" and child.lower_ in disputed["adverbs"]:
            return Firmness.DISPUTED
    return None


def _expected_by_verb(verb: Token, below: Token | None) -> Firmness | None:
    expected = _lexicon("expected")
    if _is_future(verb):
        return Firmness.EXPECTED
    if any(child.dep_ == "advmod" and child.lower_ in expected["adverbs"] for child in verb.children):
        return Firmness.EXPECTED
    lemma = verb.lemma_.lower()
    if below is None or lemma not in expected["verbs"] or (below.dep_ in SUBJECTS and verb.tag_ != "VBN"):
        return _expected_by_adjective(verb, below)
    infinitive = below.pos_ in VERBAL and any(child.lower_ == "to" and child.dep_ == "aux" for child in below.children)
    # The parser takes "set to last three days" for an adverbial of "set".
    infinitive = infinitive or (verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "to" and below.i > verb.i + 1)
    passive = verb.tag_ == "VBN" or any(
        child.lemma_ == "be" for child in verb.children if child.dep_ in ("aux", "auxpass")
    )
    if lemma in expected["infinitive_only"]:
        return Firmness.EXPECTED if infinitive and not (lemma == "set" and not passive) else None
    return Firmness.EXPECTED if below.dep_ != "advcl" or infinitive else None


def _expected_by_adjective(verb: Token, below: Token | None) -> Firmness | None:
    """ "500 jobs are likely to go", "the talks are due on Friday": the adjective stands beside the way up."""
    adjectives = _lexicon("expected")["adjectives"]
    if below is None or below.dep_ not in SUBJECTS or verb.lemma_.lower() != "be":
        return None
    likely = any(child.dep_ == "acomp" and child.lower_ in adjectives for child in verb.children)
    return Firmness.EXPECTED if likely and not _negated(verb) else None


def _is_future(verb: Token) -> bool:
    """ "will close", "could be closed", "is to close", the headline's "to close", and what "and" joins to them.

    "Would have been" tells of what did not come to be, not of what is yet to come.
    """
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    modals = _lexicon("expected")["auxiliaries"]
    lowered = {child.lower_ for child in auxiliaries}
    if lowered & {"would", "could", "might"} and lowered & {"have", "'ve", "’ve"}:
        return False
    if any(
        child.lower_ in modals and (child.tag_ == "MD" or child.lower_ not in ("'d", "’d")) for child in auxiliaries
    ):
        return True
    to = any(child.lower_ == "to" for child in auxiliaries)
    if to and (verb.dep_ == "ROOT" or (verb.head.lemma_ == "be" and verb.dep_ == "xcomp")):
        return True
    owns = any(child.dep_ in SUBJECTS for child in verb.children)
    if verb.dep_ == "conj" and verb.head.pos_ in VERBAL and not auxiliaries and not owns and verb.tag_ in ("VB", "VBN"):
        return _is_future(verb.head)
    return False


def _cue_of_noun(noun: Token, below: Token | None) -> Firmness | None:
    """Adjectives before a noun on the way, and nouns that hold what depends on them ("plan to", "rumours that")."""
    for word in (noun, *(child for child in noun.children if child.dep_ in ("amod", "advmod", "nmod"))):
        if word.lower_ in _lexicon("expected")["adjectives"]:
            return Firmness.EXPECTED
        if word.lower_ in _lexicon("disputed")["adjectives"] or word.lower_ in _lexicon("disputed")["adverbs"]:
            return Firmness.DISPUTED
    if below is None or below.dep_ not in ("acl", "prep", "ccomp", "xcomp", "relcl"):
        return None
    lemma = noun.lemma_.lower()
    if lemma in _lexicon("denied")["nouns"] and any(child.lower_ == "no" for child in noun.children):
        return Firmness.DENIED
    if below.dep_ == "relcl":
        return None
    governed = _denial_above(noun)
    if governed is not None:
        return governed
    if lemma in _lexicon("disputed")["nouns"]:
        return Firmness.DISPUTED
    if lemma in _lexicon("expected")["nouns"]:
        return Firmness.EXPECTED
    return None


def _denial_above(noun: Token) -> Firmness | None:
    """A denied rumour is denied, not only disputed."""
    verb = noun.head
    return _denied_by_verb(verb, noun) if verb.pos_ in VERBAL and verb.i != noun.i else None


def _is_complement(token: Token | None) -> bool:
    return token is not None and (token.dep_ in OBJECTS or token.dep_ in ("ccomp", "xcomp", "pcomp", "prep"))


def _is_island(token: Token) -> bool:
    """Whether what stands above this word has no say over what is in it."""
    if token.dep_ in ("relcl", "appos", "parataxis", "npadvmod"):
        return token.dep_ != "npadvmod" and token.pos_ in VERBAL | {"NOUN", "PROPN"}
    if token.dep_ == "acl":
        complement = any(child.dep_ in ("mark", "aux") and child.lower_ in ("that", "to") for child in token.children)
        return not complement
    if token.dep_ == "advcl":
        return not any(child.lower_ == "to" and child.dep_ == "aux" for child in token.children)
    return False


def _is_presupposed(token: Token, current: Token, below: Token | None) -> bool:
    """ "The 12 victims" are 12 and "its workforce of 900" is 900, whatever will be done with them."""
    if below is not None and below.dep_ == "prep" and any(child.dep_ == "poss" for child in current.children):
        return current.pos_ in ("NOUN", "PROPN")
    counted = token.i == current.i or (token.head.i == current.i and token.dep_ == "nummod")
    definite = any(
        child.lower_ in ("the", "these", "those", "all") or child.dep_ == "poss" for child in current.children
    )
    return counted and definite and current.dep_ in SUBJECTS


def _negated(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)


def _lexicon(kind: str) -> dict[str, Any]:
    table: dict[str, Any] = load("firmness")[kind]
    return table
