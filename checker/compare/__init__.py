"""Comparators: one module a value kind, all listed here. Symmetric and pure; a rule names the one it wants."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from checker.compare import name
from checker.compare.deed import compare_deeds, compare_kinds
from checker.compare.kinship import compare_kinship
from checker.compare.participant import compare_doers, compare_participants
from checker.compare.place import compare_places
from checker.compare.polarity import compare_known, compare_polarity, compare_progress, compare_stance
from checker.compare.quantity import compare_quantities
from checker.compare.quotation import compare_quotations
from checker.compare.relation import compare_relations
from checker.compare.speaker import (
    compare_avowals,
    compare_disowned,
    compare_origins,
    compare_speakers,
    compare_tellers,
)
from checker.compare.status import compare_status
from checker.compare.time import compare_times
from checker.compare.title import compare_titles
from checker.model import Claim
from checker.outcome import Comparison

COMPARATORS: dict[str, Callable[[Claim, Claim, Mapping[str, Any]], Comparison]] = {
    "quotation": compare_quotations,
    "speaker": compare_speakers,
    "teller": compare_tellers,
    "origin": compare_origins,
    "disowned": compare_disowned,
    "avowal": compare_avowals,
    "quantity": compare_quantities,
    "polarity": compare_polarity,
    "stance": compare_stance,
    "known": compare_known,
    "progress": compare_progress,
    "status": compare_status,
    "name": name.compare,
    "title": compare_titles,
    "participant": compare_participants,
    "doer": compare_doers,
    "relation": compare_relations,
    "kinship": compare_kinship,
    "deed": compare_deeds,
    "kind": compare_kinds,
    "time": compare_times,
    "place": compare_places,
}
