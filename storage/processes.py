"""Whether a process of this computer still runs: by its number and the moment it began, as numbers are used again."""

from __future__ import annotations

import ctypes
import os
import platform
from pathlib import Path
from typing import Final

HOST: Final = platform.node()
_QUERY_LIMITED: Final = 0x1000
_STILL_ACTIVE: Final = 259
_AFTER_NAME: Final = 19  # the start time is field 22 of proc(5) stat, the 20th after the name in brackets


def started(process: int) -> str:
    """Return when a process began, in its system's own measure; "" where it does not run, or nobody can tell."""
    if os.name == "nt":
        return _started_windows(process)
    try:
        stat = Path(f"/proc/{process}/stat").read_bytes()
    except OSError:
        return ""
    return stat.rpartition(b")")[2].split()[_AFTER_NAME].decode("ascii")


def is_running(process: int, began: str) -> bool:
    """Whether a process runs that began then."""
    if process <= 0 or process >= 1 << 31:
        return False
    if os.name == "nt" or Path("/proc/self/stat").exists():
        return bool(began) and started(process) == began
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _started_windows(process: int) -> str:
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined]
    handle = kernel.OpenProcess(_QUERY_LIMITED, False, process)
    if not handle:
        return ""
    try:
        times = [ctypes.c_uint64() for _ in range(4)]
        status = ctypes.c_uint32()
        told = kernel.GetProcessTimes(handle, *(ctypes.byref(time) for time in times))
        alive = kernel.GetExitCodeProcess(handle, ctypes.byref(status)) and status.value == _STILL_ACTIVE
        return str(times[0].value) if told and alive else ""
    finally:
        kernel.CloseHandle(handle)
