"""What was worked out before, kept by key in one SQLite file.

A key says everything that its entry was made from, so an entry is never out of date, only unused. The file may be
shared by several processes and is whole after one was killed: every entry is one transaction, with a checksum over key
and content. A file that is damaged, or another program's, is set aside and built anew; where nothing can be kept, work
goes on without. None of that changes a report.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path

FILE = "cache.sqlite3"
APPLICATION = 0x63686B72
"""SQLite's mark of whose file it is."""
LAYOUT = 1
"""The number of the table's layout; a file with another one is set aside."""
PATIENCE = 20.0
"""Seconds to wait for another process that is writing."""
KEPT_DAYS = 60
"""Entries that nobody has asked for in so long are dropped."""
CHECKSUM = 16

Tell = Callable[[str], None]


class DamagedError(Exception):
    """The file is no cache of this version; the message says why."""


class Cache:
    """Bytes by key. `tell` is given, once, what the user should know of the file. Nothing here ever raises for it."""

    def __init__(self, folder: Path, tell: Tell = lambda _: None) -> None:
        self.path = folder / FILE
        self._tell = tell
        self._stale: list[str] = []
        self._wrote = False
        self._day = int(time.time() // 86_400)
        self._connection: sqlite3.Connection | None = None
        self._identity: tuple[int, int] | None = None
        with self._guarded():
            folder.mkdir(parents=True, exist_ok=True)
            _ignore(folder)
            self._connection = self._opened()

    def __enter__(self) -> Cache:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def get(self, key: str) -> bytes | None:
        """The entry, if it is there and whole."""
        with self._guarded():
            query = "SELECT CAST(value AS BLOB), used FROM entry WHERE key = ?"
            row = self._connection and self._connection.execute(query, (key,)).fetchone()
            if row:
                value, used = row
                if not isinstance(value, bytes) or value[:CHECKSUM] != _checksum(key, value[CHECKSUM:]):
                    raise DamagedError("an entry's checksum does not fit")
                if used != self._day:
                    self._stale.append(key)
                return value[CHECKSUM:]
        return None

    def put(self, key: str, value: bytes) -> None:
        """Keep an entry, in a transaction of its own."""
        with self._guarded():
            if self._connection:
                self._wrote = True
                self._connection.execute(
                    "INSERT OR REPLACE INTO entry VALUES (?, ?, ?)", (key, _checksum(key, value) + value, self._day)
                )

    def close(self) -> None:
        """Note which entries are in use, at most once a day, and drop those that have not been for long."""
        with self._guarded():
            if self._connection and (self._stale or self._wrote):
                self._connection.execute("BEGIN IMMEDIATE")
                self._connection.executemany(
                    "UPDATE entry SET used = ? WHERE key = ?", [(self._day, key) for key in self._stale]
                )
                self._connection.execute("DELETE FROM entry WHERE used < ?", (self._day - KEPT_DAYS,))
                self._connection.execute("COMMIT")
        self._drop()

    def _opened(self) -> sqlite3.Connection:
        """A connection to a file that is ours, made where there is none."""
        with _locked(self.path):
            connection = sqlite3.connect(self.path, timeout=PATIENCE, isolation_level=None)
            try:
                self._identity = _identity(self.path)
                _own(connection)
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("PRAGMA synchronous = NORMAL")
            except BaseException:
                connection.close()
                raise
            return connection

    @contextlib.contextmanager
    def _guarded(self) -> Iterator[None]:
        """Whatever goes wrong with the file inside: say so, and go on with a new one or with none."""
        try:
            yield
        except (sqlite3.Error, OSError, DamagedError) as error:
            self._drop()
            if _damaged(error):
                self._start_anew(str(error))
            else:
                self._do_without(error)

    def _start_anew(self, why: str) -> None:
        aside = self.path.with_name(f"{self.path.name}.aside")
        try:
            with _locked(self.path):
                if _identity(self.path) == self._identity:  # else another process has been here before us
                    # The log belongs to the file: left behind, it would be played into the new one.
                    for end in ("", "-wal", "-shm"):
                        with contextlib.suppress(FileNotFoundError):
                            os.replace(f"{self.path}{end}", f"{aside}{end}")
            self._tell(f"{self.path}: not a sound cache of this version ({why}); set aside as {aside.name}, built anew")
            self._connection = self._opened()
        except (sqlite3.Error, OSError, DamagedError) as error:
            self._drop()
            self._do_without(error)

    def _do_without(self, error: Exception) -> None:
        self._tell(f"{self.path}: working without a cache: {error}")

    def _drop(self) -> None:
        connection, self._connection = self._connection, None
        self._stale = []
        if connection:
            with contextlib.suppress(sqlite3.Error):
                connection.close()


def _own(connection: sqlite3.Connection) -> None:
    """Make the table in an empty file, all or nothing. Raises `DamagedError` for a file that isn't ours."""
    connection.execute("BEGIN IMMEDIATE")
    owner, layout = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))
    if (owner, layout) == (0, 0) and not connection.execute("SELECT 1 FROM sqlite_master").fetchone():
        connection.execute("CREATE TABLE entry (key TEXT PRIMARY KEY, value BLOB NOT NULL, used INTEGER NOT NULL)")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {LAYOUT}")
    elif (owner, layout) != (APPLICATION, LAYOUT):
        raise DamagedError(f"it is layout {layout} of program {owner:#x}, not {LAYOUT} of {APPLICATION:#x}")
    connection.execute("COMMIT")


def _damaged(error: Exception) -> bool:
    """Whether the file itself is at fault. Locked for long, disk full, no permission: it may be sound, so it stays."""
    if isinstance(error, DamagedError):
        return True
    codes = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)  # the last: no such table or column
    return isinstance(error, sqlite3.Error) and getattr(error, "sqlite_errorcode", 0) & 0xFF in codes


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _checksum(key: str, value: bytes) -> bytes:
    return hashlib.sha256(key.encode() + b"\0" + value).digest()[:CHECKSUM]


def _ignore(folder: Path) -> None:
    """Keep version control away from a cache, wherever it is put."""
    file = folder / ".gitignore"
    if not file.exists():
        file.write_text("*\n", encoding="utf-8")


@contextlib.contextmanager
def _locked(path: Path) -> Iterator[None]:
    """One process at a time makes the file or sets it aside. The lock ends with the process, however that ends."""
    try:
        import fcntl
    except ImportError:  # Windows: an open file cannot be replaced there, which is lock enough
        yield
        return
    with open(path.with_name(f"{path.name}.lock"), "ab") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
