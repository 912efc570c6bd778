"""Announcing by other means: loudspeaker, notice board, portal, media, village head, letter; each is ticked, with a photo."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlmodel import col, select

from bot.answers import Gather, OneOf, file_as_json
from bot.flow import Answers, Ask, Flow, Option, Part, Reading, Said, Took, choose
from bot.journey import Action, Journey, Notice, Offered, Opening
from bot.texts import Value
from bot.turn import Turn, known
from handlers.meetings import ALL_VILLAGES, meeting_facts, meeting_label, show_meeting
from handlers.sent_files import refuse_file
from models.appointment import Appointment, Role
from models.history import HistoryEntry
from models.meeting import Meeting, coming_meetings, lock_meeting
from models.person import Person
from models.posting import Means, Posting, Purpose, postings_of
from models.stored_file import FileState, StoredFile
from models.village import village_name, villages_on

RIGHT = "posting.tick"
OF_VILLAGE = (Means.LOUDSPEAKER, Means.NOTICE_BOARD, Means.VILLAGE_HEAD, Means.LETTER)
"""What a village head can do; portal and media are the office's."""
NO_PHOTO = "none"


class PhotoOrNot(Gather[Turn]):
    """One photo of what was posted, or that there is none."""

    def taken_up(self, answer: Any) -> Any:
        """Another photo takes the place of the first."""
        return None

    def options(self, look: Turn, flow: str, ask: str, answers: Answers) -> Sequence[Option]:
        """That there is none."""
        return [Option(NO_PHOTO, look.word("posting-no-photo"))]

    def read(self, look: Turn, said: Said, shown: Sequence[Option], part: Any) -> Reading:
        """The first file that can be taken; words that mean "none"."""
        if said.files:
            problem = refuse_file(look, said.files[0])
            return Part(None, problem) if problem else Took(file_as_json(said.files[0]))
        picked = said.chosen or choose(shown, said.text)
        nothing = picked is not None or look.means("words-done", said.text) or look.means("words-no-photo", said.text)
        return Took(None) if nothing else Part(None, "posting-photo-or-not")

    def words(self, flow: str, ask: str) -> Sequence[str]:
        """How people say that there is none."""
        return ["words-done", "words-no-photo", "posting-photo-or-not", "posting-no-photo"]


def means_words(turn: Turn, means: str) -> str:
    """A way of announcing, in words."""
    return turn.word(f"means-{means.replace('_', '-')}")


def postings_now(turn: Turn, meeting: Meeting, sequence: int) -> list[Posting]:
    """Those that announce the meeting as it was told last; a moved meeting has to be posted again."""
    found = postings_of(turn.session, known(meeting.id), Purpose.ANNOUNCEMENT)
    return [posting for posting in found if posting.sequence >= sequence]


def _meetings(turn: Turn, _answers: Answers) -> Sequence[Option]:
    return [Option(str(one.id), meeting_label(turn, one)) for one in _open_meetings(turn)]


def _open_meetings(turn: Turn) -> list[Meeting]:
    found = [meeting for meeting in coming_meetings(turn.session, turn.now) if meeting.is_coming(turn.now)]
    own = own_villages(turn)
    return [one for one in found if Role.OFFICE in turn.roles or any(one.is_for(village) for village in own)]


def own_villages(turn: Turn) -> list[int]:
    """The villages of which this person is the head."""
    return [one.village_id for one in turn.appointments if one.role == Role.VILLAGE_HEAD and one.village_id is not None]


def _only_meeting(turn: Turn, answers: Answers) -> str | None:
    options = _meetings(turn, answers)
    return options[0].value if len(options) == 1 else None


def means_options(turn: Turn, _answers: Answers) -> Sequence[Option]:
    """The ways of making something public that this person has."""
    among = tuple(Means) if Role.OFFICE in turn.roles else OF_VILLAGE
    return [Option(means, means_words(turn, means)) for means in among]


def village_options(turn: Turn, answers: Answers) -> Sequence[Option]:
    """The villages of the meeting that the answers name, and the whole commune."""
    meeting = turn.session.get_one(Meeting, int(answers["meeting"]))
    today = turn.now.astimezone(turn.zone).date()
    each = [one for one in villages_on(turn.session, today) if meeting.is_for(one.id)]
    return [Option(ALL_VILLAGES, turn.word("villages-all")), *(Option(str(one.id), one.name) for one in each)]


def own_village(turn: Turn, _answers: Answers) -> str | None:
    """The village of somebody who is head of one and nothing else."""
    own = own_villages(turn)
    return str(own[0]) if len(own) == 1 and Role.OFFICE not in turn.roles else None


def _args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    return meeting_facts(turn.session, turn.session.get_one(Meeting, int(answers["meeting"])))


def _complete(turn: Turn, answers: Answers) -> None:
    meeting = lock_meeting(turn.session, int(answers["meeting"]))
    village_id = None if answers["village"] == ALL_VILLAGES else int(answers["village"])
    if not meeting.is_coming(turn.now):
        turn.say("changed-meanwhile")
        show_meeting(turn, meeting)
        return
    same = _same(turn, meeting, answers["means"], village_id)
    if same is not None and answers["photo"] is None:
        by = turn.session.get_one(Person, same.ticked_by).full_name
        turn.say("posting-already", means=means_words(turn, same.means), by=by, day=same.posted_at)
    else:
        _keep(turn, meeting, answers, village_id)


def _same(turn: Turn, meeting: Meeting, means: str, village_id: int | None) -> Posting | None:
    now = postings_now(turn, meeting, meeting.sequence)
    return next((one for one in now if one.means == means and one.village_id == village_id), None)


def _keep(turn: Turn, meeting: Meeting, answers: Answers, village_id: int | None) -> None:
    photo = keep_photo(turn, answers["photo"])
    posting = Posting(
        meeting_id=known(meeting.id), purpose=Purpose.ANNOUNCEMENT, means=answers["means"], village_id=village_id,
        posted_at=turn.now, ticked_by=turn.person_id, ticked_at=turn.now, sequence=meeting.sequence, file_id=photo,
    )  # fmt: skip
    turn.session.add(posting)
    turn.session.flush()
    turn.record("posting", known(posting.id), "ticked", meeting=meeting.id, means=posting.means)
    more = [Offered(turn.word("posting-more"), "posting.begin", {"meeting": meeting.id})]
    proof = [Offered(turn.word("proof-see"), "proof.show", {"meeting": meeting.id})] if turn.may("posting.see") else []
    turn.say(
        "posting-kept", [*more, *proof], **meeting_facts(turn.session, meeting), means=means_words(turn, posting.means),
        where=village_name(turn.session, village_id) or ALL_VILLAGES, photo="yes" if photo else "no",
    )  # fmt: skip


def keep_photo(turn: Turn, file: Mapping[str, Any] | None) -> int | None:
    """Remember the photo; its bytes are fetched after the commit."""
    if file is None:
        return None
    row = StoredFile(
        contact_id=file.get("contact", turn.contact_id), kind=file["kind"], name=file["name"], media_type=file["media_type"],
        size=file["size"] or 0, ref=file["ref"], state=FileState.WANTED, next_try_at=turn.now, made_at=turn.now,
    )  # fmt: skip
    turn.session.add(row)
    turn.session.flush()
    return known(row.id)


def _begin(turn: Turn, args: Mapping[str, Any]) -> None:
    meeting = turn.session.get_one(Meeting, args["meeting"])
    if meeting in _open_meetings(turn):
        turn.open("posting", meeting=str(meeting.id))
    else:
        show_meeting(turn, meeting)


def _open(turn: Turn, _rest: str) -> None:
    if _open_meetings(turn):
        turn.open("posting")
    else:
        turn.say("posting-none")


# Village heads are asked


def heads_of(turn: Turn, meeting: Meeting) -> dict[int, int]:
    """The village heads of its villages: person by village."""
    found = turn.session.exec(
        select(Appointment)
        .where(Appointment.role == Role.VILLAGE_HEAD, col(Appointment.until).is_(None))
        .order_by(col(Appointment.id))
    )
    return {one.village_id: one.person_id for one in found if one.village_id and meeting.is_for(one.village_id)}


def _heads(turn: Turn, entry: HistoryEntry) -> Iterable[int]:
    return heads_of(turn, turn.session.get_one(Meeting, entry.subject_id)).values()


def _facts(turn: Turn, entry: HistoryEntry, person_id: int) -> Mapping[str, Value]:
    meeting = turn.session.get_one(Meeting, entry.subject_id)
    villages = [known(one) for one, head in heads_of(turn, meeting).items() if head == person_id]
    return {
        **meeting_facts(turn.session, meeting), "name": turn.session.get_one(Person, person_id).full_name,
        "village": ", ".join(village_name(turn.session, one) for one in villages),
    }  # fmt: skip


def _to_tick(turn: Turn, entry: HistoryEntry, _person_id: int) -> Sequence[Offered]:
    return [Offered(turn.word("posting-tick"), "posting.begin", {"meeting": entry.subject_id})]


journey = Journey(
    "postings",
    flows=(
        Flow(
            "posting",
            (
                Ask("meeting", OneOf(_meetings), default=_only_meeting),
                Ask("means", OneOf(means_options), args=_args),
                Ask("village", OneOf(village_options), default=own_village),
                Ask("photo", PhotoOrNot(1, 500, refuse_file)),
            ),
            _complete,
            right=RIGHT,
        ),
    ),
    openings=(Opening("posting", _open, right=RIGHT),),
    actions={"posting.begin": Action(_begin, RIGHT)},
    notices=(
        Notice("meeting.announced", "notice-posting-asked", _heads, _facts, _to_tick),
        Notice("meeting.moved", "notice-posting-asked-again", _heads, _facts, _to_tick),
    ),
)
