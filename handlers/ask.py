"""Asking: a question in one or several messages with photos, files or voice, to a receipt that can be read aloud."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import func
from sqlmodel import col, select

from bot.answers import Gather, OneOf, Words
from bot.flow import Answers, Ask, Flow, Option, Review
from bot.journey import Journey, Menu, Opening
from bot.message import IncomingFile
from bot.turn import Turn, known
from handlers.deadlines import plan_review
from handlers.doors import Door, door_for, note_advice
from handlers.fields import field_name, field_options, suggest_field, suggest_kind
from handlers.matter_view import shortened, state_words
from handlers.register import open_registered
from models.asker import Asker, asker_of
from models.database import insert_once
from models.matter import Matter, MatterState, Visibility, lock_matter, matter_with_code
from models.meeting import Meeting, coming_meetings
from models.receipt_code import new_code
from models.similar import similar_matters
from models.stored_file import FileState, StoredFile
from models.vietnamese import fold, redact
from models.village import village_name
from models.working_days import Limit

LONGEST = 4000
LONGEST_ADDED = 8000
MOST_FILES = 10
SEPARATE = "separate"
NO_MEETING = "none"
SHOWN_OF_SIMILAR = 160
SHOWN_IN_REVIEW = 600


def ask_question(turn: Turn, text: str) -> None:
    """Open the form; whoever asked too much today is told so."""
    if _asked_today(turn) >= turn.settings.flood.matters_a_day:
        turn.say("ask-too-many", count=turn.settings.flood.matters_a_day)
    elif text:
        open_registered(turn, "ask", text=text[:LONGEST])
    else:
        open_registered(turn, "ask")


def _asked_today(turn: Turn) -> int:
    if turn.person is None:
        return 0
    since = turn.now - timedelta(days=1)
    count = (
        select(func.count()).select_from(Asker).where(Asker.person_id == turn.person_id, col(Asker.joined_at) > since)
    )
    return turn.session.exec(count).one()


def refuse_file(turn: Turn, file: IncomingFile) -> str | None:
    """The key of the sentence that says why a file cannot be taken, as far as can be told before its bytes are here."""
    if file.size is not None and file.size > turn.settings.files.limit_mb << 20:
        return "file-too-large"
    return "file-type-refused" if file.name.lower().endswith(_NEVER) else None


_NEVER = tuple(
    f".{ending}"
    for ending in [
        "exe",
        "apk",
        "bat",
        "cmd",
        "com",
        "js",
        "jar",
        "msi",
        "scr",
        "vbs",
        "ps1",
        "html",
        "htm",
        "svg",
        "zip",
        "rar",
    ]
)
"""Endings that are refused at once; all else is looked at when its bytes are here."""


def whole_text(answers: Answers) -> str:
    """All that was written, in one text."""
    more = answers.get("more") or {"words": []}
    return "\n".join([answers["text"], *more["words"]])


def files_of(answers: Answers) -> list[Mapping[str, Any]]:
    """All files that were sent."""
    more = answers.get("more") or {"files": []}
    return list(more["files"])


def _needs_door(turn: Turn, answers: Answers) -> bool:
    return door_for(turn, answers["text"]) is not None


def _door_args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    door = door_for(turn, answers["text"]) or Door.COMPLAINT
    return {"advice": turn.word(f"door-{door}")}


def _after_door(turn: Turn, answers: Answers) -> bool:
    note_advice(turn, door_for(turn, answers["text"]) or Door.COMPLAINT)
    if answers["door"] == "stop":
        turn.say("door-stopped")
    return str(answers["door"]) == "go-on"


def _similar(turn: Turn, answers: Answers) -> list[Matter]:
    return similar_matters(turn.session, whole_text(answers), turn.now)


def _has_similar(turn: Turn, answers: Answers) -> bool:
    return bool(_similar(turn, answers))


def _similar_options(turn: Turn, answers: Answers) -> Sequence[Option]:
    joinable = [Option(matter.code, turn.word("join-matter", code=matter.code)) for matter in _similar(turn, answers)]
    return [*joinable, Option(SEPARATE, turn.word("ask-ask-similar.separate"))]


def _similar_args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    lines = [
        turn.word(
            "similar-line", code=matter.code, state=state_words(turn, matter),
            text=shortened(redact(matter.text), SHOWN_OF_SIMILAR),
        )
        for matter in _similar(turn, answers)
    ]  # fmt: skip
    return {"matters": "\n".join(lines), "count": len(lines)}


def _joins(answers: Answers) -> bool:
    return str(answers.get("similar", SEPARATE)) != SEPARATE


def _is_separate(_turn: Turn, answers: Answers) -> bool:
    return not _joins(answers)


def likely_field(turn: Turn, answers: Answers) -> str | None:
    """The field that the words point to."""
    return suggest_field(turn.settings, whole_text(answers))


def field_choices(turn: Turn, answers: Answers) -> list[Option]:
    """All fields, the likely ones first."""
    return field_options(turn, whole_text(answers))


def _own_village(turn: Turn, _answers: Answers) -> str:
    return village_name(turn.session, turn.person.village_id) if turn.person else ""


def open_meeting_for(turn: Turn) -> Meeting | None:
    """The next announced meeting for this person's village whose registration is open."""
    village = turn.person.village_id if turn.person else None
    for meeting in coming_meetings(turn.session, turn.now):
        if meeting.is_for(village) and turn.now < meeting.registration_closes_at:
            return meeting
    return None


def likely_meeting(turn: Turn, _answers: Answers) -> str:
    """The next meeting that is open to this person."""
    meeting = open_meeting_for(turn)
    return str(meeting.id) if meeting else NO_MEETING


def meeting_choices(turn: Turn, _answers: Answers) -> list[Option]:
    """The meetings that are open to this person, or none."""
    village = turn.person.village_id if turn.person else None
    meetings = [
        Option(str(meeting.id), turn.word("meeting-option", day=turn.texts.day(turn.language, meeting.starts_at)))
        for meeting in coming_meetings(turn.session, turn.now)
        if meeting.is_for(village) and turn.now < meeting.registration_closes_at
    ]
    return [*meetings, Option(NO_MEETING, turn.word("meeting-none"))]


def review_args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    """What the review shows."""
    if _joins(answers):
        return {
            "text": shortened(whole_text(answers), SHOWN_IN_REVIEW), "files": len(files_of(answers)),
            "field": turn.word("joins-matter", code=answers["similar"]), "place": "-", "meeting": "-",
        }  # fmt: skip
    meeting = turn.session.get(Meeting, int(answers["meeting"])) if answers["meeting"] != NO_MEETING else None
    return {
        "text": shortened(whole_text(answers), SHOWN_IN_REVIEW),
        "files": len(files_of(answers)),
        "field": field_name(turn, answers["field"]),
        "place": answers["place"] or turn.word("place-unknown"),
        "meeting": turn.texts.day(turn.language, meeting.starts_at) if meeting else turn.word("meeting-none"),
    }


def _complete(turn: Turn, answers: Answers) -> None:
    matter = matter_with_code(turn.session, answers["similar"]) if _joins(answers) else None
    if matter is not None:
        _join(turn, lock_matter(turn.session, known(matter.id)), answers)
    else:
        _send(turn, answers)


def _join(turn: Turn, matter: Matter, answers: Answers) -> None:
    matter_id = known(matter.id)
    asker = asker_of(turn.session, matter_id, turn.person_id) or Asker(
        matter_id=matter_id, person_id=turn.person_id, joined_at=turn.now
    )
    asker.withdrawn_at, asker.visibility, asker.own_words = None, answers["review"], whole_text(answers)
    turn.session.add(asker)
    keep_files(turn, matter_id, files_of(answers))
    turn.record("matter", matter_id, "joined")
    turn.say("receipt-joined", code=matter.code, state=state_words(turn, matter))


def _send(turn: Turn, answers: Answers) -> None:
    matter = store_matter(turn, answers)
    matter_id = known(matter.id)
    turn.session.add(
        Asker(matter_id=matter_id, person_id=turn.person_id, visibility=answers["review"], joined_at=turn.now)
    )
    keep_files(turn, matter_id, files_of(answers))
    plan_review(turn, matter)
    turn.record("matter", matter_id, "asked", field=matter.field, kind=matter.kind)
    turn.say(
        "receipt", code=matter.code, field=field_name(turn, matter.field),
        place=matter.place or turn.word("place-unknown"), due=matter.review_due_at,
    )  # fmt: skip


def store_matter(turn: Turn, answers: Answers, village_id: int | None = None) -> Matter:
    """Make the matter under a code that is free."""
    text = whole_text(answers)
    limit = turn.settings.limits.review
    person = turn.person
    values = {
        "text": text, "folded": fold(text), "place": answers["place"], "field": answers["field"],
        "village_id": village_id or (person.village_id if person else None), "kind": suggest_kind(turn, text),
        "meeting_id": None if answers["meeting"] == NO_MEETING else int(answers["meeting"]),
        "state": MatterState.NEW, "asked_at": turn.now, "limit_count": 0, "limit_unit": "", "limit_source": "",
        "review_due_at": turn.calendar.due_moment(turn.now, Limit(limit.count, limit.unit, limit.source)),
    }  # fmt: skip
    code = new_code(turn.chance)
    while not insert_once(turn.session, Matter, code=code, **values):
        code = new_code(turn.chance)
    found = matter_with_code(turn.session, code)
    if found is None:
        raise LookupError(f"the matter {code} is not there")
    return found


def keep_files(turn: Turn, matter_id: int, files: Iterable[Mapping[str, Any]], answer_id: int | None = None) -> None:
    """Remember files that a person sent; their bytes are fetched after the commit."""
    for file in files:
        turn.session.add(
            StoredFile(
                contact_id=turn.contact_id, matter_id=matter_id, answer_id=answer_id, kind=file["kind"],
                name=file["name"], media_type=file["media_type"], size=file["size"] or 0, ref=file["ref"],
                state=FileState.WANTED, next_try_at=turn.now, made_at=turn.now,
            )
        )  # fmt: skip


journey = Journey(
    "ask",
    flows=(
        Flow(
            "ask",
            (
                Ask("text", Words(8, LONGEST)),
                Ask("door", OneOf(("stop", "go-on")), when=_needs_door, args=_door_args, after=_after_door, editable=False),
                Ask("more", Gather(MOST_FILES, LONGEST_ADDED, refuse_file), editable=False),
                Ask(
                    "similar", OneOf(_similar_options), when=_has_similar, args=_similar_args, editable=False,
                ),
                Ask("field", OneOf(field_choices), when=_is_separate, default=likely_field),
                Ask("place", Words(2, 200), when=_is_separate, default=_own_village),
                Ask("meeting", OneOf(meeting_choices), when=_is_separate, default=likely_meeting),
                Ask("review", Review((Visibility.HIDDEN, Visibility.NAMED, Visibility.OFFICIALS)), args=review_args),
            ),
            _complete,
        ),
    ),
    openings=(Opening("ask", ask_question, menu=Menu.CITIZEN, place=10),),
)  # fmt: skip
