from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.canonical import Value, decode, decode_source, digest, encode
from models.errors import InvalidDataError
from models.numbers import Number
from models.submission import Entry, EntryState
from models.text import clean_text

wholes = st.integers(min_value=0, max_value=10**15 - 1)
numbers = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**8), max_value=10**8, places=4).map(Number)
texts = st.text(max_size=40).map(clean_text)
entries = st.builds(
    Entry,
    state=st.sampled_from(EntryState),
    numerator=st.none() | wholes,
    denominator=st.none() | wholes,
    value=st.none() | numbers,
    answer=st.none() | st.booleans(),
    level=texts,
    raw=st.dictionaries(st.sampled_from(["stars", "rooms", "total"]), texts, max_size=3),
    reason=texts,
    note=texts,
)


class Box(Value):
    number: Number | None = None
    texts: dict[str, str] = {}


@given(entries)
def test_every_value_round_trips_to_the_same_bytes(entry: Entry) -> None:
    data = encode(entry)
    assert decode(data, Entry) == entry
    assert encode(decode(data, Entry)) == data


@given(st.binary(max_size=60) | entries.map(encode))
def test_whatever_is_accepted_encodes_to_its_own_bytes(data: bytes) -> None:
    try:
        entry = decode(data, Entry)
    except InvalidDataError:
        return
    assert encode(entry) == data


@pytest.mark.parametrize(
    "data",
    [
        b'{"number": "1"}',
        b'{"number":"1.0"}',
        b'{"number":"01"}',
        b'{"number":"1e3"}',
        b'{"number":"1234567890123456"}',
        b'{"number":1.5}',
        b'{"number":15}',
        b'{"number":"1","number":"2"}',
        b'{"number":null}',
        b'{"texts":{}}',
        b'{"texts":{"b":"x","a":"y"}}',
        b'{"unknown":1}',
        b"{}\n",
        b"\xef\xbb\xbf{}",
        b'{"texts":{"a":"\\u0041"}}',
        b"[" * 100_000,
        b'{"number":"' + b"9" * 5000 + b'"}',
        b"\xff",
        b"",
    ],
)
def test_any_other_spelling_is_refused(data: bytes) -> None:
    with pytest.raises(InvalidDataError):
        decode(data, Box)


@pytest.mark.parametrize(
    "text",
    ["e\u0301", "ท\u0e4d\u0e32", "a\u200bb", "a\u202eb", "a\ufeffb", "a\u0007b", "tab\there"],
    ids=["not NFC", "nikhahit and aa", "zero width", "direction", "byte order mark", "bell", "tab"],
)
def test_unclean_text_is_refused(text: str) -> None:
    with pytest.raises(InvalidDataError, match="unclean_text"):
        decode(encode(Box(texts={"a": text})), Box)


@pytest.mark.parametrize("text", ["line\nline", "back\\slash", "back\\u0041", 'quo"te', "ทำ ที่นี้"])
def test_ordinary_text_is_accepted(text: str) -> None:
    assert decode(encode(Box(texts={"a": text})), Box).texts == {"a": text}


def test_a_wrong_field_is_named_by_its_place() -> None:
    with pytest.raises(InvalidDataError) as caught:
        decode_source(b'{"texts":{"a":5}}', Box)
    assert caught.value.params["path"] == "texts[...]"


def test_only_our_own_values_have_a_canonical_form() -> None:
    with pytest.raises(TypeError):
        encode(object())


def test_the_digest_is_the_sha256_of_the_bytes() -> None:
    assert digest(b"abc").startswith("ba7816bf")
