"""A Zalo bot over its fake server, by webhook: no buttons, no documents, and an update that was answered does not come again."""

import asyncio
import hashlib
import re
from collections.abc import Mapping
from typing import ClassVar, Self

from bot.channels.zalo_bot import SECRET_HEADER, ZaloBot
from bot.message import (
    Channel,
    ContactGone,
    DeliveryError,
    FileKind,
    Outbound,
    OutOfReach,
    Receive,
    Rejected,
    TryLater,
    Unsupported,
    Unsure,
)
from tests.fake_zalo_bot import TOKEN, FakeZaloBot, Sent
from tests.fake_zalo_bot import Failure as Fault
from tests.wires.wire import Event, Failure, Home, Seen, Wire

SECRET = "a-secret-of-the-webhook"


class ZaloBotWire(Wire):
    """Calls the webhook with what waits in the fake server's queue; files go out as addresses of the fake server."""

    name = "zalo_bot"
    failures: ClassVar[Mapping[type[DeliveryError], Failure]] = {
        TryLater: (Fault.SERVER_ERROR,),
        Rejected: (Fault.BAD_REQUEST,),
        ContactGone: (Fault.BAD_REQUEST, "the bot is blocked"),
        OutOfReach: (Fault.BAD_REQUEST, "user limit exceeded"),
        Unsure: (Fault.DROP_AFTER,),
    }
    weather = tuple(
        (fault,)
        for fault in (
            Fault.SERVER_ERROR, Fault.SLOW_SERVER, Fault.BAD_GATEWAY, Fault.GATEWAY_TIMEOUT, Fault.QUOTA, Fault.DROP_BEFORE,
            Fault.DROP_AFTER, Fault.HALF, Fault.GARBAGE, Fault.SURPRISE,
        )
    )  # fmt: skip
    outage = (Fault.BAD_GATEWAY,)
    unsupported = frozenset({Unsupported.STICKER, Unsupported.NOT_CARRIED})
    documents = False
    retries = (30.0, 60.0, 120.0, 600.0) * 30
    brings_refused_again = False
    secrets = (TOKEN.partition(":")[2], SECRET)

    def __init__(self, *, shares_files: bool = True) -> None:
        super().__init__()
        self.fake = FakeZaloBot()
        self._shares_files = shares_files
        self._names: dict[bytes, str] = {}

    async def __aenter__(self) -> Self:
        await self.fake.start()
        return await super().__aenter__()

    async def __aexit__(self, *error: object) -> None:
        await super().__aexit__(*error)
        await self.fake.stop()

    async def build(self, home: Home) -> Channel:
        self._shelf = home.folder / "zalo_bot"
        self._channel = ZaloBot(
            token=TOKEN, base_url=self.fake.base_url, mode="webhook", webhook_url="https://xa.example",
            webhook_secret=SECRET, share=self._address if self._shares_files else None, folder=home.folder / "zalo_bot",
            media_hosts=["127.0.0.1"], private_hosts=True, shows_typing=False, rate=10_000, answer_seconds=2.0,
            monthly_messages=home.monthly_messages, reserve=home.monthly_messages // 10, clock=home.clock, sleep=home.sleep,
        )  # fmt: skip
        return self._channel

    def _address(self, message: Outbound) -> str:
        assert message.file is not None
        content = message.file.path.read_bytes()
        self._names[content] = message.file.name
        return self.fake.media(content, message.file.media_type)

    def connect(self, url: str) -> None:
        super().connect(url)
        path = f"/zalo-bot/{TOKEN.partition(':')[0]}"
        self.fake.webhook = {"url": f"https://xa.example{path}", "secret": SECRET}
        self._hook = f"{url}{path}"

    def chat(self, person: str) -> str:
        return hashlib.sha256(person.encode()).hexdigest()[:20]

    def says(self, person: str, text: str) -> Event:
        self.fake.user_says(self.chat(person), text)
        return self._taken()

    async def sends(self, person: str, kind: FileKind, content: bytes, name: str) -> Event:
        if kind is FileKind.PHOTO:
            self.fake.user_sends_photo(self.chat(person), content)
        elif kind is FileKind.VOICE:
            self.fake.user_sends_voice(self.chat(person), content)
        else:
            self.fake.user_sends_document(self.chat(person))
        return self._taken()

    def sends_odd(self, person: str, kind: Unsupported) -> Event:
        if kind is Unsupported.STICKER:
            self.fake.user_sends_sticker(self.chat(person))
        else:
            self.fake.user_sends_document(self.chat(person))
        return self._taken()

    def _taken(self) -> Event:
        return self.fake.take_out()[-1]

    async def bring(self, event: Event, *, forged: bool = False, tries: int = 0) -> int:
        headers = {SECRET_HEADER: SECRET + ("x" if forged else "")}
        return await self.status_of_post(self._hook, json=event, headers=headers)

    async def seen(self, person: str, after: int = 0) -> list[Seen]:
        return [await self._seen(sent) for sent in self.fake.messages(self.chat(person))[after:]]

    async def _seen(self, sent: Sent) -> Seen:
        """Whoever sees the line with a file's address under a message can open it."""
        text, content = sent.text, sent.photo
        found = re.search(rf"\n*[^\n]+ ({re.escape(self.fake.base_url)}\S+)$", text)
        if found and self.session is not None:
            text = text.removesuffix(found[0])
            async with self.session.get(found[1]) as answer:
                content = await answer.read()
        return Seen(text, (), content, self._names.get(content, ""))

    def fail(self, failure: Failure, times: int = 1) -> None:
        for method in ("sendMessage", "sendPhoto"):
            self.fake.fail_next(method, failure[0], times, *failure[1:])

    async def tick(self, receive: Receive) -> None:
        """What could not be kept lies on the shelf, and is taken from there while the channel runs."""
        if not any(self._shelf.glob("*.update")):
            return
        running = asyncio.create_task(self._channel.run(receive))
        for _look in range(100):
            if running.done() or not any(self._shelf.glob("*.update")):
                break
            await asyncio.sleep(0.01)
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)

    def recover(self) -> None:
        self.fake.recover()

    def go_bad(self, how: str) -> bool:
        if how == "token":
            self.fake.token = "8000000001:another"
        else:
            self.fake.fail_next("getMe", Fault.BAD_GATEWAY, times=100)
        return True
