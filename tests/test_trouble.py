"""Trouble that must not spread: stale rows, poisoned updates and timers, files nobody can fetch, and a log without people."""

import io
import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text, update
from sqlmodel import Session, col, select

from bot.journey import Journey, TimerKind
from bot.message import Address, Inbound, Update
from bot.receiving import failed_updates
from bot.simulator import CAPABILITIES, VIETNAM, SimulatedChannel, SimulatedClock
from bot.turn import Turn, known
from composition.building import Service, build
from composition.serving import count_waiting
from models.contact import Contact, lock_contact, lock_contact_by_id
from models.database import connection_of
from models.inbox import InboxUpdate
from models.matter import Matter, MatterState, lock_matter
from models.private_log import PrivateFormatter, in_a_line
from models.stored_file import FileState, StoredFile
from models.timer import Timer, TimerState, due_timers, plan
from scheduler.timers import Timers
from tests.stage import trial_settings

NOW = datetime(2026, 10, 5, 8, 0, tzinfo=VIETNAM)
PHOTO = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xd9"


class Shelf(SimulatedChannel):
    """A channel whose files are at hand, except one at which it breaks its contract."""

    async def fetch(self, ref: str, limit: int) -> bytes:
        """The photo, or trouble."""
        if ref == "broken":
            raise ZeroDivisionError
        return PHOTO


@pytest.fixture
def service(database_url: str, tmp_path: Path) -> Iterator[Service]:
    """The service over an empty database, with the web chat only."""
    channel = Shelf("web_chat", CAPABILITIES["web_chat"])
    built = build(trial_settings(database_url, tmp_path), [channel], SimulatedClock(NOW), seed_of_chance="trouble")
    yield built
    built.close()


def contact(session: Session, channel: str) -> int:
    """Somebody."""
    row = Contact(channel=channel, account="test", chat="an", first_seen_at=NOW, last_inbound_at=NOW)
    session.add(row)
    session.flush()
    return known(row.id)


def wanted(session: Session, contact_id: int, ref: str) -> None:
    """A file that they sent."""
    session.add(
        StoredFile(
            contact_id=contact_id, kind="photo", name="a.jpg", media_type="image/jpeg", ref=ref, made_at=NOW, next_try_at=NOW
        )
    )  # fmt: skip


def matter(session: Session) -> int:
    """A matter."""
    field = session.execute(text("SELECT code FROM agency LIMIT 1")).scalar_one()
    row = Matter(
        code="BÌNH AN 4827", text="a", folded="a", field=field, asked_at=NOW, review_due_at=NOW, state=MatterState.NEW
    )
    session.add(row)
    session.flush()
    return known(row.id)


def test_a_lock_gives_the_row_as_the_last_commit_left_it(postgres_service: Service) -> None:
    """Another process answers the matter and marks the contact between our look and our lock."""
    database = postgres_service.database
    matter_id, contact_id = database.run_now(lambda session: (matter(session), contact(session, "web_chat")))

    def elsewhere(session: Session) -> None:
        session.execute(update(Matter).values(state=MatterState.ANSWERED))
        session.execute(update(Contact).values(language="en"))

    def here(session: Session) -> list[str]:
        session.get_one(Matter, matter_id)
        session.get_one(Contact, contact_id)
        database.run_now(elsewhere)
        matter_now = lock_matter(session, matter_id)
        by_address = lock_contact(session, "web_chat", "test", "an", NOW)
        by_id = lock_contact_by_id(session, contact_id)
        assert by_id is not None
        return [matter_now.state, by_address.language, by_id.language]

    assert database.run_now(here) == [MatterState.ANSWERED, "en", "en"]


def test_a_lock_keeps_what_was_changed_before(service: Service) -> None:
    def work(session: Session) -> str:
        matter_id = matter(session)
        session.get_one(Matter, matter_id).state = MatterState.ACCEPTED
        return lock_matter(session, matter_id).state

    assert service.database.run_now(work) == MatterState.ACCEPTED


@pytest.fixture
def postgres_service(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Service]:
    """The service over PostgreSQL, where two transactions run at once."""
    with request.getfixturevalue("postgres").database() as url:
        channel = Shelf("web_chat", CAPABILITIES["web_chat"])
        built = build(trial_settings(url, tmp_path), [channel], SimulatedClock(NOW))
        yield built
        built.close()


async def test_files_of_a_channel_that_is_off_hold_up_no_other(service: Service) -> None:
    def fill(session: Session) -> None:
        gone = Contact(channel="telegram", account="bot", chat="1", first_seen_at=NOW, last_inbound_at=NOW)
        session.add(gone)
        session.flush()
        for _number in range(25):
            wanted(session, known(gone.id), "x")
        wanted(session, contact(session, "web_chat"), "here")

    await service.database.run(fill)
    assert await service.fetcher.fetch_due() == 1
    states = await service.database.read(lambda session: session.exec(select(StoredFile.state)).all())
    assert sorted(states) == [FileState.KEPT, *[FileState.WANTED] * 25]


async def test_a_file_that_breaks_the_channel_is_tried_later_and_the_next_one_comes(service: Service) -> None:
    def fill(session: Session) -> None:
        somebody = contact(session, "web_chat")
        wanted(session, somebody, "broken")
        wanted(session, somebody, "here")

    await service.database.run(fill)
    assert await service.fetcher.fetch_due() == 2
    files = await service.database.read(
        lambda session: session.exec(select(StoredFile).order_by(col(StoredFile.id))).all()
    )
    assert [file.state for file in files] == [FileState.WANTED, FileState.KEPT]
    assert (files[0].attempts, files[0].next_try_at) == (1, NOW + timedelta(seconds=20))
    assert await service.fetcher.fetch_due() == 0


def test_of_a_series_only_the_last_is_still_useful_however_many_are_due(service: Service) -> None:
    def fill(session: Session) -> None:
        for number in range(150):
            plan(session, "nudge", "matter:1", NOW + timedelta(minutes=number), once=f"n{number}", series="matter:1")
        plan(session, "nudge", "matter:2", NOW, once="alone")
        plan(session, "nudge", "matter:1", NOW + timedelta(days=9), once="not due", series="matter:1")

    service.database.run_now(fill)
    due = service.database.run_now(lambda session: due_timers(session, NOW + timedelta(days=1)))
    assert [timer.once for timer, outdated in due if not outdated] == ["alone"]
    all_due = service.database.run_now(lambda session: due_timers(session, NOW + timedelta(days=1), 1000))
    assert [timer.once for timer, outdated in all_due if timer.kind == "nudge" and not outdated] == ["alone", "n149"]


def badly(turn: Turn, _timer: Timer, _prepared: object) -> None:
    """Ask the database for what it cannot do."""
    turn.session.execute(
        text(
            "SELECT nothing_such FROM contact" if _is_postgres(turn.session) else "INSERT INTO contact (id) VALUES (1)"
        )
    )


def _is_postgres(session: Session) -> bool:
    return session.get_bind().dialect.name == "postgresql"


async def test_a_timer_that_the_database_refuses_fails_once_and_is_counted(service: Service) -> None:
    bad = Journey("bad", timers={"bad": TimerKind(badly)})
    dialogue = replace(service.dialogue, journeys=(*service.dialogue.journeys, bad))
    timers = Timers(service.database, dialogue, lambda: NOW, lambda: None, service.files)
    await service.database.run(lambda session: plan(session, "bad", "matter:1", NOW, once="bad"))
    assert await timers.fire_due() >= 1
    states = await service.database.read(
        lambda session: session.exec(select(Timer.state).where(Timer.kind == "bad")).all()
    )
    counted = await service.database.read(lambda session: count_waiting(session, NOW))
    assert (list(states), counted["timers_failed"], counted["timers_due"]) == ([TimerState.FAILED], 1, 0)


@pytest.mark.parametrize("poison", ["a\0b", "\ud800"], ids=["NUL", "half a character"])
@pytest.mark.parametrize("place", ["key", "text", "chat"])
async def test_a_poisoned_update_is_kept_for_replay_and_those_behind_it_come(
    service: Service, poison: str, place: str
) -> None:
    values = {"key": "1", "text": "xin chào", "chat": "an", place: poison}
    address = Address("web_chat", "test", values["chat"])
    poisoned = Update(
        "web_chat", "test", values["key"], "{}", Inbound(address, values["key"], NOW, text=values["text"])
    )
    good = Update(
        "web_chat", "test", "2", "{}", Inbound(Address("web_chat", "test", "bình"), "2", NOW, text="xin chào")
    )
    for _time in range(2):
        await service.receiver.receive(poisoned)
    await service.receiver.receive(good)
    kept = await service.database.read(
        lambda session: session.exec(select(InboxUpdate).order_by(col(InboxUpdate.id))).all()
    )
    waiting = await service.database.read(failed_updates)
    assert len(kept) == 2
    assert [row.id for row in kept if row.id in waiting] in ([kept[0].id], [])
    assert kept[1].state == "done"


async def test_a_database_in_trouble_leaves_the_update_with_the_platform(service: Service) -> None:
    service.database.close()
    inbound = Inbound(Address("web_chat", "test", "an"), "1", NOW, text="xin chào")
    with pytest.raises(Exception, match="the database is closed"):
        await service.receiver.receive(Update("web_chat", "test", "1", "{}", inbound))


def test_the_log_names_nobody(service: Service) -> None:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(PrivateFormatter("%(levelname)s %(message)s"))
    log = logging.getLogger("private")
    log.addHandler(handler)
    log.propagate = False

    def fail(session: Session) -> None:
        values = {"name": "Nguyễn Văn Bình", "phone": "0912345678"}
        connection_of(session).execute(text("INSERT INTO person (full_name, phone) VALUES (:name, :phone)"), values)

    try:
        service.database.run_now(fail)
    except Exception:
        log.exception("a turn failed for %s", "0912 345 678")
    written = stream.getvalue()
    assert "Error" in written
    assert "test_trouble.py" in written, "where it happened is told"
    assert "Bình" not in written
    assert "345" not in written


def test_an_error_is_one_short_line() -> None:
    assert in_a_line(ValueError("first\nsecond 0912345678")) == "ValueError: first"
    assert in_a_line(ValueError("gọi 0912345678")) == "ValueError: gọi [phone]"
    assert in_a_line(KeyError()) == "KeyError"
    assert len(in_a_line(ValueError("x" * 5000))) < 250
