"""Helping: a village head or Front member asks for somebody who has no phone, and carries the answer back (F13)."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.answers import Gather, Name, OneOf, PhoneNumber, Words
from bot.flow import Answers, Ask, Flow, Option, Review
from bot.journey import Action, Journey, Menu, Opening, TimerKind
from bot.turn import Turn, known
from handlers.additions import offer_addition
from handlers.ask import (
    WAYS,
    field_choices,
    files_of,
    likely_field,
    likely_meeting,
    meeting_choices,
    review_args,
    store_matter,
    understand_field,
)
from handlers.deadlines import plan_review
from handlers.fields import field_name
from handlers.register import understand_village, village_id_of, village_options
from handlers.sent_files import MOST_FILES, keep_files, refuse_file
from handlers.triage import LONGEST
from models.asker import Asker, askers_of, helped_by
from models.matter import Matter
from models.person import Person
from models.timer import Timer
from models.vietnamese import mentions
from models.village import village_name

DAYS_TO_CARRY = 3
"""Working days after which a helper who has not carried an answer back is reminded, and the office told."""


def _villages(turn: Turn, answers: Answers) -> Sequence[Option]:
    """As for oneself; but it is the villager who may live elsewhere."""
    *villages, elsewhere = village_options(turn, answers)
    return [*villages, Option(elsewhere.value, turn.word("village-help-elsewhere"))]


def _understand_consent(turn: Turn, text: str) -> str | None:
    """ "cụ đồng ý", "không đồng ý đâu"."""
    if turn.means("words-no", text) or mentions(text, turn.texts.sayings("words-refusal")):
        return "no"
    return "yes" if turn.means("words-yes", text) else None


def _after_consent(turn: Turn, answers: Answers) -> bool:
    if answers["consent"] == "no":
        turn.say("help-without-consent")
    return str(answers["consent"]) == "yes"


def _name(_turn: Turn, answers: Answers) -> Mapping[str, Any]:
    return {"name": answers["name"]}


def _village(turn: Turn, answers: Answers) -> str | None:
    village = village_name(turn.session, village_id_of(answers["village"]))
    return turn.word("in-village", village=village) if village else None


def _review_args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    return {**review_args(turn, answers), "name": answers["name"]}


def _ask_for(turn: Turn, answers: Answers) -> None:
    village = village_id_of(answers["village"])
    person = Person(full_name=answers["name"], phone=answers["phone"], village_id=village, made_at=turn.now)
    turn.session.add(person)
    turn.session.flush()
    matter = store_matter(turn, answers, village)
    matter_id = known(matter.id)
    turn.session.add(
        Asker(
            matter_id=matter_id, person_id=known(person.id), helper_id=turn.person_id, visibility=answers["review"],
            joined_at=turn.now,
        )
    )  # fmt: skip
    keep_files(turn, matter_id, files_of(answers))
    plan_review(turn, matter)
    turn.record("person", known(person.id), "registered-by-helper", helper=turn.person_id)
    turn.record("matter", matter_id, "asked", field=matter.field, kind=matter.kind, helper=turn.person_id)
    turn.say(
        "help-receipt", code=matter.code, name=person.full_name, field=field_name(turn, matter.field),
        due=matter.review_due_at,
    )  # fmt: skip


def plan_carrying(turn: Turn, matter: Matter) -> None:
    """An answer goes out: those who help are to carry it, and are reminded until they tick it."""
    if not any(asker.helper_id for asker in askers_of(turn.session, known(matter.id))):
        return
    day = turn.calendar.add_working_days(turn.now.astimezone(turn.zone).date(), DAYS_TO_CARRY).day
    at = datetime.combine(day, turn.settings.office_hours.morning[0], turn.zone).astimezone(UTC)
    turn.wake("carry", f"carry:{matter.id}", at + timedelta(minutes=30), once=f"carry:{matter.id}:{at.isoformat()}")


def _remind(turn: Turn, timer: Timer, _prepared: object) -> None:
    matter_id = int(timer.belongs.partition(":")[2])
    if any(asker.helper_id and asker.carried_at is None for asker in askers_of(turn.session, matter_id)):
        turn.record("matter", matter_id, "not-carried")


def _carried(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = turn.session.get_one(Matter, args["matter"])
    helped = helped_by(turn.session, known(matter.id), turn.person_id) if turn.person else []
    if not helped:
        turn.say("not-your-matter")
        return
    for asker in helped:
        asker.carried_at = asker.carried_at or turn.now
    turn.record("matter", known(matter.id), "carried")
    turn.say("done-carried", code=matter.code)


def _open(turn: Turn, _rest: str) -> None:
    turn.open("help-ask")


journey = Journey(
    "helping",
    flows=(
        Flow(
            "help-ask",
            (
                Ask("name", Name()),
                Ask("village", OneOf(_villages, understand_village), args=_name),
                Ask("phone", PhoneNumber(), args=_name, optional=True),
                Ask(
                    "consent",
                    OneOf(("yes", "no"), _understand_consent),
                    args=_name,
                    after=_after_consent,
                    editable=False,
                ),
                Ask("text", Words(8, LONGEST), args=_name),
                Ask("more", Gather(MOST_FILES, LONGEST, refuse_file), editable=False),
                Ask("field", OneOf(field_choices, understand_field), default=likely_field),
                Ask("place", Words(2, 200), default=_village),
                Ask("meeting", OneOf(meeting_choices), default=likely_meeting),
                Ask("review", Review(WAYS, otherwise=offer_addition), args=_review_args),
            ),
            _ask_for,
            right="matter.act-for",
        ),
    ),
    openings=(Opening("help-ask", _open, menu=Menu.OFFICIAL, place=20, right="matter.act-for"),),
    actions={"do.carried": Action(_carried)},
    timers={"carry": TimerKind(_remind)},
)
