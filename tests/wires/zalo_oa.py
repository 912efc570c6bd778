"""The Zalo OA over its fake server: signed events that come again at Zalo's pauses, five buttons, tokens that rotate."""

import hashlib
import random
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any, ClassVar, Self

from bot.channels.zalo_oa import CARRIES
from bot.channels.zalo_oa_updates import PRESS_MARK
from bot.message import (
    Channel,
    Choice,
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
from bot.token_store import DatabaseTokenStore
from tests.fake_zalo_oa import (
    APP_ID,
    APP_SECRET,
    OA_ID,
    RETRY_SECONDS,
    WEBHOOK_KEY,
    Delivery,
    FakeZaloOA,
    Sent,
)
from tests.fake_zalo_oa import Failure as Fault
from tests.wires.wire import Event, Failure, Home, Seen, Wire
from tests.zalo_oa_parts import MemoryStore, make_channel, pair_of

WINDOWED = replace(CARRIES, free_window=timedelta(hours=48), free_count=8, paid_window=timedelta(days=7), price_vnd=55)
PAGE = "https://xa.example/tep/"
_LINKED = re.compile(rf"\n*(?P<name>[^\n]+) {re.escape(PAGE)}\d+$")
_KINDS = {FileKind.PHOTO: "image", FileKind.VOICE: "audio", FileKind.DOCUMENT: "file"}
_ODD = {
    Unsupported.STICKER: "sticker",
    Unsupported.VIDEO: "video",
    Unsupported.LOCATION: "location",
    Unsupported.FOREIGN_CONTACT: "business_card",
}


class ZaloOAWire(Wire):
    """Posts events as the fake server signs them."""

    name = "zalo_oa"
    failures: ClassVar[Mapping[type[DeliveryError], Failure]] = {
        TryLater: (-32,),
        Rejected: (-201,),
        ContactGone: (-213,),
        OutOfReach: (-230,),
        Unsure: (Fault.DROP_AFTER,),
    }
    weather = tuple(
        (fault,)
        for fault in (
            Fault.SERVER_ERROR, Fault.BAD_GATEWAY, Fault.GATEWAY_TIMEOUT, Fault.FLOOD, Fault.FILTERED, -32, -216, Fault.SLOW,
            Fault.DROP_AFTER, Fault.GARBAGE, Fault.SURPRISE,
        )
    )  # fmt: skip
    outage = (Fault.BAD_GATEWAY,)
    unsupported = frozenset(_ODD)
    retries = RETRY_SECONDS
    secrets = (APP_SECRET, WEBHOOK_KEY, "access-token-number", "refresh-token-number")

    def __init__(self) -> None:
        super().__init__()
        self.fake = FakeZaloOA()
        self.store: Any = None

    async def __aenter__(self) -> Self:
        await self.fake.__aenter__()
        return await super().__aenter__()

    async def __aexit__(self, *error: object) -> None:
        await super().__aexit__(*error)
        await self.fake.__aexit__(*error)

    async def build(self, home: Home) -> Channel:
        self.fake.set_clock(lambda: home.clock().timestamp())
        if self.store is None or home.database is not None:
            keeps = home.database is not None
            self.store = DatabaseTokenStore(home.database, APP_ID, home.clock) if home.database else MemoryStore()
            if await self.store.load() is None:
                await self.store.save(None, pair_of(self.fake.issue(), home.clock()))
            assert keeps or isinstance(self.store, MemoryStore)
        windowed = replace(WINDOWED, monthly_paid=home.monthly_paid, reserve=home.monthly_paid // 5)
        self.channel = make_channel(
            self.fake, self.store, capabilities=windowed if home.windows else CARRIES, clock=home.clock, sleep=home.sleep,
            answer_timeout=2.0, share=_address, words=_file_line,
        )  # fmt: skip
        return self.channel

    def connect(self, url: str) -> None:
        super().connect(url)
        self.fake.webhook_url = f"{url}/zalo-oa/{OA_ID}"
        self.fake.webhook_is_on = False  # events are posted by ``bring`` only

    def chat(self, person: str) -> str:
        return str(int(hashlib.sha256(person.encode()).hexdigest(), 16))[:19]

    def says(self, person: str, text: str) -> Event:
        self.fake.user_says(self.chat(person), text)
        return self.fake.deliveries[-1]

    def presses(self, person: str, token: str) -> Event:
        return self.says(person, f"{PRESS_MARK}{token}")

    async def sends(self, person: str, kind: FileKind, content: bytes, name: str) -> Event:
        named = {"name": name} if kind is FileKind.DOCUMENT else {}
        self.fake.user_sends(self.chat(person), _KINDS[kind], content, **named)
        return self.fake.deliveries[-1]

    def is_answered_by_hand(self, person: str) -> Event:
        return self.fake.operator_says(self.chat(person), "Chào bác, tôi ở Văn phòng xã đây")

    def sends_odd(self, person: str, kind: Unsupported) -> Event:
        self.fake.user_sends(self.chat(person), _ODD[kind])
        return self.fake.deliveries[-1]

    def shares_phone(self, person: str, phone: str) -> Event:
        """Only who was asked by a card can; it tells the number as the world dials it. Everybody else types it."""
        if not any(sent.card for sent in self.fake.messages(self.chat(person))):
            return self.says(person, phone)
        self.fake.user_shares_phone(self.chat(person), re.sub(r"^0", "84", phone))
        return self.fake.deliveries[-1]

    async def bring(self, event: Event, *, forged: bool = False, tries: int = 0) -> int:
        delivery: Delivery = event
        if forged:
            delivery = replace(delivery, stamp=str(int(delivery.stamp) - 1), statuses=[], seconds=[])
        return await self.fake.post(delivery, tries)

    async def seen(self, person: str, after: int = 0) -> list[Seen]:
        return [_seen(sent) for sent in self.fake.messages(self.chat(person))[after:]]

    def fail(self, failure: Failure, times: int = 1) -> None:
        self.fake.fail_next("message/cs", failure[0], times)

    def be_moody(self, chance: random.Random) -> None:
        """Tokens are not given; now and then all that were given end. An answer with a pair is never lost: nobody has another."""
        if chance.random() < 0.4:
            self.fake.fail_next("access_token", chance.choice((Fault.SERVER_ERROR, Fault.FILTERED, -32)))
        if chance.random() < 0.05:
            self.fake.end_access()

    async def tick(self, receive: Receive) -> None:
        await self.channel.tokens.renew_early()

    def recover(self) -> None:
        self.fake.stop_failing()

    def go_bad(self, how: str) -> bool:
        if how == "token":
            self.fake.end_access()
            self.fake.fail_next("access_token", -14014, times=100)
        else:
            self.fake.fail_next("getoa", Fault.BAD_GATEWAY, times=100)
        return True


def _address(message: Outbound) -> str:
    return f"{PAGE}{message.row}"


def _file_line(_language: str, _key: str, name: str, address: str) -> str:
    return f"{name} {address}"


def _seen(sent: Sent) -> Seen:
    """A file that Zalo does not carry stands as a line with its name and its address under the message."""
    upload, text = sent.image or sent.file, sent.words.strip()
    content, name = (upload.content, upload.name) if upload else (b"", "")
    if linked := _LINKED.search(text):
        text, name = text.removesuffix(linked[0]), linked["name"]
    return Seen(text, tuple(map(_choice, sent.buttons)), content, name, sent.card is not None)


def _choice(button: Any) -> Choice:
    number, _, words = button.title.partition(". ")
    return Choice(int(number), words, button.payload.rpartition(PRESS_MARK)[2])
