"""How a matter is shown: to its askers, to somebody with the code, to officials; and what each can do with it now."""

from collections.abc import Sequence
from datetime import datetime

from bot.journey import Offered
from bot.turn import Turn, known
from handlers.clock_stops import clock_stops
from handlers.fields import field_name
from handlers.matter_offers import EXTRA_OFFERS
from handlers.objection_dates import objection_words
from handlers.reading import appointments_for, has_matter, may_read, may_with, of_agency, roles_for
from models.agency import agency_names
from models.answer import Answer, released_answer, waiting_answer
from models.appointment import Role, belonged_to, has_officials, holders
from models.asker import Asker, Verdict, asker_of, askers_of, helped_by
from models.complained import OFFICE_UNIT
from models.escalation import escalation_of_answer
from models.extension import STILL_POSSIBLE, waiting_extension
from models.matter import OPEN_STATES, Matter, MatterState, Source, is_late, merged_under, parts_of
from models.outcome import said_in_meeting
from models.person import Person
from models.promise import promises_of
from models.stored_file import files_of_answer, files_of_matter
from models.supervision import comments_of, re_examinations_of, request_about
from models.village import village_name

SHOWN = 1500
PROMISED = 300
QUOTED = 200
NAMED = 5


def shortened(text: str, most: int) -> str:
    """A text cut to a length, with a sign that it goes on."""
    return text if len(text) <= most else f"{text[:most].rstrip()}…"


def quoted(text: str, most: int) -> str:
    """A citizen's words for the middle of a notice: on one line, so that they cannot look like lines of the service."""
    lines = [" ".join(line.split()) for line in text.splitlines()]
    return shortened(" / ".join(line for line in lines if line), most)


def state_words(turn: Turn, matter: Matter) -> str:
    """Where a matter stands, in words; what goes on under other codes names them."""
    codes = codes_after(turn, matter)
    if codes:
        return turn.word(f"matter-state-{matter.state}-into", codes=", ".join(codes))
    return turn.word(f"matter-state-{matter.state.replace('_', '-')}")


def codes_after(turn: Turn, matter: Matter) -> list[str]:
    """The codes under which a matter goes on, if it was merged or split."""
    if matter.state == MatterState.MERGED and matter.merged_into_id is not None:
        return [turn.session.get_one(Matter, matter.merged_into_id).code]
    if matter.state == MatterState.SPLIT:
        return [part.code for part in parts_of(turn.session, known(matter.id))]
    return []


def as_it_stands(turn: Turn, matter: Matter) -> None:
    """Say where a matter stands now and what this official can do with it."""
    turn.say("matter-moved-on", official_offers(turn, matter), code=matter.code, state=state_words(turn, matter))


def agency_words(turn: Turn, matter: Matter) -> str:
    """Which agency has it, in words."""
    return (
        agency_names(turn.session, [matter.agency_code], turn.language)
        if matter.agency_code
        else turn.word("no-agency")
    )


def answering_words(turn: Turn, matter: Matter) -> str:
    """Whose answer it is: the chair's at a meeting, the agency's, or the office's own."""
    answer = released_answer(turn.session, known(matter.id))
    if answer is not None and said_in_meeting(turn.session, known(matter.id), answer.text):
        return turn.word("answering-chair")
    return agency_words(turn, matter) if matter.agency_code else turn.word("role-office")


def answered_by_words(turn: Turn, matter: Matter, answer: Answer) -> str:
    """Whose answer this one is: what the office wrote down for an agency, or passes on from a higher body, says so."""
    above = escalation_of_answer(turn.session, known(answer.id))
    if above is not None:
        return turn.word("answer-from-above", body=above.body, desk=_desk_of(turn, matter, answer))
    agency = answering_words(turn, matter)
    code = matter.agency_code
    said = said_in_meeting(turn.session, known(matter.id), answer.text)
    if said or code is None or code == turn.settings.commune.office:
        return agency
    own = belonged_to(turn.session, answer.written_by, code, answer.written_at)
    return agency if own else turn.word("answer-written-for", agency=agency)


def _desk_of(turn: Turn, matter: Matter, answer: Answer) -> str:
    """From where an answer was written down: the agency that has the matter, or the office."""
    code = matter.agency_code
    own = code is not None and belonged_to(turn.session, answer.written_by, code, answer.written_at)
    return agency_words(turn, matter) if own else turn.word("role-office")


def stands_in(turn: Turn, agency_code: str | None) -> bool:
    """Whether the office stands in for an agency of which nobody has joined."""
    if agency_code is None or agency_code == turn.settings.commune.office:
        return False
    return not has_officials(turn.session, agency_code)


def text_for(matter: Matter, asker: Asker | None) -> str:
    """A matter in the words of whoever reads: an asker who joined later reads their own, never the first asker's."""
    return asker.own_words if asker is not None and asker.own_words else matter.text


def due_words(turn: Turn, matter: Matter) -> str:
    """By when an answer is due, or what is waited for."""
    if matter.state == MatterState.NEW:
        late = turn.now > matter.review_due_at
        return turn.word("due-review-late" if late else "due-review", due=matter.review_due_at)
    if codes := codes_after(turn, matter):
        return turn.word("due-merged" if len(codes) == 1 else "due-split", into=", ".join(codes))
    if matter.state == MatterState.SENT_UP and matter.paused_at is not None:
        return turn.word("due-sent-up", since=matter.paused_at, days=days_late(turn, matter.paused_at))
    if matter.paused_at is not None:
        return turn.word("due-paused", since=matter.paused_at, days=days_late(turn, matter.paused_at))
    if matter.state not in OPEN_STATES:
        return objection_words(turn, matter) or turn.word("due-none")
    if matter.due_at is None:
        return turn.word("due-not-set")
    late = is_late(matter, turn.now)
    return turn.word("due-late" if late else "due", due=matter.due_at, days=days_late(turn, matter.due_at))


def days_late(turn: Turn, due: datetime) -> int:
    """Working days since a due date; 0 until the next working day begins."""
    today, last = turn.now.astimezone(turn.zone).date(), due.astimezone(turn.zone).date()
    return max(0, turn.calendar.working_days_between(last, today))


def show_to_asker(turn: Turn, matter: Matter, asker: Asker) -> None:
    """Everything about one's own matter, and what one can do now."""
    answer = released_answer(turn.session, known(matter.id))
    answered = answer is not None and matter.state not in OPEN_STATES
    turn.say(
        "matter-answered" if answered else "matter-own", asker_offers(turn, matter, asker),
        code=matter.code, text=shortened(text_for(matter, asker), SHOWN), state=state_words(turn, matter),
        due=_due_and_stops(turn, matter), field=field_name(turn, matter.field),
        agency=answered_by_words(turn, matter, answer) if answer and answered else agency_words(turn, matter),
        answer=answer.text if answer else "", promised="\n".join(_promised(turn, matter)) or "none",
    )  # fmt: skip
    for file in files_of_answer(turn.session, known(answer.id)) if answer and answered else ():
        turn.say_plainly("", file_id=file.id)


def _due_and_stops(turn: Turn, matter: Matter) -> str:
    """The due date, each time that the clock stood (F31), and what was promised (F52)."""
    return "\n".join([due_words(turn, matter), *_sentences(clock_stops(turn, matter)), *_promised(turn, matter)])


def _sentences(stops: Sequence[str]) -> list[str]:
    return [f"{stop[:1].upper()}{stop[1:]}." for stop in stops]


def asker_offers(turn: Turn, matter: Matter, asker: Asker) -> list[Offered]:
    """What an asker can do with their matter as it stands."""
    args = {"matter": matter.id}
    if matter.state == MatterState.SPLIT:
        parts = parts_of(turn.session, known(matter.id))
        return [Offered(part.code, "follow.show", {"matter": part.id}) for part in parts]
    names = []
    if matter.due_at is not None and matter.state in OPEN_STATES:
        names.append("why-date")
    if matter.state == MatterState.NEW and len(askers_of(turn.session, known(matter.id))) == 1:
        names.append("matter-change")
    if matter.state in OPEN_STATES:
        names += ["matter-add", "matter-withdraw"]
    if matter.state in (MatterState.ANSWERED, MatterState.CLOSED):
        settled = verdict_now(matter, asker) == Verdict.SETTLED
        names += ["verdict-not-settled"] if settled else ["verdict-settled", "verdict-not-settled"]
    if matter.state == MatterState.REFUSED:
        names.append("object")
    return [Offered(turn.word(f"do-{name}"), f"do.{name}", args) for name in names]


def verdict_now(matter: Matter, asker: Asker) -> Verdict | None:
    """What an asker says of the last answer; what they said of an earlier one does not count."""
    if asker.verdict is None or asker.verdict_at is None or matter.answered_at is None:
        return None
    return Verdict(asker.verdict) if asker.verdict_at >= matter.answered_at else None


def show_to_stranger(turn: Turn, matter: Matter) -> None:
    """To somebody who knows the code and the end of the phone: where it stands, never the words or names."""
    turn.say(
        "matter-looked-up", code=matter.code, state=state_words(turn, matter), due=due_words(turn, matter),
        agency=agency_words(turn, matter),
    )  # fmt: skip


def show_to_official(turn: Turn, matter: Matter) -> None:
    """The whole matter, and what this official may do with it now."""
    matter_id = known(matter.id)
    draft = waiting_answer(turn.session, matter_id)
    answer = draft or released_answer(turn.session, matter_id)
    turn.say(
        "matter-official", official_offers(turn, matter),
        code=matter.code, text=matter.text, askers=asker_names(turn, matter_id),
        place=matter.place or turn.word("place-unknown"), field=field_name(turn, matter.field),
        kind=turn.word(f"kind-{matter.kind}"), state=state_words(turn, matter), agency=agency_and_receipt(turn, matter),
        due=due_for_officials(turn, matter), files=len(files_of_matter(turn.session, matter_id)),
        marks="".join(f"\n{line}" for line in _marks(turn, matter)),
    )  # fmt: skip
    if (request := request_words(turn, matter)) and matter.state in STILL_POSSIBLE:
        turn.say_plainly(request)
    for asker in askers_of(turn.session, matter_id):
        if asker.own_words:
            turn.say("matter-joined-words", text=asker.own_words, name=_named(turn, asker))
    for file in files_of_matter(turn.session, matter_id):
        turn.say_plainly("", file_id=file.id)
    if answer is not None:
        turn.say("matter-draft" if draft else "matter-released", text=answer.text)


def due_for_officials(turn: Turn, matter: Matter) -> str:
    """The same; of a matter that is done with, by when the Front's request to look at it again is answered."""
    asked = request_about(turn.session, known(matter.id)) if matter.state not in OPEN_STATES else None
    return turn.word("due-examined", due=asked.due_at) if asked is not None else due_words(turn, matter)


def _marks(turn: Turn, matter: Matter) -> list[str]:
    """What the office has set or done besides: authority, unit complained of, splitting, merging, stops of the clock."""
    lines = _sentences(clock_stops(turn, matter))
    if matter.restricted:
        lines.append(turn.word("mark-restricted"))
    if matter.authority:
        lines.append(
            turn.word("mark-authority", authority=turn.word(f"authority-{matter.authority.replace('_', '-')}"))
        )
    if matter.about_agency_code is not None:
        lines.append(
            turn.word("mark-about", agency=agency_names(turn.session, [matter.about_agency_code], turn.language))
        )
    if matter.split_from_id is not None:
        lines.append(turn.word("mark-split-from", code=turn.session.get_one(Matter, matter.split_from_id).code))
    for comment in comments_of(turn.session, known(matter.id)):
        by = turn.session.get_one(Person, comment.made_by).full_name
        lines.append(turn.word("comment-line", by=by, at=comment.made_at, text=comment.text))
    lines += _examined(turn, matter)
    lines += _promised(turn, matter)
    if merged := merged_under(turn.session, known(matter.id)):
        lines.append(turn.word("mark-merged", codes=", ".join(one.code for one in merged)))
    return lines


def _promised(turn: Turn, matter: Matter) -> list[str]:
    return [
        turn.word(
            "mark-promise", text=shortened(promise.text, PROMISED), due=promise.due_at, state=promise.state,
            agency=agency_names(turn.session, [promise.agency_code or ""], turn.language),
        )
        for promise in promises_of(turn.session, known(matter.id))
    ]  # fmt: skip


def _examined(turn: Turn, matter: Matter) -> list[str]:
    """Each request of the Front to look at it again, and what came of it."""
    return [
        turn.word(
            "mark-examined", reason=request.reason, due=request.due_at, at=request.asked_at, reply=request.reply,
            result="waits" if request.answered_at is None else "reopened" if request.reopened else "kept",
        )
        for request in re_examinations_of(turn.session, known(matter.id))
    ]  # fmt: skip


def request_words(turn: Turn, matter: Matter) -> str:
    """The request for more time that waits: who wishes which date and why; "" if there is none."""
    asked = waiting_extension(turn.session, known(matter.id))
    if asked is None:
        return ""
    by = turn.session.get_one(Person, asked.asked_by).full_name
    return turn.word(
        "extension-request", by=by, at=asked.asked_at, old=asked.old_due_at, new=asked.new_due_at, reason=asked.reason
    )


def agency_and_receipt(turn: Turn, matter: Matter) -> str:
    """Which agency has it and who confirmed that, in words; one that only prepares an answer has nothing to confirm."""
    agency = agency_words(turn, matter)
    if matter.agency_code is None:
        return agency
    if matter.assigned_at is None and matter.prepare_due_at is not None:
        return turn.word("agency-prepares", agency=agency)
    if matter.receipt_at is None or matter.receipt_by is None:
        return _on_paper(turn, matter, agency) or turn.word("receipt-not-yet", agency=agency)
    name = turn.session.get_one(Person, matter.receipt_by).full_name
    return turn.word("receipt-by", agency=agency, name=name, at=matter.receipt_at)


def _on_paper(turn: Turn, matter: Matter, agency: str) -> str:
    if matter.paper_at is None or matter.paper_by is None:
        return turn.word("receipt-no-account", agency=agency) if stands_in(turn, matter.agency_code) else ""
    name = turn.session.get_one(Person, matter.paper_by).full_name
    return turn.word("receipt-on-paper", agency=agency, name=name, at=matter.paper_at)


def asker_names(turn: Turn, matter_id: int) -> str:
    """Who asks and where they live, for officials only."""
    askers = askers_of(turn.session, matter_id)
    if not askers:
        from_front = turn.session.get_one(Matter, matter_id).source == Source.FRONT
        return turn.word("askers-front" if from_front else "askers-nobody")
    names = ", ".join(_named(turn, asker) for asker in askers[:NAMED])
    return names if len(askers) <= NAMED else turn.word("names-and-more", names=names, count=len(askers))


def _named(turn: Turn, asker: Asker) -> str:
    person = turn.session.get_one(Person, asker.person_id)
    village = village_name(turn.session, person.village_id)
    lives = turn.word("in-village", village=village) if village else turn.word("lives-elsewhere")
    return f"{person.full_name} ({lives})" if person.full_name else turn.word("name-erased")


def official_offers(turn: Turn, matter: Matter) -> list[Offered]:
    """What this official may do with a matter as it stands; the rights table decides.

    Only what somebody is outside of the unit complained of counts, and on a desk of another nothing is offered.
    """
    args = {"matter": matter.id}
    wanted = [name for name, right in _official_actions(turn, matter) if may_with(turn, matter, right)]
    return [Offered(turn.word(f"do-{name}", **_lead(turn, matter)), f"do.{name}", args) for name in wanted]


def lead_of(turn: Turn, matter: Matter) -> str | None:
    """Who usually leads in the field of a matter: the office instead of the unit complained of; None if that is the office."""
    lead = turn.settings.field(matter.field).lead
    if not matter.is_hidden_from([lead]):
        return lead
    return None if matter.is_hidden_from([OFFICE_UNIT]) else OFFICE_UNIT


def _lead(turn: Turn, matter: Matter) -> dict[str, str | int]:
    return {
        "agency": agency_names(turn.session, [lead_of(turn, matter) or ""], turn.language),
        "days": turn.settings.limits.answer.count,
    }


def _official_actions(turn: Turn, matter: Matter) -> Sequence[tuple[str, str]]:
    if not may_read(turn, matter):
        return []
    decides = may_with(turn, matter, "matter.extend.decide")
    if matter.state in STILL_POSSIBLE and waits_for_decision(turn, matter) and decides:
        return [("extension-grant", "matter.extend.decide"), ("extension-refuse", "matter.extend.decide")]
    extra = [(name, right) for name, right, applies in EXTRA_OFFERS if applies(turn, matter)]
    return [*_usual_actions(turn, matter), *extra]


def _usual_actions(turn: Turn, matter: Matter) -> Sequence[tuple[str, str]]:
    triage = [("assign-other", "matter.assign"), ("set-field", "matter.triage"), ("merge", "matter.merge")]
    ask = [("ask-more", "matter.triage"), ("answer", "matter.answer")]
    lead = [("assign-lead", "matter.assign")] if lead_of(turn, matter) is not None else []
    theirs = has_matter(turn, matter)
    match MatterState(matter.state):
        case MatterState.NEW if theirs:
            return [*lead, ("accept", "matter.triage"), *triage, *ask]
        case MatterState.ACCEPTED if theirs:
            return [*lead, *triage, *ask]
        case MatterState.ASSIGNED if theirs:
            receipt = _receipt_actions(turn, matter)
            return [*receipt, *ask[::-1], ("extend", "matter.extend"), ("why-date", ""), *triage]
        case MatterState.MORE_ASKED if theirs:
            return [("ask-again", "matter.triage"), ("go-on", "matter.triage"), *triage]
        case MatterState.DRAFTED if may_release(turn, matter):
            return [("release", "answer.release"), ("return", "answer.release"), ("assign-other", "matter.assign")]
        case _:
            return [("why-date", "")] if matter.due_at else []


def _receipt_actions(turn: Turn, matter: Matter) -> list[tuple[str, str]]:
    if stands_in(turn, matter.agency_code):
        return [] if matter.paper_at else [("on-paper", "matter.assign")]
    return [("receive", "matter.receipt")] if _may_receive(turn, matter) else []


def _may_receive(turn: Turn, matter: Matter) -> bool:
    """Receipt is confirmed by the agency itself; by the office where nobody has joined for the agency."""
    if matter.receipt_at is not None:
        return False
    people = [holders(turn.session, role, matter.agency_code) for role in (Role.AGENCY, Role.AGENCY_HEAD)]
    return of_agency(turn, matter) or not any(people)


def may_release(turn: Turn, matter: Matter) -> bool:
    """The office and the chair release any answer, an agency's head that of the agency."""
    if roles_for(turn, matter) & {Role.OFFICE, Role.CHAIR}:
        return True
    held = appointments_for(turn, matter)
    return matter.agency_code in {one.agency_code for one in held if one.role == Role.AGENCY_HEAD}


def show_matter(turn: Turn, matter: Matter) -> bool:
    """Show a matter as far as this person may see it; False if they may not."""
    asker = asker_of(turn.session, known(matter.id), turn.person_id) if turn.person else None
    helped = helped_by(turn.session, known(matter.id), turn.person_id) if turn.person else []
    if asker is not None and asker.withdrawn_at is None:
        show_to_asker(turn, matter, asker)
    elif helped:
        show_to_asker(turn, matter, helped[0])
    elif may_read(turn, matter):
        show_to_official(turn, matter)
    else:
        return False
    return True


def waits_for_decision(turn: Turn, matter: Matter) -> bool:
    """Whether a request for more time is open."""
    return waiting_extension(turn.session, known(matter.id)) is not None
