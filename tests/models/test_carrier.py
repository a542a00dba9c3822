from __future__ import annotations

import base64
import hashlib
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.canonical import encode
from models.carrier import CHUNK, MAX_PAYLOAD, pack, unpack
from models.dsse import EnvelopeHead, Signature
from models.errors import InvalidDataError

HEAD = EnvelopeHead(payloadType="t", signatures=(Signature(keyid="k", sig="00" * 64),))


def carry(below: list[str], count: int | None = None, version: int = 1) -> list[str]:
    check = hashlib.sha256("\n".join(below).encode()).hexdigest()
    return [f"CHIWAT{version} {len(below) if count is None else count} {check}", *below]


@given(st.binary(max_size=30_000))
def test_what_is_packed_is_unpacked(payload: bytes) -> None:
    cells = pack(HEAD, payload)
    assert unpack(cells) == (HEAD, payload)
    assert max(map(len, cells)) <= CHUNK


def test_a_long_payload_takes_several_cells() -> None:
    payload = b"".join(hashlib.sha256(bytes([n, m])).digest() for n in range(256) for m in range(4))
    assert len(pack(HEAD, payload)) > 4


def test_a_payload_over_the_bound_is_not_packed() -> None:
    with pytest.raises(ValueError, match="4 MiB"):
        pack(HEAD, bytes(MAX_PAYLOAD + 1))


def test_a_payload_at_the_bound_is_unpacked_and_one_over_it_refused() -> None:
    assert len(unpack(pack(HEAD, bytes(MAX_PAYLOAD)))[1]) == MAX_PAYLOAD
    bomb = base64.b64encode(zlib.compress(bytes(MAX_PAYLOAD + 1))).decode()
    with pytest.raises(InvalidDataError, match="damaged"):
        unpack(carry([encode(HEAD).decode(), bomb]))


GOOD = list(pack(HEAD, b'{"a":1}'))
DAMAGE: dict[str, Callable[[], list[str]]] = {
    "nothing": lambda: [],
    "no magic": lambda: ["hello", *GOOD[1:]],
    "a cell more": lambda: [*GOOD, "x"],
    "a cell less": lambda: GOOD[:-1],
    "a changed character": lambda: [*GOOD[:-1], "A" + GOOD[-1][1:]],
    "cells swapped": lambda: [GOOD[0], GOOD[2], GOOD[1]],
    "head alone": lambda: carry(GOOD[1:2]),
    "head is no json": lambda: carry(["x", GOOD[2]]),
    "head without signature": lambda: carry(['{"payloadType":"t","signatures":[]}', GOOD[2]]),
    "three signatures": lambda: carry([encode(HEAD).decode().replace("[{", "[{}, {}, {").replace(" ", ""), GOOD[2]]),
    "not base64": lambda: carry([GOOD[1], "***"]),
    "not ascii": lambda: carry([GOOD[1], "ก"]),
    "not deflated": lambda: carry([GOOD[1], base64.b64encode(b"plain").decode()]),
    "cut short": lambda: carry([GOOD[1], base64.b64encode(zlib.compress(b"a" * 999)[:-4]).decode()]),
    "bytes after the end": lambda: carry([GOOD[1], base64.b64encode(zlib.compress(b"a") + b"b").decode()]),
}


@pytest.mark.parametrize("cells", [pytest.param(make(), id=name) for name, make in DAMAGE.items()])
def test_damage_is_refused(cells: list[str]) -> None:
    with pytest.raises(InvalidDataError):
        unpack(cells)


def test_a_later_carrier_is_named_as_newer() -> None:
    with pytest.raises(InvalidDataError, match="newer_format"):
        unpack(carry(GOOD[1:], version=2))
