"""True at different times: figures that grow or fall with time, told by articles published one after the other."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

from checker.lexicon import words
from checker.model import Claim, Firmness
from checker.occasions import PLACEHOLDER_YEAR
from checker.story import Story
from checker.values import Modifier, Polarity, Quantity

ABOUT, LESS, AT_MOST = Modifier.ABOUT, Modifier.LESS_THAN, Modifier.AT_MOST
APART = timedelta(hours=3)
"""Articles published closer together than this are taken for simultaneous."""

SETTLED = timedelta(days=120)
"""After so long a toll no longer changes from one day's report to the next."""


def published(claim: Claim, story: Story) -> datetime | None:
    """When a claim's article was published, in UTC where the zone is known; a date alone is its noon."""
    return _moment(story.articles[claim.article].published or "")


@lru_cache(maxsize=1024)
def _moment(text: str) -> datetime | None:
    if not text:
        return None
    moment = datetime.fromisoformat(text)
    if len(text) <= 10:
        moment = moment.replace(hour=12)
    return moment if moment.tzinfo is None else (moment - (moment.utcoffset() or timedelta())).replace(tzinfo=None)


def told_at_once(a: Claim, b: Claim, story: Story) -> bool:
    """Whether two articles came out so close to one another that nothing can have come of what the first expects."""
    first, second = published(a, story), published(b, story)
    return first is not None and second is not None and abs(second - first) < APART


def later_figure(a: Claim, b: Claim, story: Story, params: Mapping[str, Any]) -> str:
    """Why a later article's other figure is an update: `changes` in the rule's parameters maps an attribute to
    "grows", "falls" or "moves". "" where it is none."""
    first, second = published(a, story), published(b, story)
    way = params.get("changes", {}).get(a.attribute)
    if way is None and _burning(a) and _burning(b):
        way = "grows"
    if way is None and first is not None and second is not None and _told_as_moving(a, b, first <= second):
        way = "moves"
    if a.context.hours & b.context.hours or any(_of_old(claim, first or second) for claim in (a, b)):
        return ""
    if "turnout" in a.context.topics & b.context.topics and a.context.hours != b.context.hours:
        return "turnout grows until the polls close, and one of them is that of an hour"
    if way is not None and None in (first, second) and (_says(a, "running") or _says(b, "running")):
        return "one of them was still being counted, and nothing tells which of the two is the later"
    if way is None or first is None or second is None or abs(second - first) < APART:
        return ""
    early, late = (a, b) if first < second else (b, a)
    if isinstance(early.value, Quantity) and isinstance(late.value, Quantity):
        rose = late.value.amount > early.value.amount
        if (way == "grows" and not rose) or (way == "falls" and rose):
            return ""
        word = "rose" if rose else "fell"
        figures = ", ".join(f"{claim.value} by {_day(claim, story)}" for claim in (early, late))
        return f"the figure {word} between the two: {figures}"
    return f"it changed between {_day(early, story)} and {_day(late, story)}"


def _burning(claim: Claim) -> bool:
    """Whether a figure is of the land that a fire has taken so far."""
    context = claim.context
    told = context.sentence | {str(context.head), str(context.predicate)}
    return (
        isinstance(claim.value, Quantity)
        and claim.value.dimension == "area"
        and bool(told & words("updates", "burning"))
    )


def _of_old(claim: Claim, moment: datetime | None) -> bool:
    """Whether a claim is about a happening of long before either article, of which all is known."""
    occasion = claim.occasion
    if occasion is None or occasion.main or occasion.until is None or moment is None:
        return False
    return occasion.until.year != PLACEHOLDER_YEAR and occasion.until < (moment - SETTLED).date()


def grown_toll(a: Claim, b: Claim, story: Story, params: Mapping[str, Any]) -> str:
    """Why a later article's higher figure is what became of a toll that only grows, whatever narrows either of them."""
    first, second = published(a, story), published(b, story)
    if params.get("changes", {}).get(a.attribute) != "grows" or first is None or second is None:
        return ""
    early = (a if first < second else b).value
    late = (b if first < second else a).value
    if not isinstance(early, Quantity) or not isinstance(late, Quantity) or early.modifier in (ABOUT, LESS, AT_MOST):
        return ""
    return later_figure(a, b, story, params) if late.amount > early.amount else ""


def _told_as_moving(a: Claim, b: Claim, a_first: bool) -> bool:
    """Whether the later sentence says that its figure is the latest, or the earlier one that it may not last."""
    if isinstance(a.value, Quantity) and a.value.dimension == "ordinal":
        # "It has now come for the third time" tells when it was said, not that it had been the second.
        return False
    if a.family == "participant" and a.attribute != "leader":
        # Who did it stays, whatever has become of it since.
        return False
    if a.family in ("quotation", "speech"):
        # What was said at one time, and by whom, does not change.
        return False
    if a.family == "time" and a.firmness is b.firmness is Firmness.STATED:
        # Nor does the day on which something happened.
        return False
    if isinstance(a.value, Polarity) and a.value.predicate.endswith("?"):
        # Whether the answer to a question may change, its own gate has asked.
        return False
    if a.attribute == b.attribute == "count" and all(_says(claim, "standing") for claim in (a, b)):
        return any(_says(claim, "hours") for claim in (a, b))
    early, late = (a, b) if a_first else (b, a)
    if _holds(early) and not _holds(late) and isinstance(late.value, Polarity):
        # What has not come about so far had not come about before.
        return _says(early, "earlier")
    return _says(late, "later") or _says(early, "earlier")


def _holds(claim: Claim) -> bool:
    return isinstance(claim.value, Polarity) and bool(claim.value.holds)


def _says(claim: Claim, key: str) -> bool:
    # Of a clause, what else its sentence tells ("and the rest are still out") says nothing.
    told = claim.quote if isinstance(claim.value, Polarity) else claim.sentence
    spaced = f" {' '.join(told.casefold().replace(',', ' ').split())} "
    if isinstance(claim.value, Quantity):
        # "Now and later" parts a sum; it tells of no change.
        spaced = spaced.replace(" now and ", " ").replace(" now or ", " ")
    return any(f" {phrase} " in spaced for phrase in words("updates", key))


def _day(claim: Claim, story: Story) -> str:
    moment = story.articles[claim.article].published or ""
    return moment[:16].replace("T", " ")
