"""Git read through its command: refs, what changed, files as they stood, and what to do where there is none."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from checker.factbase.repository import Repository, RepositoryError


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A repository with one commit on main, which holds `a/one.md` and `a/ü b.md`."""
    root = tmp_path / "repository"
    (root / "a").mkdir(parents=True)
    git(root, "init", "-b", "main")
    (root / "a" / "one.md").write_text("one\n")
    (root / "a" / "ü b.md").write_text("two\n")
    git(root, "add", ".")
    git(root, "commit", "-m", "first")
    return Repository.of(root / "a")


def test_changed_and_new_and_removed_files_are_changes(repository: Repository) -> None:
    (repository.root / "a" / "one.md").unlink()
    (repository.root / "a" / "ü b.md").write_text("other\n")
    (repository.root / "new.md").write_text("new\n")
    (repository.root / ".gitignore").write_text("hidden\n")
    (repository.root / "hidden").write_text("no matter\n")
    assert repository.changed(repository.commit("main")) == {"a/one.md", "a/ü b.md", "new.md", ".gitignore"}
    assert repository.uncommitted() == 4


def test_files_are_written_as_they_stood(repository: Repository, tmp_path: Path) -> None:
    (repository.root / "a" / "one.md").write_text("other\n")
    (repository.root / "link").symlink_to("a/one.md")
    git(repository.root, "add", ".")
    git(repository.root, "commit", "-m", "second")
    target = tmp_path / "out"
    repository.write(repository.entries(repository.commit("HEAD~1"), ["a"]), target)
    assert (target / "a" / "one.md").read_text() == "one\n"
    assert (target / "a" / "ü b.md").read_text() == "two\n"
    repository.write(repository.entries(repository.commit("HEAD"), ["link"]), target)
    assert (target / "link").readlink() == Path("a/one.md")


@pytest.mark.parametrize("ref", ["nowhere", "--help", "", "HEAD:a"])
def test_a_ref_that_is_not_there_is_refused(repository: Repository, ref: str) -> None:
    with pytest.raises(RepositoryError, match="there is no such ref here"):
        repository.commit(ref)


def test_a_remote_branch_is_proposed_for_its_name(repository: Repository, tmp_path: Path) -> None:
    git(repository.root, "branch", "other")
    git(tmp_path, "clone", str(repository.root), "copy")
    clone = Repository.of(tmp_path / "copy")
    with pytest.raises(RepositoryError, match="did you mean origin/other"):
        clone.commit("other")
    with pytest.raises(RepositoryError, match=r"git fetch origin \+more:refs/remotes/origin/more"):
        clone.commit("origin/more")


def test_a_shallow_clone_knows_that_it_is_one(repository: Repository, tmp_path: Path) -> None:
    for words in ("second", "third"):
        (repository.root / "a" / "one.md").write_text(words)
        git(repository.root, "commit", "-a", "-m", words)
    git(tmp_path, "clone", "--depth", "1", f"file://{repository.root}", "copy")
    clone = Repository.of(tmp_path / "copy")
    assert (clone.shallow, repository.shallow) == (True, False)
    assert len(clone.entries(clone.commit("origin/main"), ["a"])) == 2


def test_outside_a_repository_the_remedy_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(RepositoryError, match="not in a git repository"):
        Repository.of(tmp_path)


def test_a_missing_git_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RepositoryError, match="git is not installed"):
        Repository.of(tmp_path)


def test_what_git_keeps_is_told_from_what_it_does_not(repository: Repository, tmp_path: Path) -> None:
    (repository.root / "new.md").write_text("new\n")
    assert repository.tracked(repository.root / "a")
    assert not repository.tracked(repository.root / "new.md")
    assert not repository.tracked(tmp_path)
