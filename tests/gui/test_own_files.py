"""Any file of ours in the settings folder may be garbage: it costs itself, never the start or the work."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.district.setup.draft import SetupFolder
from gui.district.setup.setup import DistrictSetup
from gui.settings import Choices, Settings
from gui.single_instance import SingleInstance
from gui.start.beginning import Beginning
from gui.start.draft import DraftFolder
from gui.start.recent_list import RecentList
from gui.start.start_window import StartWindow
from gui.windows import Windows
from storage.plan_source import load_bundled_plan
from storage.roster import read_roster_rows
from tests.helpers.school_desk import BUNDLED, NOW
from tests.helpers.second_plan import write_roster

OURS = (
    "settings.json", "chiwat.lock", "requests", "requests/a.request", "beginning", "beginning/draft.json",
    "beginning/plan.xlsx", "district-setup", "district-setup/draft.json", "district-setup/plan.json",
    "district-setup/roster.json",
)  # fmt: skip
GARBAGE = {
    "cp874": b'{"signer":"\xa1\xd2\xc3"}',
    "nul": b"\0" * 4096,
    "truncated": b'{"recent": ["a", "b',
    "wrong-types": b'{"recent": 7, "language": [], "draft": {}, "reporter": 1, "step": "x", "deadlines": {"a": "b"}}',
    "long": b'{"recent": ["' + b"x" * 5000 + b'"], "file": "' + b"x" * 5000 + b'", "place": "' + b"x" * 5000 + b'"}',
    "nul-inside": b'{"recent": ["a\\u0000b"], "file": "a\\u0000", "place": "\\u0000", "signer": "a\\u0000b"}',
    "surrogate": b'{"recent": ["\\ud800"], "signer": "\\ud800", "file": "\\ud800"}',
    "deep": b"[" * 200_000,
    "huge": b" " * (9 << 20),
    "list": b"[]",
    "null": b"null",
}


def put(folder: Path, name: str, data: bytes | None) -> None:
    """Put bytes under a name of ours, or (None) a folder."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if data is None:
        path.mkdir(exist_ok=True)
        (path / "inside").write_text("", encoding="utf-8")
    else:
        path.write_bytes(data)


@contextmanager
def scratch() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="chiwat-own-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def start(qtbot: QtBot, folder: Path) -> StartWindow:
    """Start as the program does, and look at all that it kept."""
    instance = SingleInstance(folder)
    assert instance.claim()
    try:
        window = StartWindow(Settings(folder), lambda: NOW)
        qtbot.addWidget(window)
        window.begin()
        window._leave()
        window.set_up()
        window._leave()
    finally:
        instance.release()
    return window


@pytest.mark.parametrize("data", [*GARBAGE.values(), None], ids=[*GARBAGE, "folder"])
def test_garbage_never_keeps_the_window_from_starting(qtbot: QtBot, tmp_path: Path, data: bytes | None) -> None:
    """In all files at once; a folder where a folder belongs is none."""
    for name in OURS:
        if data is None or not name.endswith(("requests", "beginning", "district-setup")):
            put(tmp_path, name, data)
    window = start(qtbot, tmp_path)
    window._settings.change(text_percent=130)
    assert Settings(tmp_path).choices.text_percent == 130
    start(qtbot, tmp_path)


@pytest.mark.parametrize("name", ["requests", "beginning", "district-setup"])
def test_a_file_in_the_place_of_a_folder_keeps_nobody_from_starting(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    put(tmp_path, name, b"garbage")
    start(qtbot, tmp_path)


def test_a_damaged_settings_file_is_kept_beside(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_bytes(GARBAGE["cp874"])
    Settings(tmp_path).change(text_percent=115)
    assert (tmp_path / "settings.json.damaged").read_bytes() == GARBAGE["cp874"]


def test_one_bad_setting_costs_itself(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_bytes(b'{"signer": "\xe0\xb8\x81", "recent": 7, "text_percent": 130}')
    assert Settings(tmp_path).choices == Choices(signer="ก", text_percent=130)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
FIELDS = ("language", "digits", "text_percent", "recent", "signer", "position", "officer")
VALUES = st.dictionaries(st.sampled_from(FIELDS), JSON | st.lists(st.text(max_size=300)) | st.text())
DRAFTS = st.dictionaries(st.sampled_from(["reporter", "file"]), JSON)
TEXTS = st.dictionaries(st.sampled_from(["code", "name", "amphoe", "main"]), st.text())
slow = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@slow
@given(data=st.binary(max_size=200) | VALUES.map(msgspec.json.encode))
def test_settings_of_any_bytes_can_be_read_shown_and_kept(qapp: QApplication, data: bytes) -> None:
    with scratch() as folder:
        (folder / "settings.json").write_bytes(data)
        held = Settings(folder)
        RecentList().show_files(held.choices.recent)
        held.change(text_percent=130, officer="เจ้าหน้าที่")
        assert Settings(folder).choices == held.choices


@slow
@given(
    data=st.binary(max_size=200) | st.dictionaries(st.sampled_from(["reporter", "file"]), JSON).map(msgspec.json.encode)
)
def test_a_beginning_of_any_bytes_can_be_gone_on_with(data: bytes) -> None:
    with scratch() as folder:
        for name in ("plan.xlsx", "draft.json"):
            (folder / name).write_bytes(data)
        DraftFolder(folder).draft()
        assert Beginning(folder).step == 0


ROWS = st.fixed_dictionaries(
    {},
    optional={
        "step": st.integers(-1, 9), "roster_name": st.text(), "place": st.text(),
        "deadlines": st.dictionaries(st.text(max_size=5) | st.just("2564"), st.text(max_size=12)),
    },
)  # fmt: skip


@slow
@given(draft=st.binary(max_size=60) | ROWS.map(msgspec.json.encode) | JSON.map(msgspec.json.encode))
def test_a_set_up_of_any_bytes_can_be_gone_on_with(draft: bytes) -> None:
    with scratch() as folder:
        kept = SetupFolder(folder)
        kept.keep_plan(load_bundled_plan(BUNDLED))
        (folder / "draft.json").write_bytes(draft)
        setup = DistrictSetup(folder)
        setup.take_plan(load_bundled_plan(BUNDLED))
        assert setup.step <= setup.reached
        assert all(len(day) == len("2021-09-30") for day in setup.deadlines.values())


RECORDS = st.fixed_dictionaries(
    {
        "header_row": st.integers(-5, 5),
        "letters": st.dictionaries(st.sampled_from(["code", "name", "amphoe", "x"]), st.text(max_size=3)),
        "unknown": st.lists(st.text(max_size=3)),
        "rows": st.lists(st.tuples(st.integers(-3, 3), TEXTS)),
    }
)  # fmt: skip


@slow
@given(records=RECORDS)
def test_a_roster_of_any_rows_can_be_gone_on_with(records: dict[str, object]) -> None:
    with scratch() as folder:
        kept = SetupFolder(folder)
        kept.keep_plan(load_bundled_plan(BUNDLED))
        rows = [{"row": row, "texts": texts} for row, texts in records["rows"]]  # type: ignore[attr-defined]
        (folder / "roster.json").write_bytes(msgspec.json.encode({**records, "rows": rows}))
        setup = DistrictSetup(folder)
        setup.add_zeros()
        assert not setup.schools or not setup.problems


@pytest.mark.parametrize("data", [b"\xa1\xd2", b"a\0b", b"x" * 5000])
def test_a_request_of_any_bytes_is_let_go(tmp_path: Path, qtbot: QtBot, data: bytes) -> None:
    first = SingleInstance(tmp_path)
    assert first.claim()
    asked: list[str] = []
    first.requested.connect(asked.append)
    (tmp_path / "requests" / "a.request").write_bytes(data)
    (tmp_path / "requests" / "b.request").mkdir()
    first._read_requests()
    assert not list((tmp_path / "requests").glob("*.request"))
    assert asked == []
    first.release()


def test_a_lock_of_another_computer_keeps_nobody_out(tmp_path: Path) -> None:
    (tmp_path / "chiwat.lock").write_text("12\nchiwat\nanother-computer\n", encoding="utf-8")
    instance = SingleInstance(tmp_path)
    assert instance.claim()
    instance.release()


def test_a_folder_that_cannot_be_written_is_told_once(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    instance = SingleInstance(tmp_path / "file")
    assert instance.claim()
    windows = Windows(qapp, Settings(tmp_path / "file"), lambda: NOW)
    shown = windows.show_start()
    qtbot.addWidget(shown)
    assert str(tmp_path / "file") in shown.first.notice.text()
    again = windows.show_start()
    qtbot.addWidget(again)
    assert again.first.notice.text() == ""
    again.begin()
    instance.release()


def test_a_plan_is_taken_where_no_draft_can_be_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    setup = DistrictSetup(tmp_path / "file" / "district-setup")
    setup.take_plan(load_bundled_plan(BUNDLED))
    roster = write_roster(tmp_path / "roster.csv")
    setup.read_roster(roster)
    assert setup.records == read_roster_rows(roster)
    setup.finish()
