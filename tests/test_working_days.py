"""The working-day clock: the official calendar day by day, real limits, and the laws of counting."""

import subprocess
import sys
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.working_days import (
    HOME_ZONE,
    WEEKLY_REST_SOURCE,
    DayKind,
    Limit,
    OfficeHours,
    Reason,
    SpecialDay,
    WorkCalendar,
    official_corrections,
    seed,
)

DAY = timedelta(days=1)
CALENDAR = WorkCalendar.of(seed(range(2024, 2028)), official_corrections())

H, C, OFF, WORK = DayKind.HOLIDAY, DayKind.COMP, DayKind.SWAP_OFF, DayKind.SWAP_WORK

# The public-sector calendar as announced: every day that is not what its weekday says, and nothing else.
OFFICIAL: dict[str, DayKind] = {
    "2024-01-01": H,
    "2024-02-08": H,
    "2024-02-09": H,
    "2024-02-10": H,
    "2024-02-11": H,
    "2024-02-12": H,
    "2024-02-13": C,
    "2024-02-14": C,
    "2024-04-18": H,
    "2024-04-29": OFF,
    "2024-04-30": H,
    "2024-05-01": H,
    "2024-05-04": WORK,
    "2024-09-02": H,
    "2024-09-03": H,
    "2025-01-01": H,
    "2025-01-27": H,
    "2025-01-28": H,
    "2025-01-29": H,
    "2025-01-30": H,
    "2025-01-31": H,
    "2025-04-07": H,
    "2025-04-26": WORK,
    "2025-04-30": H,
    "2025-05-01": H,
    "2025-05-02": OFF,
    "2025-09-01": H,
    "2025-09-02": H,
    "2026-01-01": H,
    "2026-01-02": OFF,
    "2026-01-10": WORK,
    "2026-02-16": H,
    "2026-02-17": H,
    "2026-02-18": H,
    "2026-02-19": H,
    "2026-02-20": H,
    "2026-04-26": H,
    "2026-04-27": C,
    "2026-04-30": H,
    "2026-05-01": H,
    "2026-08-22": WORK,
    "2026-08-31": OFF,
    "2026-09-01": H,
    "2026-09-02": H,
    "2026-11-24": H,
}
PROPOSED = {"2026-11-23": OFF, "2026-11-28": WORK}
LONG_HOLIDAYS = [
    ("2024-02-08", "2024-02-14"),
    ("2024-04-27", "2024-05-01"),
    ("2024-08-31", "2024-09-03"),
    ("2025-01-25", "2025-02-02"),
    ("2025-04-30", "2025-05-04"),
    ("2025-08-30", "2025-09-02"),
    ("2026-01-01", "2026-01-04"),
    ("2026-02-14", "2026-02-22"),
    ("2026-08-29", "2026-09-02"),
]


def on(text: str) -> date:
    return date.fromisoformat(text)


def at(text: str) -> datetime:
    """A moment of the office's own clock."""
    return datetime.fromisoformat(text).replace(tzinfo=HOME_ZONE)


def span(first: date, last: date) -> list[date]:
    return [first + offset * DAY for offset in range((last - first).days + 1)]


@pytest.mark.parametrize(("day", "kind"), OFFICIAL.items())
def test_every_official_special_day(day: str, kind: DayKind) -> None:
    line = CALENDAR.special[on(day)]
    assert (line.day, line.kind, line.confirmed) == (on(day), kind, True)
    assert line.source
    assert "PyPI" not in line.source
    assert CALENDAR.is_working(on(day)) is (kind is WORK)


def test_every_day_of_2024_to_2026() -> None:
    for day in span(date(2024, 1, 1), date(2026, 12, 31)):
        kind = OFFICIAL.get(day.isoformat())
        expected = kind is WORK if kind else day.weekday() < 5
        assert CALENDAR.is_working(day) is expected, day


def test_there_is_no_other_special_day_in_2024_to_2026() -> None:
    assert {day.isoformat() for day in CALENDAR.special if day.year < 2027} == OFFICIAL.keys() | PROPOSED.keys()


@pytest.mark.parametrize(("first", "last"), LONG_HOLIDAYS)
def test_long_holidays_are_as_long_as_announced(first: str, last: str) -> None:
    off = span(on(first), on(last))
    assert not any(map(CALENDAR.is_working, off))
    assert CALENDAR.is_working(CALENDAR.first_working_day_not_before(on(last) + DAY))


@pytest.mark.parametrize(("day", "kind"), PROPOSED.items())
def test_a_proposal_is_known_but_changes_nothing(day: str, kind: DayKind) -> None:
    line = CALENDAR.special[on(day)]
    assert (line.kind, line.confirmed, line.applies) == (kind, False, False)
    assert CALENDAR.is_working(on(day)) is (on(day).weekday() < 5)


@pytest.mark.parametrize(
    ("day", "works", "confirmed"),
    [
        ("2027-01-01", False, True),
        ("2027-02-04", False, False),
        ("2027-02-05", False, False),
        ("2027-02-08", False, False),
        ("2027-02-09", False, False),
        ("2027-02-10", False, False),
        ("2027-02-11", True, False),
        ("2027-04-16", False, True),
        ("2027-04-30", False, True),
        ("2027-05-01", False, True),
        ("2027-05-03", False, True),
        ("2027-09-01", True, False),
        ("2027-09-02", False, True),
        ("2027-09-03", False, False),
        ("2027-11-24", False, True),
    ],
)
def test_2027_is_sure_only_where_the_law_names_the_day(day: str, works: bool, confirmed: bool) -> None:
    assert CALENDAR.is_working(on(day)) is works
    assert CALENDAR.special[on(day)].confirmed is confirmed


def test_a_later_layer_overrides_day_by_day() -> None:
    decided = [
        SpecialDay(on("2027-09-03"), WORK, "thông báo 2027"),
        SpecialDay(on("2027-09-01"), H, "thông báo 2027"),
        SpecialDay(on("2026-11-23"), OFF, "đã có quyết định"),
        SpecialDay(on("2026-11-28"), WORK, "đã có quyết định"),
        SpecialDay(on("2026-12-02"), DayKind.LOCAL, "bão"),
    ]
    calendar = WorkCalendar.of(CALENDAR.special.values(), decided)
    works = {day: calendar.is_working(on(day)) for day in ("2027-09-01", "2027-09-03", "2026-11-23", "2026-11-28")}
    assert works == {"2027-09-01": False, "2027-09-03": True, "2026-11-23": False, "2026-11-28": True}
    assert not calendar.is_working(on("2026-12-02"))
    assert not calendar.doubts(on("2026-11-01"), on("2026-12-31"))


def test_a_local_closure_counts_only_when_decided() -> None:
    warned = SpecialDay(on("2026-12-02"), DayKind.LOCAL, "dự báo bão", confirmed=False)
    assert WorkCalendar.of([warned]).is_working(on("2026-12-02"))


def test_the_seed_takes_the_swaps_of_the_package_for_hearsay() -> None:
    lines = {line.day: line for line in seed([2026])}
    assert (lines[on("2026-08-31")].kind, lines[on("2026-08-31")].confirmed) == (OFF, False)
    assert (lines[on("2026-08-22")].kind, lines[on("2026-08-22")].confirmed) == (WORK, False)
    assert all(line.day.year == 2026 and line.source for line in lines.values())


def test_culture_day_on_a_saturday_promises_no_monday() -> None:
    calendar = WorkCalendar.of(seed([2029]))
    assert calendar.is_working(on("2029-11-26"))
    assert calendar.doubts(on("2029-11-26"), on("2029-11-26")).unconfirmed


@pytest.mark.parametrize(
    ("start", "n", "due"),
    [
        ("2026-11-05", 5, "2026-11-12"),  # the conference of the plan: classified within 5 working days
        ("2026-11-20", 1, "2026-11-23"),  # the proposed swap is not applied
        ("2026-11-20", 2, "2026-11-25"),  # over Culture Day
        ("2026-11-20", 10, "2026-12-07"),
        ("2026-11-21", 1, "2026-11-23"),  # received on a Saturday
        ("2026-02-13", 1, "2026-02-23"),  # over Tết
        ("2026-08-21", 1, "2026-08-22"),  # a Saturday worked
        ("2026-08-28", 1, "2026-09-03"),
        ("2026-01-01", 1, "2026-01-05"),
        ("2026-01-05", 5, "2026-01-10"),
        ("2025-04-25", 1, "2025-04-26"),
        ("2025-04-29", 1, "2025-05-05"),
        ("2024-04-26", 1, "2024-05-02"),
        ("2024-05-03", 1, "2024-05-04"),
        ("2024-02-07", 1, "2024-02-15"),
        ("2026-11-24", 0, "2026-11-24"),
    ],
)
def test_add_working_days(start: str, n: int, due: str) -> None:
    assert CALENDAR.add_working_days(on(start), n).day == on(due)


@pytest.mark.parametrize(
    ("end", "n", "day"),
    [("2026-11-05", 5, "2026-10-29"), ("2026-11-25", 1, "2026-11-23"), ("2026-02-23", 1, "2026-02-13")],
)
def test_subtract(end: str, n: int, day: str) -> None:
    assert CALENDAR.subtract(on(end), n).day == on(day)


def test_days_are_not_counted_below_zero() -> None:
    with pytest.raises(ValueError, match="from 0 up"):
        CALENDAR.add_working_days(on("2026-11-05"), -1)
    with pytest.raises(ValueError, match="at least one day"):
        Limit(0, "working", "")


def test_a_date_that_crosses_the_open_days_says_so() -> None:
    def crossed(start: str, n: int) -> list[str]:
        return [line.day.isoformat() for line in CALENDAR.add_working_days(on(start), n).unconfirmed]

    assert crossed("2026-11-19", 1) == []
    assert crossed("2026-11-20", 1) == ["2026-11-23"]
    assert crossed("2026-11-23", 1) == []
    assert crossed("2026-11-20", 5) == ["2026-11-23", "2026-11-28"]
    assert crossed("2027-08-31", 1) == ["2027-09-01"]
    assert [line.day.isoformat() for line in CALENDAR.subtract(on("2026-11-25"), 1).unconfirmed] == ["2026-11-23"]


def test_a_year_without_any_line_is_in_doubt() -> None:
    due = CALENDAR.add_working_days(on("2027-12-30"), 5)
    assert due.doubts.unknown_years == (2028,)
    assert due.doubts
    assert not CALENDAR.add_working_days(on("2026-10-01"), 5).doubts


TEN_WORKING = Limit(10, "working", "Luật 42/2013 Điều 28")
TEN_CALENDAR = Limit(10, "calendar", "Luật 72/2025/QH15 Điều 43")


@pytest.mark.parametrize(
    ("event", "limit", "due"),
    [
        ("2026-11-05T08:00", TEN_WORKING, "2026-11-19T17:00"),
        ("2026-11-05T23:59", TEN_WORKING, "2026-11-19T17:00"),
        ("2026-11-05T08:00", TEN_CALENDAR, "2026-11-16T17:00"),  # D+10 is a Sunday
        ("2026-11-06T08:00", TEN_CALENDAR, "2026-11-16T17:00"),
        ("2026-11-14T08:00", TEN_CALENDAR, "2026-11-25T17:00"),  # D+10 is Culture Day
        ("2026-02-05T08:00", TEN_CALENDAR, "2026-02-23T17:00"),  # D+10 is in Tết
        ("2026-08-12T08:00", TEN_CALENDAR, "2026-08-22T17:00"),  # D+10 is a Saturday worked
    ],
)
def test_due_moment(event: str, limit: Limit, due: str) -> None:
    moment = CALENDAR.due_moment(at(event), limit)
    assert moment == at(due)
    assert moment.tzinfo is UTC
    assert CALENDAR.explain(at(event), limit).due == moment


def test_the_day_of_an_event_is_the_local_one() -> None:
    late_utc = datetime(2026, 11, 5, 17, 30, tzinfo=UTC)  # 00:30 on 6 November in Việt Nam
    assert CALENDAR.explain(late_utc, TEN_WORKING).event_day == on("2026-11-06")
    with pytest.raises(ValueError, match="zone"):
        CALENDAR.due_moment(at("2026-11-05T08:00").replace(tzinfo=None), TEN_WORKING)


def test_the_safe_target_of_publication_is_not_after_the_limit() -> None:
    assert CALENDAR.last_working_day_not_after(on("2026-11-15")) == on("2026-11-13")
    assert CALENDAR.last_working_day_not_after(on("2026-11-24")) == on("2026-11-23")
    assert CALENDAR.last_working_day_not_after(on("2026-11-13")) == on("2026-11-13")
    assert CALENDAR.first_working_day_not_before(on("2026-11-14")) == on("2026-11-16")


def test_why_this_date_in_working_days() -> None:
    why = CALENDAR.explain(at("2026-11-20T09:00"), Limit(3, "working", "văn bản"))
    assert [(day.day.isoformat(), day.number, day.reason) for day in why.days] == [
        ("2026-11-21", None, Reason.WEEKEND),
        ("2026-11-22", None, Reason.WEEKEND),
        ("2026-11-23", 1, Reason.WORKDAY),
        ("2026-11-24", None, Reason.HOLIDAY),
        ("2026-11-25", 2, Reason.WORKDAY),
        ("2026-11-26", 3, Reason.WORKDAY),
    ]
    assert [day.source for day in why.skipped] == [
        WEEKLY_REST_SOURCE,
        WEEKLY_REST_SOURCE,
        "Nghị quyết 28/2026/QH16 Điều 2",
    ]
    assert why.due_day == on("2026-11-26")
    assert [line.day for line in why.unconfirmed] == [on("2026-11-23")]
    assert not why.put_off


def test_why_this_date_in_calendar_days() -> None:
    why = CALENDAR.explain(at("2026-08-27T09:00"), Limit(3, "calendar", "văn bản"))
    assert [(day.day.isoformat(), day.number, day.reason) for day in why.days] == [
        ("2026-08-28", 1, Reason.WORKDAY),
        ("2026-08-29", 2, Reason.WEEKEND),
        ("2026-08-30", 3, Reason.WEEKEND),
        ("2026-08-31", None, Reason.SWAP_OFF),
        ("2026-09-01", None, Reason.HOLIDAY),
        ("2026-09-02", None, Reason.HOLIDAY),
        ("2026-09-03", None, Reason.WORKDAY),
    ]
    assert why.put_off
    assert [day.day for day in why.skipped] == [on("2026-08-31"), on("2026-09-01"), on("2026-09-02")]


def test_a_saturday_worked_is_counted_with_its_source() -> None:
    why = CALENDAR.explain(at("2026-08-21T09:00"), Limit(1, "working", "văn bản"))
    assert [(day.number, day.reason) for day in why.days] == [(1, Reason.SWAP_WORK)]
    assert "9441/TB-BNV" in why.days[0].source


def test_every_kind_of_day_is_a_reason() -> None:
    assert {kind.value for kind in DayKind} < {reason.value for reason in Reason}


@pytest.mark.parametrize(
    ("asked", "moment"),
    [
        ("2026-11-05T06:00", "2026-11-05T07:30"),
        ("2026-11-05T07:30", "2026-11-05T07:30"),
        ("2026-11-05T11:29:59", "2026-11-05T11:29:59"),
        ("2026-11-05T11:30", "2026-11-05T13:30"),
        ("2026-11-05T17:00", "2026-11-06T07:30"),
        ("2026-11-06T18:00", "2026-11-09T07:30"),
        ("2026-02-13T17:00", "2026-02-23T07:30"),
        ("2026-08-21T20:00", "2026-08-22T07:30"),
    ],
)
def test_next_office_moment(asked: str, moment: str) -> None:
    found = CALENDAR.next_office_moment(at(asked))
    assert found == at(moment)
    assert found.tzinfo is UTC


@pytest.mark.parametrize(
    ("a", "b", "minutes"),
    [
        ("2026-11-05T07:30", "2026-11-05T17:00", 450),
        ("2026-11-05T11:00", "2026-11-05T14:00", 60),
        ("2026-11-05T00:00", "2026-11-07T00:00", 900),
        ("2026-11-06T16:59", "2026-11-09T07:31", 2),
        ("2026-11-23T17:00", "2026-11-25T07:30", 0),
        ("2026-11-05T08:00", "2026-11-05T08:00:59", 0),
        ("2026-11-05T09:00", "2026-11-05T08:00", 0),
        ("2026-11-09T09:00", "2026-11-05T08:00", 0),
    ],
)
def test_office_minutes_between(a: str, b: str, minutes: int) -> None:
    assert CALENDAR.office_minutes_between(at(a), at(b)) == minutes


def test_office_hours_are_a_setting() -> None:
    summer = OfficeHours(((time(7), time(12)),))
    calendar = WorkCalendar.of(official_corrections(), hours=summer)
    assert calendar.due_moment(at("2026-11-05T08:00"), Limit(1, "working", "")) == at("2026-11-06T12:00")


@pytest.mark.parametrize(
    "spans",
    [
        (),
        ((time(8), time(8)),),
        ((time(13), time(8)),),
        ((time(8), time(12)), (time(11), time(17))),
        ((time(13), time(17)), (time(8), time(12))),
    ],
)
def test_impossible_office_hours_are_refused(spans: tuple[tuple[time, time], ...]) -> None:
    with pytest.raises(ValueError, match="office hours"):
        OfficeHours(spans)


def test_latest_notice_moment() -> None:
    moment = CALENDAR.latest_notice_moment(at("2026-11-05T07:30"))
    assert moment == at("2026-10-29T23:59:59")
    assert moment.tzinfo is UTC
    assert CALENDAR.latest_notice_moment(at("2026-11-05T00:00"), full_days=8) == at("2026-10-28T23:59:59")


def test_the_heavy_package_is_imported_only_for_the_seed() -> None:
    code = "import sys, models.working_days; sys.exit('holidays' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


days = st.dates(date(2024, 1, 1), date(2027, 12, 1))
counts = st.integers(0, 40)
limits = st.builds(Limit, st.integers(1, 60), st.sampled_from(["working", "calendar"]), st.just("văn bản"))
moments = st.integers(0, 1300 * 24 * 60).map(lambda minutes: at("2024-01-01T00:00") + timedelta(minutes=minutes))
calendars = st.lists(
    st.builds(SpecialDay, days, st.sampled_from(DayKind), st.just("văn bản"), st.booleans()), max_size=60
).map(WorkCalendar.of)
any_calendar = calendars | st.just(CALENDAR)


@given(any_calendar, days, counts)
def test_add_then_count_back(calendar: WorkCalendar, start: date, n: int) -> None:
    due = calendar.add_working_days(start, n).day
    assert calendar.working_days_between(start, due) == n
    assert calendar.working_days_between(due, start) == -n


@given(any_calendar, days, st.integers(1, 40))
def test_subtract_undoes_add(calendar: WorkCalendar, start: date, n: int) -> None:
    due = calendar.add_working_days(start, n).day
    assert calendar.is_working(due)
    assert calendar.subtract(due, n).day == calendar.last_working_day_not_after(start)


@given(any_calendar, days, counts, counts)
def test_adding_in_two_steps_is_adding_once(calendar: WorkCalendar, start: date, n: int, m: int) -> None:
    halfway = calendar.add_working_days(start, n).day
    assert calendar.add_working_days(halfway, m).day == calendar.add_working_days(start, n + m).day


@given(any_calendar, days, st.integers(0, 60), counts, st.integers(0, 5))
def test_later_starts_and_longer_limits_never_end_earlier(
    calendar: WorkCalendar, start: date, later: int, n: int, more: int
) -> None:
    assert calendar.add_working_days(start, n).day <= calendar.add_working_days(start + later * DAY, n).day
    assert calendar.add_working_days(start, n).day <= calendar.add_working_days(start, n + more).day


@given(any_calendar, moments, limits)
def test_every_explanation_adds_up(calendar: WorkCalendar, event: datetime, limit: Limit) -> None:
    why = calendar.explain(event, limit)
    assert [day.number for day in why.counted] == list(range(1, limit.count + 1))
    assert [day.day for day in why.days] == span(why.event_day + DAY, why.due_day)
    assert calendar.is_working(why.due_day)
    assert why.due == calendar.due_moment(event, limit) > event
    assert all(day.source for day in why.skipped)
    assert not any(calendar.is_working(day.day) for day in why.skipped)
    assert limit.unit == "calendar" or all(calendar.is_working(day.day) for day in why.counted)
    assert limit.unit == "calendar" or not why.put_off


@given(any_calendar, moments, limits)
def test_doubts_are_exactly_the_open_lines_crossed(calendar: WorkCalendar, event: datetime, limit: Limit) -> None:
    why = calendar.explain(event, limit)
    crossed = {day.day for day in why.days}
    assert {line.day for line in why.unconfirmed} == {
        line.day for line in calendar.special.values() if line.day in crossed and not line.confirmed
    }


@given(any_calendar, moments, st.timedeltas(timedelta(), timedelta(days=20)))
def test_office_moments_are_in_order_and_inside_office_hours(
    calendar: WorkCalendar, at_first: datetime, later: timedelta
) -> None:
    first, second = calendar.next_office_moment(at_first), calendar.next_office_moment(at_first + later)
    assert at_first <= first <= second
    assert calendar.next_office_moment(first) == first
    assert calendar.office_minutes_between(first, first + timedelta(minutes=1)) <= 1
    assert calendar.office_minutes_between(at_first, first) == 0


@given(any_calendar, moments, st.integers(0, 9000), st.integers(0, 9000))
def test_office_minutes_add_up(calendar: WorkCalendar, a: datetime, x: int, y: int) -> None:
    b, c = a + timedelta(minutes=x), a + timedelta(minutes=x + y)
    whole = calendar.office_minutes_between(a, c)
    assert calendar.office_minutes_between(a, b) + calendar.office_minutes_between(b, c) == whole
