"""After signing out the page shows nothing of before, and what was on its way to it stays in the record only."""

from datetime import datetime
from pathlib import Path

import pytest
from sqlmodel import Session, col, select

from bot.message import Address
from bot.simulator import CAPABILITIES, VIETNAM, SimulatedChannel, SimulatedClock, Simulator
from models.contact import Contact
from models.conversation import Conversation
from models.inbox import InboxUpdate
from models.outbox import OutboxRow, OutboxState
from tests.stage import Stage, Trouble, trial_settings
from web.chat_history import chat_lines

START = datetime(2026, 10, 5, 8, 0, tzinfo=VIETNAM)


async def test_the_page_shows_nothing_of_before(database_url: str, tmp_path: Path) -> None:
    channel, clock = SimulatedChannel("web_chat", CAPABILITIES["web_chat"]), SimulatedClock(START)
    stage = Stage(trial_settings(database_url, tmp_path), channel, clock, Trouble.NONE)
    simulator = Simulator(stage, channel, clock, speaker="lan")
    address = Address("web_chat", channel.account, "lan")
    database = stage.service.database

    async def shown() -> list[str]:
        return [line.text for line in await database.read(lambda session: chat_lines(session, address, 0))]

    def promise_later(session: Session) -> None:
        contact = session.exec(select(Contact).where(Contact.chat == "lan")).one()
        later = START.replace(hour=20)
        session.add(
            OutboxRow(
                contact_id=contact.id or 0, urgency="notice", rank=1, text="Việc mới", not_before=later, made_at=START
            )
        )

    await simulator.play("! invite lan office Phạm Thị Lan")
    assert any("Phạm Thị Lan" in text for text in await shown())
    await database.run(promise_later)
    for line in ("đăng xuất", "1"):
        await simulator.play(f"> {line}")
    after = await shown()
    assert len(after) == 1
    assert "Đã đăng xuất" in after[0]
    rows = await database.read(lambda session: session.exec(select(OutboxRow).order_by(col(OutboxRow.id))).all())
    assert any("Phạm Thị Lan" in row.text for row in rows), "the record keeps what was said"
    assert [row.state for row in rows if row.text == "Việc mới"] == [OutboxState.DROPPED]
    stage.service.close()


@pytest.mark.parametrize("agreed", [True, False])
async def test_somebody_nobody_knows_can_leave_too(database_url: str, tmp_path: Path, agreed: bool) -> None:
    channel, clock = SimulatedChannel("web_chat", CAPABILITIES["web_chat"]), SimulatedClock(START)
    stage = Stage(trial_settings(database_url, tmp_path), channel, clock, Trouble.NONE)
    simulator = Simulator(stage, channel, clock, speaker="ty")
    address = Address("web_chat", channel.account, "ty")
    before = ["đường xóm 5 ngập", *(["1", "1", "Trần Thị Tý"] if agreed else ["/english"])]
    for line in (*before, "đăng xuất", "1"):
        await simulator.play(f"> {line}")

    def left(session: Session) -> tuple[list[str], str, str, list[str]]:
        contact = session.exec(select(Contact)).one()
        talk = session.exec(select(Conversation).where(Conversation.contact_id == contact.id)).one()
        frames = [str(frame) for frame in talk.frames]
        said = session.exec(select(InboxUpdate.said)).all()
        return (
            [line.text for line in chat_lines(session, address, 0)],
            contact.language,
            talk.kept + "".join(frames),
            list(said),
        )

    lines, language, begun, said = await stage.service.database.read(left)
    assert len(lines) == 1
    assert "xuất" in lines[0] if agreed else "Signed out" in lines[0]
    assert (language, begun) == ("vi", "")
    assert any("xóm 5" in words for words in said) is agreed, "who did not agree has left no words"
    stage.service.close()
