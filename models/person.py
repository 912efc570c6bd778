"""A person: as little as is needed to answer them."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from models.instant import Instant


class Person(SQLModel, table=True):
    """Somebody who registered, or an official who joined. A name is kept whole, never split."""

    __tablename__ = "person"

    id: int | None = Field(default=None, primary_key=True)
    full_name: str
    village_id: int | None = Field(default=None, foreign_key="village.id")
    phone: str | None = None
    """E.164, or None: a phone is never required."""
    stopped_at: datetime | None = Field(default=None, sa_type=Instant)
    """Since when this person wants no message except answers to what they ask."""
    erased_at: datetime | None = Field(default=None, sa_type=Instant)
    made_at: datetime = Field(sa_type=Instant)
