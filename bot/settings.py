"""config.toml as typed values; a wrong or missing one stops the service with its key, its value and the fix."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date, time
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

SECRETS = {
    "TELEGRAM_TOKEN": "telegram_token",
    "TELEGRAM_WEBHOOK_SECRET": "telegram_webhook_secret",
    "ZALO_BOT_TOKEN": "zalo_bot_token",
    "ZALO_BOT_WEBHOOK_SECRET": "zalo_bot_webhook_secret",
    "ZALO_OA_APP_SECRET": "zalo_oa_app_secret",
    "ZALO_OA_WEBHOOK_KEY": "zalo_oa_webhook_key",
    "METRICS_TOKEN": "metrics_token",
}
"""Environment variables and where they go: secrets are never written in config.toml."""


Hour = Annotated[time, Field(strict=True)]
"""An hour of the day as TOML writes it; a bare number is not one."""


class SettingError(Exception):
    """One line that names the key, the value that was found and how to mend it."""

    def __init__(self, key: str, value: object, fix: str) -> None:
        super().__init__(f"{key} = {value!r}: {fix}")
        self.key, self.value, self.fix = key, value, fix


class Section(BaseModel):
    """A table of config.toml: unknown keys are refused, values cannot be changed later."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class CommuneSettings(Section):
    """Who runs this service and where people find a human being."""

    name: str = Field(min_length=1)
    name_en: str = Field(min_length=1)
    chair: str
    chair_en: str
    zone: str
    reception: str = Field(min_length=1)
    reception_en: str = Field(min_length=1)
    office: str
    """The code of the agency that the office itself is: its matters are on the office's own desk."""

    @field_validator("zone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (KeyError, ValueError) as error:
            raise ValueError("not a time zone; for Vietnam write Asia/Ho_Chi_Minh") from error
        return value


class SpeechSettings(Section):
    """How people are addressed."""

    citizen: str
    official: str
    assistant: str


class ServerSettings(Section):
    """Where the web chat and the webhooks are served."""

    host: str
    port: int = Field(ge=0, le=65535)
    public_url: str = Field(pattern=r"^https?://[^/]+$|^$")
    """As people reach it from outside; with https the cookies become secure."""
    client_address_header: str = Field(default="", pattern=r"^[A-Za-z0-9-]*$")
    """In which header a proxy of one's own gives the visitor's address; empty: no proxy is trusted."""


class TelegramSettings(Section):
    """Telegram; it serves only with TELEGRAM_TOKEN in the environment."""

    base_url: str = Field(pattern=r"^https?://")
    proxy: str
    mode: Literal["polling", "webhook"]
    messages_a_second: float = Field(gt=0)
    messages_a_second_each: float = Field(gt=0)


class ZaloBotSettings(Section):
    """A bot of the Zalo Bot Platform; it serves only with ZALO_BOT_TOKEN in the environment."""

    base_url: str = Field(pattern=r"^https?://[^/]+$")
    other_base_urls: tuple[Annotated[str, Field(pattern=r"^https?://[^/]+$")], ...] = ()
    """Other hosts that are known: doctor says so if one of them answers and ``base_url`` does not."""
    mode: Literal["polling", "webhook"]
    messages_a_second: float = Field(gt=0)
    poll_seconds: int = Field(ge=0, le=60)
    shows_typing: bool
    media_hosts: tuple[Annotated[str, Field(pattern=r"^[a-z0-9.-]+$")], ...] = Field(min_length=1)
    """Files that people send are fetched from these domains and those below them, from nowhere else."""
    messages_a_month: int = Field(ge=0)
    counts_received: bool
    users: int = Field(ge=0)
    reserve: int = Field(ge=0)
    warn_percent: int = Field(ge=1, le=100)
    give_up_refused_minutes: int = Field(ge=1)
    """After so long without any message accepted, "quota exceeded" means the month's and not the moment's."""

    @model_validator(mode="after")
    def _broadcasts_fit(self) -> Self:
        if self.messages_a_month and self.reserve >= self.messages_a_month:
            raise ValueError("reserve must be smaller than messages_a_month")
        return self


class ZaloOASettings(Section):
    """The Zalo Official Account; it serves only with ZALO_OA_APP_SECRET in the environment."""

    app_id: str = Field(pattern=r"^\d*$")
    oa_id: str = Field(pattern=r"^\d*$")
    callback_url: str = Field(pattern=r"^https?://|^$")
    api_url: str = Field(pattern=r"^https?://")
    oauth_url: str = Field(pattern=r"^https?://")
    media_hosts: tuple[str, ...] = Field(min_length=1)
    mac_key: Literal["webhook_key", "app_secret"]
    verifier_file: str
    v2_after_235: bool
    buttons: int = Field(ge=0, le=5)
    button_kind: Literal["oa.query.hide", "oa.query.show"]
    button_template: str
    contact_picture: str = Field(pattern=r"^https://|^$")
    requests_a_minute: int = Field(ge=1)
    renew_hours_before: float = Field(gt=0, lt=25)
    upload_days: float = Field(gt=0, le=7)
    free_window_hours: int = Field(ge=1)
    free_count: int = Field(ge=0)
    """How many messages are free after each message of a person; 0: no limit is known."""
    paid_window_days: int = Field(ge=1)
    price_vnd: int = Field(ge=0)
    paid_a_month: int = Field(ge=0)
    """So many messages that cost something go out in a calendar month at most; 0: none."""
    paid_reserve: int = Field(default=0, ge=0)
    """The last so many of them are not for broadcasts."""
    warn_percent: int = Field(default=80, ge=1, le=100)
    repair_minutes: int = Field(default=30, ge=0, le=1440)
    """Every so often, and at the start, Zalo is asked for messages that the webhook did not bring; 0: never."""
    repair_hours: int = Field(default=24, ge=1, le=48)
    """What was said longer ago is left alone."""
    pause_minutes: int = Field(default=30, ge=0, le=1440)
    """So long after a person wrote to somebody in OA Manager the service keeps quiet there; 0: it never does."""
    silent_days: int = Field(ge=0)
    """After so many whole working days without any message the administrators are told; 0: never."""

    @model_validator(mode="after")
    def _broadcasts_fit(self) -> Self:
        if self.paid_a_month and self.paid_reserve >= self.paid_a_month:
            raise ValueError("paid_reserve must be smaller than paid_a_month")
        return self


class VillageSettings(Section):
    """A village and the other names people use for it."""

    name: str = Field(min_length=1)
    aliases: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None


class AgencySettings(Section):
    """A body that answers."""

    code: str = Field(pattern=r"^[a-z0-9_]{1,40}$")
    name: str = Field(min_length=1)
    name_en: str = ""
    """Empty: those who read English are told the Vietnamese name."""


class FieldSettings(Section):
    """A field of matters, who usually leads, and the words by which it is recognised."""

    code: str = Field(pattern=r"^[a-z0-9_]{1,40}$")
    name: str = Field(min_length=1)
    name_en: str = Field(min_length=1)
    lead: str
    words: tuple[str, ...] = ()
    words_en: tuple[str, ...] = ()
    """The same for those who write English; a word that is also a Vietnamese one without its marks does not belong here."""
    places: tuple[str, ...] = ()
    """Words that only say where: they count where no other word tells what it is about."""
    apart_from: tuple[str, ...] = ()
    """Sayings that hold such a word and mean something else: "gia đình" is no đình."""


class LimitSettings(Section):
    """A legal number of days."""

    count: int = Field(ge=0, le=400)
    unit: Literal["working", "calendar"]
    source: str = Field(min_length=1)
    source_en: str = ""
    """Its name for those who read English; "": the Vietnamese one."""


class GroundSettings(Section):
    """A ground on which a matter that was resolved before is not examined again, with its legal source."""

    code: str = Field(pattern=r"^[a-z0-9_]{1,40}$")
    name: str = Field(min_length=1)
    name_en: str = Field(min_length=1)
    source: str = Field(min_length=1)
    source_en: str = ""


class HigherBodySettings(Section):
    """A body above the commune, to which matters are often sent."""

    name: str = Field(min_length=1)


class SendingUpSettings(Section):
    """When whoever sent a matter up is reminded, in working days."""

    chase_days: int = Field(ge=1, le=60)
    number_days: int = Field(ge=1, le=30)


class Limits(Section):
    """All of them; what each means stands in config.toml beside its value."""

    announce: LimitSettings
    review: LimitSettings
    answer: LimitSettings
    extension: LimitSettings
    more: LimitSettings
    verdict: LimitSettings
    re_examination: LimitSettings
    objection: LimitSettings
    classify: LimitSettings
    publish: LimitSettings


class OfficeHours(Section):
    """Opening hours of the office on a working day."""

    morning: tuple[Hour, Hour]
    afternoon: tuple[Hour, Hour]

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.morning[0] < self.morning[1] <= self.afternoon[0] < self.afternoon[1]:
            raise ValueError("the four hours must follow one another")
        return self


class QuietHours(Section):
    """When citizens are not written to unasked."""

    start: Hour
    end: Hour


class SpecialDaySettings(Section):
    """A day that is not what its weekday says; overrides what the service knows by itself."""

    day: date
    kind: Literal["holiday", "comp", "swap_off", "swap_work", "local"]
    source: str = Field(min_length=1)
    confirmed: bool


class ReminderSettings(Section):
    """Who is reminded of a meeting how many days before, at which hour."""

    to: Literal["attendee", "speaker", "helper", "office", "agency", "chair", "front"]
    days_before: int = Field(ge=0, le=60)
    at: Hour


class RungSettings(Section):
    """A rung of a ladder: so many working days after its moment (before it if negative), these are told."""

    days: int = Field(ge=-30, le=60)
    at: Hour
    every: int = Field(default=0, ge=0, le=60)
    """Again and again after so many more working days, until what is waited for has come; 0: once."""
    to: Annotated[
        tuple[Literal["assignee", "agency_head", "office", "chair", "front", "askers"], ...], Field(min_length=1)
    ]


class SummarySettings(Section):
    """When the Front gets its digests."""

    daily_at: Hour
    weekly_on: int = Field(ge=1, le=7)
    weekly_at: Hour


class FileSettings(Section):
    """What people may send."""

    limit_mb: int = Field(ge=1, le=20)
    per_matter: int = Field(ge=1, le=50)
    types: tuple[str, ...] = Field(min_length=1)
    link_days: int = Field(default=30, ge=1, le=365)
    """So long the address of a file works that goes out as a link, where a channel carries no files."""


class FloodSettings(Section):
    """How much one contact may write before being asked to slow down."""

    messages: int = Field(ge=5)
    seconds: int = Field(ge=1)
    matters_a_day: int = Field(ge=1)
    address_messages_a_minute: int = Field(default=240, ge=1)
    """In the web chat, for all visitors at one internet address together: a village may share one."""
    address_upload_mb_a_day: int = Field(default=1000, ge=1)


class MeetingSettings(Section):
    """Habits of meetings."""

    length_minutes: int = Field(ge=15, le=720)
    registration_closes_hours_before: int = Field(ge=0, le=240)
    speaking_minutes: tuple[int, ...] = Field(min_length=1)
    attending: str = Field(min_length=1)
    attending_en: str = Field(min_length=1)
    guest_reminder_days: tuple[Annotated[int, Field(ge=0, le=60)], ...] = ()
    evening_lists_at: Hour
    """When the lists on paper are made, on the working day before."""
    day_after_at: Hour
    """When a meeting that was held but not concluded is brought to mind, every day."""


class ProgrammeSettings(Section):
    """An item of the programme of every meeting that has none of its own."""

    text: str = Field(min_length=1)
    text_en: str = Field(min_length=1)
    minutes: int = Field(ge=1, le=720)


class PreparationSettings(Section):
    """What is to be done so many days before a meeting."""

    kind: Literal["programme", "venue", "documents", "order", "secretary", "opinion_team"]
    days_before: int = Field(ge=0, le=90)


class GuestSettings(Section):
    """Who is invited to every meeting; ``role``: those who hold it here are invited in chat."""

    organisation: str = Field(min_length=1, max_length=120)
    role: Literal["party", "co_chair", "front", "agency_head", "village_head", "association", ""] = ""


class CollectSettings(Section):
    """Before a meeting: reminders to those who collect, and when agencies have their prepared answers ready."""

    remind_days: tuple[int, ...] = (3, 1)
    """Working days before the due date."""
    remind_at: Hour
    prepare_days_before: int = Field(ge=0, le=60)
    """Working days before the meeting."""


class AfterSettings(Section):
    """After a meeting: the morning message, and when those who are silent are reminded."""

    morning_at: Hour
    receipt_days: int = Field(ge=1, le=30)
    """Working days."""
    publish_reminder_days: tuple[Annotated[int, Field(ge=0, le=30)], ...] = ()
    """Calendar days before the last day; brought forward to a working day."""


class KeepingSettings(Section):
    """How long things are kept, in days."""

    chat_days: int = Field(ge=1)
    case_days: int = Field(ge=1)
    policy_version: str = Field(min_length=1)


class Settings(Section):
    """Everything that config.toml says, and the secrets of the environment."""

    commune: CommuneSettings
    speech: SpeechSettings
    database: str = Field(pattern=r"^(sqlite|postgresql\+psycopg)://")
    data: Path
    server: ServerSettings
    telegram: TelegramSettings
    zalo_bot: ZaloBotSettings
    zalo_oa: ZaloOASettings
    villages: tuple[VillageSettings, ...] = Field(min_length=1)
    agencies: tuple[AgencySettings, ...] = Field(min_length=1)
    associations: tuple[AgencySettings, ...] = ()
    """The Front's members, which collect what people think (features F7)."""
    fields: tuple[FieldSettings, ...] = Field(min_length=1)
    limits: Limits
    refusal_grounds: Annotated[tuple[GroundSettings, ...], Field(min_length=1)]
    higher_bodies: tuple[HigherBodySettings, ...] = ()
    sending_up: SendingUpSettings
    office_hours: OfficeHours
    quiet_hours: QuietHours
    days: tuple[SpecialDaySettings, ...] = ()
    reminders: tuple[ReminderSettings, ...]
    ladder: tuple[RungSettings, ...]
    review_ladder: tuple[RungSettings, ...]
    receipt_ladder: tuple[RungSettings, ...]
    asked_ladder: tuple[RungSettings, ...]
    summary: SummarySettings
    files: FileSettings
    flood: FloodSettings
    meeting: MeetingSettings
    collect: CollectSettings
    programme: tuple[ProgrammeSettings, ...] = Field(min_length=1)
    preparation: tuple[PreparationSettings, ...] = ()
    guests: tuple[GuestSettings, ...] = ()
    after: AfterSettings
    keeping: KeepingSettings
    telegram_token: str = Field(default="", pattern=r"^(\d+:[\w-]{10,})?$", repr=False)
    telegram_webhook_secret: str = Field(default="", pattern=r"^[A-Za-z0-9_-]{0,256}$", repr=False)
    zalo_bot_token: str = Field(default="", pattern=r"^(\d+:[^\s/:?#%]{8,})?$", repr=False)
    zalo_bot_webhook_secret: str = Field(default="", pattern=r"^([A-Za-z0-9_-]{8,256})?$", repr=False)
    zalo_oa_app_secret: str = Field(default="", pattern=r"^[!-~]{0,256}$", repr=False)
    zalo_oa_webhook_key: str = Field(default="", pattern=r"^[!-~]{0,256}$", repr=False)
    metrics_token: str = Field(default="", pattern=r"^([A-Za-z0-9_-]{16,256})?$", repr=False)

    @property
    def zone(self) -> ZoneInfo:
        """The zone of the commune's clocks."""
        return ZoneInfo(self.commune.zone)

    def field(self, code: str) -> FieldSettings:
        """A field by its code."""
        return next(field for field in self.fields if field.code == code)

    @model_validator(mode="after")
    def _leads_exist(self) -> Self:
        codes = {agency.code for agency in self.agencies}
        doubles = codes & {association.code for association in self.associations}
        if doubles:
            raise ValueError(f"an association has the code of an agency: {sorted(doubles)}")
        if self.commune.office not in codes:
            raise ValueError(f"commune.office {self.commune.office!r} is not one of the agencies")
        for field in self.fields:
            if field.lead not in codes:
                raise ValueError(f"field {field.code}: its lead {field.lead!r} is not one of the agencies")
        if len({field.code for field in self.fields}) < len(self.fields) or len(codes) < len(self.agencies):
            raise ValueError("two fields or two agencies have the same code")
        return self

    @model_validator(mode="after")
    def _webhook_is_possible(self) -> Self:
        if self.telegram_token and self.telegram.mode == "webhook":
            if not self.server.public_url.startswith("https://"):
                raise ValueError("telegram.mode = webhook needs server.public_url with https://")
            if not self.telegram_webhook_secret:
                raise ValueError("telegram.mode = webhook needs TELEGRAM_WEBHOOK_SECRET in the environment")
        if self.zalo_bot_token and self.zalo_bot.mode == "webhook":
            if not self.server.public_url.startswith("https://"):
                raise ValueError("zalo_bot.mode = webhook needs server.public_url with https://")
            if not self.zalo_bot_webhook_secret:
                raise ValueError("zalo_bot.mode = webhook needs ZALO_BOT_WEBHOOK_SECRET in the environment")
        return self

    @model_validator(mode="after")
    def _zalo_oa_is_complete(self) -> Self:
        if not self.zalo_oa_app_secret:
            return self
        if not self.zalo_oa.app_id:
            raise ValueError("ZALO_OA_APP_SECRET is set, so zalo_oa.app_id is needed too: the number of the app")
        if self.zalo_oa.oa_id and self.zalo_oa.mac_key == "webhook_key" and not self.zalo_oa_webhook_key:
            raise ValueError("the Zalo OA's webhook needs ZALO_OA_WEBHOOK_KEY in the environment")
        return self


def load_settings(
    path: Path, environment: Mapping[str, str], overrides: Mapping[str, object] | None = None
) -> Settings:
    """Read config.toml and the environment. Raises ``SettingError``; relative paths are taken from the file's folder."""
    try:
        raw: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingError(
            "config", str(path), f"cannot be read ({error.strerror}); give its path with --config"
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingError("config", str(path), f"is not valid TOML: {error}") from error
    for variable, key in SECRETS.items():
        raw.pop(key, None)
        if environment.get(variable):
            raw[key] = environment[variable]
    if environment.get("DATABASE_URL"):
        raw["database"] = environment["DATABASE_URL"]
    raw.update(overrides or {})
    return _anchored(_checked(raw), path.resolve().parent)


def _checked(raw: Mapping[str, Any]) -> Settings:
    try:
        return Settings.model_validate(raw)
    except ValidationError as error:
        # A key that does not exist is most likely the misspelt one that another error misses.
        first = min(error.errors(include_url=False), key=lambda found: found["type"] != "extra_forbidden")
        key = ".".join(str(part) for part in first["loc"]) or "config"
        secret = key in SECRETS.values()
        value = "***" if secret else first["input"] if first["loc"] and first["type"] != "missing" else "(missing)"
        if key == "database":
            value = re.sub(r"(://[^:@/]*:)[^@]*@", r"\1***@", str(value))
        name = next((variable for variable, field in SECRETS.items() if field == key), key)
        raise SettingError(name, value, first["msg"].removeprefix("Value error, ")) from error


def _anchored(settings: Settings, folder: Path) -> Settings:
    data = folder / settings.data
    database = settings.database
    prefix = "sqlite:///"
    if database.startswith(prefix) and not database.startswith(prefix + "/"):
        database = f"{prefix}{folder / database.removeprefix(prefix)}"
    return settings.model_copy(update={"data": data, "database": database})
