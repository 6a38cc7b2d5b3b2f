"""The messages of a mailbox (mbox): one is opened, and where there are several, the user says which."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from functools import cache

from reader.imports.errors import CannotImport
from reader.imports.mail_headers import header_of, person_of

#: How many messages a refusal names, and how long their subjects may be there.
_NAMED, _LONGEST_SUBJECT = 5, 40


@cache
def _beginnings() -> re.Pattern[bytes]:
    """Return how a message begins: the line of the mailbox, after a blank line, and then a header."""
    return re.compile(rb"(?:\A|(?<=\n\n))From [^\n]{1,500}\n(?=[A-Za-z][\w-]{0,60}:)")


@cache
def _quoted_line() -> re.Pattern[bytes]:
    """Return the sign before a line of a message that looks like the line of a mailbox."""
    return re.compile(rb"^>(?=>{0,20}From )", re.MULTILINE)


def message_of(data: bytes, number: int) -> bytes:
    """Return one message of a mailbox, or the mail itself where the data are no mailbox.

    Args:
        data: The bytes, line ends as line feeds.
        number: Which one, from 1; 0 for the only one.

    Raises:
        CannotImport: There are several, and none was named; or there is no such message.
    """
    begins = [found.span() for found in _beginnings().finditer(data)] if data.startswith(b"From ") else []
    if not begins and number > 1:
        raise CannotImport("is a single mail", "open it without a number")
    if not begins:
        return data
    ends = [start for start, _ in begins[1:]] + [len(data)]
    messages = [data[start:end] for (_, start), end in zip(begins, ends, strict=True)]
    if number > len(messages) or (not number and len(messages) > 1):
        raise _choice(messages)
    return _quoted_line().sub(b"", messages[max(0, number - 1)])


def _choice(messages: list[bytes]) -> CannotImport:
    """Return the refusal that says which messages there are."""
    named = "; ".join(f"{number} {_shown(message)}" for number, message in enumerate(messages[:_NAMED], 1))
    more = f"; … to {len(messages)}" if len(messages) > _NAMED else ""
    count = "1 message" if len(messages) == 1 else f"{len(messages):,} messages"
    return CannotImport(f"holds {count}: {named}{more}", "name one by its number, as in box.mbox:2")


def _shown(data: bytes) -> str:
    """Return subject and writer of a message."""
    head = message_from_bytes(data.partition(b"\n\n")[0] + b"\n\n", policy=policy.compat32)
    subject = header_of(head, "Subject")
    short = subject if len(subject) <= _LONGEST_SUBJECT else subject[: _LONGEST_SUBJECT - 1].rstrip() + "…"
    return f"“{short}”, from {person_of(header_of(head, 'From')) or 'nobody'}"
