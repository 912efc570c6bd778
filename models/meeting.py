"""A dialogue meeting between the Chairman and the people."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON
from sqlmodel import Field, Session, SQLModel, and_, col, or_, select

from models.instant import Instant
from models.matter import GONE_ELSEWHERE, OPEN_STATES, Matter
from models.village import Village


class MeetingState(StrEnum):
    """Only an announced meeting tells anybody anything."""

    DRAFT = "draft"
    ANNOUNCED = "announced"
    CANCELLED = "cancelled"
    OPEN = "open"
    IN_SESSION = "in_session"
    CONCLUDED = "concluded"
    CLOSED = "closed"


MEETING_MOVES: Mapping[MeetingState, frozenset[MeetingState]] = {
    MeetingState.DRAFT: frozenset({MeetingState.ANNOUNCED, MeetingState.CANCELLED}),
    MeetingState.ANNOUNCED: frozenset({MeetingState.OPEN, MeetingState.IN_SESSION, MeetingState.CANCELLED}),
    MeetingState.OPEN: frozenset({MeetingState.ANNOUNCED, MeetingState.IN_SESSION, MeetingState.CANCELLED}),
    MeetingState.IN_SESSION: frozenset({MeetingState.CONCLUDED}),
    MeetingState.CONCLUDED: frozenset({MeetingState.CLOSED}),
    MeetingState.CLOSED: frozenset(),
    MeetingState.CANCELLED: frozenset(),
}
"""``OPEN``: the doors are open and people check in. ``CLOSED``: everything that follows a meeting is done and proved."""


TO_BE_HELD = (MeetingState.ANNOUNCED, MeetingState.OPEN)
"""Announced and not begun, whether the doors are open or not."""
HELD_NOW = (MeetingState.OPEN, MeetingState.IN_SESSION)


class Ground(StrEnum):
    """Why a meeting is held (Luật 72/2025/QH15 Điều 43)."""

    YEARLY = "yearly"
    VOTERS = "voters"
    """A tenth of the voters ask for it."""
    NEEDED = "needed"


class Meeting(SQLModel, table=True):
    """Luật 72/2025/QH15 Điều 43: at least one a year, announced at least seven days before with how to attend."""

    __tablename__ = "meeting"

    id: int | None = Field(default=None, primary_key=True)
    subject: str
    venue: str
    programme: str
    village_ids: list[int] = Field(default_factory=list, sa_type=JSON)
    """The cluster of villages it is for; empty means all."""
    starts_at: datetime = Field(sa_type=Instant)
    ends_at: datetime = Field(sa_type=Instant)
    registration_closes_at: datetime = Field(sa_type=Instant)
    state: str = Field(default=MeetingState.DRAFT, index=True)
    sequence: int = 0
    """Raised with each change, so that a calendar replaces the old entry and an old reminder knows it is old."""
    made_by: int = Field(foreign_key="person.id")
    made_at: datetime = Field(sa_type=Instant)
    announced_at: datetime | None = Field(default=None, sa_type=Instant)
    cancel_reason: str = ""
    ground: str = Ground.YEARLY
    attending: str = ""
    """Who attends besides the people, in words."""
    capacity: int | None = None
    """Places for those who register; None: everyone is welcome (features F10)."""
    village_quota: int | None = None
    """The most places for one village; None: no such limit."""
    opened_at: datetime | None = Field(default=None, sa_type=Instant)
    began_at: datetime | None = Field(default=None, sa_type=Instant)
    concluded_at: datetime | None = Field(default=None, sa_type=Instant)
    conclusion: str = ""
    """The chair's closing words."""
    minutes_signed_by: int | None = Field(default=None, foreign_key="person.id")
    minutes_signed_at: datetime | None = Field(default=None, sa_type=Instant)
    closed_at: datetime | None = Field(default=None, sa_type=Instant)

    def is_for(self, village_id: int | None) -> bool:
        """Whether people of a village are meant; somebody without a village is always welcome."""
        return not self.village_ids or village_id is None or village_id in self.village_ids

    def takes_registrations(self, now: datetime) -> bool:
        """Whether people can register, or change how they come."""
        return self.state == MeetingState.ANNOUNCED and now < self.registration_closes_at

    def is_coming(self, now: datetime) -> bool:
        """Whether it will be held and has not begun."""
        return self.state in TO_BE_HELD and now < self.starts_at

    def is_over(self, now: datetime) -> bool:
        """Whether it was held; one that lasts longer than planned is not over before the chair concludes it."""
        if self.state in (MeetingState.CONCLUDED, MeetingState.CLOSED):
            return True
        return self.state not in HELD_NOW and self.ends_at <= now

    @property
    def code(self) -> str:
        """How history and calendars name it."""
        return f"meeting-{self.id}"

    @property
    def belongs(self) -> str:
        """What its timers belong to, and how the keys of its messages begin."""
        return f"meeting:{self.id}"


def coming_meetings(session: Session, now: datetime) -> list[Meeting]:
    """Meetings that are held now, and announced ones that are not over, soonest first."""
    announced = and_(Meeting.state == MeetingState.ANNOUNCED, col(Meeting.ends_at) > now)
    return list(
        session.exec(
            select(Meeting)
            .where(or_(announced, col(Meeting.state).in_(HELD_NOW)))
            .order_by(col(Meeting.starts_at), col(Meeting.id))
        )
    )


def changeable_meetings(session: Session, now: datetime) -> list[Meeting]:
    """Announced meetings that have not begun and all drafts, soonest first."""
    announced = and_(col(Meeting.state).in_(TO_BE_HELD), col(Meeting.starts_at) > now)
    return list(
        session.exec(
            select(Meeting)
            .where(or_(announced, Meeting.state == MeetingState.DRAFT))
            .order_by(col(Meeting.starts_at), col(Meeting.id))
        )
    )


def last_begun(session: Session) -> Meeting | None:
    """The meeting in session; if there is none, the last one that was concluded."""
    begun = select(Meeting).where(col(Meeting.began_at).is_not(None)).order_by(col(Meeting.began_at).desc())
    running = session.exec(begun.where(Meeting.state == MeetingState.IN_SESSION)).first()
    concluded = (MeetingState.CONCLUDED, MeetingState.CLOSED)
    return running or session.exec(begun.where(col(Meeting.state).in_(concluded))).first()


class WrongMeetingMove(Exception):
    """A meeting cannot go from where it stands to where somebody wants it."""


def move_meeting(meeting: Meeting, to: MeetingState) -> None:
    """Put a meeting into another state, if that way exists."""
    if to not in MEETING_MOVES[MeetingState(meeting.state)]:
        raise WrongMeetingMove(f"{meeting.code}: {meeting.state} -> {to}")
    meeting.state = to


def lock_meeting(session: Session, meeting_id: int) -> Meeting:
    """The meeting, locked until the commit, as the last commit left it."""
    return session.exec(
        select(Meeting).where(Meeting.id == meeting_id).with_for_update().execution_options(populate_existing=True)
    ).one()


def goes_to(session: Session, meeting_id: int | None) -> int | None:
    """The meeting to which something new is brought: this one, or none if it is over or was called off meanwhile."""
    meeting = session.get(Meeting, meeting_id) if meeting_id is not None else None
    gone = (MeetingState.CONCLUDED, MeetingState.CLOSED, MeetingState.CANCELLED)
    return meeting_id if meeting is not None and meeting.state not in gone else None


def village_names(session: Session, meeting: Meeting) -> str:
    """The villages it is for, for a sentence; "" when it is for all."""
    names = {village.id: village.name for village in session.exec(select(Village))}
    return ", ".join(names[village_id] for village_id in meeting.village_ids)


@dataclass(frozen=True, slots=True)
class Brought:
    """How many matters are brought to a meeting, and how many of them have no answer yet."""

    matters: int
    open: int


def brought_to(session: Session, meeting_id: int, agency_codes: Collection[str] | None = None) -> Brought:
    """The matters of a meeting, of some agencies if they are given."""
    wanted = select(Matter.state).where(Matter.meeting_id == meeting_id, col(Matter.state).not_in(GONE_ELSEWHERE))
    if agency_codes is not None:
        wanted = wanted.where(col(Matter.agency_code).in_(agency_codes))
    states = session.exec(wanted).all()
    return Brought(len(states), sum(state in OPEN_STATES for state in states))
