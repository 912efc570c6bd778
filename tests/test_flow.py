"""The laws of forms: what a typed choice means, how a form moves, and that no words make it lose an answer."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.answers import Gather, Name, OneOf, PhoneNumber, SeveralOf, Story, Words, gathered
from bot.flow import (
    CANCEL,
    EDIT,
    Again,
    Answers,
    Ask,
    Flow,
    Frame,
    Move,
    Option,
    Part,
    Review,
    Said,
    advance,
    choose,
    go_back,
    number_in,
    options_of,
    start,
)
from bot.message import FileKind, IncomingFile
from models.vietnamese import fold

VERDICT = (Option("yes", "Đã giải quyết xong"), Option("no", "Chưa được, nêu lý do"))
EXTENSION = (Option("grant", "Đồng ý gia hạn"), Option("refuse", "Không gia hạn"))
DAYS = tuple(Option(str(days), f"{days} ngày làm việc") for days in (3, 5, 10, 15, 20))
CODES = (Option("a", "BÌNH AN 4827"), Option("b", "BÌNH AN 4872"))
ASKING = (Option("now", "Gửi ngay"), Option("more", "Viết thêm rồi gửi"), Option("no", "Không gửi"))


@pytest.mark.parametrize(
    ("options", "typed", "meant"),
    [
        (ASKING, "1", "now"),
        (ASKING, " [2] ", "more"),
        (ASKING, "số 3.", "no"),
        (ASKING, "chọn số 1", "now"),
        (ASKING, "Gửi ngay", "now"),
        (ASKING, "GUI NGAY!", "now"),
        (ASKING, "guingay", "now"),
        (ASKING, "gửi nagy", "now"),
        (ASKING, "viết thêm", "more"),
        (ASKING, "khong", "no"),
        (VERDICT, "chưa được", "no"),
        (VERDICT, "đã giải quyết", "yes"),
        (DAYS, "5 ngày", "5"),
        (CODES, "binh an 4872", "b"),
    ],
)
def test_a_choice_is_meant_by_number_label_beginning_or_near_miss(
    options: Sequence[Option], typed: str, meant: str
) -> None:
    picked = choose(options, typed)
    assert picked is not None
    assert picked.value == meant


@pytest.mark.parametrize(
    ("options", "typed"),
    [
        (ASKING, "4"),
        (ASKING, "0"),
        (ASKING, ""),
        (ASKING, "gử"),
        (ASKING, "gửi ngày mai nhé"),
        (VERDICT, "chưa giải quyết xong"),
        (VERDICT, "được"),
        (EXTENSION, "ko đồng ý gia hạn"),
        (EXTENSION, "không đồng ý gia hạn"),
        (EXTENSION, "gia hạn"),
        (DAYS, "7 ngày làm việc"),
        (DAYS, "ngày làm việc"),
        (CODES, "binh an 4828"),
        (CODES, "binh an"),
    ],
)
def test_what_could_mean_two_things_or_the_opposite_means_nothing(options: Sequence[Option], typed: str) -> None:
    assert choose(options, typed) is None


@given(st.sampled_from([VERDICT, EXTENSION, DAYS, CODES, ASKING]), st.data())
def test_every_label_and_number_means_its_own_choice(options: Sequence[Option], data: st.DataObject) -> None:
    number = data.draw(st.integers(1, len(options)))
    option = options[number - 1]
    typed = data.draw(
        st.sampled_from([str(number), f"{number}.", option.label, fold(option.label), option.label.upper()])
    )
    assert choose(options, typed) == option


def test_a_number_is_a_number_only_if_there_is_nothing_else() -> None:
    assert [number_in(text) for text in ("2", "(2)", "mục 12", "2 con gà", "1234", "x2", "")] == [2, 2, 12, *[None] * 4]


class Look:
    """What a form looks things up with: every text is its key."""

    def word(self, key: str, **args: Any) -> str:
        """The key itself; one word stands for every list of sayings."""
        return key

    def means(self, key: str, text: str) -> bool:
        """Only "xong" is in a list."""
        return key == "words-done" and fold(text) == "xong"


def refuse(_look: Look, file: IncomingFile) -> str | None:
    """Refuse programs."""
    return "file-type-refused" if file.name.endswith(".exe") else None


def wants_phone(_look: Look, answers: Answers) -> bool:
    """Only those who live in Vạc are asked."""
    return bool(answers["village"] == "vac")


def likely_place(_look: Look, answers: Answers) -> str | None:
    """The village is likely the place, unless it is far away."""
    return None if answers["village"] == "far" else str(answers["village"])


def done(_look: Look, _answers: Answers) -> None:
    """Complete; ``advance`` never calls it."""
    raise AssertionError("a form completes in its turn")


FORM: Flow[Look] = Flow(
    "form",
    (
        Ask("name", Name()),
        Ask("village", OneOf(("vac", "mo-trach", "far"))),
        Ask("phone", PhoneNumber(), when=wants_phone, optional=True),
        Ask("more", Gather(3, 500, refuse)),
        Ask("place", Words(2, 100), default=likely_place),
        Ask("review", Review(("send", "quietly"))),
    ),
    done,
)
LOOK = Look()


def shown(flow: Flow[Look], move: Move) -> Frame:
    """The form as the conversation remembers it once its question was put."""
    return replace(move.frame, token="t", shown=options_of(flow, move.frame, LOOK))


def said(flow: Flow[Look], *texts: str, answers: Mapping[str, Any] | None = None) -> Move:
    """Where a form stands after these messages."""
    move = start(flow, LOOK, answers)
    for text in texts:
        move = advance(flow, shown(flow, move), Said(text), LOOK)
    return move


def test_a_form_asks_in_order_skips_what_does_not_apply_and_takes_what_is_likely() -> None:
    assert said(FORM).frame.step == "name"
    assert said(FORM, "nguyễn thị mơ", "2").frame.step == "more"
    assert said(FORM, "nguyễn thị mơ", "vac").frame.step == "village", "labels are the keys here"
    reviewed = said(FORM, "nguyễn thị mơ", "2", "xong").frame
    assert reviewed.step == "review"
    assert reviewed.answers["place"] == "mo-trach"
    assert said(FORM, "nguyễn thị mơ", "3", "xong").frame.step == "place", "nothing is likely: it is asked"


def test_an_optional_question_can_be_skipped_by_word_or_number() -> None:
    for skip in ("choice-skip", "1"):
        move = said(FORM, "nguyễn thị mơ", "1", skip)
        assert (move.frame.step, move.frame.answers["phone"]) == ("more", None)


def test_what_is_not_understood_changes_nothing() -> None:
    move = said(FORM, "nguyễn thị mơ", "1", "12345")
    assert move.reading == Again("answer-phone")
    assert move.frame.step == "phone"
    assert set(move.frame.answers) == {"name", "village"}


def test_going_back_passes_over_what_nobody_was_asked_and_keeps_what_was_gathered() -> None:
    reviewed = shown(FORM, said(FORM, "nguyễn thị mơ", "2", "trước cổng đình", "xong"))
    back = go_back(FORM, reviewed, LOOK)
    assert back is not None
    assert back.frame.step == "more", "the place was only likely"
    assert back.frame.part == gathered("trước cổng đình")
    again = advance(FORM, shown(FORM, back), Said("xong"), LOOK)
    assert again.frame.answers["more"] == gathered("trước cổng đình")
    first = go_back(FORM, shown(FORM, said(FORM)), LOOK)
    assert first is None


def test_one_answer_is_changed_from_the_review_and_back_leaves_it_alone() -> None:
    reviewed = shown(FORM, said(FORM, "nguyễn thị mơ", "2", "xong"))
    choosing = advance(FORM, reviewed, Said("choice-edit"), LOOK)
    assert choosing.frame.part == EDIT
    assert [option.value for option in options_of(FORM, choosing.frame, LOOK)] == ["name", "village", "more", "place"]
    left = go_back(FORM, shown(FORM, choosing), LOOK)
    assert left is not None
    assert (left.frame.step, left.frame.part) == ("review", None)
    changing = advance(FORM, shown(FORM, choosing), Said("1"), LOOK)
    kept = go_back(FORM, shown(FORM, changing), LOOK)
    assert kept is not None
    assert (kept.frame.step, kept.frame.answers["name"]) == ("review", "Nguyễn Thị Mơ")
    changed = advance(FORM, shown(FORM, changing), Said("Trần Thị Lý"), LOOK)
    assert (changed.frame.step, changed.frame.answers["name"], changed.frame.changing) == (
        "review",
        "Trần Thị Lý",
        False,
    )


def test_a_change_that_makes_another_question_necessary_asks_it_before_the_review() -> None:
    reviewed = shown(FORM, said(FORM, "nguyễn thị mơ", "2", "xong"))
    changing = advance(FORM, shown(FORM, advance(FORM, reviewed, Said("choice-edit"), LOOK)), Said("2"), LOOK)
    changed = advance(FORM, shown(FORM, changing), Said("1"), LOOK)
    assert changed.frame.step == "phone"
    assert advance(FORM, shown(FORM, changed), Said("0912345678"), LOOK).frame.step == "review"


def test_the_review_sends_in_one_of_its_ways_or_cancels() -> None:
    for typed, value in (("1", "send"), ("2", "quietly"), ("4", CANCEL)):
        move = said(FORM, "nguyễn thị mơ", "2", "xong", typed)
        assert move.complete
        assert move.frame.answers["review"] == value


def test_a_step_that_a_deploy_removed_restarts_the_form_with_the_answers_kept() -> None:
    frame = shown(FORM, said(FORM, "nguyễn thị mơ", "1"))
    smaller = replace(FORM, asks=tuple(ask for ask in FORM.asks if ask.name != "phone"))
    move = advance(smaller, frame, Said("0912345678"), LOOK)
    assert move.frame.step == "more"
    assert move.frame.answers == {"name": "Nguyễn Thị Mơ", "village": "vac"}
    back = go_back(smaller, frame, LOOK)
    assert back is not None
    assert back.frame.step == "village"


def test_a_form_is_the_same_after_it_was_kept_as_json() -> None:
    frame = replace(shown(FORM, said(FORM, "nguyễn thị mơ")), changing=True, put_at="2026-10-05T08:00:00+00:00")
    assert Frame.from_json(frame.as_json()) == frame
    old = {key: value for key, value in frame.as_json().items() if key != "put_at"}
    assert Frame.from_json(old).put_at == "", "kept before the form knew when it asked"


ASK = Ask[Look]("name", Name())


@pytest.mark.parametrize(
    "asks",
    [
        (),
        (ASK, ASK),
        (replace(ASK, name="Tên"),),
        (Ask[Look]("review", Review()), ASK),
        (ASK, Ask[Look]("review", Review()), Ask[Look]("again", Review())),
    ],
    ids=["no step", "two of one name", "not a name", "the review is not last", "two reviews"],
)
def test_a_form_that_cannot_work_is_refused(asks: tuple[Ask[Look], ...]) -> None:
    with pytest.raises(ValueError, match="flow form"):
        Flow("form", asks, done)


def photo(name: str = "a.jpg") -> IncomingFile:
    """A picture that somebody sends."""
    return IncomingFile(FileKind.PHOTO, f"ref-{name}", name, "image/jpeg", 10)


STORY = Story(3, 500, refuse, 6)


def test_a_photo_first_waits_for_words_and_words_with_a_photo_are_enough() -> None:
    alone = STORY.read(LOOK, Said(files=(photo(),)), (), None)
    assert isinstance(alone, Part)
    assert alone.key == "answer-file-first"
    both = STORY.read(LOOK, Said("đèn đường hỏng"), (), alone.value)
    assert not isinstance(both, Again | Part)
    assert (both.value["words"], len(both.value["files"])) == (["đèn đường hỏng"], 1)


def test_a_refused_file_does_not_take_its_words_along() -> None:
    reading = STORY.read(LOOK, Said("đèn đường hỏng", files=(photo("virus.exe"),)), (), None)
    assert reading == Part(gathered("đèn đường hỏng"), "file-type-refused")
    done_now = STORY.read(LOOK, Said("xong"), (), gathered("đèn đường hỏng"))
    assert not isinstance(done_now, Again | Part)


def test_more_files_than_allowed_are_told_and_those_before_stay() -> None:
    gather = Gather(2, 500, refuse)
    full: dict[str, list[Any]] = {"words": [], "files": [{}, {}]}
    assert gather.read(LOOK, Said(files=(photo(),)), (), full) == Part(full, "answer-files-many", {"most": 2})


def test_several_are_taken_only_if_all_are_understood() -> None:
    kind: SeveralOf[Look] = SeveralOf(lambda _look, _answers: ASKING)
    assert kind.read(LOOK, Said("1, 3"), ASKING, None).value == ["now", "no"]  # type: ignore[union-attr]  # it was taken
    assert kind.read(LOOK, Said("1, 9"), ASKING, None) == Again("answer-choose-several")


TYPED = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ["1", "2", "3", "9", "xong", "choice-edit", "choice-skip", "0912345678", "nguyễn thị mơ", "đường hỏng"]
    ),
)


@given(st.lists(TYPED, max_size=12))
@example(["\ud800", "\u202e1", "0" * 200])
def test_no_words_ever_raise_or_lose_an_answer(typed: list[str]) -> None:
    move = start(FORM, LOOK)
    for text in typed:
        before = move.frame.answers
        move = advance(FORM, shown(FORM, move), Said(text), LOOK)
        assert set(before) <= set(move.frame.answers)
        assert all(re.fullmatch(r"[a-z-]+", name) for name in move.frame.answers)
        if move.complete:
            break


@given(st.lists(st.one_of(TYPED, st.just(None)), max_size=15))
def test_going_back_at_any_time_keeps_every_answer(steps: list[str | None]) -> None:
    frame = shown(FORM, start(FORM, LOOK))
    for text in steps:
        move = go_back(FORM, frame, LOOK) if text is None else advance(FORM, frame, Said(text), LOOK)
        if move is None:
            continue
        assert set(frame.answers) <= set(move.frame.answers)
        if move.complete:
            break
        frame = shown(FORM, move)
