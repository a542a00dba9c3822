"""Publishing the plan: the signed package that the district hands to its schools (DESIGN section 3, "Plan")."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from models.publication import PlanDocument
from storage.district_file import DistrictFile
from storage.district_keys import cosigner
from storage.documents import publish_plan
from storage.keys import OpenKey


def publish(district: DistrictFile, out: Path, key: OpenKey, now: datetime) -> PlanDocument:
    """Write the plan package and return what it says; nothing changed since the last one, the serial stays.

    Raises UntrustedError ``wrong_key`` for another key than the district's, and StorageError.
    """
    district.require_own(key)
    # Recorded first: a serial that was never handed out does no harm, one handed out twice would.
    document = district.publish(now)
    publish_plan(out, document, key, cosigner(district, key))
    return document
