import pytest

from checker.compare.place import compare, compare_places
from checker.language.gazetteer import locate
from checker.model import Context
from checker.values import Place
from tests.strategies import claim


def venue(key: str) -> Place:
    return Place(name=key, kind="venue", key=f"venue:{key}")


def town(name: str) -> Place:
    found = locate(name)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("a", "b", "outcome"),
    [
        (town("Geneva"), town("Switzerland"), "precision"),
        (town("Geneva"), town("Vienna"), "different"),
        (town("Kyiv"), town("Kiev"), "same"),
        (town("Laos"), town("Asia"), "precision"),
        (town("Laos"), town("Africa"), "different"),
        (town("Istanbul"), town("Europe"), "unknown"),
        (town("Europe"), town("Asia"), "different"),
        (venue("museum:county"), venue("museum:history+national"), "different"),
        (venue("museum:county"), venue("museum:"), "precision"),
        (venue("store:"), venue("yard:neighbour"), "different"),
        (venue("store:"), venue("station:"), "unknown"),
        (venue("theatre:nuovo"), venue("centre:congress"), "different"),
        (venue("ballroom:<hotel:star"), venue("salon:red<town hall:"), "different"),
        (venue("ballroom:<hotel:star"), venue("hotel:"), "precision"),
        (venue("ballroom:<hotel:star"), venue("town hall:"), "different"),
        (venue("shop:"), venue("airport:"), "unknown"),
        (venue("storeroom:"), venue("plant room:<cellar:"), "different"),
        (venue("hall:"), venue("hall:"), "same"),
        (venue("hand:"), venue("leg:"), "different"),
        (venue("ankle:left"), venue("ankle:right"), "different"),
        (venue("ankle:"), venue("leg:left"), "precision"),
        (venue("hospital:"), town("Graz"), "unknown"),
        (venue("hospital:@city:graz,AT"), town("Graz"), "precision"),
        (venue("hospital:@city:klagenfurt,AT"), town("Graz"), "different"),
        (Place(name="x", kind="place", key="place:x"), town("Graz"), "unknown"),
        (venue("hotel:@place:upper hill"), town("Graz"), "unknown"),
        (venue("hotel:@place:orr"), venue("hotel:@city:graz,AT"), "same"),
        (venue("street:dunaj"), venue("hotel:regina"), "unknown"),
        (venue("campsite:"), venue("flat:<pub:"), "different"),
        (venue("field:"), venue("meadow:"), "same"),
        (venue("kitchen:staff"), venue("skip:"), "different"),
        (venue("field:"), venue("shallows:<lake:"), "different"),
        (venue("crown:"), venue("stone:"), "different"),
        (venue("car:"), venue("car park:"), "unknown"),
        (venue("market:@near:city:zaria,NG"), venue("mosque:@city:kano,NG"), "different"),
        (venue("hotel:@near:city:bern,CH"), venue("hotel:@city:thun,CH"), "same"),
        (town("Oregon"), town("Boise"), "different"),
        (town("Oregon"), town("Idaho"), "different"),
        (town("Idaho"), town("Boise"), "unknown"),
        (town("Bavaria"), town("Munich"), "unknown"),
        (town("Samos"), town("Crete"), "different"),
        (town("London"), town("Croydon"), "unknown"),
    ],
)
def test_places_agree_where_one_can_lie_in_the_other(a: Place, b: Place, outcome: str) -> None:
    assert compare(a, b).outcome == outcome
    assert compare(b, a).outcome == outcome


def test_a_place_that_the_other_sentence_names_too_may_be_the_same_by_name() -> None:
    base = Place(name="the army's headquarters", kind="venue", key="venue:headquarters:army")
    fort = Place(name="Fort Alder", kind="venue", key="venue:fort:alder")
    said = "He ate at Fort Alder on Sunday."
    both = claim("a", value=base, sentence="He ate at the army's headquarters, Fort Alder.")
    one = claim("a", value=base, sentence="He ate at the army's headquarters.")
    assert compare_places(both, claim("b", value=fort, sentence=said), {}).outcome == "unknown"
    assert compare_places(one, claim("b", value=fort, sentence=said), {}).outcome == "different"


def test_a_seat_is_not_another_town_that_its_sentence_names() -> None:
    seat = Context(predicate="seat")
    oslo = claim("a", value=town("Oslo"), sentence="Oslo-based Norvik left Graz.", context=seat)
    graz = claim("b", value=town("Graz"), sentence="Norvik is based in Graz.", context=seat)
    assert compare_places(oslo, graz, {}).outcome == "different"
