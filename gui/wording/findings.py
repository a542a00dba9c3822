"""Sentences for validation findings: what is expected, with the school's own numbers."""

from __future__ import annotations

from collections.abc import Mapping

from gui.wording.figures import figure_label
from gui.wording.invalid import INVALID
from gui.wording.language import UNKNOWN, Language, Text, fill, pick, plain
from gui.wording.states import word
from models.finding import Finding
from models.numbers import Digits
from models.plan import Indicator, Plan
from models.submission import EntryState

FINDINGS: Mapping[str, Text] = {
    "blank": ("ยังไม่ได้กรอก", "not filled in yet"),
    "not_due": (
        "ระบุว่ายังไม่ถึงกำหนด จึงส่งเป็นรายงานฉบับสมบูรณ์ไม่ได้ ให้กรอกเมื่อข้อมูลออก หรือส่งเป็นรายงานระหว่างปี",
        "marked as not due, which a final report cannot have: fill it in, or export an interim report",
    ),
    "field_missing": ("ยังไม่ได้กรอก{field}", "{field} is missing"),
    "field_not_asked": ("ตัวชี้วัดนี้ไม่ใช้ช่อง{field} ให้ลบออก", "this indicator has no {field}: clear it"),
    "reason_missing": ("เลือก “{state}” ต้องระบุเหตุผลด้วย", "“{state}” wants a reason"),
    "reason_without_words": (
        "เหตุผล “{reason}” ไม่มีข้อความ ให้เขียนเป็นถ้อยคำว่าเหตุใดจึงไม่มีค่า",
        "the reason “{reason}” has no words: write why there is no value",
    ),
    "does_not_apply": (
        "ตัวชี้วัดนี้ไม่เกี่ยวข้องกับโรงเรียน ({rule_text}) จึงต้องไม่กรอกค่า",
        "this indicator does not apply to the school ({rule_text}): leave it empty",
    ),
    "not_in_plan": ("ไม่มีตัวชี้วัดนี้ในแผนสำหรับผู้รายงานนี้", "the plan does not ask this reporter for it"),
    "denominator_zero": (
        "ตัวหารเป็น 0 หากไม่มีกลุ่มเป้าหมายจริง ให้เลือก “ไม่เกี่ยวข้อง” พร้อมเหตุผล",
        "the denominator is 0: if there is nobody to count, choose “not applicable” and say why",
    ),
    "numerator_exceeds": (
        "ตัวตั้ง {numerator} มากกว่าตัวหาร {denominator} ตัวตั้งต้องไม่เกินตัวหาร",
        "numerator {numerator} exceeds denominator {denominator}",
    ),
    "examined_zero": (
        "จำนวนผู้เข้าสอบเป็น 0 หากไม่มีผู้เข้าสอบ ให้เลือก “ไม่เกี่ยวข้อง” พร้อมเหตุผล",
        "nobody examined: choose “not applicable” and say why",
    ),
    "out_of_range": ("ค่า {value} อยู่นอกช่วง {minimum} ถึง {maximum}", "{value} is outside {minimum} to {maximum}"),
    "too_many_decimals": ("ค่า {value} มีทศนิยมเกิน {decimals} ตำแหน่ง", "{value} has more than {decimals} decimals"),
    "unknown_level": ("“{level}” ไม่อยู่ในระดับที่กำหนด ({scale})", "“{level}” is not one of {scale}"),
    "both_changed": (
        "{field}: ที่นี่กรอก {mine} แต่อีกหน้าต่างหรืออีกเครื่องบันทึก {theirs} ให้เลือกค่าที่ถูก",
        "{field}: {mine} was typed here, {theirs} in another window or on another computer: choose the right one",
    ),
    "not_a_number": ("“{text}” ไม่ใช่ตัวเลข", "“{text}” is not a number"),
    "not_whole": ("“{text}” ต้องเป็นจำนวนเต็ม", "“{text}” has to be a whole number"),
    "negative": ("“{text}” ต้องไม่ติดลบ", "“{text}” must not be negative"),
    "too_many_digits": (
        "“{text}” มีตัวเลขเกิน 15 หลัก ให้ตรวจจำนวนใหม่",
        "“{text}” has more than 15 digits: check the number",
    ),
    "number_out_of_range": (
        "“{text}” ใหญ่หรือละเอียดเกินกว่าที่รับได้ ให้ตรวจจำนวนใหม่",
        "“{text}” is beyond what is taken: check the number",
    ),
    "not_an_answer": (
        "“{text}” ไม่ใช่คำตอบ ให้เลือก ใช่ หรือ ไม่ใช่",
        "“{text}” is no answer: choose yes or no",
    ),
    "profile_missing": ("ข้อมูลพื้นฐานยังไม่ครบ: {figure}", "the profile lacks: {figure}"),
    "unlike_profile": (
        "ตัวหาร {found} ไม่ตรงกับข้อมูลพื้นฐาน ({figure} {expected}) ตรวจสอบ หรือชี้แจงเหตุผล",
        "denominator {found} is unlike the profile ({figure} {expected}): check it, or explain",
    ),
    "exceeds_profile": (
        "ผู้เข้าสอบ {found} คน มากกว่าข้อมูลพื้นฐาน ({figure} {expected}) ตรวจสอบ หรือชี้แจงเหตุผล",
        "{found} examined, more than the profile has ({figure} {expected}): check it, or explain",
    ),
    "changed_much": (
        "ค่า {now} ต่างจากปีก่อน ({then}) เกิน {limit} ตรวจสอบ หรือชี้แจงเหตุผล",
        "{now} differs from last year ({then}) by more than {limit}: check it, or explain",
    ),
    "perfect": (
        "ค่าเต็ม 100 สูงกว่าข้อมูลฐาน ({baseline}) มาก ตรวจสอบ หรือชี้แจงเหตุผล",
        "a perfect 100, far above the baseline ({baseline}): check it, or explain",
    ),
    "remark": ("เขตทักท้วง: {text}", "the district remarks: {text}"),
    "same_as_last_year": ("ตัวเลขเท่ากับปีก่อนทุกตัว ({now})", "exactly last year's figures ({now})"),
    "target_missed": ("ไม่ถึงค่าเป้าหมาย ({target})", "the target ({target}) is missed"),
    "personal_id": (
        "ข้อความนี้คล้ายมีเลขประจำตัวประชาชน ไม่ควรใส่ข้อมูลส่วนบุคคล",
        "this text seems to hold a citizen's id number: leave personal data out",
    ),
}

_WHOLE_WANTED: Text = (
    "ค่า {value} มีทศนิยม ช่องนี้ต้องเป็นจำนวนเต็ม",
    "{value} has decimals: a whole number is wanted here",
)

_FIELDS: Mapping[str, Text] = {
    "numerator": ("ตัวตั้ง", "numerator"),
    "denominator": ("ตัวหาร", "denominator"),
    "value": ("ค่า", "value"),
    "examined": ("จำนวนผู้เข้าสอบ", "number examined"),
    "answer": ("คำตอบใช่หรือไม่ใช่", "yes or no"),
    "level": ("ระดับ", "level"),
    "raw": ("ข้อมูลประกอบ", "the figure behind the answer"),
    "reason": ("เหตุผล", "reason"),
    "note": ("หมายเหตุ", "note"),
    "state": ("สถานะ", "state"),
    "explanation": ("คำชี้แจง", "explanation"),
}
_NOTHING: Text = ("(ว่าง)", "(nothing)")
_YES: Text = ("ใช่", "yes")
_NO: Text = ("ไม่ใช่", "no")


def finding_sentence(
    finding: Finding, plan: Plan, language: Language = Language.THAI, digits: Digits = Digits.ARABIC
) -> str:
    """Return what a finding says to the person who fills the form; a plan's own check brings its own words."""
    if finding.rule.startswith("check."):
        own = plain(finding.facts.get("message", finding.rule))
        return f"{own} ({fill(('{left} กับ {right}', '{left} and {right}'), finding.facts, language, digits)})"
    facts = dict(finding.facts) | {"field": field_name(finding, plan, language)}
    if finding.rule == "both_changed":
        facts |= {name: _said(facts.get(name), language) for name in ("mine", "theirs")}
    if "figure" in facts:
        facts["figure"] = figure_label(str(facts["figure"]), plan, language)
    if "state" in facts:
        facts["state"] = word(str(facts["state"]), language)
    if finding.rule == "does_not_apply" and (indicator := _indicator(plan, finding.indicator)):
        facts["rule_text"] = indicator.applies_text or indicator.short_title
    if finding.rule == "unknown_level" and "text" in facts:
        facts |= {"level": facts["text"], "scale": _scale(finding, plan)}
    words = fill(_text(finding), {"rule": finding.rule} | facts, language, digits)
    of_profile = not finding.indicator and finding.field and "text" in facts  # one list tells of all its fields
    return f"{facts['field']}: {words}" if of_profile else words


def _text(finding: Finding) -> Text:
    """Return a finding's template; where a figure is wanted, whole or counted, say which."""
    if finding.rule == "too_many_decimals" and finding.facts.get("decimals") == 0:
        return _WHOLE_WANTED
    if finding.rule == "not_a_number" and str(finding.facts.get("text", "")).rstrip().endswith(("%", "％")):
        return INVALID["percent_sign"]
    return FINDINGS.get(finding.rule) or INVALID.get(finding.rule, UNKNOWN)


def _said(value: object, language: Language) -> object:
    if value is None or value == "":
        return pick(_NOTHING, language)
    if isinstance(value, bool):
        return pick(_YES if value else _NO, language)
    return word(value, language) if isinstance(value, EntryState) else value


def field_name(finding: Finding, plan: Plan, language: Language) -> str:
    """Return the name of the input that a finding is about."""
    base, _, raw_id = finding.field.partition(".")
    if raw_id and (indicator := _indicator(plan, finding.indicator)):
        fields = {field.id: field.label for field in indicator.raw}
        return f"“{fields.get(raw_id, raw_id)}”"
    if not finding.indicator and base not in _FIELDS:
        return figure_label(base, plan, language)
    return pick(_FIELDS[base], language) if base in _FIELDS else base


def _scale(finding: Finding, plan: Plan) -> tuple[str, ...]:
    indicator = _indicator(plan, finding.indicator)
    raw = {f"raw.{field.id}": field.scale for field in indicator.raw} if indicator else {}
    return raw.get(finding.field) or (indicator.scale if indicator else ())


def _indicator(plan: Plan, name: str) -> Indicator | None:
    return next((indicator for indicator in plan.indicators if indicator.id == name), None)
