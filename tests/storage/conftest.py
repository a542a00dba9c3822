"""Fixtures for faults of the disk."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

Unprivileged = Callable[[], AbstractContextManager[None]]


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that any user of this machine may enter and write to."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        yield folder


@pytest.fixture
def unprivileged() -> Unprivileged:
    """File permissions do not bind root: a block under this context runs as an ordinary user."""
    if os.name == "nt":
        pytest.skip("POSIX permissions")

    @contextmanager
    def context() -> Iterator[None]:
        before = os.geteuid()
        if before == 0:
            os.seteuid(65534)
        try:
            yield
        finally:
            os.seteuid(before)

    return context
