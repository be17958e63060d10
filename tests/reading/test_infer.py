"""What a text tells about itself, and what it does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reading.infer import infer
from checker.reading.metadata import Metadata

PROSE = "A ferry with 212 passengers on board ran aground off Moss on Thursday, the coastguard said."
HEADLINE = "Ferry aground off Moss"


def inferred(*lines):
    found = infer("\n\n".join(lines), Metadata())
    return {field: value for field, value in found.fields().items() if value}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((PROSE, PROSE), {}),
        ((HEADLINE, PROSE), {"headline": HEADLINE}),
        (("# Ferry aground off Moss", PROSE), {"headline": HEADLINE}),
        (("Nobody was hurt on Thursday.", PROSE), {}),
        (("MOSS", PROSE), {}),
        ((HEADLINE,), {}),
        (
            (" date 2025-04-10 Ferry aground off Moss", HEADLINE, PROSE),
            {"headline": HEADLINE, "published": "2025-04-10"},
        ),
        ((HEADLINE, "Published: 10 April 2025", PROSE), {"headline": HEADLINE, "published": "2025-04-10"}),
        ((HEADLINE, "April 10, 2025 14:30", PROSE), {"headline": HEADLINE, "published": "2025-04-10"}),
        ((PROSE, "Last updated Sat 12 Apr 2025"), {"published": "2025-04-12"}),
        (("On 10 April 2025 the ferry ran aground.", PROSE), {}),
        (("MOSS, April 10 (Fjord News) - " + PROSE,), {"agency": "Fjord News"}),
        (("MOSS, Norway (Fjord News) -- " + PROSE,), {"agency": "Fjord News"}),
        (("MOSS, April 10, 2025 (Fjord News) — " + PROSE,), {"agency": "Fjord News", "published": "2025-04-10"}),
        (("By Mara Lindqvist April 10 (Fjord News) - " + PROSE,), {"byline": "Mara Lindqvist", "agency": "Fjord News"}),
        ((PROSE, PROSE, "By Mara Lindqvist"), {"byline": "Mara Lindqvist"}),
        ((PROSE, "By Mara Lindqvist and Ola Berg in Moss"), {"byline": "Mara Lindqvist and Ola Berg in Moss"}),
        ((PROSE, "Mara Lindqvist for Harbour News"), {"byline": "Mara Lindqvist", "publisher": "Harbour News"}),
        ((PROSE + " (Reporting by Mara Lindqvist in Moss; Editing by Ola Berg)",), {"byline": "Mara Lindqvist"}),
        ((PROSE, "© 2025 Fjord Daily. All rights reserved."), {"publisher": "Fjord Daily"}),
        ((PROSE, "The ferry had been inspected in March, according to TASS."), {}),
        ((PROSE, "By Thursday evening all were ashore."), {}),
        ((PROSE, "Ola Berg stood for the Harbour Party."), {}),
    ],
)  # fmt: skip
def test_only_what_stands_in_its_customary_place_is_believed(lines, expected):
    assert inferred(*lines) == expected


def test_each_inferred_field_is_named_and_the_file_is_never_overruled():
    said = Metadata(headline="Ferry aground", published="2025-04-11")
    found = infer(f"Another headline for the ferry\n\n{PROSE}\n\nBy Mara Lindqvist", said)
    assert (found.headline, found.published, found.byline) == ("Ferry aground", "2025-04-11", "Mara Lindqvist")
    assert found.inferred == {"byline"}


@given(st.text())
def test_any_text_can_be_looked_at_and_looking_again_adds_nothing(text):
    once = infer(text, Metadata())
    assert infer(text, once) == once
