"""Building: every part of the service, made from the settings and put together over one database."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

import handlers
import migrations
from bot.budgets import budgets_of, counting
from bot.file_store import FileStore
from bot.journey import Dialogue
from bot.message import Capabilities, Channel
from bot.outbox import Outbox
from bot.receiving import Receiver
from bot.settings import SettingError, Settings
from bot.texts import Texts
from handlers.by_hand import gate, note_person
from handlers.free_text import hear_free_text
from handlers.on_the_page import follow_link, say_unsupported
from handlers.summary_times import plan_summaries
from models.agency import AgencyKind, bring_agencies
from models.database import Database
from models.special_day import SpecialDayRow, bring_special_days, special_days
from models.village import VillageEntry, bring_villages
from models.working_days import DayKind, OfficeHours, SpecialDay, WorkCalendar, official_corrections, seed
from scheduler.files import FileFetcher
from scheduler.timers import Timers

HERE = Path(__file__).parent.parent
"""The project's own folder."""
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
