"""Due dates: when a clock starts, stops and restarts, why a date is that date, and the ladder of those who are told."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Literal, cast

from bot.journey import Action, Journey, Offered, TimerKind
from bot.turn import Turn, known
from handlers.clock_stops import clock_stops
from handlers.ladder import belongs, climb, days_since, plan_step, reached
from handlers.matter_view import show_matter
from handlers.reading import may_know_of
from handlers.sources import source_words
from models.extension import Extension
from models.history import history_of
from models.matter import Matter, MatterState, lock_matter
from models.timer import Timer
from models.working_days import ExplainedDay, Explanation, Limit, Reason

SATURDAY = 6
CLOCK_RUNS = (MatterState.ACCEPTED, MatterState.ASSIGNED, MatterState.DRAFTED)


def answer_limit(turn: Turn, days: int | None = None) -> Limit:
    """The limit for an answer: the settings', or another number of working days set by the office."""
    limit = turn.settings.limits.answer
    return Limit(days or limit.count, limit.unit if days is None else "working", limit.source)


def start_clock(turn: Turn, matter: Matter, limit: Limit) -> None:
    """From now on an answer is due; the first due date is never overwritten (F46)."""
    due = turn.calendar.due_moment(turn.now, limit)
    matter.limit_count, matter.limit_unit, matter.limit_source = limit.count, limit.unit, limit.source
    matter.clock_from, matter.due_at, matter.paused_at = turn.now, due, None
    matter.first_due_at = matter.first_due_at or due
    plan_ladder(turn, matter)


def stop_clock(turn: Turn, matter: Matter) -> None:
    """The clock stands while somebody else is asked: the asker, or a higher body."""
    matter.paused_at = turn.now
    turn.forget_timers(belongs(matter), "deadline", "review", "receipt")


def restart_clock(turn: Turn, matter: Matter) -> int:
    """The clock runs again; the due date moves by the working days during which it stood, which are returned."""
    if matter.paused_at is None:
        return 0
    days = days_stood(turn, matter)
    _stop_waiting(turn, matter)
    if matter.due_at is not None and days:
        matter.due_at = moved(turn, matter.due_at, days)
    plan_ladder(turn, matter)
    go_on_watching_receipt(turn, matter)
    return days


def go_on_watching_receipt(turn: Turn, matter: Matter) -> None:
    """A matter is with its agency again: its people are reminded on, if nobody has confirmed receipt yet."""
    confirmed = matter.receipt_at is not None or matter.paper_at is not None
    if matter.state == MatterState.ASSIGNED and not confirmed and matter.assigned_at is not None:
        climb(turn, "receipt", matter, turn.settings.receipt_ladder, matter.assigned_at)


def days_stood(turn: Turn, matter: Matter) -> int:
    """Working days during which the clock has stood until now."""
    if matter.paused_at is None:
        return 0
    first, last = (moment.astimezone(turn.zone).date() for moment in (matter.paused_at, turn.now))
    return turn.calendar.working_days_between(first, last)


def _stop_waiting(turn: Turn, matter: Matter) -> None:
    matter.paused_at, matter.more_due_at = None, None
    turn.forget_timers(belongs(matter), "asked")


def moved(turn: Turn, due: datetime, days: int) -> datetime:
    """A due date moved by working days, at the same hour."""
    local = due.astimezone(turn.zone)
    day = turn.calendar.add_working_days(local.date(), days).day
    return datetime.combine(day, local.time(), turn.zone).astimezone(UTC)


def plan_ladder(turn: Turn, matter: Matter) -> None:
    """Plan the deadline notices of the due date as it is now; those of an older date are forgotten."""
    if matter.due_at is None:
        turn.forget_timers(belongs(matter), "deadline")
    else:
        climb(turn, "deadline", matter, turn.settings.ladder, matter.due_at)


def _fire(turn: Turn, timer: Timer, _prepared: object) -> None:
    matter = _matter(turn, timer)
    due, to = matter.due_at, reached(turn, timer, turn.settings.ladder)
    if due is None or due.isoformat() != timer.data["since"] or matter.state not in CLOCK_RUNS or matter.paused_at:
        return
    plan_step(turn, "deadline", matter, turn.settings.ladder, due)
    days = days_since(turn, due)
    event = "deadline-near" if days < 0 else "deadline-today" if turn.now <= due else "late"
    if to:
        turn.record("matter", known(matter.id), event, days=abs(days), to=to)


def _matter(turn: Turn, timer: Timer) -> Matter:
    return lock_matter(turn.session, int(timer.belongs.partition(":")[2]))


def offer_why(turn: Turn, matter: Matter) -> Offered:
    """Why the date that was just given is that date: for whoever sent a matter, as it stands when they ask."""
    return Offered(turn.word("do-why-date"), "plain.why-date", {"matter": matter.id})


def plan_review(turn: Turn, matter: Matter) -> None:
    """The office, then the leaders, are told when nobody has looked at a new matter in time."""
    climb(turn, "review", matter, turn.settings.review_ladder, matter.review_due_at)


def watch_receipt(turn: Turn, matter: Matter) -> None:
    """A matter has just been assigned: its agency, then the office, are reminded until somebody confirms receipt."""
    matter.paper_at, matter.paper_by = None, None
    climb(turn, "receipt", matter, turn.settings.receipt_ladder, turn.now)


def ask_back(turn: Turn, matter: Matter) -> None:
    """The askers are asked, now or again, to answer by a day; they are reminded, then the office decides."""
    limit = turn.settings.limits.more
    matter.more_due_at = turn.calendar.due_moment(turn.now, Limit(limit.count, limit.unit, limit.source))
    climb(turn, "asked", matter, turn.settings.asked_ladder, turn.now)


def go_on_asking(turn: Turn, matter: Matter) -> None:
    """The askers are waited for again, as since they were asked: the day by which they answer stays."""
    if matter.paused_at is not None:
        climb(turn, "asked", matter, turn.settings.asked_ladder, matter.paused_at)


def restart_review(turn: Turn, matter: Matter) -> None:
    """The office has its time to look anew, because what it asked for came only now."""
    _stop_waiting(turn, matter)
    matter.review_due_at = turn.calendar.due_moment(turn.now, review_limit(turn))
    plan_review(turn, matter)


def review_limit(turn: Turn) -> Limit:
    """Within which the office looks at what is new."""
    limit = turn.settings.limits.review
    return Limit(limit.count, limit.unit, limit.source)


def _fire_review(turn: Turn, timer: Timer, _prepared: object) -> None:
    matter, to = _matter(turn, timer), reached(turn, timer, turn.settings.review_ladder)
    if matter.state != MatterState.NEW or matter.review_due_at.isoformat() != timer.data["since"]:
        return
    plan_step(turn, "review", matter, turn.settings.review_ladder, matter.review_due_at)
    if to:
        turn.record("matter", known(matter.id), "review-late", days=days_since(turn, matter.review_due_at), to=to)


def _fire_receipt(turn: Turn, timer: Timer, _prepared: object) -> None:
    matter, since = _matter(turn, timer), datetime.fromisoformat(timer.data["since"])
    if matter.state != MatterState.ASSIGNED or matter.receipt_at is not None or matter.paper_at is not None:
        return
    plan_step(turn, "receipt", matter, turn.settings.receipt_ladder, since)
    to = reached(turn, timer, turn.settings.receipt_ladder)
    if to:
        turn.record("matter", known(matter.id), "receipt-late", days=days_since(turn, since), to=to)


def _fire_asked(turn: Turn, timer: Timer, _prepared: object) -> None:
    matter, since = _matter(turn, timer), datetime.fromisoformat(timer.data["since"])
    if matter.state != MatterState.MORE_ASKED or matter.paused_at is None:
        return
    plan_step(turn, "asked", matter, turn.settings.asked_ladder, since)
    to = reached(turn, timer, turn.settings.asked_ladder)
    if to:
        turn.record("matter", known(matter.id), "more-awaited", days=days_since(turn, matter.paused_at), to=to)


def _why(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = turn.session.get_one(Matter, args["matter"])
    if turn.roles and not may_know_of(turn, matter):
        turn.say("not-your-desk", code=matter.code)
        return
    if matter.due_at is None or matter.clock_from is None:
        show_matter(turn, matter)
        return
    unit = cast(Literal["working", "calendar"], matter.limit_unit)
    limit = Limit(matter.limit_count, unit, matter.limit_source)
    explanation = turn.calendar.explain(matter.clock_from, limit)
    turn.say(
        "why-date", code=matter.code, due=explanation.due, start=matter.clock_from.astimezone(turn.zone).date(),
        count=limit.count, unit=turn.word(f"unit-{limit.unit}"), source=source_words(turn, limit.source),
        counted=_listed(turn, explanation.counted), skipped=_skipped(turn, explanation),
    )  # fmt: skip
    if matter.paused_at is not None:
        key = "why-sent-up" if matter.state == MatterState.SENT_UP else "why-paused"
        turn.say(key, code=matter.code, since=matter.paused_at)
    elif explanation.due != matter.due_at:
        turn.say("why-moved", code=matter.code, due=matter.due_at, moves=_moves(turn, matter))
    if matter.first_due_at is not None and matter.first_due_at not in (matter.due_at, explanation.due):
        turn.say("why-first", first=matter.first_due_at)


def _listed(turn: Turn, days: tuple[ExplainedDay, ...]) -> str:
    """Runs of days that follow one another are shown by their first and last; a worked day of rest is named."""
    runs: list[list[ExplainedDay]] = []
    for day in days:
        follows = runs and runs[-1][-1].day + timedelta(days=1) == day.day
        if follows and Reason.SWAP_WORK not in (day.reason, runs[-1][-1].reason):
            runs[-1].append(day)
        else:
            runs.append([day])
    return ", ".join(_run(turn, run) for run in runs)


def _run(turn: Turn, run: list[ExplainedDay]) -> str:
    first, last = run[0], run[-1]
    if first.reason is Reason.SWAP_WORK:
        return turn.word("why-swapped", day=f"{first.day:%d/%m}")
    return (
        f"{first.day:%d/%m}"
        if first is last
        else turn.word("why-run", first=f"{first.day:%d/%m}", last=f"{last.day:%d/%m}")
    )


def _skipped(turn: Turn, explanation: Explanation) -> str:
    special = [day for day in explanation.skipped if day.day.isoweekday() < SATURDAY]
    weekends = len(explanation.skipped) - len(special)
    parts = [turn.word("why-weekend", count=weekends)] if weekends else []
    parts += [turn.word("why-special", day=f"{day.day:%d/%m}", source=day.source) for day in special]
    doubtful = explanation.unconfirmed
    if doubtful:
        parts.append(turn.word("why-unconfirmed", days=", ".join(f"{line.day:%d/%m}" for line in doubtful)))
    return "; ".join(parts) or turn.word("why-none-skipped")


def _moves(turn: Turn, matter: Matter) -> str:
    """What moved the due date since the days were counted: waiting for the asker, more time."""
    since = matter.clock_from
    entries = [
        entry for entry in history_of(turn.session, "matter", known(matter.id)) if since is None or entry.at >= since
    ]
    granted = [entry.data["extension"] for entry in entries if entry.event == "matter.extension-granted"]
    days = sum(turn.session.get_one(Extension, number).days for number in granted)
    sent_up = sum(int(entry.data.get("sent_up_days", 0)) for entry in entries)
    parts = clock_stops(turn, matter, since)
    parts += [turn.word("why-waited-above", count=sent_up)] if sent_up else []
    if any(entry.event == "matter.took-in" and entry.data["due_before"] for entry in entries):
        parts.append(turn.word("why-merged"))
    return ", ".join([*parts, *([turn.word("why-extended", count=days)] if days else [])])


journey = Journey(
    "deadlines",
    actions={"do.why-date": Action(_why)},
    timers={
        "deadline": TimerKind(_fire),
        "review": TimerKind(_fire_review),
        "receipt": TimerKind(_fire_receipt),
        "asked": TimerKind(_fire_asked),
    },
)
