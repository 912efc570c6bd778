"""The calendar file of a meeting, which people open on their phone so that the phone reminds them."""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from unicodedata import category, normalize

if TYPE_CHECKING:
    from icalendar import Alarm, Event

_PRODUCT = "-//doi-thoai//vi"
_REMINDERS = (timedelta(days=-1), timedelta(hours=-2))


def meeting_event(
    uid: str,
    starts_at: datetime,
    ends_at: datetime,
    summary: str,
    place: str,
    description: str,
    sequence: int,
    cancelled: bool = False,
    *,
    written_at: datetime,
) -> bytes:
    """An .ics file (RFC 5545) that adds the meeting, replaces an earlier version of it, or takes it back.

    Programs know the meeting again by ``uid``, which never changes, and believe the higher ``sequence``: raise it with
    every change, cancelling included. Moments are aware and written in UTC, so that no program has to know a time zone.
    A meeting that is on reminds a day and two hours before. Raises ValueError for an empty uid, a negative sequence,
    a moment without zone, or an end that is not after the start.
    """
    from icalendar import Calendar

    _check(uid, sequence, starts_at, ends_at, written_at)
    event = _event(uid, starts_at, ends_at, sequence, written_at)
    for name, text in (("summary", summary), ("location", place), ("description", description)):
        event.add(name, _plain(text))
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    if not cancelled:
        event.subcomponents.extend(_alarm(before, _plain(summary)) for before in _REMINDERS)
    calendar = Calendar()
    for name, value in (
        ("prodid", _PRODUCT),
        ("version", "2.0"),
        ("calscale", "GREGORIAN"),
        ("method", "CANCEL" if cancelled else "PUBLISH"),
    ):
        calendar.add(name, value)
    calendar.add_component(event)
    file: bytes = calendar.to_ical()
    return file


def _check(uid: str, sequence: int, starts_at: datetime, ends_at: datetime, written_at: datetime) -> None:
    if not uid:
        raise ValueError("a meeting without uid could never be changed or taken back")
    if sequence < 0:
        raise ValueError(f"the sequence starts at 0, not at {sequence}")
    if any(moment.tzinfo is None for moment in (starts_at, ends_at, written_at)):
        raise ValueError("a moment without a time zone has no place in a calendar file")
    if ends_at <= starts_at:
        raise ValueError(f"a meeting cannot end ({ends_at}) before it starts ({starts_at})")


def _event(uid: str, starts_at: datetime, ends_at: datetime, sequence: int, written_at: datetime) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", uid)
    event.add("sequence", sequence)
    event.add("dtstart", starts_at.astimezone(UTC))
    event.add("dtend", ends_at.astimezone(UTC))
    event.add("dtstamp", written_at.astimezone(UTC))
    event.add("last-modified", written_at.astimezone(UTC))
    event.add("transp", "OPAQUE")
    return event


def _alarm(before: timedelta, text: str) -> "Alarm":
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", text)
    alarm.add("trigger", before)
    return alarm


def _plain(text: str) -> str:
    """Text as RFC 5545 allows it: no control characters but line breaks and tabs."""
    lines = "\n".join(normalize("NFC", text).splitlines())
    return "".join(letter for letter in lines if letter in "\n\t" or category(letter) not in {"Cc", "Cs"})
