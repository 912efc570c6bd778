"""Triage: the office accepts, sets the field, assigns with a due date, merges, asks for more; the agency confirms receipt."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.answers import Gather, OneOf, Words
from bot.flow import Answers, Ask, Flow, Option, Review
from bot.journey import Action, Journey
from bot.turn import Turn, known
from handlers.deadlines import answer_limit, restart_clock, start_clock, stop_clock
from handlers.fields import field_name, field_options
from handlers.matter_view import BEFORE_ANSWER, has_matter, official_offers, shortened, show_to_official, state_words
from handlers.sent_files import MOST_FILES, keep_files, refuse_file
from models.agency import active_agencies, agency_names
from models.asker import Asker, asker_of, askers_of
from models.matter import MOVES, Matter, MatterState, lock_matter, matter_with_code, move
from models.receipt_code import read_code
from models.similar import similar_matters
from models.timer import cancel_timers
from models.vietnamese import fold

DAYS = (3, 5, 10, 15, 20)
QUOTED = 120
LONGEST_ADDED = 8000

Step = Callable[[Turn, Matter], None]


def the_matter(turn: Turn, args: Mapping[str, Any]) -> Matter:
    """The matter of a choice or form, locked."""
    return lock_matter(turn.session, int(args["matter"]))


def can_become(turn: Turn, matter: Matter, state: MatterState) -> bool:
    """Whether a matter can still go there; if not, the official is told where it stands."""
    if state in MOVES[MatterState(matter.state)]:
        return True
    turn.say("matter-moved-on", code=matter.code, state=state_words(turn, matter))
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
    assign(turn, matter, turn.settings.field(matter.field).lead, None)


def assign(turn: Turn, matter: Matter, agency_code: str, days: int | None) -> None:
    """Give a matter to an agency with a due date in working days; giving it to another keeps the clock running."""
    if not can_become(turn, matter, MatterState.ASSIGNED):
        return
    move(matter, MatterState.ASSIGNED)
    before, matter.agency_code = matter.agency_code, agency_code
    matter.assigned_at, matter.receipt_at, matter.receipt_by = turn.now, None, None
    restart_clock(turn, matter)
    if matter.due_at is None or days is not None:
        start_clock(turn, matter, answer_limit(turn, days))
    turn.record("matter", known(matter.id), "assigned", agency=agency_code, before=before or "")
    turn.say(
        "done-assigned", code=matter.code, agency=agency_names(turn.session, [agency_code]),
        due=matter.due_at or turn.now,
    )  # fmt: skip


def _agencies(turn: Turn, _answers: Answers) -> Sequence[Option]:
    return [Option(agency.code, agency.name) for agency in active_agencies(turn.session)]


def _days(turn: Turn, _answers: Answers) -> Sequence[Option]:
    return [Option(str(days), turn.word("working-days", count=days)) for days in DAYS]


def _understand_days(_turn: Turn, text: str) -> str | None:
    digits = "".join(filter(str.isdigit, text))
    return digits if digits and 1 <= int(digits) <= 60 and len(digits) <= 2 else None


def _complete_assign(turn: Turn, answers: Answers) -> None:
    assign(turn, the_matter(turn, answers), answers["agency"], int(answers["days"]))


def _fields(turn: Turn, answers: Answers) -> Sequence[Option]:
    return field_options(turn, the_matter(turn, answers).text)


def _complete_field(turn: Turn, answers: Answers) -> None:
    matter = the_matter(turn, answers)
    before, matter.field = matter.field, answers["field"]
    turn.record("matter", known(matter.id), "field-set", field=matter.field, before=before)
    turn.say("done-field", code=matter.code, field=field_name(turn, matter.field))
    show_to_official(turn, matter)


def _targets(turn: Turn, answers: Answers) -> Sequence[Option]:
    matter = the_matter(turn, answers)
    alike = [other for other in similar_matters(turn.session, matter.text, turn.now, 6) if other.id != matter.id]
    return [Option(other.code, f"{other.code}: {shortened(other.text, QUOTED)}") for other in alike]


def _understand_code(turn: Turn, text: str) -> str | None:
    code = read_code(text)
    return code if code and matter_with_code(turn.session, code) else None


def _complete_merge(turn: Turn, answers: Answers) -> None:
    matter = the_matter(turn, answers)
    found = matter_with_code(turn.session, answers["into"])
    if found is None or found.id == matter.id or found.state in (MatterState.MERGED, MatterState.WITHDRAWN):
        turn.say("merge-impossible", code=answers["into"])
        return
    if not can_become(turn, matter, MatterState.MERGED):
        return
    merge(turn, matter, lock_matter(turn.session, known(found.id)))


def merge(turn: Turn, matter: Matter, into: Matter) -> None:
    """Let one matter go on under another: its askers become askers of that one, and are told so."""
    for asker in askers_of(turn.session, known(matter.id)):
        if asker_of(turn.session, known(into.id), asker.person_id) is None:
            turn.session.add(
                Asker(
                    matter_id=known(into.id), person_id=asker.person_id, own_words=matter.text,
                    visibility=asker.visibility, joined_at=turn.now, helper_id=asker.helper_id,
                )
            )  # fmt: skip
    move(matter, MatterState.MERGED)
    matter.merged_into_id = into.id
    cancel_timers(turn.session, f"matter:{matter.id}", now=turn.now)
    turn.session.flush()
    turn.record("matter", known(matter.id), "merged", into=into.id)
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


def add_to_matter(turn: Turn, matter: Matter, more: Mapping[str, Any]) -> None:
    """An asker adds words and files; if that was waited for, the clock runs again."""
    words = "\n".join(more["words"])
    if words:
        matter.text = f"{matter.text}\n{words}"
        matter.folded = fold(matter.text)
    keep_files(turn, known(matter.id), more["files"])
    if matter.state == MatterState.MORE_ASKED:
        back = (
            MatterState.ASSIGNED if matter.agency_code else MatterState.ACCEPTED if matter.due_at else MatterState.NEW
        )
        move(matter, back)
        matter.question_back = ""
        since, days = matter.paused_at, restart_clock(turn, matter)
        turn.record("matter", known(matter.id), "more-given", since=since.isoformat() if since else "", moved_days=days)
    else:
        turn.record("matter", known(matter.id), "added-to")


def _complete_add(turn: Turn, answers: Answers) -> None:
    matter = the_matter(turn, answers)
    if matter.state not in BEFORE_ANSWER:
        turn.say("matter-moved-on", code=matter.code, state=state_words(turn, matter))
        return
    add_to_matter(turn, matter, answers["more"])
    turn.say("done-added", code=matter.code)


def _receive(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = the_matter(turn, args)
    if not has_matter(turn, matter) or matter.state != MatterState.ASSIGNED:
        turn.say("matter-moved-on", code=matter.code, state=state_words(turn, matter))
        return
    if matter.receipt_at is None:
        matter.receipt_at, matter.receipt_by = turn.now, turn.person_id
        turn.record("matter", known(matter.id), "received")
    turn.say("done-received", official_offers(turn, matter), code=matter.code, due=matter.due_at or turn.now)


def opens(form: str) -> Action:
    """A choice that opens a form about a matter."""

    def run(turn: Turn, args: Mapping[str, Any]) -> None:
        turn.open(form, matter=args["matter"])

    return Action(run)


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
                Ask("days", OneOf(_days, _understand_days), args=_matter_args),
            ),
            _complete_assign,
            right="matter.assign",
        ),
        Flow("set-field", (Ask("field", OneOf(_fields), args=_matter_args),), _complete_field, right="matter.triage"),
        Flow(
            "merge",
            (Ask("into", OneOf(_targets, _understand_code), args=_matter_args),),
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
        Flow("add-more", (Ask("more", Gather(MOST_FILES, LONGEST_ADDED, refuse_file), args=_matter_args),), _complete_add),
    ),
    actions={
        "do.accept": Action(_accept, "matter.triage"),
        "do.assign-lead": Action(_assign_lead, "matter.assign"),
        "do.assign-other": opens("assign"),
        "do.set-field": opens("set-field"),
        "do.merge": opens("merge"),
        "do.ask-more": opens("ask-more"),
        "do.receive": Action(_receive, "matter.receipt"),
    },
)
