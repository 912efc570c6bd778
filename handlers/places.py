"""The places of a meeting: giving them, giving them back, the waiting list that moves up by itself, how many there are (F10)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.answers import OneOf
from bot.flow import Answers, Ask, Flow, Option
from bot.journey import Journey, Menu, Notice, Offered, Opening
from bot.texts import Value
from bot.turn import Turn, known
from handlers.meetings import meeting_facts, meeting_label, offer_details
from models.check_in import codes_of, new_check_in_code
from models.history import HistoryEntry
from models.meeting import Meeting, MeetingState, changeable_meetings, lock_meeting
from models.person import Person
from models.registration import Registration, Wish, active_registration, next_order_number
from models.vietnamese import fold
from models.waiting_list import places_of

EVERYONE = "everyone"
NO_QUOTA = "none"
MOST_PLACES = 9999


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody registers for."""

    wish: Wish
    topic: str = ""
    minutes: int = 0
    goes_first: bool = False
    helper_id: int | None = None
    matter_id: int | None = None


def take_place(turn: Turn, meeting: Meeting, person_id: int, wanted: Wanted) -> Registration:
    """Register somebody for a meeting that is locked: a place if there is room, or the end of the waiting list.

    Whoever is registered already keeps place or turn in the list, number and code.
    """
    meeting_id = known(meeting.id)
    before = active_registration(turn.session, meeting_id, person_id)
    number = 0
    if wanted.wish is Wish.SPEAK:
        number = (before.order_number if before else 0) or next_order_number(turn.session, meeting_id)
    place = Registration(
        meeting_id=meeting_id, person_id=person_id, wish=wanted.wish, topic=wanted.topic, minutes=wanted.minutes,
        order_number=number, made_at=turn.now, goes_first=wanted.goes_first, helper_id=wanted.helper_id,
        matter_id=wanted.matter_id,
    )  # fmt: skip
    if before is None:
        person = turn.session.get_one(Person, person_id)
        has_room = places_of(turn.session, meeting).has_room_for(person.village_id)
        place.waiting_since = None if has_room else turn.now
        place.check_in_code = new_check_in_code(turn.chance, codes_of(turn.session, meeting_id))
    else:
        _take_over(turn, before, place)
    turn.session.add(place)
    turn.session.flush()
    turn.record(
        "registration", known(place.id), "made" if before is None else "changed",
        meeting=meeting_id, wish=wanted.wish, number=number, waits=place.waiting_since is not None,
    )  # fmt: skip
    return place


def _take_over(turn: Turn, before: Registration, place: Registration) -> None:
    place.waiting_since, place.check_in_code = before.waiting_since, before.check_in_code
    place.present_at, place.checked_in_by = before.present_at, before.checked_in_by
    place.matter_id = place.matter_id or before.matter_id
    before.withdrawn_at = turn.now


def give_up(turn: Turn, place: Registration) -> None:
    """Let a place go, to the first of the waiting list if there is one; it can be asked back until the meeting begins."""
    meeting = lock_meeting(turn.session, place.meeting_id)
    place.withdrawn_at = turn.now
    turn.record("registration", known(place.id), "withdrawn", meeting=place.meeting_id, wish=place.wish)
    move_up(turn, meeting)


def restore(turn: Turn, meeting: Meeting, place: Registration) -> None:
    """Come after all, to a meeting that is locked: with the old number, and the old place unless it is taken."""
    person = turn.session.get_one(Person, place.person_id)
    has_room = places_of(turn.session, meeting).has_room_for(person.village_id)
    place.withdrawn_at, place.waiting_since = None, None if has_room else turn.now
    turn.record("registration", known(place.id), "restored", meeting=meeting.id, wish=place.wish)


def move_up(turn: Turn, meeting: Meeting) -> int:
    """Give what places are free to the waiting list of a meeting that is locked; how many moved up. They are told."""
    moved = 0
    while meeting.is_coming(turn.now) or meeting.state == MeetingState.DRAFT:
        turn.session.flush()
        place = places_of(turn.session, meeting).next_up()
        if place is None:
            break
        place.waiting_since = None
        turn.record("registration", known(place.id), "moved-up", meeting=meeting.id, wish=place.wish)
        moved += 1
    return moved


# Telling those who move up


def _person(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    place = turn.session.get_one(Registration, entry.subject_id)
    return [place.person_id] if place.helper_id is None else []


def _helper(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    place = turn.session.get_one(Registration, entry.subject_id)
    return [] if place.helper_id is None else [place.helper_id]


def _facts(turn: Turn, entry: HistoryEntry, _person_id: int) -> Mapping[str, Value]:
    place = turn.session.get_one(Registration, entry.subject_id)
    meeting = turn.session.get_one(Meeting, place.meeting_id)
    name = turn.session.get_one(Person, place.person_id).full_name
    return {
        **meeting_facts(turn.session, meeting), "name": name, "wish": place.wish, "number": place.order_number,
        "code": place.check_in_code,
    }  # fmt: skip


def _offers(turn: Turn, entry: HistoryEntry, _person_id: int) -> Sequence[Offered]:
    meeting = turn.session.get_one(Meeting, entry.data["meeting"])
    give_back = Offered(turn.word("attend-give-up"), "attend.give-up", {"meeting": meeting.id})
    return [*offer_details(turn, meeting, turn.language), give_back]


def _offers_of_helper(turn: Turn, entry: HistoryEntry, _person_id: int) -> Sequence[Offered]:
    return [Offered(turn.word("helped-give-up"), "helping.give-up", {"place": entry.subject_id})]


# How many places there are


def _meetings(turn: Turn, _answers: Answers) -> Sequence[Option]:
    return [
        Option(str(meeting.id), meeting_label(turn, meeting)) for meeting in changeable_meetings(turn.session, turn.now)
    ]


def _only_meeting(turn: Turn, answers: Answers) -> str | None:
    options = _meetings(turn, answers)
    return options[0].value if len(options) == 1 else None


def _open(turn: Turn, _rest: str) -> None:
    if changeable_meetings(turn.session, turn.now):
        turn.open("meeting-places")
    else:
        turn.say("places-no-meeting")


def _number(_turn: Turn, text: str) -> str | None:
    """A number from 2: a typed 1 is the number of the choice."""
    digits = fold(text).removesuffix("cho").removesuffix("nguoi").strip().replace(".", "")
    return digits if digits.isdecimal() and 1 < int(digits) <= MOST_PLACES else None


def _is_limited(_turn: Turn, answers: Answers) -> bool:
    return str(answers["capacity"]) != EVERYONE


def _args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    meeting = turn.session.get_one(Meeting, int(answers["meeting"]))
    places = places_of(turn.session, meeting)
    return {
        **meeting_facts(turn.session, meeting), "capacity": meeting.capacity or 0, "quota": meeting.village_quota or 0,
        "held": places.held, "waiting": len(places.waiting),
    }  # fmt: skip


def _complete(turn: Turn, answers: Answers) -> None:
    meeting = lock_meeting(turn.session, int(answers["meeting"]))
    if meeting.state != MeetingState.DRAFT and not meeting.is_coming(turn.now):
        turn.say("places-too-late", (), **meeting_facts(turn.session, meeting))
        return
    limited = _is_limited(turn, answers)
    quota = answers.get("quota", NO_QUOTA)
    meeting.capacity = int(answers["capacity"]) if limited else None
    meeting.village_quota = int(quota) if limited and quota != NO_QUOTA else None
    turn.record(
        "meeting", known(meeting.id), "places-set", capacity=meeting.capacity, village_quota=meeting.village_quota
    )
    moved = move_up(turn, meeting)
    turn.say(
        "places-set", (), **_args(turn, answers), moved=moved, above=places_of(turn.session, meeting).above,
    )  # fmt: skip


def is_full_for(turn: Turn, meeting: Meeting, person: Person | None) -> bool:
    """Whether somebody who registers now has to wait."""
    return not places_of(turn.session, meeting).has_room_for(person.village_id if person else None)


journey = Journey(
    "places",
    flows=(
        Flow(
            "meeting-places",
            (
                Ask("meeting", OneOf(_meetings), default=_only_meeting, editable=False),
                Ask("capacity", OneOf((EVERYONE,), _number, "answer-capacity"), args=_args),
                Ask("quota", OneOf((NO_QUOTA,), _number, "answer-quota"), when=_is_limited, args=_args),
            ),
            _complete,
            right="meeting.places",
        ),
    ),
    openings=(Opening("meeting-places", _open, menu=Menu.COMMAND, right="meeting.places"),),
    notices=(
        Notice("registration.moved-up", "notice-moved-up", _person, _facts, _offers, essential=True),
        Notice("registration.moved-up", "notice-moved-up-helped", _helper, _facts, _offers_of_helper, essential=True),
    ),
)
