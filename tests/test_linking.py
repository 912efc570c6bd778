"""Linking where people act at the same moment, and what counts as something that could be lost when two records become one."""

import asyncio
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlmodel import Session, col, select

from bot.message import Address, Inbound, Update
from bot.simulator import CAPABILITIES, SimulatedChannel, SimulatedClock
from models.belongings import has_only_registered
from models.contact import Contact
from models.link import Link, looks_like_code, read_code
from models.outbox import OutboxRow
from models.person import Person
from models.tables import metadata
from models.task import Task, TaskKind
from tests.stage import Stage, Trouble, trial_settings

START = datetime(2026, 10, 5, 1, 0, tzinfo=UTC)
CODE = re.compile(r"KẾT NỐI ([A-Z0-9]{4}-[A-Z0-9]{4})")


class Commune:
    """People who write, each from a contact of their own."""

    def __init__(self, stage: Stage) -> None:
        self.stage, self.count = stage, 0

    async def says(self, who: str, *lines: str) -> None:
        """They write, one after the other."""
        for words in lines:
            self.count += 1
            address = Address("telegram", "simulated", who)
            inbound = Inbound(address, f"{who}-{self.count}", START, text=words)
            await self.stage.receive(Update("telegram", "simulated", inbound.key, "", inbound))

    async def code(self) -> str:
        """The code that was given last."""
        texts = await self.stage.service.database.read(
            lambda session: list(session.exec(select(OutboxRow.text).order_by(col(OutboxRow.id).desc())))
        )
        return next(found[1] for text in texts if (found := CODE.search(text)))


@pytest.fixture
async def commune(database_url: str, tmp_path: Path) -> AsyncIterator[Commune]:
    """Somebody has registered and asked for a code."""
    channel, clock = SimulatedChannel("telegram", CAPABILITIES["telegram"]), SimulatedClock(START)
    stage = Stage(trial_settings(database_url, tmp_path), channel, clock, Trouble.NONE)
    made = Commune(stage)
    await made.says("binh", "/start", "1", "/dangky", "nguyễn văn bình", "mo trach", "bỏ qua", "kết nối")
    yield made
    stage.service.close()


async def test_of_two_who_type_a_code_at_the_same_moment_one_is_joined(commune: Commune) -> None:
    code = await commune.code()
    for who in ("một", "hai"):
        await commune.says(who, "/start", "1")
    await asyncio.gather(commune.says("một", f"kết nối {code}", "1"), commune.says("hai", f"kết nối {code}", "1"))

    def look(session: Session) -> tuple[int, list[int | None]]:
        joined = select(Contact).where(Contact.person_id == 1, Contact.chat != "binh")
        return len(session.exec(joined).all()), [link.used_by for link in session.exec(select(Link))]

    joined, used = await commune.stage.service.database.read(look)
    assert (joined, len([one for one in used if one is not None])) == (1, 1)


async def test_a_no_leaves_the_code_to_whoever_asked_for_it(commune: Commune) -> None:
    code = await commune.code()
    await commune.says("một", "/start", "1", f"kết nối {code}", "không phải tôi")
    await commune.says("hai", "/start", "1", f"kết nối {code}")
    # Another code takes the place of the one that is just being asked about, which is then worth nothing.
    await commune.says("binh", "kết nối")
    await commune.says("hai", "1", f"kết nối {await commune.code()}", "đúng, là tôi")

    def persons(session: Session) -> dict[str, int | None]:
        return dict(session.exec(select(Contact.chat, Contact.person_id)).all())

    assert await commune.stage.service.database.read(persons) == {"binh": 1, "một": None, "hai": 1}


async def test_whoever_has_anything_on_record_is_not_emptied(commune: Commune) -> None:
    def look(session: Session) -> tuple[bool, bool]:
        before = has_only_registered(session, metadata(), 1)
        session.add(Person(id=2, full_name="Trần Văn Tư", made_at=START))
        session.flush()
        session.add(Task(kind=TaskKind.TELL, person_id=1, made_at=START))
        session.flush()
        return before, has_only_registered(session, metadata(), 1)

    assert await commune.stage.service.database.run(look) == (True, False)


@pytest.mark.parametrize(
    ("typed", "code", "alone"),
    [
        ("K7M2-9XQP", "K7M29XQP", True),
        ("k7m2 9xqp", "K7M29XQP", True),
        ("K7M29XQP", "K7M29XQP", True),
        ("k7 m2 9x qp", "K7M29XQP", False),
        ("nha 25 vac", "NHA25VAC", False),
        ("KMXT-YXQP", "KMXTYXQP", False),
        ("BÌNH AN 4827", None, False),
        ("K7M2-9XQ", None, False),
        ("K7M0-9XQP", None, False),
    ],
)
def test_a_code_is_read_however_it_is_typed(typed: str, code: str | None, alone: bool) -> None:
    assert (read_code(typed), looks_like_code(typed)) == (code, alone)


async def test_erasing_reaches_what_was_told_at_a_channel_that_was_parted_with(commune: Commune) -> None:
    code = await commune.code()
    await commune.says(
        "hai", "/start", "1", f"kết nối {code}", "1", "hỏi", "Rãnh nước đầu thôn tắc đã ba hôm nay", "xong", "1"
    )
    await commune.says("hai", "bỏ kết nối", "2")

    def theirs(session: Session) -> list[tuple[str, bool]]:
        found = select(Contact.chat, OutboxRow.text).join(OutboxRow, col(OutboxRow.contact_id) == col(Contact.id))
        rows = session.exec(found.where(OutboxRow.person_id == 1))
        return sorted({(chat, text != "") for chat, text in rows})

    parted = select(Contact.person_id).where(Contact.chat == "hai")
    read = commune.stage.service.database.read
    assert await read(lambda session: session.exec(parted).one()) is None
    assert ("hai", True) in await read(theirs)
    await commune.says("binh", "xóa dữ liệu", "1")
    assert await read(theirs) == [("hai", False)]
