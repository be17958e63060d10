from checker.model import Scope
from checker.scope import compare_scopes, counted_otherwise, measured_otherwise, passing


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


def test_one_narrowing_of_the_injured_counts_fewer_than_all() -> None:
    foreign = Scope(qualifiers=frozenset({"foreign"}))
    assert counted_otherwise(foreign, Scope(), named=True) == "one counts only foreign, the other all"
    assert counted_otherwise(foreign, Scope()) == ""


def test_what_is_compared_with_the_year_before_may_go_without_saying() -> None:
    assert measured_otherwise(Scope(against="in 2023"), Scope()) == ""
    assert measured_otherwise(Scope(against="the day shift"), Scope()) != ""


def test_a_price_on_a_market_holds_for_a_moment() -> None:
    assert measured_otherwise(Scope(status="quoted"), Scope(status="quoted")) == ""
    assert passing(Scope(status="quoted"), Scope(status="quoted"))


def test_what_was_given_while_votes_were_counted_held_for_a_moment() -> None:
    assert passing(Scope(status="counted"), Scope()) == "one was given while the count was still going on"
    assert not passing(Scope(status="counted"), Scope(status="counted"))
