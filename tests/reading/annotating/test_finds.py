"""Finds are accepted and rejected with one key each, which goes on to the next; the others stay finds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.files.locating import default_dossier
from reader.reading.annotating.finds_looked_through import NONE_LEFT
from reader.reading.dialogs import Page
from reader.reading.files_again import read_again
from tests.reading.annotating.annotator import Annotator, annotating
from tests.reading.story_folder import write_bare_dossier


@pytest.fixture
def found(tmp_path: Path) -> Annotator:
    """A dossier of whose words nothing is written yet: the story has three finds."""
    write_bare_dossier(tmp_path)
    return annotating(tmp_path)


def origins(annotator: Annotator) -> list[str]:
    return [each.origin for each in annotator.dossier.quotations_of("story")]


def test_the_first_key_goes_to_the_first_find_and_each_one_more_accepts_one(found: Annotator) -> None:
    found.press("accept")
    assert found.said == "3 finds to look at here: I accepts, X rejects" and found.current.start == 1
    found.press("accept")
    assert found.said == "Accepted “We keep the ferry,” · 2 finds left here · U takes it back"
    found.press("accept", "accept")
    assert origins(found) == ["curated"] * 3
    assert found.said == "Accepted “Not a penny more,” · no finds left here · U takes it back"
    found.press("accept")
    assert found.said == f"{NONE_LEFT}; J reads the next document"


def test_once_one_is_accepted_the_others_are_written_down_as_finds_and_stay_when_read_again(found: Annotator) -> None:
    found.press("accept", "accept")
    assert found.yaml.count("origin: detected") == 2 and "title: The ferry  # mine\n" in found.yaml
    shown = found.dossier
    read_again(found.session)
    found.wait()
    assert origins(found) == ["curated", "detected", "detected"]
    assert found.dossier.quotations == shown.quotations and set(found.dossier.links) == set(shown.links)


def test_a_rejected_find_is_gone_for_good_and_nothing_else_is_written(found: Annotator) -> None:
    found.at("It runs").press("reject")
    assert found.said == "Rejected “It runs on Sundays,” · 2 finds left here · U takes it back"
    assert found.current.words_of(found.text_of(found.current)) == "Not a penny more,"
    assert 'rejected:\n  - {document: story, exact: "It runs on Sundays,"}\n' in found.yaml
    assert "quotations:" not in found.yaml
    again = annotating(found.path)
    assert again.words() == ["We keep the ferry,", "Not a penny more,"]


def test_all_can_be_rejected_and_none_is_found_again(found: Annotator) -> None:
    found.press("accept", "reject", "reject", "reject")
    assert found.words() == [] and found.said.startswith("Rejected “Not a penny more,” · no finds left here")
    assert annotating(found.path).words() == []


def test_those_within_the_selection_are_rejected_at_once(found: Annotator) -> None:
    found.select("“We keep the ferry,” Rao said. Nobody rose until it was noon. “It runs").press("reject")
    assert found.said.startswith("Rejected “We keep the ferry,” and 1 more · 1 find left here")
    assert found.words() == ["Not a penny more,"] and found.session.state.selection is None
    found.press("undo")
    assert len(found.words()) == 3


def test_where_nothing_is_quoted_nothing_is_rejected(found: Annotator) -> None:
    found.select("Nobody rose").press("reject")
    assert found.said == "No quotation has words of what is selected" and "rejected" not in found.yaml


def test_a_quotation_written_by_hand_is_no_quotation_either_and_not_found_again(tmp_path: Path) -> None:
    write_bare_dossier(tmp_path)
    file = tmp_path / "dossier.yaml"
    by_hand = 'quotations:\n  - {id: mine, document: story, kind: indirect, content: {exact: "it was noon"}}\n'
    file.write_text(file.read_text() + by_hand)
    reader = annotating(tmp_path)
    reader.at("noon").press("accept")
    assert reader.said.startswith("No finds are left here")
    reader.at("noon").press("reject")
    assert 'exact: "it was noon"}' in reader.yaml and "id: mine" not in reader.yaml
    assert len(annotating(tmp_path).words()) == 3  # now that nothing is written of the story, Reader searches it


def test_it_wraps_to_those_that_were_passed_over(found: Annotator) -> None:
    found.at("Not a penny").press("accept")
    assert found.current.words_of(found.text_of(found.current)) == "We keep the ferry,"


def test_while_finds_are_still_sought_none_is_written_down_or_the_others_would_be_gone(tmp_path: Path) -> None:
    write_bare_dossier(tmp_path)
    reader = annotating(tmp_path)
    reader.at("We keep")
    searching = reader.session.state.completion.begun()
    reader.session.change_unseen(completion=searching, dossier=replace(reader.dossier, times=()))
    reader.press("accept")
    assert reader.said == "Still looking for quotations: try again when all are found"
    assert "quotations" not in reader.yaml


def test_house_2_the_dossier_that_comes_with_reader_is_never_changed_and_says_what_to_do() -> None:
    before = (default_dossier() / "dossier.yaml").read_bytes()
    reader = annotating(default_dossier())
    reader.press("next_quotation", "reject")
    page = reader.desk.shown[-1]
    assert isinstance(page, Page) and page.title == "This dossier comes with Reader and is never changed"
    assert f"reader new FOLDER {default_dossier()}" in page.text
    assert (default_dossier() / "dossier.yaml").read_bytes() == before and not reader.session.state.edits.done


def test_two_readers_of_one_dossier_may_look_through_its_finds_at_once(found: Annotator) -> None:
    other = annotating(found.path)
    found.at("We keep").press("accept")
    other.at("Not a penny").press("accept")
    assert origins(other) == ["curated", "detected", "curated"]
    found.at("It runs").press("reject")
    assert origins(found) == ["curated", "curated"] and "id: q3" in found.yaml


def test_what_another_reader_rejected_meanwhile_cannot_be_accepted(found: Annotator) -> None:
    other = annotating(found.path)
    found.at("It runs").press("reject")
    before = found.yaml
    other.at("It runs").press("accept")
    assert other.said == "Not changed: “It runs on Sundays,” was rejected elsewhere since"
    assert found.yaml == before and not other.session.state.edits.done
