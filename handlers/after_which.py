"""Which meeting is meant by those who work on what follows one, and until when the law gives them."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from bot.journey import Offered
from bot.settings import LimitSettings
from bot.turn import Turn
from handlers.meetings import meeting_label
from models.meeting import Meeting, MeetingState, last_begun
from models.working_days import Limit


def meetings_to_finish(session: Session) -> Sequence[Meeting]:
    """Those that were concluded and not closed, newest first; without one, the last that was closed."""
    concluded = session.exec(
        select(Meeting).where(Meeting.state == MeetingState.CONCLUDED).order_by(col(Meeting.concluded_at).desc())
    ).all()
    last = None if concluded else last_begun(session)
    return concluded or ([last] if last is not None and last.state == MeetingState.CLOSED else [])


def typed(action: str, run: Callable[[Turn, Meeting], None]) -> Callable[[Turn, str], None]:
    """An opening about such a meeting; of several one is chosen, which calls ``action``."""

    def start(turn: Turn, _rest: str) -> None:
        meetings = meetings_to_finish(turn.session)
        if not meetings:
            turn.say("after-no-meeting")
        elif len(meetings) == 1:
            run(turn, meetings[0])
        else:
            turn.say(
                "after-which", [Offered(meeting_label(turn, one), action, {"meeting": one.id}) for one in meetings]
            )

    return start


def chosen(run: Callable[[Turn, Meeting], None]) -> Callable[[Turn, Mapping[str, Any]], None]:
    """The same about the meeting that a choice names."""
    return lambda turn, args: run(turn, turn.session.get_one(Meeting, args["meeting"]))


def due_after(turn: Turn, meeting: Meeting, limit: LimitSettings) -> datetime:
    """The end of a limit that runs from the day on which the meeting was held, not from when it was recorded as concluded."""
    held = meeting.began_at or meeting.starts_at
    return turn.calendar.due_moment(held, Limit(limit.count, limit.unit, limit.source))
