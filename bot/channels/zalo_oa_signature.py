"""Whether an event comes from Zalo: the plain SHA-256 over app id, raw body, timestamp and the OA's secret key."""

import hashlib
import hmac
from collections.abc import Mapping

SIGNATURE_HEADER = "X-ZEvent-Signature"
TIMESTAMP_HEADER = "X-ZEvent-Timestamp"


def mac(app_id: str, body: bytes, timestamp: str, key: str) -> str:
    """The signature in hex; no HMAC, and over the bytes as they came."""
    return hashlib.sha256(app_id.encode() + body + timestamp.encode() + key.encode()).hexdigest()


def stamp_that_matches(given: str, *, app_id: str, body: bytes, key: str, stamps: Mapping[str, str]) -> str:
    """The name of the timestamp with which the signature is right, "" if none is; always takes the same time.

    Sources disagree whether the body's timestamp or the header's is meant, so both are tried.
    """
    claimed = given.strip().removeprefix("mac=").strip().lower().encode("utf-8", "surrogateescape")
    found = ""
    for name, stamp in stamps.items():
        right = hmac.compare_digest(claimed, mac(app_id, body, stamp, key).encode())
        found = name if right and stamp and not found else found
    return found if key else ""
