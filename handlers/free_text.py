"""Words with nothing open: a greeting gets the menu, another door is shown where it must be, all else may become a question."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from bot.answers import file_as_json, gathered
from bot.flow import Said
from bot.hearing import hear_in_form
from bot.journey import Action, Journey, Offered
from bot.message import IncomingFile
from bot.turn import Turn
from handlers.ask import open_ask
from handlers.doors import Door, door_for, door_words, forget_words, note_advice
from handlers.fields import field_name, suggest_field
from handlers.menu import show_menu
from handlers.minutes import hear_note
from handlers.sent_files import refuse_file
from models.asker import matters_of
from models.conversation import Offer, close_typed_offers, live_offers
from models.matter import Matter, MatterState
from models.receipt_code import read_code
from models.vietnamese import mentions

SHORTEST_QUESTION = 12
"""Letters; anything shorter is hardly a question unless it names a field, and the menu helps more."""
QUOTED = 300
LONGEST = 8000
STILL_WRITING = timedelta(hours=1)
USES_KEPT = ("kept.send", "kept.more", "kept.add")

Files = Sequence[Mapping[str, Any]]


def hear_free_text(turn: Turn, text: str, files: Sequence[IncomingFile] = ()) -> None:
    """What nothing else understood: never "I do not understand"."""
    if text and hear_note(turn, text):
        return
    problem = next((key for file in files if (key := refuse_file(turn, file))), None)
    if problem is not None:
        turn.say(problem)
    kept = [] if problem else [file_as_json(file) for file in files]
    if text and kept:
        offer(turn, text, kept)
    elif kept:
        _take_files(turn, files)
    elif text or problem is None:
        _hear_words(turn, text)


def _hear_words(turn: Turn, text: str) -> None:
    code = read_code(text)
    if not text or turn.means("words-greeting", text):
        show_menu(turn)
    elif turn.means("words-thanks", text):
        turn.say("thanks")
    elif code is not None:
        turn.open("follow", code=code)
    elif _says_little(turn, text):
        show_menu(turn, "menu-unclear")
    else:
        offer(turn, text, [])


def _says_little(turn: Turn, text: str) -> bool:
    letters = sum(sign.isalnum() for sign in text)
    telling = (
        suggest_field(turn.settings, text)
        or door_for(turn, text)
        or _matter_that_waits(turn)
        or (turn.conversation.kept and _waiting_offers(turn))
    )
    return not letters or (letters < SHORTEST_QUESTION and not telling)


def _take_files(turn: Turn, files: Sequence[IncomingFile]) -> None:
    """Files without words: they belong to the words just kept, or to what was asked, or to a new question."""
    asked = _matter_that_waits(turn)
    if turn.conversation.kept and _add_to_kept(turn, [file_as_json(file) for file in files]):
        return
    if asked is not None:
        turn.open("add-more", matter=asked.id)
        hear_in_form(turn, Said(files=tuple(files)))
    else:
        turn.say("file-alone", count=len(files))
        open_ask(turn, more=gathered(files=[file_as_json(file) for file in files]))


def _add_to_kept(turn: Turn, files: Files) -> bool:
    """The pictures of an album come one by one after their words, which are still waiting for a decision."""
    offers = _waiting_offers(turn)
    for waiting in offers:
        waiting.args = {**waiting.args, "files": [*waiting.args.get("files", []), *files]}
    if offers:
        turn.say("file-kept-with", count=len(offers[0].args["files"]))
    return bool(offers)


def _waiting_offers(turn: Turn) -> list[Offer]:
    """The choices about words that were kept a short while ago."""
    since = turn.now - STILL_WRITING
    live = [
        one for one in live_offers(turn.session, turn.contact_id) if one.action in USES_KEPT and one.made_at > since
    ]
    return [turn.session.get_one(Offer, one.token) for one in live]


def _matter_that_waits(turn: Turn) -> Matter | None:
    """The one matter of this person about which the office asked for more."""
    own = matters_of(turn.session, turn.person_id) if turn.person else []
    waiting = [matter for matter in own if matter.state == MatterState.MORE_ASKED]
    return waiting[0] if len(waiting) == 1 else None


def offer(turn: Turn, text: str, files: Files) -> None:
    """Keep the words and ask whether they are to be sent, showing another door first where there is one.

    People write one thing in several messages: what comes while the first is still waiting is added to it.
    """
    waiting = _waiting_offers(turn)
    if turn.conversation.kept and waiting:
        text = f"{turn.conversation.kept}\n{text}"[:LONGEST]
        files = [*waiting[0].args.get("files", []), *files]
    turn.conversation.kept = text
    door, asked = door_for(turn, text), _matter_that_waits(turn)
    if door is not None:
        offer_door(turn, door, files)
    elif asked is not None:
        _offer_to_add(turn, asked, text, files)
    else:
        _offer_to_send(turn, text, files)


def offer_door(turn: Turn, door: Door, files: Files = ()) -> None:
    """Say where to go first; what was written is not repeated, and can still be sent, to be read by officials only."""
    note_advice(turn, door)
    offers = [
        Offered(turn.word("door-offer.go-on"), "kept.send", {"files": list(files), "door": True}),
        Offered(turn.word("door-offer.stop"), "kept.stop"),
    ]
    turn.say("door-offer", offers, **door_words(turn, door))


def _offer_to_add(turn: Turn, matter: Matter, text: str, files: Files) -> None:
    offers = [
        Offered(turn.word("offer-to-add.add"), "kept.add", {"files": list(files), "matter": matter.id}),
        Offered(turn.word("offer-to-add.new"), "kept.send", {"files": list(files)}),
        Offered(turn.word("offer-to-send.no"), "kept.forget"),
    ]
    turn.say("offer-to-add", offers, text=_quoted(text), code=matter.code, question=matter.question_back)


def _offer_to_send(turn: Turn, text: str, files: Files) -> None:
    field = suggest_field(turn.settings, text)
    if mentions(text, turn.texts.sayings("words-upset")):
        turn.say("upset")
    offers = [
        Offered(turn.word("offer-to-send.now"), "kept.send", {"files": list(files)}),
        Offered(turn.word("offer-to-send.more"), "kept.more", {"files": list(files)}),
        Offered(turn.word("offer-to-send.no"), "kept.forget"),
    ]
    if field is None:
        turn.say("offer-to-send", offers, text=_quoted(text), files=len(files))
    else:
        turn.say("offer-to-send-field", offers, text=_quoted(text), files=len(files), field=field_name(turn, field))


def _quoted(text: str) -> str:
    return text if len(text) <= QUOTED else f"{text[:QUOTED]}…"


def _take_kept(turn: Turn) -> str:
    text, turn.conversation.kept = turn.conversation.kept, ""
    if text:
        close_typed_offers(turn.connection, turn.contact_id)
    else:
        turn.say("kept-nothing")
    return text


def _open_with(turn: Turn, args: Mapping[str, Any], **answers: Any) -> None:
    text = _take_kept(turn)
    if text and not open_ask(turn, text=gathered(text, args.get("files", ())), **answers):
        turn.conversation.kept = text


def _send(turn: Turn, args: Mapping[str, Any]) -> None:
    passed = {"door": "go-on"} if args.get("door") else {}
    _open_with(turn, args, more=gathered(), **passed)


def _write_more(turn: Turn, args: Mapping[str, Any]) -> None:
    _open_with(turn, args)


def _add(turn: Turn, args: Mapping[str, Any]) -> None:
    if text := _take_kept(turn):
        turn.open("add-more", matter=args["matter"], more=gathered(text, args.get("files", ())))


def _forget(turn: Turn, _args: Mapping[str, Any]) -> None:
    turn.conversation.kept = ""
    turn.say("kept-forgotten")


def _stop(turn: Turn, _args: Mapping[str, Any]) -> None:
    forget_words(turn, turn.conversation.kept)
    turn.conversation.kept = ""
    turn.say("door-stopped")


journey = Journey(
    "free-text",
    actions={
        "kept.send": Action(_send),
        "kept.more": Action(_write_more),
        "kept.add": Action(_add),
        "kept.forget": Action(_forget),
        "kept.stop": Action(_stop),
    },
)
