"""Housekeeping on both databases: what is old goes, what is needed stays, and the history says how much went."""

import asyncio
import os
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlmodel import Session, SQLModel, col, select

import migrations
from bot.file_store import FileStore
from bot.settings import Settings
from bot.simulator import VIETNAM
from bot.turn import known
from handlers.join import invite
from handlers.summary_times import DAILY
from models.appointment import Role
from models.contact import Contact
from models.conversation import Conversation, Offer
from models.database import Database
from models.history import HistoryEntry, history_of
from models.inbox import InboxUpdate, UpdateState
from models.matter import Matter
from models.outbox import OutboxRow, OutboxState
from models.stored_file import FileState, StoredFile
from models.timer import Timer, TimerState, due_timers
from models.working_days import WorkCalendar
from scheduler.housekeeping import Housekeeper, is_first_today, sweep, tidy
from tests.stage import trial_settings

NOW = datetime(2026, 11, 5, 2, 30, tzinfo=VIETNAM)
OLD = NOW - timedelta(days=366)
RECENT = NOW - timedelta(days=364)


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """An empty database with the schema."""
    kept = Database(database_url)
    migrations.upgrade(kept.engine)
    yield kept
    kept.close()


@pytest.fixture
def settings(database_url: str, tmp_path: Path) -> Settings:
    """The settings that the project ships: talk is kept for 365 days."""
    return trial_settings(database_url, tmp_path)


def contact(session: Session, chat: str, last: datetime) -> int:
    """Somebody who wrote last at that moment."""
    row = Contact(channel="telegram", account="bot", chat=chat, first_seen_at=OLD, last_inbound_at=last)
    session.add(row)
    session.flush()
    return known(row.id)


def reply(contact_id: int, state: OutboxState, settled: datetime | None) -> OutboxRow:
    """A message to them."""
    return OutboxRow(
        contact_id=contact_id, urgency="reply", rank=0, text="Đã ghi nhận.", state=state, not_before=OLD, made_at=OLD,
        settled_at=settled,
    )  # fmt: skip


def update(contact_id: int, key: str, at: datetime, **more: Any) -> InboxUpdate:
    """A message of theirs."""
    values = {"channel": "telegram", "account": "bot", "state": UpdateState.DONE, **more}
    return InboxUpdate(contact_id=contact_id, key=key, received_at=at, **values)


def file(state: FileState, made: datetime, **more: Any) -> StoredFile:
    """A file of some kind."""
    values = {"kind": "photo", "name": "anh.jpg", "media_type": "image/jpeg", "ref": "ref", "digest": "", **more}
    return StoredFile(state=state, made_at=made, **values)


def fill(session: Session) -> None:
    """Old and recent things of every sort."""
    silent, active = contact(session, "silent", OLD), contact(session, "active", RECENT)
    matter = Matter(code="BÌNH AN 4827", text="x", folded="x", field="khac", asked_at=OLD, review_due_at=OLD)
    session.add(matter)
    session.flush()
    rows: list[SQLModel] = [
        update(silent, "1", OLD, said="đường ngập"),
        update(silent, "2", OLD, files=["anh.jpg"]),
        update(silent, "3", OLD, state=UpdateState.FAILED, body="{}", error="KeyError"),
        update(silent, "4", OLD),
        update(active, "5", RECENT, said="đèn hỏng", files=["anh.jpg"]),
        *(
            reply(silent, state, OLD)
            for state in (OutboxState.SENT, OutboxState.FAILED, OutboxState.UNKNOWN, OutboxState.DROPPED)
        ),
        reply(active, OutboxState.SENT, RECENT),
        reply(active, OutboxState.QUEUED, None),
        Offer(token="old", contact_id=active, number=1, label="Gửi", action="a", live=False, made_at=OLD),
        Offer(token="new", contact_id=active, number=1, label="Gửi", action="a", live=False, made_at=RECENT),
        Conversation(contact_id=silent, frames=[{"flow": "ask"}], kept="đường ngập", updated_at=OLD),
        Conversation(contact_id=active, frames=[], kept="đèn hỏng", updated_at=OLD),
        file(FileState.LOST, OLD, contact_id=silent, matter_id=matter.id),
        file(FileState.REFUSED, OLD, contact_id=silent, matter_id=matter.id),
        file(FileState.LOST, RECENT, contact_id=silent, matter_id=matter.id),
        file(FileState.KEPT, OLD, contact_id=silent, matter_id=matter.id, digest="asked"),
        file(FileState.KEPT, OLD, digest="old chart"),
        file(FileState.KEPT, RECENT, digest="new chart"),
    ]
    session.add_all(rows)


GONE = {
    "messages_emptied": 3,
    "replies_removed": 4,
    "choices_removed": 1,
    "forms_removed": 1,
    "lost_files_forgotten": 2,
    "made_files_erased": 1,
    "codes_blanked": 0,
    "links_forgotten": 0,
    "cases_emptied": 0,
}


def test_old_talk_goes_and_the_history_says_how_much(database: Database, settings: Settings) -> None:
    database.run_now(fill)
    assert database.run_now(lambda session: tidy(session, settings, NOW)) == GONE
    (entry,) = database.run_now(lambda session: history_of(session, "keeping", 0))
    assert (entry.event, entry.actor_id, entry.at) == ("keeping.tidied", None, NOW)
    assert entry.data == {**GONE, "before": (NOW - timedelta(days=365)).isoformat()}
    assert database.run_now(left) == {
        "said": ["", "", "", "", "đèn hỏng"],
        "bodies": [""] * 5,
        "names": [[], [], [], [], ["anh.jpg"]],
        "replies": ["queued", "sent"],
        "offers": ["new"],
        "kept words": ["đèn hỏng"],
        "files": [
            ("erased", "anh.jpg"), ("kept", "anh.jpg"), ("kept", "anh.jpg"), ("lost", ""), ("lost", "anh.jpg"),
            ("refused", ""),
        ],
        "matters": 1,
    }  # fmt: skip


def left(session: Session) -> dict[str, object]:
    """What there still is."""
    updates = session.exec(select(InboxUpdate).order_by(col(InboxUpdate.id))).all()
    return {
        "said": [row.said for row in updates],
        "bodies": [row.body + row.error for row in updates],
        "names": [row.files for row in updates],
        "replies": sorted(session.exec(select(OutboxRow.state))),
        "offers": list(session.exec(select(Offer.token))),
        "kept words": list(session.exec(select(Conversation.kept))),
        "files": sorted((row.state, row.name) for row in session.exec(select(StoredFile))),
        "matters": len(session.exec(select(Matter)).all()),
    }


def test_nothing_to_do_leaves_no_entry(database: Database, settings: Settings) -> None:
    database.run_now(fill)
    database.run_now(lambda session: tidy(session, settings, NOW))
    assert not any(database.run_now(lambda session: tidy(session, settings, NOW)).values())
    assert len(database.run_now(lambda session: session.exec(select(HistoryEntry)).all())) == 1


def test_an_update_that_comes_again_after_years_still_does_nothing(database: Database, settings: Settings) -> None:
    database.run_now(fill)
    before = database.run_now(lambda session: len(session.exec(select(InboxUpdate.key)).all()))
    database.run_now(lambda session: tidy(session, settings, NOW + timedelta(days=4000)))
    assert database.run_now(lambda session: len(session.exec(select(InboxUpdate.key)).all())) == before


def test_the_day_is_done_once_and_the_mark_is_no_timer_to_fire(database: Database, settings: Settings) -> None:
    later = [NOW, NOW + timedelta(hours=21), NOW + timedelta(hours=22)]

    def ask_thrice(session: Session) -> list[bool]:
        return [is_first_today(session, settings, at) for at in later]

    assert database.run_now(ask_thrice) == [True, False, True]
    assert database.run_now(lambda session: due_timers(session, later[-1])) == []


async def test_of_several_processes_one_does_the_housekeeping(
    database: Database, database_url: str, settings: Settings
) -> None:
    database.run_now(fill)
    others = [Database(database_url) for _number in range(3)]
    cleared: list[datetime] = []

    async def clear(before: datetime) -> int:
        cleared.append(before)
        return 0

    keepers = [Housekeeper(other, settings, WorkCalendar.of(), lambda: NOW, [clear]) for other in others]
    await asyncio.gather(*(keeper.run() for keeper in keepers))
    for other in others:
        await asyncio.to_thread(other.close)
    assert cleared == [NOW - timedelta(days=2)]
    entries = database.run_now(lambda session: session.exec(select(HistoryEntry.event)).all())
    assert entries == ["keeping.tidied"]


async def test_housekeeping_that_fails_is_not_marked_as_done(database: Database, settings: Settings) -> None:
    broken = settings.model_copy(update={"keeping": None})
    keeper = Housekeeper(database, broken, WorkCalendar.of(), lambda: NOW)
    with pytest.raises(AttributeError):
        await keeper.run()
    await Housekeeper(database, settings, WorkCalendar.of(), lambda: NOW).run()
    marks = database.run_now(lambda session: session.exec(select(Timer).where(Timer.kind == "housekeeping")).all())
    assert [mark.state for mark in marks] == [TimerState.FIRED]


async def test_housekeeping_plans_a_digest_anew_when_the_last_one_failed(
    database: Database, settings: Settings
) -> None:
    keeper = Housekeeper(database, settings, WorkCalendar.of(), lambda: NOW)
    await keeper.run()

    def fail(session: Session) -> None:
        timer = session.exec(select(Timer).where(Timer.kind == DAILY)).one()
        timer.state = TimerState.FAILED

    database.run_now(fail)
    tomorrow = NOW + timedelta(days=1)
    await Housekeeper(database, settings, WorkCalendar.of(), lambda: tomorrow).run()
    failed, new = database.run_now(
        lambda session: session.exec(select(Timer).where(Timer.kind == DAILY).order_by(col(Timer.id))).all()
    )
    assert new.state == TimerState.PENDING
    assert (new.data["since"], new.due_at) == (failed.data["since"], failed.due_at + timedelta(days=1))


def test_bytes_without_a_row_are_swept_once_they_are_old(database: Database, settings: Settings) -> None:
    folder = settings.data / "files"
    store = FileStore(folder)
    held, erased, orphan, fresh = (store.put(content) for content in (b"held", b"erased", b"orphan", b"fresh"))
    rows = [file(FileState.KEPT, OLD, digest=held), file(FileState.ERASED, OLD, digest=erased)]
    database.run_now(lambda session: session.add_all(rows))
    (folder / "ab").mkdir(exist_ok=True)
    torn = folder / "ab" / "tmp12345"
    torn.write_bytes(b"half written when the power went")
    long_ago = (NOW - timedelta(days=2)).timestamp()
    for path in (store.path(held), store.path(erased), store.path(orphan), torn):
        os.utime(path, (long_ago, long_ago))
    assert database.run_now(lambda session: sweep(session, folder, NOW)) == 3
    assert {path.name for path in folder.glob("*/*")} == {held, fresh}


def test_the_code_of_an_invitation_leaves_its_message_after_a_day(database: Database, settings: Settings) -> None:
    ages = {"old": timedelta(days=1, minutes=1), "fresh": timedelta(hours=23)}

    def fill(session: Session) -> str:
        code = invite(session, Random(1), NOW, Role.OFFICE, "Phạm Thị Lan")
        somebody = contact(session, "an", RECENT)
        for age in ages.values():
            row = reply(somebody, OutboxState.SENT, NOW - age)
            row.text = f"Mã mời: {code}, gõ /thamgia {code}. Mã hồ sơ: ABCD-EFGH-2345"
            session.add(row)
        session.add(reply(somebody, OutboxState.QUEUED, None))
        return code

    code = database.run_now(fill)
    assert database.run_now(lambda session: tidy(session, settings, NOW))["codes_blanked"] == 1
    texts = database.run_now(lambda session: session.exec(select(OutboxRow.text).order_by(col(OutboxRow.id))).all())
    assert texts[0] == "Mã mời: ••••, gõ /thamgia ••••. Mã hồ sơ: ABCD-EFGH-2345"
    assert code in texts[1]
    assert database.run_now(lambda session: tidy(session, settings, NOW))["codes_blanked"] == 0


def test_there_may_be_no_file_store_yet(database: Database, settings: Settings) -> None:
    assert database.run_now(lambda session: sweep(session, settings.data / "files", NOW)) == 0
