"""Print the shape of the code: lengths of modules and functions, what is documented and typed (``make measure``).

Figures come from the syntax tree. A docstring belongs to its function's length; tests are a row of their own.
"""

from __future__ import annotations

import ast
import statistics
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
ROOMS = ("models", "storage", "desk", "gui", "cli", "tests")
MODULE_LINES, FUNCTION_LINES, SMALL_MODULE = 400, 50, 25
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One file: its lines as they stand, and its tree."""

    path: Path
    lines: Sequence[str]
    tree: ast.Module

    @property
    def functions(self) -> list[Function]:
        """Functions and methods, nested ones too."""
        return [node for node in ast.walk(self.tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def modules(room: str, root: Path = ROOT) -> list[Module]:
    """Return the modules of a top-level folder; an empty ``__init__`` does not count."""
    found = []
    for path in sorted((root / room).rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        tree = ast.parse(text, str(path))
        if path.name != "__init__.py" or len(tree.body) > 1:
            found.append(Module(path.relative_to(root), text.splitlines(), tree))
    return found


def length(function: Function) -> int:
    """Return a function's lines, from its ``def`` to its end."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def too_long(found: Iterable[Module]) -> Iterator[str]:
    """Yield each module and function over its limit."""
    for module in found:
        if len(module.lines) > MODULE_LINES:
            yield f"{module.path}: {len(module.lines)} lines"
        for function in module.functions:
            if length(function) > FUNCTION_LINES:
                yield f"{module.path}:{function.lineno} {function.name}: {length(function)} lines"


def measured(found: Sequence[Module]) -> list[str]:
    """Return the row of one folder, in the order of ``HEADS``."""
    lines = [len(module.lines) for module in found]
    functions = [function for module in found for function in module.functions]
    lengths = sorted(length(function) for function in functions)
    public = [node for module in found for node in _public(module.tree)]
    comments = sum(line.lstrip().startswith("#") for module in found for line in module.lines)
    classes = sum(isinstance(node, ast.ClassDef) for module in found for node in ast.walk(module.tree))
    imports = sum(isinstance(node, ast.Import | ast.ImportFrom) for module in found for node in ast.walk(module.tree))
    return [
        f"{len(found)}",
        f"{sum(lines):,}",
        f"{statistics.median(lines):.0f}/{max(lines)}",
        f"{statistics.median(lengths):.0f}/{lengths[len(lengths) * 9 // 10]}/{lengths[-1]}",
        f"{sum(one > FUNCTION_LINES for one in lengths)}",
        f"{_share(sum(ast.get_docstring(node) is not None for node in public), len(public))} ({len(public):,})",
        _share(sum(function.returns is not None for function in functions), len(functions)),
        f"{sum(one < SMALL_MODULE for one in lines)}",
        f"{classes / len(found):.1f}",
        _share(sum(_forwards(function) for function in functions), len(functions)),
        _share(comments, sum(lines)),
        f"{imports / len(found):.1f}",
    ]


HEADS = (
    *("files", "lines", "module med/max", "fn med/p90/max", f"fn >{FUNCTION_LINES}", "public documented"),
    *("returns typed", f"modules <{SMALL_MODULE}", "classes/module", "one-call forwarders", "comment lines"),
    "imports/module",
)


def _public(tree: ast.Module) -> Iterator[Function | ast.ClassDef]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                members = (one for one in node.body if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef))
                yield from (one for one in members if not one.name.startswith("_"))


def _forwards(function: Function) -> bool:
    # After its docstring: one call, to nothing but names that it was given.
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    if len(body) != 1 or not isinstance(body[0], ast.Return | ast.Expr) or not isinstance(body[0].value, ast.Call):
        return False
    call = body[0].value
    return all(isinstance(one, ast.Name | ast.Starred) for one in call.args) and not call.keywords


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "-"


def main() -> None:
    """Print a table in Markdown, and what is over a limit."""
    print("| | " + " | ".join(HEADS) + " |")
    print("|" + "---|" * (len(HEADS) + 1))
    for room in ROOMS:
        if found := modules(room):
            print(f"| {room} | " + " | ".join(measured(found)) + " |")
            for line in too_long(found):
                print(f"    over its limit: {line}")


if __name__ == "__main__":
    main()
