"""The pack of each agency as a file: its tasks with their dates, what went up and what was refused (features F44)."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from bot.file_store import FileStore
from bot.journey import Action, Dialogue, Journey, Offered, Opening, TimerKind
from bot.turn import Turn, known
from documents import agency_pack
from documents.agency_pack import AgencyPart, Pack, Row
from handlers.after_text import hidden_names
from handlers.after_which import chosen, typed
from handlers.meetings import meeting_facts
from handlers.paper import Drafter, Drawn, hand_over
from handlers.reading import may_read
from handlers.redacting import redacted
from models.agency import active_agencies, agency_names
from models.contact import Contact
from models.escalation import last_escalation
from models.matter import Matter, MatterState
from models.meeting import Meeting
from models.outbox import Urgency
from models.outcome import Outcome, matters_of_meeting, outcomes_of
from models.refusal import refusal_in_force
from models.timer import Timer

PRINT = "after-pack"
RIGHT = "result.classify"
WAITS = timedelta(hours=12)
EVERYONE = "all"
_WITH_AGENCY = (MatterState.ASSIGNED, MatterState.DRAFTED)


def _choose(turn: Turn, meeting: Meeting) -> None:
    """For which agency: each that has something, or all in one file."""
    codes = list(packs_of(turn, meeting))
    offers = [
        Offered(
            agency_names(turn.session, [code], turn.language),
            "after.pack-print",
            {"meeting": meeting.id, "agency": code},
        )
        for code in codes
    ]
    everyone = Offered(turn.word("after-pack-all"), "after.pack-print", {"meeting": meeting.id, "agency": EVERYONE})
    if codes:
        turn.say("after-pack-which", [everyone, *offers], **meeting_facts(turn.session, meeting), count=len(codes))
    else:
        turn.say("after-pack-none", (), **meeting_facts(turn.session, meeting))


def packs_of(turn: Turn, meeting: Meeting) -> Mapping[str, list[Matter]]:
    """What the list of each agency tells of: never a restricted matter, nor one that complains of that very unit."""
    matters = [
        matter
        for matter in matters_of_meeting(turn.session, known(meeting.id))
        if not matter.restricted and may_read(turn, matter)
    ]
    found = {
        agency.code: [one for one in matters if _belongs_to(turn, one, agency.code)]
        for agency in active_agencies(turn.session)
    }
    return {code: own for code, own in found.items() if own}


def _belongs_to(turn: Turn, matter: Matter, code: str) -> bool:
    if matter.is_hidden_from([code]):
        return False
    if matter.state in (MatterState.SENT_UP, MatterState.REFUSED):
        return (matter.agency_code or turn.settings.field(matter.field).lead) == code
    return matter.state in _WITH_AGENCY and matter.agency_code == code


def _order(turn: Turn, args: Mapping[str, Any]) -> None:
    """Drawing takes its time, so a timer that is due now does it outside of this turn."""
    meeting = turn.session.get_one(Meeting, args["meeting"])
    once = f"{PRINT}:{meeting.id}:{args['agency']}:{turn.person_id}:{turn.now.isoformat()}"
    turn.wake(
        PRINT, meeting.belongs, turn.now, once=once, useful_until=turn.now + WAITS,
        meeting=meeting.id, agency=args["agency"], contact=turn.contact_id,
    )  # fmt: skip
    turn.say("after-pack-being-made")


def _draw(session: Session, timer: Timer, dialogue: Dialogue, files: FileStore) -> Drawn:
    """In Vietnamese, whoever asks: it is an office paper. It holds only what that person may read."""
    drafter = Drafter(session, dialogue, "vi")
    contact = session.get_one(Contact, timer.data["contact"])
    reading = Turn(session, dialogue, timer.due_at, contact, f"timer:{timer.id}:draw")
    meeting = session.get_one(Meeting, timer.data["meeting"])
    content = agency_pack.draw(pack_of(reading, drafter, meeting, timer.data["agency"]), drafter.word)
    day = f"{meeting.starts_at.astimezone(dialogue.texts.zone):%d-%m-%Y}"
    return Drawn(drafter.word("pack-file-name", day=day), files.put(content), len(content))


def pack_of(reading: Turn, drafter: Drafter, meeting: Meeting, agency: str) -> Pack:
    """What is printed for one agency, or for all of them."""
    decided = outcomes_of(reading.session, known(meeting.id))
    packs = packs_of(reading, meeting)
    return Pack(
        drafter.word("paper-issuer", name=drafter.dialogue.settings.commune.name),
        drafter.word("pack-about", **meeting_facts(reading.session, meeting)),
        drafter.word("pack-made", at=reading.now),
        [
            _part(drafter, code, own, decided)
            for code, own in packs.items()
            if agency in (EVERYONE, code)
        ],
    )  # fmt: skip


def _part(drafter: Drafter, code: str, own: Sequence[Matter], decided: Mapping[int, Outcome]) -> AgencyPart:
    sent_up = [one for one in own if one.state == MatterState.SENT_UP]
    refused = [one for one in own if one.state == MatterState.REFUSED]
    return AgencyPart(
        agency_names(drafter.session, [code], drafter.language),
        [_task(drafter, one, decided.get(known(one.id))) for one in own if one.state in _WITH_AGENCY],
        [_sent_up(drafter, one) for one in sent_up],
        [_refused(drafter, one) for one in refused],
    )


def _task(drafter: Drafter, matter: Matter, outcome: Outcome | None) -> Row:
    words = _clean(drafter, matter, outcome.words) if outcome else "-"
    return matter.code, _about(drafter, matter), words, _day(drafter, matter.due_at)


def _sent_up(drafter: Drafter, matter: Matter) -> Row:
    escalation = last_escalation(drafter.session, known(matter.id))
    number = escalation.document_number if escalation and escalation.document_number else drafter.word("pack-no-number")
    return matter.code, _about(drafter, matter), escalation.body if escalation else "-", number


def _refused(drafter: Drafter, matter: Matter) -> Row:
    refusal = refusal_in_force(drafter.session, known(matter.id))
    decided_at = refusal.decided_at if refusal else None
    return matter.code, _about(drafter, matter), refusal.ground_name if refusal else "-", _day(drafter, decided_at)


def _about(drafter: Drafter, matter: Matter) -> str:
    return _clean(drafter, matter, matter.text)


def _clean(drafter: Drafter, matter: Matter, text: str) -> str:
    meeting = drafter.session.get_one(Meeting, matter.meeting_id)
    return redacted(drafter, text, hidden_names(drafter, meeting)).text


def _day(drafter: Drafter, moment: datetime | None) -> str:
    return drafter.texts.short_day(drafter.language, moment) if moment else "-"


def _fire(turn: Turn, timer: Timer, drawn: Drawn) -> None:
    meeting = turn.session.get_one(Meeting, timer.data["meeting"])
    contact = turn.session.get_one(Contact, timer.data["contact"])
    if contact.person_id is not None:
        hand_over(
            turn, [contact.person_id], drawn, "after-pack-sent", meeting_facts(turn.session, meeting),
            once=f"{meeting.belongs}:{timer.once}", urgency=Urgency.REPLY, useful_until=turn.now + WAITS,
        )  # fmt: skip


journey = Journey(
    "after-pack",
    openings=(Opening("after-pack", typed("after.pack", _choose), right=RIGHT),),
    actions={
        "after.pack": Action(chosen(_choose), RIGHT),
        "after.pack-print": Action(_order, RIGHT),
    },
    timers={PRINT: TimerKind(_fire, prepare=_draw)},
)
