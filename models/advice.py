"""Advice given: somebody was shown another door (complaint, denunciation, court, emergency). No words are kept."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from models.instant import Instant


class Advice(SQLModel, table=True):
    """That a contact was advised, when and which door: a denouncer's identity and words stay secret (F23)."""

    __tablename__ = "advice"

    id: int | None = Field(default=None, primary_key=True)
    contact_id: int = Field(foreign_key="contact.id", index=True)
    door: str
    at: datetime = Field(sa_type=Instant)
