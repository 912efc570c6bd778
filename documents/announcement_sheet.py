"""The proof that a meeting was announced as the law wants, ready to print on A4 and to sign (features F3).

The first sheet is the proof, the second lists everybody who was told. Phone numbers are on neither.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from textwrap import wrap
from typing import TYPE_CHECKING

from documents.figures import Words

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_FACE = "Times New Roman"
_WIDTHS = (6, 27, 24, 21, 16)
_PEOPLE_WIDTHS = (6, 30, 18, 14, 32)
_LINE = 16.0  # points
_A4 = 9
_CENTIMETRE = 1 / 2.54


@dataclass(frozen=True, slots=True)
class Proof:
    """What the printout says; all texts are written out already."""

    commune: str
    facts: Sequence[tuple[str, str]]
    """Labels and what stands beside them: meeting, announcement, gate, persons."""
    channels: Sequence[tuple[str, int, int, int]]
    """Channel, and how many persons it reached, will reach and did not reach."""
    means: Sequence[tuple[str, str, str, str]]
    """Other means: which, where, when and by whom, photo."""
    people: Sequence[tuple[str, str, str, str]]
    """Name, village, channel, what became of it."""
    made: str
    """Where and when it was printed, above the signature."""


def write(proof: Proof, words: Words) -> bytes:
    """An XLSX file; what people wrote stays text whatever it begins with."""
    from openpyxl import Workbook

    book = Workbook()
    book.properties.title, book.properties.creator = words("proof-title"), proof.commune
    sheet, people = book.worksheets[0], book.create_sheet()
    sheet.title, people.title = words("proof-tab"), words("proof-tab-people")
    _page(sheet, _WIDTHS, words)
    _page(people, _PEOPLE_WIDTHS, words)
    row = _heading(sheet, proof, words("proof-title"))
    row = _facts(sheet, row, proof.facts)
    row = _table(
        sheet,
        row,
        words("proof-by-message"),
        _heads(words, "channel", "delivered", "waiting", "missed"),
        proof.channels,
    )
    row = _table(sheet, row, words("proof-other-means"), _heads(words, "means", "where", "who", "photo"), proof.means)
    _put(sheet, row, 4, proof.made, italic=True, centre=True)
    sheet.merge_cells(start_row=row, end_row=row, start_column=4, end_column=5)
    _signatures(sheet, row + 1, words)
    row = _heading(people, proof, words("proof-people-title"))
    _table(people, row, "", _heads(words, "name", "village", "channel", "fate"), proof.people)
    people.print_title_rows = f"{row}:{row}"
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _heads(words: Words, *names: str) -> tuple[str, ...]:
    return (words("proof-order"), *(words(f"proof-{name}") for name in names))


def _heading(sheet: "Worksheet", proof: Proof, title: str) -> int:
    _put(sheet, 1, 1, proof.commune.upper(), bold=True)
    _put(sheet, 3, 1, title, bold=True, size=14, centre=True)
    sheet.merge_cells(start_row=3, end_row=3, start_column=1, end_column=len(_WIDTHS))
    sheet.row_dimensions[3].height = 2 * _LINE
    return 5


def _facts(sheet: "Worksheet", top: int, facts: Sequence[tuple[str, str]]) -> int:
    for row, (label, text) in enumerate(facts, start=top):
        _put(sheet, row, 1, label, bold=True, box=True)
        _put(sheet, row, 3, text, box=True)
        for column in (2, 4, 5):
            _put(sheet, row, column, "", box=True)
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=2)
        sheet.merge_cells(start_row=row, end_row=row, start_column=3, end_column=5)
        sheet.row_dimensions[row].height = _LINE * max(_lines(label, _WIDTHS[:2]), _lines(text, _WIDTHS[2:])) + 2
    return top + len(facts) + 1


def _table(sheet: "Worksheet", top: int, title: str, heads: Sequence[str], rows: Sequence[Sequence[str | int]]) -> int:
    """A bordered table with numbered lines, or one line that says that there is nothing; returns where the next begins."""
    if title:
        _put(sheet, top, 1, title, bold=True, size=13)
        top += 1
    for column, head in enumerate(heads, start=1):
        _put(sheet, top, column, head, bold=True, box=True, centre=True, fill=True)
    sheet.row_dimensions[top].height = (
        _LINE * max(_lines(head, [_width(sheet, at)]) for at, head in enumerate(heads, 1)) + 4
    )
    for number, values in enumerate(rows, start=1):
        whole = (number, *values)
        for column, value in enumerate(whole, start=1):
            _put(sheet, top + number, column, value, box=True, centre=isinstance(value, int))
        tall = max(_lines(str(value), [_width(sheet, at)]) for at, value in enumerate(whole, 1))
        sheet.row_dimensions[top + number].height = _LINE * tall + 2
    return top + len(rows) + 2


def _signatures(sheet: "Worksheet", row: int, words: Words) -> None:
    for column, key in ((1, "proof-made-by"), (4, "proof-confirmed-by")):
        _put(sheet, row, column, words(key), bold=True, centre=True)
        _put(sheet, row + 1, column, words("proof-sign-here"), centre=True, italic=True)
        for line in (row, row + 1):
            sheet.merge_cells(start_row=line, end_row=line, start_column=column, end_column=column + 1)


def _width(sheet: "Worksheet", column: int) -> float:
    from openpyxl.utils import get_column_letter

    return float(sheet.column_dimensions[get_column_letter(column)].width)


def _lines(text: str, widths: Sequence[float]) -> int:
    """How many lines a text takes in columns together so wide: not every program finds the height of a row by itself."""
    return sum(len(wrap(paragraph, max(4, int(sum(widths))))) or 1 for paragraph in text.split("\n"))


def _put(
    sheet: "Worksheet", row: int, column: int, value: str | int, *,
    bold: bool = False, italic: bool = False, size: int = 12, box: bool = False, centre: bool = False, fill: bool = False,
) -> None:  # fmt: skip
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    cell = sheet.cell(row, column)
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", value) if isinstance(value, str) else value
    if isinstance(value, str):
        cell.data_type = "s"  # else "=…" becomes a formula
    cell.font = Font(_FACE, size, bold=bold, italic=italic)
    wrapped = box or (column == 1 and centre)
    cell.alignment = Alignment(
        "center" if centre else "left", "center", wrap_text=wrapped, indent=0 if centre or not box else 1
    )
    if box:
        side = Side(style="thin", color="7F8C99")
        cell.border = Border(left=side, right=side, top=side, bottom=side)
    if fill:
        cell.fill = PatternFill("solid", fgColor="E3ECF4")


def _page(sheet: "Worksheet", widths: Sequence[float], words: Words) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.header_footer import HeaderFooterItem
    from openpyxl.worksheet.page import PageMargins
    from openpyxl.worksheet.properties import PageSetupProperties

    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "portrait", _A4
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    edge = 2 * _CENTIMETRE
    sheet.page_margins = PageMargins(left=1.5 * edge, right=0.75 * edge, top=edge, bottom=edge)
    sheet.oddFooter = HeaderFooterItem()
    sheet.oddFooter.center.text = words("sheet-page", page="&P", pages="&N")
