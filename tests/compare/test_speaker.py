"""Whether two names are one speaker's."""

from __future__ import annotations

import pytest

from checker.compare.speaker import compare_disowned, compare_origins, compare_speakers, compare_tellers
from checker.model import Claim, Context
from checker.values import Name
from tests.strategies import claim as told_by

CASES = {
    "one name": ("Anna Okafor", "Anna Okafor", "same"),
    "a surname and the whole name": ("Okafor", "Anna Okafor", "same"),
    "another spelling": ("Olga Petrenko", "Olha Petrenkow", "same"),
    "an outlet and its initials": ("Bray Coast Courier", "BCC", "same"),
    "two people": ("Anna Okafor", "Peter Lund", "different"),
    "a name and a description": ("Anna Okafor", "the teacher", "unknown"),
}


def claim(name: str) -> Claim:
    family = name.split()[-1] if name[0].isupper() else None
    return Claim(
        id=name,
        article=name,
        family="speech",
        attribute="speaker",
        subject="",
        value=Name(full=name, family=family),
        start=0,
        end=1,
        quote="",
        sentence="",
        sentence_start=0,
        line=1,
        column=1,
    )


@pytest.mark.parametrize("name", CASES)
def test_two_speakers_in_either_order(name: str) -> None:
    a, b, outcome = CASES[name]
    assert compare_speakers(claim(a), claim(b), {}).outcome == outcome
    assert compare_speakers(claim(b), claim(a), {}).outcome == outcome


TELLERS = {
    "two people": (("Anna Okafor", True, ""), ("Peter Lund", True, ""), "different"),
    "one name in short": (("Anna Okafor", True, ""), ("Okafor", True, ""), "same"),
    "a person and a crowd": (("Anna Okafor", True, ""), ("rescuers", False, "several"), "different"),
    "a person and one who may be that person": (("Anna Okafor", True, ""), ("a doctor", False, ""), "unknown"),
    "two callings": (("rescuers", False, "several"), ("police", False, "several"), "different"),
    "a calling and a word for anyone": (("rescuers", False, "several"), ("officials", False, "several"), "unknown"),
}
KEYS = {"rescuers": "rescuer", "police": "police", "officials": "official", "a doctor": "doctor"}


def told(name: str, named: bool, number: str, hearer: str | None = "courier") -> Claim:
    return told_by(
        name,
        Name(full=name, family=name.split()[-1] if named else None),
        subject_key=KEYS.get(name, name.casefold()),
        context=Context(modifiers=frozenset({number} - {""}), head=hearer),
    )


@pytest.mark.parametrize("name", TELLERS)
def test_tellers(name: str) -> None:
    first, second, outcome = TELLERS[name]
    for a, b in ((told(*first), told(*second)), (told(*second), told(*first))):
        assert compare_tellers(a, b, {}).outcome == outcome


def test_a_crowd_that_told_nobody_in_particular_may_have_the_person_in_it() -> None:
    one, crowd = told("Anna Okafor", True, "", None), told("prosecutors", False, "several", None)
    assert compare_tellers(one, crowd, {}).outcome == compare_tellers(crowd, one, {}).outcome == "unknown"


def test_two_countries_differ_and_one_does_not() -> None:
    peru, china = (told_by(name, Name(full=name), subject_key=name) for name in ("Peru", "China"))
    assert compare_origins(peru, china, {}).outcome == compare_origins(china, peru, {}).outcome == "different"
    assert compare_origins(peru, peru, {}).outcome == "same"


def test_only_words_given_here_and_disowned_there_differ() -> None:
    given = told_by("a", Name(full="Anna"), attribute="speaker")
    denied = told_by("b", Name(full="denied saying"), attribute="disowned")
    assert compare_disowned(given, denied, {}).outcome == compare_disowned(denied, given, {}).outcome == "different"
    assert compare_disowned(given, given, {}).outcome == compare_disowned(denied, denied, {}).outcome == "unknown"
