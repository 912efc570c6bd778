"""Periods that reports are about: months, quarters, halves of a year, years and any days; read as people type them."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Self

from models.vietnamese import fold

DAY = timedelta(days=1)


class PeriodKind(StrEnum):
    """What sort of period; the calendar says where the first four begin and end."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DAYS = "days"


MONTHS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.HALF: 6, PeriodKind.YEAR: 12}


@dataclass(frozen=True, slots=True)
class ReportPeriod:
    """Whole local days, both included. Raises ValueError if reversed."""

    kind: PeriodKind
    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"a period cannot end ({self.last}) before it starts ({self.first})")

    @classmethod
    def of(cls, kind: PeriodKind, day: date) -> Self:
        """The period of the calendar in which a day lies."""
        months = MONTHS[kind]
        month = (day.month - 1) // months * months + 1
        end = month + months - 1
        return cls(kind, date(day.year, month, 1), date(day.year, end, monthrange(day.year, end)[1]))

    @property
    def number(self) -> int:
        """Which one of its year: quarter 1 to 4, half 1 or 2; 1 for a year and for days."""
        return 1 if self.kind is PeriodKind.DAYS else (self.first.month - 1) // MONTHS[self.kind] + 1

    def until(self, today: date) -> date:
        """Its last day that has come."""
        return min(self.last, today)

    def previous(self) -> "ReportPeriod":
        """The one before it; for days, as many days."""
        if self.kind is not PeriodKind.DAYS:
            return ReportPeriod.of(self.kind, self.first - DAY)
        return ReportPeriod(self.kind, self.first - (self.last - self.first) - DAY, self.first - DAY)

    def compared(self, today: date) -> "ReportPeriod":
        """What its figures are put beside: the one before; of that only as many days as have come of an unfinished one."""
        if self.last <= today:
            return self.previous()
        begun = ReportPeriod(self.kind, self.first, self.until(today))
        if self.kind is PeriodKind.DAYS:
            return begun.previous()
        whole = self.previous()
        return ReportPeriod(PeriodKind.DAYS, whole.first, min(whole.last, whole.first + (begun.last - begun.first)))


def this(kind: PeriodKind) -> Callable[[date], ReportPeriod]:
    """The period of that kind in which today lies."""
    return lambda today: ReportPeriod.of(kind, today)


def last(kind: PeriodKind) -> Callable[[date], ReportPeriod]:
    """The one before that."""
    return lambda today: ReportPeriod.of(kind, today).previous()


_YEAR = r"(?:(?: ?[/.-] ?| nam | of | )(?P<year>\d{4}))?"
_ENGLISH = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_KINDS = {
    "thang": PeriodKind.MONTH, "month": PeriodKind.MONTH, "quy": PeriodKind.QUARTER, "quarter": PeriodKind.QUARTER,
    "nua nam": PeriodKind.HALF, "6 thang": PeriodKind.HALF, "half": PeriodKind.HALF, "half year": PeriodKind.HALF,
    "nam": PeriodKind.YEAR, "year": PeriodKind.YEAR,
}  # fmt: skip
_NEAR = re.compile(
    rf"(?P<kind>{'|'.join(sorted(_KINDS, key=len, reverse=True))}) (?P<which>nay|truoc|ngoai|roi|vua qua)"
    r"|(?P<that>this|last|previous) (?P<english>month|quarter|half year|half|year)"
)
_MONTH = re.compile(
    rf"(?:thang|month) ?(?P<number>\d{{1,2}}){_YEAR}|(?P<name>{'|'.join(_ENGLISH)})(?: (?P<of>\d{{4}}))?"
)
_QUARTER = re.compile(rf"(?:quy|quarter|q) ?(?P<number>[1-4]|iv|i{{1,3}}){_YEAR}")
_HALF = re.compile(
    r"(?:(?:6|sau) thang|nua) (?P<which>dau|cuoi)(?: nam)?(?: (?P<year>\d{4}))?"
    r"|(?P<english>first|second) (?:half|six months)(?: of)?(?: the year)?(?: (?P<of>\d{4}))?"
)
_WHOLE_YEAR = re.compile(r"(?:(?:ca )?nam|year)? ?(?P<year>\d{4})")
_YEARS = range(2000, 2100)


def read_period(text: str, today: date) -> ReportPeriod | None:
    """A period of the calendar by its name: "quý này", "quý 3", "tháng 10/2026", "6 tháng đầu năm", "last month", "2026".

    Without a year the last one that has begun is meant. None when it is not such a name; it may lie in the future.
    """
    said = " ".join(fold(text).strip(" .!?").split())
    for pattern, reading in (
        (_NEAR, _near),
        (_MONTH, _month),
        (_QUARTER, _quarter),
        (_HALF, _half),
        (_WHOLE_YEAR, _year),
    ):
        found = pattern.fullmatch(said)
        if found:
            return reading(found, today)
    return None


def _near(found: re.Match[str], today: date) -> ReportPeriod | None:
    kind = _KINDS[found["kind"] or found["english"]]
    here = (found["which"] or found["that"]) in ("nay", "this")
    return this(kind)(today) if here else last(kind)(today)


def _month(found: re.Match[str], today: date) -> ReportPeriod | None:
    number = _ENGLISH.index(found["name"]) + 1 if found["name"] else int(found["number"])
    return _numbered(PeriodKind.MONTH, number, found["year"] or found["of"], today) if number in range(1, 13) else None


def _quarter(found: re.Match[str], today: date) -> ReportPeriod | None:
    number = _ROMAN.get(found["number"]) or int(found["number"])
    return _numbered(PeriodKind.QUARTER, number, found["year"], today)


def _half(found: re.Match[str], today: date) -> ReportPeriod | None:
    number = 1 if (found["which"] or found["english"]) in ("dau", "first") else 2
    return _numbered(PeriodKind.HALF, number, found["year"] or found["of"], today)


def _year(found: re.Match[str], today: date) -> ReportPeriod | None:
    return _numbered(PeriodKind.YEAR, 1, found["year"], today)


def _numbered(kind: PeriodKind, number: int, year: str | None, today: date) -> ReportPeriod | None:
    month = (number - 1) * MONTHS[kind] + 1
    if year is not None:
        return ReportPeriod.of(kind, date(int(year), month, 1)) if int(year) in _YEARS else None
    found = ReportPeriod.of(kind, date(today.year, month, 1))
    return found if found.first <= today else ReportPeriod.of(kind, date(today.year - 1, month, 1))
