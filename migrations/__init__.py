"""The schema's history: one file a step, walked up at every start."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine


def upgrade(engine: Engine, to: str = "head") -> None:
    """Bring a database to a step of the schema; nothing happens if it is there."""
    with engine.begin() as connection:
        command.upgrade(config(connection), to)


def downgrade(engine: Engine, to: str) -> None:
    """Walk a database back to a step of the schema."""
    with engine.begin() as connection:
        command.downgrade(config(connection), to)


def config(connection: object = None) -> Config:
    """Alembic's settings; the place of the steps is this folder."""
    settings = Config()
    settings.set_main_option("script_location", str(Path(__file__).parent))
    settings.attributes["connection"] = connection
    return settings
