"""The conversation that everything here is measured with: first contact, consent, name, village, no phone."""

from dataclasses import dataclass
from datetime import datetime

from bot.message import Address, Inbound, Update

LINES = ("xin chào", "1", "/dangky", "Nguyễn Văn Bình", "1", "bỏ qua")
"""What the citizen types. Every bot here answers each line with one message."""

FIRST_OF_EXISTING = 1_000_000
FIRST_OF_NEW = 50_000_000
"""Chat ids, as numbers from which one counts up."""


@dataclass(frozen=True, slots=True)
class Citizen:
    """Somebody who has the conversation."""

    chat: int

    def update(self, line: int, account: str, now: datetime) -> Update:
        """The line of that index as a channel hands it over."""
        key = f"{self.chat}-{line}"
        address = Address("telegram", account, str(self.chat))
        return Update("telegram", account, key, "", Inbound(address, key, now, text=LINES[line]))
