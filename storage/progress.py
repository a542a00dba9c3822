"""How far long work is: told between its steps, where whoever is told may raise to leave it."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], object]
"""Is told how many steps are done of all; what it raises ends the work, of which nothing half done remains."""


def unwatched(_done: int, _total: int) -> None:
    """Nobody watches."""
