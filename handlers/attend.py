"""Coming to a meeting: registering to attend or to speak, changing that, and giving up one's place (NGHỈ)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.answers import OneOf, PhoneNumber, Words
from bot.flow import Again, Answers, Ask, Flow, Option, Reading, Review, Said
from bot.journey import Action, Journey, Menu, Offered, Opening
from bot.texts import Value
from bot.turn import Turn, known
from handlers import places
from handlers.doors import Door, door_for, note_advice
from handlers.floor_matter import matter_of_place, shown_topic
from handlers.meeting_reminders import next_reminder
from handlers.meetings import (
    is_for_reader,
    meeting_facts,
    meeting_label,
    offer_calendar,
    place_of,
    place_words,
    show_meeting,
    show_meetings,
)
from handlers.places import Wanted, is_full_for
from handlers.register import open_registered
from models.meeting import Meeting, coming_meetings, lock_meeting
from models.person import Person
from models.registration import (
    Registration,
    Wish,
    coming_places,
    speakers,
)
from models.vietnamese import mentions
from models.village import village_name

STOP, GO_ON = "stop", "go-on"
NO_REMINDER = "none"
FIRST, NOT_FIRST = "yes", "no"


@dataclass(frozen=True)
class NeededPhone(PhoneNumber):
    """A phone that cannot be left out: whoever speaks must be told when hour or turn changes."""

    def read(self, look: object, said: Said, shown: Sequence[Option], part: Any) -> Reading:
        """As any phone; otherwise it says what can be done without one."""
        reading = super().read(look, said, shown, part)
        return Again("answer-phone-to-speak") if isinstance(reading, Again) else reading

    def words(self, flow: str, ask: str) -> Sequence[str]:
        """The sentence that says what would work."""
        return ["answer-phone-to-speak"]


def begin(turn: Turn, meeting: Meeting, **answers: Any) -> None:
    """Open the form for a meeting, or say why that cannot be."""
    if not can_register(turn, meeting):
        return
    if place_of(turn, meeting) is not None:
        show_meeting(turn, meeting)
    else:
        open_registered(turn, "attend", meeting=str(meeting.id), **answers)


def can_register(turn: Turn, meeting: Meeting) -> bool:
    """Whether this person can register now, or change how they come; says why not."""
    if not meeting.is_coming(turn.now):
        show_meeting(turn, meeting)
    elif not meeting.takes_registrations(turn.now):
        turn.say("attend-closed", (), **meeting_facts(turn.session, meeting))
    elif not is_for_reader(turn, meeting):
        turn.say("attend-other-villages", (), **meeting_facts(turn.session, meeting))
    else:
        return True
    return False


def take_place(turn: Turn, meeting: Meeting, wish: Wish, topic: str = "", minutes: int = 0) -> Registration:
    """Register the person whose turn it is for a meeting that is locked (see ``handlers/places.py``)."""
    return places.take_place(turn, meeting, turn.person_id, Wanted(wish, topic, minutes))


# Opening the form


def _open(turn: Turn, _rest: str) -> None:
    meetings = _open_meetings(turn)
    if len(meetings) == 1:
        begin(turn, meetings[0])
    elif meetings:
        open_registered(turn, "attend")
    else:
        show_meetings(turn, "")


def _open_meetings(turn: Turn) -> list[Meeting]:
    return [
        meeting
        for meeting in coming_meetings(turn.session, turn.now)
        if meeting.takes_registrations(turn.now) and is_for_reader(turn, meeting)
    ]


def _begin(turn: Turn, args: Mapping[str, Any]) -> None:
    begin(turn, turn.session.get_one(Meeting, args["meeting"]), wish=args["wish"])


def _change(turn: Turn, args: Mapping[str, Any]) -> None:
    meeting = turn.session.get_one(Meeting, args["meeting"])
    if can_register(turn, meeting):
        open_registered(turn, "attend", meeting=str(meeting.id))


# The form


def _meetings(turn: Turn, _answers: Answers) -> Sequence[Option]:
    return [Option(str(meeting.id), meeting_label(turn, meeting)) for meeting in _open_meetings(turn)]


def _likely_meeting(turn: Turn, answers: Answers) -> str | None:
    """The only one to choose; if there is none, the next, of which it is then said why not."""
    options = _meetings(turn, answers)
    if options:
        return options[0].value if len(options) == 1 else None
    return next((str(meeting.id) for meeting in coming_meetings(turn.session, turn.now)), None)


def _meeting(turn: Turn, answers: Answers) -> Meeting:
    return turn.session.get_one(Meeting, int(answers["meeting"]))


def _wish_args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    meeting = _meeting(turn, answers)
    full = is_full_for(turn, meeting, turn.person) and place_of(turn, meeting) is None
    return {**meeting_facts(turn.session, meeting), "full": "yes" if full else "no"}


def _understand_wish(turn: Turn, text: str) -> str | None:
    meant = [wish for wish in Wish if mentions(text, turn.texts.sayings(f"words-wish-{wish}"))]
    return Wish.SPEAK if Wish.SPEAK in meant else meant[0] if meant else None


def _still_possible(turn: Turn, answers: Answers) -> bool:
    return can_register(turn, _meeting(turn, answers))


def _speaks(_turn: Turn, answers: Answers) -> bool:
    return bool(answers["wish"] == Wish.SPEAK)


def _needs_door(turn: Turn, answers: Answers) -> bool:
    return _speaks(turn, answers) and door_for(turn, answers["topic"]) is not None


def _door_args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    return {"advice": turn.word(f"door-{door_for(turn, answers['topic']) or Door.COMPLAINT}")}


def _after_door(turn: Turn, answers: Answers) -> bool:
    note_advice(turn, door_for(turn, answers["topic"]) or Door.COMPLAINT)
    if answers["door"] == STOP:
        turn.say("door-stopped")
    return bool(answers["door"] == GO_ON)


def wished_minutes(turn: Turn, _answers: Answers) -> Sequence[Option]:
    """Longest first: so a typed "3" means three minutes, as a number of minutes and as the number of the choice."""
    wished = sorted(turn.settings.meeting.speaking_minutes, reverse=True)
    return [Option(str(minutes), turn.word("minutes", minutes=minutes)) for minutes in wished]


def understand_minutes(turn: Turn, text: str) -> str | None:
    """A number of minutes that can be had."""
    typed = text.strip(" .'")
    return typed if typed.isdecimal() and int(typed) in turn.settings.meeting.speaking_minutes else None


def understand_first(turn: Turn, text: str) -> str | None:
    """Yes or no, as people say it."""
    return FIRST if turn.means("words-yes", text) else NOT_FIRST if turn.means("words-not-first", text) else None


def _needs_phone(turn: Turn, answers: Answers) -> bool:
    """A phone is asked for only now, and only if none is known (features F16)."""
    return _speaks(turn, answers) and (turn.person is None or turn.person.phone is None)


def _review_args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    return {
        **meeting_facts(turn.session, _meeting(turn, answers)), "wish": answers["wish"],
        "topic": answers.get("topic", ""), "minutes": int(answers.get("minutes", 0)),
        "first": answers.get("first", NOT_FIRST),
    }  # fmt: skip


def _complete(turn: Turn, answers: Answers) -> None:
    meeting = lock_meeting(turn.session, int(answers["meeting"]))
    if not can_register(turn, meeting):
        return
    wanted = Wanted(Wish.ATTEND)
    if answers["wish"] == Wish.SPEAK:
        wanted = Wanted(Wish.SPEAK, answers["topic"], int(answers["minutes"]), answers.get("first") == FIRST)
        _keep_phone(turn, answers)
    say_place(turn, meeting, places.take_place(turn, meeting, turn.person_id, wanted))


def _keep_phone(turn: Turn, answers: Answers) -> None:
    if turn.person is not None and answers.get("phone"):
        turn.person.phone = answers["phone"]
        turn.session.add(turn.person)


def say_place(turn: Turn, meeting: Meeting, place: Registration) -> None:
    """The receipt: what stands now, what comes next, how to give it up."""
    reminder = next_reminder(turn, meeting, "speaker" if place.wish == Wish.SPEAK else "attendee")
    waits = place.waiting_since is not None
    turn.confirm(
        "place-receipt-waiting" if waits else "place-receipt", offer_calendar(turn, meeting, turn.contact),
        **meeting_facts(turn.session, meeting),
        place=place_words(turn, place), reminder=reminder or NO_REMINDER,
        name=turn.person.full_name if turn.person else "",
    )  # fmt: skip


# Giving up


def _give_up_one(turn: Turn, _rest: str) -> None:
    own = coming_places(turn.session, turn.person_id, turn.now) if turn.person else []
    if not own:
        turn.say("give-up-nothing")
    elif len(own) == 1:
        _give_up(turn, {"meeting": own[0][1].id})
    else:
        offers = [
            Offered(meeting_label(turn, meeting), "attend.give-up", {"meeting": meeting.id}) for _place, meeting in own
        ]
        turn.say("give-up-which", [*offers, Offered(turn.word("give-up-none"), "attend.keep")])


def _give_up(turn: Turn, args: Mapping[str, Any]) -> None:
    meeting = lock_meeting(turn.session, args["meeting"])
    place = place_of(turn, meeting)
    if place is None or not meeting.is_coming(turn.now):
        turn.say("give-up-nothing")
        return
    places.give_up(turn, place)
    offers = [Offered(turn.word("give-up-undo"), "attend.restore", {"place": place.id})]
    turn.say("given-up", offers, **meeting_facts(turn.session, meeting), wish=place.wish, limited=_limited(meeting))


def _limited(meeting: Meeting) -> str:
    return "no" if meeting.capacity is None else "yes"


def _restore(turn: Turn, args: Mapping[str, Any]) -> None:
    place = turn.session.get(Registration, args["place"])
    if place is None or turn.person is None or place.person_id != turn.person_id:
        turn.say("give-up-nothing")
        return
    meeting = lock_meeting(turn.session, place.meeting_id)
    if not meeting.is_coming(turn.now) or place_of(turn, meeting) is not None:
        show_meeting(turn, meeting)
        return
    places.restore(turn, meeting, place)
    say_place(turn, meeting, place)


def _keep(turn: Turn, _args: Mapping[str, Any]) -> None:
    turn.say("give-up-kept")


# For officials


def _show_speakers(turn: Turn, args: Mapping[str, Any]) -> None:
    meeting = turn.session.get_one(Meeting, args["meeting"])
    facts = meeting_facts(turn.session, meeting)
    lines = [_speaker_line(turn, meeting, place) for place in speakers(turn.session, known(meeting.id))]
    turn.say("speakers", (), lines="\n".join(lines), count=len(lines), **facts)


def _speaker_line(turn: Turn, meeting: Meeting, place: Registration) -> str:
    person = turn.session.get_one(Person, place.person_id)
    topic = shown_topic(turn, place, matter_of_place(turn.session, place, meeting))
    return turn.word(
        "speaker-line", number=place.order_number, name=person.full_name, minutes=place.minutes, topic=topic,
        village=village_name(turn.session, person.village_id) or turn.word("village-elsewhere"),
    )  # fmt: skip


journey = Journey(
    "attend",
    flows=(
        Flow(
            "attend",
            (
                Ask("meeting", OneOf(_meetings), default=_likely_meeting, editable=False),
                Ask("wish", OneOf(tuple(reversed(Wish)), _understand_wish), args=_wish_args, after=_still_possible),
                Ask("topic", Words(5, 300), when=_speaks, after=_still_possible),
                Ask("door", OneOf((STOP, GO_ON)), when=_needs_door, args=_door_args, after=_after_door, editable=False),
                Ask("minutes", OneOf(wished_minutes, understand_minutes), when=_speaks, after=_still_possible),
                Ask("first", OneOf((FIRST, NOT_FIRST), understand_first), when=_speaks),
                Ask("phone", NeededPhone(), when=_needs_phone, after=_still_possible),
                Ask("review", Review(), when=_speaks, args=_review_args),
            ),
            _complete,
        ),
    ),
    openings=(
        Opening("attend", _open, menu=Menu.COMMAND),
        Opening("give-up-place", _give_up_one, aside=True),
    ),
    actions={
        "attend.begin": Action(_begin),
        "attend.change": Action(_change),
        "attend.give-up": Action(_give_up),
        "attend.restore": Action(_restore),
        "attend.keep": Action(_keep),
        "meeting.speakers": Action(_show_speakers, right="meeting.speakers"),
    },
)  # fmt: skip
