"""Laws of the speaking order: everybody once, villages in turn, nobody pushed back."""

from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from models.speaking_order import Speaker, arranged

VILLAGES = st.sampled_from([None, 1, 2, 3, 4])
WANTING = st.lists(
    st.builds(Speaker, st.integers(1, 200), VILLAGES, st.booleans(), st.booleans()),
    unique_by=lambda speaker: speaker.number,
    max_size=14,
)
WITH_PLACES = st.lists(
    st.builds(Speaker, st.integers(1, 200), VILLAGES, st.booleans(), st.booleans(), st.none() | st.integers(1, 16)),
    unique_by=lambda speaker: speaker.number,
    max_size=14,
)


def _in_order(wanting: list[Speaker]) -> list[Speaker]:
    return [turn.speaker for turn in arranged(wanting)]


@given(WITH_PLACES)
def test_everybody_speaks_once_and_positions_have_no_gaps(wanting: list[Speaker]) -> None:
    turns = arranged(wanting)
    assert sorted(turn.speaker.number for turn in turns) == sorted(speaker.number for speaker in wanting)
    assert [turn.position for turn in turns] == list(range(1, len(wanting) + 1))


@given(WITH_PLACES, st.randoms())
def test_the_order_in_which_people_are_given_does_not_matter(wanting: list[Speaker], chance: object) -> None:
    shuffled = list(wanting)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # Hypothesis' own Random
    assert arranged(shuffled) == arranged(wanting)


@given(WANTING)
def test_no_village_speaks_again_while_another_waits_for_the_turn_before(wanting: list[Speaker]) -> None:
    order = _in_order(wanting)
    for at in range(len(order)):
        had = {speaker.village_id: 0 for speaker in order}
        for speaker in order[:at]:
            had[speaker.village_id] += 1
        waiting = {speaker.village_id for speaker in order[at:]}
        assert had[order[at].village_id] == min(had[village] for village in waiting)


@given(WANTING, st.booleans(), st.booleans())
def test_a_new_speaker_changes_nothing_between_people_of_other_villages(
    wanting: list[Speaker], goes_first: bool, spoke_before: bool
) -> None:
    order = _in_order([*wanting, Speaker(999, 3, goes_first, spoke_before)])
    others = [speaker for speaker in order if speaker.village_id != 3]
    assert others == [speaker for speaker in _in_order(wanting) if speaker.village_id != 3]


@given(WANTING)
def test_a_new_speaker_of_another_village_comes_before_you_at_most_once_more(wanting: list[Speaker]) -> None:
    before = {turn.speaker: turn.position for turn in arranged(wanting)}
    for turn in arranged([*wanting, Speaker(999, 3)]):
        if turn.speaker in before and turn.speaker.village_id != 3:
            assert turn.position <= before[turn.speaker] + 1


@given(WANTING)
def test_nobody_speaks_later_because_somebody_withdrew(wanting: list[Speaker]) -> None:
    before = {turn.speaker: turn.position for turn in arranged(wanting)}
    for gone in wanting:
        for turn in arranged([speaker for speaker in wanting if speaker != gone]):
            assert turn.position <= before[turn.speaker]


@given(WANTING)
def test_in_a_village_the_old_come_first_then_who_is_new_then_who_registered_sooner(wanting: list[Speaker]) -> None:
    for sooner, later in combinations(_in_order(wanting), 2):
        if sooner.village_id == later.village_id:
            assert sooner.rank < later.rank


@given(WANTING, st.integers(1, 14), st.integers(1, 16))
def test_the_chair_moves_one_and_the_others_keep_their_order(wanting: list[Speaker], who: int, to: int) -> None:
    if not wanting:
        return
    moved = replace(_in_order(wanting)[who % len(wanting)], place=to)
    others = [speaker for speaker in wanting if speaker.number != moved.number]
    order = _in_order([*others, moved])
    assert order.index(moved) + 1 == min(to, len(wanting))
    kept = [speaker for speaker in _in_order(wanting) if speaker.number != moved.number]
    assert [speaker for speaker in order if speaker != moved] == kept


def test_an_example_that_can_be_read() -> None:
    hoa, ba, tam, cu = Speaker(1, 1), Speaker(2, 1), Speaker(3, 2, spoke_before=True), Speaker(4, 1, goes_first=True)
    assert [turn.speaker.number for turn in arranged([hoa, ba, tam, cu])] == [4, 3, 1, 2]
