"""The published plans that a school file has held, newest in force (DESIGN sections 2 and 3)."""

from __future__ import annotations

from collections.abc import Iterator

from models.canonical import decode_source, digest, encode
from models.errors import InvalidDataError, StorageError, UntrustedError
from models.plan import Plan
from models.publication import PlanDocument
from storage.database import Database


def add_plan_document(database: Database, document: PlanDocument) -> None:
    """Store a document under its digest; one already held stays as it is."""
    payload = encode(document)
    database.execute(
        "INSERT INTO plan_documents (sha256, edition, serial, payload) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (digest(payload), document.plan.edition, document.publication.serial, payload),
    )


def newest_plan_document(database: Database) -> PlanDocument:
    """Return the document in force; StorageError ``damaged_document``."""
    rows = database.query("SELECT sha256, payload FROM plan_documents ORDER BY edition DESC, serial DESC LIMIT 1")
    if not rows:
        raise StorageError("damaged_file", path=str(database.path))
    return decode_source(sound(database, rows[0]["sha256"], rows[0]["payload"]), PlanDocument)


def plans_held(database: Database) -> Iterator[Plan]:
    """Yield the plans of all documents held, newest first; StorageError ``damaged_document``."""
    for row in database.query("SELECT sha256, payload FROM plan_documents ORDER BY edition DESC, serial DESC"):
        yield decode_source(sound(database, row["sha256"], row["payload"]), PlanDocument).plan


def sound(database: Database, sha256: str, payload: bytes) -> bytes:
    """Return a stored document's payload after checking it against its digest."""
    if digest(payload) != sha256:
        raise StorageError("damaged_document", path=str(database.path), sha256=sha256)
    return payload


def require_successor(held: PlanDocument, offered: PlanDocument, *, vouched: bool = False) -> None:
    """Refuse a document that cannot follow the one held (DESIGN section 3, "Plan").

    ``vouched`` where the district key held, or an activation code, stands for the one offered.

    Raises InvalidDataError ``other_plan``, ``older_edition``, ``older_serial``, ``edition_changed`` or
    ``serial_reused``, and UntrustedError ``other_district_key``.
    """
    old, new = held.plan, offered.plan
    serial, new_serial = held.publication.serial, offered.publication.serial
    if (new.id, new.district.id) != (old.id, old.district.id):
        raise InvalidDataError("other_plan", held=old.id, offered=new.id)
    if offered.publication.district_key != held.publication.district_key and not vouched:
        raise UntrustedError("other_district_key", offered=offered.publication.district_key)
    if new.edition < old.edition:
        raise InvalidDataError("older_edition", held=old.edition, offered=new.edition)
    if new_serial < serial:
        raise InvalidDataError("older_serial", held=serial, offered=new_serial)
    if new.edition == old.edition and new.digest() != old.digest():
        raise InvalidDataError("edition_changed", edition=old.edition)
    if (new.edition, new_serial) == (old.edition, serial) and encode(offered) != encode(held):
        raise InvalidDataError("serial_reused", serial=serial)
