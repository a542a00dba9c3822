"""A report's evidence at the district: checked against what was announced, saved under harmless names."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gui.application import prepare
from gui.district.desk import DistrictDesk
from gui.district.review.evidence import EvidenceDialog
from gui.district.review.page import ReviewPage
from models.submission import Evidence
from storage.importing import import_paths
from tests.helpers.dialogs import answering
from tests.helpers.district import OPEN_SCHOOL, make_district, write
from tests.helpers.district_desk import NOW, district_desk, shown_district
from tests.helpers.factories import SCHOOL, make_report
from tests.helpers.window import click, drop_file

FILES = {"ภาพ.jpg": b"picture", "ใบประกาศ.pdf": b"%PDF", "setup.exe": b"MZ"}


def announced(name: str) -> Evidence:
    content = FILES[name]
    return Evidence(indicator="1/1.2", name=name, size=len(content), sha256=hashlib.sha256(content).hexdigest())


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[DistrictDesk]:
    prepare(qapp)
    desk = district_desk(tmp_path, make_district(tmp_path / "เขต.chiwat"))
    report = msgspec.structs.replace(make_report(reporter=OPEN_SCHOOL), evidence=tuple(map(announced, sorted(FILES))))
    path, _ = write(tmp_path / "รายงาน.xlsx", desk.plan, report=report)
    import_paths(desk.file, [path], now=NOW)
    yield desk
    desk.close()


@pytest.fixture
def page(qtbot: QtBot, desk: DistrictDesk) -> ReviewPage:
    opened = shown_district(qtbot, desk)
    opened.window.show_page("review", SCHOOL)
    return opened.review


def archive(folder: Path, *contents: bytes) -> Path:
    path = folder / "รายงาน.evidence.zip"
    with zipfile.ZipFile(path, "w") as made:
        for content in contents:
            made.writestr(f"{hashlib.sha256(content).hexdigest()}.pdf", content)
    return path


def test_what_came_is_told_from_what_is_missing(
    qtbot: QtBot, page: ReviewPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert page.evidence_button.text() == "หลักฐาน 3 ไฟล์"
    path, out = archive(tmp_path, FILES["ภาพ.jpg"], FILES["setup.exe"], b"else"), tmp_path / "out"
    out.mkdir()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))

    def look(dialog: EvidenceDialog) -> None:
        assert not dialog.save_button.isEnabled()
        click(dialog.choose_button)
        qtbot.waitUntil(dialog.save_button.isEnabled)
        states = {row.cells[1].words: row.cells[3].words for row in dialog.table.table.rows}
        assert states == {"setup.exe": "ตรงกับที่แจ้ง", "ภาพ.jpg": "ตรงกับที่แจ้ง", "ใบประกาศ.pdf": "ไม่มีในไฟล์"}
        assert "ขาด 1 รายการ" in dialog.words.text()
        assert "มีไฟล์ที่ไม่ได้แจ้งอีก 1 ไฟล์" in dialog.words.text()
        click(dialog.save_button)
        qtbot.waitUntil(lambda: "บันทึกแล้ว" in dialog.words.text())

    answering(EvidenceDialog, look, lambda: click(page.evidence_button))
    saved = {one.suffix: one.read_bytes() for one in out.iterdir()}
    assert saved == {".jpg": b"picture", ".bin": b"MZ"}


def test_a_file_that_is_no_evidence_is_refused(qtbot: QtBot, page: ReviewPage, tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"PK\x03\x04 not at all")

    def drop(dialog: EvidenceDialog) -> None:
        drop_file(dialog, tmp_path / "x.zip")
        qtbot.waitUntil(dialog.choose_button.isEnabled)
        assert dialog.words.text()
        assert not dialog.save_button.isEnabled()
        assert {row.cells[3].words for row in dialog.table.table.rows} == {"ยังไม่ได้ตรวจ"}

    answering(EvidenceDialog, drop, lambda: click(page.evidence_button))
