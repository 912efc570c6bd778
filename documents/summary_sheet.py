"""The workbook of a period: its figures on one sheet, its matters (anonymised) on another, ready to print on A4."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from documents.figures import Count, Figures, LateMatter, MatterRow, Words, period_words
from documents.workbook import LINE_HEIGHT, Cell, book_bytes, new_book, put, put_line, set_page

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_LOCAL = ZoneInfo("Asia/Ho_Chi_Minh")
_SUMMARY_WIDTHS = (14, 28, 18, 24, 12.5, 11)
_HEADER_ROW = 4


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of the list of matters: the key of its heading, its width in characters, what it shows and how."""

    key: str
    width: float
    value: Callable[[MatterRow], Cell]
    style: str = "text"


def _local_day(row: MatterRow) -> date | None:
    return row.answered_at.astimezone(_LOCAL).date() if row.answered_at else None


_COLUMNS = (
    _Column("sheet-code", 14, lambda row: row.code),
    _Column("sheet-day", 12.5, lambda row: row.day, "date"),
    _Column("sheet-village", 15, lambda row: row.village),
    _Column("sheet-field", 19, lambda row: row.field),
    _Column("sheet-kind", 11, lambda row: row.kind),
    _Column("sheet-matter", 46, lambda row: row.summary),
    _Column("sheet-askers", 8, lambda row: row.askers, "number"),
    _Column("sheet-agency", 18, lambda row: row.agency),
    _Column("sheet-status", 15, lambda row: row.status),
    _Column("sheet-first-due", 12.5, lambda row: row.first_due, "date"),
    _Column("sheet-due", 12.5, lambda row: row.due, "date"),
    _Column("sheet-answered-at", 12.5, _local_day, "date"),
    _Column("sheet-verdict", 14, lambda row: row.verdict),
)
_STYLES = ("number", *(column.style for column in _COLUMNS))
_LATE_STYLES = ("number", *("late-date" if column.key == "sheet-due" else column.style for column in _COLUMNS))


def write(figures: Figures, rows: Sequence[MatterRow], words: Words) -> bytes:
    """An XLSX file. What people wrote stays text whatever it begins with; what XML cannot hold is dropped."""
    book = new_book(words("sheet-title"), figures.commune)
    summary, matters = book.worksheets[0], book.create_sheet()
    summary.title, matters.title = words("sheet-tab-summary"), words("sheet-tab-matters")
    _summary(summary, figures, words)
    _matters(matters, figures, rows, words)
    return book_bytes(book)


def _summary(sheet: "Worksheet", figures: Figures, words: Words) -> None:
    set_page(sheet, _SUMMARY_WIDTHS, "portrait", words)
    sheet.sheet_view.showGridLines = False
    _title(sheet, words("sheet-title"), figures, words)
    row = _numbers(sheet, 4, figures, words)
    row = _late(sheet, row, figures.late, words)
    for key, counts in (
        ("sheet-by-field", figures.by_field),
        ("sheet-by-village", figures.by_village),
        ("sheet-by-status", figures.by_status),
        ("sheet-by-agency", figures.by_agency),
    ):
        row = _split(sheet, row, key, counts, words)


def _title(sheet: "Worksheet", title: str, figures: Figures, words: Words) -> None:
    put(sheet, 1, 1, title, "title")
    put(sheet, 2, 1, period_words("sheet-period", figures, words), "note")


def _numbers(sheet: "Worksheet", top: int, figures: Figures, words: Words) -> int:
    """The key numbers from row ``top``; returns the row where the next block starts."""
    percent = figures.on_time_percent
    put(sheet, top, 1, words("sheet-numbers"), "heading")
    numbers: tuple[tuple[str, Cell, str], ...] = (
        ("sheet-received", figures.received, "number"),
        ("sheet-received-before", figures.received_before, "number"),
        ("sheet-change", figures.change, "change"),
        ("sheet-answered", figures.answered, "number"),
        ("sheet-answered-on-time", figures.answered_on_time, "number"),
        ("sheet-answered-after-first-date", figures.answered_after_first_date, "number"),
        ("sheet-on-time-share", words("sheet-no-answers") if percent is None else percent / 100, "percent"),
        ("sheet-answered-late", figures.answered_late, "number"),
        ("sheet-late-now", figures.late_now, "late-number" if figures.late else "number"),
        ("sheet-refused", figures.refused, "number"),
        ("sheet-sent-up", figures.sent_up, "number"),
        ("sheet-open-now", figures.open_now, "number"),
    )
    for place, (key, value, style) in enumerate(numbers, start=1):
        _wide_line(sheet, top + place, (place, words(key), value, None), ("number", "text", style, style))
        sheet.merge_cells(start_row=top + place, end_row=top + place, start_column=5, end_column=6)
    return top + len(numbers) + 2


def _split(sheet: "Worksheet", top: int, key: str, counts: Sequence[Count], words: Words) -> int:
    """One table of counts with shares and a total; returns the row where the next block starts."""
    total = sum(count.value for count in counts)
    put(sheet, top, 1, words(key), "heading")
    head = (words("sheet-order"), words(f"{key}-column"), words("sheet-count"), words("sheet-share"))
    _wide_line(sheet, top + 1, head, ("head",) * 4)
    for place, count in enumerate(counts, start=1):
        values = (place, count.label, count.value, count.value / total if total else 0)
        _wide_line(sheet, top + 1 + place, values, ("number", "text", "number", "percent"))
    end = top + 2 + len(counts)
    styles = ("total", "total", "total-number", "total-percent")
    _wide_line(sheet, end, (None, words("sheet-total"), total, 1 if total else 0), styles)
    return end + 2


def _wide_line(sheet: "Worksheet", row: int, values: Sequence[Cell], styles: Sequence[str]) -> None:
    """A line whose second value has the room of three columns, so that all tables are as wide as the page."""
    put_line(sheet, row, (*values[:2], None, None, *values[2:]), (*styles[:2], styles[1], styles[1], *styles[2:]))
    sheet.merge_cells(start_row=row, end_row=row, start_column=2, end_column=4)
    sheet.row_dimensions[row].height = LINE_HEIGHT


def _late(sheet: "Worksheet", top: int, late: Sequence[LateMatter], words: Words) -> int:
    """What is overdue, near the top where it is seen; returns the row where the next block starts."""
    put(sheet, top, 1, words("sheet-late"), "heading")
    if not late:
        put(sheet, top + 1, 1, words("sheet-late-none"), "note")
        return top + 3
    keys = ("sheet-code", "sheet-field", "sheet-village", "sheet-agency", "sheet-due", "sheet-days-late")
    put_line(sheet, top + 1, [words(key) for key in keys], ("head",) * 6)
    styles = ("text", "text", "text", "text", "late-date", "late-number")
    for row, one in enumerate(late, start=top + 2):
        values = (one.code, one.field_label, one.village_label, one.agency_label, one.due, one.days_late)
        put_line(sheet, row, values, styles)
    return top + 3 + len(late)


def _matters(sheet: "Worksheet", figures: Figures, rows: Sequence[MatterRow], words: Words) -> None:
    from openpyxl.utils import get_column_letter

    set_page(sheet, (6, *(column.width for column in _COLUMNS)), "landscape", words)
    _title(sheet, words("sheet-matters-title"), figures, words)
    put(sheet, 3, 1, words("sheet-anonymous"), "note")
    head = (words("sheet-order"), *(words(column.key) for column in _COLUMNS))
    put_line(sheet, _HEADER_ROW, head, ("head",) * len(head))
    late = {one.code for one in figures.late}
    for place, row in enumerate(rows, start=1):
        values = (place, *(column.value(row) for column in _COLUMNS))
        put_line(sheet, _HEADER_ROW + place, values, _LATE_STYLES if row.code in late else _STYLES)
    if not rows:
        put(sheet, _HEADER_ROW + 1, 1, words("sheet-no-matters"), "note")
    sheet.freeze_panes = f"C{_HEADER_ROW + 1}"
    sheet.auto_filter.ref = f"A{_HEADER_ROW}:{get_column_letter(len(head))}{_HEADER_ROW + len(rows)}"
    sheet.print_title_rows = f"{_HEADER_ROW}:{_HEADER_ROW}"
