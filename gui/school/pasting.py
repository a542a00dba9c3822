"""A column or block of cells out of a spreadsheet, laid over the inputs from one of them on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from gui.school.inputs import InputKind, InputSpec
from models.entry_patch import EntryPatch
from models.errors import InvalidDataError
from storage.raw_values import match_word
from storage.values import parse_answer

Target = tuple[str, tuple[InputSpec, ...]]
"""An indicator and its inputs."""


@dataclass(frozen=True, kw_only=True)
class Refused:
    """A cell that its input cannot take."""

    indicator: str
    field: str
    text: str
    code: str


@dataclass(frozen=True, kw_only=True)
class Pasted:
    """What the cells give, what they do not, and how many lines had no row left."""

    patches: dict[str, EntryPatch]
    refused: tuple[Refused, ...]
    left_over: int


def read_block(text: str, targets: Sequence[Target], first_field: str) -> Pasted:
    """Read lines of cells for the targets in order, from an input of the first on; a blank overwrites nothing."""
    lines = text.rstrip("\r\n").replace("\r\n", "\n").split("\n")
    column = next((n for n, spec in enumerate(targets[0][1]) if spec.field == first_field), 0) if targets else 0
    patches: dict[str, EntryPatch] = {}
    refused: list[Refused] = []
    for line, (indicator, specs) in zip(lines, targets, strict=False):
        fields: dict[str, Any] = {}
        for found in _cells(line, indicator, specs[column:]):
            if isinstance(found, Refused):
                refused.append(found)
            else:
                _put(fields, *found)
        if fields:
            patches[indicator] = EntryPatch(**fields)
    return Pasted(patches=patches, refused=tuple(refused), left_over=max(len(lines) - len(targets), 0))


def _cells(line: str, indicator: str, specs: Sequence[InputSpec]) -> Iterator[tuple[str, object] | Refused]:
    for cell, spec in zip(line.split("\t"), specs, strict=False):
        text = cell.strip()
        if not text:
            continue
        try:
            yield spec.field, _value(spec, text)
        except InvalidDataError as error:
            yield Refused(indicator=indicator, field=spec.field, text=text, code=error.code)


def _value(spec: InputSpec, text: str) -> object:
    if spec.kind is InputKind.YES_NO:
        return parse_answer(text)
    if spec.kind is InputKind.CHOICE:
        return match_word(text, spec.scale)
    return spec.stored(spec.parse(text))


def _put(fields: dict[str, Any], field: str, value: object) -> None:
    base, _, raw = field.partition(".")
    if raw:
        fields.setdefault("raw", {})[raw] = value
    else:
        fields[base] = value
