"""My data: see, correct, erase, stop and resume messages, in chat and at once (Luật 91/2025/QH15; NĐ 356/2025)."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, or_, update
from sqlmodel import col, select

from bot.answers import OneOf
from bot.flow import Answers, Ask, Flow
from bot.journey import Action, Journey, Menu, Offered, Opening
from bot.texts import phone
from bot.turn import Turn, known
from handlers.changing import leave
from handlers.first_contact import forget_words_said
from handlers.my_channels import channel_list
from handlers.places import move_up
from handlers.register import correct, lives_in
from models.asker import Asker, asker_of, matters_of
from models.by_hand import forget_by_hand
from models.consent import HANDLING, Consent, Decision
from models.contact import Contact
from models.conversation import Conversation, close_typed_offers
from models.inbox import InboxUpdate
from models.link import forget_links
from models.matter import OPEN_STATES, Matter, MatterState, lock_matter
from models.meeting import lock_meeting
from models.outbox import OutboxRow, OutboxState
from models.refusal import Objection
from models.registration import Registration, coming_places
from models.stored_file import FileState, StoredFile
from models.task import Task


def _open(turn: Turn, _rest: str) -> None:
    names = ["see", "correct", "erase", "resume" if _has_stopped(turn) else "stop", "policy"]
    turn.say("my-data", [Offered(turn.word(f"open-data-{name}.about"), f"data.{name}") for name in names])


def _has_stopped(turn: Turn) -> bool:
    return turn.person is not None and turn.person.stopped_at is not None


def _see(turn: Turn) -> None:
    person = turn.person
    if person is None:
        turn.say("data-nothing")
        return
    consent = turn.session.exec(
        select(Consent.at).where(Consent.contact_id == turn.contact_id).order_by(col(Consent.id).desc())
    ).first()
    turn.say(
        "data-seen", name=person.full_name, phone=phone(person.phone) or turn.word("no-phone"),
        village=lives_in(turn, person.village_id),
        matters=len(matters_of(turn.session, turn.person_id)), files=_count_files(turn),
        consent=consent or person.made_at, since=person.made_at,
        messages=turn.word("data-stopped" if person.stopped_at else "data-not-stopped"),
        channels=channel_list(turn) or "none",
    )  # fmt: skip


def _count_files(turn: Turn) -> int:
    own = select(Contact.id).where(Contact.person_id == turn.person_id)
    kept = select(func.count()).select_from(StoredFile).where(
        col(StoredFile.contact_id).in_(own), col(StoredFile.state).in_([FileState.WANTED, FileState.KEPT])
    )  # fmt: skip
    return turn.session.exec(kept).one()


def _stop(turn: Turn) -> None:
    if turn.person is None:
        turn.say("data-nothing")
        return
    if turn.appointments:
        turn.say("stop-official")
        return
    turn.person.stopped_at = turn.person.stopped_at or turn.now
    turn.record("person", turn.person_id, "messages-stopped")
    turn.say("data-stop-done")


def _resume(turn: Turn) -> None:
    if turn.person is None:
        turn.say("data-nothing")
        return
    turn.person.stopped_at = None
    turn.record("person", turn.person_id, "messages-resumed")
    turn.say("data-resume-done")


def _ask_erase(turn: Turn) -> None:
    if turn.appointments:
        turn.say("erase-official")
    elif turn.person is None:
        _forget_unknown(turn)
    else:
        turn.open("erase")


def _forget_unknown(turn: Turn) -> None:
    """Nobody is on record yet, but words were said here: they go at once; a form that is open is left to CANCEL."""
    forget_words_said(turn)
    turn.session.execute(
        update(OutboxRow)
        .where(col(OutboxRow.contact_id) == turn.contact_id, col(OutboxRow.state) != OutboxState.QUEUED)
        .values(text="", choices=[], listed=[])
    )
    if turn.frame is None:
        turn.conversation.kept = ""
        close_typed_offers(turn.connection, turn.contact_id)
    turn.say("erase-unknown", draft="yes" if turn.frame else "no")


def _policy(turn: Turn) -> None:
    keeping = turn.settings.keeping
    turn.say(
        "privacy-policy",
        chat_days=keeping.chat_days,
        case_years=keeping.case_days // 365,
        version=keeping.policy_version,
    )


def _erase(turn: Turn, answers: Answers) -> None:
    if answers["sure"] == "no" or turn.person is None:
        turn.say("erase-kept")
        return
    person, person_id = turn.person, turn.person_id
    for matter in matters_of(turn.session, person_id):
        asker = asker_of(turn.session, known(matter.id), person_id)
        if asker is not None and matter.state in OPEN_STATES:
            _leave(turn, lock_matter(turn.session, known(matter.id)), asker)
    meetings = [meeting.id for _place, meeting in coming_places(turn.session, person_id, turn.now)]
    turn.record("person", person_id, "erased")
    person.full_name, person.phone, person.village_id, person.erased_at = "", None, None, turn.now
    _forget_rows(turn, person_id)
    for meeting_id in meetings:
        move_up(turn, lock_meeting(turn.session, known(meeting_id)))
    turn.say("erase-done")


def _leave(turn: Turn, matter: Matter, asker: Asker) -> None:
    """A matter that nobody asks any more keeps no words either."""
    leave(turn, matter, asker)
    if matter.state == MatterState.WITHDRAWN:
        matter.text, matter.folded, matter.place = "", "", ""


def _forget_rows(turn: Turn, person_id: int) -> None:
    """Empty what could still tell who it was; the record of matters that were answered stays, without the name."""
    contacts = turn.session.exec(select(Contact).where(Contact.person_id == person_id)).all()
    ids = [known(contact.id) for contact in contacts]
    execute = turn.session.execute
    execute(update(Asker).where(col(Asker.person_id) == person_id).values(own_words="", verdict_reason=""))
    own_parts = select(Asker.id).where(Asker.person_id == person_id)
    execute(update(Objection).where(col(Objection.asker_id).in_(own_parts)).values(text=""))
    execute(
        update(Registration)
        .where(col(Registration.person_id) == person_id)
        .values(topic="", goes_first=False, withdrawn_at=func.coalesce(col(Registration.withdrawn_at), turn.now))
    )
    execute(update(InboxUpdate).where(col(InboxUpdate.contact_id).in_(ids)).values(said="", files=[], body=""))
    # Also what was for them at a channel that they have parted with since.
    theirs = or_(col(OutboxRow.contact_id).in_(ids), col(OutboxRow.person_id) == person_id)
    execute(
        update(OutboxRow)
        .where(theirs, col(OutboxRow.state) != OutboxState.QUEUED)
        .values(text="", choices=[], listed=[])
    )
    execute(
        update(OutboxRow)
        .where(theirs, col(OutboxRow.state) == OutboxState.QUEUED)
        .values(text="", choices=[], listed=[], state=OutboxState.DROPPED, settled_at=turn.now, error="erased")
    )
    execute(update(Conversation).where(col(Conversation.contact_id).in_(ids)).values(frames=[], kept=""))
    execute(
        update(StoredFile)
        .where(col(StoredFile.contact_id).in_(ids), col(StoredFile.state).in_([FileState.WANTED, FileState.KEPT]))
        .values(state=FileState.ERASED, name="", ref="")
    )
    for contact in contacts:
        contact.person_id, contact.preferred = None, False
        turn.session.add(
            Consent(
                contact_id=known(contact.id), purpose=HANDLING, decision=Decision.WITHDRAWN,
                text_version=turn.settings.keeping.policy_version, at=turn.now,
            )
        )  # fmt: skip
    forget_links(turn.session, ids)
    forget_by_hand(turn.session, ids)
    execute(
        update(Task)
        .where(col(Task.person_id) == person_id, col(Task.done_at).is_(None), col(Task.dropped_at).is_(None))
        .values(dropped_at=turn.now)
    )
    turn.close_all_forms()
    turn.conversation.kept = ""


_SIMPLE = {
    "see": _see, "correct": correct, "erase": _ask_erase, "stop": _stop, "resume": _resume, "policy": _policy,
}  # fmt: skip


def _opening(name: str) -> Opening:
    def run(turn: Turn, _rest: str) -> None:
        _SIMPLE[name](turn)

    return Opening(f"data-{name}", run)


def _action(name: str) -> Action:
    def run(turn: Turn, _args: Mapping[str, Any]) -> None:
        _SIMPLE[name](turn)

    return Action(run)


journey = Journey(
    "my-data",
    flows=(Flow("erase", (Ask("sure", OneOf(("yes", "no"))),), _erase),),
    openings=(Opening("my-data", _open, menu=Menu.CITIZEN, place=30), *(_opening(name) for name in _SIMPLE)),
    actions={f"data.{name}": _action(name) for name in _SIMPLE},
)
