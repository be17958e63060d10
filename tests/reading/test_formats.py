"""HTML, JSON and JSON Lines, and how a file without a known suffix is told."""

from __future__ import annotations

import json

import pytest

from checker.errors import ReadError
from checker.reading import read_article, read_sources

BODY = "A ferry ran aground off Moss on Thursday.\n\nNobody was hurt."
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="{charset}">
<title>Ferry aground off Moss | Fjord Daily</title>
<meta property="og:title" content="Ferry aground off Moss"><meta property="og:site_name" content="Fjord Daily">
<meta name="author" content="Mara Lindqvist">
<meta property="article:published_time" content="2025-04-10T18:30:00+02:00">
</head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Ferry aground off Moss</h1>
<p>A ferry with 212 passengers on board ran aground off Moss on Thursday morning – all are safe.</p>
<p>The passengers were taken ashore in lifeboats after three hours, and buses carried them to Oslo’s main station.</p>
</article><section class="comments"><h2>Leave a Reply</h2><p>Your email address will not be published.</p></section>
<footer>Copyright 2025 Fjord Daily. All rights reserved.</footer></body></html>"""


def write(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_a_page_gives_its_story_and_leaves_the_rest(tmp_path, charset):
    found = read_article(write(tmp_path, "a.html", PAGE.format(charset=charset).encode(charset)))
    assert "morning – all are safe" in found.text
    assert "Oslo’s main station." in found.text
    assert not any(word in found.text for word in ("Sport", "Leave a Reply", "All rights reserved"))
    assert (found.publisher, found.headline, found.byline) == (
        "Fjord Daily",
        "Ferry aground off Moss",
        "Mara Lindqvist",
    )
    assert found.published == "2025-04-10T18:30:00+02:00"


def test_the_time_of_publication_is_taken_from_json_ld(tmp_path):
    data = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-04-10T07:15:00Z"}</script>'
    )
    page = PAGE.format(charset="utf-8").replace("article:published_time", "x").replace("</head>", data + "</head>")
    assert read_article(write(tmp_path, "a.html", page)).published == "2025-04-10T07:15:00+00:00"


def test_lists_and_tables_of_a_page_stay(tmp_path):
    table = "<ul><li>Dead: none</li></ul><table><tr><td>Hurt</td><td>14</td></tr></table></article>"
    text = read_article(write(tmp_path, "a.html", PAGE.format(charset="utf-8").replace("</article>", table))).text
    assert "Dead: none" in text
    assert "14" in text


def test_a_page_without_a_story_is_refused(tmp_path):
    with pytest.raises(ReadError, match="no story was found in the page; save"):
        read_article(write(tmp_path, "a.html", "<html><body></body></html>"))


NEWS = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Ferry aground",
    "articleBody": BODY,
    "datePublished": "2025-04-10T18:30:00Z",
    "author": [{"@type": "Person", "name": "Mara Lindqvist"}, {"@type": "Person", "name": "Ola Berg"}],
    "publisher": {"@type": "Organization", "name": "Fjord Daily"},
    "url": "https://fjord.example/1",
}
GRAPH = {
    "@graph": [
        {"@type": "Organization", "@id": "#us", "name": "Fjord Daily"},
        {"@type": "WebSite", "name": "Fjord Daily"},
        {**NEWS, "publisher": {"@id": "#us"}},
    ]
}
NINJS = {
    "uri": "https://fjord.example/1",
    "headline": "Ferry aground",
    "byline": "Mara Lindqvist, Ola Berg",
    "versioncreated": "2025-04-10T18:30:00Z",
    "publisher": "Fjord Daily",
    "body_xhtml": "<p>A ferry ran <b>aground</b> off Moss on Thursday.</p><p>Nobody was hurt.</p>",
}
NINJS_2 = {
    **{key: value for key, value in NINJS.items() if key not in ("headline", "body_xhtml")},
    "headlines": [{"value": "Ferry aground"}],
    "bodies": [{"value": "<p>No</p>", "contenttype": "text/html"}, {"value": BODY, "contenttype": "text/plain"}],
}


@pytest.mark.parametrize("data", [NEWS, [NEWS], GRAPH, NINJS, NINJS_2, {"items": [NEWS]}])
def test_json_articles_of_every_kind_say_the_same(tmp_path, data):
    found = read_article(write(tmp_path, "a.json", json.dumps(data)))
    assert (found.text, found.headline, found.publisher) == (BODY, "Ferry aground", "Fjord Daily")
    assert (found.byline, found.published) == ("Mara Lindqvist, Ola Berg", "2025-04-10T18:30:00+00:00")
    assert found.url == "https://fjord.example/1"


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ('{\n "text": "a",\n}', "line 3, column 1: no valid JSON"),
        ("{}", "there is no article in the JSON; give each article an `articleBody`"),
        ('{"@type": "NewsArticle", "headline": "Ferry"}', "an article in the JSON has no text"),
        ('{"text": "Nobody was hurt.", "published": "soon"}', "published: 'soon' is no date; write an ISO 8601 date"),
        ("[" * 100_000, "nested too deeply"),
        ('{"text": "..."}', "there is no text in the article"),
    ],
)
def test_json_that_holds_no_article_is_refused(tmp_path, content, complaint):
    with pytest.raises(ReadError) as caught:
        read_article(write(tmp_path, "a.json", content))
    assert complaint in caught.value.reason


def test_json_lines_are_many_articles(tmp_path):
    lines = "\n\n".join(json.dumps({"headline": f"Ferry {n}", "text": BODY}) for n in (1, 2))
    found = read_sources([write(tmp_path, "wire.jsonl", lines)])
    assert [(article.id, article.headline) for article in found.articles] == [
        ("wire-1", "Ferry 1"),
        ("wire-2", "Ferry 2"),
    ]


def test_one_article_cannot_be_read_from_a_file_of_two(tmp_path):
    path = write(tmp_path, "wire.jsonl", '{"text": "One."}\n{"text": "Two."}')
    with pytest.raises(ReadError, match="there are 2 articles in this file"):
        read_article(path)


def test_a_broken_line_is_named(tmp_path):
    found = read_sources([write(tmp_path, "wire.jsonl", '{"text": "One."}\n{"text": ')])
    assert found.articles == ()
    assert "line 2: no valid JSON" in str(found.failures[0])


@pytest.mark.parametrize(
    ("name", "content"),
    [("a", BODY), ("a.news", json.dumps({"text": BODY})), ("a.page", PAGE.format(charset="utf-8"))],
)
def test_a_file_of_unknown_suffix_is_told_by_its_content(tmp_path, name, content):
    text = read_article(write(tmp_path, name, content)).text
    assert "off Moss on Thursday" in text
    assert "{" not in text
    assert "<" not in text
