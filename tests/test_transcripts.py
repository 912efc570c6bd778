"""Every transcript, straight and through trouble, on both databases and on every channel that can play it: the same text."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlmodel import Session, select

import migrations
from models.inbox import InboxUpdate, UpdateState
from models.timer import Timer, TimerState
from tests.journeys import JOURNEYS, can_play
from tests.postgres import Postgres, database_name
from tests.stage import Trouble, trial_settings
from tests.transcript import FOLDER, Transcript, play, read, update
from tests.wires import WIRES

TRANSCRIPTS = sorted(FOLDER.rglob("*.txt"))


def name_of(path: Path) -> str:
    """A transcript's name in test reports."""
    return str(path.relative_to(FOLDER).with_suffix(""))


def with_schema(url: str) -> str:
    """An empty database becomes one with all tables."""
    engine = create_engine(url)
    migrations.upgrade(engine)
    engine.dispose()
    return url


@pytest.fixture(scope="session")
def postgres_template(postgres: Postgres) -> str:
    """A PostgreSQL database with the schema, from which others are copied."""
    return database_name(with_schema(postgres.create_database()))


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same as an SQLite file."""
    path = tmp_path_factory.mktemp("template") / "schema.db"
    with_schema(f"sqlite:///{path}")
    return path


@pytest.fixture
def url_of(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The database of a play: a copy of the template of its kind."""
    if request.param == "sqlite":
        play = tmp_path / "play.db"
        shutil.copyfile(request.getfixturevalue("sqlite_template"), play)
        yield f"sqlite:///{play}"
        return
    server: Postgres = request.getfixturevalue("postgres")
    with server.database(request.getfixturevalue("postgres_template")) as url:
        yield url


def what_failed(session: Session) -> list[str]:
    """Turns that raised: a person's or the clock's. Nobody in the conversation sees these."""
    timers = session.exec(select(Timer).where(Timer.state == TimerState.FAILED))
    updates = session.exec(select(InboxUpdate).where(InboxUpdate.state == UpdateState.FAILED))
    return [f"{timer.kind}: {timer.error}" for timer in timers] + [update.error for update in updates]


async def played(transcript: Transcript, url: str, folder: Path, trouble: Trouble, channel: str = "") -> str:
    """What a play gives."""
    text, stage = await play(transcript, trial_settings(url, folder), trouble, channel)
    failed = await stage.service.database.read(what_failed)
    stage.service.close()
    assert failed == []
    if trouble.kills:
        assert stage.plug.pulled, "nothing crashed"
    return text


def shows_budgets(transcript: Transcript) -> bool:
    """Whether it shows what a process that dies changes: a small budget's rest, in which what may have gone out counts."""
    return "limits" in transcript.headers


def troubles(transcript: Transcript) -> list[tuple[str, Trouble]]:
    """The plays on its own channel: straight on SQLite, and with all trouble at once on PostgreSQL.

    Each trouble by itself, to see which it was, is on SQLite and on the other channels that can play it.
    """
    if shows_budgets(transcript):
        return [("sqlite", Trouble.NONE), ("sqlite", Trouble.DOUBLED), ("postgresql", Trouble.DOUBLED)]
    plays = [("sqlite", Trouble.NONE), ("postgresql", Trouble.BOTH)]
    return plays if transcript.other_channels else [*plays, ("sqlite", Trouble.DOUBLED), ("sqlite", Trouble.CRASHES)]


def is_played_there(transcript: Transcript, channel: str) -> bool:
    """Whether the channel itself plays it, over its wire (tests/test_journeys_on_the_wire.py)."""
    is_journey = transcript.path.parent.name in JOURNEYS
    return channel == "zalo_oa" and is_journey and can_play(transcript, WIRES[channel])


def troubles_elsewhere(transcript: Transcript) -> list[tuple[str, Trouble]]:
    """The plays on other channels: on the last of them the process dies, on the others updates come twice."""
    *doubled, last = [name for name in transcript.other_channels if not is_played_there(transcript, name)] or [""]
    dies = Trouble.DOUBLED if shows_budgets(transcript) else Trouble.CRASHES
    return [(name, Trouble.DOUBLED) for name in doubled] + [(last, dies)] if last else []


READ = {path: read(path) for path in TRANSCRIPTS}
PLAYS = [
    pytest.param(path, database, trouble, id=f"{trouble}-{name_of(path)}-{database}")
    for path, transcript in READ.items()
    for database, trouble in troubles(transcript)
]


@pytest.mark.parametrize(("path", "url_of", "trouble"), PLAYS, indirect=["url_of"])
async def test_a_conversation_is_the_same_through_all_trouble(
    path: Path, url_of: str, trouble: Trouble, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    transcript = READ[path]
    text = await played(transcript, url_of, tmp_path, trouble)
    if request.config.getoption("--update") and trouble is Trouble.NONE:
        update(transcript, text)
    assert text == read(path).written


OTHER_CHANNELS = [
    pytest.param(path, channel, trouble, id=f"{trouble}-{name_of(path)}-{channel}")
    for path, transcript in READ.items()
    for channel, trouble in troubles_elsewhere(transcript)
]


@pytest.mark.parametrize(("path", "channel", "trouble"), OTHER_CHANNELS)
@pytest.mark.parametrize("url_of", ["sqlite"], indirect=True)
async def test_a_conversation_is_the_same_on_every_channel_that_can_play_it(
    path: Path, channel: str, trouble: Trouble, url_of: str, tmp_path: Path
) -> None:
    transcript = READ[path]
    assert await played(transcript, url_of, tmp_path, trouble, channel) == transcript.written
