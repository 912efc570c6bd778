"""The outbox worker: claims promised messages, makes the wire calls, records what became of each.

One message of a person at a time, in order; different people at once. What a lost answer of the platform means is decided
here and nowhere else (``after_unsure``).
"""

import asyncio
import logging
import secrets
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any, NamedTuple

from sqlalchemy import BigInteger, BindParameter, Integer, bindparam, case, cast, func, literal, or_, text, update
from sqlmodel import Session, and_, col, select

from bot.alarm import raise_alarm
from bot.file_store import FileStore
from bot.message import (
    Address,
    Capabilities,
    Channel,
    Choice,
    ContactGone,
    DeliveryError,
    FileKind,
    Outbound,
    OutgoingFile,
    OutOfReach,
    Rejected,
    TryLater,
    Unsure,
)
from bot.moving import go_another_way, go_for_nothing, go_where_it_is_taken, leave
from bot.reach import Count, Counted, Reach, Shut, Taken, messages_of, reach
from bot.reach import count as sent_so_far
from models.budget import Limits, count_sent, give_back
from models.contact import Contact, next_line
from models.database import Database, connection_of, rows_of
from models.outbox import OutboxRow, OutboxState, Urgency
from models.stored_file import FileState, StoredFile

log = logging.getLogger(__name__)

AT_ONCE = 16
"""So many calls run at the same time, in each channel."""
LEASE = timedelta(seconds=90)
LONGEST_CALL = timedelta(seconds=60)
"""A call that hangs is given up well before its lease ends; nobody knows then whether the message went out."""
PATIENCE = 20
"""How often a message is tried; with the waits below that is about a day."""
PUT_OFF = timedelta(hours=1)
"""So long a message waits for its channel to take it; then another channel of the same person is tried, if it costs nothing."""
PUT_OFF_TRIES = 12
"""With the waits below that is as long."""
LEAVING_EVERY = timedelta(seconds=10)
FIRST_WAIT = timedelta(seconds=2)
LONGEST_WAIT = timedelta(hours=3)
LONGEST_PAUSE = timedelta(seconds=30)
"""So long a whole channel rests at most, unless its platform names a time: when it is back, nobody waits longer."""
FILE_WAIT = timedelta(seconds=5)
REPEATS_WHEN_UNSURE = 1
"""So often a reply or notice is sent again when nobody knows whether it went out."""
ROUNDS_OF_MOVING = 8
"""So often one look moves what is shut; what is left then waits for the next look, which follows at once."""
CLAIMING = 4827001
"""The PostgreSQL advisory lock under which processes take turns at claiming."""


@dataclass(frozen=True)
class Claimed:
    """A message that this worker holds the lease of."""

    message: Outbound
    urgency: Urgency
    attempts: int
    unsure: int
    lease: str
    messages: int = 1
    """So many on the wire at most."""
    paid: bool = False
    """It costs something, or one of the month's paid messages."""
    counted_in: str = ""
    """The month of the budget in which it counts, "" where there is no budget."""
    out_of_reach: str = ""
    """Why the call is not made at all: the budget has no room for it."""


class Claims(NamedTuple):
    """What a look at the rows gave: messages to send now, or how many could not go and went another way or failed."""

    claimed: list[Claimed]
    moved: int


@dataclass(frozen=True)
class Outcome:
    """What becomes of a row. One that ``FAILED`` goes another way if there is one (``bot/moving.py``)."""

    state: OutboxState
    error: str = ""
    platform_id: str = ""
    not_before: datetime | None = None
    counts: bool = True
    """Whether this was a try of this message, and not of a channel that is out of order as a whole."""
    unsure: bool = False
    put_off: bool = False
    """It has waited so long that it goes where it is taken, if there is such a place."""
    contact_gone: bool = False
    alarm: bool = False
    """A person must mend something."""
    parts_gone_out: int = 0
    """So much of it went out in this try all the same."""

    @property
    def went_nowhere(self) -> bool:
        """Whether surely nothing went out, but for the parts that are counted."""
        return not self.unsure and self.state in (OutboxState.QUEUED, OutboxState.FAILED)


class Outbox:
    """Delivers what was promised through the channels there are."""

    def __init__(
        self, database: Database, channels: Mapping[str, Channel], files: FileStore, clock: Callable[[], datetime],
        longest_call: timedelta = LONGEST_CALL, count: Count = sent_so_far,
        budgets: Mapping[str, Limits] = MappingProxyType({}),
    ) -> None:  # fmt: skip
        """``count`` tells what was sent so far, where the limits of a channel depend on it; ``budgets`` are monthly limits."""
        self._database = database
        self._channels = channels
        self._files = files
        self._clock = clock
        self._count = count
        self._carries = {name: channel.capabilities for name, channel in channels.items()}
        self._longest_call = longest_call
        self._budgets = budgets
        self._paused: dict[str, datetime] = {}
        self._pauses: Counter[str] = Counter()
        """How often each channel was out of order since a call of it went well."""
        self._out_since: dict[str, datetime] = {}
        self._left: dict[str, tuple[datetime, int]] = {}
        """When what waits for a channel was looked at last, and the row at which the next look goes on."""
        self._sending: dict[asyncio.Task[None], str] = {}
        self._promised = asyncio.Event()

    def promised(self) -> None:
        """Something new is there: look at once."""
        self._promised.set()

    async def run(self, pause: float = 1.0) -> None:
        """Deliver until cancelled; looks every ``pause`` seconds, when something is promised, and when a call is over."""
        taken_over = False
        try:
            while True:
                self._promised.clear()
                try:
                    taken_over = taken_over or await self._take_over()
                    await self._begin()
                except Exception:
                    log.exception("delivering stopped short; it goes on in a moment")
                await self._wait(pause)
        finally:
            left = list(self._sending)
            for task in left:
                task.cancel()
            await asyncio.gather(*left, return_exceptions=True)

    async def _take_over(self) -> bool:
        alone = self._database.is_sqlite
        await self._database.run(lambda session: take_over_all(session, self._clock(), alone))
        return True

    async def _begin(self) -> None:
        """Begin to send what can be sent now, as far as each channel has room: one that hangs holds up no other."""
        busy = Counter(self._sending.values())
        room = {name: AT_ONCE - busy[name] for name in self._channels}
        claims = await self._claim(room)
        if claims.moved:
            self._promised.set()
        for claimed in claims.claimed:
            task = asyncio.create_task(self._send_or_log(claimed))
            self._sending[task] = claimed.message.address.channel
            task.add_done_callback(self._sending.pop)

    async def _wait(self, pause: float) -> None:
        bell = asyncio.create_task(self._promised.wait())
        try:
            await asyncio.wait({bell, *self._sending}, timeout=pause, return_when=asyncio.FIRST_COMPLETED)
        finally:
            bell.cancel()

    async def deliver(self) -> int:
        """Send what can be sent now, one message a person, and wait until that is done; returns how many were dealt with."""
        claims = await self._claim({})
        await asyncio.gather(*(self._send(one) for one in claims.claimed))
        return len(claims.claimed) + claims.moved

    async def _claim(self, room: Mapping[str, int]) -> Claims:
        now = self._clock()
        if not await self._database.read(lambda session: has_work(session, now)):
            return Claims([], 0)
        return await self._database.run(lambda session: self._claim_affordable(session, now, room))

    def _claim_affordable(self, session: Session, now: datetime, room: Mapping[str, int]) -> Claims:
        moved = self._leave_the_silent(session, now)
        if moved:
            return Claims([], moved)
        claims = claim(session, now, self._carries, self._files, self._room(room, now), self._count)
        session.flush()
        budgets = self._budgets
        affordable = [afford(session, one, budgets.get(one.message.address.channel), now) for one in claims.claimed]
        return Claims(affordable, claims.moved)

    def _room(self, room: Mapping[str, int], now: datetime) -> dict[str, int]:
        """What each channel can take: nothing while it is out of order as a whole."""
        paused = self._paused
        return {name: room.get(name, AT_ONCE) if paused.get(name, now) <= now else 0 for name in self._channels}

    def _leave_the_silent(self, session: Session, now: datetime) -> int:
        """Move what has waited long enough for channels that take nothing; returns how much."""
        out = {name for name, since in self._out_since.items() if now - self._paused[name] < PUT_OFF}
        moved = 0
        for name in (name for name in out if now - self._out_since[name] >= PUT_OFF):
            looked, after = self._left.get(name, (now - LEAVING_EVERY, 0))
            if now - looked >= LEAVING_EVERY:
                gone, after = leave(session, name, after, now, self._carries, self._count, out)
                self._left[name] = (now, after)
                moved += gone
        return moved

    async def _send_or_log(self, claimed: Claimed) -> None:
        try:
            await self._send(claimed)
        except Exception:
            log.exception("what became of message %s was not written down; its lease ends", claimed.message.row)

    async def _send(self, claimed: Claimed) -> None:
        outcome = await self._call(claimed)
        if outcome.state is OutboxState.SENT:
            self._pauses.pop(claimed.message.address.channel, None)
            self._out_since.pop(claimed.message.address.channel, None)
        now = self._clock()
        await self._database.run(lambda session: self._write(session, claimed, outcome, now))

    def _write(self, session: Session, claimed: Claimed, outcome: Outcome, now: datetime) -> None:
        record(session, claimed, outcome, now, self._carries, self._count)
        if outcome.alarm:
            raise_alarm(session, claimed.message.address, outcome.error, now)

    async def _call(self, claimed: Claimed) -> Outcome:
        if claimed.out_of_reach:
            return self._after(OutOfReach(claimed.out_of_reach), claimed)
        channel = self._channels[claimed.message.address.channel]
        try:
            async with asyncio.timeout(self._longest_call.total_seconds()):
                platform_id = await channel.send(claimed.message)
        except DeliveryError as error:
            alarm = isinstance(error, TryLater | OutOfReach) and error.alarm
            return replace(self._after(error, claimed), parts_gone_out=error.parts_gone_out, alarm=alarm)
        except TimeoutError:
            log.warning("channel %s did not answer in time; message %s", channel.name, claimed.message.row)
            return after_unsure(claimed, "no answer in time", self._clock())
        except Exception as error:
            log.exception("channel %s broke its contract", channel.name)
            return after_unsure(claimed, f"{type(error).__name__}", self._clock())
        return Outcome(OutboxState.SENT, platform_id=platform_id)

    def _after(self, error: DeliveryError, claimed: Claimed) -> Outcome:
        now = self._clock()
        if isinstance(error, TryLater):
            return self._after_refusal(error, claimed, now)
        if isinstance(error, Unsure):
            return after_unsure(claimed, error.reason, now)
        reason = error.reason if isinstance(error, Rejected | OutOfReach | ContactGone) else str(error)
        return Outcome(OutboxState.FAILED, reason, contact_gone=isinstance(error, ContactGone))

    def _after_refusal(self, error: TryLater, claimed: Claimed, now: datetime) -> Outcome:
        if error.scope == "channel":
            until = self._pause(claimed.message.address.channel, error, now)
            return Outcome(OutboxState.QUEUED, error.reason, not_before=until, counts=False)
        if error.alarm:
            log.error("channel %s needs a person: %s", claimed.message.address.channel, error.reason)
        if claimed.attempts >= PATIENCE:
            return Outcome(OutboxState.FAILED, error.reason)
        wait = timedelta(seconds=error.after) if error.after is not None else wait_after(claimed.attempts)
        put_off = claimed.attempts >= PUT_OFF_TRIES or wait >= PUT_OFF
        return Outcome(OutboxState.QUEUED, error.reason, not_before=now + wait, put_off=put_off)

    def _pause(self, name: str, error: TryLater, now: datetime) -> datetime:
        """Until when the whole channel rests; calls that were under way together are one reason, not many."""
        resting = self._paused.get(name, now)
        if name not in self._out_since or now - resting > PUT_OFF:
            self._out_since[name] = now
        if resting <= now:
            self._pauses[name] += 1
            if error.alarm:
                log.error("channel %s needs a person: %s", name, error.reason)
        if error.after is not None:
            resting = max(resting, now + timedelta(seconds=error.after))
        elif resting <= now:
            resting = now + min(wait_after(self._pauses[name]), LONGEST_PAUSE)
        self._paused[name] = resting
        return resting


def afford(session: Session, claimed: Claimed, limits: Limits | None, now: datetime) -> Claimed:
    """Count a message before it goes out; what the month has no room for is out of reach, broadcasts first."""
    if limits is None or (limits.only_paid and not claimed.paid):
        return claimed
    address, for_many = claimed.message.address, claimed.urgency is Urgency.BROADCAST
    month = count_sent(
        session, address.channel, address.account, now, limits, for_many=for_many, messages=claimed.messages
    )
    if month:
        return replace(claimed, counted_in=month)
    return replace(claimed, out_of_reach="only the reserve is left" if for_many else "the month's messages are used up")


def wait_after(attempts: int) -> timedelta:
    """How long to wait before trying again: 2 s, doubled each time, at most three hours."""
    doubled = FIRST_WAIT * float(2 ** min(attempts - 1, 20))
    return min(doubled, LONGEST_WAIT)


def after_unsure(claimed: Claimed, reason: str, now: datetime) -> Outcome:
    """The policy when nobody knows whether a message went out: a reply or notice once more, a broadcast never."""
    if claimed.urgency is not Urgency.BROADCAST and claimed.unsure < REPEATS_WHEN_UNSURE:
        return Outcome(OutboxState.QUEUED, reason, not_before=now + FIRST_WAIT, unsure=True)
    return Outcome(OutboxState.UNKNOWN, reason, unsure=True)


_QUEUED, _SENDING = (col(OutboxRow.state) == state for state in (OutboxState.QUEUED, OutboxState.SENDING))
_NOW: BindParameter[Any] = bindparam("now")
_DUE = or_(col(OutboxRow.not_before) <= _NOW, col(OutboxRow.useful_until) <= _NOW)
_LEASE_OVER = and_(_SENDING, col(OutboxRow.lease_until) <= _NOW)
_WORK = select(OutboxRow.id).where(or_(and_(_QUEUED, _DUE), _LEASE_OVER)).limit(1)
_END_LEASES = update(rows_of(OutboxRow)).where(_SENDING).values(lease_until=_NOW)


def take_over_all(session: Session, now: datetime, alone: bool) -> None:
    """At start, with nobody else at work (SQLite), what was being sent when the process died need not wait for its lease."""
    if alone:
        connection_of(session).execute(_END_LEASES, {"now": now})


def has_work(session: Session, now: datetime) -> bool:
    """Whether anything can be sent, given up or taken over now: a look, so that an idle outbox never waits for the writer."""
    return session.exec(_WORK, params={"now": now}).first() is not None


def claim(
    session: Session, now: datetime, channels: Mapping[str, Capabilities], files: FileStore,
    room: Mapping[str, int] = MappingProxyType({}), count: Count = sent_so_far,
) -> Claims:  # fmt: skip
    """Take the leases of the messages that may go now: of each person the first, unless an earlier one is on its way.

    ``room`` says how many a channel can take, if fewer than usual: channels do not wait for one another. What a channel
    cannot carry to somebody now goes another way first; then nothing is taken, and the next look follows at once.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.connection().execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": CLAIMING})
    _drop_useless(session, now)
    moved = 0
    for _round in range(ROUNDS_OF_MOVING):
        rows = [head for name in channels for head in _heads(session, now, name, room.get(name, AT_ONCE))]
        gone, ways = _send_another_way(session, rows, now, channels, count)
        moved += len(gone)
        if not gone:
            break
    if moved:
        # Nothing is held yet: a death after this commit costs no message one of its tries.
        return Claims([], moved)
    leased = [_lease(session, row, contact, now, files) for row, contact in rows]
    for row, contact in rows:
        if channels[contact.channel].shows_history and row.state == OutboxState.SENDING and not row.line:
            row.line = next_line(session, row.contact_id)
    return Claims([_priced(one, ways) for one in leased if one is not None], 0)


def _send_another_way(
    session: Session, rows: Sequence[tuple[OutboxRow, Contact]], now: datetime, channels: Mapping[str, Capabilities],
    count: Count,
) -> tuple[set[int | None], dict[int, tuple[Reach, int]]]:  # fmt: skip
    """Move, or fail, what cannot go where it is, or would cost something there and nothing elsewhere; returns its ids.

    And, by row, how the others go and in how many messages. What can go is counted for what stands behind it, so that a
    budget is not overrun by what goes out together.
    """
    counts = count(session, [contact for _row, contact in rows], channels, now)
    taken = Taken()
    gone: set[int | None] = set()
    ways: dict[int, tuple[Reach, int]] = {}
    for row, contact in rows:
        counted = taken.added_to(contact, counts.get(contact.id or 0, Counted()))
        messages = messages_of(row, channels[contact.channel])
        way = reach(contact, channels[contact.channel], counted, Urgency(row.urgency), now, messages)
        why = _why_not(row, contact, way)
        if why:
            go_another_way(session, row, why, now, channels, count)
            gone.add(row.id)
        elif way.price is not None and not contact.preferred and go_for_nothing(session, row, now, channels, count):
            gone.add(row.id)
        else:
            taken.take(contact, counted, way, messages)
            ways[row.id or 0] = way, messages
    return gone, ways


def _why_not(row: OutboxRow, contact: Contact, way: Reach) -> str:
    """Why a row cannot go to its contact now, "" if it can."""
    if row.person_id is not None and contact.person_id != row.person_id:
        return "the contact is somebody else's now"
    # Whoever writes is there: an answer is tried even where the contact was gone.
    is_answer = row.person_id is None and way.shut is Shut.GONE
    return f"out of reach: {way.shut}" if way.shut is not None and not is_answer else ""


_DROP = (
    update(rows_of(OutboxRow))
    .where(_QUEUED, col(OutboxRow.useful_until) <= _NOW)
    .values(state=OutboxState.DROPPED, settled_at=_NOW, error="no longer useful")
)
# Whoever held these died, most likely before the wire call: sent once more, a broadcast too (docs/decisions/04-outbox.md).
_TAKE_OVER = (
    update(rows_of(OutboxRow))
    .where(_LEASE_OVER)
    .values(
        state=case(
            (col(OutboxRow.unsure) < REPEATS_WHEN_UNSURE, OutboxState.QUEUED.value), else_=OutboxState.UNKNOWN.value
        ),
        unsure=col(OutboxRow.unsure) + 1,
        lease="",
        not_before=_NOW,
        error="the sender died",
    )
)


def _drop_useless(session: Session, now: datetime) -> None:
    connection = connection_of(session)
    connection.execute(_DROP, {"now": now})
    connection.execute(_TAKE_OVER, {"now": now})


_BUSY = select(OutboxRow.contact_id).where(
    or_(
        _SENDING,
        and_(_QUEUED, or_(col(OutboxRow.attempts) > 0, col(OutboxRow.error) != ""), col(OutboxRow.not_before) > _NOW),
    )
)
# Of each person the most urgent, then the oldest: both in one number, so that one pass over the index finds it.
_FIRST = func.min(cast(col(OutboxRow.rank), BigInteger) * literal(10**15, BigInteger) + col(OutboxRow.id))
_FIRSTS = (
    select(_FIRST)
    .join(Contact, col(Contact.id) == col(OutboxRow.contact_id))
    .where(_QUEUED, col(OutboxRow.not_before) <= _NOW, col(Contact.channel) == bindparam("channel"))
    .where(col(OutboxRow.contact_id).not_in(_BUSY))
    .group_by(col(OutboxRow.contact_id))
    .order_by(_FIRST)
    .limit(bindparam("most", type_=Integer))
)
_HEADS = (
    select(OutboxRow, Contact)
    .join(Contact, col(Contact.id) == col(OutboxRow.contact_id))
    .where(col(OutboxRow.id).in_(bindparam("ids", expanding=True)))
    .order_by(col(OutboxRow.rank), col(OutboxRow.id))
)


def _heads(session: Session, now: datetime, channel: str, most: int) -> list[tuple[OutboxRow, Contact]]:
    if most <= 0:
        return []
    firsts = session.exec(_FIRSTS, params={"now": now, "channel": channel, "most": most})
    ids = [number % 10**15 for number in firsts]
    return list(session.exec(_HEADS, params={"ids": ids})) if ids else []


def _lease(session: Session, row: OutboxRow, contact: Contact, now: datetime, files: FileStore) -> Claimed | None:
    file = session.get(StoredFile, row.file_id) if row.file_id is not None else None
    if file is not None and file.state == FileState.WANTED:
        row.not_before = now + FILE_WAIT
        return None
    if file is not None and file.state != FileState.KEPT:
        row.state, row.settled_at, row.error = OutboxState.DROPPED, now, f"its file is {file.state}"
        return None
    row.state, row.attempts = OutboxState.SENDING, row.attempts + 1
    row.lease, row.lease_until = secrets.token_hex(8), now + LEASE
    session.add(row)
    return Claimed(_outbound(row, contact, file, files), Urgency(row.urgency), row.attempts, row.unsure, row.lease)


def _priced(claimed: Claimed, ways: Mapping[int, tuple[Reach, int]]) -> Claimed:
    way, messages = ways[claimed.message.row]
    return replace(claimed, messages=messages, paid=way.price is not None)


def _outbound(row: OutboxRow, contact: Contact, file: StoredFile | None, files: FileStore) -> Outbound:
    carried = None
    if file is not None:
        carried = OutgoingFile(FileKind(file.kind), files.path(file.digest), file.name, file.media_type)
    return Outbound(
        address=Address(contact.channel, contact.account, contact.chat),
        row=row.id or 0,
        text=row.text,
        choices=tuple(Choice(**choice) for choice in row.choices),
        file=carried,
        ask_phone=row.ask_phone or None,
        language=contact.language,
    )


def record(
    session: Session, claimed: Claimed, outcome: Outcome, now: datetime,
    channels: Mapping[str, Capabilities] = MappingProxyType({}), count: Count = sent_so_far,
) -> None:  # fmt: skip
    """Write down what became of a message, unless another worker took it over meanwhile."""
    if outcome.state is OutboxState.FAILED:
        _record_failure(session, claimed, outcome, now, channels, count)
        return
    if outcome.put_off and _goes_where_it_is_taken(session, claimed, outcome, now, channels, count):
        return
    values: dict[str, Any] = {
        "state": outcome.state, "error": outcome.error, "lease": "", "lease_until": None,
        "unsure": claimed.unsure + int(outcome.unsure),
    }  # fmt: skip
    if outcome.state is OutboxState.QUEUED:
        values |= {"not_before": outcome.not_before or now, "attempts": claimed.attempts - int(not outcome.counts)}
    else:
        values |= {"settled_at": now, "platform_id": outcome.platform_id}
    held = {"row_id": claimed.message.row, "held": claimed.lease}
    recorded = connection_of(session).execute(_RECORD, {**values, **held}).rowcount
    if recorded:
        _give_back(session, claimed, outcome)


def _give_back(session: Session, claimed: Claimed, outcome: Outcome) -> None:
    """Take back from the month what surely did not go out."""
    place, unsent = claimed.message.address, claimed.messages - outcome.parts_gone_out
    if claimed.counted_in and outcome.went_nowhere and unsent > 0:
        give_back(session, place.channel, place.account, claimed.counted_in, unsent)


_RECORD = update(rows_of(OutboxRow)).where(
    col(OutboxRow.id) == bindparam("row_id"), col(OutboxRow.lease) == bindparam("held")
)


def _held(session: Session, claimed: Claimed) -> OutboxRow | None:
    """The row, locked; None if another worker has taken it over."""
    held = select(OutboxRow).where(OutboxRow.id == claimed.message.row, OutboxRow.lease == claimed.lease)
    return session.exec(held.with_for_update().execution_options(populate_existing=True)).first()


def _goes_where_it_is_taken(
    session: Session, claimed: Claimed, outcome: Outcome, now: datetime, channels: Mapping[str, Capabilities],
    count: Count,
) -> bool:  # fmt: skip
    """A message that was put off for long, and what waits behind it."""
    row, own = _held(session, claimed), claimed.message.address.channel
    if row is None:
        return False
    behind = select(OutboxRow).where(OutboxRow.contact_id == row.contact_id, _QUEUED, col(OutboxRow.not_before) <= now)
    waiting = session.exec(behind.order_by(col(OutboxRow.rank), col(OutboxRow.id)).with_for_update()).all()
    if not go_where_it_is_taken(session, row, now, channels, count, {own}):
        return False
    for one in waiting:
        go_where_it_is_taken(session, one, now, channels, count, {own})
    _give_back(session, claimed, outcome)
    return True


def _record_failure(
    session: Session,
    claimed: Claimed,
    outcome: Outcome,
    now: datetime,
    channels: Mapping[str, Capabilities],
    count: Count,
) -> None:
    row = _held(session, claimed)
    if row is None:
        return
    if outcome.contact_gone:
        _let_go(session, row.contact_id, outcome.error, now, channels, count)
    go_another_way(session, row, outcome.error, now, channels, count)
    _give_back(session, claimed, outcome)


def _let_go(
    session: Session, contact_id: int, reason: str, now: datetime, channels: Mapping[str, Capabilities], count: Count
) -> None:
    """A contact is gone: whatever else was promised there goes another way too, in its order."""
    contact = session.get(Contact, contact_id)
    if contact is not None:
        contact.gone_at, contact.gone_reason = now, reason
        session.add(contact)
    promised = select(OutboxRow).where(OutboxRow.contact_id == contact_id, OutboxRow.state == OutboxState.QUEUED)
    for row in session.exec(promised.order_by(col(OutboxRow.id)).with_for_update()).all():
        go_another_way(session, row, reason, now, channels, count)
