"""Where the data folders `rules/` and `sources/` are: inside an installed package, or beside it in a checkout."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def bundled(name: str) -> Path:
    """The folder of that name. Raises `FileNotFoundError` when the installation lacks it."""
    inside = Path(str(files("checker"))) / name
    beside = Path(str(files("checker"))).parent / name
    for folder in (inside, beside):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"{inside}: the package's data folder {name!r} is missing; install the package again")
