from __future__ import annotations

import socket

import pytest

from reader.web.guard import Guard, guard_of, in_address, is_only_here


def test_a_token_cannot_be_guessed_and_is_another_one_for_each_server() -> None:
    one, other = guard_of("127.0.0.1"), guard_of("127.0.0.1")
    assert one.token != other.token
    assert len(one.token) >= 43  # 32 bytes of chance
    assert one.knows(one.token)
    for wrong in ("", other.token, one.token[:-1], one.token + "x", "\udcff", "ü"):
        assert not one.knows(wrong)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8000", "localhost:9000", "LOCALHOST", "[::1]:8000", "[::1]"])
def test_this_machine_is_asked_for_by_its_names_at_any_port_of_a_tunnel(host: str) -> None:
    assert guard_of("127.0.0.1").is_here(host)


@pytest.mark.parametrize(
    "host",
    [
        *("", "evil.example", "evil.example:8000", "127.0.0.1.evil.example:8000", "localhost.evil.example"),
        *("127.0.0.1:80@evil.example", "localhost:", "localhost:x", "[::1", "[::1]x"),
        *("10.0.0.1:8000", "::1", "ｌocalhost"),
    ],
)
def test_a_name_that_another_site_lets_lead_here_is_refused(host: str) -> None:
    assert not guard_of("127.0.0.1").is_here(host)


def test_who_listens_everywhere_is_asked_for_by_name_or_by_any_address_in_numbers() -> None:
    guard = guard_of("0.0.0.0")
    assert guard.is_here(f"{socket.gethostname()}:8000")
    assert guard.is_here("192.168.1.7:8000")
    assert not guard.is_here("evil.example:8000")
    assert not guard_of("192.168.1.7").is_here("192.168.1.8")


def test_only_pages_of_ours_may_ask() -> None:
    guard = Guard(frozenset(("localhost",)))
    assert guard.is_own("http://localhost:8000", "localhost:8000", needed=True)
    assert guard.is_own("https://LOCALHOST", "localhost", needed=True)
    for origin in (
        "http://evil.example",
        "http://localhost:9000",
        "null",
        "",
        "localhost:8000",
        "file://localhost:8000",
    ):
        assert not guard.is_own(origin, "localhost:8000", needed=False)
    assert guard.is_own(None, "localhost:8000", needed=False)
    assert not guard.is_own(None, "localhost:8000", needed=True)


def test_addresses_that_no_other_machine_reaches() -> None:
    assert all(map(is_only_here, ("127.0.0.1", "127.8.0.1", "::1", "localhost")))
    assert not any(map(is_only_here, ("0.0.0.0", "::", "192.168.1.7", "newsroom")))
    assert in_address("::1") == "[::1]"
    assert in_address("newsroom") == "newsroom"
