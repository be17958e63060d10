from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import ConfigurationError
from checker.factbase.rulings import Ruling, apply, notices, read
from checker.factbase.waiving import resolve, with_ruling
from tests.report.samples import CONFLICT

DAY = date(2026, 3, 14)
RULING = Ruling(fingerprint=CONFLICT.id, decision="intentional", reason="The crew counts.", by="Ana Lind")
TEXT = """# ours

[[ruling]]  # first
fingerprint = "aaaa"
decision = 'resolved'  # by phone
reason = "r"
by = "b"

# between
[[ruling]]
fingerprint = "bbbb"
decision = "intentional"
reason = "r"
by = "b"
# at the end
"""


def test_a_ruling_waives_its_finding_alone() -> None:
    other = evolve(CONFLICT, id="other")
    waived, untouched = apply([CONFLICT, other], [RULING], DAY)
    assert (waived.status, waived.note) == ("waived", "intentional: The crew counts. (Ana Lind)")
    assert not waived.open
    assert untouched == other


@pytest.mark.parametrize(
    ("expires", "status"),
    [
        ('"2026-03-14"', "waived"),
        ("2026-03-14", "waived"),
        ('"2026-03-13"', "new"),
        ('"2026-13-01"', "new"),
        ("7", "new"),
    ],
)
def test_a_past_or_malformed_date_is_a_lapsed_ruling(expires: str, status: str) -> None:
    text = TEXT.partition("# between")[0].replace("aaaa", CONFLICT.id).rstrip()
    rulings = read(f"{text}\nexpires = {expires}\n", "rulings.toml")
    assert apply([CONFLICT], rulings, DAY)[0].status == status
    told = [notice.what for notice in notices(rulings, {CONFLICT.id}, DAY)]
    assert told == ([] if status == "waived" else ["ruling-lapsed"])


def test_an_unused_ruling_is_told_where_everything_was_checked() -> None:
    (notice,) = notices([evolve(RULING, place="rulings.toml:3")], set(), DAY)
    assert (notice.what, notice.place) == ("ruling-unused", "rulings.toml:3")
    assert not list(notices([RULING], set(), DAY, complete=False))


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('reason = "r"\nby = "b"\n\n', 'by = "b"\n\n', "rulings.toml:3: this ruling has no 'reason'"),
        ('by = "b"\n#', 'by = " "\n#', "rulings.toml:10: 'by' is empty"),
        ("'resolved'", "'resloved'", "rulings.toml:3: unknown decision 'resloved'; did you mean 'resolved'?"),
        ("decision = 'resolved'", "decison = 'resolved'", "rulings.toml:3: unknown key 'decison'; did you mean"),
        ("[[ruling]]  # first", "[[rulling]]", "rulings.toml:3: unknown key 'rulling'; did you mean 'ruling'?"),
        ('"aaaa"', "aaaa", "rulings.toml:4:15: not valid TOML"),
    ],
)
def test_a_wrong_ruling_is_named_with_its_line(old: str, new: str, complaint: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        read(TEXT.replace(old, new, 1), "rulings.toml")
    assert complaint in str(caught.value)


def test_comments_and_order_survive_a_new_ruling() -> None:
    assert with_ruling(TEXT, RULING, "rulings.toml").startswith(TEXT)


def test_a_ruling_on_the_same_finding_is_renewed_in_its_place() -> None:
    text = with_ruling(TEXT, evolve(RULING, fingerprint="aaaa", expires=DAY), "rulings.toml")
    first, second = read(text, "rulings.toml")
    assert (first.fingerprint, first.reason, first.expires) == ("aaaa", RULING.reason, DAY)
    assert second == evolve(read(TEXT, "rulings.toml")[1], place=second.place)
    assert all(comment in text for comment in ("# ours", "# first", "# by phone", "# between", "# at the end"))


@given(st.text(min_size=1).filter(str.strip), st.text(min_size=1).filter(str.strip))
def test_what_is_written_is_read_again(reason: str, by: str) -> None:
    ruling = evolve(RULING, reason=reason.strip(), by=by.strip())
    try:
        text = with_ruling(TEXT, ruling, "rulings.toml").encode("utf-8").decode("utf-8")
    except UnicodeEncodeError:
        return
    assert evolve(read(text, "rulings.toml")[-1], place="") == ruling


def test_nothing_is_written_over_what_cannot_be_read() -> None:
    with pytest.raises(ConfigurationError, match="not valid TOML"):
        with_ruling("[[ruling]\n", RULING, "rulings.toml")


def test_the_beginning_of_a_fingerprint_is_enough_where_it_is_unique() -> None:
    known = ["abcd", "abef", "ab"]
    assert resolve("ABC", known, "here") == "abcd"
    assert resolve("ab", known, "here") == "ab"
    with pytest.raises(ConfigurationError, match="3 findings begin with 'a': ab, abcd, abef"):
        resolve("a", known, "here")
    for nothing in ("ffff", ""):
        with pytest.raises(ConfigurationError, match="no finding has the fingerprint"):
            resolve(nothing, known, "here")
