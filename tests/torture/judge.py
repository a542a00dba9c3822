"""Judging what stands after a try, and what was said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from tests.torture.state import DAMAGED, Part, State

_TEMPORARY: Final = re.compile(r"\.chiwat-[0-9a-f]+\.tmp")
_THAI: Final = re.compile(r"[\u0e00-\u0e7f]")
_NO_SENTENCE: Final = ("Traceback", "ข้อผิดพลาดของโปรแกรมเอง", "[Errno", "Usage:", "Error:")


class Result(StrEnum):
    """What became of a try."""

    SURVIVED = "survived"
    LOST = "lost"
    FALSE_SUCCESS = "false success"
    SILENTLY_WRONG = "silently wrong"
    UNCLEAR = "unclear"


@dataclass(frozen=True)
class Verdict:
    """The result, and why."""

    result: Result
    why: str = ""


SURVIVED: Final = Verdict(Result.SURVIVED)


def sentence_fault(said: str) -> str:
    """Return what is wrong with what a person was told about a failure; "" for a clear sentence."""
    for sign in _NO_SENTENCE:
        if sign in said:
            return f"“{sign}” in: {said[-600:]}"
    if found := _TEMPORARY.search(said):
        return f"names the temporary file {found[0]}: {said[-300:]}"
    return "" if _THAI.search(said) else f"no Thai sentence: {said[-300:]!r}"


def judge(before: State, after: State, found: State, *, done: bool) -> Verdict:
    """Compare what stands with what stood before and what would have been after; ``done``: success was told."""
    worst = SURVIVED
    for part in sorted(before.keys() | after.keys() | found.keys()):
        verdict = _judge_part(part, before, after, found, done=done)
        if _RANK.index(verdict.result) > _RANK.index(worst.result):
            worst = verdict
    return worst


_RANK: Final = (Result.SURVIVED, Result.UNCLEAR, Result.FALSE_SUCCESS, Result.SILENTLY_WRONG, Result.LOST)


def _judge_part(part: Part, before: State, after: State, found: State, *, done: bool) -> Verdict:
    value = found.get(part)
    allowed = (after.get(part),) if done else (before.get(part), after.get(part))
    if value in allowed or (part[1] and (part[0], DAMAGED) in found and part[1] != DAMAGED):
        return SURVIVED
    name = " ".join(part).strip()
    if part[1] == DAMAGED:
        return Verdict(Result.LOST, f"{name}: {value}")
    if done and value == before.get(part):
        is_file = not part[1]
        return Verdict(
            Result.FALSE_SUCCESS if is_file else Result.LOST,
            f"{name}: told as done, {difference(after.get(part), value)}",
        )
    if value is None:
        return Verdict(Result.LOST, f"{name} is gone")
    return Verdict(Result.SILENTLY_WRONG, f"{name}: {difference(after.get(part), value)}")


def difference(wanted: object, found: object) -> str:
    """Return where two values differ first."""
    if isinstance(wanted, dict) and isinstance(found, dict):
        for key in [*wanted, *(key for key in found if key not in wanted)]:
            if wanted.get(key) != found.get(key):
                return f"{key} {difference(wanted.get(key), found.get(key))}"
    if isinstance(wanted, list) and isinstance(found, list) and len(wanted) == len(found):
        return next(f"{n} {difference(a, b)}" for n, (a, b) in enumerate(zip(wanted, found, strict=True)) if a != b)
    return f"{_short(wanted)} → {_short(found)}"


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) < 120 else f"{text[:117]}…"
