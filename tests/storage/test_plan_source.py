"""Plans read from people's files: bundled ones, a district's own, and what is refused with which place."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from gui.wording import sentence
from models.canonical import decode, encode
from models.errors import InvalidDataError, StorageError
from models.plan import Kind, Plan
from models.plan_check import PlanProblem
from storage.documents import publish_plan
from storage.plan_source import MAX_SOURCE, bundled_plans, load_bundled_plan, parse_plan_source, read_plan_source
from tests.helpers.factories import make_plan_document, make_signer

SECOND = Path(__file__).parent.parent / "data" / "second-plan.json"


@pytest.mark.parametrize("plan_id", bundled_plans())
def test_bundled_plans_are_sound_and_named_by_their_id(plan_id: str) -> None:
    plan = load_bundled_plan(plan_id)
    assert plan.id == plan_id
    assert decode(encode(plan), Plan) == plan


def test_the_real_plan_is_bundled() -> None:
    assert "cm2-2563-2565" in bundled_plans()


@pytest.mark.parametrize("plan_id", ["", "other", "../plans/cm2-2563-2565"])
def test_an_unknown_bundled_plan_is_refused(plan_id: str) -> None:
    with pytest.raises(InvalidDataError, match="unknown_plan"):
        load_bundled_plan(plan_id)


def test_a_districts_own_plan_has_other_years_and_every_kind() -> None:
    plan = read_plan_source(SECOND)
    assert plan.years == (2566, 2567, 2568, 2569, 2570)
    assert {indicator.kind for indicator in plan.indicators} == set(Kind)
    assert decode(plan.canonical(), Plan) == plan


def test_a_byte_order_mark_is_allowed(tmp_path: Path) -> None:
    path = tmp_path / "แผน.json"
    path.write_bytes(b"\xef\xbb\xbf" + SECOND.read_bytes())
    assert read_plan_source(path) == read_plan_source(SECOND)


def changed(change: Callable[[Any], object]) -> bytes:
    source = json.loads(SECOND.read_text(encoding="utf-8"))
    change(source)
    return json.dumps(source).encode()


@pytest.mark.parametrize(
    ("change", "path"),
    [
        pytest.param(lambda p: p["indicators"][5].update(kind="rate"), "indicators[5].kind", id="unknown kind"),
        pytest.param(lambda p: p["indicators"][2].update(colour="red"), "indicators[2]", id="unknown field"),
        pytest.param(lambda p: p.pop("vision"), "", id="missing field"),
        pytest.param(lambda p: p.update(change_limit=15), "change_limit", id="number not as text"),
        pytest.param(lambda p: p.update(change_limit="15.0"), "change_limit", id="number not canonical"),
        pytest.param(lambda p: p["indicators"][8].update(minimum="1e3"), "indicators[8].minimum", id="exponent"),
        pytest.param(lambda p: p["groups"][0].update(id="กลุ่ม"), "groups[0].id", id="identifier not ASCII"),
    ],
)
def test_a_wrong_field_is_named_with_its_path(change: Callable[[Any], object], path: str) -> None:
    with pytest.raises(InvalidDataError, match="wrong_field") as caught:
        parse_plan_source(changed(change))
    assert caught.value.params["path"] == path


def test_all_inconsistencies_come_with_the_error() -> None:
    with pytest.raises(InvalidDataError, match="inconsistent_plan") as caught:
        parse_plan_source(changed(lambda p: (p["indicators"][0].update(group="nobody"), p["size_classes"].pop())))
    problems = caught.value.params["problems"]
    assert isinstance(problems, tuple)
    assert all(isinstance(problem, PlanProblem) for problem in problems)
    assert {problem.code for problem in problems} == {"unknown_group", "last_class_not_open"}
    assert caught.value.params["path"] == problems[0].path == "size_classes[2].at_most"


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe{}", b"[" * 100_000], ids=["empty", "cut", "UTF-16", "nested"])
def test_what_is_no_json_is_refused(data: bytes) -> None:
    with pytest.raises(InvalidDataError, match=r"not_json|wrong_field"):
        parse_plan_source(data)


def test_a_file_beyond_the_bound_is_refused_unparsed(tmp_path: Path) -> None:
    path = tmp_path / "big.json"
    path.write_bytes(b" " * (MAX_SOURCE + 5))
    with pytest.raises(InvalidDataError, match="too_large"):
        read_plan_source(path)


def test_an_absent_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="unreadable") as caught:
        read_plan_source(tmp_path / "none.json")
    assert caught.value.params["file"] == str(tmp_path / "none.json")


def test_a_published_plan_is_a_source_too(tmp_path: Path) -> None:
    document = make_plan_document()
    publish_plan(tmp_path / "plan.XLSX", document, make_signer(9))
    assert read_plan_source(tmp_path / "plan.XLSX") == document.plan


def test_a_table_of_indicators_in_excel_is_no_plan(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(["รหัสตัวชี้วัด", "ชื่อตัวชี้วัด"])
    book.save(tmp_path / "แผน.xlsx")
    (tmp_path / "แผน.xls").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(512))
    for name in ("แผน.xlsx", "แผน.xls"):
        with pytest.raises(InvalidDataError, match="plan_in_excel") as error:
            read_plan_source(tmp_path / name)
        assert "หลักฐาน" not in sentence(error.value)
