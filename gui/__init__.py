"""The window, and the printing of PDFs (``gui.printing``)."""

from gui.none_refcount import shelter_none

shelter_none()
