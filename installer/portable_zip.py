"""Packs the portable copy: the frozen folder with the marker that keeps its data beside it.

usage: python portable_zip.py FOLDER OUT.zip. The same folder gives the same bytes.
"""

from __future__ import annotations

import sys
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

MARKER = Path(__file__).with_name("portable.txt")
DATE = (2026, 1, 1, 0, 0, 0)


def main(folder: Path, out: Path) -> None:
    """Write the archive; all its names begin with the folder's."""
    with ZipFile(out, "w") as archive:
        for path in (*sorted(path for path in folder.rglob("*") if path.is_file()), MARKER):
            inside = path.relative_to(folder).as_posix() if path != MARKER else MARKER.name
            entry = ZipInfo(f"{folder.name}/{inside}", DATE)
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, path.read_bytes(), compresslevel=9)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
