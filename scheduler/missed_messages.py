"""Hears what the webhook missed: at the start and every so often Zalo is asked what was said; what is not here is received."""

import logging
from collections.abc import Callable, Collection
from datetime import datetime, timedelta

from sqlmodel import Session, col, func, select

from bot.channels.zalo_oa import ZaloOA
from bot.channels.zalo_oa_history import Remembered
from bot.message import DeliveryError, Receive, TryLater
from models.contact import Contact
from models.database import Database
from models.inbox import InboxUpdate

log = logging.getLogger(__name__)

GRACE = timedelta(minutes=2)
"""What was said just now is still on its way by the webhook."""
CLOCKS_DIFFER = timedelta(minutes=1)


class MissedMessages:
    """Looks when it is ticked; what is older than ``hours`` is left alone.

    Each message goes the ordinary way and is known by its id, so whatever the webhook brings as well is done once.
    """

    def __init__(
        self, channel: ZaloOA, hours: int, *, database: Database, receive: Receive, clock: Callable[[], datetime]
    ) -> None:
        self._channel = channel
        self._hours = hours
        self._database = database
        self._receive = receive
        self._clock = clock

    async def look(self) -> int:
        """How many were received just now."""
        now, place = self._clock(), (self._channel.name, self._channel.account)
        began = await self._database.read(lambda session: first_heard(session, *place))
        if began is None:
            return 0
        try:
            said = await self._said(now - timedelta(hours=self._hours))
        except DeliveryError as error:
            why = getattr(error, "reason", type(error).__name__)
            log.info("%s: what was missed is asked for later: %s", self._channel.name, why)
            return 0
        missed = await self._database.read(lambda session: unseen(session, *place, said))
        missed = [one for one in missed if began <= one.at <= now - GRACE]
        for one in missed:
            if one.update is not None:
                await self._receive(one.update)
        if missed:
            log.warning("%s: %s messages had not come by the webhook and are here now", self._channel.name, len(missed))
        return len(missed)

    async def _said(self, since: datetime) -> list[Remembered]:
        """All of what was said in the conversations in which something is new, oldest first; one that cannot be read waits."""
        place = (self._channel.name, self._channel.account)
        said = {one.id: one for one in await self._channel.said_since(since)}
        known = await self._database.read(lambda session: known_ids(session, *place, said))
        for person in {one.person for one in said.values() if one.update is not None and one.id not in known}:
            try:
                said |= {one.id: one for one in await self._channel.said_with(person, since)}
            except DeliveryError as error:
                if isinstance(error, TryLater) and error.scope == "channel":
                    raise
                said = {key: one for key, one in said.items() if one.person != person}
        return sorted(said.values(), key=lambda one: one.at)


def first_heard(session: Session, channel: str, account: str) -> datetime | None:
    """Since when this service answers at an account: what was said before was said to people."""
    heard = select(func.min(InboxUpdate.received_at))
    return session.exec(heard.where(InboxUpdate.channel == channel, InboxUpdate.account == account)).one()


def known_ids(session: Session, channel: str, account: str, ids: Collection[str]) -> set[str]:
    """Which of these are here: of what people said, and of what somebody of the office wrote by hand."""
    here = select(InboxUpdate.key).where(InboxUpdate.channel == channel, InboxUpdate.account == account)
    return set(session.exec(here.where(col(InboxUpdate.key).in_(ids))))


def unseen(session: Session, channel: str, account: str, said: Collection[Remembered]) -> list[Remembered]:
    """What people said and this service has not heard, in the order given.

    Where somebody was heard in that time and Zalo's memory names none of it as we do, its ids cannot be relied upon:
    nothing of that conversation is heard again.
    """
    known = known_ids(session, channel, account, [one.id for one in said])
    new = [one for one in said if one.update is not None and one.id not in known]
    in_step = {one.person for one in said if one.id in known}
    doubtful = {
        person
        for person in {one.person for one in new} - in_step
        if _heard_since(
            session, channel, account, person, min(one.at for one in said if one.person == person) - CLOCKS_DIFFER
        )
    }
    if doubtful:
        log.warning("%s %s: the ids of %s conversations are not those of the webhook", channel, account, len(doubtful))
    return [one for one in new if one.person not in doubtful and not _is_overtaken(session, channel, account, one)]


def _is_overtaken(session: Session, channel: str, account: str, one: Remembered) -> bool:
    """A number chose among what was shown then; once the talk went on it would choose something else."""
    inbound = one.update.inbound if one.update is not None else None
    is_number = inbound is not None and inbound.text.strip(" .").isdecimal()
    return is_number and _heard_since(session, channel, account, one.person, one.at + CLOCKS_DIFFER)


def _heard_since(session: Session, channel: str, account: str, person: str, moment: datetime) -> bool:
    """Whether a message of somebody came by the webhook since; what has no id of its own has a ":" in its key."""
    came = (
        select(InboxUpdate.id)
        .join(Contact, col(Contact.id) == col(InboxUpdate.contact_id))
        .where(Contact.channel == channel, Contact.account == account, Contact.chat == person)
        .where(col(InboxUpdate.received_at) >= moment, col(InboxUpdate.key).not_like("%:%"))
    )
    return session.exec(came.limit(1)).first() is not None
