"""The simulator over a real channel: what a line does is done at the platform's fake server, what people see is read there."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from bot.message import Address, Choice, FileKind, Happening, Inbound, Outbound, OutgoingFile, Update
from bot.settings import Settings
from bot.simulator import ACCOUNT, CAPABILITIES, SimulatedChannel, SimulatedClock
from composition.building import Service, build
from composition.stage import SimulatedStage
from models.database import Database
from models.vietnamese import fold
from tests.stage import read_once
from tests.wires import Door, Event, Home, Wire

SENTENCE = 3
"""Words."""
PATIENCE = 5
"""So often the platform brings what was not taken in time, on a machine that is slow just now."""


@dataclass
class Screens(SimulatedChannel):
    """What stands on people's screens, as the simulator reads it: one message after the other, of each person in order."""

    seen: dict[str, int] = field(default_factory=dict)

    def newest(self, person: str) -> Outbound | None:
        """What this person read last."""
        return next((message for message in reversed(self.sent) if message.address.chat == person), None)

    async def look(self, wire: Wire) -> None:
        """Read what is new at the fake server."""
        for person in list(self.seen):
            for shown in await wire.seen(person, self.seen[person]):
                self.seen[person] += 1
                file = (
                    OutgoingFile(FileKind.DOCUMENT, Path(shown.name), shown.name, "")
                    if shown.content or shown.name
                    else None
                )
                address = Address(self.name, ACCOUNT, person)
                self.sent.append(Outbound(address, len(self.sent), shown.text, shown.choices, file))


class WireStage(SimulatedStage):
    """The service with one real channel; ``presses``: people press the button that means what they would type."""

    def __init__(self, service: Service, wire: Wire, screens: Screens, *, presses: bool) -> None:
        super().__init__(service)
        self._wire, self._screens, self._presses = wire, screens, presses
        self._written: Update | None = None

    async def keep(self, came: Update) -> None:
        """Where the channel hands its updates. Chance follows the names of updates: those of the transcript, so that the
        codes that people are given are those that are written.
        """
        written = self._written
        assert written is not None
        await super().receive(replace(came, account=written.account, key=written.key))

    async def receive(self, update: Update) -> None:
        """Let the person do at the platform what the simulator says, and the platform bring it."""
        assert update.inbound is not None
        self._written, person = update, update.inbound.address.chat
        self._screens.seen.setdefault(person, 0)
        event = await self._event(person, update.inbound)
        for tries in range(PATIENCE):
            if (status := await self._wire.bring(event, tries=tries)) == 200:
                return
        raise AssertionError(f"{person} was not heard: {status}")

    async def work(self) -> int:
        """Do what is due, and look at the screens."""
        done = await super().work()
        await self._screens.look(self._wire)
        return done

    async def _event(self, person: str, inbound: Inbound) -> Event:
        if inbound.happening is Happening.BY_HAND:
            return self._wire.is_answered_by_hand(person)
        if inbound.press is not None:
            return self._wire.presses(person, inbound.press)
        if inbound.phone is not None:
            return self._wire.shares_phone(person, inbound.phone)
        if inbound.unsupported is not None:
            return self._wire.sends_odd(person, inbound.unsupported)
        if inbound.files:
            file = inbound.files[0]
            return await self._wire.sends(person, file.kind, _content(file.ref), file.name)
        button = self._button(person, inbound.text) if self._presses else None
        return self._wire.says(person, inbound.text) if button is None else self._wire.presses(person, button.token)

    def _button(self, person: str, words: str) -> Choice | None:
        """A short label may mean something of its own when it is typed (không gửi, xong): only whole sentences are pressed."""
        newest = self._screens.newest(person)
        choices = newest.choices if newest else ()
        return next((one for one in choices if fold(words) in _means(one)), None)


def _content(path: str) -> bytes:
    return Path(path).read_bytes()


def _means(choice: Choice) -> tuple[str, ...]:
    label = fold(choice.label)
    return (str(choice.number), label) if len(label.split()) >= SENTENCE else (str(choice.number),)


@dataclass
class Played:
    """A service over a wire, and what drives it."""

    stage: WireStage
    screens: Screens
    clock: SimulatedClock
    door: Door

    async def close(self) -> None:
        """End it."""
        await self.door.shut()
        self.stage.service.close()


async def set_stage(settings: Settings, wire: Wire, clock: SimulatedClock, *, presses: bool) -> Played:
    """Put the service together over a wire whose fake server is up."""
    database = Database(settings.database)
    folder = Path(settings.data).parent
    channel = await wire.build(Home(folder, clock, database=database))
    texts = read_once(settings.commune)
    service = build(settings, [channel], clock, seed_of_chance="transcript", database=database, texts=texts)
    screens = Screens(wire.name, CAPABILITIES[wire.name])
    door = Door()
    stage = WireStage(service, wire, screens, presses=presses)
    await door.open(channel.routes(stage.keep))
    wire.connect(door.url)
    return Played(stage, screens, clock, door)
