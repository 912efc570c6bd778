"""The outbox: order for each person, no slow person delays another, nothing twice, and the policy when nobody knows."""

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import web
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session, col, select

import migrations
from bot.alarm import ALARM
from bot.file_store import FileStore
from bot.message import Capabilities, ContactGone, Outbound, OutOfReach, Receive, Rejected, TryLater, Unsure
from bot.outbox import AT_ONCE, LEASE, LONGEST_CALL, PATIENCE, Outbox, Outcome, claim, record, take_over_all, wait_after
from bot.simulator import SimulatedChannel, SimulatedClock
from models.contact import Contact
from models.database import Database
from models.outbox import URGENCY_ORDER, OutboxRow, OutboxState, Urgency
from models.timer import Timer

START = datetime(2026, 11, 5, 1, 0, tzinfo=UTC)
CARRIES = Capabilities(4000, 1000, 10)


@dataclass
class Line:
    """A channel that does what it is told: an exception for each call to come, otherwise it takes the message."""

    orders: list[Exception | None] = field(default_factory=list)
    taken: list[tuple[str, str]] = field(default_factory=list)
    slow: frozenset[str] = frozenset()
    release: asyncio.Event = field(default_factory=asyncio.Event)
    name: str = "line"
    account: str = "test"
    capabilities: Capabilities = CARRIES

    async def run(self, receive: Receive) -> None:
        """Nothing comes."""

    def routes(self, receive: Receive) -> Sequence[web.RouteDef]:
        """None."""
        return ()

    async def send(self, message: Outbound) -> str:
        """As ordered."""
        order = self.orders.pop(0) if self.orders else None
        if message.address.chat in self.slow:
            await self.release.wait()
        if isinstance(order, Unsure) or order is None:
            self.taken.append((message.address.chat, message.text))
        if order is not None:
            raise order
        return "1"

    async def fetch(self, ref: str, limit: int) -> bytes:
        """Nothing to fetch."""
        return b""

    async def check(self) -> str:
        """Well."""
        return ""


def promise(
    session: Session, chat: str, text: str, urgency: Urgency = Urgency.REPLY, channel: str = "line", **more: object
) -> None:
    """A row as a turn writes it."""
    contact = session.exec(select(Contact).where(Contact.chat == chat)).first()
    if contact is None:
        contact = Contact(channel=channel, account="test", chat=chat, first_seen_at=START, last_inbound_at=START)
        session.add(contact)
        session.flush()
    row = OutboxRow(
        contact_id=contact.id or 0, urgency=urgency, rank=URGENCY_ORDER[urgency], text=text, not_before=START, made_at=START,
    )  # fmt: skip
    for name, value in more.items():
        setattr(row, name, value)
    session.add(row)
    session.flush()


@dataclass
class Bench:
    """An outbox over a real database, and the channel that it sends through."""

    database: Database
    line: Line
    clock: SimulatedClock
    outbox: Outbox

    async def promise(
        self, chat: str, text: str, urgency: Urgency = Urgency.REPLY, channel: str = "line", **more: object
    ) -> None:
        """Promise a message."""
        await self.database.run(lambda session: promise(session, chat, text, urgency, channel, **more))

    async def settle(self, rounds: int = 60, step: timedelta = timedelta(0)) -> None:
        """Deliver until nothing moves; with a step, time passes between rounds."""
        for _round in range(rounds):
            moved = await self.outbox.deliver()
            self.clock.move_to(self.clock() + step)
            if not moved and not step:
                return

    async def states(self) -> list[str]:
        """What became of the rows."""
        return await self.database.read(
            lambda session: list(session.exec(select(OutboxRow.state).order_by(col(OutboxRow.id))))
        )


def bench_over(url: str, folder: Path, line: Line | None = None) -> Bench:
    """A bench over a fresh schema."""
    database = Database(url)
    migrations.upgrade(database.engine)
    channel, clock = line or Line(), SimulatedClock(START)
    return Bench(database, channel, clock, Outbox(database, {"line": channel}, FileStore(folder), clock))


async def test_each_person_hears_in_order_and_replies_come_before_broadcasts(database_url: str, tmp_path: Path) -> None:
    bench = bench_over(database_url, tmp_path)
    await bench.promise("an", "tin chung", Urgency.BROADCAST)
    for number in range(5):
        await bench.promise("an", f"trả lời {number}")
        await bench.promise("bình", f"trả lời {number}")
    await bench.settle()
    heard = [text for chat, text in bench.line.taken if chat == "an"]
    assert heard == [*(f"trả lời {number}" for number in range(5)), "tin chung"]
    bench.database.close()


async def test_a_slow_person_delays_nobody_else(database_url: str, tmp_path: Path) -> None:
    bench = bench_over(database_url, tmp_path, Line(slow=frozenset({"chậm"})))
    for number in range(3):
        await bench.promise("chậm", f"{number}")
    first = asyncio.create_task(bench.outbox.deliver())
    await asyncio.sleep(0.05)
    for number in range(3):
        await bench.promise("nhanh", f"{number}")
    for _round in range(4):
        await bench.outbox.deliver()
    assert [chat for chat, _text in bench.line.taken] == ["nhanh"] * 3
    bench.line.release.set()
    await first
    await bench.settle()
    assert [text for chat, text in bench.line.taken if chat == "chậm"] == ["0", "1", "2"]
    bench.database.close()


@pytest.mark.parametrize(
    ("error", "urgency", "state", "sends"),
    [
        (Rejected("odd"), Urgency.REPLY, OutboxState.FAILED, 0),
        (ContactGone("blocked"), Urgency.NOTICE, OutboxState.FAILED, 0),
        (Unsure("time-out"), Urgency.REPLY, OutboxState.SENT, 2),
        (Unsure("time-out"), Urgency.NOTICE, OutboxState.SENT, 2),
        (Unsure("time-out"), Urgency.BROADCAST, OutboxState.UNKNOWN, 1),
        (TryLater("busy"), Urgency.BROADCAST, OutboxState.SENT, 1),
        (TryLater("flood", 30, "channel"), Urgency.REPLY, OutboxState.SENT, 1),
        (RuntimeError("the channel broke its contract"), Urgency.BROADCAST, OutboxState.UNKNOWN, 0),
    ],
)
async def test_what_follows_an_error(
    database_url: str, tmp_path: Path, error: Exception, urgency: Urgency, state: OutboxState, sends: int
) -> None:
    bench = bench_over(database_url, tmp_path, Line([error]))
    await bench.promise("an", "tin", urgency)
    await bench.settle(10, timedelta(seconds=20))
    assert (await bench.states(), len(bench.line.taken)) == ([state], sends)
    bench.database.close()


@pytest.mark.parametrize("error", [TryLater("token", scope="channel", alarm=True), OutOfReach("no money", alarm=True)])
async def test_what_only_a_person_can_mend_is_told_once_a_day(tmp_path: Path, error: Exception) -> None:
    bench = bench_over(f"sqlite:///{tmp_path / 'o.db'}", tmp_path, Line([error, TryLater("busy"), *[error] * 500]))
    for number in range(30):
        await bench.promise("an", f"{number}")
    await bench.settle(30, timedelta(hours=1))
    alarms = await bench.database.read(
        lambda session: [(one.once, one.data) for one in session.exec(select(Timer).where(Timer.kind == ALARM))]
    )
    assert len(alarms) == len({once for once, _data in alarms}) == 2
    assert [data for _once, data in alarms] == [{"channel": "line", "why": error.reason}] * 2  # type: ignore[attr-defined]
    bench.database.close()


async def test_unsure_twice_is_not_sent_a_third_time(tmp_path: Path) -> None:
    bench = bench_over(f"sqlite:///{tmp_path / 'o.db'}", tmp_path, Line([Unsure("1"), Unsure("2")]))
    await bench.promise("an", "tin")
    await bench.settle(10, timedelta(seconds=20))
    assert (await bench.states(), len(bench.line.taken)) == ([OutboxState.UNKNOWN], 2)
    bench.database.close()


def test_patience_lasts_through_an_outage_of_most_of_a_day() -> None:
    waits = sum((wait_after(attempt) for attempt in range(1, PATIENCE)), timedelta())
    assert timedelta(hours=20) < waits < timedelta(hours=26)


async def test_patience_ends(tmp_path: Path) -> None:
    bench = bench_over(f"sqlite:///{tmp_path / 'o.db'}", tmp_path, Line([TryLater("busy")] * (PATIENCE + 5)))
    await bench.promise("an", "tin")
    await bench.settle(PATIENCE + 10, timedelta(hours=4))
    assert await bench.states() == [OutboxState.FAILED]
    bench.database.close()


async def test_whoever_is_gone_gets_no_more_until_they_write(tmp_path: Path) -> None:
    bench = bench_over(f"sqlite:///{tmp_path / 'o.db'}", tmp_path, Line([ContactGone("blocked")]))
    await bench.promise("an", "một")
    await bench.promise("an", "hai")
    await bench.settle()
    gone = await bench.database.read(lambda session: session.exec(select(Contact.gone_reason)).one())
    assert (await bench.states(), gone) == ([OutboxState.FAILED, OutboxState.FAILED], "blocked")
    bench.database.close()


async def test_what_is_no_longer_useful_is_dropped(tmp_path: Path) -> None:
    bench = bench_over(f"sqlite:///{tmp_path / 'o.db'}", tmp_path)
    await bench.promise("an", "nhắc họp", Urgency.BROADCAST, useful_until=START)
    await bench.settle()
    assert (await bench.states(), bench.line.taken) == ([OutboxState.DROPPED], [])
    bench.database.close()


async def test_a_dead_workers_messages_are_taken_over_and_a_late_one_cannot_overwrite(
    database_url: str, tmp_path: Path
) -> None:
    bench = bench_over(database_url, tmp_path)
    await bench.promise("an", "tin")
    files = FileStore(tmp_path)
    late, _moved = await bench.database.run(lambda session: claim(session, bench.clock(), {"line": CARRIES}, files))
    assert len(late) == 1
    assert await bench.outbox.deliver() == 0, "the lease still holds"
    bench.clock.move_to(START + LEASE + timedelta(seconds=1))
    await bench.settle()
    assert (await bench.states(), len(bench.line.taken)) == ([OutboxState.SENT], 1)
    await bench.database.run(
        lambda session: record(session, late[0], Outcome(OutboxState.FAILED, "late"), bench.clock())
    )
    assert await bench.states() == [OutboxState.SENT]
    bench.database.close()


async def test_two_processes_send_nothing_twice(database_url: str, tmp_path: Path) -> None:
    line = Line()
    one, clock = bench_over(database_url, tmp_path, line), SimulatedClock(START)
    other = Database(database_url)
    second = Outbox(other, {"line": line}, FileStore(tmp_path), clock)
    for number in range(60):
        await one.promise(f"người {number % 12}", f"{number}")
    while sum(await asyncio.gather(one.outbox.deliver(), second.deliver())):
        pass
    assert len(line.taken) == len(set(line.taken)) == 60
    for person in range(12):
        heard = [int(text) for chat, text in line.taken if chat == f"người {person}"]
        assert heard == sorted(heard)
    other.close()
    one.database.close()


async def until(condition: Callable[[], bool]) -> None:
    """Wait in real time, not for ever."""
    for _look in range(1000):
        if condition():
            return
        await asyncio.sleep(0.01)
    raise TimeoutError


async def test_calls_that_hang_hold_up_no_other_channel_and_no_other_person(database_url: str, tmp_path: Path) -> None:
    hanging, quick = Line(slow=frozenset(f"chậm {number}" for number in range(AT_ONCE))), Line(name="page")
    bench = bench_over(database_url, tmp_path, hanging)
    outbox = Outbox(bench.database, {"line": hanging, "page": quick}, FileStore(tmp_path), bench.clock)
    for number in range(AT_ONCE - 1):
        await bench.promise(f"chậm {number}", "tin")
    running = asyncio.create_task(outbox.run(pause=0.05))
    await asyncio.sleep(0.3)
    await bench.promise("an", "một", channel="page")
    await bench.promise("an", "hai", channel="page")
    await bench.promise("bình", "ba")
    outbox.promised()
    await until(lambda: len(quick.taken) == 2 and len(hanging.taken) == 1)
    assert (quick.taken, hanging.taken) == ([("an", "một"), ("an", "hai")], [("bình", "ba")])
    running.cancel()
    await asyncio.wait([running])
    bench.database.close()


async def test_a_call_that_never_ends_is_given_up_before_its_lease(tmp_path: Path) -> None:
    line = Line(slow=frozenset({"chậm"}))
    bench = bench_over(f"sqlite:///{tmp_path / 'o.db'}", tmp_path, line)
    outbox = Outbox(bench.database, {"line": line}, FileStore(tmp_path), bench.clock, timedelta(seconds=0.1))
    await bench.promise("chậm", "tin chung", Urgency.BROADCAST)
    async with asyncio.timeout(10):
        assert await outbox.deliver() == 1
    assert (await bench.states(), LONGEST_CALL <= LEASE * 2 / 3) == ([OutboxState.UNKNOWN], True)
    bench.database.close()


async def test_after_a_long_outage_a_channel_is_back_within_half_a_minute(database_url: str, tmp_path: Path) -> None:
    end, line = START + timedelta(hours=3), Line()
    bench = bench_over(database_url, tmp_path, line)
    await bench.promise("an", "trước")
    while bench.clock() < end:
        line.orders = [TryLater("not sent", scope="channel")] * 5
        await bench.settle(1, timedelta(seconds=10))
    line.orders = []
    await bench.promise("bình", "sau")
    await bench.promise("an", "sau nữa")
    await bench.settle(5, timedelta(seconds=10))
    assert sorted(line.taken) == [("an", "sau nữa"), ("an", "trước"), ("bình", "sau")]
    assert line.taken.index(("an", "trước")) < line.taken.index(("an", "sau nữa"))
    counted = await bench.database.read(lambda session: list(session.exec(select(OutboxRow.attempts))))
    assert counted == [1, 1, 1], "an outage of the channel is no try of the message"
    bench.database.close()


async def test_a_pause_that_the_platform_asks_for_is_kept(tmp_path: Path) -> None:
    bench = bench_over(f"sqlite:///{tmp_path / 'o.db'}", tmp_path, Line([TryLater("flood", 300, "channel")]))
    await bench.promise("an", "tin")
    await bench.settle(29, timedelta(seconds=10))
    assert bench.line.taken == []
    await bench.settle(3, timedelta(seconds=10))
    assert bench.line.taken == [("an", "tin")]
    bench.database.close()


async def test_delivering_begins_though_the_database_is_locked_at_the_start(tmp_path: Path) -> None:
    path = tmp_path / "o.db"
    bench = bench_over(f"sqlite:///{path}", tmp_path)
    await bench.promise("an", "tin")
    patient = Database(f"sqlite:///{path}", busy_seconds=0.05)
    outbox = Outbox(patient, {"line": bench.line}, FileStore(tmp_path), bench.clock)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        running = asyncio.create_task(outbox.run(pause=0.05))
        await asyncio.sleep(0.5)
        assert not running.done()
        other.execute("ROLLBACK")
        await until(lambda: bench.line.taken == [("an", "tin")])
    running.cancel()
    await asyncio.wait([running])
    patient.close()
    bench.database.close()


ORDERS = st.sampled_from([None, "later", "unsure", "rejected", "broken", "die"])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(orders=st.lists(ORDERS, max_size=25), kinds=st.lists(st.sampled_from(list(Urgency)), min_size=1, max_size=8))
def test_whatever_happens_every_message_ends_and_is_sent_at_most_twice(
    tmp_path: Path, orders: list[str | None], kinds: list[Urgency]
) -> None:
    for path in tmp_path.glob("law.db*"):
        path.unlink()
    asyncio.run(_play(tmp_path, orders, kinds))


async def _play(folder: Path, orders: list[str | None], kinds: list[Urgency]) -> None:
    errors: dict[str | None, Exception | None] = {
        "later": TryLater("busy"), "unsure": Unsure("time-out"), "rejected": Rejected("odd"), "broken": RuntimeError("broken"),
    }  # fmt: skip
    line = Line([errors.get(order) for order in orders if order != "die"])
    bench = bench_over(f"sqlite:///{folder / 'law.db'}", folder, line)
    for number, urgency in enumerate(kinds):
        await bench.promise(f"người {number % 3}", f"tin {number}", urgency)
    for _death in range(orders.count("die")):
        await bench.database.run(lambda session: claim(session, bench.clock(), {"line": CARRIES}, FileStore(folder)))
        await bench.database.run(lambda session: take_over_all(session, bench.clock(), alone=True))
        await bench.outbox.deliver()
    await bench.settle(80, timedelta(hours=1))
    states = await bench.states()
    assert not {OutboxState.QUEUED, OutboxState.SENDING} & {OutboxState(state) for state in states}
    for number, urgency in enumerate(kinds):
        times = sum(text == f"tin {number}" for _chat, text in line.taken)
        assert times <= (1 if urgency is Urgency.BROADCAST and "die" not in orders else 2)
    bench.database.close()


async def test_a_message_says_in_which_language_its_reader_reads(database_url: str, tmp_path: Path) -> None:
    bench = bench_over(database_url, tmp_path)
    channel = SimulatedChannel("line", CARRIES)
    await bench.promise("an", "hello")
    await bench.promise("bình", "chào")
    await bench.database.run(
        lambda session: setattr(session.exec(select(Contact).where(Contact.chat == "an")).one(), "language", "en")
    )
    await Outbox(bench.database, {"line": channel}, FileStore(tmp_path), bench.clock).deliver()
    assert {(one.text, one.language) for one in channel.sent} == {("hello", "en"), ("chào", "vi")}
    bench.database.close()
