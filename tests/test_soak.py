"""A day and a week of everything at once: nobody unheard, nothing lost or doubled, no budget overdrawn, no token lost.

``SOAK=long`` plays the long form: more people and two bad days; ``SOAK_SEED`` plays another one.
"""

import os
import sys
import time
from collections import Counter
from contextlib import AsyncExitStack
from pathlib import Path

from sqlmodel import Session, col, select

from bot.moving import UNREACHED
from models.contact import Contact
from models.database import Database
from models.inbox import InboxUpdate, UpdateState
from models.matter import Matter
from models.outbox import OutboxRow, OutboxState, Urgency
from models.timer import Timer, TimerState
from tests.soak import LONG, SHORT, Soak, begin
from tests.wires import WIRES
from tests.wires.zalo_oa import ZaloOAWire

SIZE = LONG if os.environ.get("SOAK") == "long" else SHORT
SEED = int(os.environ.get("SOAK_SEED", "27"))
KNOWN_ENDS = {
    "out of reach: messages", "out of reach: window", "out of reach: paid",
    "the month's messages are used up", "only the reserve is left",
}  # fmt: skip
"""Why a message may fail here: no platform refuses anything for good."""

Said = Counter[tuple[str, str]]
"""How often somebody was told something, by chat and text."""


async def test_a_long_time_of_bad_days_loses_and_doubles_nothing(tmp_path: Path) -> None:
    began = time.process_time()
    async with AsyncExitStack() as stack:
        wires = {name: await stack.enter_async_context(wire()) for name, wire in WIRES.items()}
        soak = await begin(tmp_path, SIZE, SEED, wires)
        await soak.live()
        try:
            await everybody_was_heard(soak)
            await every_promise_was_kept(soak)
            await the_work_was_done(soak)
            await no_token_was_lost(soak)
            assert max(soak.most_used.values()) <= SIZE.budget
            assert 0 < max(paid_of(soak).values(), default=0) <= SIZE.paid
            assert min(soak.counts[what] for what in ("deaths", "not kept", "brought again", "brought twice")) > 0
        finally:
            sys.stdout.write(
                f"\n{dict(soak.counts)}; made {dict(soak.made)}; used {soak.most_used}, paid {paid_of(soak)}\n"
            )
            sys.stdout.write(f"{len(soak.people)} people, {time.process_time() - began:.1f} s of CPU\n")
            await soak.go_down()


def paid_of(soak: Soak) -> dict[str, int]:
    """By month, what the Zalo OA's platform has taken at a price, as it counts."""
    oa = soak.wires["zalo_oa"]
    assert isinstance(oa, ZaloOAWire)
    return dict(oa.fake.paid)


async def everybody_was_heard(soak: Soak) -> None:
    """Each thing that anybody did was taken, once, and no turn failed."""
    rows = await database_of(soak).read(
        lambda session: list(session.exec(select(InboxUpdate.channel, InboxUpdate.state)))
    )
    assert {state for _channel, state in rows} == {UpdateState.DONE}
    assert Counter(channel for channel, _state in rows) == soak.made
    timers = await database_of(soak).read(lambda session: list(session.exec(select(Timer.state, Timer.error))))
    assert [error for state, error in timers if state == TimerState.FAILED] == []


def promised(session: Session) -> list[tuple[str, OutboxRow]]:
    """Every message, and to which chat."""
    joined = select(Contact.chat, OutboxRow).join(Contact, col(Contact.id) == col(OutboxRow.contact_id))
    return [(chat, row) for chat, row in session.exec(joined)]


async def every_promise_was_kept(soak: Soak) -> None:
    """What is marked as sent was seen; nothing was seen oftener than that, but for those whose answer was lost."""
    rows = await database_of(soak).read(promised)
    later = [row for _chat, row in rows if row.state == OutboxState.QUEUED]
    assert all(row.not_before > soak.clock() for row in later), "what waits is not due yet"
    rows = [(chat, row) for chat, row in rows if row not in later]
    ends = Counter(row.state for _chat, row in rows)
    soak.counts.update({f"messages {state}": number for state, number in ends.items()})
    assert set(ends) <= {OutboxState.SENT, OutboxState.UNKNOWN, OutboxState.FAILED, OutboxState.DROPPED}
    failed = [row for _chat, row in rows if row.state == OutboxState.FAILED]
    assert {"out of reach: messages"} <= {row.error for row in failed} <= KNOWN_ENDS, "the budget ran out, and no more"
    told = await database_of(soak).read(
        lambda session: set(session.exec(select(Timer.once).where(Timer.kind == UNREACHED)))
    )
    for row in failed:
        if row.person_id is not None and row.urgency != Urgency.BROADCAST:
            assert f"{UNREACHED}:{row.id}" in told, "nobody was asked to tell it"
    assert all(row.useful_until for _chat, row in rows if row.state == OutboxState.DROPPED)
    sent, unsure = Said(), Said()
    for chat, row in rows:
        sent[chat, row.text.strip()] += row.state == OutboxState.SENT
        unsure[chat, row.text.strip()] += row.unsure
        assert row.unsure <= (1 if row.urgency == Urgency.BROADCAST else 2)
    seen = await all_that_was_seen(soak)
    for what in sorted(set(sent) | set(seen)):
        assert sent[what] <= seen[what] <= sent[what] + unsure[what], what
    soak.counts["seen twice"] = sum(max(0, seen[what] - sent[what]) for what in seen)
    assert sum(unsure.values()) > 0


async def all_that_was_seen(soak: Soak) -> Said:
    """What stands on everybody's screens."""
    seen = Said()
    for person in soak.people:
        for shown in await person.wire.seen(person.name):
            seen[person.wire.chat(person.name), shown.text.strip()] += 1
    return seen


async def the_work_was_done(soak: Soak) -> None:
    """Questions are there once, most were answered; people were invited and reminded."""
    matters = await database_of(soak).read(lambda session: list(session.exec(select(Matter.text, Matter.state))))
    asked = Counter(text.partition("\n")[0] for text, _state in matters)
    assert set(asked.values()) == {1}
    assert set(asked) <= {person.issue for person in soak.people}
    seen = await all_that_was_seen(soak)
    told = {"asked": len(asked), "answered": 0, "invited": 0, "reminded": 0}
    for (_chat, text), times in seen.items():
        told["answered"] += times * ("Đã nạo vét rãnh sáng nay" in text)
        told["invited"] += times * text.startswith("Kính mời ông/bà dự hội nghị")
        told["reminded"] += times * text.startswith("⏰")
    soak.counts.update(told)
    citizens = len(soak.people) - 3
    assert told["asked"] > citizens * 2 // 3
    assert min(told["answered"], told["invited"], told["reminded"]) > 0


async def no_token_was_lost(soak: Soak) -> None:
    """The OA's tokens were renewed several times, each refresh token was spent once, and the newest is the one that is kept."""
    oa = soak.wires["zalo_oa"]
    kept = await oa.store.load()  # type: ignore[attr-defined]
    assert kept.pair.refresh == oa.fake.newest_refresh  # type: ignore[attr-defined]
    assert kept.trouble == ""
    soak.counts["tokens renewed"] = len({one["refresh_token"] for one in oa.fake.exchanges})  # type: ignore[attr-defined]
    assert soak.counts["tokens renewed"] > SIZE.calm_days // 2


def database_of(soak: Soak) -> Database:
    """Where the service keeps everything."""
    assert soak.service is not None
    return soak.service.database
