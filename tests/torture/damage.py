"""Damage: a bit that flips, a page that is zero, a file cut short; what is read from it has to be right, or refused."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

from cli.application import main
from tests.torture.bases import DISTRICT_FILE, SCHOOL_FILE, SCHOOLS, YEAR
from tests.torture.ground import Ground, Place, Seen, run
from tests.torture.judge import SURVIVED, Result, Verdict, difference, sentence_fault
from tests.torture.state import DAMAGED, state_of

_PAGE: Final = 4096
_ENTRY: Final = re.compile(rb'"(?:numerator|denominator|examined|value)":"?(\d+)')
_COLUMN: Final = re.compile(rb"(" + "|".join(SCHOOLS).encode() + rb")")


@dataclass(frozen=True)
class Victim:
    """A file that is damaged, what a person does with it then, and where its figures stand."""

    base: str
    name: str
    commands: tuple[tuple[str, ...], ...]
    figures: re.Pattern[bytes]


VICTIMS: Final[Mapping[str, Victim]] = {
    "school file": Victim("sent", SCHOOL_FILE, (("school", "check", "{file}", "--year", str(YEAR), "--json"),), _ENTRY),
    "district file": Victim(
        "office",
        DISTRICT_FILE,
        (
            ("district", "report", "{file}", "--year", str(YEAR), "--received", "--json"),
            ("district", "status", "{file}", "--year", str(YEAR), "--json"),
        ),
        _COLUMN,
    ),
}


def flipped_bit(ground: Ground, victim: str, chance: Random) -> Verdict:
    """Flip a bit anywhere."""

    def flip(data: bytearray) -> None:
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)

    return _damaged(ground, VICTIMS[victim], flip)


def flipped_figure(ground: Ground, victim: str, chance: Random) -> Verdict:
    """Flip a bit of a digit so that it stays a digit, where figures stand or what tells whose they are."""

    def flip(data: bytearray) -> None:
        found = chance.choice(list(VICTIMS[victim].figures.finditer(bytes(data))))
        at = chance.randrange(*found.span(1))
        data[at] ^= chance.choice([bit for bit in (1, 2, 4, 8) if chr(data[at] ^ bit).isdigit()])

    return _damaged(ground, VICTIMS[victim], flip)


def flipped_row(ground: Ground, victim: str, chance: Random) -> Verdict:
    """Flip a bit of a column beside a figure: up to 200 bytes before it or after."""

    def flip(data: bytearray) -> None:
        found = chance.choice(list(VICTIMS[victim].figures.finditer(bytes(data))))
        at = min(max(found.start() + chance.randint(-200, 200), 0), len(data) - 1)
        data[at] ^= 1 << chance.randrange(8)

    return _damaged(ground, VICTIMS[victim], flip)


def zeroed_page(ground: Ground, victim: str, chance: Random) -> Verdict:
    """Let a page, half of one or a sector be zero, or be another page's."""

    def zero(data: bytearray) -> None:
        size = chance.choice((_PAGE, _PAGE // 2, 512))
        at = chance.randrange(len(data) // size) * size
        other = chance.randrange(len(data) // size) * size
        data[at : at + size] = data[other : other + size] if chance.random() < 0.3 else bytes(size)

    return _damaged(ground, VICTIMS[victim], zero)


def cut_short(ground: Ground, victim: str, chance: Random) -> Verdict:
    """Cut the file off, or let zeros follow it."""

    def cut(data: bytearray) -> None:
        if chance.random() < 0.2:
            data.extend(bytes(_PAGE * chance.randint(1, 4)))
        else:
            del data[chance.choice((0, 100, 512, chance.randrange(len(data)), len(data) - _PAGE)) :]

    return _damaged(ground, VICTIMS[victim], cut)


def prepare(ground: Ground) -> None:
    """Look at each file while it is sound."""
    for victim in VICTIMS.values():
        place = ground.place("sound", victim.base)
        ground.sound[victim.base] = _look(place, victim, place.home / victim.name)
        place.remove()


def _damaged(ground: Ground, victim: Victim, damage: Callable[[bytearray], None]) -> Verdict:
    place = ground.place("try", victim.base)
    path = place.home / victim.name
    try:
        data = bytearray(path.read_bytes())
        damage(data)
        path.write_bytes(data)
        return _compare(ground.sound[victim.base], _look(place, victim, path))
    finally:
        place.remove()


def _look(place: Place, victim: Victim, path: Path) -> Seen:
    commands = []
    for command in victim.commands:
        arguments = [part.format(file=path) for part in command]
        ended = run(place, lambda arguments=arguments: main(arguments))  # type: ignore[misc]
        commands.append((ended.status, ended.said))
    kept = place.folder / "state.json"
    ended = run(place, lambda: _write_state(path, kept))
    if ended.status:
        return Seen((*commands, (ended.status, ended.said)), {})
    return Seen(tuple(commands), json.loads(kept.read_text(encoding="utf-8")))


def _write_state(path: Path, kept: Path) -> int:
    state = state_of(path.parent)
    mine = {part: value for (name, part), value in state.items() if name == path.name}
    kept.write_text(json.dumps(mine, ensure_ascii=False, default=str), encoding="utf-8")
    return 0


def _compare(sound: Seen, found: Seen) -> Verdict:
    for (wanted, text), (status, said) in zip(sound.commands, found.commands, strict=False):
        if (wanted, text) == (status, said):
            continue
        if status != 1 or said.lstrip().startswith("{"):
            shown = difference(_document(text), _document(said))
            result = Result.UNCLEAR if "Traceback" in said else Result.SILENTLY_WRONG
            return Verdict(result, f"ended {status}, {shown}: {said[-500:]}" if result is Result.UNCLEAR else shown)
        if fault := sentence_fault(said):
            return Verdict(Result.UNCLEAR, fault)
    if len(found.commands) > len(sound.commands):
        return Verdict(Result.UNCLEAR, f"reading raises: {found.commands[-1][1][-700:]}")
    if DAMAGED not in found.state and found.state != sound.state:
        return Verdict(Result.SILENTLY_WRONG, difference(sound.state, found.state))
    return SURVIVED


def _document(text: str) -> object:
    try:
        return json.loads(text)
    except ValueError:
        return text
