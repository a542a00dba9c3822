"""A screen without glass: Xvfb with openbox, its picture read from memory."""

from __future__ import annotations

import os
import struct
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtGui import QImage

from tests.hands.journeys.keyboard import Keyboard

WIDTH, HEIGHT, DEPTH = 1366, 768, 24
PATIENCE_S, GLANCE_S = 30.0, 0.005
ResultT = TypeVar("ResultT")


def wait(question: Callable[[], ResultT], what: str, patience: float = PATIENCE_S) -> ResultT:
    """Ask until the answer is yes, and return it; a test waits for what it needs, never for a time."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        if answer := question():
            return answer
        time.sleep(GLANCE_S)
    raise AssertionError(f"waited in vain for: {what}")


class Screen:
    """Use as a context; ``environment`` is for programs that show themselves here."""

    def __enter__(self) -> Screen:
        self._folder = tempfile.TemporaryDirectory(prefix="chiwat-screen-")
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{WIDTH}x{HEIGHT}x{DEPTH}", "-nolisten", "tcp"]
        command += ["-fbdir", self._folder.name]
        self._server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as told:
            self.display = f":{told.readline().strip()}"
        self.environment = {**os.environ, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}
        self.environment.pop("XAUTHORITY", None)
        self._manager = self._managing()
        wait(self._is_managed, "a window manager")
        self.keyboard = Keyboard(self.display, self.environment)
        return self

    def _managing(self) -> subprocess.Popen[bytes]:
        quiet = subprocess.DEVNULL
        return subprocess.Popen(["openbox"], env=self.environment, stdout=quiet, stderr=quiet)

    def _is_managed(self) -> bool:
        if self._manager.poll() is not None:  # it gave up: once more
            self._manager = self._managing()
        command = ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"]
        return "window id" in subprocess.run(command, env=self.environment, capture_output=True, text=True).stdout

    def __exit__(self, *_: object) -> None:
        self.keyboard.close()
        for process in (self._manager, self._server):
            process.terminate()
            process.wait(10)
        self._folder.cleanup()

    def image(self) -> QImage:
        """Return what the screen shows."""
        data = (Path(self._folder.name) / "Xvfb_screen0").read_bytes()
        fields = struct.unpack(">25I", data[:100])
        header, colours, line = fields[0], fields[19], fields[12]
        start = header + 12 * colours
        return QImage(data[start:], WIDTH, HEIGHT, line, QImage.Format.Format_RGB32).copy()

    def save(self, path: Path) -> None:
        """Keep a picture of the screen."""
        self.image().save(str(path))
