"""What runs inside an import worker: examine one file after another, within a memory limit (DESIGN section 3).

The process imports this module alone of ours, and with it neither Qt nor openpyxl nor a database.
"""

from __future__ import annotations

import signal
from collections.abc import Mapping
from multiprocessing.connection import Connection

from models.errors import UnsafeFileError
from models.plan import Plan
from storage.examination import Examine
from storage.memory_limit import limit_memory


def serve(connection: Connection, memory: int, examine: Examine) -> None:
    """Say None once ready, then answer each (plans, bytes) until the other side hangs up; no plans mean the last ones.

    After running out of memory the worker says so and ends: what is left of it can no longer be relied on.
    """
    # What Ctrl+C stops is the other side's to decide.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    limit_memory(memory)
    connection.send(None)
    plans: Mapping[str, Plan] = {}
    try:
        while True:
            news, data = connection.recv()
            plans = plans if news is None else news
            connection.send(examine(data, plans))
    except MemoryError:
        connection.send(UnsafeFileError("worker_memory"))
    except (EOFError, ConnectionResetError):
        pass
