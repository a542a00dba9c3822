"""The dependency rule of DESIGN section 5: import-linter's contracts, and what they cannot say."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import grimp
import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parent.parent
PACKAGES = ("models", "storage", "gui", "cli", "resources")
MODELS_MAY_IMPORT = {
    *(
        "__future__",
        "abc",
        "base64",
        "binascii",
        "bisect",
        "collections",
        "contextlib",
        "dataclasses",
        "datetime",
        "decimal",
    ),
    *("enum", "fractions", "functools", "hashlib", "itertools", "json", "math", "operator", "re", "string", "textwrap"),
    *("reprlib", "types", "typing", "unicodedata", "zlib", "models", "msgspec"),
}
NETWORK = {"socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "xmlrpc", "PySide6.QtNetwork"}
CLOCK = {"now", "utcnow", "today", "time", "time_ns", "monotonic"}


def sources(package: str) -> Iterator[Path]:
    return (ROOT / package).rglob("*.py")


def imported(tree: ast.AST) -> set[str]:
    """The dotted names that a module imports, with the names taken ``from`` a module as its members."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def parsed(path: Path) -> ast.AST:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def test_import_contracts_hold() -> None:
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True) == 0


def test_models_import_only_what_computes() -> None:
    foreign = {
        f"{path.name}: {name}"
        for path in sources("models")
        for name in imported(parsed(path))
        if name.split(".")[0] not in MODELS_MAY_IMPORT
    }
    assert not foreign


def test_models_read_no_clock() -> None:
    calls = (
        (path.name, node.func.attr)
        for path in sources("models")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    )
    assert not [call for call in calls if call[1] in CLOCK]


@pytest.mark.parametrize("package", PACKAGES)
def test_no_module_reaches_the_network(package: str) -> None:
    for path in sources(package):
        assert not imported(parsed(path)) & NETWORK, path


def test_printing_draws_with_core_and_gui_of_qt_only() -> None:
    graph = grimp.build_graph(*PACKAGES, cache_dir=None)
    printing = {name for name in graph.modules if name.startswith("gui.printing")}
    reached = printing.union(*(graph.find_upstream_modules(name) for name in printing))
    for name in sorted(reached):
        path = ROOT.joinpath(*name.split("."))
        tree = parsed(path / "__init__.py" if path.is_dir() else path.with_suffix(".py"))
        qt = {".".join(part.split(".")[:2]) for part in imported(tree) if part.startswith("PySide6.")}
        assert qt <= {"PySide6.QtCore", "PySide6.QtGui"}, name


def test_command_line_starts_without_qt() -> None:
    program = """if True:
        import importlib, pkgutil, sys, cli
        for module in pkgutil.walk_packages(cli.__path__, "cli."):
            importlib.import_module(module.name)
        sys.exit("PySide6" in sys.modules)
    """
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False).returncode == 0


def test_every_package_is_shipped() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    found = {
        ".".join(path.parent.relative_to(ROOT).parts)
        for package in PACKAGES
        for path in sources(package)
        if path.name == "__init__.py"
    }
    assert found == set(project["tool"]["setuptools"]["packages"])


def test_locks_name_no_address() -> None:
    for lock in ROOT.glob("requirements*.lock"):
        text = lock.read_text(encoding="utf-8")
        assert "://" not in text
        assert "--hash=sha256:" in text


def test_notices_name_every_library_that_is_shipped() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    notices = (ROOT / "THIRD_PARTY_NOTICES.md").read_text(encoding="utf-8").lower()
    shipped = [line.split("==")[0] for line in lock.splitlines() if "==" in line]
    assert [name for name in shipped if f"| {name} |" not in notices] == []


def test_the_security_page_names_tests_that_exist() -> None:
    page = (ROOT / "docs/security.md").read_text(encoding="utf-8")
    paths = list((ROOT / "tests").rglob("test_*.py"))
    names = {path.stem for path in paths}.union(*(re.findall(r"def (test_\w+)", p.read_text("utf-8")) for p in paths))
    assert set(re.findall(r"\btest_\w+", page)) - names == set()
