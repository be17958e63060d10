"""Who speaks, by the words beside a quotation."""

from __future__ import annotations

import pytest

from checker.language.document import parse
from checker.mention.quotations import find_utterances
from checker.model import Article

QUOTE = '"We lost the whole harvest to the hail"'
NAMED = {
    "a verb before the name": (f"{QUOTE}, said Anna Okafor.", "Anna Okafor"),
    "a role before the name": (f"{QUOTE}, said the deputy mayor, Anna Okafor.", "Anna Okafor"),
    "a role of a body before the name": (
        f"{QUOTE}, the mayor of Little Bray, Anna Okafor, told a radio station.",
        "Anna Okafor",
    ),
    "a long title before the name": (
        f"The senior vice president of retail and online sales Anna Okafor told the staff: {QUOTE}.",
        "Anna Okafor",
    ),
    "a description with a place before the name": (
        f"Asked about the hail, Anna Okafor, a 22-year-old student at Brayford University said, {QUOTE}.",
        "Anna Okafor",
    ),
    "a lead-in with a name that is told": (
        f"Speaking to the daily Courier, the assistant manager for sales Anna Okafor said: {QUOTE}.",
        "Anna Okafor",
    ),
    "somebody's lawyer with a name": (f"{QUOTE}, thundered his lawyer, Anna Okafor.", "Anna Okafor"),
    "somebody's lawyer": (f"{QUOTE}, said her lawyer.", "her lawyer"),
    "a rank cut short": (f"{QUOTE}, said Insp. Anna Okafor of the river police.", "Anna Okafor"),
    "a paper that quotes somebody": (f"{QUOTE}, the Bray Courier quoted Anna Okafor as saying.", "Anna Okafor"),
    "a paper that quotes a farmer": (f"The Bray Courier quoted the farmer as saying: {QUOTE}.", "farmer"),
    "a farmer quoted by a paper": (f"Anna Okafor was quoted by the Bray Courier as saying {QUOTE}.", "Anna Okafor"),
    "a farmer said to have said it": (f"Anna Okafor is reported to have said: {QUOTE}.", "Anna Okafor"),
    "words that somebody put it in": (f"{QUOTE}, as Anna Okafor put it.", "Anna Okafor"),
    "who made the remark": (
        f"It was the mayor, Anna Okafor, who made it in front of the press on Friday: {QUOTE}.",
        "Anna Okafor",
    ),
    "the line that somebody delivered": (
        f"The best line is the one that Anna Okafor, the mayor, delivered on Monday: {QUOTE}.",
        "Anna Okafor",
    ),
    "by whom it was made": (f"The complaint that {QUOTE} was made by Anna Okafor.", "Anna Okafor"),
    "who follows the leader of a body": (
        f"It belongs to Anna Okafor, the leader of the farming opposition, who said: {QUOTE}.",
        "Anna Okafor",
    ),
    "the head of a body before the name": (f"{QUOTE}, said the director of the museum, Odile Perrin.", "Odile Perrin"),
    "the words of somebody": (f"In the words of Anna Okafor, {QUOTE}.", "Anna Okafor"),
    "somebody's words": (f"In Anna Okafor's words, {QUOTE}.", "Anna Okafor"),
    "according to somebody": (f"{QUOTE}, according to Anna Okafor.", "Anna Okafor"),
    "how somebody summed it up": (f"{QUOTE} was how Anna Okafor summed it up.", "Anna Okafor"),
    "a post": (f"{QUOTE}, Anna Okafor wrote on her page.", "Anna Okafor"),
    "one of a group": (f"{QUOTE}, one of them said.", "one"),
    "somebody who will answer": (f"Anna Okafor now says that her men will answer {QUOTE}.", "Anna Okafor"),
    "two clauses before the quote": (f"Anna Okafor shook her head and said: {QUOTE}.", "Anna Okafor"),
    "a statement": (f"In a statement, Anna Okafor's spokesman said: {QUOTE}.", "Anna Okafor's spokesman"),
    "who issued a statement": (f"Anna Okafor has released a statement calling it {QUOTE}.", "Anna Okafor"),
    "who issued a statement that says so itself": (
        f"Anna Okafor put out a statement in which it was called {QUOTE}.",
        "Anna Okafor",
    ),
    "whose statement says so": (f"{QUOTE}, a statement from Anna Okafor said.", "Anna Okafor"),
    "who took to a stage": (f"Anna Okafor took to the radio to say: {QUOTE}.", "Anna Okafor"),
    "whose view it is": (f"It was {QUOTE}, in Anna Okafor's view.", "Anna Okafor"),
    "for whom it is so": (f"For Anna Okafor, it is {QUOTE}.", "Anna Okafor"),
    "who accuses": (f"Anna Okafor accused the insurer of {QUOTE}.", "Anna Okafor"),
    "who still insists": (f"On Monday Anna Okafor was still insisting: {QUOTE}.", "Anna Okafor"),
    "a participle after an act": (f"Anna Okafor dismissed the offer, adding that it was {QUOTE}.", "Anna Okafor"),
    "a participle in a cleft": (
        f"It was Anna Okafor who first objected, saying that it was {QUOTE}.",
        "Anna Okafor",
    ),
    "a participle": (f"Anna Okafor left in tears, saying: {QUOTE}.", "Anna Okafor"),
    "a sentence between two halves": (
        '"We lost," Anna Okafor, who is 51, told reporters, "the whole harvest".',
        "Anna Okafor",
    ),
    "a remark of somebody's": (f"The remark was Anna Okafor's: {QUOTE}.", "Anna Okafor"),
    "words that come from somebody": (f"{QUOTE} came from Anna Okafor.", "Anna Okafor"),
    "a paper's words": (f"{QUOTE}, wrote the Bray Courier.", "Bray Courier"),
}
NOBODY = {
    "a source in quotation marks": '"A source familiar with the matter" told the Bray Courier.',
    "a place that a description ends in": f"{QUOTE}, the 29-year-old from Brayford joked after the race.",
    "a thing that is done for somebody": f"For the farmers, Monday brought {QUOTE}.",
    "a message that nobody is said to have sent": f"A message read {QUOTE}.",
    "words that many are to use": f"They gathered in the hall to explain {QUOTE}.",
}


def speaker(text: str) -> str | None:
    document = parse(Article(id="a", text=text))
    utterance = find_utterances(document)[0]
    return utterance.cue.who(document) if utterance.cue is not None else None


@pytest.mark.parametrize("name", NAMED)
def test_speakers(name: str) -> None:
    text, who = NAMED[name]
    assert speaker(text) == who


@pytest.mark.parametrize("name", NOBODY)
def test_no_speaker(name: str) -> None:
    assert speaker(NOBODY[name]) is None
