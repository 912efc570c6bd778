"""Open promises come first: named when a meeting begins, and when a new one is drafted (features F52)."""

from collections.abc import Iterable, Mapping, Sequence

from bot.journey import Journey, Notice, Offered
from bot.texts import Value
from bot.turn import Turn
from handlers.promises import OPEN_STATES, facts_of, visible
from models.appointment import Role, holders
from models.history import HistoryEntry
from models.outbox import Urgency
from models.promise import promises_in

NAMED = 5


def _are_open(turn: Turn, _entry: HistoryEntry) -> bool:
    return bool(promises_in(turn.session, *OPEN_STATES))


def _hall(turn: Turn, _entry: HistoryEntry) -> Iterable[int]:
    return [*holders(turn.session, Role.CHAIR), *holders(turn.session, Role.SECRETARY)]


def _drafter(_turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    return [entry.actor_id] if entry.actor_id is not None else []


def _facts(turn: Turn, _entry: HistoryEntry, _person_id: int) -> Mapping[str, Value]:
    """The most pressing ones, of those that the reader may see."""
    pending = visible(turn, promises_in(turn.session, *OPEN_STATES))
    lines = [
        turn.word("promises-first-line", number=number, **facts_of(turn, one))
        for number, one in enumerate(pending[:NAMED], 1)
    ]
    late = sum(one.is_late(turn.now) for one in pending)
    return {"lines": "\n".join(lines) or "none", "count": len(pending), "late": late}


def _to_book(turn: Turn, _entry: HistoryEntry, _person_id: int) -> Sequence[Offered]:
    return [Offered(turn.word("promise-book"), "promise.book", {"from": 0})]


journey = Journey(
    "promises-first",
    notices=(
        Notice(
            "meeting.begun", "notice-promises-first", _hall, _facts, _to_book, urgency=Urgency.REPLY, tell_actor=True,
            when=_are_open,
        ),
        Notice(
            "meeting.drafted", "notice-promises-drafting", _drafter, _facts, _to_book, urgency=Urgency.REPLY,
            tell_actor=True, when=_are_open,
        ),
    ),
)  # fmt: skip
