"""Closing the file of a meeting: only when minutes, classification, conclusion notice and publication are all done."""

from collections.abc import Iterable, Mapping
from typing import Any

from bot.journey import Action, Journey, Menu, Notice, Offered, Opening
from bot.texts import Value
from bot.turn import Turn, known
from handlers.after_left import left_of, offers_for
from handlers.after_morning import LAST_HOUR, MORNING
from handlers.after_which import chosen, typed
from handlers.meetings import meeting_facts
from models.appointment import Role, holders
from models.history import HistoryEntry
from models.meeting import Meeting, MeetingState, lock_meeting, move_meeting
from models.person import Person

RIGHT = "meeting.close"


def _show(turn: Turn, meeting: Meeting) -> None:
    """What is missing, or that it can be closed."""
    facts = meeting_facts(turn.session, meeting)
    if meeting.state != MeetingState.CONCLUDED:
        turn.say("closing-closed-already", (), **facts, at=meeting.closed_at or turn.now)
        return
    left = left_of(turn, meeting)
    if left:
        lines = "\n".join(turn.word("after-left-line", words=one.words) for one in left)
        turn.say("closing-not-yet", offers_for(turn, meeting, left), **facts, lines=lines, count=len(left))
    else:
        turn.say(
            "closing-sure", [Offered(turn.word("closing-close"), "closing.close", {"meeting": meeting.id})], **facts
        )


def _close(turn: Turn, args: Mapping[str, Any]) -> None:
    meeting = lock_meeting(turn.session, args["meeting"])
    if meeting.state != MeetingState.CONCLUDED or left_of(turn, meeting):
        _show(turn, meeting)
        return
    move_meeting(meeting, MeetingState.CLOSED)
    meeting.closed_at = turn.now
    turn.session.add(meeting)
    turn.forget_timers(meeting.belongs, MORNING, LAST_HOUR)
    turn.record("meeting", known(meeting.id), "closed")
    turn.say("closing-done", (), **meeting_facts(turn.session, meeting))


def _people(turn: Turn, _entry: HistoryEntry) -> Iterable[int]:
    roles = (Role.OFFICE, Role.CHAIR, Role.SECRETARY, Role.FRONT, Role.PARTY)
    return [person_id for role in roles for person_id in holders(turn.session, role)]


def _facts(turn: Turn, entry: HistoryEntry, person_id: int) -> Mapping[str, Value]:
    meeting = turn.session.get_one(Meeting, entry.subject_id)
    return {**meeting_facts(turn.session, meeting), "name": turn.session.get_one(Person, person_id).full_name}


journey = Journey(
    "closing",
    openings=(
        Opening("closing", typed("closing.show", _show), menu=Menu.OFFICIAL, group="after", place=53, right=RIGHT),
    ),
    actions={"closing.show": Action(chosen(_show), RIGHT), "closing.close": Action(_close, RIGHT)},
    notices=(Notice("meeting.closed", "notice-meeting-closed", _people, _facts),),
)
