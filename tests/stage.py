"""The service on a stage that can be struck by lightning: a crash before or after each commit, updates delivered twice."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import cache
from itertools import cycle
from pathlib import Path
from typing import Literal, TypeVar

from sqlalchemy import Engine, NullPool, create_engine

from bot.budgets import budgets_of
from bot.message import Update
from bot.outbox import Outbox, take_over_all
from bot.receiving import Receiver
from bot.settings import CommuneSettings, Settings, load_settings
from bot.simulator import CAPABILITIES, SimulatedChannel, SimulatedClock
from bot.texts import Texts
from composition.building import HERE, Service, build, texts_of
from composition.stage import SimulatedStage
from models.appointment import Role
from models.database import Database
from scheduler.files import FileFetcher
from scheduler.timers import Timers

Result = TypeVar("Result")


class Trouble(StrEnum):
    """What goes wrong while a conversation is played."""

    NONE = "straight"
    DOUBLED = "doubled"
    CRASHES = "crashes before or after each commit"
    BOTH = "doubled, and crashes before or after each commit"

    @property
    def deaths(self) -> Sequence[tuple[str, ...]]:
        """At which moment of a commit it dies, and of the next, in turn: where one play dies before, the other dies after."""
        if not self.kills:
            return [()]
        return [("before",), ("after",)] if self is Trouble.BOTH else [("after",), ("before",)]

    @property
    def doubles(self) -> bool:
        """Whether every update comes twice."""
        return self in {Trouble.DOUBLED, Trouble.BOTH}

    @property
    def kills(self) -> bool:
        """Whether the process dies at every commit."""
        return self in {Trouble.CRASHES, Trouble.BOTH}


class CrashError(BaseException):
    """The process dies here."""


class Death(StrEnum):
    """Where a process dies of which a message is on its way: this changes from one death to the next."""

    LEASED = "after the lease was written, before the call"
    CALLED = "after the call, before its result was written"
    WRITTEN = "after the result was written"


class Plug:
    """Pulled at every commit, just before it and at the next just after it, in turn; the try after that passes.

    While a message is on its way it is pulled once, in each of the ways of ``Death`` in turn: whoever dies twice over the
    same message does not know its fate, and says so (tests/test_killed.py, docs/decisions/04-outbox.md).
    """

    def __init__(self, trouble: Trouble) -> None:
        self._wanted = cycle(trouble.deaths)
        self._kills = trouble.kills
        self._left: list[str] = []
        self._in = False
        self._looking: Engine | None = None
        self._deaths = cycle(Death)
        self._next = next(self._deaths)
        self._written = False
        self.pulled = 0

    def watch(self, moment: Literal["before", "after"]) -> None:
        """Called by the database around each commit."""
        if not self._in:
            return
        if self._left and moment == self._left[0]:
            self._left.pop(0)
            if not self._spares(moment):
                self.pulled += 1
                raise CrashError
        if moment == "after":
            self._left = list(next(self._wanted))

    def _spares(self, moment: Literal["before", "after"]) -> bool:
        """Whether the message that is on its way, if there is one, is to see another death than this one."""
        if moment == "before":
            self._written = self._next is Death.WRITTEN and self.is_on_its_way()
            return self._written
        if self._next is Death.LEASED:
            return False
        written, self._written = self._written, False
        spared = self.is_on_its_way()
        if written and not spared:
            self.another_way()
        return spared

    def is_on_its_way(self) -> bool:
        """Whether a message is leased, as the last commit left it."""
        if self._looking is None:
            return False
        with self._looking.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            return (
                connection.exec_driver_sql("SELECT 1 FROM outbox WHERE state = 'sending' LIMIT 1").first() is not None
            )

    def put_in(self, left: Sequence[str] | None = None) -> None:
        """From now on commits die: in all the ways that are wanted, or in those that are left of them."""
        self._in, self._left = True, list(next(self._wanted) if left is None else left)

    def take_out(self) -> list[str]:
        """Nothing dies until it is put in again; returns the ways that are left for the next commit."""
        self._in = False
        return self._left

    def another_way(self) -> None:
        """The next message that is on its way sees another death."""
        self._next = next(self._deaths)

    def look_into(self, database: Database) -> None:
        """Know what is on its way; on SQLite beside the one writer."""
        if self._kills:
            alone = database.is_sqlite
            self._looking = create_engine(database.url, poolclass=NullPool) if alone else database.engine


def trial_settings(url: str, folder: Path) -> Settings:
    """The settings that the project ships, over this database."""
    return load_settings(HERE / "config.toml", {}, {"database": url, "data": str(folder / "data")})


@cache
def read_once(commune: CommuneSettings) -> Texts:
    """The catalogues, read once a process: they never change."""
    return texts_of(trial_settings("sqlite://", HERE).model_copy(update={"commune": commune}))


class Stage(SimulatedStage):
    """Plays a conversation through trouble: what dies is built anew over the same database, what was not taken comes again."""

    def __init__(
        self, settings: Settings, channel: SimulatedChannel, clock: SimulatedClock, trouble: Trouble,
        others: Sequence[SimulatedChannel] = (),
    ) -> None:  # fmt: skip
        self.trouble = trouble
        self.plug = Plug(trouble)
        self._rests = False
        database = Database(settings.database, watch=self.plug.watch)
        self.plug.look_into(database)
        super().__init__(
            build(
                settings, [channel, *others], clock,
                seed_of_chance="transcript", database=database, texts=read_once(settings.commune),
            )
        )  # fmt: skip
        self.plug.put_in()

    async def receive(self, update: Update) -> None:
        """Take an update, twice if updates are doubled, again if it died."""
        for _time in range(2 if self.trouble.doubles else 1):
            await self._insist(lambda: SimulatedStage.receive(self, update))

    async def work(self) -> int:
        """Do what is due, again if it died."""
        return await self._insist(lambda: SimulatedStage.work(self))

    async def make_code(self, role: Role, place: str | None, name: str) -> str:
        """An invitation is made by another process, which does not die here."""
        left = self.plug.take_out()
        try:
            return await super().make_code(role, place, name)
        finally:
            self.plug.put_in(left)

    async def _insist(self, attempt: Callable[[], Awaitable[Result]]) -> Result:
        while True:
            try:
                result = await attempt()
            except CrashError:
                await self._come_up_again()
                continue
            if self._rests:
                self._rests = False
                self.plug.put_in()
            return result

    async def _come_up_again(self) -> None:
        left = self.plug.take_out()
        await _under_way()
        old = self.service
        # Nothing outlives a commit in the database's own object: what it knows of statements may stay, for speed.
        database = old.database
        outbox = Outbox(
            database, old.channels, old.files, old.clock,
            count=old.dialogue.count, budgets=budgets_of(old.settings),
        )  # fmt: skip
        await database.run(lambda session: take_over_all(session, old.clock(), alone=True))
        self.service = replace(
            old,
            outbox=outbox,
            receiver=Receiver(database, old.dialogue, old.clock, outbox.promised),
            timers=Timers(database, old.dialogue, old.clock, outbox.promised, old.files),
            fetcher=FileFetcher(database, old.dialogue, old.channels, old.files, old.clock, outbox.promised),
        )
        self._rests = self.plug.is_on_its_way()
        if self._rests:
            self.plug.another_way()
        else:
            self.plug.put_in(left)


async def _under_way() -> None:
    """What the dying process was doing besides ends now: nothing of it may still commit when the next one has begun."""
    others = asyncio.all_tasks() - {asyncio.current_task()}
    await asyncio.gather(*others, return_exceptions=True)


__all__ = ["CAPABILITIES", "CrashError", "Plug", "Service", "Stage", "Trouble", "trial_settings"]
