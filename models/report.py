"""Counting for the report of a period: cells of field, village and agency, so that every split adds up to its whole (F53).

A matter that complains of officials, or is restricted, is counted in a cell that says nothing else of it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, case, func, not_, select, true
from sqlmodel import Session, col

from models.asker import Asker, Verdict
from models.complained import is_told, may_be_told
from models.extension import Extension
from models.history import HistoryEntry
from models.matter import Matter
from models.promise import Promise, PromiseState
from models.refusal import Objection, Refusal
from models.summary import CLOCK_RUNS, Span, answers_judged, asked_in, within
from models.supervision import ReExamination

_AXES: tuple[Any, ...] = (
    col(Matter.field),
    col(Matter.village_id),
    col(Matter.agency_code),
    not_(is_told()),
)
_OPEN = (PromiseState.OPEN, PromiseState.REPORTED)
_SENT_UP = "matter.sent-up"


class Cell(NamedTuple):
    """What matters are split by; one whose content is not told has nothing but ``hidden``."""

    field: str = ""
    village_id: int | None = None
    agency_code: str | None = None
    hidden: bool = False


HIDDEN = Cell(hidden=True)


@dataclass(slots=True)
class Tally:
    """How many matters of a cell were received, answered (all, in time, by the first date) and so on in a span.

    ``late`` is not of the span: it counts what is overdue at the moment of asking.
    """

    received: int = 0
    answered: int = 0
    on_time: int = 0
    by_first_date: int = 0
    late: int = 0
    refused: int = 0
    sent_up: int = 0
    extended: int = 0

    def add(self, other: "Tally") -> None:
        """Put another one into this one."""
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))


@dataclass(frozen=True, slots=True)
class Slice:
    """One village, field or agency; or, empty, the whole commune. Of a part nothing hidden is counted: it would be described."""

    village_id: int | None = None
    field: str = ""
    agency_code: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left out."""
        return self == WHOLE

    def of_matters(self) -> ColumnElement[bool]:
        """Which matters belong to it."""
        wanted: list[ColumnElement[bool]] = [true()]
        if not self.is_whole:
            wanted.append(is_told())
        if self.village_id is not None:
            wanted.append(col(Matter.village_id) == self.village_id)
        if self.field:
            wanted.append(col(Matter.field) == self.field)
        if self.agency_code:
            wanted.append(col(Matter.agency_code) == self.agency_code)
        return and_(*wanted)

    def holds(self, field: str, village_id: int | None, agency_code: str | None) -> bool:
        """The same of a matter whose content may be told."""
        return (
            self.village_id in (None, village_id)
            and self.field in ("", field)
            and self.agency_code in ("", agency_code)
        )


WHOLE = Slice()


@dataclass(frozen=True, slots=True)
class Refused:
    """A refusal approved in a span; whoever reads it must look whether its matter's content may be told."""

    cell: Cell
    code: str
    matter_id: int
    ground: str
    ground_name: str
    ground_source: str
    reason: str
    decided_at: datetime
    objections: int
    upheld: int


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise that is not kept yet."""

    hidden: bool
    code: str
    matter_id: int
    text: str
    agency_code: str | None
    due_at: datetime
    state: str


@dataclass(frozen=True, slots=True)
class Examined:
    """Requests of the Front made in a span: all, answered since, and those by which the matter was opened again."""

    asked: int
    answered: int
    reopened: int


@dataclass(frozen=True, slots=True)
class PromiseCounts:
    """Promises made and kept in a span; open (with those that wait for a second look) and late at the moment of asking."""

    made: int
    kept: int
    open: int
    late: int


def tallies(session: Session, span: Span, part: Slice, now: datetime) -> Mapping[Cell, Tally]:
    """Everything that is split, by cell."""
    found: defaultdict[Cell, Tally] = defaultdict(Tally)
    here = part.of_matters()
    received = select(*_AXES, func.count()).where(*asked_in(span), here).group_by(*_AXES)
    _fill(session, found, received, "received")
    _fill(session, found, answers_judged(span, *_AXES).where(here), "answered", "on_time", "by_first_date")
    _fill(session, found, _overdue(now).where(here), "late")
    _fill(session, found, _sent_up(span).where(here), "sent_up")
    _fill(session, found, _extended(span).where(here), "extended")
    for refused in refusals(session, span, part):
        found[refused.cell].refused += 1
    return dict(found)


def total(tally_by_cell: Iterable[Tally]) -> Tally:
    """All of them together."""
    whole = Tally()
    for one in tally_by_cell:
        whole.add(one)
    return whole


def refusals(session: Session, span: Span, part: Slice) -> list[Refused]:
    """The refusals approved in a span, the last one of each matter, in the order in which they were decided."""
    rows = session.execute(
        select(Refusal, Matter)
        .join(Matter, col(Matter.id) == col(Refusal.matter_id))
        .where(col(Refusal.approved).is_(True), within(Refusal.decided_at, span), part.of_matters())
        .order_by(col(Refusal.decided_at), col(Refusal.id))
    )
    last = {matter.id: (refusal, matter) for refusal, matter in rows}
    objected = _objections(session, [refusal.id for refusal, _matter in last.values()])
    found = [_refused(refusal, matter, objected.get(refusal.id, (0, 0))) for refusal, matter in last.values()]
    return sorted(found, key=lambda one: (one.decided_at, one.matter_id))


def examined(session: Session, span: Span, part: Slice) -> Examined:
    """What the Front asked to be examined again."""
    rows = select(
        func.count(),
        func.count(col(ReExamination.answered_at)),
        func.count(case((col(ReExamination.reopened).is_(True), 1))),
    ).join(Matter, col(Matter.id) == col(ReExamination.matter_id))
    return Examined(*session.execute(rows.where(within(ReExamination.asked_at, span), part.of_matters())).one())


def verdicts(session: Session, span: Span, part: Slice) -> Mapping[str, int]:
    """How many askers said in a span that it is settled, or not."""
    rows = session.execute(
        select(col(Asker.verdict), func.count())
        .join(Matter, col(Matter.id) == col(Asker.matter_id))
        .where(within(Asker.verdict_at, span), col(Asker.withdrawn_at).is_(None), part.of_matters())
        .group_by(col(Asker.verdict))
    )
    counted = {str(verdict): count for verdict, count in rows if verdict is not None}
    return {verdict: counted.get(verdict, 0) for verdict in (Verdict.SETTLED, Verdict.NOT_SETTLED)}


def promise_counts(session: Session, span: Span, part: Slice, now: datetime) -> PromiseCounts:
    """The promise book in numbers."""
    conditions = (
        within(Promise.made_at, span),
        and_(col(Promise.state) == PromiseState.KEPT, within(Promise.confirmed_at, span)),
        col(Promise.state).in_(_OPEN),
        and_(col(Promise.state) == PromiseState.OPEN, col(Promise.due_at) < now),
    )
    counts = select(*(func.count(case((condition, 1))) for condition in conditions))
    joined = counts.select_from(Promise).join(Matter, col(Matter.id) == col(Promise.matter_id))
    return PromiseCounts(*session.execute(joined.where(_promised_in(part))).one())


def open_promises(session: Session, part: Slice) -> list[Promised]:
    """The promises that are not kept yet, the most pressing first."""
    rows = session.execute(
        select(Promise, Matter)
        .join(Matter, col(Matter.id) == col(Promise.matter_id))
        .where(col(Promise.state).in_(_OPEN), _promised_in(part))
        .order_by(col(Promise.due_at), col(Promise.id))
    )
    return [
        Promised(
            _is_hidden(matter), matter.code, promise.matter_id, promise.text, promise.agency_code, promise.due_at,
            promise.state,
        )
        for promise, matter in rows
    ]  # fmt: skip


def _promised_in(part: Slice) -> ColumnElement[bool]:
    """A promise belongs to the agency that made it, whichever has the matter now."""
    if not part.agency_code:
        return part.of_matters()
    return and_(is_told(), col(Promise.agency_code) == part.agency_code)


def _fill(session: Session, found: Mapping[Cell, Tally], statement: Select[Any], *names: str) -> None:
    for field, village_id, agency_code, hidden, *counts in session.execute(statement):
        tally = found[HIDDEN if hidden else Cell(field, village_id, agency_code)]
        for name, count in zip(names, counts, strict=True):
            setattr(tally, name, getattr(tally, name) + count)


def _overdue(now: datetime) -> Select[Any]:
    late = (col(Matter.due_at) < now, col(Matter.state).in_(CLOCK_RUNS), col(Matter.paused_at).is_(None))
    return select(*_AXES, func.count()).where(*late).group_by(*_AXES)


def _sent_up(span: Span) -> Select[Any]:
    happened = (col(HistoryEntry.subject) == "matter", col(HistoryEntry.event) == _SENT_UP)
    return (
        select(*_AXES, func.count(col(HistoryEntry.subject_id).distinct()))
        .select_from(HistoryEntry)
        .join(Matter, col(Matter.id) == col(HistoryEntry.subject_id))
        .where(*happened, within(HistoryEntry.at, span))
        .group_by(*_AXES)
    )


def _extended(span: Span) -> Select[Any]:
    return (
        select(*_AXES, func.count(col(Extension.matter_id).distinct()))
        .select_from(Extension)
        .join(Matter, col(Matter.id) == col(Extension.matter_id))
        .where(col(Extension.granted).is_(True), within(Extension.decided_at, span))
        .group_by(*_AXES)
    )


def _objections(session: Session, refusal_ids: list[int | None]) -> Mapping[int | None, tuple[int, int]]:
    """To each refusal that was objected to: how many objections, and how many were upheld."""
    rows = session.execute(
        select(col(Objection.refusal_id), func.count(), func.count(case((col(Objection.upheld).is_(True), 1))))
        .where(col(Objection.refusal_id).in_(refusal_ids))
        .group_by(col(Objection.refusal_id))
    )
    return {refusal_id: (count, upheld) for refusal_id, count, upheld in rows}


def _refused(refusal: Refusal, matter: Matter, objected: tuple[int, int]) -> Refused:
    return Refused(
        _cell(matter), matter.code, refusal.matter_id, refusal.ground, refusal.ground_name, refusal.ground_source,
        refusal.reason, refusal.decided_at or refusal.proposed_at, *objected,
    )  # fmt: skip


def _cell(matter: Matter) -> Cell:
    return HIDDEN if _is_hidden(matter) else Cell(matter.field, matter.village_id, matter.agency_code)


def _is_hidden(matter: Matter) -> bool:
    return not may_be_told(matter)
