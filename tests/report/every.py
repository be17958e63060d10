"""A report with a finding of every verdict and every status, and with an article that is out for trouble."""

from __future__ import annotations

from attrs import evolve

from checker.model import Article, Unchecked
from checker.outcome import Finding, Notice, Position, Report, Severity, Verdict
from tests.report.samples import (
    AGREEMENT,
    CONFLICT,
    COURIER,
    EXPLAINED,
    FORTNIGHT,
    FOUR,
    HERALD,
    LOOK_ALIKE,
    NINE,
    NOTE,
    POSSIBLE,
    REPRINTED,
    SHARED,
    TWELVE,
    claim,
    days,
    finding,
)

MARKUP = "<script>document.title = 'owned'</script><img src=\"https://evil.example/x.png\" onerror='fetch(\"/\")'>"
HOSTILE = Article(
    id='evil"><script>alert(1)</script>',
    path='story/e"v<i>l, 50%: [a](javascript:alert(1)).md',
    publisher='=HYPERLINK("https://evil.example") <b>@desk</b>',
    headline="</title></style><script>alert(2)</script>",
    published="2025-05-03",
    url="javascript:alert(3)",
    text=f"{MARKUP} After thirty days, [click](javascript:alert(4)) | `x` {{0}} %0A::error::gotcha\x1b[31m\u202e.\n",
)
THIRTY = evolve(
    claim(HOSTILE, "thirty days", "duration", days(30), "]]> & <i>nobody</i>"), subject="<u>ferry</u> strike"
)


def of(key: str, verdict: Verdict, severity: Severity, status: str = "new", note: str = "") -> Finding:
    made = finding("DUR201", "duration-differs", verdict, severity, f"because {key}", NINE, TWELVE)
    return evolve(made, id=key, status=status, note=note, subject=f"subject {key}")


FINDINGS = (
    CONFLICT,
    of("conflict-that-warns", Verdict.CONFLICT, Severity.WARNING),
    of("conflict-waived", Verdict.CONFLICT, Severity.ERROR, "waived", "two counts (the desk)"),
    of("conflict-known", Verdict.CONFLICT, Severity.ERROR, "baseline"),
    evolve(
        finding("DUR201", "duration-differs", Verdict.CONFLICT, Severity.ERROR, "<b>so</b>", THIRTY, TWELVE),
        id="hostile",
        message="<u>ferry</u> strike, <script>alert(5)</script>: 30 days\n::error::50%",
    ),
    evolve(REPRINTED, id="reprinted"),
    LOOK_ALIKE,
    evolve(LOOK_ALIKE, id="look-alike-waived", status="waived", note="known", positions=LOOK_ALIKE.positions[::-1]),
    POSSIBLE,
    of("update", Verdict.UPDATE, Severity.INFO),
    of("scope", Verdict.SCOPE, Severity.INFO),
    EXPLAINED,
    of("variant", Verdict.VARIANT, Severity.INFO),
)
EVERY = Report(
    articles=(COURIER, HERALD, NOTE, HOSTILE),
    claims=8,
    facts=13,
    findings=FINDINGS,
    agreements=(AGREEMENT,),
    single_source=(FOUR,),
    unchecked=(
        Unchecked(article="story/broken.txt", what="the whole source", reason="it is a binary file; name a text"),
        Unchecked(article="story/logo.png", what="passed over", reason="<img>"),
    ),
    notices=(
        Notice(what="ruling-lapsed", place="rulings.toml:3", message="lapsed on 2025-01-01 <b>", fingerprint="x"),
    ),
    coverage={"herald": {"sentences": 2, "mentions.quantity": 1, "compared": 1}},
    origins={"courier": SHARED, "note": SHARED},
)


def long_report(count: int) -> Report:
    """So many findings of all kinds, each with words of its own and as long as they come."""
    length = len(FINDINGS)
    made = []
    for number in range(count):
        original = FINDINGS[number % length]
        positions = original.positions
        if number % 7 == 0:
            positions = (*positions, Position(value="nearly two weeks", claims=(FORTNIGHT, FOUR)))
        made.append(evolve(original, id=f"{original.id}-{number}", positions=positions))
    return evolve(EVERY, findings=tuple(made))
