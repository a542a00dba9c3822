"""Judging what stands after a try, and what was said."""

from __future__ import annotations

import re
from collections.abc import Sequence
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

    @property
    def rank(self) -> int:
        """How bad it is."""
        return _RANK.index(self.result)


_RANK: Final = (Result.SURVIVED, Result.UNCLEAR, Result.FALSE_SUCCESS, Result.SILENTLY_WRONG, Result.LOST)
SURVIVED: Final = Verdict(Result.SURVIVED)


def sentence_fault(said: str) -> str:
    """Return what is wrong with what a person was told about a failure; "" for a clear sentence."""
    for sign in _NO_SENTENCE:
        if sign in said:
            return f"“{sign}” in: {said[-600:]}"
    if found := _TEMPORARY.search(said):
        return f"names the temporary file {found[0]}: {said[-300:]}"
    return "" if _THAI.search(said) else f"no Thai sentence: {said[-300:]!r}"


def judge(states: Sequence[State], found: State, told: int) -> Verdict:
    """Compare what stands with each state that a use case goes through; ``told`` of its steps were told as done."""
    parts = {part for state in (*states, found) for part in state}
    return max((_judge_part(part, states, found, told) for part in sorted(parts)), key=lambda one: one.rank)


def _judge_part(part: Part, states: Sequence[State], found: State, told: int) -> Verdict:
    value, wanted = found.get(part), [state.get(part) for state in states]
    is_of_damaged = part[1] not in ("", DAMAGED) and (part[0], DAMAGED) in found
    if value in wanted[told:] or is_of_damaged:
        return SURVIVED
    name = " ".join(part).strip()
    if part[1] == DAMAGED:
        return Verdict(Result.LOST, f"{name}: {value}")
    if value in wanted[:told]:
        is_file = not part[1]
        return Verdict(
            Result.FALSE_SUCCESS if is_file else Result.LOST, f"{name}: told as done, {difference(wanted[told], value)}"
        )
    if value is None:
        return Verdict(Result.LOST, f"{name} is gone")
    return Verdict(Result.SILENTLY_WRONG, f"{name}: {difference(wanted[-1], value)}")


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
