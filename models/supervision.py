"""What the Front does with a matter as its supervisor: comments, and requests to examine it again (features F50)."""

from datetime import datetime

from sqlmodel import Field, Session, SQLModel, col, select

from models.instant import Instant
from models.matter import Matter, MatterState

CAN_BE_EXAMINED = (MatterState.ANSWERED, MatterState.CLOSED, MatterState.REFUSED)
"""What is still worked at is watched by the ladder; what was answered or refused can be examined again."""


class Comment(SQLModel, table=True):
    """What the Front says of how a matter is dealt with; never changed, never taken away."""

    __tablename__ = "comment"

    id: int | None = Field(default=None, primary_key=True)
    matter_id: int = Field(foreign_key="matter.id", index=True)
    text: str
    made_by: int = Field(foreign_key="person.id")
    made_at: datetime = Field(sa_type=Instant)


class ReExamination(SQLModel, table=True):
    """A request of the Front to look at a matter again, and what came of it."""

    __tablename__ = "re_examination"

    id: int | None = Field(default=None, primary_key=True)
    matter_id: int = Field(foreign_key="matter.id", index=True)
    reason: str
    asked_by: int = Field(foreign_key="person.id")
    asked_at: datetime = Field(sa_type=Instant)
    due_at: datetime = Field(sa_type=Instant)
    reply: str = ""
    answered_by: int | None = Field(default=None, foreign_key="person.id")
    answered_at: datetime | None = Field(default=None, sa_type=Instant)
    reopened: bool | None = None
    """Whether the matter was opened again; None while nobody has answered."""

    @property
    def belongs(self) -> str:
        """What its timers belong to."""
        return f"re-examination:{self.id}"


def comments_of(session: Session, matter_id: int) -> list[Comment]:
    """The comments on a matter, oldest first."""
    return list(session.exec(select(Comment).where(Comment.matter_id == matter_id).order_by(col(Comment.id))))


def waiting_re_examination(session: Session, matter_id: int) -> ReExamination | None:
    """The request that nobody has answered yet, locked until the commit."""
    return session.exec(
        select(ReExamination)
        .where(ReExamination.matter_id == matter_id, col(ReExamination.answered_at).is_(None))
        .with_for_update()
    ).first()


def is_being_examined(session: Session, matter_id: int) -> bool:
    """Whether a request waits for its answer."""
    return request_about(session, matter_id) is not None


def request_about(session: Session, matter_id: int) -> ReExamination | None:
    """The request that nobody has answered yet, to look at only."""
    waiting = select(ReExamination).where(
        ReExamination.matter_id == matter_id, col(ReExamination.answered_at).is_(None)
    )
    return session.exec(waiting).first()


def matters_examined(session: Session) -> list[Matter]:
    """The matters about which a request waits, the one due first at the head."""
    waiting = (
        select(Matter)
        .join(ReExamination, col(ReExamination.matter_id) == col(Matter.id))
        .where(col(ReExamination.answered_at).is_(None))
        .order_by(col(ReExamination.due_at), col(Matter.id))
    )
    return list(session.exec(waiting))


def re_examinations_of(session: Session, matter_id: int) -> list[ReExamination]:
    """All requests about a matter, oldest first."""
    return list(
        session.exec(select(ReExamination).where(ReExamination.matter_id == matter_id).order_by(col(ReExamination.id)))
    )
