"""Collecting before a meeting: the Front asks associations and villages, they send what people think, the silent are reminded."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from bot.answers import END_OF_OFFICE_DAY, Moment, OneOf, Read, Words
from bot.flow import Answers, Ask, Flow, Option, Review
from bot.journey import Action, Journey, Menu, Notice, Offered, Opening, TimerKind
from bot.texts import Value
from bot.turn import Turn, known
from handlers.fields import OTHER_FIELD, suggest_field
from handlers.matter_view import quoted
from handlers.meetings import meeting_facts, meeting_label
from models.agency import active_associations, agency_names
from models.appointment import Appointment, Role, appointments_of, holders
from models.history import HistoryEntry
from models.meeting import Meeting, MeetingState, changeable_meetings, lock_meeting
from models.opinion import Collection, Opinion, collection_of, lock_collection, open_collections, opinions_of
from models.timer import Timer
from models.village import village_name, villages_on

REMINDER, CLOSING = "collection-reminder", "collection-closing"
ASSOCIATION, VILLAGE = "association", "village"
LONGEST = 4000
SHORTEST = 6
QUOTED = 90
LISTED = 10
MOST_VOICES = 100_000
GIVERS = frozenset({Role.ASSOCIATION, Role.VILLAGE_HEAD})


# Who collects


def source_of(appointment: Appointment) -> str:
    """For whom somebody with this role collects, as forms remember it; "" if for nobody."""
    if appointment.role == Role.ASSOCIATION and appointment.agency_code:
        return f"{ASSOCIATION}:{appointment.agency_code}"
    if appointment.role == Role.VILLAGE_HEAD and appointment.village_id:
        return f"{VILLAGE}:{appointment.village_id}"
    return ""


def sources_for(turn: Turn, meeting: Meeting) -> list[str]:
    """Everybody who collects for a meeting: all associations and the villages that it is for."""
    today = turn.now.astimezone(turn.zone).date()
    villages = [village for village in villages_on(turn.session, today) if meeting.is_for(village.id)]
    associations = [f"{ASSOCIATION}:{each.code}" for each in active_associations(turn.session)]
    return [*associations, *(f"{VILLAGE}:{village.id}" for village in villages)]


def source_words(turn: Turn, source: str) -> str:
    """An association's or a village's name."""
    kind, _, key = source.partition(":")
    if kind == ASSOCIATION:
        return agency_names(turn.session, [key], turn.language)
    return turn.word("in-village", village=village_name(turn.session, int(key)))


def source_of_opinion(opinion: Opinion) -> str:
    """Whose opinion it is, in the same form."""
    if opinion.association_code:
        return f"{ASSOCIATION}:{opinion.association_code}"
    return f"{VILLAGE}:{opinion.village_id}"


def collectors(turn: Turn, source: str) -> list[int]:
    """The people who collect for an association or a village."""
    kind, _, key = source.partition(":")
    if kind == ASSOCIATION:
        return holders(turn.session, Role.ASSOCIATION, key)
    heads = holders(turn.session, Role.VILLAGE_HEAD)
    return [head for head in heads if source in map(source_of, appointments_of(turn.session, head))]


def own_sources(turn: Turn, meeting: Meeting) -> list[str]:
    """For whom this person may send opinions: their own; the Front for anybody."""
    if Role.FRONT in turn.roles:
        return sources_for(turn, meeting)
    own = [source_of(appointment) for appointment in turn.appointments]
    return [source for source in sources_for(turn, meeting) if source in own]


# Opening a collection


def _is_ahead(turn: Turn, meeting: Meeting) -> bool:
    """Whether it will be held, announced or still a draft: the Front begins before the date is public."""
    return meeting.state in (MeetingState.DRAFT, MeetingState.ANNOUNCED) and turn.now < meeting.starts_at


def _meetings(turn: Turn, _answers: Answers) -> Sequence[Option]:
    return [Option(str(each.id), meeting_label(turn, each)) for each in changeable_meetings(turn.session, turn.now)]


def _only_meeting(turn: Turn, answers: Answers) -> str | None:
    options = _meetings(turn, answers)
    return options[0].value if len(options) == 1 else None


def _open(turn: Turn, _rest: str) -> None:
    if changeable_meetings(turn.session, turn.now):
        turn.open("collect")
    else:
        turn.say("collect-no-meeting")


def _args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    meeting = turn.session.get_one(Meeting, int(answers["meeting"]))
    due = datetime.fromisoformat(answers["due"]) if "due" in answers else turn.now
    return {**meeting_facts(turn.session, meeting), "due": due, "count": len(sources_for(turn, meeting))}


def _complete(turn: Turn, answers: Answers) -> None:
    meeting = lock_meeting(turn.session, int(answers["meeting"]))
    due = datetime.fromisoformat(answers["due"]).astimezone(UTC)
    if not _is_ahead(turn, meeting) or due <= turn.now:
        turn.say("collect-no-meeting")
        return
    if due >= meeting.starts_at:
        turn.say("collect-too-late", starts=meeting.starts_at)
        turn.lay_aside("collect", meeting=str(meeting.id))
        return
    found = collection_of(turn.session, known(meeting.id))
    collection = found or Collection(
        meeting_id=known(meeting.id), due_at=due, opened_by=turn.person_id, opened_at=turn.now
    )
    if found is not None:
        collection.due_at, collection.sequence = due, collection.sequence + 1
    turn.session.add(collection)
    turn.session.flush()
    plan_collection(turn, collection)
    turn.record("collection", known(collection.id), "opened" if found is None else "moved", meeting=meeting.id)
    sources = sources_for(turn, meeting)
    without = [source for source in sources if not collectors(turn, source)]
    turn.say(
        "collect-opened", [_status_offer(turn, collection)], due=due, count=len(sources),
        told=len(sources) - len(without),
        without=", ".join(source_words(turn, source) for source in without) or "none",
    )  # fmt: skip


def plan_collection(turn: Turn, collection: Collection) -> None:
    """Plan the reminders and the closing anew for the due date as it is."""
    turn.forget_timers(collection.belongs, REMINDER, CLOSING)
    day = collection.due_at.astimezone(turn.zone).date()
    for before in turn.settings.collect.remind_days:
        on = turn.calendar.subtract(day, before).day if before else day
        at = datetime.combine(on, turn.settings.collect.remind_at, turn.zone).astimezone(UTC)
        if turn.now < at < collection.due_at:
            turn.wake(
                REMINDER, collection.belongs, at, once=f"{collection.belongs}:{collection.sequence}:{before}",
                useful_until=collection.due_at, collection=collection.id, sequence=collection.sequence,
            )  # fmt: skip
    turn.wake(
        CLOSING, collection.belongs, collection.due_at, once=f"{collection.belongs}:{collection.sequence}:closing",
        collection=collection.id, sequence=collection.sequence,
    )  # fmt: skip


def silent_sources(turn: Turn, collection: Collection, meeting: Meeting) -> list[str]:
    """Those who have sent nothing yet."""
    heard = {source_of_opinion(opinion) for opinion in opinions_of(turn.session, known(collection.id))}
    return [source for source in sources_for(turn, meeting) if source not in heard]


def silent_for(turn: Turn) -> list[tuple[str, datetime]]:
    """For whom this person was asked to send opinions and has sent none yet, in words, each with the last moment."""
    own = {source_of(appointment) for appointment in turn.appointments}
    return [
        (source_words(turn, source), collection.due_at)
        for collection in open_collections(turn.session, turn.now)
        for source in silent_sources(turn, collection, turn.session.get_one(Meeting, collection.meeting_id))
        if source in own
    ]


def _remind(turn: Turn, timer: Timer, _prepared: object) -> None:
    collection = lock_collection(turn.session, timer.data["collection"])
    meeting = turn.session.get_one(Meeting, collection.meeting_id)
    if collection.sequence != timer.data["sequence"] or not _is_ahead(turn, meeting):
        return
    for source in silent_sources(turn, collection, meeting):
        for person_id in collectors(turn, source):
            reading = turn.read_by(person_id)
            turn.tell(
                person_id, "collect-reminder",
                {**_facts(turn, collection), "source": source_words(reading, source)},
                once=f"timer:{timer.id}:{source}", offers=_giving(reading, collection), useful_until=collection.due_at,
            )  # fmt: skip


def _close(turn: Turn, timer: Timer, _prepared: object) -> None:
    collection = lock_collection(turn.session, timer.data["collection"])
    if collection.sequence == timer.data["sequence"]:
        turn.record("collection", known(collection.id), "closed")


# Giving an opinion


def collection_options(turn: Turn, _answers: Answers) -> Sequence[Option]:
    found = [
        (collection, turn.session.get_one(Meeting, collection.meeting_id))
        for collection in open_collections(turn.session, turn.now)
    ]
    return [
        Option(str(collection.id), meeting_label(turn, meeting))
        for collection, meeting in found
        if own_sources(turn, meeting)
    ]


def only_collection(turn: Turn, answers: Answers) -> str | None:
    """The one that is open, if it is only one."""
    options = collection_options(turn, answers)
    return options[0].value if len(options) == 1 else None


def source_options(turn: Turn, answers: Answers) -> Sequence[Option]:
    collection = turn.session.get_one(Collection, int(answers["collection"]))
    meeting = turn.session.get_one(Meeting, collection.meeting_id)
    return [Option(source, source_words(turn, source)) for source in own_sources(turn, meeting)]


def only_source(turn: Turn, answers: Answers) -> str | None:
    """For whom this person sends, if it can only be one."""
    options = source_options(turn, answers)
    return options[0].value if len(options) == 1 else None


def open_giving(turn: Turn, form: str, **answers: Any) -> None:
    """Open a form by which opinions are sent, with what was given already, or say why not."""
    if collection_options(turn, {}):
        turn.open(form, **answers)
    else:
        turn.say("collect-none-open")


def _give(turn: Turn, _args: object) -> None:
    open_giving(turn, "give-opinion")


def _understand_voices(text: str) -> str | None:
    found = re.search(r"(?<![-\d])\d{1,6}(?!\d)", text.replace(".", ""))
    return found[0] if found and 1 <= int(found[0]) <= MOST_VOICES else None


def giving_args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    """What the questions of a giver mention."""
    collection = turn.session.get_one(Collection, int(answers["collection"]))
    return {"due": collection.due_at, "source": source_words(turn, answers["source"])}


def still_open(turn: Turn, collection_id: int) -> Collection | None:
    """The collection, locked, if it still takes opinions; if not, the person is told whom to write to."""
    collection = lock_collection(turn.session, collection_id)
    if turn.now < collection.due_at:
        return collection
    turn.say("collect-over", due=collection.due_at)
    return None


def new_opinion(
    turn: Turn, collection: Collection, source: str, text: str, voices: int, field: str = "", digest: str = ""
) -> Opinion:
    """An opinion of an association or village; the field follows from the words until the Front sets another."""
    kind, _, key = source.partition(":")
    return Opinion(
        collection_id=known(collection.id), association_code=key if kind == ASSOCIATION else None,
        village_id=int(key) if kind == VILLAGE else None, text=text, voices=voices,
        field=field or suggest_field(turn.settings, text) or OTHER_FIELD, given_by=turn.person_id, given_at=turn.now,
        sheet_digest=digest,
    )  # fmt: skip


def _keep(turn: Turn, answers: Answers) -> None:
    collection = still_open(turn, int(answers["collection"]))
    if collection is None:
        return
    source = answers["source"]
    opinion = new_opinion(turn, collection, source, answers["text"], int(answers["voices"] or 1))
    turn.session.add(opinion)
    turn.session.flush()
    turn.record("opinion", known(opinion.id), "given", collection=collection.id, voices=opinion.voices)
    own = [each for each in opinions_of(turn.session, known(collection.id)) if source_of_opinion(each) == source]
    turn.say(
        "opinion-kept", _giving(turn, collection, again=True), source=source_words(turn, source), count=len(own),
        due=collection.due_at, voices=opinion.voices,
    )  # fmt: skip


def _giving(turn: Turn, _collection: Collection, *, again: bool = False) -> list[Offered]:
    label = "opinion-another" if again else "opinion-give"
    own = [Offered(turn.word("opinion-own"), "opinion.own")] if again else []
    return [
        Offered(turn.word(label), "opinion.give"), Offered(turn.word("opinion-sheet-get"), "opinion.sheet"), *own
    ]  # fmt: skip


def _show_own(turn: Turn, _args: Mapping[str, Any]) -> None:
    """What this person's associations and villages sent, with the way to take it back."""
    rows = []
    for collection in open_collections(turn.session, turn.now):
        own = own_sources(turn, turn.session.get_one(Meeting, collection.meeting_id))
        rows += [row for row in opinions_of(turn.session, known(collection.id)) if source_of_opinion(row) in own]
    shown = rows[-LISTED:]
    lines = [
        turn.word("opinion-line", number=n, text=quoted(row.text, QUOTED), voices=row.voices)
        for n, row in _counted(shown)
    ]
    offers = [
        Offered(turn.word("opinion-take-back", number=n), "opinion.take-back", {"opinion": row.id})
        for n, row in _counted(shown)
    ]
    turn.say("opinions-own", offers, lines="\n".join(lines) or "none", count=len(rows))


def _counted(rows: Sequence[Opinion]) -> list[tuple[int, Opinion]]:
    return list(enumerate(rows, 1))


def _take_back(turn: Turn, args: Mapping[str, Any]) -> None:
    opinion = turn.session.get_one(Opinion, args["opinion"])
    collection = still_open(turn, opinion.collection_id)
    if collection is None:
        return
    turn.session.refresh(opinion)
    meeting = turn.session.get_one(Meeting, collection.meeting_id)
    if source_of_opinion(opinion) not in own_sources(turn, meeting):
        turn.say_not_yours()
        return
    if opinion.withdrawn_at is None:
        opinion.withdrawn_at = turn.now
        turn.session.add(opinion)
        turn.record("opinion", known(opinion.id), "withdrawn", collection=collection.id)
    turn.say("opinion-taken-back", _giving(turn, collection), text=quoted(opinion.text, QUOTED))


# How far it is


def _status_offer(turn: Turn, collection: Collection) -> Offered:
    return Offered(turn.word("collect-see"), "collect.status", {"collection": collection.id})


def _open_status(turn: Turn, _rest: str) -> None:
    coming = changeable_meetings(turn.session, turn.now)
    found = [known(row.id) for each in coming if (row := collection_of(turn.session, known(each.id)))]
    if not found:
        turn.say("collect-none")
    for collection_id in found:
        _show_status(turn, {"collection": collection_id})


def _show_status(turn: Turn, args: Mapping[str, Any]) -> None:
    collection = turn.session.get_one(Collection, args["collection"])
    turn.say("collect-status", (), **_facts(turn, collection), **_figures(turn, collection))


def _figures(turn: Turn, collection: Collection) -> dict[str, Value]:
    meeting = turn.session.get_one(Meeting, collection.meeting_id)
    opinions = opinions_of(turn.session, known(collection.id))
    lines = []
    for source in sources_for(turn, meeting):
        own = [row for row in opinions if source_of_opinion(row) == source]
        people = "yes" if collectors(turn, source) else "no"
        lines.append(
            turn.word(
                "collect-line", source=source_words(turn, source), count=len(own),
                voices=sum(row.voices for row in own), people=people,
            )
        )  # fmt: skip
    return {
        "lines": "\n".join(lines), "opinions": len(opinions), "voices": sum(row.voices for row in opinions),
        "silent": len(silent_sources(turn, collection, meeting)),
    }  # fmt: skip


def _facts(turn: Turn, collection: Collection) -> dict[str, Value]:
    meeting = turn.session.get_one(Meeting, collection.meeting_id)
    return {**meeting_facts(turn.session, meeting), "due": collection.due_at}


# Notices


def _collection(turn: Turn, entry: HistoryEntry) -> Collection:
    return turn.session.get_one(Collection, entry.subject_id)


def _all_collectors(turn: Turn, entry: HistoryEntry) -> list[int]:
    meeting = turn.session.get_one(Meeting, _collection(turn, entry).meeting_id)
    return [person for source in sources_for(turn, meeting) for person in collectors(turn, source)]


def _front(turn: Turn, _entry: HistoryEntry) -> list[int]:
    return holders(turn.session, Role.FRONT)


def _entry_facts(turn: Turn, entry: HistoryEntry, _person_id: int) -> dict[str, Value]:
    return _facts(turn, _collection(turn, entry))


def _closing_facts(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    return {**_entry_facts(turn, entry, person_id), **_figures(turn, _collection(turn, entry))}


def _to_give(turn: Turn, entry: HistoryEntry, _person_id: int) -> list[Offered]:
    return _giving(turn, _collection(turn, entry))


def _to_synthesise(turn: Turn, entry: HistoryEntry, _person_id: int) -> list[Offered]:
    return [Offered(turn.word("synthesis-see"), "synthesis.show", {"meeting": _collection(turn, entry).meeting_id})]


journey = Journey(
    "collecting",
    flows=(
        Flow(
            "collect",
            (
                Ask("meeting", OneOf(_meetings), default=_only_meeting),
                Ask("due", Moment(END_OF_OFFICE_DAY), args=_args),
                Ask("review", Review(), args=_args),
            ),
            _complete,
            right="collect.open",
        ),
        Flow(
            "give-opinion",
            (
                Ask("collection", OneOf(collection_options), default=only_collection),
                Ask("source", OneOf(source_options), default=only_source),
                Ask("text", Words(SHORTEST, LONGEST), args=giving_args),
                Ask("voices", Read(_understand_voices, "answer-voices"), optional=True),
            ),
            _keep,
            right="collect.give",
        ),
    ),
    openings=(
        Opening("collect", _open, menu=Menu.OFFICIAL, group="collect", place=70, right="collect.open"),
        Opening("give-opinion", _give, menu=Menu.OFFICIAL, group="collect", place=71, right="collect.give"),
        Opening("collect-status", _open_status, menu=Menu.OFFICIAL, group="collect", place=72, right="collect.open"),
    ),
    actions={
        "collect.status": Action(_show_status, "collect.open"),
        "opinion.give": Action(_give, "collect.give"),
        "opinion.own": Action(_show_own, "collect.give"),
        "opinion.take-back": Action(_take_back, "collect.give"),
    },
    timers={REMINDER: TimerKind(_remind), CLOSING: TimerKind(_close)},
    notices=(
        Notice(
            "collection.opened", "notice-collection-opened", _all_collectors, _entry_facts, _to_give, tell_actor=True
        ),
        Notice("collection.moved", "notice-collection-moved", _all_collectors, _entry_facts, _to_give),
        Notice("collection.closed", "notice-collection-closed", _front, _closing_facts, _to_synthesise),
    ),
)
