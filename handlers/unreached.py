"""Unreached: what no channel of somebody could carry is told by the head of their village, else by the office (F59)."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlmodel import col, select

from bot.journey import Action, Journey, Notice, Offered, TimerKind
from bot.moving import UNREACHED, bare_text
from bot.texts import Value, phone
from bot.turn import Turn, known
from handlers.bringing import ANSWER, bring_to, head_for
from handlers.mornings import morning_in
from handlers.preparation import closing
from models.appointment import Role, appointments_of, holders
from models.complained import OFFICE_UNIT
from models.history import HistoryEntry
from models.matter import Matter, lock_matter
from models.outbox import OutboxRow, OutboxState
from models.person import Person
from models.task import Task, TaskKind, lock_task
from models.timer import Timer
from models.village import village_name

REMIND = "tell-remind"
DAYS = 1
"""Working days in which somebody is told."""
OFFICE_TOLD_EVERY = 3
"""Of the reminders about one task the office hears the first and then each third."""
LONGEST = 1500
"""Characters of what is to be told, in one message about it."""


# Who tells it


def _fire(turn: Turn, timer: Timer, _prepared: object) -> None:
    row = turn.session.get(OutboxRow, timer.data["row"])
    if row is None or row.state != OutboxState.FAILED or row.task_id is not None or row.person_id is None:
        return
    person = turn.session.get_one(Person, row.person_id)
    is_useful = row.useful_until is None or row.useful_until > turn.now
    if person.erased_at is not None or not is_useful:
        return
    matter = _matter_of(turn, row)
    task = bring_to(turn, lock_matter(turn.session, known(matter.id)), person) if matter and _is_answer(row) else None
    row.task_id = known((task or _task_for(turn, row, person, matter)).id)
    turn.session.add(row)


def _is_answer(row: OutboxRow) -> bool:
    """An answer is brought on paper or read out, with its files (``handlers/bringing.py``)."""
    return f":{ANSWER}:" in (row.once or "")


def _matter_of(turn: Turn, row: OutboxRow) -> Matter | None:
    """The matter that a notice is about, read from what it follows from."""
    parts = (row.once or "").split(":")
    if parts[0] != "history":
        return None
    entry = turn.session.get_one(HistoryEntry, int(parts[1]))
    matter_id = entry.subject_id if entry.subject == "matter" else entry.data.get("matter")
    return turn.session.get(Matter, matter_id) if isinstance(matter_id, int) else None


def _task_for(turn: Turn, row: OutboxRow, person: Person, matter: Matter | None) -> Task:
    """The task that is open already for this person and matter, or a new one."""
    waiting = turn.session.exec(
        select(Task).where(
            Task.kind == TaskKind.TELL, Task.person_id == person.id,
            Task.matter_id == (matter.id if matter else None),
            col(Task.done_at).is_(None), col(Task.dropped_at).is_(None),
        )
    ).first()  # fmt: skip
    return waiting or _make(turn, row, person, matter)


def _make(turn: Turn, row: OutboxRow, person: Person, matter: Matter | None) -> Task:
    day = turn.calendar.add_working_days(turn.now.astimezone(turn.zone).date(), DAYS).day
    due = closing(turn, day)
    task = Task(
        kind=TaskKind.TELL, person_id=person.id, matter_id=matter.id if matter else None,
        owner_id=_owner_for(turn, person, matter), due_at=min(due, row.useful_until or due), made_at=turn.now,
    )  # fmt: skip
    turn.session.add(task)
    turn.session.flush()
    row.task_id = task.id
    turn.session.add(row)
    turn.record("task", known(task.id), "tell-asked", owner=task.owner_id)
    _wake(turn, task, 0)
    return task


def _owner_for(turn: Turn, person: Person, matter: Matter | None) -> int | None:
    """Neighbours are told by the head of their village; officials by the office, which knows where they sit."""
    if appointments_of(turn.session, known(person.id)):
        return None
    return head_for(turn, matter, person)


def responsible(turn: Turn, task: Task) -> list[int]:
    """Its owner; without one the office, or the chair where it is about a matter that complains of the office."""
    if task.owner_id is not None:
        return [task.owner_id]
    matter = turn.session.get(Matter, task.matter_id) if task.matter_id else None
    hidden = matter is not None and matter.is_hidden_from([OFFICE_UNIT])
    return holders(turn.session, Role.CHAIR if hidden else Role.OFFICE)


# Reminding


def _belongs(task: Task) -> str:
    return f"task:{task.id}"


def _wake(turn: Turn, task: Task, told: int) -> None:
    at = morning_in(turn, 1)
    turn.wake(
        REMIND, _belongs(task), at, once=f"{_belongs(task)}:{at:%Y%m%d}", series=_belongs(task), task=task.id, told=told
    )


def _remind(turn: Turn, timer: Timer, _prepared: object) -> None:
    """Every working morning until it is ticked, as long as anything of it is of use; late ones are told to the office."""
    task = lock_task(turn.session, timer.data["task"])
    if not _is_open(task):
        return
    if not _words_of(turn, task):
        task.dropped_at = turn.now
        turn.session.add(task)
        return
    told = int(timer.data["told"])
    late = task.due_at is not None and turn.now > task.due_at
    turn.record(
        "task", known(task.id), "tell-late" if late else "tell-due", office=late and told % OFFICE_TOLD_EVERY == 1
    )
    _wake(turn, task, told + 1)


def _is_open(task: Task) -> bool:
    return task.done_at is None and task.dropped_at is None


# Words and choices


def tell_line(turn: Turn, task: Task) -> str:
    """Whom to tell, and until when."""
    return turn.word("tell-line", **_facts_of(turn, task))


def tell_offers(turn: Turn, task: Task) -> list[Offered]:
    """Read what is to be told; tick it."""
    facts = _facts_of(turn, task)
    args = {"task": task.id}
    return [
        Offered(turn.word("tell-read", **facts), "tell.read", args),
        Offered(turn.word("tell-done", **facts), "tell.done", args),
    ]


def _words_of(turn: Turn, task: Task) -> str:
    """All that is still of use of what could not be sent, oldest first."""
    rows = turn.session.exec(select(OutboxRow).where(OutboxRow.task_id == task.id).order_by(col(OutboxRow.id)))
    useful = [row for row in rows if row.text and (row.useful_until is None or row.useful_until > turn.now)]
    return "\n".join(bare_text(row) or row.text for row in useful)


def _facts_of(turn: Turn, task: Task) -> dict[str, Value]:
    person = turn.session.get_one(Person, task.person_id)
    owner = turn.session.get(Person, task.owner_id) if task.owner_id else None
    words = _words_of(turn, task)
    return {
        "name": person.full_name, "phone": phone(person.phone) or "none", "owner": owner.full_name if owner else "none",
        "village": village_name(turn.session, person.village_id) or turn.word("lives-elsewhere"),
        "words": words if len(words) <= LONGEST else f"{words[:LONGEST]}…",
        "due": turn.texts.day(turn.language, task.due_at or turn.now),
        "late": "yes" if task.due_at is not None and turn.now > task.due_at else "no",
    }  # fmt: skip


def _may(turn: Turn, task: Task) -> bool:
    return turn.person is not None and turn.person_id in responsible(turn, task)


def _read(turn: Turn, args: Mapping[str, Any]) -> None:
    task = turn.session.get_one(Task, args["task"])
    if not _may(turn, task):
        turn.say("not-your-task")
    elif not _is_open(task):
        _say_where(turn, task)
    else:
        turn.say("tell-words", tell_offers(turn, task)[1:], **_facts_of(turn, task))


def _done(turn: Turn, args: Mapping[str, Any]) -> None:
    task = lock_task(turn.session, args["task"])
    if not _may(turn, task):
        turn.say("not-your-task")
    elif not _is_open(task):
        _say_where(turn, task)
    else:
        task.done_at, task.done_by = turn.now, turn.person_id
        turn.session.add(task)
        turn.forget_timers(_belongs(task))
        turn.record("task", known(task.id), "done")
        turn.say("tell-ticked", (), **_facts_of(turn, task))


def _say_where(turn: Turn, task: Task) -> None:
    facts = _facts_of(turn, task)
    if task.done_at is None:
        turn.say("tell-dropped", (), **facts)
        return
    by = turn.session.get_one(Person, task.done_by).full_name if task.done_by else ""
    turn.say("tell-done-already", (), **facts, by=by, at=task.done_at)


# Notices


def _task_of(turn: Turn, entry: HistoryEntry) -> Task:
    return turn.session.get_one(Task, entry.subject_id)


def _owner(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    task = _task_of(turn, entry)
    return [person_id for person_id in responsible(turn, task) if person_id != task.person_id]


def _office_of_late(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    owned = _task_of(turn, entry).owner_id is not None
    return holders(turn.session, Role.OFFICE) if owned and entry.data["office"] else ()


def _facts(turn: Turn, entry: HistoryEntry, person_id: int) -> Mapping[str, Value]:
    return {**_facts_of(turn, _task_of(turn, entry)), "reader": turn.session.get_one(Person, person_id).full_name}


def _to_tick(turn: Turn, entry: HistoryEntry, _person_id: int) -> Sequence[Offered]:
    return tell_offers(turn, _task_of(turn, entry))[1:]


journey = Journey(
    "unreached",
    actions={"tell.read": Action(_read), "tell.done": Action(_done)},
    timers={UNREACHED: TimerKind(_fire), REMIND: TimerKind(_remind)},
    notices=(
        Notice("task.tell-asked", "notice-tell", _owner, _facts, _to_tick, tell_actor=True),
        Notice("task.tell-due", "notice-tell-due", _owner, _facts, _to_tick),
        Notice("task.tell-late", "notice-tell-late", _owner, _facts, _to_tick),
        Notice("task.tell-late", "notice-tell-late-office", _office_of_late, _facts),
    ),
)
