"""The places of a meeting: how many are free, for which village, and who is next on the waiting list (features F10).

Whoever reads this to give a place away holds the meeting's lock.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from models.meeting import Meeting
from models.person import Person
from models.registration import Registration, active_registrations


@dataclass(frozen=True)
class Places:
    """How the places of a meeting are taken."""

    capacity: int | None
    """None: everyone is welcome."""
    village_quota: int | None
    taken: Counter[int | None]
    """How many have a place, by village; None stands for people from elsewhere, who count as one more village."""
    waiting: Sequence[tuple[Registration, int | None]]
    """The waiting list with villages, first come first."""

    @property
    def held(self) -> int:
        """How many have a place."""
        return self.taken.total()

    @property
    def above(self) -> int:
        """How many have a place beyond the capacity, because it was lowered; nobody loses theirs."""
        return max(self.held - self.capacity, 0) if self.capacity is not None else 0

    def has_room_for(self, village_id: int | None) -> bool:
        """Whether one more of a village can have a place."""
        fits_quota = self.village_quota is None or self.taken[village_id] < self.village_quota
        return self.capacity is None or (self.held < self.capacity and fits_quota)

    def next_up(self) -> Registration | None:
        """The first of the waiting list for whom there is room."""
        return next((place for place, village_id in self.waiting if self.has_room_for(village_id)), None)

    def number_of(self, place: Registration) -> int:
        """Somebody's number on the waiting list, from 1; 0 for who is not on it."""
        return next((number for number, (one, _) in enumerate(self.waiting, 1) if one.id == place.id), 0)


def places_of(session: Session, meeting: Meeting) -> Places:
    """The places of a meeting as they are now."""
    rows = active_registrations(session, meeting.id or 0)
    ids = [row.person_id for row in rows]
    villages = dict(session.exec(select(Person.id, Person.village_id).where(col(Person.id).in_(ids))).all())
    waiting = sorted(
        ((row.waiting_since, row.id, row) for row in rows if row.waiting_since is not None),
        key=lambda entry: entry[:2],
    )
    return Places(
        meeting.capacity, meeting.village_quota,
        Counter(villages[row.person_id] for row in rows if row.waiting_since is None),
        [(row, villages[row.person_id]) for _since, _id, row in waiting],
    )  # fmt: skip
