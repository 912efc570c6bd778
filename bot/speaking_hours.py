"""When somebody may be written to unasked: not in quiet hours, officials in office hours, whoever is writing at once."""

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from bot.settings import QuietHours
from models.appointment import appointments_of
from models.contact import Contact, Writer
from models.outbox import Urgency

if TYPE_CHECKING:
    from bot.turn import Turn

STILL_HERE = timedelta(minutes=30)
"""Whoever wrote so recently is awake, and gets notices at once whatever the hour."""


def may_be_sent_at(turn: "Turn", contact: Contact | Writer, urgency: Urgency) -> datetime:
    """The first moment at which a message may go to a contact."""
    now = turn.now
    if urgency is Urgency.REPLY or now - contact.last_inbound_at < STILL_HERE:
        return now
    if contact.person_id is not None and appointments_of(turn.session, contact.person_id):
        return turn.calendar.next_office_moment(now)
    return after_quiet_hours(turn, now)


def after_quiet_hours(turn: "Turn", moment: datetime) -> datetime:
    """The moment itself, or the end of the quiet hours in which it lies."""
    quiet = turn.settings.quiet_hours
    local = moment.astimezone(turn.zone)
    hour = local.time()
    over_midnight = quiet.start > quiet.end
    if over_midnight and hour >= quiet.start:
        return _at(turn, local.date() + timedelta(days=1))
    if hour < quiet.end and (over_midnight or hour >= quiet.start):
        return _at(turn, local.date())
    return moment


def end_of_speaking(quiet: QuietHours) -> time:
    """The hour of a day from which nobody is written to unasked before the next day begins."""
    return quiet.start if quiet.start > quiet.end else time(23, 59, 59)


def _at(turn: "Turn", day: date) -> datetime:
    return datetime.combine(day, turn.settings.quiet_hours.end, turn.zone).astimezone(UTC)
