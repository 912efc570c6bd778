"""Words by key: what is missing is refused when the service starts, and no argument is too long."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.texts import MissingWordsError, Texts
from composition.building import HERE
from models.working_days import HOME_ZONE


def catalogue(folder: Path, vietnamese: str, english: str) -> Path:
    """Two small catalogues."""
    for language, text in (("vi", vietnamese), ("en", english)):
        (folder / language).mkdir()
        (folder / language / "words.ftl").write_text(text, encoding="utf-8")
    return folder


def test_a_text_missing_in_one_language_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MissingWordsError, match="goodbye"):
        Texts(catalogue(tmp_path, "hello = Chào\ngoodbye = Tạm biệt\n", "hello = Hello\n"), HOME_ZONE)


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MissingWordsError, match="cannot be read"):
        Texts(catalogue(tmp_path, "hello = { $x", "hello = Hello\n"), HOME_ZONE)


def test_a_key_in_two_files_is_refused(tmp_path: Path) -> None:
    folder = catalogue(tmp_path, "hello = Chào\n", "hello = Hello\n")
    (folder / "vi" / "more.ftl").write_text("hello = Xin chào\n", encoding="utf-8")
    with pytest.raises(MissingWordsError, match="has this key already: hello"):
        Texts(folder, HOME_ZONE)


def test_an_argument_that_is_missing_is_refused(tmp_path: Path) -> None:
    texts = Texts(catalogue(tmp_path, "hello = Chào { $name }\n", "hello = Hello { $name }\n"), HOME_ZONE)
    with pytest.raises(MissingWordsError):
        texts.say("vi", "hello")


@pytest.mark.parametrize("length", [1, 2500, 2501, 100_000])
def test_a_long_argument_is_said_whole(tmp_path: Path, length: int) -> None:
    texts = Texts(catalogue(tmp_path, "answer = “{ $text }” hết\n", "answer = “{ $text }” end\n"), HOME_ZONE)
    assert texts.say("vi", "answer", text="x" * length) == f"“{'x' * length}” hết"


def test_moments_are_written_as_each_language_writes_them() -> None:
    texts = Texts(HERE / "locales", HOME_ZONE)
    moment = datetime(2026, 11, 5, 0, 30, tzinfo=UTC)
    assert texts.moment("vi", moment) == "07 giờ 30, thứ Năm, ngày 05/11/2026"
    assert "Thursday" in texts.moment("en", moment)
    assert texts.hour("vi", datetime(2026, 11, 5, 10, 0, tzinfo=UTC)) == "17 giờ"
