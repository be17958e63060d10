"""The source that a sentence cites."""

from __future__ import annotations

import pytest

from checker.attribution import find_attributions
from checker.language.document import parse
from checker.model import Article

CASES = {
    "police said at the end": ("Three men were arrested, police said.", "police"),
    "officials said first": ("Officials said the bridge would reopen in May.", "Officials"),
    "according to": ("Three men were arrested, according to the Daily Courier.", "Daily Courier"),
    "in a statement": ("The ministry said in a statement that talks had ended.", "ministry"),
    "said within a relative clause": (
        "The talks, which Russian news agencies said lasted two hours, ended.",
        "Russian news agencies",
    ),
    "nobody": ("Three men were arrested on Monday.", None),
    "a thing that says nothing": ("The rise adds 3 percent to the bill.", None),
    "a refusal is no account": ("She declined to say who would come.", None),
    "the speaker of a quotation": ('"Three men were arrested," Anna Okafor said.', "Anna Okafor"),
}


@pytest.mark.parametrize("name", CASES)
def test_attributions(name: str) -> None:
    text, expected = CASES[name]
    assert find_attributions(parse(Article(id="a", text=text)), (), ()).get(0) == expected
