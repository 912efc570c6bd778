"""The whole service as it runs for people: server, channels, delivery and clock, on a free port of this machine."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.file_store import FileStore
from bot.message import Channel
from bot.settings import Settings, load_settings
from bot.texts import Texts
from composition.building import HERE, Service, build, open_database, system_clock
from composition.channels import live_channels
from composition.serving import serve
from models.working_days import HOME_ZONE


@dataclass(frozen=True)
class Running:
    """A service that is up, and where."""

    service: Service
    url: str


def running_settings(folder: Path, environment: dict[str, str] | None = None, **overrides: object) -> Settings:
    """The settings that the project ships, with everything kept in ``folder`` and any free port."""
    own = {
        "database": f"sqlite:///{folder / 'running.db'}",
        "data": str(folder / "data"),
        "server": {"host": "127.0.0.1", "port": 0, "public_url": ""},
    }
    return load_settings(HERE / "config.toml", environment or {}, {**own, **overrides})


@asynccontextmanager
async def running(settings: Settings, channels: Sequence[Channel] | None = None) -> AsyncIterator[Running]:
    """Serve until the block ends."""
    texts = Texts(HERE / "locales", HOME_ZONE)
    database = await asyncio.to_thread(open_database, settings, texts)
    files = FileStore(settings.data / "files")
    wanted = channels or live_channels(settings, texts, database, files)
    service = await asyncio.to_thread(lambda: build(settings, wanted, system_clock, database=database))
    port: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
    stop = asyncio.Event()
    serving: asyncio.Future[Any] = asyncio.create_task(serve(service, port.set_result, stop))
    try:
        await asyncio.wait([port, serving], return_when=asyncio.FIRST_COMPLETED)
        if serving.done():
            serving.result()
        yield Running(service, f"http://127.0.0.1:{await port}")
    finally:
        stop.set()
        await serving
        service.close()
