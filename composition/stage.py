"""The whole service as the simulator, the demo and the tests drive it."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlmodel import Session

from bot.message import Address, Inbound, Update
from bot.outbox import has_work
from bot.settings import Settings
from bot.simulator import WrongOrderError
from bot.texts import Texts
from composition.building import Service
from handlers.join import invite
from models.appointment import AGENCY_ROLES, Role
from models.facts import fact
from models.outbox import next_message
from models.stored_file import next_file, wanted_files
from models.timer import next_due
from models.village import village_named


class SimulatedStage:
    """The service as the simulator drives it."""

    def __init__(self, service: Service) -> None:
        self.service = service

    async def receive(self, update: Update) -> None:
        """Take an update."""
        await self.service.receiver.receive(update)

    async def work(self) -> int:
        """Fetch, fire and deliver what is due now; one look tells which of the three there is to do."""
        service, now = self.service, self.service.clock()
        files, timers, messages = await service.database.read(lambda session: due_now(session, now, service.channels))
        done = await service.fetcher.fetch_due() if files else 0
        done += await service.timers.fire_due() if timers else 0
        return done + (await service.outbox.deliver() if messages else 0)

    async def next_moment(self) -> datetime | None:
        """When something is due next."""
        return await self.service.database.read(lambda session: next_moment(session, self.service.clock()))

    async def show(self, what: str) -> str:
        """What is now true in the database."""
        return await self.service.database.read(lambda session: fact(session, what))

    async def order(self, words: Sequence[str]) -> str:
        """``invite <who> <role> [<agency>|<village_with_underscores>] <full name>``: let somebody join at once.

        Raises ``WrongOrderError`` with how to write it.
        """
        check_invitation(words, self.service.dialogue.settings, self.service.dialogue.texts)
        _verb, who, role, *rest = words
        place = rest.pop(0) if role in AGENCY_ROLES or await self._is_village(role, rest[0]) else None
        return await self._invite(who, Role(role), place, " ".join(rest))

    async def _is_village(self, role: str, word: str) -> bool:
        if role != Role.VILLAGE_HEAD:
            return False
        name, day = word.replace("_", " "), self.service.clock().date()
        return await self.service.database.read(lambda session: village_named(session, name, day)) is not None

    async def _invite(self, who: str, role: Role, place: str | None, name: str) -> str:
        now = self.service.clock()
        code = await self.make_code(role, place, name)
        channel = next(iter(self.service.channels.values()))
        address = Address(channel.name, channel.account, who)
        key = f"{who}-joins-{role}-{now:%Y%m%d%H%M%S}"
        inbound = Inbound(address, key, now, text=f"/thamgia {code}")
        await self.receive(Update(channel.name, channel.account, key, "", inbound))
        return ""

    async def make_code(self, role: Role, place: str | None, name: str) -> str:
        """An invitation, as the administrator makes one on the command line; ``place`` is an agency or a village."""
        now, chance = self.service.clock(), self.service.dialogue.chance(f"{role}:{place}:{name}")

        def make(session: Session) -> str:
            if place is None or role in AGENCY_ROLES:
                return invite(session, chance, now, role, name, agency_code=place)
            village = village_named(session, place.replace("_", " "), now.date())
            return invite(session, chance, now, role, name, village_id=village.id if village else None)

        return await self.service.database.run(make)


def check_invitation(words: Sequence[str], settings: Settings, texts: Texts) -> None:
    """Refuse an order in which a role, an agency or a name stands where another of them belongs; says how to write it."""
    verb, role, rest = words[0] if words else "", words[2] if len(words) > 2 else "", [*words[3:]]
    bodies = settings.associations if role == Role.ASSOCIATION else settings.agencies
    codes = [body.code for body in bodies]
    place = (rest.pop(0) if rest else "none") if role in AGENCY_ROLES else ""
    misplaced = next((word for word in rest if word in {*codes, *(body.code for body in settings.agencies)}), "")
    refusals = {
        "unknown": verb != "invite", "role": role not in set(Role), "agency": bool(place) and place not in codes,
        "misplaced": bool(misplaced), "name": not rest,
    }  # fmt: skip
    wrong = next((what for what, refused in refusals.items() if refused), "")
    if wrong:
        facts = {"verb": verb, "role": role, "word": misplaced if wrong == "misplaced" else place}
        lists = {"roles": ", ".join(Role), "codes": ", ".join(codes)}
        said = texts.say("vi", f"cli-order-{wrong}", **facts, **lists)
        raise WrongOrderError(f"{said} {texts.say('vi', 'cli-order-usage')}")


def due_now(session: Session, now: datetime, channels: Collection[str]) -> tuple[bool, bool, bool]:
    """Whether files are to be fetched, timers to be fired, messages to be sent."""
    timer_at = next_due(session)
    return (
        bool(wanted_files(session, now, channels, 1)),
        timer_at is not None and timer_at <= now,
        has_work(session, now),
    )


def next_moment(session: Session, now: datetime) -> datetime | None:
    """The next moment at which a timer, a message or a file is due."""
    moments = [next_due(session), next_message(session, now), next_file(session, now)]
    return min((moment for moment in moments if moment is not None), default=None)
