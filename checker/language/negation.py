"""Whether a clause says that something is so, that it is not, or neither: negation, denial and modality."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from checker.lexicon import words

if TYPE_CHECKING:
    from checker.language.parsed import Span, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
OBJECTS = frozenset({"dobj", "attr", "oprd", "dative"})
EMBEDDED = frozenset({"ccomp", "xcomp", "pcomp", "acl", "csubj", "csubjpass"})
DEPTH = 6
"""How many clauses above are looked at."""


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


def read(verb: Token, able: bool = False) -> Reading:
    """The reading of the clause that a verb (or a copula) heads, with those of the clauses it is embedded in.

    `able`: whether "can" and "may" say that it is so, where the question is just what can be done.
    """
    own = _own(verb, able)
    if own.holds is None or (is_question(verb) and _asks_why(verb)):
        return own
    if verb.dep_ == "relcl" and verb.head.dep_ == "attr" and read(verb.head.head) != Reading():
        # "denied that it was she who left": the cleft carries the denial.
        return OPEN
    holds, planned, so_far, denied = own.holds, own.planned, own.so_far, own.denied
    current, turned_at, unable = verb, None, own.unable
    for _ in range(DEPTH):
        current = _first_conjunct(current)
        if current.dep_ not in EMBEDDED and not _told_late(current):
            break
        above = current.head
        if _stands_beside(current, above):
            break
        effect = _effect(current, above)
        if effect == "open":
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
        outer = _own(above) if above.pos_ in ("VERB", "AUX") else Reading()
        if outer.holds is None:
            return OPEN
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


def _told_late(verb: Token) -> bool:
    """Whether a clause behind "that" is what the verb above says, however far: "denied on Monday, after ..., that"."""
    return verb.dep_ == "advcl" and any(child.dep_ == "mark" and child.lower_ == "that" for child in verb.children)


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
    if lemma in words("negation", "denials") or (lemma == "rule" and any(c.lower_ == "out" for c in above.children)):
        return "deny"
    if above.pos_ in ("NOUN", "PROPN"):
        if lemma in words("negation", "plans") or lemma in words("negation", "expected"):
            return "no plan" if _denied_noun(above) else "planned"
        if below.dep_ == "acl" and any(child.dep_ == "mark" for child in below.children):
            return "deny" if _denied_report(above) else "report"
        return "plain" if below.dep_ == "acl" and below.tag_ in ("VBN", "VBG") else "open"
    if below.dep_ == "xcomp" or (below.dep_ == "pcomp" and below.tag_ == "VBG"):
        if lemma == "have":
            if _has(above, "so_far") or _has(below, "so_far"):
                return "so far"
            # Who had to go, went; who did not have to, did not.
            had = above.tag_ == "VBD" or any(child.lower_ == "did" for child in above.children)
            return "plain" if had and below.dep_ == "xcomp" else "open"
        if lemma in ("be", "wait", "remain") and (_has(above, "so_far") or lemma == "wait"):
            return "so far"
        if lemma == "be" and below.dep_ == "xcomp" and any(child.lower_ == "to" for child in below.children):
            # "is to close on Monday"
            return "planned"
        if lemma in words("negation", "unrealised"):
            return "unrealised"
        if lemma in words("negation", "realised") or (lemma == "use" and above.tag_ == "VBN"):
            return "plain"
        if lemma in words("negation", "expected") or lemma in ("go", "threaten"):
            return "planned"
        return "report" if lemma in words("negation", "reports") else "open"
    if below.dep_ == "ccomp":
        if lemma == "be" and below.tag_ == "VBN" and not any(child.dep_ in ("mark", "aux") for child in below.children):
            # "At no stage was the animal given a drug": one clause, its verb in two.
            return "plain"
        return "report" if lemma in words("negation", "reports") or lemma == "be" else "open"
    return "plain"


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


def _has(verb: Token, key: str) -> bool:
    return any(child.dep_ == "advmod" and child.lower_ in words("negation", key) for child in verb.children)


def _denied_noun(noun: Token) -> bool:
    if any(child.dep_ in ("det", "neg") and child.lower_ in ("no", "neither") for child in noun.children):
        return True
    head = noun.head
    return head.pos_ in ("VERB", "AUX") and any(child.dep_ == "neg" for child in head.children)


def _own(verb: Token, able: bool = False) -> Reading:
    """The reading that a clause's own words give it."""
    children = list(verb.children)
    if any(c.dep_ == "mark" and c.lower_ in words("negation", "conditions") - {"as", "before"} for c in children):
        return OPEN
    if verb.dep_ == "advcl" and any(c.lower_ in ("if", "unless", "whether", "until", "when", "once") for c in children):
        return OPEN
    if is_question(verb) and not _asks_why(verb):
        return OPEN
    if any(c.dep_ == "advmod" and c.lower_ in words("negation", "almost") for c in children) or _is_purpose(verb):
        return OPEN
    count, so_far = int(_nothing_to(verb)), False
    for child in children:
        if child.lower_ in words("negation", "adverbs") and (
            child.dep_ in ("neg", "advmod", "preconj") or child.lower_ == "not"
        ):
            if _limited(child, verb):
                return OPEN
            count += 1
            so_far = so_far or _has(verb, "so_far")
        elif child.dep_ in SUBJECTS | OBJECTS and _negative(child):
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
    count += _nor(verb) + _at_no_time(verb)
    for complement in (c for c in children if c.dep_ in ("acomp", "attr", "oprd") and c.pos_ in ("ADJ", "VERB")):
        count += sum(
            c.lower_ in words("negation", "adverbs") and not _limited(c, complement) for c in complement.children
        )
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
        elif name == "must" and _has(verb, "so_far"):
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


def _nor(verb: Token) -> int:
    """Whether "nor" opens the clause: "Nor did she ask", "..., nor was he told"."""
    openers = list(verb.children)
    if verb.dep_ == "conj":
        openers += [c for c in verb.head.children if verb.head.i < c.i < verb.i]
    return int(any(c.lower_ == "nor" and c.i < verb.i for c in openers))


def _is_purpose(verb: Token) -> bool:
    """Whether an infinitive only tells what something was done for: "got up to open the door"."""
    used = verb.head.lower_ == "used"
    return (
        verb.dep_ == "advcl"
        and not used
        and any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    )


def _nothing_to(verb: Token) -> bool:
    """Whether it was not done: "did nothing to warn the town"."""
    return verb.dep_ in ("relcl", "acl") and verb.tag_ == "VB" and verb.head.lower_ == "nothing"


def _at_no_time(verb: Token) -> int:
    """Whether an adverbial denies the clause: "at no time", "under no circumstances"."""
    nouns = (noun for prep in verb.children if prep.dep_ == "prep" for noun in prep.children if noun.dep_ == "pobj")
    return int(
        any(
            noun.lemma_.casefold() in words("negation", "occasions")
            and any(child.lower_ == "no" for child in noun.children)
            for noun in nouns
        )
    )


def _limited(negator: Token, verb: Token) -> bool:
    following = [t for t in verb.doc[negator.i + 1 : negator.i + 3] if not t.is_space]
    if following and following[0].lower_ in words("negation", "limits"):
        return True
    return any(child.lower_ in ("until", "unless", "because") and child.i > negator.i for child in verb.subtree)


def _negative(noun: Token) -> bool:
    if noun.lower_ in words("negation", "quantifiers") and noun.lower_ != "no":
        return True
    single = noun.lower_ == "one" or any(c.lower_ in ("a", "an", "one", "single") for c in noun.children)
    if single and any(c.lower_ == "not" and c.i < noun.i for c in noun.children):
        # "Not one of them", "not a penny".
        return True
    return any(
        child.dep_ in ("det", "neg", "preconj", "advmod", "predet", "nmod")
        and child.lower_ in ("no", "neither", "none")
        and not _limits_next(child)
        for child in noun.children
    )


def _limits_next(token: Token) -> bool:
    following = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    return following in words("negation", "limits")


def _asks_why(verb: Token) -> bool:
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
