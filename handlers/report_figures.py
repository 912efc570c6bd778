"""The figures of a period report in one reader's words, ready for chat, charts, workbook and paper.

What complains of somebody's unit or is restricted is counted for everybody and described to nobody: a report goes from hand
to hand (docs/decisions/33-period-report.md).
"""

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from datetime import UTC, date, datetime, time, timedelta

from documents.figures import Count, LateMatter, Period
from documents.report_figures import Line, PromiseRow, RefusedRow, Report
from handlers.report_periods import Wanted
from handlers.summary_figures import Reader, late_matter
from handlers.summary_words import days_words
from models.asker import Verdict, askers_of
from models.periods import PeriodKind, ReportPeriod
from models.person import Person
from models.promise import PromiseState
from models.redaction import Taken, names_in, redact
from models.report import (
    Cell,
    Promised,
    Refused,
    Slice,
    Tally,
    examined,
    open_promises,
    promise_counts,
    refusals,
    tallies,
    total,
    verdicts,
)
from models.summary import Span, late
from models.vietnamese import sort_key

Tallies = Mapping[Cell, Tally]
_ROMAN = ("I", "II", "III", "IV")


def report_of(reader: Reader, wanted: Wanted, now: datetime) -> Report:
    """Everything counted: what happened in the period, and what is late or promised at ``now``."""
    session, part = reader.session, wanted.part
    today = now.astimezone(reader.calendar.zone).date()
    span = span_of(reader, wanted.period, now)
    before = wanted.period.compared(today)
    cells = tallies(session, span, part, now)
    earlier = tallies(session, Span.of_days(before.first, before.last, reader.calendar.zone), part, now)
    whole, whole_before = total(cells.values()), total(earlier.values())
    refused, waiting = refusals(session, span, part), open_promises(session, part)
    requests, said = examined(session, span, part), verdicts(session, span, part)
    promised = promise_counts(session, span, part, now)
    overdue = _late(reader, part, now)
    return Report(
        title=title_words(reader, wanted.period),
        days=_own_days(reader, wanted.period, today),
        days_before=_days(reader, before, until=before.last),
        part=part_words(reader, part),
        commune=reader.say("summary-commune"),
        made=reader.texts.moment(reader.language, now),
        whole=_line(reader.say("report-sheet-total"), whole, whole_before.received),
        before=_line(reader.say("report-sheet-total"), whole_before, 0),
        by_first_date=whole.by_first_date,
        by_field=_split(reader, cells, earlier, lambda cell: cell.field, lambda cell: reader.field(cell.field)),
        by_village=_split(
            reader, cells, earlier, lambda cell: cell.village_id, lambda cell: reader.village(cell.village_id)
        ),
        by_agency=_split(
            reader, cells, earlier, lambda cell: cell.agency_code, lambda cell: reader.agency(cell.agency_code)
        ),
        by_ground=_grounds(reader, refused),
        refusals=tuple(_refused(reader, one) for one in refused if not one.cell.hidden),
        refusals_hidden=sum(one.cell.hidden for one in refused),
        late=overdue,
        late_hidden=whole.late - len(overdue),
        examined=requests.asked,
        examined_answered=requests.answered,
        examined_reopened=requests.reopened,
        settled=said[Verdict.SETTLED],
        not_settled=said[Verdict.NOT_SETTLED],
        promises_made=promised.made,
        promises_kept=promised.kept,
        promises_open=promised.open,
        promises_late=promised.late,
        promises=tuple(_promise(reader, one, now) for one in waiting if not one.hidden),
        promises_hidden=sum(one.hidden for one in waiting),
    )


def span_of(reader: Reader, period: ReportPeriod, now: datetime) -> Span:
    """The whole days of a period; one that is not over goes up to now."""
    zone = reader.calendar.zone
    start = datetime.combine(period.first, time(), zone).astimezone(UTC)
    end = datetime.combine(period.last + timedelta(days=1), time(), zone).astimezone(UTC)
    # A report asked for on the stroke of midnight still covers something.
    return Span(start, max(min(end, now), start + timedelta(seconds=1)))


def title_words(reader: Reader, period: ReportPeriod) -> str:
    """A period as people call it."""
    year = str(period.first.year)
    if period.kind is PeriodKind.MONTH:
        return reader.say("report-title-month", month=f"{period.first.month:02}", year=year)
    if period.kind is PeriodKind.QUARTER:
        return reader.say("report-title-quarter", roman=_ROMAN[period.number - 1], year=year)
    if period.kind is PeriodKind.HALF:
        return reader.say("report-title-half", half="first" if period.number == 1 else "second", year=year)
    if period.kind is PeriodKind.YEAR:
        return reader.say("report-title-year", year=year)
    first, last = (f"{day:%d/%m/%Y}" for day in (period.first, period.last))
    return reader.say("report-title-days", first=first, last=last)


def part_words(reader: Reader, part: Slice) -> str:
    """Which part of the commune; "" for all of it."""
    if part.village_id is not None:
        return reader.say("report-part-village", name=reader.village(part.village_id))
    if part.field:
        return reader.say("report-part-field", name=reader.field(part.field))
    return reader.say("report-part-agency", name=reader.agency(part.agency_code)) if part.agency_code else ""


def _own_days(reader: Reader, period: ReportPeriod, today: date) -> str:
    return "" if period.kind is PeriodKind.DAYS else _days(reader, period, period.until(today))


def _days(reader: Reader, period: ReportPeriod, until: date) -> str:
    return days_words(reader, Period(period.first, until, "custom"))


def _line(label: str, tally: Tally, received_before: int, *, hidden: bool = False) -> Line:
    return Line(
        label, tally.received, received_before, tally.answered, tally.on_time, tally.late, tally.refused, tally.sent_up,
        tally.extended, hidden,
    )  # fmt: skip


def _split(
    reader: Reader, cells: Tallies, earlier: Tallies, key_of: Callable[[Cell], object], label: Callable[[Cell], str]
) -> tuple[Line, ...]:
    """A line for each field, village or agency, the most received first; what is not described comes last."""
    now, before = _added(cells, key_of), _added(earlier, key_of)
    lines = []
    for key, cell in {**_cells(earlier, key_of), **_cells(cells, key_of)}.items():
        name = reader.say("report-hidden") if cell.hidden else label(cell)
        tally, then = now.get(key, Tally()), before.get(key, Tally())
        lines.append(_line(name, tally, then.received, hidden=cell.hidden))
    wanted = [line for line in lines if not line.is_empty or line.received_before]
    return tuple(sorted(wanted, key=lambda line: (line.hidden, -line.received, -line.answered, sort_key(line.label))))


def _key(cell: Cell, key_of: Callable[[Cell], object]) -> tuple[bool, object]:
    return cell.hidden, None if cell.hidden else key_of(cell)


def _cells(cells: Tallies, key_of: Callable[[Cell], object]) -> dict[tuple[bool, object], Cell]:
    return {_key(cell, key_of): cell for cell in cells}


def _added(cells: Tallies, key_of: Callable[[Cell], object]) -> dict[tuple[bool, object], Tally]:
    added: dict[tuple[bool, object], Tally] = {}
    for cell, tally in cells.items():
        added.setdefault(_key(cell, key_of), Tally()).add(tally)
    return added


def _grounds(reader: Reader, refused: Collection[Refused]) -> tuple[Count, ...]:
    counts = Counter(one.ground for one in refused)
    labels = {one.ground: ground_label(reader, one) for one in refused}
    return tuple(Count(code, labels[code], value) for code, value in counts.most_common())


def ground_label(reader: Reader, refused: Refused) -> str:
    """The ground in the reader's language, as far as the settings still have it."""
    ground = next((one for one in reader.settings.refusal_grounds if one.code == refused.ground), None)
    return ground.name_en if ground is not None and reader.language == "en" else refused.ground_name


def _refused(reader: Reader, one: Refused) -> RefusedRow:
    objection = "upheld" if one.upheld else "made" if one.objections else "none"
    return RefusedRow(
        code=one.code, day=one.decided_at.astimezone(reader.calendar.zone).date(), field=reader.field(one.cell.field),
        village=reader.village(one.cell.village_id), ground=ground_label(reader, one), source=one.ground_source,
        reason=_without_people(reader, one.reason, one.matter_id),
        objection=reader.say("report-objection", what=objection) if one.objections else "",
    )  # fmt: skip


def _promise(reader: Reader, one: Promised, now: datetime) -> PromiseRow:
    zone, calendar = reader.calendar.zone, reader.calendar
    due, today = one.due_at.astimezone(zone).date(), now.astimezone(zone).date()
    is_late = one.state == PromiseState.OPEN and one.due_at < now
    days = max(0, calendar.working_days_between(due, today)) if is_late else 0
    state = "late" if is_late else one.state
    return PromiseRow(
        code=one.code, text=_without_people(reader, one.text, one.matter_id), agency=reader.agency(one.agency_code),
        due=due, state=reader.say("report-promise-state", state=state), days_late=days,
    )  # fmt: skip


def _late(reader: Reader, part: Slice, now: datetime) -> tuple[LateMatter, ...]:
    """What is overdue and may be described, the longest overdue first."""
    rows = late(reader.session, now, reader.calendar)
    told = [row for row in rows if not row.restricted and part.holds(row.field, row.village_id, row.agency_code)]
    return tuple(late_matter(reader, row) for row in told)


def _without_people(reader: Reader, text: str, matter_id: int) -> str:
    """A text of an official without people's names, as far as they can be told, and without numbers of people and houses."""
    ids = {asker.person_id for asker in askers_of(reader.session, matter_id)}
    names = [reader.session.get_one(Person, person_id).full_name for person_id in ids]
    return redact(text, [*names, *names_in(text)], {sort: reader.say(f"redacted-{sort}") for sort in Taken}).text
