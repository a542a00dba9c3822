"""The Thai words of the public report; digits are Arabic here and set as the reader wants them."""

from __future__ import annotations

from collections.abc import Mapping

from models.attainment import Attainment
from models.standing import ReviewState

VERDICT_TOTALS: Mapping[Attainment, str] = {
    Attainment.MET: "ถึงเป้าหมาย",
    Attainment.MISSED: "ไม่ถึงเป้าหมาย",
    Attainment.NO_TARGET: "ไม่มีเป้าหมาย",
    Attainment.NOT_COMPARABLE: "เทียบไม่ได้",
    Attainment.NO_DATA: "ไม่มีข้อมูล",
}
VERDICTS: Mapping[Attainment, str] = {**VERDICT_TOTALS, Attainment.MISSED: "ไม่ถึงเป้า"}
REVIEW: Mapping[ReviewState, str] = {
    ReviewState.ACCEPTED: "ตรวจรับแล้ว",
    ReviewState.RECEIVED: "รอตรวจ",
    ReviewState.RETURNED: "ส่งคืน",
    ReviewState.QUARANTINED: "กักไว้",
    ReviewState.MISSING: "ยังไม่ได้รับ",
}

NONE = "–"
BELOW, ABOVE, WITHHELD = "น้อยกว่า", "มากกว่า", "ไม่แสดง"
OF = "จาก"
EXAMINED = "สอบ"
PROVISIONAL = "ชั่วคราว"
SEE_NOTE, SEE_NOTE_BELOW = "ดูหมายเหตุในส่วนที่ 5", "ดูหมายเหตุรายตัวชี้วัดท้ายตาราง"
NOT_COMPARABLE_BASELINE = "คนละมาตรวัด"
UNKNOWN = "ไม่ทราบ"
TOTAL = "รวม"
DISTRICT = "ทั้งเขต"
CONTENTS = "สารบัญ"
PAGE = "หน้า"
BULLET = "•"

COVER_TITLE = "รายงานผลการดำเนินงานตาม"
COVER_PROVISIONAL = "ฉบับชั่วคราว"
COVER_MINISTRY = ("สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน", "กระทรวงศึกษาธิการ")


def fiscal_year(year: int) -> str:
    return f"ปีงบประมาณ พ.ศ. {year}"


def as_of(day: str) -> str:
    return f"ข้อมูล ณ วันที่ {day}"


# Part 1

PART_SUMMARY = "ส่วนที่ 1 บทสรุป"
SUMMARY_ATTAINMENT = "ผลการดำเนินงานเทียบค่าเป้าหมาย"
SUMMARY_GROUPS = "ผลการดำเนินงานรายหน่วยงานที่รับผิดชอบ"
SUMMARY_COVERAGE = "ความครบถ้วนของรายงาน"
CHART_BY_ISSUE = "จำนวนรายการตัวชี้วัดจำแนกตามผลเทียบเป้าหมาย รายประเด็นกลยุทธ์"
ISSUE_COLUMN, ITEMS_COLUMN, MET_COLUMN = "ประเด็นกลยุทธ์", "ทั้งหมด", "ร้อยละที่ถึงเป้าหมาย"
GROUP_COLUMN = "หน่วยงานที่รับผิดชอบ"
AMPHOE_COLUMN, SCHOOLS_COLUMN = "อำเภอ", "สถานศึกษา"
NO_REPORTS = "ยังไม่มีรายงานที่นับรวมได้ในปีนี้ ตัวเลขทุกรายการจึงยังว่างอยู่"
MET_NOTE = "ร้อยละที่ถึงเป้าหมาย คิดจากรายการที่มีทั้งค่าเป้าหมายและผลที่เทียบกันได้"


def summary_of_plan(title: str, year: int, issues: int, guidelines: int, indicators: int, items: int) -> str:
    split = f" ซึ่งวัดผลแยกเป็น {items} รายการ" if items != indicators else ""
    return (
        f"{title} กำหนดประเด็นกลยุทธ์ {issues} ประเด็น แนวทางการพัฒนา {guidelines} แนวทาง และตัวชี้วัด {indicators} ตัวชี้วัด"
        f"{split} รายงานฉบับนี้แสดงผลการดำเนินงานในปีงบประมาณ พ.ศ. {year} เทียบกับค่าเป้าหมายของปีเดียวกัน"
    )


def summary_of_results(counts: Mapping[Attainment, int]) -> str:
    compared = counts[Attainment.MET] + counts[Attainment.MISSED]
    rest = [
        f"{VERDICT_TOTALS[verdict]} {counts[verdict]} รายการ"
        for verdict in (Attainment.NO_TARGET, Attainment.NOT_COMPARABLE, Attainment.NO_DATA)
        if counts[verdict]
    ]
    found = (
        f"จากรายการที่เทียบกับค่าเป้าหมายได้ {compared} รายการ ถึงเป้าหมาย {counts[Attainment.MET]} รายการ "
        f"และไม่ถึงเป้าหมาย {counts[Attainment.MISSED]} รายการ"
    )
    return found + (f" นอกจากนี้ {' '.join(rest)}" if rest else "")


def summary_of_coverage(schools: int, counted: int, share: str) -> str:
    return f"สถานศึกษาที่ต้องรายงานมี {schools} แห่ง นับรวมในรายงานฉบับนี้ {counted} แห่ง คิดเป็นร้อยละ {share}"


def provisional_note(count: int, *, with_received: bool) -> str:
    received = " และรายงานนี้นับรวมรายงานที่ได้รับแล้วแต่ยังไม่ได้ตรวจรับด้วย" if with_received else ""
    return (
        f"ข้อมูลชั่วคราว: ผล {count} รายการยังอาจเปลี่ยนแปลง เพราะสถานศึกษาหรือสำนักงานเขตบางแห่งยังไม่ได้ส่งรายงาน"
        f"หรือรายงานยังไม่ได้รับการตรวจรับ{received}"
    )


# Part 2

PART_ISSUES = "ส่วนที่ 2 ผลการดำเนินงานรายประเด็นกลยุทธ์"
GOALS = "เป้าประสงค์"
CODE_COLUMN, INDICATOR_COLUMN, VERDICT_COLUMN = "ลำดับ", "ตัวชี้วัด", "เทียบเป้าหมาย\nความครอบคลุม"
CHART_LEGEND = (("target", "ค่าเป้าหมาย"), ("met", "ผลที่ถึงเป้าหมาย"), ("missed", "ผลที่ไม่ถึงเป้าหมาย"))
CHART_NO_TARGET = ("no_target", "ไม่มีเป้าหมาย")
NOT_IN_CHART = "ตัวชี้วัดที่เป็นระดับ จำนวน หรือไม่มีผลเป็นร้อยละหรือคะแนนเต็ม 100 แสดงในตารางเท่านั้น"


def issue_title(number: int, title: str) -> str:
    return f"ประเด็นกลยุทธ์ที่ {number} {title}"


def issue_short(number: int, title: str) -> str:
    return f"{number}. {title}"


def guideline_title(number: int, title: str) -> str:
    return f"แนวทางการพัฒนาที่ {number} {title}"


def chart_title(number: int, year: int) -> str:
    return f"ผลการดำเนินงานเทียบค่าเป้าหมาย ประเด็นกลยุทธ์ที่ {number} ปีงบประมาณ พ.ศ. {year}"


def baseline_column(year: int) -> str:
    return f"ข้อมูลฐาน\n{year}"


def target_column(year: int) -> str:
    return f"เป้าหมาย\n{year}"


def result_column(year: int) -> str:
    return f"ผล\n{year}"


def pupil_weighted(percent: str) -> str:
    return f"ถ่วงด้วยนักเรียน {percent}"


def of_all_applicable(percent: str) -> str:
    return f"ต่อทุกแห่ง {percent}"


def schools_reaching(percent: str) -> str:
    return f"แห่งที่ถึงเป้าหมาย {percent}"


def level(name: str) -> str:
    return f"ระดับ {name}"


def level_count(name: str, count: int) -> str:
    return f"{name} {count} แห่ง"


# Part 3

PART_MISSED = "ส่วนที่ 3 รายการที่ไม่ถึงเป้าหมายและคำชี้แจง"
NOTHING_MISSED = "ไม่มีรายการที่ไม่ถึงเป้าหมายในปีนี้"
NOTHING_COMPARED = "ยังไม่มีผลที่เทียบกับค่าเป้าหมายได้"
GAP_COLUMN, BELOW_COLUMN = "ต่างจากเป้า", "แห่งที่\nไม่ถึงเป้า"
EXPLANATIONS = "คำชี้แจงจากผู้รายงาน"
SENSITIVE = "ไม่แสดงคำชี้แจงและจำนวนรายแห่ง เพื่อคุ้มครองข้อมูลของผู้เรียน"


def missed_intro(count: int) -> str:
    return (
        f"รายการต่อไปนี้ {count} รายการยังไม่ถึงค่าเป้าหมาย เรียงตามลำดับในแผน พร้อมส่วนต่างจากค่าเป้าหมาย จำนวนสถานศึกษาที่ผลของตน"
        "ไม่ถึงค่าเป้าหมาย และคำชี้แจงที่ผู้รายงานให้ไว้ คำชี้แจงที่ซ้ำกันรวมไว้ด้วยกัน "
        "รายการที่ไม่มีคำชี้แจง คือผู้รายงานไม่ได้ให้ไว้ หรือคำชี้แจงอาจระบุตัวบุคคลหรือคนจำนวนน้อยจึงไม่นำมาแสดง"
    )


def given_by(count: int) -> str:
    return f"({count} แห่ง)"


def further_explanations(count: int) -> str:
    return f"และคำชี้แจงอื่นอีก {count} ข้อความ"


# Part 4

PART_AMPHOE = "ส่วนที่ 4 ผลการดำเนินงานรายอำเภอ"
ONE_AMPHOE = "สถานศึกษาทั้งหมดอยู่ในอำเภอเดียว ผลรายอำเภอจึงเท่ากับผลทั้งเขตในส่วนที่ 2"
AMPHOE_INTRO = (
    "ค่าในตารางเป็นค่ารวมของสถานศึกษาในแต่ละอำเภอ คำนวณจากตัวตั้งและตัวหารรวม ไม่ใช่ค่าเฉลี่ยของร้อยละ "
    "เครื่องหมายสามเหลี่ยมหน้าค่าหมายถึงยังไม่ถึงค่าเป้าหมายของเขต ช่องที่ไม่แสดงค่ามีผู้เกี่ยวข้องน้อยกว่า 10 คน "
    "หรือทำให้คำนวณย้อนกลับได้"
)

# Part 5

PART_METHOD = "ส่วนที่ 5 วิธีคำนวณและหมายเหตุ"
METHOD = "วิธีคำนวณ"
METHOD_ITEMS = (
    "ร้อยละของสถานศึกษา คำนวณจากจำนวนแห่งที่ตอบว่าใช่ หารด้วยจำนวนแห่งที่ตอบทั้งหมด ไม่นับแห่งที่ตัวชี้วัดไม่เกี่ยวข้อง",
    "ร้อยละของผู้เรียน ครู หรือสิ่งอื่น คำนวณจากผลรวมของตัวตั้งหารด้วยผลรวมของตัวหารของทุกแห่ง ไม่ใช่ค่าเฉลี่ยของร้อยละ",
    "คะแนนเฉลี่ย ถ่วงน้ำหนักด้วยจำนวนผู้เข้าสอบของแต่ละแห่ง",
    "ร้อยละปัดเศษครึ่งขึ้นตามจำนวนทศนิยมของตัวชี้วัด โดยส่วนที่ไม่ใช่ศูนย์ไม่ปัดเป็น 0 และส่วนที่ไม่ครบไม่ปัดเป็น 100",
    "การเทียบเป้าหมายใช้ค่าที่พิมพ์ในรายงานนี้",
    "ความครอบคลุม คือจำนวนผู้รายงานที่นับรวม ต่อจำนวนผู้รายงานที่ตัวชี้วัดเกี่ยวข้อง",
    "ใต้ชื่อตัวชี้วัดแสดงร้อยละในมุมอื่น ได้แก่ ถ่วงด้วยนักเรียน คือนักเรียนในแห่งที่ตอบว่าใช่ต่อนักเรียนในแห่งที่ตอบทั้งหมด "
    "ต่อทุกแห่ง คือแห่งที่ตอบว่าใช่ต่อแห่งที่ต้องรายงานทั้งหมดรวมแห่งที่ยังไม่รายงาน "
    "และแห่งที่ถึงเป้าหมาย คือแห่งที่ผลของตนถึงค่าเป้าหมายของปี",
)
VERDICT_HEADING = "ความหมายของผลเทียบเป้าหมาย"
VERDICT_MEANINGS: tuple[tuple[Attainment, str], ...] = (
    (Attainment.MET, "ถึงเป้าหมาย: ผลไม่ด้อยกว่าค่าเป้าหมายของปี"),
    (Attainment.MISSED, "ไม่ถึงเป้า: ผลด้อยกว่าค่าเป้าหมายของปี คือต่ำกว่า หรือสูงกว่าในตัวชี้วัดที่ค่าน้อยดีกว่า"),
    (Attainment.NO_TARGET, "ไม่มีเป้าหมาย: แผนไม่ได้กำหนดค่าเป้าหมายของปีนั้น"),
    (Attainment.NOT_COMPARABLE, "เทียบไม่ได้: ผลกับค่าเป้าหมายอยู่คนละมาตรวัด หรือมีหลายระดับจากหลายแห่ง"),
    (Attainment.NO_DATA, "ไม่มีข้อมูล: ยังไม่มีผู้รายงานที่นับรวมได้"),
)
PRIVACY_HEADING = "การคุ้มครองข้อมูลส่วนบุคคล"
PRIVACY_ITEMS = (
    "จำนวนคน 1 ถึง 9 คนไม่แสดงในรายงาน รวมทั้งค่าที่ทำให้คำนวณย้อนกลับได้ กรณีเช่นนี้แสดงเป็นน้อยกว่าหรือมากกว่าค่าหนึ่งแทน หรือไม่แสดง",
    "ข้อมูลความต้องการพิเศษ ความด้อยโอกาส และการออกกลางคัน แสดงเฉพาะผลรวม ไม่แสดงรายสถานศึกษา",
)
NOTES_HEADING = "หมายเหตุรายตัวชี้วัด"
NOTE_COLUMN = "หมายเหตุ"
PENDING_MARK = "รอการตีความ"
TO = "ถึง"


def baseline_note(printed: str) -> str:
    return f"ข้อมูลฐาน “{printed}” วัดด้วยคนละมาตรวัด จึงไม่นำมาเปรียบเทียบ"


# Appendix

PART_PROGRESS = "ส่วนที่ 6 บันทึกความก้าวหน้าของหน่วยงานที่รับผิดชอบ"
PROGRESS_INTRO = "หน่วยงานที่รับผิดชอบบันทึกผลการดำเนินงาน ปัญหาอุปสรรค และการดำเนินงานขั้นต่อไปตามวงจร P-D-C-A ไว้ดังนี้"
PROGRESS_COLUMN, OBSTACLE_COLUMN, NEXT_COLUMN = "ผลการดำเนินงาน", "ปัญหาอุปสรรค", "ขั้นต่อไป"
SCORECARD_TITLE = "ใบรายงานผลตัวชี้วัดของหน่วยงานที่รับผิดชอบ"
SCORECARD_RESULTS, SCORECARD_NOTES = "ผลการดำเนินงานเทียบค่าเป้าหมาย", "บันทึกความก้าวหน้า (P-D-C-A)"
NO_NOTES = "ยังไม่มีบันทึก"


def noted_by(author: str, day: str) -> str:
    return f"{author} {day}".strip()


PART_APPENDIX = "ภาคผนวก ที่มาของข้อมูล"
FINGERPRINT = "รหัสตรวจสอบชุดเอกสาร "
PLAN_FINGERPRINT = "รหัสตรวจสอบแผน"


def sources(count: int) -> str:
    return (
        f"รายงานฉบับนี้คำนวณจากเอกสารที่ลงนามแล้ว {count} ฉบับ ชุดเอกสารเดียวกันให้ผลเหมือนกันทุกครั้ง "
        "รหัสต่อไปนี้คำนวณจากรหัสของเอกสารทุกฉบับที่เรียงลำดับแล้ว ใช้ตรวจสอบว่ารายงานสองฉบับมาจากข้อมูลชุดเดียวกันหรือไม่"
    )
