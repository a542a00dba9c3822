"""The other programs, found or missed in a clear sentence: a test with them never passes by being left out."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

# Debian's python3-uno belongs to it, whatever Python the .venv has.
SYSTEM_PYTHON = "/usr/bin/python3"


@cache
def need(program: str) -> str:
    """Return a program's path; the test fails where it is not installed."""
    path = shutil.which(program)
    return path or _missed(program)


@cache
def need_uno() -> None:
    """Fail where the system's Python cannot speak to LibreOffice."""
    if subprocess.run([SYSTEM_PYTHON, "-c", "import uno"], capture_output=True, check=False).returncode:
        _missed("python3-uno")


@cache
def need_font(family: str) -> None:
    """Fail where a font is not installed: rows are measured in it."""
    if family not in run("fc-list", ":", "family"):
        _missed(f"the font {family}")


def run(program: str, *arguments: str | Path) -> str:
    """Run a program and return what it says; it must end well within two minutes."""
    done = subprocess.run([need(program), *arguments], check=True, capture_output=True, timeout=120, encoding="utf-8")
    return done.stdout


def _missed(name: str) -> str:
    pytest.fail(f"{name} is not installed: `make test-peers` installs what these tests need", pytrace=False)
