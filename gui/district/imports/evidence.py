"""What is shown of a file that waits: edited cells, the revisions of a fork, the digits of a key, all values."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from gui.dates import moment_words
from gui.design.buttons import Button
from gui.design.fonts import BODY_BOLD, PAGE_TITLE, SMALL
from gui.design.labels import WrappedLabel
from gui.design.table import Cell, Column, Row, Table
from gui.design.tokens import INK2, OK_TINT, WARNING_TINT
from gui.digits import worded
from gui.district.context import DistrictContext
from gui.district.digests import short_digest
from gui.district.entry_words import entry_words
from gui.district.imports.fork import Side, differing, differing_figures, same_report
from gui.district.imports.item import Item
from gui.parts import column, row
from gui.wording import word
from gui.wording.figures import figure_label
from models.changes import Change
from models.measure import Known
from models.numbers import format_number
from storage.comparison import DifferenceKind
from storage.quarantine import EditedCell

_ROW, _HEAD, _MOST = 29, 29, 7
translate = QCoreApplication.translate


def cells_table(cells: Sequence[EditedCell]) -> Table:
    """Show the signed value of each edited cell beside what the file shows."""
    table = _table(
        translate("ImportEvidence", "ค่าที่ลงนามกับค่าในเซลล์"),
        Column(title=translate("ImportEvidence", "ตัวชี้วัด")),
        Column(title=translate("ImportEvidence", "เซลล์"), width=96),
        Column(title=translate("ImportEvidence", "ค่าที่ลงนาม"), width=92, most=140, right=True),
        Column(title=translate("ImportEvidence", "ค่าในเซลล์"), width=92, most=140, right=True),
    )
    rows = []
    for number, cell in enumerate(cells):
        found = cell.difference
        name = " ".join(part for part in (cell.code, cell.head) if part) or kind_words(found.kind)
        place = f"{found.sheet}!{found.cell}" if found.cell else found.sheet
        shown = found.found if found.kind is not DifferenceKind.FORMULA else f"{kind_words(found.kind)} {found.found}"
        rows.append(
            Row(
                key=number,
                cells=(
                    Cell(words=name, tip=f"{name} · {kind_words(found.kind)}"),
                    Cell(words=place, ink=INK2, tip=place),
                    Cell(words=found.expected or "–", bold=True, fill=OK_TINT, tip=found.expected, apart=shown),
                    Cell(
                        words=shown or "–",
                        fill=WARNING_TINT,
                        tip=f"{shown} · {kind_words(found.kind)}",
                        apart=found.expected,
                    ),
                ),
            )
        )
    return _filled(table, rows)


def kind_words(kind: DifferenceKind) -> str:
    """Return how a cell is unlike the signed form."""
    return {
        DifferenceKind.CHANGED: translate("ImportEvidence", "ค่าเปลี่ยน"),
        DifferenceKind.MISSING: translate("ImportEvidence", "ค่าหายไป"),
        DifferenceKind.ADDED: translate("ImportEvidence", "เพิ่มเข้ามา"),
        DifferenceKind.FORMULA: translate("ImportEvidence", "ใส่สูตรแทนค่า"),
        DifferenceKind.NUMBER_FORMAT: translate("ImportEvidence", "รูปแบบทำให้เห็นเป็นค่าอื่น"),
        DifferenceKind.HIDDEN_ROW: translate("ImportEvidence", "ซ่อนแถว"),
        DifferenceKind.HIDDEN_COLUMN: translate("ImportEvidence", "ซ่อนคอลัมน์"),
        DifferenceKind.ROW_INSERTED: translate("ImportEvidence", "แทรกแถว"),
        DifferenceKind.ROW_DELETED: translate("ImportEvidence", "ลบแถว"),
        DifferenceKind.SHEET_MISSING: translate("ImportEvidence", "แผ่นงานหายไป"),
        DifferenceKind.SHEET_ADDED: translate("ImportEvidence", "แผ่นงานเพิ่มเข้ามา"),
        DifferenceKind.MERGED_OVER: translate("ImportEvidence", "ผสานเซลล์ทับค่า"),
        DifferenceKind.ZEROS_HIDDEN: translate("ImportEvidence", "ซ่อนเลขศูนย์"),
        DifferenceKind.CONDITIONAL_FORMAT: translate("ImportEvidence", "ใส่การจัดรูปแบบตามเงื่อนไข"),
    }[kind]


def side_words(side: Side, sides: Sequence[Side]) -> str:
    """Return how one revision of a fork is told from the others: by its file, its time, its signer."""
    said = [_side_words(one) for one in sides]
    words = _side_words(side)
    if said.count(words) == 1:
        return words
    return worded(
        translate("ImportEvidence", "{words} · รหัสเอกสาร {digest}"), words=words, digest=short_digest(side.digest)
    )


def _side_words(side: Side) -> str:
    made = side.submission
    return worded(
        translate("ImportEvidence", "{file} · ครั้งที่ {revision} · ส่งออก {at} · รับรองโดย {name}"),
        file=side.name or translate("ImportEvidence", "ไม่ทราบชื่อไฟล์"),
        revision=made.revision,
        at=moment_words(made.made_at),
        name=made.attestation.name,
    )


def fork_evidence(context: DistrictContext, sides: Sequence[Side]) -> Sequence[QWidget]:
    """Show what the revisions say where they are not the same, or that they are."""
    rows = _fork_rows(context, sides)
    if rows:
        return [WrappedLabel(translate("ImportEvidence", "ค่าที่ต่างกัน"), BODY_BOLD), _fork_table(rows, len(sides))]
    words = (
        translate("ImportEvidence", "ทุกฉบับกรอกเหมือนกันทุกค่า เลือกฉบับใดผลก็เท่ากัน")
        if same_report(sides)
        else translate("ImportEvidence", "ตัวเลขเท่ากันทุกค่า ต่างกันที่คำชี้แจงหรือหลักฐาน เลือกฉบับใดผลก็เท่ากัน")
    )
    return [WrappedLabel(words, BODY_BOLD)]


def _fork_rows(context: DistrictContext, sides: Sequence[Side]) -> list[Row]:
    def row_of(key: str, tip: str, said: Sequence[str]) -> Row:
        values = (Cell(words=words, tip=words, apart=said[at - 1]) for at, words in enumerate(said))
        return Row(key=key, cells=(Cell(words=key, tip=tip), *values))

    plan = context.desk.plan
    rows = []
    for indicator, entries in differing(plan, sides):
        pairs = zip(entries, sides, strict=True)
        said = [entry_words(indicator, e, side.known, context.digits, context.language) for e, side in pairs]
        rows.append(row_of(indicator.id, indicator.title_display, said))
    for name, figures in differing_figures(sides):
        label = figure_label(name, plan)
        said = ["–" if figure is None else format_number(figure, digits=context.digits) for figure in figures]
        rows.append(row_of(label, label, said))
    return rows


def _fork_table(rows: Sequence[Row], sides: int) -> Table:
    columns = [
        Column(title=worded(translate("ImportEvidence", "ฉบับที่ {number}"), number=at), right=True)
        for at in range(1, sides + 1)
    ]
    first = Column(title=translate("ImportEvidence", "ตัวชี้วัด"), width=84, most=160)
    return _filled(_table(translate("ImportEvidence", "ค่าที่ต่างกัน"), first, *columns), rows, most=4)


class ValuesDialog(QDialog):
    """All values that a file would change, old and new."""

    def __init__(self, context: DistrictContext, item: Item, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("ค่าที่ไฟล์นี้จะเปลี่ยน"))
        self.setModal(True)
        self.table = Table(
            (
                Column(title=self.tr("ตัวชี้วัด")),
                Column(title=self.tr("เดิม"), width=160, right=True),
                Column(title=self.tr("ใหม่"), width=160, right=True),
                Column(title=self.tr("ผล"), width=104),
            ),
            self.tr("ค่าที่ไฟล์นี้จะเปลี่ยน"),
            margin=12,
        )
        self.table.set_rows(_value_rows(context, item, known))
        close = Button(self.tr("ปิด"))
        close.clicked.connect(self.accept)
        words = WrappedLabel(item.name, SMALL, INK2, most_lines=1)
        inside = column(WrappedLabel(self.windowTitle(), PAGE_TITLE), words, 8, gap=4)
        inside.addWidget(self.table, 1)
        inside.addLayout(row(0, close))
        inside.setContentsMargins(20, 16, 20, 16)
        self.setLayout(inside)
        self.resize(820, 560)


def _value_rows(context: DistrictContext, item: Item, known: Known) -> list[Row]:
    by_id = {indicator.id: indicator for indicator in context.desk.plan.indicators}
    order = list(by_id)
    rows = []
    for value in sorted(
        item.values, key=lambda value: order.index(value.indicator) if value.indicator in by_id else -1
    ):
        indicator = by_id.get(value.indicator)
        title = f"{value.indicator} {indicator.title_display}" if indicator else value.indicator
        old, new = (
            entry_words(indicator, entry, known, context.digits, context.language) if indicator else "–"
            for entry in (value.old, value.new)
        )
        quiet = INK2 if value.change is Change.UNCHANGED else ""
        cells = [
            Cell(words=title, tip=title), Cell(words=old, tip=old, apart=new),
            Cell(words=new, tip=new, bold=not quiet, apart=old),
        ]  # fmt: skip
        cells.append(Cell(words=word(value.change.value, context.language), ink=quiet or INK2))
        rows.append(Row(key=value.indicator, cells=tuple(cells)))
    return rows


def _table(name: str, *columns: Column) -> Table:
    table = Table(columns, name, margin=8)
    table.setFrameShape(Table.Shape.Box)
    return table


def _filled(table: Table, rows: Sequence[Row], most: int = _MOST) -> Table:
    table.set_rows(rows)
    table.setFixedHeight(_HEAD + _ROW * min(max(len(rows), 1), most) + 2 * table.frameWidth() + 1)
    return table
