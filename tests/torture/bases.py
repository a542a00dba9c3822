"""What the tries begin with: folders of a school and an office in the midst of their year, made by the program."""

from __future__ import annotations

import csv
import functools
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

import msgspec
from nacl.pwhash import argon2id

from cli.application import main
from cli.terminal import backup_folder, now
from models.canonical import encode
from models.plan import Plan, ReporterType
from models.submission import Reporter
from storage.backups import backup
from storage.codes import issue_missing, printed_codes
from storage.district_file import DistrictFile
from tests.helpers.factories import DISTRICT, make_office_entries, make_plan, make_profile

PASSPHRASE: Final = "ทดสอบ ยาวพอสมควร"
YEAR: Final = 2564
SCHOOLS: Final = tuple(f"10501300{number:02}" for number in range(1, 6))
SCHOOL_FILE, DISTRICT_FILE, OTHER_FILE = "โรงเรียน.chiwat", "เขต.chiwat", "เขต-อีกเครื่อง.chiwat"
_VALUES: Final = (
    "indicator",
    "numerator",
    "denominator",
    "value",
    "answer",
    "raw",
    "examined",
    "state",
    "reason",
    "explanation",
)


def remember_stretched_passphrases() -> None:
    """Stretching a passphrase is slow on purpose; twice with one salt it gives the same, to no try's use."""
    argon2id.kdf = functools.cache(argon2id.kdf)


class Bases:
    """Folders to copy: ``letter`` (a school before it begins), ``school``, ``plan`` (an office's table), ``office``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True)
        (folder / "passphrase.txt").write_text(PASSPHRASE, encoding="utf-8")
        (folder / "passphrase-new.txt").write_text(f"{PASSPHRASE} ใหม่", encoding="utf-8")
        self._plan()
        self._office_begins()
        for code in (*SCHOOLS, DISTRICT):
            self._letter(code)
        self._schools()
        self._office_goes_on()
        self._school_goes_on()

    def _plan(self) -> None:
        plan = self.folder / "plan"
        plan.mkdir()
        (plan / "plan.json").write_bytes(encode(_defined(make_plan())))
        rows = [(code, f"บ้านที่ {number}", "แม่ริม") for number, code in enumerate(SCHOOLS, start=1)]
        write_table(plan / "roster.csv", ("code", "name", "amphoe"), rows)
        self._secrets(plan)

    def _secrets(self, folder: Path) -> None:
        for name in ("passphrase.txt", "passphrase-new.txt"):
            shutil.copyfile(self.folder / name, folder / name)

    def _office_begins(self) -> None:
        office = self.folder / "office"
        office.mkdir()
        self._secrets(office)
        plan = self.folder / "plan"
        self.run(
            "district", "init", office / DISTRICT_FILE, "--plan", plan / "plan.json", "--roster", plan / "roster.csv",
            "--deadline", "2564=31/10/2564", *secret(office),
        )  # fmt: skip
        with DistrictFile.open(office / DISTRICT_FILE) as opened:
            key = opened.open_key(PASSPHRASE)
            issue_missing(opened, key, now())
            self.codes = {code.reporter.code: code.text for code in printed_codes(opened, key)}
        self.run("district", "publish", office / DISTRICT_FILE, "--out", office / "plan.xlsx", *secret(office))

    def _letter(self, code: str) -> None:
        folder = self.folder / "letters" / code
        folder.mkdir(parents=True)
        self._secrets(folder)
        (folder / "code.txt").write_text(self.codes[code], encoding="utf-8")
        shutil.copyfile(self.folder / "office" / "plan.xlsx", folder / "plan.xlsx")

        if code == SCHOOLS[2]:
            shutil.copytree(folder, self.folder / "letter")

    def _schools(self) -> None:
        packages = self.folder / "office" / "packages"
        packages.mkdir()
        for number, code in enumerate((*SCHOOLS, DISTRICT)):
            folder = self.folder / "schools" / code
            shutil.copytree(self.folder / "letters" / code, folder)
            file = folder / SCHOOL_FILE
            self.run(*init_arguments(folder, code))
            if code == DISTRICT:
                office_values(folder / "values.csv")
            else:
                profile_table(folder / "profile.csv", 0)
                values_table(folder / "values.csv", 50 + number)
                self.run("school", "profile", file, "--year", YEAR, "--from", folder / "profile.csv")
            self.run("school", "fill", file, "--year", YEAR, "--from", folder / "values.csv")
            self.run(*export_arguments(folder, packages / f"{code}.xlsx"))

    def _office_goes_on(self) -> None:
        """An office that has taken in everything and accepted two; and its other computer, that has not."""
        office = self.folder / "office"
        begun = self.folder / "begun"
        shutil.copytree(office, begun)
        self.run("district", "import", office / DISTRICT_FILE, office / "packages")
        shutil.copyfile(begun / DISTRICT_FILE, office / OTHER_FILE)
        for code in SCHOOLS[:2]:
            self.run(*decide_arguments(office, "accept", code))
        self.run(
            "district", "decide", office / DISTRICT_FILE, "return", SCHOOLS[2], "--year", YEAR, "--reason", "ตรวจอีกครั้ง",
            "--officer", "เจ้าหน้าที่", *secret(office),
        )  # fmt: skip
        self.run("district", "receipts", office / DISTRICT_FILE, "--out", self.folder / "receipts", *secret(office))
        exchange = office / "exchange.xlsx"
        self.run("district", "exchange", office / DISTRICT_FILE, "--year", YEAR, "--out", exchange, *secret(office))

    def _school_goes_on(self) -> None:
        """A school that was returned its report, and has what it will take in."""
        school = self.folder / "school"
        shutil.copytree(self.folder / "schools" / SCHOOLS[2], school)
        receipt = next(path for path in (self.folder / "receipts").iterdir() if SCHOOLS[2] in path.name)
        shutil.copyfile(receipt, school / "receipt.xlsx")
        newer = self.folder / "newer"
        shutil.copytree(self.folder / "office", newer)
        self.run("district", "publish", newer / DISTRICT_FILE, "--out", newer / "plan2.xlsx", *secret(newer))
        shutil.copyfile(newer / "plan2.xlsx", school / "plan2.xlsx")
        profile_table(school / "profile2.csv", 1)
        values_table(school / "values2.csv", 41)
        write_table(
            school / "words.csv", ("indicator", "explanation"), [("1/1.1", "นับใหม่แล้ว"), ("1/1.3", "ซ่อมห้องเรียน")]
        )
        (school / "หลักฐาน.pdf").write_bytes(b"%PDF-1.4\n" + bytes(range(256)) * 80)

        sent = shutil.copytree(school, self.folder / "sent")
        self.run("school", "fill", sent / SCHOOL_FILE, "--year", YEAR, "--from", sent / "values2.csv")
        self.run(*export_arguments(sent, sent / "report.xlsx"))
        values_table(sent / "values3.csv", 44)
        self.run("school", "fill", sent / SCHOOL_FILE, "--year", YEAR, "--from", sent / "values3.csv")
        backed = shutil.copytree(school, self.folder / "backed up")
        _back_up(backed / SCHOOL_FILE)
        self.run("school", "fill", backed / SCHOOL_FILE, "--year", YEAR, "--from", backed / "values2.csv")
        self.run(*export_arguments(backed, backed / "report.xlsx"))
        office = shutil.copytree(self.folder / "office", self.folder / "office backed up")
        _back_up(office / DISTRICT_FILE)
        self.run(*decide_arguments(office, "accept", SCHOOLS[3]))

    def run(self, *arguments: object) -> None:
        """Run a command line that has to end well."""
        if main([str(one) for one in arguments]):
            raise RuntimeError(f"the base cannot be made: {arguments}")


def _back_up(path: Path) -> None:
    backup(path, backup_folder(path), now=now().replace(tzinfo=None))


def _defined(plan: Plan) -> Plan:
    """Give every indicator what a plan may not be published without."""
    words = {"definition": "ตามแผน", "formula": "ตามแผน"}
    return msgspec.structs.replace(
        plan, indicators=tuple(msgspec.structs.replace(one, **words) for one in plan.indicators)
    )


def secret(folder: Path) -> tuple[object, object]:
    """Return the option that names the passphrase."""
    return "--passphrase-file", folder / "passphrase.txt"


def init_arguments(folder: Path, code: str, name: str = SCHOOL_FILE) -> tuple[object, ...]:
    """Return the command that begins a school's file."""
    return (
        "school", "init", folder / name, "--plan", folder / "plan.xlsx", "--school", code,
        "--code-file", folder / "code.txt", *secret(folder),
    )  # fmt: skip


def export_arguments(folder: Path, out: Path) -> tuple[object, ...]:
    """Return the command that signs and exports."""
    return (
        "school", "export", folder / SCHOOL_FILE, "--year", YEAR, "--out", out, "--signer", "นางสมศรี ใจดี",
        "--position", "ผู้อำนวยการ", *secret(folder),
    )  # fmt: skip


def decide_arguments(folder: Path, action: str, *more: object) -> tuple[object, ...]:
    """Return a command that decides."""
    return (
        "district", "decide", folder / DISTRICT_FILE, action, *more, "--year", YEAR, "--officer", "เจ้าหน้าที่",
        *secret(folder),
    )  # fmt: skip


def write_table(path: Path, head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write a table as a spreadsheet program saves it."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([head, *rows])


def profile_table(path: Path, more: int) -> None:
    """Write a whole profile; ``more`` clerks make another one."""
    figures = make_profile(staff_clerk=1 + more).figures
    write_table(path, ("figure", "value", "as_of"), ((name, one.value, "2021-06-10") for name, one in figures.items()))


def values_table(path: Path, passed: int) -> None:
    """Write a school's whole report, of which one figure is ``passed``."""
    explained = "ตรวจสอบกับ ปพ.5 แล้ว ตัวเลขถูกต้อง"
    rows: list[dict[str, object]] = [
        {"indicator": "1/1.1", "numerator": passed, "denominator": 60, "explanation": explained},
        {"indicator": "1/1.2", "answer": "yes"},
        {"indicator": "1/1.3", "raw": "rooms_with=8;rooms_total=9"},
        {"indicator": "1/2.2", "raw": "grade=ดีเลิศ"},
        {"indicator": "1/2.3", "numerator": 0, "denominator": 0},
        {"indicator": "2/1.1.1", "value": "54.25", "examined": 10},
        {"indicator": "2/1.1.2", "state": "not_applicable"},
        {"indicator": "2/1.2", "numerator": 0, "denominator": 90},
        {"indicator": "2/1.3", "state": "not_available", "reason": "ยังไม่ได้รวบรวมข้อมูลการอบรม"},
    ]
    write_table(path, _VALUES, ([row.get(name, "") for name in _VALUES] for row in rows))


def office_values(path: Path) -> None:
    """Write the office's own part."""
    rows = [
        [name, entry.numerator, entry.denominator, entry.value or entry.level or ""]
        for name, entry in make_office_entries().items()
    ]
    write_table(path, ("indicator", "numerator", "denominator", "value"), rows)


OFFICE: Final = Reporter(type=ReporterType.OFFICE, code=DISTRICT)
