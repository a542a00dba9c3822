"""``chiwat verify``: looking at one package without any file of ours."""

from __future__ import annotations

from pathlib import Path

import click

from cli.terminal import existing_file, fail, json_option, print_json, say
from gui.wording import sentence, word
from models.errors import ChiwatError
from models.fingerprint import grouped
from storage.package_files import read_bounded
from storage.verification import KeyTrust, Verification, read_trusted, verify_package

_TRUST = {
    KeyTrust.TRUSTED: "กุญแจนี้เป็นของผู้ส่งตามที่เขตรับรอง",
    KeyTrust.UNKNOWN: "ไม่มีหลักฐานว่ากุญแจนี้เป็นของผู้ส่ง ให้โทรเทียบเลข 30 หลักข้างต้นกับผู้ส่งก่อนเชื่อไฟล์นี้",
    KeyTrust.NOT_CHECKED: "ไม่ได้ตรวจว่ากุญแจเป็นของผู้ส่งจริงหรือไม่ (ใช้ --trust กับไฟล์แผนหรือไฟล์ของเขต)",
}


@click.command()
@click.argument("file", type=existing_file)
@click.option("--trust", type=existing_file, help="ไฟล์แผนหรือไฟล์ของเขตที่เชื่อถือ เพื่อตรวจว่าเป็นของเขต แผน และผู้รายงานนั้นจริง")
@json_option
def verify(file: Path, trust: Path | None, as_json: bool) -> int:
    """ตรวจลายมือชื่อของไฟล์ และเทียบทุกช่องที่มองเห็นกับข้อมูลที่ลงลายมือชื่อไว้"""
    found = verify_package(read_bounded(file), read_trusted(trust) if trust else None)
    if as_json:
        print_json(_json(found))
    else:
        _print(file, found)
    return 0 if found.state == "valid" else 1


def _json(found: Verification) -> dict[str, object]:
    return {
        "state": found.state,
        "document": found.document.value if found.document else None,
        "reporter": {"type": found.reporter.type.value, "code": found.reporter.code} if found.reporter else None,
        "year": found.year,
        "revision": found.revision,
        "key": found.key or None,
        "trust": found.trust.value,
        "cells_changed": [
            {"sheet": cell.sheet, "cell": cell.cell, "expected": cell.expected, "found": cell.found}
            for cell in found.differences
        ],
    }


def _print(file: Path, found: Verification) -> None:
    say(f"{file.name}: {word(found.state)}")
    if found.document:
        who = f" {found.reporter.code}" if found.reporter else ""
        year = f" ปี {found.year}" if found.year else ""
        revision = f" ฉบับที่ {found.revision}" if found.revision else ""
        say(f"{word(found.document.value)}{who}{year}{revision}")
    if found.fingerprint:
        say(f"ลายนิ้วมือกุญแจ {grouped(found.fingerprint)}")
        say(_TRUST[found.trust])
    if not found.rendering_checked and found.reporter:
        say("ไม่ได้ตรวจว่าหน้าแบบรายงานตรงกับตัวเลข เพราะไม่มีไฟล์แผน (ใช้ --trust)")
    for cell in found.differences:
        say(f"{cell.sheet}!{cell.cell}: ลงลายมือชื่อไว้ “{cell.expected}” ในไฟล์เป็น “{cell.found}”")
    if isinstance(found.error, ChiwatError):
        fail(sentence(found.error))
