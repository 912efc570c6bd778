"""Every working morning after a meeting the office hears what is left; chair and Front when a legal day comes or is over."""

from collections.abc import Sequence
from datetime import UTC, datetime

from bot.journey import Journey, Offered, TimerKind
from bot.turn import Turn, known
from handlers.after_left import Left, Step, left_of, offers_for
from handlers.after_which import due_after
from handlers.ladder import days_since
from handlers.meetings import meeting_facts
from models.appointment import Role, holders
from models.meeting import Meeting, MeetingState, lock_meeting
from models.person import Person
from models.timer import Timer

MORNING, LAST_HOUR = "after-morning", "after-last-hour"
LEADERS_TOLD_EVERY = 5
"""Working days: what stays late is told to chair and Front again so often."""


def plan_mornings(turn: Turn, meeting: Meeting) -> None:
    """A meeting was concluded: look at it every working morning, and at the end of the day on which all is classified."""
    _plan_morning(turn, meeting)
    due = due_after(turn, meeting, turn.settings.limits.classify)
    if due > turn.now:
        turn.wake(LAST_HOUR, meeting.belongs, due, once=f"{LAST_HOUR}:{meeting.id}", meeting=meeting.id)


def _plan_morning(turn: Turn, meeting: Meeting) -> None:
    day = turn.calendar.add_working_days(turn.now.astimezone(turn.zone).date(), 1).day
    at = datetime.combine(day, turn.settings.after.morning_at, turn.zone).astimezone(UTC)
    turn.wake(
        MORNING, meeting.belongs, at, once=f"{MORNING}:{meeting.id}:{at:%Y%m%d}", series=f"{meeting.belongs}:{MORNING}",
        meeting=meeting.id,
    )  # fmt: skip


def _fire_morning(turn: Turn, timer: Timer, _prepared: object) -> None:
    meeting = lock_meeting(turn.session, timer.data["meeting"])
    if meeting.state != MeetingState.CONCLUDED:
        return
    _plan_morning(turn, meeting)
    left = left_of(turn, meeting)
    if not left:
        _tell_ready(turn, meeting)
        return
    _tell(turn, meeting, holders(turn.session, Role.OFFICE), "after-morning", [one.step for one in left], timer.once)
    _tell_leaders(turn, meeting, left, timer.once)


def _tell_leaders(turn: Turn, meeting: Meeting, left: Sequence[Left], once: str) -> None:
    """What is late goes to chair and Front at once and then every few days; what is to be classified today to the chair."""
    late = [one.step for one in left if one.late and _is_day_to_tell(turn, meeting, one.step)]
    people = [*holders(turn.session, Role.CHAIR), *holders(turn.session, Role.FRONT)]
    if late:
        _tell(turn, meeting, people, "after-late", late, f"{once}:late")
    due = due_after(turn, meeting, turn.settings.limits.classify)
    if any(one.step == Step.CLASSES for one in left) and days_since(turn, due) == 0:
        _tell(turn, meeting, holders(turn.session, Role.CHAIR), "after-due-today", [Step.CLASSES], f"{once}:today")


def _is_day_to_tell(turn: Turn, meeting: Meeting, step: Step) -> bool:
    limits = turn.settings.limits
    due = due_after(turn, meeting, limits.classify if step == Step.CLASSES else limits.publish)
    return days_since(turn, due) % LEADERS_TOLD_EVERY == 1


def _fire_last_hour(turn: Turn, timer: Timer, _prepared: object) -> None:
    meeting = lock_meeting(turn.session, timer.data["meeting"])
    left = [one.step for one in left_of(turn, meeting) if one.step == Step.CLASSES]
    if meeting.state == MeetingState.CONCLUDED and left:
        people = [*holders(turn.session, Role.OFFICE), *holders(turn.session, Role.CHAIR)]
        _tell(turn, meeting, people, "after-last-hour", left, timer.once)


def _tell(turn: Turn, meeting: Meeting, people: Sequence[int], key: str, steps: Sequence[Step], once: str) -> None:
    """Each in their own language, with the ways that they have."""
    for person_id in dict.fromkeys(people):
        reading = turn.read_by(person_id)
        left = [one for one in left_of(reading, meeting) if one.step in steps]
        facts = {
            **meeting_facts(turn.session, meeting), "name": turn.session.get_one(Person, person_id).full_name,
            "lines": "\n".join(reading.word("after-left-line", words=one.words) for one in left), "count": len(left),
        }  # fmt: skip
        turn.tell(person_id, key, facts, once=f"{meeting.belongs}:{once}", offers=offers_for(reading, meeting, left))


def _tell_ready(turn: Turn, meeting: Meeting) -> None:
    """Everything is done: once, that the file can be closed."""
    for person_id in holders(turn.session, Role.OFFICE):
        reading = turn.read_by(person_id)
        facts = {
            **meeting_facts(turn.session, meeting), "name": turn.session.get_one(Person, person_id).full_name,
        }  # fmt: skip
        offers = [Offered(reading.word("closing-close"), "closing.show", {"meeting": known(meeting.id)})]
        turn.tell(person_id, "after-ready", facts, once=f"{meeting.belongs}:ready", offers=offers)


journey = Journey("after-morning", timers={MORNING: TimerKind(_fire_morning), LAST_HOUR: TimerKind(_fire_last_hour)})
