"""A day of the Zalo OA in simulated time with all bad days at once: nothing lost, nothing doubled beyond the stated policy."""

import heapq
import json
import random
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from aiohttp import web
from sqlalchemy.exc import OperationalError
from sqlmodel import Session, col, select

from bot.channels.zalo_oa import ZaloOA
from bot.message import Update
from bot.token_store import DatabaseTokenStore
from main import Service, build
from models.contact import Contact
from models.database import Database
from models.inbox import InboxUpdate, UpdateState
from models.outbox import OutboxRow, OutboxState
from tests.fake_zalo_oa import APP_ID, OA_ID, RETRY_SECONDS, Delivery, Failure, FakeZaloOA
from tests.stage import read_once, trial_settings
from tests.zalo_oa_parts import Clock, make_channel, pair_of

MORNING = datetime(2026, 11, 5, 0, 0, tzinfo=UTC)
PEOPLE = ("8401", "8402", "8403", "8404")
WORDS = ("gặp người trực", "tra cứu", "hội nghị", "trợ giúp", "dữ liệu của tôi")
BEFORE = (Failure.SERVER_ERROR, Failure.BAD_GATEWAY, Failure.FLOOD, Failure.FILTERED, -32)
AFTER = (Failure.GARBAGE, Failure.SURPRISE, Failure.DROP_AFTER)


@dataclass
class Core:
    """The service's reception, whose database now and then takes nothing."""

    service: Service
    chance: random.Random
    refused: int = 0

    async def __call__(self, update: Update) -> None:
        """Take an update, or fail as a database in trouble does."""
        if self.chance.random() < 0.15:
            self.refused += 1
            raise OperationalError("no disk", None, OSError("full"))
        await self.service.receiver.receive(update)


@dataclass
class Day:
    """What happens when, in simulated time."""

    fake: FakeZaloOA
    channel: ZaloOA
    service: Service
    clock: Clock
    chance: random.Random
    due: list[tuple[datetime, int, Delivery, int]] = field(default_factory=list)
    made: int = 0

    def write(self, at: datetime, person: str, words: str) -> None:
        """Somebody writes at a moment; Zalo tries at once and then after each of its pauses."""
        self.made += 1
        event = {
            "app_id": APP_ID, "event_name": "user_send_text", "sender": {"id": person}, "recipient": {"id": OA_ID},
            "timestamp": str(int(at.timestamp() * 1000)), "message": {"msg_id": f"day-{self.made}", "text": words},
        }  # fmt: skip
        delivery = Delivery(json.dumps(event).encode(), str(event["timestamp"]))
        heapq.heappush(self.due, (at, self.made, delivery, 0))

    async def live(self) -> None:
        """Let the day pass, two minutes at a time, until everything has settled."""
        end = self.clock() + timedelta(hours=30)
        while self.clock() < end:
            self._misbehave()
            while self.due and self.due[0][0] <= self.clock():
                await self._deliver(*heapq.heappop(self.due))
            await self.channel.tokens.renew_early()
            for _round in range(3):
                await self.service.timers.fire_due()
                await self.service.outbox.deliver()
            self.clock.pass_by(minutes=2)

    async def _deliver(self, _at: datetime, number: int, delivery: Delivery, tries: int) -> None:
        status = await self.fake.post(delivery, tries)
        if status != 200:
            assert tries < len(RETRY_SECONDS), "Zalo gives up and switches the webhook off"
            again = self.clock() + timedelta(seconds=RETRY_SECONDS[tries])
            heapq.heappush(self.due, (again, number, delivery, tries + 1))
        elif self.chance.random() < 0.1:  # Zalo did not hear our 200
            heapq.heappush(self.due, (self.clock() + timedelta(hours=1), number, delivery, tries + 1))

    def _misbehave(self) -> None:
        """Three hours of outage at noon; else one call in a while fails; the tokens fail too, and end early once."""
        hour = (self.clock() - MORNING) / timedelta(hours=1)
        self.fake.stop_failing()
        if 5 <= hour < 8:
            self.fake.fail_next("message/cs", Failure.BAD_GATEWAY, times=1000)
            self.fake.fail_next("access_token", Failure.SERVER_ERROR, times=1000)
        elif hour > 24:
            return
        elif self.chance.random() < 0.3:
            self.fake.fail_next("message/cs", self.chance.choice((*BEFORE, *AFTER)))
            self.fake.fail_next("access_token", self.chance.choice((Failure.SERVER_ERROR, Failure.FILTERED)))
        if self.clock() == MORNING + timedelta(hours=9):
            self.fake.end_access()


@asynccontextmanager
async def a_day(folder: Path) -> AsyncIterator[tuple[Day, Core]]:
    """The service over the Zalo OA alone, in simulated time."""
    clock, chance = Clock(MORNING), random.Random(27)
    settings = trial_settings(f"sqlite:///{folder / 'day.db'}", folder)
    database = Database(settings.database)
    async with FakeZaloOA(clock.seconds) as fake:
        store = DatabaseTokenStore(database, APP_ID, clock)
        channel = make_channel(fake, store, clock=clock, answer_timeout=2.0)
        texts = read_once(settings.commune)
        service = build(settings, [channel], clock, seed_of_chance="day", database=database, texts=texts)
        await store.save(None, pair_of(fake.issue(), clock()))
        core = Core(service, chance)
        app = web.Application()
        app.add_routes(channel.routes(core))
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        fake.webhook_url = f"http://127.0.0.1:{runner.addresses[0][1]}/zalo-oa/{OA_ID}"
        try:
            yield Day(fake, channel, service, clock, chance), core
        finally:
            await runner.cleanup()
            service.close()


def promised(session: Session) -> list[tuple[str, OutboxRow]]:
    """Every message that was promised, and to whom."""
    joined = select(Contact.chat, OutboxRow).join(Contact, col(Contact.id) == col(OutboxRow.contact_id))
    return [(chat, row) for chat, row in session.exec(joined)]


async def test_a_day_of_all_bad_days_loses_nothing(tmp_path: Path) -> None:
    async with a_day(tmp_path) as (day, core):
        for person in PEOPLE:
            day.write(MORNING + timedelta(minutes=1), person, "xin chào")
            day.write(MORNING + timedelta(minutes=30), person, "đồng ý")
            for hour in range(1, 24):
                at = MORNING + timedelta(hours=hour, minutes=day.chance.randrange(59))
                day.write(at, person, day.chance.choice(WORDS))
        await day.live()

        taken = await day.service.database.read(lambda session: list(session.exec(select(InboxUpdate))))
        assert {row.key for row in taken} == {f"day-{number}" for number in range(1, day.made + 1)}
        assert {row.state for row in taken} == {UpdateState.DONE}
        assert core.refused > 5

        rows = await day.service.database.read(promised)
        assert len(rows) >= day.made
        assert {row.state for _chat, row in rows} <= {OutboxState.SENT, OutboxState.UNKNOWN}
        wanted = Counter((chat, row.text) for chat, row in rows)
        unsure = Counter[tuple[str, str]]()
        for chat, row in rows:
            unsure[chat, row.text] += row.unsure
        seen = Counter((person, sent.text) for person in PEOPLE for sent in day.fake.messages(person))
        for what, times in wanted.items():
            assert times <= seen[what] <= times + unsure[what], what
        assert set(seen) == set(wanted)
        assert sum(unsure.values()) > 0

        assert await day.channel.tokens.trouble() == ""
        assert day.fake.newest_refresh in [
            pair.pair.refresh
            for pair in [await DatabaseTokenStore(day.service.database, APP_ID, day.clock).load()]
            if pair
        ]
        assert len({one["refresh_token"] for one in day.fake.exchanges}) >= 2
