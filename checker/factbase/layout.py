"""What a fact base looks like: the files that `checker init` lays out, and where its parts are."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from checker.version import __version__

SOURCES, CLAIMS = "sources", "claims"

TEMPLATES = {
    "README.md": "README.md",
    "checker.toml": "checker.toml",
    "rulings.toml": "rulings.toml",
    ".gitignore": "gitignore",
    ".github/workflows/checker.yml": "github.yml",
    ".gitlab-ci.yml": "gitlab.yml",
    ".pre-commit-config.yaml": "pre-commit.yaml",
}
"""A file of a new fact base -> the template that it is written from."""
EMPTY = (f"{SOURCES}/.gitkeep", f"{CLAIMS}/.gitkeep")
"""Git keeps no folder without a file."""


def new_files() -> dict[str, str]:
    """The files of a new fact base: path within it -> text."""
    folder = files("checker.factbase") / "templates"
    written = {
        path: (folder / name).read_text(encoding="utf-8").replace("@VERSION@", __version__)
        for path, name in TEMPLATES.items()
    }
    return dict(sorted({**written, **dict.fromkeys(EMPTY, "")}.items()))


def is_fact_base(folder: Path) -> bool:
    """Whether a folder holds a fact base: stories under `sources/`, or claims typed in by hand."""
    return (folder / SOURCES).is_dir() and not (folder / SOURCES).is_symlink()
