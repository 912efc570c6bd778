"""First contact: who runs this, what is kept and why, what rights people have; nothing is taken before they agree."""

from collections.abc import Mapping
from typing import Any

from bot.hearing import hear_choice, run_opening
from bot.journey import Action, Journey, Menu, Offered, Opening
from bot.message import Inbound
from bot.turn import Turn
from handlers.free_text import hear_free_text
from handlers.menu import show_menu
from models.consent import HANDLING, Consent, Decision, last_decision
from models.vietnamese import clean, fold


def gate(turn: Turn, inbound: Inbound) -> bool:
    """Let through whoever agreed; show the notice to others and keep what they wrote for afterwards."""
    if inbound.press is not None or last_decision(turn.session, turn.contact_id) is Decision.AGREED:
        return True
    if _is_for_everybody(turn, inbound.text) or hear_choice(turn, inbound.text):
        return _is_for_everybody(turn, inbound.text)
    words = _words_to_keep(clean(inbound.text))
    if words:
        turn.conversation.kept = words
    show_notice(turn)
    return False


def _words_to_keep(text: str) -> str:
    """What somebody wrote, without the command before it."""
    return text.partition(" ")[2] if text.startswith("/") else text


def _is_for_everybody(turn: Turn, text: str) -> bool:
    """Joining as an official, changing the language and asking for a person need no consent."""
    command = fold(text.strip().split(maxsplit=1)[0]).removeprefix("/") if text.strip() else ""
    free = ("join", "person", "language")
    return any(command in turn.texts.words(f"open-{name}") for name in free) and text.strip().startswith("/")


def show_notice(turn: Turn) -> None:
    """The short notice with the choice; the whole of it is one choice away."""
    turn.say(
        "first-contact",
        [
            Offered(turn.word("first-contact.agree"), "consent.agree"),
            Offered(turn.word("first-contact.rights"), "consent.rights"),
            Offered(turn.word("first-contact.decline"), "consent.decline"),
        ],
    )


def _agree(turn: Turn, _args: Mapping[str, Any]) -> None:
    if last_decision(turn.session, turn.contact_id) is Decision.AGREED:
        turn.say("consent-already")
        turn.ask_again()
        return
    decide(turn, Decision.AGREED)
    kept, turn.conversation.kept = turn.conversation.kept, ""
    opening = turn.dialogue.by_words(fold(kept))
    if opening is not None:
        run_opening(turn, opening, "")
    else:
        hear_free_text(turn, kept)


def _decline(turn: Turn, _args: Mapping[str, Any]) -> None:
    withdrawn = last_decision(turn.session, turn.contact_id) is Decision.AGREED
    decide(turn, Decision.WITHDRAWN if withdrawn else Decision.DECLINED)
    turn.conversation.kept = ""
    turn.close_all_forms()
    turn.say("consent-declined")


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
