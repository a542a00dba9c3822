"""Fails unless Windows would show a program's version and its Thai name.

usage: python file_properties.py VERSION PROGRAM...
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pefile

NAME = "ชี้วัด"
THAI = "041e"  # the language; a code page follows


def thai_properties(program: Path) -> dict[str, str]:
    """Return the texts that Windows shows in Thai."""
    with pefile.PE(str(program), fast_load=True) as image:
        image.parse_data_directories(directories=[pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_RESOURCE"]])
        tables = [
            table.entries
            for resource in getattr(image, "FileInfo", ())
            for entry in resource
            for table in getattr(entry, "StringTable", ())
            if table.LangID.decode("ascii").lower().startswith(THAI)
        ]
    return {key.decode("utf-8"): value.decode("utf-8") for entries in tables for key, value in entries.items()}


def faults(program: Path, version: str) -> Iterator[str]:
    """Yield what is wrong with a program's properties."""
    found = thai_properties(program)
    for key in ("FileVersion", "ProductVersion"):
        if found.get(key) != version:
            yield f"{program.name}: {key} is {found.get(key)}"
    for key in ("ProductName", "FileDescription"):
        if NAME not in found.get(key, ""):
            yield f"{program.name}: {key} is {found.get(key)}"


def main(version: str, programs: list[Path]) -> int:
    """Print what is wrong and return how many things that are."""
    wrong = [fault for program in programs for fault in faults(program, version)]
    print(*wrong, f"{len(programs)} programs say what they are, {len(wrong)} faults", sep="\n")
    return len(wrong)


if __name__ == "__main__":
    sys.exit(bool(main(sys.argv[1], [Path(name) for name in sys.argv[2:]])))
