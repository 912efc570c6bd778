"""A period report as it is told in chat, as sentences on paper, and as lists for those who cannot open a file."""

from collections.abc import Sequence

from documents.figures import Count
from documents.report_figures import Line, Report, told
from handlers.summary_figures import Reader

NAMED = 3
LISTED = 100
"""Lines of a list in chat; a long message is parted by the outbox."""


def report_text(reader: Reader, report: Report) -> str:
    """The whole report in a few lines."""
    return "\n".join([_title(reader, report), *sentences(reader, report)])


def sentences(reader: Reader, report: Report) -> list[str]:
    """The same without its title: what came in, how it was answered, what is late, refused, looked at again, promised."""
    if report.is_empty and not report.before.received:
        return [reader.say("report-empty"), *_note(reader, report)]
    lines = [_received(reader, report), _answered(reader, report), _late(reader, report), _refused(reader, report)]
    lines += [
        reader.say(
            "report-examined", count=report.examined, answered=report.examined_answered, reopened=report.examined_reopened
        ),
        reader.say("report-verdicts", settled=report.settled, not_settled=report.not_settled),
        reader.say(
            "report-promises", made=report.promises_made, kept=report.promises_kept, open=report.promises_open,
            late=report.promises_late,
        ),
    ]  # fmt: skip
    return [*lines, *_note(reader, report)]


def _note(reader: Reader, report: Report) -> list[str]:
    return [reader.say("report-part-note")] if report.part else []


def table_text(reader: Reader, report: Report) -> str:
    """Every table of the report, for those who cannot open a workbook."""
    tables = [
        "\n".join([reader.say(f"report-chart-by-{axis}"), *(_table_line(reader, line) for line in lines)])
        for axis, lines in (("field", report.by_field), ("village", report.by_village), ("agency", report.by_agency))
        if lines
    ]
    return "\n".join([_title(reader, report), *(tables or [reader.say("report-empty")])])


def refused_text(reader: Reader, report: Report) -> str:
    """The refusals with their grounds and reasons."""
    lines = [
        reader.say(
            "report-refused-line", code=one.code, day=f"{one.day:%d/%m/%Y}", field=one.field, village=one.village,
            ground=one.ground, source=one.source, reason=one.reason, objection=one.objection or "none",
        )
        for one in report.refusals
    ]  # fmt: skip
    return _list(reader, report, "refusals", lines, report.refusals_hidden)


def late_text(reader: Reader, report: Report) -> str:
    """What is overdue, by agency."""
    lines = []
    for agency, count in report.late_by_agency:
        lines.append(reader.say("report-late-agency", agency=agency, count=count))
        lines += [
            reader.say(
                "report-late-line", code=one.code, field=one.field_label, village=one.village_label,
                due=f"{one.due:%d/%m/%Y}", days=one.days_late,
            )
            for one in report.late
            if one.agency_label == agency
        ]  # fmt: skip
    return _list(reader, report, "late", lines, report.late_hidden)


def promises_text(reader: Reader, report: Report) -> str:
    """The promises that are not kept yet."""
    lines = [
        reader.say(
            "report-promise-line", code=one.code, text=one.text, agency=one.agency, due=f"{one.due:%d/%m/%Y}",
            state=one.state, days=one.days_late,
        )
        for one in report.promises
    ]  # fmt: skip
    return _list(reader, report, "promises", lines, report.promises_hidden)


def _list(reader: Reader, report: Report, name: str, lines: Sequence[str], hidden: int) -> str:
    shown = list(lines[:LISTED]) if lines or hidden else [reader.say(f"report-sheet-no-{name}")]
    if len(lines) > LISTED:
        shown.append(reader.say("report-more", count=len(lines) - LISTED))
    if hidden:
        shown.append(reader.say("report-hidden-more", count=hidden))
    return "\n".join([f"{reader.say(f'report-sheet-title-{name}')} · {_about(report)}", *shown])


def _about(report: Report) -> str:
    return f"{report.title} · {report.part}" if report.part else report.title


def _title(reader: Reader, report: Report) -> str:
    return reader.say(
        "report-title", title=report.title, days=report.days or "none", part=report.part or report.commune, at=report.made,
        before=report.days_before,
    )  # fmt: skip


def _received(reader: Reader, report: Report) -> str:
    sentence = reader.say("report-received", count=report.whole.received, before=report.before.received)
    tops = [
        (axis, _top(reader, lines)) for axis, lines in (("fields", report.by_field), ("villages", report.by_village))
    ]
    return " ".join([sentence, *(reader.say(f"report-top-{axis}", names=names) for axis, names in tops if names)])


def _top(reader: Reader, lines: Sequence[Line]) -> str:
    ranked = [line for line in told(lines) if line.received][:NAMED]
    return "; ".join(reader.say("summary-count", label=line.label, count=line.received) for line in ranked)


def _answered(reader: Reader, report: Report) -> str:
    whole, before = report.whole, report.before
    earlier = "none" if before.percent is None else str(before.percent)
    sentence = reader.say(
        "report-answered", count=whole.answered, on_time=whole.on_time, late=whole.answered_late,
        percent=str(whole.percent or 0), before=earlier, moved=whole.on_time - report.by_first_date,
        extended=whole.extended,
    )  # fmt: skip
    ranked = sorted(told(report.by_agency), key=lambda line: -line.answered)[:NAMED]
    named = [
        reader.say("report-agency-share", agency=line.label, on_time=line.on_time, count=line.answered)
        for line in ranked
        if line.answered
    ]
    return f"{sentence} {reader.say('report-top-agencies', names='; '.join(named))}" if len(named) > 1 else sentence


def _late(reader: Reader, report: Report) -> str:
    named = [reader.say("summary-count", label=agency, count=count) for agency, count in report.late_by_agency[:NAMED]]
    rest = sum(count for _agency, count in report.late_by_agency[NAMED:])
    if rest:
        named.append(reader.say("report-late-others", count=rest))
    if report.late_hidden:
        named.append(reader.say("summary-count", label=reader.say("report-hidden"), count=report.late_hidden))
    return reader.say("report-late", count=report.whole.late_now, agencies="; ".join(named))


def _refused(reader: Reader, report: Report) -> str:
    grounds = "; ".join(_ground(reader, count) for count in report.by_ground)
    return reader.say(
        "report-refused", count=report.whole.refused, grounds=grounds or "none", sent_up=report.whole.sent_up
    )


def _ground(reader: Reader, count: Count) -> str:
    return reader.say("report-ground", ground=count.label, count=count.value)


def _table_line(reader: Reader, line: Line) -> str:
    return reader.say(
        "report-table-line", label=line.label, received=line.received, before=line.received_before,
        answered=line.answered, on_time=line.on_time, late=line.late_now, refused=line.refused,
    )  # fmt: skip
