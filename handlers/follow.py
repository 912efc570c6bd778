"""Following: "where is my matter?" by a word, by the receipt code, or with the code and the end of the phone (F15, F24)."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from zlib import crc32

from sqlalchemy import func
from sqlmodel import col, select

from bot.answers import Read, Words
from bot.flow import Answers, Ask, Flow
from bot.journey import Action, Journey, Menu, Offered, Opening
from bot.turn import Turn, known
from handlers.matter_view import (
    QUOTED,
    quoted,
    shortened,
    show_matter,
    show_to_official,
    show_to_stranger,
    state_words,
    text_for,
)
from handlers.reading import is_kept_from_reader, may_know_of, may_read, reads_everything
from models.asker import asker_of, askers_of, matters_of
from models.history import HistoryEntry
from models.matter import Matter, MatterState, lock_matter, matter_with_code
from models.person import Person
from models.receipt_code import read_code
from models.similar import search_matters
from models.vietnamese import rank

LISTED = 8
LONGEST_LOOKED_UP = 8000
SHORTEST_QUESTION = 12
WRONG_A_DAY = 5
WRONG_A_DAY_FOR_A_CODE = 10
PHONE_TAIL = 4


def _open(turn: Turn, rest: str) -> None:
    own = _own(turn)
    if rest:
        turn.open("follow", code=rest)
    elif own:
        _list_own(turn, own)
    else:
        turn.open("follow")


def _own(turn: Turn) -> list[Matter]:
    """What this person sent, the withdrawn last; what was merged goes on under another code, what was erased is gone."""
    asked = matters_of(turn.session, turn.person_id, with_withdrawn=True) if turn.person else []
    own = [matter for matter in asked if matter.state not in (MatterState.MERGED, MatterState.SPLIT) and matter.text]
    return sorted(own, key=lambda matter: _has_left(turn, matter))


def _has_left(turn: Turn, matter: Matter) -> bool:
    """Whether this person asked a matter once and withdrew."""
    part = asker_of(turn.session, known(matter.id), turn.person_id) if turn.person else None
    return part is not None and part.withdrawn_at is not None


def _look_up_words(turn: Turn, words: str) -> None:
    """Officials search everything; others among what they sent. What finds nothing may be a question of its own."""
    if turn.roles and reads_everything(turn):
        _search(turn, words)
        return
    found = rank(words[:QUOTED], _own(turn), lambda matter: _line(turn, matter))
    if found:
        _list_own(turn, found)
        return
    turn.say("follow-words-nothing", words=shortened(words, QUOTED))
    if len(words) >= SHORTEST_QUESTION and " " in words:
        turn.dialogue.fallback(turn, words, ())


def _search(turn: Turn, words: str) -> None:
    """Officials find matters by words, with or without marks; exact marks come first."""
    found = search_matters(turn.session, words[:QUOTED])
    read = [matter for matter in found if not is_kept_from_reader(turn, matter)]
    if read:
        _list(turn, read[:LISTED], "search-list")
    else:
        turn.say("search-nothing", words=shortened(words, QUOTED))


def _list_own(turn: Turn, own: list[Matter]) -> None:
    """What there is to choose from; the only one is shown at once."""
    if len(own) == 1:
        _show(turn, {"matter": own[0].id})
    else:
        _list(turn, own)


def _list(turn: Turn, matters: list[Matter], key: str = "follow-list") -> None:
    lines = [
        turn.word("follow-line", code=matter.code, state=_state(turn, matter), text=_line(turn, matter))
        for matter in matters[:LISTED]
    ]
    offers = [Offered(matter.code, "follow.show", {"matter": matter.id}) for matter in matters[:LISTED]]
    turn.say(key, offers, matters="\n".join(lines), count=len(matters))


def _state(turn: Turn, matter: Matter) -> str:
    """Where it stands for this person: whoever left a matter that others still ask has withdrawn it."""
    return turn.word("matter-state-withdrawn") if _has_left(turn, matter) else state_words(turn, matter)


def _line(turn: Turn, matter: Matter) -> str:
    asker = asker_of(turn.session, known(matter.id), turn.person_id) if turn.person else None
    return quoted(text_for(matter, asker), QUOTED // 2)


def _show(turn: Turn, args: Mapping[str, Any]) -> None:
    """Whoever opens it from the list of work sees what is to be done with it, also with what they noted down themselves."""
    matter = turn.session.get_one(Matter, args["matter"])
    if args.get("work") and may_read(turn, matter):
        show_to_official(turn, matter)
    elif _has_left(turn, matter) and not turn.roles:
        turn.say("matter-left", code=matter.code, text=_line(turn, matter))
    elif not show_matter(turn, matter):
        turn.say(_not_shown(turn, matter), code=matter.code)


def _not_shown(turn: Turn, matter: Matter) -> str:
    """What is kept from an official is answered like a code that nobody was given: its being there tells something."""
    if not turn.roles:
        return "not-your-matter"
    return "not-your-desk" if may_know_of(turn, matter) else "follow-no-such-code"


def _is_still_said(turn: Turn, args: Mapping[str, Any]) -> bool:
    """A code that was offered once is typed like any other, once the matter is kept from this official."""
    return not turn.roles or may_know_of(turn, turn.session.get_one(Matter, args["matter"]))


def _is_a_stranger(turn: Turn, answers: Answers) -> bool:
    """Whether the end of the phone is needed: not for one's own matter, nor for officials.

    A code that does not exist is treated like one that does, so that nobody learns which do.
    """
    code = read_code(str(answers["code"]))
    matter = matter_with_code(turn.session, code) if code else None
    return code is not None and not turn.roles and (matter is None or not _may_see(turn, matter))


def _may_see(turn: Turn, matter: Matter) -> bool:
    askers = askers_of(turn.session, known(matter.id))
    if turn.roles:
        return True
    return turn.person is not None and any(asker.person_id == turn.person_id for asker in askers)


def _complete(turn: Turn, answers: Answers) -> None:
    code = read_code(str(answers["code"]))
    if code is None:
        _look_up_words(turn, str(answers["code"]))
        return
    matter = matter_with_code(turn.session, code)
    if matter is not None and _may_see(turn, matter):
        _show(turn, {"matter": matter.id})
    elif turn.roles:
        turn.say("follow-no-such-code", code=code)
    else:
        _let_guess(turn, code, matter, str(answers["tail"]))


def _let_guess(turn: Turn, code: str, matter: Matter | None, tail: str) -> None:
    """Show the matter for the right end of the phone; wrong ones count for the one who asks and for the code.

    Whoever guesses can be any number of contacts, so after some guesses only the office helps with this code. Codes
    that do not exist are counted in the same way: the answer tells nobody which do.
    """
    if matter is not None:
        lock_matter(turn.session, known(matter.id))
    number = crc32(code.encode()) >> 1
    if _wrong_today(turn, "contact", turn.contact_id) >= WRONG_A_DAY:
        turn.say("follow-too-many")
    elif _wrong_today(turn, "code", number) >= WRONG_A_DAY_FOR_A_CODE:
        turn.say("follow-code-rests")
    elif matter is not None and _phone_fits(turn, matter, tail):
        show_to_stranger(turn, matter)
    else:
        turn.record("contact", turn.contact_id, "looked-up-wrongly")
        turn.record("code", number, "looked-up-wrongly")
        turn.say("follow-not-found")


def _read_tail(text: str) -> str | None:
    digits = "".join(filter(str.isdigit, text))
    return digits if len(digits) == PHONE_TAIL else None


def _phone_fits(turn: Turn, matter: Matter, tail: str) -> bool:
    ids = [asker.person_id for asker in askers_of(turn.session, known(matter.id))]
    phones = turn.session.exec(select(Person.phone).where(col(Person.id).in_(ids))).all()
    return any(phone is not None and phone.endswith(tail) for phone in phones)


def _wrong_today(turn: Turn, subject: str, subject_id: int) -> int:
    """How often this contact, or anybody for this code, guessed wrong within a day: nobody finds a phone by trying."""
    return turn.session.exec(
        select(func.count())
        .select_from(HistoryEntry)
        .where(
            HistoryEntry.subject == subject,
            HistoryEntry.subject_id == subject_id,
            HistoryEntry.event == f"{subject}.looked-up-wrongly",
            col(HistoryEntry.at) > turn.now - timedelta(days=1),
        )
    ).one()


journey = Journey(
    "follow",
    flows=(
        Flow(
            "follow",
            (
                Ask("code", Words(2, LONGEST_LOOKED_UP)),
                Ask("tail", Read(_read_tail, "follow-tail-wrong"), when=_is_a_stranger),
            ),
            _complete,
            light=True,
        ),
    ),
    openings=(Opening("follow", _open, menu=Menu.CITIZEN, place=12),),
    actions={"follow.show": Action(_show, still_said=_is_still_said)},
)
