"""The period report on paper, to be signed: numbers in sentences and tables, charts, refusals, late matters, open promises."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from documents.figures import Words
from documents.report_figures import Line, Report
from documents.word_page import as_bytes, grid, new_page, next_page, side_by_side, write

if TYPE_CHECKING:
    from docx.document import Document

_LINE_WIDTHS = (11, 44, 15, 16, 16, 16, 16, 16, 14)  # millimetres, 164 together
_COLUMNS = ("received", "before", "answered", "on-time", "share", "late-now", "refused")
_PICTURE = 112  # millimetres: both fit on one page


@dataclass(frozen=True, slots=True)
class Paper:
    """What stands on the paper; sentences and the lines of those who write and sign are words already."""

    issuer: Sequence[str]
    number: str
    addressees: Sequence[str]
    sentences: Sequence[str]
    signers: Sequence[str]
    report: Report
    received_chart: bytes
    answered_chart: bytes
    """PNG."""


def draw(paper: Paper, words: Words) -> bytes:
    """A DOCX file."""
    page, report = new_page(), paper.report
    page.core_properties.title = f"{words('report-paper-title')} {report.title}"
    _head(page, paper, words)
    write(page, words("report-paper-numbers"), bold=True, keep=True)
    for sentence in paper.sentences:
        write(page, sentence)
    for name, lines in (("field", report.by_field), ("village", report.by_village), ("agency", report.by_agency)):
        _table(page, name, lines, report.whole, words)
    _refusals(page, report, words)
    _late(page, report, words)
    _promises(page, report, words)
    write(page, words("report-paper-about-numbers"), italic=True, size=11, keep=True)
    _sign(page, paper, words)
    next_page(page)
    write(page, words("report-paper-charts"), bold=True, centred=True, keep=True)
    _picture(page, paper.received_chart)
    _picture(page, paper.answered_chart)
    return as_bytes(page)


def _head(page: "Document", paper: Paper, words: Words) -> None:
    issuer = [(line.upper(), number == len(paper.issuer) - 1) for number, line in enumerate(paper.issuer)]
    country = [(words("paper-country"), True), (words("paper-motto"), True), ("————————", False)]
    side_by_side(page, [*issuer, ("———", False), (paper.number, False)], [*country, (words("paper-date"), False)])
    write(page, words("report-paper-title").upper(), bold=True, centred=True, size=14, keep=True)
    write(page, words("report-paper-about", title=paper.report.title), bold=True, centred=True, keep=True)
    about = ", ".join(part for part in (paper.report.days, paper.report.part or paper.report.commune) if part)
    write(page, f"({about})", italic=True, centred=True, keep=True)


def _picture(page: "Document", png: bytes) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm

    page.add_picture(BytesIO(png), width=Mm(_PICTURE))
    page.paragraphs[-1].alignment = WD_ALIGN_PARAGRAPH.CENTER


def _table(page: "Document", name: str, lines: Sequence[Line], whole: Line, words: Words) -> None:
    write(page, words(f"report-paper-by-{name}"), bold=True, keep=True)
    if not lines:
        write(page, words("report-chart-nothing-received"))
        return
    head = [words("report-paper-order"), words(f"report-sheet-{name}")]
    rows = [(str(number), *_cells(line, words)) for number, line in enumerate(lines, 1)]
    total = ("", words("report-sheet-total"), *_cells(whole, words)[1:])
    grid(
        page,
        [*head, *(words(f"report-sheet-{key}") for key in _COLUMNS)],
        [*rows, total],
        _LINE_WIDTHS,
        size=11,
        middle=(0, *range(2, 9)),
        total=True,
    )
    write(page, "", size=6)


def _cells(line: Line, words: Words) -> Sequence[str]:
    share = words("chart-no-share") if line.percent is None else words("chart-percent", value=line.percent)
    numbers = (line.received, line.received_before, line.answered, line.on_time)
    after = (line.late_now, line.refused)
    shown = [words("chart-number", value=number) for number in numbers]
    return (line.label, *shown, share, *(words("chart-number", value=number) for number in after))


def _refusals(page: "Document", report: Report, words: Words) -> None:
    write(page, words("report-paper-refusals"), bold=True, keep=True)
    if not report.refusals and not report.refusals_hidden:
        write(page, words("report-sheet-no-refusals"))
        return
    for count in report.by_ground:
        write(page, words("report-paper-ground", ground=count.label, count=count.value))
    rows = [
        (str(number), f"{one.code}\n{one.day:%d/%m/%Y}", f"{one.field}\n{one.village}", f"{one.ground} ({one.source})",
         "\n".join(part for part in (one.reason, one.objection) if part))
        for number, one in enumerate(report.refusals, 1)
    ]  # fmt: skip
    head = [words(key) for key in _head_keys("code", "field", "ground", "reason")]
    _list(page, head, rows, (11, 30, 33, 45, 45))
    _hidden(page, report.refusals_hidden, words)


def _late(page: "Document", report: Report, words: Words) -> None:
    write(page, words("report-paper-late"), bold=True, keep=True)
    if not report.late and not report.late_hidden:
        write(page, words("report-sheet-no-late"))
        return
    head = [words(key) for key in _head_keys("code", "field", "village", "due", "days-late")]
    for agency, count in report.late_by_agency:
        write(page, words("report-paper-late-agency", agency=agency, count=count), italic=True, keep=True)
        mine = [one for one in report.late if one.agency_label == agency]
        rows = [
            (str(number), one.code, one.field_label, one.village_label, f"{one.due:%d/%m/%Y}", str(one.days_late))
            for number, one in enumerate(mine, 1)
        ]
        _list(page, head, rows, (11, 32, 45, 28, 26, 22))
    _hidden(page, report.late_hidden, words)


def _promises(page: "Document", report: Report, words: Words) -> None:
    write(page, words("report-paper-promises"), bold=True, keep=True)
    if not report.promises and not report.promises_hidden:
        write(page, words("report-sheet-no-promises"))
        return
    head = [words(key) for key in _head_keys("code", "promise", "agency", "promised-for", "state")]
    rows = [
        (str(number), one.code, one.text, one.agency, f"{one.due:%d/%m/%Y}", one.state)
        for number, one in enumerate(report.promises, 1)
    ]
    _list(page, head, rows, (11, 28, 46, 29, 26, 24))
    _hidden(page, report.promises_hidden, words)


def _head_keys(*names: str) -> list[str]:
    return ["report-paper-order", *(f"report-sheet-{name}" for name in names)]


def _list(
    page: "Document", head: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[float]
) -> None:  # fmt: skip
    if rows:
        grid(page, head, rows, widths, size=11)
        write(page, "", size=6)


def _hidden(page: "Document", count: int, words: Words) -> None:
    if count:
        write(page, words("report-hidden-more", count=count), italic=True)


def _sign(page: "Document", paper: Paper, words: Words) -> None:
    receives = [(words("report-paper-receives"), True), *((line, False) for line in paper.addressees)]
    blank = ("", False)
    signed = [*((line.upper(), True) for line in paper.signers), (words("paper-unsigned"), False), blank, blank, blank]
    side_by_side(page, receives, signed, left_centred=False)
