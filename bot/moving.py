"""Moving: what one channel cannot carry goes to the person's next one, once; when none is left, a turn is planned for it.

The row itself moves, in the transaction that says why: nothing is lost or doubled on the way (docs/decisions, record 34).
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, exists, func, or_, update
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from bot.message import Capabilities, Choice
from bot.numbered import with_numbers, without_numbers
from bot.reach import Count, Counted, Reach, messages_of, reach
from models.contact import Contact, contacts_of
from models.conversation import Offer, close_typed_offers, talk_with
from models.database import connection_of
from models.outbox import OutboxRow, OutboxState, Urgency
from models.timer import plan
from models.vietnamese import split_text

UNREACHED = "unreached"
"""The kind of the timer that is planned when nobody's phone could be told; its data names the row."""
LOOKED_AT = 200
"""So many rows that wait for a silent channel are looked at in one transaction."""
PAGE_AFTER = timedelta(days=1)
"""So old is what waits for a phone before it goes to a page, which rings nowhere: the channel may be back any minute."""
_ELSEWHERE = aliased(Contact)
# What is planned for later waits for its hour, not for the channel.
_WAITING = (
    select(OutboxRow)
    .join(Contact, col(Contact.id) == col(OutboxRow.contact_id))
    .where(
        col(Contact.channel) == bindparam("channel"),
        col(OutboxRow.id) > bindparam("after"),
        col(OutboxRow.state) == OutboxState.QUEUED,
        or_(col(OutboxRow.not_before) <= bindparam("now"), col(OutboxRow.error) != ""),
        exists().where(
            col(_ELSEWHERE.person_id) == col(OutboxRow.person_id), col(_ELSEWHERE.id) != col(OutboxRow.contact_id)
        ),
    )
    .order_by(col(OutboxRow.id))
    .limit(LOOKED_AT)
    .with_for_update(of=OutboxRow)
)

_QUEUED_THERE = (
    select(func.count())
    .select_from(OutboxRow)
    .join(Contact, col(Contact.id) == col(OutboxRow.contact_id))
    .where(
        col(Contact.channel) == bindparam("channel"),
        col(Contact.account) == bindparam("account"),
        col(OutboxRow.state) == OutboxState.QUEUED,
    )
)


def go_another_way(
    session: Session, row: OutboxRow, reason: str, now: datetime, channels: Mapping[str, Capabilities], count: Count
) -> bool:
    """Move a row that its contact cannot be told to the next contact of the same person; False if it has failed.

    What answers words that were said at a contact belongs there and fails. So does what nobody else can carry: then a turn
    is planned in which somebody is asked to tell it, unless it was told to many, for whom there is one list.
    """
    row.lease, row.lease_until = "", None
    ways = _ways(session, row, now, channels, count)
    if ways:
        row.tried = [*row.tried, row.contact_id]
        _move(session, row, ways[0][1], channels[ways[0][1].channel], now)
        return True
    row.state, row.error, row.settled_at = OutboxState.FAILED, reason, now
    session.add(row)
    is_useful = row.useful_until is None or row.useful_until > now
    if row.person_id is not None and is_useful and row.urgency != Urgency.BROADCAST:
        plan(session, UNREACHED, f"outbox:{row.id}", now, once=f"{UNREACHED}:{row.id}", data={"row": row.id})
    return False


def go_for_nothing(
    session: Session, row: OutboxRow, now: datetime, channels: Mapping[str, Capabilities], count: Count
) -> bool:
    """Move a row that would cost something to a contact of the same person where it costs nothing and is noticed as soon."""
    ways = _ways(session, row, now, channels, count)
    free = [contact for price, contact in ways if price is None and _is_noticed(contact, channels)]
    if free:
        _move(session, row, free[0], channels[free[0].channel], now)
    return bool(free)


def go_where_it_is_taken(
    session: Session, row: OutboxRow, now: datetime, channels: Mapping[str, Capabilities], count: Count,
    out: Collection[str],
) -> bool:  # fmt: skip
    """Move a row that its channel puts off again and again to one where it costs nothing; False leaves it waiting there.

    ``out`` names the channels that take nothing just now, its own among them.
    """
    is_old = now - row.made_at >= PAGE_AFTER
    free = [
        contact
        for price, contact in _ways(session, row, now, channels, count)
        if price is None and contact.channel not in out and (is_old or _is_noticed(contact, channels))
        if _has_room(session, row, contact, now, channels, count)
    ]
    if free:
        row.lease, row.lease_until = "", None
        row.tried = [*row.tried, row.contact_id]
        _move(session, row, free[0], channels[free[0].channel], now)
    return bool(free)


def _has_room(
    session: Session, row: OutboxRow, contact: Contact, now: datetime, channels: Mapping[str, Capabilities], count: Count
) -> bool:  # fmt: skip
    """Whether the month there has room for a row behind what waits there already: it would fail there, here it may wait."""
    carries = channels[contact.channel]
    if not carries.monthly_messages:
        return True
    waiting = session.exec(_QUEUED_THERE, params={"channel": contact.channel, "account": contact.account}).one()
    counted = count(session, [contact], channels, now).get(contact.id or 0, Counted())
    behind = replace(counted, messages=counted.messages + waiting)
    return reach(contact, carries, behind, Urgency(row.urgency), now).shut is None


def leave(
    session: Session, channel: str, after: int, now: datetime, channels: Mapping[str, Capabilities], count: Count,
    out: Collection[str],
) -> tuple[int, int]:  # fmt: skip
    """Move what waits for a channel that has taken nothing for long: some rows behind the row ``after``.

    Returns how many moved and the last row that was looked at, 0 when there are no more.
    """
    rows = session.exec(_WAITING, params={"channel": channel, "after": after, "now": now}).all()
    moved = [row for row in rows if go_where_it_is_taken(session, row, now, channels, count, out)]
    return len(moved), (rows[-1].id or 0) if len(rows) == LOOKED_AT else 0


def _ways(
    session: Session, row: OutboxRow, now: datetime, channels: Mapping[str, Capabilities], count: Count
) -> list[tuple[int | None, Contact]]:
    """The other contacts that carry it now, with the price: the one they chose, phones before pages, cheap ones first."""
    if row.person_id is None:
        return []
    left = [
        contact
        for contact in contacts_of(session, [row.person_id], channels)
        if contact.id != row.contact_id and contact.id not in row.tried
    ]
    counts = count(session, left, channels, now)
    ways = [(_reach(row, contact, channels[contact.channel], counts, now), contact) for contact in left]
    carrying = [(way.price, contact) for way, contact in ways if way.shut is None]
    return sorted(carrying, key=lambda found: rank_of_way(found[1], channels[found[1].channel], found[0]))


def rank_of_way(contact: Contact, carries: Capabilities, price: int | None) -> tuple[bool, bool, bool]:
    """Sorts ways to tell somebody something: where they chose, a phone that rings before a page, nothing before a price."""
    return not contact.preferred, not carries.rings, price is not None


def _is_noticed(contact: Contact, channels: Mapping[str, Capabilities]) -> bool:
    """Whether somebody hears that something came, or wants it there in any case."""
    return contact.preferred or channels[contact.channel].rings


def _reach(
    row: OutboxRow, contact: Contact, carries: Capabilities, counts: Mapping[int, Counted], now: datetime
) -> Reach:
    counted = counts.get(contact.id or 0, Counted())
    return reach(contact, carries, counted, Urgency(row.urgency), now, messages_of(row, carries))


def _move(session: Session, row: OutboxRow, contact: Contact, carries: Capabilities, now: datetime) -> None:
    """Write the row as the other channel shows it, and let its choices work there."""
    row.contact_id = contact.id or 0
    row.state, row.attempts, row.line, row.error, row.platform_id = OutboxState.QUEUED, 0, 0, "", ""
    row.not_before, row.settled_at = max(row.not_before, now), None
    choices = [Choice(**choice) for choice in row.choices or row.listed]
    bare = bare_text(row)
    text, as_buttons = row.text, False
    if choices and bare is not None:
        choices = _renumbered(session, choices, row.contact_id)
        as_buttons = len(choices) <= carries.buttons
        text = bare if as_buttons else with_numbers(bare, choices)
    _let_offers_work(session, choices, row.contact_id, now)
    _put(session, row, text, [_as_json(choice) for choice in choices], as_buttons, carries)


def bare_text(row: OutboxRow) -> str | None:
    """Its text without the lines of its choices; None where it was split among them."""
    return without_numbers(row.text, [Choice(**choice) for choice in row.listed]) if row.listed else row.text


def _renumbered(session: Session, choices: Sequence[Choice], contact_id: int) -> list[Choice]:
    """Numbered after those of the question that is open there, so that none means two things."""
    frames = talk_with(connection_of(session), contact_id).frames
    first = 1 + (len(frames[-1]["shown"]) if frames else 0)
    return [replace(choice, number=number) for number, choice in enumerate(choices, first)]


def _let_offers_work(session: Session, choices: Sequence[Choice], contact_id: int, now: datetime) -> None:
    if not choices:
        return
    session.flush()
    close_typed_offers(connection_of(session), contact_id)
    for choice in choices:
        session.execute(
            update(Offer)
            .where(col(Offer.token) == choice.token)
            .values(contact_id=contact_id, number=choice.number, live=True, made_at=now)
        )


def _put(
    session: Session, row: OutboxRow, text: str, choices: list[dict[str, Any]], as_buttons: bool, carries: Capabilities
) -> None:
    """The text in the row; where it is too long for this channel, the rest in rows of their own behind it."""
    parts = split_text(text, carries.text_limit) or [""]
    last: dict[str, Any] = {"file_id": row.file_id, "ask_phone": row.ask_phone, "choices": [], "listed": []}
    last["choices" if as_buttons else "listed"] = choices
    rows = [row]
    for number in range(1, len(parts)):
        once = f"{row.once}:moved-{row.contact_id}-{number}" if row.once else None
        rows.append(OutboxRow(**{**row.model_dump(exclude={"id", "once"}), "once": once}))
    for part, one in zip(parts, rows, strict=True):
        one.text, one.file_id, one.ask_phone, one.choices, one.listed = part, None, "", [], []
    for name, value in last.items():
        setattr(rows[-1], name, value)
    session.add_all(rows)
    session.flush()


def _as_json(choice: Choice) -> dict[str, Any]:
    return {"number": choice.number, "label": choice.label, "token": choice.token}
