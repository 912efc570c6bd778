"""When the Front is offered the report of a quarter that has ended: once, on the first working day after it, in the morning."""

from datetime import UTC, date, datetime, timedelta

from sqlmodel import Session, col, select

from bot.settings import Settings
from models.periods import DAY, PeriodKind, ReportPeriod
from models.timer import Timer, TimerState, cancel_timers, plan
from models.working_days import WorkCalendar

OFFER = "report.offer"
STALE = timedelta(weeks=4)
"""So long after the quarter its report is still worth an offer."""


def plan_offer(session: Session, settings: Settings, calendar: WorkCalendar, now: datetime) -> None:
    """Make sure that the offer after this quarter is planned for when the settings and the calendar say.

    Called at every start and once a day; it changes nothing when all is well, and what has gone out does not go out again.
    """
    quarter = ReportPeriod.of(PeriodKind.QUARTER, now.astimezone(calendar.zone).date())
    at, belongs = _moment(quarter, settings, calendar), f"{OFFER}:{quarter.first}"
    waiting = select(Timer).where(Timer.belongs == belongs, col(Timer.state) == TimerState.PENDING)
    planned = session.exec(waiting).first()
    if planned is None or planned.due_at != at:
        cancel_timers(session, belongs, now=now)
        data = {"first": quarter.first.isoformat()}
        plan(session, OFFER, belongs, at, once=belongs, series=OFFER, useful_until=at + STALE, data=data)


def quarter_of(timer: Timer) -> ReportPeriod:
    """The quarter whose report is offered."""
    return ReportPeriod.of(PeriodKind.QUARTER, date.fromisoformat(timer.data["first"]))


def _moment(quarter: ReportPeriod, settings: Settings, calendar: WorkCalendar) -> datetime:
    day = calendar.first_working_day_not_before(quarter.last + DAY)
    return datetime.combine(day, settings.summary.weekly_at, calendar.zone).astimezone(UTC)
