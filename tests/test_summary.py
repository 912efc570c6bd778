"""The Front's summaries: every number checked by hand, the moments at which they go out, and what arrives."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from io import BytesIO
from itertools import pairwise, product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from PIL import Image
from sqlalchemy import create_engine
from sqlmodel import Session, col, select

from bot.message import OutgoingFile
from bot.simulator import CAPABILITIES, VIETNAM, SimulatedChannel, SimulatedClock, Simulator
from bot.turn import known
from composition.building import Service, build
from composition.stage import SimulatedStage
from documents.figures import Figures
from handlers.summary import ASKED
from handlers.summary_figures import REFUSED, SENT_UP, Reader, figures_of, rows_of
from handlers.summary_times import DAILY, WEEKLY, Scope, plan_next, plan_summaries
from models.answer import Answer
from models.appointment import Appointment
from models.asker import Asker, Verdict
from models.history import HistoryEntry
from models.matter import Matter, MatterState, is_late
from models.outbox import OutboxRow
from models.person import Person
from models.stored_file import FileState, StoredFile
from models.summary import Span, answered, happened, late, listed, open_count, received, received_count
from models.tables import metadata
from models.timer import Timer, TimerState
from models.vietnamese import fold
from models.village import Village
from models.working_days import DayKind, SpecialDay, WorkCalendar, official_corrections, seed
from tests.stage import trial_settings

CALENDAR = WorkCalendar.of(seed(range(2025, 2029)), official_corrections())
WEEK = Span.of_days(date(2026, 11, 2), date(2026, 11, 8), VIETNAM)
MONDAY = "2026-11-09 08:00"


def local(text: str) -> datetime:
    """A moment in Vietnam."""
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


def instant(text: str | None) -> datetime | None:
    """The same, or nothing."""
    return local(text) if text else None


@dataclass
class Commune:
    """The service with its clock, and somebody who talks to it."""

    service: Service
    clock: SimulatedClock
    channel: SimulatedChannel
    simulator: Simulator = field(init=False)

    def __post_init__(self) -> None:
        self.simulator = Simulator(SimulatedStage(self.service), self.channel, self.clock)

    async def play(self, *lines: str) -> list[str]:
        """Play transcript lines; returns what was written meanwhile."""
        before = len(self.simulator.lines)
        for line in lines:
            await self.simulator.play(line)
        return self.simulator.lines[before:]

    async def until(self, moment: str) -> list[str]:
        """Let time pass, stopping wherever something is due."""
        before = len(self.simulator.lines)
        await self.simulator.let_pass(local(moment) - self.clock())
        return self.simulator.lines[before:]

    async def sleep_until(self, moment: str) -> None:
        """The machine is off, and comes up again at that moment."""
        self.clock.move_to(local(moment))
        await self.settle()

    async def settle(self) -> None:
        """Do all that is due now."""
        while await self.simulator.stage.work():
            pass

    def files_to(self, name: str) -> list[OutgoingFile]:
        """The files that somebody was sent."""
        return [sent.file for sent in self.channel.sent if sent.address.chat == name and sent.file]

    def texts_to(self, name: str) -> list[str]:
        """The summaries that somebody was sent."""
        return [sent.text for sent in self.channel.sent if sent.address.chat == name and "Tổng hợp" in sent.text]

    def add(self, *matters: dict[str, Any]) -> None:
        """Put matters into the record."""
        self.service.database.run_now(lambda session: add_matters(session, matters))

    def timers(self, kind: str) -> list[Timer]:
        """The timers of a kind, oldest first."""
        found = select(Timer).where(Timer.kind == kind).order_by(col(Timer.id))
        return self.service.database.run_now(lambda session: list(session.exec(found)))


def matter(number: int, asked: str, state: MatterState = MatterState.NEW, **more: Any) -> dict[str, Any]:
    """A matter as a test describes it: moments as local text, a village by its name."""
    return {"number": number, "asked": asked, "state": state, **more}


def add_matters(session: Session, matters: tuple[dict[str, Any], ...]) -> None:
    """Write them down."""
    villages = {village.name: village.id for village in session.exec(select(Village))}
    for given_matter in matters:
        row = matter_row(given_matter, villages)
        session.add(row)
        session.flush()
        add_answer(session, row)


def add_answer(session: Session, row: Matter, due: datetime | None = None) -> None:
    """The answer that a matter has, written by somebody or other."""
    if row.answered_at is None:
        return
    writer = session.exec(select(Person)).first() or Person(full_name="Nguyễn Thị Hoa", made_at=row.asked_at)
    session.add(writer)
    session.flush()
    session.add(
        Answer(
            matter_id=known(row.id), text="Đã xong.", written_by=known(writer.id), written_at=row.answered_at,
            released_by=writer.id, released_at=row.answered_at, due_at=due,
        )
    )  # fmt: skip
    session.flush()


def matter_row(values: dict[str, Any], villages: dict[str, int | None]) -> Matter:
    """The row of a matter."""
    asked, due = local(values["asked"]), instant(values.get("due"))
    text = values.get("text", "Đèn đường xóm 3 hỏng, buổi tối rất tối.")
    return Matter(
        code=f"BÌNH AN {values['number']}", text=text, folded=fold(text), village_id=villages.get(values.get("village", "")),
        field=values.get("field", "khac"), state=values["state"], asked_at=asked, review_due_at=asked + timedelta(days=1),
        agency_code=values.get("agency"), due_at=due, first_due_at=instant(values.get("first")) or due,
        clock_from=instant(values.get("clock")) or (asked if due else None), paused_at=instant(values.get("paused")),
        answered_at=instant(values.get("answered")),
    )  # fmt: skip


@pytest.fixture
def commune(database_url: str, tmp_path: Path) -> Iterator[Commune]:
    """A service at eight on Monday, 2 November 2026."""
    yield from commune_on(database_url, tmp_path, "telegram")


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Commune]:
    """The same, on SQLite only: for what no database can change."""
    yield from commune_on(f"sqlite:///{tmp_path / 'small.db'}", tmp_path, "telegram")


def commune_on(url: str, folder: Path, channel_name: str, at: str = "2026-11-02 08:00") -> Iterator[Commune]:
    """Build it, and close it at the end."""
    clock = SimulatedClock(local(at))
    channel = SimulatedChannel(channel_name, CAPABILITIES[channel_name])
    service = build(trial_settings(url, folder), [channel], clock, seed_of_chance="summary")
    yield Commune(service, clock, channel)
    service.close()


# One week, counted by hand

S = MatterState
THE_WEEK = (
    matter(1001, "2026-11-02 00:00", S.NEW, field="dat_dai", village="Mộ Trạch"),
    matter(1002, "2026-11-08 23:59:59", S.ASSIGNED, field="dat_dai", village="Vạc", agency="kinh_te", due="2026-11-20 17:00"),
    matter(1003, "2026-11-01 23:59:59", S.ASSIGNED, field="dat_dai", village="Vạc", agency="kinh_te", due="2026-11-05 17:00"),
    matter(1004, "2026-11-09 00:00", S.NEW, field="dat_dai", village="Vạc"),
    matter(
        1005, "2026-11-03 09:00", S.ANSWERED, field="moi_truong", village="Mộ Trạch", agency="kinh_te",
        due="2026-11-05 17:00", answered="2026-11-05 17:00",
    ),
    matter(
        1006, "2026-11-03 09:00", S.ANSWERED, field="moi_truong", agency="kinh_te",
        due="2026-11-04 17:00", answered="2026-11-05 09:00",
    ),
    matter(
        1007, "2026-11-03 09:00", S.CLOSED, field="moi_truong", village="Mộ Trạch", agency="kinh_te",
        first="2026-11-04 17:00", due="2026-11-06 17:00", answered="2026-11-06 10:00",
    ),
    matter(
        1008, "2026-11-04 10:00", S.DRAFTED, field="giao_duc", village="Vạc", agency="van_hoa_xa_hoi",
        due="2026-11-06 17:00",
    ),
    matter(1009, "2026-11-04 10:00", S.MERGED, field="giao_duc", village="Vạc"),
    matter(
        1010, "2026-11-05 10:00", S.ASSIGNED, field="an_ninh", village="Quang Tiền", agency="cong_an",
        due="2026-11-06 17:00", paused="2026-11-06 09:00",
    ),
    matter(1011, "2026-11-06 10:00", S.WITHDRAWN, field="an_ninh"),
    matter(1012, "2026-10-20 10:00", S.ANSWERED, agency="kinh_te", due="2026-11-03 17:00", answered="2026-10-30 23:00"),
    matter(1013, "2026-10-20 10:00", S.ANSWERED, agency="kinh_te", due="2026-11-03 17:00", answered="2026-11-03 10:00"),
    matter(
        1014, "2026-10-20 10:00", S.ACCEPTED, first="2026-11-03 17:00", answered="2026-11-04 10:00",
        clock="2026-11-06 08:00", due="2026-11-20 17:00",
    ),
    matter(1015, "2026-11-07 10:00", S.MORE_ASKED, village="Mộ Trạch", paused="2026-11-07 11:00"),
)  # fmt: skip
"""1001 to 1003 stand on the edges of the week, 1010 has a stopped clock, 1014 was opened again after a late answer."""


def seen(commune: Commune, language: str = "vi", scope: Scope | None = None) -> Figures:
    """The week's figures as they are on the Monday after."""

    def look(session: Session) -> Figures:
        reader = Reader(session, commune.service.dialogue, language)
        return figures_of(reader, scope or Scope("week", WEEK), local(MONDAY))

    return commune.service.database.run_now(look)


def test_every_number_of_a_week_is_as_counted_by_hand(commune: Commune) -> None:
    commune.add(*THE_WEEK)
    figures = seen(commune)
    assert (figures.received, figures.received_before) == (10, 1)
    assert [(count.label, count.value) for count in figures.by_field] == [
        ("Môi trường, rác thải", 3), ("An ninh trật tự, cư trú, phòng cháy", 2), ("Đất đai", 2), ("Giáo dục", 2),
        ("Việc khác", 1),
    ]  # fmt: skip
    assert [(count.label, count.value) for count in figures.by_village] == [
        ("Mộ Trạch", 4), ("Vạc", 3), ("Nơi khác, chưa rõ", 2), ("Quang Tiền", 1),
    ]  # fmt: skip
    assert [(count.code, count.value) for count in figures.by_status] == [
        ("new", 1), ("more_asked", 1), ("assigned", 2), ("drafted", 1), ("answered", 2), ("closed", 1), ("merged", 1),
        ("withdrawn", 1),
    ]  # fmt: skip
    assert [(count.label, count.value) for count in figures.by_agency] == [
        ("Chưa giao cơ quan", 4), ("Phòng Kinh tế", 4), ("Công an xã", 1), ("Phòng Văn hóa - Xã hội", 1),
    ]  # fmt: skip
    assert (figures.answered, figures.answered_on_time, figures.answered_after_first_date) == (5, 3, 1)
    assert [(one.code, one.agency_label, one.due, one.days_late) for one in figures.late] == [
        ("BÌNH AN 1003", "Phòng Kinh tế", date(2026, 11, 5), 2),
        ("BÌNH AN 1008", "Phòng Văn hóa - Xã hội", date(2026, 11, 6), 1),
    ]
    assert (figures.open_now, figures.refused, figures.sent_up) == (8, 0, 0)


def test_a_commune_without_matters_has_zeros(commune: Commune) -> None:
    figures = seen(commune)
    assert (figures.received, figures.by_field, figures.answered, figures.late, figures.open_now) == (0, (), 0, (), 0)
    assert figures.on_time_percent is None


def test_refusals_and_what_went_up_are_counted_once_a_matter(commune: Commune) -> None:
    def happen(session: Session) -> None:
        for subject, event, at in (
            (1, REFUSED, "2026-11-02 00:00"), (1, REFUSED, "2026-11-03 00:00"), (2, REFUSED, "2026-11-08 23:59"),
            (3, REFUSED, "2026-11-09 00:00"), (4, SENT_UP, "2026-11-04 00:00"), (5, "matter.asked", "2026-11-04 00:00"),
        ):  # fmt: skip
            session.add(HistoryEntry(at=local(at), subject="matter", subject_id=subject, event=event))

    commune.service.database.run_now(happen)
    counts = commune.service.database.run_now(lambda session: happened(session, WEEK, REFUSED, SENT_UP, "matter.no"))
    assert counts == {REFUSED: 2, SENT_UP: 1, "matter.no": 0}


def test_the_list_counts_askers_and_verdicts_and_hides_numbers(commune: Commune) -> None:
    text = "Số của tôi 0912 345 678, căn cước 030088001234. " + "Đường ngập. " * 60
    commune.add(
        matter(1001, "2026-11-02 09:00", S.ANSWERED, due="2026-11-05 17:00", answered="2026-11-04 22:00", text=text)
    )
    commune.service.database.run_now(add_askers)

    def rows(session: Session) -> tuple[Any, ...]:
        return listed(session, WEEK)[0], rows_of(Reader(session, commune.service.dialogue, "vi"), WEEK)[0]

    plain, worded = commune.service.database.run_now(rows)
    assert (plain.askers, plain.settled, plain.not_settled) == (3, 1, 1)
    assert (worded.askers, worded.verdict, worded.day) == (3, "1 xong, 1 chưa xong", date(2026, 11, 2))
    assert worded.summary.startswith("Số của tôi (đã che), căn cước (đã che). Đường ngập.")
    assert worded.summary.endswith("…")
    assert (worded.village, worded.agency, worded.status, worded.kind) == (
        "Nơi khác, chưa rõ", "Chưa giao cơ quan", "Đã trả lời", "Hỏi",
    )  # fmt: skip


def add_askers(session: Session) -> None:
    """Three who ask the first matter and one who withdrew."""
    matter_id = known(session.exec(select(Matter.id)).one())
    verdicts = (Verdict.SETTLED, Verdict.NOT_SETTLED, None, Verdict.NOT_SETTLED)
    for number, verdict in enumerate(verdicts):
        person = Person(full_name=f"Nguyễn Văn {number}", made_at=local(MONDAY))
        session.add(person)
        session.flush()
        withdrawn = local(MONDAY) if number == 3 else None
        session.add(
            Asker(
                matter_id=matter_id, person_id=known(person.id), joined_at=local(MONDAY), verdict=verdict,
                verdict_at=local(MONDAY), withdrawn_at=withdrawn,
            )
        )  # fmt: skip


def test_late_means_the_same_in_every_room(commune: Commune) -> None:
    now = local(MONDAY)
    cases = product(MatterState, (None, "2026-11-09 07:59", MONDAY, "2026-11-10 17:00"), (None, "2026-11-06 09:00"))
    commune.add(
        *(
            matter(1000 + n, "2026-11-02 09:00", state, due=due, paused=paused)
            for n, (state, due, paused) in enumerate(cases)
        )
    )

    def both(session: Session) -> tuple[set[str], set[str]]:
        one_by_one = {found.code for found in session.exec(select(Matter)) if is_late(found, now)}
        return {row.code for row in late(session, now, CALENDAR)}, one_by_one

    together, one_by_one = commune.service.database.run_now(both)
    assert together == one_by_one
    assert len(together) == 3


def test_a_matter_is_late_by_working_days_only(small: Commune) -> None:
    small.add(matter(1001, "2026-11-02 09:00", S.ASSIGNED, due="2026-11-20 17:00"))  # a Friday; the 24th is a holiday

    def days(at: str) -> list[int]:
        return small.service.database.run_now(lambda session: [row.days for row in late(session, local(at), CALENDAR)])

    wanted = {"2026-11-20 17:00": [], "2026-11-20 17:01": [0], "2026-11-22 09:00": [0], "2026-11-23 09:00": [1]}
    assert {at: days(at) for at in wanted} == wanted
    assert days("2026-11-25 09:00") == [2]


def test_a_field_or_village_that_left_the_settings_is_still_named(commune: Commune) -> None:
    commune.add(matter(1001, "2026-11-02 09:00", field="ngày_xưa"))
    assert [count.label for count in seen(commune).by_field] == ["ngày_xưa"]


def test_a_span_has_something_between_its_ends() -> None:
    with pytest.raises(ValueError, match="cannot end"):
        Span(local(MONDAY), local(MONDAY))
    assert WEEK.before == Span.of_days(date(2026, 10, 26), date(2026, 11, 1), VIETNAM)
    assert WEEK.start == datetime(2026, 11, 1, 17, 0, tzinfo=UTC)


# Laws

MOMENTS = st.datetimes(datetime(2026, 10, 25), datetime(2026, 11, 12), timezones=st.just(VIETNAM))  # noqa: DTZ001 (the zone is given beside)
ANY_MATTER: st.SearchStrategy[dict[str, Any]] = st.builds(
    dict,
    asked=MOMENTS,
    state=st.sampled_from(list(MatterState)),
    field=st.sampled_from(["dat_dai", "moi_truong", "khac"]),
    village=st.sampled_from([1, 2, None]),
    agency=st.sampled_from(["kinh_te", "cong_an", None]),
    due=st.none() | MOMENTS,
    first=st.none() | MOMENTS,
    answered=st.none() | MOMENTS,
)


@cache
def empty_engine() -> Any:
    """One database in memory for all examples, which each leave nothing in it."""
    engine = create_engine("sqlite://")
    metadata().create_all(engine)
    return engine


@given(st.lists(ANY_MATTER, max_size=12))
def test_every_split_adds_up_to_what_was_received(matters: list[dict[str, Any]]) -> None:
    with empty_engine().connect() as connection, Session(connection) as session:
        for number, values in enumerate(matters):
            row = any_row(number, values)
            session.add(row)
            session.flush()
            add_answer(session, row)
        session.flush()
        rows, done = received(session, WEEK), answered(session, WEEK)
        asked = [values for values in matters if WEEK.start <= values["asked"] < WEEK.end]
        # A message that held several matters is not one more besides them.
        inside = [values for values in asked if values["state"] != MatterState.SPLIT]
        assert sum(row.count for row in rows) == received_count(session, WEEK) == len(inside)
        for axis, key in (("field", "field"), ("village_id", "village"), ("state", "state"), ("agency_code", "agency")):
            for value in {values[key] for values in matters}:
                counted = sum(row.count for row in rows if getattr(row, axis) == value)
                assert counted == sum(values[key] == value for values in inside)
        assert done.by_first_date <= done.on_time <= done.count
        assert done.count == sum(
            values["answered"] is not None and WEEK.start <= values["answered"] < WEEK.end for values in matters
        )
        assert len(late(session, local(MONDAY), CALENDAR)) <= open_count(session)
        assert len(listed(session, WEEK)) == len(inside)
        session.rollback()


def any_row(number: int, values: dict[str, Any]) -> Matter:
    """A matter that need not make sense."""
    return Matter(
        code=str(number), text="x", folded="x", field=values["field"], village_id=values["village"], state=values["state"],
        agency_code=values["agency"], asked_at=values["asked"], review_due_at=values["asked"], due_at=values["due"],
        first_due_at=values["first"], answered_at=values["answered"],
    )  # fmt: skip


# When digests go out


def moments(kind: str, start: str, count: int, calendar: WorkCalendar = CALENDAR) -> list[tuple[str, Scope]]:
    """The next digests after a moment, each planned by the one before, as local text."""
    settings = trial_settings("sqlite://", Path())
    found = []
    with empty_engine().connect() as connection, Session(connection) as session:
        plan_summaries(session, settings, calendar, local(start))
        for _number in range(count):
            timer = session.exec(select(Timer).where(Timer.kind == kind).order_by(col(Timer.id).desc())).first()
            assert timer is not None
            scope = Scope.of_data(timer.data)
            found.append((f"{timer.due_at.astimezone(VIETNAM):%a %Y-%m-%d %H:%M}", scope))
            timer.state = TimerState.FIRED
            plan_next(session, kind, settings, calendar, timer.due_at, scope.span.end)
        session.rollback()
    return found


def test_the_daily_digest_passes_over_days_off() -> None:
    assert [at for at, _scope in moments(DAILY, "2026-11-19 08:00", 5)] == [
        "Thu 2026-11-19 16:30", "Fri 2026-11-20 16:30", "Mon 2026-11-23 16:30", "Wed 2026-11-25 16:30",
        "Thu 2026-11-26 16:30",
    ]  # fmt: skip


def test_the_first_daily_digest_begins_a_working_day_before() -> None:
    (_at, scope), *_later = moments(DAILY, "2026-11-23 08:00", 1)
    assert scope == Scope("day", Span(local("2026-11-20 16:30"), local("2026-11-23 16:30")))


def test_a_moment_that_has_come_is_for_the_next_day() -> None:
    assert moments(DAILY, "2026-11-19 16:30", 1)[0][0] == "Fri 2026-11-20 16:30"
    assert moments(WEEKLY, "2026-11-09 08:00", 1)[0][0] == "Mon 2026-11-16 08:00"


def test_the_weekly_digest_is_about_the_week_before() -> None:
    first, second = moments(WEEKLY, "2026-11-02 08:01", 2)
    assert first == ("Mon 2026-11-09 08:00", Scope("week", WEEK))
    assert second[0] == "Mon 2026-11-16 08:00"
    assert second[1].span.before == WEEK


def test_after_tet_one_digest_covers_the_weeks_before() -> None:
    tet = [SpecialDay(date(2027, 2, 1) + timedelta(days=n), DayKind.HOLIDAY, "thử") for n in range(9)]
    found = moments(WEEKLY, "2027-01-18 09:00", 3, WorkCalendar.of(tet))
    assert [at for at, _scope in found] == ["Mon 2027-01-25 08:00", "Wed 2027-02-10 08:00", "Mon 2027-02-15 08:00"]
    assert found[1][1] == Scope("custom", Span.of_days(date(2027, 1, 25), date(2027, 2, 7), VIETNAM))
    assert [scope.kind for _at, scope in found] == ["week", "custom", "week"]


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 1)), st.sampled_from([DAILY, WEEKLY]))  # noqa: DTZ001 (local)
def test_digests_tell_everything_once_and_never_on_a_day_off(start: datetime, kind: str) -> None:
    found = moments(kind, start.isoformat(), 12)
    spans = [scope.span for _at, scope in found]
    assert all(one.end == following.start for one, following in pairwise(spans))
    days = [date.fromisoformat(at.split()[1]) for at, _scope in found]
    assert days == sorted(set(days))
    assert all(map(CALENDAR.is_working, days))
    assert all(local(at.split(" ", 1)[1]) >= scope.span.end for at, scope in found)


@pytest.mark.parametrize("weekday", range(1, 8))
def test_any_weekday_of_the_settings_works_through_a_year_of_holidays(weekday: int) -> None:
    settings = trial_settings("sqlite://", Path())
    settings = settings.model_copy(update={"summary": settings.summary.model_copy(update={"weekly_on": weekday})})
    with empty_engine().connect() as connection, Session(connection) as session:
        at, since = local("2026-01-01 09:00"), local("2025-12-22 00:00")
        for _week in range(60):
            at = plan_next(session, WEEKLY, settings, CALENDAR, at, since)
            planned = session.exec(select(Timer).order_by(col(Timer.id).desc())).first()
            assert planned is not None
            scope = Scope.of_data(planned.data)
            assert scope.span.start == since
            since = scope.span.end
        session.rollback()


# What arrives

OFFICIALS = (
    "! invite lan front Phạm Thị Lan",
    "! invite van office Nguyễn Thị Vân",
    "! invite chu chair Nguyễn Văn Chủ",
)
WEEKLY_TEXT = """Tổng hợp tuần 02–08/11/2026 gửi Ủy ban MTTQ xã Đường An
Nhận 10 ý kiến (tuần trước 1): Môi trường, rác thải 3; An ninh trật tự, cư trú, phòng cháy 2; Đất đai 2; Giáo dục 2; \
lĩnh vực khác 1. Thôn nhiều nhất: Mộ Trạch 4.
Đã trả lời 5, đúng hạn 3 (1 theo hạn đã lùi). Đang giải quyết 8.
Quá hạn 2: BÌNH AN 1003 (Phòng Kinh tế, trễ 2 ngày làm việc); BÌNH AN 1008 (Phòng Văn hóa - Xã hội, trễ 1 ngày làm việc).
Chưa tiếp nhận, quá giờ: 1 – BÌNH AN 1001 (quá giờ xem 4 ngày làm việc).
Chờ người hỏi bổ sung 1, lâu nhất 1 ngày làm việc."""


async def test_the_weekly_digest_reaches_front_office_and_chair_with_one_chart_and_one_sheet(commune: Commune) -> None:
    await commune.play(*OFFICIALS)
    commune.add(*THE_WEEK)
    await commune.sleep_until("2026-11-08 20:00")
    commune.channel.sent.clear()
    await commune.until(MONDAY)
    assert [commune.texts_to(name) for name in ("lan", "van", "chu")] == [[WEEKLY_TEXT]] * 3
    chart, sheet = commune.files_to("lan")
    assert (chart.kind, chart.name, chart.media_type) == ("photo", "tong-hop-2026-11-02-2026-11-08.png", "image/png")
    assert (sheet.kind, sheet.name) == ("document", "tong-hop-2026-11-02-2026-11-08.xlsx")
    assert commune.files_to("van") == commune.files_to("chu") == [chart, sheet]
    with Image.open(chart.path) as image:
        assert (image.format, image.width) == ("PNG", 1080)
    book = load_workbook(BytesIO(sheet.path.read_bytes()))
    assert (book.worksheets[1]["B5"].value, book.worksheets[1].max_row) == ("BÌNH AN 1001", 4 + 10)


NUMBERS = "Nhận 10 (kỳ trước 1) · Đã trả lời 5, đúng hạn 3 (theo hạn đã lùi 1) · Quá hạn 2 · Đang giải quyết 8"


async def test_the_digest_offers_the_table_and_the_late_matters(commune: Commune) -> None:
    await commune.play(OFFICIALS[0])
    commune.add(*THE_WEEK)
    await commune.sleep_until("2026-11-08 20:00")
    await commune.until(MONDAY)
    table = await commune.play("@lan >> Bảng đầy đủ")
    assert table[1:4] == [
        "@lan < Tổng hợp 02–08/11/2026, số liệu lúc 08 giờ, thứ Hai, ngày 09/11/2026",
        f"  {NUMBERS}",
        "  Theo lĩnh vực:",
    ]
    assert "  • Quang Tiền: 1" in table
    assert await commune.play("@lan >> Việc quá hạn") == [
        "@lan >> Việc quá hạn",
        "@lan < Quá hạn 2 việc, lúc 08 giờ, thứ Hai, ngày 09/11/2026 (lâu nhất trước):",
        "  • BÌNH AN 1003: Đất đai · Vạc · Phòng Kinh tế · hạn 05/11/2026, trễ 2 ngày làm việc",
        "  • BÌNH AN 1008: Giáo dục · Vạc · Phòng Văn hóa - Xã hội · hạn 06/11/2026, trễ 1 ngày làm việc",
        "  Chưa tiếp nhận, quá giờ xem 1 việc:",
        "  • BÌNH AN 1001: Đất đai · Mộ Trạch · hẹn xem trước hết ngày 03/11/2026, quá 4 ngày làm việc",
        "  Xem một việc: bấm mã, hoặc gõ TRA CỨU và mã, ví dụ TRA CỨU BÌNH AN 1003.",
        "  [1] BÌNH AN 1003",
        "  [2] BÌNH AN 1008",
        "  [3] BÌNH AN 1001",
    ]
    assert "BÌNH AN 1003" in "".join(await commune.play("@lan > 1"))


async def test_hundreds_of_late_matters_are_told_in_few_words_and_listed_as_far_as_a_message_goes(
    small: Commune,
) -> None:
    await small.play(OFFICIALS[0])
    small.add(*(matter(1000 + n, "2026-10-20 09:00", S.ACCEPTED, due="2026-11-03 17:00") for n in range(300)))
    await small.sleep_until("2026-11-08 20:00")
    await small.until(MONDAY)
    assert small.texts_to("lan")[-1].endswith("; còn 297 việc khác.")
    listed_now = await small.play("@lan >> Việc quá hạn")
    assert "  … và 270 việc nữa, có đủ trong bảng tính." in listed_now
    assert sum("  [" in line for line in listed_now) == 10


def title(day: str, since: str, until: str) -> str:
    """The first line of a daily digest."""
    return f"Tổng hợp {day} gửi Ủy ban MTTQ xã Đường An (từ {since} đến {until})"


async def test_nobody_is_written_to_on_a_quiet_day(commune: Commune) -> None:
    await commune.play(OFFICIALS[0])
    assert await commune.until("2026-11-02 17:00") == []
    commune.add(matter(1001, "2026-11-03 09:00", field="dat_dai"))
    told = await commune.until("2026-11-03 17:00")
    first = f"@lan < {title('thứ Ba, ngày 03/11/2026', '16 giờ 30 ngày 02/11', '16 giờ 30 ngày 03/11')}"
    assert told[:3] == [": 2026-11-03 16:30", first, "  Nhận 1 ý kiến (kỳ trước 0): Đất đai 1."]


async def test_a_day_on_which_only_something_falls_due_is_no_quiet_day(small: Commune) -> None:
    await small.play(OFFICIALS[0])
    small.add(matter(1001, "2026-10-20 09:00", S.ACCEPTED, due="2026-11-03 17:00"))
    told = await small.until("2026-11-02 17:00")
    assert told[-1] == "  Sắp đến hạn (đến hết ngày làm việc tới) 1: BÌNH AN 1001."


async def test_daily_and_weekly_never_come_in_the_same_morning(tmp_path: Path) -> None:
    settings = trial_settings(f"sqlite:///{tmp_path / 'morning.db'}", tmp_path)
    summary = settings.summary.model_copy(update={"daily_at": time(8)})
    clock, channel = SimulatedClock(local("2026-11-02 08:30")), SimulatedChannel("telegram", CAPABILITIES["telegram"])
    morning = settings.model_copy(update={"summary": summary})
    service = await asyncio.to_thread(build, morning, [channel], clock, seed_of_chance="summary")
    commune = Commune(service, clock, channel)
    await commune.play(OFFICIALS[0])
    commune.add(matter(1001, "2026-11-06 10:00", field="dat_dai"))
    await commune.until("2026-11-09 12:00")
    (weekly,) = commune.texts_to("lan")
    assert weekly.startswith("Tổng hợp tuần 02–08/11/2026")
    pending = [timer for timer in commune.timers(DAILY) if timer.state == TimerState.PENDING]
    assert [Scope.of_data(timer.data).span.start for timer in pending] == [local("2026-11-06 08:00")]
    await asyncio.to_thread(service.close)


def test_an_answer_is_judged_by_the_due_date_of_its_time(small: Commune) -> None:
    """Opened again, its matter got a later due date and was answered again: each answer counts in its own week."""
    again = matter(
        1001,
        "2026-10-20 09:00",
        S.ANSWERED,
        due="2026-11-20 17:00",
        first="2026-10-30 17:00",
        answered="2026-11-10 09:00",
    )
    small.add(again)

    def counted(session: Session) -> list[tuple[int, int]]:
        row = session.exec(select(Matter)).one()
        row.answered_at = local("2026-11-04 09:00")
        add_answer(session, row, local("2026-11-03 17:00"))
        weeks = (WEEK, Span.of_days(date(2026, 11, 9), date(2026, 11, 15), VIETNAM))
        return [(done.count, done.on_time) for done in (answered(session, week) for week in weeks)]

    assert small.service.database.run_now(counted) == [(1, 0), (1, 1)]


async def test_nothing_is_sent_on_days_off_and_nothing_is_forgotten(commune: Commune) -> None:
    await commune.play(OFFICIALS[0])
    await commune.until("2026-11-06 17:00")
    commune.add(
        matter(1001, "2026-11-06 16:29", field="dat_dai"), matter(1002, "2026-11-06 16:30", field="dat_dai"),
        matter(1003, "2026-11-07 20:00", field="dat_dai"),
    )  # fmt: skip
    assert await commune.until("2026-11-09 07:59") == []
    monday = await commune.until("2026-11-09 17:00")
    assert "  Nhận 2 ý kiến (kỳ trước 1): Đất đai 2." in monday
    assert "(từ 16 giờ 30 ngày 06/11 đến 16 giờ 30 ngày 09/11)" in "".join(monday)


async def test_the_chair_gets_no_daily_digest(commune: Commune) -> None:
    await commune.play(*OFFICIALS)
    commune.add(matter(1001, "2026-11-02 10:00", field="dat_dai"))
    await commune.until("2026-11-02 17:00")
    assert [len(commune.texts_to(name)) for name in ("lan", "van", "chu")] == [1, 1, 0]


async def test_after_downtime_one_digest_covers_all_of_it(commune: Commune) -> None:
    await commune.play(OFFICIALS[0])
    commune.add(*(matter(1000 + n, f"2026-11-0{2 + n} 10:00", field="dat_dai") for n in range(4)))
    await commune.sleep_until("2026-11-05 10:00")
    (made_up_for,) = commune.texts_to("lan")
    assert made_up_for.split("\n") == [
        title("thứ Năm, ngày 05/11/2026", "16 giờ 30 ngày 30/10", "10 giờ ngày 05/11"),
        "Nhận 3 ý kiến (kỳ trước 0): Đất đai 3.",
        "Không có việc được trả lời thêm. Đang giải quyết 4.",
        "Chưa tiếp nhận, quá giờ: 2 – BÌNH AN 1000 (quá giờ xem 2 ngày làm việc); BÌNH AN 1001 (quá giờ xem 1 ngày làm việc).",
    ]
    await commune.until("2026-11-05 17:00")
    assert commune.texts_to("lan")[1].split("\n")[:2] == [
        title("thứ Năm, ngày 05/11/2026", "10 giờ ngày 05/11", "16 giờ 30 ngày 05/11"),
        "Nhận 1 ý kiến (kỳ trước 0): Đất đai 1.",
    ]


@pytest.mark.parametrize("back", ["2026-11-03 15:00", "2026-11-07 10:00"])
async def test_a_missed_digest_waits_when_the_next_is_near_or_the_day_is_off(small: Commune, back: str) -> None:
    await small.play(OFFICIALS[0])
    small.add(matter(1001, "2026-11-02 10:00", field="dat_dai"))
    await small.sleep_until(back)
    assert small.texts_to("lan") == []
    following = "2026-11-03 16:30" if back < "2026-11-04" else "2026-11-09 16:30"
    assert [timer.due_at for timer in small.timers(DAILY) if timer.state == TimerState.PENDING] == [local(following)]
    await small.until(following)
    assert "(từ 16 giờ 30 ngày 30/10 đến 16 giờ 30" in small.texts_to("lan")[-1]


async def test_weeks_of_downtime_are_one_weekly_digest(small: Commune) -> None:
    await small.play(*OFFICIALS)
    small.add(matter(1001, "2026-11-04 10:00", field="dat_dai"), matter(1002, "2026-11-11 10:00", field="dat_dai"))
    await small.sleep_until("2026-11-18 09:00")
    (weekly,) = small.texts_to("chu")
    assert weekly.startswith(
        "Tổng hợp 02–15/11/2026 gửi Ủy ban MTTQ xã Đường An\nNhận 2 ý kiến (kỳ trước 0): Đất đai 2."
    )


async def test_a_message_that_waited_for_a_newer_digest_is_dropped(small: Commune) -> None:
    await small.play(OFFICIALS[0])
    small.add(matter(1001, "2026-11-02 10:00", field="dat_dai"))
    small.clock.move_to(local("2026-11-02 16:30"))
    await small.service.timers.fire_due()  # promised, and then the machine goes off
    await small.sleep_until("2026-11-03 20:00")
    states = small.service.database.run_now(
        lambda session: [row.state for row in session.exec(select(OutboxRow)) if "Tổng hợp" in row.text]
    )
    assert states == ["dropped", "queued"]


async def test_a_digest_that_could_not_be_made_is_made_up_for_in_the_next(small: Commune) -> None:
    await small.play(OFFICIALS[0])
    small.add(matter(1001, "2026-11-02 10:00", field="dat_dai"))
    folder = small.service.settings.data / "files"
    folder.parent.mkdir(exist_ok=True)
    folder.write_text("in the way")
    await small.until("2026-11-02 17:00")
    folder.unlink()
    assert [timer.state for timer in small.timers(DAILY)] == [TimerState.FAILED]
    assert small.texts_to("lan") == []
    plan_again_at_night(small)
    await small.until("2026-11-03 17:00")
    assert "(từ 16 giờ 30 ngày 30/10 đến 16 giờ 30 ngày 03/11)\nNhận 1 ý kiến" in small.texts_to("lan")[0]


def plan_again_at_night(commune: Commune) -> None:
    """What housekeeping does."""
    service = commune.service
    service.database.run_now(
        lambda session: plan_summaries(session, service.settings, service.dialogue.calendar, commune.clock())
    )


async def test_planning_again_changes_nothing_and_new_settings_move_what_was_planned(commune: Commune) -> None:
    await commune.play(OFFICIALS[0])
    plan_again_at_night(commune)
    assert len(commune.timers(DAILY)) == len(commune.timers(WEEKLY)) == 1
    service = commune.service
    earlier = service.settings.summary.model_copy(update={"daily_at": time(15, 0)})
    changed = service.settings.model_copy(update={"summary": earlier})
    service.database.run_now(
        lambda session: plan_summaries(session, changed, service.dialogue.calendar, commune.clock())
    )
    old, new = commune.timers(DAILY)
    assert (old.state, new.state) == (TimerState.CANCELLED, TimerState.PENDING)
    assert Scope.of_data(new.data).span == Span(local("2026-10-30 16:30"), local("2026-11-02 15:00"))


async def test_a_digest_that_is_due_is_not_planned_away_at_a_start(commune: Commune) -> None:
    await commune.play(OFFICIALS[0])
    commune.clock.move_to(local("2026-11-02 18:00"))
    plan_again_at_night(commune)
    (timer,) = commune.timers(DAILY)
    assert timer.state == TimerState.PENDING
    await commune.settle()
    assert [timer.due_at for timer in commune.timers(DAILY)] == [
        local("2026-11-02 16:30"), local("2026-11-02 18:00"), local("2026-11-03 16:30"),
    ]  # fmt: skip


async def test_each_reads_in_their_language_and_a_language_shares_its_files(commune: Commune) -> None:
    await commune.play(*OFFICIALS, "@chu > english")
    commune.add(*THE_WEEK)
    await commune.sleep_until("2026-11-08 20:00")
    commune.channel.sent.clear()
    await commune.until(MONDAY)
    english = next(sent.text for sent in commune.channel.sent if sent.address.chat == "chu" and sent.text)
    assert english.split("\n")[0] == ("Summary of the week 2–8 Nov 2026 for the Front committee of Đường An commune")
    assert english.endswith("Waiting for askers: 1, the longest for one working day.")
    assert [file.name for file in commune.files_to("chu")] == [
        "summary-2026-11-02-2026-11-08.png", "summary-2026-11-02-2026-11-08.xlsx",
    ]  # fmt: skip
    assert commune.files_to("lan") == commune.files_to("van")
    rows = commune.service.database.run_now(lambda session: list(session.exec(select(StoredFile))))
    assert [row.state for row in rows] == [FileState.KEPT] * 4


def zalo(tmp_path: Path) -> Iterator[Commune]:
    """A channel that carries neither buttons nor files."""
    return commune_on(f"sqlite:///{tmp_path / 'zalo.db'}", tmp_path, "zalo_bot")


async def test_a_channel_that_carries_no_files_says_where_they_are(tmp_path: Path) -> None:
    for commune in await asyncio.to_thread(lambda: zalo(tmp_path)):
        await commune.play(OFFICIALS[0])
        commune.add(*THE_WEEK)
        await commune.sleep_until("2026-11-08 20:00")
        commune.channel.sent.clear()
        await commune.until(MONDAY)
        (message,) = (sent for sent in commune.channel.sent if sent.address.chat == "lan")
        assert message.file is None
        assert message.text == (
            f"{WEEKLY_TEXT}\nBiểu đồ và bảng tính không gửi được ở đây. Đồng chí nhận ở Telegram hoặc trang trò chuyện của"
            " trợ lý.\n[1] Bảng đầy đủ\n[2] Việc quá hạn"
        )


async def test_whoever_wants_no_messages_gets_no_digest_but_what_they_ask_for(small: Commune) -> None:
    await small.play(OFFICIALS[0])

    def stop(session: Session) -> None:
        person = session.exec(select(Person)).one()
        person.stopped_at = small.clock()

    small.service.database.run_now(stop)
    assert await small.until("2026-11-02 17:00") == []
    await small.play("@lan > tổng hợp", "@lan > 1")
    assert len(small.texts_to("lan")) == 1


# Asked for


async def asked(commune: Commune, *lines: str) -> list[str]:
    """What an official of the Front is told who asks for a summary."""
    commune.add(*THE_WEEK)
    await commune.sleep_until("2026-11-12 10:15")
    await commune.play(OFFICIALS[0])
    commune.channel.sent.clear()
    await commune.play("@lan > tổng hợp", *(f"@lan > {line}" for line in lines))
    return [sent.text for sent in commune.channel.sent if sent.address.chat == "lan" and sent.text]


@pytest.mark.parametrize(
    ("choice", "days", "received_then"),
    [
        ("tuần này", "09–12/11/2026", "Nhận 1 ý kiến (kỳ trước 3)"),
        ("2", "02–08/11/2026", "Nhận 10 ý kiến (tuần trước 1)"),
        ("thang nay", "01–12/11/2026", "Nhận 12 ý kiến (kỳ trước 0)"),
        ("tháng trước", "01–31/10/2026", "Nhận 3 ý kiến (kỳ trước 0)"),
        ("quý này", "01/10–12/11/2026", "Nhận 15 ý kiến (kỳ trước 0)"),
        ("năm nay", "01/01–12/11/2026", "Nhận 15 ý kiến (kỳ trước 0)"),
    ],
)
async def test_an_official_asks_and_gets_it_at_once(small: Commune, choice: str, days: str, received_then: str) -> None:
    said = await asked(small, choice)
    assert said[0].startswith("Đồng chí xem tổng hợp của khoảng thời gian nào?")
    assert said[1] == f"Trợ lý đang làm tổng hợp {days}. Đồng chí chờ ít giây."
    title, numbers, *_rest = said[2].split("\n")
    assert title == f"Tổng hợp {days}, số liệu lúc 10 giờ 15, thứ Năm, ngày 12/11/2026"
    assert numbers.startswith(received_then)
    assert [file.kind for file in small.files_to("lan")] == ["photo", "document"]


@pytest.mark.parametrize(
    ("first", "last"),
    [("02/11/2026", "8/11/2026"), ("8/11", "2/11"), ("thứ hai ngày 2/11/2026", "ngày 08 tháng 11 năm 2026")],
)
async def test_other_days_are_typed_in_any_order(small: Commune, first: str, last: str) -> None:
    said = await asked(small, "chọn ngày khác", first, last)
    assert said[1:3] == [
        "Tổng hợp từ ngày nào? Đồng chí nhập ngày, ví dụ 01/10/2026.",
        "Đến hết ngày nào? Đồng chí nhập ngày, ví dụ 31/10/2026, hoặc gõ HÔM NAY.",
    ]
    assert "Nhận 10 ý kiến (tuần trước 1)" in said[4]


async def test_days_that_are_not_understood_or_still_to_come_are_asked_again(small: Commune) -> None:
    said = await asked(small, "7", "hôm nọ", "31/12/2026", "mai", "30/12", "hôm nay")
    assert [text.split(".")[0] for text in said[2:6]] == [
        "Trợ lý chưa đọc được ngày này", "Ngày này chưa tới nên chưa có số liệu", "Ngày này chưa tới nên chưa có số liệu",
        "Đến hết ngày nào? Đồng chí nhập ngày, ví dụ 31/10/2026, hoặc gõ HÔM NAY",
    ]  # fmt: skip
    assert said[6].startswith("Trợ lý đang làm tổng hợp 30/12/2025–12/11/2026.")


async def test_days_without_matters_are_told_in_words_only(small: Commune) -> None:
    said = await asked(small, "7", "01/09/2026", "02/09/2026")
    assert said[4].split("\n")[:2] == [
        "Tổng hợp 01–02/09/2026, số liệu lúc 10 giờ 15, thứ Năm, ngày 12/11/2026",
        "Không có ý kiến mới (kỳ trước 0).",
    ]


async def test_citizens_see_no_summaries(small: Commune) -> None:
    told = await small.play("> xin chào", "> 1", "> tổng hợp", "> quá hạn", "> /tonghop", "> /quahan")
    assert not any("khoảng thời gian" in line or "việc quá hạn" in line for line in told)
    assert sum(line.startswith("< Việc này dành cho cán bộ được giao.") for line in told) == 2


async def test_whoever_lost_the_role_meanwhile_gets_nothing(small: Commune) -> None:
    await small.play(OFFICIALS[0], "@lan > tổng hợp")
    before = len(small.channel.sent)
    small.service.database.run_now(lambda session: ask_and_leave(session, small))
    await small.settle()
    assert len(small.channel.sent) == before
    assert [timer.state for timer in small.timers(ASKED)] == [TimerState.FIRED]


def ask_and_leave(session: Session, commune: Commune) -> None:
    """A summary is planned for somebody whose appointment has ended."""
    appointment = session.exec(select(Appointment)).one()
    appointment.until = commune.clock()
    data = {**Scope("week", WEEK).as_data(), "person": appointment.person_id}
    session.add(
        Timer(kind=ASKED, belongs=f"person:{appointment.person_id}", once="x", data=data, due_at=commune.clock())
    )


async def test_choices_of_an_old_digest_tell_how_things_are_now(small: Commune) -> None:
    await small.play(OFFICIALS[0])
    small.add(*THE_WEEK)
    await small.sleep_until("2026-11-08 20:00")
    await small.until(MONDAY)

    def answer_all(session: Session) -> None:
        for found in session.exec(select(Matter).where(Matter.state != MatterState.CLOSED)):
            found.state = MatterState.CLOSED

    small.service.database.run_now(answer_all)
    await small.until("2026-11-20 09:00")
    assert (await small.play("@lan >> Việc quá hạn"))[-1] == "@lan < Hiện không có việc quá hạn."


async def test_nothing_is_drawn_when_nobody_can_be_reached(small: Commune) -> None:
    small.add(*THE_WEEK)
    await small.until("2026-11-10 09:00")
    assert not (small.service.settings.data / "files").exists()
    assert {timer.state for timer in small.timers(DAILY)[:-1]} == {TimerState.FIRED}
