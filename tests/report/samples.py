"""A small report made by hand: two articles and a third without metadata, one finding of each kind."""

from __future__ import annotations

from decimal import Decimal

from attrs import evolve

from checker.model import Article, Claim, Unchecked
from checker.outcome import Backing, Fact, Finding, Position, Report, Severity, Verdict
from checker.ruleset import Rule
from checker.values import Quantity, Title, Value

HERALD = Article(
    id="herald",
    path="story/herald.md",
    publisher="Harbour Herald",
    published="2025-05-02",
    first_line=5,
    text="The ferry strike lasted nine days, union officials said.\nMate Olga Brandt, chief purser, spoke first.\n",
)
COURIER = Article(
    id="courier",
    path="story/courier.md",
    publisher="The Courier",
    published="2025-05-02",
    first_line=5,
    text="After 12 days the ferry strike is over. Chief officer Olga Brandt spoke first.\nIn 2019 it took 4 days.\n",
)
NOTE = Article(id="note", path="story/note.txt", text="Ferries sail again after nearly two weeks.\n")


def days(amount: int) -> Quantity:
    return Quantity(amount=Decimal(amount), unit="day", dimension="time")


def claim(article: Article, quote: str, attribute: str, value: Value, attribution: str | None = None) -> Claim:
    """A claim on the quote's first occurrence; its sentence is the line around it."""
    start = article.text.index(quote)
    since = article.text.rfind("\n", 0, start) + 1
    line, column = article.line_column(start)
    return Claim(
        id=f"{article.id}-{start}",
        article=article.id,
        family="quantity",
        attribute=attribute,
        subject="ferry strike" if attribute == "duration" else "Olga Brandt",
        value=value,
        attribution=attribution,
        start=start,
        end=start + len(quote),
        quote=quote,
        sentence=article.text[since : article.text.index("\n", start)],
        sentence_start=since,
        line=line,
        column=column,
    )


NINE = claim(HERALD, "nine days", "duration", days(9), "union officials")
TWELVE = claim(COURIER, "12 days", "duration", days(12))
FOUR = claim(COURIER, "4 days", "duration", days(4))
FORTNIGHT = claim(NOTE, "nearly two weeks", "duration", days(14))
PURSER = claim(HERALD, "chief purser", "title", Title(words="chief purser", role="purser"))
OFFICER = claim(COURIER, "Chief officer", "title", Title(words="Chief officer", role="officer"))


def finding(rule: str, name: str, verdict: Verdict, severity: Severity, explanation: str, *claims: Claim) -> Finding:
    return Finding(
        id=f"{rule}-{verdict.value}",
        rule=rule,
        name=name,
        verdict=verdict,
        severity=severity,
        confidence=0.9,
        subject=claims[0].subject,
        attribute=claims[0].attribute,
        occasion=None,
        message=f"{claims[0].subject}: " + "; ".join(str(each.value) for each in claims),
        explanation=explanation,
        positions=tuple(Position(value=str(each.value), claims=(each,)) for each in claims),
    )


CONFLICT = finding(
    "DUR201",
    "duration-differs",
    Verdict.CONFLICT,
    Severity.ERROR,
    "9 days and 12 days cannot both be right",
    NINE,
    TWELVE,
)
LOOK_ALIKE = finding(
    "DUR201", "duration-differs", Verdict.DIFFERENT_EVENT, Severity.WARNING, "one is of 2019, one of 2025", NINE, FOUR
)
POSSIBLE = finding("ROL501", "title-differs", Verdict.CONFLICT, Severity.INFO, "two offices", PURSER, OFFICER)
EXPLAINED = finding(
    "DUR201",
    "duration-differs",
    Verdict.PRECISION,
    Severity.INFO,
    "nearly two weeks is a round figure",
    TWELVE,
    FORTNIGHT,
)
SHARED = Backing(articles=("courier", "note"), name="AP", reason="both carry a report of AP")
REPRINTED = evolve(
    CONFLICT,
    positions=(
        evolve(CONFLICT.positions[0], backing=(Backing(articles=("herald",), name="Harbour Herald"),)),
        Position(value="12 days", claims=(TWELVE, FORTNIGHT), backing=(SHARED,)),
    ),
)
"""The conflict where one side is two articles with one origin."""
AGREEMENT = Fact(
    subject="ferry strike", attribute="duration", occasion=None, rule="DUR201", claims=(TWELVE, FORTNIGHT), relations=()
)

REPORT = Report(
    articles=(COURIER, HERALD, NOTE),
    claims=6,
    facts=4,
    findings=(CONFLICT, LOOK_ALIKE, POSSIBLE, EXPLAINED),
    agreements=(AGREEMENT,),
    single_source=(FOUR,),
    unchecked=(
        Unchecked(article="story/broken.txt", what="the whole source", reason="it is a binary file; name a text"),
    ),
    coverage={
        "herald": {
            "sentences": 2,
            "mentions.quantity": 1,
            "mentions.title": 2,
            "claimed.quantity": 1,
            "claimed.title": 1,
            "claims.duration": 1,
            "claims.title": 1,
            "compared": 2,
        },
        "note": {"sentences": 1, "mentions.name": 1, "compared": 0, "left.no-counterpart": 1},
    },
    abstentions={"DUR201": 3, "ROL501": 0},
    rules={"DUR201": {"claims": 4, "compared": 3, "left.no-counterpart": 1}, "ROL501": {"claims": 0, "compared": 0}},
)
EMPTY = Report(articles=(COURIER, HERALD))


def rule(key: str, name: str, attribute: str) -> Rule:
    return Rule(
        id=key,
        name=name,
        attribute=(attribute,),
        compare="quantity",
        severity=Severity.ERROR,
        message="{subject}: {positions}",
        what=f"Two sources differ on the {attribute}.",
        why="Readers of both [or more] cannot tell.",
        not_a_conflict="Another event; rounding.",
    )


RULES = (rule("DUR201", "duration-differs", "duration"), rule("ROL501", "title-differs", "title"))
