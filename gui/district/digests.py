"""How the digest of a set of documents is shown."""

from __future__ import annotations


def short_digest(digest: str) -> str:
    """Return what is enough to tell one set of files from another by eye."""
    return f"{digest[:4]}-{digest[4:8]}".upper()
