"""Turns a message into what Zalo carries: a text with buttons, a picture with its text, a document, a contact card."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from bot.channels.zalo_oa_client import Json
from bot.channels.zalo_oa_updates import PRESS_MARK
from bot.channels.zalo_oa_uploads import Ready, ready
from bot.message import Choice, Outbound, OutgoingFile, Rejected

TEXT_LIMIT = 2000
BUTTONS = 5
TITLE_LIMIT = 100
CARD_TITLE_LIMIT = 100
CARD_TEXT_LIMIT = 500
"""Characters, counted as UTF-16 units, the strictest count."""
TOKEN_LIMIT = 64

ButtonKind = Literal["oa.query.hide", "oa.query.show"]
Share = Callable[[Outbound], str | None]
"""An address where the person can fetch the file of a message that Zalo does not carry, None where there is none."""
Words = Callable[..., str]
"""A text by the reader's language and its key, with its arguments."""


@dataclass(frozen=True, slots=True)
class Part:
    """One wire call. ``path`` is the file's own place, by which its upload is remembered."""

    text: str = ""
    choices: tuple[Choice, ...] = ()
    card: str = ""
    """The title of a card that asks for the person's contact."""
    path: Path | None = None
    file: Ready | None = None


@dataclass(frozen=True, slots=True)
class Style:
    """How the OA is set: the kind of its buttons, the template's name with them, and the picture of the contact card."""

    button_kind: ButtonKind = "oa.query.hide"
    button_template: str = ""
    contact_picture: str = ""


async def parts_of(message: Outbound, style: Style, share: Share | None, words: Words) -> list[Part]:
    """The wire calls that carry a message: one, or two where Zalo does not carry its file and its text together."""
    for choice in message.choices:
        if not 1 <= len(choice.token) <= TOKEN_LIMIT or not choice.token.isascii():
            raise Rejected(f"the token of choice {choice.number} is not 1 to {TOKEN_LIMIT} ASCII characters long")
    if message.file is not None:
        return await _with_file(message, message.file, share, words)
    text = Part(message.text, message.choices)
    if message.ask_phone is None or not style.contact_picture:
        return [text]
    card = _numbered(message.text, message.choices)
    asks = _length(card) <= CARD_TEXT_LIMIT and _length(message.ask_phone) <= CARD_TITLE_LIMIT
    return [replace(text, card=message.ask_phone)] if asks else [text]


async def _with_file(message: Outbound, file: OutgoingFile, share: Share | None, words: Words) -> list[Part]:
    made = await asyncio.to_thread(ready, file)
    rest = [Part(message.text, message.choices)] if message.text or message.choices else []
    if made is None:
        return _together(_note(message, share, words), rest)
    if made.is_picture and not message.choices:
        return [Part(message.text, path=file.path, file=made)]
    return [Part(path=file.path, file=made), *rest]


def instead_of_file(message: Outbound, part: Part, share: Share | None, words: Words) -> list[Part]:
    """What goes out where Zalo does not take the part's file after all: its text, and where the file is to be had."""
    return _together(_note(message, share, words), [Part(part.text)] if part.text else [])


def _note(message: Outbound, share: Share | None, words: Words) -> str:
    address = share(message) if share is not None else None
    name = message.file.name if message.file is not None else ""
    key = "zalo-oa-file-at" if address else "zalo-oa-file-elsewhere"
    return words(message.language, key, name=name, address=address or "")


def _together(note: str, rest: Sequence[Part]) -> list[Part]:
    if not rest:
        return [Part(note)]
    whole = f"{rest[0].text}\n\n{note}" if rest[0].text else note
    return [replace(rest[0], text=whole)] if _length(whole) <= TEXT_LIMIT else [Part(note), *rest]


def body_of(part: Part, style: Style, upload: str = "") -> Json:
    """The ``message`` of the wire call; ``upload`` is Zalo's name for the part's file."""
    if part.file is not None:
        return _file_body(part, part.file, upload)
    if part.card:
        element = {
            "title": part.card, "subtitle": _numbered(part.text, part.choices).strip(),
            "image_url": style.contact_picture,
        }  # fmt: skip
        return _template({"template_type": "request_user_info", "elements": [element]})
    if not part.choices:
        return {"text": part.text.strip()}
    if (spelled_out := _spelled_out(part)) is not None:
        return {"text": spelled_out.strip()}
    named = {"template_type": style.button_template} if style.button_template else {}
    buttons = [_button(choice, style.button_kind) for choice in part.choices]
    return {"text": part.text.strip(), **_template({**named, "buttons": buttons})}


def _file_body(part: Part, file: Ready, upload: str) -> Json:
    if not file.is_picture:
        return {"attachment": {"type": "file", "payload": {"token": upload}}}
    element = {"media_type": "image", "attachment_id": upload}
    said = {"text": part.text.strip()} if part.text else {}
    return {**said, **_template({"template_type": "media", "elements": [element]})}


def _template(payload: Json) -> Json:
    return {"attachment": {"type": "template", "payload": payload}}


def _button(choice: Choice, kind: ButtonKind) -> Json:
    """A pressed button comes back as text; its token stands behind a mark, after the label where people see it."""
    mark = f"{PRESS_MARK}{choice.token}"
    payload = f"{choice.label} {mark}" if kind == "oa.query.show" else mark
    return {"title": _cut(_title(choice), TITLE_LIMIT), "type": kind, "payload": payload}


def _spelled_out(part: Part) -> str | None:
    """The text with its choices in full, to be typed by number, where a button would cut one; None where none is cut."""
    if all(_length(_title(choice)) <= TITLE_LIMIT for choice in part.choices):
        return None
    whole = _numbered(part.text, part.choices)
    return whole if _length(whole) <= TEXT_LIMIT else None


def without_buttons(part: Part) -> Part | None:
    """The same with its choices in the text, to be typed by number; None where there are none or there is no room."""
    whole = _numbered(part.text, part.choices)
    return Part(whole) if part.choices and _length(whole) <= TEXT_LIMIT else None


def _title(choice: Choice) -> str:
    return f"{choice.number}. {choice.label}"


def _numbered(text: str, choices: Sequence[Choice]) -> str:
    return "\n".join([text, *(f"[{choice.number}] {choice.label}" for choice in choices)])


def _cut(text: str, limit: int) -> str:
    if _length(text) <= limit:
        return text
    kept = text.encode("utf-16-le")[: 2 * (limit - 1)].decode("utf-16-le", "ignore")
    return kept.rstrip() + "…"


def _length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
