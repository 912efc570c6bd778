"""Tasks in the list of work: preparing a meeting, calling people, carrying answers; each with the choice that ticks it."""

from bot.journey import Offered
from bot.turn import Turn
from handlers.bringing import bring_line, bring_offers, is_brought, responsible
from handlers.preparation import own_tasks, task_line, task_words
from handlers.unreached import responsible as responsible_for_telling
from handlers.unreached import tell_line, tell_offers
from models.asker import Asker
from models.matter import Matter
from models.person import Person
from models.task import Task, TaskKind, open_tasks_of, unowned


def work_on_tasks(turn: Turn) -> tuple[list[str], list[Offered]]:
    """Everything that this person still has to do: lines, and a choice or two for each."""
    carrying = [task for task in open_tasks_of(turn.session, turn.person_id) if task.kind == TaskKind.CARRY]
    carrying += [task for task in unowned(turn.session, TaskKind.CARRY) if turn.person_id in responsible(turn, task)]
    telling = [task for task in open_tasks_of(turn.session, turn.person_id) if task.kind == TaskKind.TELL]
    telling += [
        task for task in unowned(turn.session, TaskKind.TELL) if turn.person_id in responsible_for_telling(turn, task)
    ]
    tasks = own_tasks(turn)
    lines = [turn.word("task-work-line", line=task_line(turn, task, own=True)) for task in tasks]
    lines += [turn.word("task-work-line", line=bring_line(turn, task)) for task in carrying]
    lines += [turn.word("task-work-line", line=tell_line(turn, task)) for task in telling]
    offers = [
        Offered(turn.word("task-done-of", task=task_words(turn, task)), "preparation.done", {"task": task.id})
        for task in tasks
    ]  # fmt: skip
    offers += [offer for task in carrying for offer in _carry_offers(turn, task)]
    return lines, [*offers, *(offer for task in telling for offer in tell_offers(turn, task))]


def _carry_offers(turn: Turn, task: Task) -> list[Offered]:
    """A helper ticks for all whom they help in a matter; whoever was sent ticks for the one."""
    if is_brought(turn, task):
        return bring_offers(turn, task)
    asker = turn.session.get_one(Asker, task.asker_id)
    matter = turn.session.get_one(Matter, task.matter_id)
    name = turn.session.get_one(Person, asker.person_id).full_name
    return [Offered(turn.word("bring-done-of", code=matter.code, name=name), "do.carried", {"matter": task.matter_id})]
