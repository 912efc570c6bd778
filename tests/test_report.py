"""The period report: every split adds up, hidden matters are counted and not described, periods are read as people type them."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from sqlmodel import Session, col, select

from bot.message import OutgoingFile
from bot.simulator import VIETNAM
from bot.turn import known
from documents.report_figures import Report
from handlers.minutes_print import minutes_of
from handlers.paper import Drafter
from handlers.report_figures import report_of
from handlers.report_periods import Wanted
from handlers.report_times import OFFER, plan_offer
from handlers.report_words import report_text
from handlers.summary_figures import Reader
from models.history import HistoryEntry
from models.matter import Matter, MatterState, is_late
from models.meeting import Meeting, MeetingState
from models.note import Note
from models.outcome import Decided, Outcome
from models.periods import MONTHS, PeriodKind, ReportPeriod, read_period
from models.person import Person
from models.redaction import names_in
from models.refusal import Refusal
from models.report import HIDDEN, Slice, refusals, tallies, total
from models.summary import answered, received_count
from models.timer import Timer, TimerState
from models.working_days import WorkCalendar
from tests.stage import trial_settings
from tests.test_summary import (
    ANY_MATTER,
    CALENDAR,
    MOMENTS,
    MONDAY,
    WEEK,
    Commune,
    S,
    add_answer,
    any_row,
    commune_on,
    empty_engine,
    local,
    matter,
)
from tests.transcript import FOLDER, read

NOW = local(MONDAY)
ANY_REPORTED = st.builds(
    lambda values, restricted, about, about_officials, refused_at: {
        **values, "restricted": restricted, "about": about, "about_officials": about_officials, "refused_at": refused_at,
    },
    ANY_MATTER,
    st.sampled_from([False, False, True]),
    st.sampled_from([None, None, "cong_an"]),
    st.sampled_from(["", "", "can_bo"]),
    st.none() | MOMENTS,
)  # fmt: skip


@pytest.fixture
def commune(database_url: str, tmp_path: Path) -> Iterator[Commune]:
    """A service on the Monday after the week."""
    yield from commune_on(database_url, tmp_path, "telegram", at=MONDAY)


# Laws


def written(session: Session, number: int, values: dict[str, Any]) -> Matter:
    """A matter that need not make sense, with its answer and its refusal."""
    row = any_row(number, values)
    row.restricted, row.about_agency_code = values["restricted"], values["about"]
    row.field = values["about_officials"] or row.field
    session.add(row)
    session.flush()
    add_answer(session, row)
    if values["refused_at"] is not None:
        session.add(refusal_of(row, values["refused_at"], ground=f"ground{number % 2}"))
        session.flush()
    return row


def refusal_of(row: Matter, at: datetime, ground: str = "da_giai_quyet", reason: str = "Đã trả lời.") -> Refusal:
    """An approved refusal."""
    return Refusal(
        matter_id=known(row.id), earlier_id=known(row.id), ground=ground, ground_name="Đã giải quyết",
        ground_source="Kế hoạch", reason=reason, proposed_by=1, proposed_at=at, decided_by=1, decided_at=at, approved=True,
    )  # fmt: skip


@settings(max_examples=25)
@given(st.lists(ANY_REPORTED, max_size=8))
def test_every_split_of_a_report_adds_up_to_the_whole(matters: list[dict[str, Any]]) -> None:
    with empty_engine().connect() as connection, Session(connection) as session:
        rows = [written(session, number, values) for number, values in enumerate(matters)]
        cells = tallies(session, WEEK, Slice(), NOW)
        whole = total(cells.values())
        assert whole.received == received_count(session, WEEK)
        done = answered(session, WEEK)
        assert (whole.answered, whole.on_time, whole.by_first_date) == (done.count, done.on_time, done.by_first_date)
        assert 0 <= whole.by_first_date <= whole.on_time <= whole.answered
        assert whole.late == sum(is_late(row, NOW) for row in rows)
        assert whole.refused == len(refusals(session, WEEK, Slice()))
        hidden = cells.get(HIDDEN, total(()))
        assert hidden.received == sum(
            (row.restricted or row.about_agency_code is not None or row.field == "can_bo")
            and WEEK.start <= row.asked_at < WEEK.end
            for row in rows
            if row.state != MatterState.SPLIT
        )
        for parts in (
            [Slice(field=code) for code in {row.field for row in rows}],
            [Slice(village_id=one) for one in {row.village_id for row in rows} if one is not None],
            [Slice(agency_code=one) for one in {row.agency_code for row in rows} if one is not None],
        ):
            for part in parts:
                assert_is_part(session, part, cells)
        session.rollback()


def assert_is_part(session: Session, part: Slice, cells: Any) -> None:
    """The report of a part counts what the whole one counts in that part, and nothing hidden."""
    own = tallies(session, WEEK, part, NOW)
    assert HIDDEN not in own
    wanted = {
        cell: tally
        for cell, tally in cells.items()
        if not cell.hidden and part.holds(cell.field, cell.village_id, cell.agency_code)
    }
    assert own == wanted


def made(commune: Commune, period: ReportPeriod, part: Slice | None = None, language: str = "vi") -> Report:
    """The report as it is on the Monday after."""

    def look(session: Session) -> Report:
        reader = Reader(session, commune.service.dialogue, language)
        return report_of(reader, Wanted(period, part or Slice()), NOW)

    return commune.service.database.run_now(look)


NOVEMBER = ReportPeriod.of(PeriodKind.MONTH, date(2026, 11, 9))
THE_MATTERS = (
    matter(
        1001, "2026-11-02 09:00", S.ANSWERED, field="dat_dai", village="Vạc", agency="kinh_te", due="2026-11-05 17:00",
        answered="2026-11-04 09:00",
    ),
    matter(
        1002, "2026-11-02 09:00", S.ANSWERED, field="dat_dai", village="Vạc", agency="kinh_te", due="2026-11-03 17:00",
        answered="2026-11-04 09:00",
    ),
    matter(1003, "2026-11-02 09:00", S.ASSIGNED, field="giao_duc", village="Mộ Trạch", agency="cong_an", due="2026-11-05 17:00"),
    matter(
        1004, "2026-11-02 09:00", S.ASSIGNED, field="can_bo", village="Quang Tiền", agency="van_phong",
        due="2026-11-05 17:00", text="Cán bộ hách dịch",
    ),
    matter(1005, "2026-11-03 09:00", S.REFUSED, field="giao_duc", village="Vạc"),
    matter(1006, "2026-10-03 09:00", S.ANSWERED, field="dat_dai", village="Vạc"),
    matter(1007, "2026-11-06 09:00", S.NEW, field="can_bo", village="Quang Tiền", text="Cán bộ xã hách dịch"),
)  # fmt: skip
"""1004 complains of the police, 1007 of a unit that nobody has named; 1006 came in the days of October that are compared."""


def add_the_matters(session: Session) -> None:
    """Mark one as about a unit, and refuse one with a reason that names people."""
    rows = {row.code: row for row in session.exec(select(Matter))}
    rows["BÌNH AN 1004"].about_agency_code = "cong_an"
    reason = "Ông Nguyễn Văn Bình (0912 345 678) đã được trả lời."
    session.add(refusal_of(rows["BÌNH AN 1005"], local("2026-11-05 09:00"), reason=reason))


def test_every_number_of_a_report_is_as_counted_by_hand(commune: Commune) -> None:
    commune.add(*THE_MATTERS)
    commune.service.database.run_now(add_the_matters)
    report = made(commune, NOVEMBER)
    assert (report.title, report.days, report.days_before) == ("tháng 11/2026", "01–09/11/2026", "01–09/10/2026")
    whole = report.whole
    assert (whole.received, whole.received_before, whole.answered, whole.on_time, whole.answered_late) == (
        6,
        1,
        2,
        1,
        1,
    )
    assert (whole.late_now, whole.refused, report.late_hidden, whole.percent) == (2, 1, 1, 50)
    assert [(line.label, line.received, line.received_before, line.late_now) for line in report.by_field] == [
        ("Đất đai", 2, 1, 0), ("Giáo dục", 2, 0, 1), ("Việc hạn chế nội dung", 2, 0, 1),
    ]  # fmt: skip
    assert [(line.label, line.received) for line in report.by_village] == [
        ("Vạc", 3), ("Mộ Trạch", 1), ("Việc hạn chế nội dung", 2),
    ]  # fmt: skip
    economy = report.by_agency[0]
    assert (economy.label, economy.answered, economy.on_time) == ("Phòng Kinh tế", 2, 1)
    for lines in (report.by_field, report.by_village, report.by_agency):
        assert sum(line.received for line in lines) == whole.received
        assert sum(line.on_time + line.answered_late for line in lines) == whole.answered
        assert sum(line.late_now for line in lines) == whole.late_now
        assert sum(line.refused for line in lines) == whole.refused == sum(count.value for count in report.by_ground)
    (refused,) = report.refusals
    assert refused.reason == "Ông (tên người) ((số điện thoại)) đã được trả lời."
    assert [one.code for one in report.late] == ["BÌNH AN 1003"]


def test_a_part_leaves_the_rest_out_and_a_hidden_matter_cannot_be_found_by_narrowing(commune: Commune) -> None:
    commune.add(*THE_MATTERS)
    commune.service.database.run_now(add_the_matters)
    village = made(commune, NOVEMBER, Slice(agency_code="van_phong"))
    assert village.is_empty
    assert (village.late_hidden, village.late) == (0, ())
    assert made(commune, NOVEMBER, Slice(field="can_bo")).is_empty
    fields = made(commune, NOVEMBER, Slice(field="dat_dai"))
    assert (fields.whole.received, fields.part) == (2, "lĩnh vực Đất đai")


def test_names_after_a_form_of_address_are_found() -> None:
    text = "Ông Nguyễn Văn Bình gọi bà Lê Thị Hoa, ông Chủ tịch, anh Đỗ Ánh."
    assert names_in(text) == ["Nguyễn Văn Bình", "Lê Thị Hoa", "Đỗ Ánh"]


# A whole dialogue


def inside(file: OutgoingFile) -> str:
    """Every word of a workbook or a paper."""
    content = BytesIO(file.path.read_bytes())
    if file.name.endswith(".xlsx"):
        sheets = load_workbook(content).worksheets
        return " ".join(str(cell) for sheet in sheets for row in sheet.iter_rows(values_only=True) for cell in row)
    paper = Document(content)
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return " ".join([*(paragraph.text for paragraph in paper.paragraphs), *cells])


async def played(tmp_path: Path, name: str) -> Commune:
    """What people do in a transcript, done."""
    script = read(FOLDER / "report" / f"{name}.txt")
    place = commune_on(f"sqlite:///{tmp_path / 'report.db'}", tmp_path, "telegram", at=script.headers["at"])
    commune = next(place)
    await commune.play(*(line for line in script.lines if line[:1] in "@!~>" and " < " not in line[:12]))
    return commune


async def test_a_refusal_writes_its_ground_down_and_the_files_name_nobody(tmp_path: Path) -> None:
    commune = await played(tmp_path, "quarter")

    def look(session: Session) -> tuple[list[str], str]:
        events = col(HistoryEntry.event).in_(("matter.refused", "matter.refusal-proposed"))
        grounds = [entry.data["ground"] for entry in session.exec(select(HistoryEntry).where(events))]
        return grounds, session.exec(select(Matter.code).where(Matter.state == S.REFUSED)).one()

    grounds, code = commune.service.database.run_now(look)
    assert grounds == ["da_giai_quyet", "da_giai_quyet"]
    files = {file.name.rpartition(".")[2]: file for file in commune.files_to("mat")[:4]}
    assert set(files) == {"png", "xlsx", "docx"}
    for kind in ("xlsx", "docx"):
        words = inside(files[kind])
        assert "Kế hoạch 15/KH-UBND" in words
        assert code in words
        assert not [name for name in ("Bình", "0912", "345 678") if name in words]
    paper = Document(BytesIO(files["docx"].path.read_bytes()))
    assert len(paper.inline_shapes) == 2
    assert "TM. BAN THƯỜNG TRỰC" in inside(files["docx"])
    commune.service.close()


async def test_what_is_hidden_stands_in_no_file(tmp_path: Path) -> None:
    commune = await played(tmp_path, "counted_not_described")
    codes = commune.service.database.run_now(lambda session: [one.code for one in session.exec(select(Matter))])
    for who in ("hung", "mat"):
        files = [
            file for file in commune.files_to(who) if file.name.startswith("bao-cao") and not file.name.endswith("png")
        ]
        words = " ".join(map(inside, files))
        assert len(files) >= 2
        assert "chỉ tính số" in words
        for told in (*codes, "hách dịch", "Trưởng thôn", "Mộ Trạch", "Phòng Kinh tế"):
            assert told not in words
    commune.service.close()


# Periods

TODAY = date(2026, 11, 15)
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("typed", "kind", "first", "last"),
    [
        ("quý này", "quarter", "2026-10-01", "2026-12-31"),
        ("quy truoc", "quarter", "2026-07-01", "2026-09-30"),
        ("Quý III/2026", "quarter", "2026-07-01", "2026-09-30"),
        ("quý 3 năm 2025", "quarter", "2025-07-01", "2025-09-30"),
        ("q4", "quarter", "2026-10-01", "2026-12-31"),
        ("tháng 12", "month", "2025-12-01", "2025-12-31"),
        ("tháng 2/2024", "month", "2024-02-01", "2024-02-29"),
        ("October", "month", "2026-10-01", "2026-10-31"),
        ("last month", "month", "2026-10-01", "2026-10-31"),
        ("6 tháng đầu năm", "half", "2026-01-01", "2026-06-30"),
        ("sáu tháng cuối năm 2025", "half", "2025-07-01", "2025-12-31"),
        ("first half of 2026", "half", "2026-01-01", "2026-06-30"),
        ("năm ngoái", "year", "2025-01-01", "2025-12-31"),
        ("năm 2024", "year", "2024-01-01", "2024-12-31"),
    ],
)
def test_a_period_is_read_as_people_type_it(typed: str, kind: str, first: str, last: str) -> None:
    found = read_period(typed, TODAY)
    assert found == ReportPeriod(PeriodKind(kind), date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "typed", ["", "tháng 13", "quý 5", "năm 1800", "hôm nay", "báo cáo", "tháng", "quý 3 thôn Vạc"]
)
def test_what_is_no_period_is_not_read_as_one(typed: str) -> None:
    assert read_period(typed, TODAY) is None


@given(st.sampled_from(list(MONTHS)), DAYS, DAYS)
def test_a_period_is_compared_with_as_many_days_of_the_one_before(kind: PeriodKind, day: date, today: date) -> None:
    period = ReportPeriod.of(kind, day)
    assert period.first <= day <= period.last
    assert period.previous().last + timedelta(days=1) == period.first
    assert ReportPeriod.of(kind, period.first) == ReportPeriod.of(kind, period.last) == period
    if period.last <= today:
        assert period.compared(today) == period.previous()
    elif period.first <= today:
        before = period.compared(today)
        assert before.first == period.previous().first
        assert (before.last - before.first) <= (period.until(today) - period.first)
        assert before.last < period.first


@given(DAYS, st.integers(0, 400))
def test_days_are_compared_with_as_many_days_before(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    before = ReportPeriod(PeriodKind.DAYS, first, last).compared(last)
    assert before.last + timedelta(days=1) == first
    assert before.last - before.first == last - first


def test_a_period_cannot_be_reversed() -> None:
    with pytest.raises(ValueError, match="cannot end"):
        ReportPeriod(PeriodKind.DAYS, TODAY, TODAY - timedelta(days=1))


# The offer at the end of a quarter


def offers(session: Session) -> list[tuple[str, str, str]]:
    """When which quarter is offered, and what became of it."""
    rows = session.exec(select(Timer).where(Timer.kind == OFFER).order_by(col(Timer.id)))
    return [(timer.data["first"], f"{timer.due_at.astimezone(VIETNAM):%Y-%m-%d %H:%M}", timer.state) for timer in rows]


def test_the_offer_waits_for_a_working_day_and_is_planned_once_a_quarter() -> None:
    settings = trial_settings("sqlite://", Path())
    with empty_engine().connect() as connection, Session(connection) as session:
        for at in ("2026-11-02 08:00", "2026-11-03 08:00", "2026-12-31 23:00"):
            plan_offer(session, settings, CALENDAR, local(at))
        # The first of January is a holiday, the second and third are a weekend.
        assert offers(session) == [("2026-10-01", "2027-01-04 08:00", TimerState.PENDING)]
        plan_offer(session, settings, WorkCalendar.of([]), local("2026-12-31 23:30"))
        assert [state for _first, _at, state in offers(session)] == [TimerState.CANCELLED, TimerState.PENDING]
        for timer in session.exec(select(Timer).where(Timer.state == TimerState.PENDING)):
            timer.state = TimerState.FIRED
        session.flush()
        plan_offer(session, settings, WorkCalendar.of([]), local("2026-12-31 23:45"))
        plan_offer(session, settings, CALENDAR, local("2027-01-01 00:30"))
        assert [first for first, _at, _state in offers(session)] == ["2026-10-01", "2026-10-01", "2027-01-01"]
        session.rollback()


# The minutes on paper


def meeting_about(session: Session, spoken: bool) -> Meeting:
    """A meeting to which two matters were brought; one complains of the police and has a note and an outcome."""
    person = Person(full_name="Vũ Thị Thử", made_at=NOW)
    session.add(person)
    session.flush()
    meeting = Meeting(
        subject="đường", venue="Nhà văn hóa", programme="x", starts_at=NOW, ends_at=NOW + timedelta(hours=3),
        registration_closes_at=NOW, state=MeetingState.IN_SESSION, made_by=known(person.id), made_at=NOW, began_at=NOW,
    )  # fmt: skip
    session.add(meeting)
    session.flush()
    rows = {row.code: row for row in session.exec(select(Matter))}
    rows["BÌNH AN 1004"].about_agency_code = "cong_an" if not spoken else None
    for code in ("BÌNH AN 1003", "BÌNH AN 1004"):
        rows[code].meeting_id = meeting.id
    by = known(person.id)
    about = known(rows["BÌNH AN 1004"].id)
    session.add(
        Note(
            meeting_id=known(meeting.id), number=1, matter_id=about, text="Ghi về cán bộ", written_by=by, written_at=NOW
        )
    )
    session.add(
        Outcome(
            meeting_id=known(meeting.id), matter_id=about, decided=Decided.RESOLVED, words="Kiểm điểm cán bộ", set_by=by,
            set_at=NOW,
        )
    )  # fmt: skip
    session.flush()
    return meeting


@pytest.mark.parametrize("about_nobody", [False, True])
def test_printed_minutes_count_what_complains_of_a_unit_and_do_not_tell_it(
    commune: Commune, about_nobody: bool
) -> None:
    commune.add(*THE_MATTERS)

    def print_it(session: Session) -> str:
        drafter = Drafter(session, commune.service.dialogue, "vi")
        minutes = minutes_of(drafter, meeting_about(session, about_nobody))
        return "\n".join(line.text for line in minutes.lines)

    text = commune.service.database.run_now(print_it)
    assert "BÌNH AN 1003" in text
    told = [words in text for words in ("BÌNH AN 1004", "hách dịch", "Ghi về cán bộ", "Kiểm điểm cán bộ")]
    assert all(told) if about_nobody else not any(told)
    assert ("Ngoài ra có 1 việc về cán bộ, đơn vị" in text) is not about_nobody


def test_the_text_of_an_empty_period_says_so(commune: Commune) -> None:
    def tell(session: Session) -> str:
        reader = Reader(session, commune.service.dialogue, "vi")
        return report_text(reader, report_of(reader, Wanted(NOVEMBER), NOW))

    assert "Kỳ này không có ý kiến nào" in commune.service.database.run_now(tell)
