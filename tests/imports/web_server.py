"""A server on this machine for tests: what it answers, and what it was asked."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Answer:
    """What is answered: its status, headers and body."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Server:
    """A running server.

    Attributes:
        address: That of its root, without a slash at the end.
        asked: The paths asked for, in order.
        agents: Who asked.
    """

    address: str
    asked: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)


@contextmanager
def serving(answers: Mapping[str, Answer | list[Answer]]) -> Iterator[Server]:
    """Serve answers by path; a list is given one after the other."""
    waiting = {path: list(given) if isinstance(given, list) else [given] for path, given in answers.items()}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            running.asked.append(self.path)
            running.headers.append(dict(self.headers.items()))
            given = waiting.get(self.path, [Answer(status=404)])
            answer = given.pop(0) if len(given) > 1 else given[0]
            self.send_response(answer.status)
            for name, value in {"Content-Length": str(len(answer.body)), **answer.headers}.items():
                self.send_header(name, value.replace("HERE", running.address))
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    running = Server(f"http://127.0.0.1:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield running
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
