"""Reading days, hours and lengths of time as people type them in Vietnamese, with or without marks.

A text is read only when every word of it is understood: what is ambiguous, impossible or more than one answer gives
None, and the caller asks again.
"""

import re
import unicodedata
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from models.vietnamese import fold

DAY = timedelta(days=1)

# Folded, these would read as other words: tối (evening) and tới (next), này (this) and nay (today).
_TELLING_MARKS = {"tối": "evening", "tới": "next", "này": "this"}
_TELLING_WORD = re.compile(r"\b(?:tối|tới|này)\b")
_NOISE = re.compile(r"[,;()¦]|\b(?:luc|vao|ngay|hoi|nhe|a)\b|(?<= )-(?= )|\.(?= |$)")
_TAKEN = " ¦ "


def _plain(text: str) -> str:
    lowered = unicodedata.normalize("NFC", text).casefold()
    return fold(_TELLING_WORD.sub(lambda word: _TELLING_MARKS[word[0]], lowered))


def _take(pattern: re.Pattern[str], text: str) -> tuple[re.Match[str] | None, str]:
    """The first place where the pattern stands, and the text without it."""
    found = pattern.search(text)
    if not found:
        return None, text
    return found, " ".join(f"{text[: found.start()]}{_TAKEN}{text[found.end() :]}".split())


def read_moment(text: str, now: datetime, zone: tzinfo) -> datetime | None:
    """A day with its hour, as an aware moment in UTC; None unless both are there and clear.

    The hour may carry its part of the day ("2 giờ chiều"). Without a year the next such day is meant. A lunar date is
    never read (``is_lunar`` tells them, to explain).
    """
    clock, rest = _take_hour(_plain(text))
    day = _read_day(rest, now.astimezone(zone).date())
    if clock is None or day is None:
        return None
    return datetime.combine(day, clock, zone).astimezone(UTC)


def read_day(text: str, now: datetime, zone: tzinfo) -> date | None:
    """A day alone: "5/11", "ngày 05 tháng 11 năm 2026", "thứ năm tuần sau", "mai"; None when it is not clear.

    Without a year the next such day, today included; a weekday alone is the next one after today.
    """
    return _read_day(_plain(text), now.astimezone(zone).date())


_BETWEEN_DAYS = re.compile(r" +[-–—] +| *[–—] *| +(?:den|toi|to|until) +|(?<=\d)-(?=\d{1,2}/)")


def split_days(text: str) -> tuple[str, str] | None:
    """The first and the last day of "01/10 - 05/10" or "từ 01/10 đến 05/10", each still to be read; None for one day."""
    parts = _BETWEEN_DAYS.split(fold(text).strip(" .").removeprefix("tu ").removeprefix("from "))
    return (parts[0], parts[1]) if len(parts) == 2 else None


def read_hour(text: str) -> time | None:
    """An hour of the day alone: "7h30", "07:30", "7 giờ rưỡi sáng", "2h chiều"; None when it is not clear.

    From 1 to 5 o'clock people mean the afternoon as often as the night: without "sáng", "chiều" or a leading zero such
    an hour is not clear.
    """
    clock, rest = _take_hour(_plain(text))
    return None if _NOISE.sub(" ", rest).strip() else clock


_CLOCK = re.compile(
    r"""(?<![\d/.:-])
    (?P<hour>\d{1,2})
    (?: :(?P<exact>[0-5]\d) | \ ?(?:h|g|gio) (?: \ ?(?P<minutes>[0-5]\d) \ ?(?:p|ph|phut|')? | \ (?P<half>ruoi) )?
       | \ (?P<past>ruoi) )
    (?! [\d:] | [/.-]\d | \ thang | [a-z] )""",
    re.VERBOSE,
)
_PART = re.compile(r"\b(?:buoi )?(sang|trua|chieu|toi|evening|dem)\b")
# Without marks "toi" is the evening only where "tới" could not stand: not after a day ("thu hai toi 7h").
_EVENING_OR_NEXT = re.compile(r"(?<!^)(?<!¦ )(?<!luc )(?<!vao )(?<!ngay )(?<!mai )(?<!nay )(?<!kia )(?<!mot )\btoi\b")
_NEXT_WEEK = re.compile(r"\btuan toi\b|\bsang tuan\b(?: sau\b)?")

# The hours that each part of the day can have, as typed, and how far they are from the 24-hour clock.
_HOURS_OF: dict[str, tuple[tuple[range, int], ...]] = {
    "sang": ((range(1, 12), 0),),
    "trua": ((range(10, 14), 0), (range(1, 2), 12)),
    "chieu": ((range(1, 8), 12), (range(12, 19), 0)),
    "toi": ((range(6, 12), 12), (range(18, 24), 0)),
    "dem": ((range(9, 12), 12), (range(20, 24), 0)),
}
_UNCLEAR_HOURS = range(1, 6)


def _take_hour(text: str) -> tuple[time | None, str]:
    """The hour in the text and the text without it; without a clear hour None and a text that nobody can read."""
    unreadable = (None, "?")
    clock, rest = _take(_CLOCK, _NEXT_WEEK.sub("tuan next", text))
    if clock is None or _EVENING_OR_NEXT.search(rest):
        return unreadable
    part, rest = _take(_PART, rest)
    hour = _hour_of_day(clock["hour"], part[1] if part else "")
    minute = 30 if clock["half"] or clock["past"] else int(clock["exact"] or clock["minutes"] or 0)
    return unreadable if hour is None else (time(hour, minute), rest)


def _hour_of_day(typed: str, part: str) -> int | None:
    hour = int(typed)
    if not part:
        unclear = hour in _UNCLEAR_HOURS and len(typed) == 1
        return None if unclear or hour > 23 else hour
    fitting = _HOURS_OF["toi" if part == "evening" else part]
    return next((hour + shift for hours, shift in fitting if hour in hours), None)


_NUMERIC_DATE = re.compile(
    r"(?<![\d/.:-])(?:(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?|(\d{4})-(\d{1,2})-(\d{1,2})t?)(?![\d:]|[/.-]\d)"
)
_READABLE_YEARS = range(1900, 2100)
_WORDED_DATE = re.compile(r"(?<![\d/.:-])(\d{1,2}) ?(?:/ ?)?thang ?(\d{1,2})(?:,? nam (\d{4}))?(?![\d:]|[/.-]\d)")
_WEEKDAY = re.compile(r"\b(?:(?:thu ?|t)([2-7])|thu (hai|ba|tu|nam|sau|bay)|(chu nhat|cn))\b(?![/.-]\d)")
_WEEKDAY_WORDS = ("hai", "ba", "tu", "nam", "sau", "bay")
_WEEK = re.compile(r"\btuan (nay|this|sau|next)\b")
_COMING = re.compile(r"(?<=¦ )(?:next|this)\b")
_NEAR = re.compile(r"\b(?:(hom qua)|(hom nay|nay)|((?:ngay )?mai)|(ngay kia|ngay mot))\b")


def _read_day(text: str, today: date) -> date | None:
    written, rest = _take_date(_NEXT_WEEK.sub("tuan next", text), today)
    week, rest = _take(_WEEK, rest)
    weekday, rest = _take(_WEEKDAY, rest)
    if weekday or written:
        _, rest = _take(_COMING, rest)
    near, rest = _take(_NEAR, rest)
    if _NOISE.sub(" ", rest).strip():
        return None
    near_day = today + ((near.lastindex or 0) - 2) * DAY if near else None
    named = {day for day in (written, near_day) if day}
    return _agreed(named, weekday and _weekday_number(weekday), week and week[1], today)


def _agreed(named: set[date], weekday: int | None, week: str | None, today: date) -> date | None:
    """The one day that everything said about it fits."""
    if weekday is None:
        return named.pop() if len(named) == 1 and not week else None
    if week:
        monday = today - today.weekday() * DAY
        named = named | {monday + (weekday + (7 if week in {"sau", "next"} else 0)) * DAY}
    named = named or {today + ((weekday - today.weekday() - 1) % 7 + 1) * DAY}
    day = named.pop()
    return day if not named and day.weekday() == weekday else None


def _weekday_number(found: re.Match[str]) -> int:
    digit, word, sunday = found.groups()
    if sunday:
        return 6
    return int(digit) - 2 if digit else _WEEKDAY_WORDS.index(word)


def _take_date(text: str, today: date) -> tuple[date | None, str]:
    """The written date and the text without it; an impossible date leaves a text that nobody can read."""
    for pattern in (_WORDED_DATE, _NUMERIC_DATE):
        found, rest = _take(pattern, text)
        if found:
            day = _date_of(found, today)
            return (day, rest) if day else (None, "?")
    return None, text


def _date_of(found: re.Match[str], today: date) -> date | None:
    if found.re is _WORDED_DATE:
        day, month, year = found.groups()
    elif found[5]:
        year, month, day = found.groups()[4:]
    else:
        day, _, month, year = found.groups()[:4]
    if year:
        return _possible(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    years = range(today.year, today.year + 9)
    days = (_possible(each, int(month), int(day)) for each in years)
    return next((each for each in days if each and each >= today), None)


def _possible(year: int, month: int, day: int) -> date | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if found.year in _READABLE_YEARS else None


_LUNAR = re.compile(
    r"\bm[uo]ng (?:\d{1,2}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)\b|\bram\b|\bthang (?:gieng|chap|nhuan)\b"
    r"|\b(?:am lich|al)\b"
)


def is_lunar(text: str) -> bool:
    """Whether a date is given by the lunar calendar ("mùng 5", "rằm tháng Giêng"), which is never read."""
    return bool(_LUNAR.search(fold(text)))


_UNITS: dict[str, timedelta] = {
    **dict.fromkeys(("giay", "second", "seconds", "s"), timedelta(seconds=1)),
    **dict.fromkeys(("phut", "minute", "minutes", "min"), timedelta(minutes=1)),
    **dict.fromkeys(("gio", "hour", "hours", "h"), timedelta(hours=1)),
    **dict.fromkeys(("ngay", "day", "days"), DAY),
    **dict.fromkeys(("tuan", "week", "weeks"), timedelta(weeks=1)),
}
_LENGTH = re.compile(rf"(\d{{1,6}}) ?({'|'.join(_UNITS)})\b")
_DURATION = re.compile(rf"{_LENGTH.pattern}(?:[ ,]+{_LENGTH.pattern})*(?: (?:sau|later|nua))?")


def read_duration(text: str) -> timedelta | None:
    """A length of time, in Vietnamese or English: "3 ngày", "2 giờ 30 phút", "1 week"; None when it is not one."""
    plain = fold(text)
    if not _DURATION.fullmatch(plain):
        return None
    return sum((int(count) * _UNITS[unit] for count, unit in _LENGTH.findall(plain)), timedelta())
