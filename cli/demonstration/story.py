"""The last year of the demonstration: what goes wrong, how it is noticed, and how it ends well."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from cli.demonstration import faults
from cli.demonstration.dates import day_of
from cli.demonstration.school_work import Done, Work, correct, do_work
from cli.demonstration.works import PASSPHRASE, Cast, Places, after_loss, recounted
from models.decision import Remark
from models.plan import Kind, ReporterType
from models.submission import Reporter
from storage.backups import backup
from storage.codes import printed_codes, reissue
from storage.district_file import DistrictFile
from storage.importing import ImportResult, import_paths
from storage.package_files import read_bounded
from storage.publishing import publish
from storage.receipts import write_receipts
from storage.school_file import SchoolFile
from storage.workers import ExaminationPool

OFFICER: Final = "จันทร์จิรา ศรีวิชัย"
_REASON: Final = "โปรดตรวจสอบจำนวนผู้เรียนกับทะเบียนอีกครั้ง แล้วส่งฉบับแก้ไข"
_REMARK: Final = "จำนวนผู้เรียนทั้งหมดไม่ตรงกับข้อมูลที่กลุ่มนโยบายและแผนมี"
_CHOSEN: Final = "โรงเรียนยืนยันทางโทรศัพท์ว่าใช้ฉบับนี้"
_LOST: Final = "เครื่องคอมพิวเตอร์ของโรงเรียนสูญหาย"


@dataclass(frozen=True, kw_only=True)
class Story:
    """Everybody and everything that the last year is told with."""

    district: DistrictFile
    cast: Cast
    places: Places
    year: int
    done: Mapping[str, Done]
    works: Mapping[str, Work]
    elsewhere: Mapping[str, Path]
    pool: ExaminationPool

    def reporter(self, code: str) -> Reporter:
        """Return a school as a reporter."""
        return Reporter(type=ReporterType.SCHOOL, code=code)

    def package(self, code: str) -> Path:
        """Return a school's latest package of the year."""
        return self.done[code].packages[self.year][-1]


def bring_in(
    district: DistrictFile, places: Places, pool: ExaminationPool, paths: Sequence[Path], now: datetime
) -> ImportResult:
    """Import as the command does: after a backup, examined in worker processes."""

    def keep(path: Path) -> None:
        backup(path, places.root / "backups", now=now.replace(tzinfo=None))

    return import_paths(district, paths, now=now, backup=keep, examiner=pool.examine_all)


def tell_last_year(story: Story) -> Iterator[ImportResult]:
    """Import, judge, answer and correct; yield the imports in their order."""
    replacement = _replace_lost_key(story)
    _set_faults(story)
    apart = {story.cast.late, story.cast.lost}
    in_time = [story.package(code) for code in story.done if code not in apart]
    yield _import(story, [*in_time, replacement], 0)
    _judge(story)
    yield _import(story, [story.places.faults], 8)
    story.district.choose(
        story.reporter(story.cast.two_computers),
        story.year,
        day_of(story.year, 9),
        OFFICER,
        document=_first_head(story),
        reason=_CHOSEN,
    )
    answered = (story.cast.returned, story.cast.two_computers)
    _answer(story, 9, answered)
    yield _import(story, [_corrected(story, code) for code in answered], 11)
    story.district.accept_all(story.year, day_of(story.year, 12), OFFICER)
    _answer(story, 12, ())


def _import(story: Story, paths: Sequence[Path], day: int) -> ImportResult:
    return bring_in(story.district, story.places, story.pool, paths, day_of(story.year, day))


def _replace_lost_key(story: Story) -> Path:
    """Revoke a lost computer's key, send a new code, and return the package made with it."""
    district, who, now = story.district, story.reporter(story.cast.lost), day_of(story.year, -40)
    key = district.open_key(PASSPHRASE)
    district.revoke(who, now, OFFICER, reason=_LOST)
    reissue(district, key, [who], now, OFFICER)
    (printed,) = printed_codes(district, key, [who])
    publish(district, story.places.plan, key, now)
    work = after_loss(story.works[who.code], story.places, story.places.plan, printed.text)
    faults.copy_as(faults.REVOKED, story.package(who.code), story.places.faults)
    story.package(who.code).unlink()
    return do_work(work).packages[story.year][-1]


def _set_faults(story: Story) -> None:
    """Put files into the folder of faults, as they arrive after the others."""
    cast, folder = story.cast, story.places.faults
    faults.copy_as(faults.LATE, story.package(cast.late), folder)
    faults.edit_cell(faults.copy_as(faults.EDITED, story.package(cast.edited), folder))
    older = story.done[cast.corrects].packages[story.year][0]
    faults.copy_as(faults.OLDER, older, folder)
    older.unlink()
    faults.copy_as(faults.OTHER_KEY, story.elsewhere[cast.other_computer], folder)
    faults.copy_as(faults.TWO_COMPUTERS, story.elsewhere[cast.two_computers], folder)
    faults.put_carrier(story.package(cast.edited), faults.copy_as(faults.CARRIER, story.package(cast.returned), folder))
    faults.copy_as(faults.WRONG_FILE, story.places.plan, folder)
    faults.bomb(story.package(cast.edited), folder)


def _judge(story: Story) -> None:
    """Return one report with a remark and accept all the others."""
    asked = story.district.plan.entered_by(ReporterType.SCHOOL)
    ratio = next(one.id for one in asked if one.kind is Kind.RATIO)
    story.district.return_(
        story.reporter(story.cast.returned),
        story.year,
        day_of(story.year, 4),
        OFFICER,
        reason=_REASON,
        remarks=[Remark(indicator=ratio, text=_REMARK)],
    )
    story.district.accept_all(story.year, day_of(story.year, 7), OFFICER)


def _first_head(story: Story) -> str:
    """Return the document that the school says is right: the one accepted before the second came."""
    accepted = story.district.standing(story.reporter(story.cast.two_computers), story.year).accepted
    if accepted is None:
        raise ValueError("nothing was accepted before the fork")
    return accepted.digest


def _answer(story: Story, day: int, codes: Sequence[str]) -> None:
    """Write the receipts of the year, of some only where named, and let schools that are still there receive theirs."""
    now = day_of(story.year, day)
    story.places.receipts.mkdir(exist_ok=True)
    written = write_receipts(
        story.district,
        story.places.receipts,
        story.district.open_key(PASSPHRASE),
        now,
        only=[story.reporter(code) for code in codes],
        year=story.year,
    )
    for path in written:
        code = path.name.split("_")[0]
        if code in story.cast.shown and code in story.works:
            with SchoolFile.open(story.works[code].file) as school:
                school.receive(read_bounded(path), now)


def _corrected(story: Story, code: str) -> Path:
    """Let a school correct what the receipt asks and return its next revision."""
    work = story.works[code]
    entries = recounted(work.years[-1].entries) if code == story.cast.returned else {}
    out = story.places.packages / f"{code}-{story.year}-r2.xlsx"
    correct(work.file, PASSPHRASE, story.year, entries, out, by=work.attestation, now=day_of(story.year, 10))
    return out
