"""The speaking order for whoever asks: the places, the steps that led to them, and the chair's own decisions (F11, F12)."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlmodel import col, select

from bot.answers import OneOf, Words
from bot.flow import Answers, Ask, Flow, Option
from bot.journey import Action, Journey, Menu, Offered, Opening
from bot.texts import Value
from bot.turn import Turn, known
from handlers.meetings import meeting_facts, meeting_label
from models.check_in import next_meeting
from models.history import HistoryEntry
from models.meeting import Meeting, MeetingState, lock_meeting
from models.registration import Registration, Wish
from models.speaking_order import PlacedSpeaker, order
from models.village import village_name

BY_RULE = "rule"
MOST_SHOWN = 60
_CAN_BE_ORDERED = (MeetingState.ANNOUNCED, MeetingState.OPEN, MeetingState.IN_SESSION)
SEES_NAMES = "meeting.speakers"


def show_order(turn: Turn, meeting: Meeting) -> None:
    """The order and its steps: officials see names, everybody else villages and numbers of registration."""
    placed = order(turn.session, meeting)
    if not placed:
        turn.say("order-none", (), **meeting_facts(turn.session, meeting))
        return
    lines = [_line(turn, one) for one in placed[:MOST_SHOWN]]
    turn.say(
        "order", _offers(turn, meeting), lines="\n".join(lines), count=len(placed), own=_own_words(turn, placed),
        shown=len(lines), **meeting_facts(turn.session, meeting),
    )  # fmt: skip


def _offers(turn: Turn, meeting: Meeting) -> list[Offered]:
    if not turn.may("meeting.reorder") or meeting.state not in _CAN_BE_ORDERED:
        return []
    return [Offered(turn.word("order-reorder"), "order.reorder", {"meeting": meeting.id})]


def _line(turn: Turn, one: PlacedSpeaker) -> str:
    own = turn.person is not None and one.person.id == turn.person_id
    named = own or turn.may(SEES_NAMES)
    village = village_name(turn.session, one.person.village_id)
    return turn.word(
        "order-line", position=one.turn.position, number=one.registration.order_number,
        who=one.person.full_name if named else "none",
        village=turn.word("in-village", village=village) if village else turn.word("order-elsewhere"),
        steps=steps_of(turn, one),
    )  # fmt: skip


def steps_of(turn: Turn, one: PlacedSpeaker) -> str:
    """Why somebody stands where they stand, in a few words."""
    speaker = one.turn.speaker
    if speaker.place is not None:
        return turn.word("order-by-chair", reason=_reason(turn, one.registration))
    words = [turn.word("order-round", round=one.turn.round)]
    words += [turn.word("order-goes-first")] if speaker.goes_first else []
    words += [turn.word("order-spoke-before")] if speaker.spoke_before else []
    return ", ".join(words)


def _reason(turn: Turn, place: Registration) -> str:
    found = turn.session.exec(
        select(HistoryEntry.reason)
        .where(
            HistoryEntry.subject == "registration", HistoryEntry.subject_id == place.id,
            HistoryEntry.event == "registration.placed",
        )
        .order_by(col(HistoryEntry.id).desc())
    )  # fmt: skip
    return found.first() or ""


def _own_words(turn: Turn, placed: Sequence[PlacedSpeaker]) -> str:
    own = next((one for one in placed if turn.person is not None and one.person.id == turn.person_id), None)
    if own is None:
        return "none"
    return turn.word(
        "order-own", position=own.turn.position, number=own.registration.order_number, steps=steps_of(turn, own)
    )


def _open(turn: Turn, _rest: str) -> None:
    meeting = next_meeting(turn.session, turn.now)
    if meeting is None:
        turn.say("order-no-meeting")
    else:
        show_order(turn, meeting)


def _show(turn: Turn, args: Mapping[str, Any]) -> None:
    show_order(turn, turn.session.get_one(Meeting, args["meeting"]))


# The chair decides


def _open_reorder(turn: Turn, _rest: str) -> None:
    meeting = next_meeting(turn.session, turn.now)
    if meeting is None:
        turn.say("order-no-meeting")
    else:
        _begin(turn, meeting)


def _reorder(turn: Turn, args: Mapping[str, Any]) -> None:
    _begin(turn, turn.session.get_one(Meeting, args["meeting"]))


def _begin(turn: Turn, meeting: Meeting) -> None:
    if meeting.state not in _CAN_BE_ORDERED or not order(turn.session, meeting):
        turn.say("order-none", (), **meeting_facts(turn.session, meeting))
    else:
        turn.open("speaking-order", meeting=str(meeting.id))


def _meetings(turn: Turn, _answers: Answers) -> Sequence[Option]:
    meeting = next_meeting(turn.session, turn.now)
    return [] if meeting is None else [Option(str(meeting.id), meeting_label(turn, meeting))]


def _meeting(turn: Turn, answers: Answers) -> Meeting:
    return turn.session.get_one(Meeting, int(answers["meeting"]))


def _speakers(turn: Turn, answers: Answers) -> Sequence[Option]:
    return [
        Option(
            str(one.registration.id),
            turn.word("order-option", position=one.turn.position, name=one.person.full_name),
        )
        for one in order(turn.session, _meeting(turn, answers))
    ]  # fmt: skip


def _places(turn: Turn, answers: Answers) -> Sequence[Option]:
    """The places by their number, so that what is typed means the place; last of all, the rule."""
    count = len(order(turn.session, _meeting(turn, answers)))
    numbers = [Option(str(place), turn.word("order-place", place=place)) for place in range(1, count + 1)]
    return [*numbers, Option(BY_RULE, turn.word("order-by-rule"))]


def _name_args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    placed = order(turn.session, _meeting(turn, answers))
    one = next((one for one in placed if str(one.registration.id) == answers["who"]), None)
    return {
        "name": one.person.full_name if one else turn.word("order-gone"), "position": one.turn.position if one else 0,
        "count": len(placed), "place": answers.get("place", BY_RULE),
    }  # fmt: skip


def _complete(turn: Turn, answers: Answers) -> None:
    meeting = lock_meeting(turn.session, int(answers["meeting"]))
    place = turn.session.get_one(Registration, int(answers["who"]))
    gone = place.withdrawn_at is not None or place.waiting_since is not None or place.wish != Wish.SPEAK
    if gone or meeting.state not in _CAN_BE_ORDERED:
        turn.say("order-changed-meanwhile")
        show_order(turn, meeting)
        return
    place.place = None if answers["place"] == BY_RULE else int(answers["place"])
    turn.session.add(place)
    turn.record(
        "registration", known(place.id), "placed", reason=answers["reason"], meeting=meeting.id, place=place.place
    )
    turn.say("order-set")
    show_order(turn, meeting)


journey = Journey(
    "speaking-order",
    flows=(
        Flow(
            "speaking-order",
            (
                Ask("meeting", OneOf(_meetings)),
                Ask("who", OneOf(_speakers)),
                Ask("place", OneOf(_places), args=_name_args),
                Ask("reason", Words(5, 300), args=_name_args),
            ),
            _complete,
            right="meeting.reorder",
        ),
    ),
    openings=(
        Opening("speaking-order", _open, menu=Menu.COMMAND, aside=True),
        Opening("reorder", _open_reorder, menu=Menu.COMMAND, right="meeting.reorder"),
    ),
    actions={
        "order.show": Action(_show),
        "order.reorder": Action(_reorder, right="meeting.reorder"),
    },
)
