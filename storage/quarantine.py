"""What waits for a person in a year: documents without a trusted key or with edited cells, and forks.

``models.standing`` says that something waits; the reason is told as the import would tell it if the file came in last.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from models.decision import DecisionKind
from models.held import Held
from models.import_state import ImportState, Outcome
from models.submission import Reporter
from models.trust import in_force
from storage.comparison import CellDifference
from storage.district_file import DistrictFile
from storage.documents import read_submission, submission_texts
from storage.importing import Intake
from storage.package import cell_differences
from storage.reporting import YearStatus

_PLACE: Final = re.compile(r"([A-Z]{1,3})([1-9][0-9]*)")


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """One thing to decide: ``document`` waits for ``outcome``; of a fork ``heads`` are those to choose among."""

    document: Held
    outcome: Outcome
    heads: tuple[Held, ...] = ()

    @property
    def reporter(self) -> Reporter:
        """Whose it is."""
        return self.document.reporter


@dataclass(frozen=True, kw_only=True)
class EditedCell:
    """A cell that is unlike what was signed, with the code of its row and the head of its column where it has them."""

    difference: CellDifference
    code: str = ""
    head: str = ""


def waiting(district: DistrictFile, year: YearStatus) -> tuple[Waiting, ...]:
    """Return all that waits for a decision in a year, in the order of its reporters.

    What was returned has been decided, what a later revision replaced needs no decision, and in a closed year
    nothing is decided any more.
    """
    if year.closed:
        return ()
    intake = Intake(district)
    decided = _returned(district)
    found: list[Waiting] = []
    for item in year.reporters:
        standing = item.standing
        if standing.current is None and decided.isdisjoint(head.digest for head in standing.heads) and standing.heads:
            newest = max(standing.heads, key=lambda held: (held.revision, held.digest))
            found.append(Waiting(document=newest, outcome=intake.again(newest), heads=standing.heads))
        for held in standing.quarantined:
            outcome = intake.again(held)
            if held.digest not in decided and outcome.state is not ImportState.OLDER_REVISION:
                found.append(Waiting(document=held, outcome=outcome))
    return tuple(found)


def _returned(district: DistrictFile) -> frozenset[str]:
    made = (decision for decision in in_force(district.records.decisions()) if decision.kind is DecisionKind.RETURN)
    return frozenset(document for decision in made for document in decision.documents)


def edited_cells(data: bytes) -> tuple[EditedCell, ...]:
    """Return the cells of a package's bytes that are unlike what was signed; errors of ``read_submission``."""
    submission, package = read_submission(data)
    sheets = {sheet.name: sheet.cells for sheet in submission.view}
    code_head = submission_texts(submission.layout).columns[0]
    return tuple(
        _placed(difference, sheets.get(difference.sheet, {}), code_head)
        for difference in cell_differences(package.workbook, submission.view)
    )


def _placed(difference: CellDifference, cells: Mapping[str, str], code_head: str) -> EditedCell:
    match = _PLACE.fullmatch(difference.cell)
    if match is None:
        return EditedCell(difference=difference)
    column, row = match[1], int(match[2])
    heads = (cells.get(f"{column}{above}", "") for above in range(row, 0, -1) if cells.get(f"A{above}") == code_head)
    return EditedCell(difference=difference, code=cells.get(f"A{row}", ""), head=next(heads, ""))
