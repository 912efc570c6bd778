"""The OA's tokens: renewed early, by one process, kept before they are used; lost only where nothing could save them."""

import asyncio
import logging
import os
import random
import re
import sys
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

import migrations
from bot.channels.zalo_oa import ZaloOA
from bot.channels.zalo_oa_consent import Consent, NotConsented
from bot.channels.zalo_oa_tokens import Pair
from bot.message import TryLater
from bot.token_store import DatabaseTokenStore
from bot.zalo_oa_connect import connect, measure
from composition.building import HERE
from models.database import Database
from models.zalo_token import LONGEST_REFRESH, intend_refresh, save_pair, zalo_token
from tests.fake_zalo_oa import APP_ID, APP_SECRET, CALLBACK, OA_ID, Failure, FakeZaloOA, consent
from tests.stage import CrashError
from tests.zalo_oa_parts import (
    LAN,
    NOW,
    Clock,
    KeptUpdates,
    MemoryStore,
    connected_store,
    make_channel,
    outbound,
    pair_of,
    running,
)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def fake(clock: Clock) -> AsyncIterator[FakeZaloOA]:
    async with FakeZaloOA(clock.seconds) as server:
        yield server


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    kept = Database(database_url)
    migrations.upgrade(kept.engine)
    yield kept
    kept.close()


# Renewing


async def test_the_token_is_renewed_hours_before_its_end(fake: FakeZaloOA, clock: Clock) -> None:
    store = connected_store(fake)
    channel = make_channel(fake, store, clock=clock)
    async with running(channel, KeptUpdates()):
        await asyncio.sleep(0.05)
        assert fake.exchanges == []
        clock.pass_by(hours=13, minutes=1)
        await fake.wait_until(lambda: bool(store.saved))
    await channel.send(outbound())
    assert fake.calls[-1].token == store.saved[0].access
    assert len(fake.exchanges) == 1


async def test_many_messages_renew_an_ended_token_once(fake: FakeZaloOA, clock: Clock) -> None:
    store = connected_store(fake)
    channel = make_channel(fake, store, clock=clock)
    clock.pass_by(hours=26)
    await asyncio.gather(*(channel.send(outbound(row=row)) for row in range(12)))
    assert (len(fake.exchanges), len(fake.messages(LAN))) == (1, 12)


async def test_a_token_that_zalo_does_not_take_is_renewed_and_the_call_made_again(
    fake: FakeZaloOA, clock: Clock
) -> None:
    channel = make_channel(fake, clock=clock)
    fake.end_access()
    await asyncio.gather(*(channel.send(outbound(row=row)) for row in range(8)))
    assert (len(fake.exchanges), len(fake.messages(LAN))) == (1, 8)


@pytest.mark.parametrize("code", [-216, -220])
async def test_a_second_refusal_is_for_a_person_and_no_second_renewal(
    fake: FakeZaloOA, clock: Clock, code: int
) -> None:
    channel = make_channel(fake, clock=clock)
    fake.refuses[LAN] = code
    for _try in range(3):
        with pytest.raises(TryLater) as caught:
            await channel.send(outbound())
        assert (caught.value.scope, caught.value.alarm) == ("channel", True)
    assert len(fake.exchanges) == 1


async def test_through_a_month_of_bad_days_the_pair_is_never_lost(fake: FakeZaloOA, clock: Clock) -> None:
    store = connected_store(fake)
    channel = make_channel(fake, store, clock=clock)
    chance = random.Random(4827)
    bad: list[Failure | int] = [Failure.SERVER_ERROR, Failure.BAD_GATEWAY, Failure.FILTERED, Failure.FLOOD, -32]
    for _hour in range(24 * 30):
        clock.pass_by(hours=1)
        fake.stop_failing()
        if chance.random() < 0.6:
            fake.fail_next("access_token", chance.choice(bad))
        await channel.tokens.renew_early()
        assert store.kept is not None
        assert store.kept.pair.refresh == fake.newest_refresh
        assert store.kept.pair.expires_at > clock()
    assert len(store.saved) > 40
    assert await channel.tokens.trouble() == ""


async def test_an_outage_of_the_token_server_holds_up_nobody_before_the_end(fake: FakeZaloOA, clock: Clock) -> None:
    channel = make_channel(fake, clock=clock)
    fake.fail_next("access_token", Failure.BAD_GATEWAY, times=3)
    clock.pass_by(hours=20)
    await channel.tokens.renew_early()
    assert await channel.send(outbound())
    clock.pass_by(hours=6)
    with pytest.raises(TryLater) as caught:
        await channel.send(outbound())
    assert (caught.value.scope, caught.value.alarm) == ("channel", False)
    with pytest.raises(TryLater):
        await channel.send(outbound())
    assert await channel.send(outbound())


async def test_a_message_that_is_given_up_does_not_take_the_new_pair_with_it(fake: FakeZaloOA, clock: Clock) -> None:
    store = connected_store(fake)
    channel = make_channel(fake, store, clock=clock)
    fake.fail_next("access_token", Failure.SLOW)
    clock.pass_by(hours=26)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.1):
            await channel.send(outbound())
    await fake.wait_until(lambda: bool(store.saved))
    assert await channel.send(outbound())
    assert len(fake.exchanges) == 1


async def test_a_service_that_stops_waits_for_the_new_pair(fake: FakeZaloOA, clock: Clock) -> None:
    store = connected_store(fake)
    channel = make_channel(fake, store, clock=clock)
    clock.pass_by(hours=20)
    fake.fail_next("access_token", Failure.SLOW)
    async with running(channel, KeptUpdates()):
        await fake.wait_until(lambda: bool(fake.exchanges))
    assert [pair.refresh for pair in store.saved] == [fake.newest_refresh]


async def test_a_pair_is_used_only_when_it_is_kept(
    fake: FakeZaloOA, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    store = connected_store(fake)
    store.fails = 3
    channel = make_channel(fake, store, clock=clock)
    clock.pass_by(hours=26)
    assert await channel.send(outbound())
    assert store.fails == 0
    assert store.kept is not None
    assert fake.calls[-1].token == store.kept.pair.access
    assert caplog.text.count("cannot be kept (OSError); do not stop") == 3
    assert "refresh-token" not in caplog.text


async def test_without_any_consent_it_says_what_to_do(fake: FakeZaloOA) -> None:
    channel = make_channel(fake, MemoryStore())
    with pytest.raises(TryLater) as caught:
        await channel.send(outbound())
    assert (caught.value.scope, caught.value.alarm) == ("channel", True)
    assert "zalo-oa connect" in caught.value.reason
    assert await channel.check() == f"zalo_oa_not_connected: {OA_ID}"


async def test_a_database_in_trouble_means_that_nothing_went_out(fake: FakeZaloOA, clock: Clock) -> None:
    store = connected_store(fake)
    channel = make_channel(fake, store, clock=clock)
    for operation in ("load", "intend"):
        store.broken = operation
        with pytest.raises(TryLater) as caught:
            await channel.send(outbound())
        assert caught.value.scope == "channel"
        assert "disk" not in caught.value.reason
        clock.pass_by(hours=26)
    store.broken = ""
    assert await channel.send(outbound())


# The store


def test_a_pair_takes_the_place_of_the_one_that_was_spent_only(database: Database) -> None:
    def save(spent: str | None, refresh: str) -> bool:
        return database.run_now(
            lambda session: save_pair(
                session, APP_ID, spent, access="a", refresh=refresh, expires_at=NOW + timedelta(hours=25), now=NOW
            )
        )

    def current() -> str:
        row = database.run_now(lambda session: zalo_token(session, APP_ID))
        assert row is not None
        assert row.refresh not in repr(row)
        return row.refresh

    assert not save("r0", "r1"), "there is none yet"
    assert save(None, "r1")
    assert save("r1", "r2")
    assert not save("r1", "r3"), "of a chain that has ended"
    assert current() == "r2"
    assert save(None, "r4"), "a person's consent comes before everything"
    assert current() == "r4"


def test_one_process_spends_and_a_dead_one_holds_it_up_for_two_minutes(database: Database) -> None:
    def intend(spent: str, after: timedelta = timedelta(0)) -> bool:
        return database.run_now(lambda session: intend_refresh(session, APP_ID, spent, NOW + after))

    database.run_now(lambda session: save_pair(session, APP_ID, None, access="a", refresh="r", expires_at=NOW, now=NOW))
    assert not intend("r0")
    assert intend("r")
    assert not intend("r")
    assert not intend("r", LONGEST_REFRESH - timedelta(seconds=1))
    assert intend("r", LONGEST_REFRESH)


class Plug:
    """Kills the process at one of its commits: just before it, or just after."""

    def __init__(self, at: int, moment: str) -> None:
        self.at, self.moment, self.commits = at, moment, 0

    def watch(self, moment: str) -> None:
        self.commits += moment == "before"
        if (self.commits, moment) == (self.at, self.moment):
            raise CrashError


async def crashed(
    fake: FakeZaloOA, clock: Clock, database: Database, url: str, at: int, moment: str
) -> DatabaseTokenStore:
    """A process dies at the commit ``at`` of its refresh; gives the store of the one that comes after."""
    store = DatabaseTokenStore(database, APP_ID, clock)
    await store.save(None, pair_of(fake.issue(), clock()))
    clock.pass_by(hours=14)
    dying = Database(url, watch=Plug(at, moment).watch)
    keeper = make_channel(fake, DatabaseTokenStore(dying, APP_ID, clock), clock=clock).tokens
    with pytest.raises(CrashError):
        await keeper.renew_early()
    dying.close()
    return store


@pytest.mark.parametrize(("at", "moment"), [(1, "before"), (1, "after"), (2, "after")])
async def test_a_crash_around_the_refresh_costs_nothing(
    fake: FakeZaloOA, clock: Clock, database: Database, database_url: str, at: int, moment: str
) -> None:
    """Before the intent, after it, and after the new pair is kept: the platform and the store still agree."""
    store = await crashed(fake, clock, database, database_url, at, moment)
    channel = make_channel(fake, store, clock=clock)
    assert await channel.send(outbound()), "the old token goes on working"
    clock.pass_by(minutes=3)
    await channel.tokens.renew_early()
    kept = await store.load()
    assert kept is not None
    assert (kept.pair.refresh, kept.trouble) == (fake.newest_refresh, "")
    assert len(fake.exchanges) == 1


async def test_a_crash_between_refresh_and_save_is_told_while_the_old_token_still_works(
    fake: FakeZaloOA, clock: Clock, database: Database, database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    store = await crashed(fake, clock, database, database_url, 2, "before")
    channel = make_channel(fake, store, clock=clock)
    assert await channel.send(outbound())
    clock.pass_by(minutes=3)
    await channel.tokens.renew_early()
    assert "Zalo refuses the refresh token (-14014); run: python main.py zalo-oa connect" in caplog.text
    assert await channel.send(outbound()), "eleven hours are left for a person to consent"
    assert (await channel.check()) == "zalo_oa_consent: -14014"

    clock.pass_by(hours=12)
    for _try in range(3):
        with pytest.raises(TryLater) as caught:
            await channel.send(outbound())
        assert (caught.value.alarm, "connect" in caught.value.reason) == (True, True)
    assert len(fake.exchanges) == 3, "one that was lost, two refused ten minutes apart or more"

    await store.save(None, pair_of(fake.issue(), clock()))  # python main.py zalo-oa connect, in another process
    assert await channel.send(outbound()), "a running service takes the new pair by itself"
    assert await channel.check() == ""


PROCESS = """
import asyncio, sys
from datetime import UTC, datetime
from bot.token_store import DatabaseTokenStore
from models.database import Database
from tests.fake_zalo_oa import APP_ID
from tests.zalo_oa_parts import make_channel

class Server:
    base_url = sys.argv[2]

async def main():
    database = Database(sys.argv[1])
    now = lambda: datetime.now(UTC)
    channel = make_channel(Server, DatabaseTokenStore(database, APP_ID, now), clock=now, sleep=asyncio.sleep)
    print("ready", flush=True)
    sys.stdin.readline()
    print(await channel.tokens.access(), flush=True)
    database.close()

asyncio.run(main())
"""


async def test_processes_that_renew_at_once_spend_the_refresh_token_once(database: Database, database_url: str) -> None:
    async with FakeZaloOA() as fake:
        fake.fail_next("access_token", Failure.SLOW)
        ended = Pair("ended", fake.issue()["refresh_token"], NOW)
        await DatabaseTokenStore(database, APP_ID, lambda: NOW).save(None, ended)
        processes = [
            await asyncio.create_subprocess_exec(
                sys.executable, "-c", PROCESS, database_url, fake.base_url,
                cwd=HERE, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
            )
            for _process in range(2)
        ]  # fmt: skip
        for process in processes:
            assert process.stdout is not None
            assert await process.stdout.readline() == b"ready\n"
        answers = await asyncio.gather(*(process.communicate(b"\n") for process in processes))
    assert {out.decode().strip() for out, _error in answers} == {"access-token-number-2"}
    assert len(fake.exchanges) == 1
    assert [process.returncode for process in processes] == [0, 0]


# Consent


class Talk:
    """A person at the command line: what they are shown, and what they paste."""

    def __init__(self, fake: FakeZaloOA) -> None:
        self.fake = fake
        self.shown: list[str] = []
        self.address = ""
        self.pasted: list[str] = []

    def say(self, key: str, **facts: object) -> None:
        self.shown.append(key)
        self.address = str(facts.get("address") or self.address)

    def ask(self) -> str:
        return self.pasted.pop(0)


async def connected(fake: FakeZaloOA, channel: ZaloOA, store: MemoryStore, talk: Talk, **more: str) -> bool:
    given = {"app_id": APP_ID, "secret": APP_SECRET, "callback_url": CALLBACK, **more}
    return await connect(channel, channel.client, store, say=talk.say, ask=talk.ask, clock=lambda: NOW, **given)


class Browsing(Talk):
    """Opens the address as it stands and pastes where the browser came to, after ``change``."""

    def __init__(self, fake: FakeZaloOA, loop: asyncio.AbstractEventLoop, *changes: tuple[str, str]) -> None:
        super().__init__(fake)
        self._loop = loop
        self._changes = list(changes)

    def ask(self) -> str:
        came_to = asyncio.run_coroutine_threadsafe(consent(self.address), self._loop).result(10)
        old, new = self._changes.pop(0) if self._changes else ("", "")
        return re.sub(old, new, came_to) if old else came_to


async def browse(fake: FakeZaloOA, *changes: tuple[str, str], **more: str) -> tuple[bool, list[str], MemoryStore]:
    store = MemoryStore()
    channel = make_channel(fake, store)
    talk = Browsing(fake, asyncio.get_running_loop(), *changes)
    # The person's side waits while the browser works, so it sits in a thread of its own.
    done = await asyncio.to_thread(lambda: asyncio.run(connected(fake, channel, store, talk, **more)))
    return done, talk.shown, store


async def test_a_person_consents_and_the_pair_is_kept(fake: FakeZaloOA) -> None:
    done, shown, store = await browse(fake)
    assert (done, shown) == (True, ["zalo-oa-open", "zalo-oa-kept", "zalo-oa-facts"])
    assert store.kept is not None
    assert store.kept.pair.refresh == fake.newest_refresh
    assert len(fake.exchanges[0]["code_verifier"]) == 43


async def test_what_goes_wrong_is_said_and_can_be_done_again(fake: FakeZaloOA) -> None:
    done, shown, _store = await browse(fake, ("code=[^&]*&?", ""), ("state=[^&]*", "state=other"))
    assert (done, shown) == (
        True,
        [
            *("zalo-oa-open", "zalo-oa-no-code", "zalo-oa-open", "zalo-oa-other-attempt"),
            *("zalo-oa-open", "zalo-oa-kept", "zalo-oa-facts"),
        ],
    )


async def test_a_bare_code_is_enough_and_a_used_one_is_not(fake: FakeZaloOA) -> None:
    done, shown, _store = await browse(fake, ("code=[^&]*", "code=used-before"), (r".*code=([^&]*).*", r" \1\n"))
    assert done
    assert shown == ["zalo-oa-open", "zalo-oa-refused", "zalo-oa-open", "zalo-oa-kept", "zalo-oa-facts"]


async def test_another_oa_is_not_taken(fake: FakeZaloOA) -> None:
    done, shown, store = await browse(fake, *[("oa_id=[^&]*", "oa_id=5")] * 3)
    assert (done, shown[-1], store.kept) == (False, "zalo-oa-given-up", None)
    assert shown.count("zalo-oa-other-consented") == 3
    assert fake.exchanges == []


async def test_a_wrong_callback_or_app_has_words_of_its_own(fake: FakeZaloOA) -> None:
    done, shown, _store = await browse(fake, callback_url="https://other.example/x")
    assert (done, shown[1]) == (False, "zalo-oa-not-consented")
    fake.fail_next("access_token", -14003)
    fake.fail_next("access_token", -14002)
    fake.fail_next("access_token", Failure.BAD_GATEWAY)
    done, shown, _store = await browse(fake)
    assert (done, shown[1::2]) == (False, ["zalo-oa-refused-14003", "zalo-oa-refused-14002", "zalo-oa-unreachable"])


@pytest.mark.parametrize("pasted", ["", "  ", "tôi không biết", "https://xa.example/?error=access_denied"])
def test_what_is_no_code_is_not_taken_for_one(fake: FakeZaloOA, pasted: str) -> None:
    with pytest.raises(NotConsented):
        Consent(make_channel(fake).client, app_id=APP_ID, callback_url=CALLBACK).granted(pasted)


async def test_measuring_tells_the_kind_of_oa_and_which_call_works(fake: FakeZaloOA) -> None:
    talk = Talk(fake)
    assert await measure(make_channel(fake), "", "thử", say=talk.say, clock=lambda: NOW)
    assert talk.shown == ["zalo-oa-facts", "zalo-oa-measure-user"]
    fake.user_says(LAN, "thử máy này")
    talk = Talk(fake)
    assert await measure(make_channel(fake), "", "thử", say=talk.say, clock=lambda: NOW)
    assert talk.shown == ["zalo-oa-facts", "zalo-oa-measure-last"]
    fake.way_codes["/v3.0/oa/message/cs"] = -235
    talk = Talk(fake)
    assert await measure(make_channel(fake), LAN, "thử", say=talk.say, clock=lambda: NOW)
    assert talk.shown == ["zalo-oa-facts", "zalo-oa-way", "zalo-oa-way", "zalo-oa-advice-old", "zalo-oa-quota"]
    assert [(sent.way, sent.text) for sent in fake.messages(LAN)] == [("/v2.0/oa/message", "thử")]
    assert not await measure(make_channel(fake, api_url="http://127.0.0.1:1"), "", "", say=talk.say, clock=lambda: NOW)


async def test_the_command_walks_a_person_through_it(tmp_path: Path) -> None:
    async with FakeZaloOA() as fake:
        process = await asyncio.create_subprocess_exec(
            sys.executable, str(HERE / "main.py"), "--config", str(_config(fake, tmp_path)), "zalo-oa", "connect",
            env={**os.environ, "ZALO_OA_APP_SECRET": APP_SECRET}, cwd=HERE,
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip
        assert process.stdout is not None
        assert process.stdin is not None
        lines: list[str] = []
        while not any("Enter" in line for line in lines):
            lines.append((await process.stdout.readline()).decode())
        address = next(line.strip() for line in lines if line.startswith("http"))
        process.stdin.write(f"{await consent(address)}\n".encode())
        out, errors = await process.communicate()
    told = "".join(lines) + out.decode()
    assert process.returncode == 0, errors.decode()
    assert "UBND xã Đường An" in told
    assert "cơ quan nhà nước (4)" in told
    assert f'oa_id = "{OA_ID}"' in told
    database = Database(f"sqlite:///{tmp_path / 'data.db'}")
    row = database.run_now(lambda session: zalo_token(session, APP_ID))
    database.close()
    assert row is not None
    assert row.refresh == fake.newest_refresh
    for secret in (row.access, row.refresh, APP_SECRET, fake.exchanges[0]["code_verifier"]):
        assert secret not in told + errors.decode()


async def test_whoever_must_consent_again_is_not_asked_for_the_webhooks_key(tmp_path: Path) -> None:
    async with FakeZaloOA() as fake:
        config = _config(fake, tmp_path)
        config.write_text(
            config.read_text(encoding="utf-8").replace('oa_id = ""', f'oa_id = "{OA_ID}"'), encoding="utf-8"
        )
        process = await asyncio.create_subprocess_exec(
            sys.executable, str(HERE / "main.py"), "--config", str(config), "zalo-oa", "connect",
            env={**os.environ, "ZALO_OA_APP_SECRET": APP_SECRET}, cwd=HERE,
            stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip
        out, errors = await process.communicate()
    assert "/v4/oa/permission?" in out.decode(), errors.decode()


def _config(fake: FakeZaloOA, folder: Path) -> Path:
    shipped = (HERE / "config.toml").read_text(encoding="utf-8")
    changes = {
        'database = "sqlite:///data/doi-thoai.db"': f'database = "sqlite:///{folder / "data.db"}"',
        'data = "data"': f'data = "{folder}"',
        'app_id = ""': f'app_id = "{APP_ID}"',
        'callback_url = ""': f'callback_url = "{CALLBACK}"',
        'api_url = "https://openapi.zalo.me"': f'api_url = "{fake.base_url}"',
        'oauth_url = "https://oauth.zaloapp.com"': f'oauth_url = "{fake.base_url}"',
    }
    for old, new in changes.items():
        assert old in shipped
        shipped = shipped.replace(old, new, 1)
    path = folder / "config.toml"
    path.write_text(shipped, encoding="utf-8")
    return path


def test_the_loggers_of_the_wire_say_nothing_of_addresses(fake: FakeZaloOA) -> None:
    make_channel(fake)
    assert logging.getLogger("httpx").level == logging.WARNING
