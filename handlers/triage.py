"""Triage: the office accepts, sets the field, assigns with a due date, merges, asks for more; the agency confirms receipt."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.answers import Gather, OneOf, Words
from bot.flow import Answers, Ask, Flow, Option, Review
from bot.journey import Action, Journey
from bot.turn import Turn, known
from handlers.deadlines import answer_limit, restart_clock, restart_review, start_clock, stop_clock
from handlers.fields import field_name, field_options
from handlers.matter_view import (
    due_words,
    has_matter,
    official_offers,
    quoted,
    reads_everything,
    show_to_official,
    state_words,
)
from handlers.sent_files import MOST_FILES, keep_files, refuse_file
from models.agency import active_agencies, agency_names
from models.asker import Asker, asker_of, askers_of
from models.history import history_of
from models.matter import MOVES, OPEN_STATES, Matter, MatterState, lock_matter, matter_with_code, move
from models.person import Person
from models.receipt_code import read_code
from models.similar import Sought, similar_matters
from models.stored_file import files_of_matter
from models.timer import cancel_timers
from models.vietnamese import fold
from models.village import village_names

DAYS = (3, 5, 10, 15, 20)
MOST_DAYS = 60
MOST_ALIKE = 6
QUOTED = 120
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
    turn.say("matter-moved-on", official_offers(turn, matter), code=matter.code, state=state_words(turn, matter))
    return False


def _accept(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = the_matter(turn, args)
    if not can_become(turn, matter, MatterState.ACCEPTED):
        return
    move(matter, MatterState.ACCEPTED)
    start_clock(turn, matter, answer_limit(turn))
    turn.record("matter", known(matter.id), "accepted")
    turn.say("done-accepted", code=matter.code, due=matter.due_at or turn.now)


def _assign_lead(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = the_matter(turn, args)
    if matter.state == MatterState.ASSIGNED:
        _say_assigned_already(turn, matter)
    else:
        assign(turn, matter, turn.settings.field(matter.field).lead, None)


def _say_assigned_already(turn: Turn, matter: Matter) -> None:
    """Somebody was faster: who, when and to whom."""
    last = [entry for entry in history_of(turn.session, "matter", known(matter.id)) if entry.event == "matter.assigned"]
    by = turn.session.get(Person, last[-1].actor_id) if last and last[-1].actor_id else None
    turn.say(
        "assigned-already", official_offers(turn, matter), code=matter.code, by=by.full_name if by else "-",
        at=matter.assigned_at or turn.now, agency=agency_names(turn.session, [matter.agency_code or ""]),
        due=matter.due_at or turn.now,
    )  # fmt: skip


def assign(turn: Turn, matter: Matter, agency_code: str, days: int | None) -> None:
    """Give a matter to an agency with a due date in working days; giving it to another keeps the clock running."""
    if not can_become(turn, matter, MatterState.ASSIGNED):
        return
    move(matter, MatterState.ASSIGNED)
    before, matter.agency_code = matter.agency_code, agency_code
    matter.assigned_at, matter.receipt_at, matter.receipt_by, matter.question_back = turn.now, None, None, ""
    moved = restart_clock(turn, matter)
    if matter.due_at is None or days is not None:
        start_clock(turn, matter, answer_limit(turn, days))
    turn.record("matter", known(matter.id), "assigned", agency=agency_code, before=before or "", moved_days=moved)
    turn.say(
        "done-assigned", code=matter.code, agency=agency_names(turn.session, [agency_code]),
        due=matter.due_at or turn.now,
    )  # fmt: skip


def _open_assign(turn: Turn, args: Mapping[str, Any]) -> None:
    """Remember whose it was: another official may be faster while this one chooses."""
    matter = the_matter(turn, args)
    if can_become(turn, matter, MatterState.ASSIGNED):
        turn.open("assign", matter=matter.id, was=matter.agency_code or "")


def _agencies(turn: Turn, _answers: Answers) -> Sequence[Option]:
    return [Option(agency.code, agency.name) for agency in active_agencies(turn.session)]


def _days(turn: Turn, _answers: Answers) -> Sequence[Option]:
    return [Option(str(days), turn.word("working-days", count=days)) for days in DAYS]


def _understand_days(turn: Turn, text: str) -> str | None:
    """A number of days with its word: a bare number is the number of a choice."""
    found = re.fullmatch(r"(\d{1,2}) (\D+)", fold(text))
    meant = found is not None and turn.means("words-days", found[2]) and 1 <= int(found[1]) <= MOST_DAYS
    return str(int(found[1])) if found is not None and meant else None


def _complete_assign(turn: Turn, answers: Answers) -> None:
    matter = the_matter(turn, answers)
    if matter.state == MatterState.ASSIGNED and matter.agency_code != answers.get("was"):
        _say_assigned_already(turn, matter)
    else:
        assign(turn, matter, answers["agency"], int(answers["days"]))


def _fields(turn: Turn, answers: Answers) -> Sequence[Option]:
    return field_options(turn, the_matter(turn, answers).text)


def _complete_field(turn: Turn, answers: Answers) -> None:
    matter = the_matter(turn, answers)
    before, matter.field = matter.field, answers["field"]
    turn.record("matter", known(matter.id), "field-set", field=matter.field, before=before)
    turn.say("done-field", code=matter.code, field=field_name(turn, matter.field))
    show_to_official(turn, matter)


def _alike(turn: Turn, answers: Answers) -> Sequence[Matter]:
    matter = the_matter(turn, answers)
    sought = Sought(matter.text, villages=village_names(turn.session))
    alike = similar_matters(turn.session, sought, turn.now, MOST_ALIKE, to_officials=True)
    return [other for other in alike if other.id != matter.id and other.state in OPEN_STATES]


def _targets(turn: Turn, answers: Answers) -> Sequence[Option]:
    return [Option(other.code, other.code) for other in _alike(turn, answers)]


def _merge_args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    lines = [
        turn.word("similar-line", code=other.code, state=state_words(turn, other), text=quoted(other.text, QUOTED))
        for other in _alike(turn, answers)
    ]
    return {**_matter_args(turn, answers), "count": len(lines), "matters": "\n".join(lines)}


def _understand_code(turn: Turn, text: str) -> str | None:
    code = read_code(text)
    return code if code and matter_with_code(turn.session, code) else None


def _complete_merge(turn: Turn, answers: Answers) -> None:
    matter = the_matter(turn, answers)
    found = matter_with_code(turn.session, answers["into"])
    if found is None or found.id == matter.id or found.state not in OPEN_STATES:
        turn.say("merge-impossible", official_offers(turn, matter), code=answers["into"])
        return
    if not can_become(turn, matter, MatterState.MERGED):
        return
    merge(turn, matter, lock_matter(turn.session, known(found.id)))


def merge(turn: Turn, matter: Matter, into: Matter) -> None:
    """Let one matter go on under another: its askers become askers of that one with their words and files, and are told."""
    into_id, matter_id = known(into.id), known(matter.id)
    for asker in askers_of(turn.session, matter_id):
        part = asker_of(turn.session, into_id, asker.person_id) or Asker(
            matter_id=into_id, person_id=asker.person_id, joined_at=turn.now
        )
        part.own_words, part.visibility = asker.own_words or matter.text, asker.visibility
        part.helper_id, part.withdrawn_at = asker.helper_id, None
        turn.session.add(part)
    for file in files_of_matter(turn.session, matter_id):
        file.matter_id = into_id
    move(matter, MatterState.MERGED)
    matter.merged_into_id = into.id
    cancel_timers(turn.session, f"matter:{matter.id}", now=turn.now)
    turn.session.flush()
    turn.record("matter", matter_id, "merged", into=into.id)
    turn.say("done-merged", code=matter.code, into=into.code)


def _complete_ask_more(turn: Turn, answers: Answers) -> None:
    matter = the_matter(turn, answers)
    if not can_become(turn, matter, MatterState.MORE_ASKED):
        return
    move(matter, MatterState.MORE_ASKED)
    stop_clock(turn, matter)
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


def opens(form: str, right: str, to: MatterState | None = None) -> Action:
    """A choice that opens a form about a matter, if what the form ends in is still possible."""

    def run(turn: Turn, args: Mapping[str, Any]) -> None:
        matter = the_matter(turn, args)
        if to is not None and not can_become(turn, matter, to):
            return
        if has_matter(turn, matter) or reads_everything(turn):
            turn.open(form, matter=matter.id)
        else:
            turn.say("not-your-desk", code=matter.code)

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
                Ask("agency", OneOf(_agencies), args=_matter_args),
                Ask("days", OneOf(_days, _understand_days, "answer-days"), args=_matter_args),
            ),
            _complete_assign,
            right="matter.assign",
        ),
        Flow("set-field", (Ask("field", OneOf(_fields), args=_matter_args),), _complete_field, right="matter.triage"),
        Flow(
            "merge",
            (Ask("into", OneOf(_targets, _understand_code, "merge-unknown"), args=_merge_args),),
            _complete_merge,
            right="matter.merge",
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
        "do.set-field": opens("set-field", "matter.triage"),
        "do.merge": opens("merge", "matter.merge", MatterState.MERGED),
        "do.ask-more": opens("ask-more", "matter.triage", MatterState.MORE_ASKED),
        "do.receive": Action(_receive, "matter.receipt"),
    },
)
