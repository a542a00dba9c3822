"""Why a file has its import state, and what to do next."""

from __future__ import annotations

from collections.abc import Mapping

from gui.wording.faults import STORAGE, UNTRUSTED
from gui.wording.invalid import INVALID
from gui.wording.language import Language, Text, fill
from gui.wording.refusals import REFUSALS
from gui.wording.states import document_word, word
from models.fingerprint import grouped
from models.import_state import ImportState, Outcome

REASONS: Mapping[str, Text] = {
    "other_plan": (
        "เป็นรายงานตามแผนอื่น ({found}) ไม่ใช่แผนของสำนักงานเขตนี้ ให้แจ้งผู้ส่งตรวจว่าส่งถูกไฟล์",
        "made under another plan ({found}): ask the sender whether it is the right file",
    ),
    "edition_not_held": (
        "เป็นรายงานตามแผนฉบับที่ {found} ซึ่งสำนักงานเขตไม่มี ให้โรงเรียนรับไฟล์แผนล่าสุดแล้วส่งออกใหม่",
        "made under edition {found} of the plan, not held here: let the school take the latest plan and export anew",
    ),
    "not_in_plan": (
        "เป็นรายงานปี {found!s} ซึ่งไม่อยู่ในแผน ให้โรงเรียนตรวจปีแล้วส่งออกใหม่",
        "a report of {found!s}, a year that the plan does not have: let the school check the year and export anew",
    ),
    "not_in_roster": (
        "ไม่มี {found!s} ในทะเบียนโรงเรียน ให้เพิ่มในทะเบียนหรือตรวจรหัส แล้วนำเข้าอีกครั้ง",
        "{found!s} is not in the roster: add it or check its code, then import the file again",
    ),
    "compare_fingerprint": (
        "ยังไม่รู้จักกุญแจของโรงเรียน ไฟล์ถูกกักไว้ ให้โทรศัพท์เทียบเลข 30 หลัก {fingerprint} กับโรงเรียน หากตรงกันให้ลงทะเบียนกุญแจ",
        "the school's key is not known yet, the file waits: compare the 30 digits {fingerprint} with the school "
        "by telephone, and if they agree enrol the key",
    ),
    "key_not_enrolled": (
        "มีไฟล์นี้แล้ว แต่ยังถูกกักไว้เพราะกุญแจยังไม่ได้ลงทะเบียน ให้เทียบเลข 30 หลักทางโทรศัพท์แล้วลงทะเบียนกุญแจ",
        "held already, but it still waits for its key: compare the 30 digits by telephone and enrol the key",
    ),
    "key_of_another": (
        "ลงนามด้วยกุญแจของ {owner} ไฟล์ถูกกักไว้ ให้สอบถามทั้งสองแห่งว่าใช้ไฟล์ของใคร",
        "signed with the key of {owner}, so the file waits: ask both whose file was used",
    ),
    "another_key_enrolled": (
        "กุญแจไม่ตรงกับที่ลงทะเบียนไว้ ไฟล์ถูกกักไว้ ให้สอบถามโรงเรียนว่าเปลี่ยนเครื่องหรือกุญแจ หากใช่ "
        "ให้เทียบเลข 30 หลัก {fingerprint} แล้วลงทะเบียนกุญแจใหม่",
        "not the key that is enrolled, so the file waits: ask the school whether its computer or key is new, and if so "
        "compare the 30 digits {fingerprint} and enrol the new key",
    ),
    "signed_figures_wait": (
        "มีผู้แก้เซลล์หลังลงนาม ค่าที่ลงนามยังคงเดิมและรอตรวจ ให้ขอไฟล์ใหม่จากโรงเรียน หรือตรวจรับตามค่าที่ลงนาม",
        "cells were edited after signing; the signed values are unchanged and wait: ask the school for a new file, "
        "or accept the signed values",
    ),
    "nothing_waits": (
        "มีผู้แก้เซลล์หลังลงนาม แต่มีฉบับที่ไม่ถูกแก้หรือฉบับใหม่กว่าอยู่แล้ว จึงไม่ต้องดำเนินการ",
        "cells were edited after signing, but a clean copy or a later revision is held: nothing has to be done",
    ),
    "later_revision_held": (
        "มีครั้งที่ {held} ซึ่งใหม่กว่าอยู่แล้ว จึงไม่ใช้ไฟล์นี้ หากต้องการใช้ ให้โรงเรียนส่งออกครั้งใหม่",
        "revision {held}, a later one, is held, so this one is not used: let the school export anew if it is meant",
    ),
    "not_one_line": (
        "มีรายงานอีก {count} ฉบับที่ไม่ได้ต่อเนื่องกับฉบับนี้ (อาจกรอกคนละเครื่อง) จึงไม่เลือกให้ "
        "ให้โรงเรียนรวมข้อมูลแล้วส่งออกครั้งใหม่จากเครื่องเดียว",
        "other reports do not follow from this one (two computers, perhaps): {count}; none is chosen: "
        "let the school put the data together and export a new revision from one computer",
    ),
    "fork_settled": (
        "มีรายงานอีก {count} ฉบับที่ไม่ได้ต่อเนื่องกับฉบับนี้ และสำนักงานเขตเลือกฉบับที่ใช้ไว้แล้ว จึงไม่ต้องดำเนินการ",
        "other reports do not follow from this one: {count}; the district has chosen which to use: nothing to do",
    ),
    "year_closed": (
        "ปีของรายงานนี้ปิดแล้ว เก็บไว้เป็นล่าช้าและไม่นับในผลของปี ไม่ต้องดำเนินการ",
        "the report's year is closed: it is kept as late and counts in no figure; nothing has to be done",
    ),
    "withdrawn_by_officer": (
        "สำนักงานเขตถอนฉบับนี้ออกแล้ว จึงไม่ใช้ หากต้องการใช้ ให้นำกลับมา",
        "the district withdrew this one, so it is not used: bring it back if it is meant",
    ),
    "key_revoked": (
        "ลงนามด้วยกุญแจ {fingerprint} ซึ่งถูกยกเลิกแล้ว จึงไม่ใช้ ให้โรงเรียนใช้รหัสเปิดใช้ใหม่แล้วส่งออกอีกครั้ง",
        "signed with the key {fingerprint}, which was revoked, so it is not used: let the school start with a new "
        "activation code and export again",
    ),
    "key_was_revoked": (
        "มีไฟล์นี้แล้ว แต่กุญแจถูกยกเลิกก่อนตรวจรับ จึงไม่ใช้ ให้โรงเรียนใช้รหัสเปิดใช้ใหม่แล้วส่งออกอีกครั้ง",
        "held already, but its key was revoked before it was accepted: let the school start with a new activation code",
    ),
    "two_keys_one_code": (
        "มีสองกุญแจที่ใช้รหัสเปิดใช้เดียวกัน ไฟล์ของทั้งสองถูกกักไว้ ให้โทรศัพท์เทียบเลข 30 หลัก {fingerprint} กับโรงเรียน "
        "แล้วลงทะเบียนกุญแจที่ถูกต้อง หรือออกรหัสใหม่",
        "two keys were proven by one activation code and the files of both wait: compare the 30 digits {fingerprint} "
        "with the school by telephone and enrol the right key, or issue a new code",
    ),
}


PLAIN: Mapping[ImportState, Text] = {
    ImportState.NEW: ("นำเข้าได้ รอตรวจรับ", "taken, to be reviewed"),
    ImportState.NEWER_REVISION: ("ใช้แทนครั้งก่อนหน้า รอตรวจรับ", "takes the place of the earlier revision, to be reviewed"),
    ImportState.IDENTICAL: ("มีอยู่แล้ว ไม่มีอะไรเปลี่ยนแปลง", "held already, nothing changes"),
}
"""What is said of a file that nothing is wrong with."""


def import_reason(outcome: Outcome, language: Language = Language.THAI) -> str:
    """Return why a file has its state and what to do next; the reason may be the code of the error that refused it."""
    text = REASONS.get(outcome.reason) or _of_error(outcome.reason) or PLAIN.get(outcome.state)
    return fill(text, _facts(outcome, language), language) if text else word(outcome.state.value, language)


def _facts(outcome: Outcome, language: Language) -> Mapping[str, object]:
    facts: dict[str, object] = dict(outcome.facts)
    if "fingerprint" in facts:
        facts["fingerprint"] = grouped(str(facts["fingerprint"]))
    if isinstance(others := facts.get("others"), tuple):
        facts["count"] = len(others)
    if outcome.state is ImportState.WRONG_DOCUMENT:
        facts["found"] = document_word(str(facts.get("found", "")), language)
    return facts


def _of_error(code: str) -> Text | None:
    return REFUSALS.get(code) or UNTRUSTED.get(code) or INVALID.get(code) or STORAGE.get(code)
