"""Work on several cores: processes that are started afresh, each with a language model of its own.

Results come in the order of the tasks, so the number of processes changes no byte of a report.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing.connection import wait
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")
AHEAD = 4
"""Tasks that wait for each process, so that none stands idle and not all are held in memory."""


def spread(work: Callable[[T], R], tasks: Sequence[T], jobs: int) -> Iterator[R]:
    """`map(work, tasks)` on so many processes; in this one where one is enough. `work` is a function of a module."""
    jobs = min(jobs, len(tasks))
    if jobs < 2:
        yield from map(work, tasks)
        return
    fresh = multiprocessing.get_context("spawn")  # a fork would take over open databases and locks
    with ProcessPoolExecutor(jobs, mp_context=fresh, initializer=_end_with_parent) as pool:
        try:
            yield from _in_order(pool, work, tasks, jobs * AHEAD)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _in_order(pool: ProcessPoolExecutor, work: Callable[[T], R], tasks: Iterable[T], ahead: int) -> Iterator[R]:
    waiting: list[Future[R]] = []
    for task in tasks:
        waiting.append(pool.submit(work, task))
        if len(waiting) >= ahead:
            yield waiting.pop(0).result()
    for future in waiting:
        yield future.result()


def _end_with_parent() -> None:
    """End this process when its parent is killed: a pool's process would wait for tasks for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:

        def watch(sentinel: int = parent.sentinel) -> None:
            wait([sentinel])
            os._exit(1)

        threading.Thread(target=watch, daemon=True).start()


def cores() -> int:
    """How many processor cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
