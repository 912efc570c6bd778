"""Counting a stretch of time: what was received and answered in it, and what is open and late at a moment.

Every number comes from one statement, so that a split always adds up to its whole, on SQLite and PostgreSQL alike.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cache
from typing import Any, Self

from sqlalchemy import ColumnElement, Select, and_, case, func, not_, or_, select
from sqlmodel import Session, col

from models.answer import Answer
from models.asker import Asker, Verdict
from models.complained import is_told
from models.history import HistoryEntry
from models.instant import Instant
from models.matter import OPEN_STATES, Matter, MatterState
from models.working_days import WorkCalendar

CLOCK_RUNS = (MatterState.ACCEPTED, MatterState.ASSIGNED, MatterState.DRAFTED)
"""States in which an answer can be overdue; ``models.matter.is_late`` says the same of one matter."""


@dataclass(frozen=True, slots=True)
class Span:
    """From ``start`` up to, but not including, ``end``, both aware. Raises ValueError if there is nothing between."""

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError(f"a span cannot end ({self.end}) before it has begun ({self.start})")

    @classmethod
    def of_days(cls, first: date, last: date, zone: tzinfo) -> Self:
        """Whole local days, both included."""
        after = last + timedelta(days=1)
        return cls(*(datetime.combine(day, time(), zone).astimezone(UTC) for day in (first, after)))

    @property
    def before(self) -> "Span":
        """The span of equal length that ends where this one starts."""
        return Span(self.start - (self.end - self.start), self.start)


@dataclass(frozen=True, slots=True)
class Received:
    """How many matters of a span share all four: field, village (None: unknown or elsewhere), state and agency."""

    field: str
    village_id: int | None
    state: str
    agency_code: str | None
    count: int


@dataclass(frozen=True, slots=True)
class Answered:
    """Matters answered in a span: all, those by their due date, and those of them by the first one they ever had."""

    count: int
    on_time: int
    by_first_date: int


@dataclass(frozen=True, slots=True)
class Late:
    """A matter whose answer is overdue; ``days`` counts working days and is 0 until the next one begins."""

    code: str
    field: str
    village_id: int | None
    agency_code: str | None
    due_at: datetime
    days: int
    restricted: bool = False
    """It is restricted or about officials: it is counted, but a summary that all read says nothing else of it."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A matter received in a span, without its askers; verdicts are counted."""

    code: str
    asked_at: datetime
    village_id: int | None
    field: str
    kind: str
    text: str
    askers: int
    agency_code: str | None
    state: str
    first_due_at: datetime | None
    due_at: datetime | None
    answered_at: datetime | None
    settled: int
    not_settled: int


def received(session: Session, span: Span) -> list[Received]:
    """The matters asked in a span, split every way at once, whatever became of them since."""
    axes = (col(Matter.field), col(Matter.village_id), col(Matter.state), col(Matter.agency_code))
    rows = session.execute(select(*axes, func.count()).where(*asked_in(span)).group_by(*axes))
    return [Received(*row) for row in rows]


def received_count(session: Session, span: Span) -> int:
    """How many matters were asked in a span."""
    return _number(session, select(func.count()).where(*asked_in(span)))


def asked_in(span: Span) -> tuple[ColumnElement[bool], ...]:
    """Of a message that held several matters only these count, not the message besides."""
    return within(Matter.asked_at, span), col(Matter.state) != MatterState.SPLIT


def answered(session: Session, span: Span) -> Answered:
    """The matters answered in a span, each by the last answer that went out in it.

    An answer is judged by the due date that held when it went out, whatever became of the matter since. One from before
    that was written down is judged by the matter's due date, or by the first one if the matter was opened again.
    """
    return Answered(*session.execute(answers_judged(span)).one())


def answers_judged(span: Span, *axes: ColumnElement[Any]) -> Select[Any]:
    """The statement behind ``answered``: its three numbers, after columns of ``Matter`` by which they may be split."""
    last = select(func.max(col(Answer.id))).where(within(Answer.released_at, span)).group_by(col(Answer.matter_id))
    at, first_due = col(Answer.released_at), col(Matter.first_due_at)
    unwritten = case((col(Matter.clock_from) > at, first_due), else_=col(Matter.due_at))
    due = func.coalesce(col(Answer.due_at), unwritten, type_=Instant)
    on_time = or_(due.is_(None), at <= due)
    by_first_date = and_(on_time, or_(first_due.is_(None), at <= first_due))
    counts = (func.count(), func.count(case((on_time, 1))), func.count(case((by_first_date, 1))))
    joined = select(*axes, *counts).select_from(Answer).join(Matter, col(Matter.id) == col(Answer.matter_id))
    return joined.where(col(Answer.id).in_(last)).group_by(*axes) if axes else joined.where(col(Answer.id).in_(last))


def late(session: Session, now: datetime, calendar: WorkCalendar) -> list[Late]:
    """What is overdue at ``now``, the longest overdue first."""
    today = now.astimezone(calendar.zone).date()

    @cache
    def days_since(due: date) -> int:
        return max(0, calendar.working_days_between(due, today))

    rows = session.execute(
        select(
            col(Matter.code),
            col(Matter.field),
            col(Matter.village_id),
            col(Matter.agency_code),
            col(Matter.due_at),
            not_(is_told()),
        )
        .where(col(Matter.due_at) < now, col(Matter.state).in_(CLOCK_RUNS), col(Matter.paused_at).is_(None))
        .order_by(col(Matter.due_at), col(Matter.id))
    )
    return [
        Late(
            code, field, village_id, agency_code, due_at, days_since(due_at.astimezone(calendar.zone).date()),
            bool(restricted),
        )
        for code, field, village_id, agency_code, due_at, restricted in rows
        if due_at is not None
    ]  # fmt: skip


def unreviewed(session: Session, now: datetime, calendar: WorkCalendar) -> list[Late]:
    """What nobody of the office has looked at in time, the longest waiting first; ``due_at`` is that moment."""
    today = now.astimezone(calendar.zone).date()
    rows = session.execute(
        select(
            col(Matter.code),
            col(Matter.field),
            col(Matter.village_id),
            col(Matter.review_due_at),
            not_(is_told()),
        )
        .where(col(Matter.review_due_at) < now, col(Matter.state) == MatterState.NEW)
        .order_by(col(Matter.review_due_at), col(Matter.id))
    )
    return [
        Late(
            code,
            field,
            village_id,
            None,
            due_at,
            max(0, calendar.working_days_between(_day(due_at, calendar), today)),
            bool(restricted),
        )
        for code, field, village_id, due_at, restricted in rows
    ]


def asked_back(session: Session) -> list[datetime]:
    """Since when each matter waits for more from its askers, the longest waiting first."""
    rows = session.execute(
        select(col(Matter.paused_at)).where(col(Matter.state) == MatterState.MORE_ASKED).order_by(col(Matter.paused_at))
    )
    return [since for (since,) in rows if since is not None]


def due_within(session: Session, span: Span) -> list[str]:
    """The codes of the matters whose answer falls due in a span, the nearest first; "" for one that is only counted."""
    rows = session.execute(
        select(case((is_told(), col(Matter.code)), else_=""))
        .where(within(Matter.due_at, span), col(Matter.state).in_(CLOCK_RUNS), col(Matter.paused_at).is_(None))
        .order_by(col(Matter.due_at), col(Matter.id))
    )
    return [code for (code,) in rows]


def _day(moment: datetime, calendar: WorkCalendar) -> date:
    return moment.astimezone(calendar.zone).date()


def open_count(session: Session) -> int:
    """How many matters wait for something to be done about them."""
    return _number(session, select(func.count()).where(col(Matter.state).in_(OPEN_STATES)))


def happened(session: Session, span: Span, *events: str) -> Mapping[str, int]:
    """To how many matters each of some events of the history happened in a span."""
    event = col(HistoryEntry.event)
    rows = session.execute(
        select(event, func.count(col(HistoryEntry.subject_id).distinct()))
        .where(col(HistoryEntry.subject) == "matter", event.in_(events), within(HistoryEntry.at, span))
        .group_by(event)
    )
    counts = dict.fromkeys(events, 0)
    counts.update((name, count) for name, count in rows)
    return counts


def listed(session: Session, span: Span) -> list[Listed]:
    """The matters asked in a span, oldest first, without those about officials: all who read summaries read this list."""
    of_last_answer = col(Asker.verdict_at) >= col(Matter.answered_at)
    verdict, asks = col(Asker.verdict), and_(col(Asker.matter_id) == col(Matter.id), col(Asker.withdrawn_at).is_(None))
    both = (Verdict.SETTLED, Verdict.NOT_SETTLED)
    settled, not_settled = (func.count(case((and_(verdict == said, of_last_answer), 1))) for said in both)
    rows = session.execute(
        select(Matter, func.count(col(Asker.id)), settled, not_settled)
        .join(Asker, asks, isouter=True)
        .where(*asked_in(span), is_told())
        .group_by(col(Matter.id))
        .order_by(col(Matter.asked_at), col(Matter.id))
    )
    return [_listed(*row) for row in rows]


def _listed(matter: Matter, askers: int, settled: int, not_settled: int) -> Listed:
    return Listed(
        code=matter.code, asked_at=matter.asked_at, village_id=matter.village_id, field=matter.field, kind=matter.kind,
        text=matter.text, askers=askers, agency_code=matter.agency_code, state=matter.state,
        first_due_at=matter.first_due_at, due_at=matter.due_at, answered_at=matter.answered_at,
        settled=settled, not_settled=not_settled,
    )  # fmt: skip


def _number(session: Session, statement: Select[int]) -> int:
    return int(session.execute(statement).scalar_one())


def within(moment: datetime | None, span: Span) -> ColumnElement[bool]:
    """Whether a moment of a row lies in a span."""
    return and_(col(moment) >= span.start, col(moment) < span.end)
