"""The proof that a meeting was announced: whom messages reached, other means, the gate; in chat and as one printout."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from sqlmodel import col, select

from bot.file_store import FileStore
from bot.journey import Action, Dialogue, Journey, Offered, Opening, TimerKind
from bot.message import FileKind
from bot.texts import Value, number
from bot.turn import Turn, known
from documents.announcement_sheet import Proof, write
from handlers.meetings import CalendarFile, meeting_facts, meeting_label
from handlers.notice_gate import last_lawful_moment
from handlers.postings import heads_of, means_words, postings_now
from handlers.preparation import closing, plan_task_reminders
from handlers.sources import source_words
from models.contact import Contact
from models.delivery import Delivery, Fate, announcement_of, deliveries, unreached
from models.history import HistoryEntry
from models.meeting import Meeting, MeetingState, lock_meeting
from models.person import Person
from models.posting import Means, Posting
from models.stored_file import FileState, StoredFile
from models.task import Task, TaskKind
from models.timer import Timer
from models.village import village_name

if TYPE_CHECKING:
    from sqlmodel import Session

RIGHT = "posting.see"
PRINT, CHECK = "announcement-print", "announcement-check"
AT = time(8)
NAMED = 30
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


# In chat


def show_proof(turn: Turn, meeting: Meeting) -> None:
    """How the duty to announce was met, as far as it is on record."""
    entry = announcement_of(turn.session, known(meeting.id))
    if entry is None:
        turn.say("proof-none", (), **meeting_facts(turn.session, meeting))
        return
    told = deliveries(turn.session, meeting, entry)
    fates = Counter(one.fate for one in told)
    turn.say(
        "proof", _offers(turn, meeting), **meeting_facts(turn.session, meeting), **_gate(turn, meeting, entry),
        told=len(told), delivered=fates[Fate.DELIVERED], waiting=fates[Fate.WAITING], missed=fates[Fate.MISSED],
        channels=_channel_words(turn, told), unreached=len(unreached(turn.session, meeting, entry)),
        means=_means_words(turn, meeting, entry),
    )  # fmt: skip


def _gate(turn: Turn, meeting: Meeting, entry: HistoryEntry) -> dict[str, Value]:
    days = meeting.starts_at.astimezone(turn.zone).date() - entry.at.astimezone(turn.zone).date()
    return {
        "announced": entry.at, "days": days.days, "last": last_lawful_moment(turn, meeting.starts_at),
        "late": "yes" if entry.override else "no", "why": entry.reason,
        "by": turn.session.get_one(Person, entry.actor_id).full_name if entry.actor_id else "",
        "moved": "yes" if entry.event == "meeting.moved" else "no",
    }  # fmt: skip


def _channel_words(turn: Turn, told: Sequence[Delivery]) -> str:
    counts = Counter(one.channel for one in told if one.fate is Fate.DELIVERED)
    each = [
        turn.word("proof-on-channel", channel=channel_name(turn, name), count=n) for name, n in counts.most_common()
    ]
    return ", ".join(each) or "none"


def channel_name(turn: Turn, channel: str) -> str:
    """What people call a channel; its name in the code if it is a new one."""
    key = f"channel-{channel.replace('_', '-')}"
    return turn.word(key) if turn.texts.has(key) else channel


def _means_words(turn: Turn, meeting: Meeting, entry: HistoryEntry) -> str:
    now = postings_now(turn, meeting, entry.data["sequence"])
    lines = [turn.word("proof-posted", **_posting_words(turn, one)) for one in now]
    missing = [means_words(turn, means) for means in Means if means not in {one.means for one in now}]
    return "\n".join([*lines, *([turn.word("proof-not-posted", means="; ".join(missing))] if missing else [])])


def _posting_words(turn: Turn, posting: Posting) -> dict[str, Value]:
    file = turn.session.get(StoredFile, posting.file_id) if posting.file_id is not None else None
    return {
        "means": means_words(turn, posting.means), "where": _where(turn, posting), "at": posting.posted_at,
        "by": turn.session.get_one(Person, posting.ticked_by).full_name,
        "photo": (file.name or turn.word("proof-photo-name", number=known(file.id))) if file else "none",
    }  # fmt: skip


def _where(turn: Turn, posting: Posting) -> str:
    village = village_name(turn.session, posting.village_id)
    return turn.word("proof-in-village", village=village) if village else turn.word("villages-all")


def _offers(turn: Turn, meeting: Meeting) -> list[Offered]:
    args = {"meeting": meeting.id}
    can_tick = turn.may("posting.tick") and meeting.is_coming(turn.now)
    tick = [Offered(turn.word("posting-tick"), "posting.begin", args)] if can_tick else []
    prints = turn.dialogue.capabilities[turn.contact.channel].sends_files
    return [*([Offered(turn.word("proof-print"), "proof.print", args)] if prints else []), *tick]


def _show(turn: Turn, args: Mapping[str, Any]) -> None:
    show_proof(turn, turn.session.get_one(Meeting, args["meeting"]))


def _open(turn: Turn, _rest: str) -> None:
    meetings = turn.session.exec(
        select(Meeting).where(col(Meeting.announced_at).is_not(None)).order_by(col(Meeting.starts_at).desc()).limit(5)
    ).all()
    if not meetings:
        turn.say("proof-no-meeting")
    elif len(meetings) == 1:
        show_proof(turn, meetings[0])
    else:
        offers = [Offered(meeting_label(turn, one), "proof.show", {"meeting": one.id}) for one in meetings]
        turn.say("proof-which", offers)


# On paper


def _order_print(turn: Turn, args: Mapping[str, Any]) -> None:
    """Writing a workbook takes its time, so a timer that is due now does it outside of this turn."""
    meeting = turn.session.get_one(Meeting, args["meeting"])
    if announcement_of(turn.session, known(meeting.id)) is None:
        show_proof(turn, meeting)
        return
    turn.wake(
        PRINT, f"print:{meeting.id}", turn.now, once=f"{PRINT}:{meeting.id}:{turn.contact_id}:{turn.now.isoformat()}",
        meeting=meeting.id, contact=turn.contact_id,
    )  # fmt: skip


def draw(session: "Session", timer: Timer, dialogue: Dialogue, files: FileStore) -> CalendarFile:
    """Write the proof as things stand, in the language of whoever asked."""
    contact = session.get_one(Contact, timer.data["contact"])
    reading = Turn(session, dialogue, timer.due_at, contact, f"timer:{timer.id}:draw")
    meeting = session.get_one(Meeting, timer.data["meeting"])
    content = write(proof_of(reading, meeting), partial(dialogue.texts.say, reading.language))
    name = reading.word("proof-file-name", day=f"{meeting.starts_at.astimezone(reading.zone):%d-%m-%Y}")
    return CalendarFile(name, files.put(content), len(content))


def proof_of(turn: Turn, meeting: Meeting) -> Proof:
    """What the printout says. Raises ``LookupError`` for a meeting that was never announced."""
    entry = announcement_of(turn.session, known(meeting.id))
    if entry is None:
        raise LookupError(f"{meeting.code} was never announced")
    told = deliveries(turn.session, meeting, entry)
    now = postings_now(turn, meeting, entry.data["sequence"])
    return Proof(
        turn.word("proof-office"), _fact_lines(turn, meeting, entry, told), _by_channel(turn, told),
        [_printed(turn, one) for one in now] or [(turn.word("proof-no-means"), "", "", "")],
        [_person(turn, one) for one in told],
        turn.word("proof-made-on", day=turn.texts.short_day(turn.language, turn.now)),
    )  # fmt: skip


def _printed(turn: Turn, posting: Posting) -> tuple[str, str, str, str]:
    said = _posting_words(turn, posting)
    photo = "" if said["photo"] == "none" else str(said["photo"])
    return (
        str(said["means"]),
        str(said["where"]),
        turn.word("proof-by-whom", by=said["by"], at=_short(turn, posting.posted_at)),
        photo,
    )


def _fact_lines(
    turn: Turn, meeting: Meeting, entry: HistoryEntry, told: Sequence[Delivery]
) -> Sequence[tuple[str, str]]:
    fates = Counter(one.fate for one in told)
    facts: dict[str, Value] = {
        **meeting_facts(turn.session, meeting), **_gate(turn, meeting, entry), "told": number(turn.language, len(told)),
        **{str(fate): number(turn.language, fates[fate]) for fate in Fate},
        "unreached": number(turn.language, len(unreached(turn.session, meeting, entry))),
        "source": source_words(turn, turn.settings.limits.announce.source),
    }  # fmt: skip
    names = ("meeting", "time", "place", "for", "announced", "gate", "reached", "unreached")
    return [(turn.word(f"proof-fact-{name}.label"), turn.word(f"proof-fact-{name}", **facts)) for name in names]


def _by_channel(turn: Turn, told: Sequence[Delivery]) -> Sequence[tuple[str, int, int, int]]:
    counts: defaultdict[str, Counter[Fate]] = defaultdict(Counter)
    for one in told:
        counts[one.channel][one.fate] += 1
    return [
        (channel_name(turn, name), count[Fate.DELIVERED], count[Fate.WAITING], count[Fate.MISSED])
        for name, count in sorted(counts.items())
    ]


def _person(turn: Turn, one: Delivery) -> tuple[str, str, str, str]:
    person = turn.session.get_one(Person, one.person_id)
    fate = turn.word(f"fate-{one.fate}", at=_short(turn, one.at) if one.at else "")
    return person.full_name, village_name(turn.session, person.village_id), channel_name(turn, one.channel), fate


def _short(turn: Turn, moment: datetime) -> str:
    """An hour and a day in figures: a line of a table has little room."""
    return f"{turn.texts.hour(turn.language, moment)}, {turn.texts.short_day(turn.language, moment)}"


def send(turn: Turn, timer: Timer, prepared: CalendarFile) -> None:
    """Hand the printout to the contact that asked for it."""
    contact = turn.session.get_one(Contact, timer.data["contact"])
    file = StoredFile(
        contact_id=contact.id, kind=FileKind.DOCUMENT, name=prepared.name, media_type=XLSX, size=prepared.size,
        digest=prepared.digest, state=FileState.KEPT, made_at=turn.now,
    )  # fmt: skip
    turn.session.add(file)
    turn.session.flush()
    meeting = turn.session.get_one(Meeting, timer.data["meeting"])
    answer = Turn(turn.session, turn.dialogue, turn.now, contact, f"timer:{timer.id}:answer")
    answer.say_plainly(answer.word("proof-sent", **meeting_facts(turn.session, meeting)), file_id=file.id)
    answer.finish()


# Those whom no message reached


def plan_check(turn: Turn, meeting: Meeting) -> None:
    """The working morning after, when it is known whom the messages reached."""
    turn.forget_timers(meeting.belongs, CHECK)
    today = turn.now.astimezone(turn.zone).date()
    day = turn.calendar.first_working_day_not_before(today + timedelta(days=1))
    at = datetime.combine(day, AT, turn.zone).astimezone(UTC)
    if meeting.state == MeetingState.ANNOUNCED and at < meeting.starts_at:
        turn.wake(
            CHECK, meeting.belongs, at, once=f"{meeting.belongs}:{meeting.sequence}:{CHECK}",
            useful_until=meeting.starts_at, meeting=meeting.id, sequence=meeting.sequence,
        )  # fmt: skip


def _check(turn: Turn, timer: Timer, _prepared: object) -> None:
    meeting = lock_meeting(turn.session, timer.data["meeting"])
    entry = announcement_of(turn.session, known(meeting.id))
    if entry is None or not meeting.is_coming(turn.now) or meeting.sequence != timer.data["sequence"]:
        return
    heads = heads_of(turn, meeting)
    missing: defaultdict[int | None, list[Person]] = defaultdict(list)
    for person in unreached(turn.session, meeting, entry):
        missing[person.village_id if person.village_id in heads else None].append(person)
    for village_id, people in missing.items():
        _ask_to_call(turn, meeting, heads.get(village_id) if village_id else None, village_id, people)
    plan_task_reminders(turn, meeting)


def _ask_to_call(
    turn: Turn, meeting: Meeting, head: int | None, village_id: int | None, people: Sequence[Person]
) -> None:
    """A task for the village head, with the names; without one the task waits for an owner in the office's checklist."""
    day = turn.calendar.first_working_day_not_before(turn.now.astimezone(turn.zone).date() + timedelta(days=1))
    task = Task(
        kind=TaskKind.CALL, meeting_id=meeting.id, owner_id=head, due_at=min(closing(turn, day), meeting.starts_at),
        made_at=turn.now, note=str(village_id or ""),
    )  # fmt: skip
    turn.session.add(task)
    turn.session.flush()
    turn.record("task", known(task.id), "added", meeting=meeting.id, owner=head, people=len(people))
    if head is None:
        return
    reading = turn.read_by(head)
    turn.tell(
        head, "task-call-asked",
        {
            **meeting_facts(turn.session, meeting), "name": turn.session.get_one(Person, head).full_name,
            "village": village_name(turn.session, village_id), "count": len(people),
            "people": ", ".join(person.full_name for person in people[:NAMED]), "due": task.due_at or turn.now,
        },
        once=f"{meeting.belongs}:{meeting.sequence}:call:{task.id}", useful_until=meeting.starts_at,
        offers=[Offered(reading.word("task-done"), "preparation.done", {"task": task.id})],
    )  # fmt: skip


journey = Journey(
    "announcement-proof",
    openings=(Opening("proof", _open, right=RIGHT),),
    actions={"proof.show": Action(_show, RIGHT), "proof.print": Action(_order_print, RIGHT)},
    timers={PRINT: TimerKind(send, prepare=draw), CHECK: TimerKind(_check)},
)
