"""Acts and stands that a noun tells, and the classes that an adjective puts somebody into."""

from __future__ import annotations

import pytest

from checker.claims.polarity import make
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article
from checker.values import Polarity


def said(text: str) -> set[tuple[str, bool | None]]:
    found = make(take_notes(parse(Article(id="a", text=text))))
    return {(claim.value.predicate, claim.value.holds) for claim in found if isinstance(claim.value, Polarity)}


TOLD = {
    "a stand": ("Her opposition to the pipeline has cost Ida Holt votes.", ("oppose", True)),
    "a fight": ("Many knew of his fight against the dam.", ("combat", True)),
    "an act": ("The ministry's approval of the drug came late.", ("approve", True)),
    "what was refused": ("Holt's refusal to resign surprised the party.", ("resign", False)),
    "what is delayed": ("The delay in reaching agreement on a budget hurts Norway.", ("agreement", False)),
    "a class": ("Karl Dahl, a liberal senator, spoke.", ("be_liberal", True)),
    "a class after 'is'": ("Karl Dahl is not a liberal senator.", ("be_liberal", False)),
    "a stand after 'is'": ("Holt is in favour of the death penalty.", ("support", True)),
    "who is looked for": ("Police told patrols to be on the lookout for Robert Dahl.", ("be_wanted", True)),
    "a warrant": ("An arrest warrant has been issued for Robert Dahl.", ("be_wanted", True)),
    "who was beaten": ("Karin Holm was defeated by Jonas Berg in the election.", ("lose", True)),
    "what hardly will be": ("It is unlikely that Holt will attend the summit.", ("attend", False)),
    "what is not linked": ("They found no link between the drug and autism.", ("link", False)),
    "who lost": ("Felipe Calderon defeated Lopez Obrador in the election.", ("lose", True)),
    "what it is used for": ("The drug, used to treat malaria, is cheap.", ("treat", True)),
    "what it can do": ("The drug can cause bleeding.", ("cause", True)),
    "what was made": ("Norvik reported a net loss of $12 million.", ("make_loss", True)),
    "what was earned": ("Norvik posted profits of 30 million euros.", ("make_profit", True)),
}


@pytest.mark.parametrize("case", TOLD, ids=str)
def test_what_a_noun_tells(case: str) -> None:
    text, expected = TOLD[case]
    assert expected in said(text)


NOTHING = {
    "wanted only": ("The firm sought the ministry's approval of the drug.", "approve"),
    "at an end": ("Holt dropped her opposition to the pipeline.", "oppose"),
    "nobody's": ("There was opposition to the pipeline.", "oppose"),
    "only which ones are meant": ("Researchers met those who never ate fish.", "eat"),
    "a former one": ("Karl Dahl, a former liberal senator, spoke.", "be_liberal"),
}


@pytest.mark.parametrize("case", NOTHING, ids=str)
def test_what_a_noun_leaves_open(case: str) -> None:
    text, predicate = NOTHING[case]
    assert predicate not in {told for told, _ in said(text)}
