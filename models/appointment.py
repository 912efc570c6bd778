"""Who holds which role, since when and until when; one person may hold several."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import bindparam, or_
from sqlmodel import Field, Session, SQLModel, col, select

from models.instant import Instant


class Role(StrEnum):
    """The people of the plan 15/KH-UBND and those the service needs besides."""

    OFFICE = "office"
    AGENCY = "agency"
    AGENCY_HEAD = "agency_head"
    CHAIR = "chair"
    CO_CHAIR = "co_chair"
    SECRETARY = "secretary"
    OPINION_TEAM = "opinion_team"
    FRONT = "front"
    PARTY = "party"
    VILLAGE_HEAD = "village_head"
    ASSOCIATION = "association"
    ADMINISTRATOR = "administrator"


AGENCY_ROLES = frozenset({Role.AGENCY, Role.AGENCY_HEAD, Role.ASSOCIATION})
"""Roles that mean nothing without an agency, or an association."""


class Appointment(SQLModel, table=True):
    """A role held by a person, for an agency or a village where the role needs one."""

    __tablename__ = "appointment"

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    role: str = Field(index=True)
    agency_code: str | None = Field(default=None, foreign_key="agency.code")
    village_id: int | None = Field(default=None, foreign_key="village.id")
    since: datetime = Field(sa_type=Instant)
    until: datetime | None = Field(default=None, sa_type=Instant)


_HELD = select(Appointment).where(Appointment.person_id == bindparam("of_person"), col(Appointment.until).is_(None))


def appointments_of(session: Session, person_id: int) -> list[Appointment]:
    """The roles that a person holds now."""
    return list(session.exec(_HELD, params={"of_person": person_id}))


_HOLDERS = (
    select(Appointment.person_id)
    .where(Appointment.role == bindparam("of_role"), col(Appointment.until).is_(None))
    .order_by(col(Appointment.id))
)
_AGENCY_HOLDERS = _HOLDERS.where(Appointment.agency_code == bindparam("of_agency"))


def holders(session: Session, role: Role, agency_code: str | None = None) -> list[int]:
    """The ids of those who hold a role now, for one agency if the role is an agency's."""
    if role not in AGENCY_ROLES:
        found = session.exec(_HOLDERS, params={"of_role": role})
    else:
        found = session.exec(_AGENCY_HOLDERS, params={"of_role": role, "of_agency": agency_code})
    return list(dict.fromkeys(found))


def belonged_to(session: Session, person_id: int, agency_code: str, at: datetime) -> bool:
    """Whether somebody was an official of an agency at a moment."""
    held = select(Appointment.id).where(
        Appointment.person_id == person_id,
        Appointment.agency_code == agency_code,
        Appointment.since <= at,
        or_(col(Appointment.until).is_(None), col(Appointment.until) > at),
    )
    return session.exec(held.limit(1)).first() is not None


def has_officials(session: Session, agency_code: str) -> bool:
    """Whether anybody has joined for an agency."""
    return any(holders(session, role, agency_code) for role in (Role.AGENCY, Role.AGENCY_HEAD))
