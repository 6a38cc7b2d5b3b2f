"""The verdicts on an article's quotations as a JUnit report, which CI shows: a test a part of a quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.export.change_words import tell_cut, tell_graded
from reader.export.verdict_words import said_there
from reader.export.xml_words import xml_value, xml_words
from reader.model.verdict_groups import STAND
from reader.prose.reading import words_read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reader.model import Dossier
    from reader.model.gates import Gate
    from reader.model.verified import Verified

#: Most code points of the words that a test has in its name.
_LONGEST = 80


def verdict_junit(
    verified: Sequence[Verified], dossier: Dossier, gate: Gate, place_of: Callable[[str, int], str]
) -> Iterator[str]:
    """Yield the lines of the report; it has no day and no durations, so the same files give the same report.

    What the gate fails on is a failure; what it lets pass although it does not stand is skipped, with the reason. Where
    there is no quotation, that is an error: an empty report would pass.

    Args:
        verified: The quotations of the first document.
        dossier: That document and its sources.
        gate: What fails.
        place_of: Names a place for readers, given a document's id and an offset.
    """
    failures = sum(each.step in gate.steps for each in verified)
    skipped = sum(_is_skipped(each, gate) for each in verified)
    counts = f'tests="{len(verified) or 1}" failures="{failures}" errors="{0 if verified else 1}"'
    article = dossier.documents[0]
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<testsuites name="reader verify" {counts} time="0">'
    yield f'<testsuite name="{xml_value(article.file or article.id)}" {counts} skipped="{skipped}" time="0">'
    for each in verified:
        yield from _test(each, dossier, gate, place_of)
    if not verified:
        yield f'<testcase classname="{xml_value(article.id)}" name="quotations" time="0">'
        yield '<error type="nothing" message="nothing was compared: no quotation was found"/>'
        yield "</testcase>"
    yield "</testsuite>"
    yield "</testsuites>"


def _is_skipped(verified: Verified, gate: Gate) -> bool:
    """Say whether a quotation neither stands nor lets the gate fail."""
    return verified.step not in (*STAND.steps, *gate.steps)


def _test(verified: Verified, dossier: Dossier, gate: Gate, place_of: Callable[[str, int], str]) -> Iterator[str]:
    """Yield the lines of one test, its text first what is to be said of the verdict and then both passages."""
    article, step = dossier.documents[0], verified.step
    words = " ".join(words_read(article, verified.span).split())
    place = place_of(article.id, verified.span.start)
    name = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
    opening = f'<testcase classname="{xml_value(article.id)}" name="{xml_value(f"{place} “{name}”")}" time="0"'
    if step in STAND.steps:
        yield f"{opening}/>"
        return
    kind = "failure" if step in gate.steps else "skipped"
    told = [
        f"{verified.row}: {step.name}: {step.meaning}",
        f"{place}: “{words}”",
        *_passage(verified, dossier, place_of),
    ]
    yield f"{opening}>"
    yield f'<{kind} type="{step.name}" message="{xml_value(_in_short(verified))}">'
    yield from map(xml_words, told)
    yield f"</{kind}>"
    yield "</testcase>"


def _in_short(verified: Verified) -> str:
    """Return the verdict and what differs, on one line."""
    link = verified.link
    changes = link.nearest.changes if link.nearest and link.verdict == "absent" else link.changes
    told = "; ".join((*said_there(verified), *map(tell_graded, changes), *map(tell_cut, link.cuts)))
    return f"{verified.step.name}: {told or verified.step.meaning}"


def _passage(verified: Verified, dossier: Dossier, place_of: Callable[[str, int], str]) -> Iterator[str]:
    """Yield the passage of the words, or the one most like them, with its place."""
    link = verified.link
    if link.outside:
        yield f"{link.document}, outside the main text: “{link.outside}”"
    elif there := link.nearest or (link if link.is_passage else None):
        words = " ".join(words_read(dossier.document(there.document), there.span).split())
        yield f"{'nearest, ' if link.nearest else ''}{place_of(there.document, there.span.start)}: “{words}”"
