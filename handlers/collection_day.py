"""A collection of opinions whose last day falls after its meeting, because the meeting was moved: the Front is told."""

from collections.abc import Iterable, Mapping, Sequence

from bot.journey import Action, Journey, Notice, Offered
from bot.texts import Value
from bot.turn import Turn, known
from handlers.meetings import meeting_facts
from models.appointment import Role, holders
from models.history import HistoryEntry
from models.meeting import Meeting, MeetingState
from models.opinion import Collection, collection_of
from models.person import Person


def warn_of_collection(turn: Turn, meeting: Meeting) -> None:
    """The meeting has another day: what is collected for it has to come before it."""
    collection = collection_of(turn.session, known(meeting.id))
    if collection is not None and collection.due_at > turn.now and collection.due_at >= meeting.starts_at:
        turn.record("collection", known(collection.id), "after-meeting", meeting=meeting.id)


def _front(turn: Turn, _entry: HistoryEntry) -> Iterable[int]:
    return holders(turn.session, Role.FRONT)


def _facts(turn: Turn, entry: HistoryEntry, person_id: int) -> Mapping[str, Value]:
    collection = turn.session.get_one(Collection, entry.subject_id)
    meeting = turn.session.get_one(Meeting, collection.meeting_id)
    return {
        **meeting_facts(turn.session, meeting), "due": collection.due_at,
        "name": turn.session.get_one(Person, person_id).full_name,
    }  # fmt: skip


def _to_change(turn: Turn, entry: HistoryEntry, _person_id: int) -> Sequence[Offered]:
    return [Offered(turn.word("collection-other-day"), "collect.other-day", {"meeting": entry.data["meeting"]})]


def _other_day(turn: Turn, args: Mapping[str, int]) -> None:
    meeting = turn.session.get_one(Meeting, args["meeting"])
    if meeting.state in (MeetingState.DRAFT, MeetingState.ANNOUNCED) and turn.now < meeting.starts_at:
        turn.open("collect", meeting=str(meeting.id))
    else:
        turn.say("collect-no-meeting")


journey = Journey(
    "collection-day",
    actions={"collect.other-day": Action(_other_day, "collect.open")},
    notices=(Notice("collection.after-meeting", "notice-collection-after-meeting", _front, _facts, _to_change),),
)
