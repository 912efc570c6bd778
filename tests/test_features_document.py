"""docs/tinh-nang.md is true: each feature in scope has conversations, files and words, and all of them exist."""

import re
from pathlib import Path

import pytest

from bot.texts import Texts
from handlers import journeys
from models.vietnamese import fold
from models.working_days import HOME_ZONE

ROOT = Path(__file__).parents[1]
DOCUMENT = ROOT / "docs" / "tinh-nang.md"
LATER = {5, 25, 37, 54, 55, 57, 58, 59, 60}
"""Features that belong to no conversation of this table: papers, pages, public screens, operation."""
IN_SCOPE = {f"F{number}" for number in range(1, 61) if number not in LATER}
ROW = re.compile(
    r"^\| (?P<code>F\d+|–) \| (?P<name>[^|]+) \| (?P<words>[^|]+) \| (?P<files>[^|]+) \| (?P<shown>[^|]+) \|$",
    re.MULTILINE,
)
LINK = re.compile(r"\]\((\.\./tests/transcripts/[^)]+)\)")
QUOTED = re.compile(r"`([^`]+)`")
JOURNEY = re.compile(r"^\| [^|`]+ (?:\| (?:\[[^|]+|–) ){5}\|$", re.MULTILINE)
JOURNEYS = 12


def the_document() -> str:
    """The document as it is."""
    return DOCUMENT.read_text(encoding="utf-8")


def opening_words() -> set[str]:
    """Everything in Vietnamese that opens something, folded."""
    texts = Texts(ROOT / "locales", HOME_ZONE)
    names = [opening.name for journey in journeys() for opening in journey.openings]
    return {fold(word) for name in names for word in texts.say("vi", f"open-{name}.words").split(", ")}


def faults(text: str) -> list[str]:
    """A line for whatever the table promises and is not so."""
    known = opening_words()
    rows = list(ROW.finditer(text))
    missing = IN_SCOPE - {row["code"] for row in rows}
    return [
        *(f"{code} is not in the table" for code in sorted(missing)),
        *(f"{row['name']} has no conversation" for row in rows if not LINK.findall(row["shown"])),
        *(f"no conversation {path}" for path in LINK.findall(text) if not (DOCUMENT.parent / path).is_file()),
        *(
            f"no file {name}"
            for row in rows
            for name in QUOTED.findall(row["files"])
            if not (ROOT / "handlers" / name).is_file()
        ),
        *(f"{word} opens nothing" for row in rows for word in QUOTED.findall(row["words"]) if fold(word) not in known),
    ]


def test_every_feature_in_scope_has_its_conversations() -> None:
    assert faults(the_document()) == []


def test_every_journey_is_shown_in_good_and_bad_weather() -> None:
    assert len(JOURNEY.findall(the_document())) == JOURNEYS


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("", "F1 is not in the table"),
        ("| F1 | X | `việc` | `work.py` | – |", "X has no conversation"),
        ("| F1 | X | `việc` | `work.py` | [a](../tests/transcripts/ask/none.txt) |", "no conversation"),
        ("| F1 | X | `việc` | `none.py` | – |", "no file none.py"),
        ("| F1 | X | `việt` | `work.py` | – |", "việt opens nothing"),
    ],
)
def test_a_fault_is_found(row: str, fault: str) -> None:
    assert any(found.startswith(fault) for found in faults(row))
