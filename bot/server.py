"""The aiohttp application: what main.py mounts, health and metrics."""

from collections.abc import Awaitable, Callable, Iterable, Mapping

from aiohttp import web

Health = Callable[[], Awaitable[Mapping[str, str]]]
"""What is wrong, by part; empty when all is well."""
Metrics = Callable[[], Awaitable[Mapping[str, float]]]

BODY_LIMIT = 30 * 1024 * 1024
_PASSED_ON = frozenset({"Forwarded", "X-Forwarded-For", "X-Real-IP", "Via", "CF-Connecting-IP"})
"""A proxy on this machine calls from it too: what it passes on for somebody else carries one of these."""


def application(routes: Iterable[web.RouteDef], health: Health, metrics: Metrics) -> web.Application:
    """An application with these routes, ``/health`` (200 or 503) and ``/metrics``.

    Metrics (Prometheus text format 0.0.4) are for this machine alone, not for what a proxy passes on from elsewhere.
    """

    async def show_health(_request: web.Request) -> web.Response:
        troubles = dict(await health())
        return web.json_response({"ok": not troubles, **troubles}, status=503 if troubles else 200)

    async def show_metrics(request: web.Request) -> web.Response:
        if request.remote not in ("127.0.0.1", "::1") or any(name in request.headers for name in _PASSED_ON):
            raise web.HTTPNotFound
        lines = [f"doi_thoai_{name} {value:g}" for name, value in sorted((await metrics()).items())]
        return web.Response(text="\n".join(lines) + "\n", content_type="text/plain")

    app = web.Application(client_max_size=BODY_LIMIT)
    app.add_routes([*routes, web.get("/health", show_health), web.get("/metrics", show_metrics)])
    return app
