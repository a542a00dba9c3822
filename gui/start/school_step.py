"""Step 2: whose report it is, found by code or name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.design.fields import TextField
from gui.design.focus_ring import RING_GAP
from gui.design.fonts import BODY, BODY_BOLD, SMALL
from gui.design.labels import WrappedLabel
from gui.design.painting import line, smooth, text, text_right
from gui.design.tokens import ACCENT, ACCENT_TINT, INK, INK2, INK3, LINE_SOFT, Tone, colour
from gui.notice import Notice
from gui.parts import label
from gui.settings import Settings
from gui.start.beginning import Beginning, Choice
from gui.start.step_page import StepPage
from gui.wording.branches import branch_words

_ROW = 48
_CHOICE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class Schools(QAbstractListModel):
    """Those found; the name is what a screen reader says."""

    def __init__(self) -> None:
        super().__init__()
        self.found: Sequence[Choice] = ()

    def show_found(self, found: Sequence[Choice]) -> None:
        """Show others."""
        self.beginResetModel()
        self.found = found
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.found)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        choice = self.found[index.row()]
        if role == _CHOICE:
            return choice
        return f"{choice.name} {choice.amphoe} {choice.code}" if role == Qt.ItemDataRole.DisplayRole else None


class _SchoolRows(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(200, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        choice: Choice = index.data(_CHOICE)
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        smooth(painter)
        if chosen:
            painter.fillRect(rect, colour(ACCENT_TINT))
            painter.fillRect(QRect(rect.x(), rect.y(), 3, rect.height()), colour(ACCENT))
        where = self.tr("อำเภอ{amphoe}").format(amphoe=choice.amphoe) if choice.amphoe else self.tr("รายงานส่วนของเขต")
        text(painter, rect.x() + 14, rect.y() + 2, choice.name, BODY_BOLD if chosen else BODY, INK)
        text(painter, rect.x() + 14, rect.y() + 25, where, SMALL, INK3)
        text_right(painter, rect.right() - 12, rect.y() + 12, choice.code, BODY, INK2)
        line(painter, rect.x(), rect.bottom(), rect.right(), rect.bottom(), LINE_SOFT)
        painter.restore()


class _SearchField(TextField):
    """Up and Down move in the list while one types."""

    def __init__(self, name: str, view: QListView) -> None:
        super().__init__(name)
        self._view = view

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._view.keyPressEvent(event)
        else:
            super().keyPressEvent(event)


class SchoolStep(StepPage):
    """Finds the school."""

    def __init__(self, beginning: Beginning, settings: Settings) -> None:
        super().__init__(beginning, settings)
        self.title.set_words(self.tr("เลือกโรงเรียน"))
        self.lead.set_words(self.tr("ค้นด้วยชื่อ อำเภอ หรือรหัสโรงเรียน (10, 8 หรือ 6 หลัก)"))
        self.model = Schools()
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(_SchoolRows(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setAccessibleName(self.tr("โรงเรียนที่พบ"))
        self.view.setProperty(RING_GAP, 1)
        self.view.setMinimumHeight(3 * _ROW)
        self.search = _SearchField(self.tr("ค้นชื่อหรือรหัสโรงเรียน"), self.view)
        self.search.textChanged.connect(self._find)
        self.count = WrappedLabel(style=SMALL, ink=INK2)
        self.branch = Notice(SMALL, (0, 0, 0, 8))
        self.view.selectionModel().currentChanged.connect(self._chosen)
        self.view.activated.connect(lambda _index: self.enter_pressed())
        for part, after in ((label(self.tr("ค้นชื่อหรือรหัส")), 4), (self.search, 6), (self.count, 6), (self.refusal, 6)):
            self.column.addWidget(part)
            self.column.addSpacing(after)
        self.column.addWidget(self.branch)
        self.column.addWidget(self.view, 1)

    def enter(self) -> None:
        self._find(self.search.text())
        self.search.setFocus()

    def ready(self) -> bool:
        """There is a way on with a school that is seen and marked in the list, with no other."""
        return self.beginning.chosen is not None and self.view.currentIndex().isValid()

    def enter_pressed(self) -> None:
        """Go on with the school that is marked; where none is yet, to the list of those found."""
        if not self.ready() and self.model.found:
            self.view.setCurrentIndex(self.model.index(0))
            self.view.setFocus()
            return
        super().enter_pressed()

    def _find(self, typed: str) -> None:
        chosen = self.beginning.chosen
        found = self.beginning.choices(typed)
        self.model.show_found(found)
        count = self.tr("พบ {count} แห่ง").format(count=len(found))
        self.count.set_words(count if found else self.tr("ไม่พบโรงเรียนนี้ในแผนของเขต ลองพิมพ์เพียงบางส่วนของชื่อ หรือค้นด้วยรหัส"))
        if chosen in found:
            self.view.setCurrentIndex(self.model.index(found.index(chosen)))
        elif len(found) == 1:
            self.view.setCurrentIndex(self.model.index(0))
        self.changed.emit()

    def _chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            code = self.model.found[index.row()].code
            self.attempt(lambda: self.beginning.choose(code))
        self._show_branch()
        self.changed.emit()

    def _show_branch(self) -> None:
        """Tell a branch what becomes of its own report before it goes on."""
        document, chosen = self.beginning.document, self.beginning.chosen
        language = self.settings.choices.language
        self.branch.tell(branch_words(document, chosen.code, language) if document and chosen else "", Tone.WARNING)
