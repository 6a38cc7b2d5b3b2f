"""Judgements on disk: a line of JSON each, only ever appended, so that two readers of one dossier lose none.

A line that a crash cut off is reported and passed over; the ones before and after it stand.
"""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from reader.files.cleaning import clean, clean_line
from reader.files.errors import CannotSave
from reader.files.locking import PATIENCE_S, locked
from reader.files.report import Report
from reader.files.saving import sync_folder, telling_why
from reader.model import Document, Finding, Span
from reader.model.judgement import DECISIONS_BY_NAME, Judgement
from reader.prose.anchoring import anchor_in
from reader.words.anchoring import Selector

#: Largest file that is read and added to, in bytes: a judgement takes about three hundred.
SIZE_LIMIT = 32 << 20

#: The words of a part as a selector: `exact`, and `prefix`, `suffix`, `occurrence` as far as it takes them.
SelectorFields = Mapping[str, str]

_TIME = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?", re.ASCII)
_PARTS_LIMIT = 100


class _NoJudgementError(ValueError):
    """A line is no judgement; says why."""


def judgement_line(judgement: Judgement, selectors: Sequence[SelectorFields]) -> str:
    """Return the line of a judgement, without its end.

    Args:
        judgement: What to write.
        selectors: What finds its parts again, one for each.
    """
    fields: dict[str, Any] = {
        "document": judgement.document,
        "content": [dict(each) for each in selectors],
        "verdict": judgement.decision.name if judgement.decision else "",
        "note": judgement.note,
        "by": judgement.by,
        "at": judgement.at,
    }
    return json.dumps(fields, ensure_ascii=False)


def read_judgements(
    data: bytes, file: str, document_of: Callable[[str], Document | None]
) -> tuple[tuple[Judgement, ...], tuple[Finding, ...]]:
    """Read a file of judgements, and find their words in the texts.

    Args:
        data: Its contents.
        file: Its name for findings.
        document_of: Returns the document of an id, None if there is none.

    Returns:
        The judgements whose words are found, in the order of the file; and findings about the other lines.
    """
    report = Report(file)
    judgements: list[Judgement] = []
    for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), 1):
        if not line.strip():
            continue
        try:
            judgements.append(_read_line(line, document_of))
        except _NoJudgementError as error:
            report.warning(str(error), number, "", "it is kept, but shown nowhere")
    return tuple(judgements), report.told()


def append_lines(path: Path, lines: Iterable[str], *, private: bool = False, patience: float = PATIENCE_S) -> None:
    """Append lines to a file in one piece, under the lock of its folder; the folder must exist.

    Args:
        path: The file; made if there is none.
        lines: Without their ends.
        private: Whether nobody else may read a new file.
        patience: Seconds to wait for another reader that is saving.

    Raises:
        LockedByAnother: Another reader is saving right now; nothing was changed.
        CannotSave: Nothing was changed.
    """
    data = "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")
    flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    with locked(path.parent, patience), telling_why(path):
        is_new = not os.path.lexists(path)
        _refuse_irregular(path)
        descriptor = os.open(path, flags, 0o600 if private else 0o666)
        try:
            _append(descriptor, data, path)
        finally:
            os.close(descriptor)
        if is_new:
            sync_folder(path.parent)


def _append(descriptor: int, data: bytes, path: Path) -> None:
    """Write at the end, on a line of its own; what was written in part is taken back."""
    size = os.fstat(descriptor).st_size
    if size + len(data) > SIZE_LIMIT:
        message = f"cannot be saved: it would be larger than {SIZE_LIMIT >> 20} MB, the most that can be read back"
        raise CannotSave(Finding(message, clean_line(str(path))))
    if size:
        os.lseek(descriptor, size - 1, os.SEEK_SET)
        data = data if os.read(descriptor, 1) == b"\n" else b"\n" + data
    try:
        written = 0
        while written < len(data):
            written += os.write(descriptor, data[written:])
        os.fsync(descriptor)
    except OSError:
        os.ftruncate(descriptor, size)
        raise


def _refuse_irregular(path: Path) -> None:
    """Refuse what is no regular file: a pipe would block.

    Raises:
        CannotSave: There is something else of this name.
    """
    if os.path.lexists(path) and not stat.S_ISREG(path.lstat().st_mode):
        message = "cannot be saved: what is there is not a regular file"
        raise CannotSave(Finding(message, clean_line(str(path)), hint="move it out of the way"))


def _read_line(line: str, document_of: Callable[[str], Document | None]) -> Judgement:
    """Read one line.

    Raises:
        _NoJudgementError: It cannot be used.
    """
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        raise _NoJudgementError("this line is cut off, or no JSON") from None
    if not isinstance(fields, dict):
        raise _NoJudgementError("this line is no judgement")
    name, verdict = _text(fields, "document"), _text(fields, "verdict")
    document = document_of(name)
    if document is None:
        raise _NoJudgementError(f"judges words of {name[:40]!r}, which is no document here")
    if verdict and verdict not in DECISIONS_BY_NAME:
        raise _NoJudgementError(f"{verdict[:40]!r} is no decision; decisions: {', '.join(DECISIONS_BY_NAME)}")
    at = _text(fields, "at")
    return Judgement(
        document.id,
        _parts(fields.get("content"), document),
        DECISIONS_BY_NAME.get(verdict),
        clean_line(_text(fields, "note")),
        clean_line(_text(fields, "by")),
        at if _TIME.fullmatch(at) else "",
    )


def _parts(content: object, document: Document) -> tuple[Span, ...]:
    """Return where the words stand, in the order of the text."""
    listed: list[object] = content if isinstance(content, list) else [content]
    selected = [each for each in listed if isinstance(each, dict)]
    if not 0 < len(listed) == len(selected) <= _PARTS_LIMIT:
        raise _NoJudgementError("does not say which words it judges")
    parts: list[Span] = []
    for fields in selected:
        selector = _selector(fields)
        found = anchor_in(document, selector, after=parts[-1].end if parts else 0) if selector.exact.strip() else None
        if found is None:
            words = " ".join(selector.exact.split())
            raise _NoJudgementError(f"the judged words “{words[:60]}” are no longer in {document.id!r}")
        parts.append(found.span)
    return tuple(sorted(parts))


def _selector(fields: Mapping[str, object]) -> Selector:
    number = str(fields.get("occurrence") or "0")
    occurrence = int(number) if number.isascii() and number.isdigit() and len(number) < 10 else 0
    exact, prefix, suffix = (clean(_text(fields, name)) for name in ("exact", "prefix", "suffix"))
    return Selector(exact, prefix, suffix, occurrence)


def _text(fields: Mapping[str, object], name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) else ""
