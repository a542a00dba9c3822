"""What holds for every test: Qt without a screen, repeatable examples, no unexpected log message."""

from __future__ import annotations

import functools
import gc
import logging
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from nacl.pwhash import argon2id
from PySide6.QtCore import QLocale

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Stretching a passphrase is slow on purpose; done twice with the same salt it gives the same bytes, to no test's use.
argon2id.kdf = functools.cache(argon2id.kdf)

# No deadline and no speed check: the machine is shared, and slowness is the benchmarks' business.
settings.register_profile("ci", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("explore", settings.get_profile("ci"), derandomize=False, max_examples=1000)
# Where only the platform is another: what an example shows of our arithmetic was shown elsewhere.
settings.register_profile("few", settings.get_profile("ci"), max_examples=20)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture(scope="session", autouse=True)
def _one_application(qapp: QApplication) -> Iterator[None]:
    """Begin with the window's kind of application: a report printed first would leave one that windows cannot use.

    What tests laid on the clipboard may not outlive the interpreter that made it.
    """
    yield
    qapp.clipboard().clear()


@pytest.fixture(autouse=True)
def _thai_locale() -> None:
    """Begin every test in the program's language, whatever the machine's is and the test before has chosen."""
    QLocale.setDefault(QLocale(QLocale.Language.Thai, QLocale.Country.Thailand))


@pytest.fixture(autouse=True)
def _collect_garbage() -> Iterator[None]:
    """Collect what the window would collect from its event loop, which tests without one do not have."""
    yield
    if not gc.isenabled():
        from gui.collector import collect_if_due

        collect_if_due()


@pytest.fixture(autouse=True)
def _fail_on_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail on a warning or worse in the log; a test that expects one asserts it, then calls ``caplog.clear()``."""
    yield
    records = [record for when in ("setup", "call") for record in caplog.get_records(when)]
    noise = [f"{record.name}: {record.getMessage()}" for record in records if record.levelno >= logging.WARNING]
    if noise:
        pytest.fail("unexpected log messages: " + "; ".join(noise), pytrace=False)
