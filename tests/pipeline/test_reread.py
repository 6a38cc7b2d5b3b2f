"""What is shown after something was written: finds, links and dates stay where they are still right."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.files.annotation_sections import WrittenAnnotations
from reader.files.dossier_text import DossierText, annotations_in
from reader.files.entry_changes import Put, Set, with_changes
from reader.files.yaml_written import Plain
from reader.model import Dossier
from reader.model.finds import NO_FINDS
from reader.pipeline import completed, open_paths
from reader.pipeline.reread import Reread, reread
from tests.reading.story_folder import write_bare_dossier

NEW: dict[str, Plain] = {"id": "q1", "document": "story", "kind": "direct", "content": {"exact": "It runs on Sundays,"}}


@pytest.fixture
def opened(tmp_path: Path) -> tuple[Dossier, Dossier, str]:
    """The dossier as it is shown, as it was read, and its file's text."""
    write_bare_dossier(tmp_path)
    as_read = open_paths([str(tmp_path)])
    return completed(as_read), as_read, (tmp_path / "dossier.yaml").read_text(encoding="utf-8")


def says(text: str, dossier: Dossier) -> WrittenAnnotations:
    return annotations_in(DossierText(text), dossier.documents)


def test_where_something_is_written_of_a_document_its_finds_are_gone_and_come_back_with_it(
    opened: tuple[Dossier, Dossier, str],
) -> None:
    shown, as_read, text = opened
    written = with_changes(DossierText(text), [Put("quotations", NEW)]).text
    first = reread(shown, as_read, NO_FINDS, says(written, shown))
    assert [each.id for each in first.shown.quotations_of("story")] == ["q1"]
    assert first.shown.quotations_of("minutes") == shown.quotations_of("minutes")
    back = reread(first.shown, first.as_read, first.finds, says(text, shown))
    assert replace(back.shown, links=shown.links) == shown and back.as_read == as_read
    assert back.unsearched == frozenset() and back.unlinked == {each.id for each in shown.quotations_of("story")}


def test_of_what_is_not_changed_the_very_objects_stay(opened: tuple[Dossier, Dossier, str]) -> None:
    shown, as_read, text = opened
    event = Put("events", {"id": "e1", "headline": "Noon", "document": "story", "exact": "it was noon"})
    again = reread(shown, as_read, NO_FINDS, says(with_changes(DossierText(text), [event]).text, shown))
    assert again.shown.documents == shown.documents and again.unlinked == again.unsearched == frozenset()
    assert all(one is other for one, other in zip(again.shown.quotations, shown.quotations, strict=True))
    assert all(one is other for one, other in zip(again.shown.links, shown.links, strict=True))


def test_links_of_a_quotation_that_is_written_down_as_it_was_found_stay(opened: tuple[Dossier, Dossier, str]) -> None:
    shown, as_read, text = opened
    find = shown.quotations_of("story")[0]
    speaker: dict[str, Plain] = {"id": find.speaker or "", "name": "Rao"}
    entry: dict[str, Plain] = {**NEW, "speaker": find.speaker or "", "content": {"exact": "We keep the ferry,"}}
    written = with_changes(DossierText(text), [Put("speakers", speaker), Put("quotations", entry)]).text
    again = reread(shown, as_read, NO_FINDS, says(written, shown))
    assert [link.verdict for link in again.shown.links_of("q1")] == [link.verdict for link in shown.links_of(find.id)]
    assert again.unlinked == frozenset()


def test_a_speaker_of_another_name_has_all_links_looked_for_again(opened: tuple[Dossier, Dossier, str]) -> None:
    shown, as_read, text = opened
    named = with_changes(DossierText(text), [Put("speakers", {"id": "rao", "name": "Rao"})]).text
    first = reread(shown, as_read, NO_FINDS, says(named, shown))
    assert first.unlinked == frozenset()  # it is whom Reader found
    other = with_changes(DossierText(named), [Set("speakers", "rao", {"name": "Asha Rao", "aliases": ["Rao"]})]).text
    second = reread(first.shown, first.as_read, first.finds, says(other, shown))
    assert second.unlinked == {each.id for each in shown.quotations if each.quotes_words}
    assert {each.name for each in second.shown.speakers} == {"Asha Rao", "Ochs"}


def test_a_document_of_which_nothing_is_known_any_more_is_searched_again(opened: tuple[Dossier, Dossier, str]) -> None:
    _, bare, text = opened
    written = with_changes(DossierText(text), [Put("quotations", NEW)]).text
    as_read = _as_read(bare, says(written, bare))
    again: Reread = reread(completed(as_read), as_read, NO_FINDS, says(text, bare))
    assert again.unsearched == {"story"} and again.shown.quotations_of("story") == ()
    assert "story" not in dict(again.shown.times)
    assert len(completed(again.shown).quotations_of("story")) == 3


def _as_read(dossier: Dossier, written: WrittenAnnotations) -> Dossier:
    return replace(dossier, quotations=written.quotations, speakers=written.speakers)
