"""Fetching: one request on the user's word, within limits, and nothing that is not whole."""

from __future__ import annotations

import gzip
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from reader import __version__
from reader.imports import fetching, fetching_child
from reader.imports.errors import CannotImport
from reader.imports.fetching import fetch
from tests.imports.web_server import Answer, serving

PAGE = b"<!doctype html><title>Ferry</title><p>It sails.</p><img src=/a.png><script src=/b.js></script>"


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")


def test_a_page_comes_as_it_is_with_its_address_and_type() -> None:
    with serving({"/ferry": Answer(PAGE, headers={"Content-Type": "text/html; charset=utf-8"})}) as server:
        found = fetch(f"{server.address}/ferry#part")
        assert (found.data, found.final_url) == (PAGE, f"{server.address}/ferry")
        assert found.content_type == "text/html; charset=utf-8" and found.accessed.endswith("Z")
        assert server.asked == ["/ferry"]  # nothing that the page links to
        (headers,) = server.headers
        assert headers["User-Agent"] == f"dossier-reader/{__version__}"
        assert "Cookie" not in headers and headers["Accept-Encoding"] == "identity"


def test_what_the_server_packed_is_kept_packed() -> None:
    packed = gzip.compress(PAGE, mtime=0)
    with serving({"/": Answer(packed, headers={"Content-Encoding": "gzip"})}) as server:
        assert fetch(server.address).data == packed


def test_redirections_are_followed_to_where_they_lead() -> None:
    on = {f"/{number}": Answer(status=302, headers={"Location": f"/{number + 1}"}) for number in range(9)}
    with serving({**on, "/5": Answer(PAGE)}) as server:
        assert fetch(f"{server.address}/0").final_url == f"{server.address}/5"
    with serving({**on, "/6": Answer(PAGE)}) as server:
        with pytest.raises(CannotImport, match="leads on more than 5 times"):
            fetch(f"{server.address}/0")
        assert len(server.asked) == 6


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/a", "data:text/html,x", "javascript:x"])
def test_no_redirection_leads_out_of_the_web(target: str) -> None:
    answers = {"/": Answer(status=302, headers={"Location": target})}
    with serving(answers) as server, pytest.raises(CannotImport, match="no page"):
        fetch(server.address)


@pytest.mark.parametrize(
    ("status", "message", "hint"),
    [
        (401, "asks for a password", "save the page in the browser"),
        (403, "is refused to programs", "save the page in the browser"),
        (429, "is refused for now", "save the page in the browser"),
        (451, "for legal reasons", "save the page in the browser"),
        (404, "is no page of its site", "check the address"),
        (500, "the server answers 500", "try again later"),
    ],
)
def test_a_refusal_is_said_and_what_mends_it(status: int, message: str, hint: str) -> None:
    with serving({"/": Answer(b"no", status)}) as server:
        with pytest.raises(CannotImport, match=message) as refused:
            fetch(server.address)
        assert hint in refused.value.hint and str(status) in refused.value.message
        assert server.asked == ["/"]


def test_a_server_that_asks_to_wait_a_moment_is_asked_once_more() -> None:
    later = Answer(status=503, headers={"Retry-After": "0"})
    with serving({"/": [later, Answer(PAGE)]}) as server:
        assert fetch(server.address).data == PAGE
    with serving({"/": later}) as server:
        with pytest.raises(CannotImport):
            fetch(server.address)
        assert len(server.asked) == 2


def test_a_server_that_asks_to_wait_for_long_is_not() -> None:
    with serving({"/": Answer(status=503, headers={"Retry-After": "3600"})}) as server:
        with pytest.raises(CannotImport):
            fetch(server.address)
        assert len(server.asked) == 1


def test_what_came_only_in_part_is_not_kept() -> None:
    short = Answer(PAGE, headers={"Content-Length": str(len(PAGE) + 9)})
    with serving({"/": short}) as server, pytest.raises(CannotImport, match="came only in part"):
        fetch(server.address)


def test_what_is_too_large_packed_strangely_or_empty_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching_child, "_MOST", len(PAGE))
    answers = {
        "/fits": Answer(PAGE),
        "/large": Answer(PAGE + b"!"),
        "/packed": Answer(PAGE, headers={"Content-Encoding": "br"}),
        "/empty": Answer(b""),
    }
    with serving(answers) as server:
        assert fetching_child._fetched(f"{server.address}/fits")[1] == PAGE
        for path, message in (("large", "is larger than"), ("packed", "is packed as br"), ("empty", "is empty")):
            with pytest.raises(CannotImport, match=message):
                fetching_child._fetched(f"{server.address}/{path}")


@contextmanager
def dripping() -> Iterator[str]:
    """Serve a page of which a byte comes now and then, for ever."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        ended = threading.Event()

        def drip() -> None:
            connection, _ = server.accept()
            with connection:
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
                while not ended.wait(0.05):
                    try:
                        connection.sendall(b"x")
                    except OSError:
                        return

        thread = threading.Thread(target=drip)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/"
        ended.set()
        thread.join()


def test_a_server_that_drips_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "WALL_CLOCK_S", 1)
    with dripping() as address, pytest.raises(CannotImport, match="did not come within 1 seconds"):
        fetch(address)


def test_what_answers_no_http_or_nothing_is_said_in_a_line() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]

        def greet() -> None:
            connection, _ = server.accept()
            with connection:
                connection.recv(4096)
                connection.sendall(b"220 mail.example ESMTP\r\n")

        thread = threading.Thread(target=greet)
        thread.start()
        with pytest.raises(CannotImport) as refused:
            fetch(f"http://127.0.0.1:{port}/")
        thread.join()
    assert "\n" not in refused.value.message
    with pytest.raises(CannotImport, match="cannot be reached"):
        fetch(f"http://127.0.0.1:{port}/")


def test_what_is_no_address_is_not_asked_for() -> None:
    with pytest.raises(CannotImport, match="user's name or password"):
        fetch("https://u:p@127.0.0.1/")
