"""Registering: name, village and, if they like, a phone, asked once and only when something needs to be answered."""

from typing import Any

from bot.answers import Name, OneOf, PhoneNumber
from bot.flow import Answers, Ask, Flow, Option
from bot.journey import Journey, Menu, Opening
from bot.texts import phone
from bot.turn import Turn, known
from models.person import Person
from models.village import village_name, village_named, villages_on

ELSEWHERE = "elsewhere"


def open_registered(turn: Turn, form: str, **answers: Any) -> None:
    """Open a form that needs to know who asks; whoever is not registered does that first, and nothing is lost."""
    if turn.person is not None:
        turn.open(form, **answers)
        return
    turn.lay_aside(form, **answers)
    turn.open("register")


def village_options(turn: Turn, _answers: Answers) -> list[Option]:
    """The villages of today, and that somebody lives elsewhere."""
    today = turn.now.astimezone(turn.zone).date()
    villages = [Option(str(village.id), village.name) for village in villages_on(turn.session, today)]
    return [*villages, Option(ELSEWHERE, turn.word("village-elsewhere"))]


def understand_village(turn: Turn, text: str) -> str | None:
    """A village meant by an alias or an old name."""
    found = village_named(turn.session, text, turn.now.astimezone(turn.zone).date())
    return None if found is None else str(found.id)


def village_id_of(value: str) -> int | None:
    """The id behind an answer."""
    return None if value == ELSEWHERE else int(value)


def _register(turn: Turn, answers: Answers) -> None:
    person = turn.person or Person(full_name="", made_at=turn.now)
    new = person.id is None
    person.full_name, person.phone = answers["name"], answers["phone"]
    person.village_id = village_id_of(answers["village"])
    turn.session.add(person)
    turn.session.flush()
    turn.recognise(person)
    turn.record("person", known(person.id), "registered" if new else "corrected")
    turn.say(
        "registered",
        name=person.full_name,
        village=village_name(turn.session, person.village_id) or turn.word("village-elsewhere"),
        phone=phone(person.phone) or turn.word("no-phone"),
    )


def _open(turn: Turn, _rest: str) -> None:
    turn.open("register")


journey = Journey(
    "register",
    flows=(
        Flow(
            "register",
            (
                Ask("name", Name()),
                Ask("village", OneOf(village_options, understand_village)),
                Ask("phone", PhoneNumber(), optional=True),
            ),
            _register,
        ),
    ),
    openings=(Opening("register", _open, menu=Menu.COMMAND),),
)
