"""What officials and those who registered are told when something happens to a meeting: the rules, one table.

All other citizens are told by ``handlers/meeting_announce.py``, portion by portion, for they can be thousands.
"""

from collections.abc import Iterable, Mapping, Sequence

from bot.journey import Journey, Notice, Offered
from bot.texts import Value
from bot.turn import Turn
from handlers.meeting_announce import facts_of_entry
from handlers.meetings import meeting_facts, offer_calendar, offer_details, offer_speakers
from handlers.notice_gate import last_lawful_moment
from models.appointment import Role, appointments_of, holders
from models.audience import officials_concerned
from models.contact import best_contact
from models.history import HistoryEntry
from models.meeting import Meeting
from models.person import Person
from models.registration import Registration, Wish, active_registrations


def officials(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    """Everybody with a role that the meeting concerns."""
    return officials_concerned(turn.session, _meeting(turn, entry))


def registered(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    """Citizens who have a place."""
    people = [place.person_id for place in active_registrations(turn.session, entry.subject_id)]
    return [person_id for person_id in people if not appointments_of(turn.session, person_id)]


def office(turn: Turn, _entry: HistoryEntry) -> Iterable[int]:
    """Everybody of the office."""
    return holders(turn.session, Role.OFFICE)


def _meeting(turn: Turn, entry: HistoryEntry) -> Meeting:
    return turn.session.get_one(Meeting, entry.subject_id)


def facts(turn: Turn, entry: HistoryEntry, person_id: int) -> Mapping[str, Value]:
    """The meeting as it is and was, and how the seven-day gate was passed."""
    return {
        **facts_of_entry(turn, entry), "name": _name(turn, person_id), "override": "yes" if entry.override else "no",
        "why": entry.reason, "last": last_lawful_moment(turn, _meeting(turn, entry).starts_at),
        "by": _name(turn, entry.actor_id) if entry.actor_id else "",
    }  # fmt: skip


def facts_of_place(turn: Turn, entry: HistoryEntry, person_id: int) -> Mapping[str, Value]:
    """Whose place it is, and at which meeting."""
    place = turn.session.get_one(Registration, entry.subject_id)
    meeting = turn.session.get_one(Meeting, place.meeting_id)
    return {
        **meeting_facts(turn.session, meeting), "name": _name(turn, person_id), "number": place.order_number,
        "speaker": _name(turn, place.person_id),
    }  # fmt: skip


def _name(turn: Turn, person_id: int) -> str:
    return turn.session.get_one(Person, person_id).full_name


def to_see(turn: Turn, entry: HistoryEntry, _person_id: int) -> Sequence[Offered]:
    """The meeting with all that can be done."""
    return offer_details(turn, _meeting(turn, entry), turn.language)


def to_see_speakers(turn: Turn, entry: HistoryEntry, _person_id: int) -> Sequence[Offered]:
    """The list of speakers as it is now."""
    meeting = turn.session.get_one(Meeting, entry.data["meeting"])
    return offer_speakers(turn, meeting, turn.language)


def to_update_calendar(turn: Turn, entry: HistoryEntry, person_id: int) -> Sequence[Offered]:
    """The calendar file that takes the meeting back out of the phone."""
    contact = best_contact(turn.session, person_id, turn.dialogue.capabilities)
    return offer_calendar(turn, _meeting(turn, entry), contact) if contact else ()


def after_list_is_closed(turn: Turn, entry: HistoryEntry) -> bool:
    """A speaker comes or goes when the office has its list already."""
    meeting = turn.session.get_one(Meeting, entry.data["meeting"])
    return entry.data["wish"] == Wish.SPEAK and not meeting.takes_registrations(turn.now)


MEETING_NOTICES: tuple[Notice, ...] = (
    Notice("meeting.announced", "notice-meeting-announced", officials, facts, to_see),
    Notice("meeting.moved", "notice-meeting-moved", officials, facts, to_see),
    Notice("meeting.moved", "notice-meeting-moved-place", registered, facts, to_see, essential=True),
    Notice("meeting.cancelled", "notice-meeting-cancelled", officials, facts),
    Notice("meeting.cancelled", "notice-meeting-cancelled-place", registered, facts, to_update_calendar, essential=True),
    Notice(
        "registration.withdrawn", "notice-speaker-gone", office, facts_of_place, to_see_speakers,
        when=after_list_is_closed,
    ),
    Notice(
        "registration.restored", "notice-speaker-back", office, facts_of_place, to_see_speakers,
        when=after_list_is_closed,
    ),
)  # fmt: skip

journey = Journey("meeting-notices", notices=MEETING_NOTICES)
