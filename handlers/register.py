"""Registering: name, village and, if they like, a phone, asked once and only when something needs to be answered."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from bot.answers import Name, OneOf, PhoneNumber, gathered
from bot.flow import Answers, Ask, Flow, Option
from bot.journey import Journey, Menu, Opening
from bot.texts import phone
from bot.turn import Turn, known
from models.link import origins
from models.person import Person
from models.vietnamese import mentions
from models.village import village_name, village_named, villages_on

ELSEWHERE = "elsewhere"
WAITING = "ask"
"""The form that takes words about a matter, and often waits until its asker is registered."""
STORY, WORDS = (20, 2000), 5
"""So many characters and at least so many words, and no name: somebody tells what they came for."""
JOIN_PAGE = "join-page"
JOIN_WITHIN = timedelta(days=1)
"""So long after it was opened an address still says where somebody came from."""


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


def villages_of_somebody(turn: Turn, answers: Answers) -> list[Option]:
    """The same, about somebody else."""
    return [*village_options(turn, answers)[:-1], Option(ELSEWHERE, turn.word("village-of-somebody-elsewhere"))]


def understand_village(turn: Turn, text: str) -> str | None:
    """A village meant by an alias or an old name, or named in a sentence; or that it is none of them."""
    today = turn.now.astimezone(turn.zone).date()
    found = village_named(turn.session, text, today)
    villages = villages_on(turn.session, today)
    named = [found] if found else [village for village in villages if mentions(text, (village.name, *village.aliases))]
    if not named and mentions(text, turn.texts.sayings("words-elsewhere")):
        return ELSEWHERE
    return str(named[0].id) if len(named) == 1 else None


def village_id_of(value: str) -> int | None:
    """The id behind an answer."""
    return None if value == ELSEWHERE else int(value)


def lives_in(turn: Turn, village_id: int | None) -> str:
    """Where a person lives, in words."""
    village = village_name(turn.session, village_id)
    return turn.word("in-village", village=village) if village else turn.word("lives-elsewhere")


def _register(turn: Turn, answers: Answers) -> None:
    person = turn.person or Person(full_name="", made_at=turn.now)
    new = person.id is None
    person.full_name, person.phone = answers["name"], answers["phone"]
    person.village_id = village_id_of(answers["village"])
    turn.session.add(person)
    turn.session.flush()
    turn.recognise(person)
    turn.record("person", known(person.id), "registered" if new else "corrected")
    _say_registered(turn, person)
    if new:
        _ask_whose_origin(turn)


def _ask_whose_origin(turn: Turn) -> None:
    """Whoever came by an address says whether the channel is theirs that it was made on (``handlers/on_the_page.py``)."""
    recent = origins(turn.session, turn.contact_id, turn.now - JOIN_WITHIN)
    unknown = next((contact for contact in recent if contact.person_id is None), None)
    if unknown is not None:
        turn.open(JOIN_PAGE, origin=unknown.id)


def _say_registered(turn: Turn, person: Person) -> None:
    turn.say(
        "registered", name=person.full_name, village=lives_in(turn, person.village_id),
        phone=phone(person.phone) or turn.word("no-phone"),
    )  # fmt: skip


def _parts(turn: Turn, _answers: Answers) -> list[Option]:
    """What can be corrected; a phone can also be taken back."""
    names = ["name", "village", "phone", *(["no-phone"] if turn.person and turn.person.phone else [])]
    return [Option(name, turn.word(f"ask-correct-what.{name}")) for name in names]


def _keep_words(turn: Turn, text: str) -> bool:
    """Whoever tells their matter where their name is asked need not write it again: it waits in the form beneath."""
    frames = turn.conversation.frames
    below = frames[-2] if len(frames) > 1 else None
    if below is None or below["flow"] != WAITING or not STORY[0] <= len(text) <= STORY[1] or len(text.split()) < WORDS:
        return False
    told = below["answers"].get("text") or gathered()
    told = gathered(told) if isinstance(told, str) else told
    answers = {**below["answers"], "text": {**told, "words": [*told["words"], text]}}
    turn.conversation.frames = [*frames[:-2], {**below, "answers": answers}, frames[-1]]
    turn.say("register-kept-words")
    return True


def _corrects(name: str) -> Callable[[Turn, Answers], bool]:
    def wanted(_turn: Turn, answers: Answers) -> bool:
        return bool(answers["what"] == name)

    return wanted


def _correct(turn: Turn, answers: Answers) -> None:
    person = turn.person
    if person is None:
        turn.open("register")
        return
    person.full_name = answers.get("name", person.full_name)
    person.phone = None if answers["what"] == "no-phone" else answers.get("phone") or person.phone
    if "village" in answers:
        person.village_id = village_id_of(answers["village"])
    turn.session.add(person)
    turn.record("person", turn.person_id, "corrected", what=answers["what"])
    _say_registered(turn, person)


def correct(turn: Turn) -> None:
    """Register, or change one thing of what is known."""
    turn.open("register" if turn.person is None else "correct")


def _open(turn: Turn, _rest: str) -> None:
    correct(turn)


VILLAGE = OneOf(village_options, understand_village, "answer-village", other=ELSEWHERE)

journey = Journey(
    "register",
    flows=(
        Flow(
            "register",
            (
                Ask("name", Name(), otherwise=_keep_words),
                Ask("village", VILLAGE),
                Ask("phone", PhoneNumber(), optional=True),
            ),
            _register,
        ),
        Flow(
            "correct",
            (
                Ask("what", OneOf(_parts)),
                Ask("name", Name(), when=_corrects("name")),
                Ask("village", VILLAGE, when=_corrects("village"), key="ask-register-village"),
                Ask("phone", PhoneNumber(), when=_corrects("phone"), optional=True),
            ),
            _correct,
        ),
    ),
    openings=(Opening("register", _open, menu=Menu.COMMAND),),
)
