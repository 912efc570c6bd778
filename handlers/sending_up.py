"""Sending up: a matter above the commune's authority goes to a higher body, is chased, and its reply is brought back (F32)."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from bot.answers import Gather, OneOf, Words
from bot.flow import Answers, Ask, Flow, Option, Review
from bot.journey import Action, Journey, Offered, TimerKind
from bot.turn import Turn, known
from handlers.deadlines import answer_limit, restart_clock, start_clock, stop_clock
from handlers.matter_view import may_release, official_offers, shortened, state_words
from handlers.mornings import morning_in
from handlers.reading import has_matter
from handlers.sending_up_notices import NOTICES, letter_words
from handlers.sent_files import MOST_FILES, keep_files, refuse_file
from handlers.triage import can_become, opens, the_matter
from models.answer import Answer
from models.escalation import Chase, Escalation, last_escalation, open_escalation
from models.matter import OPEN_STATES, Matter, MatterState, lock_matter, move
from models.moments import read_day
from models.timer import Timer
from models.vietnamese import clean

LONGEST_BODY = 200
LEAST_LETTERS = 4
LONGEST = 4000
SHOWN = 1500
TODAY = "today"


def _bodies(turn: Turn, _answers: Answers) -> Sequence[Option]:
    return [Option(body.name, body.name) for body in turn.settings.higher_bodies]


def _typed_body(_turn: Turn, text: str) -> str | None:
    """Any other body, written out: a number or a letter is not one."""
    name = clean(text)[:LONGEST_BODY]
    return name if len(re.findall(r"[^\W\d]", name)) >= LEAST_LETTERS else None


def _has_number(_turn: Turn, answers: Answers) -> bool:
    return bool(answers.get("number"))


def _days(turn: Turn, _answers: Answers) -> Sequence[Option]:
    return [Option(TODAY, turn.word("letter-of-today"))]


def _typed_day(turn: Turn, text: str) -> str | None:
    """The date of a letter, which is not in the future; without a year the last such day is meant."""
    today = turn.now.astimezone(turn.zone).date()
    found = read_day(text[:100], turn.now, turn.zone)
    if found is not None and found > today and not re.search(r"\d{4}", text):
        found = read_day(f"{found.day}/{found.month}/{found.year - 1}", turn.now, turn.zone)
    return found.isoformat() if found is not None and found <= today else None


def _day_of(turn: Turn, answers: Answers) -> date | None:
    typed = answers.get("day")
    if not typed:
        return None
    return turn.now.astimezone(turn.zone).date() if typed == TODAY else date.fromisoformat(typed)


def _args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    matter = turn.session.get_one(Matter, int(answers["matter"]))
    escalation = last_escalation(turn.session, known(matter.id))
    return {"code": matter.code, "body": escalation.body if escalation else ""}


def _send_review(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    matter = turn.session.get_one(Matter, int(answers["matter"]))
    letter = letter_words(turn, answers.get("number") or "", _day_of(turn, answers))
    chase = morning_in(turn, turn.settings.sending_up.chase_days)
    return {
        "code": matter.code,
        "body": answers["body"],
        "letter": letter,
        "chase": turn.texts.day(turn.language, chase),
    }


def _send(turn: Turn, answers: Answers) -> None:
    matter = the_matter(turn, answers)
    if not has_matter(turn, matter):
        turn.say("not-your-desk", code=matter.code)
        return
    if not can_become(turn, matter, MatterState.SENT_UP):
        return
    move(matter, MatterState.SENT_UP)
    stop_clock(turn, matter)
    escalation = Escalation(
        matter_id=known(matter.id), body=answers["body"], document_number=answers.get("number") or "",
        document_date=_day_of(turn, answers), sent_by=turn.person_id, sent_at=turn.now,
        chase_at=morning_in(turn, turn.settings.sending_up.chase_days),
    )  # fmt: skip
    turn.session.add(escalation)
    turn.session.flush()
    _plan_chase(turn, escalation)
    if not escalation.document_number:
        _plan_number(turn, escalation)
    turn.record("matter", known(matter.id), "sent-up", escalation=escalation.id)
    key = "done-sent-up" if escalation.document_number else "done-sent-up-without-number"
    turn.say(
        key,
        official_offers(turn, matter),
        code=matter.code,
        body=escalation.body,
        chase=turn.texts.day(turn.language, escalation.chase_at),
    )


def _belongs(escalation: Escalation) -> str:
    return f"escalation:{escalation.id}"


def _plan_chase(turn: Turn, escalation: Escalation) -> None:
    at = escalation.chase_at
    turn.wake("chase", _belongs(escalation), at, once=f"chase:{escalation.id}:{at.isoformat()}")


def _plan_number(turn: Turn, escalation: Escalation) -> None:
    at = morning_in(turn, turn.settings.sending_up.number_days)
    turn.wake("letter-number", _belongs(escalation), at, once=f"letter-number:{escalation.id}:{at.isoformat()}")


def _of_timer(turn: Turn, timer: Timer) -> tuple[Matter, Escalation]:
    escalation = turn.session.get_one(Escalation, int(timer.belongs.partition(":")[2]))
    return lock_matter(turn.session, escalation.matter_id), escalation


def _fire_chase(turn: Turn, timer: Timer, _prepared: object) -> None:
    """Remind until it is ticked: every working day, from the second time on the office too."""
    matter, escalation = _of_timer(turn, timer)
    if escalation.ended_at is not None or matter.state != MatterState.SENT_UP or escalation.chase_at > turn.now:
        return
    again = bool(timer.data.get("again"))
    at = morning_in(turn, 1)
    turn.wake("chase", _belongs(escalation), at, once=f"chase:{escalation.id}:{at.isoformat()}", again=True)
    turn.record("matter", known(matter.id), "chase-due", escalation=escalation.id, again=again)


def _fire_number(turn: Turn, timer: Timer, _prepared: object) -> None:
    matter, escalation = _of_timer(turn, timer)
    if escalation.document_number or matter.state not in OPEN_STATES:
        return
    _plan_number(turn, escalation)
    turn.record("matter", known(matter.id), "number-missing", escalation=escalation.id)


def _is_waited_for(turn: Turn, matter: Matter) -> Escalation | None:
    """The sending up whose reply is waited for, if this person has it on their desk; if not, they are told why."""
    escalation = open_escalation(turn.session, known(matter.id)) if matter.state == MatterState.SENT_UP else None
    if escalation is None:
        turn.say("matter-moved-on", official_offers(turn, matter), code=matter.code, state=state_words(turn, matter))
    elif not has_matter(turn, matter):
        turn.say("not-your-desk", code=matter.code)
        return None
    return escalation


def _opens_waiting(form: str) -> Action:
    """A choice that opens a form about a matter whose reply is waited for."""

    def run(turn: Turn, args: Mapping[str, Any]) -> None:
        matter = the_matter(turn, args)
        if _is_waited_for(turn, matter) is not None:
            turn.open(form, matter=matter.id)

    return Action(run, "matter.send-up")


def _chased(turn: Turn, answers: Answers) -> None:
    matter = the_matter(turn, answers)
    escalation = _is_waited_for(turn, matter)
    if escalation is None:
        return
    chase = Chase(
        escalation_id=known(escalation.id), chased_by=turn.person_id, chased_at=turn.now, note=answers["note"]
    )
    turn.session.add(chase)
    escalation.chase_at = morning_in(turn, turn.settings.sending_up.chase_days)
    turn.forget_timers(_belongs(escalation), "chase")
    _plan_chase(turn, escalation)
    turn.session.flush()
    turn.record("matter", known(matter.id), "chased", escalation=escalation.id, chase=chase.id)
    turn.say(
        "done-chased",
        official_offers(turn, matter),
        code=matter.code,
        chase=turn.texts.day(turn.language, escalation.chase_at),
    )


def _open_number(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = the_matter(turn, args)
    if _number_is_missing(turn, matter) is not None:
        turn.open("add-number", matter=matter.id)


def _number_is_missing(turn: Turn, matter: Matter) -> Escalation | None:
    """The letter that still needs its number; None, and said why, if there is none."""
    escalation = last_escalation(turn.session, known(matter.id))
    if escalation is None or not has_matter(turn, matter):
        turn.say("matter-moved-on", official_offers(turn, matter), code=matter.code, state=state_words(turn, matter))
        return None
    if escalation.document_number:
        letter = letter_words(turn, escalation.document_number, escalation.document_date)
        turn.say("number-there", official_offers(turn, matter), code=matter.code, letter=letter)
        return None
    return escalation


def _add_number(turn: Turn, answers: Answers) -> None:
    matter = the_matter(turn, answers)
    escalation = _number_is_missing(turn, matter)
    if escalation is None:
        return
    escalation.document_number, escalation.document_date = answers["number"], _day_of(turn, answers)
    turn.forget_timers(_belongs(escalation), "letter-number")
    turn.session.flush()
    turn.record("matter", known(matter.id), "number-added", escalation=escalation.id)
    letter = letter_words(turn, escalation.document_number, escalation.document_date)
    turn.say("done-number-added", official_offers(turn, matter), code=matter.code, letter=letter)


def _end(turn: Turn, matter: Matter, escalation: Escalation) -> int:
    """The reply is not waited for any more: the clock runs again. Returns the working days that were waited."""
    escalation.ended_at, escalation.ended_by = turn.now, turn.person_id
    turn.forget_timers(_belongs(escalation), "chase")
    days = restart_clock(turn, matter)
    if matter.due_at is None:
        start_clock(turn, matter, answer_limit(turn))
    return days


def _reply_words(turn: Turn, answers: Answers) -> str:
    matter = turn.session.get_one(Matter, int(answers["matter"]))
    escalation = open_escalation(turn.session, known(matter.id))
    words = "\n".join([answers["text"], *answers["more"]["words"]])
    return turn.word("reply-from-above", body=escalation.body if escalation else "", text=words)


def _reply_review(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    text = shortened(_reply_words(turn, answers), SHOWN)
    return {**_args(turn, answers), "text": text, "files": len(answers["more"]["files"])}


def _reply(turn: Turn, answers: Answers) -> None:
    """The reply becomes a draft: a named official releases it to the askers."""
    matter = the_matter(turn, answers)
    escalation = _is_waited_for(turn, matter)
    if escalation is None:
        return
    text = _reply_words(turn, answers)
    days = _end(turn, matter, escalation)
    move(matter, MatterState.DRAFTED)
    answer = Answer(matter_id=known(matter.id), text=text, written_by=turn.person_id, written_at=turn.now)
    turn.session.add(answer)
    turn.session.flush()
    keep_files(turn, known(matter.id), answers["more"]["files"], answer.id)
    escalation.answer_id = answer.id
    turn.record("matter", known(matter.id), "reply-recorded", escalation=escalation.id, sent_up_days=days)
    turn.record("matter", known(matter.id), "drafted", answer=answer.id)
    own = may_release(turn, matter)
    args = {"matter": matter.id}
    offers = [Offered(turn.word(f"do-{name}"), f"do.{name}", args) for name in ("release", "return") if own]
    turn.say("done-drafted-own" if own else "done-drafted", offers, code=matter.code)


def _take_back(turn: Turn, answers: Answers) -> None:
    """The commune goes on itself: the matter is where it stood before it was sent up."""
    matter = the_matter(turn, answers)
    escalation = _is_waited_for(turn, matter)
    if escalation is None:
        return
    move(matter, MatterState.ASSIGNED if matter.agency_code else MatterState.ACCEPTED)
    days = _end(turn, matter, escalation)
    escalation.end_reason = answers["reason"]
    turn.session.flush()
    turn.record("matter", known(matter.id), "taken-back", escalation=escalation.id, sent_up_days=days)
    turn.say("done-taken-back", official_offers(turn, matter), code=matter.code, due=matter.due_at or turn.now)


_NUMBER = Words(1, 60)
_DAY = OneOf(_days, _typed_day, "letter-day-wrong")

journey = Journey(
    "sending-up",
    flows=(
        Flow(
            "send-up",
            (
                Ask("body", OneOf(_bodies, _typed_body, "send-up-body-wrong"), args=_args),
                Ask("number", _NUMBER, args=_args, optional=True),
                Ask("day", _DAY, args=_args, when=_has_number, optional=True),
                Ask("review", Review(), args=_send_review),
            ),
            _send,
            right="matter.send-up",
        ),
        Flow("chased", (Ask("note", Words(3, 500), args=_args),), _chased, right="matter.send-up"),
        Flow(
            "add-number",
            (Ask("number", _NUMBER, args=_args), Ask("day", _DAY, args=_args, optional=True)),
            _add_number,
            right="matter.send-up",
        ),
        Flow(
            "reply-up",
            (
                Ask("text", Words(5, LONGEST), args=_args),
                Ask("more", Gather(MOST_FILES, LONGEST, refuse_file)),
                Ask("review", Review(), args=_reply_review),
            ),
            _reply,
            right="matter.send-up",
        ),
        Flow("take-back", (Ask("reason", Words(5, 500), args=_args),), _take_back, right="matter.send-up"),
    ),
    actions={
        "do.send-up": opens("send-up", "matter.send-up", MatterState.SENT_UP),
        "do.chased": _opens_waiting("chased"),
        "do.add-number": Action(_open_number, "matter.send-up"),
        "do.reply-up": _opens_waiting("reply-up"),
        "do.take-back": _opens_waiting("take-back"),
    },
    timers={"chase": TimerKind(_fire_chase), "letter-number": TimerKind(_fire_number)},
    notices=NOTICES,
)
