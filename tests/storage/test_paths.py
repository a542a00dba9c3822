from __future__ import annotations

import sys
from pathlib import Path

import pytest

from storage.paths import PORTABLE, settings_folder, work_folder


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a frozen program."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "Chiwat.exe"))
    return tmp_path


def test_installed_program_uses_the_users_folders(program: Path) -> None:
    assert settings_folder().name == work_folder().name == "Chiwat"
    assert settings_folder() != work_folder()
    assert program not in (*settings_folder().parents, *work_folder().parents)


def test_portable_program_keeps_all_beside_itself(program: Path) -> None:
    (program / PORTABLE).touch()
    assert settings_folder() == program / "data" / "settings"
    assert work_folder() == program / "data"


def test_marker_means_nothing_from_source(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (program / PORTABLE).touch()
    monkeypatch.delattr(sys, "frozen")
    assert program not in settings_folder().parents


@pytest.mark.skipif(sys.platform != "win32", reason="these are Windows' folders")
def test_folders_of_windows() -> None:
    home = Path.home()
    assert settings_folder() == home / "AppData" / "Local" / "Chiwat"
    assert work_folder() == home / "Documents" / "Chiwat"
