"""Journeys need an X server and a window manager: they run only when this folder is named (``make test-hands``)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hands.journeys.program import Program
from tests.hands.journeys.screen import Screen

HERE = Path(__file__).parent
PICTURES = Path("build/hands")


def pytest_ignore_collect(config: pytest.Config) -> bool | None:
    named = (Path(argument.partition("::")[0]).resolve() for argument in config.args)
    return None if any(path.is_relative_to(HERE) for path in named) else True


@pytest.fixture
def screen(request: pytest.FixtureRequest) -> Iterator[Screen]:
    """A screen of its own with a window manager; a picture of it is kept when the test fails."""
    with Screen() as screen:
        yield screen
        if getattr(request.node, "failed", False):
            PICTURES.mkdir(parents=True, exist_ok=True)
            screen.save(PICTURES / f"{request.node.name}.png")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    report = yield
    if report.when == "call":  # type: ignore[attr-defined]
        item.failed = report.failed  # type: ignore[attr-defined]
    return report


@pytest.fixture
def program(screen: Screen, tmp_path: Path) -> Iterator[Program]:
    """The program, not yet started, with a home of its own."""
    program = Program(screen, tmp_path)
    yield program
    program.kill()
