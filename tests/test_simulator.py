"""The simulator's own orders: time until a moment, somebody who blocks the bot, a village head's village."""

import sys
from io import StringIO
from pathlib import Path

import pytest

from bot.simulator import WrongOrderError
from main import main
from tests.stage import Trouble, trial_settings
from tests.transcript import Transcript, play

HEADERS = {"at": "2026-10-05 08:00", "channel": "telegram"}
PEOPLE = ("! invite lan office Phạm Thị Lan", "! invite truong village_head Mộ_Trạch Trần Văn Trưởng")
ASKS = (
    "@khanh > thẻ bảo hiểm y tế của nhà tôi hết hạn, không ai báo", "@khanh > đồng ý, bắt đầu", "@khanh > gửi ngay",
    "@khanh > đào văn khánh", "@khanh > mộ trạch", "@khanh > 0912 345 678", "@khanh > gửi, giấu tên tôi",
)  # fmt: skip
ANSWER = (
    "@lan > trả lời ngay", "@lan > Thẻ đã gia hạn đến 31/12/2026, ông nhận ở bộ phận một cửa.", "@lan > xong",
    "@lan > gửi duyệt", "@lan > duyệt và gửi",
)  # fmt: skip


async def played(folder: Path, *lines: str) -> list[str]:
    """What is printed when these lines are played."""
    transcript = Transcript(folder, HEADERS, lines)
    text, stage = await play(transcript, trial_settings(f"sqlite:///{folder}/played.db", folder), Trouble.NONE)
    stage.service.close()
    return text.split("\n")


def heard_by(lines: list[str], name: str) -> list[str]:
    """The first lines of what somebody was told."""
    return [line for line in lines if line.startswith(f"@{name} < ")]


async def test_whoever_blocks_the_bot_is_brought_the_answer_until_they_write_again(tmp_path: Path) -> None:
    lines = await played(
        tmp_path, *PEOPLE, *ASKS, "! block khanh", *ANSWER, "~ đến 9 giờ ngày 06/10/2026", "@truong > đã đưa",
        "@khanh > tra cứu",
    )  # fmt: skip
    told = lines[lines.index("! block khanh") :]
    assert not [line for line in heard_by(told, "khanh") if "trả lời việc" in line]
    asked = [
        number for number, line in enumerate(told) if line.startswith("@truong < Đồng chí Trần Văn Trưởng: Đào Văn")
    ]
    assert not [line for line in told[: asked[0]] if line.startswith(": ")], "asked at once, not the next morning"
    assert heard_by(told, "truong")[-1].endswith("đã đến Đào Văn Khánh. Cảm ơn đồng chí.")
    assert heard_by(told, "khanh")[-1].endswith("thẻ bảo hiểm y tế của nhà tôi hết hạn, không ai báo")


async def test_that_nobody_does_it_is_a_report_and_no_question(tmp_path: Path) -> None:
    lines = await played(tmp_path, *PEOPLE, *ASKS, "@lan > việc", "@lan > 1")
    assert kind_of(heard_by(lines, "lan")[-1]) == "phản ánh"


def kind_of(title: str) -> str:
    """The kind in the first line of a matter's page: "SƠN MAI 4229 · phản ánh · An sinh"."""
    return title.split(" · ")[1]


async def test_a_village_head_joins_with_the_village(tmp_path: Path) -> None:
    lines = await played(
        tmp_path, "! invite truong village_head Vạc Trần Văn Trưởng", "! invite mai village_head Đỗ Thị Mai"
    )
    assert "Trần Văn Trưởng: Trưởng thôn, thôn Vạc." in heard_by(lines, "truong")[0]
    assert "Đỗ Thị Mai: Trưởng thôn." in heard_by(lines, "mai")[0]


@pytest.mark.parametrize("until", ["đến hôm qua", "đến 7 giờ ngày 05/10/2026", "lâu"])
async def test_time_never_goes_back(tmp_path: Path, until: str) -> None:
    with pytest.raises(ValueError, match="how long is"):
        await played(tmp_path, f"~ {until}")


@pytest.mark.parametrize(
    ("order", "told"),
    [
        ("invite hung cong_an agency Phạm Văn Hùng", "“cong_an” không phải vai trò"),
        ("invite hung agency Phạm Văn Hùng", "“Phạm” không phải mã cơ quan"),
        ("invite hung agency", "cần mã cơ quan ngay sau vai trò: "),
        ("invite hung agency_head Hùng cong_an", "“Hùng” không phải mã cơ quan"),
        ("invite lan office van_phong Phạm Thị Lan", "“van_phong” là mã cơ quan"),
        ("invite lan office", "thiếu họ tên"),
        ("invite", "không phải vai trò"),
        ("block", "Chưa có lệnh “! block”"),
        ("", "Viết như: ! invite lan office"),
    ],
)
async def test_an_order_written_wrongly_is_told_how_to_write_it(tmp_path: Path, order: str, told: str) -> None:
    with pytest.raises(WrongOrderError, match=told) as raised:
        await played(tmp_path, f"! {order}")
    assert "! invite hung agency kinh_te Phạm Văn Hùng" in str(raised.value)


def test_the_simulation_goes_on_after_a_wrong_order(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = "! invite lan office van_phong Lan\n! invite lan office Phạm Thị Lan\n"
    monkeypatch.setattr(sys, "stdin", StringIO(lines))
    assert main(["simulate"]) == 0
    printed = capsys.readouterr()
    assert "“van_phong” là mã cơ quan" in printed.err
    assert "@lan < Đã ghi nhận đồng chí Phạm Thị Lan" in printed.out
