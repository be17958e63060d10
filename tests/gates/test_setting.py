import pytest

from checker import Article, check

LEAD = "A fire at the mill in Skogby killed two weavers in March 2024, and the report on it came out on Monday. "


def conflicts(*texts: str) -> list[str]:
    articles = [Article(id=str(index), text=text, published="2025-05-06") for index, text in enumerate(texts)]
    return [f.message for f in check(articles).findings if f.rule == "LOC601" and f.verdict.value == "conflict"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Ida Holt, the banker wanted over the loans, was arrested on Tuesday at the airport.",
            "It was in a small flat that the police came for Ida Holt, the banker, on Tuesday.",
        ),
        (
            "Minister Ida Holt received a delegation of the fishermen at her ministry at noon.",
            "Ida Holt heard the fishermen's delegation out in the red salon of the Town Hall.",
        ),
        (
            "The mill's four injured weavers were driven to the hospital in Lund.",
            "The injured weavers were taken by ambulance to Bergen.",
        ),
        (
            "The weavers of the mill at Skogby were resting at Camp 2 when an avalanche struck.",
            "It was at Camp Three that the weavers of the mill at Skogby were caught by the avalanche.",
        ),
        (
            "The banker Ida Holt was arrested on Tuesday on a campsite at Brill.",
            "A crook was dragged out of bed by police on Tuesday in a flat above a pub.",
        ),
        (
            "The tenor Ida Holt cancelled her tour. She collapsed on stage in Lima on Friday, after the second aria.",
            "The tour of Ida Holt is off. It was in Bogota on Friday that the tenor passed out, two arias in.",
        ),
        (
            "Firemen fought the blaze at the mill in Skogby for two days. It began in a skip of old paint, they said.",
            "The fire at the Skogby mill burned for two days. The flames had their origin in the staff kitchen.",
        ),
        (
            "The oil of the tanker Brage has reached land. The slick came ashore on Samos on Sunday.",
            "The pollution from the tanker Brage washed up on Crete on Sunday.",
        ),
    ],
)
def test_one_happening_in_two_buildings_is_a_conflict(a: str, b: str) -> None:
    assert len(conflicts(a, b)) == 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Ida Holt, the banker wanted over the loans, was arrested on Tuesday at the airport.",
            "It was in a small flat that the police came for Per Dahl, the banker, on Tuesday.",
        ),
        (
            "Ida Holt was arrested on Tuesday at the airport.",
            "Ida Holt was arrested on Tuesday in a hotel at the airport.",
        ),
        (
            "The mill's four injured weavers were driven to the hospital in Lund.",
            "Two weavers of the mill were taken by ambulance to Bergen.",
        ),
        (
            "The weavers of the mill at Skogby were resting at their camp when an avalanche struck.",
            "It was at Camp Three that the weavers of the mill at Skogby were caught by the avalanche.",
        ),
        (
            "The treaty was signed by ministers in the Lali palace on Tuesday.",
            "Ministers put their names to the treaty in a hotel on Tuesday. They had left the Lali palace at noon.",
        ),
        (
            "Minister Ida Holt met the fishermen's delegation at her ministry.",
            "Minister Ida Holt signed the treaty with the fishermen's delegation in the Town Hall.",
        ),
        (
            "The oil of the tanker Brage has reached land. The slick came ashore on Samos on Sunday.",
            "The pollution from the tanker Brage washed up in Greece on Sunday.",
        ),
        (
            "The tenor Ida Holt fainted on Friday. She collapsed on stage in Lima, after the second aria.",
            "The tenor Ida Holt fainted on Friday in a hotel in Lima, before the second aria.",
        ),
        (
            "Ida Holt, the tenor, collapsed in Lima on Friday and was flown to Bogota.",
            "Ida Holt, the tenor, passed out in Bogota on Friday.",
        ),
    ],
)
def test_two_people_two_happenings_or_a_place_within_the_other_is_none(a: str, b: str) -> None:
    assert conflicts(a, b) == []
