"""When summaries go out by themselves, and which stretch of time each covers: none is left out and none told twice.

Each digest begins where the one before ended, over evenings, days off and downtime alike. Its timer says what it covers.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from typing import Any, cast

from sqlmodel import Session, col, select

from bot.settings import Settings
from documents.figures import PeriodKind
from handlers.report_times import plan_offer
from models.summary import Span
from models.timer import Timer, TimerState, cancel_timers, plan
from models.working_days import WorkCalendar

DAILY, WEEKLY = "summary.daily", "summary.weekly"
DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
SOON = timedelta(hours=2)
"""A digest that missed its moment waits for the next one if that is no further away."""
LONGEST_CLOSURE = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Scope:
    """What a summary covers."""

    kind: PeriodKind
    span: Span

    def as_data(self) -> dict[str, str]:
        """As timers and choices keep it."""
        return {"period": self.kind, "since": self.span.start.isoformat(), "until": self.span.end.isoformat()}

    @staticmethod
    def of_data(data: Mapping[str, Any]) -> "Scope":
        """As it was kept."""
        since, until = (datetime.fromisoformat(data[name]) for name in ("since", "until"))
        return Scope(cast(PeriodKind, data["period"]), Span(since, until))


def plan_summaries(session: Session, settings: Settings, calendar: WorkCalendar, now: datetime) -> None:
    """Make sure that the next daily and weekly digest and the quarter's offer are planned for when settings and calendar say.

    Called at every start and once a day: it changes nothing when all is well, moves what was planned when the settings or
    the calendar changed, and goes on where the last digest ended when one failed.
    """
    for kind in (DAILY, WEEKLY):
        last = _last(session, kind)
        if last is not None and last.state == TimerState.PENDING and last.due_at <= now:
            continue
        at, scope = _next(kind, settings, calendar, now, _left_off(last))
        if last is None or last.state != TimerState.PENDING or last.due_at != at:
            cancel_timers(session, kind, now=now)
            _plan(session, kind, at, scope)
    plan_offer(session, settings, calendar, now)


def plan_next(
    session: Session, kind: str, settings: Settings, calendar: WorkCalendar, now: datetime, since: datetime
) -> datetime:
    """Plan the digest that goes on from ``since``; returns when it goes out."""
    at, scope = _next(kind, settings, calendar, now, since)
    _plan(session, kind, at, scope)
    return at


def plan_again(
    session: Session, kind: str, settings: Settings, calendar: WorkCalendar, now: datetime, since: datetime
) -> None:
    """A digest missed its moment: it is made now, up to now, on a working day unless the next one is near."""
    at, _scope = _next(kind, settings, calendar, now, since)
    if at - now > SOON and calendar.is_working(now.astimezone(calendar.zone).date()):
        at = now
    _plan(session, kind, at, _scope_of(kind, since, at, calendar))


def meets_weekly(session: Session, now: datetime) -> bool:
    """Whether the weekly digest goes out, or has just gone out, about now: the daily one then waits for the next day."""
    near = select(Timer.id).where(
        Timer.belongs == WEEKLY, col(Timer.state).in_((TimerState.PENDING, TimerState.FIRED)),
        col(Timer.due_at) > now - SOON, col(Timer.due_at) <= now + SOON,
    )  # fmt: skip
    return session.exec(near.limit(1)).first() is not None


def monday(moment: datetime, calendar: WorkCalendar) -> datetime:
    """The beginning of the week of a moment."""
    day = moment.astimezone(calendar.zone).date()
    return _at(day - day.weekday() * DAY, time(), calendar)


def _last(session: Session, kind: str) -> Timer | None:
    return session.exec(
        select(Timer)
        .where(Timer.belongs == kind, Timer.state != TimerState.CANCELLED)
        .order_by(col(Timer.id).desc())
        .limit(1)
    ).first()


def _left_off(last: Timer | None) -> datetime | None:
    """Up to where has been told: the end of a digest that went out, the beginning of one that did not."""
    if last is None:
        return None
    return datetime.fromisoformat(last.data["until" if last.state == TimerState.FIRED else "since"])


def _plan(session: Session, kind: str, at: datetime, scope: Scope) -> None:
    plan(session, kind, kind, at, once=f"{kind}:{at.isoformat()}", series=kind, data=scope.as_data())


def _next(
    kind: str, settings: Settings, calendar: WorkCalendar, now: datetime, since: datetime | None
) -> tuple[datetime, Scope]:
    """The first moment after now at which there is something to tell."""
    moments = _daily(settings, calendar, now) if kind == DAILY else _weekly(settings, calendar, now)
    for at in moments:
        start = since or _first_start(kind, at, calendar)
        if at > now and _end(kind, at, calendar) > start:
            return at, _scope_of(kind, start, at, calendar)
    raise LookupError(f"the calendar has no working day for {kind} after {now}")


def _scope_of(kind: str, since: datetime, at: datetime, calendar: WorkCalendar) -> Scope:
    span = Span(since, _end(kind, at, calendar))
    if kind == DAILY:
        return Scope("day", span)
    return Scope("week" if span.end - span.start == WEEK else "custom", span)


def _end(kind: str, at: datetime, calendar: WorkCalendar) -> datetime:
    return at if kind == DAILY else monday(at, calendar)


def _first_start(kind: str, at: datetime, calendar: WorkCalendar) -> datetime:
    """Where the very first digest begins."""
    if kind == WEEKLY:
        return monday(at, calendar) - WEEK
    local = at.astimezone(calendar.zone)
    return _at(calendar.subtract(local.date(), 1).day, local.time(), calendar)


def _daily(settings: Settings, calendar: WorkCalendar, now: datetime) -> Iterator[datetime]:
    """The digest's hour on working days from today on."""
    for day in _days(now, DAY, calendar):
        if calendar.is_working(day):
            yield _at(day, settings.summary.daily_at, calendar)


def _weekly(settings: Settings, calendar: WorkCalendar, now: datetime) -> Iterator[datetime]:
    """The digest's weekday, or the next working day if that is off; two that fall on the same day are one."""
    start = monday(now - LONGEST_CLOSURE, calendar) + (settings.summary.weekly_on - 1) * DAY
    for day in _days(start, WEEK, calendar):
        yield _at(calendar.first_working_day_not_before(day), settings.summary.weekly_at, calendar)


def _days(first: datetime, step: timedelta, calendar: WorkCalendar) -> Iterator[date]:
    day = first.astimezone(calendar.zone).date()
    return (day + number * step for number in count())


def _at(day: date, hour: time, calendar: WorkCalendar) -> datetime:
    return datetime.combine(day, hour, calendar.zone).astimezone(UTC)
