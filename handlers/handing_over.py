"""Handing over: one matter goes from the official who has it in hand to a colleague, who confirms receipt anew (F33)."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.answers import OneOf, Words
from bot.flow import Answers, Ask, Flow, Option, Review
from bot.journey import Action, Journey, Notice, Offered
from bot.texts import Value
from bot.turn import Turn, known
from handlers.later_offers import is_received_by_me
from handlers.matter_view import official_offers, state_words
from handlers.notices import facts_for_officials, matter_of
from handlers.stand_ins import and_stand_ins
from handlers.triage import the_matter
from models.appointment import Role, appointments_of, holders
from models.history import HistoryEntry
from models.leave import is_away
from models.matter import Matter, MatterState
from models.person import Person


def colleagues(turn: Turn, agency_code: str | None = None) -> list[int]:
    """Who works at the same desk: the same agency, or the office; of one agency if it is given and is theirs."""
    found: list[int] = []
    for held in turn.appointments:
        if held.agency_code is not None and agency_code in (None, held.agency_code):
            for role in (Role.AGENCY, Role.AGENCY_HEAD):
                found += holders(turn.session, role, held.agency_code)
        elif held.role == Role.OFFICE:
            found += holders(turn.session, Role.OFFICE)
    return [person for person in dict.fromkeys(found) if person != turn.person_id]


def people_options(turn: Turn, people: Iterable[int]) -> list[Option]:
    """People to choose from, by their names."""
    return [Option(str(person), turn.session.get_one(Person, person).full_name) for person in people]


def ask_receipt_anew(turn: Turn, matter: Matter, to: int, *, leave: int = 0, reason: str = "") -> None:
    """Nobody has it in hand until the one it goes to confirms."""
    before = matter.receipt_by
    matter.receipt_at, matter.receipt_by = None, None
    turn.session.flush()
    turn.record("matter", known(matter.id), "handed-over", reason=reason, to=to, before=before, leave=leave)


def _open(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = the_matter(turn, args)
    if not _is_mine(turn, matter):
        return
    if _people(turn, {"matter": matter.id}):
        turn.open("hand-over", matter=matter.id)
    else:
        turn.say("hand-over-nobody", official_offers(turn, matter), code=matter.code)


def _is_mine(turn: Turn, matter: Matter) -> bool:
    if is_received_by_me(turn, matter):
        return True
    if matter.state == MatterState.ASSIGNED and matter.receipt_by is not None:
        by = turn.session.get_one(Person, matter.receipt_by).full_name
        turn.say("hand-over-not-yours", official_offers(turn, matter), code=matter.code, by=by)
    else:
        key = "hand-over-not-received" if matter.state == MatterState.ASSIGNED else "matter-moved-on"
        turn.say(key, official_offers(turn, matter), code=matter.code, state=state_words(turn, matter))
    return False


def _people(turn: Turn, answers: Answers) -> Sequence[Option]:
    matter = turn.session.get_one(Matter, int(answers["matter"]))
    today = turn.now.astimezone(turn.zone).date()
    there = [one for one in colleagues(turn, matter.agency_code) if not is_away(turn.session, one, today, today)]
    return people_options(turn, there)


def _args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    return {"code": turn.session.get_one(Matter, int(answers["matter"])).code}


def _review_args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    name = turn.session.get_one(Person, int(answers["to"])).full_name
    return {**_args(turn, answers), "name": name, "note": answers["note"] or turn.word("hand-over-no-note")}


def _hand_over(turn: Turn, answers: Answers) -> None:
    matter = the_matter(turn, answers)
    to = int(answers["to"])
    if not _is_mine(turn, matter):
        return
    name = turn.session.get_one(Person, to).full_name
    if not appointments_of(turn.session, to):
        turn.say("hand-over-gone", official_offers(turn, matter), name=name)
        return
    ask_receipt_anew(turn, matter, to, reason=answers["note"] or "")
    turn.say("done-handed-over", code=matter.code, name=name)


def _receiver(_turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    return [int(entry.data["to"])]


def _facts(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    before = turn.session.get(Person, entry.data["before"]) if entry.data["before"] else None
    note = entry.reason or turn.word("hand-over-no-note")
    return {
        **facts_for_officials(turn, entry, person_id), "note": note, "giver": before.full_name if before else "-",
    }  # fmt: skip


def _offered(turn: Turn, entry: HistoryEntry, _person_id: int) -> Sequence[Offered]:
    return official_offers(turn, matter_of(turn, entry))


def _is_single(_turn: Turn, entry: HistoryEntry) -> bool:
    """Those of a leave are told together, in one list."""
    return not entry.data["leave"]


journey = Journey(
    "handing-over",
    flows=(
        Flow(
            "hand-over",
            (
                Ask("to", OneOf(_people), args=_args),
                Ask("note", Words(2, 500), args=_args, optional=True),
                Ask("review", Review(), args=_review_args),
            ),
            _hand_over,
            right="matter.hand-over",
        ),
    ),
    actions={"do.hand-over": Action(_open, "matter.hand-over")},
    notices=(
        Notice("matter.handed-over", "notice-handed-over", and_stand_ins(_receiver), _facts, _offered, when=_is_single),
    ),
)
