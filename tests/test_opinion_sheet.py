"""The sheet of opinions: what is filled in is read as it was meant, one wrong row and nothing is taken, no file breaks it."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from documents.opinion_sheet import FIRST_ROW, MOST_ROWS, Filled, OpinionRow, RowError, empty, read
from models.similar import grouped

FIELDS = {"Đất đai": "dat_dai", "Môi trường, rác thải": "moi_truong"}
EMPTY = empty(lambda key: key, list(FIELDS))
Cells = tuple[object, object, object]
sentences = st.text("abcđêêhươgiấy ,.?=+-@", min_size=6, max_size=60).filter(lambda text: len(text.strip(" ,.")) > 6)


def filled(*rows: Cells, first: int = FIRST_ROW) -> bytes:
    """The sheet with some rows filled in: opinion, people, field."""
    book = load_workbook(BytesIO(EMPTY))
    for row, cells in enumerate(rows, first):
        for column, value in enumerate(cells, 2):
            book.worksheets[0].cell(row, column).value = value  # type: ignore[assignment]
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def test_a_filled_sheet_is_read() -> None:
    sheet = filled(
        ("Rác ở chợ", 12, "môi trường, rác thải"), (" Mương tắc lâu rồi ", None, None), ("Sổ đỏ chậm", "3", "Đất đai")
    )
    assert read(sheet, FIELDS) == Filled(
        (
            OpinionRow("Rác ở chợ", 12, "moi_truong"),
            OpinionRow("Mương tắc lâu rồi", 1, ""),
            OpinionRow("Sổ đỏ chậm", 3, "dat_dai"),
        )
    )


@pytest.mark.parametrize(
    ("row", "key"),
    [
        ((None, 3, None), "opinion-sheet-no-text"),
        (("x" * 4001, 1, None), "opinion-sheet-long-text"),
        (("Rác ở chợ", "nhiều", None), "opinion-sheet-no-number"),
        (("Rác ở chợ", 0, None), "opinion-sheet-no-number"),
        (("Rác ở chợ", 2.5, None), "opinion-sheet-no-number"),
        (("Rác ở chợ", 1, "Việc lạ"), "opinion-sheet-no-field"),
    ],
)
def test_one_wrong_row_and_nothing_is_taken(row: Cells, key: str) -> None:
    assert read(filled(("Sổ đỏ chậm", 1, None), row), FIELDS) == Filled(errors=(RowError(FIRST_ROW + 1, key),))


@pytest.mark.parametrize("below", [0, 1, 900])
def test_a_sheet_that_goes_on_too_long_is_not_cut(below: int) -> None:
    sheet = filled(("Sổ đỏ chậm", 1, None), first=FIRST_ROW + MOST_ROWS + below)
    assert read(sheet, FIELDS).errors[0].key == "opinion-sheet-too-long"


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"%PDF-1.7", EMPTY[:200], b"\x00" * 4096])
def test_what_is_no_sheet_is_said_to_be_none(content: bytes) -> None:
    assert read(content, FIELDS).errors[0].key == "opinion-sheet-unreadable"


def test_another_workbook_and_an_empty_one_are_told_apart() -> None:
    book = load_workbook(BytesIO(EMPTY))
    book.worksheets[0]["F1"].value = None
    file = BytesIO()
    book.save(file)
    assert read(file.getvalue(), FIELDS).errors == (RowError(0, "opinion-sheet-another"),)
    assert read(EMPTY, FIELDS).errors == (RowError(0, "opinion-sheet-empty"),)


@given(st.lists(sentences, max_size=12))
def test_grouping_puts_every_text_into_one_group(texts: list[str]) -> None:
    assert sorted(place for group in grouped(texts) for place in group) == list(range(len(texts)))
