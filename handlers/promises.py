"""The promise book: what was promised, by whom, by when; closed only with proof that somebody else has looked at (F52)."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from bot.answers import END_OF_OFFICE_DAY, Gather, Moment, OneOf, Words
from bot.flow import Answers, Ask, Flow, Option, Review
from bot.journey import Action, Journey, Menu, Notice, Offered, Opening, TimerKind
from bot.texts import Value
from bot.turn import Turn, known
from handlers.matter_view import days_late, quoted, stands_in, state_words
from handlers.reading import may_read
from handlers.sent_files import MOST_FILES, keep_files, refuse_file
from models.agency import active_agencies, agency_names
from models.appointment import Role, holders
from models.asker import askers_of
from models.complained import beside_unit, is_kept_from
from models.history import HistoryEntry
from models.matter import GONE_ELSEWHERE, Matter, lock_matter
from models.outbox import Urgency
from models.person import Person
from models.promise import Promise, PromiseState, lock_promise, promises_in
from models.stored_file import files_of_promise
from models.timer import Timer

REMINDER = "promise-reminder"
NEAR, DUE, LATE, VERY_LATE = "near", "due", "late", "very-late"
DAYS = {NEAR: -5, DUE: 0, LATE: 1, VERY_LATE: 10}
"""Working days after the day promised at which somebody is reminded."""
SHORTEST, LONGEST = 5, 1500
QUOTED = 160
LISTED = 10
AT_WORK = 4
FIRST = 5
OPEN_STATES = (PromiseState.OPEN, PromiseState.REPORTED)


# Making one


def make_promise(turn: Turn, matter: Matter, text: str, agency_code: str, due_at: datetime) -> Promise:
    """Write a promise into the book; everybody whom it concerns is told."""
    promise = Promise(
        matter_id=known(matter.id), text=text, agency_code=agency_code, first_due_at=due_at, due_at=due_at,
        made_by=turn.person_id, made_at=turn.now,
    )  # fmt: skip
    turn.session.add(promise)
    turn.session.flush()
    _plan(turn, promise)
    turn.record("promise", known(promise.id), "made", matter=matter.id, agency=agency_code, due=due_at.isoformat())
    return promise


def _plan(turn: Turn, promise: Promise) -> None:
    turn.forget_timers(promise.belongs, REMINDER)
    day = promise.due_at.astimezone(turn.zone).date()
    for what, days in DAYS.items():
        calendar = turn.calendar
        on = (calendar.add_working_days(day, days) if days >= 0 else calendar.subtract(day, -days)).day
        at = datetime.combine(on, turn.settings.collect.remind_at, turn.zone).astimezone(UTC)
        if at > turn.now:
            turn.wake(
                REMINDER, promise.belongs, at, once=f"{promise.belongs}:{promise.due_at.isoformat()}:{what}",
                series=promise.belongs, promise=promise.id, what=what, due=promise.due_at.isoformat(),
            )  # fmt: skip


def _remind(turn: Turn, timer: Timer, _prepared: object) -> None:
    promise = lock_promise(turn.session, timer.data["promise"])
    if promise.state == PromiseState.OPEN and promise.due_at.isoformat() == timer.data["due"]:
        turn.record("promise", known(promise.id), timer.data["what"])


def _can_be_promised(turn: Turn, matter: Matter) -> bool:
    """Whether a promise about it can be written down; a restricted one goes to nobody else, one that is gone has a successor."""
    if not may_read(turn, matter):
        turn.say("not-your-desk", code=matter.code)
    elif matter.restricted or matter.state in GONE_ELSEWHERE:
        see = Offered(turn.word("see-matter"), "follow.show", {"matter": matter.merged_into_id or matter.id})
        turn.say(
            "promise-not-now",
            [see],
            code=matter.code,
            state=state_words(turn, matter),
            restricted=str(matter.restricted),
        )
    else:
        return True
    return False


def _open_making(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = lock_matter(turn.session, args["matter"])
    if _can_be_promised(turn, matter):
        turn.open("promise", matter=matter.id)


def _agencies(turn: Turn, answers: Answers) -> Sequence[Option]:
    """Never the unit complained of: it would read the matter through the promise."""
    matter = turn.session.get_one(Matter, int(answers["matter"]))
    agencies = active_agencies(turn.session)
    return [Option(one.code, one.said(turn.language)) for one in agencies if not matter.is_hidden_from([one.code])]


def _likely_agency(turn: Turn, answers: Answers) -> str | None:
    return turn.session.get_one(Matter, int(answers["matter"])).agency_code


def _making_args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    matter = turn.session.get_one(Matter, int(answers["matter"]))
    return {
        "code": matter.code, "text": answers.get("text", ""),
        "agency": agency_names(turn.session, [answers.get("agency", "")], turn.language),
        "due": datetime.fromisoformat(answers["due"]) if "due" in answers else turn.now,
    }  # fmt: skip


def _make(turn: Turn, answers: Answers) -> None:
    matter = lock_matter(turn.session, int(answers["matter"]))
    if not _can_be_promised(turn, matter):
        return
    due = datetime.fromisoformat(answers["due"]).astimezone(UTC)
    if due <= turn.now:
        turn.say("promise-day-passed")
        turn.lay_aside("promise", matter=matter.id, text=answers["text"], agency=answers["agency"])
        return
    make_promise(turn, matter, answers["text"], answers["agency"], due)
    turn.say(
        "promise-made",
        [_book_offer(turn)],
        code=matter.code,
        due=due,
        agency=agency_names(turn.session, [answers["agency"]], turn.language),
    )


# Keeping it


def _may_report(turn: Turn, promise: Promise) -> bool:
    """The agency that promised it, or the office for it; what somebody is in the unit complained of does not count."""
    held = beside_unit(turn.appointments, turn.session.get_one(Matter, promise.matter_id))
    return any(one.role == Role.OFFICE or one.agency_code == promise.agency_code for one in held)


def _open_report(turn: Turn, args: Mapping[str, Any]) -> None:
    promise = lock_promise(turn.session, args["promise"])
    if not _may_report(turn, promise):
        turn.say("promise-not-yours")
    elif promise.state != PromiseState.OPEN:
        _show(turn, {"promise": promise.id})
    else:
        turn.open("promise-done", promise=promise.id)


def _report_args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    promise = turn.session.get_one(Promise, int(answers["promise"]))
    proof = answers.get("proof") or {"words": [], "files": []}
    return {**facts_of(turn, promise), "proof": "\n".join(proof["words"]) or "none", "files": len(proof["files"])}


def _report(turn: Turn, answers: Answers) -> None:
    promise, proof = lock_promise(turn.session, int(answers["promise"])), answers["proof"]
    if promise.state != PromiseState.OPEN or not _may_report(turn, promise):
        _show(turn, {"promise": promise.id})
        return
    if not proof["words"] and not proof["files"]:
        turn.say("promise-no-proof")
        turn.lay_aside("promise-done", promise=promise.id)
        return
    promise.state, promise.proof = PromiseState.REPORTED, "\n".join(proof["words"])
    promise.reported_by, promise.reported_at = turn.person_id, turn.now
    turn.session.add(promise)
    keep_files(turn, promise.matter_id, proof["files"], promise_id=known(promise.id))
    turn.session.flush()
    turn.record("promise", known(promise.id), "reported")
    turn.say("promise-reported", (), **facts_of(turn, promise))


def _confirm(turn: Turn, args: Mapping[str, Any]) -> None:
    """Somebody other than who reported it has seen that it is done."""
    promise = lock_promise(turn.session, args["promise"])
    if promise.state != PromiseState.REPORTED or not visible(turn, [promise]):
        _show(turn, {"promise": promise.id})
    elif promise.reported_by == turn.person_id:
        turn.say("promise-own-report")
    else:
        promise.state, promise.confirmed_by, promise.confirmed_at = PromiseState.KEPT, turn.person_id, turn.now
        turn.session.add(promise)
        turn.forget_timers(promise.belongs, REMINDER)
        turn.record(
            "promise",
            known(promise.id),
            "kept",
            late=promise.reported_at is not None and promise.reported_at > promise.first_due_at,
        )
        turn.say("promise-confirmed", (), **facts_of(turn, promise))


def _open_doubt(turn: Turn, args: Mapping[str, Any]) -> None:
    promise = lock_promise(turn.session, args["promise"])
    if promise.state == PromiseState.REPORTED and visible(turn, [promise]):
        turn.open("promise-doubt", promise=promise.id)
    else:
        _show(turn, {"promise": promise.id})


def _doubt(turn: Turn, answers: Answers) -> None:
    promise = lock_promise(turn.session, int(answers["promise"]))
    if promise.state != PromiseState.REPORTED or not visible(turn, [promise]):
        _show(turn, {"promise": promise.id})
        return
    promise.state, promise.doubt = PromiseState.OPEN, answers["text"]
    turn.session.add(promise)
    _plan(turn, promise)
    turn.record("promise", known(promise.id), "doubted")
    turn.say("promise-doubted", (), **facts_of(turn, promise))


# The book


def _book_offer(turn: Turn) -> Offered:
    return Offered(turn.word("promise-book"), "promise.book", {"from": 0})


def _open_book(turn: Turn, _rest: str) -> None:
    show_book(turn, {"from": 0})


def visible(turn: Turn, promises: Sequence[Promise]) -> list[Promise]:
    """Those that this person may see: of matters they read; the Party committee of all that are not restricted."""
    return [promise for promise in promises if _may_see(turn, turn.session.get_one(Matter, promise.matter_id), promise)]


def _may_see(turn: Turn, matter: Matter, promise: Promise) -> bool:
    own = [one.agency_code for one in turn.appointments if one.agency_code]
    keeps = promise.agency_code in own and not matter.is_hidden_from(own)
    return may_read(turn, matter) or keeps or (Role.PARTY in turn.roles and not matter.restricted)


def show_book(turn: Turn, args: Mapping[str, Any]) -> None:
    """What is open, late ones first, by pages, and how many were kept in time."""
    everything = visible(turn, promises_in(turn.session, *PromiseState))
    pending = [promise for promise in everything if promise.state in OPEN_STATES]
    kept = [promise for promise in everything if promise.state == PromiseState.KEPT]
    begin = args["from"]
    page = pending[begin : begin + LISTED]
    offers = [
        Offered(turn.word("promise-number", number=number), "promise.show", {"promise": promise.id})
        for number, promise in enumerate(page, begin + 1)
    ]
    if begin + LISTED < len(pending):
        offers.append(Offered(turn.word("list-more"), "promise.book", {"from": begin + LISTED}))
    if kept:
        offers.append(Offered(turn.word("promise-kept"), "promise.kept", {"from": 0}))
    lines = [
        turn.word("promise-line", number=n, **facts_of(turn, promise)) for n, promise in enumerate(page, begin + 1)
    ]
    turn.say(
        "promises", offers, lines="\n".join(lines) or "none", open=len(pending), kept=len(kept),
        late=sum(promise.is_late(turn.now) for promise in pending),
        in_time=sum(promise.reported_at is not None and promise.reported_at <= promise.first_due_at for promise in kept),
    )  # fmt: skip


def work_on_promises(turn: Turn) -> tuple[list[str], list[Offered]]:
    """What this person has to do about promises: those of their agency to keep, those reported done to look at."""
    found = [one for one in visible(turn, promises_in(turn.session, *OPEN_STATES)) if _waits_for(turn, one)][:AT_WORK]
    offers = [
        Offered(turn.word("promise-work-see", code=_code(turn, one)), "promise.show", {"promise": one.id})
        for one in found
    ]  # fmt: skip
    return [turn.word("promise-work-line", **facts_of(turn, one)) for one in found], offers


def _waits_for(turn: Turn, promise: Promise) -> bool:
    if promise.state == PromiseState.REPORTED:
        return turn.may("promise.confirm") and promise.reported_by != turn.person_id
    own = {one.agency_code for one in turn.appointments if one.agency_code}
    stands_for = Role.OFFICE in turn.roles and stands_in(turn, promise.agency_code)
    return turn.may("promise.keep") and (promise.agency_code in own or stands_for)


def _code(turn: Turn, promise: Promise) -> str:
    return turn.session.get_one(Matter, promise.matter_id).code


def say_open_first(turn: Turn, reader: Turn, once: str, useful_until: datetime) -> None:
    """At a meeting what is still promised comes first (F52): the most pressing, to one who runs it; ``turn`` tells it."""
    pending = visible(reader, promises_in(turn.session, *OPEN_STATES))
    if not pending or not reader.may("promise.see"):
        return
    page = pending[:FIRST]
    lines = [reader.word("promise-line", number=n, **facts_of(reader, one)) for n, one in enumerate(page, 1)]
    facts: dict[str, Value] = {"count": len(pending), "lines": "\n".join(lines)}
    turn.tell(
        reader.person_id, "promises-first", facts, once=once, offers=[_book_offer(reader)], urgency=Urgency.REPLY,
        useful_until=useful_until,
    )  # fmt: skip


def _show(turn: Turn, args: Mapping[str, Any]) -> None:
    promise = turn.session.get_one(Promise, args["promise"])
    if not visible(turn, [promise]):
        turn.say("promise-not-yours")
        return
    turn.say("promise-shown", _offers(turn, promise), **facts_of(turn, promise))
    for file in files_of_promise(turn.session, known(promise.id)):
        turn.say_plainly("", file_id=file.id)


def _offers(turn: Turn, promise: Promise) -> list[Offered]:
    args = {"promise": promise.id}
    offers = []
    if promise.state == PromiseState.OPEN and turn.may("promise.keep") and _may_report(turn, promise):
        offers.append(Offered(turn.word("promise-report"), "promise.report", args))
    if promise.state == PromiseState.REPORTED and turn.may("promise.confirm"):
        offers += [Offered(turn.word(f"promise-{name}"), f"promise.{name}", args) for name in ("confirm", "doubt")]
    return [*offers, Offered(turn.word("see-matter"), "follow.show", {"matter": promise.matter_id})]


def _kept(turn: Turn, args: Mapping[str, Any]) -> None:
    """What was kept, the last one first, each with its proof one tap away."""
    kept = visible(turn, promises_in(turn.session, PromiseState.KEPT))[::-1]
    begin = args["from"]
    page = kept[begin : begin + LISTED]
    offers = [
        Offered(turn.word("promise-number", number=number), "promise.show", {"promise": promise.id})
        for number, promise in enumerate(page, begin + 1)
    ]
    if begin + LISTED < len(kept):
        offers.append(Offered(turn.word("list-more"), "promise.kept", {"from": begin + LISTED}))
    lines = [
        turn.word("promise-line", number=n, **facts_of(turn, promise)) for n, promise in enumerate(page, begin + 1)
    ]
    turn.say("promises-kept", offers, count=len(kept), lines="\n".join(lines) or "none")


def facts_of(turn: Turn, promise: Promise) -> dict[str, Value]:
    """What every text about a promise may mention."""
    matter = turn.session.get_one(Matter, promise.matter_id)
    by = turn.session.get(Person, promise.reported_by) if promise.reported_by else None
    return {
        "code": matter.code, "text": quoted(promise.text, QUOTED), "due": promise.due_at,
        "agency": agency_names(turn.session, [promise.agency_code or ""], turn.language),
        "state": "late" if promise.is_late(turn.now) else promise.state, "days": days_late(turn, promise.due_at),
        "proof": promise.proof or "none", "by": by.full_name if by else "", "doubt": promise.doubt or "none",
        "files": len(files_of_promise(turn.session, known(promise.id))),
    }  # fmt: skip


# Notices


def _facts(turn: Turn, entry: HistoryEntry, person_id: int) -> dict[str, Value]:
    promise = turn.session.get_one(Promise, entry.subject_id)
    return {**facts_of(turn, promise), "name": turn.session.get_one(Person, person_id).full_name}


def _matter_of(turn: Turn, entry: HistoryEntry) -> Matter:
    return turn.session.get_one(Matter, turn.session.get_one(Promise, entry.subject_id).matter_id)


def _keepers(turn: Turn, entry: HistoryEntry) -> list[int]:
    code = turn.session.get_one(Promise, entry.subject_id).agency_code
    people = holders(turn.session, Role.AGENCY, code) or holders(turn.session, Role.AGENCY_HEAD, code)
    return _beside(turn, entry, people or holders(turn.session, Role.OFFICE))


def _askers(turn: Turn, entry: HistoryEntry) -> Sequence[int]:
    """Everybody who asks, also those whose matter was merged into another since."""
    matter = _matter_of(turn, entry)
    return [asker.person_id for asker in askers_of(turn.session, matter.merged_into_id or known(matter.id))]


def _leaders(turn: Turn, entry: HistoryEntry) -> list[int]:
    return _beside(turn, entry, [*holders(turn.session, Role.OFFICE), *holders(turn.session, Role.CHAIR)])


def _front(turn: Turn, entry: HistoryEntry) -> list[int]:
    if _matter_of(turn, entry).restricted:
        return []
    return _beside(turn, entry, holders(turn.session, Role.FRONT))


def _beside(turn: Turn, entry: HistoryEntry, people: Sequence[int]) -> list[int]:
    """Without the unit that the matter complains of."""
    matter_id = known(_matter_of(turn, entry).id)
    return [person for person in people if not is_kept_from(turn.session, matter_id, person)]


def _supervisors(turn: Turn, entry: HistoryEntry) -> list[int]:
    return [*_leaders(turn, entry), *_front(turn, entry)]


def _to_open(turn: Turn, entry: HistoryEntry, _person_id: int) -> list[Offered]:
    promise = turn.session.get_one(Promise, entry.subject_id)
    has_proof = promise.state != PromiseState.OPEN and turn.may("promise.see")
    see = [Offered(turn.word("promise-see"), "promise.show", {"promise": promise.id})] if has_proof else []
    return [*see, *_offers(turn, promise)]


journey = Journey(
    "promises",
    flows=(
        Flow(
            "promise",
            (
                Ask("text", Words(SHORTEST, LONGEST), args=_making_args),
                Ask("agency", OneOf(_agencies), default=_likely_agency),
                Ask("due", Moment(END_OF_OFFICE_DAY), args=_making_args),
                Ask("review", Review(), args=_making_args),
            ),
            _make,
            right="promise.make",
        ),
        Flow(
            "promise-done",
            (
                Ask("proof", Gather(MOST_FILES, LONGEST, refuse_file), args=_report_args),
                Ask("review", Review(), args=_report_args),
            ),
            _report,
            right="promise.keep",
        ),
        Flow("promise-doubt", (Ask("text", Words(SHORTEST, LONGEST)),), _doubt, right="promise.confirm"),
    ),
    openings=(Opening("promises", _open_book, menu=Menu.OFFICIAL, place=66, group="supervision", right="promise.see"),),
    actions={
        "do.promise": Action(_open_making, "promise.make"),
        "promise.book": Action(show_book, "promise.see"),
        "promise.kept": Action(_kept, "promise.see"),
        "promise.show": Action(_show, "promise.see"),
        "promise.report": Action(_open_report, "promise.keep"),
        "promise.confirm": Action(_confirm, "promise.confirm"),
        "promise.doubt": Action(_open_doubt, "promise.confirm"),
    },
    timers={REMINDER: TimerKind(_remind)},
    notices=(
        Notice("promise.made", "notice-promise-made", _keepers, _facts, _to_open),
        Notice("promise.made", "notice-promise-made-asker", _askers, _facts),
        Notice("promise.made", "notice-promise-made-front", _front, _facts, _to_open),
        Notice("promise.near", "notice-promise-near", _keepers, _facts, _to_open),
        Notice("promise.due", "notice-promise-due", _keepers, _facts, _to_open),
        Notice("promise.late", "notice-promise-late", _keepers, _facts, _to_open),
        Notice("promise.late", "notice-promise-late-asker", _askers, _facts),
        Notice("promise.late", "notice-promise-late-leaders", _leaders, _facts, _to_open),
        Notice("promise.very-late", "notice-promise-very-late", _supervisors, _facts, _to_open),
        Notice("promise.reported", "notice-promise-reported", _supervisors, _facts, _to_open),
        Notice("promise.doubted", "notice-promise-doubted", _keepers, _facts, _to_open),
        Notice("promise.kept", "notice-promise-kept", _askers, _facts, essential=True),
        Notice(
            "promise.kept",
            "notice-promise-kept-officials",
            lambda t, e: [*_keepers(t, e), *_front(t, e)],
            _facts,
            _to_open,
        ),
    ),
)
