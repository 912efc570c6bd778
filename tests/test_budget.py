"""Budgets: counted durably before anything goes out, warned of once, and broadcasts stop before the reserve."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlmodel import Session, col, func, select

import migrations
from bot.budgets import QuotaKeeper, budgets_of, counting
from bot.channels.zalo_oa_quota import Quota
from bot.file_store import FileStore
from bot.message import Address, Capabilities, FileKind, Inbound, OutOfReach, Rejected, TryLater, Unsure, Update
from bot.outbox import Outbox
from bot.simulator import CAPABILITIES, SimulatedChannel, SimulatedClock
from composition.building import build
from composition.stage import SimulatedStage
from models.appointment import Role
from models.budget import WARNING, Left, Limits, budget_left, budget_of, count_received, count_sent, give_back
from models.contact import Contact, lock_contact
from models.database import Database
from models.outbox import OutboxRow, OutboxState, Urgency
from models.stored_file import FileState, StoredFile
from models.timer import Timer
from models.working_days import HOME_ZONE
from tests.stage import trial_settings
from tests.test_outbox import START, Line, promise

NOW = datetime(2026, 11, 5, 1, 0, tzinfo=UTC)
LAST_HOUR = datetime(2026, 11, 30, 16, 59, tzinfo=UTC)
"""23:59 at home."""
LIMITS = Limits(HOME_ZONE, messages=10, users=5, reserve=3)
PLACE = ("line", "test")


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A database of each kind with the schema."""
    kept = Database(database_url)
    migrations.upgrade(kept.engine)
    yield kept
    kept.close()


def left(database: Database, now: datetime = NOW, limits: Limits = LIMITS) -> Left:
    return database.run_now(lambda session: budget_left(session, *PLACE, now, limits))


def send(
    database: Database, number: int, now: datetime = NOW, *, for_many: bool = False, limits: Limits = LIMITS
) -> int:
    """How many of so many messages have room."""
    return sum(
        database.run_now(lambda session: count_sent(session, *PLACE, now, limits, for_many=for_many)) != ""
        for _time in range(number)
    )


def warnings(session: Session) -> list[str]:
    return list(session.exec(select(Timer.once).where(Timer.kind == WARNING).order_by(col(Timer.id))))


def test_what_is_sent_and_received_uses_the_month_up(database: Database) -> None:
    assert left(database) == Left(10, 7, 5)
    assert send(database, 2) == 2
    database.run_now(lambda session: count_received(session, *PLACE, NOW, LIMITS))
    assert left(database) == Left(7, 4, 5)
    assert left(database, limits=replace(LIMITS, counts_received=False)) == Left(8, 5, 5)
    counted = database.run_now(lambda session: budget_of(session, *PLACE, NOW, LIMITS))
    assert (counted.period, counted.sent, counted.received) == ("2026-11", 2, 1)


def test_broadcasts_stop_before_the_reserve_and_nothing_ever_exceeds_the_month(database: Database) -> None:
    assert send(database, 20, for_many=True) == 7
    assert left(database) == Left(3, 0, 5)
    assert send(database, 20) == 3
    assert left(database) == Left(0, 0, 5)
    assert database.run_now(lambda session: budget_of(session, *PLACE, NOW, LIMITS)).sent == 10


def test_what_went_nowhere_is_given_back(database: Database) -> None:
    send(database, 10)
    database.run_now(lambda session: give_back(session, *PLACE, "2026-11"))
    assert left(database).messages == 1


def test_a_month_ends_at_midnight_at_home(database: Database) -> None:
    send(database, 10, LAST_HOUR)
    assert left(database, LAST_HOUR).messages == 0
    assert left(database, LAST_HOUR + timedelta(minutes=1)).messages == 10


def test_accounts_and_channels_have_budgets_of_their_own(database: Database) -> None:
    send(database, 10)
    for channel, account in (("line", "other"), ("other", "test")):
        find = partial(budget_left, channel=channel, account=account, now=NOW, limits=LIMITS)
        assert database.run_now(find).messages == 10


def test_without_limits_all_is_counted_and_nothing_refused(database: Database) -> None:
    free = Limits(HOME_ZONE)
    assert send(database, 30, limits=free) == 30
    assert left(database, limits=free) == Left(None, None, None)
    assert database.run_now(lambda session: budget_of(session, *PLACE, NOW, free)).sent == 30
    assert database.run_now(warnings) == []


def test_at_four_fifths_people_are_warned_once_a_month_and_again_for_a_larger_plan(database: Database) -> None:
    send(database, 7)
    assert database.run_now(warnings) == []
    send(database, 1)
    for _time in range(3):
        database.run_now(lambda session: give_back(session, *PLACE, "2026-11"))
        send(database, 1)
    assert database.run_now(warnings) == ["budget:line:test:messages:10:2026-11"]
    send(database, 8, NOW + timedelta(days=40))
    assert len(database.run_now(warnings)) == 2
    send(database, 3, limits=replace(LIMITS, messages=15))
    assert database.run_now(warnings)[2:] == []
    send(database, 10, limits=replace(LIMITS, messages=15))
    assert database.run_now(warnings)[2:] == [
        "budget:line:test:messages:15:2026-11", "budget:line:test:spent:15:2026-11",
    ]  # fmt: skip


def test_people_are_counted_once_each(database: Database) -> None:
    only_users = replace(LIMITS, messages=0)

    def write(session: Session, chat: str) -> None:
        lock_contact(session, *PLACE, chat, NOW)
        session.flush()
        count_received(session, *PLACE, NOW, only_users)

    for chat in "aabbabc":
        database.run_now(lambda session, who=chat: write(session, who))  # type: ignore[misc] # a default binds the loop's value
    assert left(database).users == 2
    assert left(database, NOW + timedelta(days=60)).users == 2, "whoever has written once stays a user"
    assert database.run_now(warnings) == []
    database.run_now(lambda session: write(session, "d"))
    database.run_now(lambda session: write(session, "e"))
    assert left(database).users == 0
    assert database.run_now(warnings) == ["budget:line:test:users:5:"]


# Through the outbox


def outbox(database: Database, line: Line, folder: Path) -> Outbox:
    clock = SimulatedClock(NOW)
    return Outbox(database, {"line": line}, FileStore(folder), clock, budgets={"line": LIMITS})


async def test_the_outbox_keeps_the_reserve_for_answers(database: Database, tmp_path: Path) -> None:
    line = Line()
    worker = outbox(database, line, tmp_path)
    for number in range(9):
        await database.run(lambda session, n=number: promise(session, f"many{n}", "tin", Urgency.BROADCAST))  # type: ignore[misc] # a default binds the loop's value
    while await worker.deliver():
        pass
    assert len(line.taken) == 7
    await database.run(lambda session: promise(session, "lan", "biên nhận"))
    await worker.deliver()
    assert line.taken[-1] == ("lan", "biên nhận")
    rows = await database.read(lambda session: list(session.exec(select(OutboxRow.state, OutboxRow.error))))
    assert rows.count((OutboxState.FAILED, "only the reserve is left")) == 2
    assert left(database) == Left(2, 0, 0)


async def test_two_processes_together_never_exceed_the_month(database_url: str, tmp_path: Path) -> None:
    databases = [Database(database_url), Database(database_url)]
    await asyncio.to_thread(migrations.upgrade, databases[0].engine)
    lines = [Line(), Line()]
    workers = [outbox(database, line, tmp_path) for database, line in zip(databases, lines, strict=True)]
    for number in range(20):
        await databases[0].run(lambda session, n=number: promise(session, f"nguoi{n}", "tin"))  # type: ignore[misc] # a default binds the loop's value
    while sum(await asyncio.gather(*(worker.deliver() for worker in workers))):
        pass
    taken = [chat for line in lines for chat, _ in line.taken]
    assert len(taken) == len(set(taken)) == 10
    assert left(databases[1]).messages == 0
    for database in databases:
        database.close()


@pytest.mark.parametrize(
    ("error", "counted"),
    [
        (None, 1),
        (Rejected("no"), 0),
        (OutOfReach("shut"), 0),
        (TryLater("busy"), 0),
        (TryLater("down", scope="channel"), 0),
        (Unsure("lost"), 1),
        (RuntimeError("broken"), 1),
    ],
)
async def test_only_what_may_have_gone_out_counts(
    database: Database, tmp_path: Path, error: Exception | None, counted: int
) -> None:
    await database.run(lambda session: promise(session, "lan", "tin"))
    await outbox(database, Line(orders=[error]), tmp_path).deliver()
    assert left(database).messages == 10 - counted


# What costs something

PAID = Limits(HOME_ZONE, messages=5, reserve=2, counts_received=False, only_paid=True)
WINDOWS = Capabilities(
    2000, 2000, 5, free_window=timedelta(hours=48), paid_window=timedelta(days=7), price_vnd=55, monthly_paid=5, reserve=2,
    file_apart=True,
)  # fmt: skip


def paying(database: Database, line: Line, folder: Path, now: datetime) -> Outbox:
    """An outbox as the service builds it, over a channel with a paid window."""
    clock, budgets = SimulatedClock(now), {"line": PAID}
    return Outbox(database, {"line": line}, FileStore(folder), clock, count=counting(budgets), budgets=budgets)


async def test_only_paid_messages_count_and_free_ones_go_on_when_they_are_used_up(
    database: Database, tmp_path: Path
) -> None:
    line = Line(capabilities=WINDOWS)
    later = START + timedelta(days=3)
    for number in range(6):
        await database.run(lambda session, n=number: promise(session, f"many{n}", "tin", Urgency.BROADCAST))  # type: ignore[misc] # a default binds the loop's value
    worker = paying(database, line, tmp_path, later)
    while await worker.deliver():
        pass
    assert len(line.taken) == 3, "the reserve is not for broadcasts"
    for number in range(3):
        await database.run(lambda session, n=number: promise(session, f"one{n}", "hẹn", Urgency.NOTICE))  # type: ignore[misc] # a default binds the loop's value
    while await worker.deliver():
        pass
    assert len(line.taken) == 5
    assert left(database, later, PAID).messages == 0
    await database.run(lambda session: promise(session, "lan", "trả lời"))
    await database.run(
        lambda session: setattr(
            session.exec(select(Contact).where(Contact.chat == "lan")).one(), "last_inbound_at", later
        )
    )
    await worker.deliver()
    assert line.taken[-1] == ("lan", "trả lời")
    shut = select(func.count()).where(OutboxRow.error == "out of reach: paid")
    assert await database.read(lambda session: session.exec(shut).one()) == 4
    assert [once.split(":")[3] for once in await database.read(warnings)] == ["messages", "spent"]


async def test_a_death_between_counting_and_calling_counts_too_much_never_too_little(
    database: Database, tmp_path: Path
) -> None:
    later, line = START + timedelta(days=3), Line(capabilities=replace(WINDOWS, reserve=0), slow=frozenset({"an"}))
    for chat in ("an", "bình", "chi", "dung", "én"):
        await database.run(lambda session, chat=chat: promise(session, chat, "tin", Urgency.NOTICE))  # type: ignore[misc] # a default binds the loop's value
    dying = asyncio.create_task(paying(database, line, tmp_path, later).deliver())
    await asyncio.wait({dying}, timeout=0.5)
    assert len(line.taken) == 4
    dying.cancel()
    await asyncio.gather(dying, return_exceptions=True)
    assert left(database, later, PAID).messages == 0
    line.release.set()
    worker = paying(database, line, tmp_path, later + timedelta(minutes=5))
    while await worker.deliver():
        pass
    assert len(line.taken) == 4, "nobody knows whether the fifth went out: it counts, so that no sixth goes"


async def test_a_file_with_words_counts_as_the_two_messages_it_is(database: Database, tmp_path: Path) -> None:
    later, line = START + timedelta(days=3), Line(capabilities=replace(WINDOWS, reserve=0))
    (tmp_path / "files").mkdir()
    for chat in ("an", "bình", "chi"):
        await database.run(partial(_promise_file, chat=chat))
    failed = TryLater("down")
    failed.parts_gone_out = 1
    line.orders = [failed]
    worker = paying(database, line, tmp_path, later)
    assert (await worker.deliver(), len(line.taken)) == (1, 0), (
        "the third has no room for both, and fails before any call"
    )
    await worker.deliver()
    assert len(line.taken) == 1
    assert left(database, later, PAID).messages == 2, "two, and the half that went out before the other failed"


def _promise_file(session: Session, chat: str) -> None:
    file = StoredFile(
        kind=FileKind.DOCUMENT, state=FileState.KEPT, digest="0" * 64, name="a.pdf", media_type="", made_at=START
    )
    session.add(file)
    session.flush()
    promise(session, chat, "kèm tệp", Urgency.NOTICE, file_id=file.id)


async def test_what_zalo_says_is_used_raises_the_count(database: Database, tmp_path: Path) -> None:
    settings = trial_settings(f"sqlite:///{tmp_path / 'kept.db'}", tmp_path)
    tight = settings.model_copy(
        update={"zalo_oa": settings.zalo_oa.model_copy(update={"paid_a_month": 100, "paid_reserve": 10})}
    )
    limits, keeper = budgets_of(tight)["zalo_oa"], QuotaKeeper(database, tight, lambda: NOW)

    def used() -> int:
        return database.run_now(lambda session: budget_of(session, "zalo_oa", "4444", NOW, limits)).sent

    await keeper.hear("4444", Quota("sub_quota", 421, 500))
    await keeper.hear("4444", Quota("sub_quota", 430, 500))
    await keeper.hear("4444", Quota("reply", 0, 500))
    assert (used(), database.run_now(warnings)) == (79, [])
    await keeper.hear("4444", Quota("sub_quota", 420, 500))
    assert (used(), database.run_now(warnings)) == (80, ["budget:zalo_oa:4444:messages:100:2026-11"])
    none = tight.zalo_oa.model_copy(update={"paid_a_month": 0})
    assert "zalo_oa" not in budgets_of(tight.model_copy(update={"zalo_oa": none}))


# Through the whole service


async def test_the_office_hears_of_it_once_and_what_people_write_counts(tmp_path: Path) -> None:
    settings = trial_settings(f"sqlite:///{tmp_path / 'kept.db'}", tmp_path)
    tight = settings.zalo_bot.model_copy(update={"messages_a_month": 30, "reserve": 5})
    channel = SimulatedChannel("zalo_bot", CAPABILITIES["zalo_bot"])
    clock = SimulatedClock(NOW)
    service = build(settings.model_copy(update={"zalo_bot": tight}), [channel], clock, seed_of_chance="budget")
    stage = SimulatedStage(service)
    try:
        await stage.order(["invite", "lan", Role.OFFICE, "Phạm", "Thị", "Lan"])
        while await stage.work():
            pass
        oa = budgets_of(settings)["zalo_oa"]
        await service.database.run(lambda session: count_sent(session, "zalo_oa", "1", NOW, oa, messages=420))
        while await stage.work():
            pass
        assert "Zalo OA đã dùng 420 trên 500 tin mất phí" in channel.sent[-1].text
        for number in range(20):
            address = Address("zalo_bot", channel.account, "binh")
            key = f"binh:{number}"
            await stage.receive(Update("zalo_bot", channel.account, key, "", Inbound(address, key, NOW, text="chào")))
            while await stage.work():
                pass
        told = [message.text for message in channel.sent if "tháng này đã dùng" in message.text]
        counted = await service.database.read(
            lambda session: budget_of(session, "zalo_bot", channel.account, NOW, Limits(HOME_ZONE))
        )
        gone = select(OutboxRow.id).where(OutboxRow.error == "the month's messages are used up")
        spent = select(OutboxRow.state).where(col(OutboxRow.text).contains("đã dùng hết 30 tin"))
        states = await service.database.read(lambda session: list(session.exec(spent)))
        unsaid = len(await service.database.read(lambda session: list(session.exec(gone))))
    finally:
        service.close()
    assert len(told) == 1
    assert "24 trên 30 tin" in told[0]
    assert counted.received == 21
    assert counted.sent == len(channel.sent)
    assert unsaid > 0
    assert states == [OutboxState.FAILED], "the office has no other channel here: it stands in the log"
    assert counted.sent + counted.received - unsaid <= 30
