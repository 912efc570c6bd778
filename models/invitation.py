"""Single-use invitations by which officials join; only a hash of the code is kept."""

import hashlib
from datetime import datetime

from sqlalchemy import update
from sqlmodel import Field, Session, SQLModel, col, select

from models.appointment import Role
from models.instant import Instant
from models.vietnamese import fold

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""No 0/O, 1/I: the code is read aloud and typed on a phone."""
LENGTH = 12
GROUP = 4
"""So many letters stand together, for the eye."""


class Invitation(SQLModel, table=True):
    """A role waiting for its holder."""

    __tablename__ = "invitation"

    id: int | None = Field(default=None, primary_key=True)
    code_hash: str = Field(unique=True)
    role: str
    name: str
    agency_code: str | None = Field(default=None, foreign_key="agency.code")
    village_id: int | None = Field(default=None, foreign_key="village.id")
    made_by: int | None = Field(default=None, foreign_key="person.id")
    made_at: datetime = Field(sa_type=Instant)
    valid_until: datetime = Field(sa_type=Instant)
    used_at: datetime | None = Field(default=None, sa_type=Instant)
    used_by: int | None = Field(default=None, foreign_key="person.id")


def code_hash(code: str) -> str:
    """What is stored of a code, the same however it is typed: spaces, hyphens and case do not matter."""
    plain = "".join(letter for letter in fold(code) if letter.isalnum())
    return hashlib.sha256(plain.encode()).hexdigest()


def find_invitation(session: Session, code: str) -> Invitation | None:
    """The invitation with this code, used or not, locked until the commit."""
    return session.exec(
        select(Invitation)
        .where(col(Invitation.code_hash) == code_hash(code))
        .with_for_update()
        .execution_options(populate_existing=True)
    ).first()


def end_unused_invitations(session: Session, role: Role, name: str, now: datetime) -> None:
    """Invitations for this role and name that nobody in particular made do not work any more."""
    session.execute(
        update(Invitation)
        .where(col(Invitation.role) == role, col(Invitation.name) == name)
        .where(col(Invitation.made_by).is_(None), col(Invitation.used_at).is_(None))
        .where(col(Invitation.valid_until) > now)
        .values(valid_until=now)
    )
