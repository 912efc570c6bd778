"""Answered by hand: what a citizen said before the person's answer needs no other one, in whatever order the two come."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from bot.message import Address, Happening, Inbound, Update
from bot.simulator import CAPABILITIES, SimulatedChannel, SimulatedClock
from composition.building import build
from composition.stage import SimulatedStage
from models.by_hand import ByHand
from tests.stage import trial_settings

NOW = datetime(2026, 11, 5, 1, 0, tzinfo=UTC)
WORDS = "Rãnh ở ngõ tôi tắc đã một tuần nay"


@pytest.mark.parametrize(("seconds", "kept"), [(-30, []), (30, [WORDS])])
async def test_what_comes_late_is_kept_only_if_it_was_said_after_the_answer(
    tmp_path: Path, seconds: int, kept: list[str]
) -> None:
    channel = SimulatedChannel("zalo_oa", CAPABILITIES["zalo_oa"])
    settings = trial_settings(f"sqlite:///{tmp_path / 'hand.db'}", tmp_path)
    service = build(settings, [channel], SimulatedClock(NOW), seed_of_chance="by hand")
    address = Address("zalo_oa", channel.account, "binh")

    async def comes(key: str, at: datetime, text: str = "", happening: Happening | None = None) -> None:
        inbound = Inbound(address, key, at, text=text, happening=happening)
        await SimulatedStage(service).receive(Update("zalo_oa", channel.account, key, "", inbound))

    try:
        await comes("1", NOW - timedelta(minutes=5), "/start")
        answered = NOW - timedelta(minutes=1)
        await comes("2", answered, happening=Happening.BY_HAND)
        await comes("3", answered + timedelta(seconds=seconds), WORDS)
        heard = await service.database.read(lambda session: session.exec(select(ByHand.heard)).one())
    finally:
        service.close()
    assert [one["text"] for one in heard] == kept
