"""Sentences for what models and storage report as codes, in Thai and English; plain Python, for window and command line.

A sentence names what happened, where, and what to do next.
"""

from __future__ import annotations

from gui.wording.errors import sentence
from gui.wording.findings import finding_sentence
from gui.wording.language import Language
from gui.wording.states import word

__all__ = ["Language", "finding_sentence", "sentence", "word"]
