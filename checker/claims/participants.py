"""Who took which part -> claims: who led a side, and who did an act that only one can have done."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from checker.claims.actors import BEING, by_being, by_noun, by_source
from checker.claims.acts import Act, by_verb, told
from checker.claims.alarms import alarm, alarm_told
from checker.claims.aliases import aliases
from checker.claims.doers import doer_of
from checker.claims.firstover import first_over, guest
from checker.claims.holders import held
from checker.claims.holdouts import holdout
from checker.claims.leaders import at_head, leader, leader_by_title, speaks_of_heads, under
from checker.claims.orders import ordered_by, ordered_on
from checker.claims.partaking import unreal
from checker.claims.scenes import died, drove, scored, scored_told, scoring_nouns
from checker.claims.subjects import object_of
from checker.claims.surroundings import lemma
from checker.claims.undergone import undergone
from checker.claims.winners import first, placed, signed_for
from checker.language.document import Sentence
from checker.lexicon import load
from checker.model import Claim
from checker.notes import Notes

if TYPE_CHECKING:
    from checker.language.parsed import Token

Known = Mapping[str, frozenset[str]]
"""What each thing is also known as in the article."""
Teller = Callable[[Notes, Sentence, "Token", Known], Iterator[Claim]]

VERBAL = frozenset({"VERB", "AUX"})
UNDERGONE = ("alone", "passive", "given", "got")
"""The lists of verbs by which somebody undergoes something."""


def make(notes: Notes) -> Iterator[Claim]:
    """The claims on leaders and doers, one for each verb or title that tells of it."""
    known_as = aliases(notes)
    for sentence in notes.document.sentences:
        for mention, holder in held(notes, sentence):
            yield from leader_by_title(notes, sentence, mention, holder)
        heads = speaks_of_heads(notes, sentence)
        for token in notes.document.tokens(sentence):
            if token.pos_ == "NOUN":
                for tell in _noun_tellers(token.folded):
                    yield from tell(notes, sentence, token, known_as)
            if token.pos_ not in VERBAL:
                continue
            word = token.folded.partition("_")[0]
            if word in _holding_out():
                yield from holdout(notes, sentence, token)
            tellers = _tellers(word)
            if not (heads or tellers) or unreal(token):
                continue
            if heads:
                yield from at_head(notes, sentence, token)
            for tell in tellers:
                yield from tell(notes, sentence, token, known_as)


@cache
def _tellers(word: str) -> tuple[Teller, ...]:
    """What may find a part told by a verb of some lemma: few verbs tell of any, and fewer of more than one."""
    return tuple(tell for tell, verbs in _told_by() if word in verbs)


@cache
def _noun_tellers(word: str) -> tuple[Teller, ...]:
    """What may find a part told by a noun of some lemma."""
    return tuple(tell for tell, nouns in _told_by_noun() if word in nouns)


@cache
def _told_by_noun() -> tuple[tuple[Teller, frozenset[str]], ...]:
    """What finds parts told by nouns, in the order in which it is asked, with the lemmas of its nouns."""
    alarms = load("alarms")
    acts = [table.get(kind, ()) for table in load("acts").values() for kind in ("nouns", "works")]
    return (
        (by_noun, frozenset().union(*acts)),
        (_alike(under), frozenset().union(*load("participation")["leader"]["led"].values())),
        (_alike(ordered_on), frozenset(load("participation")["ordering"]["nouns"])),
        (_alike(alarm_told), frozenset({*alarms["calling"]["nouns"], *alarms["reporting"]["nouns"]})),
        (_alike(scored_told), scoring_nouns()),
    )


@cache
def _told_by() -> tuple[tuple[Teller, frozenset[str]], ...]:
    """What finds parts told by verbs, in the order in which it is asked, with the lemmas that its verbs begin with."""
    part, alarms = load("participation"), load("alarms")
    winning, ordering, deaths, guests = part["first"], part["ordering"], part["deaths"], part["guests"]
    calling, seeing, reaching, setting = (alarms[key] for key in ("calling", "seeing", "reaching", "setting-off"))
    suffered = [part["undergone"][name].get(key, ()) for name in part["undergone"] for key in UNDERGONE]
    acts = [table.get(kind, ()) for table in load("acts").values() for kind in ("verbs", "light")]
    return (
        (_alike(first), _beginnings(winning["verbs"], winning["placed"])),
        (_alike(placed), _beginnings(winning["goes"], winning["placed"], winning["taken"])),
        (_alike(ordered_by), _beginnings(ordering["verbs"], ordering["light"], part["swaying"]["verbs"])),
        (
            _alike(alarm),
            _beginnings(calling["verbs"], setting["verbs"], seeing["verbs"], reaching["verbs"], reaching["being"]),
        ),
        (_alike(scored), _beginnings(("win",))),
        (_alike(drove), _beginnings(part["rides"]["verbs"])),
        (_alike(died), _beginnings(*(deaths[key] for key in ("killing", "turning", "taking", "dying")))),
        (_alike(first_over), _beginnings(part["over"]["lead"], winning["placed"])),
        (_alike(guest), _beginnings(guests["join"], guests["call"])),
        (_alike(signed_for), _beginnings(part["signing"]["verbs"], ("put",))),
        (_alike(undergone), _beginnings(*suffered, *(each["verbs"] for each in part["received"].values()))),
        (_leads, _beginnings(part["leader"]["verbs"])),
        (_honours, _beginnings(part["honours"]["verbs"])),
        (by_verb, _beginnings(*acts)),
        (by_being, BEING),
        (by_source, frozenset({"be", "lie", "go", "belong", "come"})),
    )


@cache
def _holding_out() -> frozenset[str]:
    table = load("participation")["holding-out"]
    return _beginnings(*(table[key] for key in ("verbs", "withhold", "agree", "refuse")), ("be",))


def _beginnings(*lists: Iterable[str]) -> frozenset[str]:
    """The lemmas with which the verbs of some lists begin: "walk" of "walk_out"."""
    return frozenset(form.replace(" ", "_").partition("_")[0] for forms in lists for form in forms)


def _alike(find: Callable[[Notes, Sentence, Token], Iterator[Claim]]) -> Teller:
    """What finds a part whatever its thing is also known as."""
    return lambda notes, sentence, verb, _: find(notes, sentence, verb)


def _leads(notes: Notes, sentence: Sentence, verb: Token, known_as: Known) -> Iterator[Claim]:
    thing = object_of(verb)
    if thing is not None:
        yield from leader(notes, sentence, verb, thing)


def _honours(notes: Notes, sentence: Sentence, verb: Token, known_as: Known) -> Iterator[Claim]:
    """ "Did the honours with the bell": the act that is done with the bell."""
    thing = object_of(verb)
    honoured = _honoured(verb, thing) if thing is not None else None
    doer = doer_of(notes, sentence, verb) if honoured is not None else None
    if honoured is None or doer is None:
        return
    for name, table in load("acts").items():
        if table.get("once") and lemma(honoured) in table.get("things", ()):
            yield from told(notes, sentence, doer, Act(name=name, table=table, thing=honoured), known_as)


def _honoured(verb: Token, thing: Token) -> Token | None:
    """What the honours are done with: the bell in "did the honours with the bell"."""
    table = load("participation")["honours"]
    if lemma(verb) not in table["verbs"] or lemma(thing) not in table["objects"]:
        return None
    links = [child for part in (verb, thing) for child in part.children if child.dep_ == "prep"]
    known = {word for act in load("acts").values() if act.get("once") for word in act.get("things", ())}
    nouns = [noun for link in links if link.lower_ in table["links"] for noun in link.children]
    return next((noun for noun in nouns if noun.dep_ == "pobj" and lemma(noun) in known), None)
