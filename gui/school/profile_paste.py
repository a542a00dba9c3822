"""A block of cells laid over the figures of a card: along its lines, down its columns, or by the names in it."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from gui.cells import Cells, figure_text, trimmed
from gui.school.pasting import LONGEST
from models.errors import InvalidDataError
from models.numbers import parse_whole
from storage.values import parse_answer


@dataclass(kw_only=True)
class FiguresPasted:
    """Figures by name, texts that are none with the code of why, and what of which line has no place."""

    figures: dict[str, int] = field(default_factory=dict)
    refused: dict[str, tuple[str, str]] = field(default_factory=dict)
    left: list[tuple[int, str]] = field(default_factory=list)


def lay_figures(
    cells: Cells,
    lines: Sequence[Sequence[str]],
    first: str,
    names: Mapping[str, str] | None = None,
    answers: Container[str] = (),
) -> FiguresPasted:
    """Lay cells over a card's lines of figures from one on; one row or column goes on in reading order.

    Where the first column holds nothing but ``names`` of figures, they say where the second lands. A cell for one of
    ``answers`` says yes or no.
    """
    pasted = FiguresPasted()
    for number, figure, cell in _places(trimmed(cells), lines, first, names or {}):
        text = figure_text(cell)
        if not text:
            continue
        if figure is None:
            pasted.left.append((number, text))
            continue
        try:
            pasted.figures[figure] = int(parse_answer(text)) if figure in answers else parse_whole(text)
        except InvalidDataError as error:
            shown = text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
            pasted.refused[figure] = (shown.replace("\n", " "), error.code)
    return pasted


def _places(
    cells: Cells, lines: Sequence[Sequence[str]], first: str, names: Mapping[str, str]
) -> Iterator[tuple[int, str | None, str]]:
    named = [_folded(line[0]) for line in cells if any(cell.strip() for cell in line)]
    if named and all(name in names for name in named) and max(len(line) for line in cells) > 1:
        yield from _by_name(cells, names)
    elif len(cells) == 1 or all(len(line) == 1 for line in cells):
        order = [figure for line in lines for figure in line]
        at = order.index(first)
        flat = [(number, cell) for number, line in enumerate(cells, start=1) for cell in line]
        for place, (number, cell) in enumerate(flat, start=at):
            yield number, order[place] if place < len(order) else None, cell
    else:
        yield from _by_lines(cells, lines, first)


def _by_name(cells: Cells, names: Mapping[str, str]) -> Iterator[tuple[int, str | None, str]]:
    for number, line in enumerate(cells, start=1):
        for place, cell in enumerate(line[1:]):
            yield number, names[_folded(line[0])] if not place and _folded(line[0]) else None, cell


def _by_lines(cells: Cells, lines: Sequence[Sequence[str]], first: str) -> Iterator[tuple[int, str | None, str]]:
    top = next(at for at, line in enumerate(lines) if first in line)
    left = lines[top].index(first)
    for number, line in enumerate(cells, start=1):
        at = top + number - 1
        figures = lines[at][left:] if at < len(lines) else ()
        for place, cell in enumerate(line):
            yield number, figures[place] if place < len(figures) else None, cell


def by_names(labels: Mapping[str, str]) -> dict[str, str]:
    """Return figures by what they are called, for ``lay_figures``."""
    return {_folded(label): figure for figure, label in labels.items()}


def _folded(text: str) -> str:
    return "".join(text.split()).casefold()
