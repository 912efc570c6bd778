"""Helping: a village head or Front member asks for somebody who has no phone, and carries the answer back (F13)."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.answers import Gather, Name, OneOf, PhoneNumber, Words
from bot.flow import Answers, Ask, Flow, Review
from bot.journey import Action, Journey, Menu, Notice, Opening, TimerKind
from bot.turn import Turn, known
from handlers.additions import offer_addition
from handlers.ask import (
    FIELD,
    WAYS,
    files_of,
    likely_field,
    likely_meeting,
    meeting_choices,
    review_args,
    store_matter,
)
from handlers.bringing import plan_bringing
from handlers.deadlines import offer_why, plan_review
from handlers.fields import field_name
from handlers.helping_attend import add_helped, offer_registering
from handlers.notices import facts_to_carry, to_carry
from handlers.register import understand_village, village_id_of, villages_of_somebody
from handlers.sent_files import MOST_FILES, keep_files, refuse_file
from handlers.triage import LONGEST
from models.asker import Asker, askers_of, helped_by
from models.history import HistoryEntry
from models.matter import Matter, Source, lock_matter
from models.task import Task, TaskKind, open_carrying
from models.timer import Timer
from models.vietnamese import mentions
from models.village import village_name

OFFICE_TOLD_EVERY = 3
"""Of the reminders about one answer the office hears the first and then each third."""
DAYS_TO_CARRY = 3
"""Working days after which a helper who has not carried an answer back is reminded, and the office told."""


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
    person = add_helped(turn, answers["name"], answers["village"], answers["phone"])
    matter = store_matter(turn, answers, village)
    matter.village_id, matter.source = village, Source.HELPER
    matter_id = known(matter.id)
    turn.session.add(
        Asker(
            matter_id=matter_id, person_id=known(person.id), helper_id=turn.person_id, visibility=answers["review"],
            joined_at=turn.now,
        )
    )  # fmt: skip
    keep_files(turn, matter_id, files_of(answers))
    plan_review(turn, matter)
    turn.record("matter", matter_id, "asked", field=matter.field, kind=matter.kind, helper=turn.person_id)
    turn.say(
        "help-receipt", [*offer_registering(turn, person, matter), offer_why(turn, matter)], code=matter.code,
        name=person.full_name, field=field_name(turn, matter.field), due=matter.review_due_at,
    )  # fmt: skip


# Carrying answers back


def plan_carrying(turn: Turn, matter: Matter) -> None:
    """An answer goes out: those who help are to carry it, and are reminded until they tick it."""
    plan_bringing(turn, matter)
    helped = [asker for asker in askers_of(turn.session, known(matter.id)) if asker.helper_id]
    if not helped:
        return
    for task in open_carrying(turn.session, known(matter.id)):
        task.dropped_at = turn.now
    at = _morning(turn, DAYS_TO_CARRY)
    for asker in helped:
        asker.carried_at = None
        turn.session.add(
            Task(
                kind=TaskKind.CARRY, matter_id=matter.id, asker_id=asker.id, owner_id=asker.helper_id, due_at=at,
                made_by=turn.person.id if turn.person else None, made_at=turn.now,
            )
        )  # fmt: skip
    turn.forget_timers(f"carry:{matter.id}", "carry")
    _wake(turn, known(matter.id), at, 0)


def _morning(turn: Turn, days: int) -> datetime:
    day = turn.calendar.add_working_days(turn.now.astimezone(turn.zone).date(), days).day
    at = datetime.combine(day, turn.settings.office_hours.morning[0], turn.zone).astimezone(UTC)
    return at + timedelta(minutes=30)


def _wake(turn: Turn, matter_id: int, at: datetime, told: int) -> None:
    belongs = f"carry:{matter_id}"
    turn.wake("carry", belongs, at, once=f"{belongs}:{at.isoformat()}", told=told)


def _remind(turn: Turn, timer: Timer, _prepared: object) -> None:
    """Every working day the helper, the first time and every third the office too, until it is ticked."""
    matter_id = int(timer.belongs.partition(":")[2])
    waiting = [task for task in open_carrying(turn.session, matter_id) if not _is_judged(turn, task)]
    if not waiting:
        return
    told = int(timer.data.get("told", 0))
    turn.record("matter", matter_id, "carry-reminded" if told % OFFICE_TOLD_EVERY else "not-carried")
    _wake(turn, matter_id, _morning(turn, 1), told + 1)


def _is_judged(turn: Turn, task: Task) -> bool:
    """Whoever passes on what the asker thinks of an answer has carried it."""
    asker = turn.session.get_one(Asker, task.asker_id)
    judged = asker.verdict_at is not None and asker.verdict_at >= task.made_at
    if judged:
        _tick(turn, asker, task, asker.helper_id)
    return judged


def _tick(turn: Turn, asker: Asker, task: Task | None, by: int | None) -> None:
    asker.carried_at = asker.carried_at or turn.now
    if task is not None:
        task.done_at, task.done_by = turn.now, by


def _late_helpers(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    return [task.owner_id for task in open_carrying(turn.session, entry.subject_id) if task.owner_id is not None]


def _carried(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = lock_matter(turn.session, args["matter"])
    helped = helped_by(turn.session, known(matter.id), turn.person_id) if turn.person else []
    if not helped:
        turn.say("not-your-matter")
        return
    tasks = {task.asker_id: task for task in open_carrying(turn.session, known(matter.id))}
    if any(asker.id in tasks or asker.carried_at is None for asker in helped):
        for asker in helped:
            _tick(turn, asker, tasks.get(asker.id), turn.person_id)
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
                Ask("village", OneOf(villages_of_somebody, understand_village), args=_name),
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
                Ask("field", FIELD, default=likely_field),
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
    notices=(
        Notice("matter.not-carried", "notice-not-carried", _late_helpers, facts_to_carry, to_carry),
        Notice("matter.carry-reminded", "notice-not-carried", _late_helpers, facts_to_carry, to_carry),
    ),
)
