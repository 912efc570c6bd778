"""The working-day clock: which days the office works, when a limit ends, and why on that day."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from itertools import pairwise
from types import MappingProxyType
from typing import Literal, Self
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)
HOME_ZONE = ZoneInfo("Asia/Ho_Chi_Minh")

WEEKLY_REST_SOURCE = "Quyết định 188/1999/QĐ-TTg"
FIRST_DAY_SOURCE = "BLDS 2015 Điều 147"
LAST_DAY_OFF_SOURCE = "BLDS 2015 Điều 148 khoản 5"
NOTICE_SOURCE = "Luật 72/2025/QH15 Điều 43; Kế hoạch 15/KH-UBND ngày 18/7/2025"


class DayKind(StrEnum):
    """Why a day is not what its weekday says.

    holiday: off by law; comp: off in place of a holiday on a weekly day of rest; swap_off and swap_work: an ordinary
    working day off and the Saturday worked for it, by decision of the year; local: off by decision of this commune.
    """

    HOLIDAY = "holiday"
    COMP = "comp"
    SWAP_OFF = "swap_off"
    SWAP_WORK = "swap_work"
    LOCAL = "local"


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """One line of the calendar table: a day, what it is, the paper that says so, and whether that is certain.

    A later line for the same day takes the place of an earlier one: to undo what was only expected or proposed, write
    a confirmed ``swap_work`` (the office works) or ``swap_off`` (it does not).
    """

    day: date
    kind: DayKind
    source: str
    confirmed: bool = True

    @property
    def applies(self) -> bool:
        """Holidays count as soon as they are expected, since the law promises them; decisions only when taken."""
        return self.confirmed or self.kind in {DayKind.HOLIDAY, DayKind.COMP}

    @property
    def works(self) -> bool:
        """Whether the office works on this day, if the line applies."""
        return self.kind is DayKind.SWAP_WORK


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """The hours of a working day, in local time: spans in order that do not overlap; ValueError otherwise."""

    spans: tuple[tuple[time, time], ...] = ((time(7, 30), time(11, 30)), (time(13, 30), time(17)))

    def __post_init__(self) -> None:
        """Refuse hours in which no work could be done or the end could not be told."""
        bounds = [bound for span in self.spans for bound in span]
        if not bounds or any(earlier >= later for earlier, later in pairwise(bounds)):
            raise ValueError(f"office hours must be in order and not overlap: {self.spans}")

    @property
    def closing(self) -> time:
        """The end of the last hour of the day."""
        return self.spans[-1][1]


@dataclass(frozen=True, slots=True)
class Limit:
    """A legal time limit: at least one day, of working or of calendar days, and the text that sets it."""

    count: int
    unit: Literal["working", "calendar"]
    source: str

    def __post_init__(self) -> None:
        """Refuse a limit that ends before it starts."""
        if self.count < 1:
            raise ValueError(f"a limit is at least one day, not {self.count}")


class Reason(StrEnum):
    """What a day of a counted period was; the kinds of special day and the two ordinary ones."""

    WORKDAY = "workday"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    COMP = "comp"
    SWAP_OFF = "swap_off"
    SWAP_WORK = "swap_work"
    LOCAL = "local"


@dataclass(frozen=True, slots=True)
class ExplainedDay:
    """One day after the event: its running number, or None when it was not counted; why, and by which text."""

    day: date
    number: int | None
    reason: Reason
    source: str


@dataclass(frozen=True, slots=True)
class Doubts:
    """What was not certain about the days that a count crossed: lines not confirmed, years without any line."""

    unconfirmed: tuple[SpecialDay, ...] = ()
    unknown_years: tuple[int, ...] = ()

    def __bool__(self) -> bool:
        """True when there is any doubt."""
        return bool(self.unconfirmed or self.unknown_years)


@dataclass(frozen=True, slots=True)
class DueDate:
    """The day that a count of working days arrives at, and what was uncertain on the way."""

    day: date
    doubts: Doubts = field(default_factory=Doubts)

    @property
    def unconfirmed(self) -> tuple[SpecialDay, ...]:
        """The lines not confirmed among the days crossed."""
        return self.doubts.unconfirmed


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why this date: every day from the one after the event to the due day, in order.

    Exactly ``limit.count`` days have a number. The days after the last number were added because that day was off
    (LAST_DAY_OFF_SOURCE), which happens to calendar limits only. ``due`` is UTC.
    """

    event_day: date
    limit: Limit
    days: tuple[ExplainedDay, ...]
    due: datetime
    doubts: Doubts

    @property
    def due_day(self) -> date:
        """The last day of the limit; always a working day."""
        return self.days[-1].day

    @property
    def counted(self) -> tuple[ExplainedDay, ...]:
        """The days with a running number."""
        return tuple(day for day in self.days if day.number is not None)

    @property
    def skipped(self) -> tuple[ExplainedDay, ...]:
        """The days off that did not count, or by which the end was put off."""
        return tuple(day for day in self.days if day.number is None and day.day != self.due_day)

    @property
    def unconfirmed(self) -> tuple[SpecialDay, ...]:
        """The lines not confirmed among the days crossed: the date may still move."""
        return self.doubts.unconfirmed

    @property
    def put_off(self) -> bool:
        """Whether the end was moved from a day off to the next working day."""
        return self.days[-1].number is None


@dataclass(frozen=True)
class WorkCalendar:
    """The days and hours that the office works; all questions about limits are asked here.

    Days are local days of ``zone``; moments are aware, in any zone, and come back in UTC.
    """

    special: Mapping[date, SpecialDay]
    hours: OfficeHours = OfficeHours()
    zone: tzinfo = HOME_ZONE

    @classmethod
    def of(cls, *layers: Iterable[SpecialDay], hours: OfficeHours | None = None, zone: tzinfo = HOME_ZONE) -> Self:
        """A calendar from layers of lines, a later layer overriding the earlier ones day by day."""
        special = {line.day: line for layer in layers for line in layer}
        return cls(MappingProxyType(special), hours or OfficeHours(), zone)

    def is_working(self, day: date) -> bool:
        """Whether the office works on this day."""
        line = self._line(day)
        return line.works if line else day.weekday() < 5

    def add_working_days(self, start: date, n: int) -> DueDate:
        """The n-th working day after ``start``, which itself is not counted (0 gives ``start`` as it is)."""
        return self._step(start, n, DAY)

    def subtract(self, end: date, n: int) -> DueDate:
        """The n-th working day before ``end``, which itself is not counted."""
        return self._step(end, n, -DAY)

    def working_days_between(self, start: date, end: date) -> int:
        """Working days after ``start`` up to and including ``end``; as many, negative, when ``end`` is earlier."""
        if end < start:
            return -self.working_days_between(end, start)
        return sum(map(self.is_working, _days(start + DAY, end)))

    def last_working_day_not_after(self, day: date) -> date:
        """The safe target inside a calendar limit: work put off past ``day`` would be late by a strict reader."""
        while not self.is_working(day):
            day -= DAY
        return day

    def first_working_day_not_before(self, day: date) -> date:
        """Where a limit ends whose last day is off (BLDS 2015 Điều 148 khoản 5)."""
        while not self.is_working(day):
            day += DAY
        return day

    def due_moment(self, event: datetime, limit: Limit) -> datetime:
        """When the limit ends: the close of office hours on its last day, in UTC; see ``explain``."""
        return self._at(self._last_day(self._local_day(event), limit), self.hours.closing)

    def explain(self, event: datetime, limit: Limit) -> Explanation:
        """Why the limit ends when it does, day by day.

        The day of the event is not counted (BLDS 2015 Điều 147). A calendar limit counts every day, and if its last
        day is off, runs to the end of the next working day (Điều 148).
        """
        start = self._local_day(event)
        last = self._last_day(start, limit)
        days = tuple(self._explained(start, last, limit))
        return Explanation(start, limit, days, self._at(last, self.hours.closing), self.doubts(start + DAY, last))

    def doubts(self, first: date, last: date) -> Doubts:
        """What is not certain about the days from ``first`` to ``last``, both included."""
        days = list(_days(first, last))
        known_years = {day.year for day in self.special}
        return Doubts(
            tuple(line for day in days if (line := self.special.get(day)) and not line.confirmed),
            tuple(sorted({day.year for day in days} - known_years)),
        )

    def next_office_moment(self, at: datetime) -> datetime:
        """The first moment inside office hours at or after ``at``; the moment of closing is outside. UTC."""
        day = self._local_day(at)
        while True:
            for opening, closing in self._spans(day):
                if at < closing:
                    return max(opening, at.astimezone(UTC))
            day += DAY

    def office_minutes_between(self, a: datetime, b: datetime) -> int:
        """Whole minutes of office hours from ``a`` to ``b``; 0 when ``b`` is not later."""
        spans = (span for day in _days(self._local_day(a), self._local_day(b)) for span in self._spans(day))
        worked = sum((max(min(closing, b) - max(opening, a), timedelta()) for opening, closing in spans), timedelta())
        return worked // timedelta(minutes=1)

    def latest_notice_moment(
        self, meeting_start: datetime, full_days: int = 7, *, until: time = time(23, 59, 59)
    ) -> datetime:
        """The last lawful moment to announce a meeting, in UTC: ``until`` of the local day D-7.

        ``until`` is the hour from which people are not written to any more on that day: who is announced to later
        hears of it a day too late (docs/decisions/12).

        Luật 72/2025/QH15 Điều 43 and Kế hoạch 15/KH-UBND ask for notice at least 7 days before the meeting: calendar
        days, on which announcing needs no office. They are counted back from the day of the meeting, which is not
        counted itself; this is the reading closest to the text, and an office that wants 7 whole days free between
        notice and meeting passes 8.
        """
        notice_day = self._local_day(meeting_start) - full_days * DAY
        return self._at(notice_day, until)

    def _line(self, day: date) -> SpecialDay | None:
        line = self.special.get(day)
        return line if line and line.applies else None

    def _step(self, start: date, n: int, step: timedelta) -> DueDate:
        if n < 0:
            raise ValueError(f"working days are counted from 0 up, not {n}")
        day = start
        while n:
            day += step
            n -= self.is_working(day)
        crossed = (start + DAY, day) if step > timedelta() else (day, start - DAY)
        return DueDate(day, self.doubts(*crossed))

    def _last_day(self, start: date, limit: Limit) -> date:
        if limit.unit == "working":
            return self.add_working_days(start, limit.count).day
        return self.first_working_day_not_before(start + limit.count * DAY)

    def _explained(self, start: date, last: date, limit: Limit) -> Iterator[ExplainedDay]:
        number = 0
        for day in _days(start + DAY, last):
            counts = number < limit.count and (limit.unit == "calendar" or self.is_working(day))
            number += counts
            reason, source = self._reason(day)
            yield ExplainedDay(day, number if counts else None, reason, source)

    def _reason(self, day: date) -> tuple[Reason, str]:
        if line := self._line(day):
            return Reason(line.kind.value), line.source
        return (Reason.WORKDAY, "") if self.is_working(day) else (Reason.WEEKEND, WEEKLY_REST_SOURCE)

    def _local_day(self, at: datetime) -> date:
        if at.tzinfo is None:
            raise ValueError("a moment without a zone belongs to no day")
        return at.astimezone(self.zone).date()

    def _at(self, day: date, clock: time) -> datetime:
        return datetime.combine(day, clock, self.zone).astimezone(UTC)

    def _spans(self, day: date) -> list[tuple[datetime, datetime]]:
        if not self.is_working(day):
            return []
        return [(self._at(day, opening), self._at(day, closing)) for opening, closing in self.hours.spans]


def _days(first: date, last: date) -> Iterator[date]:
    return (first + offset * DAY for offset in range((last - first).days + 1))


_LABOUR_CODE = "BLLĐ 2019 Điều 112"
_SWAP_BY_PACKAGE = "PyPI holidays, cần đối chiếu với thông báo của năm"
# The first fitting line says what a name of the `holidays` package means. What only the Prime Minister's yearly
# decision settles, and what the package decides by itself, is never certain here.
_SEED_RULES: tuple[tuple[str, DayKind, str, bool], ...] = (
    ("thay cho ngày", DayKind.SWAP_OFF, _SWAP_BY_PACKAGE, False),
    ("dự kiến", DayKind.HOLIDAY, f"{_LABOUR_CODE}, ngày do phần mềm tính", False),
    ("Văn hóa Việt Nam (nghỉ bù)", DayKind.SWAP_OFF, "Nghị quyết 28/2026/QH16 không nói về nghỉ bù", False),
    ("Quốc khánh (nghỉ bù)", DayKind.COMP, "BLLĐ 2019 Điều 111 khoản 3, tùy ngày liền kề 2/9", False),
    ("nghỉ bù", DayKind.COMP, "BLLĐ 2019 Điều 111 khoản 3", True),
    ("Văn hóa Việt Nam", DayKind.HOLIDAY, "Nghị quyết 28/2026/QH16 Điều 2", True),
    ("Tết Dương lịch", DayKind.HOLIDAY, f"{_LABOUR_CODE} khoản 1 điểm a", True),
    ("Tết", DayKind.HOLIDAY, f"{_LABOUR_CODE} khoản 1 điểm b, khoản 3: ngày cụ thể do Thủ tướng quyết định", False),
    ("Chiến thắng", DayKind.HOLIDAY, f"{_LABOUR_CODE} khoản 1 điểm c", True),
    ("Lao động", DayKind.HOLIDAY, f"{_LABOUR_CODE} khoản 1 điểm d", True),
    ("Quốc khánh", DayKind.HOLIDAY, f"{_LABOUR_CODE} khoản 1 điểm đ", True),
    ("Hùng Vương", DayKind.HOLIDAY, f"{_LABOUR_CODE} khoản 1 điểm e", True),
)
_SECOND_NATIONAL_DAY = f"{_LABOUR_CODE} khoản 1 điểm đ, khoản 3: ngày liền kề do Thủ tướng quyết định"


def seed(years: Iterable[int]) -> list[SpecialDay]:
    """What the law and the `holidays` package tell about the years, to start the calendar table from.

    Confirmed where the law itself names the day. Not confirmed: the days of Tết and the second day of 2/9, which are
    decided year by year, and swaps, for which the package is no authority. Takes half a second, most of it to import
    the package: call it to fill the table, not on every start.
    """
    import holidays

    wanted = set(years)
    found = holidays.country_holidays("VN", years=wanted, language="vi")
    lines = [_seeded(day, name) for day, name in found.items()]
    worked = [day for day in found.weekend_workdays if day.year in wanted]
    swaps = [SpecialDay(day, DayKind.SWAP_WORK, _SWAP_BY_PACKAGE, confirmed=False) for day in worked]
    # A guess about a Saturday or Sunday changes no count, it would only raise doubts.
    return sorted([line for line in lines if line.confirmed or line.day.weekday() < 5] + swaps, key=_day_of)


def _seeded(day: date, name: str) -> SpecialDay:
    if "Quốc khánh" in name and "nghỉ bù" not in name and (day.month, day.day) != (9, 2):
        return SpecialDay(day, DayKind.HOLIDAY, _SECOND_NATIONAL_DAY, confirmed=False)
    for part, kind, source, confirmed in _SEED_RULES:
        if part in name:
            return SpecialDay(day, kind, source, confirmed)
    return SpecialDay(day, DayKind.HOLIDAY, f"PyPI holidays: {name}", confirmed=False)


def _day_of(line: SpecialDay) -> date:
    return line.day


_TET_2024 = "Công văn 8662/VPCP-KGVX ngày 03/11/2023; Thông báo 5015/TB-LĐTBXH"
_SWAP_2024 = "Công văn 2450/VPCP-KGVX ngày 12/4/2024; Thông báo 1570/TB-LĐTBXH"
_YEAR_2025 = "Công văn 8726/VPCP-KGVX ngày 26/11/2024; Thông báo 6150/TB-BLĐTBXH ngày 03/12/2024"
_NEW_YEAR_2026 = "Công văn 12729/VPCP-KGVX ngày 25/12/2025"
_YEAR_2026 = "Thông báo 9441/TB-BNV ngày 16/10/2025"
_PROPOSAL_2026 = "Đề xuất hoán đổi dịp 24/11/2026, chưa có quyết định"
_TET_2027 = f"{_LABOUR_CODE} khoản 3: phương án nghỉ Tết 2027 chưa công bố"
_NATIONAL_DAY_2027 = f"{_LABOUR_CODE} khoản 3: ngày liền kề 2/9/2027 chưa công bố"

_OFFICIAL: tuple[tuple[DayKind, str, bool, tuple[str, ...]], ...] = (
    (DayKind.HOLIDAY, _TET_2024, True, ("2024-02-08", "2024-02-09", "2024-02-10", "2024-02-11", "2024-02-12")),
    (DayKind.COMP, _TET_2024, True, ("2024-02-13", "2024-02-14")),
    (DayKind.SWAP_OFF, _SWAP_2024, True, ("2024-04-29",)),
    (DayKind.SWAP_WORK, _SWAP_2024, True, ("2024-05-04",)),
    (DayKind.HOLIDAY, _TET_2024, True, ("2024-09-03",)),
    (DayKind.HOLIDAY, _YEAR_2025, True, ("2025-01-27", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31")),
    (DayKind.SWAP_WORK, _YEAR_2025, True, ("2025-04-26",)),
    (DayKind.SWAP_OFF, _YEAR_2025, True, ("2025-05-02",)),
    (DayKind.HOLIDAY, _YEAR_2025, True, ("2025-09-01",)),
    (DayKind.SWAP_OFF, _NEW_YEAR_2026, True, ("2026-01-02",)),
    (DayKind.SWAP_WORK, _NEW_YEAR_2026, True, ("2026-01-10",)),
    (DayKind.HOLIDAY, _YEAR_2026, True, ("2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20")),
    (DayKind.SWAP_WORK, _YEAR_2026, True, ("2026-08-22",)),
    (DayKind.SWAP_OFF, _YEAR_2026, True, ("2026-08-31",)),
    (DayKind.HOLIDAY, _YEAR_2026, True, ("2026-09-01",)),
    (DayKind.SWAP_OFF, _PROPOSAL_2026, False, ("2026-11-23",)),
    (DayKind.SWAP_WORK, _PROPOSAL_2026, False, ("2026-11-28",)),
    # Days that stay working days unless the plan takes them: the other edge of Tết, the other neighbour of 2/9.
    (DayKind.SWAP_OFF, _TET_2027, False, ("2027-02-11",)),
    (DayKind.SWAP_OFF, _NATIONAL_DAY_2027, False, ("2027-09-01",)),
)


def official_corrections() -> list[SpecialDay]:
    """What the yearly decisions of 2024–2026 fix, and what is still open to the end of 2027; goes over ``seed``."""
    return [
        SpecialDay(date.fromisoformat(day), kind, source, confirmed)
        for kind, source, confirmed, days in _OFFICIAL
        for day in days
    ]
