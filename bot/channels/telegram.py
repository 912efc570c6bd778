"""Telegram as a channel: receives by polling or webhook, and acknowledges to Telegram only what is kept."""

import asyncio
import hmac
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Literal, TypeVar

from aiohttp import web
from telegram import BotCommand, BotCommandScopeAllPrivateChats, WebhookInfo
from telegram.error import BadRequest, ChatMigrated, Conflict, InvalidToken

from bot.channels.limited_body import limited_body
from bot.channels.rare_warning import RareWarning
from bot.channels.telegram_client import Client, Http
from bot.channels.telegram_errors import (
    TooManyRequests,
    asking_error,
    delivery_error,
    is_harmless,
    is_too_big,
    reason,
)
from bot.channels.telegram_sending import Pace, Prepared, deliver, prepare
from bot.channels.telegram_updates import CHANNEL, WANTED, Reading, read_body, read_raw
from bot.message import Capabilities, Command, FileTooLarge, Outbound, Receive, Rejected, TryLater

logger = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"

_SETTLE_SECONDS = 0.2
_LONGEST_PAUSE = 30.0
_WEBHOOK_LOOK_SECONDS = 600.0
_WEBHOOK_AGAIN_SECONDS = "5"  # without it Telegram waits longer after each failure, up to two minutes
_RECENT = timedelta(hours=1)
_LARGE_BACKLOG = 100
_ADVICE = {
    Conflict: "stop the other program that uses this bot, or remove the webhook that it has set",
    InvalidToken: "put the bot's current token into the settings and start again",
}

Clock = Callable[[], datetime]
Sleep = Callable[[float], Awaitable[None]]
Answer = TypeVar("Answer")


def utc_now() -> datetime:
    """The time now, in UTC."""
    return datetime.now(UTC)


class Telegram:
    """The Telegram bot as a ``Channel``.

    ``webhook_url`` is the public https address of this server, with or without ``webhook_path``. ``commands`` are per
    language code, "" for everybody else. ``poll_timeout`` and ``answer_timeout`` are seconds; ``rate`` and
    ``chat_rate`` are messages a second in all and to one chat, of which Telegram bears about 30 and 1.
    """

    name = CHANNEL
    capabilities = Capabilities(text_limit=4000, caption_limit=1000, buttons=24, asks_phone=True)

    def __init__(
        self,
        *,
        token: str,
        account: str = "",
        base_url: str = "https://api.telegram.org",
        proxy: str | None = None,
        mode: Literal["polling", "webhook"] = "polling",
        webhook_url: str = "",
        webhook_secret: str = "",
        webhook_path: str = "",
        commands: Mapping[str, Sequence[Command]] | None = None,
        poll_timeout: int = 30,
        answer_timeout: float = 20.0,
        rate: float = 25.0,
        chat_rate: float = 1.0,
        clock: Clock = utc_now,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        if mode == "webhook" and not (webhook_url and webhook_secret):
            raise ValueError("mode webhook needs webhook_url and webhook_secret")
        _keep_out_of_logs()
        self.account = account or token.partition(":")[0]
        self._stranger = RareWarning(logger, "telegram %s: webhook calls with a wrong secret are refused")
        self._polls = mode == "polling"
        self._path = webhook_path or f"/telegram/{self.account}"
        self._public_url = webhook_url.rstrip("/").removesuffix(self._path) + self._path
        self._secret = webhook_secret
        self._commands = dict(commands or {})
        self._poll_timeout = poll_timeout
        self._http = Http(proxy=proxy, answer_seconds=answer_timeout)
        self._client = Client(token=token, server=base_url.rstrip("/"), http=self._http)
        self._pace = Pace(rate, chat_rate)
        self._clock = clock
        self._sleep = sleep
        self._users = 0
        self._troubles: dict[str, str] = {}
        self._moved: dict[str, str] = {}
        self._answers: set[asyncio.Task[None]] = set()

    async def run(self, receive: Receive) -> None:
        """Keeps the bot introduced and its updates coming until cancelled, through outages of Telegram."""
        async with self._connected():
            try:
                async with asyncio.TaskGroup() as group:
                    group.create_task(self._introduce())
                    group.create_task(self._poll(receive, group) if self._polls else self._keep_webhook())
            finally:
                for task in self._answers:
                    task.cancel()

    def routes(self, receive: Receive) -> Sequence[web.RouteDef]:
        """The webhook; nothing when polling."""
        return () if self._polls else (web.post(self._path, partial(self._on_webhook, receive)),)

    async def send(self, message: Outbound) -> str:
        """Sends at the pace that Telegram bears and returns the message id. Raises a ``DeliveryError``."""
        prepared = await prepare(message, self.capabilities.buttons)
        await self._pace.turn(message.address.chat)
        async with self._connected():
            try:
                return await self._deliver(message.address.chat, prepared)
            except Exception as error:
                if is_harmless(error):
                    return ""
                raise delivery_error(error) from error

    async def fetch(self, ref: str, limit: int) -> bytes:
        """The bytes of a file that somebody sent. Raises ``FileTooLarge`` or a ``DeliveryError``, never ``Unsure``."""
        async with self._connected():
            try:
                return await self._client.download(ref, limit)
            except FileTooLarge:
                raise
            except Exception as error:
                if is_too_big(error):
                    raise FileTooLarge from error
                raise asking_error(error) from error

    async def check(self) -> str:
        """All well: ""; else "key: detail", where key is one of unauthorized, conflict, refused, unreachable,
        webhook_set, webhook_missing, webhook_differs, webhook_failing, backlog.
        """
        async with self._connected():
            try:
                await self._client.get_me()
                info = await self._client.get_webhook_info()
            except Exception as error:  # noqa: BLE001 - whatever it is, it is the answer to the question
                return _trouble(error)
        conflict = self._troubles.get("getUpdates", "")
        return conflict if conflict.startswith("conflict") else self._webhook_trouble(info)

    @asynccontextmanager
    async def _connected(self) -> AsyncIterator[None]:
        """Holds the connections open while somebody uses them: nobody has to remember to close the channel."""
        self._users += 1
        await self._http.initialize()
        try:
            yield
        finally:
            self._users -= 1
            if not self._users:
                await self._http.shutdown()

    async def _deliver(self, chat: str, message: Prepared) -> str:
        """Follows a group whose id has changed: nothing went out to the old one."""
        try:
            sent = await deliver(self._client, self._moved.get(chat, chat), message)
        except ChatMigrated as moved:
            self._moved[chat] = str(moved.new_chat_id)
            sent = await deliver(self._client, self._moved[chat], message)
        return str(sent.message_id)

    async def _introduce(self) -> None:
        me = await self._insist("getMe", self._client.get_me)
        logger.info("telegram %s: this is @%s", self.account, me.username)
        for language, commands in self._commands.items():
            await self._insist("setMyCommands", partial(self._set_commands, language, commands))

    async def _set_commands(self, language: str, commands: Sequence[Command]) -> None:
        menu = [BotCommand(command.name, command.description) for command in commands]
        scope = BotCommandScopeAllPrivateChats()
        try:
            await self._client.set_my_commands(menu, scope=scope, language_code=language or None)
        except BadRequest as error:
            logger.error("telegram %s: the command menu %r was refused: %s", self.account, language, reason(error))  # noqa: TRY400 - the traceback tells nothing more

    async def _poll(self, receive: Receive, group: asyncio.TaskGroup) -> None:
        await self._insist("deleteWebhook", partial(self._client.delete_webhook, drop_pending_updates=False))
        hand = _InHand(partial(self._keep, receive), group)
        while True:
            offset = hand.offset
            batch = await self._insist("getUpdates", partial(self._ask, offset))
            for raw in batch:
                hand.take(read_raw(raw, account=self.account, now=self._clock()))
            await hand.settle(_SETTLE_SECONDS)
            if batch and hand.offset == offset:  # Telegram repeats at once what is not confirmed
                await self._sleep(_SETTLE_SECONDS)

    async def _ask(self, offset: int | None) -> list[object]:
        return await self._client.raw_updates(offset, kinds=WANTED, seconds=self._poll_timeout)

    async def _keep(self, receive: Receive, reading: Reading) -> None:
        """Hands the update over until it is kept: only then may it be confirmed, and the next of its chat follow."""
        attempt = 0
        while not await self._was_kept(receive, reading):
            await self._sleep(_pause(attempt))
            attempt += 1

    async def _was_kept(self, receive: Receive, reading: Reading) -> bool:
        try:
            await receive(reading.update)
        except Exception as error:  # noqa: BLE001 - its words may quote the person, and it must not end the reception
            kind = type(error).__name__
            logger.error("telegram %s: update %s was not kept: %s", self.account, reading.update.key, kind)  # noqa: TRY400 - the traceback may quote the person
            return False
        if reading.press:
            task = asyncio.create_task(self._answer_press(reading.press))
            self._answers.add(task)
            task.add_done_callback(self._answers.discard)
        return True

    async def _answer_press(self, press: str) -> None:
        """Stops the waiting sign on the button; nothing is lost when that fails."""
        async with self._connected():
            try:
                await self._client.answer_callback_query(press)
            except Exception as error:  # noqa: BLE001 - the press is kept already; only the waiting sign stays longer
                if not is_harmless(error):
                    logger.info("telegram %s: a button press was not answered: %s", self.account, reason(error))

    async def _keep_webhook(self) -> None:
        while True:
            await self._insist("setWebhook", self._set_webhook)
            await self._sleep(_WEBHOOK_LOOK_SECONDS)

    async def _set_webhook(self) -> None:
        """Sets the webhook unless it is as it should be. A changed secret shows only in the calls that we refused."""
        info = await self._client.get_webhook_info()
        refused = "403" in (info.last_error_message or "")
        if info.url == self._public_url and set(info.allowed_updates) == set(WANTED) and not refused:
            return
        await self._client.set_webhook(
            self._public_url, secret_token=self._secret, allowed_updates=WANTED, drop_pending_updates=False
        )

    async def _on_webhook(self, receive: Receive, request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, self._secret.encode()):
            self._stranger.say(self.account)
            return web.Response(status=403)
        body = await limited_body(request)
        if body is None:
            return web.Response(status=413)
        reading = read_body(body, account=self.account, now=self._clock())
        if await self._was_kept(receive, reading):
            return web.Response()
        return web.Response(status=503, headers={"Retry-After": _WEBHOOK_AGAIN_SECONDS})

    async def _insist(self, what: str, call: Callable[[], Awaitable[Answer]]) -> Answer:
        """The answer of ``call``, however long that takes; each kind of trouble is logged once."""
        attempt = 0
        while True:
            try:
                answer = await call()
            except Exception as error:  # noqa: BLE001 - no answer of Telegram, however odd, may end the reception
                self._note(what, error)
                await self._sleep(_pause_after(error, attempt))
                attempt += 1
            else:
                if self._troubles.pop(what, ""):
                    logger.info("telegram %s: %s works again", self.account, what)
                return answer

    def _note(self, what: str, error: Exception) -> None:
        trouble = _trouble(error)
        if self._troubles.get(what) == trouble:
            return
        self._troubles[what] = trouble
        advice = _ADVICE.get(type(error), "it is tried again")
        level = logging.ERROR if _needs_mending(error) else logging.WARNING
        logger.log(level, "telegram %s: %s fails: %s; %s", self.account, what, trouble, advice)

    def _webhook_trouble(self, info: WebhookInfo) -> str:
        if self._polls and info.url:
            return f"webhook_set: {info.url}"
        if not self._polls and info.url != self._public_url:
            return f"webhook_differs: {info.url}" if info.url else f"webhook_missing: {self._public_url}"
        if info.last_error_date and self._clock() - info.last_error_date < _RECENT:
            return f"webhook_failing: {info.last_error_message or ''}"
        return f"backlog: {info.pending_update_count}" if info.pending_update_count > _LARGE_BACKLOG else ""


class _InHand:
    """The polled updates that are not confirmed yet: one chat in order, chats side by side.

    Telegram forgets everything below the offset, so it rises only to the first update that is not kept.
    """

    def __init__(self, keep: Callable[[Reading], Awaitable[None]], group: asyncio.TaskGroup) -> None:
        self.offset: int | None = None
        self._keep = keep
        self._group = group
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._last: dict[str, asyncio.Task[None]] = {}

    def take(self, reading: Reading) -> None:
        """Starts on an update, after the one before it in its chat; one that is in hand already is not taken again."""
        update = reading.update
        if update.key in self._tasks:
            return
        chat = update.inbound.address.chat if update.inbound else update.key
        task = self._group.create_task(self._keep_after(self._last.get(chat), reading))
        self._tasks[update.key] = self._last[chat] = task

    async def settle(self, seconds: float) -> None:
        """Gives the updates in hand that long, then moves the offset past those that are kept."""
        if self._tasks:
            await asyncio.wait(self._tasks.values(), timeout=seconds)
        for key, task in list(self._tasks.items()):
            if not task.done():
                break
            del self._tasks[key]
            self.offset = int(key) + 1 if key.isdigit() else self.offset
        self._last = {chat: task for chat, task in self._last.items() if not task.done()}

    async def _keep_after(self, earlier: asyncio.Task[None] | None, reading: Reading) -> None:
        if earlier:
            await asyncio.wait({earlier})
        await self._keep(reading)


def _keep_out_of_logs() -> None:
    """The token is part of every address that these libraries log, and the words of people are in their details."""
    for library in ("httpx", "httpcore", "telegram"):
        logging.getLogger(library).setLevel(logging.WARNING)


def _trouble(error: Exception) -> str:
    """A stable key and the detail."""
    known = {InvalidToken: "unauthorized", Conflict: "conflict", BadRequest: "refused"}
    return f"{known.get(type(error), 'unreachable')}: {reason(error)}"


def _pause(attempt: int) -> float:
    return min(2.0 ** min(attempt, 10), _LONGEST_PAUSE)


def _pause_after(error: Exception, attempt: int) -> float:
    """Seconds: what Telegram asks for; long where a person must mend something; growing otherwise."""
    if isinstance(error, TooManyRequests) and error.after is not None:
        return error.after
    return _LONGEST_PAUSE if _needs_mending(error) else _pause(attempt)


def _needs_mending(error: Exception) -> bool:
    meaning = delivery_error(error)
    return isinstance(meaning, Rejected) or (isinstance(meaning, TryLater) and meaning.alarm)
