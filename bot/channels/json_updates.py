"""What the readers of every platform's updates need: text that a database holds, a key for what has none, safe errors."""

import hashlib
from typing import Annotated

from pydantic import BeforeValidator, ValidationError


def storable(text: object) -> object:
    """The text without what no database holds: halves of characters and NUL become U+FFFD."""
    if not isinstance(text, str):
        return text
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return whole.replace("\0", "\N{REPLACEMENT CHARACTER}")


Text = Annotated[str, BeforeValidator(storable)]


def key_of(body: str) -> str:
    """The name of an update that brings none of its own."""
    return f"sha256:{hashlib.sha256(body.encode()).hexdigest()[:32]}"


def places(invalid: ValidationError) -> str:
    """Where the update is odd and how, without quoting it."""
    return "; ".join(
        f"{'.'.join(str(part) for part in one['loc'])}: {one['type']}"
        for one in invalid.errors(include_url=False, include_context=False, include_input=False)[:5]
    )
