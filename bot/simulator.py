"""Talk to the service in a terminal: transcript lines in, transcript lines out, in simulated time.

``> words`` says something, ``@name > words`` as somebody else, ``@name/zalo_oa > words`` on another channel, ``>> label``
presses a button seen before, ``+ path`` sends a file, ``~ 3 ngày`` lets time pass and timers run,
``~ đến 7 giờ 30 ngày 05/11/2026`` until then, ``! order`` does what is done outside the chat (``! block name/channel``:
they block the service there, ``! lose name/channel``: nobody knows whether messages arrive there, both until they write,
``! by_hand name/channel``: somebody of the office answers them by hand), ``= what`` shows the record. ``> (link)`` opens
the address of the page that was shown last, ``> (link of name)`` somebody else's.
"""

import hashlib
import mimetypes
import re
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

from aiohttp import web

from bot.message import (
    Address,
    Capabilities,
    ContactGone,
    FileKind,
    FileTooLarge,
    Happening,
    Inbound,
    IncomingFile,
    Outbound,
    Receive,
    Rejected,
    Unsupported,
    Unsure,
    Update,
)
from models.moments import read_duration, read_moment
from models.vietnamese import fold

ACCOUNT = "simulated"
_LINE = re.compile(r"^(?:@(?P<name>\w+(?:/\w+)?)\s*)?(?P<sign>>>|>|\+|~|!|=)\s?(?P<rest>.*)$")
_FILE = re.compile(r"^(?:\((?P<size>\d+) MB\) )?(?P<path>.+)$")
_OPENED = re.compile(r"^\(link(?: of (?P<whose>\w+))?\)$")
_NUMBERED = re.compile(r"^\[(\d+)\] (.+)$", re.MULTILINE)
_TOKEN = re.compile(r"(?<=#tiep=)[A-Za-z0-9_-]{43}")
_SPECIAL = {f"({kind.value.replace('_', ' ')})": kind for kind in Unsupported}
_UNTIL = "đến "
_BLOCK = "block"
_LOSE = "lose"
_BY_HAND = "by_hand"
VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
SETTLING_ROUNDS = 1000
"""More rounds than this without coming to rest is a mistake in the service."""

CAPABILITIES = {
    "telegram": Capabilities(4000, 1000, 24, asks_phone=True),
    "web_chat": Capabilities(20_000, 20_000, 40, shows_history=True, knows_language=True, rings=False),
    "zalo_bot": Capabilities(
        2000, 1600, 0, sends_files=False, receives_documents=False, monthly_messages=3000, monthly_people=50, reserve=300,
    ),
    "zalo_oa": Capabilities(
        2000, 2000, 5, asks_phone=True, free_window=timedelta(hours=48), free_count=8, paid_window=timedelta(days=7),
        price_vnd=55, monthly_paid=500, reserve=50, file_apart=True, people_answer=True,
    ),
}  # fmt: skip
"""What the simulated channels carry, as their real counterparts do."""


class WrongOrderError(ValueError):
    """An order to the stage that cannot be carried out; its text says how to write it."""


class SimulatedClock:
    """A clock that stands until it is moved."""

    def __init__(self, now: datetime) -> None:
        self._now = now

    def __call__(self) -> datetime:
        """The moment it shows."""
        return self._now

    def move_to(self, moment: datetime) -> None:
        """Let time pass; it never goes back."""
        self._now = max(moment, self._now)


@dataclass
class SimulatedChannel:
    """A channel without a wire: what is sent is remembered in order; a repeated row is counted, not shown again."""

    name: str
    capabilities: Capabilities
    sent: list[Outbound] = field(default_factory=list)
    """Several channels of one play share it, so that it has the order in which people hear."""
    repeats: int = 0
    account: str = ACCOUNT
    blocked: set[str] = field(default_factory=set)
    """Who does not let this channel write to them."""
    lost: set[str] = field(default_factory=set)
    """About whose messages the platform never says whether they arrived."""
    _rows: set[int] = field(default_factory=set)

    async def run(self, receive: Receive) -> None:
        """Nothing comes by itself."""

    def routes(self, receive: Receive) -> Sequence[web.RouteDef]:
        """None."""
        return ()

    async def send(self, message: Outbound) -> str:
        """Remember the message."""
        if message.address.chat in self.blocked:
            raise ContactGone("blocked")
        if message.address.chat in self.lost:
            raise Unsure("no answer")
        if message.row in self._rows:
            self.repeats += 1
        else:
            self._rows.add(message.row)
            self.sent.append(message)
        return str(message.row)

    async def fetch(self, ref: str, limit: int) -> bytes:
        """The file of that path on this machine."""
        path = Path(ref)
        if not path.is_file():
            raise Rejected(f"no file {path.name}")
        if path.stat().st_size > limit:
            raise FileTooLarge
        return path.read_bytes()

    async def check(self) -> str:
        """Always well."""
        return ""


class Stage(Protocol):
    """The service as the simulator drives it."""

    async def receive(self, update: Update) -> None:
        """Take an update."""

    async def work(self) -> int:
        """Deliver, fire timers and fetch files that are due now; how much was done."""

    async def next_moment(self) -> datetime | None:
        """When something is due next."""

    async def show(self, what: str) -> str:
        """What is now true in the database."""

    async def order(self, words: Sequence[str]) -> str:
        """Something done outside the chat, such as an invitation; returns what it prints."""


@dataclass
class Simulator:
    """Plays lines on a stage and writes what the transcript holds."""

    stage: Stage
    channel: SimulatedChannel
    clock: SimulatedClock
    speaker: str = "dân"
    files: Path = Path()
    on_line: Callable[[str], None] = lambda _line: None
    lines: list[str] = field(default_factory=list)
    others: Mapping[str, SimulatedChannel] = field(default_factory=dict)
    """Further channels, by name, on which the same people can be: ``@bình/zalo_oa``. They share ``channel.sent``."""
    _seen: int = 0
    _count: int = 0

    async def play_all(self, lines: Iterable[str]) -> None:
        """Play line by line."""
        for line in lines:
            await self.play(line)

    async def play(self, line: str) -> None:
        """Do what a line says and write it, and what follows, to ``lines``. A line that is an answer is passed over."""
        stripped = line.rstrip("\n")
        found = _LINE.match(stripped)
        if found is None:
            await self._play_bare(stripped)
            return
        name, sign, rest = found["name"] or self.speaker, found["sign"], found["rest"].strip()
        if sign == "=":
            self._write(f"= {rest.partition(':')[0].strip()}: {await self.stage.show(rest.partition(':')[0].strip())}")
            return
        self._write(stripped)
        await self._steps[sign](self, name, rest)

    async def _play_bare(self, line: str) -> None:
        if not line.strip() or line.startswith("#"):
            self._write(line)
        elif not is_answer(line):
            await self.play(f"> {line}")

    async def _say(self, name: str, words: str) -> None:
        opened = _OPENED.match(words)
        if opened is not None:
            await self._send(name, link=self._token_for(opened["whose"] or self._where(name)[1]))
            return
        special = _SPECIAL.get(words)
        await self._send(name, text="" if special else words.replace("\\n", "\n"), unsupported=special)

    def _token_for(self, chat: str) -> str:
        """The hash of the token in the address that somebody was shown last, as a browser that opens it hands it on."""
        for message in reversed(self.channel.sent):
            found = _TOKEN.search(message.text)
            if found is not None and message.address.chat == chat:
                return hashlib.sha256(found[0].encode()).hexdigest()
        raise LookupError(f"{chat} was never shown an address")

    async def _press(self, name: str, label: str) -> None:
        """Press a button; where the message could carry none, type the number before what stands there as a line."""
        wanted = fold(label)
        for message in reversed(self.channel.sent):
            if self._who(message) != name:
                continue
            for choice in message.choices:
                if wanted in (fold(choice.label), str(choice.number)):
                    await self._send(name, press=choice.token)
                    return
            for number, words in _NUMBERED.findall(message.text):
                if wanted in (fold(words), number):
                    await self._send(name, text=number)
                    return
        raise LookupError(f"{name} has never seen a button {label!r}")

    async def _send_file(self, name: str, rest: str) -> None:
        if rest.startswith("(phone)"):
            await self._send(name, phone=rest.removeprefix("(phone)").strip())
            return
        found = _FILE.match(rest)
        path = self.files / (found["path"] if found else rest)
        size = int(found["size"]) << 20 if found and found["size"] else path.stat().st_size if path.is_file() else None
        media_type = mimetypes.guess_type(path.name)[0] or ""
        kind = {"image": FileKind.PHOTO, "audio": FileKind.VOICE}.get(media_type.split("/")[0], FileKind.DOCUMENT)
        await self._send(name, files=(IncomingFile(kind, str(path), path.name, media_type, size),))

    async def _pass(self, _name: str, rest: str) -> None:
        if rest.startswith(_UNTIL):
            moment = read_moment(rest.removeprefix(_UNTIL), self.clock(), VIETNAM)
            duration = moment - self.clock() if moment else None
        else:
            duration = read_duration(rest.removesuffix("sau").strip())
        if duration is None or duration < timedelta():
            raise ValueError(f"how long is {rest!r}?")
        await self.let_pass(duration)

    async def let_pass(self, duration: timedelta) -> None:
        """Let time pass, stopping at every moment at which something is due."""
        end = self.clock() + duration
        while (moment := await self.stage.next_moment()) is not None and moment <= end:
            self.clock.move_to(moment)
            await self._settle(mark=True)
        self.clock.move_to(end)
        await self._settle(mark=True)

    async def _order(self, _name: str, rest: str) -> None:
        words = rest.split()
        if len(words) == 2 and words[0] in (_BLOCK, _LOSE, _BY_HAND):
            await self._at_the_platform(words[0], *self._where(words[1]))
            return
        printed = await self.stage.order(words)
        for line in printed.splitlines():
            self._write(f"  {line}")
        await self._settle()

    async def _at_the_platform(self, verb: str, channel: SimulatedChannel, chat: str) -> None:
        """Somebody blocks the service, from now on their platform loses answers, or a person answers them by hand."""
        if verb == _LOSE:
            channel.lost.add(chat)
            return
        if verb == _BLOCK:
            channel.blocked.add(chat)
        happening = Happening.BLOCKED if verb == _BLOCK else Happening.BY_HAND
        key = f"{chat}-{happening}-{self.clock():%Y%m%d%H%M%S%f}"
        inbound = Inbound(Address(channel.name, ACCOUNT, chat), key, self.clock(), happening=happening)
        await self.stage.receive(Update(channel.name, ACCOUNT, key, "", inbound))

    async def _send(
        self, name: str, *, text: str = "", press: str | None = None, phone: str | None = None,
        files: tuple[IncomingFile, ...] = (), unsupported: Unsupported | None = None, link: str | None = None,
    ) -> None:  # fmt: skip
        self._count += 1
        # People write one after another: what came later is later, though the minute is the same.
        self.clock.move_to(self.clock() + timedelta(milliseconds=1))
        channel, chat = self._where(name)
        channel.blocked.discard(chat)
        channel.lost.discard(chat)
        key = f"{chat}-{self._count}-{self.clock():%Y%m%d%H%M%S}"
        inbound = Inbound(
            Address(channel.name, ACCOUNT, chat), key, self.clock(),
            text=text, press=press, phone=phone, files=files, unsupported=unsupported, link=link,
        )  # fmt: skip
        await self.stage.receive(Update(channel.name, ACCOUNT, key, "", inbound))
        await self._settle(first=name)

    async def _settle(self, first: str = "", mark: bool = False) -> None:
        for _round in range(SETTLING_ROUNDS):
            if not await self.stage.work():
                break
        else:
            raise RuntimeError("the service does not come to rest")
        self._write_sent(first, mark)

    def _write_sent(self, first: str, mark: bool) -> None:
        fresh = self.channel.sent[self._seen :]
        self._seen = len(self.channel.sent)
        people = sorted({self._who(message) for message in fresh}, key=lambda who: (who != first, who))
        if fresh and mark:
            self._write(f": {self.clock().astimezone(VIETNAM):%Y-%m-%d %H:%M}")
        for person in people:
            for message in fresh:
                if self._who(message) == person:
                    for line in shown(message, "" if person == self.speaker else f"@{person} "):
                        self._write(line)

    def _where(self, who: str) -> tuple[SimulatedChannel, str]:
        """The channel and the chat of somebody such as "bình" or "bình/zalo_oa"."""
        chat, _slash, channel = who.partition("/")
        return self.others[channel] if channel else self.channel, chat

    def _who(self, message: Outbound) -> str:
        """The same the other way round."""
        chat, channel = message.address.chat, message.address.channel
        return chat if channel == self.channel.name else f"{chat}/{channel}"

    def _write(self, line: str) -> None:
        self.lines.append(line)
        self.on_line(line)

    _steps: "dict[str, Callable[[Simulator, str, str], Awaitable[None]]]" = field(
        default_factory=lambda: {
            ">": Simulator._say,
            ">>": Simulator._press,
            "+": Simulator._send_file,
            "~": Simulator._pass,
            "!": Simulator._order,
        }
    )


def is_answer(line: str) -> bool:
    """Whether a transcript line is something that the service said, not something that is done to it."""
    return line.startswith(("< ", "<", "  ", ": ")) or re.match(r"^@\w+(?:/\w+)? <", line) is not None


def shown(message: Outbound, who: str) -> Iterator[str]:
    """A message as a transcript shows it: choices look the same whether they are buttons or numbered lines.

    Its empty lines are left out: an empty line of a transcript is one that somebody wrote into the file.
    """
    text = [line for line in _TOKEN.sub("…", message.text).split("\n") if line]
    if message.file is not None:
        text.append(f"({message.file.name})")
    for number, line in enumerate(text):
        yield f"{who}< {line}" if number == 0 else f"  {line}".rstrip()
    for choice in message.choices:
        yield f"  [{choice.number}] {choice.label}"
