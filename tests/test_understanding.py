"""What villagers really write: the field it points to, which matters are alike, which short sentence asks for what."""

from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.settings import Settings
from bot.texts import Texts
from composition.building import texts_of
from handlers.fields import suggest_field
from models.matter import Matter
from models.similar import Sought, likeness
from models.vietnamese import fold, mentions
from tests.stage import trial_settings

VILLAGES = ("Mộ Trạch", "Quang Tiền", "Vạc")


@pytest.fixture(scope="module")
def settings() -> Settings:
    """As the project ships them."""
    return trial_settings("sqlite://", Path("unused"))


@pytest.fixture(scope="module")
def texts(settings: Settings) -> Texts:
    """The catalogues."""
    return texts_of(settings)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ("đường thôn em ngập", "thoat_nuoc_ngap"),
        ("duong thon em ngap", "thoat_nuoc_ngap"),
        ("đường thôn hỏng hết rồi", "giao_thong_ha_tang"),
        ("việc này chưa ai trả lời", None),
        ("viec nay chua ai tra loi", None),
        ("cho toi hoi viec nay", None),
        ("toi muon hoi phi quy gi do", None),
        ("mui hoi tu bai rac", "moi_truong"),
        ("mất điện từ tối qua", "dien_nuoc_chieu_sang"),
        ("mat dien tu toi qua", "dien_nuoc_chieu_sang"),
        ("tôi không có điện thoại", None),
        ("gia đình tôi khó khăn quá", None),
        ("trong trường hợp này thì sao", None),
        ("tôi yêu cầu trả lời", None),
        ("mái đình dột nát", "van_hoa_ttcs"),
        ("ổ gà trước cổng trường", "giao_thong_ha_tang"),
        ("loa trước nhà văn hóa rè quá", "van_hoa_ttcs"),
        ("bao giờ thì có đường mới?", None),
    ],
)
def test_the_field_of_what_villagers_write(settings: Settings, said: str, field: str | None) -> None:
    assert suggest_field(settings, said) == field


def matter(text: str, field: str) -> Matter:
    """One that was sent earlier."""
    now = datetime(2026, 10, 5, tzinfo=UTC)
    return Matter(id=1, code="A", text=text, folded=fold(text), field=field, asked_at=now, review_due_at=now)


@pytest.mark.parametrize(
    ("said", "there", "alike"),
    [
        ("đèn đường đầu xóm 2 hỏng mấy hôm rồi", "đèn đường đầu xóm 2 hỏng, tối om", True),
        ("den duong dau xom 2 hong", "đèn đường đầu xóm 2 hỏng", True),
        ("ổ gà to ở đường thôn Vạc", "đèn đường thôn Vạc hỏng", False),
        ("đường thôn Vạc hỏng", "đường thôn Vạc bẩn", False),
        ("rãnh thoát nước ngõ 3 tắc", "rãnh thoát nước ngõ 5 tắc", False),
        ("rãnh thoát nước ngõ 5 tắc", "rãnh thoát nước ngõ 5 bị tắc, nước tràn ra đường", True),
        ("thôn Mộ Trạch mất nước", "thôn Mộ Trạch nhiều rác", False),
    ],
)
def test_which_matters_are_alike(settings: Settings, said: str, there: str, alike: bool) -> None:
    earlier = matter(there, suggest_field(settings, there) or "khac")
    sought = Sought(said, suggest_field(settings, said), VILLAGES)
    assert bool(likeness(sought, earlier)) is alike


@given(st.text(alphabet="đường thôn Vạc Mộ Trạch xóm nhà tôi 5 ", max_size=60))
def test_places_and_little_words_alone_are_like_nothing(said: str) -> None:
    words = [word for word in said.split() if word in {"đường", "thôn", "Vạc", "Mộ", "Trạch", "xóm", "nhà", "tôi"}]
    assert likeness(Sought(" ".join(words), None, VILLAGES), matter(" ".join(words), "khac")) == 0


@pytest.mark.parametrize(
    ("said", "gist"),
    [
        ("cho tôi xóa hết dữ liệu ạ", "xoa du lieu"),
        ("bao gio thi tra loi day", "bao gio tra loi"),
        ("toi muon thay doi thon", "thay doi thon"),
        ("toi khong dong y", "khong dong y"),
        ("tôi với ông", ""),
        ("co mat tien k a", "mat tien khong"),
        ("ai doc dc cau hoi", "ai doc cau hoi"),
    ],
)
def test_the_gist_of_a_sentence(texts: Texts, said: str, gist: str) -> None:
    assert texts.gist(said) == gist


@given(text=st.text(max_size=100))
def test_a_gist_has_no_other_gist(texts: Texts, text: str) -> None:
    gist = texts.gist(text)
    assert texts.gist(gist) == gist


def test_a_long_text_is_read_once_for_all_sayings(settings: Settings) -> None:
    text = "đường làng nhiều ổ gà nước ngập rác thải " * 2500
    begun = perf_counter()
    for field in settings.fields:
        mentions(text, field.words)
    assert perf_counter() - begun < 0.5
