"""Old cases lose their words on both databases, open and recent ones keep them, and the history says so."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from sqlmodel import Session, col, select

import migrations
from bot.simulator import VIETNAM
from bot.turn import known
from models.asker import Asker
from models.database import Database
from models.history import HistoryEntry, history_of
from models.matter import Matter, MatterState
from models.person import Person
from models.stored_file import FileState, StoredFile
from models.village import VillageEntry, bring_villages, villages_on
from scheduler.old_cases import empty_old_cases

NOW = datetime(2036, 11, 5, 2, 30, tzinfo=VIETNAM)
DAYS = 3650


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """An empty database with the schema."""
    kept = Database(database_url)
    migrations.upgrade(kept.engine)
    yield kept
    kept.close()


def add_case(session: Session, code: str, state: MatterState, ended: datetime) -> None:
    """A matter with an asker and a photo, to which something happened last at that moment."""
    matter = Matter(
        code=code, text="Nhà tôi ở số 5", folded="nha toi o so 5", place="số 5", field="khac", state=state,
        asked_at=ended - timedelta(days=9), review_due_at=ended,
    )  # fmt: skip
    person = Person(full_name="Nguyễn Văn Bình", made_at=ended)
    session.add_all([matter, person])
    session.flush()
    matter_id = known(matter.id)
    session.add_all(
        [
            Asker(matter_id=matter_id, person_id=known(person.id), own_words="Tôi cũng thế", joined_at=ended),
            StoredFile(
                matter_id=matter_id, kind="photo", name="nha.jpg", media_type="image/jpeg", digest="d",
                state=FileState.KEPT, made_at=ended,
            ),
            HistoryEntry(at=ended, subject="matter", subject_id=matter_id, event="matter.closed"),
        ]
    )  # fmt: skip
    session.flush()


def test_what_ended_long_ago_loses_its_words_and_nothing_else_does(database: Database) -> None:
    long_ago = NOW - timedelta(days=DAYS + 1)

    def play(session: Session) -> tuple[int, int, list[str], list[str], list[str]]:
        add_case(session, "BÌNH AN 1001", MatterState.CLOSED, long_ago)
        add_case(session, "BÌNH AN 1002", MatterState.ASSIGNED, long_ago)
        add_case(session, "BÌNH AN 1003", MatterState.CLOSED, NOW - timedelta(days=DAYS - 1))
        counted = empty_old_cases(session, NOW, DAYS), empty_old_cases(session, NOW, DAYS)
        matters = session.exec(select(Matter).order_by(col(Matter.id))).all()
        own = session.exec(select(Asker.own_words).order_by(col(Asker.id))).all()
        files = session.exec(select(StoredFile.state).order_by(col(StoredFile.id))).all()
        assert history_of(session, "matter", known(matters[0].id))[-1].event == "matter.words-removed"
        return *counted, [matter.text + matter.folded + matter.place for matter in matters], list(own), list(files)

    whole = "Nhà tôi ở số 5nha toi o so 5số 5"
    assert database.run_now(play) == (
        1, 0, ["", whole, whole], ["", "Tôi cũng thế", "Tôi cũng thế"], ["erased", "kept", "kept"],
    )  # fmt: skip


def test_a_village_that_left_the_settings_is_offered_no_more_and_comes_back_with_them(database: Database) -> None:
    today = date(2026, 11, 5)

    def names(session: Session, *entries: str) -> list[str]:
        bring_villages(session, [VillageEntry(name) for name in entries], today)
        session.flush()
        return [village.name for village in villages_on(session, today)]

    def play(session: Session) -> list[list[str]]:
        seen = [names(session, "Mộ Trạch", "Vạc"), names(session, "Vạc"), names(session, "Mộ Trạch", "Vạc")]
        names(session, "Vạc")
        return [*seen, [village.name for village in villages_on(session, today - timedelta(days=1))]]

    both = ["Mộ Trạch", "Vạc"]
    assert database.run_now(play) == [both, ["Vạc"], both, both]
