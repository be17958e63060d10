"""Answers to the questions that news answers yes or no."""

from __future__ import annotations

import pytest

from checker.claims.answers import ASKED, answers
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article, Claim
from checker.values import Polarity


def claims(text: str) -> list[Claim]:
    return list(answers(take_notes(parse(Article(id="a", text=text)))))


def answered(text: str, question: str) -> set[bool | None]:
    return {
        claim.value.holds
        for claim in claims(text)
        if isinstance(claim.value, Polarity) and claim.value.predicate == question + ASKED
    }


@pytest.mark.parametrize(
    ("text", "question", "holds"),
    [
        ("Officers slapped the handcuffs on the baker.", "arrested", True),
        ("The baker is behind bars.", "arrested", True),
        ("At no time was the baker under arrest.", "arrested", False),
        ("The baker walked free on Monday.", "held", False),
        ("The baker is still sitting in a cell.", "held", True),
        ("No ransom was paid.", "ransom", False),
        ("The family handed the money over to the gang.", "ransom", True),
        ("The freighter sank off Ormsby.", "afloat", False),
        ("The church withstood the storm.", "standing", True),
        ("The church was reduced to rubble.", "standing", False),
        ("The cabinet declared a state of emergency.", "emergency", True),
        ("The cabinet stopped short of declaring a state of emergency.", "emergency", False),
        ("Nobody breathed a word to the union.", "told", False),
        ("The jockey was found sober.", "drunk", False),
        ("The order can still be appealed.", "appealable", True),
        ("The order cannot be appealed.", "appealable", False),
        ("The mayor refused to apologise.", "apologised", False),
        ("Mara Quill pleaded not guilty.", "plea", False),
        ("Mara Quill pleaded guilty.", "plea", True),
        ("The pupils were led outside.", "evacuated", True),
        ("The walkout was called off.", "on strike", False),
        ("The owner was arrested.", "arrested", True),
        ("Halden has already bought the mill.", "takeover complete", True),
        ("Halden is still waiting to conclude the purchase of the mill.", "takeover complete", False),
        ("A stadium in Orme was a done deal.", "settled", True),
        ("She denied that anything was imminent in Orme.", "settled", False),
        ("No decision has been made on the bridge.", "settled", False),
        ("The baker couldn't afford the treatment.", "able to pay", False),
        ("The baker was unable to pay for the treatment.", "able to pay", False),
        ("The baker covered the bills himself.", "able to pay", True),
        ("The model was discontinued.", "stays on sale", False),
        ("The model stayed in the range.", "stays on sale", True),
        ("Mara Quill spent a morning in the witness box.", "testified", True),
        ("Mara Quill turned down an invitation to testify.", "testified", False),
        ("Mara Quill declined to give evidence.", "testified", False),
        ("Mara Quill made a clean breast of it.", "confessed", True),
        ("Mara Quill swore that she had never set foot in the mill.", "confessed", False),
        ("There was no trace of poison in the soup.", "traces found", False),
        ("Arsenic had turned up in her blood.", "traces found", True),
        ("The laboratory came upon nothing.", "traces found", False),
        ("The letter was a forgery.", "genuine", False),
        ("The mill confirmed the authenticity of the letter.", "genuine", True),
        ("The mill denied that it had received any offer.", "offer made", False),
        ("No approach of any kind from abroad has been made.", "offer made", False),
        ("The board let its contract with the bus company run out.", "contract extended", False),
        ("There was still no sign of the stolen painting.", "found again", False),
        ("The painting came to light in a barn.", "found again", True),
        ("Nobody was aboard the barge.", "somebody there", False),
        ("Two men were aboard when the barge sank.", "somebody there", True),
        ("There were no bullets in the gun.", "loaded", False),
        ("The hearing was held behind closed doors.", "held in public", False),
        ("Mara Quill is to stay away from the fair.", "there", False),
        ("Mara Quill chose not to give evidence.", "testified", False),
        ("The mill denied on Monday, after a day of silence, that there was any agreement.", "deal", False),
        ("Not one of the forty has been set free.", "freed", False),
        ("Planes showered the quarter around the mill in Orme with leaflets.", "warned", True),
        ("Its leader was safe and well.", "alive", True),
        ("The skipper was asleep in his cabin.", "at the controls", False),
        ("The skipper surrendered without a struggle.", "gave in quietly", True),
        ("The governor vetoed the bill.", "signed", False),
        ("No inspector had looked at the dam since May.", "inspected", False),
        ("The ministry saw no need to recall the toys.", "recalled", False),
        ("The loans were news to the banker.", "knew", False),
        ("The road was shut to traffic.", "stood open", False),
        ("The keeper sat out the final.", "plays", False),
        ("Mara Quill, the chairwoman, was ousted.", "stays in the job", False),
        ("The search for the two walkers from Orme was called off.", "search goes on", False),
    ],
)
def test_a_phrase_answers_yes_or_no(text: str, question: str, holds: bool) -> None:
    assert answered(text, question) == {holds}


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The baker may be arrested.", "arrested"),
        ("Police want to know whether the baker was arrested.", "arrested"),
        ("Two of the bakers were arrested.", "arrested"),
        ("The family nearly paid a ransom.", "ransom"),
        ("Was a ransom paid?", "ransom"),
        ("The ministry released the figures.", "held"),
        ("The baker said no date had been set.", "testified"),
        ("The judge was sworn in on Monday.", "testified"),
        ("She conceded that the oven was old.", "conceded"),
        ("The baker has been shot in Orme.", "vaccinated"),
        ("Seventy per cent of the price was paid in cash.", "ransom"),
        ("The union spoke of the strike called for Monday.", "on strike"),
        ("The minister warned that prices would rise.", "warned"),
        ("The baker was kicked off the tram.", "went ahead"),
        ("The baker talked to a doctor.", "talks"),
        ("The court cleared the baker of fraud.", "evacuated"),
        ("The lawyer was not available for comment.", "plays"),
        ("The mill put out a statement.", "qualified"),
        ("The mill put up fierce resistance.", "for sale"),
        ("The baker spoke at a fair.", "was at home"),
        ("Investigators ruled out arson.", "accepted"),
        ("The match was called off.", "told"),
        ("The baker had spent two years in jail when he wrote it.", "held"),
        ("The road was opened by the king.", "stood open"),
        ("Some residents were warned by telephone.", "warned"),
    ],
)
def test_what_is_open_partial_or_long_over_answers_nothing(text: str, question: str) -> None:
    assert not answered(text, question)


def test_whom_something_is_done_to_is_whom_it_is_said_of() -> None:
    assert {claim.subject_key for claim in claims("Police arrested the pilot.")} == {"role:pilot"}
    assert {claim.subject for claim in claims("Divers found the nurse alive.")} == {"the nurse"}


def test_who_says_it_of_herself_is_whom_a_pronoun_means() -> None:
    text = "Mayor Mara Quill spoke on Monday. Quill said she had been informed of the leak."
    assert {claim.subject_key for claim in claims(text) if claim.subject} == {"mara quill"}


def test_an_undated_denial_is_no_denial_of_one_day() -> None:
    text = "On 3 March the court sat in Orme. The skipper was never arrested."
    assert {claim.occasion for claim in claims(text)} == {None}


def test_quotes_stand_in_the_text() -> None:
    text = "The baker was not arrested, and no ransom was paid.\nThe church is still standing."
    found = claims(text)
    assert found
    for claim in found:
        assert claim.quote == text[claim.start : claim.end]
        assert claim.quote in claim.sentence


def test_a_question_is_asked_only_of_an_article_about_its_matter() -> None:
    assert answered("The lorry driver returned to the coast.", "extinct") == set()
    assert answered("The beetle returned to the coast. The species had been given up.", "extinct") == {False}
