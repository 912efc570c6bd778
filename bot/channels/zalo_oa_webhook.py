"""The OA's webhook: what Zalo posts is checked, kept, and only then acknowledged, within the two seconds that Zalo waits."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime

from aiohttp import web

from bot.channels.limited_body import limited_body
from bot.channels.rare_warning import RareWarning
from bot.channels.zalo_oa_signature import SIGNATURE_HEADER, TIMESTAMP_HEADER, stamp_that_matches
from bot.channels.zalo_oa_updates import RECEIPTS, Posted, opened, read_event
from bot.message import Receive, Update

logger = logging.getLogger(__name__)

ANSWER_SECONDS = 1.7
"""Zalo waits two seconds. What takes longer goes on, and the event that comes again is known by its key."""
_MOST_LINES = 200


class Webhook:
    """Answers Zalo: 200 when an event is kept or is not for us, 503 when it must come again, 403 when nobody vouches for it.

    An old event is as good as a new one: retries run for hours, and each has its key.
    """

    def __init__(self, account: str, *, app_id: str, key: str, clock: Callable[[], datetime]) -> None:
        self._account = account
        self._stranger = RareWarning(logger, "zalo_oa %s: webhook calls with a wrong signature are refused")
        self._app_id = app_id
        self._key = key
        self._clock = clock
        self._keeping: set[asyncio.Task[bool]] = set()
        self._logged: set[str] = set()

    async def answer(self, receive: Receive, request: web.Request) -> web.Response:
        """Deal with one call."""
        body = await limited_body(request)
        if body is None:
            return web.Response(status=413)
        posted = opened(body)
        if posted.is_probe or posted.name in RECEIPTS:
            # Some receipts carry a fixed value instead of a signature, and a refused call counts against the webhook.
            return web.Response()
        if not self._is_signed(request, body, posted):
            self._stranger.say(self._account)
            return web.Response(status=403)
        update = read_event(posted, account=self._account, now=self._clock())
        if update is None:
            self._log_once(f"the event {posted.name or '(without a name)'} is not for this service")
            return web.Response()
        return web.Response(status=200 if await self._is_kept_in_time(receive, update) else 503)

    def _is_signed(self, request: web.Request, body: bytes, posted: Posted) -> bool:
        stamps = {"body": posted.timestamp, "header": request.headers.get(TIMESTAMP_HEADER, "")}
        found = stamp_that_matches(
            request.headers.get(SIGNATURE_HEADER, ""), app_id=self._app_id, body=body, key=self._key, stamps=stamps
        )
        if found:
            self._log_once(f"signatures match with the timestamp of the {found}")
        return bool(found)

    async def _is_kept_in_time(self, receive: Receive, update: Update) -> bool:
        """Whether it is kept before Zalo stops waiting. What takes longer is not given up."""
        task = asyncio.create_task(self._is_kept(receive, update))
        self._keeping.add(task)
        task.add_done_callback(self._keeping.discard)
        done, _late = await asyncio.wait({task}, timeout=ANSWER_SECONDS)
        return bool(done) and task.result()

    async def _is_kept(self, receive: Receive, update: Update) -> bool:
        try:
            await receive(update)
        except Exception as error:  # noqa: BLE001 - whatever it is, the event must come again; the core has logged it
            logger.error("zalo_oa %s: an event was not kept (%s); it comes again", self._account, type(error).__name__)  # noqa: TRY400
            return False
        return True

    def _log_once(self, line: str) -> None:
        """Whatever the platform may think of, the log does not grow with it."""
        if line not in self._logged and len(self._logged) < _MOST_LINES:
            self._logged.add(line)
            logger.info("zalo_oa %s: %s", self._account, line)
