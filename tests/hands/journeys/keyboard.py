"""A keyboard with a Latin and a Thai layout, its keys pressed through the X server's test extension.

What writes letters by putting them on keys that have none is missed now and then by programs that have read the layout;
here both layouts are set once, and real keys are pressed with one or the other on, as a person does.
"""

from __future__ import annotations

import ctypes
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass

_CORE, _NO_DELAY = 0x100, 0
_LAYOUTS, _LEVELS, _CODES = range(2), range(2), range(10, 66)
_THAI, _THAI_END, _UNICODE = 0x0DA1, 0x0DF9, 0x01000000
_NAMES = {"ctrl": "Control_L", "shift": "Shift_L", "alt": "Alt_L"}


@dataclass(frozen=True)
class Key:
    """A key's code, and how it is pressed for a letter."""

    code: int
    layout: int
    shift: bool


class Keyboard:
    """Types on a display; ``LATIN`` and ``THAI`` are its layouts."""

    LATIN, THAI = 0, 1

    def __init__(self, display: str, environment: dict[str, str]) -> None:
        subprocess.run(["setxkbmap", "-layout", "us,th"], env=environment, check=True)
        self._x11, self._test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        for symbols in (self._x11.XkbKeycodeToKeysym, self._x11.XStringToKeysym):
            symbols.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(display.encode()))
        self._keys = self._table()

    def _table(self) -> dict[str, Key]:
        table: dict[str, Key] = {}
        for layout in _LAYOUTS:
            for level in _LEVELS:
                for code in _CODES:
                    letter = letter_of(self._x11.XkbKeycodeToKeysym(self._display, code, layout, level))
                    table.setdefault(letter, Key(code, layout, bool(level)))
        return table

    def type(self, text: str) -> None:
        """Type a text, each letter with the layout on that has it."""
        for letter in text:
            key = self._keys[letter]
            self._press(key.layout, [key.code], shift=key.shift)

    def type_blind(self, text: str, layout: int) -> None:
        """Press the keys that write a text, with another layout on: who types does not look up."""
        for letter in text:
            key = self._keys[letter]
            self._press(layout, [key.code], shift=key.shift)

    def press(self, names: str) -> None:
        """Press a key by its name, as ``Return`` or ``ctrl+g``, with the Latin layout on."""
        self._press(self.LATIN, [self._code(_NAMES.get(name, name)) for name in names.split("+")])

    def _code(self, name: str) -> int:
        symbol = ctypes.c_ulong(self._x11.XStringToKeysym(name.encode()))
        code = int(self._x11.XKeysymToKeycode(self._display, symbol)) & 0xFF
        assert code, f"no key is called {name}"
        return code

    def _press(self, layout: int, codes: Iterable[int], *, shift: bool = False) -> None:
        self._x11.XkbLockGroup(self._display, _CORE, layout)
        held = [*([self._code("Shift_L")] if shift else []), *codes]
        for code in held:
            self._test.XTestFakeKeyEvent(self._display, code, True, _NO_DELAY)
        for code in reversed(held):
            self._test.XTestFakeKeyEvent(self._display, code, False, _NO_DELAY)
        self._x11.XSync(self._display, False)

    def close(self) -> None:
        """Let go of the display."""
        self._x11.XCloseDisplay(self._display)


def letter_of(symbol: int) -> str:
    """Return the letter that a key symbol stands for, "" for none."""
    if 0x20 <= symbol <= 0x7E:
        return chr(symbol)
    if _THAI <= symbol <= _THAI_END:
        return bytes([symbol & 0xFF]).decode("tis-620")
    return chr(symbol - _UNICODE) if symbol > _UNICODE else ""
