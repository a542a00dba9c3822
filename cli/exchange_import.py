"""Taking exchanges of another computer of the district among the files of an import."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from cli.terminal import now, say
from gui.wording import word
from storage.district_file import DistrictFile
from storage.exchange import ExchangeTaken, take_exchange
from storage.package_files import read_bounded


def take_all(district: DistrictFile, paths: Iterable[Path], *, dry_run: bool) -> tuple[tuple[Path, ExchangeTaken], ...]:
    """Take each exchange in a transaction of its own; errors of ``take_exchange``."""
    return tuple((path, take_exchange(district, read_bounded(path), now(), dry_run=dry_run)) for path in paths)


def exchange_json(path: Path, taken: ExchangeTaken) -> dict[str, object]:
    """Return what an exchange brought that was not held."""
    return {
        "path": str(path),
        "year": taken.exchange.year,
        "part": taken.exchange.part,
        "parts": taken.exchange.parts,
        "decisions": taken.decisions,
        "receipts": taken.receipts,
        "counts": dict(sorted(Counter(file.state.value for file in taken.files).items())),
    }


def print_exchange(path: Path, taken: ExchangeTaken) -> None:
    """Say what an exchange brought."""
    found = Counter(file.state.value for file in taken.files)
    documents = " ".join(f"{word(state)} {count}" for state, count in sorted(found.items())) or "ไม่มีรายงานใหม่"
    of = f" (ชุดที่ {taken.exchange.part} จาก {taken.exchange.parts})" if taken.exchange.parts > 1 else ""
    say(f"{path.name}: ไฟล์แลกเปลี่ยนปี {taken.exchange.year}{of} การพิจารณาใหม่ {taken.decisions} รายการ {documents}")
