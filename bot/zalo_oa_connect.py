"""Walks a person through connecting the Zalo OA, and measures what only a real OA can tell."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from bot.channels.zalo_oa import GOVERNMENT, OaFacts, ZaloOA
from bot.channels.zalo_oa_client import Client
from bot.channels.zalo_oa_consent import Consent, Granted, NotConsented
from bot.channels.zalo_oa_errors import Down, NoSense, NotSent, Refused, asking_error
from bot.channels.zalo_oa_tokens import Pair, TokenStore
from bot.message import DeliveryError, TryLater

ATTEMPTS = 3
FREE = timedelta(hours=48)
"""So long after somebody wrote a trial message costs nothing."""
_PLATFORM = (Refused, NotSent, Down, NoSense)
_KNOWN = frozenset({-14002, -14003})
"""Refusals of the token endpoint that have words of their own."""

Say = Callable[..., None]
"""Shows a text by its key, with its arguments."""


async def connect(
    channel: ZaloOA, client: Client, store: TokenStore, *, app_id: str, secret: str, callback_url: str,
    say: Say, ask: Callable[[], str], clock: Callable[[], datetime],
) -> bool:  # fmt: skip
    """Whether the OA is connected at the end. Nothing is kept before it is known to be the right one."""
    for _attempt in range(ATTEMPTS):
        consent = Consent(client, app_id=app_id, callback_url=callback_url)
        say("zalo-oa-open", address=consent.address, callback=callback_url)
        granted = _granted(consent, say, ask)
        if granted is None:
            continue
        if channel.account and granted.oa_id and granted.oa_id != channel.account:
            say("zalo-oa-other-consented", given=granted.oa_id, wanted=channel.account)
            continue
        pair = await _exchanged(consent, granted, secret, say, clock)
        if pair is None:
            continue
        await store.save(None, pair)
        say("zalo-oa-kept")
        return await _introduce(channel, granted, say, clock)
    say("zalo-oa-given-up")
    return False


def _granted(consent: Consent, say: Say, ask: Callable[[], str]) -> Granted | None:
    try:
        return consent.granted(ask())
    except NotConsented as error:
        key = {"empty": "zalo-oa-no-code", "state": "zalo-oa-other-attempt"}.get(error.why, "zalo-oa-not-consented")
        say(key, why=error.why)
        return None


async def _exchanged(
    consent: Consent, granted: Granted, secret: str, say: Say, clock: Callable[[], datetime]
) -> Pair | None:
    try:
        return await consent.exchange(granted, secret, clock())
    except Refused as error:
        known = f"zalo-oa-refused-{-error.code}" if error.code in _KNOWN else "zalo-oa-refused"
        say(known, code=str(error.code))
    except _PLATFORM as error:
        say("zalo-oa-unreachable", why=str(error))
    return None


async def _introduce(channel: ZaloOA, granted: Granted, say: Say, clock: Callable[[], datetime]) -> bool:
    try:
        facts = await channel.facts()
    except (*_PLATFORM, DeliveryError) as error:
        say("zalo-oa-not-introduced", why=_why(error, clock()))
        return False
    show_facts(facts, say)
    oa_id = facts.oa_id or granted.oa_id
    if not channel.account:
        say("zalo-oa-write-id", id=oa_id)
    elif oa_id and oa_id != channel.account:
        say("zalo-oa-other-consented", given=oa_id, wanted=channel.account)
        return False
    return True


def show_facts(facts: OaFacts, say: Say) -> None:
    """The OA's name, kind, package and whether it is verified."""
    kind = {2: "business", GOVERNMENT: "government"}.get(facts.kind, "other")
    say(
        "zalo-oa-facts", name=facts.name or "?", id=facts.oa_id or "?", kind=kind, number=str(facts.kind),
        package=facts.package or "?", verified="yes" if facts.verified else "no",
    )  # fmt: skip


async def measure(channel: ZaloOA, user: str, text: str, *, say: Say, clock: Callable[[], datetime]) -> bool:
    """Show what the OA is and who talks with it now; with ``user``, send ``text`` by each call there is instead and show
    which of them Zalo takes.
    """
    try:
        show_facts(await channel.facts(), say)
        if not user:
            await _say_who_talks(channel, say, clock())
            return True
        ways = await channel.try_ways(user, text)
        for name, code in ways.items():
            say("zalo-oa-way", way=name, code=str(code), taken="yes" if code == 0 else "no")
        for key in _advice(ways.get("message/cs", 0), ways.get("v2", 0)):
            say(key)
        quota = await channel.quota(user)
    except (*_PLATFORM, DeliveryError) as error:
        say("zalo-oa-not-measured", why=_why(error, clock()))
        return False
    if quota is not None:
        say("zalo-oa-quota", remain=quota.remain, total=quota.total)
    return True


async def _say_who_talks(channel: ZaloOA, say: Say, now: datetime) -> None:
    """Nobody knows the number that Zalo gives a phone: the phone of the trial is found by when it wrote.

    The newest message may be the service's own answer to it.
    """
    try:
        said = await channel.said_since(now - FREE)
    except DeliveryError:
        said = []
    last = max(said, key=lambda one: one.at, default=None)
    if last is None:
        say("zalo-oa-measure-user")
    else:
        say("zalo-oa-measure-last", user=last.person, at=last.at)


def _advice(new: int, old: int) -> Iterator[str]:
    if new == 0:
        yield "zalo-oa-advice-new"
    elif new == -235 and old == 0:
        yield "zalo-oa-advice-old"
    elif new == -235:
        yield "zalo-oa-advice-none"


def _why(error: Exception, now: datetime) -> str:
    meaning = asking_error(error, now)
    return meaning.reason if isinstance(meaning, TryLater) else str(getattr(meaning, "reason", error))
