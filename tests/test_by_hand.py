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


async def test_what_was_said_to_a_person_is_no_order_to_the_service(tmp_path: Path) -> None:
    channel = SimulatedChannel("zalo_oa", CAPABILITIES["zalo_oa"])
    clock = SimulatedClock(NOW)
    settings = trial_settings(f"sqlite:///{tmp_path / 'hand.db'}", tmp_path)
    service = build(settings, [channel], clock, seed_of_chance="by hand")
    stage, address = SimulatedStage(service), Address("zalo_oa", channel.account, "binh")

    async def comes(key: str, text: str = "", happening: Happening | None = None) -> None:
        clock.move_to(clock() + timedelta(seconds=1))
        inbound = Inbound(address, key, clock(), text=text, happening=happening)
        await stage.receive(Update("zalo_oa", channel.account, key, "", inbound))
        while await stage.work():
            pass

    try:
        for key, words in enumerate(("/start", "1", WORDS)):
            await comes(str(key), words)
        await comes("hand", happening=Happening.BY_HAND)
        await comes("to a person", "bác gửi cho cháu với")
        await comes("called", "trợ lý")
    finally:
        service.close()
    last = channel.sent[-1].text
    assert WORDS in last
    assert "bác gửi cho cháu với" in last, "both are kept and asked about, nothing is sent"
