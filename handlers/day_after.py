"""A meeting whose day is past but that nobody concluded: office and chair hear of it every working day until it is."""

from datetime import UTC, datetime

from bot.journey import Journey, Offered, TimerKind
from bot.turn import Turn, known
from handlers.meetings import meeting_facts
from models.appointment import Role, holders
from models.meeting import HELD_NOW, Meeting, MeetingState, lock_meeting
from models.outcome import without_outcome
from models.timer import Timer

DAY_AFTER = "meeting-day-after"


def plan_day_after(turn: Turn, meeting: Meeting) -> None:
    """Look at an announced meeting on the working morning after, wherever it was moved to."""
    turn.forget_timers(meeting.belongs, DAY_AFTER)
    if meeting.state in (MeetingState.ANNOUNCED, *HELD_NOW):
        _plan(turn, meeting, meeting.ends_at)


def _plan(turn: Turn, meeting: Meeting, after: datetime) -> None:
    """On the next morning on which the office works."""
    day = turn.calendar.add_working_days(after.astimezone(turn.zone).date(), 1).day
    at = datetime.combine(day, turn.settings.meeting.day_after_at, turn.zone)
    turn.wake(
        DAY_AFTER, meeting.belongs, at.astimezone(UTC), once=f"{DAY_AFTER}:{meeting.id}:{meeting.sequence}:{at:%Y%m%d}",
        series=f"{meeting.belongs}:day-after", meeting=meeting.id, sequence=meeting.sequence,
    )  # fmt: skip


def _fire(turn: Turn, timer: Timer, _prepared: object) -> None:
    meeting = lock_meeting(turn.session, timer.data["meeting"])
    if meeting.sequence != timer.data["sequence"] or meeting.state not in (MeetingState.ANNOUNCED, *HELD_NOW):
        return
    begun = meeting.state == MeetingState.IN_SESSION
    key = "day-after-not-concluded" if begun else "day-after-not-begun"
    facts = {**meeting_facts(turn.session, meeting), "blank": len(without_outcome(turn.session, known(meeting.id)))}
    actions = ("outcomes", "conclude") if begun else ("begin", "not-held")
    for person_id in dict.fromkeys([*holders(turn.session, Role.OFFICE), *holders(turn.session, Role.CHAIR)]):
        reading = turn.read_by(person_id)
        offers = [
            Offered(reading.word(f"day-do-{name}"), f"day.{name}", {"meeting": meeting.id})
            for name in actions
            if reading.may(_RIGHTS[name])
        ]
        turn.tell(person_id, key, facts, once=f"{meeting.belongs}:{timer.once}", offers=offers)
    _plan(turn, meeting, turn.now)


_RIGHTS = {
    "outcomes": "meeting.speakers", "conclude": "meeting.conclude", "begin": "meeting.run", "not-held": "meeting.change",
}  # fmt: skip

journey = Journey("day-after", timers={DAY_AFTER: TimerKind(_fire)})
