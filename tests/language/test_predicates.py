import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language import pipeline
from checker.language.parsed import read_in
from checker.language.predicates import group, groups, predicate_of, same_predicate
from checker.lexicon import load

LEMMAS = sorted({lemma for part in load("predicates").values() for lemmas in part.values() for lemma in lemmas})


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("begin", "kick_off"),
        ("land", "arrive"),
        ("acquire", "buy"),
        ("come_out", "launch"),
        ("hit", "come"),
        ("start", "onset"),
    ],
)
def test_verbs_for_the_same_happening_are_the_same_predicate(a: str, b: str) -> None:
    assert same_predicate(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("open", "shut"),
        ("rise", "fall"),
        ("arrive", "depart"),
        ("agree", "reject"),
        ("buy", "sell"),
        ("kill", "injure"),
    ],
)
def test_opposites_are_never_the_same_predicate(a: str, b: str) -> None:
    assert not same_predicate(a, b)


def test_an_unknown_verb_is_its_own_group() -> None:
    assert group("yodel") == "yodel"
    assert same_predicate("yodel", "yodel")


@given(st.sampled_from(LEMMAS), st.sampled_from(LEMMAS))
def test_sameness_is_symmetric_and_every_lemma_is_in_its_group(a: str, b: str) -> None:
    assert same_predicate(a, b) == same_predicate(b, a)
    assert group(a) in groups(a)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The law came into force in May.", "come_into_force"),
        ("The talks kicked off on Monday.", "kick_off"),
        ("The plane took off at noon.", "take_off"),
        ("The meeting took place in Oslo.", "take_place"),
        ("They opened the gate.", "open"),
    ],
)
def test_particles_and_fixed_complements_join_the_verb(text: str, predicate: str) -> None:
    doc = read_in(pipeline.load()(text))
    assert predicate_of(next(token for token in doc if token.pos_ == "VERB")) == predicate
