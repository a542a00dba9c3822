"""Sentences for what is not the data's fault: the disk and its files, keys, signatures and passphrases."""

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
    "workers_blocked": (
        "เริ่มโปรแกรมส่วนที่ตรวจไฟล์ไม่ได้ จึงยังไม่ได้นำเข้าไฟล์ใด ให้ตรวจว่าโปรแกรมป้องกันไวรัสไม่ได้ปิดกั้นชี้วัด แล้วทำใหม่",
        "what examines files cannot start, so nothing was imported: see if a virus scanner stops it, and try again",
    ),
    "unreadable": (
        "อ่านไฟล์ {file} ไม่ได้ ให้ตรวจชื่อไฟล์ โฟลเดอร์ และสิทธิ์การใช้ไฟล์",
        "{file} cannot be read: check its name, folder and permissions",
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
    "file_in_use": (
        "ไฟล์ {path} เปิดแก้ไขอยู่ที่เครื่อง {host} โดย {user} ตั้งแต่ {since} จึงยังไม่ได้เขียนอะไร ให้ปิดที่เครื่องนั้นก่อนแล้วทำใหม่",
        "{path} is open for work on computer {host} by {user} since {since}, so nothing was written: close it there "
        "first, then try again",
    ),
    "looking_only": (
        "ไฟล์ {path} เปิดดูอย่างเดียว จึงไม่ได้แก้ไขหรือบันทึกอะไร หากต้องการแก้ไขให้กด “แก้ไขที่นี่แทน” ด้านบนของหน้าต่าง",
        "{path} is open to look only, so nothing was changed: to edit, press “Work here instead” at the window's top",
    ),
    "is_backup": (
        "{path} เป็นไฟล์สำรอง ไม่แก้ไขในที่เดิม ให้กู้คืนหรือทำสำเนาเป็นไฟล์ .chiwat ก่อน",
        "{path} is a backup, which is never edited in place: restore it, or copy it to a .chiwat file first",
    ),
    "backup_of_another": (
        "ไฟล์สำรอง {path} เป็นของผู้รายงานอื่น ไม่ใช่ของไฟล์นี้ จึงไม่ได้กู้คืน ให้เลือกไฟล์สำรองอื่น",
        "the backup {path} is another reporter's, not this file's; nothing was restored: choose another backup",
    ),
    "changed_elsewhere": (
        "อีกหน้าต่างหรืออีกเครื่องเขียนในไฟล์ {path} ระหว่างนี้ จึงยังไม่ได้ทำรายการนี้ หน้านี้แสดงข้อมูลล่าสุดแล้ว ให้ดูอีกครั้งแล้วทำใหม่",
        "another window or computer wrote to {path} meanwhile, so this was not done; the page shows it as it is now: "
        "look again, then repeat it",
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
    "code_wrong": (
        "รหัสเปิดใช้กับไฟล์แผนนี้ไม่เข้าคู่กัน หนังสืออาจเป็นของแผนอื่นหรือใหม่กว่าไฟล์แผน หรือไฟล์แผนอาจไม่ได้มาจากสำนักงานเขต "
        "ให้ใช้ไฟล์แผนที่แจกพร้อมหนังสือ หากยังไม่ได้ให้โทรสอบถามสำนักงานเขต",
        "the code and this plan file do not belong together: the letter may be another plan's or newer than the file, "
        "or the file may not be the district's; use the file that came with the letter, or telephone the district",
    ),
    "other_district_key": (
        "แผนนี้ลงนามด้วยกุญแจอื่น ไม่ใช่กุญแจของสำนักงานเขตที่ใช้อยู่ จึงยังไม่รับ ให้โทรสอบถามสำนักงานเขตก่อน",
        "this plan is signed with another key than the district's: it was not taken; telephone the district first",
    ),
    "receipt_other_key": (
        "ใบตอบรับนี้ไม่ได้ลงนามด้วยกุญแจของเขตในแผนที่ใช้อยู่ จึงไม่รับ ให้รับไฟล์แผนล่าสุดก่อน หรือขอใบตอบรับใหม่จากเขต",
        "this receipt is not signed with the district's key of the plan in use and was not taken: take the latest plan "
        "first, or ask the district for the receipt again",
    ),
    "exchange_other_key": (
        "ไฟล์แลกเปลี่ยนนี้ไม่ได้ลงนามด้วยกุญแจของเขตนี้ จึงไม่รับ ให้ตรวจว่ามาจากไฟล์ข้อมูลของเขตเดียวกัน",
        "this exchange is not signed with this district's key and was not taken: is it from the same district's file?",
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
    "key_revoked": (
        "กุญแจของ {reporter} ถูกยกเลิกแล้ว จึงลงทะเบียนอีกไม่ได้ ให้ออกรหัสเปิดใช้ใหม่เพื่อให้โรงเรียนสร้างกุญแจใหม่",
        "this key of {reporter} was revoked and is never enrolled again: issue a new code, so that the school makes "
        "a new key",
    ),
    "no_key_to_revoke": (
        "{reporter} มีกุญแจที่ใช้ได้ {count} ดอก จึงต้องระบุเลข 30 หลักของกุญแจที่จะยกเลิก (--fingerprint)",
        "{reporter} has {count} trusted keys: say by its 30 digits which one to revoke (--fingerprint)",
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
