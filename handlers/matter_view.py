"""How a matter is shown: to its askers, to somebody with the code, to officials; and what each can do with it now."""

from collections.abc import Sequence
from datetime import datetime

from bot.journey import Offered
from bot.turn import Turn, known
from handlers.fields import field_name
from models.agency import agency_names
from models.answer import released_answer, waiting_answer
from models.appointment import Role, holders
from models.asker import Asker, Verdict, asker_of, askers_of, helped_by
from models.extension import waiting_extension
from models.matter import OPEN_STATES, Matter, MatterState, is_late
from models.outcome import said_in_meeting
from models.person import Person
from models.stored_file import files_of_answer, files_of_matter
from models.village import village_name

SHOWN = 1500
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
    """Where a matter stands, in words."""
    return turn.word(f"matter-state-{matter.state.replace('_', '-')}")


def agency_words(turn: Turn, matter: Matter) -> str:
    """Which agency has it, in words."""
    return agency_names(turn.session, [matter.agency_code]) if matter.agency_code else turn.word("no-agency")


def answering_words(turn: Turn, matter: Matter) -> str:
    """Whose answer it is: the chair's at a meeting, the agency's, or the office's own."""
    answer = released_answer(turn.session, known(matter.id))
    if answer is not None and said_in_meeting(turn.session, known(matter.id), answer.text):
        return turn.word("answering-chair")
    return agency_words(turn, matter) if matter.agency_code else turn.word("role-office")


def text_for(matter: Matter, asker: Asker | None) -> str:
    """A matter in the words of whoever reads: an asker who joined later reads their own, never the first asker's."""
    return asker.own_words if asker is not None and asker.own_words else matter.text


def due_words(turn: Turn, matter: Matter) -> str:
    """By when an answer is due, or what is waited for."""
    if matter.state == MatterState.NEW:
        return turn.word("due-review", due=matter.review_due_at)
    if matter.merged_into_id is not None:
        return turn.word("due-merged", into=turn.session.get_one(Matter, matter.merged_into_id).code)
    if matter.paused_at is not None:
        return turn.word("due-paused", since=matter.paused_at)
    if matter.due_at is None or matter.state not in OPEN_STATES:
        return turn.word("due-none")
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
        due=due_words(turn, matter), field=field_name(turn, matter.field),
        agency=answering_words(turn, matter) if answered else agency_words(turn, matter),
        answer=answer.text if answer else "",
    )  # fmt: skip
    for file in files_of_answer(turn.session, known(answer.id)) if answer and answered else ():
        turn.say_plainly("", file_id=file.id)


def asker_offers(turn: Turn, matter: Matter, asker: Asker) -> list[Offered]:
    """What an asker can do with their matter as it stands."""
    args = {"matter": matter.id}
    names = []
    if matter.due_at is not None and matter.state in OPEN_STATES:
        names.append("why-date")
    if matter.state == MatterState.NEW:
        names.append("matter-change")
    if matter.state in OPEN_STATES:
        names += ["matter-add", "matter-withdraw"]
    if matter.state in (MatterState.ANSWERED, MatterState.CLOSED):
        settled = verdict_now(matter, asker) == Verdict.SETTLED
        names += ["verdict-not-settled"] if settled else ["verdict-settled", "verdict-not-settled"]
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
        kind=turn.word(f"kind-{matter.kind}"), state=state_words(turn, matter), agency=_agency_and_receipt(turn, matter),
        due=due_words(turn, matter), files=len(files_of_matter(turn.session, matter_id)),
    )  # fmt: skip
    for asker in askers_of(turn.session, matter_id):
        if asker.own_words:
            turn.say("matter-joined-words", text=asker.own_words, name=_named(turn, asker))
    for file in files_of_matter(turn.session, matter_id):
        turn.say_plainly("", file_id=file.id)
    if answer is not None:
        turn.say("matter-draft" if draft else "matter-released", text=answer.text)


def _agency_and_receipt(turn: Turn, matter: Matter) -> str:
    agency = agency_words(turn, matter)
    if matter.agency_code is None:
        return agency
    if matter.receipt_at is None or matter.receipt_by is None:
        return turn.word("receipt-not-yet", agency=agency)
    name = turn.session.get_one(Person, matter.receipt_by).full_name
    return turn.word("receipt-by", agency=agency, name=name, at=matter.receipt_at)


def asker_names(turn: Turn, matter_id: int) -> str:
    """Who asks and where they live, for officials only."""
    askers = askers_of(turn.session, matter_id)
    names = ", ".join(_named(turn, asker) for asker in askers[:NAMED])
    return names if len(askers) <= NAMED else turn.word("names-and-more", names=names, count=len(askers))


def _named(turn: Turn, asker: Asker) -> str:
    person = turn.session.get_one(Person, asker.person_id)
    village = village_name(turn.session, person.village_id)
    lives = turn.word("in-village", village=village) if village else turn.word("lives-elsewhere")
    return f"{person.full_name} ({lives})" if person.full_name else turn.word("name-erased")


def official_offers(turn: Turn, matter: Matter) -> list[Offered]:
    """What this official may do with a matter as it stands; the rights table decides."""
    args = {"matter": matter.id}
    wanted = [name for name, right in _official_actions(turn, matter) if turn.may(right)]
    return [Offered(turn.word(f"do-{name}", **_lead(turn, matter)), f"do.{name}", args) for name in wanted]


def _lead(turn: Turn, matter: Matter) -> dict[str, str | int]:
    lead = turn.settings.field(matter.field).lead
    return {"agency": agency_names(turn.session, [lead]), "days": turn.settings.limits.answer.count}


def _official_actions(turn: Turn, matter: Matter) -> Sequence[tuple[str, str]]:
    if waits_for_decision(turn, matter) and turn.may("matter.extend.decide"):
        return [("extension-grant", "matter.extend.decide"), ("extension-refuse", "matter.extend.decide")]
    triage = [("assign-other", "matter.assign"), ("set-field", "matter.triage"), ("merge", "matter.merge")]
    ask = [("ask-more", "matter.triage"), ("answer", "matter.answer")]
    match MatterState(matter.state):
        case MatterState.NEW:
            return [("assign-lead", "matter.assign"), ("accept", "matter.triage"), *triage, *ask]
        case MatterState.ACCEPTED:
            return [("assign-lead", "matter.assign"), *triage, *ask]
        case MatterState.ASSIGNED if has_matter(turn, matter):
            receipt = [("receive", "matter.receipt")] if _may_receive(turn, matter) else []
            return [*receipt, *ask[::-1], ("extend", "matter.extend"), ("why-date", ""), *triage]
        case MatterState.MORE_ASKED:
            return triage
        case MatterState.DRAFTED if may_release(turn, matter):
            return [("release", "answer.release"), ("return", "answer.release")]
        case _:
            return [("why-date", "")] if matter.due_at else []


def _may_receive(turn: Turn, matter: Matter) -> bool:
    """Receipt is confirmed by the agency itself; by the office where nobody has joined for the agency."""
    if matter.receipt_at is not None:
        return False
    people = [holders(turn.session, role, matter.agency_code) for role in (Role.AGENCY, Role.AGENCY_HEAD)]
    return of_agency(turn, matter) or not any(people)


def of_agency(turn: Turn, matter: Matter) -> bool:
    """Whether this person belongs to the agency that has the matter."""
    return matter.agency_code in {one.agency_code for one in turn.appointments if one.agency_code}


def has_matter(turn: Turn, matter: Matter) -> bool:
    """Whether a matter is on this person's desk: the office's, or their own agency's."""
    return Role.OFFICE in turn.roles or of_agency(turn, matter)


def may_release(turn: Turn, matter: Matter) -> bool:
    """The office and the chair release any answer, an agency's head that of the agency."""
    if turn.roles & {Role.OFFICE, Role.CHAIR}:
        return True
    heads = {appointment.agency_code for appointment in turn.appointments if appointment.role == Role.AGENCY_HEAD}
    return matter.agency_code in heads


def reads_everything(turn: Turn) -> bool:
    """Whether this person reads every matter: the office, the chair, the Front and the meeting's secretary."""
    return bool(turn.roles & {Role.OFFICE, Role.CHAIR, Role.CO_CHAIR, Role.FRONT, Role.SECRETARY})


def show_matter(turn: Turn, matter: Matter) -> bool:
    """Show a matter as far as this person may see it; False if they may not."""
    asker = asker_of(turn.session, known(matter.id), turn.person_id) if turn.person else None
    helped = helped_by(turn.session, known(matter.id), turn.person_id) if turn.person else []
    if asker is not None and asker.withdrawn_at is None:
        show_to_asker(turn, matter, asker)
    elif helped:
        show_to_asker(turn, matter, helped[0])
    elif turn.roles and (reads_everything(turn) or has_matter(turn, matter)):
        show_to_official(turn, matter)
    else:
        return False
    return True


def waits_for_decision(turn: Turn, matter: Matter) -> bool:
    """Whether a request for more time is open."""
    return waiting_extension(turn.session, known(matter.id)) is not None
