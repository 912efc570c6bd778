"""The composition root and command line: the only file that knows everything."""

import argparse
import asyncio
import logging
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlmodel import Session

import handlers
import migrations
from bot.file_store import FileStore
from bot.journey import Dialogue
from bot.message import Address, Capabilities, Channel, Inbound, Update
from bot.outbox import Outbox
from bot.receiving import Receiver
from bot.settings import SettingError, Settings, load_settings
from bot.simulator import CAPABILITIES, SimulatedChannel, SimulatedClock, Simulator
from bot.texts import Texts
from handlers.first_contact import gate
from handlers.free_text import hear_free_text
from handlers.join import invite
from handlers.notices import NOTICES
from models.agency import bring_agencies
from models.appointment import AGENCY_ROLES, Role
from models.database import Database
from models.facts import fact
from models.outbox import next_message
from models.special_day import SpecialDayRow, bring_special_days, special_days
from models.stored_file import next_file
from models.timer import next_due
from models.village import VillageEntry, bring_villages
from models.working_days import DayKind, OfficeHours, SpecialDay, WorkCalendar, official_corrections, seed
from scheduler.files import FileFetcher
from scheduler.timers import Timers

HERE = Path(__file__).parent
Clock = Callable[[], datetime]
FIRST_YEAR_OF_CALENDAR = 2024
YEARS_AHEAD = 2


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
    seed_of_chance: str | None = None, database: Database | None = None,
) -> Service:  # fmt: skip
    """Put the service together over a database that is brought up to date first."""
    kept = database or Database(settings.database)
    migrations.upgrade(kept.engine)
    kept.run_now(lambda session: bring_settings(session, settings, clock().year))
    calendar = kept.run_now(lambda session: work_calendar(session, settings))
    by_name = {channel.name: channel for channel in channels}
    dialogue = build_dialogue(
        settings, calendar, {name: channel.capabilities for name, channel in by_name.items()}, seed_of_chance
    )
    files = FileStore(settings.data / "files")
    outbox = Outbox(kept, by_name, files, clock)
    receiver = Receiver(kept, dialogue, clock, outbox.promised)
    timers = Timers(kept, dialogue, clock, outbox.promised, files)
    fetcher = FileFetcher(kept, dialogue, by_name, files, clock, outbox.promised)
    return Service(settings, kept, dialogue, files, receiver, outbox, timers, fetcher, by_name, clock)


def bring_settings(session: Session, settings: Settings, year: int) -> None:
    """Make the tables of the commune say what config.toml says."""
    bring_villages(session, [VillageEntry(**village.model_dump()) for village in settings.villages])
    bring_agencies(session, {agency.code: agency.name for agency in settings.agencies})
    own = [SpecialDay(day.day, DayKind(day.kind), day.source, day.confirmed) for day in settings.days]
    known = [*seed(range(FIRST_YEAR_OF_CALENDAR, year + YEARS_AHEAD + 1)), *official_corrections(), *own]
    rows = [SpecialDayRow(day=line.day, kind=line.kind, source=line.source, confirmed=line.confirmed) for line in known]
    bring_special_days(session, rows)


def work_calendar(session: Session, settings: Settings) -> WorkCalendar:
    """The working-day clock as the table has it."""
    lines = [SpecialDay(row.day, DayKind(row.kind), row.source, row.confirmed) for row in special_days(session)]
    hours = settings.office_hours
    return WorkCalendar.of(lines, hours=OfficeHours((hours.morning, hours.afternoon)), zone=settings.zone)


def build_dialogue(
    settings: Settings, calendar: WorkCalendar, capabilities: Mapping[str, Capabilities], seed_of_chance: str | None
) -> Dialogue:
    """All journeys with their words, checked."""
    return Dialogue(
        texts=Texts(HERE / "locales", settings.zone, facts_of(settings)),
        settings=settings,
        calendar=calendar,
        journeys=handlers.journeys(),
        notices=NOTICES,
        gate=gate,
        fallback=hear_free_text,
        capabilities=capabilities,
        seed=seed_of_chance,
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
        """Fetch, fire and deliver what is due now."""
        fetched = await self.service.fetcher.fetch_due()
        fired = await self.service.timers.fire_due()
        return fetched + fired + await self.service.outbox.deliver()

    async def next_moment(self) -> datetime | None:
        """When something is due next."""
        return await self.service.database.read(lambda session: next_moment(session, self.service.clock()))

    async def show(self, what: str) -> str:
        """What is now true in the database."""
        return await self.service.database.read(lambda session: fact(session, what))

    async def order(self, words: Sequence[str]) -> str:
        """``invite <who> <role> [<agency>] <full name>``: print an invitation's code and let them join at once."""
        verb, who, role, *rest = words
        if verb != "invite":
            raise ValueError(f"what is {verb!r}?")
        agency = rest.pop(0) if role in AGENCY_ROLES else None
        return await self._invite(who, Role(role), agency, " ".join(rest))

    async def _invite(self, who: str, role: Role, agency: str | None, name: str) -> str:
        service = self.service
        now = service.clock()
        chance = service.dialogue.chance(f"{who}:{role}:{name}")
        code = await service.database.run(lambda session: invite(session, chance, now, role, name, agency_code=agency))
        channel = next(iter(service.channels))
        address = Address(channel, service.channels[channel].account, who)
        key = f"{who}-joins-{role}-{now:%Y%m%d%H%M%S}"
        await self.receive(
            Update(channel, address.account, key, "", Inbound(address, key, now, text=f"/thamgia {code}"))
        )
        return ""


def next_moment(session: Session, now: datetime) -> datetime | None:
    """The next moment at which a timer, a message or a file is due."""
    moments = [next_due(session), next_message(session, now), next_file(session, now)]
    return min((moment for moment in moments if moment is not None), default=None)


async def simulate(
    service: Service, clock: SimulatedClock, channel: SimulatedChannel, args: argparse.Namespace
) -> None:
    """Read transcript lines from standard input and print what the transcript holds."""
    simulator = Simulator(SimulatedStage(service), channel, clock, speaker=args.speaker, on_line=print)
    for line in sys.stdin:
        await simulator.play(line)
    if args.save:
        args.save.write_text("\n".join(simulator.lines) + "\n", encoding="utf-8")


def run_simulation(args: argparse.Namespace) -> int:
    """``python main.py simulate``."""
    with tempfile.TemporaryDirectory() as folder:
        database = f"sqlite:///{args.database or Path(folder) / 'simulated.db'}"
        settings = load_settings(args.config, {}, {"database": database, "data": folder})
        clock = SimulatedClock(read_start(args.at, settings))
        channel = SimulatedChannel(args.channel, CAPABILITIES[args.channel])
        service = build(settings, [channel], clock, seed_of_chance="simulate")
        try:
            asyncio.run(simulate(service, clock, channel, args))
        finally:
            service.close()
    return 0


def read_start(text: str | None, settings: Settings) -> datetime:
    """When a simulation begins: the given moment, or now to the minute."""
    now = system_clock().replace(second=0, microsecond=0)
    if text is None:
        return now
    try:
        return datetime.fromisoformat(text).replace(tzinfo=settings.zone)
    except ValueError as error:
        raise SettingError("--at", text, 'write it as "2026-05-04 08:00"') from error


def parser() -> argparse.ArgumentParser:
    """The command line."""
    top = argparse.ArgumentParser(prog="main.py", description="Đối thoại: the commune dialogue service")
    top.add_argument("--config", type=Path, default=HERE / "config.toml", help="path of config.toml")
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    simulation = commands.add_parser("simulate", help="talk to the service in this terminal, in simulated time")
    simulation.add_argument("--as", dest="speaker", default="dân", help="who speaks in lines without a name")
    simulation.add_argument("--at", help='when it begins: "2026-05-04 08:00"')
    simulation.add_argument(
        "--channel", choices=sorted(CAPABILITIES), default="telegram", help="what the channel carries"
    )
    simulation.add_argument("--database", type=Path, help="keep it in this SQLite file")
    simulation.add_argument("--save", type=Path, help="write the transcript to this file")
    simulation.set_defaults(command=run_simulation)
    return top


def main(arguments: Sequence[str]) -> int:
    """Run a command; a wrong setting is one line and exit code 2."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s", stream=sys.stderr)
    logging.getLogger("alembic").setLevel(logging.WARNING)
    args = parser().parse_args(arguments)
    try:
        return int(args.command(args))
    except SettingError as error:
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
