"""Laws of what comes before a meeting: nothing that was planned for it as it was is left, and programmes read as written."""

from datetime import timedelta
from functools import partial
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from sqlmodel import Session, col, select

from bot.turn import Turn, known
from documents.announcement_sheet import write
from handlers.announcement_proof import proof_of
from handlers.guest_inviting import invite_all, settle
from handlers.guests import show_guests
from handlers.meeting_announce import announce, draft_answers
from handlers.meeting_change import cancel, move
from handlers.meeting_make import keep_draft, read_length
from handlers.preparation import finish, plan_task_reminders, prepare
from models.appointment import Role, holders
from models.contact import Contact
from models.delivery import Fate, announcement_of, deliveries, unreached
from models.guest import Guest, GuestState, guests_of
from models.history import HistoryEntry
from models.meeting import Meeting, MeetingState, lock_meeting
from models.outbox import OutboxRow, OutboxState
from models.person import Person
from models.programme import Item, items_of, minutes_in_all
from models.task import PREPARATION, Task, TaskKind, tasks_of_meeting
from models.timer import Timer, TimerState
from tests.test_meetings import DAY, MEETING, Hall, at, open_hall

ALIVE = (MeetingState.DRAFT, MeetingState.ANNOUNCED)
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["announce", "edit", "move", "venue", "wait", "cancel", "task", "done", "invite", "accept"]),
        st.integers(1, 40),
    ),
    max_size=9,
)


@settings(max_examples=10)
@given(steps=STEPS)
def test_whatever_happens_to_a_meeting_nothing_stale_is_planned(steps: list[tuple[str, int]]) -> None:
    with TemporaryDirectory() as folder, open_hall(f"sqlite:///{folder}/hall.db", Path(folder)) as hall:
        hall.add("bình", village="Vạc")
        hall.add("lan-front", Role.FRONT)
        meeting_id = hall.draft()
        for what, number in steps:
            hall.do(lambda turn: step(turn, meeting_id, what, number))  # noqa: B023 (called at once)
            if what == "wait":
                hall.wait_until(hall.clock() + min(number, 6) * DAY)
            assert_nothing_stale(hall, meeting_id)


def step(turn: Turn, meeting_id: int, what: str, number: int) -> None:
    """Do what somebody of the office might, if it is possible now."""
    meeting = lock_meeting(turn.session, meeting_id)
    if what in ("announce", "edit") and meeting.state == MeetingState.DRAFT and meeting.starts_at > turn.now:
        _STEPS_OF_DRAFT[what](turn, meeting, number)
    elif what in ("move", "venue", "invite", "accept") and meeting.is_coming(turn.now):
        _STEPS_OF_ANNOUNCED[what](turn, meeting, number)
    elif what == "cancel" and meeting.state in ALIVE:
        cancel(turn, meeting, "vì mưa bão")
    elif what in ("task", "done") and meeting.state in ALIVE and turn.now < meeting.starts_at:
        _task(turn, meeting, number, finished=what == "done")


def _edit(turn: Turn, meeting: Meeting, number: int) -> None:
    keep_draft(turn, meeting, {**draft_answers(meeting), "when": (turn.now + number * DAY).isoformat()})


def _move(turn: Turn, meeting: Meeting, number: int) -> None:
    move(turn, meeting, turn.now + number * DAY, meeting.venue, "vì việc gấp")


def _venue(turn: Turn, meeting: Meeting, number: int) -> None:
    move(turn, meeting, meeting.starts_at, f"Nhà văn hóa số {number}", "vì việc gấp")


def _invite(turn: Turn, meeting: Meeting, number: int) -> None:
    front = holders(turn.session, Role.FRONT)[0]
    turn.session.add(
        Guest(
            meeting_id=known(meeting.id), organisation=f"Đơn vị {number}", person_id=front if number % 2 else None,
            added_by=turn.person_id, added_at=turn.now,
        )
    )  # fmt: skip
    turn.session.flush()
    invite_all(turn, meeting)


def _accept(turn: Turn, meeting: Meeting, _number: int) -> None:
    for guest in guests_of(turn.session, known(meeting.id)):
        if guest.state == GuestState.INVITED:
            settle(turn, guest, GuestState.ACCEPTED)


def _task(turn: Turn, meeting: Meeting, number: int, *, finished: bool) -> None:
    if finished:
        finish(turn, tasks_of_meeting(turn.session, known(meeting.id))[number % len(PREPARATION)])
        return
    turn.session.add(
        Task(
            kind=TaskKind.OTHER, title=f"việc {number}", meeting_id=meeting.id, owner_id=turn.person_id,
            due_at=min(turn.now + number * DAY, meeting.starts_at), made_by=turn.person_id, made_at=turn.now,
        )
    )  # fmt: skip
    turn.session.flush()
    plan_task_reminders(turn, meeting)


_STEPS_OF_DRAFT: dict[str, Any] = {
    "announce": lambda turn, meeting, _n: announce(turn, meeting, "việc gấp"),
    "edit": _edit,
}
_STEPS_OF_ANNOUNCED: dict[str, Any] = {"move": _move, "venue": _venue, "invite": _invite, "accept": _accept}


def assert_nothing_stale(hall: Hall, meeting_id: int) -> None:
    """Timers, promised messages, tasks and answers of guests are all about the meeting as it is."""
    hall.look(lambda session: _look(session, session.get_one(Meeting, meeting_id)))


def _look(session: Session, meeting: Meeting) -> None:
    pending = session.exec(
        select(Timer).where(Timer.belongs == meeting.belongs, Timer.state == TimerState.PENDING)
    ).all()
    # What has just been announced, moved or cancelled is told to the citizens in turns of their own.
    assert {timer.kind for timer in pending} <= {"meeting-broadcast"} or meeting.state in ALIVE
    assert {_sequence(session, timer) for timer in pending} <= {meeting.sequence}
    queued = session.exec(
        select(OutboxRow.once).where(
            OutboxRow.state == OutboxState.QUEUED, col(OutboxRow.once).startswith(f"{meeting.belongs}:")
        )
    )
    assert all(once and once.startswith(f"{meeting.belongs}:{meeting.sequence}:") for once in queued)
    waiting = [task for task in tasks_of_meeting(session, known(meeting.id)) if task.done_at is None]
    assert not waiting or meeting.state in ALIVE
    assert all(task.due_at is not None and task.due_at <= meeting.starts_at for task in waiting)
    answered = [guest for guest in guests_of(session, known(meeting.id)) if guest.state != GuestState.LISTED]
    assert meeting.state not in ALIVE or all(guest.sequence == meeting.sequence for guest in answered)


def _sequence(session: Session, timer: Timer) -> int:
    if "entry" in timer.data:
        return int(session.get_one(HistoryEntry, timer.data["entry"]).data["sequence"])
    return int(timer.data["sequence"] if "sequence" in timer.data else timer.data["version"].split(":")[2])


def test_a_moved_meeting_needs_its_hall_booked_again(tmp_path: Path) -> None:
    with open_hall(f"sqlite:///{tmp_path}/hall.db", tmp_path) as hall:
        meeting_id = hall.announced()

        def tick(turn: Turn) -> None:
            for task in tasks_of_meeting(turn.session, meeting_id):
                finish(turn, task)

        hall.do(tick)
        hall.do(lambda turn: move(turn, lock_meeting(turn.session, meeting_id), MEETING + 5 * DAY, "Nhà văn hóa xã"))
        tasks = hall.look(lambda session: tasks_of_meeting(session, meeting_id))
        assert {task.kind for task in tasks if task.done_at is None} == {TaskKind.VENUE, TaskKind.ORDER}
        hall.do(lambda turn: prepare(turn, lock_meeting(turn.session, meeting_id)))
        assert len(hall.look(lambda session: tasks_of_meeting(session, meeting_id))) == len(PREPARATION)


def test_who_was_reached_and_who_was_not_is_read_from_the_messages(tmp_path: Path) -> None:
    with open_hall(f"sqlite:///{tmp_path}/hall.db", tmp_path) as hall:
        bình, cúc = hall.add("bình", village="Vạc"), hall.add("cúc", village="Vạc")
        meeting_id = hall.announced()

        def lose(session: Session) -> None:
            row = session.exec(select(OutboxRow).where(col(OutboxRow.once).endswith(f"announced:{cúc}"))).one()
            row.state = OutboxState.FAILED
            session.add(row)

        hall.look(lose)

        def fates(session: Session) -> tuple[dict[int, Fate], list[int | None]]:
            meeting, entry = session.get_one(Meeting, meeting_id), announcement_of(session, meeting_id)
            assert entry is not None
            told = {one.person_id: one.fate for one in deliveries(session, meeting, entry)}
            return told, [person.id for person in unreached(session, meeting, entry)]

        told, missing = hall.look(fates)
        assert (told[bình], told[cúc]) == (Fate.DELIVERED, Fate.MISSED)
        assert missing == [cúc]


def test_guests_are_shown_to_nobody_before_the_meeting_is_announced(tmp_path: Path) -> None:
    with open_hall(f"sqlite:///{tmp_path}/hall.db", tmp_path) as hall:
        meeting_id = hall.draft()
        hall.do(lambda turn: show_guests(turn, turn.session.get_one(Meeting, meeting_id)))
        hall.settle()
        assert "Gửi giấy mời" not in str(hall.channel.sent[-1].choices)


@pytest.mark.parametrize(
    ("typed", "items"),
    [
        ("1. Khai mạc 10 phút", [Item("Khai mạc", 10)]),
        ("2) Báo cáo - 20 phút\n3) Phát biểu: 120'", [Item("Báo cáo", 20), Item("Phát biểu", 120)]),
        (
            "báo cáo 15 phút, phát biểu 120 phút, trả lời",
            [Item("báo cáo", 15), Item("phát biểu", 120), Item("trả lời")],
        ),
        ("- Trả lời, giải trình (khoảng 60 phút).", [Item("Trả lời, giải trình", 60)]),
        ("Kế hoạch 15/KH-UBND", [Item("Kế hoạch 15/KH-UBND")]),
        ("30 phút", []),
        ("…", []),
    ],
)
def test_a_programme_is_read_as_people_type_it(typed: str, items: list[Item]) -> None:
    assert items_of(typed) == items


@given(
    st.lists(
        st.builds(Item, st.sampled_from(["Khai mạc", "Báo cáo tóm tắt", "Trả lời, giải trình"]), st.integers(1, 300)),
        min_size=1,
    )
)
def test_a_programme_that_was_kept_is_read_back_the_same(items: list[Item]) -> None:
    written = "\n".join(f"{number}. {item.text} - {item.minutes} phút" for number, item in enumerate(items, 1))
    assert items_of(written) == items
    assert minutes_in_all(items_of(written)) == sum(item.minutes or 0 for item in items)


def test_lengths_from_a_quarter_to_half_a_day_are_taken() -> None:
    assert [read_length(text) for text in ("4 giờ", "2 giờ 30 phút", "10 phút", "2 ngày", "lâu")] == [
        "240", "150", None, None, None,
    ]  # fmt: skip


def test_calls_are_asked_for_the_working_morning_after(tmp_path: Path) -> None:
    with open_hall(f"sqlite:///{tmp_path}/hall.db", tmp_path) as hall:
        gone = hall.add("dung", village="Vạc")

        def leave(session: Session) -> None:
            contact = session.exec(select(Contact).where(Contact.person_id == gone)).one()
            contact.gone_at = at("2026-10-04 08:00")
            session.add(contact)

        hall.look(leave)
        meeting_id = hall.announced()
        hall.wait_until(hall.clock() + timedelta(days=1, hours=1))
        calls = [task for task in hall.look(lambda s: tasks_of_meeting(s, meeting_id)) if task.kind == TaskKind.CALL]
        assert [(task.owner_id, task.due_at) for task in calls] == [(None, at("2026-10-07 17:00"))]


def test_the_printout_names_whom_it_reached_and_never_a_phone(tmp_path: Path) -> None:
    with open_hall(f"sqlite:///{tmp_path}/hall.db", tmp_path) as hall:
        bình = hall.add("bình", village="Vạc")

        def leave_phone(session: Session) -> None:
            person = session.get_one(Person, bình)
            person.full_name, person.phone = '=HYPERLINK("x")', "+84912345678"
            session.add(person)

        hall.look(leave_phone)
        meeting_id = hall.announced()
        proof = hall.do(lambda turn: proof_of(turn, turn.session.get_one(Meeting, meeting_id)))
        content = write(proof, partial(hall.service.dialogue.texts.say, "vi"))
        cells = [cell for sheet in load_workbook(BytesIO(content)) for row in sheet.iter_rows() for cell in row]
        texts = [str(cell.value) for cell in cells if cell.value is not None]
        assert any("HYPERLINK" in text for text in texts)
        assert all(cell.data_type != "f" for cell in cells)
        assert not any("912345678" in text.replace(" ", "") for text in texts)
