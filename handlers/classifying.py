"""Classifying: what sort of matter it is and whose decision, each set by the office in a step of its own (F26)."""

from collections.abc import Mapping
from typing import Any

from bot.answers import OneOf
from bot.flow import Answers, Ask, Flow
from bot.journey import Journey
from bot.turn import Turn, known
from handlers.matter_view import quoted, show_to_official
from handlers.triage import is_theirs, opens, stands_in, the_matter
from models.matter import GONE_ELSEWHERE, Authority, Kind, Matter, MatterState

QUOTED = 200
CAN_BE_CLASSIFIED = tuple(state for state in MatterState if state not in GONE_ELSEWHERE)


def _args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    matter = turn.session.get_one(Matter, int(answers["matter"]))
    return {
        "code": matter.code, "text": quoted(matter.text, QUOTED), "kind": turn.word(f"kind-{matter.kind}"),
        "authority": turn.word(f"authority-{(matter.authority or 'none').replace('_', '-')}"),
    }  # fmt: skip


def _complete(turn: Turn, answers: Answers) -> None:
    matter = the_matter(turn, answers)
    if not is_theirs(turn, matter) or not stands_in(turn, matter, CAN_BE_CLASSIFIED):
        return
    kind_before, authority_before = matter.kind, matter.authority
    matter.kind, matter.authority = answers["kind"], answers["authority"]
    turn.record(
        "matter", known(matter.id), "classified",
        kind=matter.kind, authority=matter.authority, kind_before=kind_before, authority_before=authority_before,
    )  # fmt: skip
    show_to_official(turn, matter)


journey = Journey(
    "classifying",
    flows=(
        Flow(
            "classify",
            (
                Ask("kind", OneOf(tuple(Kind)), args=_args),
                Ask("authority", OneOf(tuple(Authority)), args=_args),
            ),
            _complete,
            right="matter.triage",
        ),
    ),
    actions={"do.classify": opens("classify", "matter.triage", states=CAN_BE_CLASSIFIED)},
)
