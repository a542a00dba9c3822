"""The laws of merging once more, with real files in the real databases of two computers of one district."""

from __future__ import annotations

import functools
import tempfile
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from models.decision import Decision, DecisionKind
from models.errors import InvalidDataError, UntrustedError
from models.fingerprint import fingerprint
from models.import_state import ImportState
from models.standing import ReviewState
from models.submission import Entry, EntryState
from models.trust import in_force
from storage.codes import printed_codes
from storage.district_file import DistrictFile
from storage.exchange import take_exchange, write_exchange
from storage.importing import import_paths
from tests.helpers.codes import coded_district, district_key, proof_of
from tests.helpers.district import NOW, OPEN_SCHOOL, edit_cell, signer_of, write
from tests.helpers.factories import YEAR, make_entries, make_plan_document, make_report, make_signer

HISTORIES, STEPS = 8, 8
OFFICER = "เจ้าหน้าที่"
OWN, LOST = signer_of(OPEN_SCHOOL), make_signer(7)
ENTRIES = make_entries() | {
    "1/1.1": Entry(numerator=58, denominator=60),
    "1/1.2": Entry(state=EntryState.NOT_AVAILABLE, reason="เอกสารสูญหาย"),
}


@functools.cache
def packages() -> dict[str, bytes]:
    """A school's line of revisions with a fork and its end, an edited copy, and another key under the same code."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with coded_district(folder / "d.chiwat") as district:
            (code,) = printed_codes(district, district_key(), [OPEN_SCHOOL])
            document = make_plan_document(publication=district.publication)
        own, lost = (proof_of(document, code.text, OPEN_SCHOOL, signer) for signer in (OWN, LOST))
        _, one = write(folder / "first.xlsx", enrolment=own)
        second, two = write(
            folder / "second.xlsx", revision=2, lineage=(one,), report=make_report(entries=ENTRIES), enrolment=own
        )
        _, three = write(folder / "rival.xlsx", revision=2, lineage=(one,), final=False, enrolment=own)
        write(folder / "joined.xlsx", revision=3, lineage=tuple(sorted((one, two, three))), enrolment=own)
        write(folder / "other_key.xlsx", signer=LOST, enrolment=lost)
        edit_cell(second, folder / "edited.xlsx")
        return {path.stem: path.read_bytes() for path in sorted(folder.glob("*.xlsx"))}


FILES = ("edited", "first", "joined", "other_key", "rival", "second")
COMPUTER = st.integers(0, 1)


class Merging(RuleBasedStateMachine):
    """Files come in any batches; officers decide on either computer; what is held is exchanged."""

    def __init__(self) -> None:
        super().__init__()
        self._open = ExitStack()
        self.folder = Path(self._open.enter_context(tempfile.TemporaryDirectory()))
        self.computers = [
            self._open.enter_context(coded_district(self.folder / f"{name}.chiwat")) for name in ("here", "there")
        ]
        for name, data in packages().items():
            (self.folder / f"{name}.xlsx").write_bytes(data)

    @initialize(names=st.lists(st.sampled_from(FILES), max_size=2))
    def begin(self, names: list[str]) -> None:
        for computer in self.computers:
            import_paths(computer, self._paths(names), now=NOW)

    def _paths(self, names: list[str]) -> list[Path]:
        return [self.folder / f"{name}.xlsx" for name in names]

    @rule(computer=COMPUTER, names=st.lists(st.sampled_from(FILES), min_size=1, max_size=4))
    def receive(self, computer: int, names: list[str]) -> None:
        district, paths = self.computers[computer], self._paths(names)
        before = self._accepted(district)
        dry = import_paths(district, paths, now=NOW, dry_run=True)
        done = import_paths(district, paths, now=NOW)
        assert dry.files == done.files
        # What counts changes by decisions only.
        assert self._accepted(district) == before
        again = import_paths(district, paths, now=NOW)
        assert again.counts.keys() <= {ImportState.IDENTICAL, ImportState.CELLS_CHANGED, *_STAYING}

    def _accepted(self, district: DistrictFile) -> frozenset[str]:
        return frozenset(held.digest for held in district.standing(OPEN_SCHOOL, YEAR).accepted_heads)

    def _decide(self, make: Callable[[], object]) -> None:
        with suppress(InvalidDataError, UntrustedError):
            make()

    @rule(computer=COMPUTER)
    def accept(self, computer: int) -> None:
        self._decide(lambda: self.computers[computer].accept(OPEN_SCHOOL, YEAR, NOW, OFFICER))

    @rule(computer=COMPUTER)
    def return_(self, computer: int) -> None:
        self._decide(lambda: self.computers[computer].return_(OPEN_SCHOOL, YEAR, NOW, OFFICER, reason="แก้ไข"))

    @rule(computer=COMPUTER, first=st.booleans())
    def choose(self, computer: int, first: bool) -> None:
        heads = self.computers[computer].standing(OPEN_SCHOOL, YEAR).heads
        if heads:
            digest = heads[0 if first else -1].digest
            self._decide(lambda: self.computers[computer].choose(OPEN_SCHOOL, YEAR, NOW, OFFICER, document=digest))

    @rule(computer=COMPUTER, batch=st.integers(1, 3))
    def withdraw(self, computer: int, batch: int) -> None:
        self._decide(lambda: self.computers[computer].withdraw_batch(batch, NOW, OFFICER, reason="นำเข้าผิดแฟ้ม"))

    @rule(computer=COMPUTER)
    def restore(self, computer: int) -> None:
        withdrawn = self.computers[computer].standing(OPEN_SCHOOL, YEAR).withdrawn
        self._decide(lambda: self.computers[computer].restore([held.digest for held in withdrawn], NOW, OFFICER))

    @rule(computer=COMPUTER, own=st.booleans())
    def enrol(self, computer: int, own: bool) -> None:
        digits = fingerprint("school", OPEN_SCHOOL.code, (OWN if own else LOST).public_key)
        self._decide(lambda: self.computers[computer].enrol(OPEN_SCHOOL, digits, OFFICER, NOW))

    @rule(computer=COMPUTER, own=st.booleans())
    def revoke(self, computer: int, own: bool) -> None:
        digits = fingerprint("school", OPEN_SCHOOL.code, (OWN if own else LOST).public_key)
        self._decide(lambda: self.computers[computer].revoke(OPEN_SCHOOL, NOW, OFFICER, fingerprint=digits))

    @rule()
    def exchange(self) -> None:
        here, there = self.computers
        for source, target in ((here, there), (there, here)):
            for path in write_exchange(source, YEAR, self.folder / "exchange.xlsx", district_key(), NOW).paths:
                take_exchange(target, path.read_bytes(), NOW)
        assert here.standing(OPEN_SCHOOL, YEAR) == there.standing(OPEN_SCHOOL, YEAR)
        assert here.held() == there.held()
        assert here.records.decisions() == there.records.decisions()

    @invariant()
    def nothing_accepted_disappears(self) -> None:
        for district in self.computers:
            found = district.standing(OPEN_SCHOOL, YEAR)
            heads = {held.digest: held for held in found.accepted_heads}
            past = {digest for held in found.accepted_heads for digest in held.lineage}
            final = any(held.final for held in found.accepted_heads)
            held = {one.digest: one for one in district.held()}
            for digest in _accepted_by(district.records.decisions()) & held.keys():
                outranked = final and not held[digest].final
                assert digest in heads or digest in past or outranked or found.contradictory
            assert found.state is not ReviewState.ACCEPTED or found.accepted_heads

    def teardown(self) -> None:
        """Both agree in the end, and so does a third that gets every file in one batch, the decisions after them."""
        self.exchange()
        here, _ = self.computers
        kept = {sha256 for held in here.held() for sha256 in here.records.files_of(held.digest)}
        folder = self.folder / "kept"
        folder.mkdir()
        for sha256 in kept:
            (folder / f"{sha256}.xlsx").write_bytes(here.records.file_bytes(sha256))
        with coded_district(self.folder / "third.chiwat") as third:
            import_paths(third, [folder], now=NOW)
            with third.database.atomic():
                third.records.add_decisions(here.records.decisions())
            assert here.standing(OPEN_SCHOOL, YEAR) == third.standing(OPEN_SCHOOL, YEAR)
        self._open.close()


_STAYING = {ImportState.WITHDRAWN, ImportState.REVOKED_KEY, ImportState.WRONG_SCHOOL_KEY}
"""What an edited copy goes on being told while its document is withdrawn, or its key is none of the school's."""


def _accepted_by(decisions: tuple[Decision, ...]) -> set[str]:
    return {digest for made in in_force(decisions) if made.kind is DecisionKind.ACCEPT for digest in made.documents}


def test_the_laws_hold_for_two_district_files() -> None:
    options = settings(max_examples=HISTORIES, stateful_step_count=STEPS)
    run_state_machine_as_test(Merging, settings=options)
