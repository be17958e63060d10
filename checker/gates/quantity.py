"""Are two figures measures of the same thing? What `checker.gates.rivals` says, with what speaks for itself."""

from __future__ import annotations

import re

from checker.gates.lengths import of_two_lengths
from checker.gates.memo import once_a_claim
from checker.gates.nth import counts_what_is_told
from checker.gates.owned import of_another, of_one_holder, sizes_of_one
from checker.language.nations import nation
from checker.language.nouns import same_noun
from checker.lexicon import load, words
from checker.model import Claim
from checker.outcome import Match, Verdict
from checker.story import Likeness, Story
from checker.values import Quantity

SURE = 0.8
"""The probability of two figures whose clauses are the same but for the figure."""
THRESHOLD = 0.15
"""Below this probability the gate abstains; rules ask more of what is to be shown."""
WORKED_OUT = ("nth:", "sum:")
"""How the keys of figures begin that were worked out: of "on three occasions" the third, of a list its sum."""
SOLE = 0.9
"""The least probability of two figures each of which is the only one of its kind that its article gives."""
TOPIC = 0.6
"""The least probability of two figures on a topic that has but one figure, or one for each person."""
TOLD = 0.65
"""The least probability of two ordinals that each count the happening reported."""
FAR = 20
"""Of two tolls of one happening, the greater is no more than so many times the other."""
UNLIKELY = 0.4
"""The most of two figures whose nouns differ as well as what their clauses are about, however near they are."""
NAMED = 0.3
"""The least probability of two figures of one named attribute."""


_WHO = r"(?:gunman|attacker|bomber|assailant|shooter|killer|murderer|perpetrator|knifeman|suspect|driver|pilot|captain)"
_WITH = re.compile(
    rf"(?i)\b(?:{_WHO}s?\s(?:himself\s|herself\s)?(?:among|is one of|was one of)\b"
    rf"|(?:including|among them|counting|with)\s(?:the\s|its\s|their\s|his\s|her\s)(?:\w+\s)?{_WHO})"
)
"""Words by which a toll holds the one who caused it."""


def same_measure(a: Claim, b: Claim, story: Story) -> Match | None:
    """A `Match` when both figures fill the same slot of the same fact.

    A named attribute is told at least as far as an explanation goes: a part of the injured is no other fact.
    """
    assert isinstance(a.value, Quantity)
    assert isinstance(b.value, Quantity)
    if a.value.dimension != b.value.dimension or a.article == b.article:
        return None
    if story.sums and (_adds_up(a, b, story) or _adds_up(b, a, story)):
        return Match(confidence=0.9, reason="the parts that one lists add up to the other's figure")
    found = story.likeness(a, b)
    told = a.value.dimension == "ordinal" and counts_what_is_told(a, b, story)
    named = a.attribute == b.attribute and a.attribute in load("attributes")
    floor = (
        SOLE
        if found.sole
        else SURE
        if found.same_words or of_one_holder(a, b) or sizes_of_one(a, b)
        else TOLD
        if told
        else TOPIC
        if found.one_by_topic
        else NAMED
        if named
        else 0.0
    )
    probability = min(max(found.slot, floor), UNLIKELY if found.two_things else 1.0)
    likeness = max(found.alike, probability)
    if likeness < THRESHOLD or _set_apart(a, b, found):
        return None
    if named and not _near(a.value, b.value):
        reason = "one is so many times the other that they cannot count the same"
        return Match(confidence=probability, likeness=likeness, reason=reason, verdict=Verdict.SCOPE)
    if a.attribute == b.attribute == "killed" and _with_their_killer(a, b):
        reason = "one counts the dead with the one who killed them, the other without"
        return Match(confidence=probability, likeness=likeness, reason=reason, verdict=Verdict.SCOPE)
    if _of_two_fates(a, b):
        reason = f"one is the {a.subject}, the other the {b.subject}"
        return Match(confidence=probability, likeness=likeness, reason=reason, verdict=Verdict.SCOPE)
    reason = "the words around both figures say the same of them"
    return Match(confidence=probability, likeness=likeness, reason=reason, sole=found.sole)


def _set_apart(a: Claim, b: Claim, found: Likeness) -> bool:
    """Whether something keeps two figures apart, however much the words around them are alike."""
    assert isinstance(a.value, Quantity)
    if of_another(a, b) or of_another(b, a):
        return True
    dimension = a.value.dimension
    if not found.sole and (_abroad(a, b) or (dimension == "score" and found.names_differ) or _worked_out(a, b)):
        return True
    if a.attribute == b.attribute == "duration" and of_two_lengths(a, b):
        return True
    if dimension == "ordinal" and (_of_two_lists(a, b) or _on_two_days(a, b) or _tell_when(a, b)):
        return True
    return dimension == "percent" and (_names_it_alone(a, b) or _names_it_alone(b, a))


def _worked_out(a: Claim, b: Claim) -> bool:
    """Whether one of two figures was worked out of what is told, and may be of something else as well."""
    return a.subject_key.startswith(WORKED_OUT) or b.subject_key.startswith(WORKED_OUT)


def _of_two_lists(a: Claim, b: Claim) -> bool:
    """Whether two places are of two lists: "ranked third", "seeded fifth", "finished second"."""
    verbs = {a.context.predicate, b.context.predicate}
    return len(verbs) > 1 and bool(verbs & words("figures", "lists"))


def _on_two_days(a: Claim, b: Claim) -> bool:
    """Whether each is told of another day of the week: the first time on Monday, the second on Tuesday."""
    mine, others = (claim.context.sentence & words("naming", "weekdays") for claim in (a, b))
    return bool(mine and others) and mine.isdisjoint(others)


def _tell_when(a: Claim, b: Claim) -> bool:
    """Whether two ordinals only say when: on the first day, in the second week."""
    same = a.context.head == b.context.head and a.context.predicate == b.context.predicate
    return {a.context.head, b.context.head} <= words("figures", "stretches") and not same


def _names_it_alone(a: Claim, b: Claim) -> bool:
    """Whether one percentage is of what has a name of its own, "a premium", of which the other tells nothing."""
    name = a.context.head
    if name not in words("figures", "named_percents"):
        return False
    told = b.context.sentence | b.context.before | {b.context.head, b.context.predicate}
    return not any(word is not None and same_noun(name, word) for word in told)


def _near(a: Quantity, b: Quantity) -> bool:
    """Whether two tolls can be of one happening at all: three dead and 310 cannot."""
    low, high = sorted((max(abs(a.high), abs(a.low)), max(abs(b.high), abs(b.low))))
    return low == 0 or high <= FAR * low


def _of_two_fates(a: Claim, b: Claim) -> bool:
    """Whether the one counts, say, the dead and the other those arrested."""
    return a.attribute != b.attribute and {a.attribute, b.attribute} <= load("attributes").keys()


def _with_their_killer(a: Claim, b: Claim) -> bool:
    """Whether two tolls are one apart, and one of them is said to hold who caused it, or who was at the wheel."""
    assert isinstance(a.value, Quantity)
    assert isinstance(b.value, Quantity)
    held = [_WITH.search(claim.sentence) is not None for claim in (a, b)]
    return abs(a.value.amount - b.value.amount) == 1 and held[0] != held[1]


def _abroad(a: Claim, b: Claim) -> bool:
    """Whether the one figure is of one country and the other of another: "sales in Norway", "Danish sales"."""
    mine, others = _lands(a), _lands(b)
    return bool(mine and others) and mine.isdisjoint(others)


@once_a_claim
def _lands(claim: Claim) -> frozenset[str]:
    named = (claim.context.modifiers | claim.context.arguments) & claim.context.names
    return frozenset(code for word in named if (code := nation(word.title())) is not None)


def _adds_up(a: Claim, b: Claim, story: Story) -> bool:
    """Whether one figure is a total whose listed parts add up to the other figure."""
    assert isinstance(b.value, Quantity)
    return story.sums.get((a.article, a.start)) == b.value.amount
