"""Schools of a board for tests."""

from __future__ import annotations

from typing import Any

from models.board import BoardSchool
from models.publication import School
from models.standing import ReviewState


def board_school(
    number: int, name: str = "", amphoe: str = "แม่ริม", state: ReviewState = ReviewState.MISSING, **more: Any
) -> BoardSchool:
    """Return a school by its number, missing unless said otherwise."""
    school = School(code=f"105013{number:04}", name=name or f"บ้าน{number}", amphoe=amphoe)
    return BoardSchool(school=school, state=state, **more)
