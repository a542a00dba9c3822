"""Sentences for data that break a rule: typed figures, plans, packages, tables, decisions."""

from __future__ import annotations

from collections.abc import Mapping

from gui.wording.language import Text

INVALID: Mapping[str, Text] = {
    # numbers, years and dates that a person types
    "not_a_number": ("ไม่ใช่ตัวเลข ให้กรอกเป็นตัวเลขเท่านั้น", "not a number: type digits only"),
    "percent_sign": (
        "ช่องนี้เป็นจำนวนนับ ไม่ใช่ร้อยละ ให้พิมพ์ตัวเลขโดยไม่ใส่ %",
        "a count is wanted here, not a percentage: type the number without %",
    ),
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
        "อ่านวันที่ไม่ได้ ให้กรอกวัน เดือน และปี พ.ศ. เต็มสี่หลัก เช่น 10 มิ.ย. 2564 หรือ 10/6/2564",
        "not a date: write day, month and the Buddhist Era year in full, as 10/6/2564, or 2021-06-10",
    ),
    "year_not_in_plan": (
        "ปี {year!s} ไม่อยู่ในแผน ซึ่งมีปี {years} ให้เลือกปีในแผน",
        "the plan does not have the year {year!s} but {years}: choose one of these",
    ),
    "wrong_year": (
        "ปี {found!s} ไม่อยู่ในแผน ซึ่งมีปี {years} ให้เลือกปีในแผน",
        "the plan does not have the year {found!s} but {years}: choose one of these",
    ),
    "not_a_deadline": (
        "“{text}” ไม่ใช่กำหนดส่ง ให้ระบุปีและวันที่ เช่น 2564=2021-10-31",
        "“{text}” is no deadline: give the year and the day, as 2564=2021-10-31",
    ),
    # a school's row in the roster
    "not_a_school_code": (
        "“{found}” ไม่ใช่รหัสโรงเรียน ให้กรอกตัวเลข 10 หลัก",
        "“{found}” is no school code: type its ten digits",
    ),
    "school_listed": (
        "มีรหัส {found} ในทะเบียนแล้ว ให้เลือกโรงเรียนนั้นแล้วแก้ไข",
        "{found} is in the roster already: choose it there",
    ),
    "school_without_name": ("ยังไม่ได้กรอกชื่อโรงเรียน", "the school has no name yet"),
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
        "ข้อมูลผิดชื่อ ผิดชนิด หรือยาวเกินไป ({detail}) ให้แก้ไขแล้วลองใหม่",
        "something is wrongly named, of a wrong type or too long ({detail}): correct it and try again",
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
    "plan_of_other_district": (
        "เป็นแผนของเขต {found} ไม่ใช่ของเขต {held} จึงไม่รับ ให้ตรวจว่าเลือกไฟล์ถูกต้อง",
        "the plan of the district {found}, not of {held}: is it the right file?",
    ),
    "years_with_reports": (
        "แผนฉบับนี้ไม่มีปีที่ไฟล์ของเขตมีรายงานอยู่แล้ว ({reports}) จึงไม่รับ มิฉะนั้นรายงานเหล่านั้นจะไม่ปรากฏอีก"
        " ให้ใส่ปีเดิมไว้ในแผนฉบับใหม่ด้วย หากเป็นแผนของช่วงปีใหม่ ให้สร้างไฟล์ของเขตใหม่จากแผนนั้น",
        "this edition lacks years of which the district holds reports ({reports}), which would no longer be seen, so "
        "it was not taken: keep these years in it, or make a new district file for a plan of other years",
    ),
    "plan_in_excel": (
        "ไฟล์ Excel นี้ไม่ใช่ไฟล์แผนที่เผยแพร่จากโปรแกรม จึงรับเป็นแผนไม่ได้ ให้เลือกไฟล์แผนชนิด .json หรือไฟล์แผน .xlsx ที่โปรแกรมเผยแพร่",
        "this Excel file is no plan published by the program: choose a plan as .json, or a published plan (.xlsx)",
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
        "ไฟล์นี้ไม่มีข้อมูลของโปรแกรมชี้วัด ให้ใช้ไฟล์ที่ส่งออกจากโปรแกรมโดยตรง ไม่ใช่ไฟล์ที่คัดลอกหรือพิมพ์ขึ้นใหม่"
        " ไฟล์หลักฐานเปิดจากรายงานของโรงเรียนที่หน้าตรวจรับ",
        "the file holds nothing of Chiwat's: use the file as it was exported, no copy of its cells;"
        " evidence is opened from its report on the review page",
    ),
    "damaged": (
        "ข้อมูลในไฟล์เสียหายหรือไม่ครบ ให้ขอไฟล์ที่ส่งออกใหม่จากผู้ส่ง",
        "the data in the file are damaged or not whole: ask for a new export",
    ),
    "newer_format": (
        "ไฟล์นี้สร้างด้วยโปรแกรมรุ่นใหม่กว่า ให้ติดตั้งโปรแกรมรุ่นล่าสุดแล้วทำใหม่",
        "the file was made by a newer program: install the newest one and try again",
    ),
    "not_published": (
        "เขตยังไม่ได้เผยแพร่แผน จึงยังไม่มีสิ่งที่ใช้ตรวจไฟล์ ให้เผยแพร่แผนก่อน",
        "the district has not published its plan yet, so that there is nothing to verify against: publish it first",
    ),
    "newer_program": (
        "แผนนี้ต้องใช้โปรแกรมชี้วัดรุ่น {needs} ขึ้นไป ให้ติดตั้งโปรแกรมรุ่นใหม่จากสำนักงานเขตแล้วเปิดไฟล์แผนนี้อีกครั้ง",
        "this plan needs version {needs} of the program or newer: install the one that your office hands out,"
        " then open the plan again",
    ),
    "wrong_document": (
        "ไฟล์นี้เป็นเอกสารชนิดอื่น ({found}) ใช้กับงานนี้ไม่ได้ ให้ตรวจว่าเลือกไฟล์ถูกต้อง",
        "the file is another kind of document ({found}), which this task is not for: is it the right file?",
    ),
    # a reporter's file
    "code_symbol": (
        "รหัสเปิดใช้ไม่มีตัว “{symbol}” ให้พิมพ์ตามที่พิมพ์ไว้ในหนังสือ",
        "no activation code has “{symbol}”: type it as it stands in the letter",
    ),
    "code_length": (
        "รหัสเปิดใช้ต้องมี {expected} ตัว ที่พิมพ์มี {found} ตัว ให้ตรวจกับหนังสืออีกครั้ง",
        "an activation code has {expected} symbols, {found} were typed: compare it with the letter",
    ),
    "code_check": (
        "รหัสเปิดใช้พิมพ์ผิด หรือเป็นของโรงเรียนอื่น ไม่ใช่ {school} ให้ตรวจกับหนังสืออีกครั้ง",
        "the activation code is mistyped, or another school's than {school}'s: compare it with the letter",
    ),
    "code_of_another": (
        "รหัสเปิดใช้นี้เป็นของ {owner} ไม่ใช่ {school} ให้ใช้รหัสในหนังสือที่ถึงโรงเรียนนี้",
        "this activation code is {owner}'s, not {school}'s: use the one in the letter to this school",
    ),
    "code_not_issued": (
        "ยังไม่มีรหัสเปิดใช้ของ {school} ให้ใช้ไฟล์แผนล่าสุดจากสำนักงานเขต หรือขอให้เขตออกรหัส",
        "no activation code is out for {school}: use the district's latest plan file, or ask it for a code",
    ),
    "code_taken_back": (
        "สำนักงานเขตยกเลิกรหัสเปิดใช้ของ {school} แล้ว ให้ขอรหัสใหม่จากสำนักงานเขต",
        "the district took the activation code of {school} back: ask it for a new one",
    ),
    "code_replaced": (
        "รหัสเปิดใช้นี้ใช้ไม่ได้แล้ว สำนักงานเขตออกรหัสครั้งที่ {serial} แทน ให้ใช้รหัสในหนังสือฉบับล่าสุด",
        "this activation code does not hold any more, number {serial} took its place: use the latest letter",
    ),
    "code_used": (
        "รหัสเปิดใช้ครั้งที่ {serial} ใช้กับไฟล์นี้ไปแล้ว ไม่ต้องกรอกซ้ำ หากต้องการเปลี่ยนกุญแจ ให้ขอรหัสใหม่จากสำนักงานเขต",
        "activation code number {serial} was used for this file already; for a new key ask the district for a new code",
    ),
    "unknown_reporter": (
        "ไม่มีรหัส {code} ในทะเบียนของแผนนี้ ให้ตรวจรหัสโรงเรียน 10 หลัก",
        "the plan's roster does not have {code}: check the school's 10-digit code",
    ),
    "not_reporting": (
        "โรงเรียน {code} มีสถานะ “{status}” ในทะเบียน จึงไม่ต้องรายงานเอง หากไม่ถูกต้องให้แจ้งสำนักงานเขต",
        "school {code} is “{status}” in the roster and does not report itself: tell the district if that is wrong",
    ),
    "not_complete": (
        "รายงานยังมีรายการที่ต้องแก้ไขหรือชี้แจง จึงยังส่งออกไม่ได้ ให้ตรวจรายการ (school check) แล้วดำเนินการให้ครบ",
        "there is more to correct or explain before the report can be exported: list it (school check) and settle it",
    ),
    "attestation_missing": (
        "ต้องระบุชื่อและตำแหน่งของผู้รับรองรายงาน",
        "the name and the position of whoever attests the report are wanted",
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
    "year_closed": (
        "ปี {year!s} ปิดแล้ว ผลของปีนี้ไม่เปลี่ยนอีก จึงตรวจรับ ส่งคืน เลือก หรือถอนรายงานของปีนี้ไม่ได้ รายงานที่มาภายหลังเก็บไว้เป็นหลักฐานเท่านั้น",
        "the year {year!s} is closed and its figures do not change any more: its reports can no longer be accepted, "
        "returned, chosen or withdrawn; what comes later is kept as evidence only",
    ),
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
    "several_documents": (
        "มีรายงานมากกว่าหนึ่งฉบับของ {reporter} ที่ตรงกับ {document} ให้ระบุรหัสให้ยาวขึ้น",
        "more than one report of {reporter} is named {document}: give more of its code",
    ),
    "document_not_held": (
        "ไม่มีเอกสาร {document} ในไฟล์นี้ ให้ตรวจรหัสเอกสาร",
        "this file does not hold {document}: check the document's code",
    ),
    "document_withdrawn": (
        "รายงานฉบับนี้ของ {reporter} ถูกถอนออกแล้ว ให้นำกลับมาก่อน",
        "this report of {reporter} was withdrawn: bring it back first",
    ),
    "no_fork": (
        "{reporter} ไม่มีรายงานหลายฉบับที่ขัดแย้งกัน จึงไม่ต้องเลือก ให้ตรวจรับหรือส่งคืนได้เลย",
        "{reporter} has no reports that contradict each other, so there is nothing to choose: accept or return",
    ),
    "receipt_written": (
        "ออกใบตอบรับที่ระบุรายงานของ {reporter} ไปแล้ว จึงถอนไม่ได้ ให้ส่งคืนให้แก้ไขแทน",
        "a receipt that names this report of {reporter} went out, so it cannot be withdrawn: return it instead",
    ),
    "not_withdrawn": (
        "รายงานฉบับนี้ของ {reporter} ไม่ได้ถูกถอนไว้ จึงไม่ต้องนำกลับ",
        "this report of {reporter} is not withdrawn, so there is nothing to bring back",
    ),
    "unknown_batch": (
        "ไม่มีเอกสารที่นำเข้าครั้งที่ {batch} ให้ตรวจเลขครั้งที่นำเข้า",
        "import {batch} brought no document: check its number",
    ),
    "no_reason_withdraw": ("ต้องระบุเหตุผลที่ถอนรายงานของ {reporter}", "withdrawing {reporter}'s report wants a reason"),
    "final_not_complete": (
        "รายงานระบุว่าสมบูรณ์แต่มี {count} รายการที่ว่างหรือไม่ถูกต้อง จึงไม่รับ ให้โรงเรียนแก้ไขด้วยโปรแกรมรุ่นล่าสุดแล้วส่งออกใหม่",
        "it calls itself final, but has blank or wrong figures: {count}, so it is not taken: let the school correct "
        "them with the newest program and export anew",
    ),
    "no_reason": ("ต้องระบุเหตุผลที่ส่งคืนรายงานของ {reporter}", "returning {reporter}'s report wants a reason"),
    "fork": (
        "{reporter} มีรายงานหลายฉบับที่ขัดแย้งกัน จึงตรวจรับไม่ได้ ให้โรงเรียนส่งฉบับแก้ไขใหม่ หรือเลือกฉบับก่อน",
        "{reporter} has reports that contradict each other: let the school send a new revision, or choose one first",
    ),
    # receipts, exchanges, national figures
    "receipt_of_another": (
        "ใบตอบรับนี้เป็นของ {found} ไม่ใช่ของ {held} ให้เลือกใบตอบรับของโรงเรียนนี้",
        "this receipt is for {found}, not for {held}: choose this school's own",
    ),
    "receipt_other_plan": (
        "ใบตอบรับนี้เป็นของแผนอื่น ({found}) ไม่ใช่แผน {held} ที่ใช้อยู่ ให้ตรวจว่าเลือกไฟล์ถูกต้อง",
        "this receipt is for another plan ({found}) than {held}: is it the right file?",
    ),
    "exchange_other_district": (
        "ไฟล์แลกเปลี่ยนนี้เป็นของเขต {found} ไม่ใช่เขต {held} จึงไม่รับ",
        "this exchange is of the district {found}, not of {held}, and was not taken",
    ),
    "exchange_needs_plan": (
        "ไฟล์แลกเปลี่ยนนี้มีรายงานตามแผนฉบับที่ {edition} ซึ่งเครื่องนี้ไม่มี ให้นำแผนฉบับนั้นเข้าก่อน แล้วนำเข้าอีกครั้ง",
        "this exchange has reports made under edition {edition} of the plan, not held here: take that edition first, "
        "then import again",
    ),
    "nothing_to_merge": (
        "ไม่มีรายงานรวมของเขตให้รวม ให้ระบุไฟล์ที่เขตส่งออก",
        "no district's figures to merge: name the files that districts exported",
    ),
    "years_differ": (
        "รายงานรวมเป็นของหลายปี ({years}) ให้รวมทีละปี",
        "the figures are of several years ({years}): merge one year at a time",
    ),
    "district_twice": (
        "มีรายงานรวมของเขต {district} มากกว่าหนึ่งฉบับ ให้เลือกฉบับล่าสุดเพียงฉบับเดียว",
        "there are several figures of the district {district}: choose the latest one only",
    ),
    "unsound_figures": (
        "รายงานรวมของเขต {district} มีตัวเลขที่เป็นไปไม่ได้ที่ตัวชี้วัด {indicator} จึงไม่นำมารวม ให้ขอไฟล์ที่ส่งออกใหม่จากเขต",
        "the figures of the district {district} cannot be at indicator {indicator}, so that nothing was added up:"
        " ask the district for a new export",
    ),
    "counted_twice": (
        "เขต {district} และเขต {other} นับรายงานฉบับเดียวกัน จึงรวมไม่ได้ ให้สอบถามทั้งสองเขต",
        "the districts {district} and {other} count the same report: ask both before merging",
    ),
    "evidence_kind": (
        "“{found}” แนบเป็นหลักฐานไม่ได้ รับไฟล์เอกสาร รูปภาพ เสียง และวิดีโอ เช่น PDF, JPG, PNG, Word, Excel, MP4",
        "“{found}” cannot be evidence: documents, pictures, sound and films can, as PDF, JPG, PNG, Word, Excel, MP4",
    ),
    "evidence_empty": ("ไฟล์ “{found}” ว่างเปล่า ให้เลือกไฟล์อื่น", "the file “{found}” is empty: choose another"),
    "evidence_too_large": (
        "“{found}” ใหญ่ {size:size} แต่เหลือที่อีก {left:size} หลักฐานของปีรวมกันได้ไม่เกิน 100 MB ให้ย่อไฟล์หรือเอาไฟล์อื่นออก",
        "“{found}” has {size:size}, room is left for {left:size}: a year's evidence may have 100 MB in all,"
        " make it smaller or take another file out",
    ),
    "evidence_lost": (
        "ไม่พบไฟล์หลักฐาน “{found}” ในโฟลเดอร์ข้างไฟล์โรงเรียน ให้แนบใหม่ หรือเอาออกจากรายการ",
        "the evidence “{found}” is not in the folder beside the school's file: attach it again, or take it out",
    ),
    "evidence_missing": (
        "ไฟล์หลักฐานที่ได้รับไม่มี “{found}” ตามที่แจ้งไว้ ให้ขอไฟล์หลักฐานใหม่จากผู้ส่ง",
        "the evidence received does not hold “{found}” as announced: ask for it again",
    ),
}
