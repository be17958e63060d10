"""How firmly a sentence puts a word."""

from __future__ import annotations

import pytest

from checker.firmness import firmness_of
from checker.language.document import parse
from checker.model import Article, Firmness

CASES = [
    ("The blast killed 12 people.", "12", "stated"),
    ("The ministry said 12 people had died.", "12", "stated"),
    ("The mill will cut 500 jobs.", "500", "expected"),
    ("The mill said it would cut 500 jobs.", "500", "expected"),
    ("The mill plans to cut 500 jobs by June.", "500", "expected"),
    ("The mill announced a plan to cut 500 jobs.", "500", "expected"),
    ("Inflation is forecast to reach 7 percent next year.", "7", "expected"),
    ("The port is expected to close for three days.", "three", "expected"),
    ("The port could be shut for three days.", "three", "expected"),
    ("The talks are set to last three days.", "three", "expected"),
    ("A planned three-day strike was called off.", "three", "expected"),
    ("The minister denied that 12 people had died.", "12", "denied"),
    ("The minister dismissed reports that 12 people had died.", "12", "denied"),
    ("There is no truth in reports that 12 people died, he said.", "12", "denied"),
    ("The company dismissed 500 workers.", "500", "stated"),
    ("The guards allegedly beat 12 prisoners.", "12", "disputed"),
    ("The club reportedly paid $40 million for him.", "40", "disputed"),
    ("He is rumoured to earn $40 million a year.", "40", "disputed"),
    ("The rebels claim that 12 soldiers were captured.", "12", "disputed"),
    ("The fire claimed 12 lives.", "12", "stated"),
    ("If 12 ministers resign, the cabinet falls.", "12", "disputed"),
    ("The quake, which killed 12 people, will be debated on Monday.", "12", "stated"),
    ("The 12 victims will be buried on Monday.", "12", "stated"),
    ("The mill will cut a tenth of its workforce of 900.", "900", "stated"),
    ("The sale brought in a reported $40 million.", "40", "disputed"),
    ("The bridge closed in May.", "closed", "stated"),
    ("The bridge will not open this year.", "open", "expected"),
    ("The inspector is to find out what happened at 12 places.", "12", "stated"),
    ("The minister is expected to say that 12 ships would be sold.", "12", "expected"),
]


@pytest.mark.parametrize(("text", "word", "expected"), CASES, ids=[case[0] for case in CASES])
def test_firmness(text: str, word: str, expected: str) -> None:
    document = parse(Article(id="a", text=text))
    token = next(token for token in document.doc if token.text == word)
    assert firmness_of(document, document.sentences[0], token) is Firmness(expected)
