"""Whoever loses a role loses it at once, even in the middle of a form that they opened while they had it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from sqlmodel import Session, select

from bot.simulator import CAPABILITIES, VIETNAM, SimulatedChannel, SimulatedClock, Simulator
from models.appointment import Appointment, Role
from models.matter import Matter, MatterState
from tests.stage import Stage, Trouble, trial_settings

START = datetime(2026, 10, 5, 8, 0, tzinfo=VIETNAM)
REGISTERED = ("xin chào", "1", "đăng ký", "Nguyễn Văn Bình", "mo trach", "bỏ qua")
ASKED = ("hỏi", "Đèn đường bị hỏng, đi lại rất tối", "xong", "gửi, giấu tên tôi")


@dataclass
class Commune:
    """People talking to the service on a database of its own."""

    stage: Stage
    channel: SimulatedChannel
    simulator: Simulator

    async def play(self, *lines: str) -> str:
        """Play transcript lines; returns what was written after the last."""
        before = len(self.channel.sent)
        for line in lines:
            before = len(self.channel.sent)
            await self.simulator.play(line)
        return "\n".join(message.text for message in self.channel.sent[before:])

    def dismiss(self, role: Role) -> None:
        """Nobody holds this role any more."""

        def work(session: Session) -> None:
            for appointment in session.exec(select(Appointment).where(Appointment.role == role)):
                appointment.until = START

        self.stage.service.database.run_now(work)

    def matter(self) -> Matter:
        """The one matter there is."""
        return self.stage.service.database.run_now(lambda session: session.exec(select(Matter)).one())


@pytest.fixture
async def commune(tmp_path: Path) -> AsyncIterator[Commune]:
    """A commune with an office, in which somebody has asked something."""
    clock, channel = SimulatedClock(START), SimulatedChannel("telegram", CAPABILITIES["telegram"])
    stage = Stage(trial_settings(f"sqlite:///{tmp_path / 'commune.db'}", tmp_path), channel, clock, Trouble.NONE)
    commune = Commune(stage, channel, Simulator(stage, channel, clock, speaker="binh"))
    await commune.play("! invite lan office Phạm Thị Lan", *(f"> {said}" for said in (*REGISTERED, *ASKED)))
    yield commune
    stage.service.close()


async def test_an_open_form_is_closed_at_its_next_step(commune: Commune) -> None:
    await commune.play("@lan > giao nơi khác, hạn khác")
    commune.dismiss(Role.OFFICE)
    told = await commune.play("@lan > công an xã")
    assert "Việc này dành cho cán bộ được giao" in told
    assert "Thời hạn" not in told
    assert "Việc này dành cho cán bộ được giao" not in await commune.play("@lan > công an xã")


async def test_the_last_step_does_nothing_any_more(commune: Commune) -> None:
    await commune.play("@lan > hỏi thêm người dân", "@lan > Đèn hỏng ở cột số mấy?")
    commune.dismiss(Role.OFFICE)
    assert "Việc này dành cho cán bộ được giao" in await commune.play("@lan > gửi câu hỏi")
    assert commune.matter().state == MatterState.NEW


async def test_going_back_shows_nothing_of_the_form_either(commune: Commune) -> None:
    code = commune.matter().code
    await commune.play("@lan > hỏi thêm người dân", "@lan > Đèn hỏng ở cột số mấy?")
    commune.dismiss(Role.OFFICE)
    assert code not in await commune.play("@lan > quay lại")


async def test_a_form_under_another_is_not_put_again(commune: Commune) -> None:
    await commune.play("@lan > hỏi thêm người dân")
    commune.dismiss(Role.OFFICE)
    told = await commune.play("@lan > /quyen")
    assert "Việc này dành cho cán bộ được giao" in told
    assert "cần hỏi thêm" not in told
