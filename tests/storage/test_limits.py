"""Every refusal of the reader is documented, and every documented refusal can happen."""

from __future__ import annotations

import ast
import inspect
from types import ModuleType

from storage import archive, archive_entry, evidence, opc, sheets, worker_process, workers, worksheet, xml_parts
from storage.limits import REFUSALS

READERS: tuple[ModuleType, ...] = (
    archive, archive_entry, evidence, opc, sheets, worker_process, workers, worksheet, xml_parts
)  # fmt: skip
RAISING = {"UnsafeFileError", "refuse", "_refuse_cell"}


def literals(node: ast.AST) -> set[str]:
    return {part.value for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str)}


def raised(module: ModuleType) -> set[str]:
    calls = [node for node in ast.walk(ast.parse(inspect.getsource(module))) if isinstance(node, ast.Call)]
    named = [call for call in calls if getattr(call.func, "id", getattr(call.func, "attr", "")) in RAISING]
    return {code for call in named if isinstance(call.args[0], ast.Constant) for code in literals(call.args[0])}


def test_every_raised_code_is_documented() -> None:
    codes = set().union(*map(raised, READERS))
    assert len(codes) > 30
    assert codes <= REFUSALS.keys()


def test_every_documented_code_is_raised_somewhere() -> None:
    known = set().union(*(literals(ast.parse(inspect.getsource(module))) for module in READERS))
    assert REFUSALS.keys() <= known
