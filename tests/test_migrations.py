"""The schema walks up and down, agrees with the models, and lets nobody change the history."""

from datetime import UTC, datetime

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, create_engine, inspect, text
from sqlalchemy.exc import DBAPIError

import migrations
from models.database import Database
from models.history import HistoryEntry
from models.tables import metadata

FIRST_RELEASE = (
    "INSERT INTO village (id, name, aliases) VALUES (1, 'Vạc', '[]')",
    "INSERT INTO person (id, full_name, village_id, made_at) VALUES (1, 'Vũ Thị Lan', 1, '2026-11-01 00:00:00')",
    """INSERT INTO meeting (id, subject, venue, programme, village_ids, starts_at, ends_at, registration_closes_at, state,
        sequence, made_by, made_at, cancel_reason) VALUES (1, 'meeting', 'hall', '', '[]', '2026-11-20 00:00:00',
        '2026-11-20 04:00:00', '2026-11-19 00:00:00', 'announced', 0, 1, '2026-11-01 00:00:00', '')""",
    """INSERT INTO registration (id, meeting_id, person_id, wish, topic, minutes, order_number, made_at)
        VALUES (1, 1, 1, 'speak', 'rác', 3, 1, '2026-11-02 00:00:00')""",
)
REFERRED = """SELECT meeting.subject, meeting.ground, village.name, registration.goes_first FROM registration
    JOIN meeting ON meeting.id = meeting_id JOIN person ON person.id = person_id JOIN village ON village.id = village_id"""


@pytest.fixture
def engine(database_url: str) -> Engine:
    """An engine over an empty database."""
    return create_engine(database_url)


def test_the_schema_is_what_the_models_say(engine: Engine) -> None:
    migrations.upgrade(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata()) == []
    engine.dispose()


def test_the_schema_walks_down_to_nothing_and_up_again(engine: Engine) -> None:
    migrations.upgrade(engine)
    migrations.downgrade(engine, "base")
    assert set(inspect(engine).get_table_names()) <= {"alembic_version"}
    migrations.upgrade(engine)
    assert set(metadata().tables) <= set(inspect(engine).get_table_names())
    engine.dispose()


def test_the_newest_step_is_the_last_one_by_name() -> None:
    script = ScriptDirectory.from_config(migrations.config())
    names = sorted(path.name.partition("_")[0] for path in migrations.STEPS.glob("[0-9]*.py"))
    assert (script.get_current_head(), [step.revision for step in script.walk_revisions()]) == (names[-1], names[::-1])


@pytest.mark.parametrize("attack", ["UPDATE history SET event = 'nothing'", "DELETE FROM history"])
def test_nobody_changes_history(database_url: str, attack: str) -> None:
    database = Database(database_url)
    migrations.upgrade(database.engine)
    entry = HistoryEntry(at=datetime(2026, 11, 5, tzinfo=UTC), subject="matter", subject_id=1, event="matter.asked")
    database.run_now(lambda session: session.add(entry))
    with pytest.raises(DBAPIError, match="history is never"):
        database.run_now(lambda session: session.execute(text(attack)))
    assert (
        database.run_now(lambda session: session.execute(text("SELECT event FROM history")).scalar_one())
        == "matter.asked"
    )
    database.close()


def test_rows_of_the_first_release_stay(database_url: str) -> None:
    database = Database(database_url)
    migrations.upgrade(database.engine, "0001")
    database.run_now(lambda session: [session.execute(text(row)) for row in FIRST_RELEASE])
    migrations.upgrade(database.engine)
    assert database.run_now(lambda session: session.execute(text(REFERRED)).one()) == (
        "meeting",
        "yearly",
        "Vạc",
        False,
    )
    migrations.downgrade(database.engine, "0001")
    assert (
        database.run_now(lambda session: session.execute(text("SELECT topic FROM registration")).scalar_one()) == "rác"
    )
    database.close()
