"""`checker claims`: what each article claims, before anything is compared."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import click

from checker.cli import options
from checker.cli.console import complain, deliver, watched
from checker.cli.group import OK, TROUBLE
from checker.model import Article, Extraction
from checker.outcome import article_dict, claim_dict
from checker.report.json import dumps
from checker.report.words import clean, shorten

ROOM = 60


@click.command()
@options.paths_argument
@options.format_option("text", "json")
@options.output_option
@options.no_cache_option
@options.cache_dir_option
@options.jobs_option
@options.quiet_option
def claims(
    paths: Sequence[str],
    form: str,
    output: str | None,
    no_cache: bool,
    cache_dir: str | None,
    jobs: int,
    quiet: bool,
) -> int:
    """Show what each article claims, before anything is compared.

    \b
    Examples:
      checker claims ours.md
      checker claims articles/ --format json
    """
    from checker.cli.sources import read
    from checker.cli.store import store
    from checker.factbase.checking import extract_each, extraction_key, in_order
    from checker.factbase.codec import decode_extraction

    reading = read(paths)
    articles = in_order(reading.articles)
    with store(cache_dir, no_cache=no_cache) as kept:
        known = extract_each(articles, kept, jobs, partial(watched, quiet=quiet))
    told = [(article, decode_extraction(known[extraction_key(article)])) for article in articles]
    if form == "json":
        entries = [{"article": article_dict(a), "claims": [claim_dict(claim) for claim in e.claims]} for a, e in told]
        deliver(dumps(entries, indent=2) + "\n", output)
    else:
        deliver("\n".join(listing(article, extraction) for article, extraction in told), output)
    if not articles:
        complain("nothing to read: no article found under the paths named")
    return TROUBLE if reading.failures or not articles else OK


def listing(article: Article, extraction: Extraction) -> str:
    """An article's claims, one a line: place, attribute, subject, value, the words, and who is cited for them."""
    lines = [f"{clean(article.source)}  {clean(article.path or article.id)}"]
    for claim in extraction.claims:
        said = f" (citing {clean(claim.attribution)})" if claim.attribution else ""
        firm = "" if claim.firmness.value == "stated" else f" [{claim.firmness.value}]"
        quote = shorten(clean(claim.quote), ROOM)
        subject = shorten(clean(claim.subject), ROOM)
        what = f"{claim.attribute}  {subject}: {clean(str(claim.value))}{firm}"
        lines.append(f"  {claim.line}:{claim.column}  {what}  «{quote}»{said}")
    if not extraction.claims:
        lines.append("  no claims")
    return "\n".join(lines) + "\n"
