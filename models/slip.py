"""A paper slip typed in one message: who, from which village, with which phone, about what (features F14)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from phonenumbers import PhoneNumberMatcher

from models.vietnamese import clean, fold, person_name, phone
from models.village import Village

_SURNAMES = """
nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh đoàn mai lương đào tạ hà trương lâm
lưu tô kiều quách tống chu thái triệu nghiêm quan khúc đàm vương ninh nhữ bạch hứa mạc tăng phùng
"""
SURNAMES = frozenset(_SURNAMES.split())
"""A name typed without capitals is known by its first word."""
_WITHOUT_MARKS = frozenset(map(fold, SURNAMES)) - {"duong", "do", "to", "ha", "mai", "chu", "quan", "ta", "ho", "dao"}
"""Without marks these are also everyday words: duong is a road."""
_HONORIFICS = frozenset(["ong", "ba", "anh", "chi", "cu", "bac", "co", "chu", "em", "di", "cau", "mo"])
_LABEL = re.compile(
    r"^\s*(?:họ\s*(?:và\s*)?tên|tên|ho\s*(?:va\s*)?ten|thôn|thon|địa chỉ|dia chi|nội dung|noi dung|ý kiến|y kien)\s*:\s*",
    re.IGNORECASE,
)
_PHONE_LABEL = re.compile(r"(?:sđt|sdt|đt|dt|số điện thoại|so dien thoai|điện thoại|dien thoai|tel)\s*[:.]?\s*$", re.I)
_PARTS = re.compile(r"([,;\n]+)")
_VILLAGE_WORDS = ("o thon ", "o lang ", "thon ", "lang ", "o ")


@dataclass(frozen=True, slots=True)
class Slip:
    """What was understood of a slip; what was not is in ``text``, so that nothing typed is lost."""

    name: str = ""
    village_id: int | None = None
    phone: str = ""
    text: str = ""


def read_slip(typed: str, villages: Sequence[Village]) -> Slip:
    """Name first, the village and a phone anywhere, all else is the matter; commas or lines part them, or "thôn"."""
    found_phone, rest = _without_phone(clean(typed))
    parts = _PARTS.split(rest)
    pieces = [_LABEL.sub("", part).strip() for part in parts[::2]]
    separators = [*parts[1::2], ""]
    name, after_name = _name_at_the_beginning(pieces[0], villages)
    if name:
        pieces[0] = after_name
    village_id = None
    for at, piece in enumerate(pieces):
        village_id, left = _village_at_the_beginning(piece, villages, whole=at > 1)
        if village_id is not None:
            pieces[at] = left
            break
    return Slip(name, village_id, found_phone, _joined(pieces, separators))


def _without_phone(text: str) -> tuple[str, str]:
    found = list(PhoneNumberMatcher(text, "VN"))
    number = phone(found[0].raw_string) if len(found) == 1 else None
    if number is None:
        return "", text
    return number, f"{_PHONE_LABEL.sub('', text[: found[0].start])}{text[found[0].end :]}"


def _name_at_the_beginning(piece: str, villages: Iterable[Village]) -> tuple[str, str]:
    """The name, and what follows it in the same piece from the word "thôn" on."""
    name = _as_name(piece)
    if name:
        return name, ""
    found = re.match(r"^(?P<name>.+?)\s+(?P<rest>(?:ở\s+)?(?:thôn|thon|làng|lang)\s+\S.*)$", piece, re.IGNORECASE)
    if found is None or _village_at_the_beginning(found["rest"], villages, whole=False)[0] is None:
        return "", piece
    name = _as_name(found["name"])
    return (name, found["rest"]) if name else ("", piece)


def _as_name(words: str) -> str:
    parts = words.split()
    if len(parts) > 2 and fold(parts[0]).strip(".:") in _HONORIFICS:
        parts = parts[1:]
    found = person_name(" ".join(parts))
    if found is None:
        return ""
    capitals = all(part[:1].isupper() for part in parts)
    first = parts[0].lower()
    return found if capitals or first in SURNAMES or first in _WITHOUT_MARKS else ""


def _village_at_the_beginning(piece: str, villages: Iterable[Village], *, whole: bool) -> tuple[int | None, str]:
    """The village that a piece names or begins with, and what follows; without "thôn" it must be the whole piece."""
    folded = fold(piece)
    names = [(fold(name), village.id) for village in villages for name in (village.name, *village.aliases)]
    for name, village_id in sorted(names, key=lambda entry: -len(entry[0])):
        if _bare(folded) == _bare(name):
            return village_id, ""
        prefix = next((words for words in _VILLAGE_WORDS[:4] if folded.startswith(words)), "")
        if not whole and prefix and _begins(folded.removeprefix(prefix), _bare(name)):
            count = len(prefix.split()) + len(_bare(name).split())
            return village_id, " ".join(piece.split(" ")[count:]).lstrip(" :-.")
    return None, piece


def _bare(folded: str) -> str:
    for words in _VILLAGE_WORDS:
        if folded.startswith(words):
            return folded.removeprefix(words).strip(" .")
    return folded.strip(" .")


def _begins(text: str, name: str) -> bool:
    return text == name or text.startswith((f"{name} ", f"{name}:", f"{name}."))


def _joined(pieces: Sequence[str], separators: Sequence[str]) -> str:
    """What is left, with the signs that stood between."""
    text = ""
    for piece, separator in zip(pieces, separators, strict=True):
        if piece:
            text += piece + ("\n" if "\n" in separator else ", " if separator else "")
    return text.strip(" ,;\n")
