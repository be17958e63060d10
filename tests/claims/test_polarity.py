"""One claim for each clause that something could contradict."""

from __future__ import annotations

from checker.claims.answers import ASKED
from checker.claims.polarity import make
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article, Claim, Firmness
from checker.values import Polarity


def claims(text: str) -> list[Claim]:
    found = make(take_notes(parse(Article(id="a", text=text))))
    return [claim for claim in found if not str(claim.context.predicate).endswith(ASKED)]


def said(text: str) -> set[tuple[str, bool | None]]:
    return {(claim.value.predicate, claim.value.holds) for claim in claims(text) if isinstance(claim.value, Polarity)}


def test_a_negated_clause_does_not_hold() -> None:
    assert said("The driver was not arrested.") == {("arrest", False)}


def test_a_state_is_the_verb_that_brought_it_about() -> None:
    assert ("arrest", True) in said("The driver has been under arrest since Saturday.")
    assert ("die", True) in said("The driver is dead.")


def test_a_light_verb_hands_over_to_its_noun() -> None:
    assert ("acquisition", True) in said("Lindqvist completed the acquisition of Vexor.")


def test_particles_belong_to_the_predicate() -> None:
    assert ("vote_against", True) in said("The alliance voted against the budget.")


def test_a_plan_is_expected() -> None:
    assert {claim.firmness for claim in claims("The firm will close the plant.")} == {Firmness.EXPECTED}


def test_verbs_of_saying_and_open_clauses_yield_no_claim() -> None:
    assert said("The firm may close the plant.") == set()


def test_quotes_stand_in_the_text() -> None:
    text = "The firm denied closing the plant.\nNobody was hurt, and the road is open."
    found = claims(text)
    assert found
    for claim in found:
        assert claim.quote == text[claim.start : claim.end]
        assert claim.quote in claim.sentence


def test_an_act_may_be_said_not_to_be() -> None:
    assert ("appeal", False) in said("Her lawyer announced that there will be no appeal.")


def test_who_asks_why_says_that_it_was_so() -> None:
    assert ("wear", False) in said("Why did none of the pupils wear a helmet?")
    assert not said("Did none of the pupils wear a helmet?")


def test_whoever_says_it_will_speaks_of_itself() -> None:
    (claim,) = [c for c in claims("The defence said it would appeal.") if isinstance(c.value, Polarity)]
    assert claim.subject_key == "defence"
