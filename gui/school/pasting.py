"""A block of cells laid over the form's inputs: from one of them on, or where its codes and headings say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from gui.cells import Cells, figure_text
from gui.school.inputs import InputKind, InputSpec
from models.entry_patch import EntryPatch
from models.errors import InvalidDataError
from models.numbers import to_arabic_digits
from models.plan import Indicator
from storage.raw_values import match_word
from storage.values import COLUMNS, parse_answer

LONGEST = 80
"""The most letters of a refused text that a field shows."""
_CODE = re.compile(r"[0-9]+/[0-9]+(?:\.[0-9]+)*")
_BLANKS = re.compile(r"\s+")
_HEADS = {word.casefold(): name for name, words in COLUMNS.items() for word in (name, *words)}
_BY_NAME = {"value": ("value", "level")}


@dataclass(frozen=True)
class Target:
    """An indicator and its inputs."""

    indicator: Indicator
    specs: tuple[InputSpec, ...]


@dataclass(frozen=True, kw_only=True)
class Landed:
    """A cell at its input: what it gives, or the code of why it gives nothing."""

    indicator: str
    field: str
    text: str
    value: object = None
    code: str = ""


@dataclass(frozen=True, kw_only=True)
class Line:
    """A line of cells that says anything: where it lands (None: nowhere), and what of it has no input there."""

    number: int
    target: Target | None
    landed: tuple[Landed, ...] = ()
    left: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Pasted:
    """What lands where; ``named`` where codes or headings say so, and not the place of the cursor."""

    lines: tuple[Line, ...] = ()
    named: bool = False

    @property
    def landed(self) -> tuple[Landed, ...]:
        """Every cell at an input."""
        return tuple(cell for line in self.lines for cell in line.landed)

    @property
    def patches(self) -> dict[str, EntryPatch]:
        """What the cells give by indicator; where two give the same, the later."""
        fields: dict[str, dict[str, Any]] = {}
        for cell in self.landed:
            if not cell.code:
                _put(fields.setdefault(cell.indicator, {}), cell.field, cell.value)
        return {name: EntryPatch(**given) for name, given in fields.items()}

    @property
    def refused(self) -> tuple[Landed, ...]:
        """The cells that their inputs cannot take."""
        return tuple(cell for cell in self.landed if cell.code)

    @property
    def taken(self) -> int:
        """How many cells give something."""
        return sum(not cell.code for cell in self.landed)

    @property
    def left(self) -> tuple[Line, ...]:
        """The lines of which something has no input."""
        return tuple(line for line in self.lines if line.left)


def lay_block(cells: Cells, targets: Sequence[Target], first: str, everywhere: Sequence[Target]) -> Pasted:
    """Lay cells over the targets in order, from an input of the first on, or over those ``everywhere`` that they name.

    A blank cell gives nothing.
    """
    heads = _heads(cells)
    body = list(enumerate(cells, start=1))[bool(heads) :]
    key = _code_column(heads, [line for _, line in body])
    if key is None:
        specs = targets[0].specs if targets else ()
        start = next((n for n, spec in enumerate(specs) if spec.field == first), 0)
        placed: Iterator[tuple[int, tuple[str, ...], Target | None]] = (
            (number, line, targets[at] if at < len(targets) else None) for at, (number, line) in enumerate(body)
        )
        return Pasted(lines=tuple(_laid(placed, heads, start)), named=bool(heads))
    by_code = {_folded(target.indicator.id): target for target in everywhere}
    found = ((number, line, by_code.get(_folded(line[key]))) for number, line in body if len(line) > key)
    rest = [(number, _without(line, key), target) for number, line, target in found]
    heads = heads[:key] + heads[key + 1 :]
    if not heads:
        rest = _without_titles(rest)
    return Pasted(lines=tuple(_laid(iter(rest), heads, 0)), named=True)


def _laid(
    placed: Iterator[tuple[int, tuple[str, ...], Target | None]], heads: Sequence[str], start: int
) -> Iterator[Line]:
    for number, line, target in placed:
        landed, left = [], []
        for column, cell in enumerate(line):
            if not (text := figure_text(cell)):
                continue
            spec = _spec(target, heads, start, column) if target else None
            if target and spec:
                landed.append(_landed(target.indicator.id, spec, text))
            else:
                left.append(text)
        if landed or left:
            yield Line(number=number, target=target, landed=tuple(landed), left=tuple(left))


def _spec(target: Target, heads: Sequence[str], start: int, column: int) -> InputSpec | None:
    if not heads:
        at = start + column
        return target.specs[at] if at < len(target.specs) else None
    name = heads[column] if column < len(heads) else ""
    return next((spec for spec in target.specs if spec.field in _BY_NAME.get(name, (name,))), None)


def _landed(indicator: str, spec: InputSpec, text: str) -> Landed:
    shown = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    try:
        value = _value(spec, text)
        patch: dict[str, Any] = {}
        _put(patch, spec.field, value)
        EntryPatch(**patch)
    except InvalidDataError as error:
        return Landed(indicator=indicator, field=spec.field, text=shown.replace("\n", " "), code=error.code)
    return Landed(indicator=indicator, field=spec.field, text=text, value=value)


def _value(spec: InputSpec, text: str) -> object:
    if spec.kind is InputKind.YES_NO:
        return parse_answer(text)
    if spec.kind is InputKind.CHOICE:
        return match_word(text, spec.scale)
    return spec.stored(spec.parse(text))


def _put(fields: dict[str, Any], name: str, value: object) -> None:
    base, _, raw = name.partition(".")
    if raw:
        fields.setdefault("raw", {})[raw] = value
    else:
        fields[base] = value


def _heads(cells: Cells) -> tuple[str, ...]:
    """Return the columns that the first line names, where it names nothing but columns."""
    names = tuple(_HEADS.get(_BLANKS.sub("", cell).casefold(), "") for cell in cells[0]) if cells else ()
    said = [name for name, cell in zip(names, cells[0], strict=True) if cell.strip()] if cells else []
    return names if said and (all(said) or "indicator" in said) else ()


def _code_column(heads: Sequence[str], lines: Sequence[Sequence[str]]) -> int | None:
    if "indicator" in heads:
        return heads.index("indicator")
    first = [_folded(line[0]) for line in lines if any(cell.strip() for cell in line)]
    return 0 if not heads and first and all(_CODE.fullmatch(code) for code in first) else None


def _without_titles(
    lines: list[tuple[int, tuple[str, ...], Target | None]],
) -> list[tuple[int, tuple[str, ...], Target | None]]:
    """Leave out the column behind the codes where it only repeats what the indicators are called."""
    first = [(line[0], target) for _, line, target in lines if target and line and line[0].strip()]
    if not first or not all(_is_title(cell, target.indicator) for cell, target in first):
        return lines
    return [(number, line[1:], target) for number, line, target in lines]


def _is_title(cell: str, indicator: Indicator) -> bool:
    titles = (indicator.title_display, indicator.short_title, indicator.title_printed)
    return _BLANKS.sub("", cell) in {_BLANKS.sub("", title) for title in titles}


def _without(line: tuple[str, ...], at: int) -> tuple[str, ...]:
    return line[:at] + line[at + 1 :]


def _folded(text: str) -> str:
    return _BLANKS.sub("", to_arabic_digits(text)).casefold()
