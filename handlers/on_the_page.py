"""On the page: who cannot send a file here goes on in the web chat, by an address that brings along what was begun (F59)."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta

from sqlalchemy import update
from sqlmodel import col, select

from bot.answers import OneOf
from bot.flow import Answers, Ask, Flow, Option
from bot.journey import Journey, Notice, unsupported_key
from bot.message import Unsupported
from bot.texts import Value
from bot.turn import Turn, known
from handlers.announcement_proof import channel_name
from handlers.first_contact import decide
from handlers.free_text import hear_free_text
from handlers.menu import show_menu
from handlers.my_channels import known_locked
from handlers.register import JOIN_PAGE
from handlers.sent_files import sent_at
from models.asker import asker_of
from models.consent import Decision, last_decision
from models.contact import Contact
from models.conversation import Conversation
from models.history import HistoryEntry
from models.link import Link, LinkKind, find_link, make_page_token, origins
from models.matter import Matter
from models.outbox import OutboxRow

VALID = timedelta(hours=1)
"""Long enough to find a file and open the page; the address works once."""
GOES_ON = timedelta(days=1)
"""So long after it was opened the other channel is told what was sent from the page."""
YES, NO = "yes", "no"
_PERHAPS_A_FILE = (Unsupported.OTHER, Unsupported.NOT_CARRIED)
_TOKEN = re.compile(r"#tiep=[A-Za-z0-9_-]{43}")


def say_unsupported(turn: Turn, what: Unsupported) -> None:
    """What to do instead; where only the channel is in the way, an address at which the page takes it."""
    page = page_of(turn)
    if what in _PERHAPS_A_FILE and page and not turn.dialogue.capabilities[turn.contact.channel].receives_documents:
        turn.say("unsupported-here", link=_address(turn), minutes=int(VALID.total_seconds()) // 60)
    else:
        turn.say(unsupported_key(what))


def page_of(turn: Turn) -> str:
    """The channel that is a page of our own, which takes every kind of file; "" if people cannot open it from outside."""
    pages = [name for name, one in turn.dialogue.capabilities.items() if one.shows_history and one.receives_documents]
    return pages[0] if pages and turn.settings.server.public_url and turn.contact.channel not in pages else ""


def _address(turn: Turn) -> str:
    token = make_page_token(turn.session, turn.chance, turn.contact_id, turn.now, VALID)
    turn.record("contact", turn.contact_id, "page-offered")
    # What stands behind the "#" is sent to no server and so is in no log, and a preview of the address does not use it up.
    return f"{turn.settings.server.public_url}/#tiep={token}"


def follow_link(turn: Turn, secret_hash: str) -> None:
    """A browser came by such an address: it goes on where its person stood, and sees what that person may see."""
    turn.put_on_record(turn.word("page-opened-said"))
    link = find_link(turn.session, LinkKind.PAGE, secret_hash)
    wrong = _why_not(turn, link)
    if wrong or link is None:
        turn.say(wrong)
        turn.ask_again()
        return
    link.used_at, link.used_by = turn.now, turn.contact_id
    turn.session.add(link)
    origin = turn.session.get_one(Contact, link.contact_id)
    _forget_token(turn, origin)
    if turn.person is not None and origin.person_id is None:
        turn.open(JOIN_PAGE, origin=origin.id)
    else:
        _go_on(turn, origin)


def _go_on(turn: Turn, origin: Contact) -> None:
    """The page is theirs who came from there: what was begun there goes on here, and they hear of it there."""
    turn.contact.language = origin.language
    _join(turn, origin)
    turn.record("contact", turn.contact_id, "page-opened", through=origin.id)
    turn.say(
        "page-opened", channel=channel_name(turn, origin.channel), name=turn.person.full_name if turn.person else "none"
    )
    _carry_over(turn, origin)
    there = channel_name(turn.as_read_at(origin), turn.contact.channel)
    turn.tell_at(
        origin, "page-opened-there", {"channel": there}, once=f"page:{turn.contact_id}:{turn.now:%Y%m%d%H%M%S}"
    )


def _why_not(turn: Turn, link: Link | None) -> str:
    """The key of the sentence that says why an address does not work here, "" if it does."""
    if link is None or link.valid_until < turn.now:
        return "page-link-late"
    if link.used_at is not None:
        return "page-link-used-here" if link.used_by == turn.contact_id else "page-link-used"
    theirs = turn.session.get_one(Contact, link.contact_id).person_id
    mine = turn.person.id if turn.person else None
    return "page-link-of-another" if theirs is not None and mine is not None and theirs != mine else ""


def _join(turn: Turn, origin: Contact) -> None:
    """Whoever is known there is known here; what was agreed there is agreed here, for it is the same service."""
    if turn.person is None and origin.person_id is not None:
        turn.recognise(turn.as_read_at(origin).person)
        turn.record("person", turn.person_id, "linked", contact=turn.contact_id, through=origin.id, way=LinkKind.PAGE)
    if last_decision(turn.session, turn.contact_id) is not Decision.AGREED:
        decide(turn, Decision.AGREED)


# Known here and not there: an address that somebody else sent must not give their channel what is on record of this person


def _whose(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    origin = turn.session.get_one(Contact, answers["origin"])
    return {"channel": channel_name(turn, origin.channel), "name": turn.person.full_name if turn.person else "none"}


def _yes_or_no(turn: Turn, _answers: Answers) -> Sequence[Option]:
    return [Option(value, turn.word(f"ask-join-page-mine.{value}")) for value in (YES, NO)]


def _join_origin(turn: Turn, answers: Answers) -> None:
    """Only what they say makes the channel theirs, and only as long as nobody else registered there."""
    origin = known_locked(turn, answers["origin"])
    channel = channel_name(turn, origin.channel)
    if answers["mine"] == NO or turn.person is None or origin.person_id is not None:
        turn.say("join-page-not-done", channel=channel)
        return
    origin.person_id = turn.person_id
    turn.session.add(origin)
    turn.record("person", turn.person_id, "linked", contact=origin.id, through=turn.contact_id, way=LinkKind.PAGE)
    turn.say("join-page-done", channel=channel)
    _carry_over(turn, origin)
    there = channel_name(turn.as_read_at(origin), turn.contact.channel)
    turn.tell_at(origin, "join-page-there", {"channel": there}, once=f"join-page:{turn.contact_id}:{origin.id}")


def _carry_over(turn: Turn, origin: Contact) -> None:
    """The open forms with their answers, and the words that wait, are here now and not there any more."""
    there = turn.as_read_at(origin).conversation
    flows = turn.dialogue.flows
    frames = [
        sent_at(known(origin.id), frame) for frame in there.frames if frame["flow"] in flows and not flows[frame["flow"]].light
    ]  # fmt: skip
    kept = there.kept
    cleared = update(Conversation).where(col(Conversation.contact_id) == origin.id)
    turn.session.execute(cleared.values(frames=[], kept="", updated_at=turn.now))
    if frames:
        own = [frame for frame in turn.conversation.frames if frame["flow"] not in {one["flow"] for one in frames}]
        turn.conversation.frames = [*own, *frames]
        turn.ask_again()
    elif kept:
        hear_free_text(turn, kept)
    elif turn.frame is not None:
        turn.ask_again()
    else:
        show_menu(turn)


def _forget_token(turn: Turn, origin: Contact) -> None:
    """What was written there keeps the address without the token."""
    told = select(OutboxRow).where(OutboxRow.contact_id == origin.id, col(OutboxRow.text).contains("#tiep="))
    for row in turn.session.exec(told):
        row.text = _TOKEN.sub("", row.text)
        turn.session.add(row)


# Where they came from hears what was sent


def _came_by_address(turn: Turn, entry: HistoryEntry) -> bool:
    if turn.person is None or asker_of(turn.session, entry.subject_id, turn.person_id) is None:
        return False
    since = turn.now - GOES_ON
    found = origins(turn.session, turn.contact_id, since)
    return any(contact.person_id == turn.person_id for contact in found)


def _the_asker(turn: Turn, _entry: HistoryEntry) -> Iterable[int]:
    return [turn.person_id]


def _facts(turn: Turn, entry: HistoryEntry, _person_id: int) -> Mapping[str, Value]:
    matter = turn.session.get_one(Matter, entry.subject_id)
    return {"code": matter.code, "review": matter.review_due_at}


journey = Journey(
    "on-the-page",
    flows=(Flow(JOIN_PAGE, (Ask("mine", OneOf(_yes_or_no), args=_whose),), _join_origin),),
    notices=(
        Notice("matter.asked", "notice-asked-on-page", _the_asker, _facts, tell_actor=True, when=_came_by_address),
    ),
)
