"""``chiwat district keys``, ``codes`` and ``passphrase``: whom the district trusts, and how it is trusted."""

from __future__ import annotations

from pathlib import Path

import click

from cli.district_commands import back_up, open_district, reporter_of
from cli.terminal import (
    existing_file,
    json_option,
    new_passphrase_option,
    now,
    passphrase_option,
    print_json,
    read_new_passphrase,
    read_passphrase,
    say,
)
from models.fingerprint import fingerprint, grouped
from models.submission import Reporter
from models.trust import Trust, by_reporter, trust
from storage.code_records import former_keys
from storage.codes import CodeState, code_states, reissue, take_back
from storage.district_file import DistrictFile
from storage.district_keys import change_passphrase, renew_key, replace_lost_key


@click.command()
@click.argument("file", type=existing_file)
@click.option("--renew", is_flag=True, help="เปลี่ยนกุญแจของเขต กุญแจเดิมรับรองกุญแจใหม่ โรงเรียนไม่ต้องทำอะไร")
@click.option("--lost", is_flag=True, help="ลืมรหัสผ่าน: สร้างกุญแจใหม่และออกรหัสเปิดใช้ใหม่ทุกแห่ง")
@passphrase_option
@new_passphrase_option
def keys(file: Path, renew: bool, lost: bool, passphrase_file: Path | None, new_passphrase_file: Path | None) -> None:
    """แสดงลายนิ้วมือกุญแจของเขตและของผู้รายงาน หรือเปลี่ยนกุญแจของเขต (--renew)"""
    if renew and lost:
        raise click.UsageError("ใช้ --renew หรือ --lost อย่างใดอย่างหนึ่ง")
    with open_district(file, read_only=not (renew or lost)) as opened:
        if renew:
            key = opened.open_key(read_passphrase(passphrase_file))
            back_up(file)
            renew_key(opened, key, read_new_passphrase(new_passphrase_file))
            say("เปลี่ยนกุญแจของเขตแล้ว กุญแจเดิมจะรับรองกุญแจใหม่ในไฟล์แผน ให้ออกไฟล์แผนใหม่แล้วแจกโรงเรียน")
        elif lost:
            back_up(file)
            replace_lost_key(opened, read_new_passphrase(new_passphrase_file), now())
            say("สร้างกุญแจใหม่ของเขตและออกรหัสเปิดใช้ใหม่แล้ว ให้ออกไฟล์แผนและหนังสือใหม่แจกโรงเรียน (publish --letters)")
        _print_keys(opened)


@click.command()
@click.argument("file", type=existing_file)
@click.option("--reissue", "again", multiple=True, metavar="รหัสโรงเรียน", help="ออกรหัสใหม่แทนรหัสเดิม (ระบุซ้ำได้)")
@click.option("--revoke", "back", multiple=True, metavar="รหัสโรงเรียน", help="ยกเลิกรหัสโดยไม่ออกใหม่ (ระบุซ้ำได้)")
@click.option("--officer", default="", help="ชื่อเจ้าหน้าที่")
@passphrase_option
@json_option
def codes(
    file: Path,
    again: tuple[str, ...],
    back: tuple[str, ...],
    officer: str,
    passphrase_file: Path | None,
    as_json: bool,
) -> None:
    """แสดงว่ารหัสเปิดใช้ออกแล้วครั้งที่เท่าใดและใช้แล้วหรือยัง ออกรหัสใหม่ (--reissue) หรือยกเลิก (--revoke)"""
    with open_district(file, read_only=not (again or back)) as opened:
        if again or back:
            key = opened.open_key(read_passphrase(passphrase_file))
            with opened.database.atomic():
                reissue(opened, key, _reporters(opened, again), now(), officer)
                take_back(opened, _reporters(opened, back), now(), officer)
        states = code_states(opened)
    if as_json:
        print_json({"codes": [_code_json(state) for state in states]})
        return
    for state in states:
        say(f"{state.reporter.code}  {_code_words(state)}  {state.name}")
    if again or back:
        say("ให้ออกไฟล์แผนใหม่พร้อมหนังสือ แล้วแจกโรงเรียนที่ออกรหัสใหม่ (district publish … --letters … --letter-for …)")


@click.command()
@click.argument("file", type=existing_file)
@passphrase_option
@new_passphrase_option
def passphrase(file: Path, passphrase_file: Path | None, new_passphrase_file: Path | None) -> None:
    """เปลี่ยนรหัสผ่านลงนามของเขต กุญแจและลายนิ้วมือคงเดิม"""
    with open_district(file) as opened:
        change_passphrase(opened, read_passphrase(passphrase_file), read_new_passphrase(new_passphrase_file))
    say("เปลี่ยนรหัสผ่านแล้ว สำเนาและไฟล์สำรองที่ทำไว้ก่อนยังเปิดได้ด้วยรหัสผ่านเดิม")
    say("หากรหัสผ่านเดิมรั่วไหล ให้เปลี่ยนกุญแจของเขต (district keys --renew)")


def _reporters(opened: DistrictFile, codes: tuple[str, ...]) -> list[Reporter]:
    return [reporter_of(opened, code) for code in codes]


def _print_keys(opened: DistrictFile) -> None:
    district = opened.plan.district.id
    say(f"เขต  {grouped(fingerprint('district', district, opened.public_key))}")
    for key in former_keys(opened.database):
        say(f"เขต  {grouped(fingerprint('district', district, key))}  กุญแจเดิม")
    held, decisions = by_reporter(opened.held()), by_reporter(opened.records.decisions())
    for reporter in sorted(held.keys() | decisions.keys(), key=lambda one: (one.type, one.code)):
        found = trust(reporter, held[reporter], decisions[reporter])
        waiting = {document.key for document in held[reporter]}
        for key in sorted(found.keys | found.proven | found.revoked | waiting):
            digits = grouped(fingerprint(reporter.type.value, reporter.code, key))
            say(f"{reporter.code}  {digits}  {_key_words(found, key)}")


def _key_words(found: Trust, key: str) -> str:
    if key in found.revoked:
        return "ยกเลิกแล้ว"
    if key in found.keys:
        return "ยืนยันด้วยรหัสเปิดใช้" if key in found.proven else "ลงทะเบียนแล้ว"
    return "รอพิจารณา: มีกุญแจอื่นใช้รหัสเปิดใช้เดียวกัน" if key in found.disputed else "รอตรวจ"


def _code_words(state: CodeState) -> str:
    if state.contradictory:
        return "ออกซ้อนกันสองเครื่อง ให้ออกใหม่ (--reissue)"
    if not state.serial:
        return "ยังไม่ออกรหัส"
    if state.taken_back:
        return f"ครั้งที่ {state.serial} ยกเลิกแล้ว"
    used = {0: "ยังไม่ใช้", 1: "ใช้แล้ว"}.get(state.keys, f"มีผู้ใช้ {state.keys} กุญแจ รอพิจารณา")
    return f"ครั้งที่ {state.serial} {used}"


def _code_json(state: CodeState) -> dict[str, object]:
    return {
        "reporter": {"type": state.reporter.type.value, "code": state.reporter.code},
        "name": state.name,
        "serial": state.serial,
        "used": state.keys > 0,
        "keys": state.keys,
        "revoked": state.taken_back,
        "contradictory": state.contradictory,
    }
