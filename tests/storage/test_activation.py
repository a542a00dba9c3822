from __future__ import annotations

import hashlib

import pytest
from nacl import pwhash
from nacl.signing import SigningKey

from models.activation import EnrolmentStatement, TagStatement, salt
from models.canonical import encode
from models.dsse import DocumentType, pre_authentication_encoding
from models.submission import EnrolmentProof
from storage.activation import CodeKeys, new_secret, proof_holds
from tests.helpers.indicators import changed

SECRET = bytes(range(10))
KEYS = CodeKeys(SECRET, "d1", "5002010001")
TAG = TagStatement(district="d1", district_key="aa" * 32, school="5002010001", serial=1)
SAID = EnrolmentStatement(district="d1", district_key="aa" * 32, school="5002010001", serial=1, school_key="bb" * 32)


def test_both_keys_follow_from_the_code_as_the_design_says() -> None:
    root = pwhash.argon2id.kdf(32, SECRET, salt("d1", "5002010001"), opslimit=3, memlimit=16 * 1024 * 1024)
    tag_key = hashlib.blake2b(b"chiwat.district-tag.v1", key=root, digest_size=32).digest()
    seed = hashlib.blake2b(b"chiwat.enrol.v1", key=root, digest_size=32).digest()
    assert KEYS.tag(TAG) == hashlib.blake2b(encode(TAG), key=tag_key, digest_size=32).hexdigest()
    assert KEYS.enrolment_key == bytes(SigningKey(seed).verify_key).hex()


def test_the_tag_proves_the_districts_key_and_nothing_else() -> None:
    tag = KEYS.tag(TAG)
    assert KEYS.proves(TAG, tag)
    assert not KEYS.proves(changed(TAG, district_key="cc" * 32), tag)
    assert not KEYS.proves(changed(TAG, serial=2), tag)
    assert not KEYS.proves(TAG, "ก" * 64)
    assert not CodeKeys(SECRET, "d1", "5002010002").proves(TAG, tag)


def test_an_enrolment_is_signed_as_an_enrolment() -> None:
    proof = KEYS.enrol(SAID)
    message = pre_authentication_encoding(DocumentType.ENROLMENT.payload_type, encode(SAID))
    assert proof_holds(proof, KEYS.enrolment_key)
    assert bytes(SigningKey(bytes(32)).verify_key).hex() != KEYS.enrolment_key
    assert b"enrolment.v1" in message


@pytest.mark.parametrize(
    "field", [{"school_key": "cc" * 32}, {"district_key": "cc" * 32}, {"serial": 2}, {"school": "5002010002"}], ids=str
)
def test_a_proof_of_something_else_does_not_hold(field: dict[str, object]) -> None:
    proof = KEYS.enrol(SAID)
    forged = EnrolmentProof(statement=changed(SAID, **field), signature=proof.signature)
    assert not proof_holds(forged, KEYS.enrolment_key)


def test_another_code_does_not_check_it() -> None:
    other = CodeKeys(bytes(10), "d1", "5002010001")
    assert not proof_holds(KEYS.enrol(SAID), other.enrolment_key)


GROUP_ORDER = 2**252 + 27742317777372353535851937790883648493


def test_a_proof_has_one_spelling() -> None:
    proof = KEYS.enrol(SAID)
    number = int.from_bytes(bytes.fromhex(proof.signature[64:]), "little") + GROUP_ORDER
    moved = EnrolmentProof(statement=SAID, signature=proof.signature[:64] + number.to_bytes(32, "little").hex())
    assert not proof_holds(moved, KEYS.enrolment_key)


@pytest.mark.parametrize("key", ["01" + "00" * 31, "00" * 32, "ec" + "ff" * 30 + "7f", "", "zz"])
def test_no_proof_holds_under_a_key_that_is_none(key: str) -> None:
    for signature in ("01" + "00" * 63, "00" * 64, KEYS.enrol(SAID).signature):
        assert not proof_holds(EnrolmentProof(statement=SAID, signature=signature), key)


def test_a_proof_is_signed_as_a_proof_and_as_nothing_else() -> None:
    """The enrolment key signs no other kind of document, nor is another kind's signature a proof."""
    for document in DocumentType:
        if document is not DocumentType.ENROLMENT:
            message = pre_authentication_encoding(document.payload_type, encode(SAID))
            signature = KEYS._enrolment.sign(message).hex()
            assert not proof_holds(EnrolmentProof(statement=SAID, signature=signature), KEYS.enrolment_key)


def test_keys_in_memory_do_not_show_themselves() -> None:
    shown = repr(KEYS) + repr(vars(KEYS)["_enrolment"]) + str(KEYS)
    assert SECRET.hex() not in shown
    assert bytes(KEYS._enrolment._key).hex() not in shown


def test_codes_are_random() -> None:
    assert len({new_secret() for _ in range(20)}) == 20
