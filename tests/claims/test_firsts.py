"""Who was the first to publish something."""

from __future__ import annotations

import pytest

from checker.claims.firsts import first_reports
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article

FOUND = {
    "was the first to": ("The Bray Courier was the first to publish the pictures.", ("Bray Courier", "picture")),
    "a passive": ("The sale was first reported by the Bray Courier.", ("Bray Courier", "news")),
    "a relative clause": ("The Bray Courier, which first reported the sale, said so.", ("Bray Courier", "news")),
    "a description with a name": (
        "The Dutch comparison site Prijswijzer was the first to publish them.",
        ("Prijswijzer", "them"),
    ),
    "before anyone else": ("BrayLeaks had them up on Monday before anyone else did.", ("BrayLeaks", "them")),
    "where the word came from": (
        "The first word of the sale came from Radio Bray, a private station.",
        ("Radio Bray", "news"),
    ),
    "who broke the story": ("She heard it on Radio Bray, which broke the story.", ("Radio Bray", "news")),
    "by whom it was broken": ("It was broken last Thursday by Radio Bray.", ("Radio Bray", "them")),
    "where it started": ("It started on the website of the daily Bray Courier.", ("Bray Courier", "them")),
    "first with the news": ("The Bray Courier, which was first with the news, says so.", ("Bray Courier", "news")),
    "ahead of the others": (
        "The Bray Courier made the plan public on Monday, a day ahead of the London papers.",
        ("Bray Courier", "news"),
    ),
    "the first to do so": ("The first to do so was the Bray Courier, a local paper.", ("Bray Courier", "them")),
    "became the first paper": (
        "The Bray Courier became the first paper anywhere to claim that the mill would close.",
        ("Bray Courier", "news"),
    ),
    "taken up first": ("The claim was first taken up by Radio Bray.", ("Radio Bray", "news")),
    "an original story": ("The original story appeared in the Bray Courier.", ("Bray Courier", "news")),
    "a page on a platform": (
        "The claim was made for the first time on the Facebook page of a Penang club.",
        ("Facebook page of a Penang club", "news"),
    ),
    "where it was first published": ("The claim was first published in the weekly Fokal.", ("Fokal", "news")),
    "who got a letter first": (
        "Its text came by courier to Radio Sol, the very first outlet to receive it.",
        ("Radio Sol", "letter"),
    ),
    "to whom a letter was sent first": ("The letter was sent first to Radio Sol.", ("Radio Sol", "letter")),
    "earliest": ("The Bray Courier was the earliest to report the sale.", ("Bray Courier", "news")),
    "a cleft": ("It was Radio Bray that broke the story.", ("Radio Bray", "news")),
    "from whom the world learned": ("The world first learned of it from Radio Bray.", ("Radio Bray", "news")),
    "a cleft of a source": (
        "It was from the Lima station Radio Sol that the world first learned of it.",
        ("Radio Sol", "news"),
    ),
    "who started a rumour": ("It was the blog Kaffee that started the rumour.", ("Kaffee", "news")),
    "where a rumour surfaced": ("The rumour surfaced in a post on the blog Kaffee.", ("Kaffee", "news")),
    "a bombshell": ("The bombshell was dropped by the gossip site StarLine.", ("StarLine", "news")),
    "who exposed it": ("The scandal was uncovered by the weekly Fokal.", ("Fokal", "news")),
    "who beat the others": ("Radio Bray beat everyone to the story.", ("Radio Bray", "news")),
    "whose scoop it was": ("The scoop was that of the daily Fokal.", ("Fokal", "news")),
    "first appeared": ("The footage first appeared on the site of the Bray Courier.", ("Bray Courier", "film")),
    "a scoop that belongs to one": ("Credit for the scoop belongs to the Bray Courier.", ("Bray Courier", "news")),
    "a scoop": ("The Bray Courier first broke the news on Monday.", ("Bray Courier", "news")),
}


def found(text: str) -> list[tuple[str, str]]:
    claims = list(first_reports(take_notes(parse(Article(id="a", text=text)))))
    assert all(text[claim.start : claim.end] == claim.quote for claim in claims)
    return [(str(claim.value), claim.subject_key) for claim in claims]


@pytest.mark.parametrize("name", FOUND)
def test_who_was_first(name: str) -> None:
    text, (who, what) = FOUND[name]
    ((name_found, kind),) = found(text)
    assert name_found.endswith(who.split()[-1])
    assert kind == what


@pytest.mark.parametrize(
    "text",
    [
        "Anna Okafor was the first to run the whole coast.",
        "The Bray Courier reported the sale on Monday.",
        "Anna Okafor had the eggs before anyone else came down.",
        "The sale was first reported by a local paper.",
        "The first reports came from Peru.",
        "It started in Bray.",
        "The news came from the Bray Courier.",
        "It was broken by Peter Lund's brother.",
        "The fraud was uncovered by Peter Lund.",
        "The law was first published in 1998.",
        "The letter was first read in the Commons.",
        "The affair came to light in Bray.",
        "Anna Okafor beat everyone to the top.",
    ],
)
def test_nobody_was_first_to_publish(text: str) -> None:
    assert found(text) == []


def test_a_paper_that_calls_itself_the_first_goes_by_its_own_name() -> None:
    text = "What follows was first reported by this newspaper."
    (claim,) = first_reports(take_notes(parse(Article(id="a", text=text, publisher="The Bray Courier"))))
    assert str(claim.value) == "Bray Courier"
    assert not list(first_reports(take_notes(parse(Article(id="a", text=text)))))
