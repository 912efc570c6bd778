"""A person's consent, by which the service gets its first pair of tokens: the address to open, and what comes back."""

import base64
import hashlib
import re
import secrets
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import parse_qs, urlencode, urlsplit

from bot.channels.zalo_oa_client import Client
from bot.channels.zalo_oa_tokens import Pair, pair_in

_VERIFIER_BYTES = 32
_ERROR_CODE = re.compile(r"^-\d{1,6}$")
"""What Zalo's page shows in the place of a code, when somebody pastes that."""


class NotConsented(Exception):
    """What was pasted brings no code: ``why`` is "empty", "state" (of another attempt) or what Zalo says."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class Granted:
    """What Zalo gave for the consent: a code for one exchange within ten minutes, and whose OA it is, if told."""

    code: str = field(repr=False)
    oa_id: str = ""


class Consent:
    """One attempt: its verifier never leaves this machine before the exchange, so a code that others see is of no use."""

    def __init__(self, client: Client, *, app_id: str, callback_url: str) -> None:
        self._client = client
        self._app_id = app_id
        self._callback_url = callback_url
        self._verifier = secrets.token_urlsafe(_VERIFIER_BYTES)
        self._state = secrets.token_urlsafe(12)

    @property
    def address(self) -> str:
        """What the OA's administrator opens in a browser."""
        digest = hashlib.sha256(self._verifier.encode()).digest()
        query = {
            "app_id": self._app_id,
            "redirect_uri": self._callback_url,
            "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
            "state": self._state,
        }
        return f"{self._client.oauth_url}/v4/oa/permission?{urlencode(query)}"

    def granted(self, pasted: str) -> Granted:
        """What is in the address that the browser came back to, or a bare code. Raises ``NotConsented``."""
        text = pasted.strip()
        if "?" not in text and "=" not in text:
            if not text or " " in text:
                raise NotConsented("empty")
            if _ERROR_CODE.match(text):
                raise NotConsented(text)
            return Granted(text)
        answer = {name: values[0] for name, values in parse_qs(urlsplit(text).query or text).items()}
        if "code" not in answer:
            raise NotConsented(answer.get("error") or answer.get("error_code") or "empty")
        if answer.get("state", self._state) != self._state:
            raise NotConsented("state")
        return Granted(answer["code"], answer.get("oa_id", ""))

    async def exchange(self, granted: Granted, secret: str, now: datetime) -> Pair:
        """The pair for a code. Raises what the client raises."""
        form = {
            "app_id": self._app_id,
            "grant_type": "authorization_code",
            "code": granted.code,
            "code_verifier": self._verifier,
        }
        return pair_in(await self._client.exchange(secret, form), now)
