"""Any sequence of changes: all undone, the file is byte for byte as it was; all redone, as it was changed.

Whatever was changed, what is shown is what the files say, with what Reader finds in them.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.model import Dossier
from reader.pipeline import completed, open_paths
from reader.reading.files_again import read_again
from reader.reading.selection import Selection
from tests.reading.annotating.annotator import Annotator, annotating

TEXT = (
    "“We keep the ferry,” Rao said. “It runs on Sundays,” she said.\n\n"
    "On 3 May 2021 Ochs told the council that the mill was shut. “Not a penny more,” said Jan Ochs, “and not a day.”"
    "\n\n"
    "Asha Rao, the mayor, left. “A shame,” said Ochs.\n"
)
MINUTES = "Rao: We keep the ferry. It runs on every Sunday but one.\n\nOchs: Not a penny more. And not a day less.\n"
HEADS = [
    # nothing said of the words: all are finds
    "dossier: 1\ntitle: The ferry  # mine\ndocuments:\n  - {id: story, file: story.txt}\n"
    "  - {id: minutes, file: minutes.txt, kind: transcript}\n",
    # written by hand, with comments, and with what was found
    "dossier: 1\r\ntitle: The ferry\r\ndocuments:\r\n  - {id: story, file: story.txt, author: rao}\r\n"
    "  - {id: minutes, file: minutes.txt, kind: transcript}\r\n"
    "speakers:\r\n  - {id: rao, name: Asha Rao, aliases: [Rao]}\r\n  - id: ochs  # a miller\r\n    name: Jan Ochs\r\n"
    "quotations:\r\n  # the first\r\n  - id: q1\r\n    document: story\r\n    speaker: rao\r\n    kind: direct\r\n"
    '    content: {exact: "We keep the ferry,"}\r\n    source: {document: minutes, exact: We keep the ferry}\r\n'
    "  # Doubtful\r\n  - id: q2\r\n    document: story\r\n    kind: direct\r\n    origin: detected  # not sure\r\n"
    '    confidence: 0.5\r\n    content:\r\n      - {exact: "Not a penny more,"}\r\n'
    '      - {exact: "and not a day."}\r\n'
    "    echoes: q1\r\nevents:\r\n  - {id: e1, headline: The mill, document: story, exact: the mill, speakers: [ochs]}",
]


def pick(annotator: Annotator, number: int) -> bool:
    """Make one of the story's quotations current, if there is any."""
    here = annotator.dossier.quotations_of("story")
    if here:
        annotator.session.make_current(here[number % len(here)])
    return bool(here)


def on_quotation(act: Callable[[Annotator, int], object]) -> Callable[[Annotator, int], object]:
    return lambda annotator, number: pick(annotator, number) and act(annotator, number)


def speaks(annotator: Annotator, number: int) -> None:
    annotator.press("correct")
    annotator.answer(("rao", "ochs", "Ines Vale", "nobody")[number % 4])


def adjusts(annotator: Annotator, number: int) -> None:
    annotator.press("adjust")
    for step in range(number % 3 + 1):
        end, by = (("end", "word"), ("start", "word"), ("end", "sentence"))[(number + step) % 3]
        annotator.live.move(end, by, 1 if number % 2 else -1)  # type: ignore[arg-type]
    (annotator.live.keep if number % 5 else annotator.live.drop)()
    annotator.wait()


def splits(annotator: Annotator, number: int) -> None:
    shown = len(annotator.desk.shown)
    annotator.press("split")
    if len(annotator.desk.shown) > shown:
        annotator.live.move("end", "word", number % 4)
        annotator.live.keep()
        annotator.wait()


def selects(annotator: Annotator, number: int) -> None:
    words = ("the mill was shut", "keep the ferry", "Asha Rao, the mayor, left", "said", "“A shame,”")[number % 5]
    start = TEXT.index(words)
    annotator.session.select(Selection("story", start, start + len(words)))


def marks(annotator: Annotator, number: int) -> None:
    shown = len(annotator.desk.shown)
    selects(annotator, number)
    annotator.press("quotation_by")
    if len(annotator.desk.shown) > shown:
        annotator.answer(("rao", "Ines Vale", "nobody")[number % 3])
    annotator.session.select(None)


def happens(annotator: Annotator, number: int) -> None:
    selects(annotator, number)
    annotator.press("event_on")
    annotator.answer(("3 May 2021", "", "2020")[number % 3])
    annotator.answer("Something happened")
    annotator.session.select(None)


def rejects_selected(annotator: Annotator, number: int) -> None:
    selects(annotator, number)
    annotator.press("reject")
    annotator.session.select(None)


def changes_speaker(annotator: Annotator, number: int) -> None:
    from reader.reading.annotating.people_asked import ask_about_speaker

    speakers = annotator.dossier.speakers
    if not speakers:
        return
    ask_about_speaker(annotator.session, speakers[number % len(speakers)].id)
    what = ("rename", "merge with …", "add an alias", "role", "kind")[number % 5]
    annotator.answer("", what)
    annotator.answer({"rename": "Anna B.", "add an alias": "the other", "role": "no one’s aide"}.get(what, ""))


CHANGES: dict[str, Callable[[Annotator, int], object]] = {
    "accepts": on_quotation(lambda annotator, _: annotator.press("accept")),
    "rejects": on_quotation(lambda annotator, _: annotator.press("reject")),
    "says who speaks": on_quotation(speaks),
    "adjusts": on_quotation(adjusts),
    "splits": on_quotation(splits),
    "joins": on_quotation(lambda annotator, _: annotator.press("join")),
    "marks a quotation": marks,
    "marks an event": happens,
    "rejects what is selected": rejects_selected,
    "changes a speaker": changes_speaker,
    "undoes": lambda annotator, _: annotator.press("undo"),
    "redoes": lambda annotator, _: annotator.press("redo"),
}
STEPS = st.lists(st.tuples(st.sampled_from(sorted(CHANGES)), st.integers(0, 29)), min_size=1, max_size=8)


def made_folder(folder: Path, head: str) -> Path:
    (folder / "story.txt").write_text(TEXT, encoding="utf-8")
    (folder / "minutes.txt").write_text(MINUTES, encoding="utf-8")
    (folder / "dossier.yaml").write_bytes(head.encode())
    return folder


def said_of_it(dossier: Dossier) -> list[object]:
    """Return all that is shown of a dossier's quotations, in which finds have other ids each time.

    Speakers are known by their surnames: the find that gave their whole name may have been rejected.
    """
    names = {each.id: each.name.split()[-1] for each in dossier.speakers}
    quotations = sorted(
        (each.document, each.parts, each.kind, each.origin, names.get(each.speaker or "", ""), each.date)
        for each in dossier.quotations
    )
    by_id = {each.id: (each.document, each.parts) for each in dossier.quotations}
    links = sorted(
        (by_id[link.quotation], link.part, link.document, link.span, link.verdict, link.origin, link.same_speaker)
        for link in dossier.links
    )
    curated = sorted((each.span, each.date, each.headline) for each in dossier.events if each.origin == "curated")
    return [*quotations, *links, *curated, *sorted(dossier.rejected)]


def is_as_read_anew(annotator: Annotator) -> None:
    read = open_paths([str(annotator.path)])
    assert [str(each) for each in read.findings] == []
    written = annotator.session.state.written
    assert (written.quotations, written.speakers, written.events, written.rejected) == (
        read.quotations,
        read.speakers,
        read.events,
        read.rejected,
    )
    assert said_of_it(annotator.dossier) == said_of_it(completed(read))


@pytest.mark.parametrize("head", HEADS, ids=["all are finds", "by hand"])
@given(steps=STEPS, reloads=st.integers(0, 8))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_all_undone_it_is_as_before_and_all_redone_as_changed(
    head: str, steps: list[tuple[str, int]], reloads: int
) -> None:
    with tempfile.TemporaryDirectory() as name:
        annotator = annotating(made_folder(Path(name), head))
        for number, (what, which) in enumerate(steps):
            CHANGES[what](annotator, which)
            is_as_read_anew(annotator)
            if number == reloads:
                read_again(annotator.session)
                annotator.wait()
        changed = annotator.file.read_bytes()
        done = len(annotator.session.state.edits.done)
        annotator.press(*["undo"] * done)
        assert annotator.file.read_bytes() == head.encode()
        is_as_read_anew(annotator)
        annotator.press(*["redo"] * done)
        assert annotator.file.read_bytes() == changed
        is_as_read_anew(annotator)
