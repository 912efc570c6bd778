"""docs/them-mot-hanh-trinh.md is true: its one file, its words and its conversation, and the service has a new journey."""

import asyncio
import re
import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DOCUMENT = ROOT / "docs" / "them-mot-hanh-trinh.md"
ROOMS = ("bot", "composition", "documents", "handlers", "locales", "migrations", "models", "scheduler", "web")
BLOCK = re.compile(r"^```\w*\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The project's rooms in an empty folder, with what the document adds."""
    for room in ROOMS:
        shutil.copytree(ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ("main.py", "config.toml"):
        shutil.copyfile(ROOT / file, tmp_path / file)
    code, vietnamese, english, *_rest = BLOCK.findall(DOCUMENT.read_text(encoding="utf-8"))
    for place, text in (
        ("handlers/visit.py", code),
        ("locales/vi/visit.ftl", vietnamese),
        ("locales/en/visit.ftl", english),
    ):
        (tmp_path / place).write_text(text, encoding="utf-8")
    return tmp_path


def documented_conversation() -> list[str]:
    """The lines that people say in the document's conversation, after somebody has agreed to the notice."""
    found = next(block for block in BLOCK.findall(DOCUMENT.read_text(encoding="utf-8")) if "\nat: " in block)
    return ["> /start", "> 1", *(line for line in found.splitlines() if line.startswith((">", "~")))]


async def test_a_journey_is_one_file_with_its_words(copy: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "main.py", "simulate", "--at", "2026-10-08 10:00",
        cwd=copy, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    said, errors = await process.communicate("\n".join(documented_conversation()).encode())
    assert (process.returncode, errors.decode()) == (0, "")
    assert "[1] Nhắc tôi trước một giờ" in said.decode()
    assert ": 2026-10-12 06:30" in said.decode()
    assert "⏰ Văn phòng chờ ông/bà lúc 07 giờ 30, thứ Hai, ngày 12/10/2026." in said.decode()
