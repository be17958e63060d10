"""Notes -> Claims: one module an attribute family, all listed here."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from checker.claims import (
    ages,
    avowals,
    called,
    custom,
    deeds,
    doings,
    kinds,
    kinship,
    knowing,
    names,
    participants,
    places,
    polarity,
    posts,
    progress,
    quantities,
    quotations,
    relations,
    status,
    tellings,
    times,
    titles,
    totals,
    venues,
)
from checker.model import Claim
from checker.notes import Notes

FAMILIES: dict[str, Callable[[Notes], Iterable[Claim]]] = {
    "age": ages.make,
    "name": names.make,
    "called": called.make,
    "place-name": places.make,
    "quotation": quotations.make,
    "telling": tellings.make,
    "avowal": avowals.make,
    "quantity": quantities.make,
    "total": totals.make,
    "time": times.make,
    "venue": venues.make,
    "polarity": polarity.make,
    "knowing": knowing.make,
    "progress": progress.make,
    "status": status.make,
    "title": titles.make,
    "participant": participants.make,
    "doing": doings.make,
    "post": posts.make,
    "relation": relations.make,
    "kinship": kinship.make,
    "deed": deeds.make,
    "kind": kinds.make,
    "custom": custom.make,
}


def make_claims(notes: Notes) -> tuple[Claim, ...]:
    """All claims of an article, in the order of the text."""
    found = {claim.id: claim for make in FAMILIES.values() for claim in make(notes)}
    return tuple(sorted(found.values(), key=lambda claim: (claim.start, claim.end, claim.attribute, claim.id)))
