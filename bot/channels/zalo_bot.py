"""A bot of the Zalo Bot Platform as a channel: receives by polling or webhook, and sends plain text and photos by address.

Zalo brings each update once and knows no acknowledgement, so nothing is done with one before it is kept.
"""

import asyncio
import hashlib
import hmac
import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, Literal

from aiohttp import web

from bot.channels.limited_body import limited_body
from bot.channels.rare_warning import RareWarning
from bot.channels.zalo_bot_client import Client
from bot.channels.zalo_bot_errors import (
    BAD_REQUEST,
    NOT_FOUND,
    NOTHING_CAME,
    Refused,
    asking_error,
    reason,
)
from bot.channels.zalo_bot_insisting import LONGEST_PAUSE, Insistence, Sleep, pause, trouble
from bot.channels.zalo_bot_patience import Patience
from bot.channels.zalo_bot_sending import CAPTION_LIMIT, TEXT_LIMIT, Prepared, SayFile, Share, pace_of, prepare
from bot.channels.zalo_bot_shelf import Shelf
from bot.channels.zalo_bot_typing import Typing
from bot.channels.zalo_bot_updates import CHANNEL, KNOWN, Reading, read_body, read_raw
from bot.message import Capabilities, FileTooLarge, Inbound, Outbound, Receive, Rejected, TryLater

logger = logging.getLogger(__name__)

SECRET_HEADER = "X-Bot-Api-Secret-Token"
CAPABILITIES = Capabilities(TEXT_LIMIT, CAPTION_LIMIT, 0, sends_files=False, receives_documents=False)
"""Without an address under which files can be fetched; with one, files go out as links."""

_WEBHOOK_IN_THE_WAY = frozenset({BAD_REQUEST, 403, NOT_FOUND, 409})
"""What getUpdates may say when somebody has set a webhook meanwhile; no source tells which."""
_BREATH = 0.5
"""Seconds before asking again where Zalo, instead of waiting, answers at once that there is nothing."""
_WEBHOOK_LOOK_SECONDS = 3600.0
"""The number of setWebhook calls a day is limited."""
_SHELF_LOOK_SECONDS = 2.0

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The time now, in UTC."""
    return datetime.now(UTC)


def _no_address(_: Outbound) -> str:
    return ""


def _bare_name(_language: str, name: str, url: str) -> str:
    return f"{name} {url}".strip()


class ZaloBot:
    """The bot as a ``Channel``.

    ``webhook_url`` is the public https address of this server. ``share`` gives the public address of a message's file,
    ``say_file`` the line that stands for a file. ``folder`` is where updates wait that could not be kept.
    ``poll_seconds`` and ``answer_seconds`` are seconds, ``rate`` messages a second, ``quota_seconds`` as in ``Patience``.
    ``monthly_messages``, ``monthly_people`` and ``reserve`` are as in ``Capabilities``.
    """

    name = CHANNEL

    def __init__(
        self,
        *,
        token: str,
        base_url: str = "https://bot-api.zaloplatforms.com",
        other_base_urls: Sequence[str] = (),
        mode: Literal["polling", "webhook"] = "polling",
        webhook_url: str = "",
        webhook_secret: str = "",
        share: Share | None = None,
        say_file: SayFile = _bare_name,
        folder: Path | None = None,
        media_hosts: Sequence[str] = ("zdn.vn",),
        private_hosts: bool = False,
        shows_typing: bool = True,
        poll_seconds: int = 30,
        answer_seconds: float = 15.0,
        rate: float = 3.0,
        quota_seconds: float = 3600.0,
        monthly_messages: int = 0,
        monthly_people: int = 0,
        reserve: int = 0,
        clock: Clock = utc_now,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        if mode == "webhook" and not (webhook_url and webhook_secret):
            raise ValueError("mode webhook needs webhook_url and webhook_secret")
        self.account = token.partition(":")[0]
        self._stranger = RareWarning(logger, "zalo_bot %s: webhook calls with a wrong secret are refused")
        self.capabilities = replace(
            CAPABILITIES, sends_files=share is not None,
            monthly_messages=monthly_messages, monthly_people=monthly_people, reserve=reserve,
        )  # fmt: skip
        self._polls = mode == "polling"
        self._path = f"/zalo-bot/{self.account}"
        self._public_url = webhook_url.rstrip("/").removesuffix(self._path) + self._path
        self._secret = webhook_secret
        self._share = share or _no_address
        self._say_file = say_file
        self._shelf = Shelf(folder)
        self._shows_typing = shows_typing
        self._poll_seconds = poll_seconds
        self._base_url = base_url
        self._others = tuple(url for url in other_base_urls if url != base_url)
        self._client = Client(
            token=token, server=base_url, answer_seconds=answer_seconds, media_hosts=media_hosts,
            private_hosts=private_hosts,
        )  # fmt: skip
        self._pace = pace_of(rate)
        self._patience = Patience(quota_seconds)
        self._clock = clock
        self._sleep = sleep
        self._insistence = Insistence(self.account, sleep)
        self._typing = Typing(self._show_typing)
        self._doubt = asyncio.Event()
        self._doubted = False

    async def run(self, receive: Receive) -> None:
        """Keeps updates coming until cancelled, through outages of Zalo."""
        async with self._client.connected():
            try:
                async with asyncio.TaskGroup() as group:
                    group.create_task(self._insistence.until_answered("getMe", self._introduce))
                    group.create_task(self._poll(receive) if self._polls else self._keep_webhook())
                    if not self._polls:
                        group.create_task(self._keep_shelf_clear(receive))
            finally:
                self._typing.stop_all()

    def routes(self, receive: Receive) -> Sequence[web.RouteDef]:
        """The webhook; nothing when polling."""
        return () if self._polls else (web.post(self._path, partial(self._on_webhook, receive)),)

    async def send(self, message: Outbound) -> str:
        """Sends at the pace that Zalo bears and returns the message id. Raises a ``DeliveryError``."""
        prepared = prepare(message, self._share, self._say_file)
        await self._pace.acquire()
        self._typing.stop(message.address.chat)
        async with self._client.connected():
            try:
                sent = await self._deliver(prepared)
            except Exception as error:  # noqa: BLE001 (its words and its chain may hold the address)
                if self._needs_a_look(error) and not await self._is_well():
                    raise TryLater(reason(error), scope="channel", alarm=True) from None
                raise self._patience.meaning(error, message.row) from None
        self._patience.went_well(message.row)
        return sent

    async def fetch(self, ref: str, limit: int) -> bytes:
        """The bytes of a file that somebody sent. Raises ``FileTooLarge`` or a ``DeliveryError``, never ``Unsure``."""
        async with self._client.connected():
            try:
                return await self._client.download(ref, limit)
            except (FileTooLarge, TryLater, Rejected):
                raise
            except Exception as error:  # noqa: BLE001 (its words may hold the address)
                raise asking_error(error) from None

    async def check(self) -> str:
        """All well: ""; else "key: detail", where key is zalo_bot_ and one of unauthorized, other_host, unreachable,
        quota, refused, conflict, webhook_set, webhook_missing, webhook_differs, webhook_failing.
        """
        async with self._client.connected():
            try:
                await self._client.call("getMe")
                url = await self._webhook_now()
            except Exception as error:  # noqa: BLE001 - whatever it is, it is the answer to the question
                found = trouble(error)
                other = "" if found.startswith("zalo_bot_unauthorized") else await self._other_host()
                return f"zalo_bot_other_host: {other}" if other else found
        return self._insistence.troubles.get("poller", "") or self._webhook_trouble(url)

    def seen(self) -> Mapping[str, Sequence[str]]:
        """In which of the contested forms things really came, by subject; what the documents leave open is measured so."""
        return {key: ways for key, ways in self._shelf.notes().items() if key in ("webhook", "photo", "probe", "bot")}

    # Receiving

    async def _introduce(self) -> None:
        me = await self._client.call("getMe")
        told = me if isinstance(me, dict) else {}
        kind = "".join(sign for sign in str(told.get("account_type", "?")) if sign.isalnum())[:20]
        self._shelf.note_only("bot", kind)
        logger.info("zalo_bot %s: this is a bot of the kind %s", self.account, kind)

    async def _poll(self, receive: Receive) -> None:
        await self._become_poller()
        try:
            await self._clear_shelf(receive)
            await self._insistence.until_answered("deleteWebhook", self._take_webhook_away)
            while True:
                for raw in await self._insistence.until_answered("getUpdates", self._ask):
                    await self._take(receive, read_raw(raw, account=self.account, now=self._clock()))
                await self._clear_shelf(receive)
        finally:
            self._shelf.stop_polling()

    async def _become_poller(self) -> None:
        """Two pollers would each get some of the messages and nobody would notice: the second one waits for the first."""
        while not self._shelf.become_poller():
            if "poller" not in self._insistence.troubles:
                logger.error("zalo_bot %s: another process polls this bot; it is waited for", self.account)
            self._insistence.troubles["poller"] = "zalo_bot_conflict: poller.lock"
            await self._sleep(LONGEST_PAUSE)
        self._insistence.troubles.pop("poller", None)

    async def _ask(self) -> list[object]:
        """What Zalo has for us: mostly nothing, or one."""
        begun = asyncio.get_running_loop().time()
        try:
            result = await self._client.call("getUpdates", {"timeout": self._poll_seconds}, patience=self._poll_seconds)
        except Refused as refused:
            if refused.code in _WEBHOOK_IN_THE_WAY:
                await self._take_webhook_away()
            if refused.code != NOTHING_CAME:
                raise
            result = None
        found: list[object] = result if isinstance(result, list) else [result] if result else []
        if not found and asyncio.get_running_loop().time() - begun < _BREATH:
            await self._sleep(_BREATH)
        return found

    async def _take(self, receive: Receive, reading: Reading) -> bool:
        """Hands an update over; one that is not kept is laid on the shelf, for Zalo may not bring it again."""
        self._notice(reading)
        if reading.update.inbound:
            self._begin_typing(reading.update.inbound)
        try:
            await receive(reading.update)
        except asyncio.CancelledError:
            # It may be kept or not: taken twice it is the same update.
            self._shelf.lay_down(reading.update.key, reading.update.body)
            raise
        except Exception as error:  # noqa: BLE001 - its words may quote the person, and it must not end the reception
            kind = type(error).__name__
            logger.error("zalo_bot %s: update %s was not kept: %s", self.account, reading.update.key, kind)  # noqa: TRY400 - the traceback may quote the person
            self._shelf.lay_down(reading.update.key, reading.update.body)
            return False
        return True

    async def _clear_shelf(self, receive: Receive) -> None:
        """Takes what lies on the shelf, however long that takes."""
        attempt = 0
        while not await self._shelf_is_cleared(receive):
            await self._sleep(pause(attempt))
            attempt += 1

    async def _shelf_is_cleared(self, receive: Receive) -> bool:
        for name, body in self._shelf.in_hand():
            reading = read_body(body.encode(), account=self.account, now=self._clock())
            try:
                await receive(reading.update)
            except Exception as error:  # noqa: BLE001 - as above; it stays on the shelf
                logger.warning("zalo_bot %s: an update still waits: %s", self.account, type(error).__name__)
                return False
            self._shelf.take_away(name)
        return True

    def _notice(self, reading: Reading) -> None:
        if reading.event and reading.event not in KNOWN:
            logger.info("zalo_bot %s: an event of the kind %s", self.account, reading.event)
        for subject, how in reading.seen:
            if self._shelf.note(subject, how):
                logger.info("zalo_bot %s: seen for the first time: %s %s", self.account, subject, how)

    # The webhook

    async def _keep_webhook(self) -> None:
        while True:
            await self._insistence.until_answered("setWebhook", self._set_webhook)
            with suppress(TimeoutError):
                async with asyncio.timeout(_WEBHOOK_LOOK_SECONDS):
                    await self._doubt.wait()

    async def _keep_shelf_clear(self, receive: Receive) -> None:
        while True:
            await self._clear_shelf(receive)
            await self._sleep(_SHELF_LOOK_SECONDS)

    async def _set_webhook(self) -> None:
        """Sets the webhook unless it is as it should be.

        Zalo does not tell the secret: that it is another one shows in our own note of it, or in the calls that we refuse.
        """
        told = hashlib.sha256(f"{self._public_url}\n{self._secret}".encode()).hexdigest()
        known = self._shelf.notes().get("told", [told]) == [told] and not self._doubt.is_set()
        self._doubt.clear()
        if await self._webhook_now() == self._public_url and known:
            self._shelf.note_only("told", told)
            return
        result = await self._client.call("setWebhook", {"url": self._public_url, "secret_token": self._secret})
        self._shelf.note_only("told", told)
        outcome = _failed_probe(result)
        self._shelf.note_only("verification", outcome)
        if outcome:
            logger.error("zalo_bot %s: Zalo cannot call the webhook: %s", self.account, outcome)

    async def _webhook_now(self) -> str:
        """Where Zalo posts to, "" if nowhere."""
        try:
            info = await self._client.call("getWebhookInfo")
        except Refused as refused:
            if refused.code == NOT_FOUND:
                return ""
            raise
        url = info.get("url") if isinstance(info, dict) else ""
        return url if isinstance(url, str) else ""

    async def _take_webhook_away(self) -> None:
        if await self._webhook_now():
            await self._client.call("deleteWebhook")

    async def _on_webhook(self, receive: Receive, request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        known = hmac.compare_digest(given, self._secret.encode())
        body = await limited_body(request)
        if body is None:
            return web.Response(status=413)
        if not body.strip():
            self._shelf.note("probe", "with secret" if known else "without secret")
            return _success()
        if not known:
            self._stranger.say(self.account)
            if given and not self._doubted:  # once only: anybody can post here
                self._doubted = True
                self._doubt.set()
            return web.Response(status=403)
        self._shelf.note_only("verification", "")
        if await self._take(receive, read_body(body, account=self.account, now=self._clock())):
            return _success()
        return web.Response(status=503, headers={"Retry-After": "5"})

    # Sending

    async def _deliver(self, message: Prepared) -> str:
        try:
            result = await self._client.call(message.method, message.parameters)
        except Refused as refused:
            if message.instead is None or refused.code not in (BAD_REQUEST, NOT_FOUND):
                raise
            result = await self._client.call(message.instead.method, message.instead.parameters)
        number = result.get("message_id") if isinstance(result, dict) else None
        return str(number) if isinstance(number, str | int) else ""

    def _needs_a_look(self, error: Exception) -> bool:
        """404 is about this one message, unless the whole host is the wrong one: then every message would be lost."""
        return isinstance(error, Refused) and error.code == NOT_FOUND

    async def _is_well(self) -> bool:
        try:
            await self._client.call("getMe")
        except Exception:  # noqa: BLE001 - whatever it is, the host is not well
            return False
        return True

    def _begin_typing(self, inbound: Inbound) -> None:
        """Only where an answer comes, and only while there is nothing more important to send."""
        if self._shows_typing and not self._insistence.troubles and self._pace.has_capacity():
            self._typing.begin(inbound.address.chat)

    async def _show_typing(self, chat: str) -> None:
        async with self._client.connected():
            await self._client.call("sendChatAction", {"chat_id": chat, "action": "typing"})

    # Being looked after

    async def _other_host(self) -> str:
        """Which of the other hosts that are known answers for this bot, "" if none does."""
        for server in self._others:
            with suppress(Exception):
                await self._client.call("getMe", server=server)
                return server
        return ""

    def _webhook_trouble(self, url: str) -> str:
        if self._polls:
            return f"zalo_bot_webhook_set: {url}" if url else ""
        if url != self._public_url:
            return f"zalo_bot_webhook_differs: {url}" if url else f"zalo_bot_webhook_missing: {self._public_url}"
        failing = "".join(self._shelf.notes().get("verification", []))
        return f"zalo_bot_webhook_failing: {failing}" if failing else ""


def _failed_probe(result: Any) -> str:
    """What Zalo found when it called the webhook it was just given, "" if all was well."""
    probe = result.get("verification") if isinstance(result, dict) else None
    if not isinstance(probe, dict) or probe.get("ok") is not False:
        return ""
    return "".join(sign for sign in str(probe.get("outcome") or "?") if sign.isalnum() or sign in "._")[:60]


def _success() -> web.Response:
    return web.json_response({"message": "Success"})
