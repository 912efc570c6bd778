"""Work: what waits for this official now, the most pressing first, a page at a time."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlmodel import col, select

from bot.journey import Action, Journey, Menu, Offered, Opening
from bot.turn import Turn, known
from handlers.also_waiting import also_waiting
from handlers.asked_for import work_asked_for
from handlers.matter_view import (
    agency_and_receipt,
    due_for_officials,
    may_release,
    quoted,
    request_words,
    stands_in,
    state_words,
    waits_for_decision,
)
from handlers.promises import work_on_promises
from handlers.reading import is_office_of, may_read
from handlers.task_work import work_on_tasks
from models.appointment import Role
from models.extension import STILL_POSSIBLE, Extension
from models.matter import OPEN_STATES, Matter, MatterState, is_late, matters_in
from models.supervision import request_about

LISTED = 10
MOST_TICKS = 8
"""With a page of matters, and the way to the next, as many as a message can carry."""
QUOTED = 80
NO_DATE = datetime.max.replace(tzinfo=UTC)
DAILY = frozenset(Role) - {Role.FRONT, Role.PARTY, Role.ASSOCIATION, Role.ADMINISTRATOR}
"""Roles for which something waits on most days; others find their work in the menu while there is some."""
LATE_CAN_BE = (MatterState.ASSIGNED, MatterState.DRAFTED)


def waiting(turn: Turn) -> list[Matter]:
    """The matters that wait for something this person can do, the most pressing first."""
    found: list[Matter] = []
    if turn.roles & {Role.OFFICE, Role.CHAIR}:
        found += [matter for matter in _of_office(turn) if is_office_of(turn, matter)]
    if turn.roles & {Role.OFFICE, Role.CHAIR}:
        found += _with_request(turn)
    found += [matter for matter in matters_in(turn.session, [MatterState.DRAFTED]) if may_release(turn, matter)]
    for code in {appointment.agency_code for appointment in turn.appointments if appointment.agency_code}:
        found += matters_in(turn.session, [MatterState.ASSIGNED], code)
    found += also_waiting(turn)
    read = {known(matter.id): matter for matter in found if may_read(turn, matter)}
    return sorted(read.values(), key=_pressing)


def _of_office(turn: Turn) -> list[Matter]:
    """What is new or accepted; what the office stands in for; what is late; what waits for an asker."""
    own = [MatterState.NEW, MatterState.ACCEPTED, MatterState.MORE_ASKED]
    given = matters_in(turn.session, LATE_CAN_BE)
    codes = {matter.agency_code for matter in given}
    for_others = {code for code in codes if code == turn.settings.commune.office or stands_in(turn, code)}
    late_or_own = [matter for matter in given if matter.agency_code in for_others or is_late(matter, turn.now)]
    return matters_in(turn.session, own) + late_or_own


def _with_request(turn: Turn) -> Sequence[Matter]:
    return turn.session.exec(
        select(Matter)
        .join(Extension, col(Extension.matter_id) == col(Matter.id))
        .where(col(Extension.decided_at).is_(None), col(Matter.state).in_(STILL_POSSIBLE))
        .order_by(col(Matter.due_at))
    ).all()


def _pressing(matter: Matter) -> tuple[bool, datetime, datetime]:
    """By the next moment that counts; what waits for an asker comes last."""
    due = matter.review_due_at if matter.state == MatterState.NEW else matter.more_due_at or matter.due_at
    return matter.paused_at is not None, due or NO_DATE, matter.asked_at


def _is_in_menu(turn: Turn) -> bool:
    return bool(turn.roles & DAILY) or any(
        lines(turn)[0] for lines in (work_asked_for, work_on_tasks, work_on_promises)
    )


def _show_work(turn: Turn, _rest: str) -> None:
    _show_page(turn, {})


def _show_page(turn: Turn, args: Mapping[str, Any]) -> None:
    """A page from some place on: the list can have become shorter since the choice was offered."""
    matters = waiting(turn)
    tasks, ticks = work_on_tasks(turn)
    promised, seen = work_on_promises(turn)
    asked, given = work_asked_for(turn)
    tasks, ticks = [*asked, *promised, *tasks], [*given, *seen, *ticks][:MOST_TICKS]
    if not matters and not tasks:
        turn.say("work-none-desk" if turn.may("desk.see") else "work-none")
        return
    first = int(args.get("first", 0)) if int(args.get("first", 0)) < len(matters) else 0
    page = matters[first : first + LISTED]
    offers = [Offered(matter.code, "follow.show", {"matter": matter.id, "work": True}) for matter in page]
    if len(matters) > first + len(page):
        offers.append(Offered(turn.word("do-work-more"), "work.more", {"first": first + LISTED}))
    lines = [_line(turn, matter) for matter in page]
    turn.say(
        "work-page" if first else "work", [*offers, *([] if first else ticks)],
        count=len(matters) + (0 if first else len(tasks)), first=first + 1, last=first + len(page),
        matters="\n".join([*lines, *([] if first else tasks)]),
    )  # fmt: skip


def _line(turn: Turn, matter: Matter) -> str:
    """A matter with the asker's words on a line of their own, who has it, and the request for more time that waits."""
    line = turn.word(
        "work-line", code=matter.code, state=state_words(turn, matter), due=due_for_officials(turn, matter),
        text=quoted(matter.text, QUOTED),
    )  # fmt: skip
    held = Role.OFFICE in turn.roles and matter.state == MatterState.ASSIGNED
    asked = request_about(turn.session, known(matter.id)) if turn.may("re-examination.answer") else None
    again = asked if matter.state in OPEN_STATES else None
    return "\n".join([
        line,
        *([turn.word("due-examined", due=again.due_at)] if again else []),
        *([turn.word("work-held", held=agency_and_receipt(turn, matter))] if held else []),
        *([request_words(turn, matter)] if turn.may("matter.extend.decide") and waits_for_decision(turn, matter) else []),
    ])  # fmt: skip


journey = Journey(
    "work",
    openings=(Opening("work", _show_work, menu=Menu.OFFICIAL, place=10, right="work.see", shown=_is_in_menu),),
    actions={"work.more": Action(_show_page, "work.see")},
)
