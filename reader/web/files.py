"""The few files that a page consists of: ours, and the terminal of textual-serve. There is no way to any other."""

from __future__ import annotations

from html import escape
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from reader.model.values import dataclass

#: Path in an address, media type, and place below `page/`.
_OURS: Final = (
    ("/page.css", "text/css", "page.css"),
    ("/page.js", "text/javascript", "page.js"),
)
#: The same of textual-serve, below `static/`.
_OF_TEXTUAL_SERVE: Final = (
    ("/terminal.js", "text/javascript", "js/textual.js"),
    ("/terminal.css", "text/css", "css/xterm.css"),
    ("/regular.ttf", "font/ttf", "fonts/RobotoMono-VariableFont_wght.ttf"),
    ("/italic.ttf", "font/ttf", "fonts/RobotoMono-Italic-VariableFont_wght.ttf"),
)
#: What a page may do: nothing but this. A terminal sets its colours in styles that it makes.
_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src data:; "
    "connect-src 'self' ws://{host} wss://{host}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS: Final = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "clipboard-read=(), camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class NoTerminalError(Exception):
    """textual-serve, which has the terminal, is not installed."""


@dataclass(frozen=True, slots=True)
class Served:
    """A file that is served.

    Attributes:
        kind: Its media type, with the encoding.
        data: All of it.
    """

    kind: str
    data: bytes


def served_files(title: str) -> dict[str, Served]:
    """Return all files of a page by their paths in its address, read once.

    Args:
        title: What is read.

    Raises:
        NoTerminalError: The terminal is not there.
    """
    page = Path(__file__).parent / "page"
    terminal = _terminal_folder()
    html = (page / "page.html").read_text("utf-8").replace("{title}", escape(title))
    return {
        "/": Served("text/html; charset=utf-8", html.encode("utf-8", "replace")),
        **{path: _read(page / name, kind) for path, kind, name in _OURS},
        **{path: _read(terminal / name, kind) for path, kind, name in _OF_TEXTUAL_SERVE},
    }


def headers_for(host: str) -> dict[str, str]:
    """Return the headers of every answer.

    Args:
        host: What was asked, a name of this machine; empty where that was none.
    """
    return {**_HEADERS, "Content-Security-Policy": _POLICY.format(host=host or "localhost")}


def _terminal_folder() -> Path:
    """Return where textual-serve keeps its terminal, without running any of it."""
    found = find_spec("textual_serve")
    if found is None or not found.submodule_search_locations:
        raise NoTerminalError
    return Path(found.submodule_search_locations[0]) / "static"


def _read(file: Path, kind: str) -> Served:
    try:
        data = file.read_bytes()
    except OSError as error:
        raise NoTerminalError(str(error)) from error
    return Served(f"{kind}; charset=utf-8" if kind.startswith("text/") else kind, data)
