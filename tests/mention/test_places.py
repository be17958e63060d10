import pytest

from checker.language.document import parse
from checker.mention.places import find_places
from checker.model import Article
from checker.values import Place


def places(text: str) -> dict[str, Place]:
    found = find_places(parse(Article(id="a", text=text)))
    return {mention.text: mention.value for mention in found if isinstance(mention.value, Place)}


@pytest.mark.parametrize(
    ("text", "words", "kind", "key"),
    [
        ("They met in Istanbul.", "Istanbul", "city", "city:istanbul,TR"),
        ("They met in Switzerland.", "Switzerland", "country", "country:CH"),
        (
            "They met at the Danish embassy in Lima.",
            "the Danish embassy in Lima",
            "venue",
            "venue:embassy:dk@city:lima,PE",
        ),
        ("They met at the city hall.", "the city hall", "venue", "venue:town hall:"),
        ("They met at the Hotel Marrat.", "Hotel Marrat", "venue", "venue:hotel:marrat"),
        ("It began in the boiler room.", "the boiler room", "venue", "venue:plant room:"),
        ("They found it in the bed of a river.", "the bed", "venue", "venue:riverbed:"),
        ("He was taken to hospital in Graz.", "hospital in Graz", "venue", "venue:hospital:@city:graz,AT"),
        ("He was found in a Leeds store.", "a Leeds store", "venue", "venue:store:@city:leeds,GB"),
        (
            "He was found in an East Palo Alto bakery.",
            "an East Palo Alto bakery",
            "venue",
            "venue:bakery:@city:east palo alto,US",
        ),
        ("They met in the grounds of the castle.", "the grounds", "venue", "venue:grounds:"),
    ],
)
def test_a_place_has_its_kind_and_key(text: str, words: str, kind: str, key: str) -> None:
    place = places(text)[words]
    assert (place.kind, place.key) == (kind, key)


def test_a_consulate_general_is_told_by_its_country() -> None:
    (place,) = places("The talks were held at the Danish Consulate General.").values()
    assert place.key == "venue:consulate:dk"


def test_a_figure_of_speech_is_no_venue() -> None:
    assert places("They met on neutral ground.") == {}
