"""The channels as the settings have them: the only file that names them all."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import handlers
from bot.budgets import QuotaKeeper
from bot.channels.telegram import Telegram
from bot.channels.web_chat import ChatLine, WebChat
from bot.channels.zalo_bot import ZaloBot
from bot.channels.zalo_oa import CARRIES, Secrets, ZaloOA
from bot.channels.zalo_oa_sending import Style
from bot.file_store import FileStore
from bot.journey import Menu
from bot.message import Address, Channel, Command, Outbound, OutgoingFile
from bot.settings import Settings
from bot.texts import Texts
from bot.token_store import DatabaseTokenStore
from composition.building import system_clock, texts_of
from models.database import Database
from web.chat_history import chat_lines, newest_line, offered_file
from web.shared_files import SharedFiles, shared_file, signing_key


def live_channels(settings: Settings, texts: Texts, database: Database, files: FileStore) -> list[Channel]:
    """The web chat always, Telegram and the Zalo bot each with its token, the Zalo OA once it is known which OA it is."""
    channels: list[Channel] = [web_chat(settings, texts, database, files)]
    if settings.telegram_token:
        channels.append(telegram(settings, texts))
    if settings.zalo_bot_token:
        channels.append(zalo_bot(settings, texts_of(settings), database, files))
    if settings.zalo_oa_app_secret and settings.zalo_oa.oa_id:
        channels.append(zalo_oa(settings, texts_of(settings), database, files))
    return channels


def web_chat(settings: Settings, texts: Texts, database: Database, files: FileStore) -> WebChat:
    """The channel that is always there."""

    async def history(address: Address, after: int) -> Sequence[ChatLine]:
        return await database.read(lambda session: chat_lines(session, address, after))

    async def open_file(address: Address, line: int) -> OutgoingFile | None:
        return await database.read(lambda session: offered_file(session, address, line, files))

    async def newest(address: Address) -> int:
        return await database.read(lambda session: newest_line(session, address))

    return WebChat(
        # Several processes can share PostgreSQL only.
        newest=None if database.is_sqlite else newest, client_header=settings.server.client_address_header,
        address_messages_a_minute=settings.flood.address_messages_a_minute,
        address_upload_limit=settings.flood.address_upload_mb_a_day << 20,
        history=history, open_file=open_file, texts=lambda key: texts.say("vi", key),
        uploads=settings.data / "uploads", file_limit=settings.files.limit_mb << 20,
        secure_cookie=settings.server.public_url.startswith("https://"), clock=system_clock,
    )  # fmt: skip


def telegram(settings: Settings, texts: Texts) -> Telegram:
    """Telegram as the settings have it, with the command menu in both languages."""
    return Telegram(
        token=settings.telegram_token, base_url=settings.telegram.base_url, proxy=settings.telegram.proxy or None,
        mode=settings.telegram.mode, webhook_url=settings.server.public_url,
        webhook_secret=settings.telegram_webhook_secret, commands=command_menus(texts),
        rate=settings.telegram.messages_a_second, chat_rate=settings.telegram.messages_a_second_each,
    )  # fmt: skip


def zalo_bot(settings: Settings, texts: Texts, database: Database, files: FileStore) -> ZaloBot:
    """The Zalo bot as the settings have it; without a public address it says where a file can be asked for."""
    zalo = settings.zalo_bot
    shared = shared_files(settings, texts, database, files)

    def share(message: Outbound) -> str:
        return shared.address(message.row)

    def say_file(language: str, name: str, url: str) -> str:
        key = "zalo-file-link" if url else "zalo-file-without-link"
        return texts.say(language, key, name=name, url=url)

    return ZaloBot(
        token=settings.zalo_bot_token, base_url=zalo.base_url, other_base_urls=zalo.other_base_urls, mode=zalo.mode,
        webhook_url=settings.server.public_url, webhook_secret=settings.zalo_bot_webhook_secret,
        share=share if settings.server.public_url else None, say_file=say_file, folder=settings.data / "zalo_bot",
        media_hosts=zalo.media_hosts, shows_typing=zalo.shows_typing, poll_seconds=zalo.poll_seconds,
        rate=zalo.messages_a_second, quota_seconds=zalo.give_up_refused_minutes * 60,
        monthly_messages=zalo.messages_a_month, monthly_people=zalo.users, reserve=zalo.reserve,
    )  # fmt: skip


def shared_files(settings: Settings, texts: Texts, database: Database, files: FileStore) -> SharedFiles:
    """Files under addresses of their own, for channels that carry links only."""

    async def find(row: int) -> OutgoingFile | None:
        return await database.read(lambda session: shared_file(session, row, files))

    return SharedFiles(
        signing_key(settings.data / "shared-files.key"), settings.server.public_url,
        timedelta(days=settings.files.link_days), system_clock, find,
        "\n\n".join(texts.say(language, "shared-file-expired") for language in texts.languages),
    )  # fmt: skip


def zalo_oa(settings: Settings, texts: Texts, database: Database, files: FileStore) -> ZaloOA:
    """The Zalo OA as the settings have it, with its tokens in the database."""
    own = settings.zalo_oa
    shared = shared_files(settings, texts, database, files)
    key = settings.zalo_oa_webhook_key if own.mac_key == "webhook_key" else settings.zalo_oa_app_secret
    return ZaloOA(
        app_id=own.app_id, oa_id=own.oa_id, secrets=Secrets(settings.zalo_oa_app_secret, key),
        store=DatabaseTokenStore(database, own.app_id, system_clock), words=texts.say,
        api_url=own.api_url, oauth_url=own.oauth_url, media_hosts=own.media_hosts,
        requests_a_minute=own.requests_a_minute, v2_after_235=own.v2_after_235,
        capabilities=replace(
            CARRIES, buttons=own.buttons, free_window=timedelta(hours=own.free_window_hours), free_count=own.free_count,
            paid_window=timedelta(days=own.paid_window_days) if own.paid_a_month else None, price_vnd=own.price_vnd,
            monthly_paid=own.paid_a_month, reserve=own.paid_reserve,
        ),
        on_quota=QuotaKeeper(database, settings, system_clock).hear,
        style=Style(own.button_kind, own.button_template, own.contact_picture),
        renew_hours_before=own.renew_hours_before, upload_days=own.upload_days,
        share=(lambda message: shared.address(message.row)) if settings.server.public_url else None,
    )  # fmt: skip


def command_menus(texts: Texts) -> dict[str, list[Command]]:
    """The slash commands that the platform shows, for each language; Vietnamese also for everybody else."""
    openings = [opening for journey in handlers.journeys() for opening in journey.openings]
    shown = sorted((o for o in openings if o.menu in (Menu.CITIZEN, Menu.COMMAND)), key=lambda opening: opening.place)
    menus = {
        language: [
            Command(texts.say(language, f"open-{o.name}").split(",")[0], texts.say(language, f"open-{o.name}.about"))
            for o in shown
        ]
        for language in texts.languages
    }
    return {"": menus["vi"], **menus}
