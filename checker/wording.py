"""How two wordings of one utterance stand to one another: aligned word by word, with the differences that matter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from anyascii import anyascii
from attrs import frozen
from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq, Opcode

from checker.language.naming import fold, honorifics, is_given
from checker.lexicon import load, words

FUNCTION_WEIGHT = 0.4
LIKE_SPELLING = 80
SAME_NAME = 80
JOINED_NAME = 95
"""Likeness from which on two names are one that is parted in two ways: "Nanda Kumar", "Nandakumar"."""
FAR = 2
"""Words beyond its own length that may part a stretch of function words from what else is shared."""
LONG_END = 5
"""Words: where both wordings go on for longer than this after what they share, they are two sentences."""

ELISION = "..."
"""What stands for words that a quotation leaves out, or that its outlet put in for them."""
_LEFT_OUT = re.compile(r"(?:\s*(?:\.{3,}|(?:\. ){2,}\.|\[[^\]]{0,60}\]|\([^)\d]{0,60}\)))+")
_WORD = re.compile(r"\.{3}|\d+(?:[.,:/-]\d+)*%?|[^\W\d_]+(?:'[^\W\d_]+)?")
_IS_AFTER = frozenset({"it", "that", "he", "she", "there", "what", "who", "where", "here", "how"})


@frozen(kw_only=True)
class Word:
    """One word of a wording: `key` is what is compared, `text` what is shown, `name` whether it looks like a name."""

    key: str
    text: str
    name: bool = False

    @property
    def is_function(self) -> bool:
        return self.is_elision or self.text.casefold() in words("wording", "function")

    @property
    def is_elision(self) -> bool:
        return self.key == ELISION

    @property
    def is_number(self) -> bool:
        return self.key[:1].isdigit()

    @property
    def is_negation(self) -> bool:
        return self.key in words("wording", "negations")

    @property
    def weight(self) -> float:
        return 0.0 if self.is_elision else FUNCTION_WEIGHT if self.is_function else 1.0


@frozen(kw_only=True)
class Difference:
    """What one wording has where the other has something else or nothing; `edge` is head, tail or "" for in between."""

    a: tuple[Word, ...]
    b: tuple[Word, ...]
    edge: str = ""


@frozen(kw_only=True)
class Alignment:
    """Two wordings side by side. `core` is the weight of what they share, `share` its part of the shorter one."""

    core: float
    share: float
    content: int
    """Shared words that carry substance."""
    run: int
    """Words in the longest stretch that both have in the same order without a gap."""
    phrase: int
    """Words of the longest such stretch that holds a word of substance; 0 where none does."""
    differences: tuple[Difference, ...]


@lru_cache(maxsize=4096)
def split(wording: str) -> tuple[Word, ...]:
    """The words of a wording with contractions spelled out, fillers and punctuation dropped, numbers as digits.

    An ellipsis and what stands in brackets, which is the outlet's own, are one `ELISION`.
    """
    text = _LEFT_OUT.sub(f" {ELISION}", anyascii(wording).replace("`", "'"))
    found: list[Word] = []
    before = ""
    for match in _WORD.finditer(text):
        if before == "ain't" and match.group().casefold() in words("wording", "negations"):
            found.pop()  # "ain't never", "ain't nobody": denied once, in everyday speech
        before = match.group().casefold()
        begins = not text[: match.start()].rstrip(" '\"") or text[: match.start()].rstrip(" '\"")[-1] in ".?!:"
        for part in _spelled_out(match.group(), found[-1].text if found else ""):
            if part and part.casefold() not in words("saying", "fillers"):
                name = part[0].isupper() and not begins and part != "I"
                found.append(Word(key=key_of(part), text=part, name=name))
    return tuple(found)


def _spelled_out(word: str, before: str) -> list[str]:
    lower = word.casefold()
    contractions: dict[str, str] = load("wording")["contractions"]
    if lower in contractions:
        return contractions[lower].split()
    if lower.endswith("n't"):
        return [word[:-3], "not"]
    stem, mark, ending = word.partition("'")
    if not mark:
        return [word]
    full = {"re": "are", "ve": "have", "ll": "will", "m": "am", "d": "would"}.get(ending.casefold())
    if full:
        return [stem, full]
    if ending.casefold() == "s":
        return [stem, "is"] if stem.casefold() in _IS_AFTER else [stem]
    return [stem, ending] if stem else [ending]


def key_of(word: str) -> str:
    lower: str = load("wording")["numbers"].get(word.casefold(), word.casefold())
    if lower[:1].isdigit():
        return re.sub(r"(?<=\d),(?=\d{3})", "", lower)
    if lower in words("wording", "function") or lower in words("wording", "negations") or len(lower) < 4:
        return lower
    return stem(lower)


def stem(word: str) -> str:
    """A rough stem: enough that "played" meets "play" and "rules" meets "rule"."""
    for ending in ("ies", "ied"):
        if word.endswith(ending) and len(word) > 5:
            return word[: -len(ending)] + "y"
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and not word.endswith("ss") and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def align(a: Sequence[Word], b: Sequence[Word]) -> Alignment:
    """The two wordings side by side, by their longest common subsequence of words."""
    if [word.key for word in b] < [word.key for word in a]:
        turned = align(b, a)
        mirrored = tuple(Difference(a=d.b, b=d.a, edge=d.edge) for d in turned.differences)
        return Alignment(
            core=turned.core,
            share=turned.share,
            content=turned.content,
            run=turned.run,
            phrase=turned.phrase,
            differences=mirrored,
        )
    keys_a, keys_b = [word.key for word in a], _respelled(a, b)
    blocks = _settled([op for op in LCSseq.opcodes(keys_a, keys_b) if op.tag == "equal"], a)
    stretches = [a[op.src_start : op.src_end] for op in blocks]
    shared = [word for stretch in stretches for word in stretch]
    core = sum(word.weight for word in shared)
    least = min(sum(word.weight for word in a), sum(word.weight for word in b))
    edges = [(0, 0), *((op.src_end, op.dest_end) for op in blocks)]
    ends = [*((op.src_start, op.dest_start) for op in blocks), (len(a), len(b))]
    differences = []
    for place, ((a0, b0), (a1, b1)) in enumerate(zip(edges, ends, strict=True)):
        mine, yours = tuple(a[a0:a1]), tuple(b[b0:b1])
        # Of what stands where words were left out nothing is known.
        known = not any(word.is_elision for word in (*mine, *yours))
        if known and (mine or yours) and _joined(mine) != _joined(yours):
            edge = "head" if place == 0 else "tail" if place == len(blocks) else ""
            differences.append(Difference(a=mine, b=yours, edge=edge))
    return Alignment(
        core=core,
        share=core / least if least else 0.0,
        content=sum(not word.is_function for word in shared),
        run=max((op.src_end - op.src_start for op in blocks), default=0),
        phrase=max((len(s) for s in stretches if not all(word.is_function for word in s)), default=0),
        differences=tuple(differences),
    )


def _joined(part: Sequence[Word]) -> str:
    """The letters alone: "co-operate" and "cooperate" are one word."""
    return "".join(word.text for word in part).casefold()


def _settled(blocks: list[Opcode], a: Sequence[Word]) -> list[Opcode]:
    """Without the stray function words at either end that met by chance, far from what is really shared."""
    while len(blocks) > 1 and _strays(blocks[0], blocks[1], a):
        blocks = blocks[1:]
    while len(blocks) > 1 and _strays(blocks[-1], blocks[-2], a):
        blocks = blocks[:-1]
    return blocks


def _strays(block: Opcode, next_one: Opcode, a: Sequence[Word]) -> bool:
    first, second = sorted((block, next_one), key=lambda op: op.src_start)
    gap = max(second.src_start - first.src_end, second.dest_start - first.dest_end)
    stretch = a[block.src_start : block.src_end]
    return all(word.is_function for word in stretch) and gap > len(stretch) + FAR


def _respelled(a: Sequence[Word], b: Sequence[Word]) -> list[str]:
    """The keys of b, with those of a where the spelling is close ("colour", "color"; "enforce", "enforced")."""
    known = {word.key for word in a}
    keys = []
    for word in b:
        close = word.key
        if word.key not in known and not word.is_function and not word.is_number and len(word.key) > 4:
            near = [k for k in sorted(known) if k[:3] == word.key[:3] and fuzz.ratio(k, word.key) >= LIKE_SPELLING]
            close = near[0] if near else word.key
        keys.append(close)
    return keys


def like_speakers(a: str, b: str) -> bool | None:
    """The same for two names or descriptions: "Mr Lund" and "Peter Lund" are one, "Lund" and "Berg" two."""
    one, other = a.split(), b.split()
    if len(one) != len(other) and fuzz.ratio("".join(one).casefold(), "".join(other).casefold()) >= JOINED_NAME:
        return True
    if fuzz.ratio(one[-1].casefold(), other[-1].casefold()) >= SAME_NAME:
        return True if one[-1] != one[-1].lower() else None
    named = one[-1] != one[-1].lower() and other[-1] != other[-1].lower()
    vague = words("saying", "vague") | words("saying", "spokespeople") | words("saying", "speakers")
    if not named or {one[-1].casefold(), other[-1].casefold()} & vague:
        return None
    # "Anna" is "Anna Lund", and may be "Mrs Lund".
    if one[0].casefold() == other[0].casefold() and (_first_name(one) or _first_name(other)):
        return True
    if (_formal(one) and _first_name(other)) or (_formal(other) and _first_name(one)):
        return None
    return False


def _formal(name: Sequence[str]) -> bool:
    return len(name) == 2 and fold(name[0].rstrip(".")) in honorifics()


def _first_name(name: Sequence[str]) -> bool:
    return len(name) == 1 and is_given(name[0])
