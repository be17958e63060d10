"""Paths -> Articles: files and folders as they are named, each article with an id of its own."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from attrs import frozen

from checker.errors import ReadError
from checker.model import Article
from checker.reading.decode import Decoded, decode, read_bytes, refuse_empty_or_long, shown
from checker.reading.draft import Draft
from checker.reading.formats import DOCUMENTS, READERS, reader_for
from checker.reading.html_page import declared_encoding

STORY = "story.json"
NOT_ARTICLES = frozenset({STORY, "readme.md", "readme.txt"})
"""Files of a story's folder that are about the story."""


@frozen(kw_only=True)
class Skipped:
    """A file or folder inside a story's folder that was passed over, and why."""

    path: str
    reason: str


@frozen(kw_only=True)
class Reading:
    """All that the paths hold: articles sorted by id, what could not be read, and what was passed over."""

    articles: tuple[Article, ...] = ()
    failures: tuple[ReadError, ...] = ()
    skipped: tuple[Skipped, ...] = ()


def read_article(path: str | os.PathLike[str]) -> Article:
    """The one article in a file. Raises `ReadError`, which names the file, the place and the remedy."""
    file = Path(path)
    drafts = _drafts(file)
    if len(drafts) > 1:
        raise ReadError(
            shown(file), f"there are {len(drafts)} articles in this file and one was asked for; use `read_sources`"
        )
    return _article(file, drafts[0], file.stem)


def read_sources(paths: Iterable[str | os.PathLike[str]]) -> Reading:
    """Every article in the files and folders named. A folder is one story: the article files directly inside it.

    Never raises for a file: what cannot be read is in `failures`, what is no article in `skipped`. A file that is
    named twice is read once. Ids are the files' stems, with folder or suffix where two would be the same, so they do
    not depend on the order of the paths.
    """
    failures: list[ReadError] = []
    skipped: list[Skipped] = []
    read: list[tuple[Path, int, Draft]] = []
    for file in _once(_files(paths, failures, skipped)):
        try:
            drafts = _drafts(file)
        except ReadError as error:
            failures.append(error)
        else:
            read += [(file, number if len(drafts) > 1 else 0, draft) for number, draft in enumerate(drafts, 1)]
    ids = unique_ids([(file, number) for file, number, _ in read])
    articles = [_article(file, draft, name) for (file, _, draft), name in zip(read, ids, strict=True)]
    return Reading(
        articles=tuple(sorted(articles, key=lambda article: article.id)),
        failures=tuple(sorted(failures, key=str)),
        skipped=tuple(sorted(skipped, key=lambda item: item.path)),
    )


def _files(
    paths: Iterable[str | os.PathLike[str]], failures: list[ReadError], skipped: list[Skipped]
) -> Iterator[Path]:
    for path in map(Path, paths):
        try:
            inside = sorted(path.iterdir()) if path.is_dir() else None
        except (OSError, ValueError) as error:
            failures.append(ReadError(shown(path), f"the folder cannot be listed ({error}); check its permissions"))
            continue
        if inside is None and path.name == STORY:
            skipped.append(Skipped(path=shown(path), reason="about the story, no article of it"))
            continue
        if inside is None:
            yield path
            continue
        chosen = [file for file in inside if _is_source(file, skipped)]
        if not chosen:
            failures.append(ReadError(shown(path), _why_no_article(inside)))
        yield from chosen


def _is_source(file: Path, skipped: list[Skipped]) -> bool:
    """Whether a file inside a story's folder is to be read; says why not, but for hidden ones and the story's own."""
    if file.name.startswith(".") or file.name.lower() in NOT_ARTICLES:
        return False
    if file.is_dir():
        skipped.append(Skipped(path=shown(file), reason="a folder inside a story's folder is a story of its own"))
        return False
    if file.suffix.lower() in READERS or file.suffix.lower() in DOCUMENTS:
        return True
    skipped.append(Skipped(path=shown(file), reason=f"not an article by its suffix ({', '.join(sorted(READERS))})"))
    return False


def _why_no_article(inside: Sequence[Path]) -> str:
    folders = sum(path.is_dir() for path in inside)
    if folders:
        return f"the folder holds no article, but {folders} more folders; a story is one folder: name that"
    return f"the folder holds no article; put files into it that end in {', '.join(sorted(READERS))}"


def _once(files: Iterable[Path]) -> Iterator[Path]:
    seen: set[str] = set()
    for file in files:
        real = os.path.realpath(file)
        if real not in seen:
            seen.add(real)
            yield file


def _drafts(file: Path) -> list[Draft]:
    name = shown(file)
    if file.is_dir():
        raise ReadError(name, "this is a folder; name a file in it")
    raw = read_bytes(file)
    decoded: Decoded = decode(name, raw, declared_encoding(raw) if file.suffix.lower() in (".html", ".htm") else None)
    drafts = reader_for(file.suffix, decoded.text)(name, decoded.text)
    for draft in drafts:
        refuse_empty_or_long(name, draft.text)
    return [draft.with_inferred("encoding") for draft in drafts] if decoded.guessed else drafts


def _article(file: Path, draft: Draft, name: str) -> Article:
    return Article(
        id=name,
        text=draft.text,
        path=shown(file),
        first_line=draft.first_line,
        inferred=draft.metadata.inferred,
        **draft.metadata.fields(),
    )


def unique_ids(keys: Sequence[tuple[Path, int]]) -> list[str]:
    """An id for each (file, number of the article in it, 0 when it is the only one), all different, in order.

    The shortest that tells a file from its namesakes: stem, file name, then with ever more of its folders.
    """
    candidates = [_candidates(file, number) for file, number in keys]
    chosen = [0] * len(keys)
    while True:
        ids = [names[min(level, len(names) - 1)] for names, level in zip(candidates, chosen, strict=True)]
        counts = Counter(ids)
        clashing = [i for i, name in enumerate(ids) if counts[name] > 1 and chosen[i] < len(candidates[i]) - 1]
        if not clashing:
            return ids
        for i in clashing:
            chosen[i] += 1


def _candidates(file: Path, number: int) -> list[str]:
    parts = [shown(part) for part in Path(os.path.abspath(file)).parts]
    folders = [part for part in parts[:-1] if part != os.sep]
    tail = f"-{number}" if number else ""
    stem, name = shown(file.stem), shown(file.name)
    longer = ["/".join([*folders[-depth:], name]) for depth in range(1, len(folders) + 1)]
    return [option + tail for option in (stem, "/".join([*folders[-1:], stem]), name, *longer)]
