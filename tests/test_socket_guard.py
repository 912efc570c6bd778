"""The guard lets tests reach this machine and nothing else."""

import asyncio
import socket
import threading
from pathlib import Path

import pytest
from aiohttp import ClientSession

from tests.conftest import OutsideAddressError

# Addresses that belong to nobody (RFC 5737, RFC 3849, RFC 2606), in case the guard ever fails.
NOBODY, NOBODY_6, NO_NAME = "192.0.2.1", "2001:db8::1", "nobody.invalid"
PORT = 9


@pytest.mark.parametrize(("family", "address"), [(socket.AF_INET, NOBODY), (socket.AF_INET6, NOBODY_6)])
@pytest.mark.parametrize("kind", [socket.SOCK_STREAM, socket.SOCK_DGRAM])
def test_no_connection_leaves_the_machine(family: socket.AddressFamily, address: str, kind: socket.SocketKind) -> None:
    with socket.socket(family, kind) as outside, pytest.raises(OutsideAddressError, match=address):
        outside.connect((address, PORT))


def test_no_datagram_leaves_the_machine() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as outside:
        with pytest.raises(OutsideAddressError):
            outside.sendto(b"", (NOBODY, PORT))
        with pytest.raises(OutsideAddressError):
            outside.sendmsg([b""], [], 0, (NOBODY, PORT))


def test_no_name_is_looked_up() -> None:
    with pytest.raises(OutsideAddressError, match=NO_NAME):
        socket.getaddrinfo(NO_NAME, PORT)
    with pytest.raises(OutsideAddressError, match=NO_NAME):
        socket.gethostbyname(NO_NAME)


@pytest.mark.parametrize("host", [NOBODY, NO_NAME])
async def test_the_http_client_is_held_too(host: str) -> None:
    async with ClientSession() as client:
        with pytest.raises(OutsideAddressError):
            await client.get(f"http://{host}:{PORT}/")


def test_a_thread_is_held_too() -> None:
    refused: list[type[BaseException]] = []

    def leave() -> None:
        with socket.socket() as outside:
            try:
                outside.connect((NOBODY, PORT))
            except OutsideAddressError as error:
                refused.append(type(error))

    thread = threading.Thread(target=leave)
    thread.start()
    thread.join()
    assert refused == [OutsideAddressError]


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
async def test_loopback_is_reached(host: str) -> None:
    async def greet(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"xin chao\n")
        await writer.drain()
        writer.close()

    async with await asyncio.start_server(greet, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(host, server.sockets[0].getsockname()[1])
        assert await reader.read() == b"xin chao\n"
        writer.close()
        await writer.wait_closed()


def test_a_unix_socket_is_reached(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listener, socket.socket(socket.AF_UNIX) as client:
        listener.bind(str(tmp_path / "s"))
        listener.listen()
        client.connect(str(tmp_path / "s"))
        listener.accept()[0].close()
