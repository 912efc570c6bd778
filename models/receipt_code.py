"""Receipt codes: two words and four digits that can be read over the telephone, neither guessable nor in sequence."""

import re
from random import Random

from models.vietnamese import fold

FIRST = (
    "BÌNH",
    "HÒA",
    "AN",
    "PHÚC",
    "THỊNH",
    "VẠN",
    "TÂN",
    "MINH",
    "THANH",
    "XUÂN",
    "HỒNG",
    "KIM",
    "NGỌC",
    "SƠN",
    "LONG",
    "PHÚ",
)
SECOND = (
    "AN",
    "YÊN",
    "LẠC",
    "LỘC",
    "TIẾN",
    "HƯNG",
    "VINH",
    "QUANG",
    "MAI",
    "LAN",
    "SEN",
    "TRÚC",
    "HÀ",
    "GIANG",
    "KHÊ",
    "ĐIỀN",
)

_TYPED = re.compile(r"\b([a-z]{1,7})[\s\-.]{0,3}([a-z]{1,7})[\s\-.:]{0,3}(\d[\d\s.]{2,6}\d)\b")
_WORDS = {(fold(first), fold(second)): f"{first} {second}" for first in FIRST for second in SECOND if first != second}


def new_code(chance: Random) -> str:
    """A code such as "BÌNH AN 4827"; the caller makes sure that it is free."""
    first = chance.choice(FIRST)
    second = chance.choice([word for word in SECOND if word != first])
    return f"{first} {second} {chance.randrange(1000, 10000)}"


def read_code(text: str) -> str | None:
    """The code somewhere in what a person typed, with or without marks, or None."""
    for match in _TYPED.finditer(fold(text)):
        words = _WORDS.get((match[1], match[2]))
        digits = "".join(filter(str.isdigit, match[3]))
        if words and len(digits) == 4:
            return f"{words} {digits}"
    return None
