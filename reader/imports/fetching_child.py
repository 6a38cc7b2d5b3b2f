"""The child process that fetches: reads an address from standard input, prints one line of JSON and then the bytes."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import ssl
import sys
import time
import urllib.request
from datetime import datetime, timezone
from email.message import Message
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit

from reader.imports.errors import CannotImport
from reader.version import VERSION

#: Most bytes, most redirections; seconds that a server may be silent, and may ask to wait before a second try.
_MOST, _REDIRECTIONS, _SILENCE_S, _WAIT_S = 20 << 20, 5, 15, 10
_HEADERS = {
    "User-Agent": f"dossier-reader/{VERSION}",
    "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "identity",
}
_BY_HAND = "save the page in the browser and open the file"
_REFUSED = {401: "asks for a password", 402: "asks for money", 403: "is refused to programs",
            407: "asks for a password", 429: "is refused for now", 451: "is refused for legal reasons"}  # fmt: skip


def main() -> None:
    """Fetch the address on standard input, and print what came, or why not."""
    address = sys.stdin.buffer.read().decode("ascii")
    out = os.dup(1)
    os.dup2(2, 1)
    try:
        told, data = _fetched(address)
    except CannotImport as error:
        told, data = {"message": error.message, "hint": error.hint}, b""
    except Exception as error:  # whatever a server makes of its answer
        told, data = {"message": f"sends no page ({type(error).__name__})", "hint": _BY_HAND}, b""
    answer = json.dumps(told).encode("ascii") + b"\n" + data
    with contextlib.suppress(BrokenPipeError):
        while answer:
            answer = answer[os.write(out, answer) :]
    os._exit(0)


def _fetched(address: str) -> tuple[dict[str, str], bytes]:
    """Return what came: its final address, type and time, and the bytes.

    Raises:
        CannotImport: It did not, or not whole.
    """
    try:
        return _tried(address)
    except HTTPError as error:
        wait = error.headers.get("Retry-After", "")
        if error.code not in (429, 503) or not wait.isdigit() or int(wait) > _WAIT_S:
            raise _refusal(error.code) from error
    time.sleep(int(wait))
    try:
        return _tried(address)
    except HTTPError as error:
        raise _refusal(error.code) from error


def _tried(address: str) -> tuple[dict[str, str], bytes]:
    try:
        with _opener().open(urllib.request.Request(address, headers=_HEADERS), timeout=_SILENCE_S) as answer:
            data = answer.read(_MOST + 1)
            headers, final = answer.headers, answer.url
    except HTTPError:
        raise
    except (URLError, http.client.HTTPException, OSError) as error:
        raise _unreachable(error) from error
    announced = headers.get("Content-Length", "")
    if len(data) > _MOST:
        raise CannotImport(f"is larger than {_MOST >> 20} MB", _BY_HAND)
    if announced.isdigit() and len(data) < int(announced):
        raise CannotImport("came only in part", "try again later")
    packing = headers.get("Content-Encoding", "identity").lower()
    if packing not in ("identity", "gzip", "x-gzip", ""):
        raise CannotImport(f"is packed as {packing[:20]}", _BY_HAND)
    if not data:
        raise CannotImport("is empty", _BY_HAND)
    now = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    kind = " ".join(headers.get("Content-Type", "").split())[:200]
    return {"final_url": final, "content_type": kind, "accessed": now}, data


def _refusal(status: int) -> CannotImport:
    if status in _REFUSED:
        return CannotImport(f"{_REFUSED[status]} ({status})", _BY_HAND)
    if status in (404, 410):
        return CannotImport(f"is no page of its site ({status})", "check the address")
    if 300 <= status < 400:
        return CannotImport(f"leads on more than {_REDIRECTIONS} times, or to no page ({status})", _BY_HAND)
    return CannotImport(f"cannot be had: the server answers {status}", "try again later")


def _unreachable(error: Exception) -> CannotImport:
    """Return why there was no answer."""
    cause = error.reason if isinstance(error, URLError) else error
    if isinstance(cause, ssl.SSLCertVerificationError):
        return CannotImport(f"does not prove to be its site: {cause.verify_message}", _BY_HAND)
    if isinstance(cause, http.client.IncompleteRead):
        return CannotImport("came only in part", "try again later")
    if isinstance(cause, TimeoutError):
        return CannotImport(f"is silent for {_SILENCE_S} seconds", "try again later")
    said = getattr(cause, "strerror", None) or str(cause) or type(cause).__name__
    return CannotImport(
        f"cannot be reached: {' '.join(said.lower().split())[:100]}", "check the address and the network"
    )


class _Redirections(urllib.request.HTTPRedirectHandler):
    """Follows a few redirections, to pages only."""

    max_redirections = _REDIRECTIONS
    max_repeats = 2

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> Any:
        """Return the next request."""
        if urlsplit(newurl).scheme not in ("http", "https"):
            raise CannotImport("leads to what is no page", _BY_HAND)
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]


def _opener() -> urllib.request.OpenerDirector:
    """Return what opens pages: of the schemes that Python knows only two, and no cookies."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler,
        urllib.request.HTTPHandler,
        urllib.request.HTTPSHandler,
        urllib.request.HTTPDefaultErrorHandler,
        urllib.request.HTTPErrorProcessor,
        _Redirections,
    ):
        opener.add_handler(handler())
    return opener
