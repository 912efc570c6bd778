"""What a contact was told about personal data and what they said: the proof the law asks of the controller."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import bindparam
from sqlmodel import Field, Session, SQLModel, col, select

from models.database import connection_of
from models.instant import Instant


class Decision(StrEnum):
    """What a person decided; silence is not a decision."""

    AGREED = "agreed"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class Consent(SQLModel, table=True):
    """Who, when, what (Luật 91/2025/QH15 Điều 9; NĐ 356/2025 Điều 6): for one purpose, with the text's version."""

    __tablename__ = "consent"

    id: int | None = Field(default=None, primary_key=True)
    contact_id: int = Field(foreign_key="contact.id", index=True)
    purpose: str
    decision: str
    text_version: str
    at: datetime = Field(sa_type=Instant)


HANDLING = "handling"
"""Handling what a person sends: a public duty, after clear notice."""


_LAST_DECISION = (
    select(Consent.decision)
    .where(Consent.contact_id == bindparam("of_contact"), Consent.purpose == bindparam("for_purpose"))
    .order_by(col(Consent.id).desc())
    .limit(1)
)


def last_decision(session: Session, contact_id: int, purpose: str = HANDLING) -> Decision | None:
    """What the contact said last about a purpose."""
    session.flush()
    found = connection_of(session).execute(_LAST_DECISION, {"of_contact": contact_id, "for_purpose": purpose}).scalar()
    return None if found is None else Decision(found)
