"""What is true now, in one line: for the ``=`` lines of transcripts."""

from collections.abc import Callable, Mapping

from sqlalchemy import func
from sqlmodel import Session, col, select

from models.asker import Asker
from models.history import HistoryEntry
from models.matter import Matter
from models.meeting import Meeting
from models.outbox import OutboxRow
from models.person import Person
from models.registration import Registration


def fact(session: Session, what: str) -> str:
    """The line for a word such as "question" or "people"; raises ``KeyError`` for an unknown one."""
    return _FACTS[what](session)


def _question(session: Session) -> str:
    matter = session.exec(select(Matter).order_by(col(Matter.id).desc())).first()
    if matter is None:
        return "none"
    askers = session.exec(
        select(func.count()).select_from(Asker).where(Asker.matter_id == matter.id, col(Asker.withdrawn_at).is_(None))
    ).one()
    return f"{matter.state}, {matter.field}, {matter.agency_code or '-'}, askers {askers}"


def _questions(session: Session) -> str:
    matters = session.exec(select(Matter).order_by(col(Matter.id))).all()
    return "; ".join(f"{matter.code} {matter.state}" for matter in matters) or "none"


def _people(session: Session) -> str:
    return str(session.exec(select(func.count()).select_from(Person).where(col(Person.erased_at).is_(None))).one())


def _meeting(session: Session) -> str:
    meeting = session.exec(select(Meeting).order_by(col(Meeting.id).desc())).first()
    return f"{meeting.state}, change {meeting.sequence}" if meeting else "none"


def _registrations(session: Session) -> str:
    rows = session.exec(
        select(Registration).where(col(Registration.withdrawn_at).is_(None)).order_by(col(Registration.id))
    ).all()
    return "; ".join(f"{row.wish} {row.order_number or ''}".strip() for row in rows) or "none"


def _history(session: Session) -> str:
    return ", ".join(session.exec(select(HistoryEntry.event).order_by(col(HistoryEntry.id)))) or "none"


def _outbox(session: Session) -> str:
    counts = session.exec(select(OutboxRow.state, func.count()).group_by(OutboxRow.state).order_by(OutboxRow.state))
    return ", ".join(f"{state} {count}" for state, count in counts) or "none"


_FACTS: Mapping[str, Callable[[Session], str]] = {
    "question": _question,
    "questions": _questions,
    "people": _people,
    "meeting": _meeting,
    "registrations": _registrations,
    "history": _history,
    "outbox": _outbox,
}
