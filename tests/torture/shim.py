"""Building the preloaded library (shim.c), arming it, and reading what it wrote down."""

from __future__ import annotations

import ctypes
import hashlib
import os
import struct
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum, IntFlag
from pathlib import Path
from typing import Final

SOURCE: Final = Path(__file__).with_name("shim.c")
_HEAD: Final = struct.Struct("=qqqq")


class Call(IntFlag):
    """Kinds of calls that reach a file under the folder that is watched."""

    WRITE = 1
    CREATE = 2
    NAME = 4
    SYNC = 8
    READ = 16


class How(IntEnum):
    """What befalls the n-th call: the process is killed, or the call fails."""

    KILL_BEFORE = 0
    KILL_AFTER = 1
    KILL_HALFWAY = 2
    FAIL_ONCE = 3
    FAIL_ON = 4
    FAIL_HALFWAY = 5


class Op(IntEnum):
    """What the library writes down."""

    OPEN = 1
    WRITE = 2
    TRUNCATE = 3
    SYNC = 4
    SYNC_FOLDER = 5
    RENAME = 6
    UNLINK = 7
    MKDIR = 8
    RMDIR = 9
    LINK = 10
    NOTE = 11


@dataclass(frozen=True)
class Did:
    """One call: the number of the open file, an offset, a size or flags, and bytes or names."""

    op: Op
    id: int
    at: int
    data: bytes

    @property
    def names(self) -> tuple[str, ...]:
        """The paths that a call named."""
        return tuple(os.fsdecode(name) for name in self.data.split(b"\0"))


def build(folder: Path) -> Path:
    """Compile the library unless that was done already, and return it."""
    digest = hashlib.sha256(SOURCE.read_bytes()).hexdigest()[:12]
    library = folder / f"shim-{digest}.so"
    if not library.exists():
        folder.mkdir(parents=True, exist_ok=True)
        compiler = os.environ.get("CC", "cc")
        made = library.with_suffix(f".{os.getpid()}")
        flags = ["-O1", "-Wall", "-shared", "-fPIC", "-o", str(made), str(SOURCE), "-ldl", "-lpthread"]
        subprocess.run([compiler, *flags], check=True)
        made.replace(library)
    return library


class Shim:
    """The library in this process, which has to have been started with it."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(None)
        self._library.torture_seen.restype = ctypes.c_long
        self._library.torture_clock.argtypes = [ctypes.c_int64]

    def watch(self, folder: Path, temporary: Path) -> None:
        """Look at all calls below a folder from now on."""
        self._library.torture_watch(os.fsencode(folder), os.fsencode(temporary))

    def fail(self, calls: Call, nth: int, how: How, error: int = 0) -> None:
        """Let the n-th of these calls kill the process or fail with an error number."""
        self._library.torture_fail(int(calls), ctypes.c_long(nth), int(how), error)

    def record(self, descriptor: int) -> None:
        """Write down every call that changes something."""
        self._library.torture_record(descriptor)

    def note(self, text: str) -> None:
        """Write down that something was promised to a person at this moment."""
        self._library.torture_note(text.encode("utf-8"))

    def temp_full(self, *, names_too: bool) -> None:
        """Let the folder for temporary files be full; ``names_too``: so that not even an empty file can be made."""
        self._library.torture_temp_full(2 if names_too else 1)

    def clock(self, seconds: int) -> None:
        """Put the clock forward, or back."""
        self._library.torture_clock(seconds)

    def quick_sleep(self) -> None:
        """Let waiting for a lock take no time."""
        self._library.torture_quick_sleep(1)

    def seen(self, call: Call) -> int:
        """Return how many calls of one kind there were since ``watch``."""
        return int(self._library.torture_seen(int(call)))

    def disarm(self) -> None:
        """Stop doing anything."""
        self._library.torture_disarm()


def read_log(path: Path) -> Iterator[Did]:
    """Yield what was written down."""
    data = path.read_bytes()
    position = 0
    while position < len(data):
        op, number, at, size = _HEAD.unpack_from(data, position)
        position += _HEAD.size
        yield Did(Op(op), number, at, data[position : position + size])
        position += size
