"""The clock of a speaker, the order of the queue, and the papers of a meeting day as they can be read from their files."""

from datetime import UTC, datetime, timedelta
from io import BytesIO

from docx import Document
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from documents import evening_paper, minutes_paper
from documents.evening_paper import Lists, SpeakerLine, VillageList
from documents.minutes_paper import Minutes, Paragraph
from models.speaking_turn import Speaking, SpeakingTurn, at_the_microphone, still_to_come

NOON = datetime(2026, 11, 5, 5, tzinfo=UTC)


def speaking(position: int, state: Speaking = Speaking.WAITING, minutes: int = 3) -> SpeakingTurn:
    """Somebody's turn."""
    return SpeakingTurn(
        meeting_id=1, registration_id=position, person_id=position, position=position, minutes=minutes, state=state
    )


@given(st.lists(st.tuples(st.integers(0, 600), st.integers(0, 600)), max_size=6))
def test_only_the_time_that_was_spoken_counts(spells: list[tuple[int, int]]) -> None:
    one, now = speaking(1), NOON
    for spoken, paused in spells:
        one.running_since = now
        now += timedelta(seconds=spoken)
        one.stop_clock(now)
        now += timedelta(seconds=paused)
    assert one.used(now) == timedelta(seconds=sum(spoken for spoken, _paused in spells))
    assert one.left(now) == timedelta(minutes=3) - one.used(now)


def test_more_minutes_add_to_what_is_left() -> None:
    one = speaking(1)
    one.running_since, one.extra_minutes = NOON, 2
    assert one.left(NOON + timedelta(minutes=4, seconds=30, milliseconds=200)) == timedelta(seconds=30)
    assert one.left(NOON + timedelta(minutes=6)) == -timedelta(minutes=1)


@given(st.lists(st.sampled_from(list(Speaking)), max_size=8))
def test_those_who_were_absent_come_after_all_who_wait(states: list[Speaking]) -> None:
    queue = [speaking(number, state) for number, state in enumerate(states, 1)]
    coming = still_to_come(queue)
    assert {one.state for one in coming} <= {Speaking.WAITING, Speaking.ABSENT}
    assert len(coming) == sum(state in (Speaking.WAITING, Speaking.ABSENT) for state in states)
    ranks = [(one.state == Speaking.ABSENT, one.position) for one in coming]
    assert ranks == sorted(ranks)
    current = at_the_microphone(queue)
    assert current is None or current not in coming


def words(key: str, **_args: object) -> str:
    """Each text is its key."""
    return key


def text_of(content: bytes) -> str:
    """All words of a file."""
    page = Document(BytesIO(content))
    return "\n".join(element.text or "" for element in page.element.body.iter(qn("w:t")))


LISTS = Lists(
    "Hội nghị 05/11/2026", "Lập lúc 17 giờ",
    [
        SpeakerLine(str(number), f"Lê Thị \x0bHoa {number}", "Vạc", "đường ngập", "BÌNH AN 4827", "5 phút", "CH79")
        for number in range(1, 60)
    ],
    [VillageList("Mộ Trạch", [("Trần Văn An", "UX46")])],
)  # fmt: skip


def test_lists_hold_everybody_with_matter_minutes_and_code() -> None:
    text = text_of(evening_paper.draw(LISTS, words))
    for wanted in ("Lê Thị Hoa 59", "BÌNH AN 4827", "5 phút", "CH79", "Trần Văn An", "UX46", "lists-slip-name"):
        assert wanted in text


def test_the_head_of_a_list_comes_on_every_page_and_no_row_is_torn() -> None:
    table = Document(BytesIO(evening_paper.draw(LISTS, words))).tables[0]
    assert table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None
    assert all(row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in table.rows)


def test_empty_lists_say_so() -> None:
    text = text_of(evening_paper.draw(Lists("Hội nghị", "", [], []), words))
    assert "lists-no-speakers" in text
    assert "lists-no-attendees" in text


def test_the_minutes_leave_number_and_date_to_the_clerk_and_name_who_signed() -> None:
    minutes = Minutes(
        "Ủy ban nhân dân\nxã Đường An", ["Thời gian"], [Paragraph("Lượt 1", heading=True), Paragraph("(1) ý kiến")],
        "Kết thúc", ("Đào Thị Thu", "ký lúc 11 giờ"), ("", "ký, ghi rõ họ tên"),
    )  # fmt: skip
    text = text_of(minutes_paper.draw(minutes, words))
    for wanted in ("XÃ ĐƯỜNG AN", "paper-number", "paper-date", "(1) ý kiến", "Đào Thị Thu", "PAPER-CHAIR"):
        assert wanted in text
