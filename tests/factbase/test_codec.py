"""What is kept comes back exactly as it was."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.factbase.codec import decode_extraction, decode_report, encode_extraction, encode_report
from checker.model import Article, Claim, Extraction, Unchecked
from checker.outcome import Fact, Finding, Position, Relation, Report, Severity, Verdict
from tests.strategies import claim, quantity

PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(st.characters(exclude_categories=[]), max_size=8),
    int: st.integers(),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    date: st.dates(),
    Decimal: st.decimals(allow_nan=False, allow_infinity=False),
    type(None): st.none(),
}


def of(kind: Any) -> st.SearchStrategy[Any]:
    """Anything of a type, as its annotations have it."""
    if kind in PLAIN:
        return PLAIN[kind]
    origin, parts = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return st.one_of(*map(of, parts))
    if origin is tuple and parts[-1] is ...:
        return st.lists(of(parts[0]), max_size=2).map(tuple)
    if origin is tuple:
        return st.tuples(*map(of, parts))
    if origin is frozenset:
        return st.frozensets(of(parts[0]), max_size=3)
    if origin is Mapping:
        return st.dictionaries(of(parts[0]), of(parts[1]), max_size=3)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from(kind)
    hints = get_type_hints(kind)
    return st.deferred(lambda: st.builds(kind, **{field.name: of(hints[field.name]) for field in attrs.fields(kind)}))


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None, max_examples=60)
@given(of(Extraction))
def test_an_extraction_comes_back_as_it_was(extraction: Extraction) -> None:
    back = decode_extraction(encode_extraction(extraction))
    assert back == extraction
    # Equality passes over commentary, such as the words of a polarity; a report shows it.
    assert [c.value.to_dict() for c in back.claims] == [c.value.to_dict() for c in extraction.claims]
    assert [(type(c.value), type(c.firmness)) for c in back.claims] == [
        (type(c.value), type(c.firmness)) for c in extraction.claims
    ]


def report() -> Report:
    """A report with all that a report can hold, its claims in several places."""
    a, b = claim("a"), claim("b", quantity(14), quote="14 people")
    relation = Relation(a=a, b=b, verdict=Verdict.CONFLICT, reason="12 and 14", confidence=0.1 + 0.2)
    fact = Fact(subject="dead", attribute="killed", occasion=None, rule="NUM101", claims=(a, b), relations=(relation,))
    finding = Finding(
        id="f", rule="NUM101", name="n", verdict=Verdict.CONFLICT, severity=Severity.ERROR, confidence=1 / 3,
        subject="dead", attribute="killed", occasion=None, message="m", explanation="e",
        positions=(Position(value="12", claims=(a,)), Position(value="14", claims=(b,))),
    )  # fmt: skip
    return Report(
        articles=(Article(id="a", text="x"), Article(id="b", text="y")),
        claims=2,
        facts=1,
        findings=(finding,),
        agreements=(fact,),
        single_source=(a,),
        unchecked=(Unchecked(article="a", what="w", reason="r"),),
        coverage={"b": {"z": 1, "a": 2}, "a": {}},
        abstentions={"NUM101": 3},
        rules={"NUM101": {"claims": 2}},
    )


def test_a_report_comes_back_as_it_was_but_for_its_articles() -> None:
    back = decode_report(encode_report(report()))
    assert attrs.evolve(back, articles=report().articles) == report()


def test_what_a_report_shows_comes_back_in_the_same_order() -> None:
    back = attrs.evolve(decode_report(encode_report(report())), articles=report().articles)
    assert str(back.to_dict()) == str(report().to_dict())
    assert list(back.coverage["b"]) == ["z", "a"]


def test_the_length_of_what_is_read_late_is_known_before() -> None:
    back = decode_report(encode_report(report()))
    assert (len(back.agreements), len(back.single_source)) == (1, 1)
    assert back.single_source[0] == claim("a")


def test_two_claims_with_one_id_are_refused_rather_than_confused() -> None:
    other = attrs.evolve(claim("a"), subject="another")
    with pytest.raises(ValueError, match="two different claims have the id"):
        encode_report(attrs.evolve(report(), single_source=(claim("a"), other)))


def test_every_type_in_a_claim_is_covered() -> None:
    assert {field.name for field in attrs.fields(Claim)} == set(get_type_hints(Claim))
