"""``python -m gui.screenshots OUT``: every page in every state as a picture, to be looked at (VISUAL.md)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

from PySide6.QtWidgets import QApplication

from gui.application import prepare
from gui.desk_window import DeskWindow
from gui.main_window import FORM
from gui.school.desk import SchoolDesk
from gui.screenshots_district import draw_district
from gui.screenshots_start import draw_settings, draw_start
from gui.settings import Settings
from gui.translations import Translations
from gui.wording import Language
from models.plan import Kind
from models.receipt import Receipt, ReceiptRemark, Verdict, said
from models.submission import Entry, EntryState, YearReport
from storage.school_file import SchoolFile

NOW = datetime(2021, 9, 30, 14, 32, tzinfo=timezone(timedelta(hours=7)))
YEAR = 2564
SCHOOL = Path(os.environ.get("CHIWAT_DEMO", "build/demo")) / "schools" / "1050400002.chiwat"
SCALES: Mapping[str, tuple[str, int, int]] = {
    "100": ("1", 1366, 736),
    "150": ("1.5", 911, 491),
    "200": ("2", 683, 368),
}
"""A screen of 1366 × 768 less its task bar, at each scaling."""


@dataclass(frozen=True)
class Shot:
    """A picture's name, what the school's figures are made into, and where to look."""

    name: str
    prepare: Callable[[SchoolDesk], None]
    go: Callable[[DeskWindow], None]


def _empty(desk: SchoolDesk) -> None:
    for name in list(desk.book.entries):
        desk.set_state(name, EntryState.REPORTED)
        desk.set_field(name, "note", None)


def _half(desk: SchoolDesk) -> None:
    names = [indicator.id for indicator in desk.book.indicators]
    for name in names[len(names) // 2 :]:
        desk.set_state(name, EntryState.REPORTED)
        desk.set_field(name, "note", None)


def _full(desk: SchoolDesk) -> None:
    for name, entry in _complete(desk):
        desk.set_field(name, "numerator", entry.numerator)


def _complete(desk: SchoolDesk) -> Iterator[tuple[str, Entry]]:
    for name, entry in desk.book.entries.items():
        if desk.indicator(name).kind is Kind.RATIO and entry.numerator is not None:
            yield name, entry


def _wrong(desk: SchoolDesk) -> None:
    _half(desk)
    desk.set_field("2/3.2", "numerator", 185)
    desk.set_field("2/3.2", "denominator", 192)
    desk.set_field("2/3.3", "numerator", 232)
    desk.set_field("2/3.3", "denominator", 192)
    desk.set_field("2/3.4", "numerator", 192)
    desk.set_field("2/3.4", "denominator", 192)
    desk.set_draft("2/3.5", "numerator", "18o", "not_a_number")
    desk.set_field("2/2.4.2", "examined", 32)
    desk.set_state("4/1.1", EntryState.NOT_AVAILABLE, "อยู่ระหว่างสำรวจ")
    desk.explain("1/1.1", "นับเฉพาะผู้เรียนที่อยู่ ณ วันประเมิน")


def _returned(desk: SchoolDesk) -> None:
    """The district's remarks on three indicators of the report as it stands, one of them answered since."""
    plan, reporter = desk.plan, desk.file.reporter
    report = YearReport(reporter=reporter, year=YEAR, profile=desk.file.report(YEAR).profile, entries=desk.book.entries)
    remarks = tuple(
        ReceiptRemark(text=text, indicator=name, judged=(said(plan, report, name),)) for name, text in _REMARKS.items()
    )
    receipt = Receipt(
        plan=desk.file.plan_reference, plan_title=plan.title, district=plan.district.id,
        district_name=plan.district.short_name, reporter=reporter, year=YEAR, verdict=Verdict.RETURNED, documents=(),
        heads=(), lineage=(), decisions=(), made_at="2021-09-22T09:14:00+07:00", layout=1,
        officer="นางสาววิไล ศรีวงศ์ กลุ่มนโยบายและแผน", remarks=remarks,
    )  # fmt: skip
    desk.book.receipts = (receipt,)
    desk.set_field("2/2.6", "numerator", 10)


_REMARKS = {
    "2/2.6": "ข้อมูลพื้นฐานมีครู 11 คน แต่ตัวหาร 9 คน โปรดตรวจสอบว่านับครูผู้ช่วยครบหรือไม่",
    "2/3.4": "สูงกว่าโรงเรียนขนาดเดียวกันมาก (ค่ากลาง 76.40) ขอหลักฐานผลการประเมินรายชั้น",
    "4/1.2": "รายงานว่าไม่เกี่ยวข้อง แต่ข้อมูลพื้นฐานมีนักเรียนพิเศษเรียนรวม 4 คน",
}


def _at(indicator: str, field: str = "") -> Callable[[DeskWindow], None]:
    def go(opened: DeskWindow) -> None:
        opened.window.show_page(FORM)
        opened.window.form.go_to(indicator, field)

    return go


def _filter(key: str) -> Callable[[DeskWindow], None]:
    return lambda opened: opened.window.form.nav.pills.choose(key)


def _page(key: str) -> Callable[[DeskWindow], None]:
    return lambda opened: opened.window.show_page(key)


def _drawer(opened: DeskWindow) -> None:
    _at("2/3.3")(opened)
    opened.window.form.toggle_drawer()


SHOTS = (
    Shot("form-empty", _empty, _at("1/1.1")),
    Shot("form-half", _half, _at("2/3.2")),
    Shot("form-full", _full, _at("2/2.3")),
    Shot("form-wrong", _wrong, _at("2/3.4", "explanation")),
    Shot("form-wrong-table", _wrong, _at("2/2.4.2", "examined")),
    Shot("form-yes-no", _half, _at("2/3.1.2")),
    Shot("form-first", _half, _at("1/1.4")),
    Shot("form-no-value", _wrong, _at("4/1.1", "reason")),
    Shot("form-problems", _wrong, _filter("problems")),
    Shot("form-blank", _half, _filter("blank")),
    Shot("form-returned", _returned, _filter("remarks")),
    Shot("form-drawer", _wrong, _drawer),
    Shot("profile", _half, _page("profile")),
    Shot("check-wrong", _wrong, _page("check")),
    Shot("check-full", _full, _page("check")),
    Shot("history", _full, _page("history")),
)


def main(arguments: list[str]) -> int:
    """Write the pictures of all scalings and languages; a scaling is fixed for a process, so each has its own."""
    out = Path(arguments[0])
    if len(arguments) == 3:
        return _draw(out, arguments[1], Language(arguments[2]))
    for scale, (factor, _, _) in SCALES.items():
        for language in Language:
            environment = {**os.environ, "QT_SCALE_FACTOR": factor, "QT_QPA_PLATFORM": "offscreen"}
            command = [sys.executable, "-m", "gui.screenshots", str(out), scale, language.value]
            subprocess.run(command, check=True, env=environment)
    return 0


def _draw(out: Path, scale: str, language: Language) -> int:
    application = QApplication(["chiwat"])
    prepare(application)
    translations = Translations(application)
    translations.use(language)
    out.mkdir(parents=True, exist_ok=True)
    _, width, height = SCALES[scale]
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder))
        settings.change(language=language)
        for shot in SHOTS:
            path = Path(folder) / "บ้านท่าตึง 2564.chiwat"
            shutil.copyfile(SCHOOL, path)
            _shoot(shot, path, settings, out / f"{shot.name}-{language.value}-{scale}.png", (width, height))
        ending = f"{language.value}-{scale}"
        draw_start(out, ending, (width, height), settings, lambda: NOW)
        draw_district(out, ending, (width, height), settings)
        with SchoolFile.open(path) as file:
            draw_settings(out, ending, settings, SchoolDesk(file, lambda: NOW, YEAR))
    return 0


def _shoot(shot: Shot, path: Path, settings: Settings, out: Path, size: tuple[int, int]) -> None:
    desk = SchoolDesk(SchoolFile.open(path), lambda: NOW, YEAR)
    shot.prepare(desk)
    desk.leave()
    opened = DeskWindow(desk, settings)
    opened.window.resize(*size)
    opened.window.show()
    opened.window.activateWindow()
    QApplication.processEvents()
    shot.go(opened)
    for _ in range(3):
        QApplication.processEvents()
    opened.window.grab().save(str(out))
    opened.window.close()
    desk.close()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
