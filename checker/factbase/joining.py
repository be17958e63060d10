"""Hand-typed claims -> their stories: as marks on an article, or as short texts of their own beside the articles."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path, PurePosixPath

from attrs import evolve, frozen

from checker.errors import ConfigurationError
from checker.factbase.anchors import Selector, anchor
from checker.factbase.handclaims import HandClaim
from checker.factbase.stories import SOURCES, Story
from checker.factbase.toml import nearest
from checker.lexicon import load
from checker.model import Article, Typed
from checker.outcome import Notice

_WORD = re.compile(r"[^\W_]{3,}")


@frozen(kw_only=True)
class Joined:
    """The stories with the claims typed in for them, and what is to be said of claims that joined none."""

    stories: tuple[Story, ...]
    notices: tuple[Notice, ...] = ()


def join(stories: Iterable[Story], claims: Iterable[HandClaim], root: Path, elsewhere: Collection[str] = ()) -> Joined:
    """Give each claim to its story. Raises `ConfigurationError` for a source or a story that isn't there.

    `elsewhere` names the fact base's stories that are not looked at this time: their claims are left out.
    """
    table = {story.name: story for story in stories}
    notices: list[Notice] = []
    for claim in claims:
        if _is_article(claim):
            notices += _marked(table, claim, root)
            continue
        names = _stories_of(claim, table, elsewhere)
        if not names and not elsewhere:
            notices.append(_notice(claim, "claim-alone", "no story speaks of its subject; name one as 'story'"))
        for name in names:
            table[name] = evolve(table[name], articles=(*table[name].articles, _article(claim, name)))
    return Joined(stories=tuple(table.values()), notices=tuple(notices))


def _notice(claim: HandClaim, what: str, words: str) -> Notice:
    return Notice(what=what, place=claim.place, message=f"the claim {claim.id} is not compared: {words}")


def _is_article(claim: HandClaim) -> bool:
    """Whether a claim's source is a file of this fact base."""
    return PurePosixPath(claim.source).parts[:1] == (SOURCES,) or ".." in PurePosixPath(claim.source).parts


def _stories_of(claim: HandClaim, table: dict[str, Story], elsewhere: Collection[str]) -> list[str]:
    """The story that a claim names, or its file; else every story whose articles speak of its subject."""
    if claim.story is not None and claim.story not in (*table, *elsewhere):
        raise ConfigurationError(f"{claim.place}: no story {claim.story!r}{nearest(claim.story, (*table, *elsewhere))}")
    named = claim.story or Path(claim.path).stem
    if named in (*table, *elsewhere):
        return [named] if named in table else []
    wanted = _words(claim.subject)
    return [
        name
        for name, story in sorted(table.items())
        if any(wanted <= _words(a.text) for a in story.articles if not a.typed)
    ]


def _words(text: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _WORD.findall(text)) - {"the", "and"}


def _article(claim: HandClaim, story: str) -> Article:
    """A claim's sentence as a short text by its source."""
    text, start = _sentence(claim)
    typed = Typed(
        id=claim.id,
        attribute=claim.attribute,
        subject=claim.subject,
        value=claim.value,
        start=start,
        end=start + len(claim.value) if text[start : start + len(claim.value)] == claim.value else len(text),
        reference=claim.reference,
    )
    return Article(
        id=f"{story}/{claim.id}" if story else claim.id,
        text=text,
        path=claim.path,
        publisher=claim.source,
        published=claim.date,
        first_line=claim.line,
        typed=(typed,),
    )


def _sentence(claim: HandClaim) -> tuple[str, int]:
    """The sentence of a claim, on one line, and where the value stands in it; 0 where it isn't there in these words."""
    if claim.quote:
        text = " ".join(claim.quote.split())
        found = anchor(text, Selector(exact=claim.value))
        return text, found[0] if found and text[slice(*found)] == claim.value else 0
    frames = load("typed")["sentences"]
    frame = frames.get(claim.attribute, frames["other"])
    occasion = f" at {claim.occasion}" if claim.occasion else ""
    frame = frame[:-1] + occasion.replace("{", "").replace("}", "") + frame[-1]
    before, _, after = (part.replace("{subject}", claim.subject) for part in frame.partition("{value}"))
    return _capital(f"{before}{claim.value}{after}", keep=not before), len(before)


def _capital(text: str, *, keep: bool) -> str:
    return text if keep else text[:1].upper() + text[1:]


def _marked(table: dict[str, Story], claim: HandClaim, root: Path) -> Sequence[Notice]:
    """Mark the words of an article that a claim selects."""
    path = root / claim.source
    if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root)):
        raise ConfigurationError(
            f"{claim.place}: the source {claim.source!r} leaves the fact base; name a file inside it"
        )
    for name, story in table.items():
        for index, article in enumerate(story.articles):
            if article.path and not any(t.alone for t in article.typed) and _same_file(article.path, path):
                found = anchor(article.text, claim.selector or Selector(exact=claim.quote or claim.value))
                if found is None:
                    words = f"its words are no longer in {claim.source}; mark them anew, or remove the claim"
                    return [_notice(claim, "claim-lost", words)]
                marked = evolve(article, typed=(*article.typed, _mark(claim, *found)))
                articles = (*story.articles[:index], marked, *story.articles[index + 1 :])
                table[name] = evolve(story, articles=articles)
                return ()
    if path.is_file():
        return ()
    raise ConfigurationError(
        f"{claim.place}: there is no article {claim.source!r}; name a file of the fact base, or a source in words"
    )


def _same_file(path: str, other: Path) -> bool:
    return os.path.normpath(os.path.abspath(path)) == os.path.normpath(os.path.abspath(other))


def _mark(claim: HandClaim, start: int, end: int) -> Typed:
    return Typed(
        id=claim.id,
        attribute=claim.attribute,
        subject=claim.subject,
        value=claim.value,
        start=start,
        end=end,
        reference=claim.reference,
        alone=False,
    )
