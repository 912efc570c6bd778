"""Đối thoại as it runs for people, against a Telegram on this machine: ``python -m benchmarks.bot_doi_thoai <url> <folder>``."""

import asyncio
import sys
from pathlib import Path

from benchmarks.citizens import TOKEN
from bot.channels.telegram import Telegram
from bot.file_store import FileStore
from bot.settings import Settings, load_settings
from bot.texts import Texts
from composition.building import HERE, build, open_database, system_clock
from composition.channels import live_channels
from composition.serving import serve
from models.working_days import HOME_ZONE

ACCOUNT = TOKEN.partition(":")[0]
NO_PACE = 1_000_000
"""Messages a second: the server on this machine bears them, so that the service is measured and not its patience."""


def settings_for(url: str, folder: Path) -> Settings:
    """The settings that the project ships, over ``folder``, with Telegram at ``url``."""
    own = {
        "database": f"sqlite:///{folder / 'bench.db'}",
        "data": str(folder),
        "server": {"host": "127.0.0.1", "port": 0, "public_url": ""},
        "telegram": {
            "base_url": url, "proxy": "", "mode": "polling",
            "messages_a_second": NO_PACE, "messages_a_second_each": NO_PACE,
        },
    }  # fmt: skip
    return load_settings(HERE / "config.toml", {"TELEGRAM_TOKEN": TOKEN}, own)


def main(url: str, folder: Path) -> None:
    """Serve until the process is ended."""
    settings = settings_for(url, folder)
    texts = Texts(HERE / "locales", HOME_ZONE)
    database = open_database(settings, texts)
    channels = live_channels(settings, texts, database, FileStore(folder / "files"))
    assert any(isinstance(channel, Telegram) for channel in channels)
    service = build(settings, channels, system_clock, database=database)
    asyncio.run(serve(service, lambda _port: None, asyncio.Event()))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
