"""Laws of meetings that no single conversation shows: the gate to the second, no stale reminder, everybody told once."""

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from sqlmodel import Session, col, select

from bot.journey import Dialogue, Offered
from bot.message import Address, Inbound, Update
from bot.simulator import ACCOUNT, CAPABILITIES, SimulatedChannel, SimulatedClock
from bot.speaking_hours import after_quiet_hours
from bot.turn import Turn, known
from composition.building import Service, build, build_dialogue, texts_of
from composition.stage import SimulatedStage
from handlers import attend, places
from handlers.meeting_announce import PORTION, announce
from handlers.meeting_change import cancel, move
from handlers.meeting_make import keep_draft
from handlers.meeting_reminders import ALL, CITIZENS, REMINDER, reminder_moments
from handlers.meetings import ALL_VILLAGES
from handlers.notice_gate import NoticeTooShort, first_lawful_day, is_too_late, last_lawful_moment
from models.appointment import Appointment, Role
from models.audience import audience_size
from models.consent import Consent, Decision
from models.contact import Contact
from models.guest import Guest, GuestState
from models.history import HistoryEntry
from models.matter import Matter, MatterState
from models.meeting import Meeting, MeetingState, lock_meeting
from models.outbox import OutboxRow, OutboxState
from models.person import Person
from models.registration import Wish, active_registrations
from models.timer import Timer, TimerState
from models.village import villages_on
from models.working_days import HOME_ZONE, WorkCalendar, official_corrections
from tests.stage import trial_settings

Result = TypeVar("Result")
MONDAY = datetime(2026, 10, 5, 8, tzinfo=HOME_ZONE)
MEETING = datetime(2026, 11, 5, 7, 30, tzinfo=HOME_ZONE)
DAY = timedelta(days=1)
DAYS = st.dates(date(2026, 2, 1), date(2027, 11, 1))


def at(text: str) -> datetime:
    """A moment of Vietnam's clocks."""
    return datetime.fromisoformat(text).replace(tzinfo=HOME_ZONE)


@dataclass
class Hall:
    """The service in simulated time, with a few people in it, and the verbs that tests need."""

    service: Service
    clock: SimulatedClock
    channel: SimulatedChannel
    numbers: Iterator[int] = field(default_factory=count)

    def do(self, work: Callable[[Turn], Result], who: str = "lan") -> Result:
        """Let somebody take a turn."""

        def turn(session: Session) -> Result:
            contact = session.exec(select(Contact).where(Contact.chat == who)).one()
            taken = Turn(session, self.service.dialogue, self.clock(), contact, f"turn {next(self.numbers)}")
            result = work(taken)
            taken.finish()
            return result

        return self.service.database.run_now(turn)

    def look(self, work: Callable[[Session], Result]) -> Result:
        """What is true now."""
        return self.service.database.run_now(work)

    def settle(self) -> None:
        """Fire and deliver what is due."""
        stage = SimulatedStage(self.service)

        async def until_quiet() -> None:
            while await stage.work():
                pass

        asyncio.run(until_quiet())

    def wait_until(self, moment: datetime) -> None:
        """The service was down until then and wakes up once."""
        self.clock.move_to(moment)
        self.settle()

    def pass_time_until(self, moment: datetime) -> list[datetime]:
        """The service runs until then; returns the moments at which citizens were written to."""
        stage = SimulatedStage(self.service)
        spoken: list[datetime] = []
        while (due := asyncio.run(stage.next_moment())) is not None and due <= moment:
            before = len(self.to_citizens())
            self.wait_until(due)
            spoken += [self.clock()] * (len(self.to_citizens()) > before)
        self.wait_until(moment)
        return spoken

    def add(self, chat: str, role: Role | None = None, village: str | None = None, agency: str | None = None) -> int:
        """Somebody who wrote three days ago; returns their id."""

        def make(session: Session) -> int:
            villages = {known.name: known.id for known in villages_on(session, self.clock().date())}
            person = Person(
                full_name=f"Người {chat}", village_id=villages[village] if village else None, made_at=MONDAY
            )
            session.add(person)
            session.flush()
            long_ago = self.clock() - 3 * DAY
            contact = Contact(
                channel=self.channel.name, account=ACCOUNT, chat=chat, person_id=person.id,
                first_seen_at=long_ago, last_inbound_at=long_ago,
            )  # fmt: skip
            session.add(contact)
            session.flush()
            session.add(
                Consent(
                    contact_id=known(contact.id),
                    purpose="handling",
                    decision=Decision.AGREED,
                    text_version="1",
                    at=MONDAY,
                )
            )
            if role is not None:
                session.add(Appointment(person_id=known(person.id), role=role, agency_code=agency, since=MONDAY))
            return known(person.id)

        return self.look(make)

    def draft(self, starts_at: datetime = MEETING, villages: tuple[str, ...] = (ALL_VILLAGES,)) -> int:
        """A draft made by the office; returns its id."""

        def make(turn: Turn) -> int:
            meeting = Meeting(
                subject="", venue="", programme="", starts_at=starts_at, ends_at=starts_at,
                registration_closes_at=starts_at, made_by=turn.person_id, made_at=turn.now,
            )  # fmt: skip
            ids = {village.name: str(village.id) for village in villages_on(turn.session, turn.now.date())}
            answers = {
                "subject": "giao thông", "when": starts_at.isoformat(), "venue": "Nhà văn hóa xã", "programme": None,
                "villages": [ids.get(name, name) for name in villages],
            }  # fmt: skip
            keep_draft(turn, meeting, answers)
            return known(meeting.id)

        return self.do(make)

    def announced(self, starts_at: datetime = MEETING, villages: tuple[str, ...] = (ALL_VILLAGES,)) -> int:
        """A meeting that everybody was told of."""
        meeting_id = self.draft(starts_at, villages)
        self.do(lambda turn: announce(turn, lock_meeting(turn.session, meeting_id)))
        self.settle()
        return meeting_id

    def take_place(self, chat: str, meeting_id: int, wish: Wish = Wish.ATTEND) -> None:
        """Register somebody."""
        self.do(
            lambda turn: attend.take_place(turn, lock_meeting(turn.session, meeting_id), wish, "đường thôn", 5), chat
        )

    def to_citizens(self) -> list[str]:
        """What went out to those who are not officials, in order."""
        return [sent.text for sent in self.channel.sent if not sent.address.chat.startswith("lan")]

    def said_to(self, chat: str) -> list[str]:
        """What went out to one."""
        return [sent.text for sent in self.channel.sent if sent.address.chat == chat]

    def pending(self, meeting_id: int) -> list[Timer]:
        """The reminders that are planned for a meeting."""
        return self.look(
            lambda session: list(
                session.exec(
                    select(Timer)
                    .where(Timer.belongs == f"meeting:{meeting_id}", Timer.kind == REMINDER)
                    .where(Timer.state == TimerState.PENDING)
                    .order_by(col(Timer.due_at))
                )
            )
        )


@contextmanager
def open_hall(url: str, folder: Path, now: datetime = MONDAY, channel_name: str = "telegram") -> Iterator[Hall]:
    """The service with one official of the office, who is called lan."""
    clock = SimulatedClock(now)
    channel = SimulatedChannel(channel_name, CAPABILITIES[channel_name])
    service = build(trial_settings(url, folder), [channel], clock, seed_of_chance="meetings")
    try:
        hall = Hall(service, clock, channel)
        hall.add("lan", Role.OFFICE)
        yield hall
    finally:
        service.close()


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    """A hall over SQLite."""
    with open_hall(f"sqlite:///{tmp_path / 'hall.db'}", tmp_path) as opened:
        yield opened


# The gate


def clockwork(now: datetime, unit: str = "calendar") -> Turn:
    """A turn that knows settings and calendar, and has no need of a database."""
    return Turn(Session(), dialogue_with(unit), now, None, "")


@cache
def dialogue_with(unit: str) -> Dialogue:
    """The dialogue, its notice limit counted in these days."""
    shipped = trial_settings("sqlite:///unused.db", Path())
    limit = shipped.limits.announce.model_copy(update={"unit": unit})
    limits = shipped.limits.model_copy(update={"announce": limit})
    calendar = WorkCalendar.of(official_corrections())
    return build_dialogue(
        shipped.model_copy(update={"limits": limits}), calendar, CAPABILITIES, None, texts_of(shipped)
    )


@given(day=DAYS, hour=st.times())
def test_the_gate_closes_when_the_quiet_hours_of_the_seventh_day_before_begin(day: date, hour: time) -> None:
    starts_at = datetime.combine(day, hour, HOME_ZONE)
    quiet = datetime.combine(day - 7 * DAY, time(21), HOME_ZONE)
    for now, late in ((quiet - timedelta(seconds=1), False), (quiet, True), (quiet + DAY, True)):
        assert is_too_late(clockwork(now), starts_at) is late
    assert last_lawful_moment(clockwork(quiet), starts_at) == quiet


@given(
    now=st.builds(datetime.combine, DAYS, st.times(), st.just(HOME_ZONE)), hour=st.times(),
    ahead=st.integers(5, 9),
)  # fmt: skip
def test_through_an_open_gate_everybody_hears_seven_days_before_and_through_a_closed_one_nobody_would(
    now: datetime, hour: time, ahead: int
) -> None:
    turn, day = clockwork(now), now.date() + ahead * DAY
    heard = after_quiet_hours(turn, now).astimezone(HOME_ZONE).date()
    assert is_too_late(turn, datetime.combine(day, hour, HOME_ZONE)) is ((day - heard).days < 7)


@given(
    now=st.builds(datetime.combine, DAYS, st.times(), st.just(HOME_ZONE)), hour=st.times(),
    unit=st.sampled_from(["calendar", "working"]),
)  # fmt: skip
def test_the_first_lawful_day_is_in_time_and_the_day_before_it_is_not(now: datetime, hour: time, unit: str) -> None:
    turn = clockwork(now, unit)
    first = first_lawful_day(turn)
    assert not is_too_late(turn, datetime.combine(first, hour, HOME_ZONE))
    assert is_too_late(turn, datetime.combine(first - DAY, hour, HOME_ZONE))


def test_a_limit_in_working_days_is_counted_in_working_days() -> None:
    friday = at("2026-11-13 07:30")
    assert last_lawful_moment(clockwork(MONDAY, "working"), friday) == at("2026-11-04 21:00")


def test_too_late_nothing_happens_without_a_reason_of_somebody_who_may(hall: Hall) -> None:
    meeting_id = hall.draft()
    hall.add("lan2", Role.SECRETARY)
    hall.clock.move_to(at("2026-10-30 00:00"))
    for who, reason in (("lan", ""), ("lan2", "bão sắp đổ bộ")):
        with pytest.raises(NoticeTooShort):
            hall.do(lambda turn: announce(turn, lock_meeting(turn.session, meeting_id), reason), who)  # noqa: B023
    assert hall.look(lambda session: session.get_one(Meeting, meeting_id).state) == MeetingState.DRAFT
    hall.do(lambda turn: announce(turn, lock_meeting(turn.session, meeting_id), "bão sắp đổ bộ"))
    entry = hall.look(
        lambda session: session.exec(select(HistoryEntry).where(HistoryEntry.event == "meeting.announced")).one()
    )
    assert (entry.override, entry.reason, entry.actor_id) == (True, "bão sắp đổ bộ", 1)


def test_in_time_a_reason_is_no_override(hall: Hall) -> None:
    meeting_id = hall.draft()
    hall.clock.move_to(at("2026-10-29 20:59"))
    hall.do(lambda turn: announce(turn, lock_meeting(turn.session, meeting_id), "không cần"))
    entry = hall.look(
        lambda session: session.exec(select(HistoryEntry).where(HistoryEntry.event == "meeting.announced")).one()
    )
    assert (entry.override, entry.reason) == (False, "")


def test_a_move_passes_the_gate_of_the_new_day(hall: Hall) -> None:
    meeting_id = hall.announced()
    hall.clock.move_to(at("2026-10-20 08:00"))
    with pytest.raises(NoticeTooShort):
        hall.do(
            lambda turn: move(turn, lock_meeting(turn.session, meeting_id), at("2026-10-26 07:30"), "Nhà văn hóa xã")
        )
    hall.do(lambda turn: move(turn, lock_meeting(turn.session, meeting_id), at("2026-10-27 07:30"), "Nhà văn hóa xã"))
    assert hall.look(lambda session: session.get_one(Meeting, meeting_id).sequence) == 1


# No reminder for a meeting as it was

OPERATIONS = st.lists(
    st.one_of(
        st.tuples(st.just("announce"), st.just(0)),
        st.tuples(st.just("move"), st.integers(8, 60)),
        st.tuples(st.just("venue"), st.integers(1, 3)),
        st.tuples(st.just("wait"), st.integers(1, 5)),
        st.tuples(st.just("cancel"), st.just(0)),
    ),
    max_size=7,
)


@settings(max_examples=12)
@given(operations=OPERATIONS)
def test_however_a_meeting_is_changed_only_reminders_of_its_present_day_are_planned(
    operations: list[tuple[str, int]],
) -> None:
    with TemporaryDirectory() as folder, open_hall(f"sqlite:///{folder}/hall.db", Path(folder)) as hall:
        hall.add("bình", village="Vạc")
        meeting_id = hall.draft()
        for operation, number in operations:
            hall.do(lambda turn: change(turn, meeting_id, operation, number))  # noqa: B023 (called at once)
            if operation == "wait":
                hall.wait_until(hall.clock() + number * DAY)
            assert_only_present(hall, meeting_id)


def change(turn: Turn, meeting_id: int, operation: str, number: int) -> None:
    """Do what an official might, if it is possible now."""
    meeting = lock_meeting(turn.session, meeting_id)
    if operation == "announce" and meeting.state == MeetingState.DRAFT and meeting.starts_at > turn.now:
        announce(turn, meeting, "vì việc gấp")
    elif operation == "move" and meeting.is_coming(turn.now):
        move(turn, meeting, turn.now + number * DAY, meeting.venue, "vì việc gấp")
    elif operation == "venue" and meeting.is_coming(turn.now):
        move(turn, meeting, meeting.starts_at, f"Nhà văn hóa số {number}", "vì việc gấp")
    elif operation == "cancel" and meeting.state in (MeetingState.DRAFT, MeetingState.ANNOUNCED):
        cancel(turn, meeting, "vì mưa bão")


def assert_only_present(hall: Hall, meeting_id: int) -> None:
    """The reminders planned are exactly those that the settings want for the meeting as it is."""
    meeting = hall.look(lambda session: session.get_one(Meeting, meeting_id))
    roles = {MeetingState.DRAFT: ("office",), MeetingState.ANNOUNCED: ALL}.get(MeetingState(meeting.state), ())
    wanted = hall.do(
        lambda turn: [
            (to, moment) for to in roles for _, moment in reminder_moments(turn, meeting, to) if moment > turn.now
        ]
    )
    assert sorted((timer.data["to"], timer.due_at) for timer in hall.pending(meeting_id)) == sorted(wanted)
    old = hall.look(
        lambda session: session.exec(
            select(OutboxRow.once)
            .where(OutboxRow.state == OutboxState.QUEUED, col(OutboxRow.once).startswith(f"{meeting.belongs}:"))
            .where(col(OutboxRow.once).not_like(f"{meeting.belongs}:{meeting.sequence}:%"))
        ).all()
    )
    assert not old


def test_what_waits_for_the_morning_is_not_sent_when_the_meeting_changes_in_the_night(hall: Hall) -> None:
    hall.add("bình", village="Vạc")
    meeting_id = hall.draft()
    hall.clock.move_to(at("2026-10-10 22:00"))
    hall.do(lambda turn: announce(turn, lock_meeting(turn.session, meeting_id)))
    hall.settle()
    hall.clock.move_to(at("2026-10-10 23:00"))
    hall.do(lambda turn: move(turn, lock_meeting(turn.session, meeting_id), MEETING, "Nhà văn hóa thôn Vạc"))
    hall.settle()
    assert hall.said_to("bình") == []
    hall.pass_time_until(at("2026-10-11 07:00"))
    (only,) = hall.said_to("bình")
    assert "Nhà văn hóa thôn Vạc" in only


# Reminders


def test_reminders_come_to_the_minute(hall: Hall) -> None:
    hall.add("bình", village="Vạc")
    meeting_id = hall.announced()
    hall.take_place("bình", meeting_id, Wish.SPEAK)
    spoken = hall.pass_time_until(at("2026-11-05 09:00"))
    assert spoken == [at("2026-10-29 08:00"), at("2026-11-04 18:00"), at("2026-11-05 06:30")]


@pytest.mark.parametrize(
    ("awake", "heard"),
    [
        ("2026-11-02 08:00", 1),
        ("2026-11-03 12:59", 1),  # half of the way to the next one is not over
        ("2026-11-03 13:01", 0),  # the next one is nearer: it says all that this one would
        ("2026-11-04 19:00", 1),  # both are due, one is useful
        ("2026-11-05 07:29", 1),
        ("2026-11-05 07:30", 0),
    ],
)
def test_after_an_outage_at_most_one_reminder_goes_out_and_only_while_it_helps(
    hall: Hall, awake: str, heard: int
) -> None:
    hall.add("bình", village="Vạc")
    meeting_id = hall.announced()
    hall.take_place("bình", meeting_id)
    before = len(hall.said_to("bình"))
    hall.wait_until(at(awake))
    assert len(hall.said_to("bình")) - before == heard


def test_whoever_registers_after_the_planning_is_reminded_too_and_whoever_gave_up_is_not(hall: Hall) -> None:
    for chat in ("bình", "ba"):
        hall.add(chat, village="Vạc")
    meeting_id = hall.announced()
    hall.take_place("ba", meeting_id)
    hall.pass_time_until(at("2026-11-03 08:00"))
    hall.take_place("bình", meeting_id)
    hall.do(lambda turn: places.give_up(turn, active_registrations(turn.session, meeting_id)[0]), "ba")
    hall.pass_time_until(at("2026-11-05 07:00"))
    assert len(hall.said_to("bình")) == 2  # the announcement, and the reminder on the eve
    assert len(hall.said_to("ba")) == 2  # the announcement, and the reminder three days before


@settings(max_examples=25)
@given(starts_at=st.builds(datetime.combine, DAYS, st.times(), st.just(HOME_ZONE)), to=st.sampled_from(ALL))
def test_reminders_keep_to_working_days_for_officials_and_come_before_the_meeting(starts_at: datetime, to: str) -> None:
    turn = clockwork(MONDAY)
    meeting = Meeting(
        subject="", venue="", programme="", starts_at=starts_at, ends_at=MEETING,
        registration_closes_at=MEETING, made_by=1, made_at=MONDAY,
    )  # fmt: skip
    moments = [moment for _, moment in reminder_moments(turn, meeting, to)]
    assert moments == sorted(moments)
    assert all(moment < meeting.starts_at for moment in moments)
    if to not in CITIZENS:
        assert all(turn.calendar.is_working(moment.astimezone(HOME_ZONE).date()) for moment in moments)


def test_a_head_who_declined_is_asked_for_what_was_prepared_and_not_to_the_hall(hall: Hall) -> None:
    people = {chat: hall.add(chat, Role.AGENCY_HEAD, agency="kinh_te") for chat in ("tiến", "hà", "kỷ")}
    idle = hall.add("bận", Role.AGENCY_HEAD, agency="cong_an")
    meeting_id = hall.announced()

    def answer(session: Session) -> None:
        states = {"tiến": GuestState.DECLINED, "hà": GuestState.SUBSTITUTE, "kỷ": GuestState.ACCEPTED}
        invited = [(people[chat], state) for chat, state in states.items()]
        for person_id, state in [*invited, (idle, GuestState.DECLINED)]:
            session.add(
                Guest(
                    meeting_id=meeting_id,
                    person_id=person_id,
                    state=state,
                    substitute="bà Năm",
                    added_by=1,
                    added_at=MONDAY,
                )
            )
        session.add(
            Matter(
                code="BÌNH AN 4827", text="đường", folded="duong", field="giao_thong", meeting_id=meeting_id,
                agency_code="kinh_te", state=MatterState.ASSIGNED, asked_at=MONDAY, review_due_at=MONDAY,
            )
        )  # fmt: skip

    hall.look(answer)
    before = len(hall.said_to("bận"))
    hall.wait_until(at("2026-11-02 08:00"))
    assert "gửi nội dung chuẩn bị để người chủ trì trả lời" in hall.said_to("tiến")[-1]
    assert "đã cử bà Năm đi thay" in hall.said_to("hà")[-1]
    assert "chuẩn bị để trả lời tại hội nghị" in hall.said_to("kỷ")[-1]
    assert len(hall.said_to("bận")) == before


# Everybody is told, once


def test_an_announcement_reaches_every_citizen_of_its_villages_once(hall: Hall) -> None:
    many = {f"v{number}" for number in range(2 * PORTION + 7)}
    for chat in many:
        hall.add(chat, village="Vạc")
    hall.add("mộ", village="Mộ Trạch")
    hall.add("xa")
    hall.add("thôi", village="Vạc")
    hall.add("lan3", Role.FRONT, "Vạc")
    hall.do(lambda turn: setattr(turn.person, "stopped_at", turn.now), "thôi")
    hall.announced(villages=("Vạc",))
    told = [sent.address.chat for sent in hall.channel.sent]
    assert sorted(told) == sorted([*many, "lan3"])
    hall.wait_until(hall.clock() + timedelta(hours=1))
    assert len(hall.channel.sent) == len(told)


def test_an_announcement_stops_when_the_meeting_is_moved_while_it_goes_out(hall: Hall) -> None:
    for number in range(PORTION + 5):
        hall.add(f"v{number}", village="Vạc")
    meeting_id = hall.draft()
    hall.do(lambda turn: announce(turn, lock_meeting(turn.session, meeting_id)))
    asyncio.run(hall.service.timers.fire_due())
    hall.do(lambda turn: move(turn, lock_meeting(turn.session, meeting_id), MEETING + 7 * DAY, "Nhà văn hóa xã"))
    hall.settle()
    texts = hall.to_citizens()
    assert len(texts) == PORTION + 5
    assert all("12/11/2026" in text for text in texts)


def test_those_who_registered_hear_of_a_change_once_and_even_if_they_want_no_messages(hall: Hall) -> None:
    hall.add("bình", village="Vạc")
    meeting_id = hall.announced()
    hall.take_place("bình", meeting_id)
    hall.do(lambda turn: setattr(turn.person, "stopped_at", turn.now), "bình")
    hall.do(lambda turn: cancel(turn, lock_meeting(turn.session, meeting_id), "bão số 9"))
    hall.settle()
    assert len(hall.said_to("bình")) == 2
    assert "bão số 9" in hall.said_to("bình")[1]


def test_dropping_a_draft_tells_nobody(hall: Hall) -> None:
    hall.add("bình", village="Vạc")
    meeting_id = hall.draft()
    hall.do(lambda turn: cancel(turn, lock_meeting(turn.session, meeting_id), ""))
    hall.pass_time_until(at("2026-11-06 08:00"))
    assert hall.to_citizens() == []
    assert hall.pending(meeting_id) == []


def test_the_audience_of_a_cluster_is_counted_as_it_is_told(hall: Hall) -> None:
    for number, village in enumerate(["Vạc", "Vạc", "Mộ Trạch", None]):
        hall.add(f"v{number}", village=village)
    hall.add("thôi", village="Vạc")
    hall.do(lambda turn: setattr(turn.person, "stopped_at", turn.now), "thôi")
    for villages, size in ((("Vạc",), 2), (("Vạc", "Mộ Trạch"), 3), ((ALL_VILLAGES,), 4)):
        meeting_id = hall.draft(villages=villages)
        assert hall.look(lambda session: audience_size(session, session.get_one(Meeting, meeting_id))) == size  # noqa: B023


# Telling many is telling each


def test_telling_many_gives_each_what_telling_one_would(hall: Hall) -> None:
    people = [hall.add(chat, village="Vạc") for chat in ("một", "hai")]
    people.append(hall.add("lan4", Role.FRONT))
    hall.do(lambda turn: setattr(turn.contact, "language", "en"), "hai")
    hall.do(lambda turn: turn.open("register"), "một")  # an open question keeps its numbers

    def offers(language: str) -> list[Offered]:
        return [Offered(hall.service.dialogue.texts.say(language, "meeting-see"), "meeting.show", {"meeting": 1})]

    def each(turn: Turn) -> None:
        for person_id in people:
            language = turn.read_by(person_id).language
            turn.tell(person_id, "meetings-none", {}, once="each", offers=offers(language))

    hall.do(each)
    hall.do(lambda turn: turn.tell_many(people, "meetings-none", {}, once="many", offers=offers))
    hall.do(lambda turn: turn.tell_many(people, "meetings-none", {}, once="many", offers=offers))

    def seen(once: str) -> list[tuple[object, ...]]:
        def rows(session: Session) -> list[tuple[object, ...]]:
            found = session.exec(select(OutboxRow).where(col(OutboxRow.once).startswith(f"{once}:")))
            return sorted(
                (row.contact_id, row.text, row.not_before, *((c["number"], c["label"]) for c in row.choices))
                for row in found
            )

        return hall.look(rows)

    assert len(seen("many")) == 3
    assert seen("many") == seen("each")


# Registering


def test_registration_is_open_to_the_second_that_the_settings_say(hall: Hall) -> None:
    hall.add("bình", village="Vạc")
    meeting_id = hall.announced()
    closes = MEETING - timedelta(hours=hall.service.settings.meeting.registration_closes_hours_before)
    for moment, possible in ((closes - timedelta(seconds=1), True), (closes, False)):
        hall.clock.move_to(moment)
        assert (
            hall.do(lambda turn: attend.can_register(turn, turn.session.get_one(Meeting, meeting_id)), "bình")
            is possible
        )


def test_a_number_to_speak_is_never_given_twice_and_never_lost_by_changing_the_topic(hall: Hall) -> None:
    for chat in ("bình", "ba", "tư"):
        hall.add(chat, village="Vạc")
    meeting_id = hall.announced()
    for chat, wish in (("bình", Wish.SPEAK), ("ba", Wish.SPEAK), ("bình", Wish.SPEAK), ("ba", Wish.ATTEND)):
        hall.take_place(chat, meeting_id, wish)
    hall.do(lambda turn: places.give_up(turn, active_registrations(turn.session, meeting_id)[1]), "ba")
    hall.take_place("tư", meeting_id, Wish.SPEAK)
    hall.take_place("ba", meeting_id, Wish.SPEAK)
    numbers = hall.look(lambda session: [place.order_number for place in active_registrations(session, meeting_id)])
    assert numbers == [1, 3, 4]


def test_many_who_register_at_once_get_different_numbers(database_url: str, tmp_path: Path) -> None:
    with open_hall(database_url, tmp_path) as hall, ThreadPoolExecutor() as crowd:
        chats = [f"v{number}" for number in range(8)]
        for chat in chats:
            hall.add(chat, village="Vạc")
        meeting_id = hall.announced()
        for place in [crowd.submit(hall.take_place, chat, meeting_id, Wish.SPEAK) for chat in chats]:
            place.result()
        places = hall.look(lambda session: active_registrations(session, meeting_id))
        assert [place.order_number for place in places] == list(range(1, 9))


# The calendar file


def test_the_calendar_file_follows_the_meeting(hall: Hall) -> None:
    hall.add("bình", village="Vạc")
    meeting_id = hall.announced()
    first = calendar_of(hall, meeting_id)
    hall.do(lambda turn: move(turn, lock_meeting(turn.session, meeting_id), MEETING + DAY, "Nhà văn hóa thôn Vạc"))
    second = calendar_of(hall, meeting_id)
    hall.do(lambda turn: cancel(turn, lock_meeting(turn.session, meeting_id), "vì mưa bão"))
    third = calendar_of(hall, meeting_id)
    events = [calendar.walk("VEVENT")[0] for calendar in (first, second, third)]
    assert len({str(event["uid"]) for event in events}) == 1
    assert [event["sequence"] for event in events] == [0, 1, 2]
    assert [event.decoded("dtstart") for event in events] == [MEETING, MEETING + DAY, MEETING + DAY]
    assert str(events[1]["location"]) == "Nhà văn hóa thôn Vạc"
    assert [str(calendar["method"]) for calendar in (first, second, third)] == ["PUBLISH", "PUBLISH", "CANCEL"]


def calendar_of(hall: Hall, meeting_id: int) -> Calendar:
    """The file that somebody gets who asks for it now."""
    action = hall.service.dialogue.actions["meeting.calendar"]
    hall.clock.move_to(hall.clock() + timedelta(seconds=1))
    hall.do(lambda turn: action.run(turn, {"meeting": meeting_id}), "bình")
    hall.settle()
    file = [sent.file for sent in hall.channel.sent if sent.file is not None][-1]
    assert file.name.endswith(".ics")
    return Calendar.from_ical(file.path.read_bytes())


def test_a_channel_without_files_offers_no_calendar_file(tmp_path: Path) -> None:
    with open_hall(f"sqlite:///{tmp_path / 'hall.db'}", tmp_path, channel_name="zalo_bot") as hall:
        hall.add("bình", village="Vạc")
        hall.announced()
        hall.clock.move_to(hall.clock() + timedelta(minutes=1))
        address = Address("zalo_bot", ACCOUNT, "bình")
        inbound = Inbound(address, "1", hall.clock(), text="hội nghị")
        asyncio.run(hall.service.receiver.receive(Update("zalo_bot", ACCOUNT, "1", "", inbound)))
        hall.settle()
        assert "lịch điện thoại" not in hall.said_to("bình")[-1]
        assert "Đăng ký phát biểu" in hall.said_to("bình")[-1]
