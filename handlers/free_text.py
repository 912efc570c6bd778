"""Words with nothing open: a greeting gets the menu, another door is shown where it must be, all else may become a question."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from bot.answers import file_as_json, gathered
from bot.flow import Said
from bot.hearing import hear_in_form, run_opening, take_offer
from bot.journey import Action, Journey, Offered
from bot.message import IncomingFile
from bot.turn import Turn, known
from handlers.ask import open_ask
from handlers.doors import Door, door_for, door_words, forget_words, note_advice
from handlers.fields import field_name, suggest_field
from handlers.matter_view import quoted, text_for
from handlers.menu import show_menu
from handlers.minutes import hear_note
from handlers.opinion_sheet import take_sheet
from handlers.sent_files import refuse_file
from models.asker import asker_of, matters_of
from models.conversation import Offer, close_typed_offers, live_offers
from models.link import looks_like_code
from models.matter import Matter, MatterState
from models.receipt_code import read_code
from models.vietnamese import fold, mentions, spelled_out

SHORTEST_QUESTION = 12
"""Letters; anything shorter is hardly a question unless it names a field, and the menu helps more."""
SHORT_LINE = 30
"""Characters; a shorter line is hardly a sentence."""
QUOTED = 300
LONGEST_LOOKED_UP = 8
"""Words of a line that looks something up; a longer one tells something."""
LONGEST_REASON = 1000
CAN_BE_JUDGED = (MatterState.ANSWERED, MatterState.CLOSED)
HINTED = (
    "data-erase",
    "withdraw",
    "correct-phone",
    "correct-village",
    "correct-name",
    "follow",
    "where-it-is",
    "meetings",
)
LONGEST = 8000
STILL_WRITING = timedelta(hours=1)
USES_KEPT = ("kept.not-settled", "kept.add", "kept.send", "kept.more")

Files = Sequence[Mapping[str, Any]]


def hear_free_text(turn: Turn, text: str, files: Sequence[IncomingFile] = ()) -> None:
    """What nothing else understood: never "I do not understand"."""
    if text and hear_note(turn, text):
        return
    if len(text) > LONGEST:
        turn.say("answer-words-long", most=LONGEST, length=len(text))
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
    elif _names_others_work(turn, text):
        turn.say_not_yours()
    elif _judges(turn, text) or _sends_what_waits(turn, text) or _drops_what_waits(turn, text):
        return
    elif _asks_nothing(turn, text):
        turn.say("thanks")
    elif code is not None:
        turn.open("follow", code=code)
    elif looks_like_code(text):
        run_opening(turn, turn.dialogue.opening("link"), text)
    elif words := _words_looked_up(turn, text):
        run_opening(turn, turn.dialogue.opening("follow"), words)
    else:
        _take_words(turn, text)


def _asks_nothing(turn: Turn, text: str) -> bool:
    """Thanks, an agreement, or a citizen's "gửi", "xong" when nothing waits any more."""
    keys = ("words-thanks", "words-fine", *(() if turn.roles else ("words-send",)))
    return any(turn.means(key, text) for key in keys)


def _take_words(turn: Turn, text: str) -> None:
    """Whoever writes a word or two a message is understood by all of them together."""
    before = _pieces(turn) if _letters(text) < SHORTEST_QUESTION else ""
    joined = before if fold(text) == fold(before) else f"{before} {text}".strip()
    if not _says_little(turn, joined):
        offer(turn, joined, [])
        return
    told = not turn.roles and any(sign.isalpha() for sign in text)
    if not told:
        show_menu(turn, "menu-unclear")
        return
    turn.conversation.kept = joined
    more = Offered(turn.word("offer-to-send.more"), "kept.more", {"piece": True})
    if before:
        turn.say("piece-kept", [more, Offered(turn.word("offer-to-send.no"), "kept.forget")], text=_quoted(joined))
    else:
        show_menu(turn, "menu-unclear", [more])


def _pieces(turn: Turn) -> str:
    """The words of the messages just before that said too little."""
    waiting = _waiting_offers(turn) if turn.conversation.kept else []
    return turn.conversation.kept if waiting and waiting[0].args.get("piece") else ""


def _names_others_work(turn: Turn, text: str) -> bool:
    """An official names what is in other officials' menus; to citizens these are ordinary words."""
    opening = turn.dialogue.by_words(fold(text).strip(" .!?")) if turn.roles else None
    return opening is not None and not turn.may(opening.right)


def _words_looked_up(turn: Turn, text: str) -> str:
    """What follows "tra cứu" in a short line, or ""."""
    call = turn.texts.sayings("open-follow.words")[0].split()
    said = text.split()
    looks_up = len(call) < len(said) <= LONGEST_LOOKED_UP and fold(" ".join(said[: len(call)])) == fold(" ".join(call))
    return " ".join(said[len(call) :]) if looks_up else ""


def _judges(turn: Turn, text: str) -> bool:
    """ "rồi", "vẫn chưa" answer whether a matter is settled, as long as that was asked last."""
    judged = {"do.verdict-settled": "words-settled", "do.verdict-not-settled": "words-not-yet"}
    asked = [offer for offer in live_offers(turn.session, turn.contact_id) if offer.action in judged]
    meant = _without_address(turn, text)
    said = next((offer for offer in asked if meant in turn.texts.words(judged[offer.action])), None)
    if said is not None:
        take_offer(turn, said)
    return said is not None


def _without_address(turn: Turn, text: str) -> str:
    """A short saying without how the listener is addressed at its beginning and end: of "dạ rồi cháu ạ" there is left "roi"."""
    words, address = spelled_out(fold(text[:100])).split(), turn.texts.words("words-address")
    while words and words[-1] in address:
        words.pop()
    while words and words[0] in address:
        words.pop(0)
    return " ".join(words)


def _sends_what_waits(turn: Turn, text: str) -> bool:
    """ "xong", "gửi đi", "ừ" take the first choice of what was just offered; at another door they are no answer."""
    if not turn.conversation.kept or not turn.means("words-send", text):
        return False
    waiting = _waiting_offers(turn)
    if not waiting or _pieces(turn):
        return False
    if waiting[0].args.get("door"):
        offer_door(turn, Door(waiting[0].args["door"]), waiting[0].args.get("files", ()))
    else:
        take_offer(turn, waiting[0])
    return True


def _drops_what_waits(turn: Turn, text: str) -> bool:
    """ "không", "thôi" take the choice not to send; where yes or no was asked about an answered matter, they may mean more."""
    if not turn.conversation.kept or not turn.means("words-no", text):
        return False
    waiting = _waiting_offers(turn)
    if not waiting or any(one.action == "kept.not-settled" for one in waiting):
        return False
    numbered = [one for one in live_offers(turn.session, turn.contact_id) if one.action in ("kept.stop", "kept.forget")]
    if numbered:
        take_offer(turn, numbered[-1])
    return bool(numbered)


def _says_little(turn: Turn, text: str) -> bool:
    letters = _letters(text)
    telling = (
        suggest_field(turn.settings, text)
        or door_for(turn, text)
        or _matter_that_waits(turn)
        or (turn.conversation.kept and not _pieces(turn) and _waiting_offers(turn))
    )
    return not letters or (letters < SHORTEST_QUESTION and not telling)


def _letters(text: str) -> int:
    return sum(sign.isalnum() for sign in text)


def _take_files(turn: Turn, files: Sequence[IncomingFile]) -> None:
    """Files without words: they belong to the words just kept, or to what was asked, or to a new question."""
    asked = _matter_that_waits(turn)
    if take_sheet(turn, files) or (
        turn.conversation.kept and _add_to_kept(turn, [file_as_json(each) for each in files])
    ):
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
    return [turn.session.get_one(Offer, one.token) for one in sorted(live, key=lambda one: one.number)]


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
    newest, before = text, turn.conversation.kept if waiting and not _pieces(turn) else ""
    if before:
        text = f"{before}{_between(before, newest)}{newest}"
        files = [*waiting[0].args.get("files", []), *files]
    if len(text) > LONGEST:
        turn.say("answer-words-long", most=LONGEST, length=len(text))
        return
    turn.conversation.kept = text
    whole = door_for(turn, text)
    told = whole is not None and whole == (door_for(turn, before) if before else None)
    door = door_for(turn, newest) or (None if told else whole)
    if door is not None:
        offer_door(turn, door, files)
    else:
        _offer_what_fits(turn, text, files, newest, whole)


def _offer_what_fits(turn: Turn, text: str, files: Files, newest: str, told: Door | None) -> None:
    """To answer what the office asked, to say that a matter is not settled, or to send; a door was shown already."""
    asked, answered = _matter_that_waits(turn), _answered_matter(turn)
    if asked is not None:
        _offer_to_add(turn, asked, text, files)
    elif answered is not None and told is None and mentions(text, turn.texts.sayings("words-not-settled")):
        _offer_not_settled(turn, answered, text, files)
    else:
        _offer_to_send(turn, text, files, newest, told)


def _between(before: str, newest: str) -> str:
    """Words that were sent one by one go on one line."""
    line = before.splitlines()[-1]
    return " " if len(line) < SHORT_LINE and _letters(newest) < SHORTEST_QUESTION else "\n"


def _answered_matter(turn: Turn) -> Matter | None:
    """The one matter of this person that was answered and can still be judged."""
    own = matters_of(turn.session, turn.person_id) if turn.person else []
    since = turn.now - timedelta(days=turn.settings.limits.verdict.count)
    answered = [each for each in own if each.state in CAN_BE_JUDGED and each.answered_at and each.answered_at > since]
    return answered[0] if len(answered) == 1 else None


def _offer_not_settled(turn: Turn, matter: Matter, text: str, files: Files) -> None:
    args = {"files": list(files)}
    offers = [
        Offered(turn.word("offer-not-settled.right"), "kept.not-settled", {**args, "matter": matter.id}),
        Offered(turn.word("offer-not-settled.new"), "kept.send", args),
        Offered(turn.word("offer-not-settled.no"), "kept.forget"),
    ]
    asker = asker_of(turn.session, known(matter.id), turn.person_id)
    about = quoted(text_for(matter, asker), QUOTED // 3)
    turn.say("offer-not-settled", offers, text=_quoted(text), code=matter.code, matter=about)


def offer_door(turn: Turn, door: Door, files: Files = ()) -> None:
    """Say where to go first; what was written is not repeated, and can still be sent, to be read by officials only."""
    note_advice(turn, door)
    offers = [
        Offered(turn.word("door-offer.go-on"), "kept.send", {"files": list(files), "door": str(door)}),
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


def _offer_to_send(turn: Turn, text: str, files: Files, newest: str, told: Door | None) -> None:
    field = suggest_field(turn.settings, text)
    if mentions(newest, turn.texts.sayings("words-upset")):
        asked = turn.person is not None and bool(matters_of(turn.session, turn.person_id))
        turn.say("upset" if asked else "upset-new")
    args = {"files": list(files), **({"told": True} if told else {})}
    offers = [
        Offered(turn.word("offer-to-send.now"), "kept.send", args),
        Offered(turn.word("offer-to-send.more"), "kept.more", args),
        Offered(turn.word("offer-to-send.no"), "kept.forget"),
        *_hinted(turn, newest),
    ]
    # What needs another door is not repeated, but it is said that it goes too.
    shown = {"text": _quoted(newest if told else text), "more": "yes" if told else "no", "files": len(files)}
    if field is None:
        turn.say("offer-to-send", offers, **shown)
    else:
        turn.say("offer-to-send-field", offers, **shown, field=field_name(turn, field))


def _hinted(turn: Turn, text: str) -> list[Offered]:
    """What a sentence may ask for beside being a question, such as that one's data be erased."""
    opening = turn.dialogue.hinted(text, HINTED)
    if opening is None:
        return []
    return [Offered(turn.word(f"open-{opening.name}.about"), "wish.open", {"name": opening.name})]


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
    _open_with(turn, args, more=gathered(), **_passed(args))


def _passed(args: Mapping[str, Any]) -> dict[str, str]:
    """A door that was shown with these words is not shown again by the form."""
    return {"door": "go-on"} if args.get("door") or args.get("told") else {}


def _write_more(turn: Turn, args: Mapping[str, Any]) -> None:
    _open_with(turn, args, **_passed(args))


def _not_settled(turn: Turn, args: Mapping[str, Any]) -> None:
    if text := _take_kept(turn):
        turn.open("not-settled", matter=args["matter"], reason=text[:LONGEST_REASON])


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
        "kept.not-settled": Action(_not_settled),
        "kept.forget": Action(_forget),
        "kept.stop": Action(_stop),
    },
)
