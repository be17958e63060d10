import pytest

from checker.extract import extract_all
from checker.gates.time import by_words, same_event, zone
from checker.model import Article, Claim
from checker.story import Story


def dates(*texts: str) -> tuple[Story, list[Claim]]:
    articles = [Article(id=f"a{i}", text=text, published="2025-04-11") for i, text in enumerate(texts)]
    claims = [c for e in extract_all(articles) for c in e.claims if c.family == "time"]
    return Story(articles={a.id: a for a in articles}, claims=tuple(claims)), claims


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Brackwater launched the ferry in 2009.", "The ferry came out in 2011.", True),
        ("Brackwater launched the ferry in 2009.", "Brackwater launched the app in 2011.", False),
        ("The Falcons moved to Varde in 1995.", "The club lost the Varde Falcons, who left in 1994.", True),
        ("The firm revealed the wearable in October.", "The smartwatch was unveiled in September.", True),
        ("The team landed in Lima on Monday.", "The inspectors arrived in Lima on Tuesday.", True),
        ("The team landed in Lima on Monday.", "The inspectors left Lima on Tuesday.", False),
        ("The teams met in Lima on 3 March.", "The teams met in Lima on 10 April.", False),
        ("Vantage bowled on Saturday.", "Corby bowled Vantage out on Monday.", False),
        ("Kick-off was at five o'clock.", "The match did not start until half past four.", True),
        ("Kick-off was at five o'clock.", "The parade did not start until half past four.", False),
        ("The arrest of the dealer came on Sunday.", "The dealer was arrested in Oslo on Friday.", True),
        ("The arrest of the dealer came on Sunday.", "The mayor was arrested in Oslo on Friday.", False),
        (
            "Hall's father bought it at a fair on 8 May 1954.",
            "Her dad picked up the urn at a sale on 8 June 1954.",
            True,
        ),
        (
            "Hall's father bought it at a fair on 8 May 1954.",
            "Her dad picked up the urn at a sale on 8 June 1963.",
            False,
        ),
        ("Storm Lyle headed for Orme on Saturday.", "Storm Lyle continued towards Orme on Sunday.", False),
        ("Storm Lyle hit Orme on Saturday.", "Storm Lyle hit Orme on Sunday.", True),
        ("The flood hit the town at 9:52 a.m. GMT.", "The flood hit the town at 2:52 p.m.", False),
        ("Police nabbed the pair on 8 April.", "The two suspects were detained before dawn on 9 April.", True),
        ("Police nabbed a man on 8 April.", "Police detained a woman on 9 April.", False),
        ("Police nabbed the pair on 8 April.", "Police detained three men on 9 April.", False),
        ("The phone goes on sale in Japan on 7 May.", "The phone goes on sale in France on 14 May.", False),
        ("The gadget goes on sale on 7 May.", "The file gives a launch date of 14 May.", True),
        ("Osk was last seen on 2 April.", "The last time anybody set eyes on Osk was 8 April.", True),
        ("Osk was last seen on 2 April.", "Osk has not been seen since 8 April.", True),
        ("The launch of the app was on 2 April.", "The launch of the watch was on 7 April.", False),
        ("The launch of the gadget was on 2 April.", "The launch of the handset was on 7 April.", True),
        ("The search began on 1 April.", "The search began afresh on 7 April.", False),
        ("The attempt was abandoned on 1 April.", "The second attempt was abandoned on 4 April.", False),
        ("Drones shut the airport on 2 April.", "The airport was shut on 30 November.", False),
        ("Drones shut the airport on 2 April.", "The airport was shut on 5 April.", True),
        ("The wall of the quarry gave way on 1 April.", "At the old quarry a wall gave way in 2018.", False),
        ("The blaze gutted the mill on 9 February 2015.", "The blaze gutted the mill on 19 February 2015.", True),
        (
            "Holt took practice for the second time on Tuesday.",
            "Holt took practice for the first time on Monday.",
            False,
        ),
    ],
)
def test_times_meet_only_for_one_happening(a: str, b: str, same: bool) -> None:
    story, (first, second) = dates(a, b)
    assert (same_event(first, second, story) is not None) is same
    assert (same_event(second, first, story) is not None) is same


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("The blast happened at 9:40 p.m.", "The log has the bang down for 22.25.", True),
        ("The siege was ended at half past four, when a special unit went in.", "The raid came at 3:20 p.m.", True),
        ("The wall collapsed at 2:20 p.m.", "It was a little before noon when the eastern face came away.", True),
        ("The van began to burn at 6:52 a.m.", "It was 7.40am when flames shot out of the van.", True),
        ("The van began to burn at 6:52 a.m.", "It was 7.40am when the bishop woke up.", True),
        ("The van began to burn at 6:52 a.m.", "The bishop woke up at 7.40am.", False),
        ("The skipper sent a mayday at 8.34am.", "It was ten past nine when the mayday came over.", True),
        ("Gunmen stopped the bus on 6 March.", "The pupils were abducted on 9 March.", True),
        ("Gunmen stopped the bus on 6 January 2023.", "The pupils were abducted on 9 March 2025.", False),
        ("The mill burned down on 3 November 2023.", "Nine people lost their lives on 13 November 2023.", True),
        ("The mill burned down on 3 November 2023.", "Nine people moved in on 13 November 2023.", False),
        ("The truce begins at midnight.", "The guns are to fall silent at six o'clock.", True),
        ("A dealer found the tusks on Tuesday in the box.", "The box was opened on Sunday.", True),
        ("A dealer found the tusks on Tuesday.", "The tomb was opened on Sunday.", False),
        ("Hill began as a stall in Varde market in 1921.", "Amos Hill put up his stall in Varde market in 1912.", True),
        ("Hill began as a stall in Varde market in 1921.", "Amos Hill bought a barge in Oslo in 1912.", False),
        ("Police were called at 3.24am.", "It was ten to four when the alarm was raised.", True),
        ("She was found guilty on Monday in the mill.", "The mill was found on Tuesday.", False),
        ("The riot began on Monday.", "Shots were fired in the square on Tuesday.", False),
        ("The call came in at 8.34am, when the mayday went out.", "The mayday went out at 2134 UTC.", False),
        ("The rocket lifted off at 5:42 a.m. on 8 April.", "Lift-off came at 19:42 UTC on 7 April.", False),
        ("Liftoff came at 19:42 GMT.", "The rocket lifted off at 20:42 UTC.", True),
        ("Cars first rolled over the Harrow Bridge in 1963.", "The Harrow Bridge was opened in 1968.", True),
        ("Keller the grocer fell on 12 October 2023.", "The end of Keller the grocer came on 12 November 2023.", True),
        ("Keller the grocer fell on 12 October 2023.", "The end of Huber the baker came on 12 November 2023.", False),
        ("At 11:30 p.m. he gave Olm and Brae a swim.", "A nurse joined Olm and Brae for a swim at 1:50 a.m.", True),
        ("At 11:30 p.m. he gave Olm and Brae a swim.", "A nurse joined Olm and Brae for a swim at 6:50 a.m.", False),
    ],
)
def test_times_of_one_moment_meet_whatever_the_verb(a: str, b: str, same: bool) -> None:
    story, claims = dates(a, b)
    first = [claim for claim in claims if claim.article == "a0"]
    second = [claim for claim in claims if claim.article == "a1"]
    pairs = [(x, y) for x in first for y in second if x.attribute == y.attribute]
    met = [same_event(x, y, story) for x, y in pairs if any(by_words(x, y, story).values())]
    turned = [same_event(y, x, story) for x, y in pairs if any(by_words(y, x, story).values())]
    assert any(met) is any(turned) is same


@pytest.mark.parametrize(
    ("sentence", "zone_"),
    [
        ("The flood hit the town at 9:52 a.m. GMT.", "gmt"),
        ("The flight landed at 9:52 a.m. Eastern time.", "eastern"),
        ("The parcel left at 7 p.m. Lima time.", "lima"),
        ("The bus left the road at 6:50 by the clock of the town hall.", "by the clock"),
        ("It was 11.40 when the mountain let go.", ""),
        ("The flight landed at 2:52 p.m. local time.", ""),
        ("The flight landed at 19:42 UTC on Friday.", "gmt"),
        ("The flight landed at 2:52 p.m. (1252 GMT).", ""),
    ],
)
def test_a_zone_is_read_behind_the_hour(sentence: str, zone_: str) -> None:
    _, (claim, *_) = dates(sentence)
    assert zone(claim) == zone_


def test_an_hour_that_the_other_article_has_for_something_else_is_of_that() -> None:
    story, (_, over, raid) = dates(
        "Osk stormed the bank at 10 a.m. The raid on the bank came at 3.20 p.m.", "The raid on the bank came at 10 a.m."
    )
    assert same_event(over, raid, story) is None
