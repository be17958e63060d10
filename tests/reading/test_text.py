"""Plain text and Markdown: the text is what the file holds after its front matter, to the character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import ReadError
from checker.reading import read_article
from checker.reading.front_matter import split
from checker.reading.text import read

HEADER = "---\npublisher: Fjord Daily\nheadline: Ferry runs aground\npublished: 2025-04-10T18:30:00+02:00\n---\n"
BODY = "A ferry ran aground off Moss on Thursday.\n\nNobody was hurt.\n"


def article(tmp_path, content, name="a.md"):
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_article(path)


def test_front_matter_gives_the_metadata(tmp_path):
    found = article(tmp_path, HEADER + BODY)
    assert (found.id, found.publisher, found.headline) == ("a", "Fjord Daily", "Ferry runs aground")
    assert (found.published, found.path) == ("2025-04-10T18:30:00+02:00", str(tmp_path / "a.md"))
    assert found.inferred == frozenset()


def test_the_first_line_of_the_body_is_counted_in_the_file(tmp_path):
    found = article(tmp_path, HEADER + BODY)
    assert found.first_line == 6
    assert found.line_column(found.text.index("Nobody")) == (8, 1)


def test_carriage_returns_stay_in_the_text(tmp_path):
    found = article(tmp_path, (HEADER + BODY).replace("\n", "\r\n"))
    assert found.text == BODY.replace("\n", "\r\n")
    assert (found.publisher, found.first_line) == ("Fjord Daily", 6)


def test_a_file_without_front_matter_is_all_text(tmp_path):
    found = article(tmp_path, BODY, "a.txt")
    assert (found.text, found.first_line) == (BODY, 1)


def test_ninjs_names_are_understood(tmp_path):
    header = (
        "---\nuri: https://fjord.example/1\nheadline: Ferry\nversioncreated: 2025-04-10\nbyline: Mara Lindqvist\n---\n"
    )
    found = article(tmp_path, header + BODY)
    assert (found.url, found.published, found.byline) == ("https://fjord.example/1", "2025-04-10", "Mara Lindqvist")


def test_a_uri_that_is_no_address_is_no_url(tmp_path):
    assert article(tmp_path, "---\nuri: urn:fjord:1\nheadline: Ferry\n---\n" + BODY).url is None


def test_values_stay_the_words_that_were_written(tmp_path):
    found = article(tmp_path, "---\nheadline: 1984\npublisher: No\npublished: 2025-04-10\n---\n" + BODY)
    assert (found.headline, found.publisher, found.published) == ("1984", "No", "2025-04-10")


def test_a_list_of_authors_is_one_byline(tmp_path):
    assert (
        article(tmp_path, "---\nauthor: [Mara Lindqvist, Ola Berg]\n---\n" + BODY).byline == "Mara Lindqvist, Ola Berg"
    )


def test_a_rule_over_prose_is_no_front_matter(tmp_path):
    content = "---\nThe ferry ran aground.\n\n---\nNobody was hurt.\n"
    assert article(tmp_path, content).text == content


def test_empty_front_matter_is_front_matter(tmp_path):
    assert article(tmp_path, "---\n---\n" + BODY).text == BODY


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("---\npublisher: X\npublished: 10/04/2025\n---\n" + BODY, "line 3: published: '10/04/2025' is no date"),
        ("---\npublished: 2025-02-30\n---\n" + BODY, "line 2: published: '2025-02-30' is no date"),
        ("---\ndate: soon\n---\n" + BODY, "line 2: date: 'soon' is no date; write an ISO 8601 date such as 2025-04-10"),
        ("---\nheadline: A\n  ferry: safe\n---\n" + BODY, "the front matter is no valid YAML"),
        ("---\ntags: [Ferry\n  and: [all safe\n---\n" + BODY, "the front matter is no valid YAML"),
        ("---\nheadline: A\nheadline: B\n---\n" + BODY, "line 3: headline: the key stands twice (first on line 2)"),
        ("---\nheadline: Ferry\n\nNobody was hurt.\n", "line 1: the front matter is never closed"),
        ("---\nheadline: Ferry\n---\n\n", "there is no text in the article"),
    ],
)
def test_broken_front_matter_is_named_with_line_and_remedy(tmp_path, content, complaint):
    with pytest.raises(ReadError) as caught:
        article(tmp_path, content)
    assert complaint in str(caught.value)
    assert str(caught.value).startswith(str(tmp_path / "a.md"))


@pytest.mark.parametrize(
    "headline",
    [
        "Ferry: all safe",
        "'All safe', says the port",
        '"All safe": the port',
        "[Watch] Ferry: all safe",
        "%40 more for the ferry's crew: union",
        "@port: all safe",
    ],
)
def test_a_headline_is_read_as_it_stands_though_yaml_would_have_it_quoted(tmp_path, headline):
    read_one = article(tmp_path, f"---\npublisher: The Quay\nheadline: {headline}\npublished: 2025-04-10\n---\n" + BODY)
    assert (read_one.headline, read_one.publisher, read_one.published) == (headline, "The Quay", "2025-04-10")


def test_yaml_that_refers_to_itself_is_read_without_end_nowhere(tmp_path):
    assert article(tmp_path, "---\nheadline: &a [*a]\n---\nNobody was hurt. It was Thursday.\n").headline is None


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_the_text_is_the_files_content_after_its_front_matter(body):
    assert read("a.md", HEADER + body)[0].text == body


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])).filter(lambda text: not text.startswith("---")))
def test_the_text_of_a_plain_file_is_its_content(body):
    assert read("a.txt", body)[0].text == body


@given(st.text(alphabet="-.\n\rab: "))
def test_header_and_body_together_are_the_file(content):
    try:
        parts = split("a.md", content)
    except ReadError:
        return
    assert content.endswith(parts.body)
    assert parts.first_line == 1 + content[: len(content) - len(parts.body)].count("\n")


def test_a_web_address_is_no_publisher(tmp_path):
    found = article(tmp_path, "---\nsource: https://fjord.example/1\nsite: Fjord Daily\n---\n" + BODY)
    assert (found.publisher, found.url) == ("Fjord Daily", None)
