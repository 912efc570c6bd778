"""What crosses a channel: the words that every channel and the core have in common."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Literal, Protocol

from aiohttp import web


@dataclass(frozen=True, slots=True)
class Address:
    """Where one person can be reached: ids are opaque and mean something only within (channel, account)."""

    channel: str
    account: str
    chat: str


class FileKind(StrEnum):
    """What a person sent, as far as the channel tells; the bytes are checked after fetching."""

    PHOTO = "photo"
    DOCUMENT = "document"
    VOICE = "voice"


@dataclass(frozen=True, slots=True)
class IncomingFile:
    """A file that a channel can fetch later by ``ref``; size is in bytes, None where the channel does not say."""

    kind: FileKind
    ref: str
    name: str = ""
    media_type: str = ""
    size: int | None = None


class Unsupported(StrEnum):
    """Things that people send and that are answered with a sentence, never with silence."""

    STICKER = "sticker"
    VIDEO = "video"
    LOCATION = "location"
    FOREIGN_CONTACT = "foreign_contact"
    NOT_CARRIED = "not_carried"
    """The platform only says that there was something it does not hand over: a file, a link, a film."""
    OTHER = "other"


class Happening(StrEnum):
    """Facts about the contact itself, which are not words of the person."""

    BLOCKED = "blocked"
    UNBLOCKED = "unblocked"
    BY_HAND = "by_hand"
    """A person of the office wrote to them in the platform's own program, beside this service."""


@dataclass(frozen=True, slots=True)
class Inbound:
    """One thing that a person did, in the terms of the service; ``key`` names the update within its channel account."""

    address: Address
    key: str
    at: datetime
    text: str = ""
    press: str | None = None
    phone: str | None = None
    files: tuple[IncomingFile, ...] = ()
    unsupported: Unsupported | None = None
    happening: Happening | None = None
    edited: bool = False
    group: bool = False
    language: str = ""
    link: str | None = None
    """The hash of a token by which an address shows that it belongs to somebody who is known at another one."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer offered: what is shown, the number to type, and the short ASCII token that a button sends back."""

    number: int
    label: str
    token: str


@dataclass(frozen=True, slots=True)
class OutgoingFile:
    """A file of the file store; ``kind`` tells a channel whether to show it (photo) or to offer it (document)."""

    kind: FileKind
    path: Path
    name: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Outbound:
    """One wire call: a text with choices, or one file with its caption. ``row`` is the id of the outbox row."""

    address: Address
    row: int
    text: str
    choices: tuple[Choice, ...] = ()
    file: OutgoingFile | None = None
    ask_phone: str | None = None
    """Label of a button that shares the person's own phone number, where the channel has such a thing."""
    language: str = "vi"
    """Which the person reads: what a channel itself must add is in it too."""


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a channel can carry. Lengths count UTF-16 units of NFC text, the strictest of the units in use."""

    text_limit: int
    caption_limit: int
    buttons: int
    """How many choices can be buttons at once; more than that, or 0, means numbered lines in the text."""
    asks_phone: bool = False
    sends_files: bool = True
    receives_documents: bool = True
    shows_history: bool = False
    """People see the whole conversation again when they come back, so its lines are numbered."""
    knows_language: bool = False
    """The language that comes with an update was chosen by the person, not by whoever set up the phone."""
    rings: bool = True
    """People are told by their phone that something came; False: they see it only when they look."""
    free_window: timedelta | None = None
    """So long after somebody wrote it costs nothing to write to them; None: always."""
    free_count: int = 0
    """So many messages cost nothing in each free window; 0: any number."""
    paid_window: timedelta | None = None
    """So long after somebody wrote they can be written to at ``price_vnd`` each; then not at all. None: never for money."""
    price_vnd: int = 0
    monthly_paid: int = 0
    """So many of those go out in a month at most; 0: any number."""
    people_answer: bool = False
    """A person can write to people beside this service, by hand, and the platform tells of it."""
    file_apart: bool = False
    """A file and the words or choices with it are two messages."""
    monthly_messages: int = 0
    """So many messages the platform lets this channel send in a month; 0: any number. Its own count is asked for."""
    monthly_people: int = 0
    """To so many people; 0: any number."""
    reserve: int = 0
    """So many of the month's messages, or paid messages, are kept for replies and notices: broadcasts stop before."""

    @property
    def is_limited(self) -> bool:
        """Whether it must be looked at before each message whether it can go."""
        return bool(self.free_window or self.free_count or self.monthly_messages or self.monthly_people)


@dataclass(frozen=True, slots=True)
class Update:
    """What a channel hands to the core: the body as received, and what could be read from it.

    ``inbound`` is None when the body could not be understood (then ``error`` says why and the body is kept for replay)
    or when there is nothing to do (``error`` empty).
    """

    channel: str
    account: str
    key: str
    body: str
    inbound: Inbound | None
    error: str = ""


Receive = Callable[[Update], Awaitable[None]]
"""Takes an update; returns only when it is committed. Raises when it could not be kept: then do not acknowledge."""


@dataclass(frozen=True, slots=True)
class Command:
    """An entry of the platform's command menu."""

    name: str
    description: str


class Channel(Protocol):
    """A way to reach people. One file per channel; registered in main.py."""

    name: str
    account: str
    capabilities: Capabilities

    async def run(self, receive: Receive) -> None:
        """Receive until cancelled, through outages of the platform; returns at once if there are only routes."""

    def routes(self, receive: Receive) -> Sequence[web.RouteDef]:
        """The HTTP routes that the platform or the browser calls."""

    async def send(self, message: Outbound) -> str:
        """Make the one wire call and return the platform's message id ("" if none). Raises a ``DeliveryError``."""

    async def fetch(self, ref: str, limit: int) -> bytes:
        """The bytes of an incoming file. Raises ``FileTooLarge`` above ``limit`` bytes, or a ``DeliveryError``."""

    async def check(self) -> str:
        """Ask the platform whether all is well: "" or one line that says what is wrong and how to mend it."""


class DeliveryError(Exception):
    """Why a message did not go out. The subclasses are a closed list; the outbox decides what follows."""

    parts_gone_out: int = 0
    """So many messages of it went out in this try before it failed."""


@dataclass(eq=False)
class TryLater(DeliveryError):
    """Nothing went out and trying again makes sense: after ``after`` seconds if the platform said so."""

    reason: str
    after: float | None = None
    scope: Literal["address", "channel"] = "address"
    alarm: bool = field(default=False)
    """A person must mend something (token, second poller) before it can work."""


@dataclass(eq=False)
class Rejected(DeliveryError):
    """The platform will never take this message."""

    reason: str


@dataclass(eq=False)
class ContactGone(DeliveryError):
    """The person blocked us or left: a fact about the contact, remembered until they write again."""

    reason: str


@dataclass(eq=False)
class OutOfReach(DeliveryError):
    """This channel does not carry it to this person now (window shut, quota gone, user cap): nothing went out, another may."""

    reason: str
    alarm: bool = field(default=False)
    """So it goes with other messages too, until a person has mended something."""


@dataclass(eq=False)
class Unsure(DeliveryError):
    """It may have gone out: time-out after sending, or an answer that makes no sense."""

    reason: str


class FileTooLarge(Exception):
    """The file is larger than asked for."""
