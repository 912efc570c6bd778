"""What associations and villages collect before a meeting: an open collection, and the opinions they sent (features F7)."""

from datetime import datetime

from sqlmodel import Field, Session, SQLModel, col, select

from models.instant import Instant


class Collection(SQLModel, table=True):
    """The Front asks everybody who collects to send what people think, for one meeting, by a moment."""

    __tablename__ = "collection"

    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = Field(foreign_key="meeting.id", unique=True)
    due_at: datetime = Field(sa_type=Instant)
    opened_by: int = Field(foreign_key="person.id")
    opened_at: datetime = Field(sa_type=Instant)
    sequence: int = 0
    """Raised when the due date changes, so that an old reminder knows it is old."""

    @property
    def belongs(self) -> str:
        """What its timers belong to."""
        return f"collection:{self.id}"


class Opinion(SQLModel, table=True):
    """One opinion of an association or a village, with how many people hold it. Exactly one of the two is its source."""

    __tablename__ = "opinion"

    id: int | None = Field(default=None, primary_key=True)
    collection_id: int = Field(foreign_key="collection.id", index=True)
    association_code: str | None = Field(default=None, foreign_key="agency.code")
    village_id: int | None = Field(default=None, foreign_key="village.id")
    text: str
    voices: int = 1
    field: str
    given_by: int = Field(foreign_key="person.id")
    given_at: datetime = Field(sa_type=Instant)
    sheet_digest: str = ""
    """The spreadsheet it came in: the same one is not taken twice."""
    withdrawn_at: datetime | None = Field(default=None, sa_type=Instant)


def collection_of(session: Session, meeting_id: int) -> Collection | None:
    """The collection for a meeting."""
    return session.exec(select(Collection).where(Collection.meeting_id == meeting_id)).first()


def open_collections(session: Session, now: datetime) -> list[Collection]:
    """Those that still take opinions, the most pressing first."""
    return list(session.exec(select(Collection).where(Collection.due_at > now).order_by(col(Collection.due_at))))


def lock_collection(session: Session, collection_id: int) -> Collection:
    """The collection, locked until the commit, as the last commit left it."""
    return session.exec(
        select(Collection)
        .where(Collection.id == collection_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).one()


def opinions_of(session: Session, collection_id: int) -> list[Opinion]:
    """What was sent and not taken back, in the order in which it came."""
    return list(
        session.exec(
            select(Opinion)
            .where(Opinion.collection_id == collection_id, col(Opinion.withdrawn_at).is_(None))
            .order_by(col(Opinion.id))
        )
    )
