"""Headings, paragraphs and list items as strips, a line each, without widows and orphans."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QPainter

from gui.printing.flow import Draw, Strip
from gui.printing.style import BODY, HEADING, PART, SUBHEADING, TEXT_WIDTH, Style, pt
from gui.printing.typesetting import Line, Typesetter

FIRST_LINE = pt(36)


def part(typesetter: Typesetter, title: str, *, new_page: bool = True) -> Iterator[Strip]:
    """Yield the title of a part, which is listed in the contents and begins a page unless it is short."""
    yield from _lines(typesetter, title, PART, entry=title, starts_page=new_page, space=pt(30), keep=True)


def heading(typesetter: Typesetter, text: str, style: Style = HEADING, *, entry: str = "") -> Iterator[Strip]:
    """Yield a heading that stays with what follows."""
    space = {HEADING: pt(14), SUBHEADING: pt(10)}.get(style, pt(8))
    yield from _lines(typesetter, text, style, entry=entry, space=space, keep=True)


def paragraph(
    typesetter: Typesetter,
    text: str,
    style: Style = BODY,
    *,
    first: float = 0,
    space: float = pt(3),
    keep: bool = False,
) -> Iterator[Strip]:
    """Yield a paragraph whose first line is indented by ``first``; ``keep`` holds it to what follows."""
    yield from _lines(typesetter, text, style, space=space, first=first, keep=keep)


def item(
    typesetter: Typesetter, label: str, text: str, style: Style = BODY, *, indent: float = pt(20)
) -> Iterator[Strip]:
    """Yield a list item: the label at ``indent``, the text hanging after it."""
    yield from _lines(typesetter, text, style, space=pt(2), indent=indent + pt(style.size * 1.6), label=(label, indent))


def _lines(
    typesetter: Typesetter,
    text: str,
    style: Style,
    *,
    entry: str = "",
    starts_page: bool = False,
    space: float = 0,
    first: float = 0,
    indent: float = 0,
    label: tuple[str, float] | None = None,
    keep: bool = False,
) -> Iterator[Strip]:
    lines = _first_indented(typesetter, text, style, TEXT_WIDTH - indent, first)
    before = typesetter.lines(label[0], style, TEXT_WIDTH)[0] if label else None
    for number, line in enumerate(lines):
        opening = number == 0
        yield Strip(
            height=line.height,
            draw=_drawn(
                line, indent + (first if opening else 0), before if opening else None, label[1] if label else 0
            ),
            text=line.text,
            space_before=space if opening else 0,
            keep_with_next=keep or (len(lines) > 1 and (opening or number == len(lines) - 2)),
            starts_page=starts_page and opening,
            entry=entry if opening else "",
            inner_entry=style is not PART,
        )


def _first_indented(typesetter: Typesetter, text: str, style: Style, width: float, first: float) -> tuple[Line, ...]:
    """Set a paragraph whose first line is shorter by ``first``."""
    if not first:
        return typesetter.lines(text, style, width)
    opening = typesetter.lines(text, style, width - first)[0]
    rest = typesetter.plain(text, style)[len(opening.text) :].lstrip(" ")
    return (opening, *(typesetter.lines(rest, style, width) if rest else ()))


def _drawn(line: Line, indent: float, label: Line | None, label_x: float) -> Draw:
    def draw(painter: QPainter, x: float, y: float) -> None:
        if label:
            label.draw(painter, x + label_x, y, TEXT_WIDTH)
        line.draw(painter, x + indent, y, TEXT_WIDTH - indent)

    return draw
