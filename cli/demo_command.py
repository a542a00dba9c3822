"""``chiwat demo``: a whole demonstration district."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.report_command import summary
from cli.terminal import fail, say
from gui.wording import word

if TYPE_CHECKING:
    from cli.demonstration.build import Outcome

_WHERE = (
    ("plan.xlsx", "แผนที่เขตลงลายมือชื่อและแจกโรงเรียน"),
    ("letters.pdf", "หนังสือแจ้งรหัสเปิดใช้ หน้าละหนึ่งแห่ง (ของจริงพิมพ์แล้วต้องลบ)"),
    ("packages", "แบบรายงานของทุกโรงเรียนและของเขต ปี 2565 (ปีก่อนอยู่ในโฟลเดอร์ย่อย)"),
    ("faults", "ไฟล์ที่มีปัญหาอย่างที่พบจริง"),
    ("receipts", "ใบตอบรับที่เขตลงลายมือชื่อถึงโรงเรียน"),
    ("schools", "ไฟล์ของบางโรงเรียนและของเขต ค่าที่กรอกอยู่ใน values"),
    ("district.chiwat", "ไฟล์ของเขต"),
    ("report.xlsx", "สมุดงานสรุป"),
    ("report.pdf", "รายงานเผยแพร่"),
    ("report.csv", "ตารางผล"),
    ("passphrase.txt", "รหัสผ่านของทุกไฟล์ในตัวอย่างนี้"),
)


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.option("--seed", type=click.IntRange(min=0), default=1, show_default=True, help="เลขตั้งต้น เลขเดิมได้ตัวเลขเดิม")
def demo(folder: Path, seed: int) -> int:
    """สร้างเขตตัวอย่างทั้งเขต: แผน โรงเรียน 131 แห่ง ไฟล์ที่ส่ง การนำเข้า และรายงาน (a demonstration district)"""
    from cli.demonstration.build import build
    from cli.demonstration.folder import prepare

    begun = time.monotonic()

    def tell(text: str) -> None:
        say(f"[{time.monotonic() - begun:5.1f} วินาที] {text}")

    if not prepare(folder, seed):
        return fail(
            f"โฟลเดอร์ {folder} มีไฟล์อื่นอยู่แล้ว จึงไม่สร้างเขตตัวอย่างทับ ให้ระบุโฟลเดอร์ว่าง "
            "(the folder holds other files: name an empty one)"
        )
    _show(build(folder, seed, tell), folder)
    say(f"ใช้เวลา {time.monotonic() - begun:.1f} วินาที")
    return 0


def _show(outcome: Outcome, folder: Path) -> None:
    say("")
    say(f"นำเข้าทั้งหมด: {_counts(Counter(file.state.value for done in outcome.imports for file in done.files))}")
    for file in (file for done in outcome.imports for file in done.files if file.path.parent.name == "faults"):
        say(f"  {file.path.name}: {word(file.state.value)}")
    states = {state.value: count for state, count in outcome.status.counts.items()}
    say(f"สถานะปี {outcome.status.year}: {_counts(states)} · {word('late')} {outcome.status.late}")
    say(f"คำชี้แจงในไฟล์: {outcome.explanations} ข้อความ · ใบตอบรับ: {outcome.receipts} ฉบับ")
    say(summary(outcome.report))
    say("")
    for name, meaning in _WHERE:
        say(f"  {folder / name}  {meaning}")
    say("")


def _counts(found: Mapping[str, int]) -> str:
    return " · ".join(f"{word(state)} {count}" for state, count in found.items() if count)
