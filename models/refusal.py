"""Refusals: a matter that was resolved before is not examined again; proposed by one, approved by another, open to objection."""

from datetime import datetime

from sqlmodel import Field, Session, SQLModel, col, select

from models.instant import Instant


class Refusal(SQLModel, table=True):
    """A proposal not to examine a matter again, and what became of it (features F30; Kế hoạch 15/KH-UBND, mục I.2)."""

    __tablename__ = "refusal"

    id: int | None = Field(default=None, primary_key=True)
    matter_id: int = Field(foreign_key="matter.id", index=True)
    earlier_id: int = Field(foreign_key="matter.id")
    """The matter in which the same was resolved."""
    ground: str
    """The code of a ground of the settings."""
    ground_name: str
    ground_source: str
    """As they stood when it was proposed: the settings may change, the notice may not."""
    reason: str
    proposed_by: int = Field(foreign_key="person.id")
    proposed_at: datetime = Field(sa_type=Instant)
    decided_by: int | None = Field(default=None, foreign_key="person.id")
    decided_at: datetime | None = Field(default=None, sa_type=Instant)
    approved: bool | None = None
    """None after ``decided_at``: the matter went on before anybody decided."""
    return_reason: str = ""
    object_until: datetime | None = Field(default=None, sa_type=Instant)


class Objection(SQLModel, table=True):
    """What an asker says against a refusal, and what the chair decides."""

    __tablename__ = "objection"

    id: int | None = Field(default=None, primary_key=True)
    refusal_id: int = Field(foreign_key="refusal.id", index=True)
    asker_id: int = Field(foreign_key="asker.id", index=True)
    text: str
    objected_at: datetime = Field(sa_type=Instant)
    decided_by: int | None = Field(default=None, foreign_key="person.id")
    decided_at: datetime | None = Field(default=None, sa_type=Instant)
    upheld: bool | None = None
    reason: str = ""


def waiting_refusal(session: Session, matter_id: int) -> Refusal | None:
    """The proposal that nobody has decided yet."""
    return session.exec(
        select(Refusal)
        .where(Refusal.matter_id == matter_id, col(Refusal.decided_at).is_(None))
        .order_by(col(Refusal.id).desc())
    ).first()


def refusal_in_force(session: Session, matter_id: int) -> Refusal | None:
    """The last refusal that was approved."""
    return session.exec(
        select(Refusal)
        .where(Refusal.matter_id == matter_id, col(Refusal.approved).is_(True))
        .order_by(col(Refusal.id).desc())
    ).first()


def last_refusal(session: Session, matter_id: int) -> Refusal | None:
    """The last proposal, whatever became of it."""
    return session.exec(select(Refusal).where(Refusal.matter_id == matter_id).order_by(col(Refusal.id).desc())).first()


def objections_to(session: Session, refusal_id: int) -> list[Objection]:
    """All objections to a refusal, the first one first."""
    return list(session.exec(select(Objection).where(Objection.refusal_id == refusal_id).order_by(col(Objection.id))))


def waiting_objections(session: Session, refusal_id: int) -> list[Objection]:
    """Those that the chair has not decided yet."""
    return [objection for objection in objections_to(session, refusal_id) if objection.decided_at is None]
