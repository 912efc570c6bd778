"""Serving: the pages and webhooks, polling, delivery and the clock, until it is told to stop."""

import asyncio
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from aiohttp import web
from sqlalchemy import func
from sqlmodel import Session, select

from bot.channels.web_chat import WebChat
from bot.channels.zalo_oa import ZaloOA
from bot.server import application
from bot.settings import Settings
from composition.building import Service
from composition.channels import shared_files
from models.inbox import InboxUpdate
from models.outbox import OutboxRow
from models.timer import count_timers, mark_pulse
from scheduler.housekeeping import Housekeeper
from scheduler.missed_messages import MissedMessages
from scheduler.silence_alarm import SilenceAlarm
from scheduler.ticker import Tick, Ticker
from scheduler.token_alarm import TokenAlarm
from web.chat_page import PageFacts, chat_page_routes

TIMERS_EVERY = 2.0
FILES_EVERY = 1.0
TOKENS_EVERY = 60.0
SILENCE_EVERY = 600.0
HEALTH_EVERY = 2.0
HEALTH_SECONDS = 5.0
"""Seconds."""


async def serve(service: Service, started: Callable[[int], None], stop: asyncio.Event) -> None:
    """Serve until ``stop`` is set: web pages, webhooks, polling, delivery and the clock."""
    token = service.settings.metrics_token
    runner = web.AppRunner(application(routes(service), Pulse(service).look, partial(metrics, service), token))
    chat = service.channels["web_chat"]
    if isinstance(chat, WebChat):
        runner.app.on_shutdown.append(chat.close)
    await runner.setup()
    site = web.TCPSite(runner, service.settings.server.host, service.settings.server.port)
    try:
        await site.start()
    except OSError as error:
        await runner.cleanup()
        raise PortTakenError(service.settings.server.port) from error
    started(runner.addresses[0][1])
    ticker = ticker_of(service)
    parts = {"outbox": service.outbox.run()}
    parts |= {channel.name: channel.run(service.receiver.receive) for channel in service.channels.values()}
    tasks = [asyncio.create_task(part, name=name) for name, part in parts.items()]
    ticker.start()
    try:
        await until_stopped_or_broken(stop, tasks)
    finally:
        await ticker.stop()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await runner.cleanup()


async def until_stopped_or_broken(stop: asyncio.Event, parts: Sequence[asyncio.Task[None]]) -> None:
    """Wait for ``stop``; raises ``PartBrokenError`` when a part ends with an error. A part may end in peace."""
    stopping = asyncio.create_task(stop.wait())
    waiting: set[asyncio.Task[Any]] = {stopping, *parts}
    try:
        while not stopping.done():
            done, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            for part in done - {stopping}:
                if error := part.exception():
                    raise PartBrokenError(part.get_name()) from error
    finally:
        stopping.cancel()


class PartBrokenError(Exception):
    """A part of the service ended that should never end: whoever started the process starts it anew."""


class PortTakenError(Exception):
    """Another program listens on the port already."""


def routes(service: Service) -> list[web.RouteDef]:
    """The page, and what the channels listen on."""
    texts, commune = service.dialogue.texts, service.settings.commune
    words = {language: partial(texts.say, language) for language in texts.languages}
    facts = PageFacts(commune.name, "", commune.reception, service.settings.files.limit_mb << 20)
    mounted = [route for channel in service.channels.values() for route in channel.routes(service.receiver.receive)]
    shared = shared_files(service.settings, texts, service.database, service.files)
    return [*chat_page_routes(words, facts), *shared.routes(), *proof_of_domain(service.settings), *mounted]


def proof_of_domain(settings: Settings) -> list[web.RouteDef]:
    """The file by which Zalo's console proves the domain: looked for before it can be known which OA this is."""
    if not settings.zalo_oa.verifier_file:
        return []
    file = Path(settings.zalo_oa.verifier_file)

    async def show(_request: web.Request) -> web.StreamResponse:
        return web.FileResponse(file)

    return [web.get(f"/{file.name}", show)]


class Pulse:
    """Whether the database takes what is written. Asked often, it looks only now and then: anybody may ask."""

    def __init__(self, service: Service, seconds: float = HEALTH_SECONDS) -> None:
        """``seconds`` is how long a commit may take."""
        self._service = service
        self._seconds = seconds
        self._one_at_a_time = asyncio.Lock()
        self._looked_at = -HEALTH_EVERY
        self._troubles: Mapping[str, str] = {}

    async def look(self) -> Mapping[str, str]:
        """What is wrong, by part."""
        async with self._one_at_a_time:
            if time.monotonic() - self._looked_at >= HEALTH_EVERY:
                self._troubles = await self._write()
                self._looked_at = time.monotonic()
        return self._troubles

    async def _write(self) -> Mapping[str, str]:
        now = self._service.clock()
        try:
            async with asyncio.timeout(self._seconds):
                await self._service.database.run(lambda session: mark_pulse(session, now))
        except Exception as error:
            logging.getLogger(__name__).exception("the database takes nothing")
            return {"database": type(error).__name__}
        return {}


async def metrics(service: Service) -> Mapping[str, float]:
    """What is waiting, counted."""
    return await service.database.read(lambda session: count_waiting(session, service.clock()))


def count_waiting(session: Session, now: datetime) -> Mapping[str, float]:
    """Messages and updates by state, timers that are due or failed."""
    outbox = session.exec(select(OutboxRow.state, func.count()).group_by(OutboxRow.state))
    inbox = session.exec(select(InboxUpdate.state, func.count()).group_by(InboxUpdate.state))
    counted = {f"outbox_{state}": count for state, count in outbox}
    counted |= {f"inbox_{state}": count for state, count in inbox}
    return counted | {f"timers_{name}": count for name, count in count_timers(session, now).items()}


def ticker_of(service: Service) -> Ticker:
    """What is done every few seconds, and once a day."""
    ticks = [
        Tick("timers", TIMERS_EVERY, service.timers.fire_due),
        Tick("files", FILES_EVERY, service.fetcher.fetch_due),
    ]
    if "zalo_oa" in service.channels:
        alarm = TokenAlarm(service.database, service.dialogue, service.clock, service.outbox.promised)
        own = service.settings.zalo_oa
        silence = SilenceAlarm(
            "zalo_oa", own.oa_id, own.silent_days, database=service.database, dialogue=service.dialogue,
            clock=service.clock, promised=service.outbox.promised,
        )  # fmt: skip
        ticks += [Tick("tokens", TOKENS_EVERY, alarm.look), Tick("silence", SILENCE_EVERY, silence.look)]
        ticks += repairs(service)
    clear = [channel.clear_uploads for channel in service.channels.values() if isinstance(channel, WebChat)]
    keeper = Housekeeper(service.database, service.settings, service.dialogue.calendar, service.clock, clear)
    return Ticker(ticks, keeper.run, service.settings.zone)


def repairs(service: Service) -> list[Tick]:
    """Asking the Zalo OA for what its webhook did not bring, if the settings want it."""
    own, channel = service.settings.zalo_oa, service.channels["zalo_oa"]
    if not own.repair_minutes or not isinstance(channel, ZaloOA):
        return []
    missed = MissedMessages(
        channel, own.repair_hours, database=service.database, receive=service.receiver.receive, clock=service.clock
    )
    return [Tick("repair", own.repair_minutes * 60.0, missed.look)]
