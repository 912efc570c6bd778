"""Matters that complain of officials: who belongs to the unit complained of, and what is described to nobody (features F27)."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, and_
from sqlmodel import Session, col

from models.appointment import Appointment, Role, appointments_of
from models.asker import asker_of, helped_by
from models.matter import Matter

OFFICE_UNIT = "van_phong"
"""The code, in config.toml, of the office itself: a matter about it is the chair's to triage."""
FIELD_ABOUT_OFFICIALS = "can_bo"
"""The code, in config.toml, of the field about officials and how they serve people."""
_UNIT_OF_ROLE = {Role.OFFICE: OFFICE_UNIT, Role.FRONT: "mttq"}
"""Roles that are a unit without naming one."""


def unit_of(appointment: Appointment) -> str:
    """The code of the unit that an appointment belongs to, or ""."""
    return appointment.agency_code or _UNIT_OF_ROLE.get(Role(appointment.role), "")


def beside_unit(appointments: Iterable[Appointment], matter: Matter) -> list[Appointment]:
    """The appointments through which a matter can be read: all but those in the unit that it complains of."""
    return [one for one in appointments if not matter.is_hidden_from([unit_of(one)])]


def is_kept_from(session: Session, matter_id: int, person_id: int) -> bool:
    """Whether a person knows a matter only through the unit that it complains of; its askers and their helpers may."""
    matter = session.get_one(Matter, matter_id)
    if matter.about_agency_code is None or helped_by(session, matter_id, person_id):
        return False
    asker = asker_of(session, matter_id, person_id)
    if asker is not None and asker.withdrawn_at is None:
        return False
    held = appointments_of(session, person_id)
    return len(held) > 0 and not beside_unit(held, matter)


def may_be_told(matter: Matter) -> bool:
    """Whether a matter is one for others to read: not restricted, not about a unit, nor about officials of none named yet."""
    return not matter.restricted and matter.about_agency_code is None and matter.field != FIELD_ABOUT_OFFICIALS


def is_told() -> ColumnElement[bool]:
    """The same as a condition of a query."""
    return and_(
        col(Matter.restricted).is_(False),
        col(Matter.about_agency_code).is_(None),
        col(Matter.field) != FIELD_ABOUT_OFFICIALS,
    )
