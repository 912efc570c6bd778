"""The guides in docs/huong-dan: whatever somebody can start by a word is told, in capitals, to those who may start it."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.journey import Opening
from bot.texts import Texts
from handlers import journeys
from models.appointment import Role
from models.rights import MAY
from models.working_days import HOME_ZONE

ROOT = Path(__file__).parents[1]
GUIDES = ROOT / "docs" / "huong-dan"
CITIZENS, OFFICIALS = "nguoi-dan", "can-bo"
OWN_GUIDE = {Role.FRONT: "mat-tran", Role.ADMINISTRATOR: "quan-tri"}


def guides_for(opening: Opening) -> set[str]:
    """The guides of those who may start it."""
    if not opening.right:
        return {CITIZENS}
    return {OWN_GUIDE.get(role, OFFICIALS) for role in MAY[opening.right]}


def ways_to_say(opening: Opening, texts: Texts) -> list[str]:
    """The plain words as the guides write them, and the commands."""
    key = f"open-{opening.name}"
    words = [word.upper() for word in texts.say("vi", f"{key}.words").split(", ")]
    return [*words, *(f"/{command}" for command in texts.say("vi", key).split(", "))]


def untold(guides: Mapping[str, str]) -> list[str]:
    """A line for each guide that keeps something from its readers: the guide, and what could stand in it."""
    texts = Texts(ROOT / "locales", HOME_ZONE)
    return [
        f"{guide}: {ways[0]}"
        for journey in journeys()
        for opening in journey.openings
        if (ways := ways_to_say(opening, texts))
        for guide in sorted(guides_for(opening))
        if not any(re.search(rf"(?<!\w){re.escape(way)}(?!\w)", guides[guide]) for way in ways)
    ]


@pytest.fixture
def guides() -> dict[str, str]:
    """The text of each guide, its lines joined."""
    return {path.stem: " ".join(path.read_text(encoding="utf-8").split()) for path in GUIDES.glob("*.md")}


def test_whoever_may_start_something_is_told_the_word(guides: dict[str, str]) -> None:
    assert untold(guides) == []


def test_what_is_left_out_is_found(guides: dict[str, str]) -> None:
    assert "mat-tran: THU THẬP Ý KIẾN" in untold({**guides, "mat-tran": ""})
    assert "quan-tri: MỜI" in untold({**guides, "quan-tri": guides["quan-tri"].replace("MỜI", "mời")})
