"""Preparing a meeting: the tasks that every meeting has, planned anew when it moves, reminded until they are done."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from bot.journey import Action, Journey, Offered, TimerKind
from bot.texts import Value
from bot.turn import Turn, known
from handlers.meetings import meeting_facts, offer_details
from models.appointment import Role, holders
from models.meeting import Meeting, MeetingState, lock_meeting
from models.person import Person
from models.task import PREPARATION, Task, TaskKind, lock_task, open_tasks_of, tasks_of_meeting
from models.timer import Timer
from models.village import village_name

REMINDER, LATE = "preparation-reminder", "preparation-late"
BEFORE, TODAY = "before", "today"
AT = time(8)
OF_MEETINGS = frozenset({*PREPARATION, TaskKind.OTHER, TaskKind.CALL})
"""Kinds that this file deals with."""
_BOUND_TO_DAY = frozenset({TaskKind.VENUE, TaskKind.ORDER})
"""Another day means another hall booked and other people on guard, so these are done anew."""
_ALIVE = frozenset({MeetingState.DRAFT, MeetingState.ANNOUNCED})


# Planning


def prepare(turn: Turn, meeting: Meeting) -> None:
    """Make the tasks that are missing, give all their due dates, and plan the reminders anew."""
    open_tasks = {task.kind: task for task in tasks_of_meeting(turn.session, known(meeting.id))}
    for rule in turn.settings.preparation:
        due = _due(turn, meeting, rule.days_before)
        task = open_tasks.get(rule.kind)
        if task is None:
            task = Task(kind=rule.kind, meeting_id=meeting.id, made_by=turn.person_id, made_at=turn.now)
        if task.done_at is None:
            task.due_at = due
        turn.session.add(task)
    turn.session.flush()
    plan_task_reminders(turn, meeting)


def prepare_again(turn: Turn, meeting: Meeting, was_starts: datetime) -> None:
    """The meeting has another day or place: what hangs on the day is done anew, and the owners are told."""
    for task in tasks_of_meeting(turn.session, known(meeting.id)):
        if task.kind == TaskKind.CALL and task.done_at is None:
            task.dropped_at = turn.now
        elif task.kind in _BOUND_TO_DAY and task.done_at is not None:
            task.done_at = task.done_by = None
            turn.record("task", known(task.id), "reopened", meeting=meeting.id)
        elif task.kind == TaskKind.OTHER and task.done_at is None and task.due_at is not None:
            task.due_at = _shifted(turn, meeting, task.due_at, meeting.starts_at - was_starts)
        turn.session.add(task)
    prepare(turn, meeting)
    for owner, tasks in _by_owner(open_tasks(turn, meeting)).items():
        if owner is not None:
            _tell(turn, meeting, owner, "task-moved", tasks, f"moved:{turn.now:%Y%m%d%H%M%S}")


def drop_preparation(turn: Turn, meeting: Meeting) -> None:
    """The meeting is not held: nothing is to be prepared any more."""
    turn.forget_timers(meeting.belongs, REMINDER, LATE)
    for task in tasks_of_meeting(turn.session, known(meeting.id)):
        if task.done_at is None:
            task.dropped_at = turn.now
            turn.session.add(task)


def plan_task_reminders(turn: Turn, meeting: Meeting) -> None:
    """Forget what was planned and plan for the tasks as they are: the working day before, the day, and when late."""
    turn.forget_timers(meeting.belongs, REMINDER, LATE)
    dues = {task.due_at for task in open_tasks(turn, meeting) if task.due_at is not None}
    for due in sorted(dues):
        day = due.astimezone(turn.zone).date()
        for when, on in ((BEFORE, turn.calendar.subtract(day, 1).day), (TODAY, day)):
            at = _at(turn, on, AT)
            if turn.now < at < meeting.starts_at:
                turn.wake(
                    REMINDER, meeting.belongs, at, once=f"{meeting.belongs}:{meeting.sequence}:{due:%Y%m%d%H%M}:{when}",
                    useful_until=due, meeting=meeting.id, sequence=meeting.sequence, due=due.isoformat(), when=when,
                )  # fmt: skip
    if dues:
        _plan_late(turn, meeting, min(dues))


def _plan_late(turn: Turn, meeting: Meeting, earliest: datetime) -> None:
    """The next working morning on which something can be late."""
    after = max(earliest, turn.now).astimezone(turn.zone).date()
    at = _at(turn, turn.calendar.first_working_day_not_before(after + timedelta(days=1)), AT)
    if at < meeting.starts_at:
        turn.wake(
            LATE, meeting.belongs, at, once=f"{meeting.belongs}:{meeting.sequence}:{LATE}:{at:%Y%m%d}",
            series=f"{meeting.belongs}:{LATE}", useful_until=meeting.starts_at,
            meeting=meeting.id, sequence=meeting.sequence,
        )  # fmt: skip


def _due(turn: Turn, meeting: Meeting, days_before: int) -> datetime:
    """The end of office hours of the last working day so long before; for a meeting that is near, as soon as can be."""
    day = meeting.starts_at.astimezone(turn.zone).date() - timedelta(days=days_before)
    return _not_passed(turn, meeting, turn.calendar.last_working_day_not_after(day))


def _shifted(turn: Turn, meeting: Meeting, due: datetime, by: timedelta) -> datetime:
    day = (due + by).astimezone(turn.zone).date()
    return _not_passed(turn, meeting, turn.calendar.last_working_day_not_after(day))


def _not_passed(turn: Turn, meeting: Meeting, day: date) -> datetime:
    today = turn.now.astimezone(turn.zone).date()
    if day <= today:
        day = turn.calendar.first_working_day_not_before(today + timedelta(days=1))
    return min(closing(turn, day), meeting.starts_at)


def closing(turn: Turn, day: date) -> datetime:
    """When the office closes on a day, in UTC."""
    return _at(turn, day, turn.settings.office_hours.afternoon[1])


def _at(turn: Turn, day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, turn.zone).astimezone(UTC)


def open_tasks(turn: Turn, meeting: Meeting) -> list[Task]:
    """What is still to be done for a meeting, the most pressing first."""
    tasks = [task for task in tasks_of_meeting(turn.session, known(meeting.id)) if task.done_at is None]
    return sorted(
        (task for task in tasks if task.kind in OF_MEETINGS),
        key=lambda task: (task.due_at or meeting.starts_at, task.id),
    )


# Reminding


def _fire_reminder(turn: Turn, timer: Timer, _prepared: object) -> None:
    meeting = lock_meeting(turn.session, timer.data["meeting"])
    if not _applies(turn, meeting, timer):
        return
    due = datetime.fromisoformat(timer.data["due"])
    tasks = [task for task in open_tasks(turn, meeting) if task.due_at == due]
    for owner, own in _by_owner(tasks).items():
        if owner is not None:
            _tell(turn, meeting, owner, f"task-{timer.data['when']}", own, f"task:{timer.id}")
        elif timer.data["when"] == BEFORE and not _late(turn, open_tasks(turn, meeting)):
            # Otherwise this morning's message about what is late names these too.
            _tell_office(turn, meeting, "task-nobody", own, f"task:{timer.id}")


def _fire_late(turn: Turn, timer: Timer, _prepared: object) -> None:
    meeting = lock_meeting(turn.session, timer.data["meeting"])
    waiting = open_tasks(turn, meeting)
    if not _applies(turn, meeting, timer) or not waiting:
        return
    late = _late(turn, waiting)
    for owner, own in _by_owner(late).items():
        if owner is not None:
            _tell(turn, meeting, owner, "task-late", own, f"late:{timer.id}")
    if late and (holders(turn.session, Role.OFFICE) or _any_new(turn, late)):
        soon = [task for task in waiting if task.owner_id is None and _is_soon(turn, task)]
        _tell_office(turn, meeting, "task-late-office", [*late, *soon], f"late-office:{timer.id}")
    _plan_late(turn, meeting, min(task.due_at or meeting.starts_at for task in waiting))


def _late(turn: Turn, tasks: Sequence[Task]) -> list[Task]:
    return [task for task in tasks if _is_late(turn, task)]


def _any_new(turn: Turn, late: Sequence[Task]) -> bool:
    """Whether something became late since the last working morning: a chair without an office hears of each once."""
    before = turn.calendar.subtract(turn.now.astimezone(turn.zone).date(), 1).day
    return any(task.due_at is not None and task.due_at > _at(turn, before, AT) for task in late)


def _is_soon(turn: Turn, task: Task) -> bool:
    """Due today or on the next working day, and not late."""
    today = turn.now.astimezone(turn.zone).date()
    end = closing(turn, turn.calendar.first_working_day_not_before(today + timedelta(days=1)))
    return task.due_at is not None and turn.now <= task.due_at <= end


def _applies(turn: Turn, meeting: Meeting, timer: Timer) -> bool:
    return meeting.sequence == timer.data["sequence"] and meeting.state in _ALIVE and turn.now < meeting.starts_at


def _by_owner(tasks: Iterable[Task]) -> Mapping[int | None, list[Task]]:
    found: defaultdict[int | None, list[Task]] = defaultdict(list)
    for task in tasks:
        found[task.owner_id].append(task)
    return found


def office_of(turn: Turn, meeting: Meeting) -> Sequence[int]:
    """Who looks after the preparation: the office, or whoever made the meeting where nobody of the office has joined."""
    return holders(turn.session, Role.OFFICE) or [meeting.made_by]


def _tell_office(turn: Turn, meeting: Meeting, key: str, tasks: Sequence[Task], once: str) -> None:
    for person_id in office_of(turn, meeting):
        reading = turn.read_by(person_id)
        offer = Offered(reading.word("preparation-see"), "preparation.show", {"meeting": meeting.id})
        _tell(turn, meeting, person_id, key, tasks, once, [offer])


def _tell(
    turn: Turn, meeting: Meeting, person_id: int, key: str, tasks: Sequence[Task], once: str,
    offers: Sequence[Offered] = (),
) -> None:  # fmt: skip
    reading = turn.read_by(person_id)
    facts: dict[str, Value] = {
        **meeting_facts(turn.session, meeting), "name": turn.session.get_one(Person, person_id).full_name,
        "tasks": "\n".join(task_line(reading, task, own=task.owner_id == person_id) for task in tasks), "count": len(tasks),
    }  # fmt: skip
    turn.tell(
        person_id, key, facts, once=f"{meeting.belongs}:{meeting.sequence}:{once}:{key}", useful_until=meeting.starts_at,
        offers=offers or [*offers_to_finish(reading, tasks), *offer_details(turn, meeting, reading.language)],
    )  # fmt: skip


def tell_owner(turn: Turn, meeting: Meeting, task: Task) -> None:
    """Somebody has a task now."""
    if task.owner_id is not None and task.owner_id != (turn.person.id if turn.person else None):
        _tell(turn, meeting, task.owner_id, "task-assigned", [task], f"assigned:{task.id}:{turn.now:%Y%m%d%H%M%S}")


# Words and choices


def task_words(turn: Turn, task: Task) -> str:
    """What is to be done."""
    if task.kind == TaskKind.OTHER:
        return task.title
    village = village_name(turn.session, int(task.note)) if task.kind == TaskKind.CALL and task.note else ""
    return turn.word(f"task-kind-{task.kind.replace('_', '-')}", village=village)


def task_line(turn: Turn, task: Task, *, own: bool = False) -> str:
    """What is to be done, by whom (unless it is the reader's ``own``) and until when, or that it is done."""
    state = "done" if task.done_at else "late" if _is_late(turn, task) else "open"
    due = turn.texts.day(turn.language, task.due_at) if task.due_at else ""
    if own:
        return turn.word(f"task-own-{state}", task=task_words(turn, task), due=due)
    return turn.word(f"task-line-{state}", task=task_words(turn, task), who=_who(turn, task), due=due)


def _who(turn: Turn, task: Task) -> str:
    """Who was named secretary or for the opinion team, who owns a task, or who ticked it."""
    named = task.note.split(",") if task.note and task.kind in (TaskKind.SECRETARY, TaskKind.OPINION_TEAM) else []
    people = [int(person_id) for person_id in named] or [
        person_id for person_id in (task.owner_id or task.done_by,) if person_id is not None
    ]
    names = [turn.session.get_one(Person, person_id).full_name for person_id in people]
    return ", ".join(names) or turn.word("task-nobody-yet")


def _is_late(turn: Turn, task: Task) -> bool:
    return task.done_at is None and task.due_at is not None and task.due_at < turn.now


def offers_to_finish(turn: Turn, tasks: Sequence[Task]) -> list[Offered]:
    """That a task is done; of several each by its name."""
    if len(tasks) == 1:
        return [Offered(turn.word("task-done"), "preparation.done", {"task": tasks[0].id})]
    return [
        Offered(turn.word("task-done-of", task=task_words(turn, task)), "preparation.done", {"task": task.id})
        for task in tasks
    ]  # fmt: skip


def own_tasks(turn: Turn) -> list[Task]:
    """What this person still has to do for meetings, the most pressing first."""
    return [
        task for task in open_tasks_of(turn.session, turn.person_id) if task.kind in OF_MEETINGS and task.meeting_id
    ]


def _done(turn: Turn, args: Mapping[str, Any]) -> None:
    finish(turn, lock_task(turn.session, args["task"]))


def finish(turn: Turn, task: Task) -> None:
    """Tick a task that is locked, if it is this person's to tick and still open."""
    words = task_words(turn, task)
    if not may_finish(turn, task):
        turn.say_not_yours()
    elif task.dropped_at is not None:
        turn.say("task-dropped", task=words)
    elif task.done_at is not None:
        turn.say("task-done-already", task=words, day=task.done_at)
    else:
        task.done_at, task.done_by = turn.now, turn.person_id
        turn.session.add(task)
        turn.record("task", known(task.id), "done", meeting=task.meeting_id)
        undo = Offered(turn.word("task-not-done"), "preparation.undo", {"task": task.id})
        turn.say("task-ticked", [undo], task=words)


def may_finish(turn: Turn, task: Task) -> bool:
    """Its owner, and whoever looks after the checklist."""
    return turn.person is not None and (task.owner_id == turn.person.id or turn.may("checklist.manage"))


def _undo(turn: Turn, args: Mapping[str, Any]) -> None:
    task = lock_task(turn.session, args["task"])
    meeting = turn.session.get_one(Meeting, task.meeting_id)
    if not may_finish(turn, task):
        turn.say_not_yours()
    elif task.done_at is None or task.dropped_at is not None or meeting.state not in _ALIVE:
        turn.say("task-dropped" if task.dropped_at else "task-open-already", task=task_words(turn, task))
    else:
        task.done_at = task.done_by = None
        turn.session.add(task)
        turn.record("task", known(task.id), "reopened", meeting=task.meeting_id)
        plan_task_reminders(turn, meeting)
        turn.say("task-reopened", task=task_words(turn, task), due=task.due_at or turn.now)


journey = Journey(
    "preparation",
    actions={"preparation.done": Action(_done), "preparation.undo": Action(_undo)},
    timers={REMINDER: TimerKind(_fire_reminder), LATE: TimerKind(_fire_late)},
)
