"""The printed side of a period and of a meeting: chart, workbook and calendar file, read back as people's programs do."""

import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from itertools import combinations
from pathlib import Path
from unicodedata import normalize
from zoneinfo import ZoneInfo

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Alarm, Calendar, Event
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image

from documents import chart_page, summary_chart, summary_sheet
from documents.calendar_file import meeting_event
from documents.figures import Count, Figures, LateMatter, MatterRow, Period, PeriodKind, Words, largest

HOME = ZoneInfo("Asia/Ho_Chi_Minh")
LOCALES = Path(__file__).parent.parent / "locales"
LANGUAGES = ("vi", "en")
FIELDS = (
    "Đất đai",
    "Môi trường, rác thải",
    "Giao thông, hạ tầng",
    "Điện, nước sạch, chiếu sáng",
    "Thoát nước, ngập úng",
    "Nông nghiệp, thủy lợi",
    "Xây dựng, trật tự xây dựng",
    "Tài chính, khoản thu, đầu tư công",
    "An sinh, người có công, việc làm, BHYT",
    "Y tế, an toàn thực phẩm",
    "Giáo dục",
    "Văn hóa, thể thao, loa, chuyển đổi số",
    "An ninh trật tự, cư trú, PCCC",
    "Quân sự, nghĩa vụ",
    "Thủ tục hành chính, hộ tịch, chứng thực",
    "Cán bộ, thái độ phục vụ",
    "Đảng, HĐND, MTTQ, đoàn thể",
    "Khác",
)
VILLAGES = (
    "Thôn Mộ Trạch",
    "Thôn Vạc",
    "Khu dân cư mới phía đông bắc đường liên xã kéo dài",
    *(f"Thôn tên dài để thử {number}" for number in range(12)),
)
STATUSES = ("Mới gửi", "Đã phân công", "Đã trả lời", "Đã chuyển cơ quan có thẩm quyền", "Từ chối", "Công dân rút")
AGENCIES = ("Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Công an xã")
SIZES = {"none": (0, 0), "none but late": (0, 2), "one": (1, 0), "twenty": (20, 1), "two thousand": (2000, 137)}


def catalogue(language: str) -> ast.Resource:
    return FluentResource((LOCALES / language / "documents.ftl").read_text(encoding="utf-8"))


def words_in(language: str) -> Words:
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(catalogue(language))

    def words(key: str, /, **args: str | int) -> str:
        pattern = bundle.get_message(key).value
        assert pattern is not None, key
        text, errors = bundle.format_pattern(pattern, args)
        assert not errors, (key, errors)
        return str(text)

    return words


def split(total: int, labels: tuple[str, ...]) -> tuple[Count, ...]:
    """Most to the first, half of what is left to the next, and so on."""
    counts, left = [], total
    for place, label in enumerate(labels):
        value = left if place == len(labels) - 1 else -(-left // 3)
        counts.append(Count(f"c{place}", label, value))
        left -= value
    return tuple(counts)


def figures_of(received: int, late: int = 0, kind: PeriodKind = "week") -> Figures:
    answered = received // 2
    return Figures(
        commune="xã Đường An",
        period=Period(date(2026, 11, 2), date(2026, 11, 8), kind),
        received=received,
        received_before=received * 3 // 4,
        by_field=split(received, FIELDS),
        by_village=split(received, VILLAGES),
        by_status=split(received, STATUSES),
        by_agency=split(received, AGENCIES),
        answered=answered,
        answered_on_time=answered - answered // 10,
        late=tuple(late_matter(number) for number in range(late)),
        refused=received // 20,
        sent_up=received // 25,
        open_now=received - answered + late,
    )


def late_matter(number: int) -> LateMatter:
    return LateMatter(f"BÌNH AN {4800 + number}", FIELDS[0], VILLAGES[0], AGENCIES[0], date(2026, 11, 3), 2)


def matter(number: int = 0, summary: str = "Đèn đường xóm 3 hỏng, buổi tối rất tối.") -> MatterRow:
    return MatterRow(
        code=f"BÌNH AN {4800 + number}",
        day=date(2026, 11, 2),
        village=VILLAGES[0],
        field=FIELDS[3],
        kind="Phản ánh",
        summary=summary,
        askers=3,
        agency=AGENCIES[0],
        status=STATUSES[2],
        first_due=date(2026, 11, 16),
        due=date(2026, 11, 18),
        answered_at=datetime(2026, 11, 12, 18, 30, tzinfo=UTC),
        verdict="",
    )


# Figures


def test_a_period_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="2026-11-01"):
        Period(date(2026, 11, 2), date(2026, 11, 1), "custom")


@pytest.mark.parametrize(
    ("days", "start", "end"), [(1, date(2026, 11, 1), date(2026, 11, 1)), (7, date(2026, 10, 26), date(2026, 11, 1))]
)
def test_the_period_before_has_the_same_length_and_ends_the_day_before(days: int, start: date, end: date) -> None:
    period = Period(date(2026, 11, 2), date(2026, 11, 2) + timedelta(days=days - 1), "custom")
    assert (period.before.start, period.before.end, period.before.days) == (start, end, period.days)


@pytest.mark.parametrize(("answered", "on_time", "percent"), [(0, 0, None), (11, 10, 90), (200, 199, 99), (3, 3, 100)])
def test_the_share_on_time_is_never_rounded_up(answered: int, on_time: int, percent: int | None) -> None:
    assert replace(figures_of(20), answered=answered, answered_on_time=on_time).on_time_percent == percent


def test_more_on_time_than_answered_is_refused() -> None:
    with pytest.raises(ValueError, match="4 answers on time of 3"):
        replace(figures_of(20), answered=3, answered_on_time=4)


def test_figures_know_change_lateness_and_the_village_with_most() -> None:
    figures = figures_of(20, late=2)
    assert (figures.change, figures.late_now, figures.answered_late) == (5, 2, 1)
    assert figures.top_village is not None
    assert figures.top_village.label == "Thôn Mộ Trạch"
    assert figures_of(0).top_village is None


def test_the_largest_counts_leave_out_zero_and_add_up_the_rest() -> None:
    counts = tuple(Count(label, label, value) for label, value in (("a", 1), ("b", 0), ("c", 5), ("d", 1), ("e", 2)))
    shown, others, others_value = largest(counts, 3)
    assert [count.code for count in shown] == ["c", "e", "a"]
    assert (others, others_value) == (1, 1)


# Words


class Asked:
    """Words that remember what was asked of them."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self.keys: set[str] = set()

    def __call__(self, key: str, /, **args: str | int) -> str:
        self.keys.add(key)
        return self._words(key, **args)


def keys_in(language: str) -> set[str]:
    names = {entry.id.name for entry in catalogue(language).body if isinstance(entry, ast.Message)}
    return {name for name in names if name.startswith(("chart-", "sheet-"))}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_in_the_catalogue_and_none_is_left_over(language: str) -> None:
    asked = Asked(words_in(language))
    many = tuple(Count(f"{number}", f"Số {number}", 9) for number in range(30))
    crowded = replace(figures_of(2000, late=3, kind="custom"), by_field=many, by_village=many, by_status=many)
    for figures in (figures_of(0, kind="day"), figures_of(1), crowded):
        summary_chart.compose(figures, asked)
        summary_sheet.write(figures, (), asked)
    assert asked.keys == keys_in(language)


# Chart


def picture(png: bytes) -> "Image.Image":
    return Image.open(BytesIO(png)).convert("RGB")


def colours(image: "Image.Image") -> set[tuple[int, ...]]:
    return {colour for _, colour in image.getcolors(1 << 24) or [] if isinstance(colour, tuple)}


BAR, LATE = (0x2B, 0x6C, 0xA3), (0xB8, 0x42, 0x0A)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_the_chart_fits_a_phone_and_nothing_touches_its_edges(size: str, language: str) -> None:
    image = picture(summary_chart.draw(figures_of(*SIZES[size]), words_in(language)))
    assert image.width == 1080
    assert 500 <= image.height <= 1350
    left, top, right, bottom = Image.eval(image, lambda level: 255 - level).getbbox() or (0, 0, 0, 0)
    assert min(left, top, image.width - right, image.height - bottom) >= 36


@pytest.mark.parametrize("size", SIZES)
def test_the_chart_shows_bars_when_there_is_something_and_orange_when_something_is_late(size: str) -> None:
    received, late = SIZES[size]
    seen = colours(picture(summary_chart.draw(figures_of(received, late), words_in("vi"))))
    assert (BAR in seen) is (received > 0)
    assert (LATE in seen) is (late > 0)


def assert_readable(figures: Figures, words: Words) -> None:
    """No text overlaps another, leaves the page, or has letters under 13 points of 1/100 inch (18 pixels)."""
    texts = [text for text in summary_chart.compose(figures, words).axes[0].texts if text.get_text()]
    places = [(text.get_text(), text.get_window_extent()) for text in texts]
    for shown, place in places:
        assert place.x0 >= chart_page.MARGIN - 1, shown
        assert place.x1 <= chart_page.WIDTH - chart_page.MARGIN + 4, shown
    for (one, here), (other, there) in combinations(places, 2):
        beside = here.x1 <= there.x0 or there.x1 <= here.x0
        above = min(here.y1, there.y1) - max(here.y0, there.y0) <= 0.25 * min(here.height, there.height)
        assert beside or above, (one, other)
    assert min(float(text.get_fontsize()) for text in texts) >= 13


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_no_two_texts_of_the_chart_overlap_and_none_leaves_the_page(size: str, language: str) -> None:
    assert_readable(figures_of(*SIZES[size]), words_in(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_very_long_names_and_numbers_stay_readable(language: str) -> None:
    commune = "xã Đường An Thượng Hạ, thành phố Hải Phòng, thời gian thử"
    long = tuple(Count(f"{number}", f"{number} {VILLAGES[2]} {VILLAGES[2]}", 3_456) for number in range(12))
    figures = replace(figures_of(45_678, kind="custom"), commune=commune, by_village=long, by_field=long)
    assert_readable(figures, words_in(language))
    shortened = [text for text in texts_of(figures, words_in(language)) if text.endswith("…")]
    assert all(text[:-1] in f"{count.label}" for text, count in zip(shortened, long, strict=False))
    assert len(shortened) >= 24


def texts_of(figures: Figures, words: Words) -> list[str]:
    return [text.get_text() for text in summary_chart.compose(figures, words).axes[0].texts]


def test_the_chart_names_all_eighteen_fields_and_adds_up_the_villages_that_have_no_room() -> None:
    figures = replace(
        figures_of(2000, late=3),
        by_field=tuple(Count(f"f{place}", label, 100 - place) for place, label in enumerate(FIELDS)),
        by_village=tuple(Count(f"v{place}", f"Thôn {place}", 50 - place) for place in range(15)),
    )
    texts = texts_of(figures, words_in("vi"))
    assert set(FIELDS) <= set(texts)
    assert texts[texts.index("7 thôn còn lại") + 1] == str(sum(50 - place for place in range(8, 15)))


def test_numbers_are_grouped_as_the_language_does() -> None:
    assert "2.000" in texts_of(figures_of(2000), words_in("vi"))
    assert "2,000" in texts_of(figures_of(2000), words_in("en"))


def test_fields_are_sorted_by_number_and_statuses_stay_in_the_order_of_the_process() -> None:
    figures = replace(
        figures_of(20),
        by_field=(Count("a", "ít", 2), Count("b", "nhiều", 18)),
        by_status=(Count("s1", "trước", 2), Count("s2", "sau", 18)),
    )
    texts = texts_of(figures, words_in("vi"))
    assert texts.index("nhiều") < texts.index("ít")
    assert texts.index("trước") < texts.index("sau")


def test_a_label_with_dollar_signs_or_loose_marks_is_drawn_as_it_reads() -> None:
    plain = replace(figures_of(1), by_field=(Count("a", "Phí $5 và $x_1$, ngập úng", 1),))
    loose = replace(figures_of(1), by_field=(Count("a", normalize("NFD", "Phí $5 và\n $x_1$, ngập úng"), 1),))
    (label,) = (text for text in summary_chart.compose(plain, words_in("vi")).axes[0].texts if "$" in text.get_text())
    assert label.get_text() == "Phí $5 và $x_1$, ngập úng"
    assert not label.get_parse_math()
    assert summary_chart.draw(plain, words_in("vi")) == summary_chart.draw(loose, words_in("vi"))


def test_charts_drawn_at_the_same_time_do_not_disturb_each_other() -> None:
    words = words_in("vi")
    wanted = [figures_of(size) for size in (0, 1, 20)]
    alone = [summary_chart.draw(figures, words) for figures in wanted]
    with ThreadPoolExecutor(3) as threads:
        together = list(threads.map(lambda figures: summary_chart.draw(figures, words_in("vi")), wanted))
    assert together == alone


def test_starting_the_service_loads_no_drawing_library() -> None:
    program = (
        "import sys, documents.summary_chart, documents.summary_sheet, documents.calendar_file;"
        "print({'matplotlib', 'openpyxl', 'numpy', 'icalendar'} & set(sys.modules))"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "set()"


# Workbook


def opened(figures: Figures, rows: tuple[MatterRow, ...], language: str = "vi") -> Workbook:
    return load_workbook(BytesIO(summary_sheet.write(figures, rows, words_in(language))))


def matters_of(rows: tuple[MatterRow, ...], figures: Figures | None = None) -> Worksheet:
    return opened(figures or figures_of(20), rows).worksheets[1]


def table(sheet: Worksheet) -> list[dict[str, object]]:
    lines = list(sheet.iter_rows(min_row=4, values_only=True))
    return [dict(zip((str(head) for head in lines[0]), line, strict=True)) for line in lines[1:]]


def under(sheet: Worksheet, heading: str) -> list[tuple[object, ...]]:
    """The filled rows from below a heading to the next empty row."""
    lines = list(sheet.iter_rows(values_only=True))
    start = next(place for place, line in enumerate(lines) if line[0] == heading) + 1
    rows: list[tuple[object, ...]] = []
    for line in lines[start:]:
        if not any(value is not None for value in line):
            break
        rows.append(tuple(value for value in line if value is not None))
    return rows


def test_the_summary_sheet_holds_the_numbers_as_numbers() -> None:
    sheet = opened(figures_of(20, late=1), ()).worksheets[0]
    assert sheet["A2"].value == "Tuần từ 02/11/2026 đến 08/11/2026, xã Đường An"
    numbers = {row[1]: row[2] for row in under(sheet, "Số liệu chung")}
    assert numbers["Đã nhận trong kỳ"] == 20
    assert numbers["Tăng, giảm so với kỳ trước"] == 5
    assert numbers["Tỷ lệ đúng hạn"] == pytest.approx(0.9)
    assert under(sheet, "Theo đơn vị giải quyết")[1:] == [
        (1, "Phòng Kinh tế", 7, 0.35),
        (2, "Phòng Văn hóa - Xã hội", 5, 0.25),
        (3, "Công an xã", 8, 0.4),
        ("Cộng", 20, 1),
    ]


@pytest.mark.parametrize("heading", ["Theo lĩnh vực", "Theo thôn", "Theo trạng thái", "Theo đơn vị giải quyết"])
def test_every_table_adds_up_and_leaves_nothing_out(heading: str) -> None:
    rows = under(opened(figures_of(2000, late=3), ()).worksheets[0], heading)[1:]
    counts = [row[2] for row in rows[:-1]]
    assert sum(count for count in counts if isinstance(count, int)) == rows[-1][1] == 2000


def test_late_matters_are_listed_with_agency_and_days() -> None:
    rows = under(opened(figures_of(20, late=2), ()).worksheets[0], "Quá hạn, chưa trả lời")
    assert rows[1] == ("BÌNH AN 4800", "Đất đai", "Thôn Mộ Trạch", "Phòng Kinh tế", datetime(2026, 11, 3), 2)  # noqa: DTZ001 (a cell knows no zone)
    assert len(rows) == 3
    assert under(opened(figures_of(20), ()).worksheets[0], "Quá hạn, chưa trả lời") == [
        ("Không có ý kiến nào quá hạn.",)
    ]


def test_the_list_holds_real_dates_in_local_days() -> None:
    sheet = matters_of((matter(),))
    line = table(sheet)[0]
    assert line["Mã"] == "BÌNH AN 4800"
    assert line["Số người cùng ý"] == 3
    assert line["Ngày trả lời"] == datetime(2026, 11, 13)  # noqa: DTZ001 (18.30 UTC is 01.30 of the next day here)
    assert {sheet.cell(5, column).number_format for column in (3, 11, 12, 13)} == {"dd/mm/yyyy"}


def test_the_list_prints_on_landscape_a4_with_repeated_headings_and_page_numbers() -> None:
    sheet = matters_of(tuple(matter(number) for number in range(3)))
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows) == ("C5", "A4:N7", "$4:$4")
    assert sheet.oddFooter is not None
    assert sheet.oddFooter.center.text == "Trang &P/&N"
    assert {cell.font.name for row in sheet.iter_rows() for cell in row if cell.value} == {"Times New Roman"}
    assert {cell.font.sz for row in sheet.iter_rows(min_row=4) for cell in row} == {12}


def test_long_texts_wrap_in_rows_high_enough_to_read() -> None:
    long = "Rãnh thoát nước cạnh nhà văn hóa bị tắc, nước tràn ra đường mỗi khi mưa to. " * 4
    sheet = matters_of((matter(0), matter(1, long), matter(2, "một\nhai\nba"), matter(3, long * 200)))
    heights = [sheet.row_dimensions[row].height for row in range(5, 9)]
    assert heights[1] > heights[2] > heights[0]
    assert heights[3] == 409
    assert sheet["G6"].alignment.wrap_text


@pytest.mark.parametrize(
    "text", ["=1+1", '=HYPERLINK("http://x","y")', "+84 912", "-5 hộ", "@SUM(A1)", "\t=1", "#N/A", "#REF!"]
)
def test_text_that_looks_like_a_formula_stays_text(text: str) -> None:
    figures = replace(
        figures_of(1, late=1),
        commune=text,
        by_village=(Count("x", text, 1),),
        late=(replace(late_matter(0), code=text, village_label=text),),
    )
    book = opened(figures, (replace(matter(0, text), village=text, verdict=text),))
    assert {cell.data_type for sheet in book.worksheets for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d"}
    cell = book.worksheets[1]["G5"]
    assert cell.value == text
    assert cell.quotePrefix is not text.startswith("#")


def test_characters_that_a_workbook_cannot_hold_are_dropped() -> None:
    assert table(matters_of((matter(0, "đèn\x00 hỏng\x0b\ud83d"),)))[0]["Nội dung tóm tắt"] == "đèn hỏng?"
    too_long = table(matters_of((matter(0, "a" * 40_000),)))[0]["Nội dung tóm tắt"]
    assert too_long == "a" * 32_767


def test_late_matters_stand_out_in_the_list() -> None:
    sheet = matters_of((matter(0), matter(1)), replace(figures_of(20), late=(late_matter(1),)))
    due = {sheet.cell(row, 12).font.b for row in (5,)}, {sheet.cell(row, 12).font.b for row in (6,)}
    assert due == ({False}, {True})


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_list_says_so(language: str) -> None:
    sheet = opened(figures_of(0), (), language).worksheets[1]
    assert sheet["A5"].value == words_in(language)("sheet-no-matters")


def test_two_thousand_matters_are_all_there() -> None:
    lines = table(matters_of(tuple(matter(number) for number in range(2000))))
    assert [line["Mã"] for line in lines] == [f"BÌNH AN {4800 + number}" for number in range(2000)]


# Calendar file

START = datetime(2026, 11, 5, 7, 30, tzinfo=HOME)
WRITTEN = datetime(2026, 10, 28, 9, 0, tzinfo=HOME)


def ics(
    summary: str = "Hội nghị đối thoại với Chủ tịch UBND xã",
    description: str = "",
    *,
    starts_at: datetime = START,
    sequence: int = 0,
    cancelled: bool = False,
) -> bytes:
    ends_at = starts_at + timedelta(hours=4)
    place = "Nhà văn hóa xã; cổng 2, thôn Mộ Trạch"
    return meeting_event(
        "hn-7@duong-an", starts_at, ends_at, summary, place, description, sequence, cancelled, written_at=WRITTEN
    )


def event_in(file: bytes) -> Event:
    (event,) = Calendar.from_ical(file).events
    return event


def test_a_meeting_is_at_the_right_moment_and_reminds_twice() -> None:
    event = event_in(ics())
    assert event.start == datetime(2026, 11, 5, 0, 30, tzinfo=UTC)
    assert event.duration == timedelta(hours=4)
    assert event.stamp == WRITTEN
    assert event.location == "Nhà văn hóa xã; cổng 2, thôn Mộ Trạch"
    alarms = [alarm for alarm in event.subcomponents if isinstance(alarm, Alarm)]
    assert [alarm.TRIGGER for alarm in alarms] == [timedelta(days=-1), timedelta(hours=-2)]
    assert {(alarm["ACTION"], alarm["DESCRIPTION"]) for alarm in alarms} == {
        ("DISPLAY", "Hội nghị đối thoại với Chủ tịch UBND xã")
    }


def test_moments_are_written_in_utc_so_that_no_program_needs_a_zone() -> None:
    assert b"DTSTART:20261105T003000Z\r\n" in ics()
    assert b"TZID" not in ics()


def test_a_change_keeps_the_uid_and_raises_the_sequence() -> None:
    first, moved = event_in(ics()), event_in(ics(starts_at=START + timedelta(days=7), sequence=1))
    assert first["UID"] == moved["UID"] == "hn-7@duong-an"
    assert (first["SEQUENCE"], moved["SEQUENCE"]) == (0, 1)
    assert (first["STATUS"], Calendar.from_ical(ics())["METHOD"]) == ("CONFIRMED", "PUBLISH")


def test_a_cancelled_meeting_is_taken_back_and_reminds_no_one() -> None:
    file = ics(sequence=2, cancelled=True)
    assert Calendar.from_ical(file)["METHOD"] == "CANCEL"
    assert event_in(file)["STATUS"] == "CANCELLED"
    assert event_in(file)["UID"] == "hn-7@duong-an"
    assert not event_in(file).walk("VALARM")


def test_a_calendar_file_has_one_calendar_with_version_and_product() -> None:
    calendar = Calendar.from_ical(ics())
    assert (calendar["VERSION"], calendar["PRODID"]) == ("2.0", "-//doi-thoai//vi")
    assert not calendar.errors
    assert not event_in(ics()).errors


def physical_lines(file: bytes) -> list[bytes]:
    assert file.endswith(b"\r\n")
    return file[:-2].split(b"\r\n")


@given(st.text(alphabet=st.sampled_from("Đườngngậpứớ ,;:\\\n\r\t\"'=…😀ộ\x07\u2028x"), max_size=300))
def test_any_text_survives_in_lines_of_at_most_75_bytes_that_never_cut_a_letter(text: str) -> None:
    file = ics(description=text)
    for line in physical_lines(file):
        assert len(line) <= 75
        assert b"\r" not in line
        line.decode("utf-8")
    kept = "\n".join(text.splitlines()).replace("\x07", "")
    assert event_in(file)["DESCRIPTION"] == kept


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (lambda: meeting_event("", START, START + timedelta(1), "", "", "", 0, written_at=WRITTEN), "uid"),
        (lambda: meeting_event("a", START, START, "", "", "", 0, written_at=WRITTEN), "cannot end"),
        (lambda: meeting_event("a", START, START + timedelta(1), "", "", "", -1, written_at=WRITTEN), "sequence"),
        (lambda: ics(starts_at=START.replace(tzinfo=None)), "time zone"),
    ],
)
def test_a_meeting_that_calendars_could_not_place_is_refused(wrong: Callable[[], bytes], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        wrong()
