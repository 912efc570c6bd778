"""Chasing: what is said, to whom and with which choices, when somebody is waited for: office, agency or asker."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime
from typing import Any

from bot.journey import Action, Journey, Notice, Offered
from bot.texts import Value
from bot.turn import Turn, known
from handlers.deadlines import CLOCK_RUNS, ask_back, restart_clock, restart_review
from handlers.ladder import days_since, next_step
from handlers.matter_view import (
    agency_and_receipt,
    agency_words,
    due_words,
    official_offers,
    stands_in,
    state_words,
)
from handlers.notices import (
    as_asker,
    as_official,
    askers,
    assignee,
    facts,
    facts_for_officials,
    facts_to_carry,
    helpers,
    leaders_on_rung,
    matter_of,
    office,
    on_rung,
    to_add,
)
from handlers.triage import the_matter
from models.appointment import Role, holders
from models.history import HistoryEntry, history_of
from models.matter import MOVES, Matter, MatterState, move
from models.person import Person

CAN_BE_NUDGED = (MatterState.NEW, *CLOCK_RUNS)
LEADERS: Mapping[str, Role] = {"office": Role.OFFICE, "chair": Role.CHAIR, "front": Role.FRONT}


# Who and with which facts


def first_apology(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    """The askers, if their rung is reached and nobody has apologised to them for this yet."""
    before = [one for one in _earlier(turn, entry) if "askers" in one.data["to"]]
    return () if before else on_rung("askers", askers)(turn, entry)


def leaders_of_review(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    """Chair and Front, as far as the rung names them; whoever is told as the office is not told twice."""
    told = set(on_rung("office", office)(turn, entry))
    return [person for person in leaders_on_rung(turn, entry) if person not in told]


def own_agency(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    """On whose desk it is, unless the office only stands in for an agency without anybody."""
    return () if _stood_in(turn, entry) else on_rung("assignee", assignee)(turn, entry)


def leaders_of_agency(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    """The leaders of the rung, unless the office only stands in."""
    return () if _stood_in(turn, entry) else leaders_on_rung(turn, entry)


def office_standing_in(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    """The office, for an agency of which nobody has joined."""
    return office(turn, entry) if _stood_in(turn, entry) else ()


def _stood_in(turn: Turn, entry: HistoryEntry) -> bool:
    return stands_in(turn, matter_of(turn, entry).agency_code)


def facts_of_state(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    """What every text may mention, with where the matter stands and when it came there."""
    matter = matter_of(turn, entry)
    by = turn.session.get(Person, entry.actor_id) if entry.actor_id is not None else None
    return {
        **facts(turn, entry, person_id), "state": state_words(turn, matter), "asked": matter.asked_at,
        "assigned": matter.assigned_at or matter.asked_at, "by": by.full_name if by else "",
    }  # fmt: skip


def facts_of_waiting(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    """The same for what an asker is asked: since when they are waited for."""
    return {**facts_for_officials(turn, entry, person_id), "since": matter_of(turn, entry).paused_at or entry.at}


def facts_of_lateness(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    """For askers: who has been told now, and who is told next and when, as far as such people are in the service."""
    matter = matter_of(turn, entry)
    since = matter.clock_from or matter.asked_at
    before = [one for one in _earlier(turn, entry) if one.at >= since]
    known_to = {name for one in before for name in _present(turn, matter, one.data["to"])}
    told = _people_words(turn, matter, entry.data["to"], known_to)
    return {
        **facts(turn, entry, person_id), "again": "yes" if any("askers" in one.data["to"] for one in before) else "no",
        "told": turn.word("late-told", told=told) if told else "",
        "next": _next_words(turn, matter, known_to | set(_present(turn, matter, entry.data["to"]))),
    }  # fmt: skip


def _next_words(turn: Turn, matter: Matter, known_to: AbstractSet[str]) -> str:
    step = next_step(turn, turn.settings.ladder, matter.due_at) if matter.due_at else None
    told = _people_words(turn, matter, step.to, known_to) if step else ""
    if step is None or not told:
        return turn.word("late-no-next")
    return turn.word("late-next", at=turn.texts.short_day(turn.language, step.at), told=told)


def _people_words(turn: Turn, matter: Matter, names: Iterable[str], known_to: AbstractSet[str]) -> str:
    """Those who hear of it for the first time."""
    present = dict.fromkeys(name for name in _present(turn, matter, names) if name not in known_to)
    return ", ".join(turn.word(f"told-{name.replace('_', '-')}") for name in present)


def _present(turn: Turn, matter: Matter, names: Iterable[str]) -> list[str]:
    """Of those whom a rung names, who there is: nobody is said to know who does not."""
    own = matter.agency_code is not None and not stands_in(turn, matter.agency_code)
    there = {name: bool(holders(turn.session, role)) for name, role in LEADERS.items()}
    there["agency_head"] = bool(holders(turn.session, Role.AGENCY_HEAD, matter.agency_code))
    found = ["office" if name == "assignee" and not own else name for name in names]
    return [name for name in found if there.get(name, name == "assignee")]


def _earlier(turn: Turn, entry: HistoryEntry) -> list[HistoryEntry]:
    """The same event of the same matter before."""
    found = history_of(turn.session, "matter", entry.subject_id)
    return [one for one in found if one.event == entry.event and known(one.id) < known(entry.id)]


# With which choices


def as_leader(turn: Turn, entry: HistoryEntry, _person_id: int) -> Sequence[Offered]:
    """See it; as far as the rights go, remind whoever has it, or give it to others."""
    return leader_offers(turn, matter_of(turn, entry))


def leader_offers(turn: Turn, matter: Matter) -> list[Offered]:
    """The same for a matter."""
    args = {"matter": matter.id}
    offers = [Offered(turn.word("do-see-matter"), "follow.show", args)]
    if turn.may("matter.nudge") and matter.state in CAN_BE_NUDGED:
        name = "nudge" if matter.agency_code else "nudge-office"
        offers.append(Offered(turn.word(f"do-{name}"), "do.nudge", args))
    if turn.may("matter.assign") and MatterState.ASSIGNED in MOVES[MatterState(matter.state)]:
        offers.append(Offered(turn.word("do-assign-other"), "do.assign-other", args))
    return offers


def to_go_on(turn: Turn, entry: HistoryEntry, _person_id: int) -> Sequence[Offered]:
    """Ask again, go on with what there is, or see the matter."""
    args = {"matter": entry.subject_id}
    names = (("ask-again", "do.ask-again"), ("go-on", "do.go-on"), ("see-matter", "follow.show"))
    return [Offered(turn.word(f"do-{name}"), action, args) for name, action in names]


def standing_in(turn: Turn, entry: HistoryEntry, _person_id: int) -> Sequence[Offered]:
    """Note that it was handed on, or invite somebody of that agency."""
    args = {"matter": entry.subject_id}
    offers = [Offered(turn.word("do-on-paper"), "do.on-paper", args)]
    return [*offers, Offered(turn.word("do-invite-official"), "do.invite-official", args)]


# What the choices do


def _moved_on(turn: Turn, matter: Matter) -> None:
    turn.say("matter-moved-on", official_offers(turn, matter), code=matter.code, state=state_words(turn, matter))


def _today(turn: Turn, matter: Matter, event: str) -> HistoryEntry | None:
    """The last such event, if it was today."""
    found = [one for one in history_of(turn.session, "matter", known(matter.id)) if one.event == f"matter.{event}"]
    last = found[-1] if found else None
    return last if last is not None and _day(turn, last.at) == _day(turn, turn.now) else None


def _day(turn: Turn, moment: datetime) -> object:
    return moment.astimezone(turn.zone).date()


def _name(turn: Turn, person_id: int | None) -> str:
    return turn.session.get_one(Person, person_id).full_name if person_id is not None else ""


def _nudge(turn: Turn, args: Mapping[str, Any]) -> None:
    """Remind whoever has it, once a day whoever asks."""
    matter = the_matter(turn, args)
    if matter.state not in CAN_BE_NUDGED:
        _moved_on(turn, matter)
        return
    before = _today(turn, matter, "nudged")
    if before is not None:
        turn.say("nudged-already", code=matter.code, by=_name(turn, before.actor_id), at=before.at)
        return
    entry = turn.record("matter", known(matter.id), "nudged")
    told = [_name(turn, person) for person in dict.fromkeys(assignee(turn, entry)) if person != turn.person_id]
    key = "done-nudged" if told else "nudged-nobody"
    turn.say(key, code=matter.code, told=", ".join(told), held=agency_and_receipt(turn, matter))


def _ask_again(turn: Turn, args: Mapping[str, Any]) -> None:
    """The asker is asked once more, with a new day to answer by; once a day."""
    matter = the_matter(turn, args)
    if matter.state != MatterState.MORE_ASKED:
        _moved_on(turn, matter)
        return
    before = _today(turn, matter, "more-asked-again")
    if before is not None:
        turn.say("nudged-already", code=matter.code, by=_name(turn, before.actor_id), at=before.at)
        return
    ask_back(turn, matter)
    turn.record("matter", known(matter.id), "more-asked-again")
    turn.say("done-asked-again", code=matter.code, until=matter.more_due_at or turn.now)


def _go_on(turn: Turn, args: Mapping[str, Any]) -> None:
    """Nobody answered: back to where the matter stood, to be dealt with by what is there."""
    matter = the_matter(turn, args)
    if matter.state != MatterState.MORE_ASKED:
        _moved_on(turn, matter)
        return
    since, counted = matter.paused_at or turn.now, matter.due_at is not None
    waited = days_since(turn, since)
    move(matter, MatterState.ASSIGNED if matter.agency_code else MatterState.ACCEPTED if counted else MatterState.NEW)
    matter.question_back = ""
    if counted:
        restart_clock(turn, matter)
    else:
        restart_review(turn, matter)
    turn.record("matter", known(matter.id), "more-not-given", days=waited, moved_days=waited if counted else 0)
    turn.say("done-go-on", official_offers(turn, matter), code=matter.code, due_words=due_words(turn, matter))


def _on_paper(turn: Turn, args: Mapping[str, Any]) -> None:
    """Note who handed a matter on and when, to an agency of which nobody has joined."""
    matter = the_matter(turn, args)
    if matter.state != MatterState.ASSIGNED or not stands_in(turn, matter.agency_code):
        _moved_on(turn, matter)
        return
    agency = agency_words(turn, matter)
    if matter.paper_at is not None:
        by = _name(turn, matter.paper_by)
        turn.say("on-paper-already", official_offers(turn, matter), code=matter.code, by=by, at=matter.paper_at)
        return
    matter.paper_at, matter.paper_by = turn.now, turn.person_id
    turn.record("matter", known(matter.id), "handed-on-paper", agency=matter.agency_code)
    turn.say(
        "done-on-paper", official_offers(turn, matter), code=matter.code, agency=agency, due=matter.due_at or turn.now
    )


def _invite(turn: Turn, args: Mapping[str, Any]) -> None:
    """Invite somebody for the agency that has the matter now."""
    matter = the_matter(turn, args)
    if stands_in(turn, matter.agency_code):
        turn.open("invite", role=Role.AGENCY.value, agency=matter.agency_code)
    else:
        _moved_on(turn, matter)


REVIEW = (
    Notice("matter.review-late", "notice-review-late", on_rung("office", office), facts_for_officials, as_official),
    Notice("matter.review-late", "notice-review-late-leaders", leaders_of_review, facts_of_state, as_leader),
    Notice("matter.review-late", "notice-review-late-asker", first_apology, facts, as_asker),
)
LATE = (
    Notice("matter.late", "notice-late-leaders", leaders_on_rung, facts_of_state, as_leader),
    Notice("matter.late", "notice-late-asker", on_rung("askers", askers), facts_of_lateness, as_asker),
    Notice("matter.nudged", "notice-nudged", assignee, facts_of_state, as_official),
)
RECEIPT = (
    Notice("matter.receipt-late", "notice-receipt-late", own_agency, facts_of_state, as_official),
    Notice("matter.receipt-late", "notice-receipt-late-leaders", leaders_of_agency, facts_of_state, as_leader),
    Notice("matter.receipt-late", "notice-on-paper-late", office_standing_in, facts_of_state, standing_in),
    Notice("matter.assigned", "notice-stands-in", office_standing_in, facts, standing_in, tell_actor=True),
)
ASKED_BACK = (
    Notice("matter.more-awaited", "notice-more-awaited", on_rung("askers", askers), facts, as_asker, essential=True),
    Notice("matter.more-awaited", "notice-carry-question", on_rung("askers", helpers), facts_to_carry, to_add),
    Notice("matter.more-awaited", "notice-more-silence", on_rung("office", office), facts_of_waiting, to_go_on),
    Notice("matter.more-asked-again", "notice-more-awaited", askers, facts, as_asker, essential=True),
    Notice("matter.more-asked-again", "notice-carry-question", helpers, facts_to_carry, to_add),
    Notice("matter.more-not-given", "notice-more-not-given", assignee, facts_for_officials, as_official),
    Notice("matter.more-not-given", "notice-more-not-given-asker", askers, facts, as_asker),
)

journey = Journey(
    "chasing",
    actions={
        "do.nudge": Action(_nudge, "matter.nudge"),
        "do.ask-again": Action(_ask_again, "matter.triage"),
        "do.go-on": Action(_go_on, "matter.triage"),
        "do.on-paper": Action(_on_paper, "matter.assign"),
        "do.invite-official": Action(_invite, "invite"),
    },
    notices=(*REVIEW, *LATE, *RECEIPT, *ASKED_BACK),
)
