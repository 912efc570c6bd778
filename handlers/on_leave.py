"""On leave: a colleague stands in from one day to another; both are told when it begins and when it ends (F33)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlmodel import col, select

from bot.answers import OneOf
from bot.flow import Answers, Ask, Flow, Option, Review
from bot.journey import Action, Journey, Menu, Notice, Offered, Opening, TimerKind
from bot.texts import Value
from bot.turn import Turn, known
from handlers.handing_over import ask_receipt_anew, colleagues, people_options
from handlers.matter_view import quoted
from handlers.notices import office
from models.appointment import Role, appointments_of
from models.history import HistoryEntry
from models.leave import Leave, coming_leave, is_away, lock_leave
from models.matter import Matter, MatterState, lock_matter
from models.moments import read_day
from models.person import Person
from models.timer import Timer

EARLY = time(7)
"""When a leave begins and ends: before anybody works."""
LISTED = 10
QUOTED = 80
LONGEST_DAYS = 366
SAME_DAY = "same"


def _open(turn: Turn, _rest: str) -> None:
    leave = coming_leave(turn.session, turn.person_id)
    if leave is not None:
        offers = [Offered(turn.word("do-leave-end"), "do.leave-end", {"leave": leave.id})]
        turn.say("leave-set", offers, **_words(turn, leave))
    elif colleagues(turn):
        turn.open("leave")
    else:
        turn.say("leave-nobody")


def _words(turn: Turn, leave: Leave) -> dict[str, Value]:
    return {
        "name": turn.session.get_one(Person, leave.person_id).full_name,
        "stand_in": turn.session.get_one(Person, leave.stand_in_id).full_name,
        "first": leave.first_day, "last": leave.last_day,
    }  # fmt: skip


def _today(turn: Turn) -> date:
    return turn.now.astimezone(turn.zone).date()


def _first_days(turn: Turn, _answers: Answers) -> Sequence[Option]:
    today = _today(turn)
    following = turn.calendar.add_working_days(today, 1).day
    return [Option(day.isoformat(), turn.texts.day(turn.language, day)) for day in (today, following)]


def _last_days(turn: Turn, _answers: Answers) -> Sequence[Option]:
    return [Option(SAME_DAY, turn.word("leave-one-day"))]


def _typed_day(turn: Turn, text: str) -> str | None:
    found = read_day(text[:100], turn.now, turn.zone)
    today = _today(turn)
    return found.isoformat() if found is not None and today <= found <= today + timedelta(LONGEST_DAYS) else None


def _days_of(answers: Answers) -> tuple[date, date]:
    first = date.fromisoformat(answers["first"])
    return first, first if answers["last"] == SAME_DAY else date.fromisoformat(answers["last"])


def _people(turn: Turn, answers: Answers) -> Sequence[Option]:
    first, last = _days_of(answers)
    there = [one for one in colleagues(turn) if first > last or not is_away(turn.session, one, first, last)]
    return people_options(turn, there)


def _days_fit(turn: Turn, answers: Answers) -> bool:
    """The last day is not before the first, and somebody is there in these days; if not, the form ends with the reason."""
    first, last = _days_of(answers)
    if last < first:
        turn.say("leave-days-wrong", first=first, last=last)
        return False
    if not _people(turn, answers):
        turn.say("leave-everybody-away", first=first, last=last)
        return False
    return True


def _first_args(_turn: Turn, answers: Answers) -> Mapping[str, Any]:
    return {"first": date.fromisoformat(answers["first"])}


def _review_args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    first, last = _days_of(answers)
    return {
        "first": first, "last": last, "name": turn.session.get_one(Person, int(answers["stand-in"])).full_name,
        "count": len(_in_hand(turn, turn.person_id)),
    }  # fmt: skip


def _set(turn: Turn, answers: Answers) -> None:
    first, last = _days_of(answers)
    stand_in = int(answers["stand-in"])
    already = coming_leave(turn.session, turn.person_id)
    if already is not None:
        turn.say("leave-set", (), **_words(turn, already))
        return
    if last < max(first, _today(turn)):
        turn.say("leave-days-wrong", first=first, last=last)
        return
    if not appointments_of(turn.session, stand_in) or is_away(turn.session, stand_in, first, last):
        turn.say("leave-stand-in-away", name=turn.session.get_one(Person, stand_in).full_name)
        return
    leave = Leave(person_id=turn.person_id, stand_in_id=stand_in, first_day=first, last_day=last, made_at=turn.now)
    turn.session.add(leave)
    turn.session.flush()
    _plan(turn, "leave-begins", leave, first)
    _plan(turn, "leave-ends", leave, last + timedelta(days=1))
    turn.record("person", turn.person_id, "leave-set", leave=leave.id)
    turn.say("done-leave-set", (), heads="yes" if Role.AGENCY_HEAD in turn.roles else "no", **_words(turn, leave))
    if first <= _today(turn):
        _begin(turn, leave)


def _plan(turn: Turn, kind: str, leave: Leave, day: date) -> None:
    at = datetime.combine(day, EARLY, turn.zone).astimezone(UTC)
    turn.wake(kind, f"leave:{leave.id}", at, once=f"{kind}:{leave.id}")


def _in_hand(turn: Turn, person_id: int) -> list[int]:
    """The ids of the matters that somebody confirmed to have in hand and has not answered yet."""
    wanted = select(Matter.id).where(Matter.receipt_by == person_id, Matter.state == MatterState.ASSIGNED)
    return [known(matter_id) for matter_id in turn.session.exec(wanted.order_by(col(Matter.due_at), col(Matter.id)))]


def _begin(turn: Turn, leave: Leave) -> None:
    leave.began_at = turn.now
    leave.matter_ids = _in_hand(turn, leave.person_id)
    for matter_id in leave.matter_ids:
        ask_receipt_anew(turn, lock_matter(turn.session, matter_id), leave.stand_in_id, leave=known(leave.id))
    turn.session.flush()
    turn.record("person", leave.person_id, "leave-began", leave=leave.id)


def _fire_begin(turn: Turn, timer: Timer, _prepared: object) -> None:
    leave = lock_leave(turn.session, int(timer.belongs.partition(":")[2]))
    if leave.began_at is not None or leave.ended_at is not None:
        return
    if appointments_of(turn.session, leave.stand_in_id):
        _begin(turn, leave)
    else:
        end_leave(turn, leave)


def _fire_end(turn: Turn, timer: Timer, _prepared: object) -> None:
    leave = lock_leave(turn.session, int(timer.belongs.partition(":")[2]))
    if leave.ended_at is None:
        end_leave(turn, leave)


def end_leave(turn: Turn, leave: Leave) -> None:
    """The absent one is back: what was handed over for these days and is still open goes back to them."""
    leave.ended_at = turn.now
    turn.forget_timers(f"leave:{leave.id}")
    for matter_id in leave.matter_ids:
        matter = lock_matter(turn.session, matter_id)
        if matter.state == MatterState.ASSIGNED and matter.receipt_by in (None, leave.stand_in_id):
            ask_receipt_anew(turn, matter, leave.person_id, leave=known(leave.id))
    turn.session.flush()
    turn.record("person", leave.person_id, "leave-ended" if leave.began_at else "leave-dropped", leave=leave.id)


def _end_early(turn: Turn, args: Mapping[str, Any]) -> None:
    leave = lock_leave(turn.session, int(args["leave"]))
    if leave.person_id != turn.person_id or leave.ended_at is not None:
        turn.say("leave-over")
        return
    end_leave(turn, leave)
    turn.say("done-leave-ended", (), **_words(turn, leave))


def _leave_of(turn: Turn, entry: HistoryEntry) -> Leave:
    return turn.session.get_one(Leave, entry.data["leave"])


def _absent(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    return [_leave_of(turn, entry).person_id]


def _stand_in(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    return [_leave_of(turn, entry).stand_in_id]


def _office_else(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    leave = _leave_of(turn, entry)
    return [person for person in office(turn, entry) if person not in (leave.person_id, leave.stand_in_id)]


def _still_open(turn: Turn, entry: HistoryEntry) -> list[Matter]:
    """The matters of a leave that wait for somebody's receipt."""
    found = [turn.session.get_one(Matter, matter_id) for matter_id in _leave_of(turn, entry).matter_ids]
    return [matter for matter in found if matter.state == MatterState.ASSIGNED and matter.receipt_by is None]


def _facts(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    matters = _still_open(turn, entry)
    lines = [
        turn.word("leave-line", code=matter.code, text=quoted(matter.text, QUOTED), due=matter.due_at or turn.now)
        for matter in matters[:LISTED]
    ]
    told = turn.session.get_one(Person, person_id).full_name
    return {**_words(turn, _leave_of(turn, entry)), "count": len(matters), "matters": "\n".join(lines), "told": told}


def _is_to_come(turn: Turn, entry: HistoryEntry) -> bool:
    """What begins at once is told when it begins, not twice."""
    return _leave_of(turn, entry).first_day > _today(turn)


def _to_open(turn: Turn, entry: HistoryEntry, _person_id: int) -> Sequence[Offered]:
    return [Offered(one.code, "follow.show", {"matter": one.id}) for one in _still_open(turn, entry)[:LISTED]]


journey = Journey(
    "on-leave",
    flows=(
        Flow(
            "leave",
            (
                Ask("first", OneOf(_first_days, _typed_day, "leave-day-wrong")),
                Ask("last", OneOf(_last_days, _typed_day, "leave-day-wrong"), args=_first_args, after=_days_fit),
                Ask("stand-in", OneOf(_people)),
                Ask("review", Review(), args=_review_args),
            ),
            _set,
            right="matter.hand-over",
        ),
    ),
    openings=(Opening("leave", _open, menu=Menu.OFFICIAL, group="office", place=60, right="matter.hand-over"),),
    actions={"do.leave-end": Action(_end_early, "matter.hand-over")},
    timers={"leave-begins": TimerKind(_fire_begin), "leave-ends": TimerKind(_fire_end)},
    notices=(
        Notice("person.leave-set", "notice-leave-set", _stand_in, _facts, when=_is_to_come),
        Notice("person.leave-began", "notice-leave-began", _stand_in, _facts, _to_open),
        Notice("person.leave-began", "notice-leave-began-absent", _absent, _facts),
        Notice("person.leave-began", "notice-leave-began-office", _office_else, _facts),
        Notice("person.leave-ended", "notice-leave-ended", _absent, _facts, _to_open, tell_actor=True),
        Notice("person.leave-ended", "notice-leave-ended-stand-in", _stand_in, _facts),
        Notice("person.leave-dropped", "notice-leave-dropped", _stand_in, _facts),
        Notice("person.leave-dropped", "notice-leave-dropped-absent", _absent, _facts),
    ),
)
