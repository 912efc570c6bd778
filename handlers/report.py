"""The report of a period, whole or of one village, field or agency: in chat, as charts, as a workbook, on paper to sign (F53)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from bot.answers import OneOf
from bot.file_store import FileStore
from bot.flow import Answers, Ask, Flow
from bot.journey import Action, Dialogue, Journey, Offered, Opening, TimerKind
from bot.turn import Turn
from documents import report_chart, report_paper, report_sheet
from documents.report_figures import Report
from documents.report_paper import Paper
from handlers.made_files import DOCX, PNG, XLSX, Made, keep_made, made
from handlers.report_figures import report_of, title_words
from handlers.report_periods import (
    AGENCY,
    ALL,
    FIELD,
    NAMED,
    OTHER,
    VILLAGE,
    PastDay,
    Wanted,
    agency_options,
    asks_for,
    field_options,
    has_one_day,
    is_other,
    part_meant,
    period_meant,
    village_options,
    wanted_in,
    wanted_of,
)
from handlers.report_times import OFFER, quarter_of
from handlers.report_words import late_text, promises_text, refused_text, report_text, sentences, table_text
from handlers.summary_figures import Reader
from models.appointment import Role, appointments_of, holders
from models.contact import best_contact
from models.outbox import Urgency
from models.rights import may
from models.timer import Timer

ASKED = "report.now"
RIGHT = "report.see"
WAITS = timedelta(days=1)
"""How long a report that somebody asked for is still worth sending."""
PAPER_LANGUAGE = "vi"
"""The paper is signed: it is an office paper whoever asks."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A report in the language of whoever asked, made before the turn."""

    text: str
    files: tuple[Made, ...]
    lists: tuple[str, ...]
    """The names of the lists that can be read in chat."""


# Made before the turn


def _draw(session: Session, timer: Timer, dialogue: Dialogue, files: FileStore) -> Drawn | None:
    """Nothing is drawn for somebody who cannot be reached or who has the right no more."""
    person_id = int(timer.data["person"])
    contact, roles = best_contact(session, person_id, dialogue.capabilities), _roles(session, person_id)
    if contact is None or not may(roles, RIGHT):
        return None
    wanted, now = Wanted.of_data(timer.data), timer.due_at
    reader = Reader(session, dialogue, contact.language)
    report = report_of(reader, wanted, now)
    carries = dialogue.capabilities[contact.channel].sends_files
    if report.is_empty or not carries:
        return Drawn(report_text(reader, report), (), _lists(report))
    paper = _paper(Reader(session, dialogue, PAPER_LANGUAGE), wanted, now, roles)
    return Drawn(report_text(reader, report), _files(reader, report, wanted, paper, files), _lists(report))


def _roles(session: Session, person_id: int) -> frozenset[Role]:
    return frozenset(Role(appointment.role) for appointment in appointments_of(session, person_id))


def _lists(report: Report) -> tuple[str, ...]:
    there = {
        "table": not report.is_empty, "refused": report.whole.refused > 0, "late": report.whole.late_now > 0,
        "promises": report.promises_open > 0,
    }  # fmt: skip
    return tuple(name for name, is_there in there.items() if is_there)


def _files(reader: Reader, report: Report, wanted: Wanted, paper: bytes, files: FileStore) -> tuple[Made, ...]:
    first, last = f"{wanted.period.first:%Y-%m-%d}", f"{wanted.period.last:%Y-%m-%d}"
    name = reader.say("report-file", first=first, last=last)
    received, answered = (reader.say("report-file-chart", name=name, number=str(number)) for number in (1, 2))
    return (
        made(files, f"{received}.png", PNG, report_chart.draw_received(report, reader.say)),
        made(files, f"{answered}.png", PNG, report_chart.draw_answered(report, reader.say)),
        made(files, f"{name}.xlsx", XLSX, report_sheet.write(report, reader.say)),
        made(files, f"{name}.docx", DOCX, paper),
    )


def _paper(reader: Reader, wanted: Wanted, now: datetime, roles: frozenset[Role]) -> bytes:
    """In the Front's name for the Front, in the People's Committee's for everybody else."""
    report = report_of(reader, wanted, now)
    who = "front" if Role.FRONT in roles else "committee"
    commune = reader.settings.commune.name
    lines = {
        part: reader.say(f"report-paper-{part}-{who}", commune=commune).splitlines()
        for part in ("issuer", "addressees", "signers")
    }
    paper = Paper(
        number=reader.say(f"report-paper-number-{who}"), sentences=sentences(reader, report), report=report,
        received_chart=report_chart.draw_received(report, reader.say, tiles=False),
        answered_chart=report_chart.draw_answered(report, reader.say), **lines,
    )  # fmt: skip
    return report_paper.draw(paper, reader.say)


# Told in the turn


def _fire(turn: Turn, timer: Timer, drawn: Drawn | None) -> None:
    person_id = int(timer.data["person"])
    contact = best_contact(turn.session, person_id, turn.dialogue.capabilities)
    if drawn is None or contact is None or not may(_roles(turn.session, person_id), RIGHT):
        return
    reading = turn.read_by(person_id)
    text, files = drawn.text, drawn.files
    if drawn.lists and not turn.dialogue.capabilities[contact.channel].sends_files:
        text, files = f"{text}\n{reading.word('summary-no-files')}", ()
    args = Wanted.of_data(timer.data).as_data()
    turn.tell(
        person_id, "report-text", {"text": text}, once=timer.once, urgency=Urgency.REPLY, essential=True,
        offers=[Offered(reading.word(f"report-offer-{name}"), f"report.{name}", args) for name in drawn.lists],
        files=[keep_made(turn, one) for one in files],
    )  # fmt: skip


def _offer(turn: Turn, timer: Timer, _prepared: object) -> None:
    """The quarter is over: the Front is asked whether it wants its report."""
    wanted = Wanted(quarter_of(timer))
    for person_id in holders(turn.session, Role.FRONT):
        reading = turn.read_by(person_id)
        title = title_words(Reader(turn.session, turn.dialogue, reading.language), wanted.period)
        offers = [Offered(reading.word("report-offer-make"), "report.make", wanted.as_data())]
        turn.tell(
            person_id, "report-quarter-over", {"title": title}, once=timer.once, offers=offers,
            useful_until=timer.useful_until,
        )  # fmt: skip


# Asked for


def _order(turn: Turn, wanted: Wanted) -> None:
    turn.wake(
        ASKED, f"person:{turn.person_id}", turn.now, once=f"{ASKED}:{turn.person_id}:{turn.now.isoformat()}",
        useful_until=turn.now + WAITS, person=turn.person_id, **wanted.as_data(),
    )  # fmt: skip
    title = title_words(Reader(turn.session, turn.dialogue, turn.language), wanted.period)
    turn.say("report-being-made", title=title)


def _complete(turn: Turn, answers: Answers) -> None:
    _order(turn, wanted_of(turn, answers))


def _make(turn: Turn, args: Mapping[str, Any]) -> None:
    _order(turn, Wanted.of_data(args))


def _open(turn: Turn, rest: str) -> None:
    """With a period behind the words there is nothing to ask."""
    wanted = wanted_in(turn, rest) if rest else None
    if wanted is not None:
        _order(turn, wanted)
    else:
        turn.open("report", again=turn.now.isoformat())


def _names_a_period(turn: Turn, rest: str) -> bool:
    return wanted_in(turn, rest) is not None


def _listing(text_of: Callable[[Reader, Report], str]) -> Action:
    """A list of the report as it is now, in chat."""

    def run(turn: Turn, args: Mapping[str, Any]) -> None:
        reader = Reader(turn.session, turn.dialogue, turn.language)
        turn.say_plainly(text_of(reader, report_of(reader, Wanted.of_data(args), turn.now)))

    return Action(run, RIGHT)


def _asks() -> Sequence[Ask[Turn]]:
    return (
        Ask("period", OneOf((*NAMED, OTHER), period_meant, "report-period-unread")),
        Ask("first", PastDay(), when=is_other),
        Ask("last", PastDay(), when=has_one_day),
        Ask("part", OneOf((ALL, VILLAGE, FIELD, AGENCY), part_meant, "report-part-unread")),
        Ask("village", OneOf(village_options), when=asks_for(VILLAGE)),
        Ask("field", OneOf(field_options), when=asks_for(FIELD)),
        Ask("agency", OneOf(agency_options), when=asks_for(AGENCY)),
    )


journey = Journey(
    "report",
    flows=(Flow("report", tuple(_asks()), _complete, right=RIGHT),),
    openings=(Opening("report", _open, right=RIGHT, leads=_names_a_period),),
    actions={
        "report.make": Action(_make, RIGHT),
        "report.table": _listing(table_text),
        "report.refused": _listing(refused_text),
        "report.late": _listing(late_text),
        "report.promises": _listing(promises_text),
    },
    timers={ASKED: TimerKind(_fire, _draw), OFFER: TimerKind(_offer)},
)
