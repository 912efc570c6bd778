"""Mornings: when officials are reminded of what they left waiting."""

from datetime import UTC, datetime, timedelta

from bot.turn import Turn

AFTER_OPENING = timedelta(minutes=30)


def morning_in(turn: Turn, working_days: int) -> datetime:
    """Half an hour after the office opens on the n-th working day after today, in UTC."""
    day = turn.calendar.add_working_days(turn.now.astimezone(turn.zone).date(), working_days).day
    return datetime.combine(day, turn.settings.office_hours.morning[0], turn.zone).astimezone(UTC) + AFTER_OPENING
