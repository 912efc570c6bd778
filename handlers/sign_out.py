"""Signing out: a browser that several people use forgets who sat there and shows nothing of the talk any more."""

from sqlalchemy import delete, update
from sqlmodel import col

from bot.answers import OneOf
from bot.flow import Answers, Ask, Flow
from bot.journey import Journey, Opening
from bot.turn import Turn
from handlers.first_contact import decide
from models.consent import Decision
from models.conversation import Offer
from models.inbox import InboxUpdate
from models.link import forget_links
from models.outbox import OutboxRow, OutboxState


def _open(turn: Turn, _rest: str) -> None:
    if turn.person is None:
        turn.say("sign-out-nobody")
    elif not turn.dialogue.capabilities[turn.contact.channel].shows_history:
        turn.say("sign-out-elsewhere")
    else:
        turn.open("sign-out")


def _means(turn: Turn, _answers: Answers) -> dict[str, str]:
    return {"means": turn.word("sign-out-means-official" if turn.roles else "sign-out-means")}


def _complete(turn: Turn, answers: Answers) -> None:
    if turn.person is None:
        turn.say("sign-out-nobody")
    elif answers["sure"] == "no":
        turn.say("sign-out-stayed")
    else:
        turn.say("sign-out-done-official" if turn.roles else "sign-out-done")
        turn.record("person", turn.person_id, "signed-out")
        forget_lines(turn, turn.contact_id)
        turn.session.execute(delete(Offer).where(col(Offer.contact_id) == turn.contact_id))
        # A code or an address that was given here must not make its holder whoever registers here next.
        forget_links(turn.session, [turn.contact_id])
        turn.close_all_forms()
        turn.conversation.kept = ""
        turn.recognise(None)
        # Whoever sits here next is told first what is kept, and has not agreed to anything.
        decide(turn, Decision.WITHDRAWN)


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
    flows=(Flow("sign-out", (Ask("sure", OneOf(("yes", "no")), args=_means),), _complete),),
    openings=(Opening("sign-out", _open),),
)
