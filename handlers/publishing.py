"""The result made public: the office looks at the drafted text and approves it; who made it public where is ticked (F48)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.answers import OneOf, Words
from bot.flow import Answers, Ask, Flow, Option
from bot.journey import Action, Journey, Menu, Notice, Offered, Opening, TimerKind
from bot.texts import Value
from bot.turn import Turn, known
from handlers.after_text import draft_for_public, matters_to_tell
from handlers.after_which import chosen, due_after, typed
from handlers.matter_view import shortened
from handlers.meetings import ALL_VILLAGES, meeting_facts
from handlers.postings import (
    PhotoOrNot,
    heads_of,
    keep_photo,
    means_options,
    means_words,
    own_village,
    village_options,
)
from handlers.redacting import redacted, taken_words
from handlers.sent_files import refuse_file
from handlers.sources import source_words
from models.complained import may_be_told
from models.history import HistoryEntry
from models.matter import Matter
from models.meeting import Meeting, MeetingState, lock_meeting
from models.person import Person
from models.posting import Means, Posting, Purpose, postings_of
from models.publication import Publication, last_publication, publication_of
from models.timer import Timer
from models.village import village_name, villages_on

APPROVE, TICK = "result.approve", "result.publish"
REMIND = "result-remind"
AFTERWARDS = (MeetingState.CONCLUDED, MeetingState.CLOSED)
MEDIA = (Means.LOUDSPEAKER, Means.PORTAL, Means.MEDIA)
TO_VILLAGES = (Means.VILLAGE_HEAD, Means.LETTER)
SHORT = 60


# How far it is


def is_fit(turn: Turn, publication: Publication) -> bool:
    """Whether all it tells of may still be told; a matter can be restricted later."""
    return all(may_be_told(turn.session.get_one(Matter, matter_id)) for matter_id in publication.matter_ids)


def postings_of_result(turn: Turn, publication: Publication) -> list[Posting]:
    """Those of the text as it was approved last."""
    found = postings_of(turn.session, publication.meeting_id, Purpose.RESULT)
    return [one for one in found if one.sequence >= publication.version]


def unproved(turn: Turn, meeting: Meeting, publication: Publication) -> list[str]:
    """What Điều 43 asks for and nobody has ticked: mass media, the notice board of the office, each village head."""
    posted = postings_of_result(turn, publication)
    words = []
    if not any(one.means in MEDIA for one in posted):
        words.append(turn.word("result-missing-media"))
    if not any(one.means == Means.NOTICE_BOARD and one.village_id is None for one in posted):
        words.append(turn.word("result-missing-board"))
    villages = villages_to_come(turn, meeting, publication)
    if villages:
        names = ", ".join(village_name(turn.session, one) for one in villages)
        words.append(turn.word("result-missing-villages", villages=names))
    return words


def villages_to_come(turn: Turn, meeting: Meeting, publication: Publication) -> list[int]:
    """The villages of the meeting in which nobody has made the result known."""
    posted = postings_of_result(turn, publication)
    if any(one.village_id is None and one.means in TO_VILLAGES for one in posted):
        return []
    today = turn.now.astimezone(turn.zone).date()
    wanted = [known(one.id) for one in villages_on(turn.session, today) if meeting.is_for(one.id)]
    return [one for one in wanted if one not in {posting.village_id for posting in posted}]


def show_result(turn: Turn, meeting: Meeting) -> None:
    """Whether the text is approved, where it was made public, what is missing."""
    publication = publication_of(turn.session, known(meeting.id))
    facts: dict[str, Value] = {
        **meeting_facts(turn.session, meeting), "due": _due(turn, meeting),
        "source": source_words(turn, turn.settings.limits.publish.source),
    }  # fmt: skip
    draft = Offered(turn.word("result-see-draft"), "result.draft", {"meeting": meeting.id})
    if publication is None or not is_fit(turn, publication):
        key = "result-not-approved" if publication is None else "result-not-fit"
        turn.say(key, [draft] if turn.may(APPROVE) else [], **facts)
        return
    missing = unproved(turn, meeting, publication)
    lines = [_posting_line(turn, one) for one in postings_of_result(turn, publication)]
    args = {"meeting": meeting.id}
    offers = [Offered(turn.word(f"result-{name}"), f"result.{name}", args) for name in ("tick", "read")]
    turn.say(
        "result-stands", [*offers, *([draft] if turn.may(APPROVE) else [])], **facts, version=publication.version,
        lines="\n".join(lines) or "none", missing="; ".join(missing) or "none", at=publication.approved_at,
        by=turn.session.get_one(Person, publication.approved_by).full_name,
    )  # fmt: skip


def _due(turn: Turn, meeting: Meeting) -> datetime:
    return due_after(turn, meeting, turn.settings.limits.publish)


def _posting_line(turn: Turn, one: Posting) -> str:
    return turn.word(
        "result-posted-line", means=means_words(turn, one.means), at=one.posted_at,
        where=village_name(turn.session, one.village_id) or turn.word("villages-all"),
        by=turn.session.get_one(Person, one.ticked_by).full_name, photo="yes" if one.file_id else "no",
    )  # fmt: skip


# The office looks and approves


def _open_draft(turn: Turn, args: Mapping[str, Any]) -> None:
    meeting = turn.session.get_one(Meeting, args["meeting"])
    if meeting.state in AFTERWARDS:
        _look_again(turn, meeting, [], {})
    else:
        turn.say("after-no-meeting")


def _look_again(turn: Turn, meeting: Meeting, dropped: Sequence[int], edits: Mapping[str, str]) -> None:
    """What is approved is the text that was shown, so the form keeps it."""
    draft = draft_for_public(turn, meeting, dropped, edits)
    turn.open(
        "result-text", meeting=meeting.id, text=draft.text, ids=draft.matter_ids, taken=taken_words(turn, draft.taken),
        left_out=draft.left_out, dropped=list(dropped), edits=dict(edits),
    )  # fmt: skip


def _draft_args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    meeting = turn.session.get_one(Meeting, answers["meeting"])
    return {
        "text": answers["text"], "taken": answers["taken"], "left_out": answers["left_out"], "due": _due(turn, meeting),
    }  # fmt: skip


def _is_about_item(_turn: Turn, answers: Answers) -> bool:
    return answers["what"] in ("edit", "drop")


def _is_edit(_turn: Turn, answers: Answers) -> bool:
    return bool(answers["what"] == "edit")


def _items(turn: Turn, answers: Answers) -> Sequence[Option]:
    matters = [turn.session.get_one(Matter, one) for one in answers["ids"]]
    return [
        Option(
            str(one.id), turn.word("result-item", number=number, text=shortened(redacted(turn, one.text).text, SHORT))
        )
        for number, one in enumerate(matters, 1)
    ]


def _complete_draft(turn: Turn, answers: Answers) -> None:
    meeting = lock_meeting(turn.session, answers["meeting"])
    dropped, edits = [int(one) for one in answers["dropped"]], dict(answers["edits"])
    match answers["what"]:
        case "approve" if not _can_be_told(turn, meeting, answers["ids"]):
            turn.say("result-changed-meanwhile")
            _look_again(turn, meeting, dropped, edits)
        case "approve":
            _approve(turn, meeting, answers)
        case "drop":
            _look_again(turn, meeting, [*dropped, int(answers["item"])], edits)
        case "edit":
            _look_again(turn, meeting, dropped, {**edits, answers["item"]: answers["words"]})
        case _:
            show_result(turn, meeting)


def _can_be_told(turn: Turn, meeting: Meeting, ids: Sequence[int]) -> bool:
    return set(ids) <= {known(one.id) for one in matters_to_tell(turn, meeting)}


def _approve(turn: Turn, meeting: Meeting, answers: Answers) -> None:
    before = publication_of(turn.session, known(meeting.id))
    if before is not None and before.text == answers["text"]:
        turn.say("result-approved-already", at=before.approved_at)
        show_result(turn, meeting)
        return
    publication = Publication(
        meeting_id=known(meeting.id), version=before.version + 1 if before else 1, text=answers["text"],
        matter_ids=list(answers["ids"]), approved_by=turn.person_id, approved_at=turn.now,
    )  # fmt: skip
    turn.session.add(publication)
    turn.session.flush()
    _plan(turn, meeting, publication)
    turn.record(
        "meeting", known(meeting.id), "result-approved", publication=publication.id, version=publication.version
    )
    turn.say("result-approved", heads=len(set(heads_of(turn, meeting).values())), due=_due(turn, meeting))
    show_result(turn, meeting)


# Reading it


def _read(turn: Turn, meeting: Meeting) -> None:
    publication = publication_of(turn.session, known(meeting.id))
    _say_text(turn, publication)


def _read_last(turn: Turn, _rest: str) -> None:
    _say_text(turn, last_publication(turn.session))


def _say_text(turn: Turn, publication: Publication | None) -> None:
    if publication is None or not is_fit(turn, publication):
        turn.say("result-none-to-read")
    else:
        turn.say_plainly(publication.text)


# Ticking where it was made public


def _begin_tick(turn: Turn, meeting: Meeting) -> None:
    publication = publication_of(turn.session, known(meeting.id))
    if publication is None or not is_fit(turn, publication):
        show_result(turn, meeting)
    else:
        turn.open("result-posting", meeting=str(meeting.id))


def _tick_args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    return meeting_facts(turn.session, turn.session.get_one(Meeting, int(answers["meeting"])))


def _complete_tick(turn: Turn, answers: Answers) -> None:
    meeting = lock_meeting(turn.session, int(answers["meeting"]))
    publication = publication_of(turn.session, known(meeting.id))
    village_id = None if answers["village"] == ALL_VILLAGES else int(answers["village"])
    if publication is None or not is_fit(turn, publication):
        show_result(turn, meeting)
        return
    same = next(
        (
            one
            for one in postings_of_result(turn, publication)
            if (one.means, one.village_id) == (answers["means"], village_id)
        ),
        None,
    )
    if same is not None and answers["photo"] is None:
        by = turn.session.get_one(Person, same.ticked_by).full_name
        turn.say("posting-already", means=means_words(turn, same.means), by=by, day=same.posted_at)
        return
    posting = Posting(
        meeting_id=known(meeting.id), purpose=Purpose.RESULT, means=answers["means"], village_id=village_id,
        posted_at=turn.now, ticked_by=turn.person_id, ticked_at=turn.now, sequence=publication.version,
        file_id=keep_photo(turn, answers["photo"]),
    )  # fmt: skip
    turn.session.add(posting)
    turn.session.flush()
    turn.record("posting", known(posting.id), "ticked", meeting=meeting.id, means=posting.means, purpose=Purpose.RESULT)
    turn.say("result-ticked", means=means_words(turn, posting.means), photo="yes" if posting.file_id else "no")
    show_result(turn, meeting)


# Reminders of those who have not made it public


def _plan(turn: Turn, meeting: Meeting, publication: Publication) -> None:
    turn.forget_timers(_belongs(meeting), REMIND)
    last = _due(turn, meeting).astimezone(turn.zone).date()
    for days in turn.settings.after.publish_reminder_days:
        day = turn.calendar.last_working_day_not_after(last - timedelta(days=days))
        at = datetime.combine(day, turn.settings.after.morning_at, turn.zone).astimezone(UTC)
        if at > turn.now:
            turn.wake(
                REMIND, _belongs(meeting), at, once=f"{_belongs(meeting)}:{publication.version}:{at:%Y%m%d}",
                series=_belongs(meeting), meeting=meeting.id, version=publication.version,
            )  # fmt: skip


def _belongs(meeting: Meeting) -> str:
    return f"result:{meeting.id}"


def _remind(turn: Turn, timer: Timer, _prepared: object) -> None:
    meeting = lock_meeting(turn.session, timer.data["meeting"])
    publication = publication_of(turn.session, known(meeting.id))
    if publication is None or publication.version != timer.data["version"] or not is_fit(turn, publication):
        return
    waiting = villages_to_come(turn, meeting, publication)
    heads = heads_of(turn, meeting)
    for head in dict.fromkeys(heads[one] for one in waiting if one in heads):
        reading = turn.read_by(head)
        offers = [Offered(reading.word("result-tick"), "result.tick", {"meeting": meeting.id})]
        turn.tell(
            head, "notice-result-remind", _facts_for(reading, meeting, publication, head),
            once=f"{_belongs(meeting)}:{timer.once}", offers=offers,
        )  # fmt: skip


def _facts_for(turn: Turn, meeting: Meeting, publication: Publication, head: int) -> dict[str, Value]:
    villages = [one for one, person_id in heads_of(turn, meeting).items() if person_id == head]
    return {
        **meeting_facts(turn.session, meeting), "text": publication.text, "due": _due(turn, meeting),
        "name": turn.session.get_one(Person, head).full_name, "version": publication.version,
        "village": ", ".join(village_name(turn.session, one) for one in villages),
    }  # fmt: skip


def _heads(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    return heads_of(turn, turn.session.get_one(Meeting, entry.subject_id)).values()


def _facts(turn: Turn, entry: HistoryEntry, person_id: int) -> Mapping[str, Value]:
    publication = turn.session.get_one(Publication, entry.data["publication"])
    return _facts_for(turn, turn.session.get_one(Meeting, entry.subject_id), publication, person_id)


def _to_tick(turn: Turn, entry: HistoryEntry, _person_id: int) -> Sequence[Offered]:
    return [Offered(turn.word("result-tick"), "result.tick", {"meeting": entry.subject_id})]


journey = Journey(
    "publishing",
    flows=(
        Flow(
            "result-text",
            (
                Ask("what", OneOf(("approve", "edit", "drop", "later")), args=_draft_args),
                Ask("item", OneOf(_items), when=_is_about_item),
                Ask("words", Words(5, 3000), when=_is_edit),
            ),
            _complete_draft,
            right=APPROVE,
        ),
        Flow(
            "result-posting",
            (
                Ask("means", OneOf(means_options), args=_tick_args),
                Ask("village", OneOf(village_options), default=own_village),
                Ask("photo", PhotoOrNot(1, 500, refuse_file)),
            ),
            _complete_tick,
            right=TICK,
        ),
    ),
    openings=(
        Opening("result", typed("result.show", show_result), menu=Menu.OFFICIAL, group="after", place=52, right=TICK),
        Opening("result-tick", typed("result.tick", _begin_tick), right=TICK),
        Opening("result-read", _read_last, aside=True),
    ),
    actions={
        "result.show": Action(chosen(show_result), TICK),
        "result.draft": Action(_open_draft, APPROVE),
        "result.read": Action(chosen(_read), TICK),
        "result.tick": Action(chosen(_begin_tick), TICK),
    },
    timers={REMIND: TimerKind(_remind)},
    notices=(Notice("meeting.result-approved", "notice-result-to-post", _heads, _facts, _to_tick),),
)
