"""More time: an agency asks with a reason, the office or the chair decides, the askers are told; the first date stays."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.answers import OneOf, Words
from bot.flow import Answers, Ask, Flow, Option, Review
from bot.journey import Action, Journey
from bot.turn import Turn, known
from handlers.deadlines import moved, plan_ladder
from handlers.matter_view import has_matter
from handlers.triage import opens, the_matter
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
        "code": matter.code, "due": due, "new": moved(turn, due, days) if days else due,
        "reason": answers.get("reason", ""),
    }  # fmt: skip


def _ask(turn: Turn, answers: Answers) -> None:
    matter = the_matter(turn, answers)
    matter_id = known(matter.id)
    if matter.state != MatterState.ASSIGNED or matter.due_at is None or not has_matter(turn, matter):
        turn.say("extension-impossible", code=matter.code)
    elif waiting_extension(turn.session, matter_id) is not None:
        turn.say("extension-waiting", code=matter.code)
    else:
        days = int(answers["days"])
        extension = Extension(
            matter_id=matter_id, asked_by=turn.person_id, asked_at=turn.now, reason=answers["reason"], days=days,
            old_due_at=matter.due_at, new_due_at=moved(turn, matter.due_at, days),
        )  # fmt: skip
        turn.session.add(extension)
        turn.session.flush()
        turn.record("matter", matter_id, "extension-asked", extension=extension.id)
        turn.say("done-extension-asked", code=matter.code)


def _decide(turn: Turn, args: Mapping[str, Any], granted: bool) -> None:
    matter = the_matter(turn, args)
    extension = waiting_extension(turn.session, known(matter.id))
    if extension is None:
        turn.say("extension-decided", code=matter.code)
        return
    extension.decided_at, extension.decided_by, extension.granted = turn.now, turn.person_id, granted
    if granted:
        matter.due_at = extension.new_due_at
        plan_ladder(turn, matter)
    turn.session.flush()
    turn.record(
        "matter", known(matter.id), "extension-granted" if granted else "extension-refused", extension=extension.id
    )
    turn.say(
        "done-extension-granted" if granted else "done-extension-refused",
        code=matter.code,
        due=matter.due_at or turn.now,
    )


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
        "do.extend": opens("extend"),
        "do.extension-grant": Action(_grant, "matter.extend.decide"),
        "do.extension-refuse": Action(_refuse, "matter.extend.decide"),
    },
)
