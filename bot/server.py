"""The aiohttp application: what main.py mounts, health and metrics."""

import hmac
from collections.abc import Awaitable, Callable, Iterable, Mapping

from aiohttp import web

Health = Callable[[], Awaitable[Mapping[str, str]]]
"""What is wrong, by part; empty when all is well."""
Metrics = Callable[[], Awaitable[Mapping[str, float]]]

BODY_LIMIT = 30 * 1024 * 1024


def application(
    routes: Iterable[web.RouteDef], health: Health, metrics: Metrics, metrics_token: str
) -> web.Application:
    """An application with these routes, ``/health`` (200 or 503) and ``/metrics``.

    Metrics (Prometheus text format 0.0.4) are for whoever brings the token as ``Authorization: Bearer``, and for nobody
    where there is none: what a proxy on this machine passes on looks like a call from this machine.
    """

    async def show_health(_request: web.Request) -> web.Response:
        troubles = dict(await health())
        return web.json_response({"ok": not troubles, **troubles}, status=503 if troubles else 200)

    async def show_metrics(request: web.Request) -> web.Response:
        brought = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if not metrics_token or not hmac.compare_digest(
            brought.encode(errors="surrogateescape"), metrics_token.encode()
        ):
            raise web.HTTPNotFound
        lines = [f"doi_thoai_{name} {value:g}" for name, value in sorted((await metrics()).items())]
        return web.Response(text="\n".join(lines) + "\n", content_type="text/plain")

    app = web.Application(client_max_size=BODY_LIMIT)
    app.add_routes([*routes, web.get("/health", show_health), web.get("/metrics", show_metrics)])
    return app
