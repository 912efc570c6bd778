"""A matter about an official: the office names the unit complained of, which then neither has nor reads it (features F27)."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.answers import OneOf
from bot.flow import Answers, Ask, Flow, Option, Review
from bot.journey import Journey, Notice
from bot.turn import Turn, known
from handlers.drafts import drop_draft
from handlers.matter_view import quoted, show_to_official
from handlers.notices import as_official, facts_for_officials
from handlers.reading import may_read
from handlers.triage import is_theirs, opens, stands_in, the_matter
from models.agency import active_agencies, agency_names
from models.appointment import Role, holders
from models.complained import OFFICE_UNIT
from models.extension import let_lapse
from models.history import HistoryEntry
from models.matter import OPEN_STATES, Matter, MatterState, move

QUOTED = 300
NO_UNIT = "none"


def _units(turn: Turn, _answers: Answers) -> Sequence[Option]:
    units = [Option(agency.code, agency.said(turn.language)) for agency in active_agencies(turn.session)]
    return [*units, Option(NO_UNIT, turn.word("about-no-unit"))]


def _args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    matter = turn.session.get_one(Matter, int(answers["matter"]))
    unit = str(answers.get("unit", NO_UNIT))
    return {
        "code": matter.code, "text": quoted(matter.text, QUOTED), "agency": agency_names(turn.session, [unit], turn.language),
        "unit": unit if unit in (NO_UNIT, OFFICE_UNIT) else "other",
        "has": "yes" if matter.agency_code == unit else "no",
    }  # fmt: skip


def _complete(turn: Turn, answers: Answers) -> None:
    matter = the_matter(turn, answers)
    if not is_theirs(turn, matter) or not stands_in(turn, matter, OPEN_STATES):
        return
    before = matter.about_agency_code
    matter.about_agency_code = None if answers["unit"] == NO_UNIT else answers["unit"]
    taken = _take_away(turn, matter)
    turn.record(
        "matter", known(matter.id), "about-set",
        agency=matter.about_agency_code or "", before=before or "", taken=taken,
    )  # fmt: skip
    turn.say(
        "done-about-none" if matter.about_agency_code is None else "done-about", code=matter.code,
        agency=agency_names(turn.session, [answers["unit"]], turn.language),
    )  # fmt: skip
    if may_read(turn, matter):
        show_to_official(turn, matter)
    else:
        turn.say("about-office-handed-over", code=matter.code)


def _take_away(turn: Turn, matter: Matter) -> bool:
    """What the unit complained of had on its desk goes back to the office, a draft that it wrote is not used."""
    if matter.agency_code is None or not matter.is_hidden_from([matter.agency_code]):
        return False
    drop_draft(turn, matter, "draft-dropped-about")
    let_lapse(turn.session, known(matter.id), turn.now)
    matter.agency_code, matter.assigned_at, matter.receipt_at, matter.receipt_by = None, None, None, None
    if matter.state in (MatterState.ASSIGNED, MatterState.DRAFTED):
        # Accepted, with the clock as it is: being complained of gives nobody more time.
        move(matter, MatterState.ACCEPTED)
    return True


def _chair(turn: Turn, _entry: HistoryEntry) -> Iterable[int]:
    return holders(turn.session, Role.CHAIR)


def _is_about_office(_turn: Turn, entry: HistoryEntry) -> bool:
    return bool(entry.data["agency"] == OFFICE_UNIT)


journey = Journey(
    "about-official",
    flows=(
        Flow(
            "about-official",
            (Ask("unit", OneOf(_units), args=_args), Ask("review", Review(), args=_args)),
            _complete,
            right="matter.restrict",
        ),
    ),
    actions={"do.about-official": opens("about-official", "matter.restrict", states=OPEN_STATES)},
    notices=(
        Notice(
            "matter.about-set", "notice-about-office", _chair, facts_for_officials, as_official, when=_is_about_office
        ),
    ),
)
