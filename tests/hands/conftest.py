"""A page of a window to try one's hands on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.helpers.scenes import SCENES, Scene, Stage


@pytest.fixture
def scene(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[Scene]:
    """The scene that the test is parametrized with, by its name."""
    with ExitStack() as stack:
        yield SCENES[request.param](Stage(qtbot, tmp_path, stack))
