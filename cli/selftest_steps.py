"""The steps of the self-test: commands of DESIGN section 6, run in this process, and the window in its own."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from cli.demonstration.figures import school_entries
from cli.demonstration.profiles import demo_profiles
from cli.demonstration.roster import demo_schools
from cli.demonstration.value_files import write_profile, write_roster, write_values
from models.fingerprint import fingerprint
from models.plan import ReporterType
from models.profile import Profile, ProfileValue, known_figures
from storage.plan_source import load_bundled_plan

_PLAN = "cm2-2563-2565"
_SEED = 1
_SCHOOL_PAGES = frozenset({"profile", "form", "check", "history"})
_DISTRICT_PAGES = frozenset({"plan", "import", "board", "review", "results", "reports"})
_LONGEST = 120  # seconds for the window to show and go; a first start is slow where a virus scanner looks


class SelfTest:
    """One school's report of the plan's last year, from the published plan to the district's report, in a folder."""

    def __init__(self, folder: Path, command_line: Callable[[Sequence[str]], int]) -> None:
        self._folder = folder
        self._command_line = command_line
        self._schools = demo_schools(_SEED)
        self._own = self._schools[0]
        self._plan = load_bundled_plan(_PLAN)
        self._year = self._plan.years[-1]
        self._district = folder / "เขต.chiwat"
        self._published = folder / "แผน.xlsx"
        self._school = folder / "โรงเรียน.chiwat"
        self._arrived = folder / "ไฟล์ที่โรงเรียนส่ง"
        self._package = self._arrived / "แบบรายงาน.xlsx"
        self._passphrase = folder / "รหัสผ่าน.txt"

    def steps(self) -> Mapping[str, Callable[[], None]]:
        """Return the steps in their order, by name; each raises if it fails."""
        return {
            "district_init": self._district_init,
            "district_publish": self._district_publish,
            "school_init": self._school_init,
            "school_profile": self._school_profile,
            "school_fill": self._school_fill,
            "school_check": self._school_check,
            "school_export": self._school_export,
            "verify": self._verify,
            "import_dry_run": lambda: self._import("--dry-run"),
            "import": self._import,
            "enrol": self._enrol,
            "accept": self._accept,
            "report_json": self._report_json,
            "report_workbook": lambda: self._report("xlsx", b"PK"),
            "report_csv": lambda: self._report("csv", b"\xef\xbb\xbf"),
            "report_pdf": lambda: self._report("pdf", b"%PDF", b"Sarabun"),
            "window": lambda: self._window(self._school, _SCHOOL_PAGES),
            "window_district": lambda: self._window(self._district, _DISTRICT_PAGES),
        }

    def _district_init(self) -> None:
        self._passphrase.write_text("ทดสอบ-ระบบ\n", encoding="utf-8")
        roster = self._folder / "ทะเบียน.csv"
        write_roster(roster, (each.school for each in self._schools))
        self._signing("district", "init", self._district, "--plan", _PLAN, "--roster", roster)

    def _district_publish(self) -> None:
        self._signing("district", "publish", self._district, "--out", self._published)

    def _school_init(self) -> None:
        code = self._own.school.code
        self._signing("school", "init", self._school, "--plan", self._published, "--school", code)

    def _school_profile(self) -> None:
        table = self._folder / "ข้อมูลพื้นฐาน.csv"
        write_profile(table, self._year, self._figures())
        self._run("school", "profile", self._school, "--year", self._year, "--from", table)

    def _school_fill(self) -> None:
        table = self._folder / "ค่าตัวชี้วัด.csv"
        figures = {name: ProfileValue(value=value) for name, value in self._figures().items()}
        known = known_figures(self._plan, Profile(figures=figures))
        write_values(table, school_entries(self._plan, _SEED, self._own, self._year, known))
        self._run("school", "fill", self._school, "--year", self._year, "--from", table)

    def _school_check(self) -> None:
        found = json.loads(self._run("school", "check", self._school, "--year", self._year, "--json"))
        _require(found["complete"] is True, f"the report is {found}")

    def _school_export(self) -> None:
        self._arrived.mkdir()
        signer = ("--signer", self._own.director, "--position", "ผู้อำนวยการโรงเรียน")
        self._signing("school", "export", self._school, "--year", self._year, "--out", self._package, *signer)

    def _verify(self) -> None:
        """The school has typed no code: the plan alone cannot tell whose key it is."""
        for expected, options in (("valid", ()), ("unknown_key", ("--trust", self._published))):
            found = self._verified(*options, status=int(expected != "valid"))
            _require(found["state"] == expected and not found["cells_changed"], f"the package is {found}")

    def _import(self, *options: str) -> None:
        """Import the package together with two files that are none: a text, and the published plan."""
        (self._arrived / "จดหมาย.xlsx").write_text("ไม่ใช่สมุดงาน", encoding="utf-8")
        (self._arrived / "แผน.xlsx").write_bytes(self._published.read_bytes())
        found = json.loads(self._run("district", "import", self._district, self._arrived, *options, "--json", status=1))
        states = {Path(file["path"]).stem: file["state"] for file in found["files"]}
        expected = {"แบบรายงาน": "unknown_key", "จดหมาย": "no_package", "แผน": "wrong_document"}
        _require(states == expected, f"the files are {states}")

    def _enrol(self) -> None:
        code = self._own.school.code
        digits = fingerprint(ReporterType.SCHOOL.value, code, self._verified()["key"])
        self._signing("district", "decide", self._district, "enrol", code, "--fingerprint", digits)
        found = self._verified("--trust", self._district)
        _require((found["state"], found["trust"]) == ("valid", "trusted"), f"the enrolled package is {found}")

    def _accept(self) -> None:
        code = self._own.school.code
        self._signing("district", "decide", self._district, "accept", code, "--year", self._year)

    def _report_json(self) -> None:
        found = json.loads(self._run("district", "report", self._district, "--year", self._year, "--json"))
        _require(found["reported"] == 1, f"{found['reported']} schools reported")

    def _report(self, kind: str, begins: bytes, contains: bytes = b"") -> None:
        out = self._folder / f"รายงาน.{kind}"
        self._run("district", "report", self._district, "--year", self._year, f"--{kind}", out)
        data = out.read_bytes()
        _require(data.startswith(begins) and contains in data, f"{out.name} begins {data[:16]!r}")

    def _window(self, file: Path, pages: frozenset[str]) -> None:
        """Open a file's window and let it show all of its pages."""
        shown = self._folder / f"หน้าต่าง {file.stem}.json"
        done = subprocess.run(
            [*_window_program(), "--selftest", shown, "--data-dir", self._folder / "การตั้งค่า", file],
            timeout=_LONGEST, env=_with_screen(), stdin=subprocess.DEVNULL, capture_output=True, check=False,
        )  # fmt: skip
        _require(done.returncode == 0, f"the window ended with {done.returncode}: {done.stderr!r}")
        found = json.loads(shown.read_text(encoding="utf-8"))
        painted = {page for page, colours in found["pages"].items() if colours > 1}
        _require(found["font"] == "Sarabun" and painted == pages, f"the window shows {found}")

    def _figures(self) -> dict[str, int]:
        turn = len(self._plan.years) - 1
        return demo_profiles(_SEED, self._schools, self._year, turn)[self._own.school.code]

    def _verified(self, *options: object, status: int = 0) -> dict[str, str]:
        found: dict[str, str] = json.loads(self._run("verify", self._package, *options, "--json", status=status))
        return found

    def _signing(self, *arguments: object) -> None:
        self._run(*arguments, "--passphrase-file", self._passphrase)

    def _run(self, *arguments: object, status: int = 0) -> str:
        """Run a command, require its exit status, and return what it printed."""
        printed, complained = io.StringIO(), io.StringIO()
        with redirect_stdout(printed), redirect_stderr(complained):
            found = self._command_line([str(argument) for argument in arguments])
        _require(found == status, f"exit status {found} of {arguments}: {printed.getvalue()}{complained.getvalue()}")
        return printed.getvalue()


def _require(condition: bool, otherwise: str) -> None:
    if not condition:
        raise RuntimeError(otherwise)


def _window_program() -> tuple[str, ...]:
    """Return how the window is started: the program beside a frozen one, the module from source."""
    if getattr(sys, "frozen", False):
        return (str(Path(sys.executable).with_name("Chiwat" + Path(sys.executable).suffix)),)
    return sys.executable, "-m", "gui"


def _with_screen() -> dict[str, str]:
    """Return the environment, on a Linux without any screen with Qt's imagined one."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform != "linux" or any(os.environ.get(name) for name in names):
        return dict(os.environ)
    return os.environ | {"QT_QPA_PLATFORM": "offscreen"}
