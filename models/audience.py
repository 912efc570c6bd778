"""Who is told about a meeting: the citizens of its villages who can be reached, and everybody with a role."""

from sqlalchemy import ColumnElement, func
from sqlmodel import Session, and_, col, or_, select

from models.appointment import Appointment, Role
from models.contact import Contact
from models.meeting import Meeting
from models.person import Person
from models.registration import Registration


def audience(session: Session, meeting: Meeting, after: int, most: int) -> list[int]:
    """The next ids after one, in order, so that thousands can be told portion by portion."""
    chosen = select(Person.id).where(_in_audience(meeting), col(Person.id) > after)
    found = session.exec(chosen.order_by(col(Person.id)).limit(most))
    return [person_id for person_id in found if person_id is not None]


def audience_size(session: Session, meeting: Meeting) -> int:
    """How many there are."""
    return session.exec(select(func.count()).select_from(Person).where(_in_audience(meeting))).one()


def everybody_concerned(session: Session, meeting: Meeting, *, registered: bool = False) -> list[int]:
    """All citizens of its villages who want to hear, also those whom no channel reaches; ``registered``: those too."""
    wanted = select(Person.id).where(_concerned(meeting, registered=registered)).order_by(col(Person.id))
    return [person_id for person_id in session.exec(wanted) if person_id is not None]


def _in_audience(meeting: Meeting) -> ColumnElement[bool]:
    reachable = select(Contact.person_id).where(col(Contact.person_id).is_not(None), col(Contact.gone_at).is_(None))
    return and_(_concerned(meeting), col(Person.id).in_(reachable))


def _concerned(meeting: Meeting, *, registered: bool = False) -> ColumnElement[bool]:
    """Officials and those who registered have notices of their own."""
    officials = select(Appointment.person_id).where(col(Appointment.until).is_(None))
    places = select(Registration.person_id).where(
        Registration.meeting_id == meeting.id, col(Registration.withdrawn_at).is_(None)
    )
    concerned = and_(
        col(Person.erased_at).is_(None), col(Person.stopped_at).is_(None), col(Person.id).not_in(officials)
    )
    if meeting.village_ids:
        concerned = and_(concerned, col(Person.village_id).in_(meeting.village_ids))
    return or_(concerned, col(Person.id).in_(places)) if registered else and_(concerned, col(Person.id).not_in(places))


def officials_concerned(session: Session, meeting: Meeting) -> list[int]:
    """Everybody with a role; of the village heads those of its villages."""
    found = session.exec(select(Appointment).where(col(Appointment.until).is_(None)).order_by(col(Appointment.id)))
    meant = [row.person_id for row in found if row.role != Role.VILLAGE_HEAD or meeting.is_for(row.village_id)]
    return list(dict.fromkeys(meant))
