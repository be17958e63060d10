"""What is remembered is found once for each token or document, and never mixed up between two."""

from __future__ import annotations

from checker.language.document import parse
from checker.language.memo import once_a_document, once_a_token
from checker.model import Article


def test_a_token_is_looked_at_once():
    asked = []

    @once_a_token
    def word(token):
        asked.append(token.i)
        return token.lower_

    doc = parse(Article(id="a", text="The ferry sailed.")).doc
    other = parse(Article(id="b", text="No bridge stood.")).doc
    assert [word(token) for token in (*doc, *doc)] == ["the", "ferry", "sailed", "."] * 2
    assert asked == [0, 1, 2, 3]
    assert word(other[1]) == "bridge"


def test_a_document_is_looked_at_once():
    asked = []

    @once_a_document
    def length(document):
        asked.append(document.article.id)
        return len(document.text)

    first, second = parse(Article(id="a", text="The ferry sailed.")), parse(Article(id="b", text="It sank."))
    assert [length(first), length(second), length(first)] == [17, 8, 17]
    assert asked == ["a", "b"]
