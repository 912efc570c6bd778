"""The coming meetings as a citizen sees them: when, where, the programme, how to attend, a file for the phone's calendar."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.file_store import FileStore
from bot.journey import Action, Dialogue, Journey, Menu, Offered, Opening, TimerKind
from bot.message import FileKind
from bot.texts import Value
from bot.turn import Turn, known
from documents.calendar_file import meeting_event
from handlers.meeting_programme import attending_words, programme_of
from models.contact import Contact
from models.meeting import Meeting, MeetingState, coming_meetings, village_names
from models.registration import Registration, Wish, active_registration
from models.stored_file import FileState, StoredFile
from models.timer import Timer
from models.waiting_list import places_of

if TYPE_CHECKING:
    from sqlmodel import Session

ALL_VILLAGES = "all"
SHORT_VENUE = 30
CALENDAR = "meeting-calendar"
CALENDAR_TYPE = "text/calendar"


def meeting_facts(session: "Session", meeting: Meeting) -> dict[str, Value]:
    """What every text about a meeting may mention; ``villages`` holds their names, or "all"."""
    return {
        "subject": meeting.subject, "starts": meeting.starts_at, "venue": meeting.venue,
        "villages": village_names(session, meeting) or ALL_VILLAGES, "closes": meeting.registration_closes_at,
        "reason": meeting.cancel_reason,
    }  # fmt: skip


def offer_details(turn: Turn, meeting: Meeting, language: str, label: str = "meeting-see") -> list[Offered]:
    """The choice to see the meeting as it then is, with all that can be done."""
    return [Offered(turn.texts.say(language, label), "meeting.show", {"meeting": meeting.id})]


def offer_speakers(turn: Turn, meeting: Meeting, language: str) -> list[Offered]:
    """The same for officials, with the list of speakers."""
    speakers = Offered(turn.texts.say(language, "meeting-speakers"), "meeting.speakers", {"meeting": meeting.id})
    return [speakers, *offer_details(turn, meeting, language)]


def offer_calendar(turn: Turn, meeting: Meeting, contact: Contact) -> list[Offered]:
    """The calendar file as it then is, where the contact's channel can carry one."""
    if not turn.dialogue.capabilities[contact.channel].sends_files:
        return []
    label = "meeting-out-of-calendar" if meeting.state == MeetingState.CANCELLED else "meeting-to-calendar"
    return [Offered(turn.texts.say(contact.language, label), "meeting.calendar", {"meeting": meeting.id})]


def show_meetings(turn: Turn, _rest: str) -> None:
    """The coming ones; a single one at once with everything."""
    coming = coming_meetings(turn.session, turn.now)
    if not coming:
        turn.say("meetings-none" if turn.person else "meetings-none-unknown")
    elif len(coming) == 1:
        show_meeting(turn, coming[0])
    else:
        offers = [Offered(meeting_label(turn, meeting), "meeting.show", {"meeting": meeting.id}) for meeting in coming]
        turn.say("meetings-several", offers, count=len(coming))


def meeting_label(turn: Turn, meeting: Meeting) -> str:
    """A meeting as a choice: its day and place."""
    venue = meeting.venue if len(meeting.venue) <= SHORT_VENUE else f"{meeting.venue[:SHORT_VENUE].rstrip()}…"
    return turn.word("meeting-label", day=turn.texts.short_day(turn.language, meeting.starts_at), venue=venue)


def show_meeting(turn: Turn, meeting: Meeting) -> None:
    """Everything about one meeting as it is now, and what this person can do."""
    facts = meeting_facts(turn.session, meeting)
    if meeting.state == MeetingState.CANCELLED:
        turn.say("meeting-is-cancelled", (), **facts)
    elif meeting.is_over(turn.now):
        turn.say("meeting-is-over", (), **facts)
    else:
        turn.say(
            "meeting-details", _offers(turn, meeting),
            **facts, programme=programme_of(turn, meeting), attending=attending_words(turn, meeting.attending),
            how=how_to_attend(turn, meeting),
        )  # fmt: skip


def show_briefly(turn: Turn, meeting: Meeting) -> None:
    """When and where, and how to come: for whoever asks only that."""
    how = how_to_attend(turn, meeting)
    turn.say("meeting-briefly", _offers(turn, meeting), **meeting_facts(turn.session, meeting), how=how)


def place_of(turn: Turn, meeting: Meeting) -> Registration | None:
    """This person's place at the meeting."""
    return active_registration(turn.session, known(meeting.id), turn.person_id) if turn.person else None


def is_for_reader(turn: Turn, meeting: Meeting) -> bool:
    """Whether this person's village is meant; whoever has not said where they live is welcome."""
    return meeting.is_for(turn.person.village_id if turn.person else None)


def how_to_attend(turn: Turn, meeting: Meeting) -> str:
    """What this person has to do to come, in one or two sentences."""
    place = place_of(turn, meeting)
    facts = meeting_facts(turn.session, meeting)
    if meeting.state == MeetingState.DRAFT:
        return turn.word("how-not-announced")
    if meeting.state == MeetingState.IN_SESSION:
        return turn.word("how-in-session-place", wish=place.wish) if place else turn.word("how-in-session", **facts)
    if meeting.state == MeetingState.OPEN:
        doors = turn.word("how-doors-open")
        return f"{doors} {place_words(turn, place) if place else turn.word('how-closed', **facts)}"
    if place is not None:
        return place_words(turn, place)
    if not is_for_reader(turn, meeting):
        return turn.word("how-other-villages", **facts)
    return turn.word("how-open" if meeting.takes_registrations(turn.now) else "how-closed", **facts)


def place_words(turn: Turn, place: Registration) -> str:
    """What somebody registered for, with the code for the door, or where they stand on the waiting list."""
    if place.waiting_since is not None:
        meeting = turn.session.get_one(Meeting, place.meeting_id)
        waiting = places_of(turn.session, meeting).number_of(place)
        return turn.word("place-waiting", number=waiting, wish=place.wish, registered=place.order_number)
    return turn.word(
        f"place-{place.wish}", number=place.order_number, minutes=place.minutes, topic=place.topic,
        code=place.check_in_code or "none",
    )  # fmt: skip


def _offers(turn: Turn, meeting: Meeting) -> list[Offered]:
    return [*_attending(turn, meeting), *offer_calendar(turn, meeting, turn.contact)]


def _attending(turn: Turn, meeting: Meeting) -> list[Offered]:
    args = {"meeting": meeting.id}
    if not meeting.is_coming(turn.now):
        return []
    is_open = meeting.takes_registrations(turn.now)
    place = place_of(turn, meeting)
    if place is not None:
        change = [Offered(turn.word("attend-change"), "attend.change", args)] if is_open else []
        speaks = place.wish == Wish.SPEAK and place.waiting_since is None
        why = [Offered(turn.word("order-see"), "order.show", args)] if speaks else []
        return [*change, Offered(turn.word("attend-give-up"), "attend.give-up", args), *why]
    if not is_open or not is_for_reader(turn, meeting):
        return []
    return [Offered(turn.word(f"attend-{wish}"), "attend.begin", {**args, "wish": wish}) for wish in reversed(Wish)]


def _show(turn: Turn, args: Mapping[str, Any]) -> None:
    show_meeting(turn, turn.session.get_one(Meeting, args["meeting"]))


def _order_calendar(turn: Turn, args: Mapping[str, Any]) -> None:
    """Drawing takes its time and writes to the disk, so a timer that is due now does it outside of this turn."""
    meeting = turn.session.get_one(Meeting, args["meeting"])
    if meeting.is_over(turn.now):
        show_meeting(turn, meeting)
        return
    turn.wake(
        CALENDAR, meeting.belongs, turn.now,
        once=f"calendar:{meeting.id}:{turn.contact_id}:{turn.now.isoformat()}",
        meeting=meeting.id, contact=turn.contact_id,
    )  # fmt: skip


@dataclass(frozen=True)
class CalendarFile:
    """A file that is drawn and kept, with the words that go along."""

    name: str
    digest: str
    size: int


def draw_calendar(session: "Session", timer: Timer, dialogue: Dialogue, files: FileStore) -> CalendarFile:
    """Draw the meeting as it is now, in the language of whoever asked."""
    meeting = session.get_one(Meeting, timer.data["meeting"])
    language = session.get_one(Contact, timer.data["contact"]).language
    texts = dialogue.texts
    facts = meeting_facts(session, meeting)
    content = meeting_event(
        # The moment of making tells this meeting from one with the same id in another commune.
        uid=f"{meeting.code}-{meeting.made_at:%Y%m%d%H%M%S}@doi-thoai",
        starts_at=meeting.starts_at, ends_at=meeting.ends_at, sequence=meeting.sequence, place=meeting.venue,
        summary=texts.say(language, "calendar-summary", **facts),
        description=texts.say(language, "calendar-description", **facts),
        cancelled=meeting.state == MeetingState.CANCELLED, written_at=timer.due_at,
    )  # fmt: skip
    name = texts.say(language, "calendar-file-name", day=f"{meeting.starts_at.astimezone(texts.zone):%d-%m-%Y}")
    return CalendarFile(name, files.put(content), len(content))


def send_calendar(turn: Turn, timer: Timer, prepared: CalendarFile) -> None:
    """Hand the file to the contact that asked for it, who may be nobody we know by name."""
    contact = turn.session.get_one(Contact, timer.data["contact"])
    meeting = turn.session.get_one(Meeting, timer.data["meeting"])
    file = StoredFile(
        contact_id=contact.id, kind=FileKind.DOCUMENT, name=prepared.name, media_type=CALENDAR_TYPE,
        size=prepared.size, digest=prepared.digest, state=FileState.KEPT, made_at=turn.now,
    )  # fmt: skip
    turn.session.add(file)
    turn.session.flush()
    answer = Turn(turn.session, turn.dialogue, turn.now, contact, f"timer:{timer.id}:answer")
    key = "calendar-sent-cancelled" if meeting.state == MeetingState.CANCELLED else "calendar-sent"
    answer.say_plainly(answer.word(key, **meeting_facts(turn.session, meeting)), file_id=file.id)
    answer.finish()


journey = Journey(
    "meetings",
    openings=(Opening("meetings", show_meetings, menu=Menu.CITIZEN, place=20),),
    actions={"meeting.show": Action(_show), "meeting.calendar": Action(_order_calendar)},
    timers={CALENDAR: TimerKind(send_calendar, prepare=draw_calendar)},
)
