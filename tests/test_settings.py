"""A wrong or missing setting is one line with the key, the value and the fix, and the service does not start."""

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlmodel import Session

from bot.settings import SettingError, load_settings
from composition.building import HERE
from models.agency import agency_names, bring_agencies
from models.tables import metadata

SHIPPED = (HERE / "config.toml").read_text(encoding="utf-8")

WRONG = [
    ("port = 8080", "port = 80800", "server.port", "80800"),
    ("port = 8080", "", "server.port", "(missing)"),
    ('zone = "Asia/Ho_Chi_Minh"', 'zone = "Asia/Hanoi"', "commune.zone", "Asia/Hanoi"),
    ('database = "sqlite:///data/doi-thoai.db"', 'database = "mysql://x"', "database", "mysql://x"),
    ('mode = "polling"', 'mode = "pulling"', "telegram.mode", "pulling"),
    ("start = 21:00:00", "start = 21", "quiet_hours.start", "21"),
    ("morning = [07:30:00, 11:30:00]", "morning = [11:30:00, 07:30:00]", "office_hours", ""),
    ('lead = "kinh_te"', 'lead = "kinhte"', "config", "kinhte"),
    ('to = "attendee"', 'to = "atendee"', "reminders.0.to", "atendee"),
    ("[flood]", "[floods]", "floods", ""),
    ("reserve = 300", "reserve = 3000", "zalo_bot", "reserve must be smaller"),
    ('media_hosts = ["zdn.vn"]', "media_hosts = []", "zalo_bot.media_hosts", "[]"),
    ("warn_percent = 80", "warn_percent = 0", "zalo_bot.warn_percent", "0"),
    ("paid_reserve = 50", "paid_reserve = 500", "zalo_oa", "paid_reserve must be smaller"),
    ("buttons = 5", "buttons = 6", "zalo_oa.buttons", "6"),
    ('mac_key = "webhook_key"', 'mac_key = "any"', "zalo_oa.mac_key", "any"),
    ('app_id = ""', 'app_id = "my app"', "zalo_oa.app_id", "my app"),
    ("limit_mb = 20", "limit_mb = 2000", "files.limit_mb", "2000"),
    ("count = 7", "count = -7", "limits.announce.count", "-7"),
]


def written(folder: Path, old: str, new: str) -> Path:
    """The shipped configuration with one thing changed."""
    assert old in SHIPPED
    path = folder / "config.toml"
    path.write_text(SHIPPED.replace(old, new, 1), encoding="utf-8")
    return path


@pytest.mark.parametrize(("old", "new", "key", "value"), WRONG)
def test_a_wrong_setting_names_its_key_and_value(tmp_path: Path, old: str, new: str, key: str, value: str) -> None:
    with pytest.raises(SettingError) as error:
        load_settings(written(tmp_path, old, new), {})
    assert key in error.value.key
    assert value in str(error.value)
    assert error.value.fix


def test_broken_toml_and_a_missing_file_are_said_in_one_line(tmp_path: Path) -> None:
    for path in (written(tmp_path, "[commune]", "[commune"), tmp_path / "nothing.toml"):
        with pytest.raises(SettingError) as error:
            load_settings(path, {})
        assert "\n" not in str(error.value)


@pytest.mark.parametrize("variable", ["TELEGRAM_TOKEN", "ZALO_BOT_TOKEN"])
def test_a_wrong_token_is_never_repeated(variable: str) -> None:
    with pytest.raises(SettingError) as error:
        load_settings(HERE / "config.toml", {variable: "wrong-but-secret"})
    assert error.value.key == variable
    assert "wrong-but-secret" not in str(error.value)


def test_the_zalo_oa_is_complete_or_off(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match="app_id"):
        load_settings(HERE / "config.toml", {"ZALO_OA_APP_SECRET": "secret-one"})
    config = written(tmp_path, 'app_id = ""\noa_id = ""', 'app_id = "1"\noa_id = "2"')
    with pytest.raises(SettingError, match="ZALO_OA_WEBHOOK_KEY") as error:
        load_settings(config, {"ZALO_OA_APP_SECRET": "secret-one"})
    assert "secret-one" not in str(error.value)
    settings = load_settings(config, {"ZALO_OA_APP_SECRET": "secret-one", "ZALO_OA_WEBHOOK_KEY": "secret-two"})
    assert "secret-" not in repr(settings)


def test_a_password_in_a_wrong_database_address_is_never_repeated() -> None:
    with pytest.raises(SettingError) as error:
        load_settings(HERE / "config.toml", {"DATABASE_URL": "postgres://clerk:very-secret@localhost/x"})
    assert "very-secret" not in str(error.value)


def test_the_database_of_the_environment_comes_first() -> None:
    settings = load_settings(HERE / "config.toml", {"DATABASE_URL": "postgresql+psycopg://u:p@localhost/x"})
    assert settings.database == "postgresql+psycopg://u:p@localhost/x"


def test_the_program_stops_with_one_line_and_code_2(tmp_path: Path) -> None:
    config = written(tmp_path, "port = 8080", "port = 80800")
    done = subprocess.run(
        [sys.executable, str(HERE / "main.py"), "--config", str(config), "run"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.strip().count("\n") == 0
    assert "server.port = 80800" in done.stderr


@pytest.mark.parametrize(
    ("environment", "public_url", "fix"),
    [
        ({}, "https://xa.example", "ZALO_BOT_WEBHOOK_SECRET"),
        ({"ZALO_BOT_WEBHOOK_SECRET": "mot-bi-mat"}, "http://xa.example", "https://"),
        ({"ZALO_BOT_WEBHOOK_SECRET": "ngan"}, "https://xa.example", "pattern"),
        ({"ZALO_BOT_WEBHOOK_SECRET": "mot-bi-mat"}, "https://xa.example", ""),
    ],
)
def test_a_zalo_webhook_needs_a_secret_and_https(
    tmp_path: Path, environment: dict[str, str], public_url: str, fix: str
) -> None:
    path = written(tmp_path, 'mode = "polling"\n# Zalo names', 'mode = "webhook"\n# Zalo names')
    path.write_text(
        path.read_text(encoding="utf-8").replace('public_url = ""', f'public_url = "{public_url}"'), encoding="utf-8"
    )
    given = {"ZALO_BOT_TOKEN": "123:not-a-real-secret", **environment}
    if not fix:
        assert load_settings(path, given).zalo_bot.mode == "webhook"
        return
    with pytest.raises(SettingError) as error:
        load_settings(path, given)
    assert fix in str(error.value)
    assert "not-a-real-secret" not in str(error.value)


def test_an_agency_without_an_english_name_keeps_its_vietnamese_one(tmp_path: Path) -> None:
    settings = load_settings(written(tmp_path, 'name_en = "Economic Division"\n', ""), {})
    engine = create_engine("sqlite://")
    metadata().create_all(engine)
    with Session(engine) as session:
        bring_agencies(session, settings.agencies)
        session.flush()
        said = [agency_names(session, ["kinh_te", "cong_an"], language) for language in ("vi", "en")]
    assert said == ["Phòng Kinh tế, Công an xã", "Phòng Kinh tế, Commune Police"]
    engine.dispose()
