"""Who comes to a post: "the next finance minister is to be Jane Doe", "Doe becomes chairman"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from checker.claims.build import make_claim
from checker.claims.described import Doer
from checker.claims.doers import doer_at, person_behind
from checker.claims.holders import held
from checker.claims.naming import Named
from checker.claims.surroundings import context_of, fold, has_lemma, lemma
from checker.firmness import firmness_of
from checker.language.document import Sentence
from checker.language.naming import parse_name
from checker.language.predicates import predicate_of
from checker.lexicon import words
from checker.model import Claim, Firmness, Mention
from checker.notes import Notes
from checker.values import Title

if TYPE_CHECKING:
    from checker.language.parsed import Token

FAMILY = "post"
SUBJECTS = ("nsubj", "nsubjpass")
AHEAD = frozenset({"will", "shall", "to", "'ll", "’ll"})


@frozen(kw_only=True)
class Post:
    """`text[start:end]` names the post `key`, by a title or by its field."""

    start: int
    end: int
    key: str
    title: Title | None = None
    called: str = ""
    """What a report calls it, where it is no new post."""


def make(notes: Notes) -> Iterator[Claim]:
    """One claim for each post that the article gives to somebody, and to one person only."""
    given = [claim for sentence in notes.document.sentences for claim in _told(notes, sentence)]
    takers: dict[str | None, set[str]] = defaultdict(set)
    for claim in given:
        takers[claim.context.head].add(claim.subject_key)
    yield from (claim for claim in given if len(takers[claim.context.head]) == 1)


def _told(notes: Notes, sentence: Sentence) -> Iterator[Claim]:
    """The posts that a sentence gives away; what is denied or only possible is none."""
    holders = {mention.start: holder for mention, holder in held(notes, sentence) if _coming(mention)}
    for mention in notes.within(sentence, "title"):
        key = _post(mention)
        if key is None:
            continue
        noun = notes.document.span(mention.start, mention.end).root
        doer = _given(notes, sentence, noun, mention) or _holder(holders.get(mention.start))
        if doer is not None and firmness_of(notes.document, sentence, noun) is not Firmness.DENIED:
            title = mention.value if isinstance(mention.value, Title) else None
            yield _claim(notes, sentence, Post(start=mention.start, end=mention.end, key=key, title=title), doer)
    yield from _fields(notes, sentence)
    yield from _retained(notes, sentence)


def _retained(notes: Notes, sentence: Sentence) -> Iterator[Claim]:
    """ "Duarte's agent, Jane Doe", "Jane Doe, the player's agent": who works for one person as nobody else does."""
    if not has_lemma(notes.document, sentence, words("posts", "retained")):
        return
    for noun in notes.document.tokens(sentence):
        if noun.pos_ != "NOUN" or lemma(noun) not in words("posts", "retained"):
            continue
        # "His agent, Jane Doe", "his agent Jane Doe", "Jane Doe, his agent".
        beside = noun.head if noun.dep_ in ("appos", "compound") and noun.head.pos_ == "PROPN" else None
        name = beside or next((child for child in noun.children if child.dep_ == "appos"), None)
        holder = next(
            (c for each in (noun, beside) if each is not None for c in each.children if c.dep_ == "poss"), None
        )
        if name is None or holder is None:
            continue
        owner = notes.person_at(holder.idx, holder.idx + len(holder))
        doer = _meant(notes, sentence, name)
        if owner is None or owner.key.startswith("role:") or doer is None or doer.key == owner.key:
            continue
        key = f"{lemma(noun)}:{fold(owner.name.split()[-1])}"
        called = f"the {lemma(noun)} of {owner.name}"
        yield _claim(notes, sentence, Post(start=noun.idx, end=noun.idx + len(noun), key=key, called=called), doer)


def _holder(named: Named | None) -> Doer | None:
    """ "The new coach, Jane Doe": whoever is named beside a title that says it is new."""
    if named is None:
        return None
    return Doer(start=named.start, end=named.end, name=named.name, key=named.key, person=True)


def _fields(notes: Notes, sentence: Sentence) -> Iterator[Claim]:
    """ "The finance portfolio goes to Jane Doe": whoever gets the field becomes its minister."""
    if not has_lemma(notes.document, sentence, words("posts", "fields")):
        return
    for token in notes.document.tokens(sentence):
        field = token.nbor(-1) if token.i and lemma(token) in words("posts", "fields") else None
        if field is None or field.dep_ not in ("compound", "amod") or field.head.i != token.i:
            continue
        doer = _with_post(notes, sentence, token)
        if doer is not None:
            post = Post(start=field.idx, end=token.idx + len(token), key=f"minister:{fold(field.text)}")
            yield _claim(notes, sentence, post, doer)


def _post(mention: Mention) -> str | None:
    """The post that a title names, as "minister:finance"; None where many people have one like it."""
    title = mention.value
    if not isinstance(title, Title) or title.rank or title.tense in ("former", "acting"):
        return None
    if title.role in words("posts", "alone"):
        return title.role
    field = f"{title.portfolio or ''} {title.body or ''}".split()
    told = sorted({fold(word) for word in field if len(word) > 3})
    return f"{title.role}:{' '.join(told)}" if title.role in words("posts", "field") and told else None


def _given(notes: Notes, sentence: Sentence, noun: Token, mention: Mention) -> Doer | None:
    """The one to whom the sentence gives the post; None where it only says that somebody has it."""
    head = noun.head
    if noun.dep_ == "pobj" and head.lower_ in ("as", "for"):
        return _by_verb(notes, sentence, head.head)
    if noun.dep_ in ("attr", "oprd", "dobj", "appos", "ccomp") and head.pos_ in ("VERB", "AUX"):
        return _by_verb(notes, sentence, head)
    if noun.dep_ in SUBJECTS and _coming(mention):
        return _said_to_be(notes, sentence, head)
    if noun.dep_ in ("poss", "compound") and lemma(head) in words("posts", "posts"):
        return _with_post(notes, sentence, head)
    return None


def _coming(mention: Mention) -> bool:
    return bool({word.casefold() for word in mention.text.split()} & words("posts", "coming"))


def _by_verb(notes: Notes, sentence: Sentence, verb: Token) -> Doer | None:
    """ "Doe will be chairman", "Doe becomes chairman", "named Doe chairman", "Doe was presented as chairman"."""
    if _hedged(verb):
        return None
    known = {lemma(verb), predicate_of(verb)}
    top = verb
    if verb.dep_ == "xcomp" and verb.head.lemma_ in ("be", "go", "set", "due"):
        top = verb.head
    ahead = top is not verb or any(child.dep_ == "aux" and child.lower_ in AHEAD for child in verb.children)
    given = known & words("posts", "give")
    if not (given or known & words("posts", "come") or (lemma(verb) == "be" and ahead)):
        return None
    if given and not any(child.dep_ == "nsubjpass" for child in verb.children):
        taker = next(
            (child for child in verb.children if child.dep_ in ("dobj", "dative", "nsubj") and child.i > verb.i), None
        )
    else:
        taker = next((child for child in (*verb.children, *top.children) if child.dep_ in SUBJECTS), None)
        if taker is None and verb.dep_ == "xcomp":
            # "Picked Jane Doe to succeed her as": whom the verb above has as its object.
            taker = next((child for child in verb.head.children if child.dep_ == "dobj"), None)
    return _meant(notes, sentence, taker)


def _meant(notes: Notes, sentence: Sentence, taker: Token | None) -> Doer | None:
    if taker is None:
        return None
    if taker.lower_ in ("who", "that"):
        return person_behind(notes, sentence, taker)
    doer = doer_at(notes, sentence, taker)
    return doer if doer is not None and doer.person else None


def _said_to_be(notes: Notes, sentence: Sentence, verb: Token) -> Doer | None:
    """ "The next finance minister is to be Jane Doe"."""
    below = [verb, *(child for child in verb.children if child.dep_ == "xcomp")]
    if lemma(verb) != "be" or any(_hedged(each) for each in below):
        return None
    said = next((child for each in below for child in each.children if child.dep_ == "attr"), None)
    return _meant(notes, sentence, said)


def _with_post(notes: Notes, sentence: Sentence, post: Token) -> Doer | None:
    """ "Doe gets the chairman's seat", "the chairman's seat goes to Doe"."""
    verb = post.head
    if verb.pos_ != "VERB" or _hedged(verb):
        return None
    if post.dep_ == "dobj" and lemma(verb) in words("posts", "get"):
        return _meant(notes, sentence, next((child for child in verb.children if child.dep_ == "nsubj"), None))
    if post.dep_ == "nsubj" and lemma(verb) in words("posts", "go"):
        to = (noun for prep in verb.children if prep.lower_ == "to" for noun in prep.children if noun.dep_ == "pobj")
        return _meant(notes, sentence, next(to, None))
    return None


def _hedged(verb: Token) -> bool:
    """Whether it is denied, or only possible."""
    return any(
        child.dep_ == "neg" or child.lower_ in ("would", "could", "may", "might", "should", "if", "whether")
        for child in verb.children
        if child.dep_ in ("neg", "aux", "mark")
    )


def _claim(notes: Notes, sentence: Sentence, post: Post, doer: Doer) -> Claim:
    body = (post.title.body or "") if post.title is not None else ""
    start, end = min(doer.start, post.start), max(doer.end, post.end)
    role, _, field = post.key.partition(":")
    return make_claim(
        notes,
        sentence,
        family=FAMILY,
        attribute="holder",
        subject=post.called or f"the new {role}" + (f" ({field})" if field else ""),
        subject_key=doer.key,
        value=parse_name(doer.name),
        start=start,
        end=end,
        context=context_of(
            notes,
            sentence,
            doer.start,
            doer.end,
            predicate="hold",
            head=post.key,
            names=frozenset(fold(word) for word in body.split() if word[:1].isupper()),
        ),
        confidence=0.8,
    )
