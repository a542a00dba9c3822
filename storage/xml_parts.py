"""Bounded reading of one XML part with expat: no document type, UTF-8 or UTF-16, limited depth (DESIGN 3)."""

from __future__ import annotations

import pyexpat
from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Final, NoReturn, TypeVar
from xml.parsers.expat import ExpatError

from models.errors import UnsafeFileError
from storage.limits import Limits

Attributes = dict[str, str]
StartHandler = Callable[[Any, Attributes], None]
EndHandler = Callable[[Any], None]
_Handler = TypeVar("_Handler")

MAIN_NAMESPACES: Final = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)
_ENCODINGS = frozenset({"utf-8", "utf-16"})
# A handler's exception takes effect at the end of a chunk.
_CHUNK_BYTES = 1024 * 1024
_TEXT_BUFFER_BYTES = 64 * 1024


def under(namespaces: tuple[str, ...], parents: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Key the names of elements, as expat reports them, to the parents that each may have ("" is the part itself)."""
    return {
        f"{namespace} {tag}": frozenset(f"{namespace} {parent}" if parent else "" for parent in allowed.split(" "))
        for namespace in namespaces
        for tag, allowed in parents.items()
    }


def in_namespaces(namespaces: tuple[str, ...], handlers: Mapping[str, _Handler]) -> dict[str, _Handler]:
    """Key handlers by the names that expat reports: namespace, space, local name."""
    return {f"{namespace} {tag}": handler for namespace in namespaces for tag, handler in handlers.items()}


class PartReader:
    """Receives the elements of a part; subclasses fill ``starts`` and ``ends``, characters collect in ``text``.

    An element of ``parents`` anywhere else is refused, and so is any element inside one of ``leaves``: wrapped in
    markup that one program skips and another reads (ECMA-376 part 3), it would show two people two figures.
    """

    starts: ClassVar[Mapping[str, StartHandler]] = {}
    ends: ClassVar[Mapping[str, EndHandler]] = {}
    parents: ClassVar[Mapping[str, frozenset[str]]] = {}
    leaves: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, part: str, limits: Limits) -> None:
        self.part = part
        self.limits = limits
        self.max_depth = limits.depth
        self._path: list[str] = [""]
        self.max_text = limits.text_characters
        self.text: list[str] = []
        """The characters since the last start tag."""

    def read(self, content: bytes) -> None:
        """Parse the part; raises UnsafeFileError."""
        parser = pyexpat.ParserCreate(None, " ")
        parser.buffer_text = True
        parser.buffer_size = _TEXT_BUFFER_BYTES
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self.text.append
        parser.XmlDeclHandler = self._declaration
        parser.StartDoctypeDeclHandler = self._doctype
        try:
            for start in range(0, len(content), _CHUNK_BYTES):
                parser.Parse(content[start : start + _CHUNK_BYTES], False)
            parser.Parse(b"", True)
        except ExpatError as error:
            raise UnsafeFileError("xml_malformed", part=self.part, line=error.lineno) from None

    def refuse(self, code: str, **facts: object) -> NoReturn:
        """Raise UnsafeFileError naming this part."""
        raise UnsafeFileError(code, part=self.part, **facts)

    def take_text(self) -> str:
        """Return the characters since the last start tag."""
        text = "".join(self.text)
        if len(text) > self.max_text:
            self.refuse("text_too_long", limit=self.max_text, found=len(text))
        return text

    def _start(self, tag: str, attributes: Attributes) -> None:
        path = self._path
        parent = path[-1]
        path.append(tag)
        if len(path) > self.max_depth + 1:
            self.refuse("xml_too_deep", limit=self.max_depth)
        allowed = self.parents.get(tag)
        if (allowed is not None and parent not in allowed) or parent in self.leaves:
            self.refuse("foreign_markup", found=tag.rpartition(" ")[2])
        self.text.clear()
        handler = self.starts.get(tag)
        if handler is not None:
            handler(self, attributes)

    def _end(self, tag: str) -> None:
        self._path.pop()
        handler = self.ends.get(tag)
        if handler is not None:
            handler(self)

    def _declaration(self, version: str, encoding: str | None, standalone: int) -> None:
        if encoding is not None and encoding.lower() not in _ENCODINGS:
            self.refuse("xml_encoding", found=encoding)

    def _doctype(self, name: str, system_id: str | None, public_id: str | None, internal: bool) -> None:
        self.refuse("xml_doctype")
