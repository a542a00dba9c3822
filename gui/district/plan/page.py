"""Plan and roster: what is published, to whom, under which key."""

from __future__ import annotations

from gui.district.context import DistrictContext
from gui.district.page import PLAN, DistrictPage
from gui.district_page import DistrictPage as Commands
from gui.parts import column


class PlanPage(DistrictPage):
    """Names the commands of what the window cannot do yet."""

    key = PLAN

    def __init__(self, context: DistrictContext) -> None:
        super().__init__(context)
        self.setLayout(column(Commands(self.desk.path)))

    def title(self) -> str:
        return self.tr("แผนและทะเบียน")
