"""Dates as they are written, and those that are refused because they can be two days or none."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reading.metadata import iso_date


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2025-04-10", "2025-04-10"),
        ("20250410", "2025-04-10"),
        ("2025-04-10T18:30:00Z", "2025-04-10T18:30:00+00:00"),
        ("2025-04-10 18:30:00 +0300", "2025-04-10T18:30:00+03:00"),
        ("2025-04-10 18:30 UTC", "2025-04-10T18:30:00+00:00"),
        ("2025-04-10T18:30:00.123456-05:00", "2025-04-10T18:30:00.123456-05:00"),
        ("Thu, 10 Apr 2025 18:30:00 +0300", "2025-04-10T18:30:00+03:00"),
        ("Thu, 10 Apr 2025 18:30:00 GMT", "2025-04-10T18:30:00+00:00"),
        ("10 April 2025", "2025-04-10"),
        ("Thursday, April 10, 2025", "2025-04-10"),
        ("31 April 2025", None),
        ("2025-02-30", None),
        ("04/10/2025", None),
        ("2025-04", None),
        ("2025", None),
        ("Thursday", None),
        ("", None),
    ],
)
def test_a_date_is_told_or_refused(words, expected):
    assert iso_date(words) == expected


@given(st.dates().map(date.isoformat) | st.datetimes(timezones=st.none() | st.timezones()).map(datetime.isoformat))
def test_an_iso_date_stays_as_it_is(words):
    assert iso_date(words) == words


@given(st.text())
def test_what_is_taken_is_taken_again_unchanged(words):
    found = iso_date(words)
    assert found is None or iso_date(found) == found
