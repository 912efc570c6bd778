"""The body of a call: anybody can post, so neither a large nor a slow one is waited for to its end."""

import asyncio

from aiohttp import web

BODY_LIMIT = 1_000_000
"""Bytes of one call of a webhook; real updates stay far below."""
BODY_SECONDS = 20.0


async def limited_body(request: web.Request, limit: int = BODY_LIMIT, seconds: float = BODY_SECONDS) -> bytes | None:
    """The body, None if it is larger than ``limit`` bytes. Raises HTTP 408 if it takes longer than ``seconds``."""
    body = bytearray()
    try:
        async with asyncio.timeout(seconds):
            async for chunk in request.content.iter_any():
                body += chunk
                if len(body) > limit:
                    return None
    except TimeoutError:
        raise web.HTTPRequestTimeout from None
    return bytes(body)
