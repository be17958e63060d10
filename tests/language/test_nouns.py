import pytest

from checker.language.nouns import is_person, noun_groups, same_noun


@pytest.mark.parametrize(("a", "b"), [("strike", "stoppage"), ("pipe", "line"), ("quake", "tremor"), ("dam", "dam")])
def test_nouns_for_one_thing(a: str, b: str) -> None:
    assert same_noun(a, b)
    assert same_noun(b, a)


@pytest.mark.parametrize(("a", "b"), [("strike", "bridge"), ("teacher", "tank"), ("price", "height")])
def test_nouns_for_two_things(a: str, b: str) -> None:
    assert not same_noun(a, b)


def test_an_unknown_noun_is_its_own_group() -> None:
    assert noun_groups("zither") == frozenset({"zither"})


def test_persons_are_known_as_such() -> None:
    assert is_person("teacher")
    assert not is_person("bridge")
