"""My channels: where somebody can be written to, which of these they prefer, and taking one of them away again."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import delete, update
from sqlmodel import col, select

from bot.answers import OneOf
from bot.flow import Answers, Ask, Flow, Option
from bot.journey import Action, Journey, Menu, Offered, Opening
from bot.turn import Turn, known
from handlers.announcement_proof import channel_name
from handlers.first_contact import decide
from handlers.sign_out import forget_lines
from models.consent import Decision
from models.contact import Contact, contacts_of, lock_contact_by_id
from models.conversation import Conversation, Offer
from models.link import forget_links

KEEP = "keep"


def _mine(turn: Turn) -> list[Contact]:
    """All contacts of this person by the channels there are, also those from which they have gone."""
    if turn.person is None:
        return []
    found = select(Contact).where(Contact.person_id == turn.person_id).order_by(col(Contact.id))
    return [contact for contact in turn.session.exec(found) if contact.channel in turn.dialogue.capabilities]


def channel_words(turn: Turn, contact: Contact) -> str:
    """What a contact is called in a list: its channel, since when, and that it is this one."""
    day = turn.texts.short_day(turn.language, contact.last_inbound_at)
    here = "yes" if contact.id == turn.contact_id else "no"
    return turn.word("channel-of-mine", channel=channel_name(turn, contact.channel), day=day, here=here)


def channel_list(turn: Turn) -> str:
    """The names of a person's channels in one line, "" if there is only this one."""
    mine = _mine(turn)
    return ", ".join(channel_words(turn, contact) for contact in mine) if len(mine) > 1 else ""


def _show(turn: Turn, _rest: str) -> None:
    if turn.person is None:
        turn.say("channels-nobody")
        return
    mine = _mine(turn)
    first = next(iter(contacts_of(turn.session, [turn.person_id], turn.dialogue.capabilities)), None)
    lines = [turn.word("channel-line", channel=channel_words(turn, each), state=_state(each, first)) for each in mine]
    turn.say("channels", _offers(turn, mine), channels="\n".join(lines), count=len(mine))


def _state(contact: Contact, first: Contact | None) -> str:
    if contact.gone_at is not None:
        return "gone"
    return "first" if first is not None and contact.id == first.id else "next"


def _offers(turn: Turn, mine: Sequence[Contact]) -> list[Offered]:
    usable = [contact for contact in mine if contact.gone_at is None]
    offers = [
        Offered(turn.word("channel-prefer", channel=channel_words(turn, each)), "channels.prefer", {"contact": each.id})
        for each in usable
        if len(usable) > 1 and not each.preferred
    ]
    if any(each.preferred for each in mine):
        offers.append(Offered(turn.word("channel-last-used"), "channels.prefer", {"contact": None}))
    return [*offers, Offered(turn.word("open-link.about"), "menu.open", {"name": "link"})]


def _prefer(turn: Turn, args: Mapping[str, Any]) -> None:
    """Choose, or leave it to where they wrote last; a channel that is not theirs any more cannot be chosen."""
    chosen = next((each for each in _mine(turn) if each.id == args["contact"]), None)
    if turn.person is None or (chosen is None and args["contact"] is not None):
        turn.say("button-old")
        return
    for each in _mine(turn):
        each.preferred = chosen is not None and each.id == chosen.id
        turn.session.add(each)
    turn.record("person", turn.person_id, "channel-preferred", contact=args["contact"])
    if chosen is None:
        turn.say("channel-last-used-done")
    else:
        turn.say("channel-preferred-done", channel=channel_name(turn, chosen.channel))


# Taking a channel away


def _open_unlink(turn: Turn, _rest: str) -> None:
    mine = _mine(turn)
    if turn.person is None:
        turn.say("channels-nobody")
    elif len(mine) == 1:
        turn.say("unlink-only-one", channel=channel_name(turn, mine[0].channel))
    else:
        turn.open("unlink")


def _which(turn: Turn, _answers: Answers) -> Sequence[Option]:
    keep = Option(KEEP, turn.word("unlink-keep"))
    return [*(Option(str(each.id), channel_words(turn, each)) for each in _mine(turn)), keep]


def _unlink(turn: Turn, answers: Answers) -> None:
    chosen = next((each for each in _mine(turn) if str(each.id) == answers["which"]), None)
    if chosen is None or len(_mine(turn)) == 1:
        turn.say("unlink-kept")
        return
    others = [each for each in _mine(turn) if each.id not in (chosen.id, turn.contact_id)]
    here = chosen.id == turn.contact_id
    turn.record("person", turn.person_id, "unlinked", contact=chosen.id)
    once = f"unlink:{chosen.id}:{turn.now:%Y%m%d%H%M%S}"
    if here:
        turn.say("unlinked-here")
    else:
        turn.say("unlinked", channel=channel_name(turn, chosen.channel))
        turn.tell_at(chosen, "unlinked-here", {}, once=once)
    for each in others:
        reading = turn.as_read_at(each)
        turn.tell_at(
            each, "unlinked-there", {"channel": channel_name(reading, chosen.channel)}, once=f"{once}:{each.id}"
        )
    let_go(turn, chosen)


def let_go(turn: Turn, contact: Contact) -> None:
    """A contact is nobody's any more: what was shown, open and agreed there ends; what was promised goes another way."""
    contact_id = known(contact.id)
    reading = turn if contact_id == turn.contact_id else turn.as_read_at(known_locked(turn, contact_id))
    if turn.dialogue.capabilities[contact.channel].shows_history:
        forget_lines(turn, contact_id)
    turn.session.execute(delete(Offer).where(col(Offer.contact_id) == contact_id))
    forget_links(turn.session, [contact_id])
    if reading is turn:
        turn.close_all_forms()
        turn.conversation.kept = ""
    else:
        cleared = update(Conversation).where(col(Conversation.contact_id) == contact_id)
        turn.session.execute(cleared.values(frames=[], kept=""))
    reading.recognise(None)
    turn.session.add(reading.contact)
    decide(reading, Decision.WITHDRAWN)


def known_locked(turn: Turn, contact_id: int) -> Contact:
    """A contact that is in the database, locked until the commit."""
    found = lock_contact_by_id(turn.session, contact_id)
    if found is None:
        raise LookupError(f"no contact {contact_id}")
    return found


journey = Journey(
    "my-channels",
    flows=(Flow("unlink", (Ask("which", OneOf(_which)),), _unlink),),
    openings=(
        Opening("channels", _show, menu=Menu.COMMAND, place=61),
        Opening("unlink", _open_unlink),
    ),
    actions={"channels.prefer": Action(_prefer)},
)
