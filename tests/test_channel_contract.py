"""What every channel promises, whichever platform it speaks to: the common part, played over each channel's own wire.

A channel joins by its entry in ``tests/wires``; what is special to a platform is in the tests of that platform.
"""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from bot.message import (
    Address,
    Channel,
    Choice,
    DeliveryError,
    FileKind,
    FileTooLarge,
    Inbound,
    Outbound,
    OutgoingFile,
    Unsupported,
    Update,
)
from bot.simulator import CAPABILITIES
from models.vietnamese import split_text, utf16_length
from tests.wires import WIRES, Home, Seen, Wire, served

FILES = Path(__file__).parent / "files"
PHOTO = (FILES / "den-duong.jpg").read_bytes()
PDF = (FILES / "don.pdf").read_bytes()
LAN = "Lan"
PHONE = "0912 345 678"
WORDS = f"Đường thôn Vạc ngập, gọi tôi số {PHONE}"
NATURE = (
    "text_limit", "caption_limit", "buttons", "asks_phone", "receives_documents", "shows_history", "knows_language", "rings",
)  # fmt: skip
"""What is a channel's own; its windows and monthly limits are the settings'."""
CHOICES = (Choice(1, "Đồng ý, bắt đầu", "abc123"), Choice(2, "Để sau", "def456"))


@dataclass
class Core:
    """Keeps each update once, as the inbox does; refuses as a full disk does, with an error that quotes all it knows."""

    kept: dict[str, Update] = field(default_factory=dict)
    refusals: int = 0

    async def __call__(self, update: Update) -> None:
        if self.refusals:
            self.refusals -= 1
            raise OSError(f"disk full while keeping {update.body}")
        self.kept.setdefault(update.key, update)

    def heard(self) -> list[Inbound]:
        return [update.inbound for update in self.kept.values() if update.inbound is not None]


@dataclass
class Scene:
    """A channel that is served, over its wire."""

    wire: Wire
    channel: Channel
    core: Core
    folder: Path

    def outbound(self, text: str = "Chào ông/bà", row: int = 1, **more: object) -> Outbound:
        address = Address(self.channel.name, self.channel.account, self.wire.chat(LAN))
        return replace(Outbound(address, row, text), **more)  # type: ignore[arg-type]

    async def send(self, text: str, row: int = 1, **more: object) -> str:
        return await self.wire.carry(self.channel, self.outbound(text, row, **more))

    async def seen(self) -> list[Seen]:
        return await self.wire.seen(LAN)

    def stored(self, content: bytes, kind: FileKind, media_type: str) -> OutgoingFile:
        path = self.folder / f"stored-{kind}"
        path.write_bytes(content)
        return OutgoingFile(kind, path, f"tệp.{media_type.partition('/')[2]}", media_type)


@asynccontextmanager
async def scene_of(name: str, folder: Path) -> AsyncIterator[Scene]:
    wire, core = WIRES[name](), Core()
    async with served(wire, Home(folder), core) as channel:
        yield Scene(wire, channel, core, folder)


@pytest.fixture(params=WIRES)
async def scene(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Scene]:
    """Give each channel in turn."""
    async with scene_of(request.param, tmp_path) as scene:
        yield scene


# ---- in ----


async def test_words_come_as_they_were_written(scene: Scene) -> None:
    for words in (WORDS, "1", "dong y", "👨‍👩‍👧 cả nhà\nhỏi thăm"):
        assert await scene.wire.bring(scene.wire.says(LAN, words)) == 200
    heard = scene.core.heard()
    assert [inbound.text for inbound in heard] == [WORDS, "1", "dong y", "👨‍👩‍👧 cả nhà\nhỏi thăm"]
    address = Address(scene.channel.name, scene.channel.account, scene.wire.chat(LAN))
    assert {inbound.address for inbound in heard} == {address}
    assert all(inbound.press is None and not inbound.files and not inbound.group for inbound in heard)


async def test_a_press_brings_back_the_token_of_what_was_seen(scene: Scene) -> None:
    """Without buttons the person types the number, which is words like any others."""
    if not scene.channel.capabilities.buttons:
        assert scene.wire.presses(LAN, "abc123") is None
        return
    await scene.send("Ông/bà đồng ý chứ?", choices=CHOICES)
    [shown] = await scene.seen()
    assert shown.choices == CHOICES
    assert await scene.wire.bring(scene.wire.presses(LAN, shown.choices[1].token)) == 200
    assert [(inbound.press, inbound.text) for inbound in scene.core.heard()] == [("def456", "")]


@pytest.mark.parametrize(
    ("kind", "content", "name"), [(FileKind.PHOTO, PHOTO, "anh.jpg"), (FileKind.DOCUMENT, PDF, "don.pdf")]
)
async def test_a_file_can_be_fetched_within_its_limit(scene: Scene, kind: FileKind, content: bytes, name: str) -> None:
    assert await scene.wire.bring(await scene.wire.sends(LAN, kind, content, name)) == 200
    [inbound] = scene.core.heard()
    if kind is FileKind.DOCUMENT and not scene.wire.documents:
        assert not scene.channel.capabilities.receives_documents
        assert inbound.unsupported is Unsupported.NOT_CARRIED
        return
    [file] = inbound.files
    assert file.kind is kind
    assert await scene.channel.fetch(file.ref, len(content)) == content
    with pytest.raises(FileTooLarge):
        await scene.channel.fetch(file.ref, len(content) - 1)


async def test_what_is_not_understood_is_said_and_not_passed_over(scene: Scene) -> None:
    for kind in sorted(scene.wire.unsupported):
        assert await scene.wire.bring(scene.wire.sends_odd(LAN, kind)) == 200
    assert [inbound.unsupported for inbound in scene.core.heard()] == sorted(scene.wire.unsupported)


async def test_what_comes_twice_or_out_of_order_is_one_update_each(scene: Scene) -> None:
    first, second, third = (scene.wire.says(LAN, words) for words in ("một", "hai", "ba"))
    for tries, event in enumerate((third, first, third, second, first, third)):
        assert await scene.wire.bring(event, tries=tries) == 200
    assert [inbound.text for inbound in scene.core.heard()] == ["ba", "một", "hai"]


async def test_what_was_not_kept_is_not_acknowledged_and_can_come_again(scene: Scene) -> None:
    scene.core.refusals = 1
    event = scene.wire.says(LAN, WORDS)
    assert await scene.wire.bring(event) >= 500
    assert not scene.core.kept
    assert await scene.wire.bring(event, tries=1) == 200
    assert [inbound.text for inbound in scene.core.heard()] == [WORDS]


async def test_what_nobody_vouches_for_is_refused_and_does_nothing(scene: Scene) -> None:
    event = scene.wire.says(LAN, WORDS)
    assert await scene.wire.bring(event, forged=True) in (401, 403)
    assert not scene.core.kept
    assert await scene.wire.bring(event) == 200


# ---- out ----


async def test_a_text_arrives_as_it_is(scene: Scene) -> None:
    text = "Kính gửi ông/bà <b>Bình</b> & *Lan* _x_ [1] 👋\nhttps://xa.example/a?b=1&c=2"
    await scene.send(text)
    assert await scene.seen() == [Seen(text)]


async def test_as_many_choices_as_it_says_are_buttons(scene: Scene) -> None:
    most = scene.channel.capabilities.buttons
    choices = tuple(Choice(number, f"Thôn số {number}", f"t{number}") for number in range(1, most + 1))
    numbered = "".join(f"\n[{choice.number}] {choice.label}" for choice in choices[:0] or CHOICES)
    await scene.send("Ông/bà ở thôn nào?" + ("" if most else numbered), choices=choices)
    [shown] = await scene.seen()
    assert shown.choices == choices
    assert shown.text == "Ông/bà ở thôn nào?" + ("" if most else numbered)


@pytest.mark.parametrize(
    ("kind", "content", "media_type"),
    [(FileKind.PHOTO, PHOTO, "image/jpeg"), (FileKind.DOCUMENT, PDF, "application/pdf")],
)
async def test_a_file_reaches_the_person_with_its_text(
    scene: Scene, kind: FileKind, content: bytes, media_type: str
) -> None:
    await scene.send("Xin gửi ông/bà tệp này.", file=scene.stored(content, kind, media_type))
    shown = await scene.seen()
    assert [one.content for one in shown if one.content] == [content]
    assert "Xin gửi ông/bà tệp này." in "\n".join(one.text for one in shown)


async def test_a_long_text_goes_in_parts_that_the_platform_takes_and_nothing_is_lost(scene: Scene) -> None:
    """Characters outside the first plane count two, here as on the strictest platform."""
    limit = scene.channel.capabilities.text_limit
    text = "Đường ngập 🌊🌊, nhờ xã xem giúp. " * (limit // 12) + "🌊" * limit
    parts = split_text(text, limit)
    assert len(parts) > 2
    assert max(utf16_length(part) for part in parts) > limit - 2
    for row, part in enumerate(parts, 1):
        await scene.send(part, row)
    assert "".join("".join(one.text for one in await scene.seen()).split()) == "".join(text.split())


ERRORS = [(name, error) for name, wire in WIRES.items() for error in wire.failures]


@pytest.mark.parametrize(("name", "error"), ERRORS, ids=[f"{name}-{error.__name__}" for name, error in ERRORS])
async def test_each_failure_is_one_of_the_five_and_the_next_message_goes(
    name: str, error: type[DeliveryError], tmp_path: Path
) -> None:
    async with scene_of(name, tmp_path) as scene:
        scene.wire.fail(scene.wire.failures[error])
        with pytest.raises(error) as raised:
            await scene.send(WORDS)
        assert type(raised.value) is error
        assert raised.value.reason  # type: ignore[attr-defined]
        scene.wire.recover()
        await scene.send("Xin chào", row=2)
        assert "Xin chào" in [one.text for one in await scene.seen()]


# ---- what nobody may read ----


def chain(error: BaseException | None) -> list[BaseException]:
    """An error and those behind it that a log would show."""
    if error is None:
        return []
    shown = None if error.__suppress_context__ else error.__context__
    return [error, *chain(error.__cause__ or shown)]


async def test_no_secret_no_number_and_no_words_in_logs_or_errors(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    scene.core.refusals = 1
    event = scene.wire.says(LAN, WORDS)
    assert await scene.wire.bring(event) >= 500
    await scene.wire.bring(event, forged=True)
    told = []
    for failure in scene.wire.failures.values():
        scene.wire.fail(failure)
        with pytest.raises(DeliveryError) as raised:
            await scene.send(WORDS)
        scene.wire.recover()
        told += [text for error in chain(raised.value) for text in (str(error), repr(error))]
    scene.wire.go_bad("token")
    told.append(await scene.channel.check())
    for private in (*scene.wire.secrets, PHONE, "thôn Vạc", event_free(WORDS)):
        assert private not in caplog.text
        assert all(private not in text for text in told), private


def event_free(words: str) -> str:
    """The words as JSON writes them."""
    return words.encode("unicode_escape").decode()


# ---- being looked after ----


async def test_check_has_nothing_to_say_when_all_is_well(scene: Scene) -> None:
    assert await scene.channel.check() == ""


@pytest.mark.parametrize(
    ("how", "words"), [("down", ("unreachable", "uploads")), ("token", ("unauthorized", "consent"))]
)
async def test_check_says_what_is_wrong(scene: Scene, how: str, words: tuple[str, ...]) -> None:
    if not scene.wire.go_bad(how):
        assert await scene.channel.check() == ""
        return
    said = await scene.channel.check()
    assert any(word in said for word in words), said
    assert "\n" not in said


@pytest.mark.parametrize("what", NATURE)
async def test_the_simulator_carries_what_the_channel_carries(scene: Scene, what: str) -> None:
    assert getattr(scene.channel.capabilities, what) == getattr(CAPABILITIES[scene.channel.name], what)
