"""Imports go down the layers only. The table is the order; `docs/architecture.md` says what each is for."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "checker"

LAYERS = """
    cli
    report
    factbase
    pipeline
    confidence coverage independence
    judge
    facts
    ruleset
    gates compare
    scope timeline updates
    story
    extract
    claims
    notes
    attribution firmness occasions
    entities
    mention
    substance asides
    wording
    language
    reading
    overlap units whens
    lexicon errors bundle patterns
    outcome
    model
    values version collecting
"""
"""From the top down. Modules of one line don't import each other; within a package they may."""

RANK = {name: rank for rank, line in enumerate(reversed(LAYERS.strip().splitlines())) for name in line.split()}

APART = ("mention", "claims", "gates", "compare")
"""Packages whose members, those in the package's own table, stand side by side and never import each other."""


def modules() -> Iterator[tuple[str, Path]]:
    """(name below `checker`, file), as ("report.text", checker/report/text.py)."""
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        yield ".".join(part for part in parts if part != "__init__"), path


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """(line, name below `checker`) of every import of the project's own, wherever in the file it stands."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: a relative import; write it in full"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        for name in names:
            if name == "checker" or name.startswith("checker."):
                yield node.lineno, name.removeprefix("checker").removeprefix(".")


def layer(name: str) -> str:
    return name.partition(".")[0]


BELOW_THE_TOP = [pytest.param(name, path, id=name) for name, path in modules() if name not in ("", "__main__")]


@pytest.mark.parametrize(("name", "path"), BELOW_THE_TOP)
def test_module_imports_only_from_lower_layers(name: str, path: Path) -> None:
    assert layer(name) in RANK, f"{name} has no place in the table of layers"
    wrong = [
        f"{path}:{line}: {name} imports {target or 'the package itself'}"
        for line, target in imports(path)
        if layer(target) != layer(name) and RANK.get(layer(target), len(RANK)) >= RANK[layer(name)]
    ]
    assert not wrong


@pytest.mark.parametrize("package", APART)
def test_members_of_a_table_never_import_each_other(package: str) -> None:
    table = PACKAGE / package / "__init__.py"
    members = {target.split(".")[1] for _, target in imports(table) if layer(target) == package and "." in target}
    wrong = [
        f"{PACKAGE / package / member}.py:{line}: {package}.{member} imports {target}"
        for member in sorted(members)
        for line, target in imports(PACKAGE / package / f"{member}.py")
        if layer(target) == package and target.split(".")[1] in members - {member}
    ]
    assert not wrong


def test_every_layer_of_the_table_exists() -> None:
    assert set(RANK) == {layer(name) for name, _ in modules()} - {"", "__main__"}


def test_the_test_sees_an_import_wherever_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "module.py"
    path.write_text("def f():\n    from checker.cli import main\n    import checker\n", encoding="utf-8")
    assert list(imports(path)) == [(2, "cli.main"), (3, "")]
