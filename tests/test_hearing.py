"""What transcripts cannot show: deploys in the middle of a talk, a turn that raises and its replay, floods, erased askers."""

import logging
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import Session, col, select

from bot.journey import Action, Dialogue, Journey
from bot.receiving import Receiver, failed_updates, replay
from bot.simulator import CAPABILITIES, VIETNAM, SimulatedChannel, SimulatedClock, Simulator
from bot.turn import Turn
from models.conversation import Conversation
from models.history import HistoryEntry
from models.inbox import InboxUpdate, UpdateState
from models.matter import Matter
from models.outbox import OutboxRow
from tests.stage import Stage, Trouble, trial_settings

START = datetime(2026, 10, 5, 8, 0, tzinfo=VIETNAM)
REGISTERED = ("xin chào", "1", "đăng ký", "Nguyễn Thị Mơ", "Vạc", "bỏ qua")


class Talk:
    """One person talking to the service, which can be deployed anew in the middle."""

    def __init__(self, folder: Path, channel: str = "telegram") -> None:
        self.clock = SimulatedClock(START)
        self.channel = SimulatedChannel(channel, CAPABILITIES[channel])
        settings = trial_settings(f"sqlite:///{folder / 'talk.db'}", folder)
        self.stage = Stage(settings, self.channel, self.clock, Trouble.NONE)
        self.simulator = Simulator(self.stage, self.channel, self.clock)

    async def say(self, *texts: str) -> str:
        """Say these one after another; returns what was answered to the last, messages on lines of their own."""
        before = len(self.channel.sent)
        for text in texts:
            before = len(self.channel.sent)
            await self.simulator.play(f"> {text}")
        return "\n".join(message.text for message in self.channel.sent[before:])

    def deploy(self, change: Callable[[Journey], Journey]) -> None:
        """Go on with other journeys over the same database."""
        service = self.stage.service
        dialogue = replace(service.dialogue, journeys=tuple(map(change, service.dialogue.journeys)))
        receiver = Receiver(service.database, dialogue, service.clock, service.outbox.promised)
        self.stage.service = replace(service, dialogue=dialogue, receiver=receiver)

    @property
    def dialogue(self) -> Dialogue:
        """As it was deployed last."""
        return self.stage.service.dialogue

    async def look(self, work: Callable[[Session], Any]) -> Any:
        """What is in the database."""
        return await self.stage.service.database.read(work)


@pytest.fixture
async def talk(tmp_path: Path) -> AsyncIterator[Talk]:
    """A talk on a database of its own."""
    talking = Talk(tmp_path)
    yield talking
    talking.stage.service.close()


def without_step(step: str) -> Callable[[Journey], Journey]:
    """A deploy that drops a step of every form."""

    def change(journey: Journey) -> Journey:
        flows = tuple(replace(flow, asks=tuple(ask for ask in flow.asks if ask.name != step)) for flow in journey.flows)
        return replace(journey, flows=flows)

    return change


async def test_a_step_that_is_gone_restarts_the_form_with_one_sentence_and_the_answers(talk: Talk) -> None:
    await talk.say(*REGISTERED, "hỏi", "tôi muốn khiếu nại việc thu hồi sổ đỏ", "xong")
    talk.deploy(without_step("door"))
    told = await talk.say("1")
    assert "vừa được cập nhật" in told
    assert "Ông/bà xem lại trước khi gửi" in told
    assert "tôi muốn khiếu nại việc thu hồi sổ đỏ" in told


async def test_a_form_that_is_gone_is_said_to_be_gone_once(talk: Talk) -> None:
    await talk.say(*REGISTERED, "hỏi", "đèn đường hỏng")

    def change(journey: Journey) -> Journey:
        return replace(journey, flows=tuple(flow for flow in journey.flows if flow.name != "ask"))

    talk.deploy(change)
    assert "việc đang làm dở không còn" in await talk.say("xong")
    assert "Ông/bà bấm một mục" in await talk.say("menu")


async def test_a_choice_whose_action_is_gone_answers_politely(talk: Talk) -> None:
    await talk.say(*REGISTERED, "đèn đường xóm 3 hỏng, tối quá")

    def change(journey: Journey) -> Journey:
        return replace(journey, actions={name: act for name, act in journey.actions.items() if name != "kept.send"})

    talk.deploy(change)
    assert "không làm lại" in await talk.say("1")


def raising(name: str) -> Callable[[Journey], Journey]:
    """A deploy with a mistake: an action that writes to the record, speaks, and fails."""

    def fail(turn: Turn, _args: Mapping[str, Any]) -> None:
        turn.record("contact", turn.contact_id, "half-done")
        turn.say("kept-nothing")
        raise ZeroDivisionError("gọi 0912 345 678")

    def change(journey: Journey) -> Journey:
        return replace(journey, actions={**journey.actions, name: Action(fail)}) if name in journey.actions else journey

    return change


async def test_a_turn_that_raises_leaves_no_trace_but_the_message_and_an_apology_and_can_be_replayed(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    await talk.say(*REGISTERED, "đèn đường xóm 3 hỏng, tối quá")
    good = talk.dialogue
    history = await talk.look(lambda session: len(session.exec(select(HistoryEntry.id)).all()))
    talk.deploy(raising("kept.send"))
    with caplog.at_level(logging.CRITICAL):
        told = await talk.say("gửi ngay")
    assert told.startswith("Trợ lý gặp trục trặc")
    assert "\n" not in told, "nothing of the turn that failed was said"
    assert await talk.look(lambda session: len(session.exec(select(HistoryEntry.id)).all())) == history
    kept = await talk.look(_failed)
    assert (kept.state, kept.said) == (UpdateState.FAILED, "gửi ngay")
    assert "0912" not in kept.error, "no phone in what operators read"
    await _replay(talk, kept.id, good)
    assert talk.channel.sent[-1].text.startswith("Ông/bà xem lại trước khi gửi")
    row = await talk.look(lambda session: session.get_one(InboxUpdate, kept.id))
    assert (row.state, row.body, row.error) == (UpdateState.REPLAYED, "", "")
    assert await talk.look(failed_updates) == []


async def test_an_apology_reaches_whoever_wrote_again_after_their_window_was_shut(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    talk = Talk(tmp_path, "zalo_oa")
    await talk.say(*REGISTERED, "đèn đường xóm 3 hỏng, tối quá")
    talk.clock.move_to(START + timedelta(days=8))
    talk.deploy(raising("kept.send"))
    with caplog.at_level(logging.CRITICAL):
        told = await talk.say("gửi ngay")
    talk.stage.service.close()
    assert told.startswith("Trợ lý gặp trục trặc")


async def test_a_replay_that_fails_again_leaves_the_message_where_it_was(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    await talk.say(*REGISTERED, "đèn đường xóm 3 hỏng, tối quá")
    talk.deploy(raising("kept.send"))
    with caplog.at_level(logging.CRITICAL):
        await talk.say("gửi ngay")
    kept = await talk.look(_failed)
    with pytest.raises(ZeroDivisionError):
        await _replay(talk, kept.id, talk.dialogue)
    assert await talk.look(failed_updates) == [kept.id]


def _failed(session: Session) -> InboxUpdate:
    return session.exec(select(InboxUpdate).where(InboxUpdate.state == UpdateState.FAILED)).one()


async def _replay(talk: Talk, inbox_id: int, dialogue: Dialogue) -> None:
    database = talk.stage.service.database
    await database.run(lambda session: replay(session, inbox_id, dialogue, talk.clock()))
    while await talk.stage.work():
        pass


async def test_whoever_floods_is_told_once_and_heard_again_after_a_minute(talk: Talk) -> None:
    await talk.say("xin chào", "1")
    limit = talk.dialogue.settings.flood.messages
    before = len(talk.channel.sent)
    for number in range(limit + 10):
        await talk.say(f"tin thứ {number}")
    told = [message.text for message in talk.channel.sent[before:]]
    assert [text for text in told if "gửi hơi nhanh" in text] == [told[-1]]
    assert len(told) == limit - 2 + 1, "two messages were said before, one sentence about the flood after"
    assert await talk.say("menu") == ""
    talk.clock.move_to(talk.clock() + timedelta(minutes=1))
    assert "Ông/bà bấm một mục" in await talk.say("menu")


async def test_twenty_matters_a_day_by_whatever_way_and_the_words_wait(talk: Talk) -> None:
    await talk.say(*REGISTERED)
    limit = talk.dialogue.settings.flood.matters_a_day
    for number in range(limit):
        talk.clock.move_to(talk.clock() + timedelta(minutes=1))
        await talk.say(f"/hoi ổ gà ở ngõ số {number} của đường làng", "xong", "1")
    assert len(await talk.look(lambda session: session.exec(select(Matter.id)).all())) == limit
    for told in (await talk.say("hỏi"), await talk.say("mất điện cả xóm từ tối qua", "gửi ngay")):
        assert told.startswith(f"Hôm nay ông/bà đã gửi {limit} việc")
    kept = await talk.look(lambda session: session.exec(select(Conversation.kept)).one())
    assert kept == "mất điện cả xóm từ tối qua"
    talk.clock.move_to(talk.clock() + timedelta(days=1))
    assert (await talk.say("hỏi")).startswith("Ông/bà muốn hỏi")


async def test_what_is_said_at_another_door_is_kept_nowhere_if_the_person_stops(talk: Talk) -> None:
    words = "tôi tố cáo ông trưởng thôn nhận hối lộ"
    await talk.say(*REGISTERED, words, "dừng ở đây")
    said = await talk.look(lambda session: session.exec(select(InboxUpdate.said).order_by(col(InboxUpdate.id))).all())
    assert words not in said
    told = [message.text for message in talk.channel.sent]
    assert not any("hối lộ" in text for text in told), "nor is it repeated to them"


async def test_declining_leaves_nothing_that_was_said(talk: Talk) -> None:
    await talk.say("đường thôn tôi ngập mấy hôm nay", "không đồng ý")
    assert await talk.look(lambda session: set(session.exec(select(InboxUpdate.said)).all())) == {""}
    assert await talk.look(lambda session: session.exec(select(Conversation.kept)).all()) in ([], [""])


async def test_erasing_before_registering_leaves_nothing_that_was_said_or_repeated(talk: Talk) -> None:
    await talk.say("xin chào", "đồng ý, bắt đầu", "đường thôn tôi ngập mấy hôm nay", "xóa")
    assert await talk.look(lambda session: set(session.exec(select(InboxUpdate.said)).all())) == {""}
    assert await talk.look(lambda session: session.exec(select(Conversation.kept)).all()) == [""]
    assert not any(
        "ngập" in text for text in await talk.look(lambda session: session.exec(select(OutboxRow.text)).all())
    )


async def test_a_text_beyond_the_limit_is_refused_with_the_sentence_of_the_form(talk: Talk) -> None:
    long = "đường làng ngập nước " * 5500
    await talk.say(*REGISTERED)
    assert "tối đa 8000" in (await talk.say(long)).replace(".", "")
    await talk.say("hỏi")
    assert "tối đa 8000" in (await talk.say(long)).replace(".", "")


async def test_a_typed_yes_with_marks_stops_no_messages(talk: Talk) -> None:
    await talk.say(*REGISTERED)
    assert "chỉ nhắn khi" not in await talk.say("đúng")
    assert "chỉ nhắn khi" not in await talk.say("đúng rồi")


async def test_who_adds_at_the_review_after_a_door_is_read_by_officials_only(talk: Talk) -> None:
    await talk.say(*REGISTERED, "/hoi đường làng nhiều ổ gà", "xong")
    assert "tôi tố cáo ông trưởng thôn" in await talk.say("tôi tố cáo ông trưởng thôn", "vẫn thêm vào nội dung")
    labels = [choice.label for choice in talk.channel.sent[-1].choices]
    assert labels == ["Gửi, chỉ cán bộ xem", "Sửa lại", "Thôi, không gửi"]
