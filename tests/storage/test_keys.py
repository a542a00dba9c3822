from __future__ import annotations

import pytest

from models.canonical import decode, encode
from models.errors import UntrustedError
from storage.keys import MEMORY, PASSES, SealedKey, create_key, open_key, verifies
from tests.helpers.indicators import changed

KEY = create_key()
SEALED = KEY.seal("ครู สมชาย 2564")


def test_a_sealed_key_opens_with_its_passphrase_and_signs_the_same() -> None:
    opened = open_key(SEALED, "ครู สมชาย 2564")
    assert opened.public_key == KEY.public_key == SEALED.public_key
    assert opened.sign(b"m") == KEY.sign(b"m")


def test_sealing_is_argon2id_at_the_strength_of_the_design() -> None:
    assert (SEALED.passes, SEALED.memory) == (PASSES, MEMORY) == (3, 64 * 1024 * 1024)
    assert KEY.seal("a").salt != KEY.seal("a").salt


@pytest.mark.parametrize("passphrase", ["", "ครู สมชาย 2565", "ครู สมชาย 2564 "])
def test_a_wrong_passphrase_is_named(passphrase: str) -> None:
    with pytest.raises(UntrustedError, match="wrong_passphrase"):
        open_key(SEALED, passphrase)


def test_the_order_of_typing_thai_marks_does_not_matter() -> None:
    sealed = KEY.seal("น\u0e49\u0e33")
    assert open_key(sealed, "น\u0e49\u0e4d\u0e32").public_key == KEY.public_key


def test_a_sealed_key_under_another_public_key_is_damaged() -> None:
    swapped: SealedKey = changed(SEALED, public_key=create_key().public_key)
    with pytest.raises(UntrustedError, match="damaged_key"):
        open_key(swapped, "ครู สมชาย 2564")


def test_a_sealed_key_is_stored_and_read_as_canonical_bytes() -> None:
    assert decode(encode(SEALED), SealedKey) == SEALED
    assert b"passes" not in encode(SEALED)


def test_only_the_signature_of_these_bytes_by_this_key_verifies() -> None:
    signature = KEY.sign(b"figures")
    assert verifies(KEY.public_key, b"figures", signature)
    assert not verifies(KEY.public_key, b"Figures", signature)
    assert not verifies(create_key().public_key, b"figures", signature)
    assert not verifies(KEY.public_key, b"figures", signature[:-1])
    assert not verifies("zz", b"figures", signature)


DEGENERATE = [
    "01" + "00" * 31,
    "00" * 32,
    "ec" + "ff" * 30 + "7f",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
]


@pytest.mark.parametrize("key", DEGENERATE)
def test_keys_of_small_order_are_refused(key: str) -> None:
    """The identity point "verifies" one fixed signature of every message where a library does not refuse it."""
    for signature in (bytes.fromhex("01" + "00" * 63), bytes.fromhex(key) + bytes(32), bytes(64)):
        assert not any(verifies(key, b"%d" % message, signature) for message in range(8))


def test_a_signature_with_the_group_order_added_is_refused() -> None:
    order = 2**252 + 27742317777372353535851937790883648493
    signature = KEY.sign(b"figures")
    moved = signature[:32] + (int.from_bytes(signature[32:], "little") + order).to_bytes(32, "little")
    assert not verifies(KEY.public_key, b"figures", moved)


def test_what_a_key_locked_only_it_opens_for_the_same_purpose() -> None:
    locked = KEY.lock(b"figures", "1")
    assert KEY.unlock(locked, "1") == b"figures"
    assert b"figures" not in locked
    assert KEY.lock(b"figures", "1") != locked
    for opener, purpose, data in (
        (create_key(), "1", locked), (KEY, "2", locked), (KEY, "1", locked[:-1]), (KEY, "1", b""),
    ):  # fmt: skip
        with pytest.raises(UntrustedError, match="damaged_key"):
            opener.unlock(data, purpose)


def test_a_key_locks_another_key() -> None:
    other = create_key()
    assert KEY.unlock_key(KEY.lock_key(other, "former"), "former").public_key == other.public_key
