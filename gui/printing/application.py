"""A Qt application to draw with, and its fonts: made without a window where none runs yet."""

from __future__ import annotations

import os
import sys
from importlib import resources
from importlib.resources.abc import Traversable

from PySide6.QtCore import QByteArray, QCoreApplication
from PySide6.QtGui import QFontDatabase, QGuiApplication

FAMILY = "Sarabun"
_LOADED = "chiwat_fonts_loaded"


def ensure_gui_application() -> QGuiApplication:
    """Return the running application, or a new one without a screen; the caller keeps it while drawing.

    Raises RuntimeError where an application without fonts (a bare QCoreApplication) runs already.
    """
    running = QCoreApplication.instance()
    application = _without_screen() if running is None else running
    if not isinstance(application, QGuiApplication):
        raise RuntimeError("drawing needs a QGuiApplication")
    load_fonts(application)
    return application


def _without_screen() -> QGuiApplication:
    if sys.platform == "win32":
        # There this screen knows no fonts but those of a folder, and complains of a folder that is missing.
        os.environ.setdefault("QT_QPA_FONTDIR", str(_font_folder()))
    return QGuiApplication(["chiwat", "-platform", "offscreen"])


def _font_folder() -> Traversable:
    return resources.files("resources").joinpath("fonts")


def load_fonts(application: QGuiApplication) -> None:
    """Register the bundled fonts, once an application."""
    if application.property(_LOADED):
        return
    for file in sorted(_font_folder().iterdir(), key=lambda file: file.name):
        if file.name.endswith(".ttf"):
            QFontDatabase.addApplicationFontFromData(QByteArray(file.read_bytes()))
    application.setProperty(_LOADED, True)
