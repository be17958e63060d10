"""People across a fact base's stories, worked out once for the same articles and rules."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from checker.factbase.checking import Store, Watch, extract_each, extraction_key, report_key, unwatched
from checker.factbase.codec import decode_extraction, decode_report, encode_report
from checker.factbase.people import ATTRIBUTES, Told, across
from checker.factbase.stories import Story
from checker.language.naming import fold, parse_name
from checker.model import Article, Extraction, digest
from checker.outcome import Finding, Report
from checker.ruleset import Rule

_WORD = re.compile(r"[^\W\d_]+")


def people_across(
    stories: Sequence[Story],
    rules: Sequence[Rule],
    store: Store,
    *,
    jobs: int = 1,
    watch: Watch = unwatched,
    changed: Collection[str] | None = None,
) -> tuple[Finding, ...]:
    """Where stories differ on one person; with `changed`, on people of these stories, by what articles name them."""
    asked = [rule for rule in rules if ATTRIBUTES.intersection(rule.attribute)]
    if len(stories) < 2 or not asked:
        return ()
    entries = [(story.name, article) for story in stories for article in story.articles]
    if changed is not None:
        own = [article for name, article in entries if name in changed]
        named = _family_names(_extracted(own, store, jobs, watch).values())
        entries = [(name, a) for name, a in entries if name in changed or not named.isdisjoint(_words(a.text))]
    parts = [part for name, article in entries for part in (name, extraction_key(article))]
    key = f"people {report_key((), asked)} {digest(*parts, length=40)}"
    held = store.get(key)
    if held is None:
        known = _extracted([article for _, article in entries], store, jobs, watch)
        told = [Told(story=name, article=a, extraction=known[extraction_key(a)]) for name, a in entries]
        held = encode_report(Report(findings=across(told, asked)))
        store.put(key, held)
    found = decode_report(held).findings
    if changed is None:
        return found
    inside = {article.id for name, article in entries if name in changed}
    return tuple(f for f in found if any(c.article in inside for p in f.positions for c in p.claims))


def _extracted(articles: Sequence[Article], store: Store, jobs: int, watch: Watch) -> dict[str, Extraction]:
    data = extract_each(articles, store, jobs, watch)
    return {key: decode_extraction(each) for key, each in data.items()}


def _family_names(extractions: Collection[Extraction]) -> frozenset[str]:
    names = (parse_name(person.name) for extraction in extractions for person in extraction.people)
    return frozenset(fold(word) for name in names if name.given and name.family for word in _WORD.findall(name.family))


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in set(_WORD.findall(text)) if word[0].isupper())
