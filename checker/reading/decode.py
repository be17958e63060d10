"""Bytes -> text: which files are refused, and how the others are decoded."""

from __future__ import annotations

import codecs
import os
import stat
from pathlib import Path

from attrs import frozen

from checker.errors import ReadError

MAX_BYTES = 256 * 1024 * 1024
MAX_CHARACTERS = 300_000
"""About 50,000 words. spaCy's parser takes near 1 GB of memory for every 100,000 characters and refuses a million."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTAINERS = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a gzip archive"),
)
_LAYOUT = "\t\n\v\f\r\x1a\x1b\x1c\x1d\x1e\x1f"
SAVE_AS_TEXT = "save the article as plain text, Markdown, HTML or JSON"


@frozen
class Decoded:
    """A file's text; `guessed` names its encoding where nothing but its bytes told it."""

    text: str
    guessed: str | None = None


def shown(path: str | os.PathLike[str]) -> str:
    """A path as text that can be printed, whatever bytes the file's name holds."""
    return os.fsencode(path).decode("utf-8", "replace")


def read_bytes(path: Path) -> bytes:
    """The bytes of a regular file. Raises `ReadError` for anything else, and for one that is empty or huge."""
    name = shown(path)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise ReadError(name, "this is no regular file; save the article to a file and name that")
        if status.st_size > MAX_BYTES:
            raise ReadError(
                name, f"{status.st_size:,} bytes is more than an article can be ({MAX_BYTES:,}); split the file"
            )
        raw = path.read_bytes()
    except (OSError, ValueError) as error:
        raise ReadError(name, _why_unreadable(error)) from error
    if not raw.strip():
        raise ReadError(name, "the file is empty; put the article's text into it or leave it out")
    return raw


def _why_unreadable(error: OSError | ValueError) -> str:
    match error:
        case FileNotFoundError():
            return "there is no such file; check the path"
        case PermissionError():
            return "permission denied; make the file readable (chmod +r)"
        case OSError():
            return f"the file cannot be read ({error.strerror or error}); check the path, its links and its disk"
        case _:
            return f"this is no valid path ({error})"


def decode(name: str, raw: bytes, declared: str | None = None) -> Decoded:
    """The text of a file's bytes: by its byte order mark, else as UTF-8, else as declared, else as the bytes look.

    A byte order mark is no part of the text; line ends stay as they are. Raises `ReadError` for binary files.
    """
    for magic, what in _CONTAINERS:
        if raw.startswith(magic):
            raise ReadError(name, f"this is {what}, not text; {SAVE_AS_TEXT}")
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return Decoded(_strictly(name, raw, encoding))
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return Decoded(_strictly(name, raw, declared)) if declared else _detect(name, raw)
    if "\x00" in text:
        return _detect(name, raw)
    _refuse_control_characters(name, text)
    return Decoded(text)


def _strictly(name: str, raw: bytes, encoding: str) -> str:
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError(
            name, f"the file says it is {encoding} but byte {error.start} is not ({error.reason}); save it as UTF-8"
        ) from error
    _refuse_control_characters(name, text)
    return text


def _detect(name: str, raw: bytes) -> Decoded:
    wide = _wide(raw)
    if wide is not None:
        return Decoded(_strictly(name, raw, wide), guessed=wide)
    if b"\x00" in raw:
        raise ReadError(name, f"this is a binary file, not text; {SAVE_AS_TEXT}")
    from charset_normalizer import from_bytes

    best = from_bytes(raw).best()
    if best is None:
        raise ReadError(name, f"the encoding cannot be told, or this is no text at all; {SAVE_AS_TEXT}, in UTF-8")
    text = raw.decode(best.encoding)
    _refuse_control_characters(name, text)
    return Decoded(text, guessed=best.encoding)


def _wide(raw: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Latin text is zero."""
    sample = raw[:4096]
    half = len(sample) // 2
    if half < 2 or len(raw) % 2:
        return None
    if sample[1::2].count(0) > 0.7 * half and sample[0::2].count(0) == 0:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.7 * half and sample[1::2].count(0) == 0:
        return "utf-16-be"
    return None


def _refuse_control_characters(name: str, text: str) -> None:
    sample = text[:100_000]
    odd = sum(char < " " and char not in _LAYOUT for char in sample)
    if odd * 100 > len(sample):
        raise ReadError(name, f"this is a binary file, not text; {SAVE_AS_TEXT}")


def refuse_empty_or_long(name: str, text: str) -> None:
    """Raise `ReadError` for a body without words, or too long to be parsed."""
    if not any(char.isalnum() for char in text):
        raise ReadError(name, "there is no text in the article; put its body into the file or leave it out")
    if len(text) > MAX_CHARACTERS:
        raise ReadError(
            name,
            f"the article has {len(text):,} characters, more than can be parsed ({MAX_CHARACTERS:,}); "
            "split it into one file for each article",
        )
