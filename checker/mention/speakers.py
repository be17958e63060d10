"""Who says it: the words beside a quotation, or in a sentence, that name a speaker with a verb of saying.

The grammar around quotation marks breaks parsers, so a cue is looked for in the stretch of text between two quotations,
with the parse where it helps ("the minister, who chairs the sessions, told reporters") and by position where not
("said the minister").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from checker.language.document import Document
from checker.lexicon import words
from checker.mention.speaker_names import (
    NOMINAL,
    OBLIQUE,
    head_of_phrase,
    is_somebody,
    name_span,
    named_beside,
    neighbour,
    past_rank,
    trimmed,
    whom_it_follows,
)
from checker.mention.statements import issued, judged, viewed

if TYPE_CHECKING:
    from checker.language.parsed import Token

SUBJECTS = ("nsubj", "nsubjpass")
UNSAID = frozenset({"it", "statement", "release", "message", "communique", "note", "letter"})
"""What a saying verb may have for a subject that says nothing of who speaks."""


@frozen(kw_only=True)
class Cue:
    """`text[start:end]` says who speaks, at `text[who_start:who_end]`; `verb` is the lemma, "" for a colon."""

    start: int
    end: int
    who_start: int
    who_end: int
    verb: str

    def who(self, document: Document) -> str:
        """The speaker in the article's words, without article or possessive."""
        return trimmed(document.text[self.who_start : self.who_end])


def tokens_between(document: Document, start: int, end: int) -> list[Token]:
    """The tokens that lie wholly in a stretch of text, white space left out."""
    if not document.text[start:end].strip():
        return []
    return [t for t in document.span(start, end) if t.idx >= start and t.idx + len(t) <= end and not t.is_space]


def find_cue(document: Document, start: int, end: int, *, last: bool) -> Cue | None:
    """The first, or the last, cue in a stretch of text that holds no quotation."""
    tokens = tokens_between(document, start, end)
    cues = sorted(
        (
            *_verb_cues(document, tokens),
            *_participle_cues(document, tokens),
            *_according_cues(document, tokens),
            *_relayed_cues(document, tokens),
            *_worded_cues(document, tokens),
        ),
        key=lambda cue: (cue.start, cue.end),
    )
    if cues:
        cue = cues[-1] if last else cues[0]
        # "Released a statement in which it called ...": whose statement it is says who "it" is.
        return _first(document, issued(tokens), tokens) or cue if cue.who(document).casefold() in UNSAID else cue
    introduced = (_introducing_cue(document, tokens) or _colon_cue(document, tokens)) if last else None
    if introduced is not None:
        return introduced
    ways = (issued, viewed, judged) if last else (issued, viewed)
    return next((found for way in ways if (found := _first(document, way(tokens), tokens)) is not None), None)


def _first(document: Document, pairs: Iterator[tuple[Token, Token]], tokens: Sequence[Token]) -> Cue | None:
    """The cue of the first word that stands for saying, and who is meant by it."""
    word, who = next(pairs, (None, None))
    return _cue(document, word, who, {token.i for token in tokens}) if word is not None and who is not None else None


def is_saying(token: Token) -> bool:
    """Whether a token is a finite verb of saying."""
    if token.lemma_.lower() not in words("saying", "verbs") or token.dep_ == "amod":
        return False
    finite = token.tag_ in ("VBD", "VBZ", "VBP", "VBN", "VB") or (
        # "Was still insisting"
        token.tag_ == "VBG" and any(child.dep_ == "aux" and child.lemma_ == "be" for child in token.children)
    )
    return finite and not any(child.dep_ == "auxpass" for child in token.children)


def _verb_cues(document: Document, tokens: Sequence[Token]) -> Iterator[Cue]:
    inside = {token.i for token in tokens}
    for place, token in enumerate(tokens):
        if not is_saying(token) or _is_yet_to_come(token) or relays(token, tokens):
            continue
        subject = _subject(token, inside) or neighbour(tokens, place)
        if subject is None or subject.lower_ in OBLIQUE:
            continue
        yield _cue(document, token, named_beside(tokens, place, subject) or past_rank(subject, inside), inside)


def _participle_cues(document: Document, tokens: Sequence[Token]) -> Iterator[Cue]:
    """ "Anna Okafor dismissed the plan, saying", "it was Anna Okafor who first objected, adding that it was"."""
    inside = {token.i for token in tokens}
    for token in tokens:
        if token.tag_ != "VBG" or token.lemma_.lower() not in words("saying", "account_verbs"):
            continue
        if token.dep_ != "advcl" or any(child.dep_ in ("aux", "mark", *SUBJECTS) for child in token.children):
            continue
        above = token.head
        subject = _subject(above, inside)
        if subject is not None and subject.lower_ == "it" and above.lemma_ == "be":
            subject = next((child for child in above.children if child.dep_ == "attr" and child.i in inside), None)
        if subject is not None and above.i < token.i and subject.lower_ not in OBLIQUE and is_somebody(subject):
            yield _cue(document, token, subject, inside)


def _cue(document: Document, verb: Token, who: Token, inside: set[int]) -> Cue:
    who_start, who_end = name_span(document, who, inside)
    edges = (verb.idx, verb.idx + len(verb), who_start, who_end)
    return Cue(start=min(edges), end=max(edges), who_start=who_start, who_end=who_end, verb=verb.lemma_.lower())


def _is_yet_to_come(verb: Token) -> bool:
    """Whether the words are only to be said: "they met to explain ...", "he says that his men will answer ..."."""
    if any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children):
        return verb.dep_ != "ROOT" and verb.head.lemma_.lower() not in words("saying", "leading_on")
    later = any(child.dep_ == "aux" and child.tag_ == "MD" for child in verb.children)
    return later and verb.dep_ == "ccomp" and is_saying(verb.head)


def relays(verb: Token, tokens: Sequence[Token]) -> bool:
    """Whether a verb passes on another's words: "quoted the farmer as saying"."""
    if verb.lemma_.lower() not in words("saying", "relaying"):
        return False
    after = [token.lower_ for token in tokens if verb.i < token.i < verb.i + 20]
    spoken = (after[n + 1 : n + 4] for n, word in enumerate(after) if word == "as")
    return any(word.endswith("ing") for following in spoken for word in following)


def _relayed_cues(document: Document, tokens: Sequence[Token]) -> Iterator[Cue]:
    """ "The paper quoted the farmer as saying" and "the farmer was quoted as saying": the farmer."""
    inside = {token.i for token in tokens}
    for place, verb in enumerate(tokens):
        if not relays(verb, tokens):
            continue
        before = tokens[max(0, place - 3) : place]
        if any(token.lemma_ in ("be", "get") for token in before):
            who = _subject(verb, inside) or neighbour(tokens, place - len(before) + 1)
        else:
            who = next(
                (c for c in verb.children if c.dep_ in ("dobj", "nsubj") and c.i > verb.i and c.i in inside), None
            )
            who = who or head_of_phrase(tokens[place + 1 :])
            until = next(n for n, token in enumerate(tokens) if n > place and token.lower_ == "as")
            who = (who and named_beside(tokens, until, who)) or who
        if who is not None:
            yield _cue(document, verb, who, inside)


def _worded_cues(document: Document, tokens: Sequence[Token]) -> Iterator[Cue]:
    """Words that are somebody's: "in the words of X", "in X's words", "as X put it", "it came from X"."""
    inside = {token.i for token in tokens}
    for place, token in enumerate(tokens):
        who = None
        if token.lemma_.lower() in words("saying", "utterances") or token.lower_ == "words":
            who = next((c for c in token.children if c.dep_ == "poss" and c.i in inside and c.tag_ != "PRP$"), None)
            of = tokens[place + 1] if place + 1 < len(tokens) else None
            if who is None and of is not None and of.lower_ == "of" and place > 1 and tokens[place - 1].lower_ == "the":
                who = head_of_phrase(tokens[place + 2 :])
        elif token.tag_ in ("VBD", "VBZ", "VBP") and (_is_announcement(token) or _puts_it(tokens, place)):
            who = _subject(token, inside) or neighbour(tokens, place)
        elif (
            token.tag_ == "VBN" and token.lemma_.lower() in words("saying", "delivering") and _is_told_of(tokens, place)
        ):
            # "The promise that "..." was made by X": what was said is the subject.
            link = next((t for t in tokens[place + 1 : place + 3] if t.lower_ == "by"), None)
            who = head_of_phrase([t for t in tokens if t.i > link.i]) if link is not None else None
        elif token.lemma_.lower() == "come" and [t.lower_ for t in tokens[place + 1 : place + 2]] == ["from"]:
            who = head_of_phrase(tokens[place + 2 :])
        if who is not None and who.lower_ not in OBLIQUE and is_somebody(who):
            yield _cue(document, token, who, inside)


def _is_told_of(tokens: Sequence[Token], place: int) -> bool:
    """Whether a participle opens what is said of the words before it: "was made", "had first been made"."""
    before = tokens[:place]
    return (
        0 < place <= 3 and before[0].lower_ in ("was", "were", "had") and all(t.pos_ in ("AUX", "ADV") for t in before)
    )


def _puts_it(tokens: Sequence[Token], place: int) -> bool:
    """Whether "it" follows a verb by which words are put, where the parser saw no object."""
    after = [token.lower_ for token in tokens[place + 1 : place + 2]]
    return after == ["it"] and tokens[place].lemma_.lower() in words("saying", "announcing")


def _subject(verb: Token, inside: set[int]) -> Token | None:
    for child in verb.children:
        if child.dep_ in SUBJECTS and child.i in inside and child.pos_ in NOMINAL:
            if child.lower_ in ("who", "which", "that"):
                meant = whom_it_follows(child, verb.head)
                return meant if verb.dep_ == "relcl" and meant.i in inside else None
            return child
    owns = any(child.dep_ in SUBJECTS for child in verb.children)
    if not owns and any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children):
        # "Took to the radio to say"
        above = next((word for word in verb.ancestors if word.pos_ == "VERB"), None)
        return _subject(above, inside) if above is not None and above.i in inside and above.i < verb.i else None
    if verb.dep_ == "conj" and verb.head.i in inside and not owns:
        return _subject(verb.head, inside)
    return None


def _according_cues(document: Document, tokens: Sequence[Token]) -> Iterator[Cue]:
    inside = {token.i for token in tokens}
    for token in tokens:
        if token.lower_ == "according":
            rest = [other for other in tokens if other.i > token.i]
            if len(rest) > 1 and rest[0].lower_ == "to":
                head = head_of_phrase(rest[1:12])
                if head is not None:
                    who_start, who_end = name_span(document, head, inside)
                    yield Cue(start=token.idx, end=who_end, who_start=who_start, who_end=who_end, verb="according")


def _colon_cue(document: Document, tokens: Sequence[Token]) -> Cue | None:
    """ "Mr Okafor: ..." at the end of a short stretch."""
    if len(tokens) < 2 or tokens[-1].text != ":" or len(tokens) > 8:
        return None
    named = [token for token in tokens if token.pos_ == "PROPN"]
    if not named:
        return None
    who_start, who_end = name_span(document, named[-1], {token.i for token in tokens})
    return Cue(start=who_start, end=who_end, who_start=who_start, who_end=who_end, verb="")


def _introducing_cue(document: Document, tokens: Sequence[Token]) -> Cue | None:
    """A clause that announces words and ends in a colon: "Mr Okafor put it like this: ...", "It was Mr Okafor who was
    cheered, for one line: ..."."""
    if len(tokens) < 3 or tokens[-1].text != ":":
        return None
    inside = {token.i for token in tokens}
    given = next((who for verb in tokens if (who := _deliverer(verb, inside)) is not None), None)
    if given is not None:
        who_start, who_end = name_span(document, given, inside)
        return Cue(start=who_start, end=tokens[-1].idx + 1, who_start=who_start, who_end=who_end, verb="")
    for verb in tokens:
        leads = verb.dep_ == "ROOT" or verb.head.i not in inside
        if not leads or verb.pos_ not in ("VERB", "AUX"):
            continue
        announced = _is_announcement(verb) or any(
            token.i > verb.i and token.lemma_.lower() in words("saying", "utterances") for token in tokens
        )
        who = _cleft(verb) or next((c for c in verb.children if c.dep_ == "nsubj" and c.i in inside), None)
        if announced and who is not None and who.i in inside and is_somebody(who):
            who_start, who_end = name_span(document, who, inside)
            return Cue(
                start=who_start,
                end=tokens[-1].idx + 1,
                who_start=who_start,
                who_end=who_end,
                verb=verb.lemma_.lower(),
            )
    return None


def _deliverer(verb: Token, inside: set[int]) -> Token | None:
    """Who made the remark that a colon announces: "the line that Anna Okafor delivered:", "it belongs to her:"."""
    lemma = verb.lemma_.lower()
    if lemma == "belong":
        to = (child for child in verb.children if child.lower_ == "to")
        who = next((noun for prep in to for noun in prep.children if noun.dep_ == "pobj"), None)
        return who if who is not None and who.i in inside and who.ent_type_ == "PERSON" else None
    if lemma not in words("saying", "delivering") or verb.dep_ not in ("relcl", "acl"):
        return None
    subject = next((child for child in verb.children if child.dep_ == "nsubj" and child.i in inside), None)
    if subject is not None and subject.lower_ in ("who", "that"):
        above = next((token for token in verb.ancestors if token.lemma_ == "be"), None)
        told = any(child.lower_ == "it" and child.dep_ == "dobj" for child in verb.children)
        return _picked_out(above) if above is not None and told else None
    if subject is None and verb.dep_ == "acl" and verb.head.pos_ == "PROPN":
        # "The line that Anna Okafor, the mayor, delivered": the verb is hung on the name.
        subject = verb.head
    said = [token for token in verb.doc[verb.sent.start : verb.i] if token.i in inside]
    told = any(token.lemma_.lower() in words("saying", "utterances") or token.lower_ == "one" for token in said)
    return subject if subject is not None and told and is_somebody(subject) else None


def _is_announcement(verb: Token) -> bool:
    """Whether a verb stands for saying by its object: "put it this way", "summed it up"."""
    told = any(child.dep_ == "dobj" and child.lower_ in ("it", "things", "matters") for child in verb.children)
    return told and verb.lemma_.lower() in words("saying", "announcing")


def _cleft(verb: Token) -> Token | None:
    """Whom "it was X who ..." picks out."""
    said = _picked_out(verb)
    return said if said is not None and any(child.dep_ == "relcl" for child in said.children) else None


def _picked_out(verb: Token) -> Token | None:
    """What "it was X" says of "it"."""
    if verb.lemma_ not in ("be", "was", "is") or not any(c.dep_ == "nsubj" and c.lower_ == "it" for c in verb.children):
        return None
    return next((child for child in verb.children if child.dep_ == "attr"), None)
