"""A matter about an official: in every place where an official reads matters, the unit complained of sees nothing (F27)."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from sqlmodel import select

from bot.message import OutgoingFile
from bot.simulator import CAPABILITIES, VIETNAM, SimulatedChannel, SimulatedClock, Simulator
from models.matter import Matter
from tests.stage import Stage, Trouble, trial_settings

START = datetime(2026, 10, 5, 8, 0, tzinfo=VIETNAM)
WORDS = "Anh Hùng làm tạm trú bắt dân đi lại bốn lần"
LIKE_IT = "Anh Hùng làm tạm trú bắt dân đi lại nhiều lần"
ASKED = (
    "@binh > xin chào", "@binh > 1", "@binh > đăng ký", "@binh > Nguyễn Văn Bình", "@binh > mo trach", "@binh > bỏ qua",
    "@binh > hỏi", f"@binh > {WORDS}", "@binh > xong", "@binh > gửi, giấu tên tôi",
)  # fmt: skip
OFFICIALS = (
    "! invite lan office Phạm Thị Lan",
    "! invite chu chair Đỗ Văn Chủ",
    "! invite mat front Lê Thị Mặt",
    "! invite hung agency cong_an Phạm Văn Hùng",
    "! invite quan agency_head cong_an Lê Quân",
    "! invite hoa agency kinh_te Nguyễn Thị Hoa",
)
MARK = ("@lan > /tracuu bốn lần", "@lan > 1", "@lan > phản ánh về cán bộ của đơn vị nào")


@dataclass
class Commune:
    """People talking to the service on a database of its own."""

    stage: Stage
    channel: SimulatedChannel
    simulator: Simulator

    async def play(self, *lines: str) -> None:
        """Play transcript lines."""
        for line in lines:
            await self.simulator.play(line)

    async def seen_by(self, who: str, *lines: str) -> str:
        """All that somebody was sent while these lines were played, the cells of workbooks included."""
        before = len(self.channel.sent)
        await self.play(*lines)
        return "\n".join(
            f"{sent.text} {' '.join(choice.label for choice in sent.choices)} {_cells(sent.file)}"
            for sent in self.channel.sent[before:]
            if sent.address.chat == who
        )

    def matter(self, words: str = WORDS) -> Matter:
        """The matter with these words."""
        return self.stage.service.database.run_now(
            lambda session: session.exec(select(Matter).where(Matter.text == words)).one()
        )


def _cells(file: OutgoingFile | None) -> str:
    if file is None or not file.name.endswith(".xlsx"):
        return ""
    sheets = load_workbook(BytesIO(file.path.read_bytes())).worksheets
    return " ".join(str(cell) for sheet in sheets for row in sheet.iter_rows(values_only=True) for cell in row)


@pytest.fixture
async def commune(tmp_path: Path) -> AsyncIterator[Commune]:
    """A commune in which a matter was given to the very unit that it is about, and that unit has opened it."""
    clock, channel = SimulatedClock(START), SimulatedChannel("telegram", CAPABILITIES["telegram"])
    stage = Stage(trial_settings(f"sqlite:///{tmp_path / 'commune.db'}", tmp_path), channel, clock, Trouble.NONE)
    commune = Commune(stage, channel, Simulator(stage, channel, clock, speaker="binh"))
    await commune.play(*OFFICIALS, *ASKED, "@lan > giao công an xã")
    yield commune
    stage.service.close()


def tells(text: str, matter: Matter) -> bool:
    """Whether a text says anything of a matter: its words, or its code as more than an echo."""
    return any(words in text for words in ("đi lại bốn lần", "Nguyễn Văn Bình", f"{matter.code}:", f"{matter.code} ·"))


READS = {
    "what waits": ("{who} > việc",),
    "by its code": ("{who} > /tracuu {code}",),
    "by its words": ("{who} > /tracuu anh hùng",),
    "why this date": ("{who} >> Vì sao ngày này?",),
    "answering": ("{who} >> Trả lời ngay",),
    "receipt": ("{who} >> Đã nhận việc",),
    "more time": ("{who} >> Xin gia hạn",),
    "asking the same": (
        "{who} > /dangky", "{who} > Phạm Văn Hùng", "{who} > vac", "{who} > bỏ qua",
        "{who} > hỏi", f"{{who}} > {LIKE_IT}", "{who} > xong",
    ),
    "the figures": ("{who} > tổng hợp", "{who} > 1", "~ 2 phút"),
    "the overdue list": ("~ 30 ngày", "{who} > /quahan"),
}  # fmt: skip


@pytest.mark.parametrize("reading", READS)
async def test_the_unit_reads_nothing_of_what_complains_of_it(commune: Commune, reading: str) -> None:
    await commune.play(*MARK, "@lan > công an xã", "@lan > ghi")
    matter = commune.matter()
    lines = [line.format(who="@hung", code=matter.code) for line in READS[reading]]
    assert not tells(await commune.seen_by("hung", *lines), matter)


@pytest.mark.parametrize(
    "reading", ["what waits", "by its code", "why this date", "answering", "the figures", "the overdue list"]
)
async def test_before_it_is_marked_it_is_read_in_these_places(commune: Commune, reading: str) -> None:
    matter = commune.matter()
    lines = [line.format(who="@hung", code=matter.code) for line in READS[reading]]
    assert tells(await commune.seen_by("hung", *lines), matter)


@pytest.mark.parametrize("unit", ["mttq", "van_phong"])
@pytest.mark.parametrize("reading", ["what waits", "by its code", "by its words", "the figures", "the overdue list"])
async def test_offices_that_read_everything_do_not_read_what_complains_of_them(
    commune: Commune, unit: str, reading: str
) -> None:
    choice, who = {"mttq": ("ủy ban mttq việt nam xã", "mat"), "van_phong": ("1", "lan")}[unit]
    await commune.play(*MARK, f"@lan > {choice}", "@lan > ghi")
    matter = commune.matter()
    assert matter.about_agency_code == unit
    lines = [line.format(who=f"@{who}", code=matter.code) for line in READS[reading]]
    assert not tells(await commune.seen_by(who, *lines), matter)


async def test_it_gets_none_of_the_notices_that_follow(commune: Commune) -> None:
    await commune.play(*MARK, "@lan > công an xã", "@lan > ghi")
    events = ("@binh > tra cứu", "@binh > 1", "@binh > gửi thêm thông tin", "@binh > Việc hôm qua nữa", "@binh > xong")
    matter = commune.matter()
    seen = await commune.seen_by("quan", *events, "@lan >> Giao Công an xã", "~ 30 ngày")
    assert not tells(seen, matter)


async def test_the_office_is_told_in_its_place_and_cannot_give_it_back(commune: Commune) -> None:
    await commune.play(*MARK, "@lan > công an xã", "@lan > ghi")
    matter = commune.matter()
    assert matter.agency_code is None
    assert "Giao Công an xã" not in await commune.seen_by("lan", f"@lan > /tracuu {matter.code}")
    choices = await commune.seen_by("lan", "@lan > giao nơi khác, hạn khác")
    assert "Phòng Kinh tế" in choices
    assert "Công an xã" not in choices


async def test_an_answer_that_was_being_written_goes_nowhere(commune: Commune) -> None:
    await commune.play("@hung > trả lời ngay", "@hung > Chúng tôi đã làm đúng quy định.")
    await commune.play(*MARK, "@lan > công an xã", "@lan > ghi")
    seen = await commune.seen_by("hung", "@hung > xong", "@hung > gửi duyệt")
    assert "không thuộc phần việc" in seen
    assert commune.matter().state == "accepted"


async def test_the_head_cannot_release_what_was_drafted(commune: Commune) -> None:
    answer = ("trả lời ngay", "Chúng tôi đã làm đúng quy định.", "xong", "gửi duyệt")
    await commune.play(*(f"@hung > {said}" for said in answer), *MARK, "@lan > công an xã", "@lan > ghi")
    assert not tells(
        await commune.seen_by("quan", "@quan >> Duyệt và gửi", "@quan >> Trả lại để sửa"), commune.matter()
    )
    assert commune.matter().state == "accepted"


async def test_the_chair_deals_with_what_complains_of_the_office(commune: Commune) -> None:
    told = await commune.seen_by("chu", *MARK, "@lan > 1", "@lan > ghi")
    assert tells(told, commune.matter())
    await commune.play("@chu >> Phân loại", "@chu > kiến nghị", "@chu > xã")
    assert commune.matter().authority == "commune"
    seen = await commune.seen_by("lan", "@lan >> Phân loại", "@lan >> Gộp vào việc khác", "~ 30 ngày")
    assert not tells(seen, commune.matter())


async def test_the_office_is_shown_no_double_of_it(commune: Commune) -> None:
    await commune.play(*MARK, "@lan > 1", "@lan > ghi")
    again = ("@binh > hỏi", f"@binh > {LIKE_IT}", "@binh > xong", "@binh > gửi riêng", "@binh > gửi, giấu tên tôi")
    seen = await commune.seen_by("lan", *again, "@lan > gộp vào việc khác", f"@lan > {commune.matter().code}")
    assert "Việc mới" in seen
    assert "không thấy việc nào mang mã này" in seen
    assert not tells(seen.replace("Nguyễn Văn Bình", ""), commune.matter())


async def test_citizens_are_not_shown_it_as_similar(commune: Commune) -> None:
    await commune.play(*MARK, "@lan > công an xã", "@lan > ghi")
    mo = ("xin chào", "1", "đăng ký", "Trần Thị Mơ", "vac", "bỏ qua", "hỏi", LIKE_IT, "xong")
    assert not tells(await commune.seen_by("mo", *(f"@mo > {said}" for said in mo)), commune.matter())


async def test_who_complains_reads_it_whatever_they_are(commune: Commune) -> None:
    code = commune.matter().code
    await commune.play(*MARK, "@lan > công an xã", "@lan > ghi", "! invite binh agency cong_an Nguyễn Văn Bình")
    assert "bốn lần" in await commune.seen_by("binh", f"@binh > /tracuu {code}")


async def test_another_role_outside_of_the_unit_still_reads_it(commune: Commune) -> None:
    await commune.play("! invite hung front Phạm Văn Hùng", *MARK, "@lan > công an xã", "@lan > ghi")
    matter = commune.matter()
    seen = await commune.seen_by("hung", f"@hung > /tracuu {matter.code}")
    assert tells(seen, matter)
    assert "Trả lời ngay" not in seen


async def test_a_unit_named_in_the_words_is_kept_away_from_the_beginning(commune: Commune) -> None:
    words = "Cán bộ công an xã thái độ hách dịch"
    again = ("@binh > hỏi", f"@binh > {words}", "@binh > xong", "@binh > gửi, giấu tên tôi")
    assert words not in await commune.seen_by("quan", *again, "@quan > việc", "@quan > /tracuu hách dịch")
    assert commune.matter(words).about_agency_code == "cong_an"


async def test_its_code_is_answered_like_one_that_nobody_was_given(commune: Commune) -> None:
    words = "Cán bộ xã thái độ hách dịch với dân"
    again = ("@binh > hỏi", f"@binh > {words}", "@binh > xong", "@binh > gửi, giấu tên tôi")
    await commune.play(*MARK, "@lan > công an xã", "@lan > ghi", *again)
    assert commune.matter(words).about_agency_code is None
    for who, line in (("hung", "{code}"), ("hung", "/tracuu {code}"), ("quan", "tra cứu {code}"), ("hoa", "{code}")):
        unknown = await commune.seen_by(who, f"@{who} > {line.format(code='BÌNH AN 4827')}")
        assert "Không có việc nào mang mã" in unknown
        for matter in (commune.matter(), commune.matter(words)):
            seen = await commune.seen_by(who, f"@{who} > {line.format(code=matter.code)}")
            assert seen == unknown.replace("BÌNH AN 4827", matter.code)


async def test_its_answer_is_not_put_beside_a_refusal_by_those_who_may_not_read_it(commune: Commune) -> None:
    answered = (
        "@chu >> Trả lời ngay",
        "@chu > Đã nhắc nhở cán bộ.",
        "@chu > xong",
        "@chu > gửi duyệt",
        "@chu > duyệt và gửi",
    )
    again = ("@binh > hỏi", "@binh > Đèn đường ngõ 3 hỏng", "@binh > xong", "@binh > gửi, giấu tên tôi")
    await commune.play(*MARK, "@lan > 1", "@lan > ghi", *answered, *again)
    assert commune.matter().state == "answered"
    await commune.play("@lan > việc khác", "@lan > đề nghị không xem xét lại")
    seen = await commune.seen_by("lan", f"@lan > {commune.matter().code}")
    assert "không thấy việc nào mang mã này" in seen
