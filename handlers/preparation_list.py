"""The checklist of a meeting: seen, given to people, added to; secretary and opinion team are named here."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlmodel import col, select

from bot.answers import OneOf, Plain, SeveralOf, Words
from bot.flow import Again, Answers, Ask, Flow, Option, Reading, Said, Took
from bot.journey import Action, Journey, Menu, Offered, Opening
from bot.turn import Turn, known
from handlers.join import role_name
from handlers.meetings import meeting_facts, meeting_label
from handlers.preparation import (
    closing,
    finish,
    open_tasks,
    plan_task_reminders,
    task_line,
    task_words,
    tell_owner,
)
from models.appointment import Appointment, Role, appointments_of
from models.meeting import Meeting, MeetingState, changeable_meetings, lock_meeting
from models.moments import read_day
from models.person import Person
from models.task import Task, TaskKind, lock_task, tasks_of_meeting

RIGHT = "checklist.manage"
_NAMED = {TaskKind.SECRETARY: Role.SECRETARY, TaskKind.OPINION_TEAM: Role.OPINION_TEAM}


class DayToCome(Plain):
    """A day, today or later; remembered as ISO text."""

    def read(self, look: Any, said: Said, shown: Sequence[Option], part: Any) -> Reading:
        """A day as people type it."""
        found = read_day(said.text[:100], look.now, look.zone)
        if found is None or found < look.now.astimezone(look.zone).date():
            return Again("task-day-unread")
        return Took(found.isoformat())

    def words(self, flow: str, ask: str) -> Sequence[str]:
        """What would work."""
        return ["task-day-unread"]


def show_preparation(turn: Turn, meeting: Meeting) -> None:
    """Everything that is prepared for a meeting, with owners, due dates and ticks."""
    tasks = tasks_of_meeting(turn.session, known(meeting.id))
    lines = [turn.word("task-work-line", line=task_line(turn, task)) for task in tasks]
    done = sum(task.done_at is not None for task in tasks)
    turn.say(
        "preparation", _offers(turn, meeting), **meeting_facts(turn.session, meeting),
        lines="\n".join(lines), done=done, count=len(tasks), state=meeting.state,
    )  # fmt: skip


def _offers(turn: Turn, meeting: Meeting) -> list[Offered]:
    if not _can_prepare(turn, meeting):
        return []
    args = {"meeting": meeting.id}
    forms = [Offered(turn.word(f"preparation-{form}"), "preparation.form", {**args, "form": form}) for form in _FORMS]
    also = [
        Offered(turn.word(f"preparation-{name}"), action, args)
        for name, (action, right) in _ALSO.items()
        if turn.may(right)
    ]
    return [*forms, *also]


_FORMS = ("assign", "tick", "secretary", "opinion-team", "add")
_ALSO = {"guests": ("guests.show", "guest.manage"), "proof": ("proof.show", "posting.see")}


def _can_prepare(turn: Turn, meeting: Meeting) -> bool:
    return meeting.state in (MeetingState.DRAFT, MeetingState.ANNOUNCED) and turn.now < meeting.starts_at


def _show(turn: Turn, args: Mapping[str, Any]) -> None:
    show_preparation(turn, turn.session.get_one(Meeting, args["meeting"]))


def _open(turn: Turn, _rest: str) -> None:
    meetings = changeable_meetings(turn.session, turn.now)
    if not meetings:
        turn.say("change-none")
    elif len(meetings) == 1:
        show_preparation(turn, meetings[0])
    else:
        offers = [Offered(meeting_label(turn, one), "preparation.show", {"meeting": one.id}) for one in meetings]
        turn.say("preparation-which", offers)


def _open_form(turn: Turn, args: Mapping[str, Any]) -> None:
    meeting = turn.session.get_one(Meeting, args["meeting"])
    form = args["form"]
    if not _can_prepare(turn, meeting):
        show_preparation(turn, meeting)
    elif form in ("assign", "tick") and not open_tasks(turn, meeting):
        turn.say("preparation-all-done")
    elif form in ("secretary", "opinion-team"):
        turn.open("task-name", meeting=meeting.id, role=form.replace("-", "_"))
    else:
        turn.open(f"task-{form}", meeting=meeting.id)


def _tasks(turn: Turn, answers: Answers) -> Sequence[Option]:
    meeting = turn.session.get_one(Meeting, answers["meeting"])
    return [Option(str(task.id), task_words(turn, task)) for task in open_tasks(turn, meeting)]


def officials(turn: Turn, _answers: Answers) -> Sequence[Option]:
    """Everybody with a role, by name, with the role that was given first."""
    found = turn.session.exec(
        select(Appointment, Person)
        .join(Person, col(Person.id) == col(Appointment.person_id))
        .where(col(Appointment.until).is_(None))
        .order_by(col(Appointment.id))
    ).all()
    labels: dict[int, str] = {}
    for appointment, person in found:
        role = role_name(turn, Role(appointment.role), appointment.agency_code, appointment.village_id)
        labels.setdefault(known(person.id), turn.word("official-label", name=person.full_name, role=role))
    return [Option(str(person_id), label) for person_id, label in labels.items()]


def official_meant(turn: Turn, text: str) -> str | None:
    """The official whose whole name was typed, if only one has it."""
    wanted = [
        option for option in officials(turn, {}) if option.label.split(",")[0].casefold() == text.casefold().strip()
    ]
    return wanted[0].value if len(wanted) == 1 else None


def _assign(turn: Turn, answers: Answers) -> None:
    meeting, task = _locked(turn, answers, int(answers["task"]))
    if task is None:
        return
    task.owner_id = int(answers["owner"])
    turn.session.add(task)
    turn.record("task", known(task.id), "assigned", meeting=meeting.id, owner=task.owner_id)
    tell_owner(turn, meeting, task)
    show_preparation(turn, meeting)


def _locked(turn: Turn, answers: Answers, task_id: int) -> tuple[Meeting, Task | None]:
    """Meeting and task, if the task is still open; otherwise the checklist as it is now is shown."""
    meeting = lock_meeting(turn.session, answers["meeting"])
    task = lock_task(turn.session, task_id)
    if _can_prepare(turn, meeting) and task.done_at is None and task.dropped_at is None:
        return meeting, task
    turn.say("changed-meanwhile")
    show_preparation(turn, meeting)
    return meeting, None


def _tick(turn: Turn, answers: Answers) -> None:
    finish(turn, lock_task(turn.session, int(answers["task"])))


def _add(turn: Turn, answers: Answers) -> None:
    meeting = lock_meeting(turn.session, answers["meeting"])
    due = min(closing(turn, date.fromisoformat(answers["due"])), meeting.starts_at)
    if not _can_prepare(turn, meeting):
        turn.say("changed-meanwhile")
        show_preparation(turn, meeting)
        return
    task = Task(
        kind=TaskKind.OTHER, title=answers["title"], meeting_id=meeting.id, owner_id=int(answers["owner"]), due_at=due,
        made_by=turn.person_id, made_at=turn.now,
    )  # fmt: skip
    turn.session.add(task)
    turn.session.flush()
    turn.record("task", known(task.id), "added", meeting=meeting.id, owner=task.owner_id)
    plan_task_reminders(turn, meeting)
    tell_owner(turn, meeting, task)
    show_preparation(turn, meeting)


def _name(turn: Turn, answers: Answers) -> None:
    kind = TaskKind(answers["role"])
    meeting = lock_meeting(turn.session, answers["meeting"])
    tasks = [task for task in tasks_of_meeting(turn.session, known(meeting.id)) if task.kind == kind]
    if not _can_prepare(turn, meeting):
        turn.say("changed-meanwhile")
        show_preparation(turn, meeting)
        return
    task = lock_task(turn.session, known(tasks[0].id)) if tasks else _new(turn, meeting, kind)
    people = [int(person_id) for person_id in answers["people"]]
    task.note = ",".join(str(person_id) for person_id in people)
    task.done_at, task.done_by = turn.now, turn.person_id
    turn.session.add(task)
    turn.record("task", known(task.id), "done", meeting=meeting.id, people=people)
    for person_id in people:
        _appoint(turn, meeting, person_id, _NAMED[kind])
    show_preparation(turn, meeting)


def _new(turn: Turn, meeting: Meeting, kind: TaskKind) -> Task:
    task = Task(kind=kind, meeting_id=meeting.id, made_by=turn.person_id, made_at=turn.now)
    turn.session.add(task)
    turn.session.flush()
    return task


def _appoint(turn: Turn, meeting: Meeting, person_id: int, role: Role) -> None:
    """Give somebody the role for which they were named, unless they hold it, and tell them."""
    if role not in {appointment.role for appointment in appointments_of(turn.session, person_id)}:
        turn.session.add(Appointment(person_id=person_id, role=role, since=turn.now))
        turn.record("person", person_id, "appointed", role=role, meeting=meeting.id)
    if person_id == turn.person_id:
        turn.__dict__.pop("appointments", None)
        return
    reading = turn.read_by(person_id)
    name = turn.session.get_one(Person, person_id).full_name
    turn.tell(
        person_id, "task-named",
        {**meeting_facts(turn.session, meeting), "name": name, "duty": role, "role": role_name(reading, role)},
        once=f"{meeting.belongs}:{meeting.sequence}:named:{role}:{turn.now:%Y%m%d%H%M%S}", useful_until=meeting.starts_at,
    )  # fmt: skip


def _name_args(_turn: Turn, answers: Answers) -> Mapping[str, Any]:
    return {"role": answers["role"]}


journey = Journey(
    "preparation-list",
    flows=(
        Flow(
            "task-assign",
            (Ask("task", OneOf(_tasks)), Ask("owner", OneOf(officials, official_meant))),
            _assign,
            right=RIGHT,
        ),
        Flow("task-tick", (Ask("task", OneOf(_tasks)),), _tick, right=RIGHT),
        Flow("task-name", (Ask("people", SeveralOf(officials), args=_name_args),), _name, right=RIGHT),
        Flow(
            "task-add",
            (
                Ask("title", Words(3, 200)),
                Ask("owner", OneOf(officials, official_meant)),
                Ask("due", DayToCome()),
            ),
            _add,
            right=RIGHT,
        ),
    ),
    openings=(Opening("preparation", _open, menu=Menu.OFFICIAL, group="meeting", place=35, right=RIGHT),),
    actions={"preparation.show": Action(_show, RIGHT), "preparation.form": Action(_open_form, RIGHT)},
)
