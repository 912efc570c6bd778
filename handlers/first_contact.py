"""First contact: who runs this, what is kept and why, what rights people have; nothing is taken before they agree."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from sqlalchemy import update
from sqlmodel import col

from bot.flow import choose
from bot.hearing import hear_choice, hear_command, hear_leading, run_opening
from bot.journey import Action, Journey, Menu, Offered, Opening
from bot.message import Inbound
from bot.turn import Turn
from handlers.doors import Door, door_for, note_advice
from handlers.free_text import LONGEST, hear_free_text
from handlers.heard_first import is_heard_first
from handlers.menu import show_menu
from handlers.small_talk import ABOUT_THE_SERVICE
from models.consent import HANDLING, Consent, Decision, last_decision
from models.conversation import Offer, live_offers
from models.inbox import InboxUpdate
from models.vietnamese import clean, fold, mentions

SIGN_OUT = "sign-out"
FOR_EVERYBODY = ("join", "person", "language", "english", "vietnamese", SIGN_OUT, *ABOUT_THE_SERVICE)
LONGEST_REFUSAL = 60
SAYS_NOTHING = ("words-greeting", "words-thanks", "words-fine", "words-yes")
TIME_TO_READ = timedelta(days=1)


def gate(turn: Turn, inbound: Inbound) -> bool:
    """Let through whoever agreed; show the notice to others and keep their first words for afterwards."""
    if last_decision(turn.session, turn.contact_id) is Decision.AGREED:
        return not is_heard_first(turn, inbound)
    text = clean(inbound.text)
    if inbound.press is not None:
        if _is_decision(turn, inbound.press) or _leaves(turn, press=inbound.press):
            return True
    elif _is_for_everybody(turn, text):
        return True
    elif not inbound.files and _decides(turn, text):
        return False
    if len(text) > LONGEST:
        turn.say("answer-words-long", most=LONGEST, length=len(text))
    else:
        _keep_words(turn, text)
    if door_for(turn, text) is Door.EMERGENCY:
        note_advice(turn, Door.EMERGENCY)
        turn.say("door-emergency")
    if inbound.files:
        turn.say("file-before-consent")
    show_notice(turn)
    return False


def _is_decision(turn: Turn, token: str) -> bool:
    """Whether the button belongs to the notice; buttons of earlier days wait until consent is given again."""
    pressed = turn.session.get(Offer, token)
    return pressed is not None and pressed.contact_id == turn.contact_id and pressed.action.startswith("consent.")


def _decides(turn: Turn, text: str) -> bool:
    """Whether this answers the notice: one of its choices, or an ordinary yes."""
    if not _was_asked(turn):
        return False
    if _refuses(turn, text):
        _decline(turn, {})
        return True
    if turn.means("words-yes", text):
        _agree(turn, {})
        return True
    return hear_choice(turn, text)


def _refuses(turn: Turn, text: str) -> bool:
    """Every wording of a no counts, and a short sentence that holds one."""
    short = len(text) <= LONGEST_REFUSAL
    return turn.means("words-no", text) or (short and bool(mentions(text, turn.texts.sayings("words-refusal"))))


def _was_asked(turn: Turn) -> bool:
    """Whether the notice stands there, waiting for its answer."""
    offers = live_offers(turn.session, turn.contact_id)
    return any(offer.action == "consent.agree" and offer.made_at > turn.now - TIME_TO_READ for offer in offers)


def _keep_words(turn: Turn, text: str) -> None:
    """What somebody writes before they agree waits with them; greetings and figures say nothing."""
    kept = turn.conversation.kept
    says_nothing = any(turn.means(key, text) for key in SAYS_NOTHING)
    if says_nothing or not any(sign.isalpha() for sign in text) or text in kept:
        return
    turn.conversation.kept = f"{kept}\n{text}".strip()[:LONGEST]


def _is_for_everybody(turn: Turn, text: str) -> bool:
    """Joining as an official, changing the language, asking for a person and leaving a shared page need no consent."""
    if (turn.frame is not None and turn.frame.flow == "join") or _leaves(turn, text=text):
        return True
    command = fold(text.split(maxsplit=1)[0]).removeprefix("/") if text.startswith("/") else ""
    names = [f"open-{name}" for name in FOR_EVERYBODY]
    spoken = any(turn.means(f"{name}.words", text) for name in names if name != "open-join")
    return spoken or any(command in turn.texts.words(name) for name in names)


def _leaves(turn: Turn, text: str = "", press: str = "") -> bool:
    """Whether this answers if they want to sign out; nothing else is heard there before they agree."""
    frame = turn.frame
    if frame is None or frame.flow != SIGN_OUT:
        return False
    return frame.pressed(press) is not None or choose(frame.shown, text) is not None


def show_notice(turn: Turn) -> None:
    """The short notice with the choice, the whole of it one choice away; only the choice while it is being read."""
    undecided = last_decision(turn.session, turn.contact_id) is None
    key = "first-contact-choose" if undecided and _was_asked(turn) else "first-contact"
    names = ("agree", "rights", "decline")
    turn.say(key, [Offered(turn.word(f"first-contact.{name}"), f"consent.{name}") for name in names])


def _agree(turn: Turn, _args: Mapping[str, Any]) -> None:
    if last_decision(turn.session, turn.contact_id) is Decision.AGREED:
        turn.say("consent-already")
        return
    decide(turn, Decision.AGREED)
    kept, turn.conversation.kept = turn.conversation.kept, ""
    opening = turn.dialogue.by_words(fold(kept)) or turn.dialogue.by_gist(kept)
    if opening is not None and turn.may(opening.right):
        run_opening(turn, opening, "")
    elif not hear_command(turn, kept) and not hear_leading(turn, kept):
        hear_free_text(turn, kept)


def _decline(turn: Turn, _args: Mapping[str, Any]) -> None:
    if turn.person is not None:
        run_opening(turn, turn.dialogue.opening("data-erase"), "")
        return
    withdrawn = last_decision(turn.session, turn.contact_id) is Decision.AGREED
    decide(turn, Decision.WITHDRAWN if withdrawn else Decision.DECLINED)
    turn.conversation.kept = ""
    turn.close_all_forms()
    forget_words_said(turn)
    turn.say("consent-declined")


def forget_words_said(turn: Turn) -> None:
    """What somebody wrote who did not agree, or who takes it back before they are on record, is not kept."""
    turn.session.execute(
        update(InboxUpdate).where(col(InboxUpdate.contact_id) == turn.contact_id).values(said="", files=[], body="")
    )


def decide(turn: Turn, decision: Decision) -> None:
    """Put on record what a contact decided about the handling of their data."""
    turn.session.add(
        Consent(
            contact_id=turn.contact_id,
            purpose=HANDLING,
            decision=decision,
            text_version=turn.settings.keeping.policy_version,
            at=turn.now,
        )
    )
    turn.record("contact", turn.contact_id, f"consent-{decision}", version=turn.settings.keeping.policy_version)


def show_rights(turn: Turn, _args: Mapping[str, Any]) -> None:
    """The ten points that the law asks for (Luật 91/2025/QH15; NĐ 356/2025), with the choice if it is still open."""
    keeping = turn.settings.keeping
    turn.say(
        "privacy-policy",
        chat_days=keeping.chat_days,
        case_years=keeping.case_days // 365,
        version=keeping.policy_version,
    )
    if last_decision(turn.session, turn.contact_id) is not Decision.AGREED:
        turn.say(
            "first-contact-choose",
            [
                Offered(turn.word("first-contact.agree"), "consent.agree"),
                Offered(turn.word("first-contact.decline"), "consent.decline"),
            ],
        )


def _start(turn: Turn, _rest: str) -> None:
    show_menu(turn)


journey = Journey(
    "first-contact",
    openings=(Opening("start", _start, menu=Menu.COMMAND),),
    actions={
        "consent.agree": Action(_agree),
        "consent.rights": Action(show_rights),
        "consent.decline": Action(_decline),
    },
)
