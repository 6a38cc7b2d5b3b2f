"""Who is let in: whoever knows the token, and asks for this machine by a name of its own, from a page of ours."""

from __future__ import annotations

import hmac
import secrets
import socket
from ipaddress import ip_address

from reader.model.values import dataclass, field

#: What this machine is called where no other machine can reach it.
_HERE = frozenset(("127.0.0.1", "::1", "localhost"))
#: Bytes of chance in a token.
_TOKEN_BYTES = 32


@dataclass(frozen=True, slots=True)
class Guard:
    """What a request must say to be answered.

    A page of another site can have a browser ask for anything here, also under a name of that site's own which it lets
    lead to this machine ("DNS rebinding"). Such a request names the other site as its host or as its origin.

    Attributes:
        names: The names of this machine that may be asked for.
        any_address: Whether every address in numbers is one of them, which no site can let lead elsewhere.
        token: What the printed address says, and afterwards the cookie.
    """

    names: frozenset[str]
    any_address: bool = False
    token: str = field(default_factory=lambda: secrets.token_urlsafe(_TOKEN_BYTES))

    def knows(self, token: str) -> bool:
        """Say whether this is the token, in a time that tells nothing of it."""
        return hmac.compare_digest(token.encode("utf-8", "replace"), self.token.encode())

    def is_here(self, host: str) -> bool:
        """Say whether a `Host` names this machine; any port will do, as a tunnel has one of its own."""
        name = _without_port(host)
        return name in self.names or (self.any_address and _is_address(name))

    def is_own(self, origin: str | None, host: str, *, needed: bool) -> bool:
        """Say whether a request comes from a page of ours.

        Args:
            origin: What it says of that; None for nothing, as where an address was typed.
            host: The `Host` it asks.
            needed: Whether it must say something.
        """
        if origin is None:
            return not needed
        scheme, _, where = origin.partition("://")
        return scheme in ("http", "https") and where.casefold() == host.casefold()


def guard_of(address: str) -> Guard:
    """Return a guard with a new token for a server that listens on an address or under a name."""
    names = {*_HERE, address.casefold()}
    if not is_only_here(address):
        names |= {socket.gethostname().casefold(), socket.getfqdn().casefold()}
    return Guard(frozenset(names), any_address=is_everywhere(address))


def is_only_here(address: str) -> bool:
    """Say whether no other machine can reach an address."""
    return address.casefold() == "localhost" or (_is_address(address) and ip_address(address).is_loopback)


def is_everywhere(address: str) -> bool:
    """Say whether an address stands for all that a machine has."""
    return _is_address(address) and ip_address(address).is_unspecified


def in_address(name: str) -> str:
    """Return a name or an address as it stands in the address of a page."""
    return f"[{name}]" if ":" in name else name


def _without_port(host: str) -> str:
    """Return the name in a `Host`; empty for what is none."""
    if not host.isascii():
        return ""
    name, bracket, rest = host.casefold().partition("]") if host.startswith("[") else (host.casefold(), "", "")
    if not bracket:
        name, colon, port = name.partition(":")
        return name if not colon or port.isdigit() else ""
    return name[1:] if not rest or (rest.startswith(":") and rest[1:].isdigit()) else ""


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
