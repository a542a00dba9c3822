"""What clerks write to explain a warning, by rule; and why a target was missed."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from typing import Final

from cli.demonstration.chance import happens
from models.finding import Finding
from models.numbers import Number
from models.plan import Level

_RISEN: Final = (
    "ปีนี้ผู้บริหารส่งครูเข้ารับการอบรมพร้อมกันทั้งโรงเรียน และจัดนิเทศภายในทุกเดือน ผลจึงสูงขึ้นมาก",
    "ปรับวิธีสอนและจัดสอนเสริมตั้งแต่ภาคเรียนที่ 1 ผลการประเมินจึงสูงขึ้นจากปีก่อน",
    "จำนวนผู้รับการประเมินมีน้อย คนเดียวทำให้ค่าร้อยละเปลี่ยนมาก ตรวจกับแบบบันทึกแล้วถูกต้อง",
)
_FALLEN: Final = (
    "สถานการณ์โควิด-19 ทำให้เรียนที่บ้านเกือบทั้งภาคเรียน นักเรียนจำนวนมากไม่มีอุปกรณ์เรียนออนไลน์",
    "ครูผู้รับผิดชอบย้ายระหว่างปีและยังไม่มีผู้มาแทน การดำเนินงานจึงไม่ต่อเนื่อง",
    "นักเรียนที่เข้าสอบปีนี้มีน้อยและมีนักเรียนที่ต้องช่วยเหลือพิเศษหลายคน ค่าเฉลี่ยจึงลดลง",
)
_TEXTS: Final[Mapping[str, tuple[str, ...]]] = {
    "unlike_profile": (
        "มีนักเรียนย้ายเข้าและย้ายออกหลังวันที่นับข้อมูลพื้นฐาน จึงใช้จำนวน ณ วันประเมิน",
        "ไม่นับนักเรียนที่มีชื่ออยู่แต่ไม่มีตัวตนตามผลการสำรวจ ณ สิ้นปีการศึกษา",
    ),
    "exceeds_profile": (
        "ผู้เข้าสอบเป็นนักเรียนของปีการศึกษาก่อน ซึ่งมีมากกว่านักเรียนชั้นนี้ในปีปัจจุบัน",
        "จำนวนผู้เข้าสอบตามประกาศผลของปีการศึกษาที่ผ่านมา นักเรียนชั้นนี้ปีปัจจุบันลดลง",
    ),
    "perfect": (
        "โรงเรียนมีผู้รับการประเมินจำนวนน้อย ได้รับการพัฒนาครบทุกคน มีแบบบันทึกและเกียรติบัตรเป็นหลักฐาน",
        "จัดกิจกรรมพัฒนาทั้งโรงเรียน ทุกคนผ่านเกณฑ์ ตรวจสอบกับแบบประเมินรายบุคคลแล้ว",
    ),
}
_CHECKED: Final = ("ตรวจสอบกับทะเบียนของโรงเรียนแล้ว ตัวเลขถูกต้อง ต่างกันเพราะนับคนละวัน",)
_MISSED: Final = (
    "การเรียนการสอนในสถานการณ์โควิด-19 ทำให้จัดกิจกรรมได้ไม่ครบ จะจัดเพิ่มในปีถัดไป",
    "นักเรียนส่วนหนึ่งใช้ภาษาถิ่นเป็นภาษาแรก โรงเรียนจัดสอนซ่อมเสริมและติดตามรายบุคคลแล้ว",
    "ครูไม่ครบชั้นและต้องสอนแบบคละชั้น อยู่ระหว่างขอรับการจัดสรรอัตรากำลัง",
    "งบประมาณได้รับจัดสรรล่าช้า กิจกรรมบางส่วนเลื่อนไปปีงบประมาณถัดไป",
)
_EXPLAINED_MISSES: Final = 350


def explanation_texts(findings: Iterable[Finding], rng: random.Random, *, every_miss: bool = False) -> dict[str, str]:
    """Return an explanation for each indicator that has a warning, and for some that missed their target."""
    texts: dict[str, str] = {}
    for finding in findings:
        if finding.level is Level.WARNING:
            texts.setdefault(finding.indicator, rng.choice(_choices(finding)))
    for finding in findings:
        if finding.rule == "target_missed" and (every_miss or happens(rng, _EXPLAINED_MISSES)):
            texts.setdefault(finding.indicator, rng.choice(_MISSED))
    return texts


def _choices(finding: Finding) -> tuple[str, ...]:
    if finding.rule != "changed_much":
        return _TEXTS.get(finding.rule, _CHECKED)
    now, then = finding.facts["now"], finding.facts["then"]
    return _RISEN if isinstance(now, Number) and isinstance(then, Number) and now > then else _FALLEN
