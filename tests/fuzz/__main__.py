"""``python -m tests.fuzz [TARGET...]``: fuzz each target for its share of FUZZ_SECONDS (60).

Guided by coverage where atheris is installed (``make fuzz`` brings it), else by chance alone. What is found stands
under tests/data/fuzz afterwards, for the tests to replay.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import subprocess
import sys
import time
import traceback
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[2]
FINDINGS = ROOT / "tests/data/fuzz"
CORPUS = ROOT / "build/fuzz/corpus"
SECONDS = float(os.environ.get("FUZZ_SECONDS", "60"))
LONGEST = 200_000
GUIDED = importlib.util.find_spec("atheris") is not None


def main(arguments: list[str]) -> int:
    """Fuzz the targets one after another in processes of their own; 1 where something was found."""
    if arguments[:1] == ["--one"]:
        return _fuzz_guided(arguments[1], float(arguments[2])) if GUIDED else _fuzz(arguments[1], float(arguments[2]))
    from tests.fuzz.targets import TARGETS

    names = arguments or list(TARGETS)
    print("guided by coverage (atheris)" if GUIDED else "by chance alone: atheris is not installed")
    clean = [_is_clean(name, SECONDS / len(names)) for name in names]
    return 0 if all(clean) else 1


def _is_clean(name: str, seconds: float) -> bool:
    before = set(FINDINGS.iterdir())
    command = [sys.executable, "-m", "tests.fuzz", "--one", name, str(seconds)]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True, timeout=seconds + 120)
    told = done.stdout + done.stderr
    executions = re.search(r"(?:number_of_executed_units: *|executions: )(\d+)", told)
    found = sorted(path.name for path in set(FINDINGS.iterdir()) - before)
    print(f"{name:<14} {executions[1] if executions else '?':>9} executions  {' '.join(found) or 'nothing found'}")
    if found or done.returncode:
        print(told[max(told.find("Uncaught Python exception"), 0) :][-4_000:])
    return not found and not done.returncode


def _fuzz(name: str, seconds: float) -> int:
    from tests.fuzz.mutation import mutated
    from tests.fuzz.seeds import seeds
    from tests.fuzz.targets import JSON_TARGETS, run

    chance, corpus = Random(os.urandom(8)), list(seeds(name))
    end, count = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        data = chance.choice(corpus)
        for _ in range(chance.choice((1, 2, 5))):
            data = mutated(data, chance, is_json=name in JSON_TARGETS)[:LONGEST]
        count += 1
        try:
            run(name, data)
        except Exception:
            traceback.print_exc()
            (FINDINGS / f"{name}-{hashlib.sha256(data).hexdigest()[:12]}").write_bytes(data)
            break
    print(f"executions: {count}")
    return 0


def _fuzz_guided(name: str, seconds: float) -> int:
    import atheris  # type: ignore[import-untyped, import-not-found, unused-ignore]

    with atheris.instrument_imports(include=["models", "storage"]):
        from tests.fuzz.mutation import mutated
        from tests.fuzz.seeds import seeds
        from tests.fuzz.targets import JSON_TARGETS, run

    corpus = CORPUS / name
    corpus.mkdir(parents=True, exist_ok=True)
    for data in seeds(name):
        (corpus / hashlib.sha256(data).hexdigest()[:12]).write_bytes(data)

    def mutate(data: bytes, most: int, seed: int) -> bytes:
        chance = Random(seed)
        if chance.random() < 0.3:
            return bytes(atheris.Mutate(data, most))
        return mutated(data, chance, is_json=name in JSON_TARGETS)[:most]

    options = [
        f"-max_total_time={int(seconds) or 1}", f"-artifact_prefix={FINDINGS}/{name}-", f"-max_len={LONGEST}",
        "-timeout=20", "-rss_limit_mb=1024", "-print_final_stats=1", "-verbosity=0", str(corpus),
    ]  # fmt: skip
    atheris.Setup([sys.argv[0], *options], lambda data: run(name, data), custom_mutator=mutate)
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
