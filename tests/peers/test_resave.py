"""Other programs save a package again: the signature holds and no cell differs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from storage.package import cell_differences, open_package
from tests.peers.made import MAKERS, Made
from tests.peers.programs import SAVING, Program

CHAINS = [
    *((name,) for name in SAVING),
    ("libreoffice", "libreoffice"),
    ("libreoffice", "gnumeric", "openpyxl", "libreoffice-by-ods"),
    ("libreoffice-by-ods", "openpyxl", "gnumeric-by-ods", "libreoffice"),
]


# openpyxl says so of LibreOffice's styles after Gnumeric saved them, and goes on.
@pytest.mark.filterwarnings("ignore:Workbook contains no default style")
@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("chain", CHAINS, ids=[",".join(chain) for chain in CHAINS])
def test_a_resaved_package_shows_no_difference(
    make: Callable[[Path], Made], chain: tuple[str, ...], peers: Mapping[str, Program], tmp_path: Path
) -> None:
    made = make(tmp_path)
    path = made.path
    for name in chain:
        path = peers[name](path, ())
    found = open_package(path.read_bytes(), (made.document,))
    assert found.payload == open_package(made.path.read_bytes(), (made.document,)).payload
    assert cell_differences(found.workbook, made.view) == ()
