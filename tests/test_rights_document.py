"""docs/quyen-han.md says who may do what, exactly as models/rights.py has it and in the words of the catalogue."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.texts import Texts
from models.appointment import Role
from models.rights import MAY
from models.working_days import HOME_ZONE

ROOT = Path(__file__).parents[1]
ROW = re.compile(r"^\| `(?P<right>[^`]+)` \| (?P<what>[^|]+) \| (?P<who>[^|]+) \|$", re.MULTILINE)


def documented(text: str) -> dict[str, frozenset[str]]:
    """What the table of a document says: for each right the roles in words."""
    return {row["right"]: frozenset(row["who"].strip().split("; ")) for row in ROW.finditer(text)}


def differences(text: str, may: Mapping[str, frozenset[Role]]) -> list[str]:
    """A line for each right of which document and code say different things; the line is what should stand there."""
    texts = Texts(ROOT / "locales", HOME_ZONE)
    words = {role: texts.say("vi", f"role-{role.replace('_', '-')}") for role in Role}
    rows = documented(text)
    wanted = {right: [words[role] for role in Role if role in roles] for right, roles in may.items()}
    wrong = [right for right in wanted if rows.get(right) != frozenset(wanted[right])]
    return [f"`{right}`: {'; '.join(wanted[right])}" for right in wrong] + [
        f"`{right}` is no right" for right in rows.keys() - may.keys()
    ]


def test_the_document_says_what_the_code_does() -> None:
    assert differences((ROOT / "docs" / "quyen-han.md").read_text(encoding="utf-8"), MAY) == []


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("", "`invite`: quản trị"),
        ("| `invite` | Mời | quản trị; Đảng ủy |", "`invite`: quản trị"),
        ("| `invite` | Mời | Đảng ủy |", "`invite`: quản trị"),
        ("| `invite` | Mời | quản trị |\n| `rule` | Trị | quản trị |", "`rule` is no right"),
    ],
)
def test_a_difference_is_found(row: str, fault: str) -> None:
    assert differences(row, {"invite": frozenset({Role.ADMINISTRATOR})}) == [fault]
