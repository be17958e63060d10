"""`checker mentions`: the typed values that each article mentions."""

from __future__ import annotations

from collections.abc import Sequence

import click

from checker.cli import options
from checker.cli.console import complain, deliver, watched
from checker.cli.group import OK, TROUBLE
from checker.model import Article, Mention
from checker.outcome import article_dict
from checker.report.json import dumps
from checker.report.words import clean, shorten

ROOM = 80


@click.command()
@options.paths_argument
@options.format_option("text", "json")
@options.output_option
@click.option(
    "--kind", multiple=True, metavar="KINDS", help="Only these kinds, parted by commas: quantity, time, name ..."
)
@options.quiet_option
def mentions(paths: Sequence[str], form: str, output: str | None, kind: tuple[str, ...], quiet: bool) -> int:
    """Show the typed values that each article mentions: quantities, times, names, titles, places, quotations.

    \b
    Examples:
      checker mentions ours.md --kind quantity,time
      checker mentions articles/ --format json
    """
    from checker.cli.sources import read
    from checker.language.document import parse_all
    from checker.mention import KINDS, find_mentions

    kinds = options.many(kind)
    for name in kinds:
        if name not in KINDS:
            raise click.UsageError(f"--kind {name}: not one of {', '.join(sorted(KINDS))}")
    reading = read(paths)
    articles = sorted(reading.articles, key=lambda article: (article.id, article.text))
    found = []
    for document in watched(parse_all(articles), len(articles), "reading articles", quiet=quiet):
        kept = [mention for mention in find_mentions(document) if not kinds or mention.kind in kinds]
        found.append((document.article, kept))
    if form == "json":
        entries = [
            {"article": article_dict(a), "mentions": [mention.to_dict() for mention in kept]} for a, kept in found
        ]
        deliver(dumps(entries, indent=2) + "\n", output)
    else:
        deliver("\n".join(listing(article, kept) for article, kept in found), output)
    if not articles:
        complain("nothing to read: no article found under the paths named")
    return TROUBLE if reading.failures or not articles else OK


def listing(article: Article, found: Sequence[Mention]) -> str:
    """An article's mentions, one a line: place, kind, the words and the value."""
    lines = [f"{clean(article.source)}  {clean(article.path or article.id)}"]
    for mention in found:
        line, column = article.line_column(mention.start)
        words = shorten(clean(mention.text), ROOM)
        lines.append(f"  {line}:{column}  {mention.kind}  «{words}»  {shorten(clean(str(mention.value)), ROOM)}")
    if not found:
        lines.append("  no mentions")
    return "\n".join(lines) + "\n"
