"""The moments of all fields together."""

from __future__ import annotations

from importlib.resources import files

import pytest

from checker.language import momentary as module
from checker.language.momentary import moments_known
from checker.lexicon import load

KEYS = {"things", "with", "verbs", "nouns", "or", "incident", "named", "alike", "people", "unless"}


def test_every_field_s_file_is_named_and_read() -> None:
    there = {path.name for path in files("checker.lexicon").iterdir() if path.name.startswith("moments_")}
    assert there == {f"moments_{field}.toml" for field in load("moments")["fields"]}
    assert {"fire", "sentencing", "polling_day", "stock_debut", "spacewalk", "premiered"} <= moments_known().keys()


def test_no_moment_has_an_unknown_key_or_words_that_need_others() -> None:
    for name, moment in moments_known().items():
        assert moment.keys() <= KEYS, name
        assert bool(moment.get("things")) >= bool(moment.get("with")), name


def test_two_moments_of_one_name_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {"moments": {"fields": ["sea"], "moments": {"launch": {}}}, "moments_sea": {"moments": {"launch": {}}}}
    monkeypatch.setattr(module, "load", known.__getitem__)
    with pytest.raises(ValueError, match="a moment 'launch' exists already; rename one"):
        moments_known.__wrapped__()
