"""`checker init`: lay out a fact base."""

from __future__ import annotations

from pathlib import Path

import click

from checker.cli.console import complain, deliver
from checker.cli.group import OK


@click.command()
@click.argument("folder", metavar="DIR", default=".", type=click.Path(file_okay=False, path_type=Path))
def init(folder: Path) -> int:
    """Lay out a fact base: configuration, folders for sources and claims, rulings, and files for CI and pre-commit.

    What is there already is kept as it is.

    \b
    Example:
      checker init newsroom
    """
    from checker.factbase.config import within
    from checker.factbase.layout import new_files

    made, kept = [], []
    for name, text in new_files().items():
        target = folder / name
        if target.exists() or target.is_symlink():
            kept.append(name)
            continue
        if folder.exists():
            within(folder, target, f"{target}:")
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
        made.append(name)
    deliver("".join(f"{folder / name}\n" for name in made), None)
    for name in kept:
        complain(f"{folder / name} is there already and was kept")
    complain(f"next: put the articles of a story into {folder / 'sources'}/STORY/, then `checker check {folder}`")
    return OK
