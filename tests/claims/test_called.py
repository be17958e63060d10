"""What things are called."""

from __future__ import annotations

import pytest

from checker.claims.called import make
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article


def called(text: str) -> list[tuple[str, bool]]:
    """The names that a text gives, and whether they are given to what the first word of the text says."""
    kind, _, rest = text.partition(": ")
    claims = make(take_notes(parse(Article(id="a", text=rest))))
    return [(claim.quote, kind in claim.context.topics) for claim in claims]


CASES = {
    "by a verb": ("animal: The gorilla born in April will be called Asali.", ["Asali"]),
    "by a pronoun in the sentence after": (
        "animal: The gorilla saw the sun on Monday. She has been named Zuri in a poll.",
        ["Zuri"],
    ),
    "with the thing after the verb": (
        "species: Researchers have named the bacterium Borrelia silvana and say that it is rare.",
        ["Borrelia silvana"],
    ),
    "in a relative clause": ("storm: The storm, which forecasters have christened Leonie, turned.", ["Leonie"]),
    "a stage name": ("band: The pair, whose stage name is Linden Sky, sang.", ["Linden Sky"]),
    "what they perform as": (
        "band: A duo from Vilnius won on Saturday. Performing as Amber Road, they beat nine acts.",
        ["Amber Road"],
    ),
    "a new name of a firm": ("company: In January the tyre firm becomes Kinetiq, it said.", ["Kinetiq"]),
    "between commas": ("spacecraft: There was applause as the craft, Surya Astra, reached orbit.", ["Surya Astra"]),
    "behind the word for a storm": ("storm: Hurricane Lorna is expected on Thursday.", ["Lorna"]),
    "by its title": ("work: The prize went to a play. Its title is The Last Summer.", ["Last Summer"]),
    "before the noun": ("animal: They were woken by Fido, the woman's dog.", ["Fido"]),
    "before the noun with its article": ("vessel: The Aldora, a trawler, sank.", ["Aldora"]),
    "a title in quotation marks": ('work: Her novel "The Ferry" won the prize.', ["Ferry"]),
    "a title before the noun": ('work: "The Ferry", her new novel, won the prize.', ["Ferry"]),
    "a house": ("house: The restaurant, Blue Moon, burnt down.", ["Blue Moon"]),
    "whom a place is named after": ("place: The bridge is to be named after Ada Kern.", ["Ada Kern"]),
    "whoever bought the thing": ("work: The film Acme bought won the prize.", []),
    "of another time": ("storm: Roofs were flying after the harm done by Typhoon Egret in June.", []),
    "of a sister ship": ("vessel: A sister vessel, the Solmar Borealis, was called Astra.", []),
    "a nickname": ("animal: The gorilla was affectionately called Big Tom.", []),
    "of a person": ("animal: Police named the victim as Ida Holt.", []),
    "a month": ("animal: The gorilla was named in May.", []),
}


@pytest.mark.parametrize(("text", "names"), CASES.values(), ids=CASES)
def test_names_go_to_what_bears_them(text: str, names: list[str]) -> None:
    assert called(text) == [(name, True) for name in names]
