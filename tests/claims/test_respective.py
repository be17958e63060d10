"""Whose each figure is where "respectively" tells them apart."""

from __future__ import annotations

from checker.claims.quantities import make
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article


def owners(text: str) -> dict[str, str]:
    claims = make(take_notes(parse(Article(id="a", text=text))))
    return {str(claim.value): claim.subject_key for claim in claims}


def test_each_figure_belongs_to_the_name_at_its_place() -> None:
    found = owners("Ida Holt and Karl Dahl were sentenced to six years and nine years in prison, respectively.")
    assert found == {"6 years": "each:holt ida", "9 years": "each:dahl karl"}


def test_more_names_than_figures_tell_nothing() -> None:
    found = owners("Ida Holt, Karl Dahl and Jo Berg were sentenced to six years and nine years, respectively.")
    assert not any(key.startswith("each:") for key in found.values())


def test_without_the_word_nothing_is_shared_out() -> None:
    found = owners("Ida Holt and Karl Dahl were sentenced to six years and nine years.")
    assert not any(key.startswith("each:") for key in found.values())
