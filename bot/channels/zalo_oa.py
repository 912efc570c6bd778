"""The Zalo Official Account as a channel: events come by webhook, messages go out by the OpenAPI with a fresh token."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TypeVar

from aiohttp import web

from bot.channels.zalo_oa_client import Client, Json
from bot.channels.zalo_oa_errors import (
    ATTACHMENT_EXPIRED,
    BAD_PARAMETER,
    NEEDS_A_PERSON,
    SAFE_TO_ASK_AGAIN,
    TOKEN_CODES,
    TOO_LONG,
    WRONG_KIND_OF_OA,
    NotSent,
    Refused,
    asking_error,
    delivery_error,
)
from bot.channels.zalo_oa_history import History, Remembered
from bot.channels.zalo_oa_quota import Hear, Quota, Quotas, nobody_hears, quota_in
from bot.channels.zalo_oa_sending import (
    BUTTONS,
    TEXT_LIMIT,
    Part,
    Share,
    Style,
    Words,
    body_of,
    instead_of_file,
    parts_of,
    without_buttons,
)
from bot.channels.zalo_oa_tokens import TokenKeeper, TokenStore
from bot.channels.zalo_oa_updates import CHANNEL
from bot.channels.zalo_oa_uploads import Ready, Uploads
from bot.channels.zalo_oa_webhook import Webhook
from bot.message import Capabilities, DeliveryError, FileTooLarge, Outbound, Receive, TryLater

logger = logging.getLogger(__name__)

GOVERNMENT = 4
"""``oa_type`` of a government body."""

_LOOK_SECONDS = 300.0
_NOTED = 1000
_WAYS = {"message/cs": "/v3.0/oa/message/cs", "v2": "/v2.0/oa/message"}
PLAIN = Style()
CARRIES = Capabilities(TEXT_LIMIT, TEXT_LIMIT, BUTTONS, asks_phone=True, people_answer=True, file_apart=True)

Result = TypeVar("Result")


def utc_now() -> datetime:
    """The time now, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class OaFacts:
    """What the OA is, as far as Zalo tells: ``kind`` is Zalo's ``oa_type``, 0 where it does not say."""

    oa_id: str
    name: str
    kind: int
    package: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Secrets:
    """What nobody may see: the app's secret for tokens, and the key of the webhook's signature."""

    app: str = field(repr=False)
    webhook: str = field(repr=False)


class ZaloOA:
    """The OA as a ``Channel``.

    ``capabilities`` may offer fewer buttons than ``CARRIES``. ``requests_a_minute`` is what the package allows;
    ``answer_timeout`` is in seconds. ``v2_after_235``: send by the old call where the new one is not for this kind of OA.
    ``share`` gives addresses for files that Zalo does not carry; ``words`` are texts by key; ``on_quota`` hears what Zalo
    says is left.
    """

    name = CHANNEL

    def __init__(
        self, *, app_id: str, oa_id: str, secrets: Secrets, store: TokenStore, words: Words,
        api_url: str = "https://openapi.zalo.me", oauth_url: str = "https://oauth.zaloapp.com",
        media_hosts: tuple[str, ...] = ("zdn.vn", "zadn.vn"), requests_a_minute: int = 100,
        answer_timeout: float = 20.0, capabilities: Capabilities = CARRIES, style: Style = PLAIN, v2_after_235: bool = False,
        renew_hours_before: float = 12.0, upload_days: float = 6.0,
        share: Share | None = None, on_quota: Hear = nobody_hears,
        clock: Callable[[], datetime] = utc_now, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:  # fmt: skip
        self.account = oa_id
        self.capabilities = capabilities
        self._webhook = Webhook(oa_id, app_id=app_id, key=secrets.webhook, clock=clock)
        self.client = Client(
            api_url=api_url, oauth_url=oauth_url, media_hosts=media_hosts,
            requests_a_minute=requests_a_minute, answer_seconds=answer_timeout,
        )  # fmt: skip
        self.tokens = TokenKeeper(
            self.client, store, app_id=app_id, secret=secrets.app, early=timedelta(hours=renew_hours_before),
            clock=clock, sleep=sleep,
        )  # fmt: skip
        self._uploads = Uploads(self._upload, life=timedelta(days=upload_days), clock=clock)
        self._words, self._share, self._style = words, share, style
        self._quotas = Quotas(oa_id, on_quota)
        self._history = History(oa_id, self._ask_rows)
        self._v2_after_235 = v2_after_235
        self._way = _WAYS["message/cs"]
        self._clock, self._sleep = clock, sleep
        self._gone_out: dict[int, int] = {}
        self._told: set[str] = set()
        self._says_no_buttons = False

    async def run(self, receive: Receive) -> None:
        """Keeps the token fresh until cancelled; events come by themselves. A refresh under way is waited for at the end."""
        async with self.client.connected():
            try:
                while True:
                    await self.tokens.renew_early()
                    await self._sleep(_LOOK_SECONDS)
            finally:
                await asyncio.shield(self.tokens.settle())

    def routes(self, receive: Receive) -> Sequence[web.RouteDef]:
        """The webhook."""
        return [web.post(f"/zalo-oa/{self.account}", partial(self._webhook.answer, receive))]

    async def send(self, message: Outbound) -> str:
        """Sends and returns the message id. Raises a ``DeliveryError``; a part that went out is not sent again."""
        before = self._gone_out.get(message.row, 0)
        try:
            parts = await parts_of(message, self._style, self._share, self._words)
            async with self.client.connected():
                return await self._send_parts(message, parts)
        except Exception as error:  # noqa: BLE001 - whatever it is, the outbox must hear what it means
            self._tell(error)
            failed = delivery_error(error, self._clock())
            failed.parts_gone_out = self._gone_out.get(message.row, before) - before
            raise failed from None

    async def fetch(self, ref: str, limit: int) -> bytes:
        """The bytes of a file that somebody sent. Raises ``FileTooLarge`` or a ``DeliveryError``, never ``Unsure``."""
        try:
            return await self.client.download(ref, limit)
        except FileTooLarge:
            raise
        except Exception as error:  # noqa: BLE001 - nothing of it may be shown, and all of it means: later
            raise asking_error(error, self._clock()) from None

    async def check(self) -> str:
        """All well: ""; else "key: detail", where key is one of zalo_oa_consent, zalo_oa_not_connected,
        zalo_oa_unreachable, zalo_oa_refused, zalo_oa_other, zalo_oa_not_verified.
        """
        try:
            facts = await self.facts()
            lost = await self.tokens.trouble()
        except Exception as error:  # noqa: BLE001 - whatever it is, it is the answer to the question
            return await self._trouble(error)
        finally:
            await self.tokens.settle()
        if lost:
            return f"zalo_oa_consent: {lost}"
        if facts.oa_id and facts.oa_id != self.account:
            return f"zalo_oa_other: {facts.name} ({facts.oa_id})"
        return "" if facts.verified else f"zalo_oa_not_verified: {facts.name}"

    async def facts(self) -> OaFacts:
        """What the OA is. Raises what the client and the tokens raise."""
        said = await self._with_token(lambda token: self.client.get("/v2.0/oa/getoa", token, {}))
        kind = said.get("oa_type")
        return OaFacts(
            oa_id=str(said.get("oa_id") or ""), name=str(said.get("name") or ""),
            kind=int(str(kind)) if str(kind).isdecimal() else 0, package=str(said.get("package_name") or ""),
            verified=bool(said.get("is_verified", True)),
        )  # fmt: skip

    async def quota(self, user: str) -> Quota | None:
        """What can still be answered this person for nothing; None if Zalo does not say."""
        body = {"user_id": user}
        said = await self._with_token(lambda token: self.client.post("/v3.0/oa/quota/message", token, body))
        return quota_in("reply", said.get("cs_reply"))

    async def try_ways(self, user: str, text: str) -> Mapping[str, int]:
        """Sends ``text`` to somebody by each call there is: 0 where it went out, else Zalo's code."""
        found = {}
        for name, way in _WAYS.items():
            try:
                await self._post(way, {"recipient": {"user_id": user}, "message": {"text": text}})
                found[name] = 0
            except Refused as refused:
                found[name] = refused.code
        return found

    async def said_since(self, moment: datetime) -> list[Remembered]:
        """What Zalo lists of all conversations since a moment. Raises a ``DeliveryError``, never ``Unsure``."""
        return await self._remembered(self._history.since(moment))

    async def said_with(self, person: str, moment: datetime) -> list[Remembered]:
        """The same of the conversation with one person."""
        return await self._remembered(self._history.with_person(person, moment))

    async def _remembered(self, asking: Awaitable[list[Remembered]]) -> list[Remembered]:
        try:
            async with self.client.connected():
                return await asking
        except Exception as error:  # noqa: BLE001 - nothing of it may be shown, and all of it means: later
            raise asking_error(error, self._clock()) from None

    async def _ask_rows(self, path: str, query: Mapping[str, str]) -> Sequence[object]:
        return await self._with_token(lambda token: self.client.rows(path, token, query))

    async def _send_parts(self, message: Outbound, parts: Sequence[Part]) -> str:
        """A part that has gone out stays so when the next one fails and the whole message is tried again."""
        platform_id = ""
        for number, part in enumerate(parts):
            if number < self._gone_out.get(message.row, 0):
                continue
            platform_id = await self._send_part(message, part)
            if len(parts) > 1:
                if len(self._gone_out) >= _NOTED:
                    self._gone_out.clear()
                self._gone_out[message.row] = number + 1
        self._gone_out.pop(message.row, None)
        return platform_id

    async def _send_part(self, message: Outbound, part: Part) -> str:
        """What Zalo has certainly not taken goes out in a plainer way, as long as there is one."""
        user = message.address.chat
        try:
            return await self._deliver(user, part)
        except Refused as refused:
            if refused.code == ATTACHMENT_EXPIRED and part.path is not None:
                self._uploads.forget(part.path)
                return await self._deliver(user, part)
            others = self._otherwise(message, part) if refused.code in (BAD_PARAMETER, TOO_LONG) else []
            if not others:
                raise
        return [await self._send_part(message, other) for other in others][-1]

    def _otherwise(self, message: Outbound, part: Part) -> list[Part]:
        """What says the same in a plainer way, for Zalo may not take what documents promise; nothing where there is none."""
        if part.file is not None:
            return instead_of_file(message, part, self._share, self._words)
        if part.card:
            return [Part(part.text, part.choices)]
        plain = without_buttons(part)
        if plain is not None and not self._says_no_buttons:
            self._says_no_buttons = True
            logger.warning(
                "zalo_oa %s: buttons are not taken; see zalo_oa.button_template, zalo_oa.buttons", self.account
            )
        return [] if plain is None else [plain]

    async def _deliver(self, user: str, part: Part) -> str:
        upload = await self._uploaded(part.path, part.file) if part.path and part.file else ""
        body = {"recipient": {"user_id": user}, "message": body_of(part, self._style, upload)}
        try:
            said = await self._post(self._way, body)
        except Refused as refused:
            if refused.code != WRONG_KIND_OF_OA or not self._v2_after_235 or self._way == _WAYS["v2"]:
                raise
            self._way = _WAYS["v2"]
            logger.warning("zalo_oa %s: message/cs is not for this kind of OA; sending by v2 from now on", self.account)
            said = await self._post(self._way, body)
        await self._quotas.note(said.get("quota"))
        return str(said.get("message_id") or "")

    async def _uploaded(self, path: Path, file: Ready) -> str:
        """An upload shows nothing to anybody: whatever becomes of it, it can be done again."""
        try:
            return await self._uploads.token(path, file)
        except SAFE_TO_ASK_AGAIN as error:
            raise asking_error(error, self._clock()) from None

    async def _upload(self, call: str, name: str, media_type: str, content: bytes) -> Json:
        return await self._with_token(lambda token: self.client.upload(call, token, name, media_type, content))

    async def _post(self, way: str, body: Json) -> Json:
        return await self._with_token(lambda token: self.client.post(way, token, body))

    async def _with_token(self, call: Callable[[str], Awaitable[Result]]) -> Result:
        """A call with a token that Zalo does not take has not been acted upon: it is made once more with another."""
        async with self.client.connected():
            token = await _before_sending(self.tokens.access())
            try:
                return await call(token)
            except Refused as refused:
                if refused.code not in TOKEN_CODES:
                    raise
            return await call(await _before_sending(self.tokens.renew(token)))

    def _tell(self, error: Exception) -> None:
        """What the outbox takes for one message's bad luck, and somebody must mend for all of them."""
        if isinstance(error, Refused) and error.code in NEEDS_A_PERSON:
            line = f"{self._clock():%Y-%m-%d}: Zalo says {error.code}"
            if line not in self._told:
                self._told.add(line)
                logger.error("zalo_oa %s needs a person: %s", self.account, line)

    async def _trouble(self, error: Exception) -> str:
        """A stable key and the detail."""
        if isinstance(error, TryLater) and error.alarm:
            return await self._consent_trouble(error)
        key = "zalo_oa_refused" if isinstance(error, Refused) else "zalo_oa_unreachable"
        return f"{key}: {getattr(asking_error(error, self._clock()), 'reason', type(error).__name__)}"

    async def _consent_trouble(self, error: TryLater) -> str:
        if not await self.tokens.is_connected():
            return f"zalo_oa_not_connected: {self.account}"
        return f"zalo_oa_consent: {await self.tokens.trouble() or error.reason}"


async def _before_sending(token: Awaitable[str]) -> str:
    """Whatever goes wrong with the token, the database included, the message has not gone out."""
    try:
        return await token
    except DeliveryError:
        raise
    except Exception as error:  # noqa: BLE001 - nothing of it may be shown
        raise NotSent(f"no access token: {type(error).__name__}") from None
