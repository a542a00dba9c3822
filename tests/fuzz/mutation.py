"""Changing inputs: JSON by its values, so that canonical form is kept, anything else by its bytes."""

from __future__ import annotations

import json
from collections.abc import Callable
from random import Random
from typing import Any

_STRANGE: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 2**31, 2**53, 10**18, 10**400, 0.5, "", "0", "-0", "0.00001", "-999999999999999",
    "1e9", "999999999999999", "0.1234567890123456", "NaN", "๑", "ก" * 300, "ก" * 2_001, "a\nb", "=1+1", "\u200b",
    "\ud83d\ude00", "{}", "{0.__class__}", "%s", "a" * 64, "2564", "2564-02-30", "9" * 5_000, [], {}, [[]], {"": ""},
)  # fmt: skip
_STRANGE_BYTES = (
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"<!DOCTYPE",
    b"&#0;",
    b"\r",
    b"PK\x05\x06",
    b"\xff" * 4,
    b"'",
    b'"',
)


def mutated(data: bytes, chance: Random, *, is_json: bool) -> bytes:
    """Return one change of an input: as JSON where it is meant to be, or else of its bytes."""
    if is_json and chance.random() < 0.9:
        try:
            value = json.loads(data)
        except (ValueError, RecursionError):
            return _bytes_mutated(data, chance)
        for _ in range(chance.choice((1, 1, 1, 2, 4))):
            value = _json_mutated(value, chance)
        return _canonical(value)
    return _bytes_mutated(data, chance)


def _canonical(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode("utf-8", "surrogatepass")


def _json_mutated(value: Any, chance: Random) -> Any:
    """Return the value with something in it replaced, left out, doubled or moved."""
    if isinstance(value, dict | list) and value and chance.random() < 0.93:
        if isinstance(value, dict):
            return _dict_mutated(value, chance)
        place = chance.randrange(len(value))
        return _list_mutated(value, place, chance)
    return _near(value, chance) if chance.random() < 0.5 else chance.choice(_STRANGE)


def _dict_mutated(value: dict[str, Any], chance: Random) -> dict[str, Any]:
    key = chance.choice(sorted(value))
    action = chance.random()
    if action < 0.08:
        return {name: item for name, item in value.items() if name != key}
    if action < 0.12:
        return value | {chance.choice(("x", "", *sorted(value))): value[key]}
    return value | {key: _json_mutated(value[key], chance)}


def _list_mutated(value: list[Any], place: int, chance: Random) -> list[Any]:
    action = chance.random()
    if action < 0.08:
        return value[:place] + value[place + 1 :]
    if action < 0.16:
        return value + [value[place]] * chance.choice((1, 1, 50))
    if action < 0.2:
        return value[::-1]
    return [*value[:place], _json_mutated(value[place], chance), *value[place + 1 :]]


def _near(value: Any, chance: Random) -> Any:
    """Return a value of the same type that is a little different."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + chance.choice((-1, 1, 10, -value, 10**9))
    if isinstance(value, str) and value:
        place = chance.randrange(len(value))
        return value[:place] + chance.choice(("", "0", "ก", "่", "\n", ".", "/")) + value[place + chance.randrange(2) :]
    return value


def _bytes_mutated(data: bytes, chance: Random) -> bytes:
    changed = bytearray(data or b"\0")
    for _ in range(chance.choice((1, 1, 2, 8))):
        _CHANGES[chance.randrange(len(_CHANGES))](changed, chance.randrange(len(changed) + 1), chance)
        changed = changed or bytearray(1)
    return bytes(changed)


def _overwrite(data: bytearray, place: int, chance: Random) -> None:
    data[place : place + 1] = bytes([chance.randrange(256)])


def _insert(data: bytearray, place: int, chance: Random) -> None:
    data[place:place] = chance.choice(_STRANGE_BYTES)


def _cut(data: bytearray, place: int, chance: Random) -> None:
    del data[place : place + chance.choice((1, 2, 8, 100))]


def _repeat(data: bytearray, place: int, chance: Random) -> None:
    data[place:place] = data[place : place + chance.choice((1, 8, 100))] * chance.choice((1, 2, 30))


_CHANGES: tuple[Callable[[bytearray, int, Random], None], ...] = (_overwrite, _overwrite, _insert, _cut, _repeat)
