"""The web chat, whose server is our own: a visitor is a browser with a cookie, which posts again until it is told "taken"."""

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

import aiohttp

from bot.channels.web_chat import COOKIE, ChatFile, ChatLine, WebChat, file_url
from bot.file_store import FileStore
from bot.message import Address, Channel, Choice, DeliveryError, FileKind, Outbound, OutgoingFile
from tests.wires.wire import Event, Failure, Home, Seen, Wire
from web.chat_history import chat_lines, offered_file

_MEDIA_TYPES = {FileKind.PHOTO: "image/jpeg", FileKind.VOICE: "audio/ogg", FileKind.DOCUMENT: "application/pdf"}


class Memory:
    """What a visitor can read again, where there is no database: the lines that were sent."""

    def __init__(self) -> None:
        self._lines: list[tuple[Address, ChatLine, OutgoingFile | None]] = []

    def add(self, message: Outbound, home: Home) -> None:
        """One more line."""
        number, file = len(self._lines) + 1, message.file
        offered = ChatFile(file.name, file.media_type, file.kind, file_url(number)) if file else None
        line = ChatLine(number, False, message.text, message.choices, offered, home.clock(), closed=False)
        self._lines.append((message.address, line, file))

    async def history(self, address: Address, after: int) -> Sequence[ChatLine]:
        """The lines of an address after one of them."""
        return [line for whose, line, _file in self._lines if whose == address and line.id > after]

    async def open_file(self, address: Address, number: int) -> OutgoingFile | None:
        """The file of a line."""
        return next((file for whose, line, file in self._lines if whose == address and line.id == number), None)


class WebChatWire(Wire):
    """Posts as a page does."""

    name = "web_chat"
    failures: ClassVar[Mapping[type[DeliveryError], Failure]] = {}
    retries = (5.0, 10.0, 30.0) * 400

    def __init__(self) -> None:
        super().__init__()
        self._memory = Memory()
        self._home: Home | None = None
        self._count = 0
        self.secrets_of_people: list[str] = []

    async def build(self, home: Home) -> Channel:
        self._home = home
        history, open_file = self._readers(home)
        return WebChat(
            history=history, open_file=open_file, texts=lambda key: key, uploads=home.folder / "uploads",
            file_limit=20_000_000, secure_cookie=False, clock=home.clock, keep_free=0, messages_a_minute=10_000,
            address_messages_a_minute=100_000,
        )  # fmt: skip

    def _readers(self, home: Home) -> tuple[Any, Any]:
        database = home.database
        if database is None:
            return self._memory.history, self._memory.open_file
        files = FileStore(home.folder / "data" / "files")

        async def history(address: Address, after: int) -> Sequence[ChatLine]:
            return await database.read(lambda session: chat_lines(session, address, after))

        async def open_file(address: Address, line: int) -> OutgoingFile | None:
            return await database.read(lambda session: offered_file(session, address, line, files))

        return history, open_file

    async def carry(self, channel: Channel, message: Outbound) -> str:
        """What is sent stands in the outbox already; here, in the memory."""
        assert self._home is not None
        self._memory.add(message, self._home)
        return await channel.send(message)

    def _token(self, person: str) -> str:
        return base64.urlsafe_b64encode(hashlib.sha256(person.encode()).digest()).decode().rstrip("=")

    def chat(self, person: str) -> str:
        return hashlib.sha256(self._token(person).encode()).hexdigest()

    def says(self, person: str, text: str) -> Event:
        return self._event(person, text=text)

    def presses(self, person: str, token: str) -> Event:
        return self._event(person, press=token)

    async def sends(self, person: str, kind: FileKind, content: bytes, name: str) -> Event:
        form = aiohttp.FormData(quote_fields=False)
        form.add_field("file", content, filename=name, content_type=_MEDIA_TYPES[kind])
        assert self.session is not None
        async with self.session.post(f"{self.url}/chat/files", data=form, headers=self._headers(person)) as answer:
            ref = (await answer.json())["ref"]
        return self._event(person, files=[ref])

    def _event(self, person: str, **body: object) -> Event:
        self._count += 1
        return person, {"id": f"00000000-0000-4000-8000-{self._count:012}", **body}

    def _headers(self, person: str) -> dict[str, str]:
        return {"X-Doi-Thoai": "1", "Cookie": f"{COOKIE}={self._token(person)}"}

    async def bring(self, event: Event, *, forged: bool = False, tries: int = 0) -> int:
        """Forged: by a page of another site, which has the cookie sent along."""
        person, body = event
        headers = self._headers(person) | ({"Origin": "https://elsewhere.example"} if forged else {})
        return await self.status_of_post(f"{self.url}/chat/messages", data=json.dumps(body).encode(), headers=headers)

    async def seen(self, person: str, after: int = 0) -> list[Seen]:
        headers = self._headers(person)
        assert self.session is not None
        async with self.session.get(f"{self.url}/chat/lines", headers=headers) as answer:
            lines = [line for line in (await answer.json())["lines"] if not line["mine"]]
        return [await self._seen(line, headers) for line in lines[after:]]

    async def _seen(self, line: dict[str, Any], headers: dict[str, str]) -> Seen:
        choices = tuple(Choice(one["number"], one["label"], one["token"]) for one in line["choices"])
        if not line["file"]:
            return Seen(line["text"], choices)
        assert self.session is not None
        async with self.session.get(f"{self.url}{line['file']['url']}", headers=headers) as answer:
            return Seen(line["text"], choices, await answer.read(), line["file"]["name"])

    def go_bad(self, how: str) -> bool:
        """It has no server but ours; what can break is the folder of the uploads."""
        if how != "down" or self._home is None:
            return False
        uploads = self._home.folder / "uploads"
        uploads.rename(self._home.folder / "away") if uploads.exists() else None
        uploads.write_text("no folder")
        return True
