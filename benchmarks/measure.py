"""Timing a piece of work, and a figure against its budget."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable

import msgspec


class Figure(msgspec.Struct, kw_only=True):
    """One line of the table and of ``build/bench.json``; ``goal`` is an upper bound in the same unit."""

    name: str
    value: float
    unit: str
    goal: float
    ok: bool
    note: str


def figure(name: str, value: float, unit: str, goal: float, note: str) -> Figure:
    """Return a figure, judged against its goal."""
    return Figure(name=name, value=round(value, 4), unit=unit, goal=goal, ok=value <= goal, note=note)


def median_seconds(work: Callable[[], object], runs: int = 5, prepare: Callable[[], object] | None = None) -> float:
    """Return the median time of several runs after one that is not counted."""
    times = []
    for run in range(runs + 1):
        if prepare:
            prepare()
        gc.collect()
        start = time.perf_counter()
        work()
        if run:
            times.append(time.perf_counter() - start)
    return statistics.median(times)
