"""Making a meeting: a draft that tells nobody anything, looked through before it is kept, changed freely until announced."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot.answers import Moment, OneOf, Read, SeveralOf, Words
from bot.flow import Answers, Ask, Flow, Option, Review
from bot.journey import Journey, Menu, Opening
from bot.texts import Value
from bot.turn import Turn, known
from handlers.collection_day import warn_of_collection
from handlers.meeting_announce import first_day_args, gate_facts, offer_preparation, open_announcing
from handlers.meeting_programme import Programme, attending_words, programme_words, total_words
from handlers.meeting_reminders import plan_reminders
from handlers.meetings import ALL_VILLAGES
from handlers.notice_gate import is_too_late, last_lawful_moment
from handlers.preparation import prepare, prepare_again
from handlers.preparing import follow_meeting
from models.meeting import Ground, Meeting, MeetingState, lock_meeting
from models.moments import read_duration
from models.village import village_name, villages_on

ANNOUNCE, KEEP = "announce", "keep"
SHORTEST, LONGEST = timedelta(minutes=15), timedelta(hours=12)


def keep_draft(turn: Turn, meeting: Meeting, answers: Answers) -> None:
    """Write what was answered into a draft, and remind the office to announce it in time."""
    new = meeting.id is None
    meeting.subject, meeting.venue, meeting.programme = answers["subject"], answers["venue"], answers["programme"] or ""
    chosen = answers["villages"]
    meeting.village_ids = [] if ALL_VILLAGES in chosen else [int(village_id) for village_id in chosen]
    meeting.ground, meeting.attending = answers.get("ground", Ground.YEARLY), answers.get("attending", "")
    was_starts = meeting.starts_at
    set_time(turn, meeting, datetime.fromisoformat(answers["when"]), timedelta(minutes=_length(turn, answers)))
    turn.session.add(meeting)
    turn.session.flush()
    turn.record("meeting", known(meeting.id), "drafted" if new else "edited")
    plan_reminders(turn, meeting)
    if new or was_starts == meeting.starts_at:
        prepare(turn, meeting)
    else:
        prepare_again(turn, meeting, was_starts)
        follow_meeting(turn, meeting)
        warn_of_collection(turn, meeting)


def set_time(turn: Turn, meeting: Meeting, starts_at: datetime, length: timedelta) -> None:
    """Begin then, last that long, and close the registration as long before as the settings say."""
    habits = turn.settings.meeting
    meeting.starts_at, meeting.ends_at = starts_at, starts_at + length
    meeting.registration_closes_at = starts_at - timedelta(hours=habits.registration_closes_hours_before)


def _length(turn: Turn, answers: Answers) -> int:
    return int(answers.get("length", turn.settings.meeting.length_minutes))


def _likely_length(turn: Turn, _answers: Answers) -> str:
    return str(turn.settings.meeting.length_minutes)


def _likely_attending(_turn: Turn, _answers: Answers) -> str:
    return ""


def _likely_ground(_turn: Turn, _answers: Answers) -> str:
    return Ground.YEARLY


def read_length(text: str) -> str | None:
    """The minutes that a meeting lasts, from a quarter of an hour to half a day and a little: "4 giờ", "150 phút"."""
    found = read_duration(text)
    if found is None or not SHORTEST <= found <= LONGEST:
        return None
    return str(int(found.total_seconds()) // 60)


def _programme_args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    return {"length": _length(turn, answers)}


def _new_draft(turn: Turn) -> Meeting:
    return Meeting(
        subject="", venue="", programme="", starts_at=turn.now, ends_at=turn.now, registration_closes_at=turn.now,
        made_by=turn.person_id, made_at=turn.now,
    )  # fmt: skip


def _villages(turn: Turn, _answers: Answers) -> Sequence[Option]:
    today = turn.now.astimezone(turn.zone).date()
    each = [Option(str(village.id), village.name) for village in villages_on(turn.session, today)]
    return [Option(ALL_VILLAGES, turn.word("villages-all")), *each]


def _understand_villages(turn: Turn, text: str) -> str | None:
    return ALL_VILLAGES if turn.means("words-everybody", text) else None


def _warn_if_late(turn: Turn, answers: Answers) -> bool:
    """Say at once when a day cannot be announced in time any more; a draft can still be kept."""
    starts_at = datetime.fromisoformat(answers["when"])
    if is_too_late(turn, starts_at):
        turn.say("make-late", (), **gate_facts(turn, starts_at))
    return True


def _review_args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    starts_at = datetime.fromisoformat(answers["when"])
    chosen = answers["villages"]
    names = ", ".join(
        village_name(turn.session, int(village_id)) for village_id in chosen if village_id != ALL_VILLAGES
    )
    return {
        "subject": answers["subject"], "starts": starts_at, "venue": answers["venue"],
        "villages": ALL_VILLAGES if ALL_VILLAGES in chosen else names,
        "programme": programme_words(turn, answers["programme"] or ""),
        "total": total_words(turn, answers["programme"] or "", _length(turn, answers)),
        "attending": attending_words(turn, answers["attending"]),
        "ground": turn.word(f"ask-meeting-make-ground.{answers['ground']}"),
        "last": last_lawful_moment(turn, starts_at),
        "late": "yes" if is_too_late(turn, starts_at) else "no",
    }  # fmt: skip


def _complete(turn: Turn, answers: Answers) -> None:
    meeting = lock_meeting(turn.session, answers["draft"]) if "draft" in answers else _new_draft(turn)
    if meeting.state != MeetingState.DRAFT:
        open_announcing(turn, meeting)
    elif datetime.fromisoformat(answers["when"]) <= turn.now:
        turn.say("make-day-passed")
        turn.lay_aside(
            "meeting-make", **{step: answer for step, answer in answers.items() if step not in ("when", "review")}
        )
    else:
        keep_draft(turn, meeting, answers)
        _say_kept(turn, meeting, announce=answers["review"] == ANNOUNCE)


def _say_kept(turn: Turn, meeting: Meeting, *, announce: bool) -> None:
    if announce:
        open_announcing(turn, meeting)
    else:
        turn.say("draft-kept", offer_preparation(turn, meeting), last=last_lawful_moment(turn, meeting.starts_at))


def _open(turn: Turn, _rest: str) -> None:
    turn.open("meeting-make")


journey = Journey(
    "meeting-make",
    flows=(
        Flow(
            "meeting-make",
            (
                Ask("subject", Words(5, 300)),
                Ask("when", Moment(), args=first_day_args, after=_warn_if_late),
                Ask("venue", Words(3, 200)),
                Ask("villages", SeveralOf(_villages, _understand_villages)),
                Ask("programme", Programme(), args=_programme_args),
                Ask("attending", Words(5, 600), default=_likely_attending),
                Ask("ground", OneOf(tuple(Ground)), default=_likely_ground),
                Ask("length", Read(read_length, "meeting-length-unread"), default=_likely_length),
                Ask("review", Review((ANNOUNCE, KEEP)), args=_review_args),
            ),
            _complete,
            right="meeting.make",
        ),
    ),
    openings=(Opening("meeting-make", _open, menu=Menu.OFFICIAL, group="meeting", place=30, right="meeting.make"),),
)
