"""What a meeting decided about a matter, in the chair's words. Rows are added: the last one counts, the others are the record."""

from datetime import datetime
from enum import StrEnum

from sqlmodel import Field, Session, SQLModel, col, select

from models.instant import Instant
from models.matter import GONE_ELSEWHERE, Matter, MatterState
from models.speaking_turn import SpeakingTurn

SETTLED = (MatterState.ANSWERED, MatterState.CLOSED, MatterState.REFUSED)
"""What had its answer before the meeting."""


class Decided(StrEnum):
    """Kế hoạch 15/KH-UBND mục III.2: what is settled, what is not and by whom it will be, what is above the commune."""

    RESOLVED = "resolved"
    UNRESOLVED = "unresolved"
    ABOVE = "above"
    REFUSED = "refused"
    """Only marked here: refusing has a form of its own with a second person's approval (features F30)."""


class Outcome(SQLModel, table=True):
    """One decision about one matter in one meeting."""

    __tablename__ = "outcome"

    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = Field(foreign_key="meeting.id", index=True)
    matter_id: int = Field(foreign_key="matter.id", index=True)
    decided: str
    words: str
    agency_code: str | None = Field(default=None, foreign_key="agency.code")
    due_at: datetime | None = Field(default=None, sa_type=Instant)
    set_by: int = Field(foreign_key="person.id")
    set_at: datetime = Field(sa_type=Instant)
    reason: str = ""
    """Why it takes the place of an earlier one."""


def outcomes_of(session: Session, meeting_id: int) -> dict[int, Outcome]:
    """The outcome that counts for each matter, by the matter's id."""
    rows = session.exec(select(Outcome).where(Outcome.meeting_id == meeting_id).order_by(col(Outcome.id)))
    return {row.matter_id: row for row in rows}


def matters_of_meeting(session: Session, meeting_id: int) -> list[Matter]:
    """What can have an outcome: everything brought to the meeting that is still a matter of its own, in order.

    A restricted matter is not heard in public: it goes its own way.
    """
    return list(
        session.exec(
            select(Matter)
            .where(
                Matter.meeting_id == meeting_id,
                col(Matter.state).not_in(GONE_ELSEWHERE),
                col(Matter.restricted).is_(False),
            )
            .order_by(col(Matter.id))
        )
    )


def without_outcome(session: Session, meeting_id: int) -> list[Matter]:
    """The matters that keep a meeting from being concluded.

    What was answered or refused before the meeting needs an outcome only if somebody spoke about it.
    """
    decided = outcomes_of(session, meeting_id)
    began = col(SpeakingTurn.began_at).is_not(None)
    spoken = set(session.exec(select(SpeakingTurn.matter_id).where(SpeakingTurn.meeting_id == meeting_id, began)))
    return [
        matter
        for matter in matters_of_meeting(session, meeting_id)
        if matter.id not in decided and (matter.state not in SETTLED or matter.id in spoken)
    ]


def said_in_meeting(session: Session, matter_id: int, words: str) -> bool:
    """Whether an answer in these words is what the chair said settles the matter."""
    return (
        session.exec(
            select(Outcome.id).where(
                Outcome.matter_id == matter_id, Outcome.decided == Decided.RESOLVED, Outcome.words == words
            )
        ).first()
        is not None
    )
