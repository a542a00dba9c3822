"""The parser's own refusals, which hold without the checks before it."""

from __future__ import annotations

import pytest

from models.errors import UnsafeFileError
from storage.limits import Limits
from storage.xml_parts import PartReader


@pytest.mark.parametrize("document", [b"<!DOCTYPE a><a/>", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused(document: bytes, encoding: str) -> None:
    with pytest.raises(UnsafeFileError) as caught:
        PartReader("a.xml", Limits()).read(document.decode().encode(encoding))
    assert caught.value.code == "xml_doctype"


def test_a_document_longer_than_one_chunk_is_read_whole() -> None:
    reader = PartReader("a.xml", Limits())
    with pytest.raises(UnsafeFileError) as caught:
        reader.read(b"<a>" + b"<b/>" * 500_000)
    assert caught.value.code == "xml_malformed"
    PartReader("a.xml", Limits()).read(b"<a>" + b"<b/>" * 500_000 + b"</a>")
