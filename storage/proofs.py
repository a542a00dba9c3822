"""Which enrolment proofs hold: the part of trust that needs cryptography (DESIGN section 3, "Trust")."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Sequence

from models.decision import Decision
from models.held import Held
from models.submission import EnrolmentProof
from models.trust import code_in_force, states
from storage.activation import proof_holds


class ProofChecker:
    """Checks the proofs of one district's reporters; a signature that was checked is remembered."""

    def __init__(self) -> None:
        self._checked: dict[tuple[EnrolmentProof, str], bool] = {}

    def with_serial(
        self,
        held: Held,
        proof: EnrolmentProof | None,
        decisions: Sequence[Decision],
        district: str,
        district_keys: Collection[str],
    ) -> Held:
        """Return a document with the serial of the code in force under which its proof says whose key it is."""
        code = code_in_force(held.reporter, decisions) if proof else None
        if proof is None or code is None or not code.key or proof.statement.school_key != held.key:
            return held
        if not states(proof.statement, code, district, district_keys) or not self._holds(proof, code.key):
            return held
        return dataclasses.replace(held, serial=code.serial)

    def _holds(self, proof: EnrolmentProof, enrolment_key: str) -> bool:
        if (proof, enrolment_key) not in self._checked:
            self._checked[proof, enrolment_key] = proof_holds(proof, enrolment_key)
        return self._checked[proof, enrolment_key]
