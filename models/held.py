"""A held submission, as far as trust and standing need to know it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from models.submission import Reporter


@dataclass(frozen=True, kw_only=True)
class Held:
    """A held submission; ``edited`` while every copy of it has edited cells.

    ``serial`` is that of the activation code in force under which its enrolment proof holds, 0 where none does.
    """

    digest: str
    reporter: Reporter
    year: int
    revision: int
    final: bool
    key: str
    lineage: tuple[str, ...]
    edited: bool = False
    serial: int = 0


def ancestors(documents: Iterable[Held]) -> frozenset[str]:
    """Return the digests of every earlier revision that the documents name."""
    return frozenset(digest for document in documents for digest in document.lineage)
