"""The spreadsheet in which an association or a village collects opinions: the empty one, and what a filled one says.

openpyxl is imported only when it is needed.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from models.vietnamese import clean, fold

if TYPE_CHECKING:
    from openpyxl.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

Words = Callable[[str], str]
FIRST_ROW = 5
MOST_ROWS = 300
_LOOKED_AT = 5000
LONGEST = 4000
SHORTEST = 6
MOST_VOICES = 100_000
_EMPTY_ROWS = 40
_FACE = "Times New Roman"
_TEXT, _VOICES, _FIELD = range(1, 4)
_MARK, _MARK_CELL = "doi-thoai-y-kien", "F1"
"""By which a filled sheet is known: what people send is often another file."""


@dataclass(frozen=True, slots=True)
class OpinionRow:
    """One filled row."""

    text: str
    voices: int
    field: str
    """The code of a field; "" if it was left open."""


@dataclass(frozen=True, slots=True)
class RowError:
    """What is wrong with a row, by the key of its sentence."""

    row: int
    key: str


@dataclass(frozen=True, slots=True)
class Filled:
    """What a sheet says: rows, or why not one of them can be taken."""

    rows: tuple[OpinionRow, ...] = ()
    errors: tuple[RowError, ...] = ()


def empty(words: Words, fields: Sequence[str]) -> bytes:
    """An XLSX file to fill in, with the names of fields to choose from."""
    from openpyxl import Workbook

    book = Workbook()
    sheet, names = book.worksheets[0], book.create_sheet("fields")
    sheet.title, names.sheet_state = words("opinion-sheet-tab"), "hidden"
    for number, name in enumerate(fields, 1):
        names.cell(number, 1, name)
    _head(sheet, words)
    _rows(sheet, len(fields))
    _page(sheet)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _head(sheet: "Worksheet", words: Words) -> None:
    from openpyxl.styles import Font, PatternFill

    for place, key, bold in (("A1", "title", True), ("A2", "how", False)):
        sheet[place], sheet[place].font = words(f"opinion-sheet-{key}"), Font(_FACE, 12, bold=bold, italic=not bold)
    sheet[_MARK_CELL], sheet[_MARK_CELL].font = _MARK, Font(color="FFFFFF", size=8)
    for column, key in enumerate(("number", "text", "voices", "field"), 1):
        cell = sheet.cell(FIRST_ROW - 1, column, words(f"opinion-sheet-{key}"))
        _frame(cell, bold=True)
        cell.fill = PatternFill("solid", "E3ECF4")


def _rows(sheet: "Worksheet", fields: int) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    for row in range(FIRST_ROW, FIRST_ROW + _EMPTY_ROWS):
        for column in range(1, _FIELD + 2):
            _frame(sheet.cell(row, column, row - FIRST_ROW + 1 if column == 1 else None))
    choose = DataValidation("list", formula1=f"fields!$A$1:$A${fields}", allow_blank=True)
    choose.add(f"D{FIRST_ROW}:D{FIRST_ROW + MOST_ROWS}")
    sheet.add_data_validation(choose)


def _frame(cell: "Cell | MergedCell", *, bold: bool = False) -> None:
    from openpyxl.styles import Alignment, Border, Font, Side

    edge = Side("thin", "9AA7B4")
    cell.font, cell.border = Font(_FACE, 12, bold=bold), Border(edge, edge, edge, edge)
    cell.alignment = Alignment(wrap_text=True, vertical="top")


def _page(sheet: "Worksheet") -> None:
    for letter, width in zip("ABCDEF", (6, 70, 16, 34, 2, 2), strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = f"A{FIRST_ROW}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight = "landscape", 9, 0
    if sheet.sheet_properties.pageSetUpPr is not None:
        sheet.sheet_properties.pageSetUpPr.fitToPage = True


def read(content: bytes, fields: Mapping[str, str]) -> Filled:
    """The filled rows of a sheet; ``fields`` gives names and their codes. One wrong row and none is taken."""
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(BytesIO(content), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        cells = list(islice(sheet.iter_rows(max_col=6, values_only=True), _LOOKED_AT))
    except (BadZipFile, InvalidFileException, KeyError, ValueError, OSError, IndexError, EOFError):
        return Filled(errors=(RowError(0, "opinion-sheet-unreadable"),))
    if not cells or _MARK not in cells[0]:
        return Filled(errors=(RowError(0, "opinion-sheet-another"),))
    codes = {fold(name): code for name, code in fields.items()}
    read_rows = [
        _row(number, cell, codes)
        for number, cell in enumerate(cells[FIRST_ROW - 1 : FIRST_ROW - 1 + MOST_ROWS], FIRST_ROW)
        if _is_filled(cell)
    ]
    errors = tuple(row for row in read_rows if isinstance(row, RowError))
    if any(map(_is_filled, cells[FIRST_ROW - 1 + MOST_ROWS :])):
        return Filled(errors=(*errors, RowError(FIRST_ROW + MOST_ROWS, "opinion-sheet-too-long")))
    if not read_rows:
        errors = (RowError(0, "opinion-sheet-empty"),)
    return Filled(() if errors else tuple(row for row in read_rows if isinstance(row, OpinionRow)), errors)


def _is_filled(cells: Sequence[object]) -> bool:
    return any(value not in (None, "") for value in cells[_TEXT : _FIELD + 1])


def _row(number: int, cells: Sequence[object], codes: Mapping[str, str]) -> OpinionRow | RowError:
    text, field = clean(str(cells[_TEXT] or "")), fold(str(cells[_FIELD] or "")).strip()
    voices = _voices(cells[_VOICES])
    if len(text) < SHORTEST:
        return RowError(number, "opinion-sheet-no-text")
    if len(text) > LONGEST:
        return RowError(number, "opinion-sheet-long-text")
    if voices is None:
        return RowError(number, "opinion-sheet-no-number")
    if field and field not in codes:
        return RowError(number, "opinion-sheet-no-field")
    return OpinionRow(text, voices, codes.get(field, ""))


def _voices(value: object) -> int | None:
    """How many people; an empty cell is one."""
    if value in (None, ""):
        return 1
    typed = str(value).strip().removesuffix(".0")
    return int(typed) if typed.isdecimal() and 1 <= int(typed) <= MOST_VOICES else None
