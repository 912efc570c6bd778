"""Files under addresses of their own: nobody guesses them, they end, and what is erased is gone at once."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session

import migrations
from bot.file_store import FileStore
from bot.message import FileKind, OutgoingFile
from bot.simulator import SimulatedClock
from models.contact import Contact
from models.database import Database
from models.outbox import OutboxRow
from models.stored_file import FileState, StoredFile
from web.shared_files import SharedFiles, shared_file, signing_key

NOW = datetime(2026, 11, 5, 1, 0, tzinfo=UTC)
KEY = b"k" * 32


def sharing(files: dict[int, OutgoingFile], clock: SimulatedClock, key: bytes = KEY, url: str = "") -> SharedFiles:
    async def find(row: int) -> OutgoingFile | None:
        return files.get(row)

    return SharedFiles(key, url, timedelta(days=30), clock, find, "Đường dẫn này đã hết hạn.")


@asynccontextmanager
async def served(shared: SharedFiles) -> AsyncIterator[str]:
    app = web.Application()
    app.add_routes(shared.routes())
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


def stored(folder: Path, kind: FileKind, media_type: str) -> OutgoingFile:
    (folder / "stored").write_bytes(b"bytes")
    return OutgoingFile(kind, folder / "stored", "biểu đồ\r\nX: 1.png", media_type)


async def get(url: str) -> tuple[int, bytes, dict[str, str]]:
    async with aiohttp.ClientSession() as session, session.get(url) as answer:
        return answer.status, await answer.read(), dict(answer.headers)


@pytest.mark.parametrize(
    ("kind", "media_type", "manner"),
    [
        (FileKind.PHOTO, "image/jpeg", "inline"),
        (FileKind.PHOTO, "image/svg+xml", "attachment"),
        (FileKind.DOCUMENT, "application/pdf", "attachment"),
        (FileKind.DOCUMENT, "text/html", "attachment"),
    ],
)
async def test_a_file_is_served_for_its_time_with_careful_headers(
    tmp_path: Path, kind: FileKind, media_type: str, manner: str
) -> None:
    clock = SimulatedClock(NOW)
    shared = sharing({7: stored(tmp_path, kind, media_type)}, clock)
    async with served(shared) as url:
        address = url + shared.address(7)
        clock.move_to(NOW + timedelta(days=29, hours=23))
        status, content, headers = await get(address)
        assert (status, content, headers["Content-Type"]) == (200, b"bytes", media_type)
        assert headers["Content-Disposition"].startswith(f"{manner}; filename*=UTF-8''bi%E1%BB%83u")
        assert "X" not in headers
        assert headers["Cache-Control"] == "private, no-store"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["X-Robots-Tag"].startswith("noindex")
        assert headers["Referrer-Policy"] == "no-referrer"
        clock.move_to(NOW + timedelta(days=30, seconds=1))
        assert (await get(address))[:2] == (404, "Đường dẫn này đã hết hạn.".encode())


async def test_nobody_makes_an_address(tmp_path: Path) -> None:
    clock = SimulatedClock(NOW)
    file = stored(tmp_path, FileKind.PHOTO, "image/jpeg")
    shared = sharing({7: file, 8: file}, clock)
    good = shared.address(7)
    stranger = sharing({}, clock, b"x" * 32).address(7)
    async with served(shared) as url:
        for path in (
            stranger,
            good[:-1],
            good + "A",
            good[:-2],
            "/t/A",
            "/t/" + "A" * 39,
            "/t/7",
            good.replace("/t/A", "/t/B"),
        ):
            assert (await get(url + path))[0] == 404, path
        assert (await get(url + good))[0] == 200
        assert (await get(f"{url}/t/{'A' * 61}"))[0] == 404
        async with aiohttp.ClientSession() as session:
            assert (await session.post(url + good)).status == 405


@given(place=st.integers(0, 38), sign=st.sampled_from("ABab01-_"))
def test_changing_any_sign_makes_it_worthless(place: int, sign: str) -> None:
    shared = sharing({}, SimulatedClock(NOW))
    token = shared.address(7).removeprefix("/t/")
    changed = token[:place] + sign + token[place + 1 :]
    # The last sign holds two bits that mean nothing: such a change is no other token.
    assert changed == token or shared._row(changed) is None or (place == 38 and shared._row(changed) == 7)
    assert shared._row(token) == 7


async def test_what_is_erased_or_not_on_disk_is_gone(database_url: str, tmp_path: Path) -> None:
    database = Database(database_url)
    await asyncio.to_thread(migrations.upgrade, database.engine)
    files = FileStore(tmp_path)
    digest = files.put(b"bytes")
    contact = Contact(channel="zalo_bot", account="1", chat="a", first_seen_at=NOW, last_inbound_at=NOW)
    file = StoredFile(
        kind="photo", name="a.jpg", media_type="image/jpeg", digest=digest, state=FileState.KEPT, made_at=NOW
    )
    await database.run(lambda session: session.add_all([contact, file]))
    rows = [
        OutboxRow(contact_id=contact.id or 0, urgency="reply", rank=0, text="", not_before=NOW, made_at=NOW, file_id=of)
        for of in (file.id, None)
    ]
    await database.run(lambda session: session.add_all(rows))
    numbers = [rows[0].id or 0, rows[1].id or 0]

    async def find(row: int) -> OutgoingFile | None:
        return await database.read(lambda session: shared_file(session, row, files))

    assert await find(numbers[0]) == OutgoingFile(FileKind.PHOTO, files.path(digest), "a.jpg", "image/jpeg")
    assert (await find(numbers[1]), await find(10**6)) == (None, None)
    shared = SharedFiles(KEY, "", timedelta(days=1), SimulatedClock(NOW), find, "gone")
    async with served(shared) as url:
        assert (await get(url + shared.address(numbers[0])))[0] == 200
        files.remove(digest)
        assert (await get(url + shared.address(numbers[0])))[0] == 404

    def erase(session: Session) -> None:
        session.get_one(StoredFile, file.id).state = FileState.ERASED

    await database.run(erase)
    assert await find(numbers[0]) is None
    database.close()


def test_the_key_is_made_once_and_read_by_nobody_else(tmp_path: Path) -> None:
    place = tmp_path / "data" / "shared-files.key"
    key = signing_key(place)
    assert len(key) == 32
    assert signing_key(place) == key
    assert place.stat().st_mode & 0o077 == 0
    assert [path.name for path in place.parent.iterdir()] == ["shared-files.key"]
    place.write_bytes(b"")
    with pytest.raises(ValueError, match="no key"):
        signing_key(place)
