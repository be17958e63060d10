"""The same part, or not surely."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from checker.gates.participant import same_part
from checker.model import Article, Claim, Context
from checker.story import Story
from checker.values import Name
from tests.strategies import claim

STORY = Story(articles={})


def lead(*owners: str, head: str = "side", key: str = "ida holt") -> Claim:
    context = Context(predicate="lead", head=head, names=frozenset(owners))
    return claim(value=Name(full="Ida Holt"), attribute="leader", subject_key=key, context=context)


def act(thing: str, *narrowed: str, key: str = "ida holt", **more: Any) -> Claim:
    words = frozenset({"skogby", "library", "friday", thing})
    context = Context(predicate="cut-ribbon", head=thing, names=frozenset(narrowed), sentence=words, **more)
    return claim(value=Name(full="Ida Holt"), attribute="agent", subject_key=key, context=context)


def test_leaders_of_one_side_match() -> None:
    assert same_part(lead("NO"), lead("NO", "government"), STORY) is not None


def test_leaders_of_two_sides_do_not() -> None:
    assert same_part(lead("NO"), lead("SE"), STORY) is None


def test_a_side_without_an_owner_is_not_surely_the_same() -> None:
    assert same_part(lead(), lead("NO"), STORY) is None
    assert same_part(lead(), lead(), STORY) is None


def test_the_talks_have_one_chair() -> None:
    assert same_part(lead(head="talks"), lead(head="talks"), STORY) is not None


def test_one_act_told_twice_matches() -> None:
    assert same_part(act("ribbon"), act("ribbon"), STORY) is not None


def test_another_thing_does_not() -> None:
    assert same_part(act("ribbon"), act("tape"), STORY) is None
    assert same_part(act("ribbon", "red"), act("ribbon", "blue"), STORY) is None


def test_a_person_is_not_held_against_a_calling() -> None:
    assert same_part(act("ribbon"), act("ribbon", key="calling:owner"), STORY) is None


def found(by: str, thing: str, *rare: str, state: str = "", also: str = "") -> Claim:
    context = Context(
        predicate="find",
        head=thing,
        sentence=frozenset(rare),
        modifiers=frozenset({state} - {""}),
        arguments=frozenset({also} - {""}),
    )
    return claim(value=Name(full=by), attribute="agent", subject_key=by, context=context)


def test_a_person_known_by_another_calling_is_not_the_one_told_by_calling() -> None:
    owner = found("ida holt", "dog", "road", "blood")
    neighbour = found("calling:neighbour", "dog", "road", "blood")
    assert same_part(owner, neighbour, STORY) is None
    story = Story(articles={}, roles={(owner.article, "ida holt"): frozenset({"owner"})})
    assert same_part(owner, neighbour, story) is not None


def test_a_name_meets_its_noun_and_a_pronoun_only_with_much_around_it() -> None:
    assert same_part(found("calling:owner", "rufus", also="dog"), found("calling:police", "dog", also="rufus"), STORY)
    assert same_part(found("calling:owner", "", "road"), found("calling:police", "dog", "road"), STORY) is None
    assert same_part(found("calling:owner", "", "road", "mud"), found("calling:police", "dog", "road", "mud"), STORY)


def test_found_dead_and_found_alive_are_two_finds() -> None:
    dead = found("calling:owner", "dog", "road", "mud", state="lifeless")
    alive = found("calling:police", "dog", "road", "mud", state="alive")
    assert same_part(dead, alive, STORY) is None


def test_what_happens_once_in_a_story_needs_no_other_words() -> None:
    def ring(words: str, predicate: str) -> Claim:
        context = Context(predicate=predicate, head="bell", sentence=frozenset(words.split()))
        return claim(value=Name(full="Ida Holt"), attribute="agent", subject_key="ida holt", context=context)

    assert same_part(ring("founder widow", "ring-bell"), ring("minister school", "ring-bell"), STORY) is not None
    one, other = ring("founder widow", "find"), ring("minister school", "find")
    third = evolve(ring("founder widow", "find"), family=one.family, subject_key="oskar brekke")
    assert same_part(one, other, STORY) is not None
    assert same_part(one, other, Story(articles={}, claims=(one, third))) is None


def won(name: str, *named: str) -> Claim:
    context = Context(predicate="win", head="", sentence=frozenset(named))
    return claim(
        value=Name(full=name, family=name.split()[-1]), attribute="winner", subject_key=name.casefold(), context=context
    )


def test_two_who_beat_each_other_meet_in_one_race() -> None:
    assert same_part(won("Ida Holt", "berg"), won("Anna Berg", "holt"), STORY) is not None


def test_winners_who_are_not_told_of_together_may_have_won_two_races() -> None:
    assert same_part(won("Ida Holt", "berg"), won("Anna Berg", "lund"), STORY) is None


def test_a_firm_is_not_held_against_a_person() -> None:
    assert same_part(act("ribbon", key="body:brackwater"), act("ribbon"), STORY) is None


def filmed(thing: str, *rare: str, key: str = "ida holt", article: str = "a", **more: Any) -> Claim:
    context = Context(predicate="film", head=thing, sentence=frozenset({thing, *rare}), **more)
    return claim(value=Name(full="Ida Holt"), attribute="agent", subject_key=key, context=context, article=article)


def test_a_video_and_what_is_to_be_seen_in_it_meet_where_each_article_has_one_who_filmed() -> None:
    one, other = filmed("clip"), filmed("fire", key="oskar brekke", article="b")
    assert same_part(one, other, Story(articles={}, claims=(one, other))) is not None
    third = filmed("flood", key="jonas lind", article="b")
    assert same_part(one, other, Story(articles={}, claims=(one, other, third))) is None
    assert same_part(filmed("flood"), other, Story(articles={}, claims=(one, other))) is None


def test_the_same_thing_in_two_places_is_not_one() -> None:
    def raid(*topics: str) -> Claim:
        context = Context(predicate="command", head="operation", topics=frozenset(topics), sentence=frozenset({"dawn"}))
        return claim(value=Name(full="Ida Holt"), attribute="agent", subject_key="ida holt", context=context)

    assert same_part(raid("flat", "lund"), raid("lund"), STORY) is not None
    assert same_part(raid("flat"), raid("mill"), STORY) is None


def test_an_order_is_one_by_what_was_ordered() -> None:
    def order(head: str, article: str = "a") -> Claim:
        context = Context(predicate="order", head=head, sentence=frozenset({"lund", "bridge", "friday"}))
        return claim(value=Name(full="Ida Holt"), attribute="agent", subject_key="x", context=context, article=article)

    assert same_part(order("close"), order("shut", "b"), STORY) is not None
    assert same_part(order("close"), order("evacuate", "b"), STORY) is None


def test_orders_told_of_two_days_are_two() -> None:
    def order(day: str, article: str) -> Claim:
        context = Context(predicate="order", head="close", sentence=frozenset({"lund", "bridge", "crack"}))
        made = claim(value=Name(full="Ida Holt"), attribute="agent", subject_key="x", context=context, article=article)
        return evolve(made, sentence=f"It was closed on {day}.")

    assert same_part(order("Monday", "a"), order("Monday", "b"), STORY) is not None
    assert same_part(order("Monday", "a"), order("Friday", "b"), STORY) is None


def test_one_of_several_may_be_the_one_of_whom_the_others_are_told() -> None:
    def caught(key: str, name: str, quote: str, article: str) -> Claim:
        context = Context(predicate="catch", head="crocodile", sentence=frozenset({"lund"}))
        made = claim(value=Name(full=name), attribute="agent", subject_key=key, context=context, article=article)
        return evolve(made, quote=quote)

    roles = {("a", "ida holt"): frozenset({"vet"})}
    vet = caught("ida holt", "Ida Holt", "Ida Holt caught", "a")
    story = Story(articles={}, roles=roles)
    assert same_part(vet, caught("calling:keeper", "keeper", "keepers caught", "b"), story) is None
    assert same_part(vet, caught("calling:keeper", "keeper", "keeper caught", "b"), story) is not None


def test_who_leads_the_visitors_at_a_match_is_no_head_of_a_delegation() -> None:
    roles = {("x", "ida holt"): frozenset({"minister"})}
    assert same_part(lead("visitor"), lead("visitor"), STORY) is None
    assert same_part(lead("visitor"), lead("visitor"), Story(articles={}, roles=roles)) is not None


def test_what_one_only_can_have_done_needs_no_word_in_common_where_each_article_names_one() -> None:
    def alarm(article: str, *modifiers: str) -> Claim:
        context = Context(predicate="raise-alarm", head="", modifiers=frozenset(modifiers))
        return claim(value=Name(full="Ida Holt"), attribute="agent", subject_key="x", context=context, article=article)

    assert same_part(alarm("a", "sole"), alarm("b"), STORY) is not None
    assert same_part(alarm("a"), alarm("b"), STORY) is None


def test_of_two_who_sign_for_one_side_neither_stands_against_another() -> None:
    def signed(key: str, article: str) -> Claim:
        context = Context(predicate="sign-for", head="paper", names=frozenset({"nordal"}))
        name = Name(full=key.title())
        return claim(value=name, attribute="signatory", subject_key=key, context=context, article=article)

    one, beside, other = signed("ida holt", "a"), signed("oskar lund", "a"), signed("jan berg", "b")
    assert same_part(one, other, Story(articles={}, claims=(one, other))) is not None
    assert same_part(one, other, Story(articles={}, claims=(one, beside, other))) is None


def test_a_person_of_no_known_calling_may_be_whoever_is_told_by_calling() -> None:
    by_name, waiter = filmed("fire"), filmed("fire", key="calling:waiter", article="b")
    assert same_part(by_name, waiter, STORY) is None
    for role, met in (("analyst", True), ("neighbour", False), ("waiter", False)):
        story = Story(articles={}, roles={("a", "ida holt"): frozenset({role})})
        assert (same_part(by_name, waiter, story) is not None) == met


def test_a_person_and_a_body_each_did_it_where_neither_article_speaks_of_the_other() -> None:
    def mediated(key: str, name: str, article: str) -> Claim:
        context = Context(predicate="mediate", head="talk", sentence=frozenset({"talk", "lund"}))
        value = Name(full=name)
        return claim(value=value, attribute="agent", subject_key=key, context=context, article=article)

    one, other = mediated("ida holt", "Ida Holt", "a"), mediated("body:norway", "Norway", "b")
    apart = {"a": Article(id="a", text="Ida Holt did it."), "b": Article(id="b", text="Norway did it.")}
    known = {**apart, "a": Article(id="a", text="Ida Holt of Norway did it.")}
    assert same_part(one, other, Story(articles=apart)) is not None
    assert same_part(one, other, Story(articles=known)) is None
