"""What people are told of a matter that was sent up: the askers where it is, whoever sent it when to chase it."""

from collections.abc import Iterable, Sequence
from datetime import date

from bot.journey import Notice, Offered
from bot.texts import Value
from bot.turn import Turn, known
from handlers.matter_view import days_late, official_offers
from handlers.notices import askers, facts, facts_for_officials, facts_to_carry, front, helpers, matter_of, office
from handlers.stand_ins import and_stand_ins
from models.appointment import appointments_of
from models.escalation import Escalation, chases_of
from models.history import HistoryEntry
from models.person import Person


def letter_words(turn: Turn, number: str, day: date | None) -> str:
    """A letter by its number and date, as far as they are known."""
    if not number:
        return turn.word("letter-without-number")
    if day is None:
        return turn.word("letter-number-only", number=number)
    return turn.word("letter", number=number, day=turn.texts.short_day(turn.language, day))


def escalation_of(turn: Turn, entry: HistoryEntry) -> Escalation:
    """The sending up of an entry."""
    return turn.session.get_one(Escalation, entry.data["escalation"])


def _sender(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    """Whoever sent it; the office if they hold no role any more."""
    sender = escalation_of(turn, entry).sent_by
    return [sender] if appointments_of(turn.session, sender) else office(turn, entry)


def _sender_and_office(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    """The office too, when a chase was not ticked at the first reminder, or when the registry's number is missing."""
    both = entry.event == "matter.number-missing" or entry.data.get("again")
    return [*_sender(turn, entry), *(office(turn, entry) if both else ())]


def _facts(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    escalation = escalation_of(turn, entry)
    chases = chases_of(turn.session, known(escalation.id))
    return {
        **facts(turn, entry, person_id), "body": escalation.body,
        "letter": letter_words(turn, escalation.document_number, escalation.document_date),
        "sent": turn.texts.short_day(turn.language, escalation.sent_at),
        "waited": days_late(turn, escalation.sent_at),
        "chase": turn.texts.day(turn.language, escalation.chase_at),
        "sender": turn.session.get_one(Person, escalation.sent_by).full_name, "why": escalation.end_reason,
        "times": len(chases), "note": chases[-1].note if chases else "",
    }  # fmt: skip


def _facts_to_carry(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    return {**_facts(turn, entry, person_id), "people": facts_to_carry(turn, entry, person_id)["people"]}


def _facts_for_officials(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    return {**_facts(turn, entry, person_id), "askers": facts_for_officials(turn, entry, person_id)["askers"]}


def _as_official(turn: Turn, entry: HistoryEntry, _person_id: int) -> Sequence[Offered]:
    return official_offers(turn, matter_of(turn, entry))


NOTICES = (
    Notice("matter.sent-up", "notice-sent-up", askers, _facts),
    Notice("matter.sent-up", "notice-carry-sent-up", helpers, _facts_to_carry),
    Notice("matter.sent-up", "notice-sent-up-office", office, _facts_for_officials, _as_official),
    Notice("matter.sent-up", "notice-sent-up-front", front, _facts),
    Notice("matter.chase-due", "notice-chase-due", and_stand_ins(_sender_and_office), _facts, _as_official),
    Notice("matter.number-missing", "notice-number-missing", and_stand_ins(_sender_and_office), _facts, _as_official),
    Notice("matter.chased", "notice-chased", askers, _facts),
    Notice("matter.chased", "notice-carry-chased", helpers, _facts_to_carry),
    Notice("matter.taken-back", "notice-taken-back", askers, _facts),
    Notice("matter.taken-back", "notice-carry-taken-back", helpers, _facts_to_carry),
    Notice("matter.taken-back", "notice-taken-back-office", office, _facts, _as_official),
)
