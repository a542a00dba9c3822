"""Fails unless a frozen folder is whole: every DLL imported is in it or part of Windows 10, none is there for nothing.

usage: python import_closure.py FOLDER. Wine has DLLs of its own and so forgives what a PC does not. Names are checked,
not functions; the list is from Microsoft's documentation of Windows 10, not from a PC.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pefile

WINDOWS_10 = frozenset(Path(__file__).with_name("windows-10.txt").read_text(encoding="utf-8").split())
# Windows' own, which the tests under wine replace: these must never be shipped.
NEVER_SHIPPED = frozenset({"icuuc.dll", "bcryptprimitives.dll"})
DIRECTORIES = [
    pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_IMPORT"],
    pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT"],
]


def imported(binary: Path) -> Iterator[str]:
    """Yield the names of the DLLs that a binary imports, at once or when first called."""
    with pefile.PE(str(binary), fast_load=True) as image:
        image.parse_data_directories(directories=DIRECTORIES)
        for table in ("DIRECTORY_ENTRY_IMPORT", "DIRECTORY_ENTRY_DELAY_IMPORT"):
            for entry in getattr(image, table, ()):
                yield entry.dll.decode("ascii").lower()


def is_windows(name: str) -> bool:
    """Whether a DLL is part of Windows 10."""
    return name.startswith("api-ms-win-") or name.removesuffix(".dll") in WINDOWS_10


def is_loaded_by_name(binary: Path) -> bool:
    """Whether a program, plug-in or Python module is loaded without being imported by a DLL."""
    return binary.suffix.lower() != ".dll" or "plugins" in binary.parts or binary.stem.lower().startswith("python")


def main(folder: Path) -> int:
    """Print what is wrong and return how many things that are."""
    binaries = [path for path in folder.rglob("*") if path.suffix.lower() in (".dll", ".exe", ".pyd")]
    shipped = {path.name.lower() for path in binaries}
    users = defaultdict(set)
    for path in binaries:
        for name in imported(path):
            users[name].add(path.name)
    faults = [f"missing: {name}, needed by {', '.join(sorted(users[name]))}" for name in users
              if name not in shipped and not is_windows(name)]  # fmt: skip
    faults += [f"for tests only: {name}" for name in NEVER_SHIPPED & shipped]
    faults += [f"needed by nothing: {path.relative_to(folder)}" for path in binaries
               if path.name.lower() not in users and not is_loaded_by_name(path)]  # fmt: skip
    print(*sorted(faults), f"{len(binaries)} binaries, {len(faults)} faults", sep="\n")
    return len(faults)


if __name__ == "__main__":
    sys.exit(bool(main(Path(sys.argv[1]))))
