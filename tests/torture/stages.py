"""The use cases that are interrupted: what a folder is before, and what a person does there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cli.application import main
from cli.terminal import backup_folder, now
from gui.wording import sentence
from models.errors import ChiwatError
from models.submission import Evidence
from storage.backups import backup, list_backups, restore
from storage.evidence_folder import take_in
from storage.school_file import SchoolFile
from storage.school_restore import restore_school
from tests.torture.bases import (
    DISTRICT_FILE,
    OTHER_FILE,
    SCHOOL_FILE,
    SCHOOLS,
    YEAR,
    decide_arguments,
    export_arguments,
    init_arguments,
    secret,
)
from tests.torture.desks import edit

Arguments = tuple[object, ...]
Tell = Callable[[], None]
"""Called where a person is told that a step is done, if a use case has several."""


@dataclass(frozen=True)
class Stage:
    """A use case: ``base`` is the folder that it begins in; ``run`` does it there, 0 where it is said to be done.

    ``partly``: of many files those that can be read are taken, and the others told.
    """

    name: str
    base: str
    run: Callable[[Path, Tell], int]
    partly: bool = False


def _command(name: str, base: str, arguments: Callable[[Path], Arguments], *, partly: bool = False) -> Stage:
    return Stage(name, base, lambda folder, _: main([str(one) for one in arguments(folder)]), partly)


def _told(work: Callable[[Path], object]) -> Callable[[Path, Tell], int]:
    """Do what has no command of its own as the window does it: an error is told in a sentence."""

    def run(folder: Path, _: Tell) -> int:
        try:
            work(folder)
        except ChiwatError as error:
            print(sentence(error), flush=True)
            return 1
        return 0

    return run


def _back_up(folder: Path) -> None:
    path = folder / SCHOOL_FILE
    backup(path, backup_folder(path), now=now().replace(tzinfo=None))


def _attach(folder: Path) -> None:
    with SchoolFile.open(folder / SCHOOL_FILE) as school:
        found: Evidence = take_in(school.database.path, "1/1.1", folder / "หลักฐาน.pdf", 0)
        school.put_evidence(YEAR, found)


def _restore(folder: Path) -> None:
    path = folder / SCHOOL_FILE
    restore_school(list_backups(backup_folder(path), path.stem)[0], path, now=now().replace(tzinfo=None))


def _restore_office(folder: Path) -> None:
    path = folder / DISTRICT_FILE
    restore(list_backups(backup_folder(path), path.stem)[0], path, now=now().replace(tzinfo=None))


def _of_school(verb: str, *more: str) -> Callable[[Path], Arguments]:
    return lambda folder: (
        "school",
        verb,
        folder / SCHOOL_FILE,
        *(folder / name if "." in name else name for name in more),
    )


def _of_year(verb: str, table: str) -> Callable[[Path], Arguments]:
    return lambda folder: ("school", verb, folder / SCHOOL_FILE, "--year", YEAR, "--from", folder / table)


def _of_office(verb: str, *more: object) -> Callable[[Path], Arguments]:
    return lambda folder: (
        "district", verb, folder / DISTRICT_FILE,
        *(folder / one if isinstance(one, Path) else one for one in more),
    )  # fmt: skip


def _signed(verb: str, *more: object) -> Callable[[Path], Arguments]:
    return lambda folder: (*_of_office(verb, *more)(folder), *secret(folder))


_NEW: Final = Path("passphrase-new.txt")

STAGES: Final[Mapping[str, Stage]] = {
    stage.name: stage
    for stage in (
        _command("school create", "letter", lambda folder: init_arguments(folder, SCHOOLS[2])),
        _command("school profile", "school", _of_year("profile", "profile2.csv")),
        _command("school entries", "school", _of_year("fill", "values2.csv")),
        _command("school explanations", "school", _of_year("fill", "words.csv")),
        Stage("school evidence", "school", _told(_attach)),
        _command("school export", "school", lambda folder: export_arguments(folder, folder / "report.xlsx")),
        _command("school export again", "sent", lambda folder: export_arguments(folder, folder / "report.xlsx")),
        _command("school receipt", "school", _of_school("receive", "receipt.xlsx")),
        _command("school plan", "school", _of_school("plan", "plan2.xlsx")),
        _command(
            "school passphrase",
            "school",
            lambda folder: (
                "school", "passphrase", folder / SCHOOL_FILE, *secret(folder), "--new-passphrase-file", folder / _NEW,
            ),
        ),
        Stage("school backup", "school", _told(_back_up)),
        Stage("school restore", "backed up", _told(_restore)),
        _command(
            "district create",
            "plan",
            _signed("init", "--plan", Path("plan.json"), "--roster", Path("roster.csv")),
        ),
        _command("district publish", "begun", _signed("publish", "--out", Path("plan2.xlsx"))),
        _command("district import", "begun", _of_office("import", Path("packages")), partly=True),
        _command("district accept", "office", lambda folder: decide_arguments(folder, "accept", SCHOOLS[3])),
        _command("district accept all", "office", lambda folder: decide_arguments(folder, "accept", "--all")),
        _command("district close", "office", lambda folder: decide_arguments(folder, "close")),
        _command(
            "district report",
            "office",
            _of_office("report", "--year", YEAR, "--xlsx", Path("result.xlsx"), "--csv", Path("result.csv")),
        ),
        _command("district receipts", "office", _signed("receipts", "--out", Path("answers"))),
        _command("district exchange", "office", _signed("exchange", "--year", YEAR, "--out", Path("other.xlsx"))),
        _command(
            "district take exchange",
            "office",
            lambda folder: ("district", "import", folder / OTHER_FILE, folder / "exchange.xlsx"),
        ),
        _command("district codes", "office", _signed("codes", "--reissue", SCHOOLS[4])),
        _command(
            "district key",
            "office",
            lambda folder: (
                "district", "keys", folder / DISTRICT_FILE, "--renew", *secret(folder), "--new-passphrase-file",
                folder / _NEW,
            ),
        ),
        Stage("school desk", "school", edit),
        Stage("district restore", "office backed up", _told(_restore_office)),
    )
}  # fmt: skip
