"""Amendments in the text of a dossier.yaml, which may say other things by now, and are read back before they count."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader.files.dossier_text import DossierText, annotations_in
from reader.model import Document, Dossier, Event, Quotation, Span, Speaker
from reader.model.amendments import Amended, Amendments
from reader.model.rejection import Rejection
from reader.pipeline import completed, open_paths
from reader.pipeline.amending import DoesNotFitError, amend_text
from tests.costs import calls_of
from tests.reading.annotating.annotator import story_span
from tests.reading.story_folder import write_bare_dossier, write_dossier


@pytest.fixture
def by_hand(tmp_path: Path) -> tuple[Dossier, str]:
    write_dossier(tmp_path)
    return open_paths([str(tmp_path)]), (tmp_path / "dossier.yaml").read_text(encoding="utf-8")


@pytest.fixture
def found(tmp_path: Path) -> tuple[Dossier, Dossier, str]:
    """What is shown with all finds, what is written, and the text."""
    write_bare_dossier(tmp_path)
    dossier = open_paths([str(tmp_path)])
    return completed(dossier), dossier, (tmp_path / "dossier.yaml").read_text(encoding="utf-8")


def spoken_by(quotation: Quotation, speaker: str | None) -> Amendments:
    return Amendments(quotations=(Amended(quotation, replace(quotation, speaker=speaker)),))


def test_a_find_is_written_whole_and_found_again_at_just_its_place(found: tuple[Dossier, Dossier, str]) -> None:
    shown, as_read, text = found
    find = shown.quotations_of("story")[1]
    accepted = replace(find, origin="curated", confidence=1.0, reason="")
    new = amend_text(DossierText(text), shown, as_read, Amendments(quotations=(Amended(find, accepted),))).text
    read = annotations_in(DossierText(new), shown.documents)
    assert read.findings == () and [each.parts for each in read.quotations] == [
        each.parts for each in shown.quotations_of("story")
    ]
    written = {each.parts: each for each in read.quotations}[find.parts]
    assert (written.mention, written.cue, written.speaker) == (find.mention, find.cue, find.speaker)
    assert {each.id for each in read.speakers} == {each.speaker for each in shown.quotations_of("story")}


def test_what_is_written_is_changed_where_it_differs_from_what_was_shown(by_hand: tuple[Dossier, str]) -> None:
    dossier, text = by_hand
    dated = replace(dossier.quotations[0], date="2021-05-03")  # as Reader found it, and shows it
    new = amend_text(
        DossierText(text),
        replace(dossier, quotations=(dated, *dossier.quotations[1:])),
        dossier,
        spoken_by(dated, "ochs"),
    )
    assert new.text == text.replace("speaker: rao", "speaker: ochs", 1)


def test_what_is_so_already_is_left_as_it_is(by_hand: tuple[Dossier, str]) -> None:
    dossier, text = by_hand
    assert amend_text(DossierText(text), dossier, dossier, spoken_by(dossier.quotations[0], "rao")).text == text


@pytest.mark.parametrize(
    "edit",
    [
        lambda text: text.replace("speaker: rao", "speaker: ochs", 1),
        lambda text: text.replace("We keep the ferry,", "We keep", 1),
        lambda text: text.replace("id: q1", "id: q9"),
        lambda text: text[: text.index("  - id: q1")] + text[text.index("  - id: q2") :],
    ],
    ids=["another speaker", "other words", "another id", "gone"],
)
def test_what_was_changed_elsewhere_is_refused(by_hand: tuple[Dossier, str], edit: Callable[[str], str]) -> None:
    dossier, text = by_hand
    with pytest.raises(DoesNotFitError, match=r"“We keep the ferry,” was changed in dossier.yaml since it was read"):
        amend_text(DossierText(edit(text)), dossier, dossier, spoken_by(dossier.quotations[0], None))


def test_a_speaker_who_was_changed_elsewhere_is_refused_too(by_hand: tuple[Dossier, str]) -> None:
    dossier, text = by_hand
    rao = dossier.speakers[0]
    renamed = Amendments(speakers=(Amended(rao, replace(rao, name="Asha B. Rao")),))
    with pytest.raises(DoesNotFitError, match=r"Asha Rao was changed in dossier.yaml since it was read"):
        amend_text(DossierText(text.replace("Asha Rao", "A. Rao")), dossier, dossier, renamed)


def test_whoever_is_new_to_both_readers_is_one_speaker_and_of_two_called_alike_each_has_an_id(
    by_hand: tuple[Dossier, str],
) -> None:
    dossier, text = by_hand
    first, _, third = dossier.quotations
    vale = Speaker("ines-vale", "Ines Vale")
    shown = replace(dossier, speakers=(*dossier.speakers, vale))
    once = amend_text(DossierText(text), shown, dossier, spoken_by(first, vale.id)).text
    twice = amend_text(DossierText(once), shown, dossier, spoken_by(third, vale.id)).text
    assert twice.count("name: Ines Vale") == 1 and twice.count("speaker: ines-vale") == 2
    other = once.replace("name: Ines Vale", "name: Ines B. Vale")
    assert "id: ines-vale-2" in amend_text(DossierText(other), shown, dossier, spoken_by(third, vale.id)).text


def test_a_word_of_several_alike_is_written_so_that_it_is_found_again(by_hand: tuple[Dossier, str]) -> None:
    text_of_it = "“Yes,” said Rao. “Yes,” said Ochs. “Yes,” said Rao."
    document = Document("story", text_of_it, "x")
    dossier = replace(by_hand[0], documents=(document,), quotations=())
    yaml = by_hand[1][: by_hand[1].index("quotations:")]
    for number in range(3):
        at = [index for index in range(len(text_of_it)) if text_of_it.startswith("Yes,", index)][number]
        new = Quotation("", "story", (Span(at, at + 4),), "direct")
        written = amend_text(DossierText(yaml), dossier, dossier, Amendments(quotations=(Amended(None, new),))).text
        assert [each.parts for each in annotations_in(DossierText(written), (document,)).quotations] == [new.parts]


def test_taking_one_out_never_moves_another_whose_words_only_their_order_tells(by_hand: tuple[Dossier, str]) -> None:
    document = Document("story", "Yes, he said. Stop here. Yes, she said.", "x")
    dossier = replace(by_hand[0], documents=(document,), quotations=())
    yaml = by_hand[1][: by_hand[1].index("quotations:")] + (
        "quotations:\n  - {id: a, document: story, kind: direct, content: {exact: Stop here}}\n"
        "  - {id: b, document: story, kind: direct, content: {exact: 'Yes,'}}\n"
    )
    read = replace(dossier, quotations=annotations_in(DossierText(yaml), (document,)).quotations)
    with pytest.raises(DoesNotFitError, match="the words of b could not be found again"):
        amend_text(DossierText(yaml), read, read, Amendments(quotations=(Amended(read.quotations[0], None),)))


def test_all_kinds_of_annotations_at_once(by_hand: tuple[Dossier, str]) -> None:
    dossier, text = by_hand
    event = Event("", "2021", "Noon", "story", story_span("it was noon"), speakers=("ochs",))
    document = dossier.documents[0]
    amendments = Amendments(
        events=(Amended(None, event),),
        documents=(Amended(document, replace(document, author="rao")),),
        rejected=(Rejection("story", story_span("A boy asked")),),
    )
    new = amend_text(DossierText(text), dossier, dossier, amendments).text
    read = annotations_in(DossierText(new), dossier.documents)
    assert read.events == (replace(event, id="e1"),) and read.rejected == amendments.rejected
    assert read.documents[0].author == "rao" and "{id: story, author: rao, file: story.txt, title: The ferry}" in new
    assert amend_text(DossierText(new), dossier, dossier, Amendments(rejected=amendments.rejected)).text == new


def test_a_thousand_quotations_are_changed_in_steps_that_grow_with_them_and_no_faster() -> None:
    def merge(count: int) -> None:
        text = "\n\n".join(f"“These are words number {number},” said Rao." for number in range(count))
        document = Document("story", text, "x")
        spans = (text.index(f"These are words number {number},") for number in range(count))
        quotations = tuple(
            Quotation(f"q{number}", "story", (Span(at, text.index(",", at) + 1),), "direct", speaker="rao")
            for number, at in enumerate(spans)
        )
        dossier = Dossier("x", (document,), (Speaker("rao", "Rao"), Speaker("ochs", "Ochs")), quotations)
        yaml = "dossier: 1\ntitle: x\ndocuments: [{id: story, file: story.txt}]\n"
        yaml += "speakers: [{id: rao, name: Rao}, {id: ochs, name: Ochs}]\nquotations:\n" + "".join(
            f"  - id: q{number}\n    document: story\n    speaker: rao\n    kind: direct\n"
            f'    content: {{exact: "{each.words_of(text)}"}}\n'
            for number, each in enumerate(quotations)
        )
        changes = tuple(Amended(each, replace(each, speaker="ochs")) for each in quotations)
        new = amend_text(DossierText(yaml), dossier, dossier, Amendments(quotations=changes)).text
        assert new.count("speaker: ochs") == count

    few, many = (calls_of(lambda count=count: merge(count)) for count in (40, 160))  # type: ignore[misc]
    assert many < 6 * few
