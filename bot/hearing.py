"""What a person did finds its way: the gate, a button, a command, an open form, a choice, plain words, or the fallback."""

import re
from collections.abc import Callable, Mapping
from datetime import timedelta

from bot.answers import Gather, Name, PhoneNumber, Read, Words
from bot.flow import Again, Flow, Frame, Option, Said, advance, choose, go_back
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
_FREE = (Words, Gather, Name, Read, PhoneNumber)
"""Kinds of answer in which any words may be the answer, so that only commands and a few sayings mean something else."""


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
    elif not _hear_command(turn, inbound.text):
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
    else:
        turn.say("not-your-task")


def _hear_command(turn: Turn, text: str) -> bool:
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
    """Start something by its name, if the person may."""
    if not turn.may(opening.right):
        turn.say("not-your-task")
        return
    opening.run(turn, rest)
    if opening.aside:
        turn.ask_again()


def _hear_answer(turn: Turn, inbound: Inbound) -> None:
    folded = fold(inbound.text[:100]).strip(" .!?")
    control = _control(turn, folded)
    aside = turn.dialogue.by_words(folded)
    if control is not None:
        control(turn)
    elif aside is not None and aside.aside:
        run_opening(turn, aside, "")
    elif turn.frame is not None:
        said = Said(clean(inbound.text), None, inbound.phone, inbound.files)
        _hear_form(turn, turn.frame, said)
    elif not hear_choice(turn, inbound.text) and not _hear_opening(turn, folded):
        _fall_back(turn, inbound)


def _fall_back(turn: Turn, inbound: Inbound) -> None:
    if inbound.files and not inbound.text:
        turn.say("file-alone")
    else:
        turn.dialogue.fallback(turn, clean(inbound.text))


def _hear_form(turn: Turn, frame: Frame, said: Said) -> None:
    flow = turn.dialogue.flows.get(frame.flow)
    if flow is None:
        turn.ask_again()
        return
    ask = flow.ask(frame.step)
    if ask is None:
        turn.say("form-changed")
    move = advance(flow, frame, said, turn)
    if (
        isinstance(move.reading, Again)
        and said.chosen is None
        and said.text
        and _means_something_else(turn, flow, frame, said)
    ):
        return
    turn.follow(flow, move)


def _means_something_else(turn: Turn, flow: Flow[Turn], frame: Frame, said: Said) -> bool:
    """What does not answer the question may be a choice of another message or open something else."""
    if hear_choice(turn, said.text):
        return True
    ask = flow.ask(frame.step)
    return ask is not None and not isinstance(ask.kind, _FREE) and _hear_opening(turn, fold(said.text[:100]))


def hear_choice(turn: Turn, text: str) -> bool:
    """Take a choice outside a form that was typed by number or label; False if it means none."""
    number = re.fullmatch(r"\W*(\d{1,3})\W*", text)
    since = turn.now - (TYPED_NUMBERS_LIVE if number else TYPED_LABELS_LIVE)
    offers = [offer for offer in live_offers(turn.session, turn.contact_id) if offer.made_at >= since]
    if number:
        picked = next((offer for offer in offers if offer.number == int(number[1])), None)
    else:
        option = choose([Option(offer.token, offer.label) for offer in offers], text)
        picked = next((offer for offer in offers if option and offer.token == option.value), None)
    if picked is None:
        return False
    take_offer(turn, picked)
    return True


def _hear_opening(turn: Turn, folded: str) -> bool:
    opening = turn.dialogue.by_words(folded)
    if opening is None:
        return False
    run_opening(turn, opening, "")
    return True


def _control(turn: Turn, folded: str) -> Callable[[Turn], None] | None:
    for key, control in _CONTROLS.items():
        if folded in turn.texts.words(key):
            return control
    return None


def _cancel(turn: Turn) -> None:
    if turn.frame is None:
        turn.say("cancel-nothing")
        return
    turn.close_form()
    turn.say("form-cancelled")
    turn.ask_again()


def _back(turn: Turn) -> None:
    frame = turn.frame
    flow = turn.dialogue.flows.get(frame.flow) if frame else None
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
