"""Are two clauses about the same happening? Same predicate, same people and things, nothing said on one side only."""

from __future__ import annotations

from functools import cache

from checker.language.naming import fold
from checker.language.nouns import same_noun
from checker.language.opposites import opposed, same_sense
from checker.lexicon import load, words
from checker.model import Claim, Firmness
from checker.outcome import Match, Verdict
from checker.story import Story
from checker.updates import APART, published
from checker.values import Polarity
from checker.wording import like_speakers

ANY = "*"
COVERED = 0.6
"""How much of the narrower claim the other sentence must speak of."""
BACK = 0.1
"""How much of the wider claim the other sentence or the one before it must speak of."""
FEW = 2500
"""Below so many characters in all, rarity says nothing."""
SHORT = 600
"""Texts this short are about one thing each."""


def same_happening(a: Claim, b: Claim, story: Story) -> Match | None:
    """The match of two polarity claims; None where they are not surely about the same happening."""
    if not (isinstance(a.value, Polarity) and isinstance(b.value, Polarity)):
        return None
    if a.article == b.article:
        return None
    whole = ANY in (a.value.predicate, b.value.predicate)
    if whole:
        return _report(a, b, story)
    if not predicates_meet(a, b):
        return None
    return _clauses(a, b, story)


def predicates_meet(a: Claim, b: Claim) -> bool:
    """Whether the predicates are the same, alike, or opposites."""
    return _meet(_predicate(a), _predicate(b))


def _holds(claim: Claim) -> bool:
    return isinstance(claim.value, Polarity) and bool(claim.value.holds)


def _predicate(claim: Claim) -> str:
    assert isinstance(claim.value, Polarity)
    return claim.value.predicate


@cache
def _meet(a: str, b: str) -> bool:
    return opposed(a, b) is not None or same_sense(a, b)


def _clauses(a: Claim, b: Claim, story: Story) -> Match | None:
    if (a.firmness is Firmness.EXPECTED) != (b.firmness is Firmness.EXPECTED) and not (_unable(a) or _unable(b)):
        return None
    if not _subjects_meet(a, b, story) or not _heads_meet(a, b):
        return None
    narrow, wide = _narrow_first(a, b)
    if narrow.context.head in words("negation", "indefinite") and not content(narrow):
        # "Nothing is imminent": of what, only the rest of the article tells.
        return None
    lone = (
        _described(a, b)
        or _described(b, a)
        or (_acts(narrow) != _acts(wide) and _key_words(narrow).isdisjoint(_key_words(wide)))
        or (_of_all(wide) and _of_some(narrow))
    )
    # Who is told by name in one and by role in the other is spoken of in both.
    roles = story.roles_of(a) | story.roles_of(b)
    covered = coverage(content(narrow, lone), content(wide) | wide.context.sentence | roles, story)
    back = coverage(content(wide, lone), content(narrow) | narrow.context.sentence | narrow.context.before, story)
    if _bare_action(narrow) and not _holds(narrow):
        # Who denies the act altogether denies it in every particular.
        back = max(back, BACK)
    if covered < COVERED or back < BACK:
        return None
    sure = min(a.confidence, b.confidence) * (0.5 + covered / 4 + back / 4)
    if _of_now(a) != _of_now(b):
        return None
    if _two_accounts(a, b, story):
        return Match(confidence=sure, reason="one is another speaker's account", verdict=Verdict.SCOPE)
    changed = since_done(a, b, story)
    if changed:
        return Match(confidence=sure, reason=changed, verdict=Verdict.UPDATE)
    return Match(confidence=sure, reason="the same thing is said to happen")


def _of_all(claim: Claim) -> bool:
    """Whether a clause is said of every one: "all eight walkers"."""
    return claim.subject.casefold().split(" ")[0] in ("all", "every", "each")


def _of_some(claim: Claim) -> bool:
    """Whether a clause is said of none of those whom the story is about: "none of the dead"."""
    first, *rest = claim.subject.casefold().split(" ")
    return first in ("none", "neither", "nobody", "no") and not words("negation", "concerned").isdisjoint(rest)


def _narrow_first(a: Claim, b: Claim) -> tuple[Claim, Claim]:
    """The claim that must say no more than the other: a denial of the particular does not deny the general."""
    assert isinstance(a.value, Polarity)
    assert isinstance(b.value, Polarity)
    if a.value.holds != b.value.holds:
        return (b, a) if a.value.holds else (a, b)
    return (a, b) if (len(a.context.near), a.id) <= (len(b.context.near), b.id) else (b, a)


def content(claim: Claim, without_agent: bool = False) -> frozenset[str]:
    """What a clause speaks of: its people and things, without times; without who acts, where only one side tells."""
    own = {word for word in (claim.context.head, claim.subject_key) if word and " " not in word and ":" not in word}
    spoken = (claim.context.near | own) - words("negation", "times") - words("negation", "indefinite")
    spoken -= {_predicate(claim).removeprefix("be_")} | _words_of(_predicate(claim))
    if without_agent and _acts(claim):
        spoken -= {claim.subject_key, *(fold(word.strip(".,;'’\"")) for word in claim.subject.split())}
    return spoken


@cache
def _words_of(predicate: str) -> frozenset[str]:
    """The words by which a quality or state is told that the predicate stands for: "alive" of survive."""
    tables = load("antonyms")["qualities"], load("antonyms")["states"]
    return frozenset(
        word for table in tables for told, name in table.items() if name == predicate for word in told.split()
    )


def _key_words(claim: Claim) -> set[str]:
    """The words of a subject's key: of "role:driver", role and driver."""
    return set(claim.subject_key.replace(":", " ").split())


def _acts(claim: Claim) -> bool:
    """Whether the subject does something to something else."""
    return bool(claim.context.head) and claim.context.head not in _key_words(claim)


def _of_now(claim: Claim) -> bool:
    """Whether a clause speaks of the moment of writing only, so that it says nothing of what was before."""
    return not words("negation", "now").isdisjoint(claim.quote.casefold().split())


def since_done(a: Claim, b: Claim, story: Story) -> str:
    """Why "not yet" and "done" are both true: the one that tells it done was published later."""
    assert isinstance(a.value, Polarity)
    for pending, done in ((a, b), (b, a)):
        if pending.value == done.value or (_holds(pending) and not _lasting(pending)):
            continue
        said = set(pending.quote.casefold().split())
        if said.isdisjoint(words("negation", "so_far") | words("negation", "lasting")):
            continue
        first, second = published(pending, story), published(done, story)
        if first is not None and second is not None and second - first >= APART:
            return "it had not come about when the one was published, and had when the other was"
    return ""


def _two_accounts(a: Claim, b: Claim, story: Story) -> bool:
    """Whether one speaker denies what another, in a quotation or report of his own, says: they may well disagree."""
    if _denies(a) != _denies(b):
        denial, other = (a, b) if _denies(a) else (b, a)
        return _is_quoted(other) and _names_nobody_of(other.attribution or "", denial.sentence)
    return bool(a.attribution and b.attribution) and like_speakers(a.attribution or "", b.attribution or "") is False


def _is_quoted(claim: Claim) -> bool:
    """Whether a clause stands in its speaker's own words, within quotation marks."""
    before = claim.sentence[: max(0, claim.start - claim.sentence_start)]
    opened = before.count('"') % 2 == 1 or before.count("“") > before.count("”")
    return bool(claim.attribution) and opened


def _names_nobody_of(speaker: str, sentence: str) -> bool:
    """Whether a speaker who is no mere pronoun goes unmentioned in a sentence."""
    told = speaker.casefold().split()
    known = {word.strip(".,;'’\"") for word in sentence.casefold().split()} - words("wording", "function")
    return told[-1] not in words("negation", "pronouns") and known.isdisjoint(told)


def _denies(claim: Claim) -> bool:
    return bool({"deny", "denies", "denied", "denying"} & set(claim.quote.casefold().split()))


def _lasting(claim: Claim) -> bool:
    """Whether a clause tells of a state that goes on: "remains at large"."""
    return not words("negation", "lasting").isdisjoint(claim.quote.casefold().split())


def _unable(claim: Claim) -> bool:
    """Whether a clause says that somebody could not or would not do it, so that a plan to do it is none."""
    assert isinstance(claim.value, Polarity)
    if claim.value.holds or claim.firmness is not Firmness.DENIED:
        return False
    said = f" {' '.join(claim.sentence.casefold().split())} "
    return any(f" {word} " in said for word in words("negation", "inability"))


def _heads_meet(a: Claim, b: Claim) -> bool:
    x, y = a.context.head or "", b.context.head or ""
    if related(x, y) or same_sense(x, y) or (same_noun(x, y) and _predicate(a) != "be" != _predicate(b)):
        return True
    if (_bare_action(a) or _bare_action(b)) and not _pronoun(a.subject_key) and not _pronoun(b.subject_key):
        return opposed(_predicate(a), _predicate(b)) is None
    if _predicate(a) in words("negation", "bare"):
        return False
    if {x, y} & words("negation", "indefinite") and _predicate(a).startswith("be_"):
        return True
    if (_bare_action(a) or _bare_action(b)) and opposed(_predicate(a), _predicate(b)) is not None:
        return False
    if _pronoun(x) or _pronoun(y):
        if _predicate(a) != _predicate(b):
            return False
        other = b if _pronoun(x) else a
        mine = a if _pronoun(x) else b
        return bool(other.context.head) and any(
            related(other.context.head or "", word) for word in mine.context.sentence | mine.context.before
        )
    if not _acts(a) or not _acts(b):
        # Where nothing is acted on, who it is said of has been compared already.
        return _predicate(a) == _predicate(b) or opposed(_predicate(a), _predicate(b)) is not None
    return any(related(x, word) for word in b.context.near) or any(related(y, word) for word in a.context.near)


def _bare_action(claim: Claim) -> bool:
    """Whether an act is told by its noun alone, without what it is done to: "is considering expansion"."""
    return claim.context.head == _predicate(claim)


def _pronoun(word: str) -> bool:
    return word in words("negation", "pronouns")


def _subjects_meet(a: Claim, b: Claim, story: Story) -> bool:
    x, y = story.entity(a), story.entity(b)
    if x == y:
        return True
    if _pronoun(a.subject_key) or _pronoun(b.subject_key):
        return True
    if not x or not y:
        return True
    if any(_bare_action(claim) and claim.subject_key == claim.context.head for claim in (a, b)):
        # "No arrests have been made": by whom is not said.
        return True
    if _described(a, b) or _described(b, a):
        return True
    if _names(a.subject) & _names(b.subject):
        return True
    words_x = (_key_words(a) | story.roles_of(a)) - {"role"}
    words_y = (_key_words(b) | story.roles_of(b)) - {"role"}
    return (
        any(related(p, q) for p in words_x for q in words_y) or a.context.head in words_y or b.context.head in words_x
    )


def _described(a: Claim, b: Claim) -> bool:
    """Whether the one speaks of a body by its kind ("the league") and the other by a name."""
    kind = a.subject_key in words("negation", "bodies") and a.subject.casefold().startswith("the ")
    return kind and bool(_names(b.subject)) and not b.subject.casefold().endswith(f" {a.subject_key}s")


def _names(phrase: str) -> set[str]:
    """The capitalised words of a phrase, its first word left out unless it stands alone."""
    parts = phrase.split()
    return {
        part.strip(".,;'’\"")
        for part in (parts if len(parts) == 1 else parts[1:])
        if part[:1].isupper() and len(part) > 2
    }


def _report(a: Claim, b: Claim, story: Story) -> Match | None:
    """A claim about a report as a whole against any claim: by what both speak of."""
    assert isinstance(a.value, Polarity)
    assert isinstance(b.value, Polarity)
    if a.value.holds and b.value.holds:
        return None
    short = all(len(article.text) <= SHORT for article in story.articles.values())
    content_a, content_b = (_plain(_spoken_of(claim, short)) for claim in (a, b))
    if not content_a or not content_b:
        return None
    shared = sum(1 for word in content_a if any(alike(word, other) for other in content_b))
    most = max(shared / len(content_a), shared / len(content_b))
    least = min(shared / len(content_a), shared / len(content_b))
    enough = (shared >= 2 and most >= 0.4) if short else (shared >= 3 and most >= 0.6 and least >= 0.4)
    if not enough or not (_negates(a, content_b) and _negates(b, content_a)):
        return None
    return Match(confidence=0.3 + 0.4 * most, reason="the one tells what the other calls untrue")


def _spoken_of(claim: Claim, short: bool) -> frozenset[str]:
    """The content of a clause with its predicate, or of a report: in running text, told by the sentence before too."""
    assert isinstance(claim.value, Polarity)
    if claim.value.predicate != ANY:
        return content(claim) | {claim.value.predicate}
    return claim.context.near if short else claim.context.near | claim.context.before


def _negates(claim: Claim, content: frozenset[str]) -> bool:
    """Whether what a claim says is not so is something that the other speaks of."""
    assert isinstance(claim.value, Polarity)
    if claim.value.holds:
        return True
    about = claim.context.head if claim.value.predicate == ANY else claim.context.predicate
    return about is None or any(alike(word, other) for word in about.split() for other in content)


def _plain(content: frozenset[str] | set[str]) -> frozenset[str]:
    return frozenset(part for word in content if word for part in word.replace("_", "-").split("-") if len(part) > 2)


@cache
def alike(a: str, b: str) -> bool:
    """Whether two words are forms of one word or tell of the same happening."""
    return related(a, b) or same_sense(a, b)


@cache
def _answers(a: str, b: str) -> bool:
    """Whether a word of one clause is spoken of by a word of the other: alike, of one kind, or part of a compound."""
    short, long = sorted((a, b), key=len)
    compound = len(short) >= 3 and len(long) - len(short) >= 5 and (long.startswith(short) or long.endswith(short))
    return alike(a, b) or same_noun(a, b) or compound


@cache
def related(a: str, b: str) -> bool:
    """Whether two words are the same or forms of one another: a long common beginning.

    >>> related("detain", "detained")
    True
    """
    if a == b:
        return True
    n = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        n += 1
    if min(len(a), len(b)) >= 6 and (a.endswith(b) or b.endswith(a)):
        return True
    return n >= 4 and n >= 0.6 * max(len(a), len(b)) and n >= min(len(a), len(b)) - 2


def coverage(part: frozenset[str], whole: frozenset[str], story: Story) -> float:
    """The share of the words of `part` found in `whole`, the rarer the weightier; 1 where there are none."""
    part = frozenset(word for word in part if word not in words("negation", "bare") and not _pronoun(word))
    if not part:
        return 1.0
    # Over a few sentences every word that both share looks common: rarity tells something only in longer texts.
    few = sum(len(article.text) for article in story.articles.values()) < FEW
    weights = {word: 1.0 if few else 0.2 + story.rarity.get(word, 1.0) for word in part}
    found = sum(weight for word, weight in weights.items() if any(_answers(word, other) for other in whole))
    return found / sum(weights.values())
