"""Names of profile figures: the standard ones from our texts, the rest from the plan."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from gui.wording.language import Language
from models.plan import Plan


def figure_label(figure: str, plan: Plan, language: Language = Language.THAI) -> str:
    """Return the name of a profile figure; an unknown id is shown as it is, and a plan's own in the plan's words."""
    own = {extra.id: extra.label for extra in plan.figures} | {extra.id: extra.label for extra in plan.derived_figures}
    return own.get(figure) or standard_labels(language).get(figure, figure)


@cache
def standard_labels(language: Language = Language.THAI) -> Mapping[str, str]:
    """Return the names of the figures that every plan has."""
    name = "figures.json" if language is Language.THAI else "figures-en.json"
    text = files("resources").joinpath("texts", name).read_text(encoding="utf-8")
    labels: dict[str, str] = json.loads(text)
    return labels
