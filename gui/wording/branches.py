"""What is said to a branch whose plan does not count branches, before it sends anything."""

from __future__ import annotations

from gui.wording.language import Language, Text, fill
from models.publication import PlanDocument, uncounted_branch

_UNCOUNTED: Text = (
    "แผนนี้ไม่นับโรงเรียนสาขาเป็นโรงเรียน รายงานของ{name}จึงไม่นับในผลของเขต แม้ส่งและตรวจรับแล้ว"
    " ให้นำตัวเลขของสาขาไปรวมในรายงานของโรงเรียนหลัก ({main}) หากไม่แน่ใจให้สอบถามสำนักงานเขต",
    "This plan does not count branches as schools: the report of {name} is in no figure of the district, even if it is "
    "sent and accepted. Add the branch's numbers to the report of its main school ({main}); in doubt ask the district",
)


def branch_words(document: PlanDocument, code: str, language: Language = Language.THAI) -> str:
    """Return what becomes of a school's own report where the plan does not count it; "" where it counts."""
    school = uncounted_branch(document, code)
    if school is None:
        return ""
    main = document.publication.school(school.main)
    return fill(_UNCOUNTED, {"name": school.name, "main": main.name if main else "–"}, language)
