"""Articles side by side."""

from __future__ import annotations

from attrs import evolve

from checker.model import Claim, Context
from checker.story import Story
from checker.values import Polarity


def claim(article: str, key: str) -> Claim:
    return Claim(
        id=article + key,
        article=article,
        family="polarity",
        attribute="polarity",
        subject=key,
        subject_key=key,
        value=Polarity(predicate="leave", holds=True, words="left"),
        start=0,
        end=4,
        quote="left",
        sentence="left",
        sentence_start=0,
        line=1,
        column=1,
    )


def test_a_person_has_the_roles_that_any_article_has_for_them() -> None:
    story = Story(
        articles={},
        entities={("a", "holt"): "ida holt", ("b", "ida holt"): "ida holt"},
        roles={
            ("a", "holt"): frozenset({"skipper"}),
            ("b", "ida holt"): frozenset({"owner"}),
            ("b", "berg"): frozenset({"cook"}),
        },
    )
    assert story.roles_of(claim("a", "holt")) == {"skipper", "owner"}
    assert story.roles_of(claim("c", "berg")) == {"cook"}
    assert story.roles_of(claim("a", "lund")) == frozenset()


def test_the_claims_of_some_attributes_stand_in_the_order_of_all() -> None:
    one, other, third = claim("a", "holt"), evolve(claim("b", "holt"), attribute="stance"), claim("c", "holt")
    story = Story(articles={}, claims=(one, other, third))
    assert list(story.claims_of(("polarity",))) == [one, third]
    assert list(story.claims_of(("stance", "polarity"))) == [one, other, third]
    assert list(story.claims_of(("money", "stance"))) == [other]
    assert not story.claims_of(("money",))


def test_a_story_knows_whether_any_article_copies_another() -> None:
    assert Story(articles={}, texts={"a": "a", "b": "a"}).copied
    assert not Story(articles={}, texts={"a": "a", "b": "b"}).copied


def test_claims_are_found_by_their_article_and_their_sentence() -> None:
    one, later, other = claim("a", "holt"), evolve(claim("a", "lund"), sentence_start=40), claim("b", "holt")
    named = evolve(other, context=Context(names=frozenset({"holt"})))
    story = Story(articles={}, claims=(one, later, named))
    assert list(story.claims_in("a")) == [one, later]
    assert list(story.claims_beside(one)) == [one]
    assert story.names_in("b") == {"holt"}
    assert not story.claims_in("c")
    assert not story.claims_beside(claim("c", "holt"))
    assert not story.names_in("c")
