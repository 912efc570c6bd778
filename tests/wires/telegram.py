"""Telegram over its fake server, by webhook."""

import hashlib
import re
from collections.abc import Mapping
from typing import Any, ClassVar, Self

from bot.channels.telegram import SECRET_HEADER, Telegram
from bot.message import Channel, Choice, ContactGone, DeliveryError, FileKind, Rejected, TryLater, Unsupported, Unsure
from tests.fake_telegram import TOKEN, FakeTelegram, Sent
from tests.fake_telegram import Failure as Fault
from tests.wires.wire import NOW, Event, Failure, Home, Seen, Wire

SECRET = "bi-mat_Cua-Webhook"
SAYS = "says "
"""Marks a button without a token: pressed, it sends its label as words."""
_ODD: Mapping[Unsupported, dict[str, Any]] = {
    Unsupported.VIDEO: {"video": {"file_id": "v", "file_unique_id": "v", "width": 1, "height": 1, "duration": 1}},
    Unsupported.LOCATION: {"location": {"latitude": 21.03, "longitude": 105.85}},
    Unsupported.FOREIGN_CONTACT: {"contact": {"phone_number": "84911111111", "first_name": "Hoa"}},
    Unsupported.STICKER: {"sticker": {"file_id": "s", "file_unique_id": "s", "type": "regular", "width": 9, "height": 9,
                                      "is_animated": False, "is_video": False}},
}  # fmt: skip


class TelegramWire(Wire):
    """Calls the webhook with what waits in the fake server's queue, in order and until it is taken."""

    name = "telegram"
    failures: ClassVar[Mapping[type[DeliveryError], Failure]] = {
        TryLater: (Fault.SERVER_ERROR,),
        Rejected: (Fault.BAD_REQUEST,),
        ContactGone: (Fault.FORBIDDEN,),
        Unsure: (Fault.DROP_AFTER,),
    }
    weather = tuple(
        (fault,)
        for fault in (
            Fault.SERVER_ERROR, Fault.BAD_GATEWAY, Fault.GATEWAY_TIMEOUT, Fault.FLOOD, Fault.FILTERED, Fault.DROP_BEFORE,
            Fault.DROP_AFTER, Fault.GARBAGE, Fault.SURPRISE,
        )
    )  # fmt: skip
    outage = (Fault.BAD_GATEWAY,)
    unsupported = frozenset(_ODD)
    retries = (5.0,) * 40 + (60.0,) * 1400
    secrets = (TOKEN.partition(":")[2], SECRET)

    def __init__(self) -> None:
        super().__init__()
        self.fake = FakeTelegram()
        self._people: dict[str, int] = {}

    async def __aenter__(self) -> Self:
        await self.fake.start()
        return await super().__aenter__()

    async def __aexit__(self, *error: object) -> None:
        await super().__aexit__(*error)
        await self.fake.stop()

    async def build(self, home: Home) -> Channel:
        self._channel = Telegram(
            token=TOKEN, base_url=self.fake.base_url, mode="webhook", webhook_url="https://xa.example",
            webhook_secret=SECRET, rate=10_000, chat_rate=10_000, answer_timeout=2.0, clock=home.clock, sleep=home.sleep,
        )  # fmt: skip
        return self._channel

    def connect(self, url: str) -> None:
        super().connect(url)
        path = f"/telegram/{TOKEN.partition(':')[0]}"
        self.fake.webhook = {"url": f"https://xa.example{path}", "allowed_updates": [], "secret": SECRET}
        self._hook = f"{url}{path}"

    def chat(self, person: str) -> str:
        return str(self._number(person))

    def _number(self, person: str) -> int:
        return self._people.setdefault(person, int(hashlib.sha256(person.encode()).hexdigest()[:8], 16))

    def says(self, person: str, text: str) -> Event:
        self.fake.user_says(self._number(person), text)
        return self._taken()

    def presses(self, person: str, token: str) -> Event:
        """A button beside the one that shares the number says its label."""
        if token.startswith(SAYS):
            return self.says(person, token.removeprefix(SAYS))
        who = {"id": self._number(person), "is_bot": False, "first_name": "Lan"}
        self.fake.happens(callback_query={"id": f"press-{token}", "from": who, "chat_instance": "1", "data": token})
        return self._taken()

    async def sends(self, person: str, kind: FileKind, content: bytes, name: str) -> Event:
        number = self._number(person)
        if kind is FileKind.PHOTO:
            self.fake.user_sends_photo(number, content)
        elif kind is FileKind.VOICE:
            self.fake.user_sends_voice(number, content)
        else:
            self.fake.user_sends_document(number, content, name)
        return self._taken()

    def sends_odd(self, person: str, kind: Unsupported) -> Event:
        chat = {"id": self._number(person), "type": "private", "first_name": "Lan"}
        who = {"id": self._number(person), "is_bot": False, "first_name": "Lan"}
        self.fake.happens(
            message={"message_id": 1, "date": int(NOW.timestamp()), "chat": chat, "from": who, **_ODD[kind]}
        )
        return self._taken()

    def shares_phone(self, person: str, phone: str) -> Event:
        """Telegram tells the number as the world dials it."""
        self.fake.user_sends_contact(self._number(person), re.sub(r"^0", "84", phone))
        return self._taken()

    def _taken(self) -> Event:
        return self.fake.take_out()[-1]

    async def bring(self, event: Event, *, forged: bool = False, tries: int = 0) -> int:
        headers = {SECRET_HEADER: SECRET + ("x" if forged else "")}
        return await self.status_of_post(self._hook, json=event, headers=headers)

    async def seen(self, person: str, after: int = 0) -> list[Seen]:
        return [_seen(sent) for sent in self.fake.messages(self._number(person))[after:]]

    def fail(self, failure: Failure, times: int = 1) -> None:
        for method in ("sendMessage", "sendPhoto", "sendDocument"):
            self.fake.fail_next(method, failure[0], times)

    def recover(self) -> None:
        self.fake.recover()

    def go_bad(self, how: str) -> bool:
        if how == "token":
            self.fake.token = "7000000001:another"
        else:
            self.fake.fail_next("getMe", Fault.BAD_GATEWAY, times=100)
        return True


def _seen(sent: Sent) -> Seen:
    pressed = tuple(_choice(button.label, button.data) for button in sent.buttons)
    labels = [label for label in sent.keyboard if label != sent.contact_button]
    typed = tuple(Choice(number, label, f"{SAYS}{label}") for number, label in enumerate(labels, 1))
    content, name = (sent.file.content, sent.file.name) if sent.file else (b"", "")
    return Seen(sent.text, pressed or typed, content, name, bool(sent.contact_button))


def _choice(label: str, token: str) -> Choice:
    number, _, words = label.partition(". ")
    return Choice(int(number), words, token)
