"""What every command shares: how it prints, asks for a passphrase and names the time."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from models.errors import StorageError

CommandT = TypeVar("CommandT", bound=Callable[..., Any])

existing_file = click.Path(path_type=Path)
"""A path that the command itself opens: a missing file gets our sentence, not the option parser's."""


def use_utf8() -> None:
    """Write Thai on consoles of any code page; what a console cannot show is replaced, never an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="replace")


def now() -> datetime:
    """Return the present moment with the computer's own offset; only here and in the window is the clock read."""
    return datetime.now().astimezone().replace(microsecond=0)


def fail(text: str) -> int:
    """Print a sentence to standard error and return the exit status of a refusal."""
    click.echo(text, err=True)
    return 1


def say(text: str) -> None:
    """Print a line."""
    click.echo(text)


def print_json(value: object) -> None:
    """Print one JSON document on standard output."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def read_passphrase(path: Path | None, *, confirm: bool = False) -> str:
    """Return the passphrase: the first line of a file, or asked for without showing it."""
    if path is None:
        return _asked("รหัสผ่าน (passphrase)", confirm=confirm)
    return _first_line(path, "--passphrase-file")


def read_new_passphrase(path: Path | None) -> str:
    """Return the passphrase that is to hold from now on."""
    if path is None:
        return _asked("รหัสผ่านใหม่ (new passphrase)", confirm=True)
    return _first_line(path, "--new-passphrase-file")


def read_code(typed: str, path: Path | None, *, ask: bool = False) -> str:
    """Return an activation code: as typed, a file's first line, asked for ("-", or ``ask``), or "" for none."""
    if path is not None:
        return _first_line(path, "--code-file")
    return _asked("รหัสเปิดใช้ (activation code)") if typed == "-" or (ask and not typed) else typed


def _asked(label: str, *, confirm: bool = False) -> str:
    return str(click.prompt(label, hide_input=True, confirmation_prompt=confirm, err=True))


def _first_line(path: Path, option: str) -> str:
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise StorageError("file_missing", path=str(path)) from error
    except UnicodeDecodeError as error:
        raise click.BadParameter("ไฟล์ต้องเป็นข้อความ UTF-8 (not UTF-8 text)", param_hint=option) from error
    if not lines or not lines[0].strip():
        raise click.BadParameter("ไฟล์ว่าง (the file is empty)", param_hint=option)
    return lines[0].rstrip("\r\n")


def passphrase_option(command: CommandT) -> CommandT:
    """Add ``--passphrase-file``: a passphrase is never an argument, where other programs can read it."""
    return click.option(
        "--passphrase-file",
        type=click.Path(path_type=Path, dir_okay=False),
        help="ไฟล์ที่บรรทัดแรกเป็นรหัสผ่าน ถ้าไม่ระบุจะถาม (its first line is the passphrase; asked for otherwise)",
    )(command)


def new_passphrase_option(command: CommandT) -> CommandT:
    """Add ``--new-passphrase-file``."""
    return click.option(
        "--new-passphrase-file",
        type=click.Path(path_type=Path, dir_okay=False),
        help="ไฟล์ที่บรรทัดแรกเป็นรหัสผ่านใหม่ ถ้าไม่ระบุจะถาม (the new passphrase; asked for otherwise)",
    )(command)


def code_options(command: CommandT) -> CommandT:
    """Add ``--code`` and, for where other programs can read a command's arguments, ``--code-file``."""
    command = click.option(
        "--code-file",
        type=click.Path(path_type=Path, dir_okay=False),
        help="ไฟล์ที่บรรทัดแรกเป็นรหัสเปิดใช้ (its first line is the activation code)",
    )(command)
    return click.option(
        "--code",
        "activation",
        default="",
        metavar="รหัสเปิดใช้",
        help="รหัสเปิดใช้จากหนังสือของเขต หรือ - เพื่อให้ถาม (or - to be asked)",
    )(command)


def json_option(command: CommandT) -> CommandT:
    """Add ``--json``: one JSON document on standard output, and nothing else there."""
    return click.option("--json", "as_json", is_flag=True, help="พิมพ์ผลเป็น JSON (print JSON)")(command)


def year_option(command: CommandT) -> CommandT:
    """Add ``--year``, a fiscal year in Buddhist Era."""
    return click.option(
        "--year", "year_text", required=True, metavar="พ.ศ.", help="ปีงบประมาณ พ.ศ. เช่น 2564 (fiscal year, B.E.)"
    )(command)


def backup_folder(file: Path) -> Path:
    """Return the folder beside a file where its backups are kept."""
    return file.parent / "สำรองข้อมูล"
