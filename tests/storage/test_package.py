"""Packages: what opens, and the word for each thing that does not."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl.workbook import Workbook

from models import carrier, dsse
from models.canonical import digest, encode
from models.dsse import DocumentType, EnvelopeHead, Signature
from models.errors import InvalidDataError, StorageError, UnsafeFileError, UntrustedError
from models.form import FormCell, FormSheet
from storage import package as package_module
from storage.form_writer import draw_workbook
from storage.package import open_package, package_bytes, write_package
from tests.helpers.factories import make_signer
from tests.helpers.packages import edited

PAYLOAD = encode({"year": 2564})
SHEET = FormSheet(name="แผ่น", widths=(20,), cells={(1, 1): FormCell(value="ก")})
SUBMISSION = (DocumentType.SUBMISSION,)


def make_package(document: DocumentType = DocumentType.SUBMISSION) -> bytes:
    return package_bytes(document, PAYLOAD, make_signer(), (SHEET,))


def carried(head: EnvelopeHead, payload: bytes = PAYLOAD) -> bytes:
    """Return a workbook that carries an envelope as it is given."""
    return draw_workbook((SHEET,), carrier.pack(head, payload))


def signed(payload_type: str, *seeds: int) -> EnvelopeHead:
    message = dsse.pre_authentication_encoding(payload_type, PAYLOAD)
    signers = [make_signer(seed) for seed in seeds]
    signatures = tuple(Signature(keyid=s.public_key, sig=s.sign(message).hex()) for s in signers)
    return EnvelopeHead(payloadType=payload_type, signatures=signatures)


def refusal(data: bytes, accepted: Sequence[DocumentType] = SUBMISSION) -> tuple[type[Exception], str]:
    with pytest.raises((InvalidDataError, UntrustedError, UnsafeFileError)) as caught:
        open_package(data, accepted)
    return type(caught.value), caught.value.code


@pytest.mark.parametrize("document", list(DocumentType))
def test_a_package_of_each_kind_opens(document: DocumentType) -> None:
    package = open_package(make_package(document), tuple(DocumentType))
    assert (package.document, package.payload, package.digest) == (document, PAYLOAD, digest(PAYLOAD))
    assert (package.key, package.cosigner) == (make_signer().public_key, "")
    assert [sheet.state for sheet in package.workbook.sheets] == ["visible", "veryHidden"]


def test_a_package_is_the_same_bytes_each_time() -> None:
    assert make_package() == make_package()


def test_a_large_payload_is_carried_in_chunks() -> None:
    payload = encode([digest(str(number).encode()) for number in range(1000)])
    data = package_bytes(DocumentType.SUBMISSION, payload, make_signer(), (SHEET,))
    package = open_package(data, SUBMISSION)
    assert package.payload == payload
    assert len(package.workbook.sheets[1].cells) > 4


def test_a_change_of_key_is_signed_twice() -> None:
    data = package_bytes(DocumentType.PLAN, PAYLOAD, make_signer(2), (SHEET,), cosigner=make_signer(1))
    package = open_package(data, (DocumentType.PLAN,))
    assert (package.key, package.cosigner) == (make_signer(2).public_key, make_signer(1).public_key)


@pytest.mark.parametrize("document", [kind for kind in DocumentType if kind is not DocumentType.PLAN])
def test_nothing_but_a_plan_is_signed_twice(document: DocumentType) -> None:
    assert refusal(carried(signed(document.payload_type, 1, 2)), (document,)) == (UntrustedError, "bad_signature")


def test_both_signatures_of_a_plan_have_to_hold() -> None:
    head = signed(DocumentType.PLAN.payload_type, 1, 2)
    forged = Signature(keyid=make_signer(3).public_key, sig=head.signatures[1].sig)
    lying = EnvelopeHead(payloadType=head.payloadType, signatures=(head.signatures[0], forged))
    assert refusal(carried(lying), (DocumentType.PLAN,)) == (UntrustedError, "bad_signature")


def test_one_key_does_not_sign_twice() -> None:
    data = carried(signed(DocumentType.PLAN.payload_type, 1, 1))
    assert refusal(data, (DocumentType.PLAN,)) == (UntrustedError, "bad_signature")


@pytest.mark.parametrize("state", ["visible", "hidden", "veryHidden"])
def test_how_far_the_carrier_is_hidden_does_not_matter(state: Any) -> None:
    def edit(workbook: Workbook) -> None:
        workbook["_chiwat"].sheet_state = state

    assert open_package(edited(make_package(), edit), SUBMISSION).payload == PAYLOAD


def test_a_carrier_under_another_name_is_found_by_its_first_words() -> None:
    def edit(workbook: Workbook) -> None:
        workbook["_chiwat"].title = "Sheet9"

    assert open_package(edited(make_package(), edit), SUBMISSION).payload == PAYLOAD


def rename(workbook: Workbook) -> None:
    workbook["_chiwat"]["A1"].value = "อื่น"


def copy(workbook: Workbook) -> None:
    workbook.copy_worksheet(workbook["_chiwat"]).title = "_chiwat_2"


def remove(workbook: Workbook) -> None:
    workbook.remove(workbook["_chiwat"])


def shorten(workbook: Workbook) -> None:
    workbook["_chiwat"]["A3"].value = None


def number(workbook: Workbook) -> None:
    workbook["_chiwat"]["A3"].value = 12


def flip(workbook: Workbook) -> None:
    cell = workbook["_chiwat"]["A3"]
    cell.value = str(cell.value)[::-1]


def newer(workbook: Workbook) -> None:
    cell = workbook["_chiwat"]["A1"]
    cell.value = str(cell.value).replace("CHIWAT1", "CHIWAT2")


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (remove, "no_package"),
        (rename, "damaged"),
        (copy, "damaged"),
        (shorten, "damaged"),
        (number, "damaged"),
        (flip, "damaged"),
        (newer, "newer_format"),
    ],
)
def test_a_carrier_that_was_touched_is_told(edit: Callable[[Workbook], None], code: str) -> None:
    assert refusal(edited(make_package(), edit)) == (InvalidDataError, code)


def test_an_envelope_that_is_none_is_damaged() -> None:
    texts = carrier.pack(signed(DocumentType.SUBMISSION.payload_type, 1), PAYLOAD)
    below = ["{}", *texts[2:]]
    check = digest("\n".join(below).encode())
    data = draw_workbook((SHEET,), (f"CHIWAT1 {len(below)} {check}", *below))
    assert refusal(data) == (InvalidDataError, "damaged")


@pytest.mark.parametrize("accepted", list(DocumentType))
@pytest.mark.parametrize("offered", list(DocumentType))
def test_a_document_of_one_kind_is_never_taken_for_another(offered: DocumentType, accepted: DocumentType) -> None:
    if offered is accepted:
        assert open_package(make_package(offered), (accepted,)).document is offered
    else:
        assert refusal(make_package(offered), (accepted,)) == (InvalidDataError, "wrong_document")


@pytest.mark.parametrize(
    ("payload_type", "code"),
    [
        ("application/vnd.chiwat.submission.v2+json", "newer_format"),
        ("application/vnd.chiwat.poem.v1+json", "wrong_document"),
        ("text/plain", "wrong_document"),
    ],
)
def test_a_payload_type_that_is_not_known(payload_type: str, code: str) -> None:
    assert refusal(carried(signed(payload_type, 1))) == (InvalidDataError, code)


GROUP_ORDER = 2**252 + 27742317777372353535851937790883648493


def moved(signature: str) -> str:
    """Return the same signature with the group's order added, which some libraries take as well."""
    half, number = signature[:64], int.from_bytes(bytes.fromhex(signature[64:]), "little")
    return half + (number + GROUP_ORDER).to_bytes(32, "little").hex()


@pytest.mark.parametrize("document", [DocumentType.SUBMISSION, DocumentType.PLAN])
def test_a_signature_has_one_spelling(document: DocumentType) -> None:
    head = signed(document.payload_type, 1)
    spelt = Signature(keyid=head.signatures[0].keyid, sig=moved(head.signatures[0].sig))
    for signatures in ((spelt,), (head.signatures[0], spelt)):
        data = carried(EnvelopeHead(payloadType=head.payloadType, signatures=signatures))
        assert refusal(data, (document,)) == (UntrustedError, "bad_signature")


@pytest.mark.parametrize(
    "key",
    [
        "01" + "00" * 31,
        "00" * 32,
        "ec" + "ff" * 30 + "7f",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    ],
)
@pytest.mark.parametrize("signature", ["01" + "00" * 63, "00" * 64], ids=["identity", "zero"])
def test_a_key_under_which_everything_verifies_is_no_key(key: str, signature: str) -> None:
    """One fixed signature holds for every message under these keys, where a library does not refuse them."""
    forged = Signature(keyid=key, sig=signature)
    alone = EnvelopeHead(payloadType=DocumentType.PLAN.payload_type, signatures=(forged,))
    beside = EnvelopeHead(
        payloadType=alone.payloadType, signatures=(*signed(DocumentType.PLAN.payload_type, 1).signatures, forged)
    )
    for head in (alone, beside):
        assert refusal(carried(head), (DocumentType.PLAN,)) == (UntrustedError, "bad_signature")


def test_a_signature_of_another_payload_does_not_hold() -> None:
    head = signed(DocumentType.SUBMISSION.payload_type, 1)
    assert refusal(carried(head, encode({"year": 2565}))) == (UntrustedError, "bad_signature")


def test_a_signature_for_another_type_does_not_hold() -> None:
    head = signed(DocumentType.RECEIPT.payload_type, 1)
    lying = EnvelopeHead(payloadType=DocumentType.SUBMISSION.payload_type, signatures=head.signatures)
    assert refusal(carried(lying)) == (UntrustedError, "bad_signature")


@pytest.mark.parametrize("keyid", ["", "zz", "01" + "0" * 62, "0" * 64])
def test_a_hint_that_names_no_key_proves_nothing(keyid: str) -> None:
    head = signed(DocumentType.SUBMISSION.payload_type, 1)
    lying = EnvelopeHead(payloadType=head.payloadType, signatures=(Signature(keyid=keyid, sig=head.signatures[0].sig),))
    assert refusal(carried(lying)) == (UntrustedError, "bad_signature")


def test_an_unsafe_file_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(make_package())
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"x")
    assert refusal(path.read_bytes()) == (UnsafeFileError, "macros")


def test_writing_reads_back_before_the_file_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"earlier")
    monkeypatch.setattr(package_module, "cell_differences", lambda *_: ("a difference",))
    with pytest.raises(StorageError, match="io_error"):
        write_package(path, DocumentType.SUBMISSION, PAYLOAD, make_signer(), (SHEET,))
    assert path.read_bytes() == b"earlier"
    assert list(tmp_path.iterdir()) == [path]


def test_a_written_package_opens(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_package(path, DocumentType.SUBMISSION, PAYLOAD, make_signer(), (SHEET,))
    assert open_package(path.read_bytes(), SUBMISSION).payload == PAYLOAD
