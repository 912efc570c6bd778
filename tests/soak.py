"""A long time in simulated time with all bad days on: people on every channel, a service that dies, platforms that fail.

What people do, what the weather is and when lightning is aimed follows from the seed; which of several calls at once meets
a failure does not. What platforms do badly is in ``tests/wires``: failures that pass, and what they bring again.
"""

import asyncio
import heapq
import random
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal

from sqlalchemy.exc import OperationalError
from sqlmodel import Session, select

import migrations
from bot.message import Choice, Update
from bot.outbox import take_over_all
from bot.settings import Settings
from bot.simulator import VIETNAM, SimulatedClock
from composition.building import Service, build
from handlers.join import invite
from models.appointment import Role
from models.budget import Budget
from models.database import Database
from tests.stage import CrashError, read_once, trial_settings
from tests.wires import Door, Event, Home, Seen, Wire
from tests.wires.zalo_bot import ZaloBotWire

MORNING = datetime(2026, 10, 26, 7, 0, tzinfo=VIETNAM)
MEETING = "7 giờ 30 ngày 04/11/2026"
AGAIN = timedelta(hours=1)
"""So late comes again what was taken, by a platform that did not hear of it."""
MOST = 4
"""So often somebody says the same."""
SILENCE = timedelta(hours=3)
"""Who hears nothing for so long says hello."""


@dataclass(frozen=True)
class Size:
    """How much: people on each channel, bad hours and the minutes between two looks, then calm days in steps of an hour."""

    people: int
    bad_hours: int
    minutes: int
    calm_days: int
    budget: int
    """The Zalo bot's messages of a month: too few for all, so that it runs out."""
    paid: int
    """The OA's paid messages of a month: too few as well."""


SHORT = Size(people=3, bad_hours=24, minutes=10, calm_days=9, budget=80, paid=5)
LONG = Size(people=8, bad_hours=48, minutes=10, calm_days=9, budget=210, paid=15)


class Lightning:
    """Strikes at a commit; then the process is dead and nothing more is committed until it comes up again."""

    def __init__(self) -> None:
        self.aimed: Literal["before", "after", ""] = ""
        self.dead = False

    def watch(self, moment: Literal["before", "after"]) -> None:
        """Called around each commit."""
        if self.dead or moment == self.aimed:
            self.dead = True
            raise CrashError


@dataclass
class Person:
    """Somebody with a screen: reads what is new, and answers what is asked."""

    name: str
    wire: Wire
    chance: random.Random
    issue: str = ""
    read: int = 0
    heard_at: datetime = MORNING
    said: Counter[str] = field(default_factory=Counter)
    codes: int = 0
    tasks: list[str] = field(default_factory=list)
    """The tokens of buttons that wait until what is begun is done."""
    busy: bool = False

    def says(self, words: str, shown: Seen | None = None) -> Event:
        """Write, or press the button that says the same if there is one."""
        self.said[words] += 1
        choices = shown.choices if shown else ()
        button = next((one for one in choices if words in (str(one.number), one.label.lower())), None)
        if button is not None and self.chance.random() < 0.5:
            return self.wire.presses(self.name, button.token)
        return self.wire.says(self.name, words)

    async def look(self, now: datetime) -> list[Event]:
        """What this person does about what is new on the screen."""
        fresh = await self.wire.seen(self.name, self.read)
        self.read += len(fresh)
        if fresh:
            self.heard_at = now
            return self.answers(fresh)
        if now - self.heard_at >= SILENCE and self.issue and not self.codes:
            self.heard_at = now
            return [self.says("xin chào")] if self.said["xin chào"] < MOST else []
        return []

    def answers(self, fresh: list[Seen]) -> list[Event]:
        """A citizen answers the newest thing that asks something."""
        self.codes += sum("Mã của ông/bà" in shown.text for shown in fresh)
        for shown in reversed(fresh):
            for asked, answer in CITIZEN:
                if asked in shown.text or any(asked == choice.label for choice in shown.choices):
                    words = answer or self.name
                    return [self.says(words, shown)] if self.said[words] < MOST else []
        return []


CITIZEN = (
    ("Trợ lý không phải là cán bộ", "đồng ý"),
    ("muốn gửi nội dung này", "gửi ngay"),
    ("họ và tên", ""),
    ("ở thôn nào", "vạc"),
    ("Số điện thoại của", "bỏ qua"),
    ("xem lại trước khi gửi", "1"),
    ("Đã giải quyết xong", "đã giải quyết xong"),
    ("Xem và đăng ký", "hội nghị"),
    ("Đăng ký dự", "đăng ký dự"),
)
"""What is asked, or offered, and what a citizen says then ("": the own name)."""
CHAIR = (
    ("Nội dung chính của hội nghị", "giao thông, thoát nước"),
    ("Họp lúc nào", MEETING),
    ("Họp ở đâu", "Nhà văn hóa xã"),
    ("dành cho thôn nào", "toàn xã"),
    ("Chương trình hội nghị", "bỏ qua"),
    ("xem lại dự thảo", "lưu và thông báo"),
    ("Gửi lời mời dưới đây", "gửi thông báo"),
)
AGENCY = (
    ("viết câu trả lời", "Đã nạo vét rãnh sáng nay, nhờ ông bà kiểm tra giúp."),
    ("gõ XONG", "xong"),
    ("Gửi duyệt", "gửi duyệt"),
    ("Duyệt và gửi", "duyệt và gửi"),
)


class Official(Person):
    """Somebody of the commune, on Telegram: presses what a matter's own message offers, one matter after the other."""

    opens: tuple[str, ...] = ()
    script: tuple[tuple[str, str], ...] = ()
    closes: str = "Đã duyệt"
    wish: str = ""
    """What is said, and said again after a silence, until what ``closes`` it is heard."""

    def answers(self, fresh: list[Seen]) -> list[Event]:
        self.tasks += [one.token for shown in fresh if (one := self._opening(shown))]
        if any(self.closes in shown.text for shown in fresh):
            self.busy, self.wish = False, ""
        for shown in reversed(fresh):
            for asked, answer in self.script:
                if asked in shown.text or any(asked == choice.label for choice in shown.choices):
                    return [self.says(answer, shown)]
        return self.begins()

    async def look(self, now: datetime) -> list[Event]:
        if self.busy and now - self.heard_at >= SILENCE:
            self.busy = False  # what was said to this person was lost: the next matter is taken up
        if self.wish and now - self.heard_at >= SILENCE:
            self.heard_at = now
            return [self.says(self.wish)]
        return await super().look(now) or self.begins()

    def begins(self) -> list[Event]:
        """Take the next matter up; where there is nothing to write, all of them."""
        if self.busy or not self.tasks:
            return []
        self.busy = bool(self.script)
        return [self.wire.presses(self.name, self.tasks.pop(0))]

    def _opening(self, shown: Seen) -> Choice | None:
        return next((one for one in shown.choices if one.label in self.opens), None)


@dataclass
class Soak:
    """The service over all wires, the people, and what is on its way between them."""

    folder: Path
    size: Size
    chance: random.Random
    clock: SimulatedClock
    wires: dict[str, Wire]
    settings: Settings
    lightning: Lightning = field(default_factory=Lightning)
    door: Door = field(default_factory=lambda: Door(died=CrashError))
    people: list[Person] = field(default_factory=list)
    due: list[tuple[datetime, int, Wire, Event, int]] = field(default_factory=list)
    made: Counter[str] = field(default_factory=Counter)
    counts: Counter[str] = field(default_factory=Counter)
    service: Service | None = None
    side: Database | None = None
    """Where the tokens and the page's reader stand: a death between Zalo's answer and the commit loses the pair by Zalo's
    own rules (docs/decisions/27-zalo-oa-tokens.md), so that moment is not struck here.
    """
    most_used: dict[str, int] = field(default_factory=dict)
    """Of each month, the most of the Zalo bot's budget that was used up when something went out."""
    _out_before: dict[str, int] = field(default_factory=dict)
    _taking: Counter[str] = field(default_factory=Counter)
    _number: int = 0

    # Coming up and going down

    async def come_up(self) -> None:
        """A new process over what the old one committed."""
        self.lightning.dead, self.lightning.aimed = False, ""
        database = Database(self.settings.database, watch=self.lightning.watch)
        self.side = Database(self.settings.database)
        home = Home(
            self.folder, self.clock, database=self.side, monthly_messages=self.size.budget, windows=True,
            monthly_paid=self.size.paid,
        )  # fmt: skip
        channels = [await wire.build(home) for wire in self.wires.values()]
        texts = read_once(self.settings.commune)
        self.service = build(self.settings, channels, self.clock, seed_of_chance="soak", database=database, texts=texts)
        await database.run(lambda session: take_over_all(session, self.clock(), alone=True))
        await self.door.open([route for channel in channels for route in channel.routes(self.receive)])
        for wire in self.wires.values():
            wire.connect(self.door.url)

    async def go_down(self) -> None:
        """What was on the wire when the process died arrives all the same; nothing of it is written down."""
        sending = [task for task in asyncio.all_tasks() if task.get_coro().__qualname__ == "Outbox._send"]  # type: ignore[union-attr]
        await asyncio.gather(*sending, return_exceptions=True)
        await self.door.shut()
        if self.service is not None and self.side is not None:
            self.service.close()
            self.side.close()

    async def receive(self, update: Update) -> None:
        """The reception, whose disk is full now and then."""
        assert self.service is not None
        self._taking[update.key] += 1
        chance = random.Random(f"{update.channel}:{update.key}:{self._taking[update.key]}")
        if chance.random() < 0.05:
            self.counts["not kept"] += 1
            raise OperationalError("no disk", None, OSError("full"))
        await self.service.receiver.receive(update)

    # Time

    async def live(self) -> None:
        """The bad hours, then the calm days."""
        calm_from = self.clock() + timedelta(hours=self.size.bad_hours)
        end = calm_from + timedelta(days=self.size.calm_days)
        while self.clock() < end:
            bad = self.clock() < calm_from
            self._set_weather(bad=bad)
            await self._step()
            pause = timedelta(minutes=self.size.minutes) if bad or self.due else timedelta(hours=1)
            self.clock.move_to(self.clock() + pause)

    def _set_weather(self, *, bad: bool) -> None:
        hour = (self.clock() - MORNING) / timedelta(hours=1) % 24
        for number, wire in enumerate(self.wires.values()):
            wire.recover()
            if not bad or not wire.weather:
                continue
            if wire.outage and 4 + number <= hour < 7 + number:
                wire.fail(wire.outage, times=1000)
            elif self.chance.random() < 0.4:
                wire.fail(self.chance.choice(wire.weather))
            wire.be_moody(self.chance)
        if bad and self.chance.random() < 0.12:
            self.lightning.aimed = self.chance.choice(("before", "after"))

    async def _step(self) -> None:
        for person in self.people:
            for event in await person.look(self.clock()):
                self.will_come(person.wire, event)
        while self.due and self.due[0][0] <= self.clock():
            _at, _number, wire, event, tries = heapq.heappop(self.due)
            await self._bring(wire, event, tries)
        for _round in range(6):
            if not await self._alive(self._work):
                break
        for wire in self.wires.values():
            await wire.tick(self.receive)
        if self.lightning.dead:
            await self._die()

    async def _work(self) -> int:
        assert self.service is not None
        fetched = await self.service.fetcher.fetch_due()
        return fetched + await self.service.timers.fire_due() + await self._deliver()

    async def _deliver(self) -> int:
        """Deliver, and see that no budget is overdrawn: what went out had room beside what had been received."""
        assert self.service is not None
        month = f"{self.clock().astimezone(VIETNAM):%Y-%m}"
        self._out_before.setdefault(month, self._went_out())
        before = self._went_out()
        received = await self.service.database.read(lambda session: received_in(session, month))
        try:
            return await self.service.outbox.deliver()
        finally:
            used = self._went_out() - self._out_before[month] + received
            if self._went_out() > before:
                self.most_used[month] = max(self.most_used.get(month, 0), used)

    async def _alive(self, work: Callable[[], Awaitable[int]]) -> int:
        try:
            return await work()
        except CrashError:
            await self._die()
            return 1

    async def _die(self) -> None:
        self.counts["deaths"] += 1
        await self.go_down()
        await self.come_up()

    # What is on its way

    def will_come(self, wire: Wire, event: Event, at: datetime | None = None) -> None:
        """Somebody did something; its platform brings it."""
        self.made[wire.name] += 1
        self._push(at or self.clock(), wire, event, 0)

    def _push(self, at: datetime, wire: Wire, event: Event, tries: int) -> None:
        self._number += 1
        heapq.heappush(self.due, (at, self._number, wire, event, tries))

    async def _bring(self, wire: Wire, event: Event, tries: int) -> None:
        status = await wire.bring(event, tries=tries)
        if self.lightning.dead:
            await self._die()
        if status == 200:
            if self.chance.random() < 0.1:
                self.counts["brought twice"] += 1
                self._push(self.clock() + AGAIN, wire, event, tries + 1)
            return
        if status and not wire.brings_refused_again:
            self.counts["left on the shelf"] += 1
            return
        assert tries < len(wire.retries), f"{wire.name} gives up"
        self.counts["brought again"] += 1
        self._push(self.clock() + timedelta(seconds=wire.retries[tries]), wire, event, tries + 1)

    def _went_out(self) -> int:
        """So many messages the Zalo bot's platform has taken from us."""
        bot = self.wires["zalo_bot"]
        assert isinstance(bot, ZaloBotWire)
        return sum(len(bot.fake.messages(bot.chat(person.name))) for person in self.people if person.wire is bot)


def received_in(session: Session, month: str) -> int:
    """What people wrote to the Zalo bot in a month, as the service has it."""
    return sum(session.exec(select(Budget.received).where(Budget.channel == "zalo_bot", Budget.period == month)))


async def begin(folder: Path, size: Size, seed: int, wires: dict[str, Wire]) -> Soak:
    """The service up, over wires whose fake servers are up; everybody knows what they want to say and when."""
    clock, chance = SimulatedClock(MORNING), random.Random(seed)
    settings = trial_settings(f"sqlite:///{folder / 'soak.db'}", folder)
    bot = settings.zalo_bot.model_copy(
        update={"messages_a_month": size.budget, "reserve": size.budget // 10, "users": 0}
    )
    oa = settings.zalo_oa.model_copy(update={"paid_a_month": size.paid, "paid_reserve": size.paid // 5})
    soak = Soak(folder, size, chance, clock, wires, settings.model_copy(update={"zalo_bot": bot, "zalo_oa": oa}))
    migrations.upgrade(Database(soak.settings.database).engine)
    await soak.come_up()
    await _bring_officials(soak)
    for number, wire in enumerate(list(wires.values()) * size.people, 1):
        issue = f"dân số {number}: rãnh ở ngõ {number} thôn Vạc bị tắc, nước tràn ra đường"
        person = Person(f"Nguyễn Văn {_LETTERS[number % 23]}{_LETTERS[number // 23]}nh", wire, chance, issue)
        soak.people.append(person)
        soak.will_come(wire, person.says(issue), MORNING + timedelta(minutes=chance.randrange(60, 360)))
        for _time in range(3):
            at = MORNING + timedelta(minutes=chance.randrange(600, size.bad_hours * 60))
            soak.will_come(wire, person.says(chance.choice(SMALL_TALK)), at)
    return soak


_LETTERS = "aăâbcdđeêghiklmnoôơpqrs"
SMALL_TALK = ("tra cứu", "hội nghị", "dữ liệu của tôi", "gặp người trực", "trợ giúp")


async def _bring_officials(soak: Soak) -> None:
    wire = soak.wires["telegram"]
    for name, role, agency, opens, script in (
        ("Phạm Thị Lan", Role.OFFICE, None, ("Giao Phòng Kinh tế",), ()),
        ("Trần Văn Tâm", Role.AGENCY_HEAD, "kinh_te", ("Trả lời ngay",), AGENCY),
        ("Vũ Văn Chủ", Role.CHAIR, None, (), CHAIR),
    ):
        official = Official(name, wire, soak.chance)
        official.opens, official.script = opens, script
        soak.people.append(official)
        soak.will_come(wire, official.says(f"/thamgia {await _code(soak, name, role, agency)}"))
    official.closes, official.wish = "Đã thông báo hội nghị", "tạo hội nghị"


async def _code(soak: Soak, name: str, role: Role, agency: str | None) -> str:
    assert soak.service is not None
    chance, now = soak.service.dialogue.chance(name), soak.clock()
    return await soak.service.database.run(lambda session: invite(session, chance, now, role, name, agency_code=agency))
