"""What a foreign workbook's package holds besides cells: content types, relationships, and nothing active (DESIGN 3).

Parts that nobody here reads (themes, drawings, properties) are not parsed; they are bound by the zip guard and by the
count of tags, and refused when their bytes hold a document type or entity declaration in UTF-8 or UTF-16.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple
from urllib.parse import unquote

from models.errors import UnsafeFileError
from storage.archive import Archive
from storage.limits import Limits
from storage.xml_parts import Attributes, PartReader, in_namespaces

_CONTENT_TYPES: Final = "[Content_Types].xml"
_CONTENT_TYPES_NAMESPACES = ("http://schemas.openxmlformats.org/package/2006/content-types",)
_RELATIONSHIPS_NAMESPACES = ("http://schemas.openxmlformats.org/package/2006/relationships",)
RELATIONSHIP_NAMESPACES: Final = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)

_DECLARATIONS = tuple(
    declaration.encode(encoding)
    for declaration in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)
_FILES_INSIDE = (b"\xd0\xcf\x11\xe0", b"PK\x03\x04")
# Excel keeps printer settings and sheet properties as .bin parts; every other one is code or an object.
_HARMLESS_BINARY = re.compile(r"xl/(?:printersettings/printersettings|customproperty)\d*\.bin")
# Words in lower case that give a part's name, content type or relationship type away, and their refusal codes.
_FORBIDDEN_WORDS = {
    "vbaproject": "macros",
    "vbadata": "macros",
    "macro": "macros",
    "dialogsheet": "macros",
    "activex": "active_content",
    "customui": "active_content",
    "ui/extensibility": "active_content",
    "webextension": "active_content",
    "oleobject": "embedded_object",
    "embeddings/": "embedded_object",
    "relationships/package": "embedded_object",
    "externallink": "external_link",
    "connections": "external_data",
    "querytable": "external_data",
}
# Some readers open these by name, others follow the relationship: both must end at the same part.
_USUAL_PARTS = {"officeDocument": "xl/workbook.xml", "sharedStrings": "xl/sharedStrings.xml", "styles": "xl/styles.xml"}


class Relationship(NamedTuple):
    """A checked internal relationship; ``kind`` is the last word of its type, ``target`` a part name."""

    kind: str
    target: str


class Package:
    """A checked archive with its relationships: the parts are found by what they are, not by their names."""

    def __init__(self, archive: Archive, limits: Limits) -> None:
        self._archive = archive
        self._types = _ContentTypes(_CONTENT_TYPES, limits)
        self._types.read(archive.read(_CONTENT_TYPES))
        self._relationships = {
            name.lower(): _read_relationships(name, archive.read(name), limits)
            for name in archive.names
            if name.lower().endswith(".rels")
        }

    def read(self, part: str, media_type: str) -> bytes:
        """Return a part of the given content type; raises UnsafeFileError ``part_missing`` or ``content_type``."""
        if part not in self._archive:
            raise UnsafeFileError("part_missing", part=part)
        found = self._types.of(part)
        if found != media_type.lower():
            raise UnsafeFileError("content_type", part=part, found=found)
        return self._archive.read(part)

    def relationships(self, source: str) -> dict[str, Relationship]:
        """Return the relationships of a part (of the package: ``""``) by id."""
        folder, _, name = source.rpartition("/")
        return self._relationships.get(f"{folder}/_rels/{name}.rels".removeprefix("/").lower(), {})

    def only(self, relationships: dict[str, Relationship], kind: str) -> str | None:
        """Return the target of the one relationship of a kind, if any; raises UnsafeFileError ``part_ambiguous``."""
        targets = [relationship.target for relationship in relationships.values() if relationship.kind == kind]
        usual = _USUAL_PARTS[kind]
        if usual in self._archive and [usual.lower()] != [target.lower() for target in targets]:
            raise UnsafeFileError("part_ambiguous", part=usual)
        if len(targets) > 1:
            raise UnsafeFileError("part_ambiguous", part=targets[1])
        return targets[0] if targets else None


def open_package(archive: Archive, limits: Limits) -> Package:
    """Check all parts and relationships of an archive; raises UnsafeFileError."""
    if _CONTENT_TYPES not in archive:
        raise UnsafeFileError("not_workbook")
    _check_markup(archive, limits)
    for name in archive.names:
        _check_part(name, archive.read(name))
    return Package(archive, limits)


def _check_markup(archive: Archive, limits: Limits) -> None:
    tags = 0
    for name in archive.names:
        content = archive.read(name)
        tags += content.count(b"<")
        # Hardly any part has an exclamation mark, and looking for one byte costs nothing.
        if b"!" in content and any(declaration in content for declaration in _DECLARATIONS):
            raise UnsafeFileError("xml_doctype", part=name)
    if tags > limits.tags:
        raise UnsafeFileError("xml_too_many_tags", limit=limits.tags, found=tags)


def _check_part(name: str, content: bytes) -> None:
    _refuse_forbidden(name, name)
    binary = name.lower().endswith(".bin") and not _HARMLESS_BINARY.fullmatch(name.lower())
    if binary or content.startswith(_FILES_INSIDE):
        raise UnsafeFileError("embedded_object", part=name)


def _refuse_forbidden(name: str, part: str) -> None:
    lower = name.lower()
    for word, code in _FORBIDDEN_WORDS.items():
        if word in lower:
            raise UnsafeFileError(code, part=part, found=name)


def _read_relationships(name: str, content: bytes, limits: Limits) -> dict[str, Relationship]:
    folder = f"/{name}".rpartition("/_rels/")[0].removeprefix("/")
    reader = _Relationships(name, folder, limits)
    reader.read(content)
    return reader.found


class _ContentTypes(PartReader):
    def __init__(self, part: str, limits: Limits) -> None:
        super().__init__(part, limits)
        self._by_extension: dict[str, str] = {}
        self._by_part: dict[str, str] = {}

    def of(self, part: str) -> str:
        """Return the content type of a part in lower case, "" when none is declared."""
        extension = part.rpartition(".")[2].lower()
        return self._by_part.get(f"/{part.lower()}") or self._by_extension.get(extension, "")

    def _default(self, attributes: Attributes) -> None:
        self._declare(self._by_extension, attributes.get("Extension", ""), attributes)

    def _override(self, attributes: Attributes) -> None:
        self._declare(self._by_part, attributes.get("PartName", ""), attributes)

    def _declare(self, types: dict[str, str], key: str, attributes: Attributes) -> None:
        declared = attributes.get("ContentType", "").lower()
        _refuse_forbidden(declared, self.part)
        if types.setdefault(key.lower(), declared) != declared:
            self.refuse("part_ambiguous", found=key)

    starts = in_namespaces(_CONTENT_TYPES_NAMESPACES, {"Default": _default, "Override": _override})


class _Relationships(PartReader):
    def __init__(self, part: str, folder: str, limits: Limits) -> None:
        super().__init__(part, limits)
        self._folder = folder
        self.found: dict[str, Relationship] = {}

    def _relationship(self, attributes: Attributes) -> None:
        key, kind = attributes.get("Id"), attributes.get("Type", "")
        if key is None or key in self.found:
            self.refuse("workbook_malformed", found=key)
        _refuse_forbidden(kind, self.part)
        namespace, _, word = kind.rpartition("/")
        known = word if namespace in RELATIONSHIP_NAMESPACES else ""
        target = attributes.get("Target", "")
        if attributes.get("TargetMode", "Internal") != "Internal":
            if not (self.limits.hyperlinks and known == "hyperlink"):
                self.refuse("external_link", found=target)
            return
        self.found[key] = Relationship(known, self._resolve(target))

    def _resolve(self, target: str) -> str:
        path = unquote(target.partition("#")[0])
        segments = [] if path.startswith("/") or not self._folder else self._folder.split("/")
        if not path.isascii() or "\\" in path or ":" in path or path.startswith("//"):
            self.refuse("relationship_escape", found=target)
        for segment in path.split("/"):
            if segment == "..":
                if not segments:
                    self.refuse("relationship_escape", found=target)
                segments.pop()
            elif segment not in ("", "."):
                segments.append(segment)
        return "/".join(segments)

    starts = in_namespaces(_RELATIONSHIPS_NAMESPACES, {"Relationship": _relationship})
