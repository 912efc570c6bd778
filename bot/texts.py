"""Words by key: Fluent catalogues in locales/, with days, hours and numbers written as each language writes them."""

import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentNone
from fluent.syntax import ast

from models.vietnamese import fold, show_phone, spelled_out

DEFAULT_LANGUAGE = "vi"

LONG = 2000
"""Characters. The library refuses arguments above 2,500, as it must with texts of strangers; ours are put in afterwards."""

Value = str | int | float | datetime | date


class MissingWordsError(Exception):
    """The catalogues do not hold a text that the service needs."""


class Texts:
    """All catalogues, checked when they are loaded: every language has every key, and every file can be read."""

    def __init__(self, folder: Path, zone: ZoneInfo, facts: Mapping[str, Mapping[str, str]] | None = None) -> None:
        """``facts`` are arguments that every text may use, by language: the commune's name, how people are addressed."""
        self.zone = zone
        self._facts = facts or {}
        self._bundles = {
            place.name: _load(place)
            for place in sorted(folder.iterdir())
            if place.is_dir() and any(place.glob("*.ftl"))
        }
        self._sayings: dict[str, tuple[str, ...]] = {}
        self._word_lists: dict[str, frozenset[str]] = {}
        self._gists: dict[str, frozenset[str]] = {}
        self._fixed: dict[tuple[str, str], str] = {}
        """Texts without arguments of their own, which are the same each time."""
        self._refuse_differences()

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages there are, the default first."""
        return (DEFAULT_LANGUAGE, *(name for name in self._bundles if name != DEFAULT_LANGUAGE))

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of the default language, and so of every language."""
        return _keys(self._bundles[DEFAULT_LANGUAGE])

    def has(self, key: str) -> bool:
        """Whether there is such a text; ``message.attribute`` names a text that belongs to another one."""
        return key in self.keys

    def say(self, language: str, key: str, **args: Value) -> str:
        """The text of a key. Raises ``MissingWordsError`` if there is none or one of its arguments is missing."""
        name = language if language in self._bundles else DEFAULT_LANGUAGE
        if args:
            return self._format(name, key, args)
        fixed = self._fixed.get((name, key))
        if fixed is None:
            fixed = self._fixed[name, key] = self._format(name, key, {})
        return fixed

    def _format(self, name: str, key: str, args: Mapping[str, Value]) -> str:
        bundle = self._bundles[name]
        if key not in self.keys:
            raise MissingWordsError(key)
        message, _, attribute = key.partition(".")
        found = bundle.get_message(message)
        pattern = found.attributes[attribute] if attribute else found.value
        assert pattern is not None  # noqa: S101 (``keys`` lists only messages that have one)
        given = {argument: self._plain(name, value) for argument, value in args.items()}
        long = {argument: value for argument, value in given.items() if isinstance(value, str) and len(value) > LONG}
        marks = {argument: f"\ue000{argument}\ue001" for argument in long}
        text, errors = bundle.format_pattern(pattern, {**self._facts.get(name, {}), **given, **marks})
        if errors or isinstance(text, FluentNone):
            raise MissingWordsError(f"{key} ({name}): {errors}")
        return _put_in(str(text), {marks[argument]: value for argument, value in long.items()})

    def official_address(self, language: str) -> Mapping[str, Value]:
        """The facts that address an official where a citizen would be addressed."""
        facts = self._facts.get(language, {})
        return {"you": facts.get("comrade", ""), "You": facts.get("Comrade", "")}

    def sayings(self, key: str) -> tuple[str, ...]:
        """A list of words or sayings separated by commas, as written, of all languages together."""
        if key not in self._sayings:
            lists = [self.say(language, key) for language in self.languages]
            self._sayings[key] = tuple(entry.strip() for text in lists for entry in text.split(",") if entry.strip())
        return self._sayings[key]

    def words(self, key: str) -> frozenset[str]:
        """The same list folded, to compare whole messages with."""
        if key not in self._word_lists:
            self._word_lists[key] = frozenset(fold(entry) for entry in self.sayings(key))
        return self._word_lists[key]

    def gist(self, text: str) -> str:
        """A saying without what adds nothing to it: of "cho tôi xóa hết dữ liệu ạ" there is left "xoa du lieu"."""
        fillers = self.words("words-filler")
        return " ".join(word for word in spelled_out(fold(text)).split() if word not in fillers)

    def gists(self, key: str) -> frozenset[str]:
        """The gists of a list of sayings, without those of which nothing is left."""
        if key not in self._gists:
            self._gists[key] = frozenset(map(self.gist, self.sayings(key))) - {""}
        return self._gists[key]

    def day(self, language: str, moment: datetime | date) -> str:
        """A day with its weekday: "thứ Năm, ngày 05/11/2026"."""
        local = moment.astimezone(self.zone).date() if isinstance(moment, datetime) else moment
        return _uncapitalised(format_date(local, self.say(language, "format-day"), locale=language))

    def short_day(self, language: str, moment: datetime | date) -> str:
        """A day in figures: "05/11/2026"."""
        local = moment.astimezone(self.zone).date() if isinstance(moment, datetime) else moment
        return format_date(local, self.say(language, "format-short-day"), locale=language)

    def hour(self, language: str, moment: datetime) -> str:
        """An hour of the day: "07 giờ 30", or "17 giờ" on the full hour."""
        local = moment.astimezone(self.zone)
        key = "format-hour" if local.minute else "format-full-hour"
        return format_time(local, self.say(language, key), locale=language)

    def moment(self, language: str, moment: datetime) -> str:
        """Hour and day together."""
        return self.say(language, "format-moment", hour=self.hour(language, moment), day=self.day(language, moment))

    def _plain(self, language: str, value: Value) -> str | float:
        if isinstance(value, datetime):
            return self.moment(language, value)
        if isinstance(value, date):
            return self.day(language, value)
        return value

    def _refuse_differences(self) -> None:
        if DEFAULT_LANGUAGE not in self._bundles:
            raise MissingWordsError(f"there is no catalogue for {DEFAULT_LANGUAGE}")
        for language, bundle in self._bundles.items():
            missing = self.keys ^ _keys(bundle)
            if missing:
                raise MissingWordsError(f"not in both {DEFAULT_LANGUAGE} and {language}: {', '.join(sorted(missing))}")


def _put_in(text: str, long: Mapping[str, str]) -> str:
    for mark, value in long.items():
        text = text.replace(mark, value)
    return text


def number(language: str, value: float) -> str:
    """A number as the language writes it: 1.250."""
    return format_decimal(value, locale=language)


def phone(e164: str | None) -> str:
    """A phone number as people write it, or ""."""
    return show_phone(e164) if e164 else ""


def _load(folder: Path) -> FluentBundle:
    bundle, found = FluentBundle([folder.name], use_isolating=False), set[str]()
    for path in sorted(folder.glob("*.ftl")):
        resource = FluentResource(unicodedata.normalize("NFC", path.read_text(encoding="utf-8")))
        junk = [entry for entry in resource.body if isinstance(entry, ast.Junk)]
        if junk:
            raise MissingWordsError(f"{path.name}: cannot be read near: {(junk[0].content or '').strip()[:80]}")
        doubles = [
            entry.id.name for entry in resource.body if isinstance(entry, ast.Message) and entry.id.name in found
        ]
        if doubles:
            raise MissingWordsError(f"{path.name}: another file of {folder.name} has this key already: {doubles[0]}")
        found.update(entry.id.name for entry in resource.body if isinstance(entry, ast.Message))
        bundle.add_resource(resource)
    return bundle


def _keys(bundle: FluentBundle) -> frozenset[str]:
    found: set[str] = set()
    for name, message in bundle._messages.items():  # noqa: SLF001 (the library has no listing)
        if message.value is not None:
            found.add(name)
        found.update(f"{name}.{attribute.id.name}" for attribute in message.attributes)
    return frozenset(found)


def _uncapitalised(text: str) -> str:
    # Babel capitalises Vietnamese weekdays; in the middle of a sentence they are small: "thứ Năm", "Chủ nhật".
    return "t" + text[1:] if text.startswith("Thứ") else text
