"""Vietnamese text as software must treat it: clean, find, sort, split, and know a name, a phone or a secret in it."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

import phonenumbers
from phonenumbers import PhoneNumberFormat, PhoneNumberMatcher, PhoneNumberType
from rapidfuzz import fuzz

from models.everyday_words import EVERYDAY_WITHOUT_MARKS, FAMILY_NAMES, SHORTENED

T = TypeVar("T")
SortKey = tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]

_BIDI_CONTROLS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_CLEANING: dict[int, str | None] = {
    **dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), *_BIDI_CONTROLS)),
    **dict.fromkeys(map(ord, "\n\v\f\x85\u2028\u2029"), "\n"),
    ord("\t"): " ",
}
_BLANK_LINES = re.compile(r"\n{3,}")


def clean(text: str) -> str:
    """Text fit to keep: NFC, without control characters and bidi overrides, trailing space and runs of blank lines.

    Tabs become spaces, every kind of line end becomes a newline, half of a surrogate pair becomes U+FFFD (it could
    not be stored as UTF-8). Nothing else is lost; cleaning twice changes nothing more.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_CLEANING)
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    lines = (line.rstrip() for line in unicodedata.normalize("NFC", text).split("\n"))
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()


_D_TO_PLAIN = str.maketrans("đðɖ", "ddd")
_D_TO_VIETNAMESE = str.maketrans("ðɖ", "đđ")


def fold(text: str) -> str:
    """The search key: no case, no marks, đ and its look-alikes as d, single spaces. Idempotent."""
    plain = unicodedata.normalize("NFC", text).casefold().translate(_D_TO_PLAIN)
    letters = (sign for sign in unicodedata.normalize("NFD", plain) if unicodedata.category(sign) != "Mn")
    return " ".join("".join(letters).split())


def spelled_out(folded: str) -> str:
    """The words of a folded saying, those that people shorten written out: "mat tien k" asks "mat tien khong"."""
    return " ".join(SHORTENED.get(word, word) for word in _WORD.findall(folded))


# In the order of the dictionary: huyền, hỏi, ngã, sắc, nặng.
_TONES = "\u0300\u0309\u0303\u0301\u0323"
_WORD = re.compile(r"\w+")


def _words(text: str) -> list[str]:
    lowered = unicodedata.normalize("NFC", text).casefold().translate(_D_TO_VIETNAMESE)
    return _WORD.findall(unicodedata.normalize("NFC", lowered))


def _parted(word: str) -> tuple[str, str]:
    """The letters without their tones, and the tones: where a tone stands (hoà, hòa) does not matter any more."""
    signs = unicodedata.normalize("NFD", word)
    letters = "".join(sign for sign in signs if sign not in _TONES)
    return unicodedata.normalize("NFC", letters), "".join(sign for sign in signs if sign in _TONES)


def _exact_words(text: str) -> list[str]:
    return ["".join(_parted(word)) for word in _words(text)]


def _folded_words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def same_word(a: str, b: str) -> bool:
    """The same word or words with the same marks, whatever the case, the encoding or the place of the tone."""
    return _exact_words(a) == _exact_words(b)


_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANKS = {letter: rank for rank, letter in enumerate(_ALPHABET, start=1)}
_SORTED_PART = re.compile(r"[^\W\d_]+|\d+")


def _part_key(part: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    if part[0].isdigit():
        digits = part.lstrip("0")
        return (0, len(digits), *map(ord, digits)), ()
    letters, tones = _parted(part)
    return tuple(_RANKS.get(letter, 100 + ord(letter)) for letter in letters), tuple(map(_TONES.index, tones))


def sort_key(text: str) -> SortKey:
    """Order of a Vietnamese dictionary, word by word: first a ă â … d đ … u ư …, then ngang huyền hỏi ngã sắc nặng.

    Numbers go before words and by value, so that "Thôn 2" stands before "Thôn 10". Punctuation does not count.
    """
    return tuple(_part_key(part) for part in _SORTED_PART.findall(" ".join(_words(text))))


def person_sort_key(full_name: str) -> SortKey:
    """Order of a Vietnamese list of people: given name (the last word) first, then family and middle names."""
    *family, given = sort_key(full_name) or (((), ()),)
    return (given, *family)


def _overlap(query: list[str], text: list[str], scores: tuple[int, int, int]) -> int:
    whole, phrase, all_words = scores
    if query == text:
        return whole
    if f" {' '.join(query)} " in f" {' '.join(text)} ":
        return phrase
    return all_words if set(query) <= set(text) else 0


_NEAR_MISS = 75


def match_score(query: str, text: str) -> int:
    """How well a text answers a query, 0 (not at all) to 100.

    80–100: with the very marks of the query; 50–70: with other or no marks; under 50: a near miss in spelling.
    Within each, the whole text is above a phrase of it, and a phrase is above scattered words.
    """
    folded, folded_text = _folded_words(query), _folded_words(text)
    if not folded:
        return 0
    if score := _overlap(folded, folded_text, (70, 60, 50)):
        return _overlap(_exact_words(query), _exact_words(text), (100, 90, 80)) or score
    likeness = fuzz.token_sort_ratio(" ".join(folded), " ".join(folded_text))
    return int(likeness * 0.49) if likeness >= _NEAR_MISS else 0


def rank(query: str, candidates: Iterable[T], text_of: Callable[[T], str] = str) -> list[T]:
    """The candidates that match at all, best first; equals keep their order."""
    scored = [(match_score(query, text_of(candidate)), candidate) for candidate in candidates]
    return [candidate for score, candidate in sorted(scored, key=lambda pair: -pair[0]) if score]


_SHARE_OF_MARKED_WORDS = 4
LOOKED_AT = 8000
"""Characters of a text in which sayings are looked for: as many as a question may have."""

_Key = tuple[bool, str]
_Keys = tuple[_Key, ...]


def mentions(text: str, words: Iterable[str], apart_from: Iterable[str] = ()) -> list[str]:
    """Those of the words or phrases that stand in the text as whole words, in the order given.

    In a text written with marks a word counts only with its own marks, wherever the tone stands ("cho" is not "chó",
    "hòa" is "hoà"). In a text written without them the marks of the word are ignored ("cho" may be "chó"), except of
    what is everyday speech without them ("chua" is chưa, not chùa). A text in which under a quarter of the words carry
    marks, usually a place name completed by the keyboard, was written without. What shares words with a saying of
    ``apart_from`` does not count. Looks at the first ``LOOKED_AT`` characters.
    """
    keys, places = _keys_in(text[:LOOKED_AT])
    begun = _begun(places, tuple(words))
    if not begun:
        return []
    covered = {at for entry in apart_from for start, end in _found(keys, places, entry) for at in range(start, end)}
    return [
        entry
        for entry in begun
        if any(covered.isdisjoint(range(start, end)) for start, end in _found(keys, places, entry))
    ]


def is_marked(text: str) -> bool:
    """Whether a text was written with marks, as far as its words tell."""
    typed = _words(text[:LOOKED_AT])
    marked = sum(fold(word) != word for word in typed)
    return marked > 0 and marked * _SHARE_OF_MARKED_WORDS >= len(typed)


@lru_cache(maxsize=32)
def _keys_in(text: str) -> tuple[_Keys, dict[_Key, list[int]]]:
    """The words of a text as they are compared, and where each stands: looked at once for all sayings."""
    typed = _words(text)
    marked = [fold(word) != word for word in typed]
    with_marks = any(marked) and sum(marked) * _SHARE_OF_MARKED_WORDS >= len(typed)
    keys = tuple(_key(word, exact=with_marks or has_marks) for word, has_marks in zip(typed, marked, strict=True))
    places: dict[_Key, list[int]] = {}
    for at, key in enumerate(keys):
        places.setdefault(key, []).append(at)
    return keys, places


def _key(word: str, *, exact: bool) -> _Key:
    return exact, "".join(_parted(word)) if exact else fold(word)


@lru_cache(maxsize=4096)
def _keys_of(entry: str) -> tuple[tuple[_Key, _Key], ...]:
    return tuple((_key(word, exact=True), _key(word, exact=False)) for word in _words(entry))


@lru_cache(maxsize=256)
def _by_first_word(entries: tuple[str, ...]) -> dict[_Key, list[int]]:
    """At which places of a list the sayings stand that begin with a word."""
    found: dict[_Key, list[int]] = {}
    for number, entry in enumerate(entries):
        for form in {form for key in _keys_of(entry)[:1] for form in key}:
            found.setdefault(form, []).append(number)
    return found


def _begun(places: dict[_Key, list[int]], entries: tuple[str, ...]) -> list[str]:
    """The sayings whose first word stands in a text: few of many, so that the rest need not be looked at."""
    by_first = _by_first_word(entries)
    numbers = sorted({number for key in places for number in by_first.get(key, ())})
    return [entries[number] for number in numbers]


def _found(keys: _Keys, places: dict[_Key, list[int]], entry: str) -> Iterator[tuple[int, int]]:
    """Where a saying stands, from which word to before which."""
    wanted = _keys_of(entry)
    for at in sorted({at for key in wanted[:1] for form in key for at in places.get(form, ())}):
        end = at + len(wanted)
        here = keys[at:end]
        same = len(here) == len(wanted) and all(key in either for key, either in zip(here, wanted, strict=True))
        if same and not _is_everyday(here):
            yield at, end


def _is_everyday(keys: _Keys) -> bool:
    """Typed without marks, and so common without them that it says nothing."""
    return not any(exact for exact, _word in keys) and " ".join(word for _exact, word in keys) in EVERYDAY_WITHOUT_MARKS


def utf16_length(text: str) -> int:
    """Length in UTF-16 units, in which Telegram and Zalo count."""
    return len(text) + sum(sign > "\uffff" for sign in text)


_JOINER = "\u200d"
_PARAGRAPH_END = re.compile(r"\n\s*\n")
_LINE_END = re.compile(r"\n")
_SENTENCE_END = re.compile(r"(?<=[.!?…;])\s")
_SPACE = re.compile(r"\s+")
_NEXT_SIGN = re.compile(r"\s*(\S?)")


def split_text(text: str, limit: int) -> list[str]:
    """The text in pieces of at most ``limit`` UTF-16 units, each as long as a good place to cut allows.

    Cuts at a paragraph, a line or a sentence if that leaves a piece at least half full, else between words, else
    inside a word; never inside a surrogate pair nor before a combining mark (unless one letter with its marks is
    longer than the limit). Only the white space at a cut and at both ends is lost; a blank text gives no piece.
    Raises ValueError for a limit under 2, in which an emoji would not fit.
    """
    if limit < 2:
        raise ValueError(f"a piece needs room for at least 2 UTF-16 units, not {limit}")
    pieces = []
    rest = text.strip()
    while rest:
        cut = _cut(rest, _fitting(rest, limit))
        pieces.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return pieces


def _fitting(text: str, limit: int) -> int:
    units = 0
    for at, sign in enumerate(text):
        units += 2 if sign > "\uffff" else 1
        if units > limit:
            return at
    return len(text)


def _cut(text: str, end: int) -> int:
    if end == len(text):
        return end
    half = end // 2
    for pattern, at_least in ((_PARAGRAPH_END, half), (_LINE_END, half), (_SENTENCE_END, half), (_SPACE, 1)):
        places = [found.start() for found in pattern.finditer(text, at_least, end + 2) if found.start() <= end]
        if place := next((place for place in reversed(places) if _may_cut(text, place)), 0):
            return place
    return next((place for place in range(end, 0, -1) if _may_cut(text, place)), end)


def _may_cut(text: str, at: int) -> bool:
    found = _NEXT_SIGN.match(text, at)
    following = found[1] if found else ""
    return text[at - 1] != _JOINER and not _clings(following)


def _clings(sign: str) -> bool:
    """Whether a sign belongs to the one before it: combining marks, variation selectors, joiners, skin tones."""
    return sign == _JOINER or "\U0001f3fb" <= sign <= "\U0001f3ff" or unicodedata.category(sign or " ").startswith("M")


_NAME_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NAME_INTRODUCTION = re.compile(
    r"(?: (?:ho\ (?:va\ )?)? ten (?:\ (?:toi|em|chau|con|minh))? (?:\ la)? | (?:toi|em|chau|con|minh) (?:\ ten)? \ la )"
    r"(?:\ ?:)? \ ",
    re.VERBOSE,
)
_NEVER_FIRST_IN_A_NAME = frozenset({"toi", "xin", "chao", "alo", "hello", "ok", "nha"})
_NEVER_IN_A_NAME = re.compile(
    "tôi|không|muốn|là|về|của|bị|và|những|các|này|với|rất|gì|chào|ạ|nhé|ở|thôn|xóm|làng|xã|nhà|hỏng|hỏi|gãy|ngập|tắc"
    "|mất|bố|mẹ|chồng|vợ|đang|đã|chưa|cho|thì|người"
)
_NEVER_IN_A_NAME_WITHOUT_MARKS = frozenset({"o", "thon", "xom", "muon", "cua", "ngap", "nguoi"})
_HONORIFICS = frozenset({"cụ", "ông", "bà", "anh", "chị", "cô", "chú", "bác", "em", "cháu"})
_HONORIFICS_WITHOUT_MARKS = frozenset(map(fold, _HONORIFICS))
_MIDDLE_NAMES = frozenset({"van", "thi", "duc", "huu", "dinh"})
_LONGEST_NAME = 60


def person_name(text: str) -> str | None:
    """The full name that a person typed: 2 to 6 words of letters, in NFC; None when it cannot be a name.

    A name typed all in small or all in capital letters gets its capitals; "tôi là …", "họ tên: …" and how somebody is
    addressed ("cụ …") are left out. Anything with digits, addresses, commands or the words of a sentence is not a name.
    """
    words = [word.strip(".,;!") for word in clean(text).split()]
    words = _without_honorific(words[_introduction_length(words) :])
    name = " ".join(words)
    if not (2 <= len(words) <= 6 and len(name) <= _LONGEST_NAME and all(map(_NAME_WORD.fullmatch, words))):
        return None
    if fold(words[0]) in _NEVER_FIRST_IN_A_NAME or any(map(_is_never_in_a_name, words)):
        return None
    return name.title() if name.islower() or name.isupper() else name


def is_doubtful_name(name: str) -> bool:
    """Whether a name that ``person_name`` read begins with no family name that is known, and should be asked back."""
    return fold(name.split()[0]) not in FAMILY_NAMES


def _is_never_in_a_name(word: str) -> bool:
    return word.lower() in _NEVER_IN_A_NAME_WITHOUT_MARKS or bool(_NEVER_IN_A_NAME.fullmatch(word.lower()))


def _without_honorific(words: list[str]) -> list[str]:
    """ "cụ Nguyễn Thị Tý" is Nguyễn Thị Tý; but "chu văn an" and "Ông Văn Tùng" are family names."""
    if len(words) < 2:
        return words
    first, second = words[0].lower(), fold(words[1])
    if second in _MIDDLE_NAMES and len(words) > 2:
        return words[1:] if first in _HONORIFICS and first != "ông" else words
    sure = first in _HONORIFICS or (first in _HONORIFICS_WITHOUT_MARKS and len(words) > 2 and second in FAMILY_NAMES)
    return words[1:] if sure else words


def _introduction_length(words: list[str]) -> int:
    found = _NAME_INTRODUCTION.match(fold(" ".join(words)))
    return len(found[0].split()) if found else 0


_LETTER_O_AS_ZERO = re.compile(r"(?<![^\W\d_])(?:[oO]+(?=\d)|[oO]{2,}(?![^\W\d_]))|(?<=\d)[oO]+(?![^\W\d_])")
_MORE_DIGITS = re.compile(r"\d(?:[ .-]?\d){6}")
_PERSONAL_LINES = (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE, PhoneNumberType.FIXED_LINE_OR_MOBILE)


def initialled(full_name: str) -> str:
    """A name that its bearer knows again and nobody else learns: "N. V. Bình"."""
    *before, given = full_name.split() or [""]
    return " ".join([*(f"{word[0]}." for word in before), given])


def phone(text: str) -> str | None:
    """The one phone number in the text, as E.164; None when there is none, or more than one, or it is not valid.

    Vietnamese unless another country's code is written. Understands 09…, 84…, +84…, 0084…, "+84 0…", dots, spaces and
    the letter O for zero. Short codes (113) and service lines (1900…) are not a person's phone.
    """
    text = _LETTER_O_AS_ZERO.sub(lambda found: "0" * len(found[0]), clean(text))
    found = list(PhoneNumberMatcher(text, "VN"))
    numbers = {phonenumbers.format_number(match.number, PhoneNumberFormat.E164) for match in found}
    if len(numbers) != 1 or phonenumbers.number_type(found[0].number) not in _PERSONAL_LINES:
        return None
    rest = text
    for match in reversed(found):
        rest = f"{rest[: match.start]}|{rest[match.end :]}"
    return None if _MORE_DIGITS.search(rest) else numbers.pop()


def show_phone(e164: str) -> str:
    """A stored number as people write it: "0912 345 678"; foreign ones keep their country code.

    Raises ValueError when it is not E.164.
    """
    try:
        number = phonenumbers.parse(e164)
    except phonenumbers.NumberParseException as error:
        raise ValueError("not an E.164 phone number") from error
    at_home = number.country_code == phonenumbers.country_code_for_region("VN")
    form = PhoneNumberFormat.NATIONAL if at_home else PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(number, form)


class PrivateKind(StrEnum):
    """What must not stand in a log or on a public page."""

    BOT_KEY = "bot_key"
    CARD = "card"
    ID = "id"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class PrivatePart:
    """A stretch ``text[start:end]`` that gives away a person or a secret."""

    start: int
    end: int
    kind: PrivateKind


# Looser than phone(): a number with a digit wrong or missing still points at a person. A date is not a number.
_PRIVATE = re.compile(
    r"""
    (?<!\d) (?P<bot_key> \d{5,20} : [\w-]{16,} )
  | (?<!\d) (?:
        (?P<card>  \d{13,} | \d{4} (?:[ .-]\d{4}){3} (?:[ .-]\d{1,3})? )
      | (?P<id>    \d{12} | \d{9} | \d{3} (?:[ -]\d{3}){3} )
      | (?! (?:0?[1-9]|[12]\d|3[01]) [./-] (?:0?[1-9]|1[0-2]) [./-] (?:19|20)\d\d (?![\d./-]) )
        (?P<phone>
            \d{10,11}
          | (?: \+\d{1,3} | 0084 | 84 ) (?: [ \u00a0./()-]{0,2} [\doO] ){8,11}
          | \(? (?: 0 | [oO](?=\d) ) (?: [ \u00a0./()-]{0,2} [\doO] ){8,9}
        )
    ) (?!\d)
    """,
    re.VERBOSE,
)


def private_parts(text: str) -> Iterator[PrivatePart]:
    """Phone numbers, 12 and 9-digit identity numbers, card-like numbers and bot tokens, from left to right."""
    for found in _PRIVATE.finditer(text):
        yield PrivatePart(found.start(), found.end(), PrivateKind(found.lastgroup or ""))


def redact(text: str) -> str:
    """The text for a log, each private part replaced by its kind in brackets, such as ``[phone]``."""
    return _PRIVATE.sub(lambda found: f"[{found.lastgroup}]", text)
