"""Bytes -> text: encodings are told, binaries and giants are refused."""

from __future__ import annotations

import codecs
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import ReadError
from checker.reading import read_article
from checker.reading.decode import MAX_CHARACTERS, decode

TEXT = "The café’s owner said the price had risen to £5 – “too much”.\r\nTürkiye agreed.\n" * 3


@pytest.mark.parametrize(
    ("raw", "guessed"),
    [
        (TEXT.encode(), None),
        (codecs.BOM_UTF8 + TEXT.encode(), None),
        (TEXT.encode("utf-16"), None),
        (TEXT.encode("utf-32"), None),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("cp1252"), "cp1252"),
    ],
)
def test_the_encoding_is_told(raw, guessed):
    decoded = decode("a.txt", raw)
    assert (decoded.text, decoded.guessed) == (TEXT, guessed)


def test_a_guessed_encoding_is_named_as_inferred(tmp_path):
    (tmp_path / "a.txt").write_bytes(TEXT.encode("cp1252"))
    (tmp_path / "b.txt").write_bytes(TEXT.encode())
    assert "encoding" in read_article(tmp_path / "a.txt").inferred
    assert "encoding" not in read_article(tmp_path / "b.txt").inferred


@given(st.text(alphabet=st.characters(min_codepoint=32, exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf_8_is_never_mistaken_for_another_encoding(text):
    raw = text.encode()
    try:
        assert decode("a.txt", raw).text in (text, text.removeprefix("\ufeff"))
    except ReadError:
        assert raw.startswith((b"%PDF", b"PK", b"GIF8", b"{\\rtf"))


@pytest.mark.parametrize(
    ("raw", "complaint"),
    [
        (b"%PDF-1.7 ...", "this is a PDF"),
        (b"PK\x03\x04\x14\x00", "a zip archive or an office document"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a picture"),
        (bytes(range(256)) * 20, "binary file"),
        (b"\x01\x02\x03\x04text" * 50, "binary file"),
        (codecs.BOM_UTF16_LE + b"a\x00b", "says it is utf-16"),
        (b"", "the file is empty"),
        (b" \r\n\t\n", "the file is empty"),
    ],
)
def test_what_is_no_text_is_refused_with_a_remedy(tmp_path, raw, complaint):
    path = tmp_path / "a.txt"
    path.write_bytes(raw)
    with pytest.raises(ReadError) as caught:
        read_article(path)
    assert complaint in caught.value.reason
    assert any(verb in caught.value.reason for verb in ("save", "put"))


def test_an_article_too_long_to_parse_is_refused(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("word " * 1_000_000)
    with pytest.raises(ReadError, match=r"5,000,000 characters.*300,000.*split it"):
        read_article(path)
    path.write_text("word " * (MAX_CHARACTERS // 5))
    assert len(read_article(path).text) == MAX_CHARACTERS


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(ReadError, match=r"b\.txt: there is no such file"):
        read_article(tmp_path / "b.txt")


def test_a_folder_is_no_article(tmp_path):
    with pytest.raises(ReadError, match="this is a folder"):
        read_article(tmp_path)


def test_a_path_with_a_null_in_it_is_refused():
    with pytest.raises(ReadError, match="no valid path"):
        read_article("a\0b.txt")


def test_links_that_go_in_circles_are_refused(tmp_path):
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    with pytest.raises(ReadError, match="check the path, its links"):
        read_article(tmp_path / "a.txt")


def test_a_pipe_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(ReadError, match="no regular file"):
        read_article(tmp_path / "a.txt")


def test_a_file_that_may_not_be_read_is_named(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text("Nobody was hurt.")

    def refuse(self):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(path), "read_bytes", refuse)
    with pytest.raises(ReadError, match=r"permission denied; make the file readable"):
        read_article(path)
