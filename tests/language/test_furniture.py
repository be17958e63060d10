"""Furniture goes, the story's own paragraphs stay."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.stories import SET_ASIDE
from checker.language.document import blanked
from checker.language.furniture import find_furniture
from checker.reading import read_sources

PROSE = [
    "A ferry with 212 passengers on board ran aground off Moss on Thursday morning, the coastguard said.",
    "Nobody was hurt, and the ferry was afloat again by noon.",
    "The company said that it would pay for new tickets.",
]
HEADLINE = "Ferry runs aground off Moss"


def furniture(*lines, headline=None):
    text = "\n\n".join(lines)
    return [(part.kind, text[part.start : part.end]) for part in find_furniture(text, headline)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Leave a Reply", "comment-form"),
        ("Your email address will not be published. Required fields are marked *", "comment-form"),
        ("Share this article", "share"),
        ("Facebook Twitter WhatsApp Email", "share"),
        ("Sign up for our newsletter", "subscribe"),
        ("We use cookies to give you the best experience.", "cookie"),
        ("ADVERTISEMENT", "advert"),
        ("Photo: Harbour Pictures", "credit"),
        ("[Image via Fjord Daily]", "credit"),
        ("Related: Why ferries run aground", "related"),
        ("Read more about ferries here", "related"),
        ("By Mara Lindqvist", "byline"),
        ("Mara Lindqvist for Harbour News", "byline"),
        ("Last updated Sat 12 Apr 2025", "date"),
        ("VIA: Harbour News", "origin"),
        ("© 2025 Fjord Daily", "origin"),
        ("Scroll down for video", "media"),
    ],
)
def test_a_line_that_says_what_it_is_goes(line, kind):
    assert furniture(*PROSE, line) == [(kind, line)]


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell by 4 percent.",
        "Photos of the ferry show a hole in the hull.",
        "Subscribers to the service will get their money back.",
        "By Thursday evening all 212 were ashore.",
        "Cookies were handed out to the children.",
        "More than 40 people had to wait for three hours.",
        "“Follow us,” the pilot told them.",
        "The crew left a comment in the log.",
        "Latest figures put the cost at 3 million euros.",
        "Sources: 12 hurt on ferry",
        "What the divers found",
        "Source close to the company: no sale",
        "Watch officers were asleep, the report said.",
        "Image is everything, the company's director said.",
        "| Ferry | Year | Dead |",
        "Ferry | 2019 | 12",
        "03:45",
    ],
)
def test_a_line_of_the_story_stays(line):
    assert furniture(PROSE[0], line, *PROSE[1:], *PROSE, *PROSE) == []


@pytest.mark.parametrize(
    "line", ["Video: ferry runs aground", "Source: owner to sell ferry", "Watch: ferry afloat again"]
)
def test_a_headline_that_begins_like_a_credit_stays(line):
    assert furniture(line, *PROSE) == []


def test_a_menu_goes_at_the_top_and_stays_in_the_middle():
    assert furniture("Home | News | Sport", HEADLINE, *PROSE) == [("menu", "Home | News | Sport")]
    assert furniture(*PROSE, *"abcdef", "Ferry | Boat | Raft", *"ghijkl", PROSE[1]) == []


def test_a_headline_said_again_goes_and_the_first_stays():
    lines = (f"date 2025-04-10 {HEADLINE}", HEADLINE, "MOSS", HEADLINE, *PROSE)
    assert furniture(*lines, headline=HEADLINE) == [
        ("date", "date 2025-04-10 "),
        ("headline", HEADLINE),
        ("headline", HEADLINE),
    ]


def test_without_a_known_headline_an_opening_line_said_again_goes():
    assert furniture(HEADLINE, HEADLINE, *PROSE) == [("headline", HEADLINE)]


def test_a_teaser_that_breaks_off_goes_where_the_story_goes_on():
    teaser = "Ferry aground. A ferry with 212 passengers on board ran aground off..."
    assert furniture(teaser, *PROSE) == [("teaser", "A ferry with 212 passengers on board ran aground off...")]


def test_a_sentence_that_trails_off_and_stands_nowhere_else_stays():
    assert furniture("The captain said that he had seen the light and then...", *PROSE) == []


def test_a_list_of_other_stories_goes_with_its_teasers():
    other = [
        "Template.Title() Two held over theft of bell",
        "Two held over theft of bell",
        "LATEST NEWS",
        "1. Two held over theft of bell",
        "Two held over theft of bell",
        "2. Harbour tax to rise by a tenth",
        "Harbour tax to rise by a tenth",
        "Recommended",
        "‘Best herring in years’ lands in Bergen",
        "'Best herring in years' lands in Bergen",
        "ECONOMY Prices rise by 2.3 percent in March",
        "Prices rise by 2.3 percent in March",
        "Prices rose by 2.3 percent in March, the statistics office said on Thursday, more than had been expected.",
    ]
    assert furniture(HEADLINE, *PROSE, *other, headline=HEADLINE) == [("related", line) for line in other]


def test_a_labelled_list_goes_without_being_repeated():
    other = ["Related stories", "Two held over theft of bell", "Harbour tax to rise by a tenth"]
    assert furniture(*PROSE, *other) == [("related", line) for line in other]


def test_the_story_that_goes_on_after_a_list_stays():
    lines = (PROSE[0], "Read more", "Two held over theft of bell", *PROSE[1:])
    assert furniture(*lines) == [("related", "Read more"), ("related", "Two held over theft of bell")]


def test_subheads_and_table_cells_that_repeat_stay():
    rows = ["Dead", "Norway", "12", "Sweden", "12", "Norway", "12"]
    assert furniture(*PROSE, "What happened next", *PROSE[:2], *rows, PROSE[2]) == []


def test_a_caption_goes_with_its_credit():
    assert furniture(HEADLINE, PROSE[0], "Moss, Norway", "Photo: Ola Berg, https://photos.example/1", *PROSE[1:]) == [
        ("caption", "Moss, Norway"),
        ("credit", "Photo: Ola Berg, https://photos.example/1"),
    ]


@pytest.mark.parametrize(
    ("tail", "kind"),
    [
        (" (Reporting by Mara Lindqvist; Editing by Ola Berg)", "byline"),
        (" Photo: Ola Berg/Harbour Pictures", "credit"),
        (" [Fjord Daily via Harbour News]", "origin"),
    ],
)
def test_a_credit_at_the_end_of_a_paragraph_goes_alone(tail, kind):
    parts = furniture(PROSE[0] + tail, *PROSE[1:])
    assert [(found, words.strip()) for found, words in parts] == [(kind, tail.strip())]


@pytest.fixture(scope="module")
def bodies(pytestconfig):
    folders = [pytestconfig.rootpath / "sources", pytestconfig.rootpath / "tests" / "cases"]
    found = [path.parent for folder in folders for path in folder.glob("*/story.json")]
    stories = [folder for folder in found if not folder.name.startswith(SET_ASIDE)]
    return [article for story in sorted(stories) for article in read_sources([story]).articles]


def test_no_paragraph_of_the_projects_own_stories_goes(bodies):
    assert len(bodies) > 100
    for article in bodies:
        assert find_furniture(article.text, article.headline) == [], article.path


LINES = st.sampled_from(
    [
        *PROSE,
        HEADLINE,
        "",
        "LATEST NEWS",
        "Two held over theft of bell",
        "Leave a Reply",
        "By Mara Lindqvist",
        "1. x",
        "…",
    ]
)


@given(st.lists(LINES | st.text(max_size=40), max_size=25).map("\n".join), st.none() | st.just(HEADLINE))
def test_furniture_is_in_order_without_overlaps_and_blanking_keeps_offsets(text, headline):
    parts = find_furniture(text, headline)
    assert all(0 <= part.start < part.end <= len(text) for part in parts)
    assert all(a.end <= b.start for a, b in pairwise(parts))
    rest = blanked(text, parts)
    assert len(rest) == len(text)
    assert all(a == b or b == " " for a, b in zip(text, rest, strict=True))
