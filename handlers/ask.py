"""Asking: a question in one or several messages with photos, files or voice, to a receipt that can be read aloud."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import func
from sqlmodel import col, select

from bot.answers import Gather, OneOf, Story, Words, gathered
from bot.flow import Answers, Ask, Flow, Option, Review, labelled
from bot.journey import Journey, Menu, Opening
from bot.turn import Turn, known
from handlers.additions import offer_addition
from handlers.deadlines import offer_why, plan_review, review_limit
from handlers.doors import Door, door_for, door_words, forget_words, note_advice
from handlers.fields import (
    OTHER_FIELD,
    field_name,
    field_options,
    likely_fields,
    near_fields,
    suggest_field,
    suggest_kind,
    unit_complained_of,
)
from handlers.matter_view import quoted, shortened, show_to_asker, state_words, text_for
from handlers.register import open_registered
from handlers.sent_files import MOST_FILES, keep_files, refuse_file
from handlers.triage import LONGEST, SHORTEST, add_to_matter
from models.asker import Asker, asker_of, matters_of
from models.database import insert_once
from models.matter import (
    GONE_ELSEWHERE,
    OPEN_STATES,
    Matter,
    MatterState,
    Source,
    Visibility,
    lock_matter,
    matter_with_code,
)
from models.meeting import Meeting, coming_meetings, goes_to
from models.receipt_code import new_code
from models.similar import SEEN_STATES, Sought, likest, similar_matters
from models.vietnamese import fold, redact
from models.village import village_name, village_names

WAYS = (Visibility.HIDDEN, Visibility.NAMED, Visibility.OFFICIALS)
SEPARATE = "separate"
MOST_LIKELY = 4
MOST_SIMILAR = 3
NO_MEETING = "none"
SHOWN_OF_SIMILAR = 160
SHOWN_IN_REVIEW = 600


def ask_question(turn: Turn, text: str) -> None:
    """Open the form, with the words that came along."""
    if text:
        open_ask(turn, text=gathered(text))
    else:
        open_ask(turn)


def open_ask(turn: Turn, **answers: Any) -> bool:
    """Open the form, some of it being answered; False if this person asked too much today, and was told so."""
    if _asked_today(turn) >= turn.settings.flood.matters_a_day:
        turn.say("ask-too-many", count=turn.settings.flood.matters_a_day)
        return False
    open_registered(turn, "ask", **answers)
    return True


def _asked_today(turn: Turn) -> int:
    if turn.person is None:
        return 0
    since = turn.now - timedelta(days=1)
    count = (
        select(func.count()).select_from(Asker).where(Asker.person_id == turn.person_id, col(Asker.joined_at) > since)
    )
    return turn.session.exec(count).one()


def whole_text(answers: Answers) -> str:
    """All that was written, in one text."""
    return "\n".join(words for name in ("text", "more") for words in _gathered(answers, name)["words"])


def files_of(answers: Answers) -> list[Mapping[str, Any]]:
    """All files that were sent."""
    return [file for name in ("text", "more") for file in _gathered(answers, name)["files"]][:MOST_FILES]


def _gathered(answers: Answers, name: str) -> Mapping[str, list[Any]]:
    told = answers.get(name) or gathered()
    return gathered(told) if isinstance(told, str) else told


def _without_later_words(answers: Answers) -> Answers:
    """Who writes the question anew does not mean the lines that were added to the old one; files stay."""
    more = _gathered(answers, "more")
    return {**answers, "more": {**more, "words": []}}


def _told(_turn: Turn, answers: Answers) -> Mapping[str, Any]:
    return {"text": quoted(whole_text(answers), SHOWN_OF_SIMILAR)}


def _needs_door(turn: Turn, answers: Answers) -> bool:
    return door_for(turn, whole_text(answers)) is not None


def _door(turn: Turn, answers: Answers) -> Door:
    return door_for(turn, whole_text(answers)) or Door.COMPLAINT


def _door_args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    return door_words(turn, _door(turn, answers))


def _after_door(turn: Turn, answers: Answers) -> bool:
    note_advice(turn, _door(turn, answers))
    if answers["door"] == "stop":
        forget_words(turn, *(words for name in ("text", "more") for words in _gathered(answers, name)["words"]))
        turn.say("door-stopped")
    return str(answers["door"]) == "go-on"


def _ways_to_send(turn: Turn, answers: Answers) -> Sequence[str]:
    """What should have gone through another door is never made public."""
    return (Visibility.OFFICIALS,) if "door" in answers and _door(turn, answers) is not Door.EMERGENCY else WAYS


def _similar(turn: Turn, answers: Answers) -> list[Matter]:
    """One's own open matters first, then those of others."""
    text = whole_text(answers)
    sought = Sought(text, suggest_field(turn.settings, text), village_names(turn.session))
    asked = matters_of(turn.session, turn.person_id) if turn.person else []
    own = likest(sought, [each for each in asked if each.state in OPEN_STATES and not _is_helped(turn, each)], 1)
    others = similar_matters(turn.session, sought, turn.now)
    return [*own, *(matter for matter in others if matter not in own)][:MOST_SIMILAR]


def _is_helped(turn: Turn, matter: Matter) -> bool:
    """Whether this person only carries it for somebody else."""
    return asker_of(turn.session, known(matter.id), turn.person_id) is None


def _has_similar(turn: Turn, answers: Answers) -> bool:
    return bool(_similar(turn, answers))


def _similar_options(turn: Turn, answers: Answers) -> Sequence[Option]:
    joinable = [
        Option(matter.code, turn.word(_join_key(turn, matter), code=matter.code)) for matter in _similar(turn, answers)
    ]
    return [*joinable, Option(SEPARATE, turn.word("ask-ask-similar.separate"))]


def _join_key(turn: Turn, matter: Matter) -> str:
    """One's own matter is added to, that of others is joined."""
    own = turn.person is not None and _asks(turn, matter) is not None
    return "add-to-matter" if own and matter.state in OPEN_STATES else "join-matter"


def _asks(turn: Turn, matter: Matter) -> Asker | None:
    part = asker_of(turn.session, known(matter.id), turn.person_id)
    return None if part is None or part.withdrawn_at is not None else part


def _similar_args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    found = _similar(turn, answers)
    own = [matter for matter in found if turn.person is not None and _asks(turn, matter) is not None]
    return {
        "matters": "\n".join(_similar_line(turn, matter) for matter in found), "count": len(found),
        "own": "yes" if found and found[0] in own else "no",
    }  # fmt: skip


def _similar_line(turn: Turn, matter: Matter) -> str:
    """One's own words and the hour; those of others only after an official has looked at them."""
    part = _asks(turn, matter) if turn.person else None
    facts = {"code": matter.code, "state": state_words(turn, matter)}
    if part is not None:
        text = quoted(text_for(matter, part), SHOWN_OF_SIMILAR)
        return turn.word("similar-own", **facts, text=text, at=part.joined_at)
    if matter.state not in SEEN_STATES:
        place = village_name(turn.session, matter.village_id)
        return turn.word(
            "similar-unread", **facts, field=field_name(turn, matter.field), day=matter.asked_at.astimezone(turn.zone).date(),
            place=turn.word("in-village", village=place) if place else turn.word("place-unknown"),
        )  # fmt: skip
    return turn.word("similar-line", **facts, text=quoted(redact(matter.text), SHOWN_OF_SIMILAR))


def _joins(answers: Answers) -> bool:
    return str(answers.get("similar", SEPARATE)) != SEPARATE


def _is_separate(_turn: Turn, answers: Answers) -> bool:
    return not _joins(answers)


def likely_field(turn: Turn, answers: Answers) -> str | None:
    """The field that the words point to."""
    return suggest_field(turn.settings, whole_text(answers))


def field_choices(turn: Turn, answers: Answers) -> list[Option]:
    """The likely fields and "something else"; all of them where none is likely, or where one is being changed."""
    everything = field_options(turn, whole_text(answers))
    likely = {code for code, _weight in likely_fields(turn.settings, whole_text(answers))[:MOST_LIKELY]}
    if not likely or "field" in answers:
        return everything
    return [option for option in everything if option.value in {*likely, OTHER_FIELD}]


def understand_field(turn: Turn, text: str) -> str | None:
    """A field that is not among the likely ones, by its name."""
    named = labelled(field_options(turn, ""), text)
    return named.value if named else None


FIELD = OneOf(field_choices, understand_field, near=near_fields, other=OTHER_FIELD)


def _own_village(turn: Turn, _answers: Answers) -> str | None:
    """Whoever lives in a village usually asks about it; others are asked where."""
    village = village_name(turn.session, turn.person.village_id) if turn.person else ""
    return turn.word("in-village", village=village) if village else None


def open_meeting_for(turn: Turn) -> Meeting | None:
    """The next announced meeting for this person's village whose registration is open."""
    village = turn.person.village_id if turn.person else None
    for meeting in coming_meetings(turn.session, turn.now):
        if meeting.is_for(village) and meeting.takes_registrations(turn.now):
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
        if meeting.is_for(village) and meeting.takes_registrations(turn.now)
    ]
    return [*meetings, Option(NO_MEETING, turn.word("meeting-none"))]


def review_args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    """What the review shows; whoever joins others has only their own words to look at."""
    shown = {"text": shortened(whole_text(answers), SHOWN_IN_REVIEW), "files": len(files_of(answers))}
    if _joins(answers):
        return {**shown, "joins": answers["similar"], "field": "", "place": "", "meets": "no", "meeting": ""}
    meeting = turn.session.get(Meeting, int(answers["meeting"])) if answers["meeting"] != NO_MEETING else None
    return {
        **shown,
        "joins": "no",
        "field": field_name(turn, answers["field"]),
        "place": answers["place"] or turn.word("place-unknown"),
        "meets": "yes" if meeting else "no",
        "meeting": turn.texts.day(turn.language, meeting.starts_at) if meeting else turn.word("meeting-none"),
    }


def _complete(turn: Turn, answers: Answers) -> None:
    if turn.person is None:
        # Erased meanwhile, perhaps from another phone: nobody could be answered.
        open_registered(turn, "ask", **{name: given for name, given in answers.items() if name != "review"})
        return
    if not _joins(answers):
        _send(turn, answers)
        return
    matter = _goes_on_as(turn, matter_with_code(turn.session, answers["similar"]))
    if matter is not None:
        _join(turn, matter, answers)
        return
    turn.say("similar-gone", code=answers["similar"])
    kept = {name: given for name, given in answers.items() if name not in ("similar", "review")}
    open_registered(turn, "ask", **kept, similar=SEPARATE)


def _is_to_be_reviewed(turn: Turn, answers: Answers) -> bool:
    """What is added to one's own matter is sent at once: how it is sent was chosen with the first words."""
    matter = matter_with_code(turn.session, answers["similar"]) if _joins(answers) else None
    return matter is None or turn.person is None or _asks(turn, matter) is None or matter.state not in OPEN_STATES


def _goes_on_as(turn: Turn, matter: Matter | None) -> Matter | None:
    """The matter, locked, or the one into which it was merged meanwhile; None if it was withdrawn or split."""
    while matter is not None:
        matter = lock_matter(turn.session, known(matter.id))
        if matter.state != MatterState.MERGED:
            break
        matter = turn.session.get(Matter, matter.merged_into_id) if matter.merged_into_id else None
    return None if matter is None or matter.state in GONE_ELSEWHERE else matter


def _join(turn: Turn, matter: Matter, answers: Answers) -> None:
    """Ask together with others; whoever asks it already adds to it, and an answer that is there is shown at once."""
    matter_id = known(matter.id)
    own = _asks(turn, matter)
    if own is not None and matter.state in OPEN_STATES:
        _add_to_own(turn, matter, own, answers)
        return
    asker = asker_of(turn.session, matter_id, turn.person_id)
    if asker is None:
        asker = Asker(matter_id=matter_id, person_id=turn.person_id, joined_at=turn.now)
    asker.withdrawn_at, asker.visibility, asker.own_words = (
        None, answers.get("review", Visibility.HIDDEN), whole_text(answers),
    )  # fmt: skip
    turn.session.add(asker)
    keep_files(turn, matter_id, files_of(answers))
    turn.session.flush()
    turn.record("matter", matter_id, "joined")
    if matter.state in OPEN_STATES:
        turn.say("receipt-joined", code=matter.code, state=state_words(turn, matter))
    else:
        turn.say("receipt-joined-answered", code=matter.code)
        show_to_asker(turn, matter, asker)


def _add_to_own(turn: Turn, matter: Matter, own: Asker, answers: Answers) -> None:
    """What is there already is not written twice."""
    there = fold(text_for(matter, own))
    words = [line for line in whole_text(answers).splitlines() if fold(line) not in there]
    files = files_of(answers)
    if words or files:
        add_to_matter(turn, matter, own, {"words": words, "files": files})
    else:
        turn.say("added-same", code=matter.code, state=state_words(turn, matter))


def _send(turn: Turn, answers: Answers) -> None:
    matter = store_matter(turn, answers)
    matter_id = known(matter.id)
    turn.session.add(
        Asker(matter_id=matter_id, person_id=turn.person_id, visibility=answers["review"], joined_at=turn.now)
    )
    keep_files(turn, matter_id, files_of(answers))
    plan_review(turn, matter)
    turn.record("matter", matter_id, "asked", field=matter.field, kind=matter.kind)
    turn.confirm(
        "receipt", [offer_why(turn, matter)], code=matter.code, field=field_name(turn, matter.field),
        place=matter.place or turn.word("place-unknown"), due=matter.review_due_at,
    )  # fmt: skip


def store_matter(turn: Turn, answers: Answers, village_id: int | None = None) -> Matter:
    """Make the matter of a form."""
    person = turn.person
    return new_matter(
        turn, text=whole_text(answers), field=answers["field"], place=answers["place"],
        village_id=village_id or (person.village_id if person else None),
        meeting_id=None if answers["meeting"] == NO_MEETING else goes_to(turn.session, int(answers["meeting"])),
    )  # fmt: skip


def new_matter(
    turn: Turn, *, text: str, field: str, place: str, village_id: int | None, meeting_id: int | None,
    state: MatterState = MatterState.NEW, source: Source = Source.PERSON,
) -> Matter:  # fmt: skip
    """Make a matter under a code that is free; the caller says who asks it, and records that."""
    values = {
        "text": text, "folded": fold(text), "place": place, "field": field, "village_id": village_id,
        "kind": suggest_kind(turn, text), "meeting_id": meeting_id, "state": state, "asked_at": turn.now,
        "limit_count": 0, "limit_unit": "", "limit_source": "", "source": source,
        "review_due_at": turn.calendar.due_moment(turn.now, review_limit(turn)),
        "about_agency_code": unit_complained_of(turn, field, text),
    }  # fmt: skip
    return insert_matter(turn, values)


def insert_matter(turn: Turn, values: Mapping[str, Any]) -> Matter:
    """A new row under a code that is free."""
    code = new_code(turn.chance)
    while not insert_once(turn.session, Matter, code=code, **values):
        code = new_code(turn.chance)
    found = matter_with_code(turn.session, code)
    if found is None:
        raise LookupError(f"the matter {code} is not there")
    return found


journey = Journey(
    "ask",
    flows=(
        Flow(
            "ask",
            (
                Ask("text", Story(MOST_FILES, LONGEST, refuse_file, SHORTEST), revise=_without_later_words),
                Ask("more", Gather(MOST_FILES, LONGEST, refuse_file), args=_told),
                Ask("door", OneOf(("go-on", "stop")), when=_needs_door, args=_door_args, after=_after_door, editable=False),
                Ask(
                    "similar", OneOf(_similar_options), when=_has_similar, args=_similar_args, editable=False,
                ),
                Ask("field", FIELD, when=_is_separate, default=likely_field),
                Ask("place", Words(2, 200), when=_is_separate, default=_own_village),
                Ask("meeting", OneOf(meeting_choices), when=_is_separate, default=likely_meeting),
                Ask("review", Review(WAYS, _ways_to_send, offer_addition), args=review_args, when=_is_to_be_reviewed),
            ),
            _complete,
        ),
    ),
    openings=(Opening("ask", ask_question, menu=Menu.CITIZEN, place=10),),
)  # fmt: skip
