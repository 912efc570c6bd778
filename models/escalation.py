"""Escalations: a matter above the commune's authority is sent to a higher body, chased, and its reply brought back."""

from datetime import date, datetime

from sqlmodel import Field, Session, SQLModel, col, select

from models.instant import Instant


class Escalation(SQLModel, table=True):
    """One sending up, from the letter to the reply, or until it is taken back (features F32)."""

    __tablename__ = "escalation"

    id: int | None = Field(default=None, primary_key=True)
    matter_id: int = Field(foreign_key="matter.id", index=True)
    body: str
    document_number: str = ""
    """Empty until the registry has given one."""
    document_date: date | None = None
    sent_by: int = Field(foreign_key="person.id")
    sent_at: datetime = Field(sa_type=Instant)
    chase_at: datetime = Field(sa_type=Instant)
    """When whoever sent it is reminded to chase it next."""
    ended_by: int | None = Field(default=None, foreign_key="person.id")
    ended_at: datetime | None = Field(default=None, sa_type=Instant)
    answer_id: int | None = Field(default=None, foreign_key="answer.id")
    """The draft that its reply became, the last one if it was written again; None when it was taken back."""
    end_reason: str = ""


class Chase(SQLModel, table=True):
    """That a higher body was asked again, by whom, and what it said."""

    __tablename__ = "chase"

    id: int | None = Field(default=None, primary_key=True)
    escalation_id: int = Field(foreign_key="escalation.id", index=True)
    chased_by: int = Field(foreign_key="person.id")
    chased_at: datetime = Field(sa_type=Instant)
    note: str


def open_escalation(session: Session, matter_id: int) -> Escalation | None:
    """The sending up whose reply is waited for."""
    return session.exec(
        select(Escalation)
        .where(Escalation.matter_id == matter_id, col(Escalation.ended_at).is_(None))
        .order_by(col(Escalation.id).desc())
    ).first()


def last_escalation(session: Session, matter_id: int) -> Escalation | None:
    """The last sending up, whatever became of it."""
    return session.exec(
        select(Escalation).where(Escalation.matter_id == matter_id).order_by(col(Escalation.id).desc())
    ).first()


def chases_of(session: Session, escalation_id: int) -> list[Chase]:
    """How often a body was asked again, oldest first."""
    return list(session.exec(select(Chase).where(Chase.escalation_id == escalation_id).order_by(col(Chase.id))))


def escalation_of_answer(session: Session, answer_id: int) -> Escalation | None:
    """The sending up whose reply this answer passes on."""
    return session.exec(select(Escalation).where(Escalation.answer_id == answer_id)).first()
