"""The same-fact gate: one module a family, all listed here.

A gate looks at two claims of one attribute and answers with a `Match`, or None when they are not surely about the same
fact. It looks at everything but the values.
"""

from __future__ import annotations

from collections.abc import Callable

from checker.gates import person
from checker.gates.avowal import same_matter
from checker.gates.called import same_thing
from checker.gates.custom import same_pattern
from checker.gates.deed import same_deed
from checker.gates.doing import same_doing
from checker.gates.kind import same_means
from checker.gates.kinship import same_two
from checker.gates.knowing import same_question_asked
from checker.gates.lasting import same_lasting
from checker.gates.participant import same_part
from checker.gates.placename import same_place
from checker.gates.polarity import same_happening
from checker.gates.post import same_post
from checker.gates.progress import same_act
from checker.gates.quantity import same_measure
from checker.gates.quotation import same_utterance, same_words
from checker.gates.relation import same_relation
from checker.gates.setting import same_setting
from checker.gates.status import status_changed
from checker.gates.telling import same_telling
from checker.gates.time import same_event, same_next
from checker.gates.title import same_person
from checker.gates.total import same_total
from checker.gates.venue import same_venue
from checker.model import Claim
from checker.outcome import Match
from checker.story import Story

GATES: dict[str, Callable[[Claim, Claim, Story], Match | None]] = {
    "person": person.same_person,
    "called": same_thing,
    "place-name": same_place,
    "quotation": same_utterance,
    "speech": same_words,
    "telling": same_telling,
    "avowal": same_matter,
    "quantity": same_measure,
    "total": same_total,
    "lasting": same_lasting,
    "time": same_event,
    "next": same_next,
    "venue": same_venue,
    "setting": same_setting,
    "polarity": same_happening,
    "knowing": same_question_asked,
    "progress": same_act,
    "status": status_changed,
    "title": same_person,
    "participant": same_part,
    "doing": same_doing,
    "post": same_post,
    "relation": same_relation,
    "kinship": same_two,
    "deed": same_deed,
    "kind": same_means,
    "custom": same_pattern,
}
