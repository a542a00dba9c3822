"""Small whole values for tests: a plan with every kind of indicator, a report that is complete, its submission.

Every function takes changes of fields by name. Schools: ``1050130001`` บ้านตัวอย่าง and ``1050130002``, its branch.
"""

from __future__ import annotations

from typing import Any

import msgspec
from nacl.signing import SigningKey

from models.canonical import decode_source, encode
from models.numbers import Number
from models.plan import Plan, ReporterType
from models.profile import BASE_FIGURES, Profile, ProfileValue
from models.publication import Activation, PlanDocument, Publication, School, SchoolStatus
from models.submission import (
    Answered,
    Attestation,
    Entry,
    EntryState,
    Explanation,
    PlanReference,
    Reporter,
    Submission,
    YearReport,
)
from storage.keys import OpenKey

SCHOOL = "1050130001"
BRANCH = "1050130002"
DISTRICT = "d1"
YEAR = 2564
MADE_AT = "2021-09-30T10:15:00+07:00"
PROGRAM = "0.1.0"


def make_signer(seed: int = 1) -> OpenKey:
    """Return the same key pair for the same seed (0–255)."""
    return OpenKey(SigningKey(bytes([seed]) * 32))


def _targets(*printed: str, **more: Any) -> dict[str, Any]:
    years = ("2563", "2564", "2565")
    return {year: {"printed": text, "value": text, **more} for year, text in zip(years, printed, strict=True)}


def _indicator(indicator_id: str, kind: str, title: str, **fields: Any) -> dict[str, Any]:
    issue, _, code = indicator_id.partition("/")
    return {
        "id": indicator_id,
        "code": code,
        "guideline": f"{issue}/{code.partition('.')[0]}",
        "kind": kind,
        "title_printed": title,
        "title_display": title,
        "short_title": title[:30].strip(),
        "baseline": {"printed": "(N/A)"},
        "group": "g1",
        "reporters": ["school"],
        **fields,
    }


def _school_indicators() -> list[dict[str, Any]]:
    rooms: dict[str, Any] = {
        "raw": [
            {"id": "rooms_with", "label": "ห้องเรียนที่ติดครบ", "minimum": "0", "unit": "ห้อง"},
            {"id": "rooms_total", "label": "ห้องเรียนทั้งหมด", "minimum": "1", "unit": "ห้อง"},
        ],
        "pass_when": [{"left": "rooms_with", "op": "==", "field": "rooms_total"}],
    }
    grade: dict[str, Any] = {
        "raw": [{"id": "grade", "label": "ระดับคุณภาพ", "scale": ["กำลังพัฒนา", "ปานกลาง", "ดี", "ดีเลิศ", "ยอดเยี่ยม"]}],
        "pass_when": [{"left": "grade", "op": ">=", "level": "ดี"}],
    }
    return [
        _indicator(
            "1/1.1",
            "ratio",
            "ร้อยละของผู้เรียนที่ผ่านการประเมินคุณลักษณะอันพึงประสงค์ ระดับดีขึ้นไป",
            baseline={"printed": "93.87", "value": "93.87"},
            targets=_targets("96", "99", "100"),
            profile_bound="pupils_basic",
            numerator="จำนวนผู้เรียนที่ผ่านการประเมิน",
            denominator="จำนวนผู้เรียน ป.1–ม.6 ทั้งหมด",
        ),
        _indicator(
            "1/1.2",
            "yes_no",
            "ร้อยละของสถานศึกษาที่จัดกิจกรรมจิตอาสาให้กับนักเรียน",
            baseline={"printed": "100", "value": "100"},
            targets=_targets("100", "100", "100"),
        ),
        _indicator(
            "1/1.3", "yes_no", "ร้อยละของสถานศึกษาที่มีสัญลักษณ์ครบทุกห้องเรียน", targets=_targets("95", "98", "100"), **rooms
        ),
        _indicator(
            "1/2.1",
            "repeat",
            "ร้อยละของสถานศึกษาที่มีสัญลักษณ์ครบทุกห้องเรียน",
            same_as="1/1.3",
            targets=_targets("95", "98", "100"),
        ),
        _indicator(
            "1/2.2", "yes_no", "ร้อยละของสถานศึกษาที่มีระบบประกันคุณภาพระดับดีขึ้นไป", targets=_targets("75", "80", "85"), **grade
        ),
        _indicator(
            "1/2.3",
            "ratio",
            "ร้อยละของเด็กพิเศษเรียนรวมที่ได้รับการพัฒนาเต็มตามศักยภาพ",
            may_be_empty=True,
            sensitive=True,
            targets=_targets("95", "96", "97"),
            numerator="จำนวนเด็กพิเศษที่พัฒนาเต็มตามศักยภาพ",
            denominator="จำนวนเด็กพิเศษทั้งหมด",
        ),
        _indicator("2/1.1", "group", "คะแนนเฉลี่ยร้อยละของผลการทดสอบระดับชาติ"),
        _indicator(
            "2/1.1.1",
            "mean_score",
            "O-NET ป.6 ภาษาไทย",
            parent="2/1.1",
            minimum="0",
            maximum="100",
            profile_bound="pupils_p6",
            targets=_targets("51", "53", "54"),
            denominator="จำนวนนักเรียนชั้น ป.6 ที่เข้าสอบ",
            applies_to=[{"left": "pupils_p6", "op": ">", "number": "0"}],
            applies_text="เฉพาะโรงเรียนที่มีนักเรียนชั้น ป.6",
        ),
        _indicator(
            "2/1.1.2",
            "mean_score",
            "O-NET ม.3 ภาษาไทย",
            parent="2/1.1",
            minimum="0",
            maximum="100",
            profile_bound="pupils_m3",
            targets=_targets("58", "60", "62"),
            denominator="จำนวนนักเรียนชั้น ม.3 ที่เข้าสอบ",
            applies_to=[{"left": "pupils_m3", "op": ">", "number": "0"}],
            applies_text="เฉพาะโรงเรียนที่มีนักเรียนชั้น ม.3",
        ),
        _indicator(
            "2/1.2",
            "ratio",
            "ร้อยละของนักเรียนออกกลางคัน",
            direction="lower",
            sensitive=True,
            targets=_targets("0", "0", "0"),
            profile_bound="pupils_all",
            numerator="จำนวนนักเรียนที่ออกกลางคัน",
            denominator="จำนวนนักเรียนทั้งหมด",
        ),
    ]


def _office_indicators() -> list[dict[str, Any]]:
    office: dict[str, Any] = {"reporters": ["office"], "group": "g2"}
    return [
        _indicator(
            "2/1.3",
            "ratio",
            "ร้อยละของครูและบุคลากรทางการศึกษาที่ได้รับการพัฒนา",
            targets=_targets("70", "80", "90"),
            group="g2",
            reporters=["school", "office"],
            numerator="จำนวนครูและบุคลากรที่ได้รับการพัฒนา",
            denominator="จำนวนครูและบุคลากรทั้งหมด",
        ),
        _indicator(
            "2/1.4",
            "score",
            "ค่าคะแนนเฉลี่ยการประเมินคุณธรรมและความโปร่งใส",
            minimum="0",
            maximum="100",
            baseline={"printed": "88.07", "value": "88.07"},
            targets=_targets("92.44", "95", "97"),
            **office,
        ),
        _indicator(
            "2/1.5",
            "level",
            "ระดับความสำเร็จของการนำเทคโนโลยีดิจิทัลมาใช้",
            scale=["1", "2", "3", "4", "5"],
            decimals=0,
            baseline={"printed": "ระดับ 3", "level": "3"},
            targets={"2564": {"printed": "ระดับ 5", "level": "5"}},
            **office,
        ),
        _indicator(
            "2/1.6",
            "count",
            "จำนวนวันที่นิเทศการศึกษา",
            unit="วันต่อสัปดาห์",
            decimals=0,
            minimum="0",
            maximum="7",
            targets={"2564": {"printed": "3 วันต่อสัปดาห์", "value": "3"}},
            **office,
        ),
        _indicator(
            "2/1.7",
            "grade",
            "ระดับคุณภาพของสำนักงานเขต",
            scale=["พอใช้", "ดี", "ดีเยี่ยม"],
            targets={"2564": {"printed": "ดีเยี่ยม", "level": "ดีเยี่ยม"}},
            **office,
        ),
    ]


def make_plan(**changes: Any) -> Plan:
    """Return a plan of 2 issues, 3 guidelines and 15 indicators: every kind, a group with parts, a repeat."""
    source: dict[str, Any] = {
        "id": "test-plan",
        "edition": 1,
        "title": "แผนพัฒนาการศึกษา พ.ศ. 2563–2565",
        "edition_label": "ฉบับแรก",
        "district": {
            "id": DISTRICT,
            "name": "สำนักงานเขตพื้นที่การศึกษาตัวอย่าง",
            "short_name": "สพป.ตัวอย่าง",
            "province": "เชียงใหม่",
            "amphoes": ["แม่ริม", "พร้าว"],
        },
        "years": [2563, 2564, 2565],
        "baseline_year": 2562,
        "vision": "ผู้เรียนเป็นคนดี",
        "missions": ["จัดการศึกษา"],
        "goals": ["ผู้เรียนมีคุณภาพ"],
        "issues": [
            {"id": "1", "number": 1, "title": "ผู้เรียนมีคุณธรรม", "short_title": "คุณธรรม"},
            {"id": "2", "number": 2, "title": "ผู้เรียนมีคุณภาพ", "short_title": "คุณภาพ"},
        ],
        "guidelines": [
            {"id": "1/1", "issue": "1", "number": 1, "title": "ส่งเสริมคุณลักษณะ", "short_title": "คุณลักษณะ"},
            {"id": "1/2", "issue": "1", "number": 2, "title": "ส่งเสริมบรรยากาศ", "short_title": "บรรยากาศ"},
            {"id": "2/1", "issue": "2", "number": 1, "title": "ส่งเสริมคุณภาพ", "short_title": "คุณภาพ"},
        ],
        "groups": [
            {"id": "g1", "name": "กลุ่มนิเทศติดตามและประเมินผล", "short_name": "กลุ่มนิเทศฯ"},
            {"id": "g2", "name": "กลุ่มอำนวยการ", "short_name": "กลุ่มอำนวยการ"},
        ],
        "indicators": [*_school_indicators(), *_office_indicators()],
        "figures": [{"id": "special_needs", "label": "เด็กพิเศษเรียนรวม", "unit": "คน"}],
        "size_classes": [{"id": "small", "label": "ขนาดเล็ก", "at_most": 120}, {"id": "large", "label": "ขนาดใหญ่"}],
        "change_limit": "20",
        "perfect_margin": "10",
    }
    plan = decode_source(msgspec.json.encode(source), Plan)
    return msgspec.structs.replace(plan, **changes)


def make_profile(**figures: int) -> Profile:
    """Return a complete profile: 10 pupils a grade อ.1–ป.6, none in ม., 8 staff; ``figures`` change it."""
    values = dict.fromkeys(BASE_FIGURES, 0)
    values |= {f"pupils_k{grade}": 10 for grade in range(1, 4)} | {f"pupils_p{grade}": 10 for grade in range(1, 7)}
    values |= {"staff_director": 1, "staff_teacher": 6, "staff_clerk": 1, "special_needs": 0} | figures
    return Profile(figures={name: ProfileValue(value=value, as_of="2021-06-10") for name, value in values.items()})


def make_entries() -> dict[str, Entry]:
    """Return the entries of the school of ``make_profile``, complete and consistent."""
    return {
        "1/1.1": Entry(numerator=59, denominator=60),
        "1/1.2": Entry(answer=True),
        "1/1.3": Entry(raw={"rooms_with": "8", "rooms_total": "9"}, note="ห้องหนึ่งอยู่ระหว่างซ่อมแซม"),
        "1/2.2": Entry(raw={"grade": "ดีเลิศ"}),
        "1/2.3": Entry(numerator=0, denominator=0),
        "2/1.1.1": Entry(value=Number("54.25"), examined=10),
        "2/1.1.2": Entry(state=EntryState.NOT_APPLICABLE),
        "2/1.2": Entry(numerator=0, denominator=90),
        "2/1.3": Entry(state=EntryState.NOT_AVAILABLE, reason="ยังไม่ได้รวบรวมข้อมูลการอบรม"),
    }


def make_office_entries() -> dict[str, Entry]:
    """Return the office's entries, complete and consistent."""
    return {
        "2/1.3": Entry(numerator=30, denominator=40),
        "2/1.4": Entry(value=Number("93.5")),
        "2/1.5": Entry(level="4"),
        "2/1.6": Entry(value=Number(3)),
        "2/1.7": Entry(level="ดีเยี่ยม"),
    }


def make_report(**changes: Any) -> YearReport:
    """Return a school's complete report of 2564 under ``make_plan``, with one explanation."""
    explanation = Explanation(
        text="ตรวจสอบกับ ปพ.5 แล้ว ตัวเลขถูกต้อง", answers=(Answered(rule="unlike_profile", indicator="1/1.1"),)
    )
    report = YearReport(
        reporter=Reporter(type=ReporterType.SCHOOL, code=SCHOOL),
        year=YEAR,
        profile=make_profile(),
        entries=make_entries(),
        explanations=(explanation,),
    )
    return msgspec.structs.replace(report, **changes)


def make_office_report(**changes: Any) -> YearReport:
    """Return the office's complete report of 2564 under ``make_plan``."""
    reporter = Reporter(type=ReporterType.OFFICE, code=DISTRICT)
    report = YearReport(reporter=reporter, year=YEAR, entries=make_office_entries())
    return msgspec.structs.replace(report, **changes)


def make_tricky_report() -> YearReport:
    """Return a complete report whose free texts are what spreadsheet programs like to change."""
    notes = ("=1+1", "_x0041_ ยัง\nบรรทัดสอง", "007", "1e3", "TRUE", "-5 & <b>", "'ก่อน", "12/8/2564", "@x", "98.330")
    entries = make_entries()
    for indicator, note in zip(entries, notes, strict=False):
        entries[indicator] = msgspec.structs.replace(entries[indicator], note=note)
    answers = (Answered(rule="unlike_profile", indicator="1/1.1"),)
    return make_report(entries=entries, explanations=(Explanation(text="=SUM(A1:A9)\nตรวจแล้ว", answers=answers),))


def make_submission(plan: Plan | None = None, **changes: Any) -> Submission:
    """Return a first, final submission of ``make_report`` by ``make_signer()``, without a view."""
    plan = plan or make_plan()
    submission = Submission(
        plan=PlanReference(id=plan.id, edition=plan.edition, sha256=plan.digest()),
        report=make_report(),
        revision=1,
        final=True,
        made_at=MADE_AT,
        program=PROGRAM,
        key=make_signer().public_key,
        attestation=Attestation(name="นางสมศรี ใจดี", position="ผู้อำนวยการโรงเรียนบ้านตัวอย่าง"),
        layout=1,
        view=(),
    )
    return msgspec.structs.replace(submission, **changes)


def make_roster() -> tuple[School, ...]:
    """Return an open school, its branch and a closed school."""
    return (
        School(code=SCHOOL, name="บ้านตัวอย่าง", amphoe="แม่ริม", tambon="ริมใต้", aliases=("50130001", "130001")),
        School(code=BRANCH, name="บ้านตัวอย่าง สาขาห้วยน้ำ", amphoe="แม่ริม", status=SchoolStatus.BRANCH, main=SCHOOL),
        School(code="1050130003", name="วัดทดสอบ", amphoe="พร้าว", status=SchoolStatus.CLOSED),
    )


def make_publication(**changes: Any) -> Publication:
    """Return the first publication, signed for by ``make_signer(9)``, with an activation for the open school."""
    publication = Publication(
        serial=1,
        district_key=make_signer(9).public_key,
        roster=make_roster(),
        deadlines={"2564": "2021-10-15"},
        activation={SCHOOL: Activation(serial=1, tag="00" * 32)},
    )
    return msgspec.structs.replace(publication, **changes)


def make_plan_document(plan: Plan | None = None, **changes: Any) -> PlanDocument:
    """Return the published plan; sign it with ``make_signer(9)``."""
    document = PlanDocument(
        plan=plan or make_plan(), publication=make_publication(), made_at="2020-10-01T08:30:00+07:00", program=PROGRAM
    )
    return msgspec.structs.replace(document, **changes)


def payload(value: PlanDocument | Submission) -> bytes:
    """Return the canonical bytes of a document."""
    return encode(value)
