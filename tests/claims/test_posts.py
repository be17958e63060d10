import pytest

from checker.claims import posts
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article


def told(text: str) -> list[tuple[str | None, str]]:
    claims = posts.make(take_notes(parse(Article(id="a", text=text))))
    return [(claim.context.head, str(claim.value)) for claim in claims]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("The next finance minister is to be Ida Holt, a former banker.", "minister:finance"),
        ("Ida Holt was presented on Friday as the new finance minister.", "minister:finance"),
        ("The finance portfolio goes to Ida Holt.", "minister:finance"),
        ("Ida Holt will be chief executive of the merged firm.", "chief executive"),
        ("Ida Holt gets the chairman's seat.", "chairman"),
        ("Ida Holt takes over as coach of Lanford Rovers in July.", "coach"),
        ("Ida Holt, the new coach, was not there.", "coach"),
        ("The board has picked Ida Holt to succeed him as chief executive.", "chief executive"),
        ("Ida Holt has been appointed head of the central bank.", "head:bank central"),
    ],
)
def test_a_post_goes_to_somebody(text: str, post: str) -> None:
    assert told(text) == [(post, "Ida Holt")]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Holt, the finance minister, was not there.",
        "Ida Holt may become chairman.",
        "Ida Holt will not be chairman.",
        "Ida Holt was named deputy finance minister.",
        "Ida Holt becomes chairman of the mill. Oskar Brekke becomes chairman of the brewery.",
    ],
)
def test_what_is_old_unsure_or_given_twice_is_no_new_post(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Oskar Brekke flew to Porto. Brekke's agent, Ida Holt, would not comment.",
        "Oskar Brekke flew to Porto with his agent, Ida Holt.",
        "Oskar Brekke flew to Porto. Ida Holt, his agent, would not comment.",
    ],
)
def test_an_agent_is_one_persons(text: str) -> None:
    assert told(text) == [("agent:brekke", "Ida Holt")]


def test_an_agent_of_nobody_known_is_none() -> None:
    assert told("The agency's agent, Ida Holt, would not comment.") == []
