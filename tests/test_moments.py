"""Days, hours and lengths of time as people type them; what is not clear is never guessed."""

import unicodedata
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.moments import is_lunar, read_day, read_duration, read_hour, read_moment
from models.vietnamese import fold

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
NOW = datetime(2026, 10, 22, 3, 0, tzinfo=UTC)  # Thursday 22 October, 10:00 in Việt Nam

MOMENTS = [
    ("05/11/2026 07:30", "2026-11-05T07:30"),
    ("5/11/2026 7:30", "2026-11-05T07:30"),
    ("5/11/26 7g30", "2026-11-05T07:30"),
    ("5-11-2026, 14h", "2026-11-05T14:00"),
    ("7h30 5.11.2026", "2026-11-05T07:30"),
    ("2026-11-05 07:30", "2026-11-05T07:30"),
    ("2026-11-05T07:30", "2026-11-05T07:30"),
    ("7h30 ngày 5/11", "2026-11-05T07:30"),
    ("7h30' ngày 5/11", "2026-11-05T07:30"),
    ("7h30p 5/11", "2026-11-05T07:30"),
    ("7 h 30 ngày 5/11", "2026-11-05T07:30"),
    ("7 giờ 30 phút sáng thứ Năm 5/11", "2026-11-05T07:30"),
    ("07 giờ 30 phút, ngày 05 tháng 11 năm 2026", "2026-11-05T07:30"),
    ("ngày 5 tháng 11 lúc 7 giờ 30 ạ", "2026-11-05T07:30"),
    ("vào lúc 7 giờ rưỡi sáng, thứ năm (5/11).", "2026-11-05T07:30"),
    ("5/11 lúc 7 rưỡi", "2026-11-05T07:30"),
    ("2 ruoi chieu 5/11", "2026-11-05T14:30"),
    ("14h30 - thứ Năm - 5/11", "2026-11-05T14:30"),
    ("14h 5-11-2026", "2026-11-05T14:00"),
    ("14h 15-11-2026", "2026-11-15T14:00"),
    ("14h 15 tháng 11", "2026-11-15T14:00"),
    ("8h 30/11", "2026-11-30T08:00"),
    ("7h30 ngày 5/11 tới", "2026-11-05T07:30"),
    ("2 giờ chiều mai", "2026-10-23T14:00"),
    ("2h30 chiều ngày mai", "2026-10-23T14:30"),
    ("chiều mai 2 giờ", "2026-10-23T14:00"),
    ("ngày mai 8h", "2026-10-23T08:00"),
    ("sáng mai 8h", "2026-10-23T08:00"),
    ("02:00 mai", "2026-10-23T02:00"),
    ("12h trưa mai", "2026-10-23T12:00"),
    ("1 giờ trưa mai", "2026-10-23T13:00"),
    ("13h chiều mai", "2026-10-23T13:00"),
    ("0h mai", "2026-10-23T00:00"),
    ("14:00 ngày kia", "2026-10-24T14:00"),
    ("hôm nay 15h", "2026-10-22T15:00"),
    ("7h tối nay", "2026-10-22T19:00"),
    ("tối nay 7h", "2026-10-22T19:00"),
    ("9 giờ đêm nay", "2026-10-22T21:00"),
    ("hôm qua 8h", "2026-10-21T08:00"),
    ("thứ hai tuần sau 7h30", "2026-10-26T07:30"),
    ("thứ 2 tuần tới lúc 8 giờ", "2026-10-26T08:00"),
    ("8h sáng thứ sáu tuần sau", "2026-10-30T08:00"),
    ("8h sáng t6 tuần sau", "2026-10-30T08:00"),
    ("7 giờ thứ hai sang tuần", "2026-10-26T07:00"),
    ("thứ sáu 8h", "2026-10-23T08:00"),
    ("thứ năm 7h30", "2026-10-29T07:30"),
    ("thứ năm tuần này 8h", "2026-10-22T08:00"),
    ("thứ tư tới 9h", "2026-10-28T09:00"),
    ("thứ bảy này 8h", "2026-10-24T08:00"),
    ("tối thứ bảy 7h", "2026-10-24T19:00"),
    ("Chủ nhật 8h", "2026-10-25T08:00"),
    ("CN 8h", "2026-10-25T08:00"),
    ("thứ tư 28/10/2026 9h", "2026-10-28T09:00"),
    ("8h ngày 22/10", "2026-10-22T08:00"),
    ("10h 20/10", "2027-10-20T10:00"),
    ("8h 29/2", "2028-02-29T08:00"),
]


@pytest.mark.parametrize(("typed", "moment"), MOMENTS)
def test_read_moment(typed: str, moment: str) -> None:
    read = read_moment(typed, NOW, ZONE)
    assert read == datetime.fromisoformat(moment).replace(tzinfo=ZONE)
    assert read is not None
    assert read.tzinfo is UTC


# Without marks these could mean two things, and are asked again.
TWO_MEANINGS = {"7h30 ngày 5/11 tới", "thứ tư tới 9h", "thứ bảy này 8h"}


@pytest.mark.parametrize(("typed", "moment"), [pair for pair in MOMENTS if pair[0] not in TWO_MEANINGS])
def test_read_moment_without_marks(typed: str, moment: str) -> None:
    for variant in (fold(typed), fold(typed).upper(), unicodedata.normalize("NFD", typed), f"  {typed} "):
        assert read_moment(variant, NOW, ZONE) == datetime.fromisoformat(moment).replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "mai",
        "7h30",
        "thứ năm",
        "5/11",
        "31/2 7h",
        "31/4/2026 7h",
        "5/13/2026 7h",
        "0/11 7h",
        "01/01/0001 00:00",
        "31/12/9999 23:59",
        "25h 5/11",
        "24h mai",
        "7h60 mai",
        "7h5 mai",
        "2h mai",
        "2:30 mai",
        "12h đêm mai",
        "8h chiều mai",
        "12h sáng mai",
        "7h30 hoặc 8h mai",
        "7h30-11h ngày 5/11",
        "5/11 - 6/11 7h",
        "từ 7h đến 8h mai",
        "khoảng 7h mai",
        "thứ sáu 5/11 7h",
        "thứ sáu ngày mai kia 7h",
        "thứ hai ngày mai 8h",
        "5/11 ngày mai 8h",
        "thứ 5/11 7h",
        "thứ 8 7h",
        "thu hai toi 7h",
        "7h30 ngay 5/11 toi",
        "thu bay nay 8h",
        "7h tuần sau",
        "7h 5/11 tuần sau",
        "mùng 5 tháng 1 7h",
        "rằm tháng giêng 8h",
        "5/11 âm lịch 8h",
        "bây giờ",
        "tôi bị ngập từ 7h ngày 5/11",
    ],
)
def test_what_is_not_clear_is_not_guessed(typed: str) -> None:
    assert read_moment(typed, NOW, ZONE) is None
    assert read_moment(fold(typed), NOW, ZONE) is None


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("5/11", date(2026, 11, 5)),
        ("05/11/2026", date(2026, 11, 5)),
        ("ngày 05 tháng 11 năm 2026", date(2026, 11, 5)),
        ("5 tháng 11", date(2026, 11, 5)),
        ("thứ Năm, 5/11", date(2026, 11, 5)),
        ("1/1", date(2027, 1, 1)),
        ("22/10", date(2026, 10, 22)),
        ("1/1/2020", date(2020, 1, 1)),
        ("mai", date(2026, 10, 23)),
        ("ngày mai", date(2026, 10, 23)),
        ("ngày mốt", date(2026, 10, 24)),
        ("hôm nay", date(2026, 10, 22)),
        ("thứ năm", date(2026, 10, 29)),
        ("thứ tư", date(2026, 10, 28)),
        ("thứ hai tuần này", date(2026, 10, 19)),
        ("chủ nhật tuần sau", date(2026, 11, 1)),
        ("7h 5/11", None),
        ("7h", None),
        ("29/2/2026", None),
        ("mùng 5 tháng 11", None),
        ("ngày 5", None),
        ("tháng 11", None),
        ("tuần sau", None),
        ("", None),
    ],
)
def test_read_day(typed: str, day: date | None) -> None:
    assert read_day(typed, NOW, ZONE) == day
    assert read_day(fold(typed), NOW, ZONE) == day


def test_today_is_the_local_day() -> None:
    after_midnight = datetime(2026, 10, 22, 17, 30, tzinfo=UTC)
    assert read_day("hôm nay", after_midnight, ZONE) == date(2026, 10, 23)


@pytest.mark.parametrize(
    ("typed", "hour"),
    [
        ("7h30", time(7, 30)),
        ("07:30", time(7, 30)),
        ("7 giờ rưỡi sáng", time(7, 30)),
        ("7 rưỡi", time(7, 30)),
        ("lúc 14 giờ", time(14)),
        ("2h chiều", time(14)),
        ("02h", time(2)),
        ("buổi sáng 8h", time(8)),
        ("7h tối", time(19)),
        ("7h toi", time(19)),
        ("10h30 đêm", time(22, 30)),
        ("2h", None),
        ("7", None),
        ("sáng", None),
        ("7h mai", None),
        ("24:00", None),
        ("7h 8h", None),
        ("", None),
    ],
)
def test_read_hour(typed: str, hour: time | None) -> None:
    assert read_hour(typed) == hour


@pytest.mark.parametrize(
    ("typed", "lunar"),
    [
        ("mùng 5 tháng 11", True),
        ("mồng một Tết", True),
        ("rằm tháng bảy", True),
        ("tháng Giêng", True),
        ("thang chap", True),
        ("10/3 âm lịch", True),
        ("10/3 AL", True),
        ("5/11", False),
        ("mong được sớm", False),
        ("thứ năm", False),
    ],
)
def test_is_lunar(typed: str, lunar: bool) -> None:
    assert is_lunar(typed) is lunar


@pytest.mark.parametrize(
    ("typed", "length"),
    [
        ("3 ngày", timedelta(days=3)),
        ("3 ngày sau", timedelta(days=3)),
        ("3 ngay", timedelta(days=3)),
        ("2 giờ", timedelta(hours=2)),
        ("2h", timedelta(hours=2)),
        ("30 phút", timedelta(minutes=30)),
        ("1 tuần", timedelta(weeks=1)),
        ("90 giây", timedelta(seconds=90)),
        ("2 giờ 30 phút", timedelta(hours=2, minutes=30)),
        ("1 tuần, 2 ngày", timedelta(days=9)),
        ("3 days", timedelta(days=3)),
        ("1 day", timedelta(days=1)),
        ("2 hours", timedelta(hours=2)),
        ("45 minutes later", timedelta(minutes=45)),
        ("1 week", timedelta(weeks=1)),
        ("10 seconds", timedelta(seconds=10)),
        ("0 ngày", timedelta()),
        ("1 tháng", None),
        ("3", None),
        ("ngày", None),
        ("-3 ngày", None),
        ("1,5 giờ", None),
        ("3 ngày mai", None),
        ("", None),
    ],
)
def test_read_duration(typed: str, length: timedelta | None) -> None:
    assert read_duration(typed) == length


days = st.dates(date(2000, 1, 1), date(2080, 12, 31))


@given(days, st.times())
def test_a_moment_written_in_full_reads_as_itself(day: date, clock: time) -> None:
    expected = datetime.combine(day, clock.replace(second=0, microsecond=0), ZONE)
    for typed in (f"{day:%d/%m/%Y} {clock:%H:%M}", f"{clock:%H giờ %M phút}, ngày {day:%d tháng %m năm %Y}"):
        assert read_moment(typed, NOW, ZONE) == expected
    assert read_day(f"{day:%d-%m-%Y}", NOW, ZONE) == day


@given(days, days)
def test_a_day_without_its_year_is_the_next_such_day(day: date, today: date) -> None:
    now = datetime.combine(today, time(12), ZONE)
    found = read_day(f"{day.day}/{day.month}", now, ZONE)
    assert found is not None
    assert (found.day, found.month) == (day.day, day.month)
    assert found >= today
    assert (found - today).days < 366 or (day.day, day.month) == (29, 2)


@given(days, st.sampled_from(["hai", "ba", "tư", "năm", "sáu", "bảy"]))
def test_a_weekday_is_within_the_next_seven_days(today: date, name: str) -> None:
    now = datetime.combine(today, time(12), ZONE)
    found = read_day(f"thứ {name}", now, ZONE)
    assert found is not None
    assert timedelta() < found - today <= timedelta(days=7)
    this_week, next_week = (read_day(f"thứ {name} tuần {which}", now, ZONE) for which in ("này", "sau"))
    assert this_week is not None
    assert next_week == this_week + timedelta(days=7)
    assert found in (this_week, next_week)


@given(st.text(max_size=40) | st.from_regex(r"[0-9]{1,3}[hg:/. -][0-9]{0,4} ?(thu|tuan|mai|toi|nam|phut)?[0-9 ]{0,3}"))
def test_any_text_is_read_or_refused(text: str) -> None:
    moment = read_moment(text, NOW, ZONE)
    assert moment is None or moment.tzinfo is UTC
    assert read_day(text, NOW, ZONE) is None or read_hour(text) is None
    read_duration(text)
    is_lunar(text)
