"""The places of a sentence that say who had some news first, and what kind of thing was published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from checker.claims.outlets import (
    SUBJECTS,
    agent_of,
    is_first_time,
    is_firstly,
    is_known,
    is_outlet,
    is_passive,
    named_beside,
    place_of,
    subject_of,
    with_particle,
)
from checker.lexicon import words

if TYPE_CHECKING:
    from checker.language.parsed import Token

EARLIEST = ("first", "earliest")
GENERIC = "news"
KINDS = ("picture", "document", "film")
RECEIVED = "letter"
"""What was sent to an outlet: a claim of responsibility, a letter."""
THEM = "them"
"""What was published, where only a pronoun tells it."""
PRONOUNS = frozenset({"it", "them", "these", "those", "which", "that", "this", "what", "so"})


@frozen(kw_only=True)
class First:
    """The word that tells it, who was the first, and what kind of thing was published."""

    verb: Token
    who: Token
    what: str


def firsts_in(tokens: Sequence[Token]) -> Iterator[First]:
    """The places of a sentence that say who was the first."""
    for verb in tokens:
        if verb.pos_ not in ("VERB", "AUX"):
            continue
        found = (
            _received(verb) or _published(verb) or _was_first(verb) or _began(verb) or _learnt(verb) or _set_off(verb)
        )
        if found is not None:
            yield found


def _published(verb: Token) -> First | None:
    """ "First reported by X", "X, which first reported", "X had it before anyone else", "X broke the story"."""
    if not _brings_out(verb):
        return None
    firstly = is_firstly(verb)
    agent = agent_of(verb)
    if _exposes(verb) and not firstly:
        # Police may uncover a fraud; that an outlet did is news of who had it first.
        who = agent if agent is not None else subject_of(verb)
        return First(verb=verb, who=who, what=GENERIC) if who is not None and is_outlet(who) else None
    if agent is not None and (firstly or _breaks(verb) or _followed(verb)):
        return First(verb=verb, who=agent, what=_what(verb))
    if firstly and agent is None and is_passive(verb):
        times = [n for c in verb.children if c.lower_ == "for" for n in c.children if is_first_time(n)]
        found = (place_of(each, ("on", "in", "by", "at", "via", "through")) for each in (verb, *times))
        who = next((place for place in found if place is not None and is_known(place)), None)
        return First(verb=verb, who=who, what=_what(verb)) if who is not None else None
    if _is_first_to(verb):
        who = subject_of(_copula(verb))
    elif (firstly and not is_passive(verb)) or _before_others(verb) or (_breaks(verb) and not is_passive(verb)):
        who = subject_of(verb)
    else:
        return None
    return First(verb=verb, who=who, what=_what(verb)) if who is not None else None


def _received(verb: Token) -> First | None:
    """ "It was sent first to X", "it came to X, the first outlet to receive it"."""
    lemma = verb.lemma_.lower()
    if lemma in words("saying", "receiving"):
        outlet = verb.head
        first = outlet.lower_ in EARLIEST or any(child.lower_ in EARLIEST for child in outlet.children)
        if not first or verb.dep_ not in ("relcl", "acl") or not any(c.lower_ == "to" for c in verb.children):
            return None
        who = outlet.head if outlet.dep_ == "appos" else subject_of(outlet.head) if outlet.dep_ == "attr" else None
        return First(verb=verb, who=who, what=RECEIVED) if who is not None else None
    if lemma not in words("saying", "sending"):
        return None
    place = any(noun.lower_ == "place" for prep in verb.children for noun in prep.children if prep.lower_ == "in")
    if not is_firstly(verb) and not (place and any(token.lower_ == "first" for token in verb.subtree)):
        return None
    to = place_of(verb, ("to",))
    if to is not None and any(child.lower_ == "its" for child in to.children):
        # "According to the weekly X, it was sent to its newsroom first": the outlet before it.
        before = [token for token in verb.sent if token.i < to.i and token.pos_ == "PROPN" and is_outlet(token)]
        to = before[-1] if before else None
    return First(verb=verb, who=to, what=RECEIVED) if to is not None else None


def _learnt(verb: Token) -> First | None:
    """ "The world first learned of it from X", "it was from X that the world first heard"."""
    if verb.lemma_.lower() not in words("saying", "learning") or is_passive(verb) or not is_firstly(verb):
        return None
    reader = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if reader is None or reader.lemma_.lower() not in words("saying", "readers"):
        return None
    links = ("from", "through", "via", "in", "on", "by")
    who = place_of(verb, links)
    if who is None and verb.head.lemma_ == "be" and any(child.lower_ == "it" for child in verb.head.children):
        who = place_of(verb.head, links)
    return First(verb=verb, who=who, what=GENERIC) if who is not None else None


def _set_off(verb: Token) -> First | None:
    """ "It was X that started the rumour", "X beat everyone to the story", "the scoop was X's"."""
    lemma, subject = verb.lemma_.lower(), next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if subject is None:
        return None
    if lemma in words("saying", "seeding") and not is_passive(verb):
        thing = next((child for child in verb.children if child.dep_ == "dobj"), None)
        news = thing is not None and thing.lemma_.lower() in words("saying", "news") | words("saying", "told")
        cleft = subject.tag_ in ("WP", "WDT") and thing is not None and thing.lower_ == "it"
        who = subject_of(verb) if news or cleft else None
        return First(verb=verb, who=who, what=GENERIC) if who is not None else None
    if lemma == "beat":
        others = [child for child in verb.children if child.dep_ == "dobj"]
        to = place_of(verb, ("to",))
        raced = to is not None and to.lemma_.lower() in words("saying", "news") | {"it", "punch"}
        who = subject_of(verb) if raced and any(c.lower_ in words("saying", "others") for c in others) else None
        return First(verb=verb, who=who, what=GENERIC) if who is not None else None
    if lemma == "be" and subject.lower_ in ("scoop", "exclusive"):
        owner = next((child for child in verb.children if child.dep_ == "attr"), None)
        if owner is not None and owner.lower_ == "that":
            owner = place_of(owner, ("of",))
        elif owner is not None and not any(child.tag_ == "POS" for child in owner.children):
            owner = None
        return First(verb=verb, who=owner, what=GENERIC) if owner is not None else None
    return None


def _was_first(verb: Token) -> First | None:
    """ "X was first with the news", "The first to do so was X", "Credit for the scoop belongs to X"."""
    lemma = verb.lemma_.lower()
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if subject is None:
        return None
    if lemma in ("belong", "go") and any(t.lower_ == "scoop" for t in subject.subtree):
        who = place_of(verb, ("to",))
        return First(verb=verb, who=who, what=GENERIC) if who is not None else None
    if lemma != "be":
        return None
    said = next((child for child in verb.children if child.dep_ in ("attr", "acomp")), None)
    if said is not None and said.lower_ == "first":
        news = place_of(said, ("with", "to")) or place_of(verb, ("with", "to"))
        known = news is not None and (news.lemma_.lower() in words("saying", "news") or news.lower_ in PRONOUNS)
        who = subject_of(verb)
        return First(verb=verb, who=who, what=GENERIC) if known and who is not None else None
    if said is None or not (subject.lower_ == "first" or any(c.lower_ == "first" for c in subject.children)):
        return None
    doing = next((child for child in subject.children if child.dep_ in ("relcl", "acl")), None)
    if doing is None or not (_brings_out(doing) or doing.lemma_ == "do"):
        return None
    return First(verb=verb, who=named_beside(said), what=THEM if doing.lemma_ == "do" else _what(doing))


def _began(verb: Token) -> First | None:
    """ "The first word came from X", "It started on the website of X", "The story first appeared in X"."""
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if subject is None:
        return None
    noun = subject.lemma_.lower()
    news = noun in words("saying", "news")
    kind = None if news else next((kind for kind in KINDS if noun in words("saying", f"{kind}s")), None)
    told = news or kind is not None or noun in words("saying", "told")
    lemma, light = with_particle(verb), False
    if lemma in words("saying", "starting"):
        on = any(child.lower_ in ("on", "with") for child in verb.children)
        known = told or (subject.lower_ == "it" and on)
    else:
        earliest = any(child.lower_ in words("saying", "earliest") for child in subject.children)
        rumour = lemma == "surface" and noun in words("saying", "news") | words("saying", "told")
        light = lemma == "come" and any(n.lower_ == "light" for to in verb.children for n in to.children)
        shown = told and lemma in words("saying", "appearing") and (earliest or is_firstly(verb))
        light = light and (told or noun in words("saying", "exposed"))
        known, told = shown or rumour or light, told or light
    if not known:
        return None
    who = place_of(verb, ("from", "in", "on", "with", "at", "to", "by", "out"))
    if who is not None and light and not is_outlet(who):
        return None
    return First(verb=verb, who=who, what=kind or (GENERIC if told else THEM)) if who is not None else None


def _brings_out(verb: Token) -> bool:
    if {verb.lemma_.lower(), with_particle(verb)} & words("saying", "publishing") or _breaks(verb) or _exposes(verb):
        return True
    if verb.lemma_.lower() == "make" and any(
        child.dep_ in ("dobj", "nsubjpass") and child.lemma_.lower() in words("saying", "told")
        for child in verb.children
    ):
        return True
    if verb.lemma_.lower() not in words("saying", "carrying"):
        return False
    news = any(c.dep_ in ("dobj", "nsubjpass") and c.lemma_.lower() in words("saying", "news") for c in verb.children)
    return news or _what(verb) != GENERIC


def _breaks(verb: Token) -> bool:
    """Whether a verb says by itself that it was news: "broke the story", "it was broken by"."""
    if verb.lemma_.lower() not in ("break", "drop"):
        return False
    objects = [child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")]
    teller = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if teller is not None and any(child.lower_ == "news" for child in objects):
        # Whoever breaks the news to somebody is no outlet; what breaks it to all is.
        teller = verb.head if teller.tag_ in ("WP", "WDT") and verb.dep_ == "relcl" else teller
        if teller.ent_type_ == "PERSON" and not is_outlet(teller):
            return False
    return any(
        child.lemma_.lower() in words("saying", "news") or (child.lower_ == "it" and agent_of(verb) is not None)
        for child in objects
    )


def _exposes(verb: Token) -> bool:
    """Whether a verb says that something hidden was shown: "exposed the scandal", "brought the affair to light"."""
    lit = any(noun.lower_ == "light" for to in verb.children if to.lower_ == "to" for noun in to.children)
    if verb.lemma_.lower() not in words("saying", "exposing") and not (lit and verb.lemma_.lower() == "bring"):
        return False
    objects = (child for child in verb.children if child.dep_ in ("dobj", "nsubjpass"))
    return any(child.lemma_.lower() in words("saying", "exposed") for child in objects)


def _followed(verb: Token) -> bool:
    """Whether others are said to have come later: "was disclosed by X and taken up a day later by Y"."""
    return any(
        child.dep_ == "conj"
        and with_particle(child) in words("saying", "following")
        and any(token.lower_ in ("later", "afterwards", "then") for token in child.subtree)
        for child in verb.children
    )


def _copula(verb: Token) -> Token:
    """The "was" or "became" of "X was the first paper to publish"."""
    return verb.head if verb.head.lemma_ in ("be", "become") else verb.head.head


def _is_first_to(verb: Token) -> bool:
    """ "X was the first (paper) to publish": "first" is the predicate, or stands before its noun."""
    if not any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children):
        return False
    if verb.head.lemma_ in ("be", "become"):
        said = [child for child in verb.head.children if child.dep_ in ("acomp", "attr")]
        return any(word.lower_ in EARLIEST for noun in said for word in (noun, *noun.children))
    noun = verb.head
    first = noun.lower_ in EARLIEST or any(child.lower_ in EARLIEST for child in noun.children)
    return first and noun.dep_ in ("attr", "acomp") and noun.head.lemma_ in ("be", "become")


def _before_others(verb: Token) -> bool:
    """ "X had them up before anyone else did", "a day ahead of the London papers"."""
    after = [token.lower_ for token in verb.sent if token.i > verb.i]
    for at, word in enumerate(after):
        rest = after[at + 1 : at + 5]
        if word == "before" and rest[:1] and rest[0] in ("anyone", "anybody", "everyone", "any", "all") and rest[1:]:
            return rest[1] in ("else", "other", "others", "of", "the")
        if word == "ahead" and rest[:1] == ["of"] and not words("saying", "others").isdisjoint(rest[1:]):
            return True
    return False


def _what(verb: Token) -> str:
    """What kind of thing was published: "picture", "document"; the news itself where no such thing is named."""
    for child in verb.children:
        if child.dep_ in ("dobj", "nsubjpass"):
            for kind in KINDS:
                if child.lemma_.lower() in words("saying", f"{kind}s"):
                    return kind
            return THEM if child.lower_ in PRONOUNS else GENERIC
    return GENERIC
