from checker.model import Scope
from checker.scope import compare_scopes


def test_equal_scopes_have_no_reason() -> None:
    assert compare_scopes(Scope(), Scope()) == ""


def test_a_rate_is_not_a_sum() -> None:
    assert compare_scopes(Scope(per="family"), Scope()) == "one counts per family, the other in all"


def test_what_was_asked_is_not_what_was_agreed() -> None:
    assert compare_scopes(Scope(status="asked"), Scope()) == "one is what was asked, the other not"


def test_a_part_is_not_the_whole() -> None:
    reason = compare_scopes(Scope(share="part"), Scope())
    assert reason == "one counts a part of the whole, the other the whole"


def test_two_different_narrowings_count_two_things() -> None:
    reason = compare_scopes(Scope(qualifiers=frozenset({"foreign"})), Scope(qualifiers=frozenset({"local"})))
    assert reason == "one counts foreign, the other local"


def test_one_narrowing_alone_may_be_an_ornament() -> None:
    assert compare_scopes(Scope(qualifiers=frozenset({"frightened"})), Scope()) == ""
