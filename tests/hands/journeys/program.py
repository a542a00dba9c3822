"""The program in a process of its own, worked by keys; what it shows is seen, what it keeps is read from its files."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.hands.journeys.screen import PATIENCE_S, Screen, wait

MOST_TABS = 200
PAGES = ("profile", "form", "check", "history", "plan", "import", "board", "review", "results", "reports")


class Program:
    """Started with arguments, killed without warning, started again."""

    def __init__(self, screen: Screen, folder: Path) -> None:
        self.screen, self.keys = screen, screen.keyboard
        self.data, self.home, self._seen = folder / "data", folder / "home", folder / "seen.json"
        self.home.mkdir()
        self.environment = {**screen.environment, "HOME": str(self.home), "LANG": "C.UTF-8"}
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, *arguments: object) -> None:
        """Open the window, and wait until keys go to it."""
        self._seen.unlink(missing_ok=True)
        command = [sys.executable, "-m", "tests.hands.journeys.eyes", str(self._seen), "--data-dir", str(self.data)]
        with (self.home / "log.txt").open("ab") as log:
            self._process = subprocess.Popen(
                [*command, *map(str, arguments)], env=self.environment, stdout=log, stderr=log, start_new_session=True
            )
        self.wait_for(lambda: self.seen("focus"), "a cursor in the window")

    def hand_over(self, path: Path) -> None:
        """Give a file or a folder to the program that runs, as a second start of it does."""
        command = [sys.executable, "-m", "gui", "--data-dir", str(self.data), str(path)]
        subprocess.run(command, env=self.environment, check=True, timeout=PATIENCE_S)

    def kill(self) -> None:
        """End it and all that it started, without a word: the power goes."""
        if self._process is not None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
            self._process = None

    def seen(self, what: str) -> str:
        """Return what is seen now, by the names that ``eyes`` gives it; "" for nothing."""
        try:
            return str(json.loads(self._seen.read_text(encoding="utf-8"))[what])
        except FileNotFoundError:
            return ""

    def wait_for(self, question: Callable[[], object], what: str) -> None:
        """Wait for something to be seen; the program may not have ended meanwhile."""

        def ask() -> bool:
            assert self._process is not None
            assert self._process.poll() is None, self.log()
            return bool(question())

        try:
            wait(ask, what)
        except AssertionError as fault:
            shown = self._seen.read_text(encoding="utf-8") if self._seen.exists() else "nothing"
            raise AssertionError(f"{fault}; seen: {shown}; {self.log()}") from None

    def documents(self, kind: str) -> list[Path]:
        """Return the files of a kind that are complete in the person's folders."""
        return [path for path in self.home.rglob(kind) if not path.name.startswith(".")]

    def log(self) -> str:
        """Return the end of what it wrote."""
        return (self.home / "log.txt").read_text(encoding="utf-8")[-1500:]

    def focused(self, words: str) -> None:
        """Wait until the cursor is where the words stand."""
        self.wait_for(lambda: words in self.seen("focus"), f"the cursor at “{words}”")

    def type(self, text: str) -> None:
        """Type a text, and see that it stands there."""
        before = self.seen("text")
        self.keys.type(text)
        self.wait_for(lambda: self.seen("text") != before or not text, f"“{text}” being typed")

    def typed(self, text: str) -> None:
        """Type over what stands there, and see that this and nothing else stands there."""
        self.press("ctrl+a")
        self.keys.type(text)
        self.wait_for(lambda: self.seen("text") == text, f"“{text}” standing where it was typed")

    def press(self, names: str) -> None:
        """Press a key by its name."""
        self.keys.press(names)

    def walk_to(self, words: str, by: str = "Tab") -> None:
        """Press Tab until the cursor is where the words stand."""
        self.wait_for(lambda: by != "Tab" or self.seen("focus"), "the cursor")
        for _ in range(MOST_TABS):
            if words in self.seen("focus"):
                return
            before = self.seen("at")
            self.press(by)
            self._wait_for_other("at", before)
        raise AssertionError(f"no “{words}” within {MOST_TABS} steps; there is {self.seen('offers')}")

    def go_to_page(self, key: str) -> None:
        """Go to a page by the tabs of the window."""
        self.wait_for(lambda: self.seen("page"), "a page")
        while (here := self.seen("page")) != key:
            self.walk_to("หน้า")  # a page that comes up may take the cursor
            self.press("Right" if PAGES.index(here) < PAGES.index(key) else "Left")
            self._wait_for_other("page", here)

    def _wait_for_other(self, what: str, before: str) -> None:
        self.wait_for(lambda: self.seen(what) != before, f"another {what} than {before}")
