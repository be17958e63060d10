"""Who did which act, by whatever words it is told."""

from __future__ import annotations

import pytest

from checker.claims.doings import make
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article, Claim


def claims(text: str) -> list[Claim]:
    return list(make(take_notes(parse(Article(id="a", text=text)))))


TOLD = {
    "a verb": ("Ida Holt proposed the motion.", "propose", "Ida Holt"),
    "a passive": ("The motion was proposed by Ida Holt.", "propose", "Ida Holt"),
    "a pronoun for the thing": ("The motion passed. It was proposed by Ida Holt.", "propose", "Ida Holt"),
    "a cleft": ("It was Ida Holt who proposed the motion.", "propose", "Ida Holt"),
    "an opening participle": ("Heading the expedition was Ida Holt.", "lead", "Ida Holt"),
    "a man whom a clause describes": ("The man driving the lorry was Karl Dahl.", "drive", "Karl Dahl"),
    "a noun for the act, and where it came from": ("The proposal came from Ida Holt.", "propose", "Ida Holt"),
    "a noun for the act, and whose work it was": ("The blockade was the work of Danish weavers.", "call-strike", None),
    "a noun for the act, with a light verb": ("A porter made the first emergency call.", "alarm", "porter"),
    "the credit for it": ("Credit for the discovery belongs to Ida Holt.", "find", "Ida Holt"),
    "whoever is behind it": ("Ida Holt was behind the leak.", "leak", "Ida Holt"),
    "a noun for the doer": ("The best man was Karl Dahl.", "attend-couple", "Karl Dahl"),
    "a noun for the doer, served as": ("Karl Dahl served as best man.", "attend-couple", "Karl Dahl"),
    "a noun for the doer, beside a firm": ("The buyer, the Danish company Halden Paper, will pay.", "buy", None),
    "an office with what it is of": ("The film's director, Ida Holt, was there.", "direct", "Ida Holt"),
    "where somebody is": ("At the wheel was Karl Dahl.", "drive", "Karl Dahl"),
    "a rank in a race": ("Karl Dahl was quickest to the line.", "win", "Karl Dahl"),
    "an infinitive of what is agreed": ("Halden Paper agreed to buy the mill.", "buy", "Halden Paper"),
    "a body that says it of itself": ("The Northern Front said it carried out the attack.", "claim-attack", None),
    "to whom a thing is given": ("The stage fell to Karl Dahl.", "win", "Karl Dahl"),
}


@pytest.mark.parametrize(("text", "act", "who"), TOLD.values(), ids=TOLD)
def test_an_act_is_told_by(text: str, act: str, who: str | None) -> None:
    found = [claim for claim in claims(text) if act in claim.context.arguments]
    assert found
    assert who is None or str(found[0].value) == who


UNTOLD = {
    "what is denied": "Ida Holt did not propose the motion.",
    "what may be": "Ida Holt may propose the motion.",
    "what is wanted": "Ida Holt wants to propose the motion.",
    "what others did too": "Ida Holt also proposed the motion.",
    "one of several": "Ida Holt was one of the winners.",
    "an office of no such thing": "The director, Ida Holt, was there.",
    "another object": "Karl Dahl drove a hard bargain.",
}


@pytest.mark.parametrize("text", UNTOLD.values(), ids=UNTOLD)
def test_no_act_is_told_by(text: str) -> None:
    assert claims(text) == []


def test_what_is_to_come_and_what_has_been_are_marked() -> None:
    (coming,) = claims("Ida Holt will direct the film.")
    (gone,) = claims("Ida Holt directed the film two years ago.")
    assert "planned" in coming.context.modifiers
    assert "before" in gone.context.modifiers


def test_the_words_say_what_the_doer_is() -> None:
    (claim,) = [c for c in claims("At the wheel was a Danish trainee.") if "drive" in c.context.arguments]
    assert {"nation:DK", "trait:novice"} <= claim.context.modifiers
