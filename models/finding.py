"""A validation message: which rule, how grave, where, and the facts that a sentence needs."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from models.plan import Level
from models.submission import Answered

Fact = object


@dataclasses.dataclass(frozen=True, kw_only=True)
class Finding:
    """``indicator`` is "" where the whole report is meant; ``field`` an input: ``numerator``, ``raw.stars``."""

    rule: str
    level: Level
    indicator: str = ""
    field: str = ""
    facts: Mapping[str, Fact] = dataclasses.field(default_factory=dict)

    @property
    def subject(self) -> Answered:
        """What an explanation has to name to answer this finding."""
        return Answered(rule=self.rule, indicator=self.indicator)


def error(rule: str, indicator: str = "", field: str = "", **facts: Fact) -> Finding:
    """Build a finding that blocks."""
    return Finding(rule=rule, level=Level.ERROR, indicator=indicator, field=field, facts=facts)


def warning(rule: str, indicator: str = "", field: str = "", **facts: Fact) -> Finding:
    """Build a finding that wants an explanation."""
    return Finding(rule=rule, level=Level.WARNING, indicator=indicator, field=field, facts=facts)


def note(rule: str, indicator: str = "", field: str = "", **facts: Fact) -> Finding:
    """Build a finding that only advises."""
    return Finding(rule=rule, level=Level.NOTE, indicator=indicator, field=field, facts=facts)
