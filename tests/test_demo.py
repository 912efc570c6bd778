"""``make demo`` plays the whole plan: everybody takes part, nothing fails, every date is lawful; all worked out here anew."""

import asyncio
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import TypeVar

import pytest
from sqlmodel import Session, SQLModel, select

from bot.simulator import CAPABILITIES, VIETNAM, SimulatedChannel, SimulatedClock
from bot.texts import Texts
from composition.building import build
from composition.stage import SimulatedStage
from main import demo_script, play_demo
from models.appointment import Appointment, Role
from models.asker import Asker, Verdict
from models.conclusion import ConclusionReceipt
from models.contact import Contact
from models.escalation import Escalation
from models.history import HistoryEntry
from models.inbox import InboxUpdate
from models.matter import Matter, MatterState
from models.meeting import Meeting, MeetingState
from models.outbox import OutboxRow, OutboxState
from models.outcome import Decided, Outcome
from models.person import Person
from models.posting import Means, Posting, Purpose
from models.promise import Promise
from models.publication import Publication
from models.stored_file import FileState, StoredFile
from models.supervision import ReExamination
from models.synthesis import Synthesis
from models.task import Task
from models.timer import Timer, TimerState
from tests.stage import read_once, trial_settings

Row = TypeVar("Row", bound=SQLModel)
HOLIDAYS = {date(2026, 11, 24)}
"""The only one between October and December 2026 (NQ 28/2026/QH16)."""
WORK = ((time(7, 30), time(11, 30)), (time(13, 30), time(17)))
QUIET_FROM, QUIET_UNTIL = time(21), time(6, 30)
CLOSING = time(17)
MISREAD = (
    "menu-unclear", "answer-choose", "answer-choose-several", "flood", "button-old", "matter-moved-on",
    "follow-words-nothing", "merge-unknown", "answer-name", "answer-phone", "answer-moment", "letter-day-wrong",
)  # fmt: skip
"""What the service says to somebody whom it did not understand, or who does what cannot be done."""


@dataclass(frozen=True)
class Played:
    """What was printed, and the record it left."""

    lines: Sequence[str]
    texts: Texts
    session: Session
    ended: datetime

    def all(self, table: type[Row]) -> Sequence[Row]:
        """Every row of a table."""
        return self.session.exec(select(table)).all()

    @property
    def meeting(self) -> Meeting:
        """The one there is."""
        return self.session.exec(select(Meeting)).one()


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    """Played once, for all tests of this file."""
    folder = tmp_path_factory.mktemp("demo")
    settings, script = trial_settings(f"sqlite:///{folder}/demo.db", folder), demo_script()
    clock = SimulatedClock(datetime.fromisoformat(script.at).replace(tzinfo=VIETNAM))
    channel = SimulatedChannel(script.channel, CAPABILITIES[script.channel])
    texts = read_once(settings.commune)
    service = build(settings, [channel], clock, seed_of_chance="demo", texts=texts)
    lines: list[str] = []
    try:
        asyncio.run(play_demo(SimulatedStage(service), channel, clock, script, lines.append))
        with Session(service.database.engine) as session:
            yield Played(lines, texts, session, clock())
    finally:
        service.close()


# The calendar, apart from the service's own


def local(moment: datetime) -> datetime:
    """As the clock on the wall has it."""
    return moment.astimezone(VIETNAM)


def works(day: date) -> bool:
    """Whether offices work on that day."""
    return day.weekday() < 5 and day not in HOLIDAYS


def after_working_days(day: date, count: int) -> date:
    """The last of so many working days after a day, which itself does not count."""
    while count:
        day += timedelta(days=1)
        count -= works(day)
    return day


def test_the_calendar_of_this_test() -> None:
    """Over a weekend and over the holiday."""
    assert after_working_days(date(2026, 11, 5), 5) == date(2026, 11, 12)
    assert after_working_days(date(2026, 11, 20), 2) == date(2026, 11, 25)


# It runs well


def test_nothing_fails(demo: Played) -> None:
    """No update, timer or file; the one message that does not arrive is for the man who blocked the bot."""
    assert {update.state for update in demo.all(InboxUpdate)} == {"done"}
    assert not [timer.error for timer in demo.all(Timer) if timer.state == TimerState.FAILED or timer.error]
    assert not [timer for timer in demo.all(Timer) if timer.state == TimerState.PENDING and timer.due_at <= demo.ended]
    assert {file.state for file in demo.all(StoredFile)} == {FileState.KEPT}
    undelivered = [row for row in demo.all(OutboxRow) if row.state != OutboxState.SENT]
    assert [demo.session.get_one(Contact, row.contact_id).chat for row in undelivered] == ["khanh"]


def test_everybody_is_understood(demo: Played) -> None:
    """Nobody hears that the service did not understand; no official's order is taken for a citizen's question."""
    anything = dict.fromkeys(("code", "state", "seconds", "words", "you", "example"), "§")
    said = [demo.texts.say("vi", key, **anything).split("\n")[0] for key in MISREAD]
    patterns = [re.compile(re.escape(text).replace("§", ".+")) for text in said]
    heard = [line for line in demo.lines if re.match(r"(@\w+ )?< ", line)]
    assert len(heard) > 1000
    assert not [line for line in heard for pattern in patterns if pattern.search(line)]
    assert not [line for line in heard if re.match(r"@\w+ < Đồng chí viết: “", line)]


def test_headings_and_the_last_words(demo: Played) -> None:
    """Eleven stages in their order; it ends with the Front's numbers and its report of the whole time."""
    stages = [int(found[1]) for line in demo.lines if (found := re.match(r"# (\d+)\. ", line))]
    assert stages == list(range(1, 12))
    # A message that held two matters counts as two, not as three.
    received = len([matter for matter in demo.all(Matter) if matter.state != MatterState.SPLIT])
    asked = [number for number, line in enumerate(demo.lines) if line.startswith("@mai > ")]
    for begun, title, lines_on in (
        (asked[-2], "@mai < Tổng hợp 12/10–30/11/2026", 1),
        (asked[-1], "@mai < Báo cáo từ 12/10/2026 đến 30/11/2026, xã Đường An", 2),
    ):
        said = demo.lines[begun:]
        here = next(number for number, line in enumerate(said) if line.startswith(title))
        assert said[here + lines_on].startswith(f"  Nhận {received} ý kiến")
    assert demo.lines[-1].startswith("@mai < (bao-cao-")


# Everybody takes part


def test_everybody_of_the_plan_takes_part(demo: Played) -> None:
    """Each role of the plan, two agencies with head and official, two village heads: all do something themselves."""
    people = {person.id: person.full_name for person in demo.all(Person)}
    roles = defaultdict(set)
    for appointment in demo.all(Appointment):
        roles[Role(appointment.role)].add(people[appointment.person_id])
    assert set(roles) == set(Role) - {Role.ADMINISTRATOR}
    agencies = {one.agency_code for one in demo.all(Appointment) if one.role == Role.AGENCY_HEAD}
    assert agencies == {"kinh_te", "van_hoa_xa_hoi"}
    assert len(roles[Role.VILLAGE_HEAD]) == 2
    invited = {line.split()[2] for line in demo.lines if line.startswith("! invite ")}
    spoke = {found[1] for line in demo.lines if (found := re.match(r"@(\w+) (?:>|>>|\+) ", line))}
    assert invited <= spoke
    villagers = [name for name in people.values() if not any(name in held for held in roles.values())]
    assert len(villagers) >= 12
    assert len(set(people.values())) == len(people)


def test_what_the_plan_asks_of_villagers_happens(demo: Played) -> None:
    """One through a helper, one unreachable, one refused, one above authority, one not satisfied; one merged, one split."""
    askers, matters = demo.all(Asker), {matter.id: matter for matter in demo.all(Matter)}
    helped = [asker for asker in askers if asker.helper_id is not None]
    assert helped
    assert all(asker.carried_at is not None for asker in helped)
    brought = [task for task in demo.all(Task) if task.asker_id is not None and task.kind == "carry"]
    unreached = [task for task in brought if demo.session.get_one(Asker, task.asker_id).helper_id is None]
    assert [task.done_by == task.owner_id and task.done_at is not None for task in unreached] == [True]
    states = [matter.state for matter in matters.values()]
    assert {MatterState.REFUSED, MatterState.MERGED, MatterState.SPLIT, MatterState.SENT_UP} <= set(states)
    events = {entry.event for entry in demo.all(HistoryEntry)}
    assert {"matter.objected", "matter.objection-dismissed", "matter.reopened", "matter.more-given"} <= events
    verdicts = {asker.verdict for asker in askers}
    assert verdicts <= {Verdict.SETTLED, None, ""}
    refused = next(entry for entry in demo.all(HistoryEntry) if entry.event == "matter.refused")
    proposed = next(entry for entry in demo.all(HistoryEntry) if entry.event == "matter.refusal-proposed")
    assert refused.actor_id != proposed.actor_id


def test_everybody_who_asked_has_an_answer(demo: Played) -> None:
    """Only what waits for the higher authority is open, and it was chased."""
    left = [matter for matter in demo.all(Matter) if matter.state not in _SETTLED]
    assert [matter.state for matter in left] == [MatterState.SENT_UP]
    chased = {entry.subject_id for entry in demo.all(HistoryEntry) if entry.event == "matter.chased"}
    assert {matter.id for matter in left} <= chased
    numbered = [escalation.document_number for escalation in demo.all(Escalation)]
    assert len(numbered) == 2
    assert all(re.fullmatch(r"\d+/UBND-\w+", number) for number in numbered)


_SETTLED = (
    MatterState.ANSWERED, MatterState.CLOSED, MatterState.REFUSED, MatterState.MERGED, MatterState.SPLIT,
)  # fmt: skip


# The dates


def test_the_meeting_is_announced_seven_full_days_before(demo: Played) -> None:
    """To the people and by other means; opinions are collected and signed before it."""
    meeting = demo.meeting
    assert meeting.announced_at is not None
    assert meeting.began_at is not None
    last = local(meeting.starts_at).date() - timedelta(days=7)
    assert local(meeting.announced_at).date() < last
    posted = [one for one in demo.all(Posting) if one.purpose == Purpose.ANNOUNCEMENT]
    assert len(posted) >= 3
    assert all(local(one.posted_at).date() < last for one in posted)
    assert all(one.signed_at is not None and one.signed_at < meeting.starts_at for one in demo.all(Synthesis))
    assert works(local(meeting.starts_at).date())
    assert meeting.starts_at <= meeting.began_at


def test_the_conclusion_comes_when_every_matter_has_an_outcome(demo: Played) -> None:
    """It is refused while one is blank; the minutes bear two signatures; the file is closed in the end."""
    meeting, outcomes = demo.meeting, demo.all(Outcome)
    assert meeting.concluded_at is not None
    assert {Decided(outcome.decided) for outcome in outcomes} == {Decided.RESOLVED, Decided.UNRESOLVED, Decided.ABOVE}
    assert all(outcome.set_at < meeting.concluded_at for outcome in outcomes)
    asked = [number for number, line in enumerate(demo.lines) if line == "@nam > kết thúc hội nghị"]
    assert demo.lines[asked[0] + 1].startswith("@nam < Chưa kết thúc được")
    signed = [entry.actor_id for entry in demo.all(HistoryEntry) if entry.event == "meeting.minutes-signed"]
    assert len(set(signed)) == 2
    assert meeting.state == MeetingState.CLOSED


def test_everything_is_classified_within_five_working_days(demo: Played) -> None:
    """What is an agency's is with it, what is above the commune is sent up."""
    held = local(demo.meeting.starts_at).date()
    last = after_working_days(held, 5)
    sent = {escalation.matter_id: escalation.sent_at for escalation in demo.all(Escalation)}
    for outcome in demo.all(Outcome):
        if outcome.decided == Decided.ABOVE:
            assert local(sent[outcome.matter_id]).date() <= last
        if outcome.decided == Decided.UNRESOLVED:
            assert outcome.agency_code
            assert outcome.due_at is not None
            assert local(outcome.due_at).date() > held
    receipts = [receipt.confirmed_at for receipt in demo.all(ConclusionReceipt)]
    assert len(receipts) == 4
    assert all(at is not None and local(at).date() <= last for at in receipts)


def test_the_result_is_published_within_ten_days(demo: Played) -> None:
    """At the headquarters, on a mass medium and in every village."""
    last = local(demo.meeting.starts_at).date() + timedelta(days=10)
    postings = [one for one in demo.all(Posting) if one.purpose == Purpose.RESULT]
    assert all(local(one.approved_at).date() <= last for one in demo.all(Publication))
    assert all(local(one.posted_at).date() <= last for one in postings)
    assert len({one.village_id for one in postings if one.village_id is not None}) == 3
    assert {one.means for one in postings if one.village_id is None} == {Means.PORTAL, Means.NOTICE_BOARD}
    assert any(one.file_id is not None for one in postings)


DUE: Sequence[tuple[type[SQLModel], str]] = (
    (Matter, "due_at"), (Matter, "first_due_at"), (Matter, "review_due_at"), (Matter, "prepare_due_at"),
    (Outcome, "due_at"), (Promise, "due_at"), (ReExamination, "due_at"), (Task, "due_at"), (Escalation, "chase_at"),
)  # fmt: skip
IN_THE_MORNING = ("Task.due_at", "Escalation.chase_at")
"""When somebody is reminded to carry an answer, or to chase."""


@pytest.mark.parametrize(("table", "name"), DUE)
def test_what_is_due_is_due_on_a_working_day(demo: Played, table: type[SQLModel], name: str) -> None:
    """Never on a weekend or a holiday; what an office has to do by the end of a day, by its closing time."""
    moments = [getattr(row, name) for row in demo.all(table)]
    found = [local(at) for at in moments if at is not None]
    assert found
    assert all(works(at.date()) for at in found)
    if f"{table.__name__}.{name}" not in IN_THE_MORNING:
        assert {at.time() for at in found} == {CLOSING}


def test_an_answer_is_due_ten_working_days_after_it_was_asked(demo: Played) -> None:
    """The first date of whatever somebody asked before the meeting; a clock that stood moves it by the days it stood."""
    before = [matter for matter in demo.all(Matter) if matter.asked_at < demo.meeting.starts_at and matter.first_due_at]
    stood = {entry.subject_id for entry in demo.all(HistoryEntry) if entry.event == "matter.more-asked"}
    asked = [matter for matter in before if matter.id not in stood and matter.source not in ("front", "walk_in")]
    assert len(asked) >= 8
    for matter in asked:
        assert matter.first_due_at is not None
        assert local(matter.first_due_at).date() == after_working_days(local(matter.asked_at).date(), 10), matter.code


def test_one_answer_is_late_and_the_ladder_climbs_to_the_front(demo: Played) -> None:
    """Head of the agency and office, then the chair, then the Front, on working days after the due date."""
    late = [entry for entry in demo.all(HistoryEntry) if entry.event == "matter.late"]
    assert len({entry.subject_id for entry in late}) == 1
    assert ["chair" in entry.data["to"] for entry in late].index(True) < [
        "front" in one.data["to"] for one in late
    ].index(True)
    assert all(works(local(entry.at).date()) for entry in late)
    assert [earlier.at < later.at for earlier, later in pairwise(late)] == [True] * (len(late) - 1)


# When the service speaks by itself


@dataclass(frozen=True)
class Unasked:
    """What the clock made the service send."""

    at: datetime
    to: str
    text: str


def unasked(lines: Sequence[str]) -> Iterator[Unasked]:
    """The messages under a ``: 2026-11-05 08:00`` line, up to what somebody does next."""
    at: datetime | None = None
    for line in lines:
        if found := re.match(r": (\d{4}-\d\d-\d\d \d\d:\d\d)$", line):
            at = datetime.fromisoformat(found[1]).replace(tzinfo=VIETNAM)
        elif re.match(r"(@\w+ ?)?(>|>>|\+|~|!|=)", line):
            at = None
        elif at is not None and (message := re.match(r"@(\w+) < (.*)", line)):
            yield Unasked(at, message[1], message[2])


def test_nobody_is_disturbed(demo: Played) -> None:
    """Citizens not at night, officials only while offices work."""
    officials = {line.split()[2] for line in demo.lines if line.startswith("! invite ")}
    sent = list(unasked(demo.lines))
    assert len(sent) > 200
    for one in sent:
        if one.to in officials:
            assert works(one.at.date()), one
            assert any(begins <= one.at.time() <= ends for begins, ends in WORK), one
        else:
            assert QUIET_UNTIL <= one.at.time() < QUIET_FROM, one


def test_reminders_and_summaries_come_at_their_minute(demo: Played) -> None:
    """The speaker's three reminders, the deadline's three notices, the Front's week on Monday morning."""
    by = defaultdict(list)
    for one in unasked(demo.lines):
        by[one.to].append(one)
    reminded = [
        f"{one.at:%m-%d %H:%M}" for one in by["binh"] if "Nhắc ông/bà hội nghị" in one.text or "Hôm nay" in one.text
    ]
    assert reminded == ["10-29 08:00", "11-04 18:00", "11-05 06:30"]
    weekly = [one.at for one in by["mai"] if one.text.startswith("Tổng hợp tuần")]
    assert [f"{at:%m-%d %H:%M}" for at in weekly] == [
        f"{day} 08:00" for day in ("10-12", "10-19", "10-26", "11-02", "11-09", "11-16", "11-23", "11-30")
    ]
    assert {at.weekday() for at in weekly} == {0}
    near = [one.at for one in by["hoa"] if "còn 2 ngày làm việc để trả lời" in one.text]
    assert near
    assert all(at.time() == time(8) for at in near)
