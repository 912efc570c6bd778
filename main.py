"""The command line; run it with ``--help``."""

import argparse
import asyncio
import logging
import os
import signal
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from random import SystemRandom

from sqlalchemy import event
from sqlmodel import Session

from bot.doctor import advice, check_channels, trouble_words
from bot.file_store import FileStore
from bot.message import Outbound
from bot.receiving import failed_updates, replay
from bot.settings import SettingError, Settings, load_settings
from bot.simulator import CAPABILITIES, SimulatedChannel, SimulatedClock, Simulator, WrongOrderError
from bot.texts import Texts, Value
from bot.token_store import DatabaseTokenStore
from bot.zalo_oa_connect import connect, measure
from composition.building import HERE, Service, bring_settings, build, open_database, system_clock, texts_of
from composition.channels import live_channels, zalo_oa
from composition.serving import PartBrokenError, PortTakenError, serve
from composition.stage import SimulatedStage
from handlers.join import VALID, invite
from models.appointment import AGENCY_ROLES, Role, holders
from models.database import Database
from models.invitation import end_unused_invitations
from models.private_log import PrivateFormatter
from models.village import village_named, villages_on
from models.working_days import HOME_ZONE

DEMO = HERE / "demo"


def run(args: argparse.Namespace, texts: Texts) -> int:
    """``python main.py run``."""
    settings = load_settings(args.config, os.environ)
    settings.data.mkdir(parents=True, exist_ok=True)
    database = open_database(settings, texts)
    files = FileStore(settings.data / "files")
    service = build(settings, live_channels(settings, texts, database, files), system_clock, database=database)

    def started(port: int) -> None:
        url = settings.server.public_url or f"http://{settings.server.host}:{port}"
        print(texts.say("vi", "cli-started", url=url))
        code = service.database.run_now(lambda session: first_invitation(session, service))
        if code:
            print(texts.say("vi", "cli-first-invitation", url=url, code=code))
        telegram_state = "cli-telegram-on" if settings.telegram_token else "cli-telegram-off"
        account = settings.telegram_token.partition(":")[0]
        print(texts.say("vi", telegram_state, account=account, mode=settings.telegram.mode))
        zalo_state = "cli-zalo-bot-on" if settings.zalo_bot_token else "cli-zalo-bot-off"
        account = settings.zalo_bot_token.partition(":")[0]
        print(texts.say("vi", zalo_state, account=account, mode=settings.zalo_bot.mode))
        if "zalo_oa" in service.channels:
            print(texts.say("vi", "cli-zalo-oa-on", account=settings.zalo_oa.oa_id, url=url))
        sys.stdout.flush()

    async def until_told() -> None:
        stop = asyncio.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
        await serve(service, started, stop)

    try:
        asyncio.run(until_told())
    except PortTakenError as error:
        raise SettingError("server.port", error.args[0], texts.say("vi", "cli-port-taken")) from error
    except PartBrokenError as error:
        logging.getLogger(__name__).critical("the part %s broke; the service ends", error, exc_info=error)
        return 1
    finally:
        service.close()
    print(texts.say("vi", "cli-stopped"))
    return 0


def first_invitation(session: Session, service: Service) -> str:
    """A code for an administrator as long as there is none; the one that an earlier start printed is not valid any more."""
    if holders(session, Role.ADMINISTRATOR):
        return ""
    name = service.dialogue.texts.say("vi", "role-administrator")
    end_unused_invitations(session, Role.ADMINISTRATOR, name, service.clock())
    return invite(session, SystemRandom(), service.clock(), Role.ADMINISTRATOR, name)


def run_invite(args: argparse.Namespace, texts: Texts) -> int:
    """``python main.py invite``."""
    settings = load_settings(args.config, os.environ)
    database = open_database(settings, texts)
    role, now = Role(args.role), system_clock()
    try:
        database.run_now(lambda session: bring_settings(session, settings, now.astimezone(settings.zone).date()))
        agency = asked_agency(settings, role, args.agency, texts)
        village = database.run_now(lambda session: asked_village(session, role, args.village, texts, now.date()))
        code = database.run_now(
            lambda session: invite(
                session, SystemRandom(), now, role, args.name, agency_code=agency, village_id=village
            )
        )
    finally:
        database.close()
    until = texts.day("vi", now + VALID)
    role_words = texts.say("vi", f"role-{role.replace('_', '-')}")
    print(texts.say("vi", "cli-invited", name=args.name, role=role_words, until=until, code=code))
    return 0


def asked_agency(settings: Settings, role: Role, code: str | None, texts: Texts) -> str | None:
    """The agency that a role needs."""
    if role not in AGENCY_ROLES:
        return None
    bodies = settings.associations if role is Role.ASSOCIATION else settings.agencies
    codes = [body.code for body in bodies]
    if code not in codes:
        key = "cli-agency-unknown" if code else "cli-agency-needed"
        raise SettingError("--agency", code, texts.say("vi", key, codes=", ".join(codes)))
    return code


def asked_village(session: Session, role: Role, name: str | None, texts: Texts, day: date) -> int | None:
    """The village that a role needs."""
    if role is not Role.VILLAGE_HEAD:
        return None
    village = village_named(session, name, day) if name else None
    if village is None:
        key = "cli-village-unknown" if name else "cli-village-needed"
        names = ", ".join(known_village.name for known_village in villages_on(session, day))
        raise SettingError("--village", name, texts.say("vi", key, names=names))
    return village.id


def run_doctor(args: argparse.Namespace, texts: Texts) -> int:
    """``python main.py doctor``: one line for each part; 1 if something is broken."""
    settings = load_settings(args.config, os.environ)
    settings.data.mkdir(parents=True, exist_ok=True)
    database = open_database(settings, texts)
    try:
        channels = live_channels(settings, texts, database, FileStore(settings.data / "files"))
        troubles = asyncio.run(check_channels(channels))
        database.run_now(lambda session: bring_settings(session, settings, system_clock().date()))
        found = database.run_now(lambda session: advice(session, settings, texts, channels, system_clock()))
    finally:
        database.close()
    for part in ("doctor-settings", "doctor-database"):
        print(texts.say("vi", "doctor-good", part=texts.say("vi", part)))
    for name, why in troubles.items():
        print(texts.say("vi", "doctor-bad" if why else "doctor-good", part=name, why=trouble_words(texts, why)))
    for line in found:
        print(line)
    return 1 if any(troubles.values()) else 0


def run_zalo_oa(args: argparse.Namespace, texts: Texts) -> int:
    """``python main.py zalo-oa``: connect the OA by a person's consent, or measure what it can do."""
    # Neither needs the key of the webhook: whoever must consent again in a hurry is not asked for it.
    settings = load_settings(args.config, {"ZALO_OA_WEBHOOK_KEY": "not-needed-here", **os.environ})
    own, secret = settings.zalo_oa, settings.zalo_oa_app_secret
    callback = own.callback_url or (f"{settings.server.public_url}/zalo-oa" if settings.server.public_url else "")
    if not secret:
        raise SettingError("ZALO_OA_APP_SECRET", "", texts.say("vi", "zalo-oa-no-secret"))
    if not callback:
        raise SettingError("zalo_oa.callback_url", "", texts.say("vi", "zalo-oa-no-callback"))
    database = open_database(settings, texts)
    channel = zalo_oa(settings, texts_of(settings), database, FileStore(settings.data / "files"))

    def say(key: str, **facts: Value) -> None:
        print(texts.say("vi", key, **facts), flush=True)

    if args.what == "measure":
        work = measure(channel, args.user, texts.say("vi", "zalo-oa-test-message"), say=say, clock=system_clock)
    else:
        work = connect(
            channel, channel.client, DatabaseTokenStore(database, own.app_id, system_clock),
            app_id=own.app_id, secret=secret, callback_url=callback, say=say, ask=sys.stdin.readline, clock=system_clock,
        )  # fmt: skip

    async def to_the_end() -> bool:
        try:
            return await work
        finally:
            await channel.tokens.settle()

    try:
        return 0 if asyncio.run(to_the_end()) else 1
    finally:
        database.close()


def run_replay(args: argparse.Namespace, texts: Texts) -> int:
    """``python main.py replay``: take failed updates again; what fails again stays."""
    settings = load_settings(args.config, os.environ)
    database = open_database(settings, texts)
    service = build(
        settings,
        live_channels(settings, texts, database, FileStore(settings.data / "files")),
        system_clock,
        database=database,
    )
    done = 0
    try:
        waiting = database.run_now(failed_updates)
        for inbox_id in waiting:
            done += replay_one(service, inbox_id)
    finally:
        service.close()
    print(texts.say("vi", "replayed", done=done, left=len(waiting) - done))
    return 0


def replay_one(service: Service, inbox_id: int) -> bool:
    """Whether it went well this time."""
    try:
        service.database.run_now(lambda session: replay(session, inbox_id, service.dialogue, service.clock()))
    except Exception:
        logging.getLogger(__name__).exception("update %s failed again", inbox_id)
        return False
    return True


async def simulate(
    service: Service, clock: SimulatedClock, channels: Mapping[str, SimulatedChannel], args: argparse.Namespace
) -> None:
    """Read transcript lines from standard input and print what the transcript holds."""
    simulator = Simulator(
        SimulatedStage(service), channels[args.channel], clock, speaker=args.speaker, on_line=print, others=channels
    )
    for line in sys.stdin:
        try:
            await simulator.play(line)
        except WrongOrderError as error:
            print(error, file=sys.stderr)
    if args.save:
        args.save.write_text("\n".join(simulator.lines) + "\n", encoding="utf-8")


def run_simulation(args: argparse.Namespace, texts: Texts) -> int:
    """``python main.py simulate``."""
    with tempfile.TemporaryDirectory() as folder:
        database = f"sqlite:///{args.database or Path(folder) / 'simulated.db'}"
        settings = load_settings(args.config, {}, {"database": database, "data": folder})
        clock = SimulatedClock(read_start(args.at, settings, texts))
        sent: list[Outbound] = []
        # The chosen channel first; on the others the same people can be too ("@bình/zalo_oa > …").
        names = sorted(CAPABILITIES, key=lambda name: name != args.channel)
        channels = {name: SimulatedChannel(name, CAPABILITIES[name], sent) for name in names}
        service = build(settings, list(channels.values()), clock, seed_of_chance="simulate")
        try:
            asyncio.run(simulate(service, clock, channels, args))
        finally:
            service.close()
    return 0


@dataclass(frozen=True)
class DemoScript:
    """What people do in ``make demo``: when it begins, on which channel, line by line."""

    at: str
    channel: str
    lines: tuple[str, ...]


def demo_script() -> DemoScript:
    """The script of the whole dialogue; its first two lines say when and where."""
    at, channel, *lines = (DEMO / "whole-dialogue.txt").read_text(encoding="utf-8").splitlines()
    return DemoScript(at.removeprefix("at: "), channel.removeprefix("channel: "), tuple(lines))


async def play_demo(
    stage: SimulatedStage, channel: SimulatedChannel, clock: SimulatedClock, script: DemoScript,
    on_line: Callable[[str], None],
) -> None:  # fmt: skip
    """Play the script; each line of the transcript goes to ``on_line`` as soon as it is there."""
    await Simulator(stage, channel, clock, files=DEMO, on_line=on_line).play_all(script.lines)


def run_demo(args: argparse.Namespace, texts: Texts) -> int:
    """``python main.py demo``: a whole dialogue on a throw-away database."""
    script = demo_script()
    with tempfile.TemporaryDirectory() as folder:
        settings = load_settings(args.config, {}, {"database": f"sqlite:///{folder}/demo.db", "data": folder})
        clock = SimulatedClock(read_start(script.at, settings, texts))
        channel = SimulatedChannel(script.channel, CAPABILITIES[script.channel])
        database = Database(settings.database)
        # What is thrown away need not wait for the disk at every commit.
        event.listen(database.engine, "connect", lambda connection, _: connection.execute("PRAGMA synchronous=OFF"))
        service = build(settings, [channel], clock, seed_of_chance="demo", database=database)
        try:
            asyncio.run(play_demo(SimulatedStage(service), channel, clock, script, print))
        finally:
            service.close()
    return 0


def read_start(text: str | None, settings: Settings, texts: Texts) -> datetime:
    """When a simulation begins: the given moment, or now to the minute."""
    if text is None:
        return system_clock().replace(second=0, microsecond=0)
    try:
        return datetime.fromisoformat(text).replace(tzinfo=settings.zone)
    except ValueError as error:
        raise SettingError("--at", text, texts.say("vi", "cli-at-wrong")) from error


def parser(texts: Texts) -> argparse.ArgumentParser:
    """The command line."""
    word = partial(texts.say, "vi")
    top = argparse.ArgumentParser(prog="main.py", description=word("cli-about"))
    top.add_argument("--config", type=Path, default=HERE / "config.toml", help=word("cli-config"))
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    for name, command in {"run": run, "demo": run_demo, "doctor": run_doctor, "replay": run_replay}.items():
        commands.add_parser(name, help=word(f"cli-{name}")).set_defaults(command=command)
    simulation = commands.add_parser("simulate", help=word("cli-simulate"))
    simulation.add_argument("--as", dest="speaker", default="dân", help=word("cli-simulate-as"))
    simulation.add_argument("--at", help=word("cli-simulate-at"))
    channel_help = word("cli-simulate-channel")
    simulation.add_argument("--channel", choices=sorted(CAPABILITIES), default="telegram", help=channel_help)
    simulation.add_argument("--database", type=Path, help=word("cli-simulate-database"))
    simulation.add_argument("--save", type=Path, help=word("cli-simulate-save"))
    simulation.set_defaults(command=run_simulation)
    zalo = commands.add_parser("zalo-oa", help=word("cli-zalo-oa"))
    zalo.add_argument("what", choices=["connect", "measure"], help=word("cli-zalo-oa-what"))
    zalo.add_argument("--user", default="", help=word("cli-zalo-oa-user"))
    zalo.set_defaults(command=run_zalo_oa)
    invitation = commands.add_parser("invite", help=word("cli-invite"))
    invitation.add_argument(
        "--role", required=True, choices=[role.value for role in Role], help=word("cli-invite-role")
    )
    invitation.add_argument("--name", required=True, help=word("cli-invite-name"))
    invitation.add_argument("--agency", help=word("cli-invite-agency"))
    invitation.add_argument("--village", help=word("cli-invite-village"))
    invitation.set_defaults(command=run_invite)
    return top


def main(arguments: Sequence[str]) -> int:
    """Run a command; a wrong setting is one line and exit code 2."""
    written = logging.StreamHandler(sys.stderr)
    written.setFormatter(PrivateFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[written])
    for noisy in ("alembic", "apscheduler", "aiohttp.access"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    texts = Texts(HERE / "locales", HOME_ZONE)
    args = parser(texts).parse_args(arguments)
    try:
        return int(args.command(args, texts))
    except SettingError as error:
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
