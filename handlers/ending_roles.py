"""Ending a role: the office or an administrator says that somebody holds it no more; their matters go back to the desk (F33)."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlmodel import col, select

from bot.answers import OneOf, Words
from bot.flow import Answers, Ask, Flow, Option, Review
from bot.journey import Journey, Menu, Notice, Opening
from bot.texts import Value
from bot.turn import Turn, known
from handlers.join import role_name
from handlers.matter_view import quoted
from handlers.notices import agency_people, as_official, facts_for_officials
from handlers.on_leave import end_leave
from handlers.stand_ins import and_stand_ins
from models.appointment import Appointment, Role, appointments_of, holders
from models.history import HistoryEntry
from models.leave import leaves_with, lock_leave
from models.matter import Matter, MatterState, lock_matter
from models.person import Person
from models.vietnamese import fold

MOST = 20


def _open(turn: Turn, _rest: str) -> None:
    turn.open("end-role")


def _held(turn: Turn, answers: Answers) -> list[Appointment]:
    """The roles held now by those whose name holds these words, with or without marks; exact marks first."""
    words = fold(answers["name"]).split()
    rows = turn.session.exec(
        select(Appointment, Person)
        .join(Person, col(Person.id) == col(Appointment.person_id))
        .where(col(Appointment.until).is_(None))
        .order_by(col(Person.full_name), col(Appointment.id))
    ).all()
    return [held for held, person in rows if all(word in fold(person.full_name).split() for word in words)][:MOST]


def _somebody(turn: Turn, answers: Answers) -> bool:
    """Whether anybody of that name holds a role; if not, the form ends and says so."""
    found = bool(_held(turn, answers))
    if not found:
        turn.say("end-role-nobody", name=answers["name"])
    return found


def _options(turn: Turn, answers: Answers) -> Sequence[Option]:
    return [Option(str(held.id), _label(turn, held)) for held in _held(turn, answers)]


def _label(turn: Turn, held: Appointment) -> str:
    name = turn.session.get_one(Person, held.person_id).full_name
    role = role_name(turn, Role(held.role), held.agency_code, held.village_id)
    return turn.word("end-role-line", name=name, role=role)


def _review_args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    held = turn.session.get_one(Appointment, int(answers["role"]))
    return {"line": _label(turn, held), "count": len(_in_hand(turn, held)), "reason": answers["reason"]}


def _in_hand(turn: Turn, held: Appointment) -> list[int]:
    """The open matters that this person confirmed to have in hand for that agency, or for the office."""
    wanted = select(Matter.id).where(Matter.receipt_by == held.person_id, Matter.state == MatterState.ASSIGNED)
    if held.agency_code is not None:
        wanted = wanted.where(Matter.agency_code == held.agency_code)
    return [known(matter_id) for matter_id in turn.session.exec(wanted.order_by(col(Matter.id)))]


def _end(turn: Turn, answers: Answers) -> None:
    held = turn.session.exec(select(Appointment).where(Appointment.id == int(answers["role"])).with_for_update()).one()
    if held.until is not None:
        turn.say("end-role-already", line=_label(turn, held), at=held.until)
    elif _may_end(turn, held):
        _do_end(turn, held, answers["reason"])


def _may_end(turn: Turn, held: Appointment) -> bool:
    """An administrator's role is ended only by an administrator, and the last one never; if it cannot be, why."""
    if held.role != Role.ADMINISTRATOR:
        return True
    if Role.ADMINISTRATOR not in turn.roles:
        turn.say("end-role-administrator")
        return False
    everybody = turn.session.exec(
        select(Appointment.person_id)
        .where(Appointment.role == Role.ADMINISTRATOR, col(Appointment.until).is_(None))
        .with_for_update()
    ).all()
    if len(everybody) == 1:
        turn.say("end-role-last-administrator")
        return False
    return True


def _do_end(turn: Turn, held: Appointment, reason: str) -> None:
    line, matters = _label(turn, held), _in_hand(turn, held)
    held.until = turn.now
    turn.session.flush()
    roles = appointments_of(turn.session, held.person_id)
    if not _still_at_desk(held, roles):
        for matter_id in matters:
            _give_back(turn, lock_matter(turn.session, matter_id))
    if not roles:
        for leave in leaves_with(turn.session, held.person_id):
            end_leave(turn, lock_leave(turn.session, known(leave.id)))
    turn.record("person", held.person_id, "role-ended", reason=reason, role=held.role, appointment=held.id)
    turn.say("done-role-ended", line=line, count=len(matters))


def _still_at_desk(held: Appointment, roles: Sequence[Appointment]) -> bool:
    """They have another role at the same desk: an agency's official and its head are often one person."""
    if held.agency_code is None:
        return held.role != Role.OFFICE or any(one.role == Role.OFFICE for one in roles)
    return any(one.agency_code == held.agency_code for one in roles)


def _give_back(turn: Turn, matter: Matter) -> None:
    """The agency's desk has it again; somebody else confirms receipt."""
    matter.receipt_at, matter.receipt_by = None, None
    turn.session.flush()
    turn.record("matter", known(matter.id), "back-on-desk")


def _ended_person(_turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    return [entry.subject_id]


def _administrators(turn: Turn, _entry: HistoryEntry) -> Iterable[int]:
    return holders(turn.session, Role.ADMINISTRATOR)


def _facts(turn: Turn, entry: HistoryEntry, _person_id: int) -> dict[str, Value]:
    held = turn.session.get_one(Appointment, entry.data["appointment"])
    by = turn.session.get(Person, entry.actor_id) if entry.actor_id else None
    return {
        "line": _label(turn, held), "role": role_name(turn, Role(held.role), held.agency_code),
        "by": by.full_name if by else "-", "reason": quoted(entry.reason, 500), "at": held.until or turn.now,
    }  # fmt: skip


journey = Journey(
    "ending-roles",
    flows=(
        Flow(
            "end-role",
            (
                Ask("name", Words(2, 80), after=_somebody),
                Ask("role", OneOf(_options)),
                Ask("reason", Words(3, 300)),
                Ask("review", Review(), args=_review_args),
            ),
            _end,
            right="role.end",
        ),
    ),
    openings=(Opening("end-role", _open, menu=Menu.OFFICIAL, group="office", place=81, right="role.end"),),
    notices=(
        Notice("person.role-ended", "notice-role-ended", _ended_person, _facts, essential=True),
        Notice("person.role-ended", "notice-role-ended-administrator", _administrators, _facts),
        Notice(
            "matter.back-on-desk", "notice-back-on-desk", and_stand_ins(agency_people), facts_for_officials, as_official
        ),
    ),
)
