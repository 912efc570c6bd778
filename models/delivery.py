"""Deliveries: whom the announcement of a meeting reached, read from the messages that were promised for it (features F3)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlmodel import Session, col, or_, select

from models.appointment import Appointment
from models.contact import Contact
from models.history import HistoryEntry
from models.meeting import Meeting
from models.outbox import OutboxRow, OutboxState
from models.person import Person


class Fate(StrEnum):
    """``MISSED``: it failed, was dropped, or nobody knows: the proof never claims too much."""

    DELIVERED = "delivered"
    WAITING = "waiting"
    MISSED = "missed"


_FATES = {OutboxState.SENT: Fate.DELIVERED, OutboxState.QUEUED: Fate.WAITING, OutboxState.SENDING: Fate.WAITING}


@dataclass(frozen=True, slots=True)
class Delivery:
    """What became of the announcement to one person."""

    person_id: int
    channel: str
    fate: Fate
    at: datetime | None
    unsure: bool = False
    """It was called but no answer came: most likely it arrived, and nobody is sent to that person's door."""


def announcement_of(session: Session, meeting_id: int) -> HistoryEntry | None:
    """What people were told last of where and when the meeting is: its announcement, or that it was moved."""
    return session.exec(
        select(HistoryEntry)
        .where(
            HistoryEntry.subject == "meeting",
            HistoryEntry.subject_id == meeting_id,
            col(HistoryEntry.event).in_(["meeting.announced", "meeting.moved"]),
        )
        .order_by(col(HistoryEntry.id).desc())
    ).first()


def deliveries(session: Session, meeting: Meeting, entry: HistoryEntry) -> list[Delivery]:
    """One for each person to whom that entry was told, in the order of their ids."""
    found = session.exec(
        select(Contact.person_id, Contact.channel, OutboxRow.state, OutboxRow.settled_at)
        .join(Contact, col(Contact.id) == col(OutboxRow.contact_id))
        .where(
            or_(
                col(OutboxRow.once).startswith(f"{meeting.belongs}:{entry.data['sequence']}:broadcast-"),
                col(OutboxRow.once).startswith(f"history:{entry.id}:notice-meeting-"),
            )
        )
        .order_by(col(Contact.person_id), col(OutboxRow.id))
    )
    rows = [
        Delivery(
            person_id, channel, _FATES.get(OutboxState(state), Fate.MISSED), settled_at, state == OutboxState.UNKNOWN
        )
        for person_id, channel, state, settled_at in found
        if person_id is not None
    ]
    return list(_best(rows))


def _best(rows: Iterable[Delivery]) -> Iterable[Delivery]:
    """A long message is several rows, and somebody may have been told twice: the best of them counts."""
    best: dict[int, Delivery] = {}
    order = list(Fate)
    for row in rows:
        kept = best.get(row.person_id)
        if kept is None or order.index(row.fate) < order.index(kept.fate):
            best[row.person_id] = row
    return best.values()


def unreached(session: Session, meeting: Meeting, entry: HistoryEntry) -> list[Person]:
    """Citizens of its villages who want to hear and whom no message reached: told in vain, or with no way to be told."""
    missed = [
        one.person_id for one in deliveries(session, meeting, entry) if one.fate is Fate.MISSED and not one.unsure
    ]
    reachable = select(Contact.person_id).where(col(Contact.person_id).is_not(None), col(Contact.gone_at).is_(None))
    officials = select(Appointment.person_id).where(col(Appointment.until).is_(None))
    wanted = select(Person).where(
        col(Person.erased_at).is_(None),
        col(Person.stopped_at).is_(None),
        col(Person.id).not_in(officials),
        or_(col(Person.id).in_(missed), col(Person.id).not_in(reachable)),
    )
    if meeting.village_ids:
        wanted = wanted.where(col(Person.village_id).in_(meeting.village_ids))
    return list(session.exec(wanted.order_by(col(Person.id))))
