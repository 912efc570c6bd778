"""Linking: a code that lives a quarter of an hour, asked for on one channel and typed on another, makes both one person's."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from bot.answers import OneOf, Read
from bot.flow import Answers, Ask, Flow, Option
from bot.journey import Journey, Menu, Opening
from bot.texts import Value, phone
from bot.turn import Turn, known
from handlers.announcement_proof import channel_name
from handlers.joining_records import holds_nothing, join_records
from handlers.register import lives_in
from models.contact import Contact
from models.invitation import code_hash
from models.link import VALID, Link, LinkKind, find_link, lock_link, make_code, read_code, wrong_codes
from models.person import Person
from models.vietnamese import initialled

MOST_WRONG = 5
REST = timedelta(hours=1)
"""After so many codes that do not exist a contact waits so long."""
THEIRS, MINE, NEITHER = "theirs", "mine", "neither"
YES, NO = "yes", "no"


def _open(turn: Turn, rest: str) -> None:
    """With a code: use it. Without: whoever is known gets one, anybody else is asked for theirs."""
    code = read_code(rest)
    if code is not None:
        use_code(turn, code)
    elif rest:
        turn.say("link-code-wrong")
    elif turn.person is None:
        turn.open("link")
    else:
        _give_code(turn)


def _give_code(turn: Turn) -> None:
    code = make_code(turn.session, turn.chance, turn.contact_id, turn.now)
    turn.record("contact", turn.contact_id, "link-asked")
    turn.say("link-code", code=code, minutes=int(VALID.total_seconds()) // 60)


def _typed(turn: Turn, answers: Answers) -> None:
    use_code(turn, answers["code"])


def use_code(turn: Turn, code: str) -> None:
    """Join this contact to whoever asked for the code; codes that do not exist are counted."""
    if wrong_codes(turn.session, turn.contact_id, turn.now - REST) >= MOST_WRONG:
        turn.say("link-too-many")
        return
    link = find_link(turn.session, LinkKind.CODE, code_hash(code))
    if link is None:
        turn.record("contact", turn.contact_id, "link-wrong")
        turn.say("link-unknown")
        return
    wrong = why_not(turn, link)
    if wrong:
        turn.say(wrong)
        return
    if turn.person is None:
        origin, theirs = turn.session.get_one(Contact, link.contact_id), person_behind(turn, link)
        turn.open("link-sure", link=link.id, channel=origin.channel, whose=initialled(theirs.full_name))
    else:
        _join(turn, link)


def _join(turn: Turn, link: Link) -> None:
    """Make both one person's, unless something on record could be lost or given away."""
    theirs = person_behind(turn, link)
    if turn.person is None or turn.person_id == theirs.id:
        link_to(turn, link, theirs)
    elif holds_nothing(turn, turn.person_id):
        turn.open("link-which", link=link.id)
    else:
        _say_not_joined(turn, link)


def _say_not_joined(turn: Turn, link: Link) -> None:
    """Whoever types a code that somebody else sent must not give away what is on record here: it goes the other way round."""
    other_way = holds_nothing(turn, known(person_behind(turn, link).id))
    key = "link-other-way" if other_way else "link-two-people"
    turn.say(key, theirs=_channel_of(turn, link), mine=channel_name(turn, turn.contact.channel))


def why_not(turn: Turn, link: Link) -> str:
    """The key of the sentence that says why a link does not join, "" if it does."""
    origin = turn.session.get_one(Contact, link.contact_id)
    if link.contact_id == turn.contact_id:
        return "link-same-channel"
    if link.used_at is not None:
        return "link-used-by-you" if link.used_by == turn.contact_id else "link-used"
    return "link-late" if link.valid_until < turn.now or origin.person_id is None else ""


def person_behind(turn: Turn, link: Link) -> Person:
    """Who asked for a link that still joins."""
    origin = turn.session.get_one(Contact, link.contact_id)
    return turn.session.get_one(Person, origin.person_id)


def link_to(turn: Turn, link: Link, person: Person) -> None:
    """From now on this contact is that person's too: on record, and told on both channels."""
    link.used_at, link.used_by = turn.now, turn.contact_id
    turn.session.add(link)
    if turn.person is not None and turn.person.id == person.id:
        turn.say("link-already", channel=_channel_of(turn, link))
        return
    turn.recognise(person)
    turn.record("person", turn.person_id, "linked", contact=turn.contact_id, through=link.contact_id, way=link.kind)
    turn.say("linked", channel=_channel_of(turn, link), name=person.full_name)
    origin = turn.session.get_one(Contact, link.contact_id)
    turn.tell_at(origin, "linked-there", {"channel": _name_for(turn, origin)}, once=f"link:{link.id}")


def _channel_of(turn: Turn, link: Link) -> str:
    return channel_name(turn, turn.session.get_one(Contact, link.contact_id).channel)


def _name_for(turn: Turn, reader: Contact) -> str:
    """What the reader calls the channel of this turn."""
    return channel_name(turn.as_read_at(reader), turn.contact.channel)


# Whoever is not known here says first that the code is their own


def _whose(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    return {"channel": channel_name(turn, answers["channel"]), "name": answers["whose"]}


def _understand(turn: Turn, text: str) -> str | None:
    """An ordinary yes or no."""
    return YES if turn.means("words-yes", text) else NO if turn.means("words-no", text) else None


def _confirm(turn: Turn, answers: Answers) -> None:
    """A no leaves the code as it is: whoever asked for it can still type it until its time is over."""
    link = lock_link(turn.session, answers["link"])
    wrong = "link-late" if link is None else why_not(turn, link)
    if answers["mine"] == NO:
        turn.say("link-not-mine", channel=channel_name(turn, answers["channel"]))
    elif link is None or wrong:
        turn.say(wrong)
    else:
        _join(turn, link)


# Two registrations of one human being


def _which(turn: Turn, _answers: Answers) -> Sequence[Option]:
    return [Option(value, turn.word(f"ask-link-which-stays.{value}")) for value in (THEIRS, MINE, NEITHER)]


def _which_args(turn: Turn, answers: Answers) -> Mapping[str, Value]:
    """One's own name in full; of the other, which may be a stranger's, as much as its bearer needs."""
    link = turn.session.get(Link, answers["link"])
    origin = turn.session.get_one(Contact, link.contact_id) if link else None
    theirs = turn.session.get(Person, origin.person_id) if origin and origin.person_id else None
    return {
        "there": channel_name(turn, origin.channel) if origin else "-", "here": channel_name(turn, turn.contact.channel),
        "theirs": _card(turn, theirs, full=False), "mine": _card(turn, turn.person, full=True),
    }  # fmt: skip


def _card(turn: Turn, person: Person | None, *, full: bool) -> str:
    if person is None:
        return "-"
    village = lives_in(turn, person.village_id)
    if not full:
        return turn.word("link-card-short", name=initialled(person.full_name), village=village)
    number = phone(person.phone) or turn.word("no-phone")
    return turn.word("link-card", name=person.full_name, village=village, phone=number)


def _make_one(turn: Turn, answers: Answers) -> None:
    link = lock_link(turn.session, answers["link"])
    wrong = "link-late" if link is None else why_not(turn, link)
    if answers["stays"] == NEITHER:
        turn.say("link-not-done")
    elif link is None or wrong:
        turn.say(wrong)
    elif turn.person is None:
        link_to(turn, link, person_behind(turn, link))
    elif holds_nothing(turn, turn.person_id):
        kept = join_records(
            turn, known(person_behind(turn, link).id), turn.person_id, keep_second=answers["stays"] == MINE
        )
        turn.recognise(None)
        link_to(turn, link, kept)
    else:
        _say_not_joined(turn, link)


journey = Journey(
    "linking",
    flows=(
        Flow("link", (Ask("code", Read(read_code, "link-code-wrong")),), _typed, light=True),
        Flow("link-sure", (Ask("mine", OneOf((YES, NO), _understand), args=_whose),), _confirm, light=True),
        Flow("link-which", (Ask("stays", OneOf(_which), args=_which_args),), _make_one),
    ),
    openings=(
        Opening("link", _open, menu=Menu.COMMAND, place=60, leads=lambda _turn, rest: read_code(rest) is not None),
    ),
)
