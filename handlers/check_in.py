"""Checking in at the door: by code, by name, from the list, or by the word posted there; who is present, in numbers (F17)."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.journey import Action, Journey, Menu, Offered, Opening
from bot.texts import Value
from bot.turn import Turn, known
from handlers.meetings import meeting_facts, place_of
from models.check_in import (
    Expected,
    expected,
    meant,
    meeting_at_the_door,
    next_meeting,
    presence,
    read_check_in_code,
)
from models.meeting import Meeting, lock_meeting
from models.person import Person
from models.registration import Registration, Wish
from models.vietnamese import person_sort_key
from models.village import village_name
from models.waiting_list import places_of

AT_THE_DOOR = "meeting.check-in"
PAGE = 8
_LIKE_A_CODE = re.compile(r"(?=.*\d)[a-zA-Z\d][a-zA-Z\d -]{1,5}")
_NAME = re.compile(r"[^\W\d_]+(?: +[^\W\d_]+){0,5}[ .!]*")


def check_in(turn: Turn, meeting: Meeting, place: Registration) -> bool:
    """Put down that somebody is there, at a meeting that is locked; False, and a word about it, if that cannot be."""
    if place.withdrawn_at is not None:
        turn.say("check-in-withdrawn", (), **place_facts(turn, place))
    elif place.present_at is not None:
        _say_already(turn, place)
    elif place.waiting_since is not None and not _has_room(turn, meeting, place):
        number = places_of(turn.session, meeting).number_of(place)
        turn.say("check-in-full", (), **place_facts(turn, place), waiting=number, own=_own(turn, place))
    else:
        mark_present(turn, place)
        return True
    return False


def mark_present(turn: Turn, place: Registration) -> None:
    """Somebody is there: whoever waited has a place now."""
    place.waiting_since, place.present_at, place.checked_in_by = None, turn.now, turn.person_id
    turn.session.add(place)
    turn.record("registration", known(place.id), "present", meeting=place.meeting_id)


def _has_room(turn: Turn, meeting: Meeting, place: Registration) -> bool:
    """A place nobody holds; from the hour of the meeting on, also one whose holder has not come."""
    places = places_of(turn.session, meeting)
    village_id = turn.session.get_one(Person, place.person_id).village_id
    there = presence(expected(turn.session, known(meeting.id))).present
    late = turn.now >= meeting.starts_at and meeting.capacity is not None and there < meeting.capacity
    return late or places.has_room_for(village_id)


def _say_already(turn: Turn, place: Registration) -> None:
    by = turn.session.get(Person, place.checked_in_by) if place.checked_in_by else None
    self_made = by is None or by.id == place.person_id
    turn.say(
        "check-in-already", _undo(turn, place), **place_facts(turn, place), at=place.present_at or turn.now,
        by="none" if by is None or self_made else by.full_name, own=_own(turn, place),
    )  # fmt: skip


def _own(turn: Turn, place: Registration) -> str:
    return "yes" if place.person_id == turn.person_id else "no"


def place_facts(turn: Turn, place: Registration) -> dict[str, Value]:
    """Whose place it is, as the door needs it."""
    person = turn.session.get_one(Person, place.person_id)
    village = village_name(turn.session, person.village_id)
    return {
        "name": person.full_name, "wish": place.wish, "number": place.order_number,
        "code": place.check_in_code or "none",
        "village": turn.word("in-village", village=village) if village else turn.word("order-elsewhere"),
    }  # fmt: skip


def _undo(turn: Turn, place: Registration) -> list[Offered]:
    if not turn.may(AT_THE_DOOR):
        return []
    return [Offered(turn.word("check-in-undo"), "check-in.undo", {"place": place.id})]


# Staff at the door


def _is_code_or_name(turn: Turn, rest: str) -> bool:
    """A code, even a mistyped one; a name only while people come in, for "vào" begins many a sentence."""
    if _LIKE_A_CODE.fullmatch(rest):
        return True
    return meeting_at_the_door(turn.session, turn.now) is not None and _NAME.fullmatch(rest) is not None


def _let_in(turn: Turn, rest: str) -> None:
    meeting = meeting_at_the_door(turn.session, turn.now)
    if meeting is None:
        _say_not_now(turn)
    elif rest:
        _let_in_meant(turn, meeting, rest)
    else:
        _show_list(turn, meeting, 0)


def _say_not_now(turn: Turn) -> None:
    coming = next_meeting(turn.session, turn.now)
    if coming is None:
        turn.say("check-in-no-meeting")
    else:
        turn.say("check-in-not-now", (), **meeting_facts(turn.session, coming))


def _let_in_meant(turn: Turn, meeting: Meeting, rest: str) -> None:
    found = meant(expected(turn.session, known(meeting.id)), rest)
    if len(found) == 1:
        _tick(turn, {"place": found[0].place.id})
    elif found:
        turn.say("check-in-which", [_offer(turn, one) for one in found[:PAGE]], count=len(found))
    else:
        turn.say("check-in-unknown", (), text=rest)


def _offer(turn: Turn, one: Expected) -> Offered:
    waits = "yes" if one.place.waiting_since is not None else "no"
    label = turn.word("check-in-option", **place_facts(turn, one.place), waits=waits)
    return Offered(label, "check-in.tick", {"place": one.place.id})


def _tick(turn: Turn, args: Mapping[str, Any]) -> None:
    place = turn.session.get_one(Registration, args["place"])
    meeting = lock_meeting(turn.session, place.meeting_id)
    turn.session.refresh(place)
    at_the_door = meeting_at_the_door(turn.session, turn.now)
    if at_the_door is None or at_the_door.id != meeting.id:
        _say_not_now(turn)
    elif check_in(turn, meeting, place):
        there = presence(expected(turn.session, known(meeting.id)))
        rest = Offered(turn.word("check-in-list"), "check-in.list", {"meeting": meeting.id, "page": 0})
        turn.say(
            "checked-in", [rest, *_undo(turn, place)], **place_facts(turn, place),
            present=there.present, absent=there.absent,
        )  # fmt: skip


def _list(turn: Turn, args: Mapping[str, Any]) -> None:
    meeting = meeting_at_the_door(turn.session, turn.now)
    if meeting is None or meeting.id != args["meeting"]:
        _say_not_now(turn)
    else:
        _show_list(turn, meeting, args["page"])


def _show_list(turn: Turn, meeting: Meeting, page: int) -> None:
    """Who has not come yet, by pages, in the order of given names."""
    everybody = expected(turn.session, known(meeting.id))
    there = presence(everybody)
    missing = sorted(
        (one for one in everybody if one.place.present_at is None),
        key=lambda one: (person_sort_key(one.person.full_name), one.place.id or 0),
    )
    shown = missing[page * PAGE : (page + 1) * PAGE]
    offers = [_offer(turn, one) for one in shown]
    if len(missing) > (page + 1) * PAGE:
        offers.append(Offered(turn.word("check-in-more"), "check-in.list", {"meeting": meeting.id, "page": page + 1}))
    turn.say("check-in-missing", offers, present=there.present, missing=len(missing), shown=len(shown))


def _take_back(turn: Turn, args: Mapping[str, Any]) -> None:
    place = turn.session.get_one(Registration, args["place"])
    lock_meeting(turn.session, place.meeting_id)
    turn.session.refresh(place)
    if place.present_at is not None:
        place.present_at, place.checked_in_by = None, None
        turn.session.add(place)
        turn.record("registration", known(place.id), "not-present", meeting=place.meeting_id)
    turn.say("check-in-undone", (), **place_facts(turn, place))


# The person


def _is_code(turn: Turn, rest: str) -> bool:
    return _LIKE_A_CODE.fullmatch(rest) is not None or (turn.may(AT_THE_DOOR) and _is_code_or_name(turn, rest))


def _present(turn: Turn, rest: str) -> None:
    """The word posted at the door: staff mean somebody else by it, unless they say nothing else and have a place."""
    meeting = meeting_at_the_door(turn.session, turn.now)
    if meeting is None:
        _say_not_now(turn)
        return
    place = place_of(turn, meeting)
    if turn.may(AT_THE_DOOR) and (rest or place is None):
        _let_in(turn, rest)
    elif _was_earlier(turn, meeting):
        turn.say("present-over", (), **meeting_facts(turn.session, meeting))
    elif place is None:
        turn.say("present-no-place")
    elif rest and read_check_in_code(rest) != place.check_in_code:
        turn.say("present-other-code", (), code=place.check_in_code or "none")
    else:
        _check_oneself_in(turn, meeting, place)


def _was_earlier(turn: Turn, meeting: Meeting) -> bool:
    """A meeting that nobody concluded yet is written up on later days, when nobody comes in any more."""
    return turn.now.astimezone(turn.zone).date() > meeting.ends_at.astimezone(turn.zone).date()


def _check_oneself_in(turn: Turn, meeting: Meeting, place: Registration) -> None:
    locked = lock_meeting(turn.session, known(meeting.id))
    turn.session.refresh(place)
    if check_in(turn, locked, place):
        turn.say("present-noted", _see_order(turn, place), **place_facts(turn, place), at=turn.now)


def _see_order(turn: Turn, place: Registration) -> Sequence[Offered]:
    if place.wish != Wish.SPEAK:
        return ()
    return [Offered(turn.word("order-see"), "order.show", {"meeting": place.meeting_id})]


# In numbers


def _presence(turn: Turn, _rest: str) -> None:
    meeting = next_meeting(turn.session, turn.now)
    if meeting is None:
        turn.say("check-in-no-meeting")
        return
    there = presence(expected(turn.session, known(meeting.id)))
    turn.say(
        "presence", (), **meeting_facts(turn.session, meeting), present=there.present, absent=there.absent,
        speakers=there.speakers_present, speakers_absent=there.speakers_absent, waiting=there.waiting,
    )  # fmt: skip


journey = Journey(
    "check-in",
    openings=(
        Opening("let-in", _let_in, menu=Menu.COMMAND, right=AT_THE_DOOR, aside=True, leads=_is_code_or_name),
        Opening("present", _present, menu=Menu.COMMAND, aside=True, leads=_is_code),
        Opening("presence", _presence, menu=Menu.COMMAND, right="meeting.speakers", aside=True),
    ),
    actions={
        "check-in.tick": Action(_tick, right=AT_THE_DOOR),
        "check-in.list": Action(_list, right=AT_THE_DOOR),
        "check-in.undo": Action(_take_back, right=AT_THE_DOOR),
    },
)
