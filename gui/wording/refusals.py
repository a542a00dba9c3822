"""Why a foreign file was not read: sentences for the codes of ``storage.limits.REFUSALS``.

What an ordinary program makes by accident gets a sentence of its own, with what to do; tampering and rarities share
a few, because what to do is always the same.
"""

from __future__ import annotations

from collections.abc import Mapping

from gui.wording.language import Text


def _incomplete(thai: str, english: str) -> Text:
    return (
        f"ไฟล์ไม่สมบูรณ์: {thai} อาจเสียหายระหว่างส่ง ให้ขอไฟล์เดิมใหม่อีกครั้ง",
        f"the file is not whole: {english}; it may have been damaged on its way: ask for it again",
    )


def _unusual(thai: str, english: str) -> Text:
    return (
        f"ไฟล์นี้ไม่ปลอดภัยพอที่จะเปิด: {thai} ให้ขอไฟล์ที่ส่งออกจากโปรแกรมโดยตรง หรือเปิดใน Excel แล้วบันทึกเป็น .xlsx ใหม่",
        f"the file is not safe to open: {english}; ask for the file as exported, or save it as .xlsx in Excel",
    )


def _active(thai: str, english: str) -> Text:
    return (
        f"ไฟล์มี{thai} ซึ่งโปรแกรมไม่เปิดเพื่อความปลอดภัย ให้นำออกแล้วบันทึกเป็น .xlsx ใหม่",
        f"the file has {english}, which is never opened: remove it and save the file as .xlsx again",
    )


def _too_much(thai: str, english: str) -> Text:
    return (
        f"ไฟล์ใหญ่เกินไป: {thai} ให้ลบส่วนที่ไม่ใช้แล้วบันทึกใหม่",
        f"the file is too big: {english}; remove what is not needed and save it again",
    )


def _nonsense(thai: str, english: str) -> Text:
    return (
        f"ข้อมูลในแผ่นงานผิดรูปแบบ: {thai} ให้เปิดใน Excel หรือ LibreOffice แล้วบันทึกเป็น .xlsx ใหม่",
        f"the sheet makes no sense: {english}; open it in Excel or LibreOffice and save it as .xlsx again",
    )


REFUSALS: Mapping[str, Text] = {
    "empty_file": (
        "ไฟล์ว่างเปล่า อาจส่งหรือคัดลอกไม่ครบ ให้ขอไฟล์ใหม่",
        "the file is empty; it may not have been copied to the end: ask for it again",
    ),
    "file_too_large": (
        "ไฟล์ใหญ่เกิน {limit:size} ซึ่งเป็นขนาดสูงสุดที่รับ ให้ตรวจว่าเลือกไฟล์ถูกต้อง",
        "the file is over {limit:size}, the most that is read: check that it is the right one",
    ),
    "password_protected": (
        "ไฟล์ตั้งรหัสผ่านของ Excel ไว้ จึงอ่านไม่ได้ ให้เปิดใน Excel ยกเลิกรหัสผ่านแล้วบันทึกใหม่",
        "the file has an Excel password: open it in Excel, remove the password and save it again",
    ),
    "old_excel_file": (
        "ไฟล์เป็น Excel รุ่นเก่า (.xls) หรือเอกสารชนิดอื่น ให้เปิดใน Excel แล้วบันทึกเป็น .xlsx",
        "the file is of an old Excel (.xls) or another kind: open it in Excel and save it as .xlsx",
    ),
    "not_zip": (
        "ไฟล์นี้ไม่ใช่ไฟล์ .xlsx แม้ชื่ออาจลงท้ายเช่นนั้น ให้ตรวจว่าเลือกไฟล์ถูกต้อง",
        "this is no .xlsx file, whatever its name says: check that it is the right one",
    ),
    "not_workbook": (
        "ไฟล์นี้ไม่ใช่สมุดงาน Excel (.xlsx) ให้ตรวจว่าเลือกไฟล์ถูกต้อง",
        "this is no Excel workbook (.xlsx): check that it is the right one",
    ),
    # damaged on the way
    "zip_truncated": _incomplete("ส่วนท้ายของไฟล์ขาดหาย", "its end is missing"),
    "zip_malformed": _incomplete("โครงสร้างของไฟล์อ่านไม่ได้", "its structure cannot be read"),
    "zip_checksum": _incomplete("ข้อมูลบางส่วนเปลี่ยนไปจากตอนบันทึก", "some bytes are not what was saved"),
    "zip_wrong_size": _incomplete("บางส่วนยาวไม่ตรงกับที่ระบุไว้", "a part is not as long as it says"),
    "xml_malformed": _incomplete("เนื้อหาบางส่วนขาดหรือผิดรูปแบบ", "a part is cut off or malformed"),
    "part_missing": _incomplete("ส่วนที่ต้องมีขาดหายไป", "a part that it needs is missing"),
    # made or changed by something unusual
    "zip_prepended": _unusual("มีข้อมูลอื่นนำหน้า", "other bytes stand before it"),
    "zip_appended": _unusual("มีข้อมูลอื่นต่อท้าย", "other bytes follow it"),
    "zip_comment": _unusual("มีข้อความแทรกอยู่นอกแผ่นงาน", "a comment is hidden outside its sheets"),
    "zip_gap": _unusual("มีข้อมูลแทรกอยู่นอกแผ่นงาน", "bytes are hidden outside its sheets"),
    "zip_overlap": _unusual("ส่วนต่าง ๆ ของไฟล์ซ้อนทับกัน", "parts of it overlap"),
    "zip64": _unusual("ใช้รูปแบบของไฟล์ขนาดใหญ่พิเศษ", "it uses the format of very large files"),
    "zip_encrypted": _unusual("มีส่วนที่เข้ารหัสไว้", "a part is encrypted"),
    "zip_compression": _unusual("บีบอัดด้วยวิธีที่ไม่รองรับ", "it is compressed in a way that is not supported"),
    "zip_feature": _unusual("ใช้คุณสมบัติที่ไม่รองรับ", "it uses a rarity that is not supported"),
    "zip_header_mismatch": _unusual("รายการส่วนประกอบขัดแย้งกันเอง", "its lists of parts contradict each other"),
    "name_not_ascii": _unusual("ชื่อส่วนประกอบผิดปกติ", "a part has an unusual name"),
    "name_unsafe": _unusual("ชื่อส่วนประกอบไม่ปลอดภัย", "a part has an unsafe name"),
    "name_twice": _unusual("มีส่วนประกอบชื่อซ้ำกัน", "two parts have one name"),
    "ratio_too_high": _unusual("บีบอัดแน่นผิดปกติ", "it is compressed beyond belief"),
    "xml_doctype": _unusual("มีคำสั่งประกาศที่ไฟล์ตารางไม่ใช้", "it has declarations that no workbook needs"),
    "xml_encoding": _unusual("ใช้รหัสอักขระที่ไม่รองรับ", "its encoding is not supported"),
    "xml_too_deep": _unusual("โครงสร้างซ้อนลึกเกิน {limit} ชั้น", "it is nested deeper than {limit}"),
    "content_type": _unusual("ชนิดของส่วนประกอบไม่ตรงกับที่ระบุ", "a part is not of the type that it says"),
    "relationship_escape": _unusual("อ้างถึงสิ่งที่อยู่นอกไฟล์", "it refers to something outside"),
    "part_ambiguous": _unusual("มีส่วนประกอบซ้ำที่แต่ละโปรแกรมอาจอ่านต่างกัน", "programs could read it differently"),
    "workbook_malformed": _unusual("รายการแผ่นงานผิดรูปแบบ", "its list of sheets makes no sense"),
    "sheet_name_twice": _unusual("มีแผ่นงานชื่อซ้ำกัน “{found}”", "two sheets are named “{found}”"),
    # more than figures
    "macros": _active("มาโคร", "macros"),
    "active_content": _active("ส่วนที่ทำงานได้เอง (เช่น ActiveX)", "active content (such as ActiveX)"),
    "embedded_object": _active("ไฟล์หรือวัตถุอื่นฝังอยู่", "other files or objects inside"),
    "external_link": _active("ลิงก์ออกนอกไฟล์", "links that leave the file"),
    "external_data": _active("การเชื่อมต่อข้อมูลภายนอก", "a connection to outside data"),
    "dde_link": _active("สูตรที่เรียกโปรแกรมอื่น", "a formula that calls another program"),
    # too much
    "too_many_entries": _too_much("มีส่วนประกอบเกิน {limit} ส่วน", "more than {limit} parts"),
    "part_too_large": _too_much("มีส่วนที่ใหญ่เกิน {limit:size}", "a part is over {limit:size}"),
    "total_too_large": _too_much("เนื้อหารวมเกิน {limit:size}", "all parts are over {limit:size}"),
    "xml_too_many_tags": _too_much("มีเนื้อหาหรือการจัดรูปแบบมากเกินไป", "it has too much content or formatting"),
    "too_many_cells": _too_much("มีข้อมูลเกิน {limit} เซลล์", "more than {limit} cells"),
    "too_many_rows": _too_much("มีข้อมูลเกินแถวที่ {limit}", "there are cells below row {limit}"),
    "too_many_columns": _too_much("มีข้อมูลเกิน {limit} คอลัมน์", "more than {limit} columns"),
    "too_many_merges": _too_much("มีเซลล์ผสานเกิน {limit} แห่ง", "more than {limit} merged cells"),
    "merge_too_large": _too_much("ผสานเซลล์ {found} กว้างเกินไป", "the merge {found} is too wide"),
    "too_many_styles": _too_much("มีรูปแบบเซลล์เกิน {limit} แบบ", "more than {limit} cell formats"),
    "text_too_long": _too_much("มีข้อความยาวเกิน {limit} ตัวอักษร", "a text is longer than {limit} characters"),
    # sheets that make no sense
    "foreign_markup": _nonsense(
        "มีส่วน “{found}” ที่โปรแกรมแต่ละตัวอ่านไม่ตรงกัน", "it has a part “{found}” that programs read differently"
    ),
    "cell_order": _nonsense("เซลล์ {found} ซ้ำหรือไม่เรียงลำดับ", "cell {found} comes twice or out of order"),
    "bad_reference": _nonsense("ตำแหน่งเซลล์ “{found}” ไม่มีจริง", "there is no cell “{found}”"),
    "bad_number": _nonsense(
        "แถว {row!s} คอลัมน์ที่ {column} มีตัวเลขที่อ่านไม่ได้ “{found}”", "row {row!s}, column {column} has no number: “{found}”"
    ),
    "bad_string_index": _nonsense(
        "แถว {row!s} คอลัมน์ที่ {column} อ้างถึงข้อความที่ไม่มี", "row {row!s}, column {column} refers to a text that is not there"
    ),
    "bad_style": _nonsense(
        "แถว {row!s} คอลัมน์ที่ {column} อ้างถึงรูปแบบที่ไม่มี",
        "row {row!s}, column {column} refers to a format that is not there",
    ),
    "bad_cell": _nonsense(
        "แถว {row!s} คอลัมน์ที่ {column} เป็นเซลล์ชนิดที่ไม่รู้จัก", "row {row!s}, column {column} is of an unknown type"
    ),
    # a zip of evidence
    "evidence_name": (
        "ไฟล์หลักฐานมี “{part}” ซึ่งไม่ได้ตั้งชื่อตามแบบของโปรแกรมหรือไม่ใช่ชนิดเอกสารที่รับ ให้ขอไฟล์หลักฐานที่ส่งออกจากโปรแกรมโดยตรง",
        "the evidence holds “{part}”, not named as the program does or no document: ask for the evidence as exported",
    ),
    # the process that examines it
    "worker_died": _unusual("ตรวจแล้วโปรแกรมส่วนที่ตรวจหยุดทำงาน", "what examined it stopped working"),
    "worker_deadline": _unusual("ตรวจนานเกินเวลาที่กำหนด", "examining it took too long"),
    "worker_memory": _unusual("ตรวจแล้วใช้หน่วยความจำเกินกำหนด", "examining it took too much memory"),
}
"""By code; facts as the reader gives them: ``limit``, ``found``, ``row``, ``column`` (a number)."""
