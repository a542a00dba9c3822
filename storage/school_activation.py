"""Typing an activation code: it proves the district's key to the school, and the school's to the district.

DESIGN section 3, "Trust". What goes wrong has a code of its own, because what to do differs.
"""

from __future__ import annotations

from models.activation import EnrolmentStatement, TagStatement, read_code
from models.errors import InvalidDataError, UntrustedError
from models.publication import Activation, PlanDocument
from models.submission import EnrolmentProof, Reporter
from storage.activation import CodeKeys


def enrolment_proof(document: PlanDocument, reporter: Reporter, text: str, school_key: str) -> EnrolmentProof:
    """Return the proof that the typed code gives for a school's key, once the code has proved the district's.

    Raises InvalidDataError ``code_length``, ``code_symbol``, ``code_check``, ``code_of_another`` (owner),
    ``code_not_issued``, ``code_taken_back`` or ``code_replaced`` (serial); UntrustedError ``code_wrong``: the letter
    is not of this district key, or the plan is not the district's.
    """
    district, district_key = document.plan.district.id, document.publication.district_key
    secret = _read(document, reporter, text)
    activation = _activation(document, reporter)
    keys = CodeKeys(secret, district, reporter.code)
    said = TagStatement(district=district, district_key=district_key, school=reporter.code, serial=activation.serial)
    if not keys.proves(said, activation.tag):
        _refuse(activation)
    return keys.enrol(
        EnrolmentStatement(
            district=district,
            district_key=district_key,
            school=reporter.code,
            serial=activation.serial,
            school_key=school_key,
        )
    )


def _read(document: PlanDocument, reporter: Reporter, text: str) -> bytes:
    try:
        return read_code(text, reporter.code)
    except InvalidDataError as error:
        if error.code != "code_check":
            raise
        owner = next((other for other in _others(document, reporter) if _fits(text, other)), None)
        if owner is None:
            raise
        raise InvalidDataError("code_of_another", school=reporter.code, owner=owner) from None


def _others(document: PlanDocument, reporter: Reporter) -> list[str]:
    known = [*(school.code for school in document.publication.roster), document.plan.district.id]
    return [code for code in known if code != reporter.code]


def _fits(text: str, code: str) -> bool:
    try:
        read_code(text, code)
    except InvalidDataError:
        return False
    return True


def _activation(document: PlanDocument, reporter: Reporter) -> Activation:
    activation = document.publication.activation.get(reporter.code)
    if activation is None:
        raise InvalidDataError("code_not_issued", school=reporter.code)
    if not activation.tag:
        raise InvalidDataError("code_taken_back", school=reporter.code)
    return activation


def _refuse(activation: Activation) -> None:
    """Tell an earlier letter's code, where there was one, from a plan and a letter that do not belong together."""
    if activation.serial > 1:
        raise InvalidDataError("code_replaced", serial=activation.serial)
    raise UntrustedError("code_wrong")
