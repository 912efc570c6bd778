"""Every citizen's journey over the real wire: the channel's own class, its platform's protocol, and the written transcript."""

import shutil
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine

import migrations
from bot.simulator import VIETNAM, SimulatedClock, Simulator, is_answer
from tests.journeys import JOURNEYS, can_play
from tests.stage import trial_settings
from tests.test_transcripts import what_failed
from tests.transcript import FILES, FOLDER, read
from tests.wire_stage import set_stage
from tests.wires import WIRES
from tests.wires.zalo_bot import ZaloBotWire

HANDS = {"telegram": (True,), "zalo_bot": (False,), "zalo_oa": (True, False)}
"""By which channel, and whether people press the buttons that they see or type what stands on them."""
FIRST_STEPS = ("ask", "first_contact", "register")
"""What everybody does first."""
# On Telegram only the first steps, and what the Zalo channels cannot play: the rest is played there without a wire.
PLAYS = [
    pytest.param(path, name, presses, id=f"{path.relative_to(FOLDER).with_suffix('')}-{name}-{'pressed' if presses else 'typed'}")
    for folder in JOURNEYS
    for path in sorted((FOLDER / folder).glob("*.txt"))
    for name, hands in HANDS.items()
    for presses in hands
    if can_play(read(path), WIRES[name])
    if name != "telegram" or folder in FIRST_STEPS or {"channel", "not"} & read(path).headers.keys()
]  # fmt: skip


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with all tables, to be copied."""
    path = tmp_path_factory.mktemp("schema") / "schema.db"
    engine = create_engine(f"sqlite:///{path}")
    migrations.upgrade(engine)
    engine.dispose()
    return path


@pytest.fixture
def url(schema: Path, tmp_path: Path) -> str:
    """A database of its own."""
    shutil.copyfile(schema, tmp_path / "play.db")
    return f"sqlite:///{tmp_path / 'play.db'}"


@pytest.mark.parametrize(("path", "name", "presses"), PLAYS)
async def test_a_journey_reads_as_it_is_written(path: Path, name: str, presses: bool, url: str, tmp_path: Path) -> None:
    transcript = read(path)
    clock = SimulatedClock(datetime.fromisoformat(transcript.headers["at"]).replace(tzinfo=VIETNAM))
    # What is written for the Zalo bot is what it offers without a public address; what others play needs one.
    wire = ZaloBotWire(shares_files=transcript.channel != name) if name == "zalo_bot" else WIRES[name]()
    async with wire:
        played = await set_stage(trial_settings(url, tmp_path), wire, clock, presses=presses)
        speaker = transcript.headers.get("as", "dân")
        simulator = Simulator(played.stage, played.screens, clock, speaker=speaker, files=FILES)
        try:
            await simulator.play_all(line for line in transcript.lines if not is_answer(line))
            assert await played.stage.service.database.read(what_failed) == []
        finally:
            await played.close()
    assert "\n".join(simulator.lines) == transcript.written
