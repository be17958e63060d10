"""Who told it, where a report comes from, and whose words are taken back."""

from __future__ import annotations

import pytest

from checker.claims.tellings import make
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article, Claim


def claims(text: str, attribute: str) -> list[Claim]:
    found = [claim for claim in make(take_notes(parse(Article(id="a", text=text)))) if claim.attribute == attribute]
    assert all(text[claim.start : claim.end] == claim.quote for claim in found)
    return found


@pytest.mark.parametrize(
    ("text", "who", "heard"),
    [
        ("Anna Okafor told Radio Coast that the bridge had been swaying.", "Anna Okafor", "radiocoast"),
        ("Rescuers told the local daily Bray Courier that two boats had sunk.", "Rescuers", "braycourier"),
        ("Peter Lund said that the bridge had been swaying.", "Peter Lund", None),
        ("Anna Okafor met the mayor and told RADIO COAST that the bridge sways at night.", "Anna Okafor", "radiocoast"),
    ],
)
def test_who_told_what_to_whom(text: str, who: str, heard: str | None) -> None:
    (claim,) = claims(text, "teller")
    assert (str(claim.value), claim.context.head) == (who, heard)


@pytest.mark.parametrize(
    "text",
    [
        "She said that the bridge had been swaying.",
        "Anna Okafor said that it was so.",
        'Anna Okafor said that the bridge was "swaying at night".',
        "Anna Okafor did not say that the bridge had been swaying.",
        "The report said nothing of the bridge.",
    ],
)
def test_quoted_and_empty_accounts_and_those_of_nobody_are_left_alone(text: str) -> None:
    assert not claims(text, "teller")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The rumour comes from Taiwan.", "TW"),
        ("The report, which originated with a Peruvian blog, was copied widely.", "PE"),
        ("The ship was lost, a Greek daily reported.", "GR"),
        ("According to the Turkish newspaper Sabit, the ship was lost.", "TR"),
        ("The plan was leaked, citing sources in Malta.", "MT"),
    ],
)
def test_from_which_country_a_report_comes(text: str, code: str) -> None:
    (claim,) = claims(text, "origin")
    assert claim.subject_key == code


@pytest.mark.parametrize("text", ["The ship comes from Taiwan.", "The Greek minister reported the loss."])
def test_where_things_and_people_come_from_is_no_origin_of_a_report(text: str) -> None:
    assert not claims(text, "origin")


@pytest.mark.parametrize(
    "text",
    [
        "Peter Lund denied having made any statement on the mill.",
        "Peter Lund said that his words had been taken out of context.",
        "Peter Lund says he was misquoted.",
        "The Courier asked Peter Lund. He never said such a thing.",
        "Peter Lund was asked again. The official concerned denied making the remark.",
    ],
)
def test_who_takes_words_back(text: str) -> None:
    (claim,) = claims(text, "disowned")
    assert claim.attribution == "Peter Lund"


@pytest.mark.parametrize("text", ["Peter Lund denied having taken the money.", "The statement was false."])
def test_who_denies_a_deed_takes_no_words_back(text: str) -> None:
    assert not claims(text, "disowned")
