"""Lists on paper for the case that the network fails: drawn on the evening before, and whenever they are asked for."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlmodel import Session

from bot.file_store import FileStore
from bot.journey import Action, Dialogue, Journey, Opening, TimerKind
from bot.turn import Turn, known
from documents import evening_paper
from documents.evening_paper import Lists, SpeakerLine, VillageList
from handlers.floor_matter import matter_of_place, shown_topic
from handlers.meetings import meeting_facts
from handlers.paper import Drafter, Drawn, hand_over
from models.appointment import Role, holders
from models.meeting import HELD_NOW, TO_BE_HELD, Meeting, MeetingState, coming_meetings
from models.outbox import Urgency
from models.person import Person
from models.registration import Registration, attendees, speakers
from models.speaking_order import PlacedSpeaker, order
from models.timer import Timer
from models.vietnamese import sort_key
from models.village import village_name

EVENING, ASKED = "evening-lists", "evening-lists-asked"
RIGHT = "meeting.speakers"
PEOPLE = (Role.OFFICE, Role.SECRETARY, Role.OPINION_TEAM)
WAITS = timedelta(hours=12)


def plan_lists(turn: Turn, meeting: Meeting) -> None:
    """Draw them on the evening of the working day before an announced meeting; one that is announced later, at once."""
    turn.forget_timers(meeting.belongs, EVENING)
    if meeting.state == MeetingState.ANNOUNCED:
        day = meeting.starts_at.astimezone(turn.zone).date() - timedelta(days=1)
        on = turn.calendar.last_working_day_not_after(day)
        at = datetime.combine(on, turn.settings.meeting.evening_lists_at, turn.zone).astimezone(UTC)
        turn.wake(
            EVENING, meeting.belongs, max(at, turn.now), useful_until=meeting.starts_at,
            once=f"{EVENING}:{meeting.id}:{meeting.sequence}:{meeting.starts_at.isoformat()}",
            meeting=meeting.id, sequence=meeting.sequence,
        )  # fmt: skip


def _draw(session: Session, timer: Timer, dialogue: Dialogue, files: FileStore) -> Drawn:
    """In Vietnamese, whoever asks: paper is read by many."""
    drafter = Drafter(session, dialogue, "vi")
    meeting = session.get_one(Meeting, timer.data["meeting"])
    content = evening_paper.draw(lists_of(drafter, meeting, timer.due_at), drafter.word)
    name = drafter.word("lists-file", day=f"{meeting.starts_at.astimezone(dialogue.texts.zone):%d-%m-%Y}")
    return Drawn(name, files.put(content), len(content))


def lists_of(drafter: Drafter, meeting: Meeting, now: datetime) -> Lists:
    """The lists as they are now: no telephone numbers, nobody from the waiting list."""
    facts = meeting_facts(drafter.session, meeting)
    return Lists(
        drafter.word("lists-title", **facts), drafter.word("lists-made", at=now),
        [_speaker(drafter, meeting, one) for one in order(drafter.session, meeting)],
        _by_village(drafter, attendees(drafter.session, known(meeting.id))),
    )  # fmt: skip


def _speaker(drafter: Drafter, meeting: Meeting, placed: PlacedSpeaker) -> SpeakerLine:
    person, place = placed.person, placed.registration
    matter = matter_of_place(drafter.session, place, meeting)
    return SpeakerLine(
        str(placed.turn.position), person.full_name, _village(drafter, person),
        shown_topic(drafter, place, matter), matter.code if matter else "",
        drafter.word("minutes", minutes=place.minutes), place.check_in_code,
    )  # fmt: skip


def _village(drafter: Drafter, person: Person) -> str:
    return village_name(drafter.session, person.village_id) or drafter.word("village-elsewhere")


def _by_village(drafter: Drafter, places: Sequence[Registration]) -> list[VillageList]:
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for place in places:
        person = drafter.session.get_one(Person, place.person_id)
        found[_village(drafter, person)].append((person.full_name, place.check_in_code))
    return [
        VillageList(village, sorted(found[village], key=lambda one: sort_key(one[0])))
        for village in sorted(found, key=sort_key)
    ]


def _fire(turn: Turn, timer: Timer, drawn: Drawn) -> None:
    meeting = turn.session.get_one(Meeting, timer.data["meeting"])
    if meeting.sequence != timer.data["sequence"] or meeting.state not in TO_BE_HELD:
        return
    people = dict.fromkeys(person_id for role in PEOPLE for person_id in holders(turn.session, role))
    _hand_over(turn, timer, list(people), drawn, meeting, "lists-evening")
    turn.record("meeting", known(meeting.id), "lists-drawn", sequence=meeting.sequence)


def _fire_asked(turn: Turn, timer: Timer, drawn: Drawn) -> None:
    meeting = turn.session.get_one(Meeting, timer.data["meeting"])
    _hand_over(turn, timer, [timer.data["person"]], drawn, meeting, "lists-asked")


def _hand_over(turn: Turn, timer: Timer, people: Sequence[int], drawn: Drawn, meeting: Meeting, key: str) -> None:
    speaking, attending = speakers(turn.session, known(meeting.id)), attendees(turn.session, known(meeting.id))
    facts = {**meeting_facts(turn.session, meeting), "speaking": len(speaking), "attending": len(attending)}
    # On the evening itself officials may have gone home: a notice would wait until the morning of the meeting.
    hand_over(
        turn, people, drawn, key, facts, once=f"{meeting.belongs}:{timer.once}", urgency=Urgency.REPLY,
        useful_until=meeting.ends_at if key == "lists-evening" else turn.now + WAITS,
    )  # fmt: skip


def _typed(turn: Turn, _rest: str) -> None:
    """For the next meeting, or the one that is held now."""
    meetings = coming_meetings(turn.session, turn.now)
    if meetings:
        _order(turn, {"meeting": meetings[0].id})
    else:
        turn.say("lists-none")


def _order(turn: Turn, args: Mapping[str, Any]) -> None:
    meeting = turn.session.get_one(Meeting, args["meeting"])
    if meeting.state not in (*TO_BE_HELD, *HELD_NOW):
        turn.say("lists-none")
        return
    turn.wake(
        ASKED, meeting.belongs, turn.now, once=f"{ASKED}:{meeting.id}:{turn.person_id}:{turn.now.isoformat()}",
        useful_until=turn.now + WAITS, meeting=meeting.id, person=turn.person_id,
    )  # fmt: skip
    turn.say("lists-being-drawn", (), **meeting_facts(turn.session, meeting))


journey = Journey(
    "evening-lists",
    openings=(Opening("print-lists", _typed, right=RIGHT),),
    actions={"day.print": Action(_order, RIGHT)},
    timers={EVENING: TimerKind(_fire, prepare=_draw), ASKED: TimerKind(_fire_asked, prepare=_draw)},
)
