"""Triage: the office accepts, sets the field, assigns with a due date, merges, asks for more; the agency confirms receipt."""

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.answers import Gather, OneOf, Words
from bot.flow import Answers, Ask, Flow, Option, Review
from bot.journey import Action, Journey, Offered
from bot.turn import Turn, known
from handlers.deadlines import (
    answer_limit,
    ask_back,
    days_stood,
    moved,
    restart_clock,
    restart_review,
    start_clock,
    stop_clock,
    watch_receipt,
)
from handlers.fields import OTHER_FIELD, field_name, field_options, near_fields
from handlers.letting_go import stop_waiting_above
from handlers.matter_view import (
    answering_words,
    as_it_stands,
    due_words,
    lead_of,
    may_release,
    official_offers,
    show_to_official,
    state_words,
)
from handlers.reading import has_matter
from handlers.sent_files import MOST_FILES, keep_files, refuse_file
from models.agency import active_agencies, agency_names
from models.answer import waiting_answer
from models.asker import Asker, askers_of
from models.complained import FIELD_ABOUT_OFFICIALS
from models.history import history_of
from models.matter import MOVES, OPEN_STATES, Matter, MatterState, lock_matter, move
from models.person import Person
from models.vietnamese import fold

CAN_BE_ACCEPTED = (MatterState.NEW,)
CAN_BE_ASSIGNED = (
    MatterState.NEW, MatterState.ACCEPTED, MatterState.MORE_ASKED, MatterState.ASSIGNED, MatterState.SENT_UP,
)  # fmt: skip
CAN_BE_ASKED_BACK = (MatterState.NEW, MatterState.ACCEPTED, MatterState.ASSIGNED)
OTHER_TERM = "other"
MOST_DAYS = 60
LONGEST = 8000
SHORTEST = 6
"""Letters of a matter: as many as "mất điện" has."""


def the_matter(turn: Turn, args: Mapping[str, Any]) -> Matter:
    """The matter of a choice or form, locked."""
    return lock_matter(turn.session, int(args["matter"]))


def can_become(turn: Turn, matter: Matter, state: MatterState) -> bool:
    """Whether a matter can still go there; if not, the official is told where it stands and what can be done now."""
    if state in MOVES[MatterState(matter.state)]:
        return True
    as_it_stands(turn, matter)
    return False


def stands_in(turn: Turn, matter: Matter, states: Collection[MatterState]) -> bool:
    """Whether an action may start from where a matter stands; if not, the official is told what can be done now.

    An old button must not do what only a verdict or a returned draft may, although ``MOVES`` knows that way.
    """
    if matter.state not in states:
        as_it_stands(turn, matter)
    return matter.state in states


def is_theirs(turn: Turn, matter: Matter) -> bool:
    """Whether a matter is on this official's desk; if not, they are told so."""
    if has_matter(turn, matter):
        return True
    turn.say("not-your-desk", code=matter.code)
    return False


def _accept(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = the_matter(turn, args)
    if not is_theirs(turn, matter) or not stands_in(turn, matter, CAN_BE_ACCEPTED):
        return
    move(matter, MatterState.ACCEPTED)
    start_clock(turn, matter, answer_limit(turn))
    turn.record("matter", known(matter.id), "accepted")
    turn.say("done-accepted", code=matter.code, due=matter.due_at or turn.now)


def _assign_lead(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = the_matter(turn, args)
    lead = lead_of(turn, matter)
    if not is_theirs(turn, matter):
        return
    if matter.state == MatterState.ASSIGNED:
        _say_assigned_already(turn, matter)
    elif lead is None:
        _open_assign(turn, args)
    elif not _asks_about_draft(turn, matter):
        assign(turn, matter, lead, None)


def _asks_about_draft(turn: Turn, matter: Matter) -> bool:
    """A draft that waits is never left behind silently: what is to become of it is asked first."""
    if matter.state != MatterState.DRAFTED or waiting_answer(turn.session, known(matter.id)) is None:
        return False
    names = [*(("release", "return") if may_release(turn, matter) else ()), "move-draft"]
    offers = [Offered(turn.word(f"do-{name}"), f"do.{name}", {"matter": matter.id}) for name in names]
    turn.say("draft-waits", offers, code=matter.code, agency=answering_words(turn, matter))
    return True


def _say_assigned_already(turn: Turn, matter: Matter) -> None:
    """Somebody was faster: who, when and to whom."""
    last = [entry for entry in history_of(turn.session, "matter", known(matter.id)) if entry.event == "matter.assigned"]
    by = turn.session.get(Person, last[-1].actor_id) if last and last[-1].actor_id else None
    turn.say(
        "assigned-already", official_offers(turn, matter), code=matter.code, by=by.full_name if by else "-",
        at=matter.assigned_at or turn.now, agency=agency_names(turn.session, [matter.agency_code or ""], turn.language),
        due=matter.due_at or turn.now,
    )  # fmt: skip


def assign(turn: Turn, matter: Matter, agency_code: str, days: int | None) -> None:
    """Give a matter to an agency with a due date in working days; without ``days`` a clock that runs goes on.

    The unit complained of gets it under no circumstances (features F27).
    """
    if not stands_in(turn, matter, CAN_BE_ASSIGNED):
        return
    if matter.is_hidden_from([agency_code]):
        turn.say("assign-refused", code=matter.code, agency=agency_names(turn.session, [agency_code], turn.language))
        return
    move(matter, MatterState.ASSIGNED)
    stop_waiting_above(turn, matter)
    before, matter.agency_code = matter.agency_code, agency_code
    matter.assigned_at, matter.receipt_at, matter.receipt_by, matter.question_back = turn.now, None, None, ""
    since = matter.paused_at.isoformat() if matter.paused_at else ""
    moved_days = restart_clock(turn, matter)
    watch_receipt(turn, matter)
    if matter.due_at is None or days is not None:
        start_clock(turn, matter, answer_limit(turn, days))
    turn.record(
        "matter", known(matter.id), "assigned",
        agency=agency_code, before=before or "", since=since, moved_days=moved_days,
    )  # fmt: skip
    turn.say(
        "done-assigned", code=matter.code, agency=agency_names(turn.session, [agency_code], turn.language),
        due=matter.due_at or turn.now,
    )  # fmt: skip


def _open_assign(turn: Turn, args: Mapping[str, Any]) -> None:
    """Remember whose it was: another official may be faster while this one chooses."""
    matter = the_matter(turn, args)
    if not is_theirs(turn, matter) or _asks_about_draft(turn, matter) or not stands_in(turn, matter, CAN_BE_ASSIGNED):
        return
    if must_name_unit(turn, matter):
        turn.lay_aside("assign", matter=matter.id, was=matter.agency_code or "")
        turn.open("about-official", matter=matter.id)
    else:
        turn.open("assign", matter=matter.id, was=matter.agency_code or "")


def must_name_unit(turn: Turn, matter: Matter) -> bool:
    """Whether nobody has said yet which unit a matter about an official complains of."""
    if matter.field != FIELD_ABOUT_OFFICIALS or matter.about_agency_code is not None:
        return False
    history = history_of(turn.session, "matter", known(matter.id))
    return all(entry.event != "matter.about-set" for entry in history)


def agencies_for(turn: Turn, answers: Answers) -> Sequence[Option]:
    """Who can be given a matter: every agency but the one it complains of."""
    matter = turn.session.get_one(Matter, int(answers["matter"]))
    agencies = active_agencies(turn.session)
    return [Option(one.code, one.said(turn.language)) for one in agencies if not matter.is_hidden_from([one.code])]


def _terms(turn: Turn, answers: Answers) -> Sequence[Option]:
    """Labels with dates, so that a number typed here is that of a choice and nobody takes it for days."""
    matter = turn.session.get_one(Matter, int(answers["matter"]))
    limit = turn.settings.limits.answer
    names = {"same": _due_then(turn, matter, None)} if matter.due_at else {}
    names["limit"] = _due_then(turn, matter, limit.count)
    dated = [
        Option(name, turn.word(f"term-{name}", count=limit.count, day=turn.texts.short_day(turn.language, due)))
        for name, due in names.items()
    ]
    return [*dated, Option(OTHER_TERM, turn.word("term-other"))]


def _due_then(turn: Turn, matter: Matter, days: int | None) -> datetime:
    """When an answer will be due if it is assigned now."""
    if matter.due_at is not None and days is None:
        return moved(turn, matter.due_at, stood) if (stood := days_stood(turn, matter)) else matter.due_at
    return turn.calendar.due_moment(turn.now, answer_limit(turn, days))


def _no_choices(_turn: Turn, _answers: Answers) -> Sequence[Option]:
    return ()


def _understand_days(turn: Turn, text: str) -> str | None:
    """A number of days, with or without its word."""
    found = re.fullmatch(r"(\d{1,2})(?: (\D+))?", fold(text).strip(" ."))
    meant = found is not None and (found[2] is None or turn.means("words-days", found[2]))
    return str(int(found[1])) if found is not None and meant and 1 <= int(found[1]) <= MOST_DAYS else None


def _is_other_term(_turn: Turn, answers: Answers) -> bool:
    return str(answers.get("term")) == OTHER_TERM


def _days_of(turn: Turn, answers: Answers) -> int | None:
    """The working days that were chosen; None: the clock that runs goes on."""
    term = str(answers["term"])
    if term == "same":
        return None
    if term == "limit":
        return turn.settings.limits.answer.count
    return int(answers["days"] if term == OTHER_TERM else term)


def _assign_review(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    matter = turn.session.get_one(Matter, int(answers["matter"]))
    return {
        "code": matter.code, "agency": agency_names(turn.session, [answers["agency"]], turn.language),
        "due": _due_then(turn, matter, _days_of(turn, answers)),
    }  # fmt: skip


def _complete_assign(turn: Turn, answers: Answers) -> None:
    matter = the_matter(turn, answers)
    if not is_theirs(turn, matter) or _asks_about_draft(turn, matter):
        return
    if matter.state == MatterState.ASSIGNED and matter.agency_code != answers.get("was"):
        _say_assigned_already(turn, matter)
    else:
        assign(turn, matter, answers["agency"], _days_of(turn, answers))


def _fields(turn: Turn, answers: Answers) -> Sequence[Option]:
    return field_options(turn, turn.session.get_one(Matter, int(answers["matter"])).text)


def _complete_field(turn: Turn, answers: Answers) -> None:
    matter = the_matter(turn, answers)
    if not is_theirs(turn, matter):
        return
    before, matter.field = matter.field, answers["field"]
    turn.record("matter", known(matter.id), "field-set", field=matter.field, before=before)
    turn.say("done-field", code=matter.code, field=field_name(turn, matter.field))
    if must_name_unit(turn, matter):
        turn.open("about-official", matter=matter.id)
    else:
        show_to_official(turn, matter)


def _complete_ask_more(turn: Turn, answers: Answers) -> None:
    matter = the_matter(turn, answers)
    if not is_theirs(turn, matter) or not stands_in(turn, matter, CAN_BE_ASKED_BACK):
        return
    move(matter, MatterState.MORE_ASKED)
    stop_clock(turn, matter)
    ask_back(turn, matter)
    matter.question_back = answers["text"]
    turn.record("matter", known(matter.id), "more-asked")
    turn.say("done-more-asked", code=matter.code)


def add_to_matter(turn: Turn, matter: Matter, asker: Asker, more: Mapping[str, Any]) -> None:
    """An asker adds words and files; if that was waited for, the clock runs again."""
    words = "\n".join(more["words"])
    if words and asker.own_words:
        asker.own_words = f"{asker.own_words}\n{words}"
    elif words:
        matter.text = f"{matter.text}\n{words}"
        matter.folded = fold(matter.text)
    keep_files(turn, known(matter.id), more["files"])
    turn.session.flush()
    if matter.state == MatterState.MORE_ASKED:
        _go_on(turn, matter)
    else:
        turn.record("matter", known(matter.id), "added-to")
        turn.say("done-added", code=matter.code)


def _go_on(turn: Turn, matter: Matter) -> None:
    """What was asked for has come: back to where the matter stood, with the time that was waited given back."""
    since, counted = matter.paused_at, matter.due_at is not None
    move(matter, MatterState.ASSIGNED if matter.agency_code else MatterState.ACCEPTED if counted else MatterState.NEW)
    matter.question_back = ""
    if counted:
        days = restart_clock(turn, matter)
    else:
        days = 0
        restart_review(turn, matter)
    turn.record("matter", known(matter.id), "more-given", since=since.isoformat() if since else "", moved_days=days)
    turn.say("done-more-given", code=matter.code, days=days, due_words=due_words(turn, matter))


def _complete_add(turn: Turn, answers: Answers) -> None:
    matter = the_matter(turn, answers)
    parts = [
        part for part in askers_of(turn.session, known(matter.id)) if turn.person_id in (part.person_id, part.helper_id)
    ]
    if not parts:
        turn.say("not-your-matter")
    elif matter.state not in OPEN_STATES:
        turn.say("matter-moved-on", code=matter.code, state=state_words(turn, matter))
    elif not answers["more"]["words"] and not answers["more"]["files"]:
        turn.say("added-nothing", code=matter.code)
    else:
        add_to_matter(turn, matter, parts[0], answers["more"])


def _receive(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = the_matter(turn, args)
    if not has_matter(turn, matter) or matter.state != MatterState.ASSIGNED:
        turn.say("matter-moved-on", code=matter.code, state=state_words(turn, matter))
        return
    if matter.receipt_at is None:
        matter.receipt_at, matter.receipt_by = turn.now, turn.person_id
        turn.record("matter", known(matter.id), "received")
    by = turn.session.get_one(Person, matter.receipt_by)
    turn.say(
        "done-received" if by.id == turn.person_id else "received-already", official_offers(turn, matter),
        code=matter.code, due=matter.due_at or turn.now, by=by.full_name, at=matter.receipt_at,
    )  # fmt: skip


def opens(
    form: str, right: str, to: MatterState | None = None, states: Collection[MatterState] = tuple(MatterState)
) -> Action:
    """A choice that opens a form about a matter, if it may start from there and what it ends in is still possible."""

    def run(turn: Turn, args: Mapping[str, Any]) -> None:
        matter = the_matter(turn, args)
        if not is_theirs(turn, matter) or not stands_in(turn, matter, states):
            return
        if to is None or can_become(turn, matter, to):
            turn.open(form, matter=matter.id)

    return Action(run, right)


def _matter_args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    matter = turn.session.get_one(Matter, int(answers["matter"]))
    return {"code": matter.code, "question": matter.question_back, "asked": "yes" if matter.question_back else "no"}


journey = Journey(
    "triage",
    flows=(
        Flow(
            "assign",
            (
                Ask("agency", OneOf(agencies_for), args=_matter_args),
                Ask("term", OneOf(_terms, _understand_days, "answer-days"), args=_matter_args),
                Ask(
                    "days", OneOf(_no_choices, _understand_days, "answer-days"), when=_is_other_term, args=_matter_args
                ),
                Ask("review", Review(), args=_assign_review),
            ),
            _complete_assign,
            right="matter.assign",
        ),
        Flow(
            "set-field",
            (Ask("field", OneOf(_fields, near=near_fields, other=OTHER_FIELD), args=_matter_args),),
            _complete_field,
            right="matter.triage",
        ),
        Flow(
            "ask-more",
            (
                Ask("text", Words(5, 1000), args=_matter_args),
                Ask("review", Review(), args=lambda _turn, answers: answers),
            ),
            _complete_ask_more,
            right="matter.triage",
        ),
        Flow("add-more", (Ask("more", Gather(MOST_FILES, LONGEST, refuse_file), args=_matter_args),), _complete_add),
    ),
    actions={
        "do.accept": Action(_accept, "matter.triage"),
        "do.assign-lead": Action(_assign_lead, "matter.assign"),
        "do.assign-other": Action(_open_assign, "matter.assign"),
        "do.set-field": opens("set-field", "matter.triage", states=OPEN_STATES),
        "do.ask-more": opens("ask-more", "matter.triage", states=CAN_BE_ASKED_BACK),
        "do.receive": Action(_receive, "matter.receipt"),
    },
)
