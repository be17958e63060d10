"""Who was the first to publish something."""

from __future__ import annotations

import pytest

from checker.claims.firsts import first_reports
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article

FOUND = {
    "was the first to": ("The Bray Courier was the first to publish the pictures.", ("Bray Courier", "picture")),
    "a passive": ("The sale was first reported by the Bray Courier.", ("Bray Courier", "news")),
    "a relative clause": ("The Bray Courier, which first reported the sale, said so.", ("Bray Courier", "news")),
    "a description with a name": (
        "The Dutch comparison site Prijswijzer was the first to publish them.",
        ("Prijswijzer", "them"),
    ),
    "before anyone else": ("BrayLeaks had them up on Monday before anyone else did.", ("BrayLeaks", "them")),
    "a scoop": ("The Bray Courier first broke the news on Monday.", ("Bray Courier", "news")),
}


def found(text: str) -> list[tuple[str, str]]:
    claims = list(first_reports(take_notes(parse(Article(id="a", text=text)))))
    assert all(text[claim.start : claim.end] == claim.quote for claim in claims)
    return [(str(claim.value), claim.subject_key) for claim in claims]


@pytest.mark.parametrize("name", FOUND)
def test_who_was_first(name: str) -> None:
    text, (who, what) = FOUND[name]
    ((name_found, kind),) = found(text)
    assert name_found.endswith(who.split()[-1])
    assert kind == what


@pytest.mark.parametrize(
    "text",
    [
        "Anna Okafor was the first to run the whole coast.",
        "The Bray Courier reported the sale on Monday.",
        "Anna Okafor had the eggs before anyone else came down.",
        "The sale was first reported by a local paper.",
    ],
)
def test_nobody_was_first_to_publish(text: str) -> None:
    assert found(text) == []
