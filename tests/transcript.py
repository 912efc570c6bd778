"""Transcripts: conversations as files that a clerk can read, played and compared line by line."""

import asyncio
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.message import Capabilities
from bot.settings import Settings
from bot.simulator import CAPABILITIES, VIETNAM, SimulatedChannel, SimulatedClock, Simulator, is_answer
from tests.stage import Stage, Trouble

FOLDER = Path(__file__).parent / "transcripts"
FILES = Path(__file__).parent / "files"
HEADERS = ("at", "channel", "not", "as", "also", "limits", "page")
CHANNELS = ("telegram", "web_chat", "zalo_bot", "zalo_oa")


@dataclass(frozen=True)
class Transcript:
    """A conversation: what it begins with and its lines, answers included."""

    path: Path
    headers: dict[str, str]
    lines: tuple[str, ...]

    @property
    def channel(self) -> str:
        """The channel whose capabilities it is written for."""
        return self.headers.get("channel", "telegram")

    @property
    def other_channels(self) -> list[str]:
        """Where else it is played: nowhere if it names its channel, not where it says so (``not: zalo_bot``)."""
        if "channel" in self.headers:
            return []
        cannot = [*_names(self.headers.get("not", "")), *self.also]
        return [name for name in CHANNELS if name != self.channel and name not in cannot]

    @property
    def also(self) -> list[str]:
        """Further channels on which its people are: ``also: zalo_oa, web_chat``."""
        return _names(self.headers.get("also", ""))

    def carries(self, channel: str) -> Capabilities:
        """What a channel carries here: ``limits: zalo_bot monthly_messages=20 reserve=5, …`` gives it less than it has."""
        for each in self.headers.get("limits", "").split(","):
            name, *limits = each.split() or [""]
            if name == channel:
                numbers: dict[str, Any] = {key: int(value) for key, value in (limit.split("=") for limit in limits)}
                return replace(CAPABILITIES[channel], **numbers)
        return CAPABILITIES[channel]

    @property
    def written(self) -> str:
        """What the file holds after its headers."""
        return "\n".join(self.lines)


def _names(header: str) -> list[str]:
    return [name.strip() for name in header.split(",") if name.strip()]


def read(path: Path) -> Transcript:
    """A transcript from its file: a comment, headers, then lines."""
    headers: dict[str, str] = {}
    lines = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
    while lines and (lines[0].startswith("#") or lines[0].partition(": ")[0] in HEADERS or not lines[0]):
        key, colon, value = lines.pop(0).partition(": ")
        if key in HEADERS and colon:
            headers[key] = value
    return Transcript(path, headers, tuple(lines))


async def play(
    transcript: Transcript, settings: Settings, trouble: Trouble, channel_name: str = ""
) -> tuple[str, Stage]:
    """Play what people do in a transcript; returns what the transcript should hold, and the stage, which the caller closes."""
    name = channel_name or transcript.channel
    clock = SimulatedClock(datetime.fromisoformat(transcript.headers["at"]).replace(tzinfo=VIETNAM))
    # On other channels than its own a transcript shows that the words are the same, whatever these would cost.
    carries = without_limits(CAPABILITIES[name]) if channel_name else transcript.carries(name)
    channel = SimulatedChannel(name, carries)
    settings = with_page(settings, transcript.headers.get("page", ""))
    others = {each: SimulatedChannel(each, transcript.carries(each), channel.sent) for each in transcript.also}
    stage = await asyncio.to_thread(Stage, settings, channel, clock, trouble, list(others.values()))
    simulator = Simulator(
        stage, channel, clock, speaker=transcript.headers.get("as", "dân"), files=FILES, others=others
    )
    for line in transcript.lines:
        if not is_answer(line):
            await simulator.play(line)
    return "\n".join(simulator.lines), stage


def without_limits(carries: Capabilities) -> Capabilities:
    """A channel that can always be used, with a public address under which its files go out where it has links only."""
    return replace(
        carries,
        free_window=None,
        free_count=0,
        paid_window=None,
        monthly_messages=0,
        monthly_people=0,
        sends_files=True,
    )


def with_page(settings: Settings, url: str) -> Settings:
    """The settings of a service whose page people reach at this address."""
    return settings.model_copy(update={"server": settings.server.model_copy(update={"public_url": url})})


def update(transcript: Transcript, played: str) -> None:
    """Write what was played into the file."""
    old = transcript.path.read_text(encoding="utf-8")
    head = old[: len(old.rstrip("\n")) - len(transcript.written)]
    transcript.path.write_text(head + played.rstrip("\n") + "\n", encoding="utf-8")
