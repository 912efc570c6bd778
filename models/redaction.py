"""Redaction: phone numbers, identity numbers, house numbers, e-mail addresses and given names are taken out of a text."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile


class Taken(StrEnum):
    """What sort of thing was taken out."""

    EMAIL = "email"
    PHONE = "phone"
    IDENTITY = "identity"
    HOUSE = "house"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Redacted:
    """The text without them, and what they were, in order of their sorts."""

    text: str
    taken: tuple[tuple[Taken, str], ...]


_PATTERNS: Mapping[Taken, re.Pattern[str]] = {
    Taken.EMAIL: re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    # A sum of money never begins with 0 or +84, so groups of figures may be parted in any way here.
    Taken.PHONE: re.compile(r"(?<![\d.,])(?:\+84|84(?=\d{9}\b)|0)(?:[ .\-]?\d){8,10}(?!\d)"),
    # Twelve figures, or nine of the old card; parted by blanks only, because "150.000.000" is money. Accounts are longer.
    Taken.IDENTITY: re.compile(r"(?<![\d.,])(?:\d{8,19}|\d{3}(?: \d{3}){2,3}|\d{4}(?: \d{4}){2,3})(?![\d]|[.,]\d)"),
    Taken.HOUSE: re.compile(
        r"\b(?:số nhà|nhà số|sn)\s*[.:]?\s*\d+[\w/\-]*|\bsố\s+\d+\w?(?:/\d+\w?)*(?=\s*,?\s*(?:ngõ|ngách|hẻm|đường|phố)\b)",
        re.IGNORECASE,
    ),
}


_ADDRESSED = re.compile(r"\b(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ụ|Mrs?|Ms)\.?\s+")
_LONGEST_NAME = 6


def names_in(text: str) -> list[str]:
    """Names of two words or more after a form of address, such as "ông Nguyễn Văn Bình"; "ông Chủ tịch" is none."""
    names = []
    for found in _ADDRESSED.finditer(text):
        following = re.split(r"[^\w\s]", text[found.end() :], maxsplit=1)[0].split()
        words = list(takewhile(lambda word: word[:1].isupper(), following[:_LONGEST_NAME]))
        names += [" ".join(words)] if len(words) > 1 else []
    return names


def redact(text: str, names: Collection[str], instead: Mapping[Taken, str]) -> Redacted:
    """Take them out; ``instead`` says what stands in their place. Names are looked for whole, whatever their capitals."""
    taken: list[tuple[Taken, str]] = []
    for sort, pattern in [*_PATTERNS.items(), *((Taken.NAME, _of_name(name)) for name in _longest_first(names))]:
        taken += [(sort, found.group()) for found in pattern.finditer(text)]
        text = pattern.sub(instead[sort].replace("\\", r"\\"), text)
    return Redacted(text, tuple(dict.fromkeys(taken)))


def _longest_first(names: Collection[str]) -> list[str]:
    return sorted((name for name in set(names) if name), key=lambda name: (-len(name), name))


def _of_name(name: str) -> re.Pattern[str]:
    words = r"\s+".join(map(re.escape, name.split()))
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)
