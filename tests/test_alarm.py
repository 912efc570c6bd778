"""A channel that only a person can mend: the administrators hear of it once a day, by another channel of theirs."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from bot.alarm import raise_alarm
from bot.message import Address
from bot.simulator import CAPABILITIES, SimulatedChannel, SimulatedClock
from composition.building import build
from composition.stage import SimulatedStage
from models.appointment import Role
from models.contact import Contact
from models.zalo_token import ZaloToken
from tests.stage import trial_settings

NOW = datetime(2026, 11, 5, 1, 0, tzinfo=UTC)


class Hall(SimulatedStage):
    """The service with an administrator who is on the Zalo bot, the OA and the page, and writes to the bot mostly."""

    clock: SimulatedClock
    channels: dict[str, SimulatedChannel]

    async def settle(self) -> None:
        """Until there is nothing to do."""
        while await self.work():
            pass

    async def alarm(self, channel: str) -> list[tuple[str, str]]:
        """A refusal of this channel; returns what is told of it, and where."""
        before = {name: len(one.sent) for name, one in self.channels.items()}
        place, database = Address(channel, "1", "an"), self.service.database
        await database.run(lambda session: raise_alarm(session, place, "-224: no OpenAPI", self.clock()))
        await self.settle()
        return [(name, message.text) for name, one in self.channels.items() for message in one.sent[before[name] :]]


@pytest.fixture
async def hall(tmp_path: Path) -> AsyncIterator[Hall]:
    """Give the service, with everybody there."""
    names = ("zalo_bot", "zalo_oa", "web_chat")
    channels, clock = {name: SimulatedChannel(name, CAPABILITIES[name]) for name in names}, SimulatedClock(NOW)
    settings = trial_settings(f"sqlite:///{tmp_path / 'hall.db'}", tmp_path)
    hall = Hall(build(settings, list(channels.values()), clock, seed_of_chance="alarm"))
    hall.clock, hall.channels = clock, channels
    await hall.order(["invite", "minh", Role.ADMINISTRATOR, "Vũ", "Đức", "Minh"])
    await hall.settle()
    database = hall.service.database
    [person] = await database.read(lambda session: list(session.exec(select(Contact.person_id))))
    for name in names[1:]:
        there = Contact(
            channel=name, account="1", chat="minh", person_id=person, first_seen_at=NOW,
            last_inbound_at=NOW - timedelta(hours=1),
        )  # fmt: skip
        await database.run(lambda session, there=there: session.add(there))  # type: ignore[misc]
    yield hall
    hall.service.close()


async def test_it_is_told_elsewhere_and_once_a_day(hall: Hall) -> None:
    [(where, text)] = await hall.alarm("zalo_bot")
    assert where == "zalo_oa"
    assert "kênh Zalo không gửi được tin" in text
    assert "-224" in text
    assert "python main.py doctor" in text
    assert await hall.alarm("zalo_bot") == []
    [(where, text)] = await hall.alarm("zalo_oa")
    assert (where, "kênh Zalo OA" in text) == ("zalo_bot", True)
    hall.clock.move_to(NOW + timedelta(days=1))
    assert [where for where, _text in await hall.alarm("zalo_bot")] == ["zalo_oa"]


async def test_a_lost_consent_has_its_own_words(hall: Hall) -> None:
    lost = ZaloToken(app_id="1", access="a", refresh="r", expires_at=NOW, renewed_at=NOW, trouble="-14014")
    await hall.service.database.run(lambda session: session.add(lost))
    assert await hall.alarm("zalo_oa") == []
    assert len(await hall.alarm("zalo_bot")) == 1
