"""What a period report looks like: charts that can be read, a workbook and a paper that hold every number."""

from dataclasses import replace
from datetime import date
from functools import partial
from io import BytesIO
from itertools import combinations
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook
from PIL import Image

from documents import chart_page, report_chart, report_paper, report_sheet
from documents.figures import Count, LateMatter, Words
from documents.report_figures import Line, PromiseRow, RefusedRow, Report
from documents.report_paper import Paper
from tests.stage import read_once, trial_settings

LANGUAGES = ("vi", "en")
LONG = "Văn hóa, thể thao, truyền thanh cơ sở, chuyển đổi số và những việc khác của thôn"


def words_in(language: str) -> Words:
    return partial(read_once(trial_settings("sqlite://", Path()).commune).say, language)


def line(number: int, label: str = "") -> Line:
    answered = number * 3
    return Line(
        label or f"Mục {number}", number * 4, number * 3, answered, answered * 2 // 3, number, number // 2, 1, 2
    )


def whole_of(lines: tuple[Line, ...]) -> Line:
    names = ("received", "received_before", "answered", "on_time", "late_now", "refused", "sent_up", "extended")
    return Line("Cộng", **{name: sum(getattr(one, name) for one in lines) for name in names})


def report_with(lines: int, *, long: bool = False) -> Report:
    many = tuple(line(number, LONG if long and number % 2 else "") for number in range(lines, 0, -1))
    rows = tuple(
        RefusedRow(f"BÌNH AN {1000 + n}", date(2026, 11, 5), LONG, "Vạc", "Đã giải quyết", "Kế hoạch 15", "=1+1", "")
        for n in range(min(lines, 3))
    )
    late = tuple(
        LateMatter(
            f"PHÚ MAI {1000 + n}", "Đất đai", "Vạc", ("Phòng Kinh tế", "Công an xã")[n % 2], date(2026, 11, 2), n
        )
        for n in range(lines)
    )
    promises = tuple(
        PromiseRow(f"TÂN VINH {1000 + n}", "Sửa đường", "Phòng Kinh tế", date(2026, 12, 1), "quá hạn", n)
        for n in range(lines)
    )
    return Report(
        title="quý IV/2026", days="01/10–20/11/2026", days_before="01/07–20/08/2026", part="", commune="xã Đường An",
        made="08 giờ, thứ Sáu, ngày 20/11/2026", whole=whole_of(many), before=whole_of(many), by_first_date=0,
        by_field=many, by_village=many, by_agency=many,
        by_ground=(Count("da_giai_quyet", "Đã giải quyết", lines),) if lines else (), refusals=rows,
        refusals_hidden=1 if lines else 0, late=late, late_hidden=1 if lines else 0, examined=lines, examined_answered=0,
        examined_reopened=0, settled=lines * 2, not_settled=lines, promises_made=lines, promises_kept=lines,
        promises_open=lines * 2, promises_late=lines, promises=promises, promises_hidden=1 if lines else 0,
    )  # fmt: skip


REPORTS = {
    "empty": report_with(0),
    "one": report_with(1),
    "many": report_with(30),
    "long names": report_with(9, long=True),
    "a part": replace(report_with(3), part="lĩnh vực " + LONG),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", REPORTS)
def test_no_two_texts_of_a_chart_overlap_and_none_leaves_the_page(name: str, language: str) -> None:
    for figure in report_chart.compose(REPORTS[name], words_in(language)):
        texts = [text for text in figure.axes[0].texts if text.get_text()]
        places = [(text.get_text(), text.get_window_extent()) for text in texts]
        for shown, place in places:
            assert place.x0 >= chart_page.MARGIN - 1, shown
            assert place.x1 <= chart_page.WIDTH - chart_page.MARGIN + 4, shown
        for (one, here), (other, there) in combinations(places, 2):
            beside = here.x1 <= there.x0 or there.x1 <= here.x0
            above = min(here.y1, there.y1) - max(here.y0, there.y0) <= 0.25 * min(here.height, there.height)
            assert beside or above, (one, other)
        assert min(float(text.get_fontsize()) for text in texts) >= 13


@pytest.mark.parametrize("name", REPORTS)
def test_the_charts_fit_a_phone_and_nothing_touches_their_edges(name: str) -> None:
    words = words_in("vi")
    for png in (
        report_chart.draw_received(REPORTS[name], words), report_chart.draw_received(REPORTS[name], words, tiles=False),
        report_chart.draw_answered(REPORTS[name], words),
    ):  # fmt: skip
        image = Image.open(BytesIO(png)).convert("RGB")
        assert image.width == chart_page.WIDTH
        assert image.height <= chart_page.TALLEST + 1
        left, top, right, bottom = Image.eval(image, lambda level: 255 - level).getbbox() or (0, 0, 0, 0)
        assert min(left, top, image.width - right, image.height - bottom) >= 36


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", REPORTS)
def test_every_sheet_adds_up_and_says_what_is_not_described(name: str, language: str) -> None:
    report, words = REPORTS[name], words_in(language)
    book = load_workbook(BytesIO(report_sheet.write(report, words)))
    axes = ("field", "village", "agency")
    lists = ("refusals", "late", "promises")
    assert book.sheetnames == [words(f"report-sheet-tab-{one}") for one in ("numbers", *axes, *lists)]
    for axis in axes:
        *rows, total = list(book[words(f"report-sheet-tab-{axis}")].iter_rows(min_row=5, values_only=True))
        assert len(rows) == len(report.by_field)
        for column in (2, 3, 4, 5, 6, 8, 9, 10, 11):
            assert sum(int(str(row[column])) for row in rows) == total[column]
    hidden = words("report-hidden-more", count=1)
    for tab in lists:
        cells = [cell for row in book[words(f"report-sheet-tab-{tab}")].iter_rows(values_only=True) for cell in row]
        assert (hidden in cells) is (name != "empty")
        assert (words(f"report-sheet-no-{tab}") in cells) is (name == "empty")


def test_a_reason_that_looks_like_a_formula_stays_text() -> None:
    sheet = load_workbook(BytesIO(report_sheet.write(REPORTS["one"], words_in("vi"))))["Từ chối"]
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == "=1+1")
    assert cell.data_type == "s"


@pytest.mark.parametrize("name", REPORTS)
def test_the_paper_has_title_sentences_tables_lists_charts_and_room_to_sign(name: str) -> None:
    report, words = REPORTS[name], words_in("vi")
    png = report_chart.draw_answered(report, words)
    paper = Paper(
        ["Ủy ban MTTQ Việt Nam", "Ban Thường trực"], "Số: /BC", ["- UBND xã;"], ["Nhận 5 ý kiến."],
        ["TM. Ban Thường trực", "Chủ tịch"], report, png, png,
    )  # fmt: skip
    page = Document(BytesIO(report_paper.draw(paper, words)))
    told = [paragraph.text for paragraph in page.paragraphs]
    for heading in (
        "BÁO CÁO",
        "Nhận 5 ý kiến.",
        *(words(f"report-paper-{part}") for part in ("refusals", "late", "promises")),
    ):
        assert heading in told
    head, sign = page.tables[0], page.tables[-1]
    assert "BAN THƯỜNG TRỰC" in head.rows[0].cells[0].text
    assert "TM. BAN THƯỜNG TRỰC" in sign.rows[0].cells[1].text
    assert "- UBND xã;" in sign.rows[0].cells[0].text
    assert len(page.inline_shapes) == 2
    cells = {cell.text for table in page.tables for row in table.rows for cell in row.cells}
    assert {*(one.code for one in report.late), *(one.code for one in report.promises)} <= cells
    agencies = [agency for agency, _count in report.late_by_agency]
    assert all(any(line.startswith(f"{agency}:") for line in told) for agency in agencies)
