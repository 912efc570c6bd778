"""Fields and kinds of matters suggested from the words; a person always confirms."""

import re
from collections import Counter

from bot.flow import Option
from bot.settings import FieldSettings, Settings
from bot.turn import Turn
from models.agency import active_agencies
from models.complained import FIELD_ABOUT_OFFICIALS
from models.matter import Kind
from models.vietnamese import fold, mentions

OTHER_FIELD = "khac"
MATTER = 3
PLACE = 2
"""Weights: a word for the matter itself, to which its length is added, beats a word for the place."""


def likely_fields(settings: Settings, text: str) -> list[tuple[str, int]]:
    """Fields whose words the text holds, with their weight, likeliest first.

    Longer sayings weigh more than single words, and what something is ("ngập") more than where it is ("đường thôn").
    """
    weights = Counter({field.code: _weight(field, text) for field in settings.fields})
    return [(code, weight) for code, weight in weights.most_common() if weight > 0]


def _weight(field: FieldSettings, text: str) -> int:
    said = sum(MATTER + len(word.split()) for word in mentions(text, (*field.words, *field.words_en), field.apart_from))
    return said + (PLACE if mentions(text, field.places, field.apart_from) else 0)


def suggest_field(settings: Settings, text: str) -> str | None:
    """The one field that the words point to, or None if none does or two do alike."""
    likely = likely_fields(settings, text)
    if not likely or (len(likely) > 1 and likely[0][1] == likely[1][1]):
        return None
    return likely[0][0]


def unit_complained_of(turn: Turn, field: str, text: str) -> str | None:
    """The one unit that the words about an official name; it does not get to read them (features F27).

    The codes of agencies are what people call them ("công an", "trạm y tế"), so these are looked for, without marks.
    """
    if field != FIELD_ABOUT_OFFICIALS:
        return None
    words = f" {' '.join(fold(text).split())} "
    named = [
        one.code for one in active_agencies(turn.session) if re.search(rf"\b{one.code.replace('_', ' ')}\b", words)
    ]
    return named[0] if len(named) == 1 else None


def suggest_kind(turn: Turn, text: str) -> Kind:
    """What sort of matter the words sound like; the office can set it otherwise."""
    for kind in (Kind.PROPOSAL, Kind.OPINION, Kind.QUESTION):
        if mentions(text, turn.texts.sayings(f"words-kind-{kind}"), turn.texts.sayings("words-kind-apart-from")):
            return kind
    return Kind.QUESTION if "?" in text else Kind.REPORT


def field_options(turn: Turn, text: str) -> list[Option]:
    """All fields to choose from, the likely ones first."""
    likely = [code for code, _weight in likely_fields(turn.settings, text)]
    order = [*likely, *(field.code for field in turn.settings.fields if field.code not in likely)]
    return [Option(code, field_name(turn, code)) for code in order]


def near_fields(turn: Turn, text: str) -> list[str]:
    """The fields that a few words point to, likeliest first."""
    return [code for code, _weight in likely_fields(turn.settings, text)]


def field_name(turn: Turn, code: str) -> str:
    """The name of a field in the reader's language."""
    field = turn.settings.field(code)
    return field.name_en if turn.language == "en" else field.name
