"""The flow of a report: strips that no page break divides, and their distribution over pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QPainter

Draw = Callable[[QPainter, float, float], None]


@dataclass(frozen=True, kw_only=True)
class Strip:
    """A piece as wide as the text; ``draw`` takes the painter and its left top corner.

    ``header`` is drawn again where a page begins with this strip; ``entry`` puts it into the table of contents;
    ``text`` is what it says.
    """

    height: float
    draw: Draw
    text: str = ""
    space_before: float = 0
    keep_with_next: bool = False
    starts_page: bool = False
    header: Strip | None = None
    entry: str = ""
    inner_entry: bool = False


@dataclass(frozen=True, kw_only=True)
class Placed:
    """A strip and its distance from the top of the text."""

    strip: Strip
    y: float


Page = tuple[Placed, ...]


def paginate(strips: Sequence[Strip], height: float) -> tuple[Page, ...]:
    """Distribute strips over pages of ``height``; what is kept together stays so unless no page can hold it."""
    pages: list[list[Placed]] = [[]]
    y = 0.0
    for chunk in _chunks(strips, height):
        needed = sum(strip.space_before + strip.height for strip in chunk)
        if pages[-1] and (chunk[0].starts_page or y + needed > height):
            pages.append([])
            y = 0.0
        for strip in chunk:
            y = _place(strip, pages[-1], y)
    return tuple(tuple(page) for page in pages)


def _chunks(strips: Sequence[Strip], height: float) -> Iterator[list[Strip]]:
    chunk: list[Strip] = []
    taken = 0.0
    for strip in strips:
        size = strip.space_before + strip.height
        if chunk and (not chunk[-1].keep_with_next or taken + size > height):
            yield chunk
            chunk, taken = [], 0.0
        chunk.append(strip)
        taken += size + (strip.header.height if strip.header and len(chunk) == 1 else 0)
    if chunk:
        yield chunk


def _place(strip: Strip, page: list[Placed], y: float) -> float:
    """Put a strip on the page, below its header where it is the first; return where the next begins."""
    if not page and strip.header is not None:
        page.append(Placed(strip=strip.header, y=0))
        y = strip.header.height
    elif page:
        y += strip.space_before
    page.append(Placed(strip=strip, y=y))
    return y + strip.height
