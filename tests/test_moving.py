"""Moving between a person's channels: limits are known before sending; nothing is lost, doubled or told to others."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session, col, select

import migrations
from bot.file_store import FileStore
from bot.message import Capabilities, Choice, ContactGone, OutOfReach, TryLater, Unsure
from bot.moving import LOOKED_AT, UNREACHED
from bot.numbered import with_numbers, without_numbers
from bot.outbox import Outbox
from bot.reach import Counted, Reach, Shut, reach
from bot.simulator import SimulatedClock
from models.contact import Contact, best_contact
from models.conversation import Offer
from models.database import Database
from models.outbox import URGENCY_ORDER, OutboxRow, OutboxState, Urgency
from models.person import Person
from models.timer import Timer
from tests.test_outbox import START, Line

FREE = Capabilities(4000, 1000, 10)
SMALL = Capabilities(60, 60, 0)
OA = Capabilities(
    2000, 2000, 5, free_window=timedelta(hours=48), free_count=2, paid_window=timedelta(days=7), price_vnd=55
)
BUDGET = Capabilities(2000, 2000, 0, monthly_messages=5, monthly_people=2, reserve=2)


@dataclass
class Two:
    """People on two or three channels, in this order of use, the newest first."""

    database: Database
    lines: dict[str, Line]
    clock: SimulatedClock
    outbox: Outbox = field(init=False)

    def __post_init__(self) -> None:
        self.outbox = Outbox(self.database, self.lines, FileStore(Path("/nowhere")), self.clock)

    async def promise(self, text: str, urgency: Urgency = Urgency.NOTICE, person: int = 1, **more: object) -> int:
        """A message for a person, at their first contact."""

        def write(session: Session) -> int:
            contact = best_contact(session, person, {name: line.capabilities for name, line in self.lines.items()})
            assert contact is not None
            row = OutboxRow(
                contact_id=contact.id or 0, urgency=urgency, rank=URGENCY_ORDER[urgency], text=text,
                person_id=person, not_before=START, made_at=self.clock(),
            )  # fmt: skip
            for name, value in more.items():
                setattr(row, name, value)
            session.add(row)
            session.flush()
            return row.id or 0

        return await self.database.run(write)

    async def settle(self, rounds: int = 40, step: timedelta = timedelta(0)) -> None:
        """Deliver until nothing moves; with a step, time passes between rounds."""
        for _round in range(rounds):
            moved = await self.outbox.deliver()
            self.clock.move_to(self.clock() + step)
            if not moved and not step:
                return

    async def rows(self) -> list[OutboxRow]:
        """All rows."""
        return await self.database.read(
            lambda session: list(session.exec(select(OutboxRow).order_by(col(OutboxRow.id))))
        )

    async def planned(self) -> list[int]:
        """The rows for which somebody is asked to tell them."""
        return await self.database.read(
            lambda session: [
                timer.data["row"] for timer in session.exec(select(Timer).where(Timer.kind == UNREACHED))
            ]
        )  # fmt: skip

    def told(self) -> list[tuple[str, str]]:
        """What went out, over which channel."""
        return [(name, text) for name, line in self.lines.items() for _chat, text in line.taken]


def people_on(url: str, capabilities: dict[str, Capabilities], people: int = 1, silent: Sequence[str] = ()) -> Two:
    """So many people, each on all of these channels; they wrote last on the first, and long ago on the silent ones."""
    database = Database(url)
    migrations.upgrade(database.engine)

    def write(session: Session) -> None:
        for number in range(1, people + 1):
            session.add(Person(id=number, full_name=f"người {number}", made_at=START))
            session.flush()
            for place, name in enumerate(capabilities):
                wrote = START - (timedelta(days=30) if name in silent else timedelta(minutes=place))
                session.add(
                    Contact(
                        channel=name, account="test", chat=f"{number}", person_id=number, first_seen_at=wrote,
                        last_inbound_at=wrote,
                    )
                )  # fmt: skip

    database.run_now(write)
    lines = {name: Line(name=name, capabilities=carries) for name, carries in capabilities.items()}
    return Two(database, lines, SimulatedClock(START))


# Knowing before


NOW = START
CASES = [
    (FREE, timedelta(days=300), Counted(in_window=99), Urgency.BROADCAST, Reach()),
    (OA, timedelta(hours=47), Counted(in_window=1), Urgency.NOTICE, Reach()),
    (OA, timedelta(hours=47), Counted(in_window=2), Urgency.NOTICE, Reach(price=55)),
    (OA, timedelta(hours=48), Counted(), Urgency.NOTICE, Reach(price=55)),
    (OA, timedelta(days=7), Counted(), Urgency.REPLY, Reach(Shut.WINDOW)),
    (replace(OA, paid_window=None), timedelta(hours=49), Counted(), Urgency.NOTICE, Reach(Shut.WINDOW)),
    (BUDGET, timedelta(days=300), Counted(messages=3), Urgency.NOTICE, Reach()),
    (BUDGET, timedelta(days=300), Counted(messages=3), Urgency.BROADCAST, Reach(Shut.MESSAGES)),
    (BUDGET, timedelta(days=300), Counted(messages=5), Urgency.REPLY, Reach(Shut.MESSAGES)),
    (BUDGET, timedelta(0), Counted(people=2, is_among_them=False), Urgency.REPLY, Reach(Shut.PEOPLE)),
    (BUDGET, timedelta(0), Counted(people=2, is_among_them=True), Urgency.REPLY, Reach()),
]


@pytest.mark.parametrize(("carries", "silent", "counted", "urgency", "wanted"), CASES)
def test_reach_is_known_before_sending(
    carries: Capabilities, silent: timedelta, counted: Counted, urgency: Urgency, wanted: Reach
) -> None:
    contact = Contact(channel="x", account="", chat="", first_seen_at=NOW - silent, last_inbound_at=NOW - silent)
    assert reach(contact, carries, counted, urgency, NOW) == wanted
    contact.gone_at = NOW
    assert reach(contact, carries, counted, urgency, NOW) == Reach(Shut.GONE)


async def test_a_free_window_carries_so_many_then_for_money_then_it_is_shut(database_url: str) -> None:
    two = people_on(database_url, {"oa": OA, "other": FREE})
    for number in range(4):
        await two.promise(f"{number}")
    await two.settle()
    assert two.told() == [("oa", "0"), ("oa", "1"), ("other", "2"), ("other", "3")], "there is one that costs nothing"
    two.clock.move_to(START + timedelta(days=8))
    await two.promise("muộn")
    await two.settle()
    assert two.told()[-1] == ("other", "muộn")
    assert [row.state for row in await two.rows()] == [OutboxState.SENT] * 5
    two.database.close()


async def test_a_budget_is_not_overrun_by_what_goes_out_together(database_url: str) -> None:
    two = people_on(database_url, {"bot": replace(BUDGET, monthly_people=0), "other": FREE}, people=6)
    for person in range(1, 7):
        await two.promise(f"{person}", Urgency.BROADCAST, person)
    await two.settle()
    assert sorted(name for name, _text in two.told()) == ["bot"] * 3 + ["other"] * 3
    await two.promise("biên nhận", Urgency.NOTICE)
    await two.settle()
    assert ("bot", "biên nhận") in two.told(), "the reserve is for what matters"
    two.database.close()


async def test_no_more_people_than_the_platform_allows_in_a_month(database_url: str) -> None:
    two = people_on(database_url, {"bot": replace(BUDGET, monthly_messages=0), "other": FREE}, people=4)
    for person in range(1, 5):
        await two.promise(f"{person}", person=person)
    await two.settle()
    await two.promise("lại", person=1)
    await two.settle()
    assert sorted(name for name, _text in two.told()) == ["bot"] * 3 + ["other"] * 2
    two.database.close()


# Going another way


@pytest.mark.parametrize("error", [ContactGone("blocked"), OutOfReach("cap")])
async def test_what_one_channel_cannot_carry_goes_to_the_next_in_its_order(database_url: str, error: Exception) -> None:
    two = people_on(database_url, {"first": FREE, "second": FREE})
    two.lines["first"].orders = [error] * 3
    for number in range(3):
        await two.promise(f"{number}")
    await two.settle()
    assert two.told() == [("second", f"{number}") for number in range(3)]
    rows = await two.rows()
    assert ([row.tried for row in rows], await two.planned()) == ([[1]] * 3, [])
    two.database.close()


async def test_when_none_is_left_a_turn_is_planned_once(database_url: str) -> None:
    two = people_on(database_url, {"first": FREE, "second": FREE})
    for line in two.lines.values():
        line.orders = [ContactGone("blocked")]
    notice = await two.promise("việc của ông")
    await two.promise("mời họp", Urgency.BROADCAST)
    await two.promise("nhắc", useful_until=START + timedelta(seconds=1))
    two.clock.move_to(START + timedelta(seconds=1))
    await two.settle()
    assert (two.told(), await two.planned()) == ([], [notice])
    states = [row.state for row in await two.rows()]
    assert states == [OutboxState.FAILED, OutboxState.FAILED, OutboxState.DROPPED]
    two.database.close()


def putting_off(scope: Literal["address", "channel"]) -> list[Exception | None]:
    """A channel that takes nothing for days."""
    return [TryLater("busy", scope=scope)] * 10_000


@pytest.mark.parametrize("scope", ["address", "channel"])
async def test_what_is_put_off_for_an_hour_goes_where_it_is_taken(
    database_url: str, scope: Literal["address", "channel"]
) -> None:
    two = people_on(database_url, {"first": FREE, "second": FREE})
    two.lines["first"].orders = putting_off(scope)
    for number in range(3):
        await two.promise(f"{number}")
    await two.settle(rounds=118, step=timedelta(seconds=30))
    assert two.told() == [], "a channel that is back within the hour is waited for"
    await two.settle(rounds=20, step=timedelta(minutes=5))
    assert two.told() == [("second", f"{number}") for number in range(3)]
    assert [row.state for row in await two.rows()] == [OutboxState.SENT] * 3
    two.database.close()


@pytest.mark.parametrize("scope", ["address", "channel"])
async def test_what_has_no_free_way_waits_for_its_channel(
    database_url: str, scope: Literal["address", "channel"]
) -> None:
    two = people_on(database_url, {"first": FREE, "paid": OA})
    two.clock.move_to(START + timedelta(days=3))
    two.lines["first"].orders = putting_off(scope)
    await two.promise("thông báo")
    await two.promise("trả lời", Urgency.REPLY, person_id=None)
    await two.promise("sang năm", not_before=START + timedelta(days=300))
    await two.settle(rounds=50, step=timedelta(minutes=6))
    assert two.told() == []
    two.lines["first"].orders = []
    await two.settle(rounds=20, step=timedelta(hours=1))
    assert two.told() == [("first", "trả lời"), ("first", "thông báo")]
    two.database.close()


async def test_an_hour_is_counted_anew_when_a_channel_was_back(database_url: str) -> None:
    two = people_on(database_url, {"first": FREE, "second": FREE})
    two.lines["first"].orders = [TryLater("busy", scope="channel"), None]
    await two.promise("một")
    await two.settle(rounds=10, step=timedelta(seconds=5))
    two.clock.move_to(START + timedelta(hours=5))
    two.lines["first"].orders = [TryLater("busy", scope="channel"), None]
    await two.promise("hai")
    await two.settle(rounds=10, step=timedelta(seconds=5))
    assert two.told() == [("first", "một"), ("first", "hai")]
    two.database.close()


async def test_many_leave_a_silent_channel_a_few_at_a_time(database_url: str) -> None:
    two = people_on(database_url, {"first": FREE, "second": FREE}, people=LOOKED_AT + 5)
    two.lines["first"].orders = putting_off("channel")
    for person in range(1, LOOKED_AT + 6):
        await two.promise(f"{person}", person=person)
    await two.settle(rounds=45, step=timedelta(minutes=2))
    assert len(two.told()) == LOOKED_AT + 5
    assert {name for name, _text in two.told()} == {"second"}
    two.database.close()


async def test_no_more_leave_a_silent_channel_than_the_other_ones_month_has_room_for(database_url: str) -> None:
    bot = replace(BUDGET, monthly_people=0)
    two = people_on(database_url, {"first": FREE, "bot": bot}, people=8)
    two.lines["first"].orders = putting_off("channel")
    for person in range(1, 9):
        await two.promise(f"{person}", person=person)
    await two.settle(rounds=50, step=timedelta(minutes=2))
    assert [name for name, _text in two.told()] == ["bot"] * 5
    two.lines["first"].orders = []
    await two.settle(rounds=5, step=timedelta(minutes=1))
    assert sorted(name for name, _text in two.told()) == ["bot"] * 5 + ["first"] * 3
    assert await two.planned() == [], "what waits has not failed"
    two.database.close()


async def test_an_answer_to_what_was_said_here_goes_nowhere_else(database_url: str) -> None:
    two = people_on(database_url, {"first": FREE, "second": FREE})
    two.lines["first"].orders = [OutOfReach("cap")]
    await two.promise("trả lời", Urgency.REPLY)
    await two.database.run(lambda session: setattr(session.exec(select(OutboxRow)).one(), "person_id", None))
    await two.settle()
    assert (two.told(), await two.planned()) == ([], [])
    two.database.close()


async def test_a_contact_that_became_somebody_elses_is_told_nothing(database_url: str) -> None:
    two = people_on(database_url, {"first": FREE, "second": FREE}, people=2)
    await two.promise("riêng")
    await two.database.run(lambda session: setattr(session.get_one(Contact, 1), "person_id", 2))
    await two.settle()
    assert two.told() == [("second", "riêng")]
    two.database.close()


async def test_the_chosen_channel_comes_first_though_it_costs_something(database_url: str) -> None:
    two = people_on(database_url, {"oa": OA, "free": FREE})
    two.clock.move_to(START + timedelta(days=3))
    await two.promise("một", not_before=two.clock())
    await two.settle()
    await two.database.run(lambda session: setattr(session.get_one(Contact, 1), "preferred", True))
    await two.promise("hai", not_before=two.clock())
    await two.settle()
    assert two.told() == [("oa", "hai"), ("free", "một")]
    two.database.close()


async def test_what_costs_something_is_still_a_way_when_the_free_one_fails(database_url: str) -> None:
    two = people_on(database_url, {"oa": OA, "free": FREE})
    two.clock.move_to(START + timedelta(days=3))
    two.lines["free"].orders = [OutOfReach("cap")]
    await two.promise("một", not_before=two.clock())
    await two.settle()
    assert (two.told(), await two.planned()) == ([("oa", "một")], [])
    two.database.close()


async def test_a_phone_that_rings_comes_before_a_page(database_url: str) -> None:
    two = people_on(database_url, {"page": PAGE, "phone": FREE})
    await two.promise("một")
    two.lines["phone"].orders = [None, ContactGone("blocked")]
    await two.settle()
    await two.promise("hai")
    await two.settle()
    assert two.told() == [("page", "hai"), ("phone", "một")]
    assert [row.line for row in await two.rows()] == [0, 1]
    two.database.close()


PAGE = replace(FREE, rings=False, shows_history=True)


async def test_a_phone_is_worth_its_price_where_there_is_only_a_page_for_nothing(database_url: str) -> None:
    two = people_on(database_url, {"oa": OA, "page": PAGE})
    two.clock.move_to(START + timedelta(days=3))
    await two.promise("trả lời", not_before=two.clock())
    await two.settle()
    two.lines["oa"].orders = [OutOfReach("no money")]
    await two.promise("báo", not_before=two.clock())
    await two.settle()
    assert two.told() == [("oa", "trả lời"), ("page", "báo")]
    two.database.close()


async def test_a_channel_that_was_left_long_ago_spares_no_price(database_url: str) -> None:
    two = people_on(database_url, {"oa": OA, "left": FREE})
    await two.database.run(
        lambda session: setattr(session.get_one(Contact, 2), "last_inbound_at", START - timedelta(days=70))
    )
    two.clock.move_to(START + timedelta(days=3))
    await two.promise("trả lời", not_before=two.clock())
    await two.settle()
    two.lines["oa"].orders = [OutOfReach("no money")]
    await two.promise("báo", not_before=two.clock())
    await two.settle()
    assert two.told() == [("oa", "trả lời"), ("left", "báo")]
    two.database.close()


async def test_what_a_phone_does_not_take_goes_to_another_phone_for_money_before_it_goes_to_a_page(
    database_url: str,
) -> None:
    two = people_on(database_url, {"bot": FREE, "page": PAGE, "oa": OA})
    two.clock.move_to(START + timedelta(days=3))
    two.lines["bot"].orders = [ContactGone("blocked")]
    await two.promise("trả lời", not_before=two.clock())
    await two.settle()
    assert two.told() == [("oa", "trả lời")]
    two.database.close()


@pytest.mark.parametrize("scope", ["address", "channel"])
async def test_what_waits_for_a_phone_goes_to_a_page_only_after_a_day(
    database_url: str, scope: Literal["address", "channel"]
) -> None:
    two = people_on(database_url, {"phone": FREE, "page": PAGE})
    two.lines["phone"].orders = putting_off(scope)
    await two.promise("báo")
    await two.settle(rounds=40, step=timedelta(minutes=30))
    assert two.told() == [], "the phone may ring in an hour, and nobody looks at the page"
    await two.settle(rounds=16, step=timedelta(minutes=30))
    assert two.told() == [("page", "báo")]
    two.database.close()


async def test_choices_become_numbers_and_work_where_they_went(database_url: str) -> None:
    two = people_on(database_url, {"buttons": FREE, "numbers": SMALL})
    two.lines["buttons"].orders = [ContactGone("blocked")]
    choices: list[dict[str, Any]] = [
        {"number": 1, "label": "Xem", "token": "aaaa"},
        {"number": 2, "label": "Thôi", "token": "bbbb"},
    ]
    text = "Việc của ông đã có câu trả lời. " * 3
    await two.promise(text, choices=choices)
    for choice in choices:
        offer = Offer(**choice, contact_id=1, action="x", made_at=START)
        await two.database.run(lambda session, offer=offer: session.add(offer))  # type: ignore[misc]
    await two.settle()
    said = " ".join(text for name, text in two.told() if name == "numbers")
    assert said.replace("\n", " ").split() == f"{text} [1] Xem [2] Thôi".split()
    owners = await two.database.read(lambda session: {offer.contact_id for offer in session.exec(select(Offer))})
    assert owners == {2}
    two.database.close()


LABELS = st.text(st.characters(categories=("L", "N", "P", "Zs")), min_size=1, max_size=20)


@given(text=st.text(max_size=200), labels=st.lists(LABELS, min_size=1, max_size=5))
def test_numbers_can_be_taken_off_again(text: str, labels: list[str]) -> None:
    choices = [Choice(number, label, "") for number, label in enumerate(labels, 1)]
    assert without_numbers(with_numbers(text, choices), choices) == text


ORDERS = st.sampled_from([None, "later", "unsure", "gone", "out", "broken"])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(
    orders=st.lists(st.lists(ORDERS, max_size=8), min_size=2, max_size=3),
    kinds=st.lists(st.sampled_from([Urgency.NOTICE, Urgency.BROADCAST]), min_size=1, max_size=6),
    silent=st.booleans(),
)
def test_whatever_happens_a_message_is_told_planned_for_or_known_to_be_unsure(
    tmp_path: Path, orders: list[list[str | None]], kinds: list[Urgency], silent: bool
) -> None:
    for path in tmp_path.glob("law.db*"):
        path.unlink()
    asyncio.run(_play(f"sqlite:///{tmp_path / 'law.db'}", orders, kinds, ["oa"] if silent else []))


async def _play(url: str, orders: list[list[str | None]], kinds: list[Urgency], silent: list[str]) -> None:
    errors: dict[str | None, Exception] = {
        "later": TryLater("busy"), "unsure": Unsure("time-out"), "gone": ContactGone("blocked"), "out": OutOfReach("cap"),
        "broken": RuntimeError("broken"),
    }  # fmt: skip
    names = dict(zip(("oa", "first", "second"), (OA, FREE, FREE), strict=True))
    two = people_on(url, dict(list(names.items())[: len(orders)]), silent=silent)
    for line, own in zip(two.lines.values(), orders, strict=True):
        line.orders = [errors.get(order) for order in own]
    texts = [f"tin {number}" for number in range(len(kinds))]
    for text, urgency in zip(texts, kinds, strict=True):
        await two.promise(text, urgency)
    await two.settle(60, timedelta(hours=1))
    told = [text for _name, text in two.told()]
    planned = set(await two.planned())
    for row, text, urgency in zip(await two.rows(), texts, kinds, strict=True):
        times = told.count(text)
        assert row.state in (OutboxState.SENT, OutboxState.FAILED, OutboxState.UNKNOWN)
        assert times <= (1 if urgency is Urgency.BROADCAST else 2)
        assert (row.id in planned) == (row.state == OutboxState.FAILED and urgency is Urgency.NOTICE)
        assert times or row.state != OutboxState.SENT
        assert len(set(row.tried)) == len(row.tried)
        assert row.contact_id not in row.tried
    two.database.close()
