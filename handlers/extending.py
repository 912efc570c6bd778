"""More time: an agency asks with a reason, the office or the chair decides, the askers are told; the first date stays."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.answers import OneOf, Words
from bot.flow import Answers, Ask, Flow, Option, Review
from bot.journey import Action, Journey
from bot.turn import Turn, known
from handlers.deadlines import moved, plan_ladder
from handlers.reading import has_matter, may_with
from handlers.triage import the_matter
from models.extension import Extension, waiting_extension
from models.matter import Matter, MatterState

DAYS = (3, 5, 7, 10)


def _days(turn: Turn, _answers: Answers) -> Sequence[Option]:
    most = turn.settings.limits.extension.count
    return [Option(str(days), turn.word("working-days", count=days)) for days in DAYS if days <= most]


def _args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    matter = turn.session.get_one(Matter, int(answers["matter"]))
    due = matter.due_at or turn.now
    days = int(answers.get("days", 0))
    return {
        "code": matter.code, "due": due, "new": later(turn, due, days) if days else due,
        "reason": answers.get("reason", ""),
    }  # fmt: skip


def later(turn: Turn, due: datetime, days: int) -> datetime:
    """A due date moved by working days; one that has passed is moved from today on."""
    today = datetime.combine(turn.now.astimezone(turn.zone).date(), due.astimezone(turn.zone).time(), turn.zone)
    return moved(turn, max(due, today), days)


def _open(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = the_matter(turn, args)
    if _can_ask(turn, matter):
        turn.open("extend", matter=matter.id)


def _can_ask(turn: Turn, matter: Matter) -> bool:
    """Whether more time can be asked for now; if not, why."""
    if matter.state != MatterState.ASSIGNED or matter.due_at is None or not has_matter(turn, matter):
        turn.say("extension-impossible", code=matter.code)
    elif waiting_extension(turn.session, known(matter.id)) is not None:
        turn.say("extension-waiting", code=matter.code)
    else:
        return True
    return False


def _ask(turn: Turn, answers: Answers) -> None:
    matter = the_matter(turn, answers)
    if matter.due_at is None or not _can_ask(turn, matter):
        return
    days = int(answers["days"])
    extension = Extension(
        matter_id=known(matter.id), asked_by=turn.person_id, asked_at=turn.now, reason=answers["reason"], days=days,
        old_due_at=matter.due_at, new_due_at=later(turn, matter.due_at, days),
    )  # fmt: skip
    turn.session.add(extension)
    turn.session.flush()
    turn.record("matter", known(matter.id), "extension-asked", extension=extension.id)
    turn.say("done-extension-asked", code=matter.code)


def _decide(turn: Turn, args: Mapping[str, Any], granted: bool) -> None:
    matter = the_matter(turn, args)
    if not may_with(turn, matter, "matter.extend.decide"):
        turn.say("not-your-desk", code=matter.code)
        return
    extension = waiting_extension(turn.session, known(matter.id))
    if extension is None or matter.due_at is None:
        turn.say("extension-decided", code=matter.code)
        return
    extension.decided_at, extension.decided_by, extension.granted = turn.now, turn.person_id, granted
    if granted:
        # The clock may have stood since the request: the days are added to the due date as it is now.
        extension.old_due_at, extension.new_due_at = matter.due_at, later(turn, matter.due_at, extension.days)
        matter.due_at = extension.new_due_at
        if matter.paused_at is None:
            plan_ladder(turn, matter)
    turn.session.flush()
    outcome = "extension-granted" if granted else "extension-refused"
    turn.record("matter", known(matter.id), outcome, extension=extension.id)
    turn.say(f"done-{outcome}", code=matter.code, due=matter.due_at)


def _grant(turn: Turn, args: Mapping[str, Any]) -> None:
    _decide(turn, args, granted=True)


def _refuse(turn: Turn, args: Mapping[str, Any]) -> None:
    _decide(turn, args, granted=False)


journey = Journey(
    "extending",
    flows=(
        Flow(
            "extend",
            (
                Ask("days", OneOf(_days), args=_args),
                Ask("reason", Words(5, 500), args=_args),
                Ask("review", Review(), args=_args),
            ),
            _ask,
            right="matter.extend",
        ),
    ),
    actions={
        "do.extend": Action(_open, "matter.extend"),
        "do.extension-grant": Action(_grant, "matter.extend.decide"),
        "do.extension-refuse": Action(_refuse, "matter.extend.decide"),
    },
)
