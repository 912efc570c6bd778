"""Words that are too long to stand under a file go out before it, on every channel."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlmodel import Session, col, select

from bot.simulator import CAPABILITIES, SimulatedChannel, SimulatedClock
from bot.turn import Turn
from composition.building import build
from models.contact import lock_contact
from models.outbox import OutboxRow
from models.stored_file import FileState, StoredFile
from models.vietnamese import utf16_length
from tests.stage import trial_settings

NOW = datetime(2026, 11, 5, 1, 0, tzinfo=UTC)


@pytest.mark.parametrize("channel", sorted(CAPABILITIES))
@pytest.mark.parametrize("over", [0, 1])
def test_a_file_goes_alone_where_its_words_are_too_long(tmp_path: Path, channel: str, over: int) -> None:
    carries = CAPABILITIES[channel]
    settings = trial_settings(f"sqlite:///{tmp_path / 'kept.db'}", tmp_path)
    service = build(settings, [SimulatedChannel(channel, carries)], SimulatedClock(NOW), seed_of_chance="caption")
    words = ("chữ " * carries.caption_limit)[: carries.caption_limit - 1 + over] + "x"

    def say(session: Session) -> list[tuple[str, int | None]]:
        contact = lock_contact(session, channel, "simulated", "a", NOW)
        file = StoredFile(kind="photo", name="a.jpg", media_type="image/jpeg", state=FileState.KEPT, made_at=NOW)
        session.add(file)
        session.flush()
        turn = Turn(session, service.dialogue, NOW, contact, "caption")
        turn.say_plainly(words, (), file.id)
        turn.finish()
        rows = session.exec(select(OutboxRow).order_by(col(OutboxRow.id)))
        return [(row.text, row.file_id) for row in rows]

    try:
        rows = service.database.run_now(say)
    finally:
        service.close()
    assert [file is not None for _text, file in rows] == [False] * (len(rows) - 1) + [True]
    assert utf16_length(rows[-1][0]) <= carries.caption_limit
    assert (len(rows) > 1) == bool(over)
