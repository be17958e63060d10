import pytest

from checker.claims.moments import moments
from checker.extract import extract_all
from checker.lexicon import load
from checker.model import Article


def topics(text: str) -> set[str]:
    """The moments of the first time in a text."""
    (extraction,) = extract_all([Article(id="a", text=text, published="2025-04-11")])
    first = min((claim for claim in extraction.claims if claim.family == "time"), key=lambda c: c.start, default=None)
    return {topic for topic in first.context.topics if ":" not in topic} if first else set()


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("The barn went up in flames at 6:52 a.m.", "fire"),
        ("The van began to burn at 6:52 a.m.", "fire"),
        ("The first smoke was seen at 6:52 a.m.", "fire"),
        ("It was ten to seven when flames shot out of the van.", "fire"),
        ("It was ten to seven. Then the roof of the hall came down.", "collapse"),
        ("It was ten to seven, and people were asleep when the hall caught fire.", "fire"),
        ("Friday's blast broke every window in the street.", "blast"),
        ("Police are looking for a man after the explosion on Friday.", "blast"),
        ("The skipper sent a mayday at 8.34am.", "alarm"),
        ("It was ten past nine when the skipper's mayday came over.", "alarm"),
        ("The engines lit at 8.15am.", "liftoff"),
        ("The guns fell silent at six o'clock.", "truce"),
        ("The ceasefire takes effect on Friday.", "truce"),
        ("Little will matter on Thursday, when the curtain goes up in Oslo.", "launch"),
        ("The dog was found by a woman walking on the dunes at 6.40am.", "found"),
        ("Nine people lost their lives in the early hours of Monday.", "deaths"),
        ("It was not until ten to two that the village was told to get out.", "evacuation"),
        ("Officers were waiting when the jet screeched to a halt at five past three.", "landing"),
        ("An invitation gives 6 May as the day of the launch.", "launch"),
        ("At noon on Friday the Tern capsized. The trawler Tern was old.", "sinking"),
        ("In the village of Orr voting could not begin until 11:40 a.m.", "polls_open"),
    ],
)
def test_a_moment_is_told_in_many_words(text: str, moment: str) -> None:
    assert moment in topics(text)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("The depot was still burning at noon.", "fire"),
        ("The ceasefire was in trouble on Sunday.", "truce"),
        ("The truce ended on Sunday.", "truce"),
        ("It is eight o'clock and the road is shut.", "scene"),
        ("It was eight o'clock before the road was clear.", "scene"),
        ("Prices went up on Friday.", "fire"),
        ("The slope is steep. It was broken off at 5 p.m.", "slide"),
        ("A clip of it was shot on Friday.", "shooting"),
    ],
)
def test_what_only_looks_like_a_moment_is_none(text: str, moment: str) -> None:
    assert moment not in topics(text)


def test_a_time_given_twice_is_no_longer_the_only_one() -> None:
    once = "The barn caught fire at 6:52 a.m. The barn was old."
    twice = "The barn caught fire at 6:52 a.m. The mill caught fire at 7:30 a.m."
    for text, only in ((once, True), (twice, False)):
        (extraction,) = extract_all([Article(id="a", text=text, published="2025-04-11")])
        assert any("only:fire" in claim.context.topics for claim in extraction.claims) is only


def test_those_who_died_date_an_incident_only_where_its_outbreak_has_no_date() -> None:
    told = "Nine people lost their lives on Monday. The fire broke out on Sunday."
    (extraction,) = extract_all([Article(id="a", text=told, published="2025-04-11")])
    dating = {claim.quote for claim in extraction.claims if "incident" in claim.context.topics}
    assert dating == {"Sunday"}


def test_every_moment_has_words_and_known_settings() -> None:
    for name, entry in load("moments")["moments"].items():
        settings = {"incident", "named", "people", "alike"}
        assert entry.keys() - settings <= {"things", "with", "verbs", "nouns", "or", "unless"}, name
        assert entry.get("verbs") or entry.get("things"), name
    assert all(moment.verbs or moment.ways or moment.nouns for moment in moments())
