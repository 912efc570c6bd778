"""The page that a browser shows for the web chat, in Vietnamese or English, with its few assets."""

import hashlib
import html
import re
import string
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from aiohttp import web

from bot.channels.web_chat import SECURITY_HEADERS, TEXT_LIMIT

_HERE = Path(__file__).parent
_PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_ASSETS = {
    "chat.css": "text/css",
    "chat.js": "text/javascript",
    "icon.svg": "image/svg+xml",
}

_FILLED_BY_SCRIPT = {name: f"{{{name}}}" for name in ("name", "percent", "limit", "weekday", "date", "hour", "minute")}
"""Arguments of words that only the browser knows: it puts them where the braces are."""


class Word(Protocol):
    """The words of one language by key."""

    def __call__(self, key: str, /, **args: str | int) -> str: ...


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What the page says about the office; ``phone`` and ``address`` may be "" and are then left out."""

    office: str
    phone: str
    address: str
    file_limit: int
    """Bytes that one upload may have, told to the browser so that it need not try."""


class _Page(string.Template):
    """HTML with ``${name}`` where a word or fact goes."""

    idpattern = r"[a-z][a-z0-9-]*"
    flags = re.NOFLAG

    def render(self, facts: Mapping[str, str], word: Callable[[str], str]) -> str:
        """Facts come before words. Every value is escaped: a template cannot ask for raw text."""
        names = self.get_identifiers()
        return self.substitute({name: html.escape(facts[name] if name in facts else word(name)) for name in names})


@dataclass(frozen=True, slots=True)
class _Asset:
    content: bytes
    media_type: str

    @property
    def version(self) -> str:
        return hashlib.sha256(self.content).hexdigest()[:12]


def chat_page_routes(words: Mapping[str, Word], facts: PageFacts) -> Sequence[web.RouteDef]:
    """``GET /`` and the assets of the page. ``words`` has "vi" and "en"; a missing word shows here, at the start."""
    assets = {name: _Asset((_HERE / "static" / name).read_bytes(), kind) for name, kind in _ASSETS.items()}
    pages = {language: _render(language, word, facts, assets) for language, word in words.items()}

    async def page(request: web.Request) -> web.Response:
        language = page_language(request.query.get("lang", ""), request.headers.get("Accept-Language", ""))
        headers = {
            **SECURITY_HEADERS,
            "Content-Security-Policy": _PAGE_POLICY,
            "Content-Language": language,
            "Vary": "Accept-Language",
            "Cache-Control": "no-cache",
        }
        response = web.Response(text=pages[language], content_type="text/html", headers=headers)
        response.enable_compression()
        return response

    return [web.get("/", page), *(web.get(f"/static/{name}", _serve(asset)) for name, asset in assets.items())]


def page_language(asked: str, accepted: str) -> str:
    """The language asked for in the address; else English only for a browser that does not know Vietnamese.

    Many phones in the villages are left in English, with Vietnamese second in ``Accept-Language`` (RFC 9110 12.5.4).
    """
    if asked in {"vi", "en"}:
        return asked
    known = {part.partition(";")[0].partition("-")[0].strip().lower() for part in accepted.split(",")}
    return "en" if "en" in known and "vi" not in known else "vi"


def _render(language: str, word: Word, facts: PageFacts, assets: Mapping[str, _Asset]) -> str:
    values = {
        "lang": language,
        "office": facts.office,
        "phone": facts.phone,
        "phone-digits": re.sub(r"[^\d+]", "", facts.phone),
        "phone-hidden": "" if facts.phone else "hidden",
        "address": facts.address,
        "address-hidden": "" if facts.address else "hidden",
        "contact-hidden": "" if facts.phone or facts.address else "hidden",
        "text-limit": str(TEXT_LIMIT),
        "file-limit": str(facts.file_limit),
        **{f"asset-{name.replace('.', '-')}": f"/static/{name}?v={asset.version}" for name, asset in assets.items()},
    }
    template = _Page((_HERE / "templates" / "chat.html").read_text(encoding="utf-8"))
    return template.render(values, lambda key: word(key, office=facts.office, **_FILLED_BY_SCRIPT))


def _serve(asset: _Asset) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def serve(request: web.Request) -> web.Response:
        # The page names the version, so a slow network fetches each version once.
        current = request.query.get("v") == asset.version
        headers = {
            **SECURITY_HEADERS,
            "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
            "Cache-Control": "public, max-age=31536000, immutable" if current else "no-cache",
        }
        response = web.Response(body=asset.content, content_type=asset.media_type, charset="utf-8", headers=headers)
        response.enable_compression()
        return response

    return serve
