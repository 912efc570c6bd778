"""The seven-day gate: nobody is told of a meeting, or of its new date or place, later than the law allows (F2)."""

from datetime import date, datetime, time, timedelta
from itertools import count

from bot.speaking_hours import end_of_speaking
from bot.turn import Turn


class NoticeTooShort(Exception):
    """The last lawful moment to tell people has passed, and nobody who may has given a reason to go on."""


def last_lawful_moment(turn: Turn, starts_at: datetime) -> datetime:
    """Until when a meeting of that moment may be announced (Luật 72/2025/QH15 Điều 43; Kế hoạch 15/KH-UBND), in UTC.

    On the last day that ends with the hour from which citizens are not written to, so that everybody hears that day.
    """
    limit = turn.settings.limits.announce
    day = starts_at.astimezone(turn.zone).date()
    counted_back = (day - turn.calendar.subtract(day, limit.count).day).days
    days = limit.count if limit.unit == "calendar" else counted_back
    return turn.calendar.latest_notice_moment(starts_at, days, until=end_of_speaking(turn.settings.quiet_hours))


def is_too_late(turn: Turn, starts_at: datetime) -> bool:
    """Whether the gate is closed for a meeting of that moment: it closes at the last lawful moment."""
    return turn.now >= last_lawful_moment(turn, starts_at)


def first_lawful_day(turn: Turn) -> date:
    """The nearest day for which the gate is open now."""
    noon = datetime.combine(turn.now.astimezone(turn.zone).date(), time(12), turn.zone)
    return next(day.date() for n in count() if not is_too_late(turn, day := noon + timedelta(days=n)))


def pass_gate(turn: Turn, starts_at: datetime, reason: str) -> bool:
    """Whether the gate was set aside to get through: False in time, True by a reason of somebody who may give one.

    Raises ``NoticeTooShort`` when it stays closed.
    """
    if not is_too_late(turn, starts_at):
        return False
    if not reason or not turn.may("meeting.announce.late"):
        raise NoticeTooShort(f"{turn.now:%Y-%m-%d %H:%M} for {starts_at:%Y-%m-%d %H:%M}")
    return True
