"""Native charts of the report: bars from zero, every series told apart by lightness and name as well as by colour."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final, Literal

from openpyxl.chart import BarChart, LineChart, Reference
from openpyxl.chart.axis import ChartLines
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.legend import Legend
from openpyxl.chart.marker import Marker
from openpyxl.chart.series import Series
from openpyxl.chart.series_factory import SeriesFactory
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor
from openpyxl.drawing.text import (
    CharacterProperties,
    Font,
    Paragraph,
    ParagraphProperties,
    RegularTextRun,
    RichTextProperties,
)

from models.attainment import Attainment
from models.consolidation import IndicatorResult
from models.plan import StrategicIssue
from storage.report_book import ReportBook
from storage.report_figures import count, figure, on_percent_scale, target_cell
from storage.report_sheet import Column, ReportSheet
from storage.report_styles import FONT, TEXT
from storage.report_texts import ReportTexts

_INK: Final = "1A2028"
_EDGE: Final = "5F6975"
_GRID: Final = "DDE1E6"
_VALUE_COLOR: Final = "2B4F91"
_TARGET_COLOR: Final = "B77900"
_TARGET_FILL: Final = "FFE2A8"
_VERDICT_COLORS: Final = {
    Attainment.MET: "21683A",
    Attainment.MISSED: "F0C36D",
    Attainment.NO_TARGET: "C3D0DD",
    Attainment.NOT_COMPARABLE: "5F6975",
    Attainment.NO_DATA: "FFFFFF",
}
_DARK: Final = (Attainment.MET, Attainment.NOT_COMPARABLE)
_TINY, _SMALL, _LARGE = 900, 1200, 1600  # hundredths of a point
_PAGE_ROWS: Final = 42  # what a printed page of the widest table holds
_VALUE, _TARGET, _FIRST_VERDICT = 3, 4, 5


class ChartData:
    """The sheet that holds what the charts draw: verdicts by issue, and each value on the percent scale."""

    def __init__(self, book: ReportBook) -> None:
        charts, year = book.texts.charts, book.report.year
        titles = (("category", 14), ("label", 52), ("value", 14), ("target", 14))
        columns = [Column(title=charts[name].format(year=year), width=width) for name, width in titles]
        verdicts = [Column(title=book.texts.attainment_totals[verdict.value], width=16) for verdict in Attainment]
        self.sheet = book.sheet("chart_data", [*columns, *verdicts])
        self.sheet.head()
        self.rows: dict[str, tuple[int, int]] = {}
        self.issues = (self.sheet.row, self.sheet.row + len(book.report.plan.issues) - 1)
        self.verdicts = {result.attainment for result in book.report.whole.results}
        for issue in book.report.plan.issues:
            self._add_totals(book, issue)
        for issue in book.report.plan.issues:
            self._add(book, issue, [r for r in book.results_of(issue) if on_percent_scale(r)])
        book.finish(self.sheet)

    def _add_totals(self, book: ReportBook, issue: StrategicIssue) -> None:
        counts = Counter(result.attainment for result in book.results_of(issue))
        label = book.texts.charts["issue_category"].format(number=issue.number, title=issue.short_title)
        # Nothing instead of zero: bars without length would be labelled.
        totals = (count(counts[verdict] or None) for verdict in Attainment)
        self.sheet.add([(issue.id, TEXT), (label, TEXT), (None, TEXT), (None, TEXT), *totals])

    def _add(self, book: ReportBook, issue: StrategicIssue, results: Sequence[IndicatorResult]) -> None:
        first = self.sheet.row
        for result in results:
            indicator = result.indicator
            target, look = target_cell(indicator.target(book.report.year), indicator)
            self.sheet.add([
                (indicator.id, TEXT),
                (f"{indicator.id} {indicator.short_title}", TEXT),
                figure(result.value, indicator.decimals),
                (None if isinstance(target, str) else target, look),
            ])  # fmt: skip
        if results:
            self.rows[issue.id] = (first, self.sheet.row - 1)

    def draw(self, chart: BarChart | LineChart, column: int, labels: int, rows: tuple[int, int], color: str) -> Series:
        """Add a column of ``rows`` to a chart as a series, with the categories of column ``labels``."""
        return _add_series(chart, self.sheet, column, labels, rows, color)


def stacked_chart(sheet: ReportSheet, data: ChartData, texts: ReportTexts) -> None:
    """Draw how many indicators of each issue met their target."""
    chart = _bars("bar", texts.charts["attainment"], texts.charts["indicators"])
    chart.grouping, chart.overlap, chart.gapWidth = "stacked", 100, 45
    for column, verdict in enumerate(Attainment, start=_FIRST_VERDICT):
        if verdict in data.verdicts:
            series = data.draw(chart, column, 2, data.issues, _VERDICT_COLORS[verdict])
            series.dLbls = _labels("FFFFFF" if verdict in _DARK else _INK, "0")
    _place(sheet, chart, 2 * (data.issues[1] - data.issues[0] + 1) + 6)


def overview_chart(sheet: ReportSheet, data: ChartData, texts: ReportTexts, year: int) -> None:
    """Draw every value on the percent scale as a column, its target as a dash."""
    if not data.rows:
        return
    rows = (min(first for first, _ in data.rows.values()), max(last for _, last in data.rows.values()))
    chart = _bars("col", texts.charts["overview"].format(year=year), texts.charts["percent"])
    chart.gapWidth, chart.y_axis.scaling.max = 35, 100
    data.draw(chart, _VALUE, 1, rows, _VALUE_COLOR)
    targets = LineChart()
    series = data.draw(targets, _TARGET, 1, rows, _TARGET_COLOR)
    series.graphicalProperties = GraphicalProperties(ln=LineProperties(noFill=True))
    series.marker = Marker(symbol="dash", size=7, spPr=_filled(_TARGET_COLOR))
    series.smooth = False
    chart += targets
    chart.x_axis.txPr = _text(_SMALL, rotation=-5_400_000)
    chart.x_axis.tickLblSkip = 1
    _place(sheet, chart, 24)


def issue_chart(sheet: ReportSheet, data: ChartData, issue: StrategicIssue, texts: ReportTexts, year: int) -> None:
    """Draw an issue's values beside their targets, one pair of bars an indicator; none without values."""
    rows = data.rows.get(issue.id)
    if rows is None:
        return
    title = texts.charts["issue"].format(number=issue.number, title=issue.short_title, year=year)
    chart = _bars("bar", title, texts.charts["percent"])
    chart.gapWidth, chart.overlap, chart.y_axis.scaling.max = 40, 0, 100
    high = 2 * (rows[1] - rows[0] + 1) + 6
    size = _SMALL if high <= _PAGE_ROWS else _TINY
    for column, color in ((_VALUE, _VALUE_COLOR), (_TARGET, _TARGET_FILL)):
        data.draw(chart, column, 2, rows, color).dLbls = _labels(_INK, "0.00", size=size, outside=True)
    chart.x_axis.txPr = _text(size)
    _place(sheet, chart, high)


def _bars(direction: Literal["bar", "col"], title: str, scale: str) -> BarChart:
    chart = BarChart()
    chart.type, chart.style, chart.title = direction, 2, _title(title, _LARGE)
    chart.legend = Legend()
    chart.legend.legendPos, chart.legend.txPr = "b", _text(_SMALL)
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.x_axis.txPr = chart.y_axis.txPr = _text(_SMALL)
    chart.y_axis.title = _title(scale, _SMALL)
    chart.y_axis.number_format, chart.y_axis.scaling.min = "0", 0
    chart.y_axis.majorGridlines = ChartLines(spPr=GraphicalProperties(ln=LineProperties(solidFill=_GRID)))
    if direction == "bar":
        chart.x_axis.scaling.orientation = "maxMin"  # the first row of the table is the topmost bar
        chart.y_axis.crosses = "max"
    return chart


def _title(text: str, size: int) -> Title:
    run = RegularTextRun(rPr=_characters(size, bold=size == _LARGE), t=text)
    return Title(tx=Text(rich=RichText(p=[Paragraph(r=[run])])), overlay=False)


def _add_series(
    chart: BarChart | LineChart, sheet: ReportSheet, column: int, labels: int, rows: tuple[int, int], color: str
) -> Series:
    first, last = rows
    cells = Reference(sheet.sheet, min_col=column, min_row=first, max_row=last)
    series: Series = SeriesFactory(cells, title=sheet.columns[column - 1].title.replace("\n", " "))
    series.graphicalProperties = _filled(color)
    chart.append(series)
    chart.set_categories(Reference(sheet.sheet, min_col=labels, min_row=first, max_row=last))
    return series


def _filled(color: str) -> GraphicalProperties:
    return GraphicalProperties(solidFill=color, ln=LineProperties(solidFill=_EDGE, w=6350))


def _labels(color: str, number_format: str, *, size: int = _SMALL, outside: bool = False) -> DataLabelList:
    place = "outEnd" if outside else "ctr"
    labels = DataLabelList(numFmt=number_format, txPr=_text(size, color=color), dLblPos=place)
    labels.showVal = True
    labels.showSerName = labels.showCatName = labels.showLegendKey = labels.showPercent = False
    return labels


def _text(size: int, *, color: str = "1A2028", rotation: int | None = None) -> RichText:
    paragraph = Paragraph(pPr=ParagraphProperties(defRPr=_characters(size, color=color)), endParaRPr=_characters(size))
    return RichText(bodyPr=RichTextProperties(rot=rotation), p=[paragraph])


def _characters(size: int, *, bold: bool = False, color: str = "1A2028") -> CharacterProperties:
    font = Font(typeface=FONT)
    return CharacterProperties(sz=size, b=bold, solidFill=color, latin=font, cs=font)


def _place(sheet: ReportSheet, chart: BarChart, rows: int) -> None:
    """Put a chart on a page below what is written, as wide as the table and so many rows high; go on below it."""
    rows = min(rows, _PAGE_ROWS)
    sheet.break_page()
    top, bottom = AnchorMarker(col=0, row=sheet.row), AnchorMarker(col=len(sheet.columns), row=sheet.row + rows)
    chart.anchor = TwoCellAnchor(editAs="oneCell", _from=top, to=bottom)  # type: ignore[assignment]
    sheet.sheet.add_chart(chart)
    sheet.row += rows + 2
