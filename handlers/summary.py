"""Summaries for the Front: every working day, every week, and at once for officials who ask; with chart and workbook (F53)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache, partial
from typing import Any

from sqlmodel import Session

from bot.answers import OneOf, Plain
from bot.file_store import FileStore
from bot.flow import Again, Answers, Ask, Flow, Option, Reading, Said, Took
from bot.journey import Action, Dialogue, Journey, Menu, Offered, Opening, TimerKind
from bot.texts import Texts
from bot.turn import Turn
from documents import summary_chart, summary_sheet
from documents.figures import Figures, MatterRow
from handlers.made_files import PNG, XLSX, Made, keep_made, made
from handlers.summary_figures import Reader, figures_of, late_of, period_of, rows_of, unreviewed_of
from handlers.summary_times import DAILY, WEEK, WEEKLY, Scope, meets_weekly, monday, plan_again, plan_next
from handlers.summary_words import asked_text, days_words, digest_text, late_text, table_text
from models.appointment import Role, appointments_of, holders
from models.contact import best_contact
from models.matter import matter_with_code
from models.moments import read_day, split_days
from models.outbox import Urgency
from models.rights import may
from models.summary import Span
from models.timer import Timer
from models.vietnamese import fold

ASKED = "summary.now"
RIGHT = "summary.see"
TOLD: Mapping[str, Sequence[Role]] = {
    DAILY: (Role.FRONT, Role.OFFICE),
    WEEKLY: (Role.FRONT, Role.OFFICE, Role.CHAIR),
}
"""The Front supervises; the office and the chair read the same numbers."""
STALE = timedelta(minutes=15)
"""A digest that is made later than this after its moment is made anew, for figures that were true are not any more."""
WAITS = timedelta(days=1)
"""How long a summary that somebody asked for is still worth sending."""
REMEMBERED = 32
"""How many drawn charts and sheets are kept in memory, some 50 kB each."""
OPENED = 10
"""How many overdue matters can be opened by a press."""


@dataclass(frozen=True, slots=True)
class Digest:
    """A summary in one language, ready to be told."""

    text: str
    files: tuple[Made, ...]
    offers: tuple[Offered, ...]
    without_files: str
    has_news: bool
    """Something new, late or due: what goes out every day goes out only then."""


Drawn = Mapping[str, Digest]
"""By language."""


# Made before the turn


def _draw_digest(session: Session, timer: Timer, dialogue: Dialogue, files: FileStore) -> Drawn:
    return _draw(session, timer, dialogue, files, _people(session, timer.kind))


def _draw_asked(session: Session, timer: Timer, dialogue: Dialogue, files: FileStore) -> Drawn:
    return _draw(session, timer, dialogue, files, [timer.data["person"]])


def _draw(session: Session, timer: Timer, dialogue: Dialogue, files: FileStore, people: Sequence[int]) -> Drawn:
    """One digest for each language in use; nothing is drawn when nobody can be reached."""
    contacts = [best_contact(session, person, dialogue.capabilities) for person in people]
    languages = dict.fromkeys(contact.language for contact in contacts if contact is not None)
    return {language: _digest(Reader(session, dialogue, language), timer, files) for language in languages}


def _people(session: Session, kind: str) -> list[int]:
    return list(dict.fromkeys(person for role in TOLD[kind] for person in holders(session, role)))


def _digest(reader: Reader, timer: Timer, files: FileStore) -> Digest:
    scope, now = Scope.of_data(timer.data), timer.due_at
    figures = figures_of(reader, scope, now)
    asked = timer.kind == ASKED
    text = asked_text(reader, figures, now) if asked else digest_text(reader, figures, scope)
    happened = bool(figures.received or figures.answered or figures.late or figures.unreviewed)
    return Digest(
        text,
        _files(reader, figures, scope, files) if happened else (),
        tuple(_offers(reader, figures, scope)) if happened else (),
        reader.say("summary-no-files"),
        has_news=happened or bool(figures.due_soon or figures.refused or figures.sent_up),
    )


def _files(reader: Reader, figures: Figures, scope: Scope, files: FileStore) -> tuple[Made, ...]:
    period = figures.period
    name = reader.say("summary-file", first=f"{period.start:%Y-%m-%d}", last=f"{period.end:%Y-%m-%d}")
    chart = _chart(figures, reader.texts, reader.language)
    sheet = _sheet(figures, tuple(rows_of(reader, scope.span)), reader.texts, reader.language)
    return made(files, f"{name}.png", PNG, chart), made(files, f"{name}.xlsx", XLSX, sheet)


# Several who ask for the same figures, and a turn that is tried again, share one drawing.


@lru_cache(maxsize=REMEMBERED)
def _chart(figures: Figures, texts: Texts, language: str) -> bytes:
    return summary_chart.draw(figures, partial(texts.say, language))


@lru_cache(maxsize=REMEMBERED)
def _sheet(figures: Figures, rows: tuple[MatterRow, ...], texts: Texts, language: str) -> bytes:
    return summary_sheet.write(figures, rows, partial(texts.say, language))


def _offers(reader: Reader, figures: Figures, scope: Scope) -> list[Offered]:
    offers = [Offered(reader.say("summary-offer-table"), "summary.table", scope.as_data())]
    if figures.late or figures.unreviewed:
        offers.append(Offered(reader.say("summary-offer-late"), "summary.late"))
    return offers


# Told in the turn


def _fire_digest(turn: Turn, timer: Timer, drawn: Drawn) -> None:
    scope, planned = Scope.of_data(timer.data), (turn.session, timer.kind, turn.settings, turn.calendar, turn.now)
    if turn.now - timer.due_at > STALE:
        plan_again(*planned, scope.span.start)
        return
    if timer.kind == DAILY and meets_weekly(turn.session, turn.now):
        plan_next(*planned, scope.span.start)
        return
    next_at = plan_next(*planned, scope.span.end)
    if timer.kind == DAILY and not any(digest.has_news for digest in drawn.values()):
        return
    _tell(turn, timer, drawn, _people(turn.session, timer.kind), useful_until=next_at)


def _fire_asked(turn: Turn, timer: Timer, drawn: Drawn) -> None:
    person_id = int(timer.data["person"])
    roles = frozenset(Role(appointment.role) for appointment in appointments_of(turn.session, person_id))
    if may(roles, RIGHT):
        _tell(turn, timer, drawn, [person_id], urgency=Urgency.REPLY, essential=True)


def _tell(
    turn: Turn, timer: Timer, drawn: Drawn, people: Sequence[int], *,
    urgency: Urgency = Urgency.NOTICE, essential: bool = False, useful_until: datetime | None = None,
) -> None:  # fmt: skip
    kept: dict[str, list[int]] = {}
    for person_id in people:
        contact = best_contact(turn.session, person_id, turn.dialogue.capabilities)
        digest = drawn.get(contact.language) if contact else None
        if contact is None or digest is None:
            continue
        text, files = digest.text, digest.files
        if files and not turn.dialogue.capabilities[contact.channel].sends_files:
            text, files = f"{text}\n{digest.without_files}", ()
        elif files and contact.language not in kept:
            kept[contact.language] = [keep_made(turn, one) for one in files]
        turn.tell(
            person_id, "summary-digest", {"text": text}, once=timer.once, offers=digest.offers, urgency=urgency,
            files=kept[contact.language] if files else (), useful_until=useful_until, essential=essential,
        )  # fmt: skip


# Asked for


class PastDay(Plain):
    """A day that has come already; remembered as ISO text. Without a year the last such day is meant."""

    def read(self, look: Turn, said: Said, shown: Sequence[Option], part: Any) -> Reading:
        """A day as people type it, today at the latest; two days, or a period by its name, answer for both ends."""
        days = days_meant(look, said.text[:100])
        if days is not None:
            return Took(days)
        found = past_day(look, said.text[:100])
        return Took(found.isoformat()) if isinstance(found, date) else Again(found)


def past_day(look: Turn, text: str) -> date | str:
    """The day, or the key of what is wrong with it."""
    today = look.now.astimezone(look.zone).date()
    found = read_day(text, look.now, look.zone)
    if found is None:
        return "summary-day-unread"
    if found <= today:
        return found
    last = read_day(text, look.now - timedelta(days=364), look.zone)
    if last is None or (last.day, last.month) != (found.day, found.month) or last > today:
        return "summary-day-to-come"
    return last


def days_meant(turn: Turn, text: str) -> str | None:
    """Both ends of "tổng hợp tuần này" or "01/10 - 05/10", as a form remembers them; None if it is neither."""
    wanted = _without_name(turn, fold(text).strip(" .!?"))
    for name, days_of in PERIODS.items():
        labels = [turn.texts.say(language, f"ask-summary-period.{name}") for language in turn.texts.languages]
        if wanted in map(fold, labels):
            first, last = days_of(turn.now.astimezone(turn.zone).date())
            return f"{first}{BETWEEN}{last}"
    found = [past_day(turn, part) for part in split_days(wanted) or ()]
    days = [day for day in found if isinstance(day, date)]
    return f"{days[0]}{BETWEEN}{days[1]}" if len(days) == len(found) == 2 else None


def _without_name(turn: Turn, folded: str) -> str:
    """What follows the words that open a summary."""
    names = sorted(turn.texts.words("open-summary.words"), key=len, reverse=True)
    return next((folded.removeprefix(name).strip() for name in names if folded.startswith(f"{name} ")), folded)


def _this_week(today: date) -> tuple[date, date]:
    return today - timedelta(days=today.weekday()), today


def _last_week(today: date) -> tuple[date, date]:
    start = _this_week(today)[0] - WEEK
    return start, start + timedelta(days=6)


def _this_month(today: date) -> tuple[date, date]:
    return today.replace(day=1), today


def _last_month(today: date) -> tuple[date, date]:
    end = today.replace(day=1) - timedelta(days=1)
    return end.replace(day=1), end


def _this_quarter(today: date) -> tuple[date, date]:
    return today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1), today


def _this_year(today: date) -> tuple[date, date]:
    return today.replace(month=1, day=1), today


OTHER, REPORT = "other", "report"
"""Days of one's own choice; the report to sign, which is a form of its own (handlers/report.py)."""
BETWEEN = ":"
"""Stands between two days that were given at once."""
PERIODS: Mapping[str, Callable[[date], tuple[date, date]]] = {
    "this-week": _this_week,
    "last-week": _last_week,
    "this-month": _this_month,
    "last-month": _last_month,
    "this-quarter": _this_quarter,
    "this-year": _this_year,
}


def _is_other(_turn: Turn, answers: Answers) -> bool:
    return bool(answers["period"] == OTHER)


def _has_one_day(turn: Turn, answers: Answers) -> bool:
    return _is_other(turn, answers) and BETWEEN not in answers["first"]


def _complete(turn: Turn, answers: Answers) -> None:
    if answers["period"] == REPORT:
        turn.open("report", again=turn.now.isoformat())
    else:
        _ask_for(turn, answers)


def _ask_for(turn: Turn, answers: Answers) -> None:
    scope = _asked_scope(turn, answers)
    span = f"{scope.span.start.isoformat()}:{scope.span.end.isoformat()}"
    turn.wake(
        ASKED, f"person:{turn.person_id}", turn.now, once=f"{ASKED}:{turn.person_id}:{turn.now.isoformat()}:{span}",
        useful_until=turn.now + WAITS, person=turn.person_id, **scope.as_data(),
    )  # fmt: skip
    reader = Reader(turn.session, turn.dialogue, turn.language)
    turn.say("summary-being-made", days=days_words(reader, period_of(reader, scope)))


def _asked_scope(turn: Turn, answers: Answers) -> Scope:
    """Whole days, the last one up to now if that is today. Days given in the wrong order are put right."""
    given = answers["first"] if answers["period"] == OTHER else answers["period"]
    if given in PERIODS:
        first, last = PERIODS[given](turn.now.astimezone(turn.zone).date())
    else:
        ends = given.split(BETWEEN) if BETWEEN in given else [given, answers["last"]]
        first, last = sorted(map(date.fromisoformat, ends))
    span = Span.of_days(first, last, turn.zone)
    if span.start < turn.now < span.end:
        return Scope("custom", Span(span.start, turn.now))
    week = span.end - span.start == WEEK and span.start == monday(span.start, turn.calendar)
    return Scope("week" if week else "custom", span)


# Choices under a summary


def _table(turn: Turn, args: Mapping[str, Any]) -> None:
    scope, reader = Scope.of_data(args), Reader(turn.session, turn.dialogue, turn.language)
    turn.say_plainly(table_text(reader, figures_of(reader, scope, turn.now), turn.now))


def _show_late(turn: Turn, _args: Mapping[str, Any]) -> None:
    reader = Reader(turn.session, turn.dialogue, turn.language)
    matters, unseen = late_of(reader, turn.now), unreviewed_of(reader, turn.now)
    found = [matter_with_code(turn.session, one.code) for one in (*matters, *unseen)[:OPENED]]
    offers = [Offered(matter.code, "follow.show", {"matter": matter.id}) for matter in found if matter]
    turn.say_plainly(late_text(reader, matters, unseen, turn.now), offers)


def _open(turn: Turn, rest: str) -> None:
    """Begin anew, even where an earlier question is open; with days after the command there is nothing to ask."""
    days = days_meant(turn, rest) if rest else None
    if days is not None:
        _ask_for(turn, {"period": days})
    else:
        turn.open("summary", again=turn.now.isoformat())


def _open_period(name: str) -> Opening:
    def run(turn: Turn, _rest: str) -> None:
        _ask_for(turn, {"period": name})

    return Opening(f"summary-{name}", run, right=RIGHT)


def _open_late(turn: Turn, _rest: str) -> None:
    _show_late(turn, {})


journey = Journey(
    "summary",
    flows=(
        Flow(
            "summary",
            (
                Ask("period", OneOf((*PERIODS, OTHER, REPORT), days_meant, "summary-days-unread")),
                Ask("first", PastDay(), when=_is_other),
                Ask("last", PastDay(), when=_has_one_day),
            ),
            _complete,
            right=RIGHT,
        ),
    ),
    openings=(
        Opening("summary", _open, menu=Menu.OFFICIAL, group="supervision", place=60, right=RIGHT),
        Opening("late", _open_late, right=RIGHT),
        *map(_open_period, PERIODS),
    ),
    actions={"summary.table": Action(_table, RIGHT), "summary.late": Action(_show_late, RIGHT)},
    timers={
        DAILY: TimerKind(_fire_digest, _draw_digest),
        WEEKLY: TimerKind(_fire_digest, _draw_digest),
        ASKED: TimerKind(_fire_asked, _draw_asked),
    },
)
