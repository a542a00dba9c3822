"""How the report's cells look: quiet tones, text contrast of at least 4.5:1 (WCAG AA), each style made once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.cell_style import StyleArray

# The font of official Thai documents; widths and heights below are meant for its size 14.
FONT: Final = "TH SarabunPSK"
SIZE: Final = 14
LINE_HEIGHT: Final = 25.0
WHOLE: Final = "#,##0"


class Tone(Enum):
    """A pair of text and background colours, each with a meaning that words or marks say as well."""

    PLAIN = ("1A2028", "")
    HEAD = ("1A2028", "E8EEF8")
    GROUP = ("1A2028", "F1F3F5")
    REFERENCE = ("47515D", "")
    MET = ("21683A", "")
    MISSED = ("855600", "FFF4DC")
    MUTE = ("5F6975", "ECEEF1")
    ACCENT = ("213E74", "")


class Align(Enum):
    """Where a cell's text stands; numbers stand right."""

    LEFT = "left"
    RIGHT = "right"
    CENTER = "center"


@dataclass(frozen=True, kw_only=True)
class Look:
    """A cell's look. ``quoted`` keeps what a person wrote as text, even when the cell is edited in Excel."""

    number: str = "General"
    tone: Tone = Tone.PLAIN
    bold: bool = False
    size: int = SIZE
    wrap: bool = False
    align: Align = Align.LEFT
    rotated: bool = False
    lined: bool = True
    quoted: bool = False


TEXT: Final = Look()
WRAPPED: Final = Look(wrap=True)
WRITTEN: Final = Look(wrap=True, quoted=True)
COUNT: Final = Look(number=WHOLE, align=Align.RIGHT)
TOTAL: Final = Look(number=WHOLE, align=Align.RIGHT, bold=True, tone=Tone.GROUP)
TOTAL_TEXT: Final = Look(bold=True, tone=Tone.GROUP)
MUTED: Final = Look(tone=Tone.MUTE)
HEADER: Final = Look(tone=Tone.HEAD, bold=True, wrap=True, align=Align.CENTER)
UPRIGHT_HEADER: Final = Look(tone=Tone.HEAD, rotated=True, wrap=True, align=Align.CENTER)
SECTION: Final = Look(tone=Tone.GROUP, bold=True, wrap=True)
TITLE: Final = Look(tone=Tone.ACCENT, bold=True, size=20, lined=False)
LINE: Final = Look(tone=Tone.REFERENCE, lined=False)

_HAIR = Side(style="thin", color="C9CFD6")


class StyleBook:
    """The looks of one workbook as openpyxl's style records, each made once: cells then only point to it."""

    def __init__(self, workbook: Workbook) -> None:
        normal = Font(name=FONT, size=SIZE)
        # Excel measures column widths in digits of the font of the style Normal.
        workbook._named_styles["Normal"].font = normal  # type: ignore[attr-defined]
        self._scratch = workbook.create_sheet()
        self._workbook = workbook
        self._made: dict[Look, StyleArray] = {}

    def __getitem__(self, look: Look) -> StyleArray:
        """Return the style record of a look."""
        found = self._made.get(look)
        if found is None:
            found = self._made[look] = self._make(look)
        return found

    def close(self) -> None:
        """Remove the scratch sheet on which styles were made."""
        self._workbook.remove(self._scratch)

    def _make(self, look: Look) -> StyleArray:
        ink, background = look.tone.value
        cell = self._scratch.cell(row=len(self._made) + 1, column=1)
        cell.font = Font(name=FONT, size=look.size, bold=look.bold, color=ink)
        cell.number_format = look.number
        cell.alignment = Alignment(
            horizontal=look.align.value,
            vertical="bottom" if look.rotated else "center" if look.tone is Tone.HEAD or not look.lined else "top",
            wrap_text=look.wrap,
            text_rotation=90 if look.rotated else 0,
            indent=1 if look.lined and look.align is not Align.CENTER else 0,
        )
        if background:
            cell.fill = PatternFill("solid", start_color=background)
        if look.lined:
            cell.border = Border(left=_HAIR, right=_HAIR, top=_HAIR, bottom=_HAIR)
        cell.quotePrefix = look.quoted
        style: StyleArray = cell._style
        return style
