"""Districts with activation codes, and what a school's file makes of them."""

from __future__ import annotations

import functools
import tempfile
from pathlib import Path

from models.publication import PlanDocument
from models.submission import EnrolmentProof, Reporter
from storage.codes import issue_missing, printed_codes
from storage.district_file import DistrictFile
from storage.keys import OpenKey
from storage.school_activation import enrolment_proof
from tests.helpers.district import NOW, OPEN_SCHOOL, PASSPHRASE, make_district, signer_of


@functools.cache
def _template() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "district.chiwat"
        with make_district(path) as district:
            issue_missing(district, district.open_key(PASSPHRASE), NOW)
        return path.read_bytes()


def coded_district(path: Path) -> DistrictFile:
    """Make a district's file whose schools and office have codes: the same file each time."""
    path.write_bytes(_template())
    return DistrictFile.open(path)


@functools.cache
def district_key() -> OpenKey:
    """Open the key of ``coded_district``; opening is slow on purpose."""
    with tempfile.TemporaryDirectory() as folder, coded_district(Path(folder) / "a.chiwat") as district:
        return district.open_key(PASSPHRASE)


def code_of(district: DistrictFile, reporter: Reporter = OPEN_SCHOOL, key: OpenKey | None = None) -> str:
    """Return the code that stands in a reporter's letter."""
    (found,) = printed_codes(district, key or district_key(), [reporter])
    return found.text


def proof_of(
    document: PlanDocument, code: str, reporter: Reporter = OPEN_SCHOOL, signer: OpenKey | None = None
) -> EnrolmentProof:
    """Return what typing a code proves of a school's key."""
    return enrolment_proof(document, reporter, code, (signer or signer_of(reporter)).public_key)
