"""Configuration: `checker.toml`, else `[tool.checker]` in `pyproject.toml`, of the nearest parent folder that has one.

What the command line says goes over the file, and the file over the defaults. An unknown key is an error that names
the nearest known one: a setting that is misspelt must never pass for one that is heeded.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import Factory, evolve, fields, frozen

from checker.errors import ConfigurationError
from checker.factbase.toml import at, nearest, parse, read_text, refuse_unknown
from checker.outcome import Severity
from checker.ruleset import PARAMS, Rule

FILE = "checker.toml"
PYPROJECT = "pyproject.toml"
FAIL_ON = ("error", "warning", "info", "never")
RULES, RULINGS, BASELINE = "rules", "rulings.toml", "baseline.json"
"""Where a fact base keeps its own rules, its rulings and its baseline, unless its configuration says otherwise."""


@frozen(kw_only=True)
class Config:
    """The settings of a run. Paths are as written, relative to `root`, the folder of the file; None where unset."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = "error"
    min_confidence: float = 0.0
    format: str = "text"
    model: str | None = None
    rules: str | None = None
    severity: Mapping[str, Severity] = Factory(dict)
    params: Mapping[str, Mapping[str, Any]] = Factory(dict)
    baseline: str | None = None
    rulings: str | None = None
    path: Path | None = None
    """The file that was read; None where there is none."""
    origin: Mapping[str, str] = Factory(dict)
    """Key -> who set it: a file's name or "command line". What isn't here has its default."""

    @property
    def root(self) -> Path | None:
        return self.path.parent if self.path else None

    @property
    def place(self) -> str:
        return str(self.path) if self.path else "the defaults"

    def rules_folder(self) -> Path | None:
        """The folder of the fact base's own rules, if it has one."""
        return self._kept("rules", RULES)

    def rulings_file(self) -> Path | None:
        return self._kept("rulings", RULINGS)

    def baseline_file(self) -> Path | None:
        return self._kept("baseline", BASELINE)

    def _kept(self, key: str, default: str) -> Path | None:
        """The path that a key names, which must exist and lie within the fact base; the default where that exists."""
        if self.root is None or self.path is None:
            return None
        named = getattr(self, key)
        found = within(self.root, self.root / (named or default), f"{self.path}: {key} = {named or default!r}")
        if found.exists():
            return found
        if named is not None:
            raise ConfigurationError(
                f"{self.path}: {key} = {named!r}: {found} does not exist; create it or drop the key"
            )
        return None

    def override(self, **values: Any) -> Config:
        """With the values of the command line; None and () mean that it is silent."""
        said = {key: value for key, value in values.items() if value is not None and value != ()}
        return evolve(self, **said, origin={**self.origin, **dict.fromkeys(said, "command line")})


def within(root: Path, path: Path, place: str) -> Path:
    """The path, if it stays inside the folder whatever links and `..` it has. Raises `ConfigurationError` else."""
    if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root)):
        raise ConfigurationError(
            f"{place} leaves the fact base {root}; name a place inside it, without links that lead out"
        )
    return path


def discover(paths: Iterable[str | os.PathLike[str]] = ()) -> Config:
    """The configuration that holds for some paths: that of the nearest folder above all of them, else the defaults."""
    folders = [os.path.abspath(path) for path in paths] or [os.getcwd()]
    file = find(Path(os.path.commonpath([f if os.path.isdir(f) else os.path.dirname(f) for f in folders])))
    return load(_near(file)) if file else Config()


def _near(file: Path) -> Path:
    """As a reader of the terminal would call it."""
    here = Path.cwd()
    return file.relative_to(here) if file.is_relative_to(here) else file


def find(folder: Path) -> Path | None:
    """The nearest configuration file at or above a folder; a `pyproject.toml` without `[tool.checker]` is none."""
    for parent in (folder, *folder.parents):
        if (parent / FILE).is_file():
            return parent / FILE
        project = parent / PYPROJECT
        if project.is_file() and _is_ours(project):
            return project
    return None


def _is_ours(project: Path) -> bool:
    """Whether a `pyproject.toml` configures checker. One that doesn't speak of it need not even be valid."""
    text = read_text(project)
    return "checker" in text and "checker" in parse(text, str(project)).get("tool", {})


def load(path: Path) -> Config:
    """The configuration in a file. Raises `ConfigurationError` that names file, line, key and remedy."""
    return evolve(read(read_text(path), str(path)), path=path)


def read(text: str, place: str) -> Config:
    """The configuration in the text of a `checker.toml`, or of a `pyproject.toml` where the place is called so."""
    table = parse(text, place)
    if Path(place).name == PYPROJECT:
        table = table.get("tool", {}).get("checker", {})
        if not isinstance(table, dict):
            raise ConfigurationError(f"{at(place, text, 'checker')}: 'tool.checker' must be a table")
    refuse_unknown(table, KEYS, place, text)
    values = {key: KEYS[key](value, _Place(place, text, key)) for key, value in table.items()}
    return Config(**values, origin=dict.fromkeys(values, Path(place).name))


@frozen
class _Place:
    """Where a value stands, to complain of it."""

    file: str
    text: str
    key: str

    def refuse(self, words: str, key: str | None = None) -> ConfigurationError:
        return ConfigurationError(f"{at(self.file, self.text, key or self.key)}: {self.key!r} {words}")


def _words(value: Any, place: _Place) -> tuple[str, ...]:
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list) or not all(isinstance(word, str) and word for word in value):
        raise place.refuse("must be a list of rule ids or their beginnings")
    return tuple(value)


def _string(value: Any, place: _Place) -> str:
    if not isinstance(value, str) or not value:
        raise place.refuse("must be a string that isn't empty")
    return value


def _fail_on(value: Any, place: _Place) -> str:
    if value not in FAIL_ON:
        raise place.refuse(f"is {value!r}, which is not one of {', '.join(FAIL_ON)}")
    return str(value)


def _confidence(value: Any, place: _Place) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise place.refuse(f"is {value!r}, which is not a number between 0 and 1")
    return float(value)


def _severities(value: Any, place: _Place) -> dict[str, Severity]:
    if not isinstance(value, dict):
        raise place.refuse('must be a table of rule ids, such as ROL501 = "warning"')
    for rule, level in value.items():
        if level not in list(Severity):
            raise place.refuse(f"of {rule} is {level!r}, which is not one of error, warning, info", rule)
    return {rule: Severity(level) for rule, level in value.items()}


def _params(value: Any, place: _Place) -> dict[str, Mapping[str, Any]]:
    if not isinstance(value, dict) or not all(isinstance(table, dict) for table in value.values()):
        raise place.refuse("must hold one table for each rule, such as [params.DUR201]")
    for rule, table in value.items():
        refuse_unknown(table, PARAMS, place.file, place.text, within=f"params.{rule}.")
        for key, setting in table.items():
            if not PARAMS[key].holds(setting):
                raise place.refuse(f"of {rule}: {key} is {setting!r}, which is not {PARAMS[key].words}", key)
    return value


KEYS: dict[str, Callable[[Any, _Place], Any]] = {
    "select": _words,
    "ignore": _words,
    "fail_on": _fail_on,
    "min_confidence": _confidence,
    "format": _string,
    "model": _string,
    "rules": _string,
    "rulings": _string,
    "baseline": _string,
    "severity": _severities,
    "params": _params,
}
"""Every key that a configuration may hold -> how its value is read."""
MEANINGS = {
    "select": "Only these rules: a list of ids or their beginnings.",
    "ignore": "All rules but these.",
    "fail_on": "Exit 1 for findings at or over this: error, warning, info or never.",
    "min_confidence": "Leave out findings less sure than this, from 0 to 1.",
    "format": "The output format of `check` and `gate`.",
    "model": "The spaCy pipeline that reads texts; the environment's CHECKER_MODEL goes before it.",
    "rules": f"The folder of the fact base's own rules; {RULES}/ where there is one.",
    "rulings": f"The file of rulings; {RULINGS} where there is one.",
    "baseline": f"The file of known findings; {BASELINE} where there is one.",
    "severity": 'A table of rule ids: `ROL501 = "warning"`.',
    "params": "A table for each rule: `[params.DUR201]`.",
}
assert set(MEANINGS) == set(KEYS)
assert set(KEYS) <= {field.name for field in fields(Config)}


def adjusted(rules: Sequence[Rule], config: Config) -> tuple[Rule, ...]:
    """The rules with the severities and parameters of the configuration.

    Raises `ConfigurationError` for the id of a rule that isn't there.
    """
    known = {rule.id for rule in rules}
    text = read_text(config.path) if config.path and config.path.is_file() else ""
    for rule in (*config.severity, *config.params):
        if rule not in known:
            raise ConfigurationError(f"{at(config.place, text, rule)}: no rule {rule!r}{nearest(rule, known)}")
    return tuple(
        evolve(
            rule,
            severity=config.severity.get(rule.id, rule.severity),
            params={**rule.params, **config.params.get(rule.id, {})},
        )
        for rule in rules
    )


def shown(config: Config) -> Iterator[str]:
    """The settings as TOML, each with who set it: what `--show-config` prints."""
    yield f"# {config.path or 'no configuration file found'}"
    for key in KEYS:
        value = getattr(config, key)
        origin = config.origin.get(key, "default")
        if isinstance(value, Mapping):
            for name, entry in sorted(value.items()):
                yield f"{key}.{name} = {_toml(entry)}  # {origin}"
        elif value is None:
            yield f"# {key} is not set"
        else:
            yield f"{key} = {_toml(value)}  # {origin}"


def _toml(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {_toml(entry)}" for key, entry in value.items()) + " }"
    if isinstance(value, tuple | list):
        return "[" + ", ".join(_toml(entry) for entry in value) + "]"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return '"' + str(value).replace("\\", "\\\\").replace('"', '\\"') + '"'
    return str(value)
