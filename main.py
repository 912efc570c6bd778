"""The composition root: the only file that knows everything; run it with ``--help``."""

import argparse
import asyncio
import logging
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from random import SystemRandom
from typing import Any

from aiohttp import web
from sqlalchemy import event, func
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, select

import handlers
import migrations
from bot.budgets import QuotaKeeper, budgets_of, counting
from bot.channels.telegram import Telegram
from bot.channels.web_chat import ChatLine, WebChat
from bot.channels.zalo_bot import ZaloBot
from bot.channels.zalo_oa import CARRIES, Secrets, ZaloOA
from bot.channels.zalo_oa_sending import Style
from bot.doctor import advice, check_channels, trouble_words
from bot.file_store import FileStore
from bot.journey import Dialogue, Menu
from bot.message import Address, Capabilities, Channel, Command, Inbound, Outbound, OutgoingFile, Update
from bot.outbox import Outbox, has_work
from bot.receiving import Receiver, failed_updates, replay
from bot.server import application
from bot.settings import SettingError, Settings, load_settings
from bot.simulator import CAPABILITIES, SimulatedChannel, SimulatedClock, Simulator, WrongOrderError
from bot.texts import Texts, Value
from bot.token_store import DatabaseTokenStore
from bot.zalo_oa_connect import connect, measure
from handlers.by_hand import gate, note_person
from handlers.free_text import hear_free_text
from handlers.join import VALID, invite
from handlers.on_the_page import follow_link, say_unsupported
from handlers.summary_times import plan_summaries
from models.agency import AgencyKind, bring_agencies
from models.appointment import AGENCY_ROLES, Role, holders
from models.database import Database
from models.facts import fact
from models.inbox import InboxUpdate
from models.invitation import end_unused_invitations
from models.outbox import OutboxRow, next_message
from models.private_log import PrivateFormatter
from models.special_day import SpecialDayRow, bring_special_days, special_days
from models.stored_file import next_file, wanted_files
from models.timer import count_timers, mark_pulse, next_due
from models.village import VillageEntry, bring_villages, village_named, villages_on
from models.working_days import HOME_ZONE, DayKind, OfficeHours, SpecialDay, WorkCalendar, official_corrections, seed
from scheduler.files import FileFetcher
from scheduler.housekeeping import Housekeeper
from scheduler.missed_messages import MissedMessages
from scheduler.silence_alarm import SilenceAlarm
from scheduler.ticker import Tick, Ticker
from scheduler.timers import Timers
from scheduler.token_alarm import TokenAlarm
from web.chat_history import chat_lines, newest_line, offered_file
from web.chat_page import PageFacts, chat_page_routes
from web.shared_files import SharedFiles, shared_file, signing_key

HERE = Path(__file__).parent
DEMO = HERE / "demo"
Clock = Callable[[], datetime]
FIRST_YEAR_OF_CALENDAR = 2024
YEARS_AHEAD = 2
TIMERS_EVERY = 2.0
FILES_EVERY = 1.0
TOKENS_EVERY = 60.0
SILENCE_EVERY = 600.0
HEALTH_EVERY = 2.0
HEALTH_SECONDS = 5.0
"""Seconds."""


def system_clock() -> datetime:
    """What time it is."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Service:
    """Everything that works together, built once."""

    settings: Settings
    database: Database
    dialogue: Dialogue
    files: FileStore
    receiver: Receiver
    outbox: Outbox
    timers: Timers
    fetcher: FileFetcher
    channels: Mapping[str, Channel]
    clock: Clock

    def close(self) -> None:
        """Let go of the database."""
        self.database.close()


def build(
    settings: Settings, channels: Sequence[Channel], clock: Clock, *,
    seed_of_chance: str | None = None, database: Database | None = None, texts: Texts | None = None,
) -> Service:  # fmt: skip
    """Put the service together over a database that is brought up to date first; ``texts`` if they are read already."""
    kept = database or Database(settings.database)
    migrations.upgrade(kept.engine)
    kept.run_now(lambda session: bring_settings(session, settings, clock().astimezone(settings.zone).date()))
    calendar = kept.run_now(lambda session: work_calendar(session, settings))
    by_name = {channel.name: channel for channel in channels}
    capabilities = {name: channel.capabilities for name, channel in by_name.items()}
    dialogue = build_dialogue(settings, calendar, capabilities, seed_of_chance, texts or texts_of(settings))
    kept.run_now(lambda session: plan_summaries(session, settings, calendar, clock()))
    files = FileStore(settings.data / "files")
    outbox = Outbox(kept, by_name, files, clock, count=dialogue.count, budgets=budgets_of(settings))
    receiver = Receiver(kept, dialogue, clock, outbox.promised)
    timers = Timers(kept, dialogue, clock, outbox.promised, files)
    fetcher = FileFetcher(kept, dialogue, by_name, files, clock, outbox.promised)
    return Service(settings, kept, dialogue, files, receiver, outbox, timers, fetcher, by_name, clock)


def bring_settings(session: Session, settings: Settings, today: date) -> None:
    """Make the tables of the commune say what config.toml says."""
    bring_villages(session, [VillageEntry(**village.model_dump()) for village in settings.villages], today)
    bring_agencies(session, settings.agencies)
    bring_agencies(session, settings.associations, AgencyKind.ASSOCIATION)
    own = [SpecialDay(day.day, DayKind(day.kind), day.source, day.confirmed) for day in settings.days]
    known = [*seed(range(FIRST_YEAR_OF_CALENDAR, today.year + YEARS_AHEAD + 1)), *official_corrections(), *own]
    rows = [SpecialDayRow(day=line.day, kind=line.kind, source=line.source, confirmed=line.confirmed) for line in known]
    bring_special_days(session, rows)


def work_calendar(session: Session, settings: Settings) -> WorkCalendar:
    """The working-day clock as the table has it."""
    lines = [SpecialDay(row.day, DayKind(row.kind), row.source, row.confirmed) for row in special_days(session)]
    hours = settings.office_hours
    return WorkCalendar.of(lines, hours=OfficeHours((hours.morning, hours.afternoon)), zone=settings.zone)


def texts_of(settings: Settings) -> Texts:
    """The catalogues, with what the settings say of the commune."""
    return Texts(HERE / "locales", settings.zone, facts_of(settings))


def build_dialogue(
    settings: Settings, calendar: WorkCalendar, capabilities: Mapping[str, Capabilities], seed_of_chance: str | None,
    texts: Texts,
) -> Dialogue:  # fmt: skip
    """All journeys with their words, checked."""
    return Dialogue(
        texts=texts,
        settings=settings,
        calendar=calendar,
        journeys=handlers.journeys(),
        gate=gate,
        fallback=hear_free_text,
        capabilities=capabilities,
        cannot_carry=say_unsupported,
        by_hand=note_person,
        follow_link=follow_link,
        seed=seed_of_chance,
        count=counting(budgets_of(settings)),
    )


def facts_of(settings: Settings) -> dict[str, dict[str, str]]:
    """What every text may mention."""
    commune, speech = settings.commune, settings.speech
    vietnamese = {
        "commune": commune.name, "chair": commune.chair, "reception": commune.reception,
        "you": speech.citizen, "You": _capital(speech.citizen), "me": speech.assistant, "Me": _capital(speech.assistant),
        "comrade": speech.official, "Comrade": _capital(speech.official), "url": settings.server.public_url,
    }  # fmt: skip
    english = {
        "commune": commune.name_en, "chair": commune.chair_en, "reception": commune.reception_en,
        "you": "you", "You": "You", "me": "the assistant", "Me": "The assistant",
        "comrade": "you", "Comrade": "You", "url": settings.server.public_url,
    }  # fmt: skip
    return {"vi": vietnamese, "en": english}


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


class SimulatedStage:
    """The service as the simulator drives it."""

    def __init__(self, service: Service) -> None:
        self.service = service

    async def receive(self, update: Update) -> None:
        """Take an update."""
        await self.service.receiver.receive(update)

    async def work(self) -> int:
        """Fetch, fire and deliver what is due now; one look tells which of the three there is to do."""
        service, now = self.service, self.service.clock()
        files, timers, messages = await service.database.read(lambda session: due_now(session, now, service.channels))
        done = await service.fetcher.fetch_due() if files else 0
        done += await service.timers.fire_due() if timers else 0
        return done + (await service.outbox.deliver() if messages else 0)

    async def next_moment(self) -> datetime | None:
        """When something is due next."""
        return await self.service.database.read(lambda session: next_moment(session, self.service.clock()))

    async def show(self, what: str) -> str:
        """What is now true in the database."""
        return await self.service.database.read(lambda session: fact(session, what))

    async def order(self, words: Sequence[str]) -> str:
        """``invite <who> <role> [<agency>|<village_with_underscores>] <full name>``: let somebody join at once.

        Raises ``WrongOrderError`` with how to write it.
        """
        check_invitation(words, self.service.dialogue.settings, self.service.dialogue.texts)
        _verb, who, role, *rest = words
        place = rest.pop(0) if role in AGENCY_ROLES or await self._is_village(role, rest[0]) else None
        return await self._invite(who, Role(role), place, " ".join(rest))

    async def _is_village(self, role: str, word: str) -> bool:
        if role != Role.VILLAGE_HEAD:
            return False
        name, day = word.replace("_", " "), self.service.clock().date()
        return await self.service.database.read(lambda session: village_named(session, name, day)) is not None

    async def _invite(self, who: str, role: Role, place: str | None, name: str) -> str:
        now = self.service.clock()
        code = await self.make_code(role, place, name)
        channel = next(iter(self.service.channels.values()))
        address = Address(channel.name, channel.account, who)
        key = f"{who}-joins-{role}-{now:%Y%m%d%H%M%S}"
        inbound = Inbound(address, key, now, text=f"/thamgia {code}")
        await self.receive(Update(channel.name, channel.account, key, "", inbound))
        return ""

    async def make_code(self, role: Role, place: str | None, name: str) -> str:
        """An invitation, as the administrator makes one on the command line; ``place`` is an agency or a village."""
        now, chance = self.service.clock(), self.service.dialogue.chance(f"{role}:{place}:{name}")

        def make(session: Session) -> str:
            if place is None or role in AGENCY_ROLES:
                return invite(session, chance, now, role, name, agency_code=place)
            village = village_named(session, place.replace("_", " "), now.date())
            return invite(session, chance, now, role, name, village_id=village.id if village else None)

        return await self.service.database.run(make)


def check_invitation(words: Sequence[str], settings: Settings, texts: Texts) -> None:
    """Refuse an order in which a role, an agency or a name stands where another of them belongs; says how to write it."""
    verb, role, rest = words[0] if words else "", words[2] if len(words) > 2 else "", [*words[3:]]
    bodies = settings.associations if role == Role.ASSOCIATION else settings.agencies
    codes = [body.code for body in bodies]
    place = (rest.pop(0) if rest else "none") if role in AGENCY_ROLES else ""
    misplaced = next((word for word in rest if word in {*codes, *(body.code for body in settings.agencies)}), "")
    refusals = {
        "unknown": verb != "invite", "role": role not in set(Role), "agency": bool(place) and place not in codes,
        "misplaced": bool(misplaced), "name": not rest,
    }  # fmt: skip
    wrong = next((what for what, refused in refusals.items() if refused), "")
    if wrong:
        facts = {"verb": verb, "role": role, "word": misplaced if wrong == "misplaced" else place}
        lists = {"roles": ", ".join(Role), "codes": ", ".join(codes)}
        said = texts.say("vi", f"cli-order-{wrong}", **facts, **lists)
        raise WrongOrderError(f"{said} {texts.say('vi', 'cli-order-usage')}")


def due_now(session: Session, now: datetime, channels: Collection[str]) -> tuple[bool, bool, bool]:
    """Whether files are to be fetched, timers to be fired, messages to be sent."""
    timer_at = next_due(session)
    return (
        bool(wanted_files(session, now, channels, 1)),
        timer_at is not None and timer_at <= now,
        has_work(session, now),
    )


def next_moment(session: Session, now: datetime) -> datetime | None:
    """The next moment at which a timer, a message or a file is due."""
    moments = [next_due(session), next_message(session, now), next_file(session, now)]
    return min((moment for moment in moments if moment is not None), default=None)


def live_channels(settings: Settings, texts: Texts, database: Database, files: FileStore) -> list[Channel]:
    """The web chat always, Telegram and the Zalo bot each with its token, the Zalo OA once it is known which OA it is."""
    channels: list[Channel] = [web_chat(settings, texts, database, files)]
    if settings.telegram_token:
        channels.append(telegram(settings, texts))
    if settings.zalo_bot_token:
        channels.append(zalo_bot(settings, texts_of(settings), database, files))
    if settings.zalo_oa_app_secret and settings.zalo_oa.oa_id:
        channels.append(zalo_oa(settings, texts_of(settings), database, files))
    return channels


def web_chat(settings: Settings, texts: Texts, database: Database, files: FileStore) -> WebChat:
    """The channel that is always there."""

    async def history(address: Address, after: int) -> Sequence[ChatLine]:
        return await database.read(lambda session: chat_lines(session, address, after))

    async def open_file(address: Address, line: int) -> OutgoingFile | None:
        return await database.read(lambda session: offered_file(session, address, line, files))

    async def newest(address: Address) -> int:
        return await database.read(lambda session: newest_line(session, address))

    return WebChat(
        # Several processes can share PostgreSQL only.
        newest=None if database.is_sqlite else newest, client_header=settings.server.client_address_header,
        address_messages_a_minute=settings.flood.address_messages_a_minute,
        address_upload_limit=settings.flood.address_upload_mb_a_day << 20,
        history=history, open_file=open_file, texts=lambda key: texts.say("vi", key),
        uploads=settings.data / "uploads", file_limit=settings.files.limit_mb << 20,
        secure_cookie=settings.server.public_url.startswith("https://"), clock=system_clock,
    )  # fmt: skip


def telegram(settings: Settings, texts: Texts) -> Telegram:
    """Telegram as the settings have it, with the command menu in both languages."""
    return Telegram(
        token=settings.telegram_token, base_url=settings.telegram.base_url, proxy=settings.telegram.proxy or None,
        mode=settings.telegram.mode, webhook_url=settings.server.public_url,
        webhook_secret=settings.telegram_webhook_secret, commands=command_menus(texts),
        rate=settings.telegram.messages_a_second, chat_rate=settings.telegram.messages_a_second_each,
    )  # fmt: skip


def zalo_bot(settings: Settings, texts: Texts, database: Database, files: FileStore) -> ZaloBot:
    """The Zalo bot as the settings have it; without a public address it says where a file can be asked for."""
    zalo = settings.zalo_bot
    shared = shared_files(settings, texts, database, files)

    def share(message: Outbound) -> str:
        return shared.address(message.row)

    def say_file(language: str, name: str, url: str) -> str:
        key = "zalo-file-link" if url else "zalo-file-without-link"
        return texts.say(language, key, name=name, url=url)

    return ZaloBot(
        token=settings.zalo_bot_token, base_url=zalo.base_url, other_base_urls=zalo.other_base_urls, mode=zalo.mode,
        webhook_url=settings.server.public_url, webhook_secret=settings.zalo_bot_webhook_secret,
        share=share if settings.server.public_url else None, say_file=say_file, folder=settings.data / "zalo_bot",
        media_hosts=zalo.media_hosts, shows_typing=zalo.shows_typing, poll_seconds=zalo.poll_seconds,
        rate=zalo.messages_a_second, quota_seconds=zalo.give_up_refused_minutes * 60,
        monthly_messages=zalo.messages_a_month, monthly_people=zalo.users, reserve=zalo.reserve,
    )  # fmt: skip


def shared_files(settings: Settings, texts: Texts, database: Database, files: FileStore) -> SharedFiles:
    """Files under addresses of their own, for channels that carry links only."""

    async def find(row: int) -> OutgoingFile | None:
        return await database.read(lambda session: shared_file(session, row, files))

    return SharedFiles(
        signing_key(settings.data / "shared-files.key"), settings.server.public_url,
        timedelta(days=settings.files.link_days), system_clock, find,
        "\n\n".join(texts.say(language, "shared-file-expired") for language in texts.languages),
    )  # fmt: skip


def zalo_oa(settings: Settings, texts: Texts, database: Database, files: FileStore) -> ZaloOA:
    """The Zalo OA as the settings have it, with its tokens in the database."""
    own = settings.zalo_oa
    shared = shared_files(settings, texts, database, files)
    key = settings.zalo_oa_webhook_key if own.mac_key == "webhook_key" else settings.zalo_oa_app_secret
    return ZaloOA(
        app_id=own.app_id, oa_id=own.oa_id, secrets=Secrets(settings.zalo_oa_app_secret, key),
        store=DatabaseTokenStore(database, own.app_id, system_clock), words=texts.say,
        api_url=own.api_url, oauth_url=own.oauth_url, media_hosts=own.media_hosts,
        requests_a_minute=own.requests_a_minute, v2_after_235=own.v2_after_235,
        capabilities=replace(
            CARRIES, buttons=own.buttons, free_window=timedelta(hours=own.free_window_hours), free_count=own.free_count,
            paid_window=timedelta(days=own.paid_window_days) if own.paid_a_month else None, price_vnd=own.price_vnd,
            monthly_paid=own.paid_a_month, reserve=own.paid_reserve,
        ),
        on_quota=QuotaKeeper(database, settings, system_clock).hear,
        style=Style(own.button_kind, own.button_template, own.contact_picture),
        renew_hours_before=own.renew_hours_before, upload_days=own.upload_days,
        share=(lambda message: shared.address(message.row)) if settings.server.public_url else None,
    )  # fmt: skip


def command_menus(texts: Texts) -> dict[str, list[Command]]:
    """The slash commands that the platform shows, for each language; Vietnamese also for everybody else."""
    openings = [opening for journey in handlers.journeys() for opening in journey.openings]
    shown = sorted((o for o in openings if o.menu in (Menu.CITIZEN, Menu.COMMAND)), key=lambda opening: opening.place)
    menus = {
        language: [
            Command(texts.say(language, f"open-{o.name}").split(",")[0], texts.say(language, f"open-{o.name}.about"))
            for o in shown
        ]
        for language in texts.languages
    }
    return {"": menus["vi"], **menus}


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


def run(args: argparse.Namespace, texts: Texts) -> int:
    """``python main.py run``."""
    settings = load_settings(args.config, os.environ)
    settings.data.mkdir(parents=True, exist_ok=True)
    database = open_database(settings, texts)
    files = FileStore(settings.data / "files")
    service = build(settings, live_channels(settings, texts, database, files), system_clock, database=database)

    def started(port: int) -> None:
        url = settings.server.public_url or f"http://{settings.server.host}:{port}"
        print(texts.say("vi", "cli-started", url=url))
        code = service.database.run_now(lambda session: first_invitation(session, service))
        if code:
            print(texts.say("vi", "cli-first-invitation", url=url, code=code))
        telegram_state = "cli-telegram-on" if settings.telegram_token else "cli-telegram-off"
        account = settings.telegram_token.partition(":")[0]
        print(texts.say("vi", telegram_state, account=account, mode=settings.telegram.mode))
        zalo_state = "cli-zalo-bot-on" if settings.zalo_bot_token else "cli-zalo-bot-off"
        account = settings.zalo_bot_token.partition(":")[0]
        print(texts.say("vi", zalo_state, account=account, mode=settings.zalo_bot.mode))
        if "zalo_oa" in service.channels:
            print(texts.say("vi", "cli-zalo-oa-on", account=settings.zalo_oa.oa_id, url=url))
        sys.stdout.flush()

    async def until_told() -> None:
        stop = asyncio.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
        await serve(service, started, stop)

    try:
        asyncio.run(until_told())
    except PortTakenError as error:
        raise SettingError("server.port", error.args[0], texts.say("vi", "cli-port-taken")) from error
    except PartBrokenError as error:
        logging.getLogger(__name__).critical("the part %s broke; the service ends", error, exc_info=error)
        return 1
    finally:
        service.close()
    print(texts.say("vi", "cli-stopped"))
    return 0


def open_database(settings: Settings, texts: Texts) -> Database:
    """The database of the settings, which must answer."""
    settings.data.mkdir(parents=True, exist_ok=True)
    database = Database(settings.database)
    try:
        migrations.upgrade(database.engine)
    except DBAPIError as error:
        database.close()
        why = texts.say("vi", "cli-database-wrong", why=str(error.orig).strip().splitlines()[0])
        raise SettingError("database", make_url(settings.database).render_as_string(hide_password=True), why) from error
    return database


def first_invitation(session: Session, service: Service) -> str:
    """A code for an administrator as long as there is none; the one that an earlier start printed is not valid any more."""
    if holders(session, Role.ADMINISTRATOR):
        return ""
    name = service.dialogue.texts.say("vi", "role-administrator")
    end_unused_invitations(session, Role.ADMINISTRATOR, name, service.clock())
    return invite(session, SystemRandom(), service.clock(), Role.ADMINISTRATOR, name)


def run_invite(args: argparse.Namespace, texts: Texts) -> int:
    """``python main.py invite``."""
    settings = load_settings(args.config, os.environ)
    database = open_database(settings, texts)
    role, now = Role(args.role), system_clock()
    try:
        database.run_now(lambda session: bring_settings(session, settings, now.astimezone(settings.zone).date()))
        agency = asked_agency(settings, role, args.agency, texts)
        village = database.run_now(lambda session: asked_village(session, role, args.village, texts, now.date()))
        code = database.run_now(
            lambda session: invite(
                session, SystemRandom(), now, role, args.name, agency_code=agency, village_id=village
            )
        )
    finally:
        database.close()
    until = texts.day("vi", now + VALID)
    role_words = texts.say("vi", f"role-{role.replace('_', '-')}")
    print(texts.say("vi", "cli-invited", name=args.name, role=role_words, until=until, code=code))
    return 0


def asked_agency(settings: Settings, role: Role, code: str | None, texts: Texts) -> str | None:
    """The agency that a role needs."""
    if role not in AGENCY_ROLES:
        return None
    bodies = settings.associations if role is Role.ASSOCIATION else settings.agencies
    codes = [body.code for body in bodies]
    if code not in codes:
        key = "cli-agency-unknown" if code else "cli-agency-needed"
        raise SettingError("--agency", code, texts.say("vi", key, codes=", ".join(codes)))
    return code


def asked_village(session: Session, role: Role, name: str | None, texts: Texts, day: date) -> int | None:
    """The village that a role needs."""
    if role is not Role.VILLAGE_HEAD:
        return None
    village = village_named(session, name, day) if name else None
    if village is None:
        key = "cli-village-unknown" if name else "cli-village-needed"
        names = ", ".join(known_village.name for known_village in villages_on(session, day))
        raise SettingError("--village", name, texts.say("vi", key, names=names))
    return village.id


def run_doctor(args: argparse.Namespace, texts: Texts) -> int:
    """``python main.py doctor``: one line for each part; 1 if something is broken."""
    settings = load_settings(args.config, os.environ)
    settings.data.mkdir(parents=True, exist_ok=True)
    database = open_database(settings, texts)
    try:
        channels = live_channels(settings, texts, database, FileStore(settings.data / "files"))
        troubles = asyncio.run(check_channels(channels))
        database.run_now(lambda session: bring_settings(session, settings, system_clock().date()))
        found = database.run_now(lambda session: advice(session, settings, texts, channels, system_clock()))
    finally:
        database.close()
    for part in ("doctor-settings", "doctor-database"):
        print(texts.say("vi", "doctor-good", part=texts.say("vi", part)))
    for name, why in troubles.items():
        print(texts.say("vi", "doctor-bad" if why else "doctor-good", part=name, why=trouble_words(texts, why)))
    for line in found:
        print(line)
    return 1 if any(troubles.values()) else 0


def run_zalo_oa(args: argparse.Namespace, texts: Texts) -> int:
    """``python main.py zalo-oa``: connect the OA by a person's consent, or measure what it can do."""
    # Neither needs the key of the webhook: whoever must consent again in a hurry is not asked for it.
    settings = load_settings(args.config, {"ZALO_OA_WEBHOOK_KEY": "not-needed-here", **os.environ})
    own, secret = settings.zalo_oa, settings.zalo_oa_app_secret
    callback = own.callback_url or (f"{settings.server.public_url}/zalo-oa" if settings.server.public_url else "")
    if not secret:
        raise SettingError("ZALO_OA_APP_SECRET", "", texts.say("vi", "zalo-oa-no-secret"))
    if not callback:
        raise SettingError("zalo_oa.callback_url", "", texts.say("vi", "zalo-oa-no-callback"))
    database = open_database(settings, texts)
    channel = zalo_oa(settings, texts_of(settings), database, FileStore(settings.data / "files"))

    def say(key: str, **facts: Value) -> None:
        print(texts.say("vi", key, **facts), flush=True)

    if args.what == "measure":
        work = measure(channel, args.user, texts.say("vi", "zalo-oa-test-message"), say=say, clock=system_clock)
    else:
        work = connect(
            channel, channel.client, DatabaseTokenStore(database, own.app_id, system_clock),
            app_id=own.app_id, secret=secret, callback_url=callback, say=say, ask=sys.stdin.readline, clock=system_clock,
        )  # fmt: skip

    async def to_the_end() -> bool:
        try:
            return await work
        finally:
            await channel.tokens.settle()

    try:
        return 0 if asyncio.run(to_the_end()) else 1
    finally:
        database.close()


def run_replay(args: argparse.Namespace, texts: Texts) -> int:
    """``python main.py replay``: take failed updates again; what fails again stays."""
    settings = load_settings(args.config, os.environ)
    database = open_database(settings, texts)
    service = build(
        settings,
        live_channels(settings, texts, database, FileStore(settings.data / "files")),
        system_clock,
        database=database,
    )
    done = 0
    try:
        waiting = database.run_now(failed_updates)
        for inbox_id in waiting:
            done += replay_one(service, inbox_id)
    finally:
        service.close()
    print(texts.say("vi", "replayed", done=done, left=len(waiting) - done))
    return 0


def replay_one(service: Service, inbox_id: int) -> bool:
    """Whether it went well this time."""
    try:
        service.database.run_now(lambda session: replay(session, inbox_id, service.dialogue, service.clock()))
    except Exception:
        logging.getLogger(__name__).exception("update %s failed again", inbox_id)
        return False
    return True


async def simulate(
    service: Service, clock: SimulatedClock, channels: Mapping[str, SimulatedChannel], args: argparse.Namespace
) -> None:
    """Read transcript lines from standard input and print what the transcript holds."""
    simulator = Simulator(
        SimulatedStage(service), channels[args.channel], clock, speaker=args.speaker, on_line=print, others=channels
    )
    for line in sys.stdin:
        try:
            await simulator.play(line)
        except WrongOrderError as error:
            print(error, file=sys.stderr)
    if args.save:
        args.save.write_text("\n".join(simulator.lines) + "\n", encoding="utf-8")


def run_simulation(args: argparse.Namespace, texts: Texts) -> int:
    """``python main.py simulate``."""
    with tempfile.TemporaryDirectory() as folder:
        database = f"sqlite:///{args.database or Path(folder) / 'simulated.db'}"
        settings = load_settings(args.config, {}, {"database": database, "data": folder})
        clock = SimulatedClock(read_start(args.at, settings, texts))
        sent: list[Outbound] = []
        # The chosen channel first; on the others the same people can be too ("@bình/zalo_oa > …").
        names = sorted(CAPABILITIES, key=lambda name: name != args.channel)
        channels = {name: SimulatedChannel(name, CAPABILITIES[name], sent) for name in names}
        service = build(settings, list(channels.values()), clock, seed_of_chance="simulate")
        try:
            asyncio.run(simulate(service, clock, channels, args))
        finally:
            service.close()
    return 0


@dataclass(frozen=True)
class DemoScript:
    """What people do in ``make demo``: when it begins, on which channel, line by line."""

    at: str
    channel: str
    lines: tuple[str, ...]


def demo_script() -> DemoScript:
    """The script of the whole dialogue; its first two lines say when and where."""
    at, channel, *lines = (DEMO / "whole-dialogue.txt").read_text(encoding="utf-8").splitlines()
    return DemoScript(at.removeprefix("at: "), channel.removeprefix("channel: "), tuple(lines))


async def play_demo(
    stage: SimulatedStage, channel: SimulatedChannel, clock: SimulatedClock, script: DemoScript,
    on_line: Callable[[str], None],
) -> None:  # fmt: skip
    """Play the script; each line of the transcript goes to ``on_line`` as soon as it is there."""
    await Simulator(stage, channel, clock, files=DEMO, on_line=on_line).play_all(script.lines)


def run_demo(args: argparse.Namespace, texts: Texts) -> int:
    """``python main.py demo``: a whole dialogue on a throw-away database."""
    script = demo_script()
    with tempfile.TemporaryDirectory() as folder:
        settings = load_settings(args.config, {}, {"database": f"sqlite:///{folder}/demo.db", "data": folder})
        clock = SimulatedClock(read_start(script.at, settings, texts))
        channel = SimulatedChannel(script.channel, CAPABILITIES[script.channel])
        database = Database(settings.database)
        # What is thrown away need not wait for the disk at every commit.
        event.listen(database.engine, "connect", lambda connection, _: connection.execute("PRAGMA synchronous=OFF"))
        service = build(settings, [channel], clock, seed_of_chance="demo", database=database)
        try:
            asyncio.run(play_demo(SimulatedStage(service), channel, clock, script, print))
        finally:
            service.close()
    return 0


def read_start(text: str | None, settings: Settings, texts: Texts) -> datetime:
    """When a simulation begins: the given moment, or now to the minute."""
    if text is None:
        return system_clock().replace(second=0, microsecond=0)
    try:
        return datetime.fromisoformat(text).replace(tzinfo=settings.zone)
    except ValueError as error:
        raise SettingError("--at", text, texts.say("vi", "cli-at-wrong")) from error


def parser(texts: Texts) -> argparse.ArgumentParser:
    """The command line."""
    word = partial(texts.say, "vi")
    top = argparse.ArgumentParser(prog="main.py", description=word("cli-about"))
    top.add_argument("--config", type=Path, default=HERE / "config.toml", help=word("cli-config"))
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    for name, command in {"run": run, "demo": run_demo, "doctor": run_doctor, "replay": run_replay}.items():
        commands.add_parser(name, help=word(f"cli-{name}")).set_defaults(command=command)
    simulation = commands.add_parser("simulate", help=word("cli-simulate"))
    simulation.add_argument("--as", dest="speaker", default="dân", help=word("cli-simulate-as"))
    simulation.add_argument("--at", help=word("cli-simulate-at"))
    channel_help = word("cli-simulate-channel")
    simulation.add_argument("--channel", choices=sorted(CAPABILITIES), default="telegram", help=channel_help)
    simulation.add_argument("--database", type=Path, help=word("cli-simulate-database"))
    simulation.add_argument("--save", type=Path, help=word("cli-simulate-save"))
    simulation.set_defaults(command=run_simulation)
    zalo = commands.add_parser("zalo-oa", help=word("cli-zalo-oa"))
    zalo.add_argument("what", choices=["connect", "measure"], help=word("cli-zalo-oa-what"))
    zalo.add_argument("--user", default="", help=word("cli-zalo-oa-user"))
    zalo.set_defaults(command=run_zalo_oa)
    invitation = commands.add_parser("invite", help=word("cli-invite"))
    invitation.add_argument(
        "--role", required=True, choices=[role.value for role in Role], help=word("cli-invite-role")
    )
    invitation.add_argument("--name", required=True, help=word("cli-invite-name"))
    invitation.add_argument("--agency", help=word("cli-invite-agency"))
    invitation.add_argument("--village", help=word("cli-invite-village"))
    invitation.set_defaults(command=run_invite)
    return top


def main(arguments: Sequence[str]) -> int:
    """Run a command; a wrong setting is one line and exit code 2."""
    written = logging.StreamHandler(sys.stderr)
    written.setFormatter(PrivateFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[written])
    for noisy in ("alembic", "apscheduler", "aiohttp.access"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    texts = Texts(HERE / "locales", HOME_ZONE)
    args = parser(texts).parse_args(arguments)
    try:
        return int(args.command(args, texts))
    except SettingError as error:
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
