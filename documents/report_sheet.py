"""The workbook of a period report: all numbers, then a sheet for each split and each list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from documents.figures import LateMatter, Words
from documents.report_figures import Line, PromiseRow, RefusedRow, Report
from documents.workbook import LINE_HEIGHT, Cell, book_bytes, new_book, put, put_line, set_page

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

Row = TypeVar("Row")
_HEADER_ROW = 4


@dataclass(frozen=True, slots=True)
class _Column(Generic[Row]):
    """The key of its heading, its width in characters, what it shows and how."""

    key: str
    width: float
    value: Callable[[Row], Cell]
    style: str = "number"


def _share(line: Line) -> Cell:
    return None if line.percent is None else line.percent / 100


_LINES: tuple[_Column[Line], ...] = (
    _Column("label", 34, lambda line: line.label, "text"),
    _Column("received", 9, lambda line: line.received),
    _Column("before", 9, lambda line: line.received_before),
    _Column("answered", 9, lambda line: line.answered),
    _Column("on-time", 9, lambda line: line.on_time),
    _Column("tardy", 9, lambda line: line.answered_late),
    _Column("share", 10, _share, "percent"),
    _Column("late-now", 10, lambda line: line.late_now),
    _Column("extended", 9, lambda line: line.extended),
    _Column("refused", 10, lambda line: line.refused),
    _Column("sent-up", 10, lambda line: line.sent_up),
)
_REFUSALS: tuple[_Column[RefusedRow], ...] = (
    _Column("code", 17, lambda row: row.code, "text"),
    _Column("refused-on", 13, lambda row: row.day, "date"),
    _Column("field", 18, lambda row: row.field, "text"),
    _Column("village", 14, lambda row: row.village, "text"),
    _Column("ground", 34, lambda row: row.ground, "text"),
    _Column("source", 24, lambda row: row.source, "text"),
    _Column("reason", 36, lambda row: row.reason, "text"),
    _Column("objection", 17, lambda row: row.objection, "text"),
)
_LATE: tuple[_Column[LateMatter], ...] = (
    _Column("code", 17, lambda row: row.code, "text"),
    _Column("agency", 28, lambda row: row.agency_label, "text"),
    _Column("field", 30, lambda row: row.field_label, "text"),
    _Column("village", 18, lambda row: row.village_label, "text"),
    _Column("due", 13, lambda row: row.due, "late-date"),
    _Column("days-late", 12, lambda row: row.days_late, "late-number"),
)
_PROMISES: tuple[_Column[PromiseRow], ...] = (
    _Column("code", 17, lambda row: row.code, "text"),
    _Column("promise", 56, lambda row: row.text, "text"),
    _Column("agency", 26, lambda row: row.agency, "text"),
    _Column("promised-for", 13, lambda row: row.due, "date"),
    _Column("state", 22, lambda row: row.state, "text"),
    _Column("days-late", 12, lambda row: row.days_late),
)


def write(report: Report, words: Words) -> bytes:
    """An XLSX file. Nobody is named in it."""
    book = new_book(words("report-sheet-title"), report.commune)
    _numbers(book.worksheets[0], report, words)
    for axis, lines in (("field", report.by_field), ("village", report.by_village), ("agency", report.by_agency)):
        _lines(book.create_sheet(), axis, lines, report, words)
    _listed(book.create_sheet(), "refusals", _REFUSALS, report.refusals, report.refusals_hidden, report, words)
    _listed(book.create_sheet(), "late", _LATE, report.late, report.late_hidden, report, words)
    _listed(book.create_sheet(), "promises", _PROMISES, report.promises, report.promises_hidden, report, words)
    return book_bytes(book)


def _numbers(sheet: "Worksheet", report: Report, words: Words) -> None:
    _begin(sheet, "numbers", (8, 62, 16, 16), "portrait", report, words)
    sheet.sheet_view.showGridLines = False
    columns = ("order", "what", "now", "then")
    put_line(sheet, _HEADER_ROW, [words(f"report-sheet-{name}") for name in columns], ("head",) * 4)
    row = _HEADER_ROW
    for place, (name, value, before) in enumerate(_values(report), start=1):
        row = _HEADER_ROW + place
        style = "percent" if name == "share" else "number"
        values = (place, words(f"report-sheet-all-{name}"), value, before)
        put_line(sheet, row, values, ("number", "text", style, style))
        sheet.row_dimensions[row].height = LINE_HEIGHT
    put(sheet, row + 2, 1, words("report-sheet-by-ground"), "heading")
    put_line(sheet, row + 3, [words(f"report-sheet-{name}") for name in ("order", "ground", "count")], ("head",) * 3)
    for place, count in enumerate(report.by_ground, start=1):
        put_line(sheet, row + 3 + place, (place, count.label, count.value), ("number", "text", "number"))
    if not report.by_ground:
        put(sheet, row + 4, 1, words("report-sheet-no-refusals"), "note")


def _values(report: Report) -> Sequence[tuple[str, Cell, Cell]]:
    """Every number of the whole, beside that of the period before where it was counted."""
    whole, before = report.whole, report.before
    return (
        ("received", whole.received, before.received),
        ("answered", whole.answered, before.answered),
        ("on-time", whole.on_time, before.on_time),
        ("after-first-date", whole.on_time - report.by_first_date, None),
        ("tardy", whole.answered_late, before.answered_late),
        ("share", _share(whole), _share(before)),
        ("late-now", whole.late_now, None),
        ("extended", whole.extended, before.extended),
        ("refused", whole.refused, before.refused),
        ("sent-up", whole.sent_up, before.sent_up),
        ("examined", report.examined, None),
        ("examined-answered", report.examined_answered, None),
        ("examined-reopened", report.examined_reopened, None),
        ("settled", report.settled, None),
        ("not-settled", report.not_settled, None),
        ("promises-made", report.promises_made, None),
        ("promises-kept", report.promises_kept, None),
        ("promises-open", report.promises_open, None),
        ("promises-late", report.promises_late, None),
    )


def _lines(sheet: "Worksheet", axis: str, lines: Sequence[Line], report: Report, words: Words) -> None:
    widths = (6, *(column.width for column in _LINES))
    _begin(sheet, axis, widths, "landscape", report, words)
    labels = (words(f"report-sheet-{axis}"), *(words(f"report-sheet-{column.key}") for column in _LINES[1:]))
    put_line(sheet, _HEADER_ROW, (words("report-sheet-order"), *labels), ("head",) * len(widths))
    for place, line in enumerate(lines, start=1):
        values = (place, *(column.value(line) for column in _LINES))
        put_line(sheet, _HEADER_ROW + place, values, ("number", *(_style(column, line) for column in _LINES)))
    _total(sheet, _HEADER_ROW + len(lines) + 1, report.whole, words)
    _finish(sheet, len(widths), len(lines) + 1)


def _style(column: _Column[Line], line: Line) -> str:
    return "late-number" if column.key == "late-now" and line.late_now else column.style


def _total(sheet: "Worksheet", row: int, whole: Line, words: Words) -> None:
    values = (None, words("report-sheet-total"), *(column.value(whole) for column in _LINES[1:]))
    styles = ("total", "total", *(f"total-{column.style}" for column in _LINES[1:]))
    put_line(sheet, row, values, styles)


def _listed(
    sheet: "Worksheet", name: str, columns: "Sequence[_Column[Row]]", rows: Sequence[Row], hidden: int, report: Report,
    words: Words,
) -> None:  # fmt: skip
    """A list, or that it is empty; under it how many more are counted and not described."""
    widths = (6, *(column.width for column in columns))
    _begin(sheet, name, widths, "landscape", report, words)
    head = (words("report-sheet-order"), *(words(f"report-sheet-{column.key}") for column in columns))
    put_line(sheet, _HEADER_ROW, head, ("head",) * len(head))
    for place, row in enumerate(rows, start=1):
        values = (place, *(column.value(row) for column in columns))
        put_line(sheet, _HEADER_ROW + place, values, ("number", *(column.style for column in columns)))
    end = _HEADER_ROW + len(rows) + 1
    if not rows:
        put(sheet, end, 1, words(f"report-sheet-no-{name}"), "note")
        end += 1
    if hidden:
        put(sheet, end, 1, words("report-hidden-more", count=hidden), "note")
    _finish(sheet, len(widths), len(rows))


def _begin(sheet: "Worksheet", name: str, widths: Sequence[float], way: str, report: Report, words: Words) -> None:
    sheet.title = words(f"report-sheet-tab-{name}")
    set_page(sheet, widths, "landscape" if way == "landscape" else "portrait", words)
    about = " · ".join(part for part in (report.title, report.days, report.part or report.commune) if part)
    put(sheet, 1, 1, words(f"report-sheet-title-{name}").upper(), "title")
    put(sheet, 2, 1, f"{about}. {words('report-chart-made', at=report.made)}", "note")


def _finish(sheet: "Worksheet", columns: int, rows: int) -> None:
    from openpyxl.utils import get_column_letter

    sheet.freeze_panes = f"C{_HEADER_ROW + 1}"
    sheet.auto_filter.ref = f"A{_HEADER_ROW}:{get_column_letter(columns)}{_HEADER_ROW + rows}"
    sheet.print_title_rows = f"{_HEADER_ROW}:{_HEADER_ROW}"
