"""What the web chat shows again: both sides of a conversation as the database has it."""

from collections.abc import Collection

from sqlmodel import Session, col, select

from bot.channels.web_chat import ChatFile, ChatLine, file_url
from bot.file_store import FileStore
from bot.message import Address, Choice, FileKind, OutgoingFile
from models.contact import Contact
from models.conversation import Conversation, live_offers
from models.inbox import InboxUpdate
from models.outbox import OutboxRow
from models.stored_file import FileState, StoredFile

MOST_LINES = 300
"""What a page shows at once; older lines stay in the record."""


def chat_lines(session: Session, address: Address, after: int) -> list[ChatLine]:
    """The lines of one conversation after a number, oldest first."""
    contact = _contact(session, address)
    if contact is None or contact.id is None:
        return []
    live = _live_tokens(session, contact.id)
    said = session.exec(
        select(InboxUpdate)
        .where(InboxUpdate.contact_id == contact.id, InboxUpdate.line > after)
        .order_by(col(InboxUpdate.line).desc())
        .limit(MOST_LINES)
    )
    told = session.exec(
        select(OutboxRow)
        .where(OutboxRow.contact_id == contact.id, OutboxRow.line > after)
        .order_by(col(OutboxRow.line).desc())
        .limit(MOST_LINES)
    )
    lines = [_said(update) for update in said] + [_told(session, row, live) for row in told]
    return sorted(lines, key=lambda line: line.id)[-MOST_LINES:]


def newest_line(session: Session, address: Address) -> int:
    """The number of the last line of a conversation, 0 if there is none."""
    contact = _contact(session, address)
    return contact.lines if contact else 0


def offered_file(session: Session, address: Address, line: int, files: FileStore) -> OutgoingFile | None:
    """The file of a line, if this visitor has such a line and it has one."""
    contact = _contact(session, address)
    row = session.exec(
        select(OutboxRow).where(OutboxRow.contact_id == (contact.id if contact else None), OutboxRow.line == line)
    ).first()
    file = session.get(StoredFile, row.file_id) if contact and row and row.file_id is not None else None
    if file is None or file.state != FileState.KEPT:
        return None
    return OutgoingFile(FileKind(file.kind), files.path(file.digest), file.name, file.media_type)


def _contact(session: Session, address: Address) -> Contact | None:
    return session.exec(
        select(Contact).where(
            Contact.channel == address.channel, Contact.account == address.account, Contact.chat == address.chat
        )
    ).first()


def _live_tokens(session: Session, contact_id: int) -> Collection[str]:
    conversation = session.get(Conversation, contact_id)
    frames = conversation.frames if conversation else []
    forms = {f"{frame['token']}.{number}" for frame in frames[-1:] for number in range(1, len(frame["shown"]) + 1)}
    return forms | {offer.token for offer in live_offers(session, contact_id)}


def _said(update: InboxUpdate) -> ChatLine:
    file = ChatFile(", ".join(update.files), "", FileKind.DOCUMENT, "") if update.files else None
    return ChatLine(update.line, True, update.said, (), file, update.received_at, True)


def _told(session: Session, row: OutboxRow, live: Collection[str]) -> ChatLine:
    choices = tuple(Choice(**choice) for choice in row.choices)
    stored = session.get(StoredFile, row.file_id) if row.file_id is not None else None
    file = ChatFile(stored.name, stored.media_type, FileKind(stored.kind), file_url(row.line)) if stored else None
    closed = not any(choice.token in live for choice in choices)
    return ChatLine(row.line, False, row.text, choices, file, row.made_at, closed)
