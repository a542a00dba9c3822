"""Shelter from a fault of PySide6 6.12 on Python 3.11: each call that returns nothing takes one reference from None.

After some ten thousand calls Python aborts with "deallocating None". From Python 3.12 on None is immortal (PEP 683)
and the fault harmless; before, None gets more references here than calls can ever take.
"""

from __future__ import annotations

import ctypes
import sys

_PLENTY = 1 << 40


def shelter_none() -> None:
    """Make None last; nothing where it does so by itself. The reference count comes first in an object (CPython)."""
    if sys.version_info >= (3, 12) or sys.getrefcount(None) > _PLENTY // 2:
        return
    ctypes.c_ssize_t.from_address(id(None)).value += _PLENTY
