"""Runs tries side by side in processes of their own until the time is up, and counts."""

from __future__ import annotations

import json
import multiprocessing
import os
import selectors
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

from tests.torture import damage
from tests.torture.bases import remember_stretched_passphrases
from tests.torture.control import CUTS, forgetful_losses
from tests.torture.ground import Ground
from tests.torture.judge import Result, Verdict
from tests.torture.kinds import KINDS
from tests.torture.shim import Shim
from tests.torture.stages import STAGES

Results = dict[str, Counter[Result]]


class Runner:
    """A seed's tries, each named ``kind:subject:number``."""

    def __init__(self, folder: Path, seed: str) -> None:
        self.seed = seed
        self.results: Results = {kind: Counter() for kind in KINDS}
        _prepare_program()
        begun = time.monotonic()
        quiet = _Quiet(folder / "bases.txt")
        with quiet:
            self.ground = Ground(folder, Shim())
            for stage in STAGES.values():
                self.ground.clean(stage)
            damage.prepare(self.ground)
            losses = forgetful_losses(self.ground)
        print(f"made ready in {time.monotonic() - begun:.1f} s; control: {losses} of {CUTS} cuts lose", flush=True)
        if not losses:
            raise RuntimeError("a journal whose removal is not synced lost nothing: these cuts would show nothing")

    @property
    def is_clean(self) -> bool:
        """Whether everything survived."""
        return not any(counts[result] for counts in self.results.values() for result in Result if result != "survived")

    def run(self, seconds: float) -> None:
        """Try until the time is up."""
        end = time.monotonic() + seconds
        cases = self._cases()
        selector = selectors.DefaultSelector()
        running = 0
        while True:
            while running < (os.cpu_count() or 1) and time.monotonic() < end:
                case = next(cases)
                selector.register(self._start(case), selectors.EVENT_READ, case)
                running += 1
            if not running:
                return
            for key, _ in selector.select():
                selector.unregister(key.fd)
                running -= 1
                self._note(key.data, _answer(key.fd))

    def one(self, case: str) -> int:
        """Try one case and say all about it."""
        verdict = self._try(case)
        print(f"{verdict.result}: {verdict.why}")
        return 0 if verdict.result is Result.SURVIVED else 1

    def _cases(self) -> Iterator[str]:
        """Name cases without end: every kind with every subject before any comes again, rarer kinds less often."""
        order, number = Random(self.seed), 0
        deck = [
            (name, subject) for name, kind in KINDS.items() for subject in kind.subjects for _ in range(kind.weight)
        ]
        while True:
            order.shuffle(deck)
            for name, subject in deck:
                number += 1
                yield f"{name}:{subject}:{number}"

    def _try(self, case: str) -> Verdict:
        kind, subject, _ = case.split(":")
        return KINDS[kind].attempt(self.ground, subject, Random(f"{self.seed}:{case}"))

    def _start(self, case: str) -> int:
        """Try a case in a process of its own; what it answers can be read from the descriptor."""
        reading, writing = os.pipe()
        sys.stdout.flush()
        process = os.fork()
        if process:
            os.close(writing)
            return reading
        try:
            verdict = self._try(case)
        except BaseException:
            verdict = Verdict(Result.UNCLEAR, f"the try itself failed: {traceback.format_exc()}")
        os.write(writing, json.dumps([verdict.result, verdict.why]).encode("utf-8"))
        os._exit(0)

    def _note(self, case: str, verdict: Verdict) -> None:
        self.results[case.split(":")[0]][verdict.result] += 1
        if verdict.result is not Result.SURVIVED:
            print(f"{verdict.result.upper()}  TORTURE_SEED={self.seed} CASE='{case}'\n    {verdict.why}", flush=True)


def _answer(descriptor: int) -> Verdict:
    with os.fdopen(descriptor, "rb") as stream:
        said = stream.read()
    os.waitpid(-1, os.WNOHANG)
    if not said:
        return Verdict(Result.UNCLEAR, "the try itself died")
    result, why = json.loads(said)
    return Verdict(Result(result), why)


def table(results: Results) -> str:
    """Return the counts by kind."""
    head = f"{'':<22}{'tried':>8}" + "".join(f"{result:>16}" for result in Result)
    lines = [head]
    for kind, counts in [*results.items(), ("all", sum(results.values(), Counter()))]:
        lines.append(f"{kind:<22}{counts.total():>8}" + "".join(f"{counts[result] or '':>16}" for result in Result))
    return "\n".join(lines)


def _prepare_program() -> None:
    """Import all that the tries need, once; workers of an import are forked, which is quicker than begun anew."""
    import cli.application
    import gui.printing.report_pdf
    import storage.worker_process
    import storage.workers

    assert cli.application
    assert gui.printing.report_pdf
    remember_stretched_passphrases()
    vars(storage.workers)["get_context"] = lambda _: multiprocessing.get_context("fork")
    # The limit bounds the address space, of which this process has more than a worker of its own would.
    vars(storage.worker_process)["limit_memory"] = lambda _: True


class _Quiet:
    """Sends what is printed to a file for a while."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __enter__(self) -> None:
        sys.stdout.flush()
        self._kept = os.dup(1)
        out = os.open(self.path, os.O_WRONLY | os.O_CREAT)
        os.dup2(out, 1)
        os.close(out)

    def __exit__(self, *_: object) -> None:
        sys.stdout.flush()
        os.dup2(self._kept, 1)
        os.close(self._kept)
