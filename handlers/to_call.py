"""Whom to call: everybody whom no channel can tell of a meeting, before it is announced and after; a page at a time."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlmodel import col, select

from bot.journey import Action, Journey, Offered, Opening
from bot.texts import phone
from bot.turn import Turn, known
from handlers.meetings import meeting_facts
from handlers.reach_plan import plan_reach
from models.appointment import Role
from models.audience import everybody_concerned
from models.delivery import announcement_of, unreached
from models.meeting import Meeting, MeetingState, changeable_meetings
from models.person import Person
from models.village import village_name

RIGHT = "call.see"
LISTED = 20
FORMS = ("meeting-announce", "meeting-change")
"""While one of these is open the list is about its meeting."""


def people_to_call(turn: Turn, meeting: Meeting) -> list[Person]:
    """Whom no channel would tell of a draft, or did tell of an announced meeting; a village head sees their village."""
    entry = announcement_of(turn.session, known(meeting.id))
    if entry is None or meeting.state == MeetingState.DRAFT:
        ids = plan_reach(turn, everybody_concerned(turn.session, meeting)).to_call
        found = list(turn.session.exec(select(Person).where(col(Person.id).in_(ids)).order_by(col(Person.id))))
    else:
        found = unreached(turn.session, meeting, entry)
    if turn.roles & {Role.OFFICE, Role.CHAIR}:
        return found
    own = {one.village_id for one in turn.appointments if one.role == Role.VILLAGE_HEAD}
    return [person for person in found if person.village_id in own]


def _open(turn: Turn, _rest: str) -> None:
    meeting = _meant(turn)
    if meeting is None:
        turn.say("to-call-no-meeting")
    else:
        _show(turn, meeting, 0)


def _meant(turn: Turn) -> Meeting | None:
    """The meeting of the open form; without one the next that is not over."""
    frame = turn.frame
    if frame is not None and frame.flow in FORMS and "meeting" in frame.answers:
        return turn.session.get(Meeting, int(frame.answers["meeting"]))
    coming: Sequence[Meeting] = changeable_meetings(turn.session, turn.now)
    return next((one for one in coming if turn.roles & {Role.OFFICE, Role.CHAIR} or one.announced_at), None)


def _page(turn: Turn, args: Mapping[str, Any]) -> None:
    _show(turn, turn.session.get_one(Meeting, args["meeting"]), int(args["first"]))


def _show(turn: Turn, meeting: Meeting, first: int) -> None:
    people = people_to_call(turn, meeting)
    facts = meeting_facts(turn.session, meeting)
    if not people:
        turn.say("to-call-nobody", (), **facts)
        return
    first = first if first < len(people) else 0
    page = people[first : first + LISTED]
    more = len(people) > first + len(page)
    offers = [Offered(turn.word("to-call-more"), "to-call.page", {"meeting": meeting.id, "first": first + LISTED})]
    lines = [_line(turn, number, person) for number, person in enumerate(page, first + 1)]
    turn.say(
        "to-call", offers if more else (), **facts,
        count=len(people), paged="yes" if len(people) > LISTED else "no", first=first + 1, last=first + len(page),
        people="\n".join(lines),
    )  # fmt: skip


def _line(turn: Turn, place: int, person: Person) -> str:
    return turn.word(
        "to-call-line", place=place, name=person.full_name, phone=phone(person.phone) or "none",
        village=village_name(turn.session, person.village_id) or turn.word("lives-elsewhere"),
    )  # fmt: skip


journey = Journey(
    "to-call",
    openings=(Opening("to-call", _open, right=RIGHT, aside=True),),
    actions={"to-call.page": Action(_page, RIGHT)},
)
