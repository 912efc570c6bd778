"""Tasks: work of a named person that is not a matter, with a due date, reminded until it is ticked."""

from datetime import datetime
from enum import StrEnum

from sqlmodel import Field, Session, SQLModel, col, select

from models.asker import Asker
from models.instant import Instant


class TaskKind(StrEnum):
    """What sort of work; ``OTHER`` has a title of its own."""

    PROGRAMME = "programme"
    VENUE = "venue"
    DOCUMENTS = "documents"
    ORDER = "order"
    SECRETARY = "secretary"
    OPINION_TEAM = "opinion_team"
    OTHER = "other"
    CARRY = "carry"
    """An answer is carried by hand to somebody who cannot be reached (features F47)."""
    CALL = "call"
    """People of a village are told by telephone or visit of a meeting of which no channel could tell them."""
    TELL = "tell"
    """One person is told by telephone or visit what none of their channels could carry."""


PREPARATION = (
    TaskKind.PROGRAMME, TaskKind.VENUE, TaskKind.DOCUMENTS, TaskKind.ORDER, TaskKind.SECRETARY, TaskKind.OPINION_TEAM,
)  # fmt: skip
"""The checklist of every meeting (Kế hoạch 15/KH-UBND, mục III.1 and III.2.1)."""


class Task(SQLModel, table=True):
    """One piece of work; done once, by whom is on the record."""

    __tablename__ = "task"

    id: int | None = Field(default=None, primary_key=True)
    kind: str = Field(index=True)
    title: str = ""
    meeting_id: int | None = Field(default=None, foreign_key="meeting.id", index=True)
    matter_id: int | None = Field(default=None, foreign_key="matter.id", index=True)
    asker_id: int | None = Field(default=None, foreign_key="asker.id")
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    """Who is told, where the task is about one person."""
    owner_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    due_at: datetime | None = Field(default=None, sa_type=Instant)
    made_by: int | None = Field(default=None, foreign_key="person.id")
    made_at: datetime = Field(sa_type=Instant)
    done_by: int | None = Field(default=None, foreign_key="person.id")
    done_at: datetime | None = Field(default=None, sa_type=Instant)
    dropped_at: datetime | None = Field(default=None, sa_type=Instant)
    """Not needed any more, for instance because its meeting was cancelled."""
    note: str = ""


def open_tasks_of(session: Session, person_id: int) -> list[Task]:
    """What a person still has to do, the most pressing first."""
    return list(
        session.exec(
            select(Task)
            .where(Task.owner_id == person_id, col(Task.done_at).is_(None), col(Task.dropped_at).is_(None))
            .order_by(col(Task.due_at), col(Task.id))
        )
    )


def tasks_of_meeting(session: Session, meeting_id: int) -> list[Task]:
    """The tasks of a meeting that were not dropped, in the order in which they were made."""
    return list(
        session.exec(
            select(Task).where(Task.meeting_id == meeting_id, col(Task.dropped_at).is_(None)).order_by(col(Task.id))
        )
    )


def lock_task(session: Session, task_id: int) -> Task:
    """The task, locked until the commit."""
    return session.exec(
        select(Task).where(Task.id == task_id).with_for_update().execution_options(populate_existing=True)
    ).one()


def open_carrying(session: Session, matter_id: int) -> list[Task]:
    """The answers of a matter that helpers still have to bring to those for whom they ask, first made first."""
    return _open_to_carry(session, matter_id, helped=True)


def open_bringing(session: Session, matter_id: int) -> list[Task]:
    """The same for those who ask for themselves and cannot be reached."""
    return _open_to_carry(session, matter_id, helped=False)


def _open_to_carry(session: Session, matter_id: int, *, helped: bool) -> list[Task]:
    helper = col(Asker.helper_id)
    return list(
        session.exec(
            select(Task)
            .join(Asker, col(Asker.id) == col(Task.asker_id))
            .where(
                Task.kind == TaskKind.CARRY,
                Task.matter_id == matter_id,
                helper.is_not(None) if helped else helper.is_(None),
                col(Task.done_at).is_(None),
                col(Task.dropped_at).is_(None),
            )
            .order_by(col(Task.id))
        )
    )


def unowned(session: Session, kind: TaskKind) -> list[Task]:
    """What nobody by name has to bring or tell, so that the office does, the most pressing first."""
    return list(
        session.exec(
            select(Task)
            .where(
                Task.kind == kind,
                col(Task.owner_id).is_(None),
                col(Task.done_at).is_(None),
                col(Task.dropped_at).is_(None),
            )
            .order_by(col(Task.due_at), col(Task.id))
        )
    )
