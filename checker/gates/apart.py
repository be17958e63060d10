"""What keeps two clauses apart that say the same of the same word: place, kind, rank, hour or year."""

from __future__ import annotations

import re
from itertools import pairwise

from checker.entities.roles import role_nouns
from checker.gates.likeness import answers_to, denies, holds, predicate, related
from checker.gates.memo import once_a_claim
from checker.lexicon import words
from checker.model import Claim
from checker.occasions import LATE, PLACEHOLDER_YEAR
from checker.story import Story
from checker.updates import published

_IN_PLACE = re.compile(r"\b(?:in|at|near|outside) (?:the )?([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)")
_IN_THE = re.compile(r"\b(?:in|at|near|outside|inside|on|from) (?:the|a|an|its|his|her|their) ((?:[a-z-]+ )?[a-z-]+)")


_CHARGED = re.compile(
    r"\b(?:guilty|innocent|convicted|acquitted|cleared|conviction|acquittal) of (?:the |a |an )?(\w+)"
)
_PLAIN = re.compile(r"[^\w']+")
_RELATIVE = frozenset({"that", "which", "who", "whose", "whom", "where", "when"})
_ORDINAL = re.compile(r"second|third|\w+th|\d+(?:st|nd|rd|th)")
_LONG = frozenset({"years", "decade", "decades", "months", "century", "centuries", "generation", "generations"})
_PERIODS = frozenset({"half", "quarter", "term", "semester", "hours", "days", "weeks", "months", "years"})
SHORT = 5
"""A clause of no more words tells when it was only by the rest of its sentence: "...; nobody was hurt"."""


def told_apart(a: Claim, b: Claim, story: Story) -> bool:
    """Whether anything in two clauses keeps what they tell of apart."""
    return (
        elsewhere(a, b)
        or in_other_places(a, b)
        or narrowed(a, b)
        or _of_one_place(a, b)
        or len({picked(a), picked(b)} - {frozenset()}) > 1
        or of_another_time(a) != of_another_time(b)
        or bounded(a, b, story)
        or of_two_kinds(a, b)
        or of_others(a, b)
        or _parted(a) != _parted(b)
        or whose_else(a, b)
        or (holds(a) and holds(b) and predicate(a) != predicate(b) and _picks(a) != _picks(b))
    )


def whose_else(a: Claim, b: Claim) -> bool:
    """Whether it is his of whom the one tells and hers of whom the other does: "his conviction", "her conviction"."""
    return {claim.subject.casefold().split(" ")[0] for claim in (a, b)} == {"his", "her"}


def charged_otherwise(a: Claim, b: Claim) -> bool:
    """Whether the one tells of one charge and the other of another: "not guilty of murder", "convicted of theft"."""
    one, other = (frozenset(_CHARGED.findall(claim.sentence.casefold())) for claim in (a, b))
    return bool(one and other) and one.isdisjoint(other)


def _picks(claim: Claim) -> set[str]:
    """The words by which one of two opposites picks one of several: "rejected the first offer"."""
    return _picking(claim) & words("negation", "narrowing")


def bounded(a: Claim, b: Claim, story: Story) -> bool:
    """Whether one says only how it stood at some hour: "by noon nobody had been arrested", "as of Sunday".

    How it stood when the one was written ("so far") is no such hour where the other was published before.
    """
    for claim, other in ((a, b), (b, a)):
        if holds(claim) or not holds(other):
            continue
        first, second = published(other, story), published(claim, story)
        known = first is not None and second is not None and first <= second
        if _until(claim) or (_so_far(claim) and not known):
            return True
    return False


def _so_far(claim: Claim) -> bool:
    said = claim.quote.casefold().replace(",", "").split()
    return any(pair in (("so", "far"), ("up", "to"), ("any", "more")) for pair in pairwise(said)) or "anymore" in said


def narrowed(a: Claim, b: Claim) -> bool:
    """Whether what is denied is less than what the other tells: "at its first sitting", "the other nurses", "at first".

    It is where the denial's own words pick one of several, or some span of time, and the other's do not.
    """
    return any(
        bool(_narrowing(denial) - _known(told)) or _for_a_while(denial)
        for denial, told in ((a, b), (b, a))
        if not holds(denial) and holds(told)
    )


def _narrowing(denial: Claim) -> set[str]:
    """The words by which a denial picks one of several; not in "the first half of the year", which is a time.

    What is no denial by its words is told of a quarter of the compass beside the point: "rejected the offer, with its
    bonus for northern schools".
    """
    said = [word.strip(".,;:\"'“”’()") for word in denial.quote.split()]
    of_time = {word for word, behind in pairwise(said) if behind in words("questions", "stretches")}
    picks = (_picking(denial) & words("negation", "narrowing")) - of_time
    return (
        picks
        if _is_worded([word.casefold() for word in said])
        else picks - words("questions", "picking") | (picks & {"first", "second", "third", "fourth", "former"})
    )


def picks_another(a: Claim, b: Claim) -> bool:
    """Whether either of two clauses picks one of several, of which the other says nothing: "the lower court"."""
    return any((_picking(x) & words("negation", "narrowing")) - _known(y) - _timing(x) for x, y in ((a, b), (b, a)))


def _timing(claim: Claim) -> set[str]:
    """The words of a clause that pick a time: the "first" of "the first half of the year"."""
    said = [word.strip(".,;:") for word in claim.quote.casefold().split()]
    return {word for word, noun in pairwise(said) if noun in _PERIODS or noun in words("negation", "times")}


def _of_one_place(a: Claim, b: Claim) -> bool:
    """Whether what is denied is denied of a place of which the other says nothing: "did not close its shop in Hull"."""
    return any(_named_places(x) - _known(y) for x, y in ((a, b), (b, a)) if not holds(x) and holds(y))


def _known(claim: Claim) -> frozenset[str]:
    """The words of a claim's sentence and of the one before."""
    return claim.context.sentence | claim.context.before | claim.context.names | _said(claim)


def _for_a_while(claim: Claim) -> bool:
    """Whether a clause says only that it was so for some time, or up to a day: "for five hours", "before Easter"."""
    said = claim.quote.casefold().replace(",", "").split()
    # What is no denial by its words is only timed so: "hit the depot before dawn" says no less than "hit it".
    worded = _is_worded(said)
    if worded and any(word == "in" and not _LONG.isdisjoint(said[at + 1 : at + 4]) for at, word in enumerate(said)):
        # "Has not closed in nearly a decade" tells of the time before.
        return True
    opening = ("for", "before", "within", "during") if worded else ("for",)
    spans = ((at, said[at + 1 : at + 4]) for at, word in enumerate(said) if word in opening)
    return any(
        after.removesuffix("s") in words("negation", "times")
        and not (said[at] == "for" and after in words("negation", "weekdays"))
        and not _still_so(span)
        and not _names_kind(said, at + 2 + place)
        for at, span in spans
        for place, after in enumerate(span)
    )


def _is_worded(said: list[str]) -> bool:
    """Whether the words of a clause deny: "no", "never", "didn't"; not "rejected"."""
    denied = words("negation", "adverbs") | words("negation", "quantifiers")
    return not denied.isdisjoint(said) or any("n't" in word or "n’t" in word for word in said)


def _names_kind(said: list[str], at: int) -> bool:
    """Whether the word behind a time shows that the time only tells what kind: "during the weekend break-in"."""
    behind = said[at] if at < len(said) else ""
    return len(behind) > 3 and behind not in words("wording", "function") | words("negation", "times")


def _still_so(span: list[str]) -> bool:
    """Whether a span only says that it goes on: "for a seventh month", "for another day"."""
    return any(word == "another" or _ORDINAL.fullmatch(word) for word in span)


def in_other_places(a: Claim, b: Claim) -> bool:
    """Whether both clauses say where, by nouns, and in other places: "in the flat", "in the river"."""
    one, other = _settings(a), _settings(b)
    return bool(one and other) and not any(answers_to(x, y) for x in one for y in other)


@once_a_claim
def _settings(claim: Claim) -> frozenset[str]:
    named = (word for phrase in _IN_THE.findall(claim.quote.casefold()) for word in phrase.split()[-1:])
    return frozenset(word for word in named if word in claim.context.near) - words("negation", "times")


@once_a_claim
def _picking(claim: Claim) -> set[str]:
    """The words of a clause that are no names: the "northern" of a region, not of the Northern League."""
    return {word.strip(".,;:\"'“”’()") for word in claim.quote.split() if word == word.casefold()}


@once_a_claim
def _said(claim: Claim) -> set[str]:
    return {word.strip(".,;:\"'“”’()") for word in claim.quote.casefold().split()}


def _until(claim: Claim) -> bool:
    said = claim.quote.casefold().replace(",", "").split()
    times = words("negation", "times")
    by = any(
        word == "by" and any(after in times or after[:1].isdigit() for after in said[at + 1 : at + 3])
        for at, word in enumerate(said)
    )
    return by or ("as", "of") in pairwise(said)


def elsewhere(a: Claim, b: Claim) -> bool:
    """Whether both tell where, or whose, the thing is that they speak of, and in other words: the bridge at Alby."""
    return any(
        one and other and not any(answers_to(x, y) for x in one for y in other)
        for one, other in ((_where(a), _where(b)), (_named_places(a), _named_places(b)))
    )


@once_a_claim
def picked(claim: Claim) -> frozenset[str]:
    """The words that pick one of several: "the second sailor", "the rear gate"."""
    said = claim.subject.casefold().split()
    behind = next((at for at, word in enumerate(said) if word in _RELATIVE), len(said))
    return (claim.context.modifiers | set(said[:behind])) & words("questions", "picking")


def of_two_kinds(a: Claim, b: Claim) -> bool:
    """Whether what both speak of is told apart by the word before it: "its shipping arm", "its banking arm"."""
    one, other = _kinds(a), _kinds(b)
    return any(not answers_to(one[noun], other[noun]) for noun in one.keys() & other.keys())


def _parted(claim: Claim) -> frozenset[str]:
    """The prefixes by which what a clause speaks of is another thing: "semi" in "semi-final"."""
    pairs = (word.partition("-") for word in _said(claim))
    return frozenset(first for first, dash, _ in pairs if dash) & words("antonyms", "parting")


def of_others(a: Claim, b: Claim) -> bool:
    """Whether both clauses tell whom else it was done to or for, and the one another: bail "to the brother"."""
    one, other = _people(a, b), _people(b, a)
    return bool(one and other)


def _people(claim: Claim, other: Claim) -> frozenset[str]:
    """The people in a clause, by nouns for people, of whom the other's sentences say nothing."""
    told = other.context.near | other.context.sentence | other.context.before | {other.subject_key}
    mine = {word for word in claim.context.near if word in role_nouns()}
    return frozenset(word for word in mine if not any(answers_to(word, known) for known in told))


@once_a_claim
def _kinds(claim: Claim) -> dict[str, str]:
    """Word -> the word before it, both words of substance, in the words of a claim."""
    said = [word.strip(".,;:\"'“”’()") for word in claim.quote.split()]
    small = words("wording", "function") | words("negation", "quantifiers")
    # "Tycoon Willem Holt" and "developer Willem Holt" are of one kind: a name is no noun that a word tells apart.
    lower = ((before.casefold(), noun) for before, noun in pairwise(said) if noun == noun.casefold())
    return {
        noun: before
        for before, noun in lower
        if noun in claim.context.sentence and before in claim.context.sentence and before not in small
    }


@once_a_claim
def _where(claim: Claim) -> frozenset[str]:
    said = claim.subject.casefold().replace("’", "'").split()
    at = next((place for place, word in enumerate(said) if place and word in words("questions", "where")), None)
    return frozenset() if at is None else frozenset(word.removesuffix("'s") for word in said[at + 1 :] if len(word) > 3)


@once_a_claim
def _named_places(claim: Claim) -> frozenset[str]:
    """The words of the names behind "in", "at" or "near" in a clause: "closed the plant in Hull"."""
    dates = words("negation", "weekdays") | words("negation", "months") | {"may"}
    named = (word for name in _IN_PLACE.findall(claim.quote) for word in name.casefold().split())
    return frozenset(named) - dates


@once_a_claim
def of_another_time(claim: Claim) -> bool:
    """Whether a clause tells of what was so the time before: "last year's prize was shared"."""
    told = claim.quote if len(claim.quote.split()) > SHORT else claim.sentence
    said = _PLAIN.sub(" ", told.casefold().replace("’", "'").replace("'s", "")).split()
    return not words("questions", "before").isdisjoint(map(" ".join, pairwise(said))) or _aside(claim)


def of_years_past(a: Claim, b: Claim, story: Story) -> bool:
    """Whether one tells what was so in a year long past, and the other what has come about now.

    Who says that it never was so denies that year too.
    """
    then = [claim for claim in (a, b) if _long_past(claim, story)]
    if len(then) != 1:
        return False
    now = b if then[0] is a else a
    if denies(now):
        return False
    said = now.quote.casefold().split()
    return not any(related(word, denial) for word in said for denial in words("negation", "denials"))


def _long_past(claim: Claim, story: Story) -> bool:
    occasion, published = claim.occasion, story.articles[claim.article].date
    if occasion is None or occasion.main or occasion.until is None or published is None:
        return False
    return occasion.until.year != PLACEHOLDER_YEAR and occasion.until < published - LATE


def _aside(claim: Claim) -> bool:
    """Whether a clause only tells more of an earlier happening: "an earlier slide, at which nobody was hurt"."""
    before = claim.sentence[: max(0, claim.start - claim.sentence_start)].casefold().split()
    relative = claim.quote.casefold().split()[:2]
    behind = bool({"which", "whom", "when", "where"} & set(relative))
    then = claim.quote.casefold().split()[-1:] == ["then"]
    return then or (behind and bool({"earlier", "previous", "similar", "smaller", "past"} & set(before)))
