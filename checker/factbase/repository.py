"""A git repository, read through the `git` command: refs, what changed, and files as they stood.

The command itself rather than a library: what runs a gate has fetched with it, so that its configuration (partial and
shallow clones, large files, ownership) holds here as there. No shell is involved, and no ref or path is taken for an
option.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath

from attrs import frozen

from checker.errors import CheckerError

LINK = "120000"
FILES = ("100644", "100755", LINK)
"""Modes of what is written out; other entries are other repositories."""


class RepositoryError(CheckerError):
    """Git is missing, or has no answer; the message names the remedy."""


@frozen(kw_only=True)
class Entry:
    """A file at some commit. `path` is relative to the repository, with forward slashes."""

    path: str
    mode: str
    blob: str


@frozen
class Repository:
    """`root` is the top of the work tree."""

    root: Path

    @classmethod
    def of(cls, folder: Path) -> Repository:
        """The repository that a folder lies in. Raises `RepositoryError` where there is none, or no git."""
        if not folder.is_dir():
            raise RepositoryError(f"{folder}: there is no such folder")
        answer = _run(folder, ["rev-parse", "--show-toplevel"])
        if answer.returncode:
            words = _words(answer)
            if "not a git repository" in words:
                words = (
                    "not in a git repository, so there is no base to compare with; "
                    "use `checker check`, or begin one with `git init`"
                )
            raise RepositoryError(f"{folder}: {words}")
        return cls(Path(os.fsdecode(answer.stdout.rstrip(b"\n"))))

    def commit(self, ref: str) -> str:
        """The commit that a ref names. Raises `RepositoryError` that says what to fetch."""
        answer = _run(self.root, ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}"])
        if answer.returncode or not ref:
            raise RepositoryError(f"--base {ref}: there is no such ref here; {self._fetch(ref)}")
        return answer.stdout.decode().strip()

    def merge_base(self, one: str, other: str) -> str | None:
        """Where two commits parted; None where history is too short to tell, or they have nothing in common."""
        answer = _run(self.root, ["merge-base", one, other])
        return answer.stdout.decode().strip() or None

    @property
    def shallow(self) -> bool:
        return self._git("rev-parse", "--is-shallow-repository").strip() == b"true"

    def changed(self, commit: str, folder: str = ".") -> frozenset[str]:
        """Paths below a folder whose content in the work tree isn't the commit's, new and removed ones among them."""
        scope = ["--", folder]
        diff = self._git("diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", commit, *scope)
        new = self._git("ls-files", "--others", "--exclude-standard", "-z", *scope)
        return frozenset(_paths(diff + new))

    def uncommitted(self, folder: str = ".") -> int:
        """How many files below a folder differ from the last commit."""
        return len(
            _paths(self._git("status", "--porcelain", "--no-renames", "--untracked-files=all", "-z", "--", folder))
        )

    def tracked(self, path: Path) -> bool:
        """Whether git keeps anything at or below a path of the work tree."""
        try:
            inside = Path(os.path.realpath(path)).relative_to(os.path.realpath(self.root))
        except ValueError:
            return False
        return bool(self._git("ls-files", "-z", "--", str(inside)))

    def entries(self, commit: str, paths: Sequence[str]) -> list[Entry]:
        """The files at and below some paths as a commit has them."""
        listed = self._git("ls-tree", "-r", "-z", "--full-tree", commit, "--", *paths) if paths else b""
        found = []
        for line in filter(None, listed.split(b"\0")):
            about, _, name = line.partition(b"\t")
            mode, _, blob = about.decode().split(" ")
            path = os.fsdecode(name)
            # Git itself refuses to make such names, and this may be anybody's tree.
            if mode in FILES and not {"..", ".git", ""} & set(PurePosixPath(path).parts) and not path.startswith("/"):
                found.append(Entry(path=path, mode=mode, blob=blob))
        return found

    def write(self, entries: Iterable[Entry], target: Path) -> None:
        """Write files below a folder under their paths, as a checkout would."""
        # Links last, so that nothing is written through one.
        for entry, content in self._contents(sorted(entries, key=lambda entry: entry.mode == LINK)):
            file = target / entry.path
            file.parent.mkdir(parents=True, exist_ok=True)
            if entry.mode == LINK:
                file.symlink_to(os.fsdecode(content))
            else:
                file.write_bytes(content)

    def _contents(self, entries: Sequence[Entry]) -> Iterator[tuple[Entry, bytes]]:
        """Each file's bytes, line ends and large files as a checkout has them; a link's are its target."""
        asked = "".join(f"{entry.blob} {entry.path}".replace("\n", "_") + "\n" for entry in entries)
        answer = self._git("cat-file", "--batch=%(objectname) %(objectsize)", "--filters", given=os.fsencode(asked))
        at = 0
        for entry in entries:
            end = answer.index(b"\n", at)
            head = answer[at:end].split(b" ")
            if len(head) != 2 or not head[1].isdigit():
                raise RepositoryError(f"{entry.path}: git has no content for it: {answer[at:end].decode()}; fetch it")
            size = int(head[1])
            yield entry, answer[end + 1 : end + 1 + size]
            at = end + 1 + size + 1

    def _git(self, *arguments: str, given: bytes = b"") -> bytes:
        answer = _run(self.root, arguments, given)
        if answer.returncode:
            raise RepositoryError(f"git {arguments[0]}: {_words(answer)}")
        return answer.stdout

    def _fetch(self, ref: str) -> str:
        remotes = self._git("remote").decode().split()
        remote, _, branch = ref.partition("/")
        if remote in remotes and branch:
            return f"fetch it: git fetch {remote} +{branch}:refs/remotes/{ref}"
        for name in remotes:
            if not _run(self.root, ["rev-parse", "--verify", "--quiet", f"refs/remotes/{name}/{ref}"]).returncode:
                return f"did you mean {name}/{ref}?"
        if remotes:
            return f"fetch it: git fetch {remotes[0]} {ref}, then --base FETCH_HEAD"
        return "`git branch --all` lists those that there are"


def _run(folder: Path, arguments: Sequence[str], given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_LITERAL_PATHSPECS": "1"}
    command = ["git", "-C", str(folder), *arguments]
    try:
        return subprocess.run(command, input=given, capture_output=True, env=environment, check=False)
    except FileNotFoundError:
        raise RepositoryError("git is not installed, or not on PATH; the gate reads the base with it") from None


def _words(answer: subprocess.CompletedProcess[bytes]) -> str:
    lines = answer.stderr.decode("utf-8", "replace").strip().splitlines() or [f"exit status {answer.returncode}"]
    return lines[0].removeprefix("fatal: ").removeprefix("error: ")


def _paths(listed: bytes) -> list[str]:
    return [os.fsdecode(name) for name in listed.split(b"\0") if name]
