"""Following: "where is my matter?" by a word, by the receipt code, or with the code and the end of the phone (F15, F24)."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from sqlalchemy import func
from sqlmodel import col, select

from bot.answers import Read
from bot.flow import Answers, Ask, Flow
from bot.journey import Action, Journey, Menu, Offered, Opening
from bot.turn import Turn, known
from handlers.matter_view import (
    QUOTED,
    quoted,
    shortened,
    show_matter,
    show_to_stranger,
    state_words,
    text_for,
)
from handlers.reading import is_kept_from_reader, reads_everything
from models.asker import asker_of, askers_of, matters_of
from models.history import HistoryEntry
from models.matter import Matter, MatterState, matter_with_code
from models.person import Person
from models.receipt_code import read_code
from models.similar import search_matters

LISTED = 8
WRONG_A_DAY = 5
PHONE_TAIL = 4


def _open(turn: Turn, rest: str) -> None:
    code = read_code(rest)
    asked = matters_of(turn.session, turn.person_id) if turn.person else []
    own = [matter for matter in asked if matter.state not in (MatterState.MERGED, MatterState.SPLIT)]
    if code is not None:
        turn.open("follow", code=code)
    elif rest and reads_everything(turn):
        _search(turn, rest)
    elif own:
        _list(turn, own)
    else:
        turn.open("follow")


def _search(turn: Turn, words: str) -> None:
    """Officials find matters by words, with or without marks; exact marks come first."""
    found = search_matters(turn.session, words[:QUOTED])
    read = [matter for matter in found if not is_kept_from_reader(turn, matter)]
    if read:
        _list(turn, read[:LISTED], "search-list")
    else:
        turn.say("search-nothing", words=shortened(words, QUOTED))


def _list(turn: Turn, matters: list[Matter], key: str = "follow-list") -> None:
    lines = [
        turn.word("follow-line", code=matter.code, state=state_words(turn, matter), text=_line(turn, matter))
        for matter in matters[:LISTED]
    ]
    offers = [Offered(matter.code, "follow.show", {"matter": matter.id}) for matter in matters[:LISTED]]
    turn.say(key, offers, matters="\n".join(lines), count=len(matters))


def _line(turn: Turn, matter: Matter) -> str:
    asker = asker_of(turn.session, known(matter.id), turn.person_id) if turn.person else None
    return quoted(text_for(matter, asker), QUOTED // 2)


def _show(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = turn.session.get_one(Matter, args["matter"])
    if not show_matter(turn, matter):
        turn.say("not-your-desk" if turn.roles else "not-your-matter", code=matter.code)


def _is_a_stranger(turn: Turn, answers: Answers) -> bool:
    """Whether the end of the phone is needed: not for one's own matter, nor for officials.

    A code that does not exist is treated like one that does, so that nobody learns which do.
    """
    matter = matter_with_code(turn.session, str(answers["code"]))
    return not turn.roles and (matter is None or not _may_see(turn, matter))


def _may_see(turn: Turn, matter: Matter) -> bool:
    askers = askers_of(turn.session, known(matter.id))
    if turn.roles:
        return not is_kept_from_reader(turn, matter)
    return turn.person is not None and any(asker.person_id == turn.person_id for asker in askers)


def _complete(turn: Turn, answers: Answers) -> None:
    matter = matter_with_code(turn.session, str(answers["code"]))
    if matter is not None and _may_see(turn, matter):
        _show(turn, {"matter": matter.id})
    elif turn.roles:
        turn.say("follow-no-such-code", code=str(answers["code"]))
    elif _wrong_today(turn) >= WRONG_A_DAY:
        turn.say("follow-too-many")
    elif matter is not None and _phone_fits(turn, matter, str(answers["tail"])):
        show_to_stranger(turn, matter)
    else:
        turn.record("contact", turn.contact_id, "looked-up-wrongly")
        turn.say("follow-not-found")


def _read_tail(text: str) -> str | None:
    digits = "".join(filter(str.isdigit, text))
    return digits if len(digits) == PHONE_TAIL else None


def _phone_fits(turn: Turn, matter: Matter, tail: str) -> bool:
    ids = [asker.person_id for asker in askers_of(turn.session, known(matter.id))]
    phones = turn.session.exec(select(Person.phone).where(col(Person.id).in_(ids))).all()
    return any(phone is not None and phone.endswith(tail) for phone in phones)


def _wrong_today(turn: Turn) -> int:
    """How often this contact guessed wrong within a day: codes must not be found by trying."""
    return turn.session.exec(
        select(func.count())
        .select_from(HistoryEntry)
        .where(
            HistoryEntry.subject == "contact",
            HistoryEntry.subject_id == turn.contact_id,
            HistoryEntry.event == "contact.looked-up-wrongly",
            col(HistoryEntry.at) > turn.now - timedelta(days=1),
        )
    ).one()


journey = Journey(
    "follow",
    flows=(
        Flow(
            "follow",
            (
                Ask("code", Read(read_code, "follow-code-wrong")),
                Ask("tail", Read(_read_tail, "follow-tail-wrong"), when=_is_a_stranger),
            ),
            _complete,
        ),
    ),
    openings=(Opening("follow", _open, menu=Menu.CITIZEN, place=12),),
    actions={"follow.show": Action(_show)},
)
