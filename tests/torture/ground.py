"""Doing things in forked processes, and what each use case does when nothing befalls it."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.torture.bases import Bases
from tests.torture.disk import Disk, read_folder
from tests.torture.shim import Call, Op, Shim, read_log
from tests.torture.stages import Stage, Tell
from tests.torture.state import State, state_of

PATIENCE_S = 40.0
TOLD, DONE = "‹told›", "‹done›"
Arm = Callable[[Shim], None]


@dataclass(frozen=True)
class Ended:
    """How a process ended: its exit status, or minus the signal; all that it printed, and how long it took."""

    status: int
    said: str
    seconds: float

    def told(self, steps: int) -> int:
        """Return how many steps were told as done, before a kill at least by a sentence that something *is* done."""
        if self.status == 0:
            return steps
        marks = self.said.count(TOLD)
        return marks or int(self.status < 0 and steps == 1 and "แล้ว" in self.said)


@dataclass(frozen=True)
class Seen:
    """What a person sees of a file: each command's status and text, and the parts of its state."""

    commands: tuple[tuple[int, str], ...]
    state: Mapping[str, object]


class Place:
    """A folder for one try: ``home`` is looked at, the others are not."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home, self.temporary, self.said, self.log = (
            folder / "home", folder / "temporary", folder / "said.txt", folder / "log",
        )  # fmt: skip
        self.temporary.mkdir(parents=True)

    def remove(self) -> None:
        """Take the folder away."""
        shutil.rmtree(self.folder, ignore_errors=True)


def run(place: Place, work: Callable[[], int], *, kill_after: float | None = None) -> Ended:
    """Do something in a process of its own; it is killed after ``kill_after`` seconds, or when it hangs."""
    begun = time.monotonic()
    sys.stdout.flush()
    sys.stderr.flush()
    process = os.fork()
    if not process:
        _be_child(place, work)
    _lead_group(process)
    wait = PATIENCE_S if kill_after is None else kill_after
    status = _wait(process, begun + wait)
    if status is None:
        _kill_group(process)
        status = os.waitpid(process, 0)[1]
        if kill_after is None:
            place.said.open("a", encoding="utf-8").write("\nTraceback: it hung")
    _kill_group(process)  # workers that it left
    said = place.said.read_text(encoding="utf-8", errors="replace") if place.said.exists() else ""
    return Ended(os.waitstatus_to_exitcode(status), said, time.monotonic() - begun)


def _lead_group(process: int) -> None:
    """Parent and child both do it: whoever comes first."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.setpgid(process, process)


def _kill_group(process: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process, signal.SIGKILL)


def _wait(process: int, until: float) -> int | None:
    pause = 0.001
    while time.monotonic() < until:
        found, status = os.waitpid(process, os.WNOHANG)
        if found:
            return status
        time.sleep(pause)
        pause = min(pause * 1.3, 0.01)
    return None


def _be_child(place: Place, work: Callable[[], int]) -> None:
    """Never comes back."""
    status = 99
    try:
        _lead_group(0)
        out = os.open(place.said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(out, 1)
        os.dup2(out, 2)
        os.environ["TMPDIR"] = str(place.temporary)
        tempfile.tempdir = None
        status = work()
    except BaseException:
        import traceback

        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


class Ground:
    """What all tries stand on."""

    def __init__(self, folder: Path, shim: Shim) -> None:
        self.folder, self.shim = folder, shim
        self.bases = Bases(folder / "bases")
        self._clean: dict[str, Clean] = {}
        self.sound: dict[str, Seen] = {}

    def place(self, name: str, base: str = "") -> Place:
        """Make a folder for a try, with a copy of a base."""
        place = Place(Path(tempfile.mkdtemp(prefix=f"{name}-", dir=self.folder)))
        if base:
            shutil.copytree(self.bases.folder / base, place.home)
        else:
            place.home.mkdir()
        return place

    def armed(
        self, place: Place, stage: Stage, arm: Arm = lambda _: None, tell: Tell = lambda: None
    ) -> Callable[[], int]:
        """Return what a child does: watch, let something befall, do the use case."""

        def told() -> None:
            print(TOLD, flush=True)
            self.shim.note(TOLD)
            tell()

        def work() -> int:
            self.shim.watch(place.home, place.temporary)
            arm(self.shim)
            status = stage.run(place.home, told)
            if status == 0:
                self.shim.note(DONE)
            for call in Call:
                (place.folder / f"seen-{call.value}").write_text(str(self.shim.seen(call)), encoding="utf-8")
            return status

        return work

    def clean(self, stage: Stage) -> Clean:
        """Return what a use case does when nothing befalls it."""
        if stage.name not in self._clean:
            self._clean[stage.name] = Clean(self, stage)
        return self._clean[stage.name]


class Clean:
    """A use case that nothing befell: the states that it goes through, how many calls, all that was written."""

    def __init__(self, ground: Ground, stage: Stage, arm: Callable[[], None] = lambda: None) -> None:
        self.stage = stage
        place = ground.place("clean", stage.base)
        self.home = place.home
        self.files = read_folder(place.home)
        self.states: list[State] = [state_of(place.home)]

        def record(shim: Shim) -> None:
            arm()
            shim.record(os.open(place.log, os.O_WRONLY | os.O_CREAT))

        between = place.folder / "between"
        between.mkdir()

        def keep() -> None:
            shutil.copytree(place.home, between / str(len(list(between.iterdir()))))

        ended = run(place, ground.armed(place, stage, record, keep))
        if ended.status:
            raise RuntimeError(f"{stage.name} fails by itself: {ended.said}")
        self.said, self.seconds = ended.said, ended.seconds
        self.calls = {call: int((place.folder / f"seen-{call.value}").read_text(encoding="utf-8")) for call in Call}
        self.log = tuple(read_log(place.log))
        self._require_all_seen(place)
        copies = sorted(between.iterdir(), key=lambda path: int(path.name))
        self.states += [state_of(copy) for copy in copies] or [state_of(place.home)]
        place.remove()

    def _require_all_seen(self, place: Place) -> None:
        """What was written down has to lead to what stands there, or cuts would be imagined."""
        disk = self.disk(ordered=False)
        for did in self.log:
            disk.do(did)
        live, there = disk.live(), read_folder(place.home)
        if live != there:
            wrong = sorted(name for name in live.keys() | there.keys() if live.get(name, b"-") != there.get(name, b"-"))
            raise RuntimeError(f"{self.stage.name}: the harness does not see all that is written: {wrong}")

    def disk(self, *, ordered: bool) -> Disk:
        """Return the disk before anything was done."""
        return Disk(self.home, self.files, ordered=ordered)

    @property
    def steps(self) -> int:
        """How many steps there are."""
        return len(self.states) - 1

    def told(self, moment: int) -> int:
        """Return how many steps were told as done when ``moment`` calls were made."""
        notes = [did.names[0] for did in self.log[:moment] if did.op is Op.NOTE]
        return self.steps if DONE in notes else notes.count(TOLD)

    def count(self, calls: Call) -> int:
        """Return how many calls of these kinds there were."""
        return sum(self.calls[call] for call in Call if call & calls)
