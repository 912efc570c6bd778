"""Places of a meeting: never more than there are, nobody thrown out, many hands for the last one, codes for the door."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from bot.turn import Turn
from handlers import places
from models.check_in import CODE_LENGTH, new_check_in_code, read_check_in_code
from models.meeting import lock_meeting
from models.registration import active_registrations
from models.waiting_list import Places, places_of
from tests.test_meetings import Hall, open_hall

VILLAGES = st.sampled_from([None, 1, 2, 3])
LIMIT = st.none() | st.integers(1, 8)


def set_places(hall: Hall, meeting_id: int, capacity: int | None, quota: int | None = None) -> int:
    """The office decides how many there are; returns how many moved up."""

    def decide(turn: Turn) -> int:
        meeting = lock_meeting(turn.session, meeting_id)
        meeting.capacity, meeting.village_quota = capacity, quota
        return places.move_up(turn, meeting)

    return hall.do(decide)


def taken(hall: Hall, meeting_id: int) -> Places:
    """The places as they are."""
    return hall.look(lambda session: places_of(session, lock_meeting(session, meeting_id)))


@given(st.lists(VILLAGES, max_size=20), LIMIT, LIMIT)
def test_giving_places_while_there_is_room_never_goes_beyond_capacity_or_quota(
    coming: list[int | None], capacity: int | None, quota: int | None
) -> None:
    held: Counter[int | None] = Counter()
    for village in coming:
        if Places(capacity, quota, held, ()).has_room_for(village):
            held[village] += 1
    if capacity is None:
        assert held.total() == len(coming)
    else:
        assert held.total() <= capacity
        assert quota is None or all(count <= quota for count in held.values())
        full = held.total() == capacity
        assert full or all(held[one] == min(coming.count(one), quota or len(coming)) for one in set(coming))


def test_many_hands_for_the_last_places(database_url: str, tmp_path: Path) -> None:
    with open_hall(database_url, tmp_path) as hall, ThreadPoolExecutor() as crowd:
        chats = [f"v{number}" for number in range(8)]
        for chat in chats:
            hall.add(chat, village="Vạc")
        meeting_id = hall.announced()
        set_places(hall, meeting_id, 3)
        for done in [crowd.submit(hall.take_place, chat, meeting_id) for chat in chats]:
            done.result()
        now = taken(hall, meeting_id)
        assert (now.held, len(now.waiting)) == (3, 5)
        leaving = hall.look(lambda session: [one.id for one in active_registrations(session, meeting_id)][:2])

        def leave(registration_id: int | None) -> None:
            def give_up(turn: Turn) -> None:
                lock_meeting(turn.session, meeting_id)
                found = [one for one in active_registrations(turn.session, meeting_id) if one.id == registration_id]
                places.give_up(turn, found[0])

            hall.do(give_up)

        for done in [crowd.submit(leave, one) for one in leaving]:
            done.result()
        now = taken(hall, meeting_id)
        assert (now.held, len(now.waiting)) == (3, 3)


def test_fewer_places_throw_nobody_out_and_more_places_are_given_in_order(tmp_path: Path) -> None:
    with open_hall(f"sqlite:///{tmp_path / 'hall.db'}", tmp_path) as hall:
        ids = [
            hall.add(chat, village=village) for chat, village in zip("abcde", ["Vạc"] * 4 + ["Mộ Trạch"], strict=True)
        ]
        meeting_id = hall.announced()
        for chat in "abcde":
            hall.take_place(chat, meeting_id)
        assert set_places(hall, meeting_id, 2) == 0
        assert (taken(hall, meeting_id).held, taken(hall, meeting_id).above) == (5, 3)
        hall.add("f", village="Vạc")
        hall.take_place("f", meeting_id)
        last = hall.add("g", village="Mộ Trạch")
        hall.take_place("g", meeting_id)
        assert set_places(hall, meeting_id, 7, quota=4) == 1
        now = taken(hall, meeting_id)
        assert (now.held, len(now.waiting)) == (6, 1)
        moved = hall.look(lambda session: active_registrations(session, meeting_id)[-1])
        assert (moved.person_id, moved.waiting_since) == (last, None)
        assert len(set(ids)) == 5
        codes = hall.look(lambda session: [one.check_in_code for one in active_registrations(session, meeting_id)])
        assert len(set(codes)) == len(codes)


@given(st.integers(), st.sampled_from(["{0}", "{1}", " {1} ", "{0[0]}{0[1]} {0[2]}{0[3]}", "{1}."]))
def test_a_code_is_read_however_it_is_typed(seed: int, typed: str) -> None:
    code = new_check_in_code(Random(seed), {"KM47"})
    assert len(code) == CODE_LENGTH
    assert code != "KM47"
    assert read_check_in_code(typed.format(code, code.lower())) == code
