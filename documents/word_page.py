"""Pages for paper: A4, Times New Roman, the headings of Vietnamese office papers, tables whose head comes on every page.

python-docx is imported only when it is needed.
"""

from collections.abc import Collection, Sequence
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

FACE = "Times New Roman"
SIZE, SMALL = 13, 12  # points; NĐ 30/2020/NĐ-CP Phụ lục I: 13 to 14 for the text
LEFT_HALF, RIGHT_HALF = 68, 96  # millimetres: the name of the country stands on one line
_UNPRINTABLE = {code: None for code in range(32) if code not in (9, 10)}


def new_page(*, landscape: bool = False) -> "Document":
    """An empty A4 page with the margins of NĐ 30/2020/NĐ-CP: 20 mm, on the left 30 mm."""
    from docx import Document
    from docx.enum.section import WD_ORIENT
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    page = Document()
    section = page.sections[0]
    width, height = (Mm(297), Mm(210)) if landscape else (Mm(210), Mm(297))
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = width, height
    section.top_margin = section.bottom_margin = section.right_margin = Mm(20)
    section.left_margin = Mm(20 if landscape else 30)
    style = page.styles["Normal"]
    style.font.name, style.font.size = FACE, Pt(SIZE)
    style.element.get_or_add_rPr().rFonts.set(qn("w:eastAsia"), FACE)
    style.paragraph_format.space_after = Pt(4)
    return page


def as_bytes(page: "Document") -> bytes:
    """The file."""
    file = BytesIO()
    page.save(file)
    return file.getvalue()


def next_page(page: "Document") -> None:
    """What follows begins on a new page."""
    from docx.enum.text import WD_BREAK

    page.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def write(
    where: "Document | _Cell", text: str, *,
    bold: bool = False, italic: bool = False, centred: bool = False, size: int = SIZE, keep: bool = False,
) -> "Paragraph":  # fmt: skip
    """A paragraph; ``keep`` holds it together with the next one. What XML cannot hold is dropped."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    paragraph = where.add_paragraph()
    run = paragraph.add_run(text.translate(_UNPRINTABLE))
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.keep_with_next = keep
    return paragraph


def fill(cell: "_Cell", lines: Sequence[tuple[str, bool]], *, centred: bool = True, size: int = SMALL) -> None:
    """Lines in a cell without borders, each bold or not."""
    cell.paragraphs[0].paragraph_format.space_after = 0
    first = cell.paragraphs[0]
    for text, bold in lines:
        write(cell, text, bold=bold, centred=centred, size=size).paragraph_format.space_after = 0
    if lines:
        first._element.getparent().remove(first._element)  # noqa: SLF001 (a cell is born with an empty paragraph)


def side_by_side(
    page: "Document", left: Sequence[tuple[str, bool]], right: Sequence[tuple[str, bool]], *, left_centred: bool = True
) -> None:
    """Two columns of lines, such as who writes and the name of the country, or two signatures; never torn apart."""
    table = page.add_table(rows=1, cols=2)
    table.autofit = False
    _widen(table, (LEFT_HALF, RIGHT_HALF))
    for cell, lines, centred in zip(table.rows[0].cells, (left, right), (left_centred, True), strict=True):
        fill(cell, lines, centred=centred)
    _mark(table, head=False)
    page.add_paragraph().paragraph_format.space_after = 0


def grid(
    page: "Document", head: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[float], *,
    size: int = SMALL, middle: Collection[int] = (), total: bool = False,
) -> "Table":  # fmt: skip
    """A table with borders; its head is repeated on every page and no row is torn apart. Widths in millimetres.

    ``middle`` are the columns, from 0, whose cells are centred as numbers are; ``total`` makes the last row bold.
    """
    table: Table = page.add_table(rows=len(rows) + 1, cols=len(head))
    table.style, table.autofit = "Table Grid", False
    _widen(table, widths)
    bold = {0, len(rows)} if total else {0}
    for number, values in enumerate((head, *rows)):
        for column, (cell, value) in enumerate(zip(table.rows[number].cells, values, strict=True)):
            line = (value.translate(_UNPRINTABLE), number in bold)
            fill(cell, [line], centred=number == 0 or column in middle, size=size)
    _mark(table, head=True)
    return table


def _widen(table: "Table", widths: Sequence[float]) -> None:
    """Some programs read the width of a column, others that of its cells."""
    from docx.shared import Mm

    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)


def _mark(table: "Table", *, head: bool) -> None:
    from docx.oxml import OxmlElement

    for number, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()  # noqa: SLF001 (the library has no verb for it)
        properties.append(OxmlElement("w:cantSplit"))
        if head and number == 0:
            properties.append(OxmlElement("w:tblHeader"))
