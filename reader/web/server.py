"""The server: what it answers, to whom, and until when."""

from __future__ import annotations

import asyncio
import secrets
import signal
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from typing import Final, TypeAlias
from urllib.parse import quote

from aiohttp import web
from aiohttp.typedefs import Middleware

from reader.layout.counted import counted
from reader.model.values import dataclass, field
from reader.web.downloads import Downloads
from reader.web.faults import logger_of
from reader.web.files import Served, headers_for
from reader.web.guard import Guard
from reader.web.program import LEAVING_S, Program
from reader.web.spare import Spare
from reader.web.window import HEARTBEAT_S, LONGEST_MESSAGE, MOST_COLUMNS, MOST_ROWS, carry, say_end, within
from reader.web.windows import Windows

Handler: TypeAlias = Callable[[web.Request], Awaitable[web.StreamResponse]]

#: Signals that end a server, as far as this system has them.
ENDING: Final = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
_REFUSED: Final = "Refused: open the address that `reader serve` has printed.\n"
#: Columns and rows of a window that does not say how large it is.
_USUAL: Final = (80, 24)


@dataclass(frozen=True, slots=True)
class Serving:
    """What is served, and to whom.

    Attributes:
        start: Starts the reader process of a window.
        files: What a page consists of, by path.
        guard: Who is let in.
        windows: How many windows are open.
        tell: Told what a reader process said that ended badly, and faults, a line each.
        cookie: What the cookie is called: cookies do not tell ports apart, so each server has one of its own.
    """

    start: Callable[[], Awaitable[Program]]
    files: Mapping[str, Served]
    guard: Guard
    windows: Windows
    tell: Callable[[str], object]
    cookie: str = field(default_factory=lambda: f"reader-{secrets.token_hex(4)}")


def application(serving: Serving) -> web.Application:
    """Return the application that answers."""
    sockets: set[web.WebSocketResponse] = set()
    downloads, spare = Downloads(), Spare(serving.start)

    async def page(request: web.Request) -> web.Response:
        if request.path == "/":
            spare.prepare()
        served = serving.files[request.path]
        return web.Response(body=served.data, headers={"Content-Type": served.kind})

    async def window(request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(heartbeat=HEARTBEAT_S, max_msg_size=LONGEST_MESSAGE)
        await socket.prepare(request)
        sockets.add(socket)
        try:
            await _window(serving, spare, downloads, request, socket)
        finally:
            sockets.discard(socket)
        return socket

    async def download(request: web.Request) -> web.StreamResponse:
        return await _download(downloads, request)

    async def close_all(_: web.Application) -> None:
        for socket in set(sockets):
            await say_end(socket, "The server has ended, and what was open is saved.")
        await spare.end()

    async def add_headers(request: web.Request, response: web.StreamResponse) -> None:
        host = request.headers.get("Host", "")
        response.headers.update({**headers_for(host if serving.guard.is_here(host) else ""), "Server": "Reader"})

    answering = web.Application(middlewares=[_guarded(serving)])
    answering.on_response_prepare.append(add_headers)
    answering.on_shutdown.append(close_all)
    answering.add_routes(
        [
            *(web.get(path, page) for path in serving.files),
            web.get("/ws", window, allow_head=False),
            web.get("/download/{name}", download, allow_head=False),
        ]
    )
    return answering


async def serve(serving: Serving, address: str, port: int, ready: Callable[[int], object]) -> None:
    """Answer until a signal ends this; every window then saves and closes.

    Args:
        serving: What, and to whom.
        address: Where to listen.
        port: The port; 0 for any that is free.
        ready: Called with the port once all is ready.

    Raises:
        OSError: There is no listening there.
    """
    logger = logger_of(serving.tell)
    runner = web.AppRunner(application(serving), access_log=None, logger=logger, shutdown_timeout=LEAVING_S + 1)
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in ENDING:
        with suppress(NotImplementedError):  # there, ctrl+c ends this too
            loop.add_signal_handler(number, ended.set)
    await runner.setup()
    try:
        site = web.TCPSite(runner, address, port)
        await site.start()
        ready(runner.addresses[0][1])
        await ended.wait()
    finally:
        await runner.cleanup()


def _guarded(serving: Serving) -> Middleware:
    """Return what stands before every answer, also that there is nothing of this name."""
    guard = serving.guard

    @web.middleware
    async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
        is_socket = request.path == "/ws"
        host, origin = request.headers.get("Host", ""), request.headers.get("Origin")
        if not guard.is_here(host) or not guard.is_own(origin, host, needed=is_socket):
            return _refused()
        if "token" in request.query:
            return _welcomed(serving) if guard.knows(request.query["token"]) else _refused()
        if not guard.knows(request.cookies.get(serving.cookie, "")):
            return _refused()
        return await handler(request)

    return guarded


def _refused() -> web.Response:
    return web.Response(status=403, text=_REFUSED)


def _welcomed(serving: Serving) -> web.Response:
    """Return the answer to the printed address: the token goes into a cookie, and out of the address."""
    answer = web.Response(status=303, headers={"Location": "/"})
    answer.set_cookie(serving.cookie, serving.guard.token, path="/", httponly=True, samesite="Strict")
    return answer


async def _window(
    serving: Serving, spare: Spare, downloads: Downloads, request: web.Request, socket: web.WebSocketResponse
) -> None:
    """Start a reader process for a window, and end it with that."""
    async with serving.windows.place() as place:
        if place is None:
            most = serving.windows.most
            await say_end(socket, f"No more than {counted(most, 'window')} may be open at a time: close one first.")
            return
        try:
            program = await spare.take()
        except OSError as error:
            await say_end(socket, f"Reader did not start: {error.strerror}")
            return
        try:
            await program.begin(*_size(request))
            await carry(socket, program, downloads)
        finally:
            serving.windows.leaves(place)
            await program.end()
            downloads.forget(program)
            if program.status:
                for line in program.last_words:
                    serving.tell(line)


def _size(request: web.Request) -> tuple[int, int]:
    """Return the columns and rows that a window says it has."""
    said = [request.query.get(name, "") for name in ("width", "height")]
    columns, rows = (int(each[:6]) if each.isdecimal() else usual for each, usual in zip(said, _USUAL, strict=True))
    return within(columns, MOST_COLUMNS), within(rows, MOST_ROWS)


async def _download(downloads: Downloads, request: web.Request) -> web.StreamResponse:
    """Answer with a file that is offered: always to be kept, never to be shown as a page of ours."""
    found = downloads.fetch(request.match_info["name"])
    if found is None:
        return web.Response(status=404, text="There is no such file any more.\n")
    answer = web.StreamResponse()
    answer.headers["Content-Type"] = "application/octet-stream"
    answer.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(found.name, safe='')}"
    await answer.prepare(request)
    async for piece in downloads.pieces(found):
        await answer.write(piece)
    await answer.write_eof()
    return answer
