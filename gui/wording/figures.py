"""Names of profile figures: the standard ones from our texts, the rest from the plan."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from models.plan import Plan


def figure_label(figure: str, plan: Plan) -> str:
    """Return the name of a profile figure; an unknown id is shown as it is."""
    own = {extra.id: extra.label for extra in plan.figures} | {extra.id: extra.label for extra in plan.derived_figures}
    return own.get(figure) or standard_labels().get(figure, figure)


@cache
def standard_labels() -> Mapping[str, str]:
    """Return the Thai names of the figures that every plan has."""
    text = files("resources").joinpath("texts", "figures.json").read_text(encoding="utf-8")
    labels: dict[str, str] = json.loads(text)
    return labels
