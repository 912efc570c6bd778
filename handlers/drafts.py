"""A draft whose matter goes elsewhere: it is marked returned with the reason and told of, or goes along (features F34)."""

from collections.abc import Mapping
from typing import Any

from bot.answers import OneOf
from bot.flow import Answers, Ask, Flow, Option, Review
from bot.journey import Action, Journey, Notice
from bot.texts import DEFAULT_LANGUAGE
from bot.turn import Turn, known
from handlers.matter_view import agency_words, as_it_stands, state_words
from handlers.notices import (
    answer_writer,
    as_official,
    askers,
    facts,
    facts_of_answer,
    former_agency_people,
    releasers,
)
from handlers.triage import agencies_for, is_theirs, the_matter
from models.agency import agency_names
from models.answer import waiting_answer
from models.matter import Matter, MatterState


def drop_draft(turn: Turn, matter: Matter, reason_key: str) -> None:
    """Mark the draft that waits as returned, with the reason; who wrote it and who would release it are told."""
    draft = waiting_answer(turn.session, known(matter.id))
    if draft is None:
        return
    draft.returned_at, draft.return_reason = turn.now, turn.texts.say(DEFAULT_LANGUAGE, reason_key)
    turn.record("matter", known(matter.id), "draft-dropped", reason=draft.return_reason, answer=draft.id)


def _open_move(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = the_matter(turn, args)
    if _can_move(turn, matter):
        turn.open("move-draft", matter=matter.id)


def _can_move(turn: Turn, matter: Matter) -> bool:
    if not is_theirs(turn, matter):
        return False
    if matter.state == MatterState.DRAFTED and waiting_answer(turn.session, known(matter.id)) is not None:
        return True
    as_it_stands(turn, matter)
    return False


def _others(turn: Turn, answers: Answers) -> list[Option]:
    matter = turn.session.get_one(Matter, int(answers["matter"]))
    return [option for option in agencies_for(turn, answers) if option.value != matter.agency_code]


def _args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    matter = turn.session.get_one(Matter, int(answers["matter"]))
    agency = agency_names(turn.session, [str(answers.get("agency", ""))], turn.language)
    return {"code": matter.code, "from": agency_words(turn, matter), "agency": agency, "due": matter.due_at or turn.now}


def _move_draft(turn: Turn, answers: Answers) -> None:
    """The matter goes to another agency with its draft: whoever releases there decides; the clock is the same."""
    matter = the_matter(turn, answers)
    if not _can_move(turn, matter):
        return
    if matter.is_hidden_from([answers["agency"]]):
        turn.say(
            "assign-refused", code=matter.code, agency=agency_names(turn.session, [answers["agency"]], turn.language)
        )
        return
    before, matter.agency_code = matter.agency_code, answers["agency"]
    matter.assigned_at, matter.receipt_at, matter.receipt_by = turn.now, None, None
    draft = waiting_answer(turn.session, known(matter.id))
    turn.record(
        "matter", known(matter.id), "draft-moved",
        agency=matter.agency_code, before=before or "", answer=draft.id if draft else None,
    )  # fmt: skip
    turn.say(
        "done-draft-moved", code=matter.code, agency=agency_words(turn, matter), state=state_words(turn, matter),
    )  # fmt: skip


journey = Journey(
    "drafts",
    flows=(
        Flow(
            "move-draft",
            (Ask("agency", OneOf(_others), args=_args), Ask("review", Review(), args=_args)),
            _move_draft,
            right="matter.assign",
        ),
    ),
    actions={"do.move-draft": Action(_open_move, "matter.assign")},
    notices=(
        Notice("matter.draft-moved", "notice-drafted", releasers, facts_of_answer, as_official),
        Notice("matter.draft-moved", "notice-taken-over", former_agency_people, facts),
        Notice("matter.draft-moved", "notice-assigned-asker", askers, facts),
        Notice("matter.draft-dropped", "notice-draft-dropped", releasers, facts_of_answer),
        Notice("matter.draft-dropped", "notice-draft-dropped", answer_writer, facts_of_answer),
    ),
)
