"""Is it English?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.tongue import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ferry ran aground off Moss on Thursday.", "en"),
        ("Ferry aground, 212 safe", "en"),
        ("", "en"),
        ("Jean-Luc de La Tour und Söhne, Paris", "en"),
        ("Le ferry s'est échoué jeudi et les passagers ont été évacués dans la matinée par la garde-côte.", "fr"),
        (
            "Die Fähre ist am Donnerstag auf ein Riff gelaufen und die Passagiere wurden nach der Rettung versorgt.",
            "de",
        ),
        ("El transbordador encalló el jueves y los pasajeros fueron llevados a la costa por la tarde.", "es"),
        ("Паром сел на мель в четверг, никто не пострадал.", "a Cyrillic-script language"),
        ("フェリーは木曜日に座礁した。", "ja"),
        ("渡輪星期四擱淺。", "zh"),
        ("The minister said “Паром” was the name of the ferry, and that it had sunk in the night.", "en"),
    ],
)
def test_the_language_is_told(text, language):
    assert language_of(text) == language


@given(st.text())
def test_any_text_has_an_answer(text):
    assert language_of(text)
