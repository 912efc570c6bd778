"""A summary as it is told in chat: at most a few short lines, then whole tables and the late matters on demand."""

from collections.abc import Sequence
from datetime import date, datetime

from babel.dates import format_date

from documents.figures import Count, Figures, LateMatter, Period, largest
from handlers.summary_figures import Reader
from handlers.summary_times import Scope

FIELDS_NAMED = 4
LATE_NAMED = 3
LATE_LISTED = 30


def digest_text(reader: Reader, figures: Figures, scope: Scope) -> str:
    """What goes to the Front by itself."""
    return _lines(digest_title(reader, figures, scope), reader, figures)


def asked_text(reader: Reader, figures: Figures, now: datetime) -> str:
    """The same for whoever asked, who is told of what moment "open" and "late" speak."""
    return _lines(asked_title(reader, figures, now), reader, figures)


def digest_title(reader: Reader, figures: Figures, scope: Scope) -> str:
    """What it is, of when, and for whom."""
    period = figures.period
    if period.kind != "day":
        return reader.say(f"summary-title-{period.kind}", days=days_words(reader, period))
    from_hour, to_hour = period.hours
    return reader.say(
        "summary-title-day", day=reader.texts.day(reader.language, scope.span.end), from_hour=from_hour, to_hour=to_hour,
        first=_day(reader, period.start, "summary-day-same-year"), last=_day(reader, period.end, "summary-day-same-year"),
    )  # fmt: skip


def asked_title(reader: Reader, figures: Figures, now: datetime) -> str:
    """What it is, and of when."""
    days = days_words(reader, figures.period)
    return reader.say("summary-title-asked", days=days, at=reader.texts.moment(reader.language, now))


def days_words(reader: Reader, period: Period) -> str:
    """The days of a period in figures, without repeating month or year: "02–08/11/2026"."""
    first, last = period.start, period.end
    if first == last:
        return _day(reader, last, "summary-day")
    same = "month" if (first.year, first.month) == (last.year, last.month) else "year"
    key = f"summary-day-same-{same}" if first.year == last.year else "summary-day"
    return reader.say("summary-days", first=_day(reader, first, key), last=_day(reader, last, "summary-day"))


def table_text(reader: Reader, figures: Figures, now: datetime) -> str:
    """Every number of the summary, for those who cannot open a workbook."""
    splits = (
        ("summary-by-field", figures.by_field),
        ("summary-by-village", figures.by_village),
        ("summary-by-state", figures.by_status),
        ("summary-by-agency", figures.by_agency),
    )
    tables = ["\n".join([reader.say(key), *_counts(reader, counts)]) for key, counts in splits if counts]
    numbers = reader.say(
        "summary-numbers", received=figures.received, before=figures.received_before, answered=figures.answered,
        on_time=figures.answered_on_time, moved=figures.answered_after_first_date, late=figures.late_now,
        open=figures.open_now,
    )  # fmt: skip
    return "\n".join([asked_title(reader, figures, now), numbers, *_refused(reader, figures), *tables])


def late_text(reader: Reader, late: Sequence[LateMatter], now: datetime) -> str:
    """The overdue matters, the longest overdue first, and how to open one."""
    if not late:
        return reader.say("summary-late-none")
    listed = [
        reader.say(
            "summary-late-line", code=one.code, field=one.field_label, village=one.village_label,
            agency=one.agency_label, due=_day(reader, one.due, "summary-day"), days=one.days_late,
        )
        for one in late[:LATE_LISTED]
    ]  # fmt: skip
    if len(late) > LATE_LISTED:
        listed.append(reader.say("summary-late-list-more", count=len(late) - LATE_LISTED))
    head = reader.say("summary-late-list", count=len(late), at=reader.texts.moment(reader.language, now))
    named = [one.code for one in late if not one.restricted]
    return "\n".join([head, *listed, *(reader.say("summary-late-open", code=code) for code in named[:1])])


def _lines(title: str, reader: Reader, figures: Figures) -> str:
    lines = [_received(reader, figures), _answered(reader, figures), _late(reader, figures)]
    return "\n".join([title, *lines, *_refused(reader, figures)])


def _refused(reader: Reader, figures: Figures) -> list[str]:
    if not figures.refused and not figures.sent_up:
        return []
    return [reader.say("summary-refused", refused=figures.refused, sent_up=figures.sent_up)]


def _received(reader: Reader, figures: Figures) -> str:
    before = reader.say(f"summary-before-{figures.period.kind}", count=figures.received_before)
    sentence = reader.say("summary-received", count=figures.received, before=before, fields=_fields(reader, figures))
    top = figures.top_village
    if top is None or top.value == 1:
        return sentence
    return f"{sentence} {reader.say('summary-village', village=top.label, count=top.value)}"


def _fields(reader: Reader, figures: Figures) -> str:
    named = largest(figures.by_field, FIELDS_NAMED)
    parts = [_count(reader, count) for count in named.shown]
    if named.others:
        parts.append(reader.say("summary-others", count=named.others_value))
    return "; ".join(parts)


def _answered(reader: Reader, figures: Figures) -> str:
    return reader.say(
        "summary-answered", count=figures.answered, on_time=figures.answered_on_time,
        moved=figures.answered_after_first_date, open=figures.open_now,
    )  # fmt: skip


def _late(reader: Reader, figures: Figures) -> str:
    named = [
        reader.say("summary-late-one", code=one.code, agency=one.agency_label, days=one.days_late)
        for one in figures.late[:LATE_NAMED]
    ]
    if figures.late_now > LATE_NAMED:
        named.append(reader.say("summary-late-more", count=figures.late_now - LATE_NAMED))
    return reader.say("summary-late", count=figures.late_now, matters="; ".join(named))


def _counts(reader: Reader, counts: Sequence[Count]) -> list[str]:
    return [reader.say("summary-table-line", label=count.label, count=count.value) for count in counts]


def _count(reader: Reader, count: Count) -> str:
    return reader.say("summary-count", label=count.label, count=count.value)


def _day(reader: Reader, day: date, key: str) -> str:
    return format_date(day, reader.say(key), locale=reader.language)
