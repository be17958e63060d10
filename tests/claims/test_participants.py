"""Who took which part."""

from __future__ import annotations

import pytest

from checker.claims import participants
from checker.claims.participants import make
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article, Claim


def claims(text: str) -> list[Claim]:
    return list(make(take_notes(parse(Article(id="a", text=text)))))


LEADERS = {
    "passive": ("The Norwegian delegation was led by Ida Holt.", [("Ida Holt", {"NO"})]),
    "passive, with a title before the name": (
        "The Norwegian side was headed by Deputy Secretary of State for Water Ida Holt.",
        [("Ida Holt", {"NO"})],
    ),
    "active": ("Ida Holt led the government's negotiators.", [("Ida Holt", {"government"})]),
    "active, with a title behind the name": (
        "Gen. Ida Holt, the army chief, led the Norwegian team.",
        [("Ida Holt", {"NO"})],
    ),
    "in charge": ("Ida Holt, who is in charge of the Norwegian delegation, left.", [("Ida Holt", {"NO"})]),
    "put at the head": (
        "The visitors had put their foreign minister, Ida Holt, at the head of their team.",
        [("Ida Holt", {"visitor"})],
    ),
    "at its head": ("Norway sent a team to Quito with Ida Holt at its head.", [("Ida Holt", {"NO"})]),
    "under her command": ("The Norwegian unit was under the command of Ida Holt.", [("Ida Holt", {"NO"})]),
    "under her": (
        "Norway was represented by a delegation under Foreign Minister Ida Holt.",
        [("Ida Holt", {"NO"})],
    ),
    "a relative clause": (
        "Ida Holt, the foreign minister, who had led Norway's negotiators, left.",
        [("Ida Holt", {"NO"})],
    ),
    "it stands for the side": (
        "The government's delegation arrived late. It was headed by Ida Holt.",
        [("Ida Holt", {"government"})],
    ),
    "the side is told by the leader's own title": (
        "Norway's foreign minister, Ida Holt, headed the 12-strong team.",
        [("Ida Holt", {"NO"})],
    ),
    "two sides are kept apart": (
        "The Norwegian side was led by Ida Holt, while the Swedish team was headed by Oskar Brekke.",
        [("Ida Holt", {"NO"}), ("Oskar Brekke", {"SE"})],
    ),
    "a title says it": ("Ida Holt, head of the Norwegian delegation, left.", [("Ida Holt", {"NO"})]),
    "another's head is no leader of a side": ("Ida Holt, head of the Norwegian central bank, left.", []),
    "a plan is no lead": ("Ida Holt will lead the Norwegian side.", []),
    "a denial is no lead": ("Ida Holt did not lead the Norwegian side.", []),
    "whom one sits opposite is not who sits": (
        "Jonas Lind, the envoy, waited. Opposite him sat Dora Mann, an aide, at the head of the Irish team.",
        [("Dora Mann", {"IE"})],
    ),
    "a relative of the named one is not the one named": ("The Norwegian side was led by Ida Holt's brother.", []),
}


@pytest.mark.parametrize(("text", "expected"), LEADERS.values(), ids=LEADERS.keys())
def test_leader(text: str, expected: list[tuple[str, set[str]]]) -> None:
    found = [(str(claim.value), set(claim.context.names)) for claim in claims(text) if claim.attribute == "leader"]
    assert found == expected


ACTS = {
    "a person": ("Mayor Ida Holt snipped the ribbon.", [("cut-ribbon", "Ida Holt")]),
    "a calling": ("A flight attendant killed the wasp.", [("kill", "flight attendant")]),
    "an owner without a name": ("The owner buried the cat.", [("bury", "owner")]),
    "something else done": ("Mayor Ida Holt cut the cake.", []),
    "the honours done": (
        "The Finance Minister, Ida Holt, who has known him for years, did the honours with the bell at noon.",
        [("ring-bell", "Ida Holt")],
    ),
    "a bell struck": ("The bell was struck by Ida Holt.", [("ring-bell", "Ida Holt")]),
    "honours of nothing known": ("Ida Holt did the honours with the soup.", []),
    "a noun for who did it": ("The winner of the final was Ida Holt.", [("win", "Ida Holt")]),
    "who did it as a noun": ("Ida Holt was the buyer of the painting.", [("buy", "Ida Holt")]),
    "a buyer of something else": ("Ida Holt was the buyer of the soup.", []),
    "one winner among several": ("Ida Holt was a winner of the final.", []),
    "a judgment read": ("The judgment was read by Ida Holt.", [("judge-opinion", "Ida Holt")]),
    "a cleft": ("It was Ida Holt who opened the bridge.", [("inaugurate", "Ida Holt")]),
    "nobody in particular": ("Someone killed the wasp.", []),
    "those who were called to it": ("Police found the body.", []),
    "one of two who sign": ("Ida Holt signed the treaty.", []),
    "any one of its kind": ("A neighbour found a cat.", []),
}


@pytest.mark.parametrize(("text", "expected"), ACTS.values(), ids=ACTS.keys())
def test_act(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(claim.context.predicate, str(claim.value)) for claim in claims(text)] == expected


def test_quotes_are_in_the_text() -> None:
    text = "The Norwegian side was led by Ida Holt, while the Swedish team was headed by Oskar Brekke."
    assert all(text[claim.start : claim.end] == claim.quote for claim in claims(text))


def test_who_is_asked_to_do_it_does_it_and_who_says_so_of_himself_did() -> None:
    asked, found = claims("Olav Berg asked his friend to help bury the horse. Olav Berg said he found the horse dead.")
    assert (asked.context.predicate, asked.subject_key) == ("bury", "calling:friend")
    assert (found.context.predicate, found.subject_key, found.quote) == ("find", "olav berg", "he found")


def test_whom_one_found_dead_may_be_told_by_a_pronoun() -> None:
    (found,) = claims("A neighbour found him dead in the road.")
    assert (found.context.head, found.context.modifiers) == ("", {"dead"})


MORE = {
    "at the head of a side": ("Ida Holt went in at the head of the Norwegian delegation.", ("lead", "Ida Holt")),
    "a cleft with a description": (
        "It was Ida Holt, a cheesemaker from Skogby, who led the Norwegian delegation.",
        ("lead", "Ida Holt"),
    ),
    "a win without an object": ("Ida Holt won by almost a minute.", ("win", "Ida Holt")),
    "first over the line": ("Ida Holt came home first in 2:25.", ("win", "Ida Holt")),
    "signing for a side": ("Ida Holt signed for the owners.", ("sign-for", "Ida Holt")),
    "signing for a side in a cleft": (
        "For the owners it was Ida Holt who put her name to the deal.",
        ("sign-for", "Ida Holt"),
    ),
    "a firm that buys": ("Brackwater Paper bought the newspaper.", ("buy", "Brackwater Paper")),
    "a firm that is said to be the buyer": (
        "The buyer of the painting was Brackwater Paper.",
        ("buy", "Brackwater Paper"),
    ),
    "a team that wins": ("The final was won by Lanford Rovers.", ("win", "Lanford Rovers")),
}


@pytest.mark.parametrize(("text", "part"), MORE.values(), ids=MORE.keys())
def test_a_part_is_told_in_many_ways(text: str, part: tuple[str, str]) -> None:
    assert part in [(claim.context.predicate, str(claim.value)) for claim in claims(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Holt did not win.",
        "Ida Holt came second.",
        "Ida Holt signed for two years.",
        "Brackwater Paper and Halden Mills bought the newspaper.",
    ],
)
def test_what_was_not_won_or_not_done_alone_gives_no_part(text: str) -> None:
    assert claims(text) == []


TOLD = {
    "a light verb and what comes of it": ("The footage was shot by a waiter.", ("film", "footage", "calling:waiter")),
    "it is known by what can be done to it": (
        "A clip went round. It was recorded by Ida Holt.",
        ("film", "clip", "ida holt"),
    ),
    "the doer behind two words for one": (
        "The clip was put online by his old friend and lawyer Oskar Brekke.",
        ("post", "clip", "oskar brekke"),
    ),
    "a relative without a name": ("The body was identified by her brother.", ("identify", "body", "calling:brother")),
    "a relative with one": ("The clip was posted by her son Olav.", ("post", "clip", "olav")),
    "a deed told by what was done with it": (
        "It was Ida Holt, head of Lund Council, who gave it away by posting a photograph of the ring.",
        ("post", "photograph", "ida holt"),
    ),
    "a noun for whoever did it": ("The finder, Ida Holt, is a teacher.", ("find", "", "ida holt")),
    "what a body made": (
        "The strike by the Kelvan air force hit a mill.",
        ("attack", "strike", "body:kelvan air force"),
    ),
    "where it came from": (
        "The missiles came from a drone of the Orsan rebels.",
        ("attack", "missile", "body:orsan rebels"),
    ),
    "whose drone": (
        "Kelva Command said that one of its drones fired two missiles.",
        ("attack", "missile", "body:kelva command"),
    ),
    "members of a body": (
        "Astronomers of the University of Graz discovered the planet.",
        ("find", "planet", "body:university of graz"),
    ),
    "at the wheel": ("Ida Holt was at the wheel when the bus left the road.", ("drive", "bus", "ida holt")),
    "in charge": ("Ida Holt was in charge of the operation.", ("command", "operation", "ida holt")),
    "responsibility for a thing": (
        "The Black Sun claimed responsibility for the bombing.",
        ("own-up", "bombing", "body:black sun"),
    ),
    "he goes on about who has no name": (
        "A waiter was clearing tables. He filmed the fire.",
        ("film", "fire", "calling:waiter"),
    ),
    "a goal known by the word before it": ("The winning goal was scored by Ida Holt.", ("score", "winner", "ida holt")),
    "a goal with a particle": ("Ida Holt, who tapped in the winner, wept.", ("score", "winner", "ida holt")),
    "the hour before the doer": (
        "Two minutes into stoppage time Ida Holt, the captain, headed the winner.",
        ("score", "winner", "ida holt"),
    ),
    "what stands before the doer": ("Mediated by Norway, the talks went on.", ("mediate", "talk", "body:norway")),
    "off duty": ("The thief was overpowered by an off-duty officer.", ("overpower", "thief", "calling:police")),
    "behind it": ("Kelva Command was behind the attack.", ("attack", "attack", "body:kelva command")),
    "responsible for it": (
        "The Orsan rebels were responsible for the attack.",
        ("attack", "attack", "body:orsan rebels"),
    ),
    "with whom it lies": (
        "Responsibility for the attack lies with a gang known as Grey Heron.",
        ("attack", "attack", "body:grey heron"),
    ),
    "first over a pass": ("Ida Holt was first over the Col de Vars.", ("first-over", "climb", "ida holt")),
    "ahead over a pass": ("Ida Holt led the race over the Col de Vars.", ("first-over", "climb", "ida holt")),
    "a guest on a stage": (
        "The singer was joined in her last song by the fiddler Ida Holt.",
        ("guest", "stage", "ida holt"),
    ),
    "one called up": ("For the encore she called up her friend Ida Holt.", ("guest", "stage", "ida holt")),
    "only one": ("Only Peru refused to sign the charter.", ("hold-out", "paper", "body:peru")),
    "alone": ("Peru alone kept its signature off the paper.", ("hold-out", "paper", "body:peru")),
    "the one that did not": (
        "Peru was the only country that did not sign the charter.",
        ("hold-out", "paper", "body:peru"),
    ),
}


TOLD |= {
    "the man who did it, by name": (
        "The man who had been driving the lorry, Oskar Lund, was unhurt.",
        ("drive", "lorry", "oskar lund"),
    ),
    "the woman who did it was": ("The woman who filmed the fire was Ida Holt.", ("film", "fire", "ida holt")),
    "heading it was": ("Heading the rescue was inspector Ida Holt.", ("command", "rescue", "ida holt")),
    "was identified as": ("The lorry's driver was identified as Oskar Lund.", ("drive", "lorry", "oskar lund")),
    "whose work it was": (
        "The truce was the work of Norwegian diplomats.",
        ("mediate", "truce", "body:norwegian diplomats"),
    ),
    "to whom credit goes": (
        "Credit for the truce goes to the Omani government.",
        ("mediate", "truce", "body:omani government"),
    ),
    "who took bronze": ("Norway's Ida Holt took bronze.", ("come-third", "", "ida holt")),
    "who translated": ("The speech was translated by Ida Holt.", ("translate", "speech", "ida holt")),
    "who handed over": ("The keys were handed over by Ida Holt.", ("hand-over", "key", "ida holt")),
    "who pulled": ("It was Ida Holt who pulled the emergency brake.", ("pull", "brake", "ida holt")),
    "who blessed": ("The boat was blessed by Ida Holt.", ("consecrate", "boat", "ida holt")),
    "who came third": ("Ida Holt of Norway came third.", ("come-third", "", "ida holt")),
    "to whom third place went": ("Third place went to Ida Holt.", ("come-third", "", "ida holt")),
    "a party that came third": ("The Greens finished third with 4,000 votes.", ("come-third", "", "body:greens")),
    "who signs as an officer": (
        "The contract was signed by Nordal's chief executive, Ida Holt.",
        ("sign-for", "paper", "ida holt"),
    ),
    "who puts a name to it": (
        "Nordal's chairman, Ida Holt, put her name to the deal.",
        ("sign-for", "paper", "ida holt"),
    ),
}


@pytest.mark.parametrize(("text", "part"), TOLD.values(), ids=TOLD.keys())
def test_who_did_it_is_told_in_many_ways(text: str, part: tuple[str, str, str]) -> None:
    assert part in [(claim.context.predicate, claim.context.head, claim.subject_key) for claim in claims(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The thief was overpowered by police.",
        "Peru refused to sign the charter.",
        "Somebody filmed the fire.",
        "Ida Holt will post the photograph.",
        "Her leader, Ida Holt, left.",
        "Ida Holt led the dog over the road.",
        "Ida Holt was joined by Oskar Brekke in the garden.",
    ],
)
def test_what_many_do_or_nobody_did_yet_gives_no_part(text: str) -> None:
    assert claims(text) == []


def test_the_verb_is_quoted_with_the_doer_and_what_stands_behind_a_thing_tells_which_one() -> None:
    (claim,) = claims("Ida Holt, from Lund, led the raid on the flat.")
    assert claim.quote == "Ida Holt, from Lund, led"
    assert claim.context.topics == {"flat"}


def test_a_cleft_leaves_room_for_nobody_else() -> None:
    (cleft,), (plain,) = (
        claims(text) for text in ("It was Ida Holt who handed over the keys.", "Ida Holt handed over the keys.")
    )
    assert "sole" in cleft.context.modifiers
    assert "sole" not in plain.context.modifiers


def test_what_a_verb_cannot_tell_of_is_not_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    told = [text for table in (LEADERS, ACTS, MORE, TOLD) for text, *_ in table.values()]
    found = [claims(text) for text in told]
    every = tuple(tell for tell, _ in participants._told_by())
    monkeypatch.setattr(participants, "_tellers", lambda word: every)
    assert [claims(text) for text in told] == found


def test_few_nouns_are_asked_for_a_part() -> None:
    assert participants._noun_tellers("winner")
    assert not participants._noun_tellers("table")
