"""Reminders of a meeting: planned for each role from the settings, written when they are due, about the meeting as it then is."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from bot.journey import Journey, Offered, TimerKind
from bot.settings import ReminderSettings
from bot.texts import Value
from bot.turn import Turn, known
from handlers.day_after import plan_day_after
from handlers.evening_lists import plan_lists
from handlers.meetings import meeting_facts, offer_details, offer_speakers
from handlers.notice_gate import is_too_late, last_lawful_moment
from models.agency import active_agencies, agency_names
from models.appointment import AGENCY_ROLES, Role, holders
from models.guest import not_coming
from models.meeting import TO_BE_HELD, Meeting, MeetingState, brought_to, lock_meeting
from models.person import Person
from models.registration import Registration, attendees, speakers
from models.speaking_order import order
from models.synthesis import signed_synthesis
from models.task import TaskKind, tasks_of_meeting
from models.timer import Timer

REMINDER = "meeting-reminder"
OFFICE = "office"
CITIZENS = ("attendee", "speaker")
ALL = (*CITIZENS, "helper", OFFICE, "agency", "chair", "front")
EARLY = timedelta(days=8)
"""Longer before the meeting than this the office prepares it; later it checks."""
NEAR = timedelta(days=2)
_STAFF = (Role.OFFICE, Role.SECRETARY, Role.OPINION_TEAM)


def plan_reminders(turn: Turn, meeting: Meeting) -> None:
    """Forget what was planned and plan anew for the meeting as it is; of a draft only the office is reminded."""
    turn.forget_timers(meeting.belongs, REMINDER)
    plan_lists(turn, meeting)
    plan_day_after(turn, meeting)
    for to in (OFFICE,) if meeting.state == MeetingState.DRAFT else ALL:
        moments = reminder_moments(turn, meeting, to)
        ends = [_half_way(at, following) for (_, at), (_, following) in pairwise(moments)] + [meeting.starts_at]
        for (rule, at), useful_until in zip(moments, ends, strict=False):
            if at > turn.now:
                turn.wake(
                    REMINDER, meeting.belongs, at, series=f"{meeting.belongs}:{to}", useful_until=useful_until,
                    once=f"{_version(meeting)}:{to}:{rule.days_before}:{rule.at:%H%M%S}",
                    to=to, meeting=meeting.id, version=_version(meeting),
                )  # fmt: skip


def _half_way(at: datetime, following: datetime) -> datetime:
    """After an outage a reminder goes out late, but not when the next one is nearer."""
    return at + (following - at) / 2


def _version(meeting: Meeting) -> str:
    """A reminder that was planned for another version of the meeting says nothing."""
    return f"{meeting.belongs}:{meeting.sequence}:{meeting.starts_at:%Y%m%d%H%M}"


def reminder_moments(turn: Turn, meeting: Meeting, to: str) -> list[tuple[ReminderSettings, datetime]]:
    """When a role is reminded, in order; officials on the last working day not after the day in the settings."""
    day = meeting.starts_at.astimezone(turn.zone).date()
    found = []
    for rule in turn.settings.reminders:
        if rule.to == to:
            on = day - timedelta(days=rule.days_before)
            on = on if to in CITIZENS else turn.calendar.last_working_day_not_after(on)
            found.append((rule, datetime.combine(on, rule.at, turn.zone).astimezone(UTC)))
    return sorted((entry for entry in found if entry[1] < meeting.starts_at), key=lambda entry: entry[1])


def next_reminder(turn: Turn, meeting: Meeting, to: str) -> datetime | None:
    """The next moment at which a role is reminded."""
    return next((at for _rule, at in reminder_moments(turn, meeting, to) if at > turn.now), None)


def _fire(turn: Turn, timer: Timer, _prepared: object) -> None:
    meeting = lock_meeting(turn.session, timer.data["meeting"])
    if _version(meeting) != timer.data["version"] or meeting.starts_at <= turn.now:
        return
    once = f"{meeting.belongs}:{meeting.sequence}:reminder:{timer.id}"
    if meeting.state == MeetingState.DRAFT:
        _remind_of_draft(turn, meeting, once)
    elif meeting.state in TO_BE_HELD:
        _REMIND[timer.data["to"]](turn, meeting, once)


def _facts(turn: Turn, meeting: Meeting) -> dict[str, Value]:
    today = meeting.starts_at.astimezone(turn.zone).date() == turn.now.astimezone(turn.zone).date()
    return {**meeting_facts(turn.session, meeting), "today": "yes" if today else "no"}


def _remind_attendees(turn: Turn, meeting: Meeting, once: str) -> None:
    for place in attendees(turn.session, known(meeting.id)):
        if place.helper_id is None:
            facts = {**_facts(turn, meeting), "code": place.check_in_code or "none"}
            _tell(turn, meeting, place.person_id, "reminder-attendee", facts, once)


def _remind_speakers(turn: Turn, meeting: Meeting, once: str) -> None:
    """From the evening before on they hear their place in the order; before that it still changes too much."""
    for place, own in _speaking(turn, meeting):
        if place.helper_id is None:
            _tell(turn, meeting, place.person_id, "reminder-speaker", {**_facts(turn, meeting), **own}, once)


def _speaking(turn: Turn, meeting: Meeting) -> list[tuple[Registration, dict[str, Value]]]:
    placed = order(turn.session, meeting)
    is_near = meeting.starts_at - turn.now < NEAR
    return [
        (
            one.registration,
            {
                "number": one.registration.order_number, "minutes": one.registration.minutes,
                "topic": one.registration.topic, "at": one.turn.position if is_near else 0, "of": len(placed),
                "code": one.registration.check_in_code or "none",
            },
        )
        for one in placed
    ]  # fmt: skip


def _remind_helpers(turn: Turn, meeting: Meeting, once: str) -> None:
    """Whoever cannot be written to is reminded by the one who registered them: one message with all of them."""
    nobody: dict[str, Value] = {"at": 0, "of": 0}
    places = [(place, nobody) for place in attendees(turn.session, known(meeting.id))]
    lines: defaultdict[int, list[str]] = defaultdict(list)
    for place, own in [*_speaking(turn, meeting), *places]:
        if place.helper_id is not None:
            lines[place.helper_id].append(_helped_line(turn.read_by(place.helper_id), place, own))
    for helper_id, told in lines.items():
        facts = {**_facts(turn, meeting), "lines": "\n".join(told), "count": len(told)}
        _tell(turn, meeting, helper_id, "reminder-helped", facts, once)


def _helped_line(reading: Turn, place: Registration, own: Mapping[str, Value]) -> str:
    return reading.word(
        "helped-line", who=_name(reading, place.person_id), wish=place.wish, at=own["at"], of=own["of"],
        code=place.check_in_code or "none",
    )  # fmt: skip


def _remind_of_draft(turn: Turn, meeting: Meeting, once: str) -> None:
    late = "yes" if is_too_late(turn, meeting.starts_at) else "no"
    facts = {**_facts(turn, meeting), "last": last_lawful_moment(turn, meeting.starts_at), "late": late}
    for person_id in holders(turn.session, Role.OFFICE):
        label = turn.read_by(person_id).word("meeting-announce-now")
        offers = [Offered(label, "meeting.announce", {"meeting": meeting.id})]
        turn.tell(
            person_id, "reminder-draft", {**facts, "name": _name(turn, person_id)},
            once=once, offers=offers, useful_until=meeting.starts_at,
        )  # fmt: skip


def _to_officials(key: str, *roles: Role) -> Callable[[Turn, Meeting, str], None]:
    """Whoever declined is not asked to the hall any more; what is to be sent before the meeting is still asked for."""

    def remind(turn: Turn, meeting: Meeting, once: str) -> None:
        facts = {**_facts(turn, meeting), **_preparation(turn, meeting)}
        asks_to_come = Role.FRONT not in roles or facts["stage"] == "near"
        away = not_coming(turn.session, known(meeting.id)) if asks_to_come else {}
        people = [person_id for role in roles for person_id in holders(turn.session, role)]
        for person_id in dict.fromkeys(people):
            if person_id not in away:
                _tell(turn, meeting, person_id, key, facts, once, offer_speakers)

    return remind


def _remind_staff(turn: Turn, meeting: Meeting, once: str) -> None:
    """One message a person, with the jobs of their own roles: the office's are not the secretary's (Kế hoạch 15, III)."""
    facts = {**_facts(turn, meeting), **_preparation(turn, meeting)}
    for person_id, roles in _roles_of_staff(turn).items():
        reading = turn.read_by(person_id)
        jobs = [reading.word(f"reminder-job-{role.replace('_', '-')}", **facts) for role in roles]
        own: dict[str, Value] = {"jobs": "\n".join(jobs)}
        _tell(turn, meeting, person_id, "reminder-staff", {**facts, **own}, once, offer_speakers)


def _roles_of_staff(turn: Turn) -> Mapping[int, Sequence[Role]]:
    found: defaultdict[int, list[Role]] = defaultdict(list)
    for role in _STAFF:
        for person_id in dict.fromkeys(holders(turn.session, role)):
            found[person_id].append(role)
    return found


def _remind_agencies(turn: Turn, meeting: Meeting, once: str) -> None:
    staff = {person_id for role in _STAFF for person_id in holders(turn.session, role)}
    away = not_coming(turn.session, known(meeting.id))
    for person_id, codes in _agencies_of_people(turn).items():
        brought = brought_to(turn.session, known(meeting.id), codes)
        guest = away.get(person_id)
        if (person_id in staff or guest is not None) and not brought.matters:
            continue
        own: dict[str, Value] = {
            "agency": agency_names(turn.session, codes, turn.read_by(person_id).language),
            "matters": brought.matters,
            "open": brought.open,
            "answered": guest.state if guest is not None else "none",
            "substitute": guest.substitute if guest is not None else "",
        }
        _tell(turn, meeting, person_id, "reminder-agency", {**_facts(turn, meeting), **own}, once)


def _agencies_of_people(turn: Turn) -> Mapping[int, Sequence[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    for agency in active_agencies(turn.session):
        for role in sorted(AGENCY_ROLES):
            for person_id in holders(turn.session, role, agency.code):
                if agency.code not in found[person_id]:
                    found[person_id].append(agency.code)
    return found


def _preparation(turn: Turn, meeting: Meeting) -> dict[str, Value]:
    """How far the meeting is prepared, in numbers, and which part of the preparation it is time for."""
    meeting_id = known(meeting.id)
    brought = brought_to(turn.session, meeting_id)
    speaking, attending = speakers(turn.session, meeting_id), attendees(turn.session, meeting_id)
    left = meeting.starts_at - turn.now
    return {
        "speaking": len(speaking), "attending": len(attending), "registered": len(speaking) + len(attending),
        "minutes": sum(place.minutes for place in speaking), "matters": brought.matters, "open": brought.open,
        "stage": "early" if left > EARLY else "near" if left < NEAR else "week",
        "named": "yes" if _is_staffed(turn, meeting_id) else "no",
        "signed": "yes" if signed_synthesis(turn.session, meeting_id) else "no",
    }  # fmt: skip


def _is_staffed(turn: Turn, meeting_id: int) -> bool:
    """Whether a secretary and an opinion team are named."""
    tasks = tasks_of_meeting(turn.session, meeting_id)
    named = {task.kind for task in tasks if task.done_at is not None}
    return named >= {TaskKind.SECRETARY, TaskKind.OPINION_TEAM}


def _tell(
    turn: Turn, meeting: Meeting, person_id: int, key: str, facts: Mapping[str, Value], once: str,
    offers: Callable[[Turn, Meeting, str], Sequence[Offered]] = offer_details,
) -> None:  # fmt: skip
    turn.tell(
        person_id, key, {**facts, "name": _name(turn, person_id)}, once=once, useful_until=meeting.starts_at,
        offers=offers(turn, meeting, turn.read_by(person_id).language),
    )  # fmt: skip


def _name(turn: Turn, person_id: int) -> str:
    return turn.session.get_one(Person, person_id).full_name


_REMIND: Mapping[str, Callable[[Turn, Meeting, str], None]] = {
    "attendee": _remind_attendees,
    "speaker": _remind_speakers,
    "helper": _remind_helpers,
    "office": _remind_staff,
    "agency": _remind_agencies,
    "chair": _to_officials("reminder-chair", Role.CHAIR, Role.CO_CHAIR),
    "front": _to_officials("reminder-front", Role.FRONT),
}

journey = Journey("meeting-reminders", timers={REMINDER: TimerKind(_fire)})
