"""Number formats of spreadsheet cells: the built-in codes (ECMA-376 part 1, 18.8.30) and what makes one a date."""

from __future__ import annotations

import re
from typing import Final

GENERAL: Final = "General"

# 59 to 81 are those of Excel with a Thai locale.
BUILT_IN_FORMATS: Final[dict[int, str]] = {
    0: GENERAL,
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "mm-dd-yy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "m/d/yy h:mm",
    37: "#,##0 ;(#,##0)",
    38: "#,##0 ;[Red](#,##0)",
    39: "#,##0.00;(#,##0.00)",
    40: "#,##0.00;[Red](#,##0.00)",
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mmss.0",
    48: "##0.0E+0",
    49: "@",
    59: "t0",
    60: "t0.00",
    61: "t#,##0",
    62: "t#,##0.00",
    67: "t0%",
    68: "t0.00%",
    69: "t# ?/?",
    70: "t# ??/??",
    71: "ว/ด/ปปปป",
    72: "ว-ดดด-ปป",
    73: "ว-ดดด",
    74: "ดดด-ปป",
    75: "ช:นน",
    76: "ช:นน:ทท",
    77: "ว/ด/ปปปป ช:นน",
    78: "นน:ทท",
    79: "[ช]:นน:ทท",
    80: "นน:ทท.0",
    81: "d/m/bb",
}

# Literal text, escaped, padded or repeated characters, and conditions, colours or locales in brackets.
_NOT_PLACEHOLDERS = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+|ช+|น+|ท+)\])[^\]]*\]', re.IGNORECASE)
_DATE_PLACEHOLDER = re.compile(r"[ymdhsbวดปชนท]", re.IGNORECASE)


def is_date_format(code: str) -> bool:
    """Whether a number shown with this format code reads as a date or time."""
    return bool(_DATE_PLACEHOLDER.search(_NOT_PLACEHOLDERS.sub("", code)))
