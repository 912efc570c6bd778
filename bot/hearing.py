"""What a person did finds its way: the gate, a button, a command, an open form, a choice, plain words, or the fallback."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.answers import Gather, Name, Words
from bot.flow import Again, Ask, Frame, Option, Review, Said, advance, go_back, labelled, number_in
from bot.journey import Opening
from bot.message import Happening, Inbound
from bot.texts import DEFAULT_LANGUAGE
from bot.turn import Turn
from models.conversation import LiveOffer, Offer, close_typed_offers, live_offers, offers_labelled
from models.inbox import updates_since
from models.telex import from_telex
from models.vietnamese import clean, fold, same_word, spelled_out

TYPED_NUMBERS_LIVE = timedelta(days=7)
TYPED_LABELS_LIVE = timedelta(days=60)
"""How long what is typed still means a choice of an old message; its button works for ever."""
OLD_LABELS_LIVE = timedelta(days=7)
"""How long a whole label that newer choices have replaced can still be typed, if it can mean only one thing."""
_COMMAND = re.compile(r"^/(\w{1,32})(?:\s+(.*))?$", re.DOTALL)
_FREE = (Words, Gather, Name)
"""Kinds of answer that take any words, so that what is meant for something else must be heard before them."""


def hear(turn: Turn, inbound: Inbound) -> None:
    """Deal with one thing that a person did."""
    inbound = _as_meant(turn, inbound)
    if inbound.happening is Happening.BY_HAND:
        turn.dialogue.by_hand(turn, inbound)
    elif inbound.happening is not None:
        _note(turn, inbound.happening)
    elif inbound.group:
        if inbound.text.startswith("/"):
            turn.say("group-chat")
    elif _too_much(turn):
        turn.put_on_record("")
    elif inbound.link is not None:
        turn.dialogue.follow_link(turn, inbound.link)
    elif turn.dialogue.gate(turn, inbound):
        _hear_words(turn, inbound)


def _as_meant(turn: Turn, inbound: Inbound) -> Inbound:
    """With the marks that a keyboard in the wrong mode left as letters; what came stays in the inbox as it came."""
    read = from_telex(inbound.text) if turn.language == DEFAULT_LANGUAGE else inbound.text
    return inbound if read == inbound.text else replace(inbound, text=read)


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
        turn.dialogue.cannot_carry(turn, inbound.unsupported)
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


def take_offer(turn: Turn, offer: Offer | LiveOffer) -> None:
    """Do what a choice outside a form promises, if the person may."""
    action = turn.dialogue.actions.get(offer.action)
    if action is None:
        turn.say("button-old")
    elif turn.may(action.right):
        action.run(turn, offer.args)
        turn.ask_again()
    else:
        turn.say_not_yours()


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
        turn.say_not_yours()
        return
    _drop_light_form(turn)
    opening.run(turn, rest)
    turn.ask_again()


def _drop_light_form(turn: Turn) -> None:
    """What is begun now matters more than a code that was asked for."""
    flow = turn.dialogue.flows.get(turn.frame.flow) if turn.frame else None
    if flow is not None and flow.light:
        turn.close_form()


def _hear_answer(turn: Turn, inbound: Inbound) -> None:
    control = _control(turn, inbound.text)
    opening = opening_called(turn, inbound.text)
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
    heard = _hear_opening(turn, text) or hear_leading(turn, text)
    return heard or hear_choice(turn, text) or _hear_sense(turn, text)


def _hear_sense(turn: Turn, text: str) -> bool:
    """A short sentence that asks for something of the menu, or the label of a choice that was offered earlier."""
    opening = turn.dialogue.by_gist(text)
    if opening is not None and turn.may(opening.right):
        run_opening(turn, opening, "")
        return True
    since = turn.now - OLD_LABELS_LIVE
    older = offers_labelled(turn.session, turn.contact_id, fold(text), since) if " " in text.strip() else []
    if len({(offer.action, str(offer.args)) for offer in older}) != 1 or not _is_still_said(turn, older[0]):
        return False
    take_offer(turn, older[0])
    return True


def _is_whole_label(turn: Turn, text: str) -> bool:
    folded = _folded(text)
    alike = (offer for offer in live_offers(turn.session, turn.contact_id) if _folded(offer.label) == folded)
    return any(_is_still_said(turn, offer) for offer in alike)


def _is_still_said(turn: Turn, offer: Offer | LiveOffer) -> bool:
    action = turn.dialogue.actions.get(offer.action)
    return action is None or action.still_said(turn, offer.args)


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
    if isinstance(move.reading, Again) and said.text and _is_heard_otherwise(turn, ask, move.reading, said.text):
        return
    turn.follow(flow, move)


def _is_heard_otherwise(turn: Turn, ask: Ask[Turn] | None, reading: Again, text: str) -> bool:
    """Words that are no answer may name something else, or be an addition that only the form's review can place."""
    if _hear_outside_forms(turn, text):
        return True
    if ask is not None and ask.otherwise is not None:
        return ask.otherwise(turn, text)
    review = ask.kind if ask is not None and isinstance(ask.kind, Review) else None
    unclear = review is not None and review.otherwise is not None and reading.key == "answer-choose"
    return unclear and review is not None and review.otherwise is not None and review.otherwise(turn, text)


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


def _offer_numbered(turn: Turn, number: int) -> Offer | LiveOffer | None:
    """While a question is open, only what was offered under it has a number."""
    offers = _offers(turn, _since_question(turn, turn.now - TYPED_NUMBERS_LIVE))
    return next((offer for offer in offers if offer.number == number), None)


def _since_question(turn: Turn, since: datetime) -> datetime:
    asked = turn.frame.put_at if turn.frame is not None else ""
    return max(since, datetime.fromisoformat(asked)) if asked else since


def _offer_labelled(turn: Turn, text: str) -> Offer | LiveOffer | None:
    """One word that only begins a label means no choice from before the open question: "gửi" under a review."""
    since = turn.now - TYPED_LABELS_LIVE
    offers = _offers(
        turn, since if " " in text.strip() or _is_whole_label(turn, text) else _since_question(turn, since)
    )
    option = labelled([Option(offer.token, offer.label) for offer in offers], text)
    return next(
        (offer for offer in offers if option and offer.token == option.value and _is_still_said(turn, offer)), None
    )


def _offers(turn: Turn, since: datetime) -> list[LiveOffer]:
    return [offer for offer in live_offers(turn.session, turn.contact_id) if offer.made_at >= since]


def _hear_opening(turn: Turn, text: str) -> bool:
    """Start what the whole message names; names of what only officials may do are ordinary words to others."""
    opening = opening_called(turn, text)
    if opening is None or not turn.may(opening.right):
        return False
    run_opening(turn, opening, "")
    return True


def hear_leading(turn: Turn, text: str) -> bool:
    """Start what the first words name, with the words that follow, if those belong to it."""
    for opening, rest in turn.dialogue.led_by_words(clean(text)):
        if turn.may(opening.right) and opening.leads is not None and opening.leads(turn, rest):
            run_opening(turn, opening, rest)
            return True
    return False


def _folded(text: str) -> str:
    return fold(text[:100]).strip(" .!?")


def opening_called(turn: Turn, text: str) -> Opening | None:
    """What the menu calls by these very words."""
    opening = turn.dialogue.by_words(_folded(text))
    return opening if opening is not None and _has_its_marks(turn, f"open-{opening.name}.words", text) else None


def _has_its_marks(turn: Turn, key: str, text: str) -> bool:
    """A single word that was typed with marks must have those of the saying: "đúng" is not "dừng"."""
    word = text[:100].strip(" .!?")
    return (
        " " in word or fold(word) == word.casefold() or any(same_word(word, each) for each in turn.texts.sayings(key))
    )


def _control(turn: Turn, text: str) -> Callable[[Turn], None] | None:
    """What can be said at any time; a label of the open question that begins so comes first."""
    folded = spelled_out(_folded(text))
    for key, control in _CONTROLS.items():
        if folded in turn.texts.words(key) and _has_its_marks(turn, key, text):
            return None if _begins_a_label(turn, folded) else control
    return None


def _begins_a_label(turn: Turn, folded: str) -> bool:
    """Or is one wholly: what is typed does what the button does."""
    shown = turn.frame.shown if turn.frame else ()
    if any(spelled_out(fold(option.label)) == folded for option in shown):
        return True
    return folded in _MEANS_TWO_THINGS and labelled(shown, folded) is not None


def _cancel(turn: Turn) -> None:
    kept, turn.conversation.kept = turn.conversation.kept, ""
    if kept:
        close_typed_offers(turn.connection, turn.contact_id)
    if turn.frame is None:
        turn.say("form-cancelled" if kept else "cancel-nothing")
        return
    turn.cancel_form()
    inner = bool(turn.conversation.frames)
    turn.say("form-cancelled-and-kept" if kept else "form-cancelled-inner" if inner else "form-cancelled")
    turn.ask_again()


def _back(turn: Turn) -> None:
    frame = turn.frame
    flow = turn.dialogue.flows.get(frame.flow) if frame else None
    if flow is not None and turn.has_lost(flow):
        turn.ask_again()
        return
    move = go_back(flow, frame, turn) if flow and frame else None
    if move is None or flow is None:
        turn.say("back-nothing" if frame else "back-nowhere")
        turn.ask_again()
    else:
        turn.show(flow, move.frame)


def _start_over(turn: Turn) -> None:
    turn.close_all_forms()
    turn.conversation.kept = ""
    run_opening(turn, turn.dialogue.opening("start"), "")


_MEANS_TWO_THINGS = frozenset({"dung"})
"""Typed without marks: "đúng" and "dừng"."""
_CONTROLS: Mapping[str, Callable[[Turn], None]] = {
    "words-cancel": _cancel,
    "words-back": _back,
    "words-start-over": _start_over,
}
