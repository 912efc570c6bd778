"""What a person did finds its way: the gate, a button, a command, an open form, a choice, plain words, or the fallback."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from bot.answers import Gather, Name, Words
from bot.flow import Again, Ask, Frame, Option, Said, advance, go_back, labelled, number_in
from bot.journey import Opening
from bot.message import Happening, Inbound
from bot.turn import Turn
from models.conversation import Offer, live_offers
from models.inbox import updates_since
from models.vietnamese import clean, fold

TYPED_NUMBERS_LIVE = timedelta(days=7)
TYPED_LABELS_LIVE = timedelta(days=60)
"""How long what is typed still means a choice of an old message; its button works for ever."""
_COMMAND = re.compile(r"^/(\w{1,32})(?:\s+(.*))?$", re.DOTALL)
_FREE = (Words, Gather, Name)
"""Kinds of answer that take any words, so that what is meant for something else must be heard before them."""


def hear(turn: Turn, inbound: Inbound) -> None:
    """Deal with one thing that a person did."""
    if inbound.happening is not None:
        _note(turn, inbound.happening)
    elif inbound.group:
        if inbound.text.startswith("/"):
            turn.say("group-chat")
    elif _too_much(turn):
        turn.put_on_record("")
    elif turn.dialogue.gate(turn, inbound):
        _hear_words(turn, inbound)


def _note(turn: Turn, happening: Happening) -> None:
    if happening is Happening.BLOCKED:
        turn.contact.gone_at, turn.contact.gone_reason = turn.now, happening


def _too_much(turn: Turn) -> bool:
    """Whether this contact floods; it is told so once, at the first message too many."""
    flood = turn.settings.flood
    since = turn.now - timedelta(seconds=flood.seconds)
    recent = updates_since(turn.connection, turn.contact_id, since)
    if recent == flood.messages + 1:
        turn.say("flood", seconds=flood.seconds)
    return recent > flood.messages


def _hear_words(turn: Turn, inbound: Inbound) -> None:
    if inbound.press is not None:
        _hear_press(turn, inbound.press)
    elif inbound.unsupported is not None:
        turn.say(f"unsupported-{inbound.unsupported.replace('_', '-')}")
        turn.ask_again()
    elif inbound.edited:
        turn.say("edited")
        turn.ask_again()
    elif not hear_command(turn, inbound.text):
        _hear_answer(turn, inbound)


def _hear_press(turn: Turn, token: str) -> None:
    frame = turn.frame
    option = frame.pressed(token) if frame else None
    if frame is not None and option is not None:
        turn.put_on_record(option.label)
        _hear_form(turn, frame, Said(chosen=option))
        return
    offer = turn.session.get(Offer, token)
    if offer is None or offer.contact_id != turn.contact_id:
        turn.say("button-old")
        turn.ask_again()
        return
    turn.put_on_record(offer.label)
    take_offer(turn, offer)


def take_offer(turn: Turn, offer: Offer) -> None:
    """Do what a choice outside a form promises, if the person may."""
    action = turn.dialogue.actions.get(offer.action)
    if action is None:
        turn.say("button-old")
    elif turn.may(action.right):
        action.run(turn, offer.args)
        turn.ask_again()
    else:
        turn.say("not-your-task")


def hear_command(turn: Turn, text: str) -> bool:
    """Do what a slash command says; False if the text is none."""
    command = _COMMAND.match(text.strip())
    if command is None:
        return False
    word = fold(command[1])
    control = _control(turn, word)
    opening = turn.dialogue.by_command(word)
    if control is not None:
        control(turn)
    elif opening is not None:
        run_opening(turn, opening, clean(command[2] or ""))
    else:
        turn.say("command-unknown")
        turn.ask_again()
    return True


def run_opening(turn: Turn, opening: Opening, rest: str) -> None:
    """Start something by its name, if the person may; an open form then goes on."""
    if not turn.may(opening.right):
        turn.say("not-your-task")
        return
    opening.run(turn, rest)
    turn.ask_again()


def _hear_answer(turn: Turn, inbound: Inbound) -> None:
    folded = _folded(inbound.text)
    control = _control(turn, folded)
    opening = turn.dialogue.by_words(folded)
    if control is not None and not (control is _cancel and turn.frame is None and opening is not None):
        control(turn)
    elif opening is not None and opening.aside:
        run_opening(turn, opening, "")
    elif turn.frame is not None:
        said = Said(clean(inbound.text), None, inbound.phone, inbound.files)
        _hear_form(turn, turn.frame, said)
    elif not _hear_outside_forms(turn, inbound.text):
        turn.dialogue.fallback(turn, clean(inbound.text), inbound.files)


def _hear_outside_forms(turn: Turn, text: str) -> bool:
    """A whole label comes first, then what the menu calls by these very words, then a choice that is only meant nearly."""
    if _is_whole_label(turn, text):
        return hear_choice(turn, text)
    return _hear_opening(turn, text) or hear_choice(turn, text)


def _is_whole_label(turn: Turn, text: str) -> bool:
    folded = _folded(text)
    return any(fold(offer.label) == folded for offer in live_offers(turn.session, turn.contact_id))


def hear_in_form(turn: Turn, said: Said) -> None:
    """Let the open form hear something, as if it had been said just now."""
    if turn.frame is not None:
        _hear_form(turn, turn.frame, said)


def _hear_form(turn: Turn, frame: Frame, said: Said) -> None:
    flow = turn.dialogue.flows.get(frame.flow)
    if flow is None or turn.has_lost(flow):
        turn.ask_again()
        return
    ask = flow.ask(frame.step)
    if ask is None:
        turn.say("form-changed")
    elif _is_dealt_with(turn, ask, frame, said):
        return
    move = advance(flow, frame, said, turn)
    if isinstance(move.reading, Again) and said.text and _hear_outside_forms(turn, said.text):
        return
    turn.follow(flow, move)


def _is_dealt_with(turn: Turn, ask: Ask[Turn], frame: Frame, said: Said) -> bool:
    """What comes before the answer: words that name something else, and files where none are taken."""
    if isinstance(ask.kind, _FREE) and said.text and _means_something_else(turn, frame, said.text):
        return True
    if not said.files or isinstance(ask.kind, Gather):
        return False
    turn.say("file-not-now")
    if not said.text:
        turn.ask_again()
    return not said.text


def _means_something_else(turn: Turn, frame: Frame, text: str) -> bool:
    """Where any words may be the answer: a number that only another message offers, a whole label, a name in the menu."""
    number = number_in(text)
    if number is not None:
        return number > len(frame.shown) and hear_choice(turn, text)
    if _hear_opening(turn, text):
        return True
    return _is_whole_label(turn, text) and hear_choice(turn, text)


def hear_choice(turn: Turn, text: str) -> bool:
    """Take a choice outside a form that was typed by number or label; False if it means none."""
    number = number_in(text)
    picked = _offer_labelled(turn, text) if number is None else _offer_numbered(turn, number)
    if picked is None:
        return False
    take_offer(turn, picked)
    return True


def _offer_numbered(turn: Turn, number: int) -> Offer | None:
    """While a question is open, only what was offered under it has a number."""
    since = turn.now - TYPED_NUMBERS_LIVE
    if turn.frame is not None and turn.frame.put_at:
        since = max(since, datetime.fromisoformat(turn.frame.put_at))
    return next((offer for offer in _offers(turn, since) if offer.number == number), None)


def _offer_labelled(turn: Turn, text: str) -> Offer | None:
    offers = _offers(turn, turn.now - TYPED_LABELS_LIVE)
    option = labelled([Option(offer.token, offer.label) for offer in offers], text)
    return next((offer for offer in offers if option and offer.token == option.value), None)


def _offers(turn: Turn, since: datetime) -> list[Offer]:
    return [offer for offer in live_offers(turn.session, turn.contact_id) if offer.made_at >= since]


def _hear_opening(turn: Turn, text: str) -> bool:
    """Start what the whole message names; names of what only officials may do are ordinary words to others."""
    opening = turn.dialogue.by_words(_folded(text))
    if opening is None or not turn.may(opening.right):
        return False
    run_opening(turn, opening, "")
    return True


def _folded(text: str) -> str:
    return fold(text[:100]).strip(" .!?")


def _control(turn: Turn, folded: str) -> Callable[[Turn], None] | None:
    for key, control in _CONTROLS.items():
        if folded in turn.texts.words(key):
            return control
    return None


def _cancel(turn: Turn) -> None:
    if turn.frame is None:
        turn.say("form-cancelled" if turn.conversation.kept else "cancel-nothing")
        turn.conversation.kept = ""
        return
    turn.cancel_form()
    turn.say("form-cancelled")
    turn.ask_again()


def _back(turn: Turn) -> None:
    frame = turn.frame
    flow = turn.dialogue.flows.get(frame.flow) if frame else None
    if flow is not None and turn.has_lost(flow):
        turn.ask_again()
        return
    move = go_back(flow, frame, turn) if flow and frame else None
    if move is None or flow is None:
        turn.say("back-nothing")
        turn.ask_again()
    else:
        turn.show(flow, move.frame)


def _start_over(turn: Turn) -> None:
    turn.close_all_forms()
    turn.conversation.kept = ""
    run_opening(turn, turn.dialogue.opening("start"), "")


_CONTROLS: Mapping[str, Callable[[Turn], None]] = {
    "words-cancel": _cancel,
    "words-back": _back,
    "words-start-over": _start_over,
}
