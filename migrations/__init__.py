"""The schema's history: one file a step, walked up at every start."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import Connection, Engine

STEPS = Path(__file__).parent / "versions"


def upgrade(engine: Engine, to: str = "head") -> None:
    """Bring a database to a step of the schema; nothing happens if it is there."""
    if to == "head" and _is_at_head(engine):
        return
    with _walking(engine) as connection:
        command.upgrade(config(connection), to)


def _is_at_head(engine: Engine) -> bool:
    """Whether the last step is taken, without reading all steps: that takes a quarter of a second at every start."""
    newest = max(path.name.partition("_")[0] for path in STEPS.glob("[0-9]*.py"))
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision() == newest


def downgrade(engine: Engine, to: str) -> None:
    """Walk a database back to a step of the schema."""
    with _walking(engine) as connection:
        command.downgrade(config(connection), to)


@contextmanager
def _walking(engine: Engine) -> Iterator[Connection]:
    """One transaction. SQLite writes a table anew to take a column out: its foreign keys rest meanwhile and are checked after."""
    with engine.connect() as connection:
        driver = connection.connection.dbapi_connection
        if connection.dialect.name != "sqlite" or driver is None:
            with connection.begin():
                yield connection
            return
        # Inside of a transaction SQLite would ignore this.
        driver.cursor().execute("PRAGMA foreign_keys=OFF")
        try:
            with connection.begin():
                yield connection
                broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
                if broken:
                    raise RuntimeError(f"the walk would leave rows that refer to nothing: {broken[:3]}")
        finally:
            driver.cursor().execute("PRAGMA foreign_keys=ON")


def config(connection: object = None) -> Config:
    """Alembic's settings; the place of the steps is this folder."""
    settings = Config()
    settings.set_main_option("script_location", str(Path(__file__).parent))
    settings.attributes["connection"] = connection
    return settings
