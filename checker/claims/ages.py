"""Ages as claims: how old an article says a person is, by name or by the role that stands for one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from attrs import evolve

from checker.claims.agetelling import at_age, birthday_of, dead_at, led_up_to, who_is
from checker.claims.build import make_claim
from checker.claims.surroundings import content_beside, context_of
from checker.claims.toldages import Age, ages_in, is_past
from checker.claims.topic import subject_before
from checker.claims.unnamed import Unnamed, bearer, named_next
from checker.entities.roles import noun_of, role_nouns, sex_of_pronoun, sex_of_role
from checker.language.document import Sentence
from checker.language.nations import nation
from checker.lexicon import words
from checker.model import Claim, Person
from checker.notes import Notes

if TYPE_CHECKING:
    from checker.language.parsed import Token

_OPENING = re.compile(
    r"^(?:,|\(|\s\(|\s(?:of|from|in)\s[^,]{2,30},|\s(?:who\s)?(?:is|was|turned|turns)\b|\sof\b"
    r"|\s(?:who\s)?(?:(?:has|had)\s)?(?:died|dies)\b)"
)
_DESCRIBED = re.compile(
    r"[\"“]?The\s(?:[\w’'-]+\s){0,4}?(?P<noun>[a-z][\w-]*)(?:,\s(?:aged\s)?|\s(?:is|was)\s(?:(?:just|only|still|now)\s)?)$"
)
CHIEF = 2
"""How many times as often as anybody else whom an article is about is spoken of."""
_WILL = re.compile(r"\s(?:will|is\sto)\s(?:be|turn)\s")
_TWO_CALLINGS = re.compile(
    r"(?:,\s(?:a\s|an\s|the\s)?[a-z][\w-]*(?:\s[a-z][\w-]*)?)?\sand\s[a-z][\w-]*,\s(?:who\s)?(?:is|was)\s"
)
"""Between a name and an age: ", baker and volunteer, was "."""
_AGED = re.compile(r"^\s(?:aged?\s)?$")
_OF_BEING = frozenset({"is", "was", "turned", "turns", "aged", "died", "dies", "has", "had"})
UNSURE = 0.75
"""How sure it is whose age it is where only the sentences before tell."""


def make(notes: Notes) -> Iterator[Claim]:
    """One claim for every age of which it is sure whose it is."""
    found = []
    for sentence in notes.document.sentences:
        for age in ages_in(notes, sentence):
            known = _bearer(notes, sentence, age)
            if is_past(notes.document.text, sentence, age):
                if known is not None:
                    yield _claim(notes, sentence, age, *known, attribute="age-then")
                continue
            whose = bearer(notes, sentence, age.start, age.end) if known is None and age.read else None
            later = named_next(notes, sentence, whose) if whose is not None else None
            if later is not None:
                known = later, UNSURE
            if known is not None:
                found.append((sentence, age, *known))
            elif whose is not None:
                yield _untold(notes, sentence, age, whose)
    sure = {(person.key, age.value.amount) for _, age, person, confidence in found if confidence > UNSURE}
    aged = {key for key, _ in sure}
    for sentence, age, person, confidence in found:
        # Whom the article gives another age by name is not whom the description means.
        if confidence > UNSURE or person.key not in aged or (person.key, age.value.amount) in sure:
            yield _claim(notes, sentence, age, person, confidence)


def _claim(
    notes: Notes, sentence: Sentence, age: Age, person: Person, confidence: float, attribute: str = "age"
) -> Claim:
    more = {} if person.key.startswith("role:") else {"occasion": None}
    return make_claim(
        notes,
        sentence,
        family="person",
        attribute=attribute,
        subject=person.name,
        subject_key=person.key,
        value=age.value,
        start=age.start,
        end=age.end,
        attribution=None,
        confidence=confidence,
        **more,
    )


def _untold(notes: Notes, sentence: Sentence, age: Age, whose: Unnamed) -> Claim:
    """The age of somebody without a name, with what the next sentence tells: it may be all that ties the two."""
    context = context_of(notes, sentence, age.start, age.end)
    following = notes.document.sentences[sentence.index + 1 : sentence.index + 2]
    more = (content_beside(notes.document, each, each.start, each.start + 1) for each in following)
    near = notes.document.sentences[max(0, sentence.index - 1) : sentence.index + 1]
    return make_claim(
        notes,
        sentence,
        family="person",
        attribute="age",
        subject=f"the {whose.noun or 'one'}",
        subject_key=whose.key,
        value=age.value,
        start=age.start,
        end=age.end,
        attribution=None,
        context=evolve(
            context,
            before=context.before.union(*more),
            head=whose.noun,
            topics=frozenset({whose.sex} - {""}),
            modifiers=frozenset(whose.marks),
            arguments=frozenset(person.key for each in near for _, _, person in notes.people_in(each)),
        ),
        confidence=0.7,
    )


def _bearer(notes: Notes, sentence: Sentence, age: Age) -> tuple[Person, float] | None:
    """Whose age it is, and how sure that is."""
    people = notes.people_in(sentence)
    described = next((person for s, e, person in people if s <= age.start and age.end <= e), None)
    if described is not None:
        return described, 0.9
    before = _appended_to(notes, people, age) or dead_at(notes, age) or who_is(notes, age) or at_age(notes, people, age)
    before = before or birthday_of(notes, people, age) or led_up_to(notes, sentence, people, age)
    if before is not None:
        return before, 0.9
    called = _called(notes, sentence, age, people)
    if called is not None:
        return called, UNSURE
    if not _is_compound(age) or age.value.upper is not None:
        return None
    for start, _, person in people:
        between = notes.document.text[age.end : start]
        if start >= age.end and len(between) < 60 and (between == " as " or _is_noun_phrase(notes, age.end, start)):
            # "Police identified the 44-year-old as Ann Low."
            return person, 0.9
    if not _is_nobody_else(notes, age):
        return None
    only = _only_one_about(notes, sentence, age) or subject_before(notes, sentence, age.start)
    return None if only is None or _is_of_other_sex(notes, sentence, age, only) else (only, UNSURE)


def _called(notes: Notes, sentence: Sentence, age: Age, people: list[tuple[int, int, Person]]) -> Person | None:
    """Whom a description that opens a sentence goes on about, or leads up to: "The gran was just 61"."""
    before = notes.document.text[sentence.start : age.start]
    match = _DESCRIBED.match(before)
    if match is None or any(start < age.start for start, _, _ in people):
        return None
    noun = match["noun"].casefold()
    telling = noun.partition("-of-")[0]
    if telling not in words("honorifics", "opening") and sex_of_role(telling) is None:
        return None
    person = subject_before(notes, sentence, age.start) or _about(notes, sentence)
    if person is None or sex_of_role(telling) not in (None, person.gender):
        return None
    return person


def _about(notes: Notes, sentence: Sentence) -> Person | None:
    """The person whom an article is about above all, where its opening sentence describes somebody."""
    if sentence.index > 1:
        return None
    named = sorted((p for p in notes.people if not p.key.startswith("role:")), key=lambda person: -len(person.spans))
    if not named or (len(named) > 1 and len(named[0].spans) < CHIEF * len(named[1].spans)):
        return None
    return named[0]


def _appended_to(notes: Notes, people: list[tuple[int, int, Person]], age: Age) -> Person | None:
    """The person right before, where no verb but "is" stands between: "Ann Low, the new head, who is 58"."""
    earlier = [(start, end, person) for start, end, person in people if end <= age.start]
    if not earlier:
        return None
    _, end, person = max(earlier, key=lambda p: p[1])
    between = notes.document.text[end : age.start]
    if _AGED.match(between) and notes.document.text.startswith("aged", age.start):
        return person
    if _WILL.fullmatch(between) or _TWO_CALLINGS.fullmatch(between):
        return person
    if not _OPENING.match(between) or len(between) > 90:
        return None
    tokens = _tokens(notes, end, age.start)
    verbs = [token for token in tokens if token.pos_ in ("VERB", "AUX")]
    lasting = [token for token in verbs if token.text.casefold() not in ("has", "had")]
    if any(token.text.casefold() not in _OF_BEING for token in verbs) or len(lasting) > 1:
        return None
    if any(token.text.casefold() in ("and", "whose", "but", "with", "than", "to") for token in tokens):
        return None
    if re.search(r",\s[^,]*\b(?:his|her|their)\b", between) or (
        ("’s " in between or "'s " in between) and "," not in between
    ):
        return None
    return person


def _tokens(notes: Notes, start: int, end: int) -> list[Token]:
    return [token for token in notes.document.span(start, end) if start <= token.idx < end]


def _is_compound(age: Age) -> bool:
    """ "-year-old", which stands before what it tells of."""
    return age.end - age.start > 4


def _is_noun_phrase(notes: Notes, start: int, end: int) -> bool:
    """Whether the words between an age and a name only lead up to it: "67-year-old shepherd Ann Low"."""
    text = notes.document.text[start:end].strip()
    if not text or text == ",":
        return not text
    tokens = _tokens(notes, start, end)
    body = tokens[:-1] if tokens[-1].text == "," else tokens
    return bool(body) and all(
        token.pos_ in ("NOUN", "PROPN", "ADJ", "PUNCT") and token.text not in (",", ";", ".") for token in body
    )


def _is_nobody_else(notes: Notes, age: Age) -> bool:
    """ "the 29-year-old", with no noun behind that says who or what is that old, but where from: "29-year-old Finn"."""
    doc, span = notes.document.doc, notes.document.span(age.start, age.end)
    before = notes.document.text[max(0, age.start - 4) : age.start].casefold()
    following = doc[span.end] if span.end < len(doc) else None
    if before != "the " or following is None:
        return before == "the "
    if nation(following.text) is not None or following.lower_ == "native":
        following = doc[span.end + 1] if span.end + 1 < len(doc) else following
    return following.pos_ not in ("NOUN", "PROPN", "ADJ", "NUM")


def _is_of_other_sex(notes: Notes, sentence: Sentence, age: Age, person: Person) -> bool:
    """Whether the next pronoun speaks of somebody of the other sex: "the 29-year-old said her"."""
    pronouns = (
        sex_of_pronoun(token.text) for token in _tokens(notes, age.end, sentence.end) if token.tag_[:3] == "PRP"
    )
    sex = next((sex for sex in pronouns if sex), None)
    return sex is not None and person.gender is not None and person.gender != sex


def _only_one_about(notes: Notes, sentence: Sentence, age: Age) -> Person | None:
    """The only one spoken of in the sentence and the two before it, where the article is about them above all."""
    first = notes.document.sentences[max(0, sentence.index - 2)]
    about = {
        person.key: person
        for person in notes.people
        for start, _ in person.spans
        if first.start <= start < sentence.end and not person.key.startswith("role:")
    }
    if len(about) != 1 or any(
        _is_somebody_else(notes, token, about) for token in _tokens(notes, first.start, age.start)
    ):
        return None
    person = next(iter(about.values()))
    return person if len(person.spans) == max(len(other.spans) for other in notes.people) else None


def _is_somebody_else(notes: Notes, token: Token, about: Mapping[str, Person]) -> bool:
    """Somebody unnamed who may be meant as well: "his son", "a woman"."""
    if noun_of(token) not in role_nouns() and sex_of_role(noun_of(token)) is None:
        return False
    person = notes.person_at(token.idx, token.idx + len(token))
    return token.tag_ == "NN" and (person is None or person.key not in about)
