"""Answers for people whom no channel reaches: the head of their village, else the office, brings them and ticks it (F47)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlmodel import col, select

from bot.answers import OneOf
from bot.flow import Answers, Ask, Flow
from bot.journey import Action, Journey, Notice, Offered, TimerKind
from bot.texts import Value, phone
from bot.turn import Turn, known
from handlers.preparation import closing
from handlers.preparation_list import official_meant, officials
from models.answer import released_answer
from models.appointment import Appointment, Role, holders
from models.asker import Asker, asker_of, askers_of
from models.complained import OFFICE_UNIT, is_kept_from, may_be_told
from models.contact import best_contact
from models.history import HistoryEntry
from models.matter import Matter, MatterState, lock_matter
from models.outbox import OutboxRow, OutboxState
from models.person import Person
from models.stored_file import files_of_answer
from models.task import Task, TaskKind, lock_task, open_bringing
from models.timer import Timer
from models.village import village_name

LOOK, REMIND = "bring-look", "bring-remind"
DAYS = 3
"""Working days to bring an answer, as helpers have them."""
ANSWER = "notice-answered"
"""The notice by which an answer reaches an asker; ``handlers/unreached.py`` brings it too when it fails at once."""
OFFICE_TOLD_EVERY = 3
"""Of the reminders about one answer the office hears the first and then each third."""


# Who brings it


def plan_bringing(turn: Turn, matter: Matter) -> None:
    """An answer goes out: whoever asked for themselves and cannot be reached is brought it.

    On the next working morning it is looked again, because only sending shows that somebody has gone from a channel.
    """
    for task in open_bringing(turn.session, known(matter.id)):
        task.dropped_at = turn.now
        turn.session.add(task)
        turn.forget_timers(_belongs(task))
    _make_tasks(turn, matter)
    if any(asker.helper_id is None for asker in askers_of(turn.session, known(matter.id))):
        at = _morning(turn, 1)
        belongs = f"bring:{matter.id}"
        turn.forget_timers(belongs, LOOK)
        turn.wake(LOOK, belongs, at, once=f"{belongs}:{turn.now.isoformat()}", matter=matter.id)


def _look(turn: Turn, timer: Timer, _prepared: object) -> None:
    matter = lock_matter(turn.session, timer.data["matter"])
    if matter.state in (MatterState.ANSWERED, MatterState.CLOSED):
        _make_tasks(turn, matter)


def _make_tasks(turn: Turn, matter: Matter) -> None:
    waiting = {task.asker_id for task in _tasks_since(turn, matter)}
    for asker in askers_of(turn.session, known(matter.id)):
        person = turn.session.get_one(Person, asker.person_id)
        reached = best_contact(turn.session, asker.person_id, turn.dialogue.capabilities) is not None
        reached = reached and not _was_lost(turn, matter, asker)
        if asker.helper_id is None and not reached and asker.id not in waiting and person.erased_at is None:
            _make_task(turn, matter, asker, person)


def _was_lost(turn: Turn, matter: Matter, asker: Asker) -> bool:
    """Whether nobody knows that the answer arrived: it failed or its fate stayed unknown, and no verdict came."""
    since = matter.answered_at
    if since is None or (asker.verdict_at is not None and asker.verdict_at >= since):
        return False
    lost = turn.session.exec(
        select(OutboxRow.once).where(
            OutboxRow.person_id == asker.person_id, col(OutboxRow.made_at) >= since,
            col(OutboxRow.state).in_((OutboxState.FAILED, OutboxState.UNKNOWN)),
            col(OutboxRow.once).like(f"history:%:{ANSWER}:%"),
        )
    )  # fmt: skip
    entries = {int((once or "").split(":")[1]) for once in lost}
    about = select(HistoryEntry.id).where(
        col(HistoryEntry.id).in_(entries), HistoryEntry.subject == "matter", HistoryEntry.subject_id == matter.id
    )
    return turn.session.exec(about.limit(1)).first() is not None


def bring_to(turn: Turn, matter: Matter, person: Person) -> Task | None:
    """Somebody could not be sent the answer that they have now: whoever brings it, a task that there is already counts.

    None for those who do not ask it for themselves.
    """
    asker = asker_of(turn.session, known(matter.id), known(person.id))
    if asker is None or asker.helper_id is not None or asker.withdrawn_at is not None:
        return None
    waiting = next((task for task in _tasks_since(turn, matter) if task.asker_id == asker.id), None)
    return waiting or _make_task(turn, matter, asker, person)


def _tasks_since(turn: Turn, matter: Matter) -> Sequence[Task]:
    """Those about the answer that the askers have now, done or not."""
    made = select(Task).where(Task.kind == TaskKind.CARRY, Task.matter_id == matter.id, col(Task.dropped_at).is_(None))
    if matter.answered_at is not None:
        made = made.where(col(Task.made_at) >= matter.answered_at)
    return turn.session.exec(made).all()


def _make_task(turn: Turn, matter: Matter, asker: Asker, person: Person) -> Task:
    day = turn.calendar.add_working_days(turn.now.astimezone(turn.zone).date(), DAYS).day
    task = Task(
        kind=TaskKind.CARRY, matter_id=matter.id, asker_id=asker.id, owner_id=head_for(turn, matter, person),
        due_at=closing(turn, day), made_by=turn.person.id if turn.person else None, made_at=turn.now,
    )  # fmt: skip
    turn.session.add(task)
    turn.session.flush()
    _wake(turn, task, DAYS, 0)
    turn.record("task", known(task.id), "bring-asked", matter=matter.id, owner=task.owner_id)
    return task


def head_for(turn: Turn, matter: Matter | None, person: Person) -> int | None:
    """The head of their village; the office where a matter is not for neighbours to read."""
    if (matter is not None and not may_be_told(matter)) or person.village_id is None:
        return None
    heads = turn.session.exec(
        select(Appointment.person_id)
        .where(
            Appointment.role == Role.VILLAGE_HEAD,
            Appointment.village_id == person.village_id,
            col(Appointment.until).is_(None),
        )
        .order_by(col(Appointment.id))
    ).all()
    return next((head for head in heads if head != person.id), None)


def responsible(turn: Turn, task: Task) -> list[int]:
    """Its owner; without one the office, or the chair where the matter complains of the office."""
    if task.owner_id is not None:
        return [task.owner_id]
    matter = turn.session.get_one(Matter, task.matter_id)
    return holders(turn.session, Role.CHAIR if matter.is_hidden_from([OFFICE_UNIT]) else Role.OFFICE)


# Reminding


def _belongs(task: Task) -> str:
    return f"task:{task.id}"


def _morning(turn: Turn, days: int) -> datetime:
    day = turn.calendar.add_working_days(turn.now.astimezone(turn.zone).date(), days).day
    return datetime.combine(day, turn.settings.after.morning_at, turn.zone).astimezone(UTC)


def _wake(turn: Turn, task: Task, days: int, told: int) -> None:
    at = _morning(turn, days)
    turn.wake(
        REMIND, _belongs(task), at, once=f"{_belongs(task)}:{at:%Y%m%d}", series=_belongs(task), task=task.id, told=told
    )


def _remind(turn: Turn, timer: Timer, _prepared: object) -> None:
    """On its day and every working morning after, until it is ticked; late ones are told to the office."""
    task = lock_task(turn.session, timer.data["task"])
    asker = turn.session.get_one(Asker, task.asker_id)
    if not _is_open(task) or (asker.verdict_at is not None and asker.verdict_at >= task.made_at):
        return
    told = int(timer.data["told"])
    late = task.due_at is not None and turn.now > task.due_at
    to_office = late and (told - 1) % OFFICE_TOLD_EVERY == 0
    turn.record("task", known(task.id), "bring-late" if late else "bring-due", office=to_office)
    _wake(turn, task, 1, told + 1)


def _is_open(task: Task) -> bool:
    return task.done_at is None and task.dropped_at is None


# Words and choices


def is_brought(turn: Turn, task: Task) -> bool:
    """Whether a task was made because somebody cannot be reached, and not because a helper asked for them."""
    return turn.session.get_one(Asker, task.asker_id).helper_id is None


def bring_line(turn: Turn, task: Task) -> str:
    """To whom which answer is brought, and until when."""
    return turn.word("bring-line", **_facts_of(turn, task))


def bring_offers(turn: Turn, task: Task) -> list[Offered]:
    """Tick it; the office can hand it to somebody else."""
    facts = _facts_of(turn, task)
    args = {"task": task.id}
    offers = [Offered(turn.word("bring-done-of", **facts), "bring.done", args)]
    if turn.may("task.assign"):
        offers.append(Offered(turn.word("bring-hand", **facts), "bring.hand", args))
    return offers


def _facts_of(turn: Turn, task: Task) -> dict[str, Value]:
    matter = turn.session.get_one(Matter, task.matter_id)
    asker = turn.session.get_one(Asker, task.asker_id)
    person = turn.session.get_one(Person, asker.person_id)
    owner = turn.session.get(Person, task.owner_id) if task.owner_id else None
    answer = released_answer(turn.session, known(matter.id))
    return {
        "code": matter.code, "name": person.full_name, "phone": phone(person.phone) or "none",
        "village": village_name(turn.session, person.village_id) or turn.word("lives-elsewhere"),
        "owner": owner.full_name if owner else "none", "answer": answer.text if answer else "-",
        "due": turn.texts.day(turn.language, task.due_at or turn.now),
        "late": "yes" if task.due_at is not None and turn.now > task.due_at else "no",
    }  # fmt: skip


# Ticking, handing to somebody else


def _may_tick(turn: Turn, task: Task) -> bool:
    matter_id = task.matter_id or 0
    if turn.person is None or is_kept_from(turn.session, matter_id, turn.person_id):
        return False
    return turn.person_id in responsible(turn, task) or turn.may("task.assign")


def _done(turn: Turn, args: Mapping[str, Any]) -> None:
    task = lock_task(turn.session, args["task"])
    if not _may_tick(turn, task):
        turn.say_not_yours()
    elif not _is_open(task):
        _say_where(turn, task)
    else:
        task.done_at, task.done_by = turn.now, turn.person_id
        asker = turn.session.get_one(Asker, task.asker_id)
        asker.carried_at = asker.carried_at or turn.now
        turn.session.add(task)
        turn.forget_timers(_belongs(task))
        turn.record("task", known(task.id), "done", matter=task.matter_id)
        turn.say("bring-ticked", (), **_facts_of(turn, task))


def _say_where(turn: Turn, task: Task) -> None:
    if task.done_at is not None:
        by = turn.session.get_one(Person, task.done_by).full_name if task.done_by else ""
        turn.say("bring-done-already", (), **_facts_of(turn, task), by=by, at=task.done_at)
    else:
        turn.say("bring-dropped", (), **_facts_of(turn, task))


def _open_hand(turn: Turn, args: Mapping[str, Any]) -> None:
    task = lock_task(turn.session, args["task"])
    if _is_open(task):
        turn.open("bring-hand", task=task.id)
    else:
        _say_where(turn, task)


def _hand_args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    return _facts_of(turn, turn.session.get_one(Task, answers["task"]))


def _hand(turn: Turn, answers: Answers) -> None:
    task = lock_task(turn.session, answers["task"])
    owner = int(answers["owner"])
    if not _is_open(task):
        _say_where(turn, task)
    elif is_kept_from(turn.session, task.matter_id or 0, owner):
        turn.say("bring-not-to-them", name=turn.session.get_one(Person, owner).full_name)
    else:
        before, task.owner_id = task.owner_id, owner
        turn.session.add(task)
        turn.record("task", known(task.id), "bring-asked", matter=task.matter_id, owner=owner, before=before)
        turn.say("bring-handed", (), **_facts_of(turn, task))


# Notices


def _task_of(turn: Turn, entry: HistoryEntry) -> Task:
    return turn.session.get_one(Task, entry.subject_id)


def _owner(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    return responsible(turn, _task_of(turn, entry))


def _office_of_late(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    owned = _task_of(turn, entry).owner_id is not None
    return holders(turn.session, Role.OFFICE) if owned and entry.data["office"] else ()


def _facts(turn: Turn, entry: HistoryEntry, person_id: int) -> Mapping[str, Value]:
    return {**_facts_of(turn, _task_of(turn, entry)), "reader": turn.session.get_one(Person, person_id).full_name}


def _to_tick(turn: Turn, entry: HistoryEntry, _person_id: int) -> Sequence[Offered]:
    return bring_offers(turn, _task_of(turn, entry))


def _files(turn: Turn, entry: HistoryEntry) -> Sequence[int]:
    answer = released_answer(turn.session, entry.data["matter"])
    return [known(file.id) for file in files_of_answer(turn.session, known(answer.id))] if answer else []


journey = Journey(
    "bringing",
    flows=(
        Flow(
            "bring-hand",
            (Ask("owner", OneOf(officials, official_meant), args=_hand_args),),
            _hand,
            right="task.assign",
        ),
    ),
    actions={"bring.done": Action(_done), "bring.hand": Action(_open_hand, "task.assign")},
    timers={LOOK: TimerKind(_look), REMIND: TimerKind(_remind)},
    notices=(
        Notice("task.bring-asked", "notice-bring", _owner, _facts, _to_tick, _files, tell_actor=True),
        Notice("task.bring-due", "notice-bring-due", _owner, _facts, _to_tick),
        Notice("task.bring-late", "notice-bring-late", _owner, _facts, _to_tick),
        Notice("task.bring-late", "notice-bring-late-office", _office_of_late, _facts, _to_tick),
    ),
)
