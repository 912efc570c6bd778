"""Slips as people type them; laws: a well-formed slip is understood, nothing of the matter is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.slip import Slip, read_slip
from models.vietnamese import fold
from models.village import Village

VILLAGES = [
    Village(id=1, name="Mộ Trạch", aliases=["làng Mộ Trạch", "Tân Hồng"]),
    Village(id=2, name="Quang Tiền"),
    Village(id=3, name="Vạc", aliases=["làng Vạc"]),
]
LAMP = "đèn đường xóm 3 hỏng"


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        (f"Nguyễn Văn An, thôn Vạc, {LAMP}", Slip("Nguyễn Văn An", 3, "", LAMP)),
        (f"Nguyễn Văn An\nthôn Vạc\n{LAMP}", Slip("Nguyễn Văn An", 3, "", LAMP)),
        (f"ông nguyễn văn an, vạc, {LAMP}", Slip("Nguyễn Văn An", 3, "", LAMP)),
        (f"nguyen van an, tan hong, {LAMP}", Slip("Nguyen Van An", 1, "", LAMP)),
        (f"Nguyễn Văn An thôn Vạc {LAMP}", Slip("Nguyễn Văn An", 3, "", LAMP)),
        (f"Nguyễn Văn An, 0912345678, làng Mộ Trạch, {LAMP}", Slip("Nguyễn Văn An", 1, "+84912345678", LAMP)),
        (f"Nguyễn Văn An, Vạc, {LAMP}, đt: 0912 345 678", Slip("Nguyễn Văn An", 3, "+84912345678", LAMP)),
        (f"Họ tên: Bà Trần Thị Ba\nThôn: Quang Tiền\nNội dung: {LAMP}", Slip("Trần Thị Ba", 2, "", LAMP)),
        ("Nguyễn Văn An, thôn Vạc", Slip("Nguyễn Văn An", 3, "", "")),
        (LAMP, Slip("", None, "", LAMP)),
        ("đường trục ngập, thôn Vạc", Slip("", 3, "", "đường trục ngập")),
        (f"{LAMP}, thôn Vạc", Slip("", 3, "", LAMP)),
        ("Nguyễn Văn An, rác ở thôn Vạc, Mộ Trạch nhiều", Slip("Nguyễn Văn An", None, "", "rác ở thôn Vạc, Mộ Trạch nhiều")),
        ("Nguyễn Văn An", Slip("Nguyễn Văn An", None, "", "")),
    ],
)  # fmt: skip
def test_slips_as_they_are_typed(typed: str, understood: Slip) -> None:
    assert read_slip(typed, VILLAGES) == understood


@given(
    st.sampled_from(["Nguyễn Văn An", "Trần Thị Ba", "Vũ Đức"]), st.sampled_from(VILLAGES),
    st.sampled_from(["", "thôn ", "làng ", "THÔN "]), st.sampled_from([", ", "\n", " ; "]),
    st.sampled_from([LAMP, "chợ họp lấn đường, mất vệ sinh", "đề nghị sửa cống\nđầu làng"]),
    st.sampled_from(["", "0912345678", "0987.654.321"]),
)  # fmt: skip
def test_the_three_parts_are_found_whatever_parts_them(
    name: str, village: Village, word: str, between: str, matter: str, number: str
) -> None:
    parts = [name, f"{word}{village.name}", *([number] if number else []), matter]
    slip = read_slip(between.join(parts), VILLAGES)
    assert (slip.name, slip.village_id, bool(slip.phone)) == (name, village.id, bool(number))
    assert fold(slip.text) == fold(matter)


@given(st.text(max_size=120))
def test_no_word_is_lost(typed: str) -> None:
    slip = read_slip(typed, [])
    assert len(slip.text) <= len(typed) + typed.count(",") + typed.count(";")
    if not slip.name and not slip.phone and ":" not in typed:
        letters = [sign for sign in fold(typed) if sign.isalnum()]
        assert [sign for sign in fold(slip.text) if sign.isalnum()] == letters
