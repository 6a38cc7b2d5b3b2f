"""Who is answered, with what: asked as a browser asks, and as it never would."""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType, WSServerHandshakeError
from aiohttp.test_utils import TestClient, TestServer
from yarl import URL

from reader.web import windows
from reader.web.files import served_files
from reader.web.guard import guard_of
from reader.web.server import Serving, application, serve
from reader.web.windows import Windows
from tests.processes import children_of, is_running, needs_proc, wait_until
from tests.web.programs import ECHO, FAULTY, GIVER, OPENER, start_small

ROUTES = ("/", "/page.js", "/terminal.js", "/ws", "/download/x", "/nothing", "/%2e%2e/pyproject.toml")


def serving_of(program: str, most: int, tell: Callable[[str], object]) -> Serving:
    """Return what is served where a small program stands for the reader process."""
    guard, files = guard_of("127.0.0.1"), served_files("Ferry <b>")
    return Serving(lambda: start_small(program), files, guard, Windows(most), tell)


class Site:
    """A server of a small program, and somebody who asks it."""

    def __init__(self, program: str, most: int = 2) -> None:
        self.told: list[str] = []
        self.serving = serving_of(program, most, self.told.append)
        self.client = TestClient[Any, Any](TestServer(application(self.serving)))

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.client.port}"

    @property
    def cookie(self) -> dict[str, str]:
        return {"Cookie": f"{self.serving.cookie}={self.serving.guard.token}"}

    def ask(self, path: str, method: str = "GET", **headers: str) -> Any:
        return self.client.request(method, path, headers=headers, allow_redirects=False)

    def window(self) -> Any:
        return self.client.ws_connect(
            "/ws?width=100&height=30", headers={**self.cookie, "Origin": f"http://{self.host}"}
        )


@asynccontextmanager
async def site(program: str = ECHO, most: int = 2) -> AsyncIterator[Site]:
    made = Site(program, most)
    async with made.client:
        yield made


async def heard(window: ClientWebSocketResponse, until: str) -> str:
    """Return what a window is told, up to some words."""
    told = ""
    while until not in told:
        message = await window.receive(timeout=15)
        assert message.type in (WSMsgType.BINARY, WSMsgType.TEXT), told
        told += message.data if isinstance(message.data, str) else message.data.decode()
    return told


async def test_without_the_token_nothing_is_served() -> None:
    async with site() as here:
        for path in ROUTES:
            for method in ("GET", "HEAD", "POST", "OPTIONS"):
                answer = await here.ask(path, method)
                assert answer.status == 403, (method, path)
                assert "Ferry" not in await answer.text()
        for wrong in ("", "x", here.serving.guard.token[:-1]):
            assert (await here.ask(f"/?token={wrong}")).status == 403
            assert (await here.ask("/", Cookie=f"{here.serving.cookie}={wrong}")).status == 403
        assert (await here.ask("/?token=x", **here.cookie)).status == 403
        assert (await here.ask("/", Cookie=f"reader={here.serving.guard.token}")).status == 403


async def test_the_token_becomes_a_cookie_and_leaves_the_address() -> None:
    async with site() as here:
        answer = await here.ask(f"/?token={here.serving.guard.token}")
        assert (answer.status, answer.headers["Location"]) == (303, "/")
        (cookie,) = answer.headers.getall("Set-Cookie")
        assert cookie == f"{here.serving.cookie}={here.serving.guard.token}; HttpOnly; Path=/; SameSite=Strict"
        page = await here.ask("/", **here.cookie)
        assert page.status == 200
        assert "<title>Ferry &lt;b&gt; · Reader</title>" in await page.text()
        assert here.serving.guard.token not in await page.text()


async def test_another_site_gets_nothing_even_where_the_browser_sends_the_cookie() -> None:
    async with site() as here:
        for host in ("evil.example", f"evil.example:{here.client.port}", f"127.0.0.1.evil.example:{here.client.port}"):
            for path in ROUTES:
                assert (await here.ask(path, Host=host, **here.cookie)).status == 403
            assert (await here.ask(f"/?token={here.serving.guard.token}", Host=host)).status == 403
        for path in ROUTES:
            assert (await here.ask(path, Origin="http://evil.example", **here.cookie)).status == 403
        assert (await here.ask("/", Host="localhost:9000", **here.cookie)).status == 200


@pytest.mark.parametrize(
    "headers",
    [
        lambda here: {"Origin": f"http://{here.host}"},
        lambda here: here.cookie,
        lambda here: {**here.cookie, "Origin": "http://evil.example"},
        lambda here: {**here.cookie, "Origin": "null"},
        lambda here: {**here.cookie, "Origin": "http://127.0.0.1:1"},
        lambda here: {**here.cookie, "Origin": "http://evil.example", "Host": "evil.example"},
    ],
    ids=["no cookie", "no origin", "another site", "a file", "another server here", "another name for this machine"],
)
async def test_no_other_page_drives_a_reading(headers: Callable[[Site], dict[str, str]]) -> None:
    async with site() as here:
        with pytest.raises(WSServerHandshakeError) as refused:
            await here.client.ws_connect("/ws", headers=headers(here))
        assert refused.value.status == 403


@pytest.mark.parametrize(
    "path", ["/../pyproject.toml", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd", "/page/", "/static/", "/page.js/"]
)
async def test_there_is_no_way_to_any_other_file(path: str) -> None:
    async with site() as here, ClientSession() as raw:
        answer = await raw.get(URL(f"http://{here.host}{path}", encoded=True), headers=here.cookie)
        assert answer.status == 404


async def test_a_page_asks_nothing_of_anybody_else_and_may_not() -> None:
    files = served_files("x")
    ours = b"".join(files[path].data for path in ("/", "/page.css", "/page.js"))
    asked = set(re.findall(rb"(?:src|href)=\"([^\"]*)\"|url\(\"([^\"]*)\"\)", ours))
    assert {(a or b).decode() for a, b in asked} - {"data:,"} == set(files) - {"/"}
    async with site() as here:
        policy = (await here.ask("/", **here.cookie)).headers["Content-Security-Policy"]
        assert "default-src 'none'; script-src 'self';" in policy
        assert f"connect-src 'self' ws://{here.host} wss://{here.host};" in policy
        assert "frame-ancestors 'none'" in policy


async def test_every_answer_says_that_it_is_for_this_page_only() -> None:
    async with site() as here:
        for headers in ({}, here.cookie):
            for path in ("/", "/terminal.js", "/nothing"):
                answer = (await here.ask(path, **headers)).headers
                assert answer["Referrer-Policy"] == "no-referrer"
                assert answer["Cache-Control"] == "no-store"
                assert answer["X-Content-Type-Options"] == "nosniff"
                assert answer["Cross-Origin-Opener-Policy"] == answer["Cross-Origin-Resource-Policy"] == "same-origin"
                assert answer["Server"] == "Reader"


async def test_only_the_address_that_is_asked_for_is_listened_to() -> None:
    ports: list[int] = []
    serving = asyncio.create_task(serve(serving_of(ECHO, 1, print), "127.0.0.1", 0, ports.append))
    while not ports:
        await asyncio.sleep(0.01)
    for address, answers in (("127.0.0.1", True), ("127.0.0.2", False)):
        try:
            _, writer = await asyncio.open_connection(address, ports[0])
            writer.close()
            assert answers
        except OSError:
            assert not answers
    serving.cancel()


# Windows


@needs_proc
async def test_a_window_is_a_process_which_leaves_with_it() -> None:
    async with site() as here:
        async with here.window() as window:
            _, process, _, *size = (await heard(window, ";")).rstrip(";").split()
            assert size == ["100", "30"]
            await window.send_json(["stdin", "]"])
            assert await heard(window, "]") == "]"
        assert await asyncio.to_thread(wait_until, lambda: not is_running(int(process)))


@needs_proc
async def test_a_window_gets_the_process_that_was_started_with_its_page_and_the_next_one_another() -> None:
    others = {*children_of(os.getpid())}  # of tests before

    def started() -> set[int]:
        return {*children_of(os.getpid())} - others

    async with site() as here:
        for _ in range(2):  # a page that is loaded twice starts no second process
            await here.ask("/", **here.cookie)
        assert await asyncio.to_thread(wait_until, lambda: bool(started()))
        (waiting,) = started()
        async with here.window() as first, here.window() as second:
            assert f"pid {waiting} " in await heard(first, ";")
            assert f"pid {waiting} " not in await heard(second, ";")
        await here.ask("/", **here.cookie)
    assert await asyncio.to_thread(wait_until, lambda: not started())


async def test_no_more_windows_than_may_be_and_the_page_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(windows, "PATIENCE_S", 0.05)
    async with site(most=1) as here:
        async with here.window() as first:
            await heard(first, ";")
            async with here.window() as second:
                assert await second.receive_json() == [
                    "ended",
                    "No more than 1 window may be open at a time: close one first.",
                ]
        monkeypatch.setattr(windows, "PATIENCE_S", 15)  # the first is still leaving
        async with here.window() as third:
            await heard(third, ";")


async def test_a_page_says_why_its_process_has_ended_and_so_does_the_server() -> None:
    async with site(FAULTY) as here:
        async with here.window() as window:
            assert await window.receive_json() == ["ended", "Reader has ended: story.txt: ␛[2Jno such file"]
        assert await asyncio.to_thread(wait_until, lambda: bool(here.told))
        assert here.told == ["story.txt: ␛[2Jno such file"]
    async with site(OPENER) as here, here.window() as window:
        assert await window.receive_json() == ["open_url", {"url": "https://example.org/", "new_tab": True}]
        assert await window.receive_json() == ["ended", "Reader has ended; everything is saved."]


async def test_a_file_goes_to_the_browser_once_and_is_never_shown_as_a_page_of_ours() -> None:
    async with site(GIVER) as here, here.window() as window:
        name, key = await window.receive_json()
        assert name == "deliver_file_start"
        assert (await here.ask(f"/download/{key}")).status == 403
        answer = await here.ask(f"/download/{key}", **here.cookie)
        assert await answer.read() == b"page "
        assert answer.headers["Content-Type"] == "application/octet-stream"
        assert answer.headers["Content-Disposition"] == "attachment; filename*=UTF-8''sh%C3%A9e%E2%90%9Bt.html"
        assert (await here.ask(f"/download/{key}", **here.cookie)).status == 404


async def test_a_server_that_ends_tells_its_windows() -> None:
    async with site() as here:
        window = await here.window()
        await heard(window, ";")
        closing = asyncio.create_task(here.client.server.close())
        assert await window.receive_json() == ["ended", "The server has ended, and what was open is saved."]
        await window.close()
        await closing
