"""Selected words become a quotation by one key and a name at the foot; who speaks is changed the same way."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.keys import Hint
from reader.model import Document, Span
from reader.reading.annotating.asking import NOTHING_SELECTED
from reader.reading.annotating.quotations import kind_of, words_selected
from reader.reading.annotating.refusals import NotPossibleError
from tests.reading.annotating.annotator import Annotator, annotating
from tests.reading.story_folder import write_bare_dossier, write_dossier


@pytest.fixture
def reader(tmp_path: Path) -> Annotator:
    """The story as a dossier with three quotations by hand."""
    write_dossier(tmp_path)
    return annotating(tmp_path)


def test_words_become_a_quotation_by_a_known_speaker_which_is_current_then(reader: Annotator) -> None:
    reader.select("it was noon").press("quotation_by")
    assert reader.line.label == "said by:" and reader.line.about == "“it was noon”"
    assert reader.offered("och") == ["Jan Ochs", "+ new speaker “och”"]
    reader.answer("och")
    assert reader.said == "Quotation “it was noon” · U takes it back"
    new = reader.current
    assert (new.words_of(reader.text_of(new)), new.speaker, new.kind, new.origin) == (
        "it was noon",
        "ochs",
        "indirect",
        "curated",
    )
    assert reader.session.state.selection is None
    assert "    kind: direct\n" in reader.yaml and reader.yaml.endswith(
        '  - id: q4\n    document: story\n    speaker: ochs\n    kind: indirect\n    content: {exact: "it was noon"}\n'
    )


def test_a_name_that_nobody_has_makes_a_new_speaker_and_a_typed_one_is_found_in_any_case(reader: Annotator) -> None:
    reader.select("it was noon").press("quotation_by")
    reader.answer("  Ines   Vale ", "+ new speaker “Ines Vale”")
    assert "  - {id: ines-vale, name: Ines Vale}\n" in reader.yaml
    reader.select("A boy asked").press("quotation_by")
    assert reader.offered("ines vale") == ["Ines Vale"]
    reader.answer("ines vale")
    assert reader.current.speaker == "ines-vale" and reader.yaml.count("Ines Vale") == 1


def test_nobody_can_say_it_too(reader: Annotator) -> None:
    reader.select("it was noon").press("quotation_by")
    assert reader.offered() == ["Asha Rao", "Jan Ochs", "nobody"]
    reader.answer("no", "nobody")
    assert reader.current.speaker is None


def test_where_the_speaker_is_named_beside_the_words_is_noted(reader: Annotator) -> None:
    reader.session.select(None)
    reader.select("keep the ferry").press("correct")  # a selection does not matter here: the current quotation does
    reader.select("Nobody rose").press("quotation_by")
    reader.answer("rao")
    mention = reader.current.mention
    assert mention is None  # she is Asha Rao there, and named Rao in the text
    reader.press("undo")


def test_marks_and_blanks_around_the_words_are_no_part_of_them(tmp_path: Path) -> None:
    write_bare_dossier(tmp_path)
    reader = annotating(tmp_path)
    reader.select("“We keep the ferry,” ").press("quotation_by")
    assert reader.line.about == "“We keep the ferry,”"
    reader.answer("ochs")
    assert reader.said.startswith("“We keep the ferry,” is a quotation already, by Rao")


def test_finds_of_mostly_the_same_words_give_way_to_it(tmp_path: Path) -> None:
    write_bare_dossier(tmp_path)
    reader = annotating(tmp_path)
    assert "Not a penny more," in reader.words()
    reader.select("Not a penny").press("quotation_by")
    reader.answer("ochs")
    assert reader.words() == ["We keep the ferry,", "It runs on Sundays,", "Not a penny"]
    reader.press("undo")
    assert reader.words()[-1] == "Not a penny more,"


def test_what_is_a_quotation_already_is_not_made_one_again(reader: Annotator) -> None:
    before = reader.yaml
    reader.select("keep the ferry").press("quotation_by")
    reader.answer("ochs")
    assert reader.said == "“We keep the ferry,” is a quotation already, by Asha Rao" and reader.yaml == before


def test_with_nothing_selected_it_says_how_to_select(reader: Annotator) -> None:
    reader.press("quotation_by")
    assert not reader.desk.shown and isinstance(NOTHING_SELECTED, Hint)
    assert reader.said == "Nothing is selected: v selects with the keyboard, or drag with the mouse"


def test_the_answer_is_about_the_words_that_were_selected_whatever_is_selected_by_then(reader: Annotator) -> None:
    reader.select("it was noon").press("quotation_by")
    question = reader.line
    reader.select("A boy asked")
    question.take("ochs", "")
    reader.wait()
    assert "it was noon" in reader.words() and "A boy asked" not in reader.words()


@pytest.mark.parametrize(
    ("text", "selected", "kind"),
    [
        ("He said “We wait.” then", "We wait.", "direct"),
        ("called it “a mess” then", "a mess", "mixed"),
        ("said it would “never” do", "it would “never” do", "mixed"),
        ("said it would never do", "it would never do", "indirect"),
        ("said ‘We wait.’ then", "We wait.", "direct"),
    ],
)
def test_the_kind_is_that_of_the_marks_around(text: str, selected: str, kind: str) -> None:
    assert kind_of(text, Span(text.index(selected), text.index(selected) + len(selected))) == kind


@pytest.mark.parametrize(
    ("selected", "words"),
    [
        (" “We wait.” ", "We wait."),
        ("“We wait", "We wait"),
        ("We wait.”", "We wait."),
        ("‘We wait’", "We wait"),
        ("the dogs’", "the dogs’"),
        ("*We* wait", "We* wait"),  # where a text is Markdown, its marks are no words
        ("&amp; so", "&amp; so"),
    ],
)
def test_only_words_are_taken_of_what_was_selected(selected: str, words: str) -> None:
    text = f"A {selected} B"
    document = Document("d", text, "t", markdown="*" in text)
    span = words_selected(document, Span(2, 2 + len(selected)))
    assert span.words_of(text) == words


def test_marks_alone_are_nothing_that_somebody_could_say() -> None:
    with pytest.raises(NotPossibleError, match="Nothing that somebody could say"):
        words_selected(Document("d", "“…” —", "t"), Span(0, 5))


# Who speaks


def test_another_speaker_changes_one_line_and_the_present_one_is_offered_first(reader: Annotator) -> None:
    before = reader.yaml
    reader.at("Not a penny").press("correct")
    assert reader.offered()[0] == "Jan Ochs"
    reader.answer("rao")
    assert reader.said == "Speaker of “Not a penny more,” · now Asha Rao · U takes it back"
    assert reader.yaml == before.replace("speaker: ochs\n    kind", "speaker: rao\n    kind")


def test_the_same_speaker_again_changes_nothing(reader: Annotator) -> None:
    before = reader.yaml
    reader.at("Not a penny").press("correct")
    reader.answer("ochs")
    assert reader.said == "Nothing to change: Jan Ochs already" and reader.yaml == before
    assert not reader.session.state.edits.done


def test_whose_speaker_is_confirmed_a_find_is_accepted(tmp_path: Path) -> None:
    write_bare_dossier(tmp_path)
    reader = annotating(tmp_path)
    reader.at("Not a penny").press("correct")
    reader.answer("ochs")
    assert reader.current.origin == "curated" and reader.yaml.count("origin: detected") == 2


def test_the_answer_belongs_to_the_quotation_that_was_asked_about(reader: Annotator) -> None:
    reader.at("Not a penny").press("correct")
    question = reader.line
    reader.at("We keep")
    question.take("rao", "")
    reader.wait()
    assert [each.speaker for each in reader.dossier.quotations] == ["rao", "rao", "rao"]
    assert reader.current.id == "q1"


def test_from_there_the_speaker_can_be_changed_too(reader: Annotator) -> None:
    reader.at("Not a penny").press("correct")
    aside = reader.line.aside
    assert aside is not None and aside.label == "about Jan Ochs"
    aside.take()
    assert reader.line.about == "Jan Ochs" and reader.offered()[0] == "rename"


def test_links_are_looked_for_again_with_the_new_speaker(tmp_path: Path) -> None:
    write_bare_dossier(tmp_path)
    reader = annotating(tmp_path)
    (link,) = (each for each in reader.dossier.links if each.verdict == "exact")
    assert link.same_speaker is True
    reader.at("We keep").press("correct")
    reader.answer("ochs")
    (link,) = (each for each in reader.dossier.links if each.verdict == "exact")
    assert link.same_speaker is False
