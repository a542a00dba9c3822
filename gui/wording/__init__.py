"""Sentences for what models and storage report as codes, in Thai and English, for window and command line.

A sentence names what happened, where, and what to do next.
"""

from __future__ import annotations

from gui.wording.errors import sentence
from gui.wording.findings import finding_sentence
from gui.wording.imports import import_reason
from gui.wording.language import Language
from gui.wording.problems import problem_sentence
from gui.wording.states import open_word, standing_word, word

__all__ = [
    "Language",
    "finding_sentence",
    "import_reason",
    "open_word",
    "problem_sentence",
    "sentence",
    "standing_word",
    "word",
]
