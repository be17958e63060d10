"""Articles are parsed together as they are alone."""

from __future__ import annotations

from checker.language.document import parse, parse_all
from checker.model import Article

TEXTS = (
    "",
    "The ferry sank off Port Ellis on Monday night. Three of its crew were hurt.",
    " ",
    "Nobody was told\n\nThe captain said that nobody had been told to leave, and that the harbour, which had been"
    " closed since noon, would open again once divers had seen the wreck.",
    "Ana Lund resigned.",
)


def told(document):
    tokens = [(t.i, t.head.i, t.tag_, t.dep_, t.lemma_, t.ent_type_) for t in document.doc]
    return document.sentences, tokens


def test_an_article_comes_out_the_same_whichever_it_is_parsed_beside():
    articles = [Article(id=str(at), text=text) for at, text in enumerate(TEXTS)]
    alone = [told(parse(article)) for article in articles]
    assert list(map(told, parse_all(articles))) == alone
    assert list(map(told, parse_all(articles[::-1]))) == alone[::-1]
