"""What the headers of a mail say: they are strangers' work, and break every parser."""

from __future__ import annotations

import re
from datetime import timezone
from email import policy
from email.message import EmailMessage, Message
from email.utils import parsedate_to_datetime

_ADDRESS = re.compile(r"\s*<[^<>]*>\s*$")


def header_of(message: Message, name: str) -> str:
    """Return a header's words; empty if it has none that can be read."""
    try:
        header = EmailMessage(policy.default)
        header[name] = " ".join(str(message.get(name, "")).split())
        return " ".join(str(header[name]).split())
    except Exception:  # the headers of strangers' mail break every parser
        return " ".join(str(message.get(name, "")).split())


def person_of(address: str) -> str:
    """Return the name of an address; the address itself where there is no name."""
    first = address.split(",")[0] if "<" not in address else address.split(">")[0] + ">"
    name = _ADDRESS.sub("", first).strip().strip('"').strip()
    return name or first.strip(" <>")


def moment_of_header(date: str) -> str:
    """Return the moment of a header's date in UTC, as `2014-03-04T10:00:00Z`; empty if it cannot be read."""
    try:
        moment = parsedate_to_datetime(date)
        aware = moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)
        return aware.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ") if date else ""
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def day_of_header(date: str) -> str:
    """Return the day of a mail's date, as it is where it was written; empty if it cannot be read."""
    try:
        return parsedate_to_datetime(date).date().isoformat() if date else ""
    except (ValueError, TypeError, IndexError):
        return ""
