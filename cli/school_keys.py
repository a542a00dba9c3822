"""``chiwat school activate``, ``plan``, ``keys``, ``newkey`` and ``passphrase``: trust between school and district."""

from __future__ import annotations

from pathlib import Path

import click

from cli.school_commands import open_school, say_trust
from cli.terminal import (
    code_options,
    existing_file,
    new_passphrase_option,
    passphrase_option,
    read_code,
    read_new_passphrase,
    read_passphrase,
    say,
)
from models.plan_changes import PlanChanges
from storage.documents import read_plan
from storage.package_files import read_bounded


@click.command()
@click.argument("file", type=existing_file)
@code_options
def activate(file: Path, activation: str, code_file: Path | None) -> None:
    """กรอกรหัสเปิดใช้จากหนังสือของเขต หากยังไม่ได้กรอกตอนสร้างไฟล์"""
    with open_school(file) as opened:
        opened.activate(read_code(activation, code_file, ask=True))
        say_trust(opened)


@click.command()
@click.argument("file", type=existing_file)
@click.argument("plan_package", type=existing_file)
@code_options
def plan(file: Path, plan_package: Path, activation: str, code_file: Path | None) -> None:
    """รับไฟล์แผนที่เขตออกใหม่ ข้อมูลที่กรอกไว้คงเดิม กรอกรหัสเปิดใช้ใหม่ได้พร้อมกัน"""
    document, package = read_plan(read_bounded(plan_package))
    with open_school(file) as opened:
        code = read_code(activation, code_file)
        changes = opened.take_plan(document, cosigner=package.cosigner, code=code)
        say(f"รับไฟล์แผน ฉบับที่ {document.plan.edition} เผยแพร่ครั้งที่ {document.publication.serial} แล้ว")
        _print_changes(changes)
        say_trust(opened)


@click.command()
@click.argument("file", type=existing_file)
def keys(file: Path) -> None:
    """แสดงเลขตรวจสอบ 30 หลักของโรงเรียนและของเขต สำหรับเทียบกันทางโทรศัพท์"""
    with open_school(file, read_only=True) as opened:
        say_trust(opened)


@click.command()
@click.argument("file", type=existing_file)
@code_options
@new_passphrase_option
def newkey(file: Path, activation: str, code_file: Path | None, new_passphrase_file: Path | None) -> None:
    """เปลี่ยนกุญแจลงนามของโรงเรียน เมื่อลืมรหัสผ่านหรือสงสัยว่ามีผู้อื่นใช้ ด้วยรหัสเปิดใช้ใหม่จากเขต"""
    with open_school(file) as opened:
        code = read_code(activation, code_file)
        opened.renew_key(read_new_passphrase(new_passphrase_file), code)
        say("เปลี่ยนกุญแจแล้ว รายงานที่ส่งไปแล้วยังนับอยู่ และการส่งครั้งต่อไปต่อเนื่องจากเดิม")
        say_trust(opened)


@click.command()
@click.argument("file", type=existing_file)
@passphrase_option
@new_passphrase_option
def passphrase(file: Path, passphrase_file: Path | None, new_passphrase_file: Path | None) -> None:
    """เปลี่ยนรหัสผ่านลงนาม กุญแจและเลขตรวจสอบคงเดิม"""
    with open_school(file) as opened:
        opened.change_passphrase(read_passphrase(passphrase_file), read_new_passphrase(new_passphrase_file))
    say("เปลี่ยนรหัสผ่านแล้ว สำเนาและไฟล์สำรองที่ทำไว้ก่อนยังเปิดได้ด้วยรหัสผ่านเดิม")
    say("หากรหัสผ่านเดิมรั่วไหล ให้ขอรหัสเปิดใช้ใหม่จากเขตแล้วเปลี่ยนกุญแจ (school newkey)")


def _print_changes(changes: PlanChanges) -> None:
    lists = (
        ("เพิ่มตัวชี้วัด", changes.added),
        ("ตัดตัวชี้วัด", changes.removed),
        ("เปลี่ยนชื่อ", changes.retitled),
        ("เปลี่ยนความหมายหรือวิธีกรอก ให้ตรวจค่าที่กรอกไว้", changes.meaning),
        ("เปลี่ยนเป้าหมายหรือข้อมูลฐาน", changes.targets),
    )
    for words, indicators in lists:
        if indicators:
            say(f"{words}: {', '.join(indicators)}")
