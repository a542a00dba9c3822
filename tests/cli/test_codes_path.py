"""The codes path by the command line alone: letters, files that prove themselves, and no secret anywhere in clear."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import click
import pytest

from cli.application import chiwat
from models.activation import read_code
from storage.activation import CodeKeys
from storage.codes import printed_codes
from storage.district_file import DistrictFile
from storage.keys import OpenKey
from storage.school_file import SchoolFile
from tests.helpers.second_plan import (
    CODES,
    OFFICE,
    OFFICE_ROWS,
    PLAN,
    YEAR,
    Desk,
    figures,
    make_package,
    school_rows,
    write_roster,
)
from tests.helpers.secrets import contents, leaks, spellings_of_bytes, spellings_of_text

PASSPHRASE = "ทดสอบ-ระบบ-2566"
OTHER_PASSPHRASE = "น้ำใส ไหลเย็น ๒๕๖๖"


@dataclass
class Memory:
    """Everything that was said at a desk, and every code and key that was ever seen there."""

    said: list[str] = field(default_factory=list)
    codes: set[tuple[str, str]] = field(default_factory=set)
    keys: dict[str, OpenKey] = field(default_factory=dict)


class CodesDesk(Desk):
    """A desk that forgets nothing."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str], memory: Memory) -> None:
        super().__init__(folder, capture)
        self.memory = memory
        (folder / "new.txt").write_text(OTHER_PASSPHRASE + "\n", encoding="utf-8")

    def run(self, *arguments: object, status: int = 0) -> str:
        found = super().run(*arguments, status=status)
        self.memory.said.append(found)
        return found

    @property
    def file(self) -> Path:
        return self.folder / "d.chiwat"

    def publish(self, *more: object) -> str:
        return self.secret("district", "publish", self.file, "--out", self.folder / "plan.xlsx", *more)

    def codes(self) -> dict[str, str]:
        with DistrictFile.open(self.file) as district:
            key = self.memory.keys.get(district.public_key) or district.open_key(PASSPHRASE)
            self.memory.keys[key.public_key] = key
            found = {letter.reporter.code: letter.text for letter in printed_codes(district, key)}
        self.memory.codes |= found.items()
        return found

    def state(self, package: Path, status: int = 0) -> object:
        found = self.data("district", "import", self.file, package, status=status)["files"]
        assert isinstance(found, list)
        return found[0]["state"]

    def listed(self) -> dict[str, tuple[object, object]]:
        found = self.data("district", "codes", self.file)["codes"]
        assert isinstance(found, list)
        return {one["reporter"]["code"]: (one["serial"], one["used"]) for one in found}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("เขตทุ่งราบ")


@pytest.fixture(scope="module")
def memory() -> Memory:
    return Memory()


@pytest.fixture
def desk(
    folder: Path, capsys: pytest.CaptureFixture[str], memory: Memory, caplog: pytest.LogCaptureFixture
) -> Iterator[CodesDesk]:
    caplog.set_level(logging.DEBUG)
    yield CodesDesk(folder, capsys, memory)
    memory.said.extend(record.getMessage() for record in caplog.records)


def test_with_its_code_everybody_is_known_at_once(desk: CodesDesk) -> None:
    folder = desk.folder
    roster = write_roster(folder / "roster.csv")
    desk.secret("district", "init", desk.file, "--plan", PLAN, "--roster", roster)
    assert "หนังสือแจ้งรหัสเปิดใช้ 4 ฉบับ" in desk.publish("--letters", folder / "letters.pdf")
    assert (folder / "letters.pdf").read_bytes().count(b"/Type /Page\n") == 4
    codes = desk.codes()
    for number, code in enumerate(CODES):
        make_package(desk, code, school_rows(number), figures(number), activation=codes[code])
    make_package(desk, OFFICE, OFFICE_ROWS, [], activation=codes[OFFICE])
    packages = [folder / f"{code}.xlsx" for code in (*CODES, OFFICE)]
    assert desk.listed() == dict.fromkeys((*CODES, OFFICE), (1, False))
    assert desk.data("district", "import", desk.file, *packages)["counts"] == {"new": 4}
    assert desk.listed() == dict.fromkeys((*CODES, OFFICE), (1, True))
    desk.secret("district", "decide", desk.file, "accept", "--all", "--year", YEAR)
    status = desk.data("district", "status", desk.file, "--year", YEAR)
    assert status["counts"] == {"missing": 0, "quarantined": 0, "received": 0, "returned": 0, "accepted": 4}


def test_a_second_publication_prints_the_same_letters_under_the_same_serial(desk: CodesDesk) -> None:
    before = (desk.folder / "plan.xlsx").read_bytes()
    letter = desk.folder / "letter.pdf"
    assert "1 ฉบับ" in desk.publish("--letters", letter, "--letter-for", CODES[1])
    assert (desk.folder / "plan.xlsx").read_bytes() == before
    assert letter.read_bytes().count(b"/Type /Page\n") == 1
    assert "--letters" in desk.secret(
        "district", "publish", desk.file, "--out", desk.folder / "plan.xlsx", "--letter-for", CODES[1], status=2
    )


def test_both_sides_show_the_same_digits(desk: CodesDesk) -> None:
    groups = r"(?:[0-9]{5} ?){6}"
    school = re.findall(groups, desk.run("school", "keys", desk.folder / f"{CODES[0]}.chiwat"))
    district = desk.run("district", "keys", desk.file)
    assert len(school) == 2
    assert all(digits.strip() in district for digits in school)
    assert district.count("ยืนยันด้วยรหัสเปิดใช้") == 4


def test_a_mistyped_code_and_anothers_are_told_apart(desk: CodesDesk) -> None:
    codes = desk.codes()
    wrong = {codes[CODES[1]]: f"เป็นของ {CODES[1]}", codes[CODES[0]][:-1]: "ต้องมี 20 ตัว", "ก" * 20: "ไม่มีตัว “ก”"}
    wrong[codes[CODES[0]][:-1] + ("2" if codes[CODES[0]][-1] != "2" else "3")] = "พิมพ์ผิด"
    for typed, sentence in wrong.items():
        (desk.folder / "code.txt").write_text(typed, encoding="utf-8")
        out = desk.folder / "never.chiwat"
        refused = desk.secret(
            "school", "init", out, "--plan", desk.folder / "plan.xlsx", "--school", CODES[0],
            "--code-file", desk.folder / "code.txt", status=1,
        )  # fmt: skip
        assert sentence in refused
        assert not out.exists()
    (desk.folder / "code.txt").unlink()


def test_a_new_code_makes_the_old_letter_worthless_and_loses_nothing(desk: CodesDesk) -> None:
    school, old = desk.folder / f"{CODES[0]}.chiwat", desk.codes()[CODES[0]]
    desk.secret("district", "codes", desk.file, "--reissue", CODES[0])
    assert desk.listed()[CODES[0]] == (2, False)
    desk.publish("--letters", desk.folder / "letters.pdf")
    new = desk.codes()[CODES[0]]
    desk.run("school", "plan", school, desk.folder / "plan.xlsx")
    assert "ออกรหัสครั้งที่ 2 แทน" in desk.run("school", "activate", school, "--code", old, status=1)
    said = desk.run("school", "newkey", school, "--code", new, "--new-passphrase-file", desk.folder / "new.txt")
    assert "รหัสเปิดใช้ถูกต้อง" in said
    assert "ใช้กับไฟล์นี้ไปแล้ว" in desk.run("school", "activate", school, "--code", new, status=1)
    export = ["school", "export", school, "--year", YEAR, "--signer", "นายสมชาย ใจดี", "--position", "ผู้อำนวยการ"]
    export += ["--out", desk.folder / "second.xlsx"]
    assert "รหัสผ่านลงนามไม่ถูกต้อง" in desk.secret(*export, status=1)
    desk.run(*export, "--passphrase-file", desk.folder / "new.txt")
    assert desk.state(desk.folder / "second.xlsx") == "newer_revision"
    assert desk.state(desk.folder / f"{CODES[0]}.xlsx") == "identical"
    assert "ตรวจรับแล้ว 1 แห่ง" in desk.secret("district", "decide", desk.file, "accept", "--all", "--year", YEAR)


def test_a_code_that_was_taken_back_says_so(desk: CodesDesk) -> None:
    code = desk.codes()[CODES[2]]
    desk.secret("district", "codes", desk.file, "--revoke", CODES[2])
    assert "ยกเลิกแล้ว" in desk.run("district", "codes", desk.file)
    desk.publish()
    out = desk.folder / "never.chiwat"
    init = ["school", "init", out, "--plan", desk.folder / "plan.xlsx", "--school", CODES[2], "--code", code]
    assert "ยกเลิกรหัสเปิดใช้" in desk.secret(*init, status=1)


def test_passphrases_change_without_the_key(desk: CodesDesk) -> None:
    school = desk.folder / f"{CODES[1]}.chiwat"
    for file, group in ((school, "school"), (desk.file, "district")):
        before = desk.run(group, "keys", file)
        desk.secret(group, "passphrase", file, "--new-passphrase-file", desk.folder / "new.txt")
        assert desk.run(group, "keys", file) == before
        assert "รหัสผ่านลงนามไม่ถูกต้อง" in desk.secret(
            group, "passphrase", file, "--new-passphrase-file", desk.folder / "new.txt", status=1
        )
        desk.run(
            group, "passphrase", file, "--passphrase-file", desk.folder / "new.txt",
            "--new-passphrase-file", desk.folder / "pass.txt",
        )  # fmt: skip


def test_a_renewed_key_reaches_the_schools_by_itself(desk: CodesDesk) -> None:
    school, code = desk.folder / f"{CODES[1]}.chiwat", desk.codes()[CODES[1]]
    desk.secret("district", "keys", desk.file, "--renew", "--new-passphrase-file", desk.folder / "pass.txt")
    assert "กุญแจเดิม" in desk.run("district", "keys", desk.file)
    desk.publish()
    assert desk.codes()[CODES[1]] == code
    assert "รับไฟล์แผน" in desk.run("school", "plan", school, desk.folder / "plan.xlsx")
    desk.secret(
        "school", "export", school, "--year", YEAR, "--signer", "นางสาวใจ ดี", "--position", "ผู้อำนวยการ",
        "--out", desk.folder / "after.xlsx",
    )  # fmt: skip
    assert desk.state(desk.folder / "after.xlsx") == "newer_revision"


def test_a_lost_key_is_replaced_with_new_letters(desk: CodesDesk) -> None:
    school = desk.folder / f"{CODES[1]}.chiwat"
    lost = ["district", "keys", desk.file, "--lost", "--new-passphrase-file", desk.folder / "pass.txt"]
    desk.run(*lost)
    desk.publish("--letters", desk.folder / "letters.pdf")
    take = ["school", "plan", school, desk.folder / "plan.xlsx"]
    assert "โทรสอบถาม" in desk.run(*take, status=1)
    desk.run(*take, "--code", desk.codes()[CODES[1]])
    assert "อย่างใดอย่างหนึ่ง" in desk.run("district", "keys", desk.file, "--renew", "--lost", status=2)


def secrets(desk: CodesDesk) -> dict[str, set[bytes]]:
    """Everything that must not be found, by what it is: passphrases, codes and their keys, private keys."""
    found = {"passphrase": spellings_of_text(PASSPHRASE), "new passphrase": spellings_of_text(OTHER_PASSPHRASE)}
    for reporter, code in desk.memory.codes:
        secret = read_code(code, reporter)
        keys = CodeKeys(secret, OFFICE, reporter)
        found[f"code {code}"] = spellings_of_text(code) | spellings_of_bytes(secret)
        found[f"keys of {code}"] = spellings_of_bytes(keys._tag_key) | _seed(keys._enrolment)
    for code, passphrase in ((CODES[0], OTHER_PASSPHRASE), (CODES[1], PASSPHRASE)):
        with SchoolFile.open(desk.folder / f"{code}.chiwat") as school:
            found[f"key of {code}"] = _seed(school.open_key(passphrase))
    return found | {f"the district's {public}": _seed(key) for public, key in desk.memory.keys.items()}


def _seed(key: OpenKey) -> set[bytes]:
    return spellings_of_bytes(bytes(key._key))


def test_no_secret_stands_anywhere_in_clear(desk: CodesDesk) -> None:
    """Files, backups, what is inside packages, and all that was printed or logged on the whole path."""
    folder = desk.folder
    hidden = secrets(desk)
    assert (len(desk.memory.codes), len(desk.memory.keys)) == (4 + 1 + 3, 3)
    kept = [folder / "pass.txt", folder / "new.txt"]
    places = list(contents(folder, without=kept))
    assert len([name for name, _ in places if name.endswith(".chiwat-backup")]) >= 2
    assert len([name for name, _ in places if name.endswith("!payload")]) >= 7
    assert leaks(hidden, places) == []
    printed = "\n".join(desk.memory.said).encode()
    assert len(printed) > 5000
    assert leaks(hidden, [("printed", printed)]) == []


def test_the_search_would_find_them(desk: CodesDesk, tmp_path: Path) -> None:
    hidden = secrets(desk)
    for number, spellings in enumerate(hidden.values()):
        (tmp_path / f"{number}.txt").write_bytes(b"...." + sorted(spellings)[0] + b"....")
    assert {name for name, _ in leaks(hidden, contents(tmp_path))} == set(hidden)


def commands(command: click.Command) -> Iterator[click.Command]:
    yield command
    if isinstance(command, click.Group):
        for each in command.commands.values():
            yield from commands(each)


def test_no_option_takes_a_passphrase_or_a_key() -> None:
    """Other programs can read the arguments of a command; files and prompts they cannot."""
    options = [parameter for command in commands(chiwat) for parameter in command.params]
    named = [option for option in options if re.search("pass|secret|private", option.name or "")]
    assert len(named) >= 8
    assert all(isinstance(option.type, click.Path) for option in named)
