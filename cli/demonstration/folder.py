"""The folder that the demonstration is built in: only an empty one, or one of an earlier demonstration."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

MARK: Final = "demonstration.txt"
_TEXT: Final = (
    "โฟลเดอร์นี้สร้างโดยคำสั่ง chiwat demo ด้วยข้อมูลสมมติ สร้างใหม่ได้ทุกเมื่อ อย่าเก็บงานจริงไว้ที่นี่\n"
    "Made by `chiwat demo` from invented data (seed {seed}); built anew at any time, so keep no real work here.\n"
)
_FOLDERS: Final = ("schools", "values", "packages", "faults", "receipts", "backups")
_FILES: Final = (
    *("district.chiwat", "plan.xlsx", "letters.pdf", "roster.csv", "passphrase.txt"),
    *("report.xlsx", "report.pdf", "report.csv", "report-dictionary.csv", MARK),
)


def prepare(folder: Path, seed: int) -> bool:
    """Make the folder ready and return True; False where it holds something that no demonstration put there."""
    folder.mkdir(parents=True, exist_ok=True)
    found = {path.name for path in folder.iterdir()}
    if found and (MARK not in found or found.difference(_FOLDERS, _FILES)):
        return False
    for name in found.intersection(_FOLDERS):
        shutil.rmtree(folder / name)
    for name in found.intersection(_FILES):
        (folder / name).unlink()
    (folder / MARK).write_text(_TEXT.format(seed=seed), encoding="utf-8")
    return True
