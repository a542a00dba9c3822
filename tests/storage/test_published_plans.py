"""A published plan is checked as its source is, whoever signed it: a school works under it for years."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from models import __version__
from models.canonical import encode
from models.dsse import DocumentType
from models.errors import InvalidDataError
from models.form import FormCell, FormSheet
from models.plan import Plan
from models.publication import MOST_SCHOOLS, Activation, PlanDocument, School, SchoolStatus
from storage.documents import plan_sheets, read_plan
from storage.package import package_bytes
from tests.helpers.factories import make_plan_document, make_signer

replace = msgspec.structs.replace


def package(document: PlanDocument) -> bytes:
    """Return a plan signed as its own key says, in a sheet that any plan can be carried by."""
    sheets = [FormSheet(name="แผน", widths=(8.0,), cells={(1, 1): FormCell(value="แผน")})]
    return package_bytes(DocumentType.PLAN, encode(document), make_signer(9), sheets)


def of_plan(**changes: Any) -> Callable[[PlanDocument], PlanDocument]:
    return lambda document: replace(document, plan=replace(document.plan, **changes))


def of_publication(**changes: Any) -> Callable[[PlanDocument], PlanDocument]:
    return lambda document: replace(document, publication=replace(document.publication, **changes))


def of_indicators(change: Callable[[Plan], Any]) -> Callable[[PlanDocument], PlanDocument]:
    return lambda document: replace(document, plan=replace(document.plan, indicators=change(document.plan)))


def schools(count: int) -> tuple[School, ...]:
    return tuple(
        School(code=f"{number:010d}", name="ร", amphoe="แม่ริม", status=SchoolStatus.OPEN) for number in range(count)
    )


INCONSISTENT: dict[str, tuple[Callable[[PlanDocument], PlanDocument], str]] = {
    "indicator twice": (of_indicators(lambda plan: plan.indicators * 2), "indicators["),
    "guideline unknown": (
        of_indicators(lambda plan: tuple(replace(i, guideline="zzz") for i in plan.indicators)),
        "indicators[",
    ),
    "decimals that nobody reads": (
        of_indicators(lambda plan: tuple(replace(i, decimals=9) for i in plan.indicators)),
        "indicators[0].decimals",
    ),
    "more indicators than anybody reports": (
        of_indicators(lambda plan: tuple(replace(plan.indicators[0], id=f"z{n}") for n in range(2_001))),
        "indicators",
    ),
    "more years than a plan has": (of_plan(years=tuple(range(2563, 2600))), "years"),
    "year of another era": (of_plan(years=(9999,)), "years[0]"),
    "title of a book's length": (of_plan(title="ก" * 4_001), "title"),
    "school twice": (of_publication(roster=schools(2) + schools(1)), "publication.roster[2].code"),
    "more schools than a district has": (of_publication(roster=schools(MOST_SCHOOLS + 1)), "publication.roster"),
    "deadline that is no day": (of_publication(deadlines={"2565": "สิ้นปี"}), "publication.deadlines.2565"),
    "deadline of no year": (of_publication(deadlines={"ปีหน้า": "2022-11-15"}), "publication.deadlines.ปีหน้า"),
}


@pytest.mark.parametrize(("change", "path"), INCONSISTENT.values(), ids=INCONSISTENT)
def test_an_inconsistent_plan_is_refused(change: Callable[[PlanDocument], PlanDocument], path: str) -> None:
    with pytest.raises(InvalidDataError) as caught:
        read_plan(package(change(make_plan_document())))
    assert caught.value.code == "inconsistent_plan"
    assert str(caught.value.params["path"]).startswith(path)


DAMAGED: dict[str, Callable[[PlanDocument], PlanDocument]] = {
    "edition beyond a database's numbers": of_plan(edition=10**18),
    "year beyond a database's numbers": of_plan(years=(10**30,)),
    "serial beyond a database's numbers": of_publication(serial=2**63),
    "serial of a code beyond them": of_publication(activation={"0000000000": Activation(serial=2**70, tag="")}),
    "moment that is none": lambda document: replace(document, made_at="วันหนึ่ง"),
    "moment without an offset": lambda document: replace(document, made_at="2022-11-15T10:00:00"),
    "decimals without end": of_indicators(lambda plan: tuple(replace(i, decimals=10**8) for i in plan.indicators)),
    "version that is none": of_publication(least_program="x.y"),
}


@pytest.mark.parametrize("change", DAMAGED.values(), ids=DAMAGED)
def test_a_plan_with_a_value_that_is_none_is_damaged(change: Callable[[PlanDocument], PlanDocument]) -> None:
    with pytest.raises(InvalidDataError) as caught:
        read_plan(package(change(make_plan_document())))
    assert caught.value.code == "damaged"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"least_program": "99.0.0"}, "newer_program"),
        ({"formats": (2,)}, "newer_format"),
        ({"formats": ()}, "newer_format"),
    ],
)
def test_a_plan_for_newer_programs_is_refused(changes: dict[str, Any], code: str) -> None:
    with pytest.raises(InvalidDataError) as caught:
        read_plan(package(of_publication(**changes)(make_plan_document())))
    assert caught.value.code == code


@pytest.mark.parametrize("least", ["0", "0.1", __version__])
def test_a_plan_for_this_program_is_taken(least: str) -> None:
    document = of_publication(least_program=least)(make_plan_document())
    sheets = plan_sheets(document)
    assert read_plan(package_bytes(DocumentType.PLAN, encode(document), make_signer(9), sheets))[0] == document
