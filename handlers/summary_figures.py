"""The figures of a summary with their labels in one reader's language, ready for text, chart and sheet.

Everybody with the right to summaries sees those of the whole commune: an agency's official too, so that no two people read
different numbers for the same week.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from sqlmodel import Session, select

from bot.journey import Dialogue
from documents.figures import Count, Figures, LateMatter, MatterRow, Period, Words
from handlers.summary_times import Scope
from models.agency import Agency
from models.matter import MatterState
from models.summary import (
    Late,
    Listed,
    Received,
    Span,
    answered,
    asked_back,
    due_within,
    happened,
    late,
    listed,
    open_count,
    received,
    received_count,
    unreviewed,
)
from models.vietnamese import private_parts, sort_key
from models.village import Village

REFUSED, SENT_UP = "matter.refused", "matter.sent-up"
"""Events that count as such; a commune whose record has none reads zero."""
SHOWN = 300


class Reader:
    """One reader's words: texts by key, days and hours, and what the codes of the record are called."""

    def __init__(self, session: Session, dialogue: Dialogue, language: str) -> None:
        self.session = session
        self.settings = dialogue.settings
        self.calendar = dialogue.calendar
        self.texts = dialogue.texts
        self.language = language
        self.say: Words = partial(dialogue.texts.say, language)
        self._villages = {village.id: village.name for village in session.exec(select(Village))}
        self._agencies = {agency.code: agency.said(language) for agency in session.exec(select(Agency))}
        english = language == "en"
        self._fields = {field.code: field.name_en if english else field.name for field in dialogue.settings.fields}

    def field(self, code: str) -> str:
        """A field; one that left the settings keeps its code for a name."""
        return self._fields.get(code, code)

    def village(self, village_id: int | None) -> str:
        """A village, or that it is none of them."""
        return self._villages[village_id] if village_id is not None else self.say("summary-elsewhere")

    def agency(self, code: str | None) -> str:
        """An agency, or that none has it yet."""
        return self._agencies[code] if code is not None else self.say("summary-no-agency")

    def state(self, state: str) -> str:
        """Where a matter stands, short enough for a chart."""
        return self.say(f"summary-state-{state.replace('_', '-')}")

    def verdict(self, row: Listed) -> str:
        """What the askers say of the answer, or "" while nobody has said anything."""
        if not row.settled and not row.not_settled:
            return ""
        return self.say("summary-verdict", settled=row.settled, not_settled=row.not_settled)

    def anonymous(self, text: str) -> str:
        """A text without phone and identity numbers, shortened."""
        hidden, end = [], 0
        for part in private_parts(text):
            hidden += [text[end : part.start], self.say("summary-hidden")]
            end = part.end
        whole = "".join([*hidden, text[end:]])
        return whole if len(whole) <= SHOWN else f"{whole[:SHOWN].rstrip()}…"


def figures_of(reader: Reader, scope: Scope, now: datetime) -> Figures:
    """Everything counted: the period's own, and what is open and late at ``now``."""
    session, span = reader.session, scope.span
    rows, done = received(session, span), answered(session, span)
    other, waiting = happened(session, span, REFUSED, SENT_UP), asked_back(session)
    return Figures(
        commune=reader.say("summary-commune"),
        period=period_of(reader, scope),
        received=sum(row.count for row in rows),
        received_before=received_count(session, span.before),
        by_field=_ranked(rows, lambda row: row.field, reader.field),
        by_village=_villages(rows, reader),
        by_status=_by_state(rows, reader),
        by_agency=_agencies(rows, reader),
        answered=done.count,
        answered_on_time=done.on_time,
        answered_after_first_date=done.on_time - done.by_first_date,
        late=late_of(reader, now),
        refused=other[REFUSED],
        sent_up=other[SENT_UP],
        open_now=open_count(session),
        unreviewed=unreviewed_of(reader, now),
        asked_back=len(waiting),
        asked_back_days=_days_since(reader, waiting[0], now) if waiting else 0,
        due_soon=_due_soon(reader, now),
    )


def period_of(reader: Reader, scope: Scope) -> Period:
    """The days that a summary touches."""
    start, end = scope.span.start, scope.span.end
    first, last = (moment.astimezone(reader.calendar.zone).date() for moment in (start, end - datetime.resolution))
    if scope.kind != "day":
        return Period(first, last, scope.kind)
    return Period(
        first, last, "day", (reader.texts.hour(reader.language, start), reader.texts.hour(reader.language, end))
    )


def rows_of(reader: Reader, span: Span) -> list[MatterRow]:
    """The matters received in a span, for the list."""
    return [_row(reader, row) for row in listed(reader.session, span)]


def _row(reader: Reader, row: Listed) -> MatterRow:
    zone = reader.calendar.zone
    first_due, due = (moment and moment.astimezone(zone).date() for moment in (row.first_due_at, row.due_at))
    return MatterRow(
        code=row.code, day=row.asked_at.astimezone(zone).date(), village=reader.village(row.village_id),
        field=reader.field(row.field), kind=reader.say(f"summary-kind-{row.kind}"), summary=reader.anonymous(row.text),
        askers=row.askers, agency=reader.agency(row.agency_code), status=reader.state(row.state),
        first_due=first_due, due=due, answered_at=row.answered_at, verdict=reader.verdict(row),
    )  # fmt: skip


def late_of(reader: Reader, now: datetime) -> tuple[LateMatter, ...]:
    """What is overdue, the longest overdue first."""
    return tuple(late_matter(reader, row) for row in late(reader.session, now, reader.calendar))


def unreviewed_of(reader: Reader, now: datetime) -> tuple[LateMatter, ...]:
    """What nobody has looked at in time, the longest waiting first."""
    return tuple(late_matter(reader, row) for row in unreviewed(reader.session, now, reader.calendar))


def _due_soon(reader: Reader, now: datetime) -> tuple[str, ...]:
    codes = due_within(reader.session, _until_next_working_day(reader, now))
    return tuple(code or reader.say("summary-restricted") for code in codes)


def _days_since(reader: Reader, since: datetime, now: datetime) -> int:
    first, last = (moment.astimezone(reader.calendar.zone).date() for moment in (since, now))
    return max(0, reader.calendar.working_days_between(first, last))


def _until_next_working_day(reader: Reader, now: datetime) -> Span:
    calendar = reader.calendar
    last = calendar.add_working_days(now.astimezone(calendar.zone).date(), 1).day
    return Span(now, Span.of_days(last, last, calendar.zone).end)


def late_matter(reader: Reader, row: Late) -> LateMatter:
    """One overdue matter in the reader's words; of a restricted one only that it is late."""
    due = row.due_at.astimezone(reader.calendar.zone).date()
    if row.restricted:
        untold = reader.say("summary-untold")
        return LateMatter(reader.say("summary-restricted"), untold, untold, untold, due, row.days, restricted=True)
    return LateMatter(
        row.code, reader.field(row.field), reader.village(row.village_id), reader.agency(row.agency_code), due, row.days,
    )  # fmt: skip


def _villages(rows: Sequence[Received], reader: Reader) -> tuple[Count, ...]:
    return _ranked(
        rows,
        lambda row: "" if row.village_id is None else str(row.village_id),
        lambda code: reader.village(int(code) if code else None),
    )


def _agencies(rows: Sequence[Received], reader: Reader) -> tuple[Count, ...]:
    return _ranked(rows, lambda row: row.agency_code or "", lambda code: reader.agency(code or None))


def _by_state(rows: Sequence[Received], reader: Reader) -> tuple[Count, ...]:
    values = _added_up(rows, lambda row: row.state)
    return tuple(Count(state, reader.state(state), values[state]) for state in MatterState if values[state])


def _ranked(
    rows: Sequence[Received], code_of: Callable[[Received], str], label: Callable[[str], str]
) -> tuple[Count, ...]:
    """Counts by code, the largest first, equal ones in the order of the alphabet."""
    counts = [Count(code, label(code), value) for code, value in _added_up(rows, code_of).items()]
    return tuple(sorted(counts, key=lambda count: (-count.value, sort_key(count.label))))


def _added_up(rows: Sequence[Received], code_of: Callable[[Received], str]) -> Counter[str]:
    values: Counter[str] = Counter()
    for row in rows:
        values[code_of(row)] += row.count
    return values
