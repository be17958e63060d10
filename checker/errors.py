"""What can go wrong before anything is compared. Each message names the file, the place and the remedy."""

from __future__ import annotations


class CheckerError(Exception):
    """Base of all errors that a user can mend; the command line prints it and exits 2."""


class ReadError(CheckerError):
    """A source could not be read. `path` names it, `reason` says why and what to do."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class RuleError(CheckerError):
    """A rule file is wrong: file, key and remedy."""


class ConfigurationError(CheckerError):
    """The configuration or the installation is wrong."""
