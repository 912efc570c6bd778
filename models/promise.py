"""The promise book: what was promised to the people, by whom, by when, and the proof that it was done (features F52)."""

from datetime import datetime
from enum import StrEnum

from sqlmodel import Field, Session, SQLModel, col, select

from models.instant import Instant


class PromiseState(StrEnum):
    """Being late is never stored: it follows from the due date."""

    OPEN = "open"
    REPORTED = "reported"
    """The agency says that it is done and gave proof; somebody else has to see that it is so."""
    KEPT = "kept"


class Promise(SQLModel, table=True):
    """One commitment about one matter; it stays in the book whatever becomes of it."""

    __tablename__ = "promise"

    id: int | None = Field(default=None, primary_key=True)
    matter_id: int = Field(foreign_key="matter.id", index=True)
    text: str
    agency_code: str | None = Field(default=None, foreign_key="agency.code", index=True)
    first_due_at: datetime = Field(sa_type=Instant)
    """Never overwritten."""
    due_at: datetime = Field(sa_type=Instant)
    state: str = Field(default=PromiseState.OPEN, index=True)
    made_by: int = Field(foreign_key="person.id")
    made_at: datetime = Field(sa_type=Instant)
    proof: str = ""
    """What was done, in the agency's words; its files are found by ``promise_id``."""
    reported_by: int | None = Field(default=None, foreign_key="person.id")
    reported_at: datetime | None = Field(default=None, sa_type=Instant)
    confirmed_by: int | None = Field(default=None, foreign_key="person.id")
    confirmed_at: datetime | None = Field(default=None, sa_type=Instant)
    doubt: str = ""
    """Why the last report was not enough."""

    @property
    def belongs(self) -> str:
        """What its timers belong to."""
        return f"promise:{self.id}"

    def is_late(self, now: datetime) -> bool:
        """Whether it is open after its day; a report that waits to be seen is not late."""
        return self.state == PromiseState.OPEN and now > self.due_at


def lock_promise(session: Session, promise_id: int) -> Promise:
    """The promise, locked until the commit, as the last commit left it."""
    return session.exec(
        select(Promise).where(Promise.id == promise_id).with_for_update().execution_options(populate_existing=True)
    ).one()


def promises_of(session: Session, matter_id: int) -> list[Promise]:
    """The promises about a matter, oldest first."""
    return list(session.exec(select(Promise).where(Promise.matter_id == matter_id).order_by(col(Promise.id))))


def promises_in(session: Session, *states: PromiseState) -> list[Promise]:
    """Promises in some states, the most pressing first."""
    return list(
        session.exec(
            select(Promise).where(col(Promise.state).in_(states)).order_by(col(Promise.due_at), col(Promise.id))
        )
    )
