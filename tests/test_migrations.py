"""The schema walks up and down, agrees with the models, and lets nobody change the history."""

from datetime import UTC, datetime

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, create_engine, inspect, text
from sqlalchemy.exc import DBAPIError

import migrations
from models.database import Database
from models.history import HistoryEntry
from models.tables import metadata


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
