"""What the plan's text prints of the district (Chiang Mai 2, academic year 2563), and where its schools lie.

The printed totals are the plan's; how sizes and levels fall to the amphoes is made up.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SIZES_BY_AMPHOE: Final[Mapping[str, tuple[int, int, int]]] = {
    "แม่แตง": (16, 18, 1),
    "แม่ริม": (7, 12, 2),
    "สะเมิง": (16, 8, 0),
    "พร้าว": (11, 10, 1),
    "สันทราย": (8, 18, 3),
}
"""Small, medium and large schools: 35, 21, 24, 22 and 29 by amphoe, 58, 66 and 7 by size."""

BRANCHES: Final[Mapping[str, int]] = {"แม่แตง": 2, "สะเมิง": 2, "พร้าว": 1}
PRE_PRIMARY_BY_SIZE: Final = (41, 45, 5)
LOWER_SECONDARY_BY_SIZE: Final = (10, 40, 4)

PUPILS: Final = 23_165
PRE_PRIMARY_PUPILS: Final = 3_094
LOWER_SECONDARY_PUPILS: Final = 3_368
UPPER_SECONDARY_PUPILS: Final = 36
"""All in one school; what the other levels leave is primary: 16,667."""

STAFF_TOTALS: Final[Mapping[str, int]] = {
    "staff_director": 118,
    "staff_deputy": 12,
    "staff_teacher": 1_083,
    "staff_assistant": 174,
    "staff_government": 56,
    "staff_contract": 125,
    "staff_clerk": 128,
    "staff_permanent": 0,
}

OFFICE_LEADERS, SUPERVISORS, SECTION_38, OFFICE_CONTRACT = 4, 11, 32, 10
OFFICE_STAFF: Final = OFFICE_LEADERS + SUPERVISORS + SECTION_38 + OFFICE_CONTRACT

OFFICE_POPULATIONS: Final[Mapping[str, int]] = {
    "4/2.1": 38,
    "4/2.2": 41,
    "4/4.1": 2_684,
    "5/1.3": OFFICE_STAFF,
    "5/1.4": OFFICE_STAFF,
    "5/1.5": SECTION_38,
    "5/1.6": STAFF_TOTALS["staff_director"] + STAFF_TOTALS["staff_deputy"],
    "5/1.7": OFFICE_STAFF,
    "5/2.1": 412,
    "6/3.1": 655,
    "6/4.1": SECTION_38,
    "6/4.2": 8,
}
"""How many people or things the office's ratios count; what the text does not print is made up."""

AMPHOE_QUALITY: Final[Mapping[str, int]] = {"แม่แตง": -50, "แม่ริม": 150, "สะเมิง": -350, "พร้าว": 0, "สันทราย": 300}
SIZE_QUALITY: Final = (-150, 50, 250)
"""What is added to a school's figures, in basis points."""

TAMBONS: Final[Mapping[str, str]] = {
    "แม่แตง": "สันมหาพน แม่แตง ขี้เหล็ก ช่อแล แม่หอพระ สบเปิง บ้านเป้า สันป่ายาง ป่าแป๋ เมืองก๋าย บ้านช้าง กื้ดช้าง อินทขิล",
    "แม่ริม": "ริมใต้ ริมเหนือ สันโป่ง ขี้เหล็ก สะลวง ห้วยทราย แม่แรม โป่งแยง แม่สา ดอนแก้ว เหมืองแก้ว",
    "สะเมิง": "สะเมิงใต้ สะเมิงเหนือ แม่สาบ บ่อแก้ว ยั้งเมิน",
    "พร้าว": "เวียง ทุ่งหลวง ป่าตุ้ม ป่าไหน่ สันทราย บ้านโป่ง น้ำแพร่ เขื่อนผาก แม่แวน แม่ปั๋ง โหล่งขอด",
    "สันทราย": "สันทรายหลวง สันทรายน้อย สันพระเนตร สันนาเม็ง สันป่าเปา หนองแหย่ง หนองจ๊อม หนองหาร แม่แฝก แม่แฝกใหม่ เมืองเล็น ป่าไผ่",
}
HIGHLAND: Final = frozenset({"สะเมิง"})
HIGHLAND_STEMS: Final = "แม่ ห้วย ปาง ดอย ผา ขุน สบ ยอด"
VALLEY_STEMS: Final = "สัน หนอง ดอน ป่า ทุ่ง ร่อง ต้น โป่ง หัว ท่า ศรี ม่วง"
ENDINGS: Final = "แก้ว เปา ไคร้ งาม ตึง กว๋าว แดง เดื่อ ไร่ ขาม ยาว หลวง น้อย คำ ทอง ดู่ จันทร์ ไม้ ลาน หมื้น ซาง ฝาง เมือง บง"
FIRST_NAMES: Final = (
    "สมชาย สมศักดิ์ วิชัย ประเสริฐ บุญส่ง อุดม สุรพล ชัยวัฒน์ ธีรพงษ์ นพดล กมล อนันต์ "
    "สุภาพร วันเพ็ญ จันทร์เพ็ญ รัตนา พรทิพย์ อรุณี นงลักษณ์ ศิริพร กาญจนา มาลี ดวงใจ สายทอง"
)
FAMILY_NAMES: Final = (
    "ใจดี ปัญญาดี คำมูล แก้วมา อินต๊ะ ไชยวงค์ บุญเรือง สุขใจ ทองคำ วงค์คำ จันทร์ตา กันทะวงค์ มูลเมือง ศรีวิชัย "
    "แสนคำ ปินตา ธรรมชัย สมบูรณ์ พรมมา ยะสุข เตจ๊ะ คำแสน อุ่นเรือน ต๊ะวิชัย"
)
