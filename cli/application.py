"""The command ``chiwat``: its groups, and how a run ends."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

import click

from cli import (
    decide_command,
    demo_command,
    district_commands,
    district_keys,
    exchange_command,
    national_commands,
    plan_commands,
    receipt_commands,
    report_command,
    school_commands,
    school_keys,
    verify_command,
)
from cli.terminal import fail, use_utf8
from gui.wording import sentence
from models import __version__
from models.errors import ChiwatError


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="chiwat")
@click.option("--data-dir", type=click.Path(file_okay=False), help="โฟลเดอร์เก็บการตั้งค่าแทนที่ปกติ (settings folder)")
@click.option(
    "--selftest",
    metavar="OUT.json",
    type=click.Path(path_type=Path, dir_okay=False),
    help="ทดสอบว่าโปรแกรมใช้งานได้ในเครื่องนี้ (test this installation)",
)
@click.pass_context
def chiwat(context: click.Context, data_dir: str | None, selftest: Path | None) -> None:
    """ชี้วัด: รายงานและรวบรวมตัวชี้วัดตามแผนพัฒนาการศึกษา โดยไม่ต้องใช้อินเทอร์เน็ต

    ไม่ระบุคำสั่ง = เปิดหน้าต่างโปรแกรม (without a command, the window opens)
    """
    if selftest is not None:
        from cli.selftest import run

        context.exit(run(selftest, main))
    if context.invoked_subcommand is None:
        from gui.application import main as open_window

        context.exit(open_window(["--data-dir", data_dir] if data_dir else []))


chiwat.add_command(plan_commands.plan)
chiwat.add_command(school_commands.school)
chiwat.add_command(district_commands.district)
district_commands.district.add_command(decide_command.decide)
district_commands.district.add_command(report_command.report)
district_commands.district.add_command(receipt_commands.receipts)
district_commands.district.add_command(exchange_command.exchange)
district_commands.district.add_command(national_commands.export)
school_commands.school.add_command(receipt_commands.receive)
chiwat.add_command(national_commands.national)
for command in (district_keys.keys, district_keys.codes, district_keys.passphrase):
    district_commands.district.add_command(command)
for command in (school_keys.activate, school_keys.plan, school_keys.keys, school_keys.newkey, school_keys.passphrase):
    school_commands.school.add_command(command)
chiwat.add_command(verify_command.verify)
chiwat.add_command(demo_command.demo)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line: 0 done, 1 refused or with errors, 2 wrong usage (DESIGN section 6)."""
    use_utf8()
    try:
        status = chiwat.main(arguments, prog_name="chiwat", standalone_mode=False)
    except click.Abort:
        return fail("ยกเลิกแล้ว ไม่มีการเปลี่ยนแปลง (cancelled)")
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except ChiwatError as error:
        return fail(sentence(error))
    except Exception:
        traceback.print_exc(file=sys.stderr)
        return fail(
            "เกิดข้อผิดพลาดของโปรแกรมเอง ข้อมูลที่บันทึกไว้ก่อนหน้านี้ไม่สูญหาย "
            "โปรดส่งข้อความข้างต้นให้ผู้ดูแลโปรแกรม (a fault of the program, please report the text above)"
        )
    return status if isinstance(status, int) else 0
