"""What every test stands on: no network but loopback, Hypothesis profiles, and both kinds of database."""

import gc
import ipaddress
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.postgres import Postgres, running_postgres

_CONNECTS = frozenset({"socket.connect", "socket.sendto", "socket.sendmsg"})
_LOOKS_UP = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"})


MEMORY = Path("/dev/shm")  # noqa: S108 (the machine's own folder in memory; the names below it are pytest's)
ENOUGH = 2 * 1024**3
if "TMPDIR" not in os.environ and MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ENOUGH:
    # Every commit waits for the disk (synchronous=FULL), and a run has a hundred thousand of them.
    os.environ["TMPDIR"] = str(MEMORY)


class OutsideAddressError(RuntimeError):
    """A test tried to reach an address other than loopback and Unix sockets, or to look a name up."""


def _ip_address(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def _is_refused(event: str, arguments: tuple[object, ...]) -> bool:
    match arguments:
        case [_, (str(host), int(), *_)] if event in _CONNECTS:
            address = _ip_address(host)
            return host != "localhost" and not (address and address.is_loopback)
        case [str(host) | bytes(host), *_] if event in _LOOKS_UP:
            name = host if isinstance(host, str) else host.decode()
            return name != "localhost" and _ip_address(name) is None
        case _:
            return False


def keep_inside(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse, as an audit hook of this process (PEP 578: it cannot be removed), what would leave the machine."""
    if _is_refused(event, arguments):
        raise OutsideAddressError(f"{event}: {arguments[-1] if event in _CONNECTS else arguments[0]!r}")


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--update`` writes what a transcript gives into its file, to be read as a person would before it is kept."""
    parser.addoption("--update", action="store_true", help="write transcripts anew")


def pytest_collection_finish() -> None:
    """What is loaded by now stays: walking through it again and again would be a seventh of the whole run."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(5_000, 10, 10)


def pytest_configure() -> None:
    """Close the network before the first test module is imported."""
    sys.addaudithook(keep_inside)


settings.register_profile("dev", deadline=None, max_examples=50)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.register_profile(
    "deep", deadline=None, max_examples=200, stateful_step_count=50, suppress_health_check=list(HealthCheck)
)
settings.load_profile("ci" if os.environ.get("CI") else "dev")


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """Share one PostgreSQL server among the tests of this process."""
    with running_postgres() as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Give the URL of an empty database of each kind in turn."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'test.db'}"
        return
    server: Postgres = request.getfixturevalue("postgres")
    with server.database() as url:
        yield url
