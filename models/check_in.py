"""Checking in: the short code of a place, and the meeting at whose door people stand now (features F17)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from sqlmodel import Session, col, select

from models.meeting import Meeting, MeetingState
from models.person import Person
from models.registration import Registration, Wish, active_registrations
from models.vietnamese import fold

DOORS_OPEN_BEFORE = timedelta(hours=2)
"""So long before the hour of the meeting people can check in, even if nobody has opened the doors in the service."""
LETTERS = "ACEHKMUXY"
"""Without L and N, S and X, D, R and G, B and P, which sound alike in the delta or over a loudspeaker."""
DIGITS = "2345679"
CODE_LENGTH = 4
_TO_COME = (MeetingState.ANNOUNCED, MeetingState.OPEN, MeetingState.IN_SESSION)


def new_check_in_code(chance: Random, taken: Collection[str]) -> str:
    """Two letters and two digits, such as "KM47", that nobody else at the meeting has."""
    while True:
        code = "".join([*chance.choices(LETTERS, k=2), *chance.choices(DIGITS, k=2)])
        if code not in taken:
            return code


def read_check_in_code(text: str) -> str | None:
    """The code that somebody typed, in any case, with or without spaces between; None if it is none."""
    code = "".join(fold(text).split()).replace("-", "").upper()
    ours = len(code) == CODE_LENGTH and set(code[:2]) <= set(LETTERS) and set(code[2:]) <= set(DIGITS)
    return code if ours else None


def codes_of(session: Session, meeting_id: int) -> set[str]:
    """All codes of a meeting, those of withdrawn registrations too."""
    return set(session.exec(select(Registration.check_in_code).where(Registration.meeting_id == meeting_id)))


def doors_are_open(meeting: Meeting, now: datetime) -> bool:
    """Whether people can check in now."""
    if meeting.state in (MeetingState.OPEN, MeetingState.IN_SESSION):
        return True
    return meeting.state == MeetingState.ANNOUNCED and meeting.starts_at - DOORS_OPEN_BEFORE <= now < meeting.ends_at


def next_meeting(session: Session, now: datetime) -> Meeting | None:
    """The meeting that is held now, or else the next one that people know of."""
    found = session.exec(
        select(Meeting)
        .where(col(Meeting.state).in_(_TO_COME))
        .order_by(col(Meeting.starts_at), col(Meeting.id))
    )  # fmt: skip
    return next((one for one in found if now < one.ends_at or one.state == MeetingState.IN_SESSION), None)


def meeting_at_the_door(session: Session, now: datetime) -> Meeting | None:
    """The meeting into which people come now."""
    meeting = next_meeting(session, now)
    return meeting if meeting is not None and doors_are_open(meeting, now) else None


@dataclass(frozen=True, slots=True)
class Expected:
    """Somebody registered, and who they are."""

    place: Registration
    person: Person


def expected(session: Session, meeting_id: int) -> list[Expected]:
    """Everybody registered, the waiting list too, speakers first."""
    places = active_registrations(session, meeting_id)
    ids = [place.person_id for place in places]
    people = {person.id: person for person in session.exec(select(Person).where(col(Person.id).in_(ids)))}
    return [Expected(place, people[place.person_id]) for place in places]


def meant(everybody: Collection[Expected], text: str) -> list[Expected]:
    """Those whom a code or a name (whole, or its last words) means."""
    code = read_check_in_code(text)
    by_code = [one for one in everybody if code and one.place.check_in_code == code]
    if by_code:
        return by_code
    wanted = fold(text).split()
    return [one for one in everybody if wanted and fold(one.person.full_name).split()[-len(wanted) :] == wanted]


@dataclass(frozen=True, slots=True)
class Presence:
    """Who of those with a place is there, in numbers."""

    present: int
    absent: int
    speakers_present: int
    speakers_absent: int
    waiting: int


def presence(everybody: Collection[Expected]) -> Presence:
    """Count who is there."""
    holding = [one.place for one in everybody if one.place.waiting_since is None]
    there = [place for place in holding if place.present_at is not None]
    speaking = [place for place in holding if place.wish == Wish.SPEAK]
    speaking_there = [place for place in speaking if place.present_at is not None]
    return Presence(
        len(there), len(holding) - len(there), len(speaking_there), len(speaking) - len(speaking_there),
        len(everybody) - len(holding),
    )  # fmt: skip
