from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from cli import selftest_steps
from cli.application import main
from cli.selftest import run
from cli.selftest_steps import SelfTest


def test_every_step_goes_well_here(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "ผล.json"
    assert main(["--selftest", str(out)]) == 0, capsys.readouterr().out
    found = json.loads(out.read_text(encoding="utf-8"))
    assert found["ok"] is True
    assert [each["step"] for each in found["steps"]] == list(SelfTest(tmp_path, main).steps())
    assert {each["error"] for each in found["steps"]} == {""}
    assert all(each["seconds"] >= 0 for each in found["steps"])


def test_the_first_failure_is_told_and_ends_the_test(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "result.json"
    assert run(out, lambda arguments: 1 if arguments[1] == "publish" else 0) == 1
    found = json.loads(out.read_text(encoding="utf-8"))
    assert found["ok"] is False
    assert [each["step"] for each in found["steps"]] == ["district_init", "district_publish"]
    assert "exit status 1 of ('district', 'publish'" in found["steps"][-1]["error"]
    assert "district_publish: Traceback" in capsys.readouterr().out


def test_frozen_program_opens_the_window_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "chiwat-cli.exe"))
    assert selftest_steps._window_program() == (str(tmp_path / "Chiwat.exe"),)


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--selftest", str(tmp_path / "nowhere" / "result.json")]) == 1
    said = capsys.readouterr()
    assert "nowhere" in said.err
    assert said.out == ""
