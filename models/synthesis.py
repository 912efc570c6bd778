"""The Front's synthesis of what was collected: groups of opinions in the Front's wording; a signed version is never changed."""

from datetime import datetime

from sqlalchemy import JSON, UniqueConstraint
from sqlmodel import Field, Session, SQLModel, col, select

from models.instant import Instant


class Synthesis(SQLModel, table=True):
    """One version for one meeting: a draft until ``signed_at``, frozen from then on (features F8)."""

    __tablename__ = "synthesis"
    __table_args__ = (UniqueConstraint("meeting_id", "version"),)

    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = Field(foreign_key="meeting.id", index=True)
    version: int = 1
    made_by: int = Field(foreign_key="person.id")
    made_at: datetime = Field(sa_type=Instant)
    signed_by: int | None = Field(default=None, foreign_key="person.id")
    signed_at: datetime | None = Field(default=None, sa_type=Instant)


class SynthesisItem(SQLModel, table=True):
    """One group: the Front's wording beside the originals, which are found by their ids."""

    __tablename__ = "synthesis_item"

    id: int | None = Field(default=None, primary_key=True)
    synthesis_id: int = Field(foreign_key="synthesis.id", index=True)
    number: int
    """Its place in the version, from 1."""
    wording: str
    field: str
    opinion_ids: list[int] = Field(default_factory=list, sa_type=JSON)
    matter_id: int | None = Field(default=None, foreign_key="matter.id", index=True)
    """The matter that it became when a version with it was signed."""


def latest_synthesis(session: Session, meeting_id: int) -> Synthesis | None:
    """The version that is worked at, or the last signed one."""
    return session.exec(
        select(Synthesis).where(Synthesis.meeting_id == meeting_id).order_by(col(Synthesis.version).desc())
    ).first()


def signed_synthesis(session: Session, meeting_id: int) -> Synthesis | None:
    """The last version that was signed."""
    return session.exec(
        select(Synthesis)
        .where(Synthesis.meeting_id == meeting_id, col(Synthesis.signed_at).is_not(None))
        .order_by(col(Synthesis.version).desc())
    ).first()


def items_of(session: Session, synthesis_id: int) -> list[SynthesisItem]:
    """The groups of a version, in their order."""
    return list(
        session.exec(
            select(SynthesisItem)
            .where(SynthesisItem.synthesis_id == synthesis_id)
            .order_by(col(SynthesisItem.number), col(SynthesisItem.id))
        )
    )
