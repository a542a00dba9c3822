"""Canonical JSON: the one byte form in which documents are signed, named and compared (DESIGN section 3, "Payload").

Sorted keys, no spaces, integers, and decimals as strings. Decoding is strict: what does not encode to its own
bytes again is refused, which also rules out duplicate keys, default values written out and any other spelling.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from typing import TypeVar, dataclass_transform

import msgspec

from models.errors import InvalidDataError
from models.numbers import Number, Total, canonical_text, from_canonical, total_from_canonical
from models.text import is_clean

# A control character can stand in JSON only as an escape; read in pairs, an escaped backslash begins no other.
_ESCAPES = re.compile(r"\\(.)")
_CLEAN_ESCAPES = frozenset('n"\\')
# What a database column takes, with room to count on: revisions, serials, editions and sums of counts are all below.
_TOO_LARGE = 10**18
_MANY_DIGITS = re.compile(rb"[0-9]{19}")


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Base of every value that is stored or signed: immutable, named fields only, defaults left out."""


ValueT = TypeVar("ValueT")
_NUMBERS: Mapping[type, Callable[[str], Number]] = {Number: from_canonical, Total: total_from_canonical}


def _to_json(value: object) -> str:
    if isinstance(value, Number):
        return canonical_text(value)
    raise TypeError(f"no canonical form for {type(value).__name__}")


def _from_json(kind: type, value: object) -> Number:
    # A ValueError, and no other, comes back from msgspec with the place of the fault.
    read = _NUMBERS.get(kind)
    if read is None or not isinstance(value, str):
        raise ValueError(f"Expected a number as text, got {type(value).__name__}")
    try:
        return read(value)
    except InvalidDataError as error:
        raise ValueError(f"Not a canonical number: {value[:20]!r}") from error


_ENCODER = msgspec.json.Encoder(enc_hook=_to_json, order="sorted")
_DECODERS: dict[type, msgspec.json.Decoder[object]] = {}


def encode(value: object) -> bytes:
    """Return the canonical UTF-8 bytes of ``value``."""
    return _ENCODER.encode(value)


def decode(data: bytes, kind: type[ValueT]) -> ValueT:
    """Decode canonical bytes; raise InvalidDataError for unknown fields, unclean text or any other spelling."""
    value = decode_source(data, kind)
    if _MANY_DIGITS.search(data):
        _check_integers(msgspec.json.decode(data), "")
    if encode(value) != data:
        raise InvalidDataError("not_canonical")
    _check_text(data.decode("utf-8"))
    return value


def decode_source(data: bytes, kind: type[ValueT]) -> ValueT:
    """Decode JSON written by people (a plan's source): fields and types are checked, the spelling is free."""
    decoder = _DECODERS.get(kind)
    if decoder is None:
        decoder = _DECODERS[kind] = msgspec.json.Decoder(kind, dec_hook=_from_json)
    try:
        return decoder.decode(data)  # type: ignore[return-value]
    except msgspec.ValidationError as error:
        raise InvalidDataError("wrong_field", **_place(str(error))) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InvalidDataError("not_json", detail=str(error)) from error


def _check_integers(value: object, path: str) -> None:
    if isinstance(value, dict):
        for name, item in value.items():
            _check_integers(item, f"{path}.{name}".lstrip("."))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            _check_integers(item, f"{path}[{index}]")
    elif isinstance(value, int) and abs(value) >= _TOO_LARGE:
        raise InvalidDataError("wrong_field", detail="integer out of range", path=path)


def digest(data: bytes) -> str:
    """Return the identity of a document: the SHA-256 of its payload bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def _place(message: str) -> dict[str, object]:
    """Split msgspec's "what - at `$.a[0].b`" into the detail and the path."""
    detail, _, place = message.partition(" - at `$")
    return {"detail": detail, "path": place.rstrip("`").lstrip(".")}


def _check_text(text: str) -> None:
    if not (_CLEAN_ESCAPES.issuperset(_ESCAPES.findall(text)) and is_clean(text)):
        raise InvalidDataError("unclean_text")
