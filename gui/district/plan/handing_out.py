"""Publishing from the window: the plan package, and the letters with the activation codes; no widget."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from models.plan import ReporterType
from models.publication import PlanDocument
from models.submission import Reporter
from storage.atomic import make_folder, placed_together
from storage.codes import issue_missing, lacking_codes, printed_codes, reissue, reporters
from storage.district_file import DistrictFile
from storage.file_names import name_part
from storage.keys import OpenKey
from storage.progress import Progress, unwatched
from storage.publishing import publish

PLAN_FILE, LETTERS_FILE = "plan.xlsx", "หนังสือแจ้งรหัสเปิดใช้.pdf"
_LONGEST = 200


@dataclass(frozen=True, kw_only=True)
class Order:
    """What is to be handed out: ``letters`` for all or ``only`` some; ``anew`` gives those a new code first."""

    folder: Path
    key: OpenKey
    now: datetime
    officer: str
    letters: bool = True
    only: tuple[Reporter, ...] = ()
    anew: bool = False


@dataclass(frozen=True, kw_only=True)
class HandedOut:
    """What was written."""

    document: PlanDocument
    plan: Path
    letters: Path | None = None
    count: int = 0


def hand_out(district: DistrictFile, order: Order, progress: Progress = unwatched) -> HandedOut:
    """Write the plan package and the letters into a folder, both or none; errors of what it calls."""
    make_folder(order.folder)
    lacking = len(lacking_codes(district)) if order.letters else 0
    # The office makes its own report from its own file: it writes itself no letter unless it is asked for.
    whom = order.only or tuple(one for one in reporters(district) if one.type is ReporterType.SCHOOL)
    total = lacking + len(whom)
    if order.anew:
        reissue(district, order.key, order.only, order.now, order.officer)
    if order.letters:
        issue_missing(district, order.key, order.now, order.officer, progress=lambda done, _all: progress(done, total))
    codes = printed_codes(district, order.key, whom) if order.letters else ()
    with placed_together(order.folder) as made:
        document = publish(district, made / PLAN_FILE, order.key, order.now)
        if not codes:
            return HandedOut(document=document, plan=order.folder / PLAN_FILE)
        from gui.printing.letters import write_letters_pdf  # nothing is printed before somebody asks for it

        letters = letters_name([(code.reporter, code.name) for code in codes] if order.only else [])
        write_letters_pdf(
            made / letters, document, codes, now=order.now,
            progress=lambda done, _all: progress(lacking + done, total),
        )  # fmt: skip
    plan, letters_path = order.folder / PLAN_FILE, order.folder / letters
    return HandedOut(document=document, plan=plan, letters=letters_path, count=len(codes))


def letters_name(only: Sequence[tuple[Reporter, str]]) -> str:
    """Return the name of the file of letters: to all, or to one reporter by its name."""
    if len(only) != 1:
        return LETTERS_FILE
    reporter, name = only[0]
    return LETTERS_FILE.replace(".pdf", f" {reporter.code} {name_part(name, _LONGEST, '')}.pdf")
