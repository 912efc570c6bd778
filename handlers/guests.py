"""The guest list of a meeting: the office puts people and organisations on it, sends invitations, ticks what it hears."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from bot.answers import OneOf, SeveralOf, Words
from bot.flow import Answers, Ask, Flow, Option
from bot.journey import Action, Journey, Offered, Opening
from bot.turn import Turn, known
from handlers.guest_inviting import guest_name, invite_all, plan_guest_reminders, settle
from handlers.meetings import meeting_facts, meeting_label
from handlers.preparation_list import officials
from models.agency import active_agencies, active_associations
from models.appointment import AGENCY_ROLES, Role, holders
from models.guest import Guest, GuestState, Told, guests_of, lock_guest
from models.meeting import Meeting, MeetingState, changeable_meetings, lock_meeting

RIGHT = "guest.manage"
PLAN, PEOPLE, OTHER = "plan", "people", "other"
SILENT = "silent"
ANSWERS = (SILENT, GuestState.ACCEPTED, GuestState.DECLINED, GuestState.SUBSTITUTE)


def show_guests(turn: Turn, meeting: Meeting) -> None:
    """Who is invited, how they were told, what they answered."""
    guests = guests_of(turn.session, known(meeting.id))
    counts = Counter(guest.state for guest in guests)
    turn.say(
        "guests", _offers(turn, meeting, guests), **meeting_facts(turn.session, meeting), count=len(guests),
        accepted=counts[GuestState.ACCEPTED] + counts[GuestState.SUBSTITUTE], declined=counts[GuestState.DECLINED],
        silent=counts[GuestState.INVITED], untold=counts[GuestState.LISTED],
        lines="\n".join(_line(turn, number, guest) for number, guest in enumerate(guests, 1)),
    )  # fmt: skip


def _line(turn: Turn, number: int, guest: Guest) -> str:
    name = guest_name(turn, guest)
    who = turn.word("guest-of", name=name, organisation=guest.organisation) if _has_both(guest) else name
    return turn.word(
        "guest-line", number=number, who=who, state=guest.state, told=guest.told or "none",
        substitute=guest.substitute, reason=guest.reason or "none",
    )  # fmt: skip


def _has_both(guest: Guest) -> bool:
    return bool(guest.organisation and (guest.name or guest.person_id is not None))


def _offers(turn: Turn, meeting: Meeting, guests: Sequence[Guest]) -> list[Offered]:
    if not _is_open(turn, meeting):
        return []
    args = {"meeting": meeting.id}
    names = ["add", *(["send", "tick", "remove"] if guests else [])]
    if meeting.state != MeetingState.ANNOUNCED:
        names = [name for name in names if name not in ("send", "tick")]
    return [Offered(turn.word(f"guests-{name}"), f"guests.{name}", args) for name in names]


def _is_open(turn: Turn, meeting: Meeting) -> bool:
    return meeting.state in (MeetingState.DRAFT, MeetingState.ANNOUNCED) and turn.now < meeting.starts_at


def _show(turn: Turn, args: Mapping[str, Any]) -> None:
    show_guests(turn, turn.session.get_one(Meeting, args["meeting"]))


def _open(turn: Turn, _rest: str) -> None:
    meetings = changeable_meetings(turn.session, turn.now)
    if not meetings:
        turn.say("change-none")
    elif len(meetings) == 1:
        show_guests(turn, meetings[0])
    else:
        offers = [Offered(meeting_label(turn, one), "guests.show", {"meeting": one.id}) for one in meetings]
        turn.say("guests-which", offers)


def _open_form(name: str) -> Action:
    def run(turn: Turn, args: Mapping[str, Any]) -> None:
        meeting = turn.session.get_one(Meeting, args["meeting"])
        if _is_open(turn, meeting):
            turn.open(name, meeting=meeting.id)
        else:
            show_guests(turn, meeting)

    return Action(run, RIGHT)


def _send(turn: Turn, args: Mapping[str, Any]) -> None:
    meeting = lock_meeting(turn.session, args["meeting"])
    if not meeting.is_coming(turn.now):
        turn.say("guests-not-yet")
        return
    sent = invite_all(turn, meeting)
    by_hand = [guest for guest in guests_of(turn.session, known(meeting.id)) if guest.state == GuestState.LISTED]
    turn.say(
        "guests-sent", (), sent=sent, count=len(by_hand), guests=", ".join(guest_name(turn, one) for one in by_hand)
    )
    show_guests(turn, meeting)


# Putting on the list


def _ways(turn: Turn, answers: Answers) -> Sequence[Option]:
    ways = [PEOPLE, OTHER] if not _missing_from_plan(turn, _meeting(turn, answers)) else [PLAN, PEOPLE, OTHER]
    return [Option(way, turn.word(f"guest-way-{way}")) for way in ways]


def _meeting(turn: Turn, answers: Answers) -> Meeting:
    return turn.session.get_one(Meeting, answers["meeting"])


def _missing_from_plan(turn: Turn, meeting: Meeting) -> list[Guest]:
    """Those of the settings who are not on the list: by account for everybody who holds the role, else by organisation."""
    there = guests_of(turn.session, known(meeting.id))
    people, organisations = {guest.person_id for guest in there}, {guest.organisation for guest in there}
    found: list[Guest] = []
    for entry in turn.settings.guests:
        holding = [person for person in _holding(turn, entry.role) if person != meeting.made_by]
        wanted: list[int | None] = [*holding] or [None]
        for person_id in wanted:
            known_here = person_id in people if person_id is not None else entry.organisation in organisations
            if not known_here:
                people.add(person_id)
                found.append(_new(turn, meeting, organisation=entry.organisation, person_id=person_id))
    return found


def _holding(turn: Turn, role: str) -> list[int]:
    if not role:
        return []
    if role not in AGENCY_ROLES:
        return holders(turn.session, Role(role))
    agencies = [*active_agencies(turn.session), *active_associations(turn.session)]
    return [person for agency in agencies for person in holders(turn.session, Role(role), agency.code)]


def _new(
    turn: Turn, meeting: Meeting, *, organisation: str = "", name: str = "", person_id: int | None = None
) -> Guest:
    return Guest(
        meeting_id=known(meeting.id), organisation=organisation, name=name, person_id=person_id,
        added_by=turn.person_id, added_at=turn.now,
    )  # fmt: skip


def _people(turn: Turn, answers: Answers) -> Sequence[Option]:
    there = {str(guest.person_id) for guest in guests_of(turn.session, answers["meeting"])}
    return [option for option in officials(turn, answers) if option.value not in there]


def _picks_people(_turn: Turn, answers: Answers) -> bool:
    return bool(answers["way"] == PEOPLE)


def _writes(_turn: Turn, answers: Answers) -> bool:
    return bool(answers["way"] == OTHER)


def _add(turn: Turn, answers: Answers) -> None:
    meeting = lock_meeting(turn.session, answers["meeting"])
    if not _is_open(turn, meeting):
        show_guests(turn, meeting)
        return
    if answers["way"] == PLAN:
        new = _missing_from_plan(turn, meeting)
    elif answers["way"] == PEOPLE:
        there = {guest.person_id for guest in guests_of(turn.session, known(meeting.id))}
        new = [_new(turn, meeting, person_id=int(one)) for one in answers["people"] if int(one) not in there]
    else:
        new = [_new(turn, meeting, organisation=answers["organisation"], name=answers["name"] or "")]
    turn.session.add_all(new)
    turn.session.flush()
    for guest in new:
        turn.record("guest", known(guest.id), "listed", meeting=meeting.id)
    if meeting.state == MeetingState.ANNOUNCED:
        plan_guest_reminders(turn, meeting)
    show_guests(turn, meeting)


# Ticking by hand


def _guests(turn: Turn, answers: Answers) -> Sequence[Option]:
    return [Option(str(guest.id), _label(turn, guest)) for guest in guests_of(turn.session, answers["meeting"])]


def _label(turn: Turn, guest: Guest) -> str:
    name = guest_name(turn, guest)
    return turn.word("guest-of", name=name, organisation=guest.organisation) if _has_both(guest) else name


def _has_substitute(_turn: Turn, answers: Answers) -> bool:
    return bool(answers["answer"] == GuestState.SUBSTITUTE)


def _tick(turn: Turn, answers: Answers) -> None:
    meeting = lock_meeting(turn.session, answers["meeting"])
    guest = lock_guest(turn.session, int(answers["guest"]))
    if not meeting.is_coming(turn.now) or guest.removed_at is not None:
        turn.say("changed-meanwhile")
        show_guests(turn, meeting)
        return
    guest.told, guest.told_at, guest.told_by, guest.sequence = (
        answers["told"],
        turn.now,
        turn.person_id,
        meeting.sequence,
    )
    if answers["answer"] == SILENT:
        guest.state = GuestState.INVITED
        turn.session.add(guest)
        turn.record("guest", known(guest.id), "invited", meeting=meeting.id, told=guest.told)
    else:
        settle(turn, guest, GuestState(answers["answer"]), substitute=answers.get("substitute") or "")
    plan_guest_reminders(turn, meeting)
    show_guests(turn, meeting)


def _remove(turn: Turn, answers: Answers) -> None:
    meeting = lock_meeting(turn.session, answers["meeting"])
    guest = lock_guest(turn.session, int(answers["guest"]))
    if guest.removed_at is None and _is_open(turn, meeting):
        guest.removed_at = turn.now
        turn.session.add(guest)
        turn.record("guest", known(guest.id), "removed", meeting=meeting.id)
    show_guests(turn, meeting)


journey = Journey(
    "guests",
    flows=(
        Flow(
            "guest-add",
            (
                Ask("way", OneOf(_ways)),
                Ask("people", SeveralOf(_people), when=_picks_people),
                Ask("organisation", Words(2, 120), when=_writes),
                Ask("name", Words(2, 120), when=_writes, optional=True),
            ),
            _add,
            right=RIGHT,
        ),
        Flow(
            "guest-tick",
            (
                Ask("guest", OneOf(_guests)),
                Ask("told", OneOf((Told.PHONE, Told.PAPER))),
                Ask("answer", OneOf(tuple(map(str, ANSWERS)))),
                Ask("substitute", Words(3, 120), when=_has_substitute),
            ),
            _tick,
            right=RIGHT,
        ),
        Flow("guest-remove", (Ask("guest", OneOf(_guests)),), _remove, right=RIGHT),
    ),
    openings=(Opening("guests", _open, right=RIGHT),),
    actions={
        "guests.show": Action(_show, RIGHT),
        "guests.send": Action(_send, RIGHT),
        "guests.add": _open_form("guest-add"),
        "guests.tick": _open_form("guest-tick"),
        "guests.remove": _open_form("guest-remove"),
    },
)
