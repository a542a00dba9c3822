"""The wizard's steps at its left: done, present, to come; one that is done leads back."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from gui.design.focus_ring import RING_GAP
from gui.design.fonts import BODY_MEDIUM, MEDIUM, PAGE_TITLE, SMALL, SMALL_BOLD
from gui.design.icons import draw_icon
from gui.design.labels import WrappedLabel
from gui.design.painting import box, line, smooth, text_centred
from gui.design.thai import Paragraph, lay
from gui.design.tips import plain_tip
from gui.design.tokens import ACCENT, ACCENT_TINT, CHROME, EDGE, INK, INK2, OK, PAGE, RAIL
from gui.parts import Ground

WIDTH = 268
_LEFT, _TEXT, _CIRCLE, _TOP, _RIGHT = 20, 56, 24, 8, 12


class StepMark(QAbstractButton):
    """One step: a circle with its number or a check, its name, and what was decided there."""

    def __init__(self, number: int, name: str, hint: str) -> None:
        super().__init__()
        self.number, self._hint = number, hint
        self.current = self.finished = self.narrow = False
        self.setText(name)
        self.setProperty(RING_GAP, -4)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_state(self, *, current: bool, finished: bool, hint: str, open_to: bool) -> None:
        """Show how the step stands."""
        self.current, self.finished, self._hint = current, finished, hint
        self.setEnabled(open_to or current)
        states = self.tr("กำลังทำ") if current else self.tr("เสร็จแล้ว") if finished else self.tr("ยังไม่ถึง")
        self.setAccessibleName(f"{self.number}. {self.text()}")
        self.setAccessibleDescription(f"{states} {hint}")
        self.setToolTip(plain_tip(self.text() if self.narrow else ""))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if self.narrow:
            return QSize(RAIL, _CIRCLE + 2 * _TOP)
        return QSize(WIDTH, 2 * _TOP + BODY_MEDIUM.line + self._laid().height)

    def _laid(self) -> Paragraph:
        return lay(self._hint, SMALL, WIDTH - _TEXT - _RIGHT, 3)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        if self.current:
            painter.fillRect(self.rect(), ACCENT_TINT)
            line(painter, 0, 0, 0, self.height(), ACCENT, 3)
        circle = QRectF(_LEFT, _TOP, _CIRCLE, _CIRCLE)
        if self.current:
            box(painter, circle, fill=ACCENT, radius=_CIRCLE / 2)
            text_centred(painter, circle, str(self.number), SMALL_BOLD, PAGE)
        elif self.finished:
            box(painter, circle, fill=PAGE, border=OK, radius=_CIRCLE / 2)
            draw_icon(painter, "check", _LEFT + 5, _TOP + 5, OK, 14)
        else:
            box(painter, circle, fill=PAGE, border=EDGE, radius=_CIRCLE / 2)
            text_centred(painter, circle, str(self.number), SMALL.at(MEDIUM), INK2)
        if not self.narrow:
            name_ink = INK if self.current or self.finished else INK2
            lay(self.text(), BODY_MEDIUM, WIDTH, 1).draw(painter, _TEXT, _TOP, name_ink)
            self._laid().draw(painter, _TEXT, _TOP + BODY_MEDIUM.line, INK2)


class Rail(Ground):
    """All steps, and who to ask."""

    def __init__(self, title: str, steps: list[StepMark], contact: str = "") -> None:
        super().__init__(CHROME, ("right",))
        self.steps = steps
        self._heads = QWidget()
        heads = QVBoxLayout(self._heads)
        heads.setContentsMargins(_LEFT, 16, 12, 16)
        heads.setSpacing(0)
        heads.addWidget(WrappedLabel(title, PAGE_TITLE))
        heads.addWidget(WrappedLabel(self.tr("ปิดแล้วกลับมาทำต่อได้ทุกขั้น"), SMALL, INK2))
        self.foot = Ground(CHROME, ("top",))
        foot = QVBoxLayout(self.foot)
        foot.setContentsMargins(_LEFT, 12, 12, 12)
        foot.setSpacing(0)
        self.office = WrappedLabel(style=SMALL, ink=INK2)
        foot.addWidget(self.office)
        if contact:
            foot.addWidget(WrappedLabel(contact, SMALL, INK2))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 1, 0)
        layout.setSpacing(8)
        layout.addWidget(self._heads)
        for step in steps:
            layout.addWidget(step)
        layout.addStretch(1)
        layout.addWidget(self.foot)
        self.setFixedWidth(WIDTH)

    def set_narrow(self, narrow: bool) -> None:
        """Show circles alone where the window is small."""
        self._heads.setVisible(not narrow)
        self.foot.setVisible(not narrow and bool(self.office.text()))
        self.setFixedWidth(RAIL if narrow else WIDTH)
        for step in self.steps:
            step.narrow = narrow
            step.setToolTip(plain_tip(step.text() if narrow else ""))
            step.updateGeometry()
