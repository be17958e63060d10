import pytest

from checker.claims.settings import FEW, settings
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article


def told(text: str) -> list[tuple[str, str]]:
    claims = settings(take_notes(parse(Article(id="a", text=text))))
    return [(kind, claim.quote) for claim in claims for kind in sorted(claim.context.topics - {FEW})]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida Holt was arrested at the central station.", ("arrest", "the central station")),
        ("It was in a hotel in Lima that the police came for Ida Holt.", ("arrest", "a hotel in Lima")),
        (
            "The treaty was signed on Friday in the white hall of the old palace.",
            ("deal", "the white hall of the old palace"),
        ),
        ("They shook hands under the chandeliers of the Town Hall.", ("deal", "the Town Hall")),
        ("The fire broke out shortly after two in the boiler room.", ("fire", "the boiler room")),
        ("The minister signed the treaty on Friday. The ceremony, in the palace, was short.", ("deal", "the palace")),
        ("The mayor lent her the library, and there she met the delegation.", ("talks", "the library")),
        ("They put their names to the treaty in the Hotel Regina.", ("deal", "Hotel Regina")),
        ("One by one they came forward in the town hall to sign.", ("deal", "the town hall")),
        ("The suspect was dragged out of bed in a flat above a pub in Graz.", ("arrest", "a flat above a pub in Graz")),
        ("Ida Holt was arrested in the village of Ottery.", ("arrest", "Ottery")),
        ("The leaders are to meet in Vienna in June.", ("talks", "Vienna")),
        ("The band wandered out on to the Orchard stage.", ("concert", "the Orchard stage")),
        ("The kidnappers left him at the border post.", ("release", "the border post")),
        ("The hostage was handed over at a well near Arlit.", ("release", "a well near Arlit")),
        ("They were resting at Camp 2 when a mass of snow struck the tents.", ("avalanche", "Camp 2")),
        ("It was at Camp Three that the ice came down on them.", ("avalanche", "Camp Three")),
        ("He was asleep at his mother's flat in Lima when they came for him.", ("arrest", "his mother's flat in Lima")),
        ("The mayor had walked to the school when the shooting began.", ("shooting", "the school")),
        ("The mayor was shot as she left the hotel.", ("shooting", "the hotel")),
        ("The mayor was shot on the town hall steps.", ("shooting", "town hall")),
        ("Some 200 guests sat down to the meal in the parish hall.", ("meal", "the parish hall")),
    ],
)
def test_a_happening_has_the_place_told_around_it(text: str, expected: tuple[str, str]) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The letters went under the hammer in Lima.", ("sale", "Lima")),
        ("It was in Graz that the tenor passed out.", ("fainting", "Graz")),
        ("Oslo is to host the summit.", ("talks", "Oslo")),
        ("Graz was the scene of the robbery.", ("theft", "Graz")),
        ("Two men robbed a bank in Graz.", ("theft", "a bank in Graz")),
        ("The tanker caught fire on Monday. The blaze began in a skip of old paint.", ("fire", "a skip")),
        ("The beetle lives under the bark of old oaks.", ("habitat", "the bark")),
        ("The oil came ashore on the island of Samos.", ("stranding", "Samos")),
        ("The witness now lives under guard in Iceland.", ("residence", "Iceland")),
        ("The dissident fled to Norway.", ("refuge", "Norway")),
        ("The derailment, inside a tunnel near Graz, hurt nobody, the railway said.", ("crash", "a tunnel near Graz")),
        ("A bull attacked a walker in May. She was sitting by a lake when it struck.", ("animal-attack", "a lake")),
        ("A banker was shot dead. He was struck while leaving a shop.", ("shooting", "a shop")),
    ],
)
def test_many_kinds_of_happening_have_a_place(text: str, expected: tuple[str, str]) -> None:
    assert expected in told(text)


def test_a_place_that_is_left_is_not_where_something_was_delivered() -> None:
    assert [place for kind, place in told("The tanker was bound for Lima.") if kind == "destination"] == ["Lima"]
    assert not [place for kind, place in told("The tanker sailed from Lima.") if kind == "destination"]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Holt was not arrested at the central station.",
        "Ida Holt worked at the central station.",
        "They met on neutral ground.",
        "The old theatre, where nobody was arrested, is cold.",
        "In Lima ministers were pleased with the talks.",
        "He watched the trial from Vienna.",
        "The treaty was signed with a pen carved from wood.",
        "The two were arrested nine days after they had dropped through the roof of the museum.",
        "The officer shot himself in his office.",
        "The delegations met to discuss the operation of their respective embassies.",
    ],
)
def test_a_place_of_nothing_told_is_no_setting(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The thief who lived at the hotel was arrested.", {"residence"}),
        ("He left his van at the school.", {"abandonment"}),
    ],
)
def test_a_place_belongs_to_the_clause_that_has_it(text: str, kinds: set[str]) -> None:
    assert {kind for kind, _ in told(text)} == kinds


def test_a_room_is_told_with_the_building_and_the_town_it_is_in() -> None:
    text = "They shook hands in the ballroom of a seaside hotel on Market Square in Lima."
    (claim,) = settings(take_notes(parse(Article(id="a", text=text))))
    assert claim.value.to_dict()["key"] == "venue:ballroom:<hotel:seaside<square:market@city:lima,PE"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was infected at a dinner in Oslo.", ("infection", "Oslo")),
        ("A court in Graz sentenced the banker.", ("trial", "A court in Graz")),
        ("The federation chose Lagos as the venue for the match.", ("match", "Lagos")),
        ("The letters were found in a teapot in Graz.", ("discovery", "a teapot in Graz")),
        (
            "Police caught the tiger. The animal was lying in the swimming pool of a hotel.",
            ("arrest", "the swimming pool"),
        ),
        ("The song had its first performance in Lima.", ("premiere", "Lima")),
        ("Two boats collided on Monday. It happened in fog off Peterhead.", ("crash", "Peterhead")),
    ],
)
def test_a_happening_is_told_by_the_verb_over_its_noun_too(text: str, expected: tuple[str, str]) -> None:
    kind, place = expected
    assert any(found == kind and quote.startswith(place) for found, quote in told(text))


def test_what_is_chosen_for_something_is_yet_to_come() -> None:
    notes = take_notes(parse(Article(id="a", text="The federation chose Lagos as the venue for the match.")))
    assert [claim.firmness.value for claim in settings(notes)] == ["expected"]


@pytest.mark.parametrize(
    ("text", "told_of"),
    [
        ("The ferry lost power off Bastia.", True),
        ("Officials in Brussels welcomed it.", False),
        ("The ferry did not lose power off Bastia.", False),
        ("The minister said in Lima that he was tired.", False),
        ("She was flown to Lima.", False),
        ("Neither a new arena nor a contract was in place.", False),
    ],
)
def test_an_article_of_few_places_has_a_claim_for_each_where_anything_happened(text: str, told_of: bool) -> None:
    claims = list(settings(take_notes(parse(Article(id="a", text=text)))))
    assert any(FEW in claim.context.topics for claim in claims) is told_of


def test_an_article_of_many_places_has_none_for_what_no_lexicon_tells() -> None:
    towns = ("Lima", "Graz", "Oslo", "Lyon", "Bergen", "Bastia", "Genoa")
    text = " ".join(f"The ferry lost power off {town}." for town in towns)
    assert list(settings(take_notes(parse(Article(id="a", text=text))))) == []
