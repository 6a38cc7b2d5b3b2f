"""Reading a file or standard input as a document."""

from __future__ import annotations

import re
from pathlib import Path

from reader.files.cleaning import clean_line
from reader.files.contents import TEXT_LIMIT, is_stdin, read_given, read_inside
from reader.files.contents import read_stdin as stdin_bytes
from reader.files.decoding import Decoded, decode
from reader.files.encodings import guess_told
from reader.files.front_matter import split_front_matter
from reader.files.wishes import NO_WISHES, Wishes
from reader.model import Document, Finding, Locator, parse_edtf
from reader.model.values import dataclass, replace
from reader.prose.garbled import garbled_words
from reader.prose.kind import is_markdown
from reader.prose.lines import without_signs
from reader.prose.markup import markup_edits
from reader.prose.view import edited, whole_view

#: How far into a text to look for its title and for Markdown, in characters.
_HEAD = 20_000

#: Longest title taken from a text, in characters; a longer first line is a paragraph.
_TITLE_LIMIT = 160

_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(?P<title>\S.*)$", re.MULTILINE)

_MARKDOWN_ENDINGS = (".md", ".markdown", ".mdown", ".mkd")


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document as it was read, and what was wrong with it.

    Attributes:
        document: The document, cleaned.
        findings: Warnings: what could not be decoded, an empty file.
        data: The bytes as they were received, where these are to be kept; else empty.
    """

    document: Document
    findings: tuple[Finding, ...] = ()
    data: bytes = b""


def read_document(path: Path, *, document_id: str, limit: int = TEXT_LIMIT, wishes: Wishes = NO_WISHES) -> ReadDocument:
    """Read a file that the user named; `-` and `/dev/stdin` are standard input.

    Args:
        path: A text or Markdown file; a symbolic link is followed.
        document_id: Id of the document.
        limit: Maximum size in bytes.
        wishes: In what encoding it is; then it is a text, whatever its bytes look like.

    Raises:
        CannotRead: It is missing, not a regular file, not permitted, too large, or not text.
    """
    if is_stdin(path):
        return read_stdin(document_id=document_id, limit=limit, wishes=wishes)
    data = read_given(path, limit, only_text=not wishes.encoding)
    return read_bytes(data, document_id=document_id, file=clean_line(str(path)), wishes=wishes)


def read_document_inside(
    folder: Path, name: str, *, document_id: str, limit: int = TEXT_LIMIT, wishes: Wishes = NO_WISHES
) -> ReadDocument:
    """Read a file of a dossier, which must be inside its folder.

    Raises:
        CannotRead: The name leads outside the folder, or the file is missing, not a regular file, too large or not
            text.
    """
    data = read_inside(folder, name, limit, only_text=not wishes.encoding)
    return read_bytes(data, document_id=document_id, file=clean_line(name), wishes=wishes)


def read_stdin(*, document_id: str = "stdin", limit: int = TEXT_LIMIT, wishes: Wishes = NO_WISHES) -> ReadDocument:
    """Read standard input to its end as one document.

    Raises:
        CannotRead: It cannot be read, is longer than `limit` bytes, or is not text.
    """
    data = stdin_bytes(limit, only_text=not wishes.encoding)
    return read_bytes(data, document_id=document_id, file="", wishes=wishes)


def read_bytes(data: bytes, *, document_id: str, file: str, wishes: Wishes = NO_WISHES) -> ReadDocument:
    """Make a document from bytes.

    The title is that of the front matter, else the first Markdown heading, else the first line if it is short enough,
    else the file name. Whether it is Markdown is decided by the contents and the file extension.

    Args:
        data: The bytes.
        document_id: Id of the document.
        file: The file name as the user would write it; empty for standard input.
        wishes: In what encoding they are.
    """
    return read_decoded(decode(data, wishes.encoding), document_id=document_id, file=file)


def read_decoded(decoded: Decoded, *, document_id: str, file: str) -> ReadDocument:
    """Make a document from a decoded text, as `read_bytes` does."""
    text = decoded.text
    fields, start = split_front_matter(text)
    head = text[start : start + _HEAD]
    markdown = file.lower().endswith(_MARKDOWN_ENDINGS) or is_markdown(text)
    locators = _cue_places(text)
    title = "" if locators else _title_of(head, markdown)
    document = Document(
        id=document_id,
        text=text,
        title=title or clean_line(Path(file).name) or "standard input",
        file=file,
        markdown=markdown,
        locators=locators,
    )
    return ReadDocument(_described(document, fields), tuple(_findings_of(decoded, file or "-")))


def _cue_places(text: str) -> tuple[Locator, ...]:
    """Return when the words of subtitles are said."""
    head = text[:_HEAD]
    if "-->" not in head and "0:" not in head:  # the first cue begins in the first minute, or has an arrow
        return ()
    from reader.prose.cues import cue_places

    return cue_places(text)


def _described(document: Document, fields: dict[str, str]) -> Document:
    """Return the document with what its front matter says; a date that is not EDTF is ignored."""
    known = {key: clean_line(value) for key, value in fields.items()}
    try:
        parse_edtf(known.get("date", ""))
    except ValueError:
        known.pop("date", None)
    return replace(document, **known)  # type: ignore[arg-type]  # the keys are in KEYS, and all are strings


def _title_of(head: str, markdown: bool) -> str:
    heading = _HEADING.search(head) if markdown else None
    if heading:
        title = heading["title"].rstrip()
        return _as_read(clean_line(title.rstrip("#").rstrip() or title), markdown=True)
    first = next((line for line in head.split("\n") if line.strip()), "").strip()
    if first.startswith("<") and (read := _as_read(head, markdown=markdown).strip()):
        first = read.split("\n", 1)[0]
    return clean_line(_as_read(first, markdown=markdown)) if len(first) <= _TITLE_LIMIT else ""


def _as_read(text: str, *, markdown: bool) -> str:
    """Return what is read of a piece of a text: without tags, marks and signs without width."""
    view = edited(whole_view(text), markup_edits(text, markdown=markdown).edits)
    return without_signs(view, markdown=True).text


def _findings_of(decoded: Decoded, file: str) -> list[Finding]:
    findings = []
    text, unreadable = decoded.text, decoded.unreadable
    if decoded.guessed:
        hint = "if letters look wrong, name another: --encoding NAME"
        findings.append(Finding(guess_told(decoded.encoding), file=file, hint=hint, severity="warning"))
    if unreadable:
        places = "1 place" if unreadable == 1 else f"{unreadable} places"
        encoding = "UTF-8" if decoded.encoding == "utf-8" else decoded.encoding
        message = f"{places} could not be read as {encoding}, shown as \ufffd"
        hint = "save the file as UTF-8, or name its encoding: --encoding NAME"
        findings.append(Finding(message, file=file, hint=hint, severity="warning"))
    if garbled := garbled_words(text):
        message = f"looks garbled: “{garbled}” stands where another sign was; it is read as that sign"
        hint = "it was UTF-8 that a program took for Windows-1252: save it anew from its source"
        findings.append(Finding(message, file=file, hint=hint, severity="warning"))
    if not text or text.isspace():
        findings.append(Finding("the text is empty", file=file, severity="warning"))
    return findings
