"""Mail: what somebody wrote, to whom, and when; what was attached is named, never opened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import Message

from reader.files.wishes import NO_WISHES, Wishes
from reader.imports.errors import CannotImport
from reader.imports.html_tree import visible_text
from reader.imports.imported import Imported, all_told_by
from reader.imports.mail_headers import day_of_header, header_of, person_of
from reader.imports.mailbox_messages import message_of
from reader.imports.text_of_bytes import PageText, text_of_page

#: Most parts of a mail that are looked at.
_PARTS = 500
_SPACE_STUFFED = re.compile(r"^ (?=[ >]|From )", re.MULTILINE)


def read(data: bytes, wishes: Wishes = NO_WISHES) -> Imported:
    """Return the text of a mail, or of one in a mailbox.

    Raises:
        CannotImport: It has no text, or is one of several in a mailbox, and none was named.
    """
    data = message_of(data.replace(b"\r\n", b"\n"), wishes.message)
    message = message_from_bytes(data, policy=policy.compat32)
    parts = list(parts_of(message))
    attached = [name for part in parts if (name := _file_name(part))]
    plain = [part for part in parts if part.get_content_type() == "text/plain" and not _file_name(part)]
    pages = [part for part in parts if part.get_content_type() == "text/html" and not _file_name(part)]
    warnings = tuple(f"an attachment was not opened: {name}" for name in attached[:5])
    text, is_markdown = "", False
    for part in plain:
        read_part = _text_of(part, wishes)
        warnings += read_part.warnings
        text += _unflowed(part, read_part.text)
    if not text.strip() and pages:
        texts = [_text_of(part, wishes) for part in pages]
        warnings += tuple(warning for each in texts for warning in each.warnings)
        out, _ = visible_text("\n".join(each.text for each in texts), anchors=False)
        text, is_markdown = out.text, True
    if not text.strip():
        raise CannotImport("is a mail without text", "open what is attached to it" if attached else "")
    return all_told_by(
        "header",
        Imported(
            text.strip("\n") + "\n",
            markdown=is_markdown,
            title=header_of(message, "Subject"),
            author=person_of(header_of(message, "From")),
            recipient=person_of(header_of(message, "To")),
            date=day_of_header(header_of(message, "Date")),
            kind="mail",
            warnings=tuple(dict.fromkeys(warnings)),
        ),
    )


def parts_of(message: Message) -> Iterator[Message]:
    """Yield the parts that are no containers, in order; of nested ones a bounded number."""
    waiting: list[Message] = [message]
    for _ in range(_PARTS):
        if not waiting:
            return
        part = waiting.pop(0)
        inner = part.get_payload()
        if part.is_multipart() and isinstance(inner, list):
            waiting[:0] = [each for each in inner if isinstance(each, Message)]
        else:
            yield part


def _file_name(part: Message) -> str:
    """Return the name of what is attached; empty for a part of the mail itself."""
    try:
        name = part.get_filename() or ""
        is_attached = part.get_content_disposition() == "attachment"
    except Exception:  # a header may be anything
        return ""
    return " ".join(name.split())[:100] or ("a file without a name" if is_attached else "")


def bytes_of(part: Message) -> bytes:
    """Return the bytes of a part, as they were before they were packed for the way."""
    try:
        payload = part.get_payload(decode=True)
    except Exception:
        payload = str(part.get_payload()).encode("utf-8", "replace")
    return payload if isinstance(payload, bytes) else b""


def charset_of(part: Message) -> str:
    """Return what a part says of its encoding; empty for nothing."""
    try:
        return str(part.get_content_charset() or "")
    except Exception:
        return ""


def _text_of(part: Message, wishes: Wishes) -> PageText:
    return text_of_page(bytes_of(part), charset_of(part), wishes.encoding)


def _unflowed(part: Message, text: str) -> str:
    """Return the text of a part, its flowed lines joined."""
    if str(part.get_param("format") or "").lower() == "flowed":
        is_deleted = str(part.get_param("delsp") or "").lower() == "yes"
        lines = text.split("\n")
        joined: list[str] = []
        for line in lines:
            flows = bool(joined) and joined[-1].endswith(" ") and joined[-1] != "-- "
            if flows and _depth(joined[-1]) == _depth(line):
                joined[-1] = (joined[-1][:-1] if is_deleted else joined[-1]) + line[_depth(line) :].lstrip(" ")
            else:
                joined.append(line)
        text = _SPACE_STUFFED.sub("", "\n".join(joined))
    return text


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(">"))
