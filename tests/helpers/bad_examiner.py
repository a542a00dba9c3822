"""What examination does at its worst; worker processes import this by its name."""

from __future__ import annotations

import os
from collections.abc import Mapping
from threading import Event

from models.errors import InvalidDataError
from models.plan import Plan
from storage.examination import Examined


def examine(data: bytes, plans: Mapping[str, Plan]) -> Examined:
    """Do what the file says; an ordinary file is told back, with the plans that are known here."""
    match data:
        case b"die":
            os._exit(3)
        case b"crash":
            os.abort()
        case b"fail":
            raise ZeroDivisionError
        case b"hang":
            Event().wait()
        case b"gorge":
            hoard = [bytearray(1 << 26) for _ in range(100)]
            del hoard
    return InvalidDataError("told", text=data.decode(), plans=sorted(plans), process=os.getpid())


def unpickled() -> object:
    """Break the worker while it starts."""
    os._exit(4)
