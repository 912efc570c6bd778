"""The registry of channels under test: a fifth channel is one file here, over its fake server, and one line below."""

from tests.wires.telegram import TelegramWire
from tests.wires.web_chat import WebChatWire
from tests.wires.wire import Door, Event, Home, Seen, Wire, served
from tests.wires.zalo_bot import ZaloBotWire
from tests.wires.zalo_oa import ZaloOAWire

WIRES: dict[str, type[Wire]] = {wire.name: wire for wire in (TelegramWire, WebChatWire, ZaloBotWire, ZaloOAWire)}

__all__ = ["WIRES", "Door", "Event", "Home", "Seen", "Wire", "served"]
