"""What workbooks are put together from: styled cells that hold what they were given, rows high enough to read, A4 pages.

Cells hold values, never formulas: previews on phones do not calculate. openpyxl is imported only when it is needed.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from io import BytesIO
from textwrap import wrap
from typing import TYPE_CHECKING, Literal
from unicodedata import normalize

from documents.figures import Words

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.styles import Font, NamedStyle
    from openpyxl.worksheet.worksheet import Worksheet

Cell = str | int | float | date | None
Orientation = Literal["portrait", "landscape"]

LINE_HEIGHT = 18.0  # points
_FACE = "Times New Roman"
_INK, _EDGE, _HEAD, _LATE = "1C2733", "9AA7B4", "E3ECF4", "B8420A"
_NAMED = "doi-thoai "
_DATE, _NUMBER, _CHANGE, _PERCENT = "dd/mm/yyyy", "#,##0", "+#,##0;-#,##0;0", "0%"
_READ_AS_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_TEXT_HEIGHT, _HIGHEST_ROW = 15.5, 409.0  # points; the last is Excel's limit
_LETTERS_PER_WIDTH = 1.1  # column widths count digits, and letters are narrower
_LONGEST_TEXT = 32_767  # Excel's limit for a cell
_A4 = 9
_CENTIMETRE = 1 / 2.54


def new_book(title: str, creator: str) -> "Workbook":
    """A workbook with one empty sheet and the styles that ``put`` names."""
    from openpyxl import Workbook

    book = Workbook()
    for style in _styles():
        book.add_named_style(style)
    book.properties.title, book.properties.creator = title, storable(creator)
    return book


def book_bytes(book: "Workbook") -> bytes:
    """The file."""
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def put_line(sheet: "Worksheet", row: int, values: Sequence[Cell], styles: Sequence[str]) -> None:
    """Bordered cells from the first column on, in a row high enough for the longest text."""
    for column, (value, style) in enumerate(zip(values, styles, strict=True), start=1):
        put(sheet, row, column, value, style)
    lines = max(_lines(sheet, column, value) for column, value in enumerate(values, start=1))
    sheet.row_dimensions[row].height = min(_HIGHEST_ROW, lines * _TEXT_HEIGHT + LINE_HEIGHT - _TEXT_HEIGHT)


def _lines(sheet: "Worksheet", column: int, value: Cell) -> int:
    """How many lines a text takes in its column: not every program finds the height of a row by itself."""
    if not isinstance(value, str):
        return 1
    from openpyxl.utils import get_column_letter

    width = int(sheet.column_dimensions[get_column_letter(column)].width * _LETTERS_PER_WIDTH)
    return sum(len(wrap(paragraph, width)) or 1 for paragraph in value.split("\n"))


def put(sheet: "Worksheet", row: int, column: int, value: Cell, style: str) -> None:
    """One cell. What people wrote stays text whatever it begins with; what XML cannot hold is dropped."""
    cell = sheet.cell(row, column)
    cell.style = _NAMED + style
    if not isinstance(value, str):
        cell.value = value
        return
    text = storable(value)
    cell.value = text
    cell.data_type = "s"  # else "=…" becomes a formula and "#N/A" an error
    cell.quotePrefix = text.startswith(_READ_AS_FORMULA)  # and stays text when someone edits the cell


def storable(text: str) -> str:
    """The text as a workbook can hold it."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    whole = normalize("NFC", text).encode("utf-8", "replace").decode()
    return ILLEGAL_CHARACTERS_RE.sub("", whole.replace("\r\n", "\n"))[:_LONGEST_TEXT]


def set_page(sheet: "Worksheet", widths: Sequence[float], orientation: Orientation, words: Words) -> None:
    """Widths of the columns in characters, and how the sheet is printed: as wide as the paper, numbered."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.header_footer import HeaderFooterItem
    from openpyxl.worksheet.page import PageMargins
    from openpyxl.worksheet.properties import PageSetupProperties

    for place, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.page_setup.orientation, sheet.page_setup.paperSize = orientation, _A4
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    near, edge = 1.5 * _CENTIMETRE, 2 * _CENTIMETRE
    sheet.page_margins = PageMargins(left=edge, right=near, top=near, bottom=edge, header=near / 2, footer=near / 2)
    sheet.oddFooter = HeaderFooterItem()
    footer = sheet.oddFooter.center
    footer.text, footer.font, footer.size = words("sheet-page", page="&P", pages="&N"), f"{_FACE},Regular", 11


def _styles() -> "Iterator[NamedStyle]":
    from openpyxl.styles import Alignment, Border, NamedStyle, PatternFill, Side

    left, centre = Alignment(vertical="center", wrap_text=True), Alignment("center", "center")
    middle = Alignment("center", "center", wrap_text=True)
    side = Side(style="thin", color=_EDGE)
    box, filled = Border(left=side, right=side, top=side, bottom=side), PatternFill("solid", fgColor=_HEAD)
    plain, bold, late = _font(), _font(bold=True), _font(bold=True, color=_LATE)
    yield NamedStyle(_NAMED + "title", font=_font(14, bold=True))
    yield NamedStyle(_NAMED + "note", font=_font(italic=True))
    yield NamedStyle(_NAMED + "heading", font=_font(13, bold=True))
    yield NamedStyle(_NAMED + "head", font=bold, fill=filled, border=box, alignment=middle)
    for name, font, alignment, shown in (
        ("text", plain, left, "@"),
        ("number", plain, centre, _NUMBER),
        ("change", plain, centre, _CHANGE),
        ("percent", plain, centre, _PERCENT),
        ("date", plain, centre, _DATE),
        ("total", bold, left, "General"),
        ("total-number", bold, centre, _NUMBER),
        ("total-percent", bold, centre, _PERCENT),
        ("late-number", late, centre, _NUMBER),
        ("late-date", late, centre, _DATE),
    ):
        yield NamedStyle(_NAMED + name, font=font, border=box, alignment=alignment, number_format=shown)


def _font(size: int = 12, *, bold: bool = False, italic: bool = False, color: str = _INK) -> "Font":
    from openpyxl.styles import Font

    return Font(_FACE, size, bold=bold, italic=italic, color=color)
