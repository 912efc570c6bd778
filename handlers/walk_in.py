"""Walk-ins and paper slips: one message, one look at it, saved; then the next, without opening anything again (F14)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlmodel import col, select

from bot.answers import Name, OneOf, PhoneNumber, Words
from bot.flow import Again, Answers, Ask, Flow, Option, Reading, Review, Said, Took
from bot.journey import Journey, Menu, Opening
from bot.texts import Value, phone
from bot.turn import Turn, known
from handlers import places
from handlers.ask import FIELD, NO_MEETING, likely_field, store_matter
from handlers.check_in import check_in
from handlers.deadlines import plan_review
from handlers.doors import Door, door_for, door_words
from handlers.fields import OTHER_FIELD, field_name
from handlers.helping_attend import add_person
from handlers.places import Wanted
from handlers.register import ELSEWHERE, lives_in, understand_village, village_id_of, villages_of_somebody
from handlers.triage import LONGEST, SHORTEST
from models.appointment import Appointment, Role
from models.asker import Asker
from models.check_in import doors_are_open, next_meeting
from models.matter import Matter, Source, Visibility
from models.meeting import Meeting, lock_meeting
from models.person import Person
from models.registration import Registration, Wish
from models.slip import Slip, read_slip
from models.vietnamese import clean
from models.village import village_name, villages_on

TAKES = "walk-in.take"
SAVE, ATTEND, PRESENT, SPEAK, SPEAK_FIRST = "save", "attend", "present", "speak", "speak-first"
TOPIC = 300
FEWEST_LETTERS = 2


@dataclass(frozen=True)
class TypedSlip(Words):
    """A slip, or that there is no other; what staff at the door type to check somebody in is theirs, not a slip."""

    def read(self, look: Turn, said: Said, shown: Sequence[Option], part: Any) -> Reading:  # type: ignore[override]  # a kind may ask more of its context than Words does
        """The words without the command that may stand before them; "" when it is done."""
        if look.means("words-done", said.text):
            return Took("")
        if sum(sign.isalpha() for sign in said.text) < FEWEST_LETTERS:
            return Again("walk-in-unread")
        for opening, rest in look.dialogue.led_by_words(said.text):
            if opening.name == "walk-in":
                return Took(rest)
            if look.may(opening.right) and opening.leads is not None and opening.leads(look, rest):
                return Again("answer-words-none")
        return super().read(look, said, shown, part)

    def words(self, flow: str, ask: str) -> Sequence[str]:
        """How people say that it is all."""
        return ["words-done", "walk-in-unread"]


@dataclass(frozen=True)
class NameOrSlip(Name):
    """The name that was missing, or the whole slip anew, as people type it who are in a hurry."""

    def read(self, look: Turn, said: Said, shown: Sequence[Option], part: Any) -> Reading:  # type: ignore[override]  # a kind may ask more of its context than Name does
        """A whole slip is kept as it was typed."""
        if part is None and _is_whole(look, said.text):
            return Took(clean(said.text))
        return super().read(look, said, shown, part)


def _is_whole(turn: Turn, typed: str) -> bool:
    if not any(sign in typed for sign in ",;\n"):
        return False
    slip = _read(turn, typed)
    return bool(slip.name and slip.text)


def _read(turn: Turn, typed: str) -> Slip:
    return read_slip(typed, villages_on(turn.session, turn.now.astimezone(turn.zone).date()))


def _slip(turn: Turn, answers: Answers) -> Slip:
    """What was typed at last as a slip; the words of a first one that had no name are not lost."""
    first = _read(turn, answers["slip"])
    if not _is_whole(turn, answers.get("name") or ""):
        return first
    second = _read(turn, answers["name"])
    said = "\n".join(text for text in (first.text, second.text) if sum(map(str.isalpha, text)) >= SHORTEST)
    return replace(
        second, village_id=second.village_id or first.village_id, phone=second.phone or first.phone, text=said
    )


def _full_name(turn: Turn, answers: Answers) -> str:
    return _slip(turn, answers).name if _is_whole(turn, answers["name"]) else str(answers["name"])


def _open(turn: Turn, rest: str) -> None:
    """With the slip in the same message; while another waits to be saved, it comes after that."""
    frames = turn.conversation.frames
    unsaved = next((one for one in frames if one["flow"] == "walk-in" and one["answers"].get("slip")), None)
    if unsaved is not None:
        if rest:
            unsaved["answers"]["next"] = [*unsaved["answers"].get("next", []), rest]
        turn.say("walk-in-save-first", (), more="yes" if rest else "no")
    elif rest:
        turn.open("walk-in", slip=rest)
    else:
        turn.open("walk-in")


def _has_words(_turn: Turn, rest: str) -> bool:
    return len(rest.split()) > 1


# The form


def _slip_args(_turn: Turn, answers: Answers) -> Mapping[str, Value]:
    return {"again": answers.get("again", "no")}


def _is_not_done(turn: Turn, answers: Answers) -> bool:
    if not answers["slip"]:
        turn.say("walk-in-done")
    return bool(answers["slip"])


def _name(turn: Turn, answers: Answers) -> str | None:
    return _slip(turn, answers).name or None


def _village(turn: Turn, answers: Answers) -> str | None:
    village_id = _slip(turn, answers).village_id
    return None if village_id is None else str(village_id)


def _text(turn: Turn, answers: Answers) -> str | None:
    text = _slip(turn, answers).text
    return text if sum(sign.isalnum() for sign in text) >= SHORTEST else None


def _phone(turn: Turn, answers: Answers) -> str | None:
    return _slip(turn, answers).phone or None


def _gave_phone(turn: Turn, answers: Answers) -> bool:
    """A phone is never asked for here; one on the slip is kept."""
    return bool(_slip(turn, answers).phone)


def _has_text(_turn: Turn, answers: Answers) -> bool:
    return bool(answers.get("text"))


def _field(turn: Turn, answers: Answers) -> str:
    """Never asked: the office looks at it anyway."""
    return likely_field(turn, answers) or OTHER_FIELD


def _person_args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    return {"name": _full_name(turn, answers), "text": _slip(turn, answers).text or "none"}


def _carriers(turn: Turn, answers: Answers) -> Sequence[Option]:
    """Who can bring the answer: whoever types, or the head of the village."""
    own = Option(str(turn.person_id), turn.word("walk-in-carrier-self"))
    village_id = None if answers["village"] == ELSEWHERE else int(answers["village"])
    heads = turn.session.exec(
        select(Person)
        .join(Appointment, col(Appointment.person_id) == col(Person.id))
        .where(
            Appointment.role == Role.VILLAGE_HEAD, col(Appointment.until).is_(None),
            col(Person.id) != turn.person_id,
            (col(Appointment.village_id) == village_id) | col(Appointment.village_id).is_(None),
        )
        .order_by(col(Person.id))
    )  # fmt: skip
    others = [Option(str(head.id), turn.word("walk-in-carrier-head", name=head.full_name)) for head in heads]
    return [own, *others]


def _oneself(turn: Turn, _answers: Answers) -> str:
    return str(turn.person_id)


def _ways(turn: Turn, answers: Answers) -> Sequence[str]:
    """Without a matter somebody only comes; at the door they are there at once."""
    meeting = next_meeting(turn.session, turn.now)
    if meeting is None:
        return (SAVE,)
    comes = PRESENT if doors_are_open(meeting, turn.now) else ATTEND
    return (SAVE, comes, SPEAK, SPEAK_FIRST) if answers.get("text") else (comes,)


def _review_args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    text = answers.get("text") or ""
    door = door_for(turn, text)
    meeting = next_meeting(turn.session, turn.now)
    carrier = turn.session.get_one(Person, int(answers.get("carrier", turn.person_id)))
    return {
        "name": _full_name(turn, answers), "village": lives_in(turn, village_id_of(answers["village"])),
        "phone": phone(answers.get("phone")) or "none", "text": text or "none",
        "field": field_name(turn, answers.get("field", OTHER_FIELD)), "carrier": carrier.full_name,
        "meeting": turn.texts.day(turn.language, meeting.starts_at) if meeting else "none",
        "advice": door_words(turn, door)["advice"] if door else "none",
    }  # fmt: skip


# Saving


def _complete(turn: Turn, answers: Answers) -> None:
    meeting = next_meeting(turn.session, turn.now)
    person = add_person(turn, _full_name(turn, answers), answers["village"], answers.get("phone"))
    matter = _add_matter(turn, person, answers, meeting) if answers.get("text") else None
    place = None
    if answers["review"] != SAVE and meeting is not None:
        place = _register(turn, person, answers, known(meeting.id), matter)
    _say_saved(turn, person, matter, place)
    waiting = answers.get("next", [])
    if waiting:
        turn.open("walk-in", slip=waiting[0], next=waiting[1:])
    else:
        turn.open("walk-in", again="yes")


def _add_matter(turn: Turn, person: Person, answers: Answers, meeting: Meeting | None) -> Matter:
    village = village_name(turn.session, person.village_id)
    told = {
        "text": answers["text"], "field": answers["field"],
        "place": turn.word("in-village", village=village) if village else "",
        "meeting": str(meeting.id) if meeting else NO_MEETING,
    }  # fmt: skip
    matter = store_matter(turn, told, person.village_id)
    matter.village_id, matter.source = person.village_id, Source.WALK_IN
    door = door_for(turn, answers["text"])
    restricted = door is not None and door is not Door.EMERGENCY
    turn.session.add(
        Asker(
            matter_id=known(matter.id), person_id=known(person.id), helper_id=int(answers["carrier"]),
            visibility=Visibility.OFFICIALS if restricted else Visibility.HIDDEN, joined_at=turn.now,
        )
    )  # fmt: skip
    plan_review(turn, matter)
    turn.record(
        "matter", known(matter.id), "asked", field=matter.field, kind=matter.kind, helper=int(answers["carrier"])
    )
    return matter


def _register(
    turn: Turn, person: Person, answers: Answers, meeting_id: int, matter: Matter | None
) -> Registration | None:
    """A place at the meeting, and at the door also that they are there; None when it is too late for either."""
    meeting = lock_meeting(turn.session, meeting_id)
    is_open = doors_are_open(meeting, turn.now)
    if not is_open and not meeting.is_coming(turn.now):
        return None
    wanted = Wanted(Wish.ATTEND, helper_id=turn.person_id)
    if answers["review"] in (SPEAK, SPEAK_FIRST) and matter is not None:
        topic = " ".join(matter.text.split())[:TOPIC]
        shortest = min(turn.settings.meeting.speaking_minutes)
        first = answers["review"] == SPEAK_FIRST
        wanted = Wanted(Wish.SPEAK, topic, shortest, first, turn.person_id, matter.id)
    place = places.take_place(turn, meeting, known(person.id), wanted)
    if is_open:
        check_in(turn, meeting, place)
    return place


def _say_saved(turn: Turn, person: Person, matter: Matter | None, place: Registration | None) -> None:
    waits = place is not None and place.waiting_since is not None
    turn.say(
        "walk-in-saved", (), name=person.full_name, code=matter.code if matter else "none",
        wish="none" if place is None else "waiting" if waits else place.wish,
        number=place.order_number if place else 0, door_code=place.check_in_code if place else "none",
        present="yes" if place and place.present_at else "no",
    )  # fmt: skip


journey = Journey(
    "walk-in",
    flows=(
        Flow(
            "walk-in",
            (
                Ask("slip", TypedSlip(), args=_slip_args, after=_is_not_done, editable=False),
                Ask("name", NameOrSlip(), default=_name, args=_slip_args),
                Ask("village", OneOf(villages_of_somebody, understand_village), default=_village, args=_person_args),
                Ask("text", Words(SHORTEST, LONGEST), default=_text, args=_person_args, optional=True),
                Ask("phone", PhoneNumber(), when=_gave_phone, default=_phone, args=_person_args),
                Ask("field", FIELD, when=_has_text, default=_field),
                Ask("carrier", OneOf(_carriers), when=_has_text, default=_oneself),
                Ask("review", Review((SAVE, ATTEND, PRESENT, SPEAK, SPEAK_FIRST), _ways), args=_review_args),
            ),
            _complete,
            right=TAKES,
        ),
    ),
    openings=(Opening("walk-in", _open, menu=Menu.OFFICIAL, place=22, right=TAKES, leads=_has_words),),
)
