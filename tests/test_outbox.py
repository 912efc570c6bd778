"""The outbox: order for each person, no slow person delays another, nothing twice, and the policy when nobody knows."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import web
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session, col, select

import migrations
from bot.file_store import FileStore
from bot.message import Capabilities, ContactGone, Outbound, Receive, Rejected, TryLater, Unsure
from bot.outbox import LEASE, PATIENCE, Outbox, Outcome, claim, record, take_over_all
from bot.simulator import SimulatedClock
from models.contact import Contact
from models.database import Database
from models.outbox import URGENCY_ORDER, OutboxRow, OutboxState, Urgency

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


def promise(session: Session, chat: str, text: str, urgency: Urgency = Urgency.REPLY, **more: object) -> None:
    """A row as a turn writes it."""
    contact = session.exec(select(Contact).where(Contact.chat == chat)).first()
    if contact is None:
        contact = Contact(channel="line", account="test", chat=chat, first_seen_at=START, last_inbound_at=START)
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

    async def promise(self, chat: str, text: str, urgency: Urgency = Urgency.REPLY, **more: object) -> None:
        """Promise a message."""
        await self.database.run(lambda session: promise(session, chat, text, urgency, **more))

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


async def test_unsure_twice_is_not_sent_a_third_time(tmp_path: Path) -> None:
    bench = bench_over(f"sqlite:///{tmp_path / 'o.db'}", tmp_path, Line([Unsure("1"), Unsure("2")]))
    await bench.promise("an", "tin")
    await bench.settle(10, timedelta(seconds=20))
    assert (await bench.states(), len(bench.line.taken)) == ([OutboxState.UNKNOWN], 2)
    bench.database.close()


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
    late = await bench.database.run(lambda session: claim(session, bench.clock(), {"line": CARRIES}, files))
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


ORDERS = st.sampled_from([None, "later", "unsure", "rejected", "broken", "die"])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
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
