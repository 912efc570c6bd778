"""Registering somebody who has no phone for a meeting: both names, spoken consent, the helper brings the news (F13, F16)."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.answers import Name, OneOf, Words
from bot.flow import Answers, Ask, Flow, Option, Review
from bot.journey import Action, Journey, Menu, Offered, Opening
from bot.texts import Value
from bot.turn import Turn, known
from handlers import places
from handlers.attend import FIRST, NOT_FIRST, NeededPhone, understand_first, understand_minutes, wished_minutes
from handlers.meetings import meeting_facts, meeting_label
from handlers.places import Wanted
from handlers.register import ELSEWHERE, understand_village, village_id_of, villages_of_somebody
from models.matter import Matter
from models.meeting import Meeting, coming_meetings, lock_meeting
from models.person import Person
from models.registration import Registration, Wish, active_registration
from models.village import village_name
from models.waiting_list import places_of

ACTS_FOR = "matter.act-for"
TOPIC = 300


def add_person(turn: Turn, name: str, village: str, phone: str | None) -> Person:
    """Somebody without a contact, for whom the one whose turn it is acts."""
    person = Person(full_name=name, phone=phone, village_id=village_id_of(village), made_at=turn.now)
    turn.session.add(person)
    turn.session.flush()
    turn.record("person", known(person.id), "registered-by-helper", helper=turn.person_id)
    return person


def add_helped(turn: Turn, name: str, village: str, phone: str | None) -> Person:
    """The same, for somebody who heard what is kept and said yes: that is put on record with the text's version."""
    person = add_person(turn, name, village, phone)
    turn.record(
        "person", known(person.id), "consent-spoken", helper=turn.person_id,
        policy=turn.settings.keeping.policy_version,
    )  # fmt: skip
    return person


def offer_registering(turn: Turn, person: Person, matter: Matter) -> list[Offered]:
    """To register the person of a matter for a meeting as well, if one takes registrations."""
    if not _open_meetings(turn, person.village_id):
        return []
    args = {"person": person.id, "matter": matter.id}
    return [Offered(turn.word("help-register", name=person.full_name), "helping.attend", args)]


def _open_meetings(turn: Turn, village_id: int | None) -> list[Meeting]:
    return [
        meeting
        for meeting in coming_meetings(turn.session, turn.now)
        if meeting.takes_registrations(turn.now) and meeting.is_for(village_id)
    ]


def _open(turn: Turn, _rest: str) -> None:
    if any(meeting.takes_registrations(turn.now) for meeting in coming_meetings(turn.session, turn.now)):
        turn.open("help-attend")
    else:
        turn.say("help-attend-none-now")


def _begin(turn: Turn, args: Mapping[str, Any]) -> None:
    """For somebody who was just helped to ask."""
    person = turn.session.get_one(Person, args["person"])
    if person.erased_at is not None or not _open_meetings(turn, person.village_id):
        turn.say("help-attend-none")
        return
    turn.open("help-attend", person=person.id, matter=args["matter"])


# The form


def _helped(turn: Turn, answers: Answers) -> Person | None:
    """Who was just helped to ask: name, village and consent are known."""
    return turn.session.get_one(Person, answers["person"]) if answers.get("person") else None


def _known_name(turn: Turn, answers: Answers) -> str | None:
    person = _helped(turn, answers)
    return person.full_name if person else None


def _known_village(turn: Turn, answers: Answers) -> str | None:
    person = _helped(turn, answers)
    if person is None:
        return None
    return ELSEWHERE if person.village_id is None else str(person.village_id)


def _known_consent(_turn: Turn, answers: Answers) -> str | None:
    return "yes" if answers.get("person") else None


def _name(_turn: Turn, answers: Answers) -> Mapping[str, Value]:
    return {"name": answers["name"]}


def _after_consent(turn: Turn, answers: Answers) -> bool:
    if answers["consent"] == "no":
        turn.say("help-without-consent")
    return str(answers["consent"]) == "yes"


def _meetings(turn: Turn, answers: Answers) -> Sequence[Option]:
    meetings = _open_meetings(turn, village_id_of(answers["village"]))
    return [Option(str(meeting.id), meeting_label(turn, meeting)) for meeting in meetings]


def _likely_meeting(turn: Turn, answers: Answers) -> str | None:
    options = _meetings(turn, answers)
    return options[0].value if len(options) == 1 else None


def _meeting(turn: Turn, answers: Answers) -> Meeting:
    return turn.session.get_one(Meeting, int(answers["meeting"]))


def _wish_args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    return {**_name(turn, answers), **meeting_facts(turn.session, _meeting(turn, answers))}


def _speaks(_turn: Turn, answers: Answers) -> bool:
    return bool(answers["wish"] == Wish.SPEAK)


def _likely_topic(turn: Turn, answers: Answers) -> str | None:
    """What they just asked is what they speak about."""
    matter = turn.session.get(Matter, answers["matter"]) if answers.get("matter") else None
    return " ".join(matter.text.split())[:TOPIC] if matter else None


def _needs_phone(turn: Turn, answers: Answers) -> bool:
    """The helper's phone suffices."""
    helper = turn.person
    return _speaks(turn, answers) and (helper is None or helper.phone is None) and _known_phone(turn, answers) is None


def _known_phone(turn: Turn, answers: Answers) -> str | None:
    person = _helped(turn, answers)
    return person.phone if person else None


def _review_args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    village = village_name(turn.session, village_id_of(answers["village"]))
    return {
        **_wish_args(turn, answers), "wish": answers["wish"], "topic": answers.get("topic", ""),
        "minutes": int(answers.get("minutes", 0)), "first": answers.get("first", NOT_FIRST),
        "village": turn.word("in-village", village=village) if village else turn.word("order-elsewhere"),
    }  # fmt: skip


def _complete(turn: Turn, answers: Answers) -> None:
    meeting = lock_meeting(turn.session, int(answers["meeting"]))
    if not meeting.takes_registrations(turn.now):
        turn.say("help-attend-none")
        return
    person = _person(turn, answers)
    wanted = Wanted(Wish.ATTEND, helper_id=turn.person_id)
    if answers["wish"] == Wish.SPEAK:
        first = answers.get("first") == FIRST
        wanted = Wanted(
            Wish.SPEAK, answers["topic"], int(answers["minutes"]), first, turn.person_id, answers.get("matter")
        )
    place = places.take_place(turn, meeting, known(person.id), wanted)
    _say_place(turn, meeting, place)


def _say_place(turn: Turn, meeting: Meeting, place: Registration) -> None:
    """The receipt, to be read aloud."""
    waiting = places_of(turn.session, meeting).number_of(place)
    offers = [Offered(turn.word("helped-give-up"), "helping.give-up", {"place": place.id})]
    turn.say(
        "help-attend-receipt", offers, **meeting_facts(turn.session, meeting),
        name=turn.session.get_one(Person, place.person_id).full_name, wish=place.wish, number=place.order_number,
        minutes=place.minutes, topic=place.topic, code=place.check_in_code or "none", waiting=waiting,
    )  # fmt: skip


def _person(turn: Turn, answers: Answers) -> Person:
    person = _helped(turn, answers)
    if person is not None:
        person.phone = person.phone or answers.get("phone")
        turn.session.add(person)
        return person
    return add_helped(turn, answers["name"], answers["village"], answers.get("phone"))


# Giving the place back


def _own_place(turn: Turn, args: Mapping[str, Any]) -> tuple[Registration, Meeting] | None:
    """A place that this helper looks after, while the meeting has not begun; says so if there is none."""
    place = turn.session.get_one(Registration, args["place"])
    meeting = lock_meeting(turn.session, place.meeting_id)
    # Whoever changed a registration made it anew: the one that stands counts.
    place = active_registration(turn.session, known(meeting.id), place.person_id) or place
    turn.session.refresh(place)
    if place.helper_id != turn.person_id or not meeting.is_coming(turn.now):
        turn.say("give-up-nothing")
        return None
    return place, meeting


def _give_up(turn: Turn, args: Mapping[str, Any]) -> None:
    own = _own_place(turn, args)
    if own is None:
        return
    place, meeting = own
    if place.withdrawn_at is None:
        places.give_up(turn, place)
    offers = [Offered(turn.word("helped-restore"), "helping.restore", {"place": place.id})]
    name = turn.session.get_one(Person, place.person_id).full_name
    turn.say("helped-given-up", offers, **meeting_facts(turn.session, meeting), name=name)


def _restore(turn: Turn, args: Mapping[str, Any]) -> None:
    own = _own_place(turn, args)
    if own is None:
        return
    place, meeting = own
    if place.withdrawn_at is not None:
        places.restore(turn, meeting, place)
    _say_place(turn, meeting, place)


journey = Journey(
    "helping-attend",
    flows=(
        Flow(
            "help-attend",
            (
                Ask("name", Name(), default=_known_name, editable=False),
                Ask(
                    "village",
                    OneOf(villages_of_somebody, understand_village),
                    default=_known_village,
                    args=_name,
                    editable=False,
                ),
                Ask(
                    "consent",
                    OneOf(("yes", "no")),
                    default=_known_consent,
                    args=_name,
                    after=_after_consent,
                    editable=False,
                ),
                Ask("meeting", OneOf(_meetings), default=_likely_meeting, editable=False),
                Ask("wish", OneOf((Wish.SPEAK, Wish.ATTEND)), args=_wish_args),
                Ask("topic", Words(5, TOPIC), when=_speaks, default=_likely_topic, args=_name),
                Ask("minutes", OneOf(wished_minutes, understand_minutes), when=_speaks, args=_name),
                Ask("first", OneOf((FIRST, NOT_FIRST), understand_first), when=_speaks, args=_name),
                Ask("phone", NeededPhone(), when=_needs_phone, args=_name),
                Ask("review", Review(), args=_review_args),
            ),
            _complete,
            right=ACTS_FOR,
        ),
    ),
    openings=(Opening("help-attend", _open, menu=Menu.COMMAND, right=ACTS_FOR),),
    actions={
        "helping.attend": Action(_begin, right=ACTS_FOR),
        "helping.give-up": Action(_give_up),
        "helping.restore": Action(_restore),
    },
)
