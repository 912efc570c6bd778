"""Inviting guests in chat: date, hour, place and programme go out, the answer comes back, the silent are reminded."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Any

from bot.answers import Words
from bot.flow import Answers, Ask, Flow
from bot.journey import Action, Journey, Offered, TimerKind
from bot.texts import Value
from bot.turn import Turn, known
from handlers.meeting_programme import programme_of
from handlers.meetings import meeting_facts, offer_details
from models.appointment import Role, holders
from models.audience import officials_concerned
from models.guest import Guest, GuestState, Told, guests_of, lock_guest
from models.meeting import Meeting, lock_meeting
from models.person import Person
from models.timer import Timer

REMINDER = "guest-reminder"
AT = time(8)


def invite_all(turn: Turn, meeting: Meeting) -> int:
    """Tell every guest with an account who has not been told of the meeting as it is; returns how many."""
    waiting = [guest for guest in guests_of(turn.session, known(meeting.id)) if _is_untold(meeting, guest)]
    invited = sum(_invite(turn, meeting, guest, "guest-invitation") for guest in waiting)
    plan_guest_reminders(turn, meeting)
    return invited


def _is_untold(meeting: Meeting, guest: Guest) -> bool:
    return guest.person_id is not None and (guest.state == GuestState.LISTED or guest.sequence < meeting.sequence)


def ask_again(turn: Turn, meeting: Meeting) -> None:
    """The meeting has another day or place: what guests answered was about the old one."""
    asked = [guest for guest in guests_of(turn.session, known(meeting.id)) if guest.state != GuestState.LISTED]
    for guest in asked:
        guest.state, guest.answered_at, guest.reason, guest.substitute = GuestState.LISTED, None, "", ""
        turn.session.add(guest)
        if guest.person_id is not None:
            _invite(turn, meeting, guest, "guest-invitation-again")
    by_hand = [guest for guest in asked if guest.state == GuestState.LISTED]
    if by_hand:
        _tell_office(turn, meeting, "guests-call-moved", by_hand, "moved")
    plan_guest_reminders(turn, meeting)


def tell_cancelled(turn: Turn, meeting: Meeting) -> None:
    """Guests who are not told as officials hear that the meeting is not held; the office is told whom it must call."""
    turn.forget_timers(meeting.belongs, REMINDER)
    guests = [guest for guest in guests_of(turn.session, known(meeting.id)) if guest.state != GuestState.LISTED]
    officials = set(officials_concerned(turn.session, meeting))
    for guest in guests:
        if guest.person_id is not None and guest.person_id not in officials:
            turn.tell(
                guest.person_id,
                "guest-cancelled",
                _facts(turn, meeting, guest),
                once=_once(meeting, guest, "cancelled"),
            )
    by_hand = [guest for guest in guests if guest.person_id is None]
    if by_hand:
        _tell_office(turn, meeting, "guests-call-cancelled", by_hand, "cancelled")


def _invite(turn: Turn, meeting: Meeting, guest: Guest, key: str) -> bool:
    person_id = known(guest.person_id)
    reading = turn.read_by(person_id)
    facts = {**_facts(turn, meeting, guest), "programme": programme_of(reading, meeting)}
    reached = turn.tell(
        person_id, key, facts, once=_once(meeting, guest, "invited"), useful_until=meeting.starts_at,
        offers=_answers(reading, meeting, guest),
    )  # fmt: skip
    if reached:
        guest.state, guest.told, guest.told_at, guest.sequence = (
            GuestState.INVITED,
            Told.CHAT,
            turn.now,
            meeting.sequence,
        )
        guest.told_by = turn.person_id
        turn.session.add(guest)
        turn.record("guest", known(guest.id), "invited", meeting=meeting.id)
    return reached


def _once(meeting: Meeting, guest: Guest, what: str) -> str:
    return f"{meeting.belongs}:{meeting.sequence}:guest:{guest.id}:{what}"


def _answers(turn: Turn, meeting: Meeting, guest: Guest) -> list[Offered]:
    args = {"guest": guest.id, "sequence": meeting.sequence}
    answers = [
        Offered(turn.word(f"guest-{name}"), f"guest.{name}", args) for name in ("accept", "decline", "substitute")
    ]
    return [*answers, *offer_details(turn, meeting, turn.language)]


def _facts(turn: Turn, meeting: Meeting, guest: Guest) -> dict[str, Value]:
    return {**meeting_facts(turn.session, meeting), "name": guest_name(turn, guest), "organisation": guest.organisation}


def guest_name(turn: Turn, guest: Guest) -> str:
    """The person, or the organisation where nobody is named."""
    if guest.person_id is not None:
        return turn.session.get_one(Person, guest.person_id).full_name
    return guest.name or guest.organisation


# Answering


def _answerable(turn: Turn, args: Mapping[str, Any]) -> tuple[Meeting, Guest] | None:
    """Meeting and guest, if this person can still answer; otherwise it is said how things stand."""
    guest = lock_guest(turn.session, args["guest"])
    meeting = turn.session.get_one(Meeting, guest.meeting_id)
    if turn.person is None or guest.person_id != turn.person.id or guest.removed_at is not None:
        turn.say("guest-not-you")
    elif not meeting.is_coming(turn.now):
        turn.say("guest-too-late", offer_details(turn, meeting, turn.language), **meeting_facts(turn.session, meeting))
    elif args["sequence"] != meeting.sequence:
        turn.say("guest-asked-again", _answers(turn, meeting, guest), **meeting_facts(turn.session, meeting))
    else:
        return meeting, guest
    return None


def settle(turn: Turn, guest: Guest, state: GuestState, *, reason: str = "", substitute: str = "") -> None:
    """Write down what a guest answered; what they answered before does not count any more."""
    guest.state, guest.answered_at, guest.reason, guest.substitute = state, turn.now, reason, substitute
    turn.session.add(guest)
    turn.record("guest", known(guest.id), str(state), meeting=guest.meeting_id)


def _accept(turn: Turn, args: Mapping[str, Any]) -> None:
    found = _answerable(turn, args)
    if found is not None:
        meeting, guest = found
        settle(turn, guest, GuestState.ACCEPTED)
        _thank(turn, meeting, guest)


def _thank(turn: Turn, meeting: Meeting, guest: Guest) -> None:
    offers = [
        offer
        for offer in _answers(turn, meeting, guest)
        if offer.action != f"guest.{_ACTION_OF[GuestState(guest.state)]}"
    ]  # fmt: skip
    turn.say(
        "guest-answered", offers, **_facts(turn, meeting, guest), state=guest.state, substitute=guest.substitute
    )  # fmt: skip


_ACTION_OF = {
    GuestState.ACCEPTED: "accept", GuestState.DECLINED: "decline", GuestState.SUBSTITUTE: "again",
    GuestState.LISTED: "", GuestState.INVITED: "",
}  # fmt: skip


def _open_form(name: str) -> Action:
    def run(turn: Turn, args: Mapping[str, Any]) -> None:
        if _answerable(turn, args) is not None:
            turn.open(name, guest=args["guest"], sequence=args["sequence"])

    return Action(run)


def _decline(turn: Turn, answers: Answers) -> None:
    found = _answerable(turn, answers)
    if found is not None:
        meeting, guest = found
        settle(turn, guest, GuestState.DECLINED, reason=answers["reason"] or "")
        _thank(turn, meeting, guest)


def _send_substitute(turn: Turn, answers: Answers) -> None:
    found = _answerable(turn, answers)
    if found is not None:
        meeting, guest = found
        settle(turn, guest, GuestState.SUBSTITUTE, substitute=answers["name"])
        _thank(turn, meeting, guest)


# Reminding


def plan_guest_reminders(turn: Turn, meeting: Meeting) -> None:
    """On working mornings so many days before as the settings say."""
    turn.forget_timers(meeting.belongs, REMINDER)
    for days in turn.settings.meeting.guest_reminder_days:
        day = meeting.starts_at.astimezone(turn.zone).date() - timedelta(days=days)
        on = turn.calendar.last_working_day_not_after(day)
        at = datetime.combine(on, AT, turn.zone).astimezone(UTC)
        if turn.now < at < meeting.starts_at:
            turn.wake(
                REMINDER, meeting.belongs, at, once=f"{meeting.belongs}:{meeting.sequence}:{REMINDER}:{at:%Y%m%d%H%M}",
                series=f"{meeting.belongs}:{REMINDER}", useful_until=meeting.starts_at,
                meeting=meeting.id, sequence=meeting.sequence,
            )  # fmt: skip


def _fire_reminder(turn: Turn, timer: Timer, _prepared: object) -> None:
    meeting = lock_meeting(turn.session, timer.data["meeting"])
    if not meeting.is_coming(turn.now) or meeting.sequence != timer.data["sequence"]:
        return
    guests = guests_of(turn.session, known(meeting.id))
    for guest in guests:
        if guest.person_id is not None and _is_asked_here(guest):
            reading = turn.read_by(guest.person_id)
            turn.tell(
                guest.person_id, "guest-reminder", _facts(turn, meeting, guest),
                once=_once(meeting, guest, f"reminder:{timer.id}"), useful_until=meeting.starts_at,
                offers=_answers(reading, meeting, guest),
            )  # fmt: skip
    by_hand = [guest for guest in guests if guest.answered_at is None and not _is_asked_here(guest)]
    if by_hand:
        _tell_office(turn, meeting, "guests-silent-office", by_hand, f"silent:{timer.id}")


def _is_asked_here(guest: Guest) -> bool:
    return guest.state == GuestState.INVITED and guest.told == Told.CHAT


def _tell_office(turn: Turn, meeting: Meeting, key: str, guests: Sequence[Guest], what: str) -> None:
    for person_id in holders(turn.session, Role.OFFICE):
        reading = turn.read_by(person_id)
        turn.tell(
            person_id, key,
            {
                **meeting_facts(turn.session, meeting), "name": turn.session.get_one(Person, person_id).full_name,
                "guests": ", ".join(guest_name(turn, guest) for guest in guests), "count": len(guests),
            },
            once=f"{meeting.belongs}:{meeting.sequence}:guests:{what}",
            offers=[Offered(reading.word("guests-see"), "guests.show", {"meeting": meeting.id})],
        )  # fmt: skip


journey = Journey(
    "guest-inviting",
    flows=(
        Flow("guest-decline", (Ask("reason", Words(2, 300), optional=True),), _decline),
        Flow("guest-substitute", (Ask("name", Words(3, 120)),), _send_substitute),
    ),
    actions={
        "guest.accept": Action(_accept),
        "guest.decline": _open_form("guest-decline"),
        "guest.substitute": _open_form("guest-substitute"),
    },
    timers={REMINDER: TimerKind(_fire_reminder)},
)
