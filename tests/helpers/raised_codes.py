"""Finds in the source which codes are raised or reported, and with which facts, as far as they are literally there."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True)
class Sink:
    """A call that takes a code: which sentences it needs, the code's position or keyword, facts added on the way."""

    family: str
    position: int | None
    keyword: str = ""
    adds: frozenset[str] = frozenset()
    only_in: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Raised:
    """A code at one place; ``facts`` is None where not all of them can be seen."""

    family: str
    code: str
    facts: frozenset[str] | None
    where: str


SINKS: Mapping[str, Sink] = {
    **{name: Sink(name, 0) for name in ("InvalidDataError", "UnsafeFileError", "UntrustedError", "StorageError")},
    "refuse": Sink("UnsafeFileError", 0, adds=frozenset({"part"})),
    "_refuse_cell": Sink("UnsafeFileError", 0, adds=frozenset({"part", "row", "column", "found"})),
    "problem": Sink("PlanProblem", 0),
    "unknown": Sink("PlanProblem", 2, adds=frozenset({"found"})),
    "wrong_comparisons": Sink("PlanProblem", 3, adds=frozenset({"found"})),
    **{name: Sink("Finding", 0, adds=frozenset({"field"})) for name in ("error", "warning", "note")},
    "Outcome": Sink("Outcome", None, "reason"),
    "RowProblem": Sink("RowProblem", None, "code"),
    "RosterProblem": Sink("RowProblem", None, "code"),
    "_add": Sink("RowProblem", 2, only_in=frozenset({"roster.py"})),
    "_Fault": Sink("RowProblem", 1, only_in=frozenset({"values.py"})),
}
# What these raise about a cell, they tell as a problem of its row, with the cell's text.
_ROW_READERS = {"values.py", "raw_values.py", "profile_values.py"}
_FIELDS = {"Outcome": {"state", "reason", "facts"}, "RowProblem": {"row", "column", "code", "facts"}}


def raised_codes() -> tuple[Raised, ...]:
    """Return every code that is visible in models, storage, the command line and the window."""
    paths = (
        path for package in ("models", "storage", "cli", "gui") for path in sorted(ROOT.joinpath(package).rglob("*.py"))
    )
    return tuple(raised for path in paths for raised in _Module(path).raised())


class _Module:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
        self.functions = {n.name: n for n in ast.walk(self.tree) if isinstance(n, ast.FunctionDef)}
        self.seen: set[str] = set()

    def raised(self) -> Iterator[Raised]:
        for node in ast.walk(self.tree):
            if not isinstance(node, ast.Call):
                continue
            sink = SINKS.get(_name(node.func))
            if sink is None or (sink.only_in and self.path.name not in sink.only_in):
                continue
            code = _argument(node, sink)
            self.seen.clear()
            for text in set(self.literals(code)) - {""} if code else ():
                yield Raised(self._family(sink), text, self._facts(node, sink), f"{self.path.name}:{node.lineno}")

    def _family(self, sink: Sink) -> str:
        in_row = self.path.name in _ROW_READERS and sink.family == "InvalidDataError"
        return "RowProblem" if in_row else sink.family

    def _facts(self, node: ast.Call, sink: Sink) -> frozenset[str] | None:
        facts = _facts(node, sink)
        return facts if facts is None or self.path.name not in _ROW_READERS else facts | {"text"}

    def literals(self, node: ast.AST) -> Iterator[str]:
        """Yield the texts that an expression may be; what cannot be seen here yields nothing."""
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.IfExp):
            yield from (text for part in (node.body, node.orelse) for text in self.literals(part))
        elif isinstance(node, ast.BoolOp | ast.Dict):
            yield from (text for part in node.values for text in self.literals(part))
        elif isinstance(node, ast.Tuple) and node.elts:
            yield from self.literals(node.elts[0])
        elif isinstance(node, ast.Subscript):
            yield from self.literals(node.value)
        elif isinstance(node, ast.Name):
            yield from self._bound(node.id)
        elif isinstance(node, ast.Call):
            yield from self._called(node)

    def _bound(self, name: str) -> Iterator[str]:
        """Yield what a name of this module stands for, wherever it is bound: scopes are not told apart."""
        if name in self.seen:
            return
        self.seen.add(name)
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef) and name in {argument.arg for argument in node.args.args}:
                yield from self._given(node, name)
            elif name in _targets(node):
                yield from self.literals(getattr(node, "iter", None) or getattr(node, "value", None) or node)

    def _given(self, function: ast.FunctionDef, parameter: str) -> Iterator[str]:
        """Yield what a function of this module is called with."""
        names = [argument.arg for argument in function.args.args if argument.arg not in ("self", "cls")]
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call) and _name(node.func) == function.name:
                given = dict(zip(names, node.args, strict=False))
                if parameter in given:
                    yield from self.literals(given[parameter])

    def _called(self, node: ast.Call) -> Iterator[str]:
        if isinstance(node.func, ast.Attribute) and node.func.attr in ("get", "items"):
            yield from self.literals(node.func.value)
            yield from (text for part in node.args[1:] for text in self.literals(part))
        elif function := self.functions.get(_name(node.func)):
            yield from (text for part in node.args if isinstance(part, ast.Constant) for text in self.literals(part))
            for part in ast.walk(function):
                if isinstance(part, ast.Return) and part.value:
                    yield from self.literals(part.value)


def _name(node: ast.AST) -> str:
    return getattr(node, "id", getattr(node, "attr", ""))


def _targets(node: ast.AST) -> set[str]:
    """Return the names that a statement binds."""
    if isinstance(node, ast.Assign):
        return {_name(target) for target in node.targets}
    if isinstance(node, ast.AnnAssign | ast.NamedExpr):
        return {_name(node.target)}
    return {_name(part) for part in ast.walk(node.target)} if isinstance(node, ast.For) else set()


def _argument(node: ast.Call, sink: Sink) -> ast.AST | None:
    if sink.position is None:
        return next((keyword.value for keyword in node.keywords if keyword.arg == sink.keyword), None)
    return node.args[sink.position] if len(node.args) > sink.position else None


def _facts(node: ast.Call, sink: Sink) -> frozenset[str] | None:
    found = {keyword.arg for keyword in node.keywords if keyword.arg} - _FIELDS.get(sink.family, set())
    tables = [keyword.value for keyword in node.keywords if keyword.arg in (None, "facts")]
    if sink.family == "RowProblem" and sink.position is not None:
        tables += node.args[sink.position + 1 :]
    for table in tables:
        if not isinstance(table, ast.Dict):
            return None
        found |= {str(key.value) for key in table.keys if isinstance(key, ast.Constant)}
    return frozenset(found) | sink.adds
