"""Addresses on the web, as users give them: which words are one, and what the file behind one is called."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from reader.model.values import dataclass

#: What a media type says of a file whose name says nothing.
_ENDINGS = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/pdf": "pdf",
    "application/rtf": "rtf",
    "text/rtf": "rtf",
    "message/rfc822": "eml",
    "multipart/related": "mhtml",
    "application/epub+zip": "epub",
    "text/markdown": "md",
    "text/plain": "txt",
    "text/vtt": "vtt",
}
_UNSAFE = re.compile(r"[\x00-\x20\x7f\\<>\"{}|^`\ufffc\ufffd\u2400-\u2421]")
#: The name of a host, or its number, in ASCII.
_HOST = re.compile(r"[a-z0-9._-]+|\[[0-9a-f:.]+\]")
#: An address that a link's words are; its group is the host.
_SHOWN = re.compile(r"(?i)(?:https?://|(?=www\.))([^\s/?#@:]+)(?::\d+)?(?:[/?#]\S*)?")
#: Parts of an address that only tell where a reader came from.
_TRACKING = re.compile(r"(utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid)(=|$)", re.IGNORECASE)
_ESCAPED = "/%:=&?~#+!$,;'@()*[]"
#: Longest address that is opened, in characters; browsers take more, command lines not always.
_LONGEST = 8_000


def address_of(word: str) -> str:
    """Return the address that a word of the command line is: `https://…`, `url:https://…`; empty for another word."""
    address = word[len("url:") :] if word.lower().startswith("url:") else word
    return address if address.lower().startswith(("http://", "https://")) else ""


def requested(address: str) -> str:
    """Return an address as it is asked for: in ASCII, without its fragment.

    Raises:
        ValueError: It has no host, a password, or a sign that addresses do not have; the message says which.
    """
    from urllib.parse import quote, urlsplit, urlunsplit  # only where an address is given

    if _UNSAFE.search(address):
        raise ValueError("has a space or a sign that addresses do not have")
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
        netloc = ascii_host(host)
    except ValueError as error:  # UnicodeError is one
        raise ValueError("is no address") from error
    if not host or parts.scheme.lower() not in ("http", "https"):
        raise ValueError("is no address of a page")
    if parts.username is not None or parts.password is not None:
        raise ValueError("holds a user's name or password")
    path, query = quote(parts.path or "/", safe=_ESCAPED), quote(parts.query, safe=_ESCAPED)
    return urlunsplit((parts.scheme.lower(), netloc + (f":{port}" if port else ""), path, query, ""))


@dataclass(frozen=True, slots=True)
class LinkedAddress:
    """Where a link leads.

    Attributes:
        asked: The address in ASCII, as it is asked for, fragment included.
        warnings: What to know before it is opened, a sentence each.
    """

    asked: str
    warnings: tuple[str, ...] = ()


def linked_address(target: str, words: str = "") -> LinkedAddress:
    """Return where a link leads, and what could deceive about that.

    Args:
        target: What the link leads to, as its text has it.
        words: The words of the link, which may show another address.

    Raises:
        ValueError: It is not opened; the message says why.
    """
    from urllib.parse import quote, urlsplit, urlunsplit

    if not target.lower().startswith(("http://", "https://")):
        raise ValueError("only addresses that begin with http:// or https:// are opened")
    if len(target) > _LONGEST:
        raise ValueError("is too long to be opened")
    try:
        parts = urlsplit(target)
        written = parts.hostname or ""
        host, port = ascii_host(written), parts.port
    except ValueError as error:  # UnicodeError is one
        raise ValueError("is no address") from error
    if not _HOST.fullmatch(host) or _UNSAFE.search(parts.netloc):
        raise ValueError("names no host, or one with signs that no host has")
    name, at, _ = parts.netloc.rpartition("@")
    netloc = f"{quote(name, safe=_ESCAPED)}{at}{host}" + (f":{port}" if port is not None else "")
    path, query, fragment = (quote(each, safe=_ESCAPED) for each in (parts.path or "/", parts.query, parts.fragment))
    warnings = (
        f"What stands before the @ is no place but a name: this leads to {host}." if at else "",
        f"{host} is the host “{written}”: letters of other alphabets can look like those of a name you know."
        if not written.isascii()
        else "",
        "It holds signs that no address has, each written with a %." if _UNSAFE.search(target) else "",
        f"The text shows “{shown}”." if (shown := _host_shown(words)) and _bare(shown) != _bare(host) else "",
    )
    asked = urlunsplit((parts.scheme.lower(), netloc, path, query, fragment))
    return LinkedAddress(asked, tuple(each for each in warnings if each))


def ascii_host(host: str) -> str:
    """Return a host's name in ASCII; an address of the sixth version in brackets.

    Raises:
        UnicodeError: It cannot be written so.
    """
    shown = host if ":" not in host else f"[{host}]"
    return shown.encode("ascii" if shown.isascii() else "idna").decode("ascii")


def _host_shown(words: str) -> str:
    """Return the host of the address that a link's words are; empty where they are none."""
    shown = _SHOWN.fullmatch(words.strip())
    if shown is None:
        return ""
    try:
        return ascii_host(shown[1].lower())
    except UnicodeError:
        return shown[1]


def _bare(host: str) -> str:
    return host.removeprefix("www.")


def page_key(address: str) -> str:
    """Return what is the same for all addresses that people mean by one page.

    Scheme, `www.`, the usual port, a slash at the end, a fragment, what only tells where a reader came from
    (`utm_source`), and a proxy of Hypothesis before it do not count.
    """
    from urllib.parse import unquote, urlsplit  # only where annotations are imported

    address = address.removeprefix("https://via.hypothes.is/").removeprefix("http://via.hypothes.is/")
    try:
        parts = urlsplit(requested(address))
    except ValueError:
        return address
    host = parts.netloc.removeprefix("www.").removesuffix(":80").removesuffix(":443")
    query = "&".join(each for each in parts.query.split("&") if each and not _TRACKING.match(each))
    return f"{host}{unquote(parts.path).rstrip('/')}" + (f"?{query}" if query else "")


def file_name(address: str, content_type: str = "") -> str:
    """Return what the file behind an address is called, with an ending that says what it is where that is known."""
    from urllib.parse import unquote, urlsplit

    parts = urlsplit(address)
    name = unquote(PurePosixPath(parts.path).name) or parts.hostname or "page"
    ending = _ENDINGS.get(content_type.partition(";")[0].strip().lower(), "")
    return name if not ending or name.lower().endswith(f".{ending}") else f"{name}.{ending}"


def charset_of(content_type: str) -> str:
    """Return the encoding that a media type names: `text/html; charset=koi8-r`; empty if it names none."""
    found = re.search(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", content_type, re.IGNORECASE)
    return found[1].lower() if found else ""
