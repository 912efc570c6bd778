"""Signing out: a browser that several people use forgets who sat there and shows nothing of the talk any more."""

from sqlalchemy import delete, update
from sqlmodel import col

from bot.answers import OneOf
from bot.flow import Answers, Ask, Flow
from bot.journey import Journey, Opening
from bot.texts import DEFAULT_LANGUAGE
from bot.turn import Turn
from handlers.first_contact import SIGN_OUT, decide, forget_words_said
from models.consent import Decision, last_decision
from models.conversation import Offer
from models.inbox import InboxUpdate
from models.link import forget_links
from models.outbox import OutboxRow, OutboxState


def _open(turn: Turn, _rest: str) -> None:
    if not turn.dialogue.capabilities[turn.contact.channel].shows_history:
        turn.say("sign-out-elsewhere")
    else:
        turn.open(SIGN_OUT)


def _means(turn: Turn, _answers: Answers) -> dict[str, str]:
    """What it means for an official, for whoever sent something, and for somebody nobody knows yet."""
    known_as = "-official" if turn.roles else "" if turn.person else "-unknown"
    return {"means": turn.word(f"sign-out-means{known_as}")}


def _complete(turn: Turn, answers: Answers) -> None:
    if answers["sure"] == "no":
        turn.say("sign-out-stayed")
        return
    turn.say("sign-out-done-official" if turn.roles else "sign-out-done")
    if turn.person is not None:
        turn.record("person", turn.person_id, "signed-out")
    else:
        turn.record("contact", turn.contact_id, "signed-out")
    _leave(turn)


def _leave(turn: Turn) -> None:
    """Nothing that was said, offered, begun or agreed here is there for whoever sits here next."""
    forget_lines(turn, turn.contact_id)
    turn.session.execute(delete(Offer).where(col(Offer.contact_id) == turn.contact_id))
    # A code or an address that was given here must not make its holder whoever registers here next.
    forget_links(turn.session, [turn.contact_id])
    turn.close_all_forms()
    turn.conversation.kept = ""
    turn.recognise(None)
    turn.contact.language = DEFAULT_LANGUAGE
    # Whoever sits here next is told first what is kept, and has not agreed to anything.
    if last_decision(turn.session, turn.contact_id) is Decision.AGREED:
        decide(turn, Decision.WITHDRAWN)
    else:
        forget_words_said(turn)


def forget_lines(turn: Turn, contact_id: int) -> None:
    """The page shows lines by their number: without one they stay in the record and are shown to nobody."""
    execute = turn.session.execute
    execute(update(InboxUpdate).where(col(InboxUpdate.contact_id) == contact_id).values(line=0))
    execute(update(OutboxRow).where(col(OutboxRow.contact_id) == contact_id).values(line=0))
    execute(
        update(OutboxRow)
        .where(
            col(OutboxRow.contact_id) == contact_id,
            col(OutboxRow.state) == OutboxState.QUEUED,
            col(OutboxRow.person_id).is_(None),
        )
        .values(state=OutboxState.DROPPED, settled_at=turn.now, error="signed out")
    )


journey = Journey(
    "sign-out",
    flows=(Flow(SIGN_OUT, (Ask("sure", OneOf(("yes", "no")), args=_means),), _complete, light=True),),
    openings=(Opening(SIGN_OUT, _open),),
)
