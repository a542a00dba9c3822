"""Sentences by kind of error: the disk and its files, keys and passphrases, and data that break a rule."""

from __future__ import annotations

from collections.abc import Mapping

from gui.wording.language import Text

STORAGE: Mapping[str, Text] = {
    "file_missing": (
        "ไม่พบไฟล์ {path} ให้ตรวจชื่อไฟล์และโฟลเดอร์ หรือเสียบไดรฟ์ที่เก็บไฟล์นั้น",
        "there is no file {path}: check its name and folder, or plug in its drive",
    ),
    "file_exists": (
        "มีไฟล์ {path} อยู่แล้วและไม่ได้ถูกเขียนทับ ให้ใช้ชื่ออื่น หรือใช้ไฟล์เดิม",
        "{path} is there already and was left alone: use another name, or that file",
    ),
    "not_a_file": ("{path} เป็นโฟลเดอร์ ไม่ใช่ไฟล์ ให้ระบุชื่อไฟล์", "{path} is no file: name a file"),
    "folder_missing": (
        "ไม่พบโฟลเดอร์ที่จะเก็บ {path} ให้สร้างโฟลเดอร์ก่อน หรือเลือกโฟลเดอร์อื่น",
        "the folder of {path} is not there: make it first, or choose another",
    ),
    "bad_name": (
        "ใช้ชื่อไฟล์ {path} ไม่ได้ เพราะยาวเกินไปหรือมีอักขระต้องห้าม ให้ตั้งชื่อให้สั้นลง",
        "{path} cannot be a file's name, too long or with forbidden characters: choose a shorter one",
    ),
    "read_only": (
        "ไม่มีสิทธิ์เขียน {path} หรือที่เก็บถูกป้องกันการเขียน ให้ตรวจสิทธิ์ หรือคัดลอกไปไว้ที่อื่นแล้วทำใหม่",
        "{path} may not be written: check its permissions, or copy it elsewhere and try again",
    ),
    "file_locked": (
        "ไฟล์ {path} กำลังถูกใช้โดยโปรแกรมอื่น ให้ปิดโปรแกรมนั้น (เช่น Excel) แล้วทำใหม่",
        "{path} is in use by another program: close it (such as Excel) and try again",
    ),
    "disk_full": (
        "พื้นที่จัดเก็บเต็ม จึงเขียน {path} ไม่ได้ ให้ลบไฟล์ที่ไม่ใช้ หรือเลือกที่เก็บอื่น แล้วทำใหม่",
        "the disk of {path} is full: make room, or choose another place, and try again",
    ),
    "io_error": (
        "อ่านหรือเขียน {path} ไม่สำเร็จ ให้ตรวจว่าไดรฟ์ยังต่ออยู่และไม่ชำรุด แล้วทำใหม่",
        "{path} could not be read or written: check that its drive is connected and sound, and try again",
    ),
    "unreadable": (
        "อ่านไฟล์ {file} ไม่ได้ ({detail}) ให้ตรวจชื่อไฟล์ โฟลเดอร์ และสิทธิ์การใช้ไฟล์",
        "{file} cannot be read ({detail}): check its name, folder and permissions",
    ),
    "not_a_database": (
        "{path} ไม่ใช่ไฟล์ข้อมูลของชี้วัด และไม่ได้ถูกแก้ไข ให้เลือกไฟล์ที่ลงท้ายด้วย .chiwat",
        "{path} is no data file of Chiwat and was left alone: choose one that ends in .chiwat",
    ),
    "foreign_file": (
        "{path} เป็นไฟล์ข้อมูลของโปรแกรมอื่น และไม่ได้ถูกแก้ไข ให้เลือกไฟล์ที่ลงท้ายด้วย .chiwat",
        "{path} belongs to another program and was left alone: choose a file that ends in .chiwat",
    ),
    "wrong_kind": (
        "{path} เป็นไฟล์ข้อมูลของ{found} ใช้กับงานนี้ไม่ได้ ให้เลือกไฟล์ให้ตรงประเภท",
        "{path} is a data file of a {found}, which this task is not for: choose the other kind",
    ),
    "newer_file": (
        "{path} สร้างด้วยโปรแกรมรุ่นใหม่กว่า (รูปแบบ {found} โปรแกรมนี้เปิดได้ถึง {supported}) และไม่ได้ถูกแก้ไข ให้ติดตั้งโปรแกรมรุ่นล่าสุด",
        "{path} was made by a newer program (format {found}, this one knows {supported}) and was left alone: "
        "install the newest program",
    ),
    "older_file": (
        "{path} เป็นรูปแบบเดิม (รูปแบบ {found} ปัจจุบัน {supported}) และเปิดแบบอ่านอย่างเดียว ให้เปิดแบบแก้ไขได้หนึ่งครั้งเพื่อปรับรูปแบบ",
        "{path} has an older format ({found}, now {supported}) and was opened read-only: open it once for writing",
    ),
    "damaged_file": (
        "ไฟล์ข้อมูล {path} เสียหาย และไม่ได้ถูกแก้ไข ให้กู้คืนจากไฟล์สำรองล่าสุด",
        "the data file {path} is damaged and was left alone: restore the latest backup",
    ),
    "damaged_document": (
        "เอกสารที่เก็บไว้ใน {path} ไม่ตรงกับที่บันทึก ให้กู้คืนจากไฟล์สำรองล่าสุด",
        "a document kept in {path} is not what was stored: restore the latest backup",
    ),
    "damaged_record": (
        "ข้อมูลที่เก็บไว้ใน {path} (ตาราง {table}) ไม่ตรงกับที่บันทึก ให้กู้คืนจากไฟล์สำรองล่าสุด",
        "a record kept in {path} (table {table}) is not what was stored: restore the latest backup",
    ),
    "damaged_backup": (
        "ไฟล์สำรอง {path} เสียหาย จึงไม่ได้กู้คืน และไฟล์ปัจจุบันยังคงเดิม ให้เลือกไฟล์สำรองอื่น",
        "the backup {path} is damaged; nothing was restored and nothing lost: choose another backup",
    ),
    "changed_meanwhile": (
        "มีการส่งออกจาก {path} ในอีกหน้าต่างหนึ่งระหว่างนี้ ให้เปิดไฟล์อีกครั้งแล้วส่งออกใหม่",
        "another window exported from {path} meanwhile: open the file again and export anew",
    ),
}

UNTRUSTED: Mapping[str, Text] = {
    "wrong_passphrase": (
        "รหัสผ่านลงนามไม่ถูกต้อง ให้ตรวจภาษาของแป้นพิมพ์และ Caps Lock แล้วพิมพ์ใหม่",
        "the passphrase is wrong: check the keyboard's language and Caps Lock, and type it again",
    ),
    "damaged_key": (
        "กุญแจลงนามที่เก็บไว้เสียหาย ให้กู้คืนไฟล์ข้อมูลจากไฟล์สำรองล่าสุด",
        "the signing key in the file is damaged: restore the latest backup",
    ),
    "wrong_key": (
        "กุญแจที่ใช้ไม่ใช่ของสำนักงานเขตพื้นที่การศึกษานี้ ให้ใช้ไฟล์ข้อมูลและรหัสผ่านของสำนักงานเอง",
        "the key is not this district's: use the district's own file and passphrase",
    ),
    "bad_signature": (
        "ลายมือชื่ออิเล็กทรอนิกส์ไม่ถูกต้อง ข้อมูลอาจถูกแก้ไขหลังลงนาม ไม่นำเข้า ให้ขอไฟล์ที่ส่งออกใหม่จากผู้ส่ง",
        "the signature does not hold, the data may have been changed after signing: ask for a new export",
    ),
    "other_district_key": (
        "แผนนี้ลงนามด้วยกุญแจอื่น ไม่ใช่กุญแจของสำนักงานเขตที่ใช้อยู่ จึงยังไม่รับ ให้โทรสอบถามสำนักงานเขตก่อน",
        "this plan is signed with another key than the district's: it was not taken; telephone the district first",
    ),
    "no_waiting_key": (
        "ไม่มีไฟล์ของ {reporter} ที่รอตรวจสอบกุญแจ ให้นำเข้าไฟล์ของโรงเรียนก่อน",
        "no file of {reporter} waits for its key to be enrolled: import the school's file first",
    ),
    "fingerprint_differs": (
        "เลข 30 หลักไม่ตรงกับกุญแจในไฟล์ของ {reporter} ให้อ่านทวนทางโทรศัพท์อีกครั้ง หากยังไม่ตรง อย่ารับไฟล์นี้",
        "the 30 digits are not those of the key in {reporter}'s file: read them again by telephone; "
        "if they still differ, do not take the file",
    ),
    "key_of_another": (
        "กุญแจในไฟล์ของ {reporter} ลงทะเบียนเป็นของ {owner} อยู่แล้ว ให้สอบถามทั้งสองแห่งว่าใช้ไฟล์ของใคร",
        "the key in {reporter}'s file is enrolled for {owner}: ask both whose file was used",
    ),
    "unknown_key": (
        "กุญแจของ {reporter} ยังไม่ได้ลงทะเบียน จึงตรวจรับไม่ได้ ให้เทียบเลข 30 หลักทางโทรศัพท์แล้วลงทะเบียนกุญแจก่อน",
        "the key of {reporter} is not enrolled, so nothing can be accepted: compare the 30 digits by telephone "
        "and enrol it first",
    ),
}

INVALID: Mapping[str, Text] = {
    # numbers, years and dates that a person types
    "not_a_number": ("ไม่ใช่ตัวเลข ให้กรอกเป็นตัวเลขเท่านั้น", "not a number: type digits only"),
    "not_whole": ("ต้องเป็นจำนวนเต็ม ไม่มีทศนิยม", "it has to be a whole number"),
    "negative": ("ต้องไม่ติดลบ", "it must not be negative"),
    "too_many_digits": ("มีตัวเลขเกิน 15 หลัก ให้ตรวจจำนวนใหม่", "more than 15 digits: check the number"),
    "number_out_of_range": ("จำนวนใหญ่หรือละเอียดเกินกว่าที่รับได้ ให้ตรวจจำนวนใหม่", "beyond what is taken: check the number"),
    "not_a_year": ("ไม่ใช่ปี พ.ศ. ให้กรอก 4 หลัก เช่น 2564", "not a Buddhist Era year: type four digits, such as 2564"),
    "gregorian_year": (
        "{year!s} เป็นปี ค.ศ. ให้กรอกเป็น พ.ศ. คือ {suggestion!s}",
        "{year!s} is a Gregorian year: in Buddhist Era it is {suggestion!s}",
    ),
    "not_a_date": (
        "ไม่ใช่วันที่ ให้กรอกเช่น 10 มิ.ย. 2564 หรือ 10/6/2564",
        "not a date: write it as 10/6/2564 or 2021-06-10",
    ),
    "year_not_in_plan": (
        "ปี {year!s} ไม่อยู่ในแผน ซึ่งมีปี {years} ให้เลือกปีในแผน",
        "the plan does not have the year {year!s} but {years}: choose one of these",
    ),
    "wrong_year": (
        "ปี {found!s} ไม่อยู่ในแผน ซึ่งมีปี {years} ให้เลือกปีในแผน",
        "the plan does not have the year {found!s} but {years}: choose one of these",
    ),
    # plans as people write them
    "unknown_plan": ("โปรแกรมไม่มีแผนชื่อ “{plan}” ให้ระบุไฟล์แผน", "no plan “{plan}” comes with the program: name a file"),
    "too_large": (
        "ไฟล์แผนใหญ่เกิน {limit:size} ให้ตรวจว่าเลือกไฟล์ถูกต้อง",
        "the plan is over {limit:size}: is it the right file?",
    ),
    "not_json": (
        "ไฟล์นี้ไม่ใช่ JSON ที่ถูกต้อง ({detail}) ให้แก้ไขแล้วลองใหม่",
        "this is not sound JSON ({detail}): correct it and try again",
    ),
    "wrong_field": (
        "ข้อมูลในไฟล์ผิดชื่อหรือผิดชนิด ({detail}) ให้แก้ไขแล้วลองใหม่",
        "a field is wrongly named or of a wrong type ({detail}): correct it and try again",
    ),
    "not_canonical": ("ข้อมูลในเอกสารไม่อยู่ในรูปแบบมาตรฐาน", "the document is not written in the standard form"),
    "unclean_text": (
        "ข้อความมีอักขระที่มองไม่เห็นหรือเขียนสระผิดลำดับ ให้พิมพ์ข้อความนั้นใหม่",
        "a text has invisible characters or vowels out of order: type it again",
    ),
    "inconsistent_plan": ("แผนยังไม่สอดคล้องกัน ต้องแก้ไขก่อนใช้", "the plan is not consistent and has to be corrected"),
    "other_plan": (
        "เป็นแผนอื่น ไม่ใช่แผน “{held}” ที่ใช้อยู่ ให้ตรวจว่าเลือกไฟล์ถูกต้อง",
        "another plan than “{held}”: is it the right file?",
    ),
    "older_edition": (
        "เป็นแผนฉบับก่อนหน้าฉบับที่ {held} ที่ใช้อยู่ จึงไม่รับ ให้ใช้ไฟล์แผนล่าสุดจากสำนักงานเขต",
        "an earlier edition of the plan than the {held} held: use the district's latest file",
    ),
    "same_edition": (
        "แผนฉบับที่ {held} มีอยู่แล้วแต่เนื้อหาต่างกัน ให้เพิ่มเลขฉบับ (edition) ของแผนใหม่",
        "edition {held} is held with other contents: give the new plan a higher edition",
    ),
    "edition_changed": (
        "แผนฉบับที่ {edition} นี้เนื้อหาต่างจากที่ได้รับไว้ทั้งที่เลขฉบับเดียวกัน จึงไม่รับ ให้สอบถามสำนักงานเขต",
        "edition {edition} was held with other contents, so this one was refused: ask the district",
    ),
    "older_serial": (
        "ไฟล์แผนเผยแพร่ครั้งที่ {offered} เก่ากว่าครั้งที่ {held} ที่ใช้อยู่ จึงไม่รับ ให้ใช้ไฟล์แผนล่าสุดจากสำนักงานเขต",
        "publication {offered} is older than the {held} held: use the district's latest file",
    ),
    "serial_reused": (
        "ไฟล์แผนเผยแพร่ครั้งที่ {serial} นี้เนื้อหาต่างจากที่ได้รับไว้ จึงไม่รับ ให้สอบถามสำนักงานเขต",
        "publication {serial} was held with other contents, so this one was refused: ask the district",
    ),
    # packages
    "no_package": (
        "ไฟล์นี้ไม่มีข้อมูลของโปรแกรมชี้วัด ให้ใช้ไฟล์ที่ส่งออกจากโปรแกรมโดยตรง ไม่ใช่ไฟล์ที่คัดลอกหรือพิมพ์ขึ้นใหม่",
        "the file holds nothing of Chiwat's: use the file as it was exported, no copy of its cells",
    ),
    "damaged": (
        "ข้อมูลในไฟล์เสียหายหรือไม่ครบ ให้ขอไฟล์ที่ส่งออกใหม่จากผู้ส่ง",
        "the data in the file are damaged or not whole: ask for a new export",
    ),
    "newer_format": (
        "ไฟล์นี้สร้างด้วยโปรแกรมรุ่นใหม่กว่า ให้ติดตั้งโปรแกรมรุ่นล่าสุดแล้วทำใหม่",
        "the file was made by a newer program: install the newest one and try again",
    ),
    "wrong_document": (
        "ไฟล์นี้เป็นเอกสารชนิดอื่น ({found}) ใช้กับงานนี้ไม่ได้ ให้ตรวจว่าเลือกไฟล์ถูกต้อง",
        "the file is another kind of document ({found}), which this task is not for: is it the right file?",
    ),
    # a reporter's file
    "unknown_reporter": (
        "ไม่มีรหัส {code} ในทะเบียนของแผนนี้ ให้ตรวจรหัสโรงเรียน 10 หลัก",
        "the plan's roster does not have {code}: check the school's 10-digit code",
    ),
    "not_reporting": (
        "โรงเรียน {code} มีสถานะ “{status}” ในทะเบียน จึงไม่ต้องรายงานเอง หากไม่ถูกต้องให้แจ้งสำนักงานเขต",
        "school {code} is “{status}” in the roster and does not report itself: tell the district if that is wrong",
    ),
    "passphrase_empty": ("ต้องตั้งรหัสผ่านลงนาม จะเว้นว่างไม่ได้", "a passphrase is wanted: it cannot be empty"),
    "unknown_figure": (
        "ไม่มีข้อมูลพื้นฐานรายการนี้ในแผน ให้ตรวจชื่อรายการ",
        "the plan has no such profile figure: check its name",
    ),
    "not_in_plan": ("ไม่มีตัวชี้วัดนี้ให้กรอก ให้ตรวจรหัสตัวชี้วัด", "there is no such indicator to fill in: check its code"),
    "unknown_indicator": (
        "ไม่มีตัวชี้วัด “{found}” ในแผน ให้ตรวจรหัสตัวชี้วัด",
        "the plan has no indicator “{found}”: check its code",
    ),
    # tables that people prepare
    "empty_table": (
        "ตารางว่างเปล่า ให้ตรวจว่าบันทึกข้อมูลไว้ในแผ่นงานแรก",
        "the table is empty: are the data in the first sheet?",
    ),
    "columns_missing": (
        "แถวหัวตาราง (แถว {row!s}) ไม่มีคอลัมน์ {columns} ให้เพิ่มหัวคอลัมน์แล้วลองใหม่",
        "the heading (row {row!s}) lacks the columns {columns}: add them and try again",
    ),
    "column_twice": (
        "แถวหัวตาราง (แถว {row!s}) มีคอลัมน์ {column} ซ้ำกัน ให้เหลือคอลัมน์เดียว",
        "the heading (row {row!s}) has the column {column} twice: leave one",
    ),
    "unknown_encoding": (
        "อ่านตัวอักษรในไฟล์ไม่ได้ ให้บันทึกเป็น CSV UTF-8 หรือ .xlsx แล้วลองใหม่",
        "the file's letters cannot be read: save it as CSV UTF-8 or .xlsx and try again",
    ),
    "not_text": ("ไฟล์นี้ไม่ใช่ตารางข้อความ ให้ใช้ไฟล์ .csv หรือ .xlsx", "this is no table of text: use a .csv or .xlsx file"),
    "csv_malformed": (
        "แถว {row!s} ผิดรูปแบบ CSV (เครื่องหมายคำพูดไม่ครบคู่) ให้แก้ไข หรือบันทึกเป็น .xlsx",
        "row {row!s} is not sound CSV (an unclosed quotation mark): correct it, or save as .xlsx",
    ),
    "formula_without_value": (
        "แถว {row!s} คอลัมน์ {column} เป็นสูตรที่ยังไม่มีผลลัพธ์ ให้เปิดใน Excel แล้วบันทึกอีกครั้ง",
        "row {row!s}, column {column} is a formula without a result: open the file in Excel and save it again",
    ),
    # decisions
    "nothing_to_accept": (
        "{reporter} ไม่มีรายงานที่รอตรวจรับ (สถานะ: {state}) ให้นำเข้าไฟล์ก่อน",
        "{reporter} has no report to accept (state: {state}): import the file first",
    ),
    "nothing_to_return": (
        "{reporter} ไม่มีรายงานให้ส่งคืน (สถานะ: {state}) ให้นำเข้าไฟล์ก่อน",
        "{reporter} has no report to return (state: {state}): import the file first",
    ),
    "unknown_document": (
        "ไม่มีรายงานฉบับที่ระบุของ {reporter} ({document}) ให้ตรวจรหัสเอกสารในรายการนำเข้า",
        "no report of {reporter} is {document}: check the document's code in the list of imports",
    ),
    "no_reason": ("ต้องระบุเหตุผลที่ส่งคืนรายงานของ {reporter}", "returning {reporter}'s report wants a reason"),
    "fork": (
        "{reporter} มีรายงานหลายฉบับที่ขัดแย้งกัน จึงตรวจรับไม่ได้ ให้โรงเรียนส่งฉบับแก้ไขใหม่ หรือเลือกฉบับก่อน",
        "{reporter} has reports that contradict each other: let the school send a new revision, or choose one first",
    ),
}
