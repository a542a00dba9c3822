"""Rows of a district file about its keys and its activation codes: secrets stand there locked, never in clear."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from models.canonical import encode
from models.decision import Decision
from models.publication import Activation
from models.submission import Reporter
from models.trust import code_in_force
from storage.database import Database
from storage.keys import SealedKey


@dataclass(frozen=True, kw_only=True)
class SealedCode:
    """A code locked under a district key; ``tag`` proves that key to whoever types the code."""

    tag: str
    locked: bytes


@dataclass(frozen=True, kw_only=True)
class FormerKey:
    """A key that the district had; ``locked`` under its successor, or None where it could not be opened any more."""

    public_key: str
    locked: bytes | None


def sealed_codes(database: Database, district_key: str) -> Mapping[str, SealedCode]:
    """Return the codes locked under a district key, by their public enrolment key."""
    rows = database.query("SELECT enrolment_key, tag, locked FROM sealed_codes WHERE district_key = ?", (district_key,))
    return {row["enrolment_key"]: SealedCode(tag=row["tag"], locked=row["locked"]) for row in rows}


def add_sealed_code(database: Database, district_key: str, enrolment_key: str, code: SealedCode) -> None:
    """Add a code under a district key."""
    database.execute(
        "INSERT INTO sealed_codes (district_key, enrolment_key, tag, locked) VALUES (?, ?, ?, ?)",
        (district_key, enrolment_key, code.tag, code.locked),
    )


def activation(database: Database, district_key: str, decisions: Iterable[Decision]) -> dict[str, Activation]:
    """Return what a publication says of the codes in force, by reporter; of one taken back, a serial without a tag.

    A code that only another computer of the district can lock open is left out.
    """
    made: dict[Reporter, list[Decision]] = defaultdict(list)
    for decision in decisions:
        made[decision.reporter].append(decision)
    codes = sealed_codes(database, district_key)
    tags = {"": ""} | {key: code.tag for key, code in codes.items()}
    issues = (code_in_force(reporter, own) for reporter, own in made.items())
    return {
        issue.reporter.code: Activation(serial=issue.serial, tag=tags[issue.key], key=issue.key)
        for issue in issues
        if issue is not None and issue.key in tags
    }


def former_keys(database: Database) -> tuple[str, ...]:
    """Return the public keys that the district had before, in no order that means anything."""
    return tuple(row["public_key"] for row in database.query("SELECT public_key FROM former_keys ORDER BY public_key"))


def predecessor(database: Database, public_key: str) -> FormerKey | None:
    """Return the key that this one took the place of; None for the first."""
    rows = database.query("SELECT public_key, locked FROM former_keys WHERE successor = ?", (public_key,))
    return FormerKey(public_key=rows[0]["public_key"], locked=rows[0]["locked"]) if rows else None


def replace_key(database: Database, former: FormerKey, successor: SealedKey) -> None:
    """Put a new key in the place of the district's, and keep the former one as the new one's predecessor."""
    database.execute(
        "INSERT INTO former_keys (public_key, successor, locked) VALUES (?, ?, ?)",
        (former.public_key, successor.public_key, former.locked),
    )
    reseal_key(database, successor)


def reseal_key(database: Database, sealed: SealedKey) -> None:
    """Store the district's key as it is sealed from now on."""
    database.execute("UPDATE keys SET sealed = ?", (encode(sealed),))
