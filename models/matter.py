"""A matter: what somebody asks, reports or proposes, from asking to the answer and the asker's verdict."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from enum import StrEnum

from sqlmodel import Field, Session, SQLModel, col, select

from models.instant import Instant


class MatterState(StrEnum):
    """Where a matter stands. Being late is never stored: it follows from the due date."""

    NEW = "new"
    ACCEPTED = "accepted"
    MORE_ASKED = "more_asked"
    ASSIGNED = "assigned"
    DRAFTED = "drafted"
    """An answer is written and waits for its release."""
    ANSWERED = "answered"
    CLOSED = "closed"
    """Answered, and the asker says it is settled."""
    SENT_UP = "sent_up"
    """Above the commune's authority: sent to a higher body, whose reply is waited for (features F32)."""
    MERGED = "merged"
    SPLIT = "split"
    """It held several matters; each goes on under a code of its own."""
    REFUSED = "refused"
    """Already resolved and asked again; a second person approved the refusal (features F30)."""
    WITHDRAWN = "withdrawn"


OPEN_STATES = (
    MatterState.NEW,
    MatterState.ACCEPTED,
    MatterState.MORE_ASKED,
    MatterState.ASSIGNED,
    MatterState.SENT_UP,
    MatterState.DRAFTED,
)

GONE_ELSEWHERE = (MatterState.MERGED, MatterState.SPLIT, MatterState.WITHDRAWN)
"""Not a matter of its own any more."""

_IN_TRIAGE = frozenset(
    {
        MatterState.ASSIGNED, MatterState.MORE_ASKED, MatterState.MERGED, MatterState.WITHDRAWN,
        MatterState.SENT_UP, MatterState.SPLIT, MatterState.REFUSED,
    }
)  # fmt: skip

MOVES: Mapping[MatterState, frozenset[MatterState]] = {
    MatterState.NEW: _IN_TRIAGE | {MatterState.ACCEPTED, MatterState.DRAFTED},
    MatterState.ACCEPTED: _IN_TRIAGE | {MatterState.DRAFTED},
    MatterState.MORE_ASKED: frozenset(
        {
            MatterState.NEW,
            MatterState.ACCEPTED,
            MatterState.ASSIGNED,
            MatterState.MERGED,
            MatterState.SPLIT,
            MatterState.WITHDRAWN,
        }
    ),
    MatterState.ASSIGNED: _IN_TRIAGE | {MatterState.ACCEPTED, MatterState.DRAFTED},
    MatterState.DRAFTED: frozenset(
        {MatterState.ANSWERED, MatterState.ASSIGNED, MatterState.ACCEPTED, MatterState.WITHDRAWN}
    ),
    MatterState.ANSWERED: frozenset({MatterState.CLOSED, MatterState.ACCEPTED}),
    MatterState.CLOSED: frozenset({MatterState.ACCEPTED}),
    MatterState.SENT_UP: frozenset(
        {MatterState.ACCEPTED, MatterState.ASSIGNED, MatterState.DRAFTED, MatterState.WITHDRAWN}
    ),
    MatterState.MERGED: frozenset(
        {MatterState.NEW, MatterState.ACCEPTED, MatterState.MORE_ASKED, MatterState.ASSIGNED}
    ),
    MatterState.SPLIT: frozenset(),
    MatterState.REFUSED: frozenset({MatterState.ACCEPTED}),
    MatterState.WITHDRAWN: frozenset(),
}
"""From which state to which. An answered matter goes back to ACCEPTED when the asker is not satisfied or the Front asks
for a re-examination, a refused one when an objection is upheld; a merged one goes back to where it stood when that is undone.

These are all the ways there are, whoever goes them. An action names besides the states from which it may start (CAN_BE_…
in handlers/triage.py): "accept" must not reopen what was answered only because a verdict may. What is assigned is accepted
again when its agency turns out to be the unit complained of (handlers/about_official.py).
"""


class Kind(StrEnum):
    """What sort of matter, an axis of its own beside the field (features F26)."""

    QUESTION = "question"
    REPORT = "report"
    PROPOSAL = "proposal"
    OPINION = "opinion"


class Source(StrEnum):
    """How a matter came in."""

    PERSON = "person"
    HELPER = "helper"
    WALK_IN = "walk_in"
    FLOOR = "floor"
    FRONT = "front"
    """From the Front's synthesis (features F8); nobody asks it but the Front."""


class Authority(StrEnum):
    """Whose decision a matter is, an axis of its own beside field and kind (features F26)."""

    COMMUNE = "commune"
    CITY = "city"
    SECTOR = "sector"
    PARTY_FRONT = "party_front"
    OTHER = "other"


class Visibility(StrEnum):
    """Who may see the asker's name; nothing is published with a name unless the asker said so."""

    HIDDEN = "hidden"
    NAMED = "named"
    OFFICIALS = "officials"


class Matter(SQLModel, table=True):
    """One matter under one receipt code, however many people ask it."""

    __tablename__ = "matter"

    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(unique=True)
    text: str
    folded: str
    """The text as it is searched: no marks, no capitals (docs/decisions/)."""
    place: str = ""
    village_id: int | None = Field(default=None, foreign_key="village.id", index=True)
    field: str = Field(index=True)
    kind: str = Kind.QUESTION
    meeting_id: int | None = Field(default=None, foreign_key="meeting.id", index=True)
    state: str = Field(default=MatterState.NEW, index=True)
    asked_at: datetime = Field(sa_type=Instant, index=True)
    review_due_at: datetime = Field(sa_type=Instant)
    """By when the office looks at it."""
    agency_code: str | None = Field(default=None, foreign_key="agency.code", index=True)
    assigned_at: datetime | None = Field(default=None, sa_type=Instant)
    receipt_by: int | None = Field(default=None, foreign_key="person.id")
    receipt_at: datetime | None = Field(default=None, sa_type=Instant)
    paper_at: datetime | None = Field(default=None, sa_type=Instant)
    """When it was handed on paper or by telephone to an agency of which nobody has joined."""
    paper_by: int | None = Field(default=None, foreign_key="person.id")
    limit_count: int = 0
    limit_unit: str = ""
    limit_source: str = ""
    clock_from: datetime | None = Field(default=None, sa_type=Instant)
    """From when the days are counted."""
    first_due_at: datetime | None = Field(default=None, sa_type=Instant)
    """Set once, never overwritten (F46)."""
    due_at: datetime | None = Field(default=None, sa_type=Instant)
    paused_at: datetime | None = Field(default=None, sa_type=Instant)
    """Since when the clock stands because the asker was asked for more."""
    more_due_at: datetime | None = Field(default=None, sa_type=Instant)
    """By when the askers are asked to answer that."""
    question_back: str = ""
    """What the office asks the askers, while it waits for more."""
    answered_at: datetime | None = Field(default=None, sa_type=Instant)
    merged_into_id: int | None = Field(default=None, foreign_key="matter.id")
    source: str = Source.PERSON
    authority: str = ""
    """Set by a person; empty until then."""
    about_agency_code: str | None = Field(default=None, foreign_key="agency.code")
    """The unit whose official is complained of; it neither gets nor reads the matter (features F27)."""
    split_from_id: int | None = Field(default=None, foreign_key="matter.id", index=True)
    follows_id: int | None = Field(default=None, foreign_key="matter.id", index=True)
    """The matter whose answer this one takes up again (features F38)."""
    state_before: str = ""
    """Where a merged matter stood, so that merging can be undone."""
    prepared: str = ""
    """What the agency will say in the meeting; nobody has released it (features F9)."""
    prepared_by: int | None = Field(default=None, foreign_key="person.id")
    prepared_at: datetime | None = Field(default=None, sa_type=Instant)
    prepare_due_at: datetime | None = Field(default=None, sa_type=Instant)
    restricted: bool = False
    """It should have gone through another door: only the office, the chair and whom it is given to read it (F23)."""

    def is_hidden_from(self, agency_codes: Collection[str]) -> bool:
        """Whether it complains of one of these units."""
        return self.about_agency_code is not None and self.about_agency_code in agency_codes


class WrongMove(Exception):
    """A matter cannot go from where it stands to where somebody wants it."""


def move(matter: Matter, to: MatterState) -> None:
    """Put a matter into another state, if that way exists."""
    if to not in MOVES[MatterState(matter.state)]:
        raise WrongMove(f"{matter.code}: {matter.state} -> {to}")
    matter.state = to


def lock_matter(session: Session, matter_id: int) -> Matter:
    """The matter, locked until the commit, as the last commit left it."""
    return session.exec(
        select(Matter).where(Matter.id == matter_id).with_for_update().execution_options(populate_existing=True)
    ).one()


def matter_with_code(session: Session, code: str) -> Matter | None:
    """The matter with this receipt code."""
    return session.exec(select(Matter).where(Matter.code == code)).first()


def parts_of(session: Session, matter_id: int) -> list[Matter]:
    """The matters into which one was split, in the order of its text."""
    return list(session.exec(select(Matter).where(Matter.split_from_id == matter_id).order_by(col(Matter.id))))


def merged_under(session: Session, matter_id: int) -> list[Matter]:
    """The matters that go on under this one."""
    under = select(Matter).where(Matter.merged_into_id == matter_id, Matter.state == MatterState.MERGED)
    return list(session.exec(under.order_by(col(Matter.id))))


def matters_in(session: Session, states: Sequence[MatterState], agency_code: str | None = None) -> list[Matter]:
    """Matters in some states, of one agency if one is given; the most pressing first."""
    wanted = select(Matter).where(col(Matter.state).in_(states))
    if agency_code is not None:
        wanted = wanted.where(Matter.agency_code == agency_code)
    return list(session.exec(wanted.order_by(col(Matter.due_at), col(Matter.asked_at), col(Matter.id))))


def is_late(matter: Matter, now: datetime) -> bool:
    """Whether the answer is overdue; a stopped clock is not late."""
    return (
        matter.due_at is not None
        and matter.state in (MatterState.ACCEPTED, MatterState.ASSIGNED, MatterState.DRAFTED)
        and matter.paused_at is None
        and now > matter.due_at
    )


def matters_brought(session: Session, meeting_id: int) -> list[Matter]:
    """The matters of a meeting that are still matters of their own, in the order in which they came; no restricted one."""
    return list(
        session.exec(
            select(Matter)
            .where(
                Matter.meeting_id == meeting_id,
                col(Matter.state).not_in(GONE_ELSEWHERE),
                col(Matter.restricted).is_(False),
            )
            .order_by(col(Matter.asked_at), col(Matter.id))
        )
    )
