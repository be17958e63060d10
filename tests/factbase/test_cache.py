"""The cache holds what it was given, whatever happens to its file."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.factbase import cache as cache_module
from checker.factbase.cache import FILE, Cache

WRITER = """
import sys
from pathlib import Path
from checker.factbase.cache import Cache
with Cache(Path(sys.argv[1]), lambda words: sys.exit(words)) as cache:
    print("ready", flush=True)
    for number in range(int(sys.argv[3])):
        cache.put(f"{sys.argv[2]} {number}", f"{sys.argv[2]} {number} ".encode() * 500)
"""


def writer(folder: Path, name: str, count: int) -> subprocess.Popen[bytes]:
    """A process that writes so many entries, past its imports when this returns."""
    started = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), name, str(count)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert started.stdout is not None
    started.stdout.readline()
    return started


def content(name: str, number: int) -> bytes:
    return f"{name} {number} ".encode() * 500


def test_an_entry_is_there_the_next_time(tmp_path: Path) -> None:
    with Cache(tmp_path) as cache:
        assert cache.get("a") is None
        cache.put("a", b"one")
        cache.put("a", b"two")
    with Cache(tmp_path) as cache:
        assert cache.get("a") == b"two"


def spoil_with_noise(file: Path) -> None:
    file.write_bytes(b"not a database at all, but long enough to look like something" * 20)


def cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:5000])


def change_an_entry(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE entry SET value = substr(value, 1, 20) || x'00'")


def swap_two_entries(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        values = dict(connection.execute("SELECT key, value FROM entry").fetchall())
        connection.execute("UPDATE entry SET value = ? WHERE key = 'a'", (values["b"],))


def change_the_layout(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA user_version = 99")


def drop_the_table(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("DROP TABLE entry")


def be_another_programs(file: Path) -> None:
    file.unlink()
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE theirs (x)")


@pytest.mark.parametrize(
    "spoil",
    [
        spoil_with_noise, cut_short, change_an_entry, swap_two_entries, change_the_layout, drop_the_table,
        be_another_programs,
    ],
)  # fmt: skip
def test_a_spoilt_file_is_set_aside_with_a_message_and_built_anew(
    tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    with Cache(tmp_path) as cache:
        for key in "abcdefgh":
            cache.put(key, key.encode() * 900)
    for end in ("-wal", "-shm"):
        (tmp_path / f"{FILE}{end}").unlink(missing_ok=True)
    spoil(tmp_path / FILE)
    spoilt = (tmp_path / FILE).read_bytes()
    told: list[str] = []
    with Cache(tmp_path, told.append) as cache:
        for key in "abcdefgh":
            assert cache.get(key) in (None, key.encode() * 900)
        cache.put("new", b"new")
    assert len(told) == 1
    assert told[0].startswith(f"{tmp_path / FILE}: not a sound cache of this version")
    assert (tmp_path / f"{FILE}.aside").read_bytes()[:100] == spoilt[:100]
    with Cache(tmp_path, told.append) as cache:
        assert cache.get("new") == b"new"
    assert len(told) == 1


def test_where_nothing_can_be_kept_work_goes_on_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    told: list[str] = []
    with Cache(tmp_path / "file", told.append) as cache:
        cache.put("a", b"one")
        assert cache.get("a") is None
    assert len(told) == 1
    assert "working without a cache" in told[0]


def test_a_locked_file_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache_module, "PATIENCE", 0.05)
    with Cache(tmp_path) as cache:
        cache.put("a", b"one")
    told: list[str] = []
    other = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    with Cache(tmp_path, told.append) as cache:
        other.execute("BEGIN IMMEDIATE")
        cache.put("b", b"two")
        assert cache.get("a") is None
        other.execute("ROLLBACK")
    other.close()
    assert ["locked" in words for words in told] == [True]
    with Cache(tmp_path, told.append) as cache:
        assert cache.get("a") == b"one"


def test_an_entry_that_nobody_asks_for_is_dropped_after_a_while(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Cache(tmp_path) as cache:
        cache.put("asked for", b"1")
        cache.put("forgotten", b"2")
    now = time.time()
    for days in (40, 80):
        monkeypatch.setattr(time, "time", lambda days=days: now + days * 86_400)
        with Cache(tmp_path) as cache:
            assert cache.get("asked for") == b"1"
    with Cache(tmp_path) as cache:
        assert cache.get("asked for") == b"1"
        assert cache.get("forgotten") is None


def test_version_control_keeps_away_from_a_cache(tmp_path: Path) -> None:
    with Cache(tmp_path / "cache"):
        assert (tmp_path / "cache" / ".gitignore").read_text() == "*\n"


def test_several_processes_write_at_once_and_nothing_is_lost(tmp_path: Path) -> None:
    running = [writer(tmp_path, name, 60) for name in ("one", "two", "three")]
    assert [process.wait(60) for process in running] == [0, 0, 0]
    with Cache(tmp_path) as cache:
        for name in ("one", "two", "three"):
            assert all(cache.get(f"{name} {number}") == content(name, number) for number in range(60))


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
def test_a_process_killed_at_any_moment_leaves_whole_entries(tmp_path: Path) -> None:
    chance = random.Random(4)
    told: list[str] = []
    for number in range(8):
        process = writer(tmp_path, f"run{number}", 100_000)
        time.sleep(chance.uniform(0, 0.15))
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()
        with Cache(tmp_path, told.append) as cache:
            kept = [cache.get(f"run{number} {i}") for i in range(100_000 if number == 0 else 50)]
            whole = [entry for entry in kept if entry is not None]
            assert whole == [content(f"run{number}", i) for i in range(len(whole))]
    assert told == []
