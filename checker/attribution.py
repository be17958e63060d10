"""Said by whom: the source that an article cites for what a sentence says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from checker.language.document import Document, Sentence
from checker.lexicon import words
from checker.mention.quotations import find_utterances
from checker.mention.speaker_names import is_source, name_span, trimmed
from checker.mention.speakers import Cue, find_cue
from checker.model import Mention, Person

if TYPE_CHECKING:
    from checker.language.parsed import Token

SUBJECTS = ("nsubj", "nsubjpass")


@frozen(kw_only=True)
class Citation:
    """The place in a sentence that names its source, `text[start:end]`, and the verb ("say", "according")."""

    start: int
    end: int
    verb: str


def find_attributions(document: Document, mentions: Sequence[Mention], people: Sequence[Person]) -> dict[int, str]:
    """Sentence index -> the cited source in the article's own words ("police", "Beatrice Wekesa")."""
    found = {}
    for sentence in document.sentences:
        citation = next(iter(citations(document, sentence)), None)
        if citation is not None:
            found[sentence.index] = name_at(document, people, citation.start, citation.end)
    for utterance in find_utterances(document):
        if utterance.cue is None or not utterance.sure:
            continue
        speaker = name_at(document, people, utterance.cue.who_start, utterance.cue.who_end)
        for piece in utterance.pieces:
            for sentence in document.sentences:
                if piece.start < sentence.end and sentence.start < piece.end:
                    found.setdefault(sentence.index, speaker)
    return found


def name_at(document: Document, people: Sequence[Person], start: int, end: int) -> str:
    """Who is meant at `text[start:end]`: the person's fullest name where a person is meant there, else the words."""
    person = person_at(people, start, end)
    return person.name if person is not None else trimmed(document.text[start:end])


def person_at(people: Sequence[Person], start: int, end: int) -> Person | None:
    """The person whose span ends where the words end, else the only one with a span in them."""
    touching = [(s, e, person) for person in people for s, e in person.spans if s < end and start < e]
    at_end = [person for s, e, person in touching if e == end]
    if at_end:
        return at_end[0]
    keys = {person.key for _, _, person in touching}
    return touching[0][2] if len(keys) == 1 and not _is_possessor(touching, end) else None


def _is_possessor(touching: Sequence[tuple[int, int, Person]], end: int) -> bool:
    """ "Conner's father" holds a name and means somebody else."""
    return all(e < end for _, e, _ in touching)


def citations(document: Document, sentence: Sentence) -> Iterator[Citation]:
    """The sources that a sentence cites in the article's own words, outermost first."""
    tokens = [token for token in document.tokens(sentence) if not token.is_space]
    inside = {token.i for token in tokens}
    verbs = sorted((t for t in tokens if _gives_account(t)), key=lambda t: (len(list(t.ancestors)), t.i))
    for verb in verbs:
        subject = _subject(verb, inside)
        if subject is not None and is_source(subject):
            start, end = name_span(document, subject, inside)
            yield Citation(start=start, end=end, verb=verb.lemma_.lower())
    cue = find_cue(document, sentence.start, sentence.end, last=False) if _says_according(tokens) else None
    if cue is not None and cue.verb == "according":
        yield _from_cue(cue)


def _from_cue(cue: Cue) -> Citation:
    return Citation(start=cue.who_start, end=cue.who_end, verb=cue.verb)


def _says_according(tokens: Sequence[Token]) -> bool:
    return any(token.lower_ == "according" for token in tokens)


def _gives_account(token: Token) -> bool:
    """Whether a token is a verb of saying with a clause that it gives as somebody's account."""
    if token.pos_ not in ("VERB", "AUX") or token.lemma_.lower() not in words("saying", "account_verbs"):
        return False
    if any(child.dep_ == "auxpass" for child in token.children):
        return False
    clause = any(child.dep_ in ("ccomp", "xcomp", "prep", "dobj") for child in token.children)
    return clause or token.dep_ in ("parataxis", "ccomp", "relcl", "advcl")


def _subject(verb: Token, inside: set[int]) -> Token | None:
    for child in verb.children:
        if child.dep_ in SUBJECTS and child.i in inside:
            if child.lower_ in ("who", "which", "that"):
                return verb.head if verb.dep_ == "relcl" and verb.head.i in inside else None
            return child
    if verb.dep_ in ("conj", "advcl") and verb.head.i in inside and verb.head.pos_ == "VERB":
        return _subject(verb.head, inside)
    return None
