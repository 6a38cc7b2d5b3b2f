"""The words of a quotation: other ends, chosen live; one cut in two, two joined to one."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.model import Quotation, Span
from reader.reading.adjusting import Adjusting, Cutting
from reader.reading.stops import end_moved, start_moved
from tests.reading.annotating.annotator import Annotator, annotating

STORY = (
    "Hale spoke. “The works will be finished by June, at 3.5 million,” she said. "
    "“We have kept our word. It is over.”\n\n"
    "“Nobody asked us,” said Reyes. He left. “And nobody will,” said Hale.\n\n"
    + "Nothing was said for long. "
    * 20
    + "\n\n"
    "“Late,” said Hale. “Later,” said Hale.\n"
)
YAML = """\
dossier: 1
title: The works
documents: [{id: story, file: story.txt}, {id: plan, file: plan.txt, kind: report}]
speakers: [{id: hale, name: Hale}, {id: reyes, name: Reyes}]
quotations:
  - id: q1
    document: story
    speaker: hale
    kind: direct
    content:  # a cue splits it
      - {exact: "The works will be finished by June, at 3.5 million,"}
      - {exact: "We have kept our word. It is over."}
    cue: {exact: she said}
    source: [{document: plan, exact: the works will be done}, {document: plan, exact: their word}]
  - {id: q2, document: story, speaker: reyes, kind: direct, content: {exact: "Nobody asked us,"}, echoes: q1}
  - {id: q3, document: story, kind: direct, content: {exact: "And nobody will,"}}
  - {id: q4, document: story, speaker: hale, kind: direct, content: {exact: "Late,"}, echoes: q5}
  - {id: q5, document: story, speaker: hale, kind: direct, content: {exact: "Later,"}}
"""


@pytest.fixture
def reader(tmp_path: Path) -> Annotator:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "plan.txt").write_text("In it the works will be done, they give their word.\n", encoding="utf-8")
    (tmp_path / "dossier.yaml").write_text(YAML, encoding="utf-8")
    return annotating(tmp_path)


def span(words: str) -> Span:
    return Span(STORY.index(words), STORY.index(words) + len(words))


def at(words: str, start: bool = False) -> int:
    return span(words).start if start else span(words).end


# Stops


@pytest.mark.parametrize(
    ("begin", "by", "steps", "then"),
    [
        ("The works", "word", 1, "works will"),
        ("The works", "word", -1, "spoke."),
        ("The works", "sentence", 1, "she said"),
        ("The works", "sentence", 2, "We have"),
        ("The works", "sentence", 3, "It is over"),
        ("It is over", "sentence", -1, "We have"),
        ("at 3.5", "word", 1, "3.5 million"),
        ("Hale spoke", "word", -3, "Hale spoke"),
    ],
)
def test_a_start_stops_where_words_and_sentences_begin(begin: str, by: str, steps: int, then: str) -> None:
    assert start_moved(STORY, at(begin, start=True), by, steps) == at(then, start=True)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("end", "by", "steps", "then"),
    [
        ("finished by", "word", 1, "by June,"),
        ("by June,", "word", -1, "finished by"),
        ("finished by June", "word", 1, "by June,"),
        ("million,", "word", 1, "” she"),
        ("million,", "sentence", 1, "she said."),
        ("our word.", "sentence", 1, "It is over."),
        ("our word.", "sentence", -1, "she said."),
        ("at 3.5", "word", 1, "3.5 million,"),
    ],
)
def test_an_end_stops_behind_words_with_their_stops_and_behind_sentences(
    end: str, by: str, steps: int, then: str
) -> None:
    assert end_moved(STORY, at(end), by, steps) == at(then)  # type: ignore[arg-type]


def test_at_the_ends_of_the_text_they_stay() -> None:
    assert start_moved(STORY, 0, "word", -5) == 0 and end_moved(STORY, 0, "word", 10**9) == at("“Later,” said Hale.")


# Adjusting


def test_an_end_stops_at_the_other_end_and_at_the_next_part() -> None:
    quotation = Quotation("q", "story", (span("The works"), span("We have")), "direct")
    one = Adjusting(quotation, quotation.parts)
    assert one.moved(STORY, "end", "word", -9).parts[0] == span("The")
    assert one.moved(STORY, "start", "word", 9).parts[0] == span("works")
    assert one.moved(STORY, "end", "sentence", 9).parts[0].end == span("We have").start
    assert one.at_next_part().moved(STORY, "start", "sentence", -9).parts[1].start == span("The works").end
    assert one.at_next_part().at_next_part() == one


def test_the_words_are_adjusted_live_and_kept_with_one_key(reader: Annotator) -> None:
    before = reader.yaml
    reader.at("Nobody asked").press("adjust")
    live = reader.live
    assert live.label == "words of “Nobody asked us,”" and live.next_part is None and not live.is_cut
    live.move("end", "word", 3)
    assert live.words() == "Nobody asked us,” said Reyes. He"
    assert reader.session.state.adjusting is not None
    live.move("end", "word", -4)
    live.keep()
    reader.wait()
    assert reader.session.state.adjusting is None
    assert reader.said == "Words of “Nobody asked us,” · now “Nobody asked” · U takes it back"
    assert reader.yaml == before.replace('"Nobody asked us,"}', '"Nobody asked"}') and reader.current.id == "q2"


def test_dropped_they_are_as_before(reader: Annotator) -> None:
    before = reader.yaml
    reader.at("Nobody asked").press("adjust")
    reader.live.move("start", "word", 1)
    reader.live.drop()
    reader.wait()
    assert reader.session.state.adjusting is None and reader.yaml == before


def test_kept_as_they_were_nothing_is_written(reader: Annotator) -> None:
    reader.at("Nobody asked").press("adjust")
    reader.live.keep()
    reader.wait()
    assert reader.said == "The words are the same as before" and not reader.session.state.edits.done


def test_of_several_parts_one_is_adjusted_after_the_other_and_the_comment_stays(reader: Annotator) -> None:
    before = reader.yaml
    reader.at("The works").press("adjust")
    assert reader.live.next_part is not None
    reader.live.next_part()
    reader.live.move("end", "sentence", -1)
    reader.live.keep()
    reader.wait()
    assert reader.yaml == before.replace("We have kept our word. It is over.", "We have kept our word.")


def test_words_that_take_in_the_cue_have_it_beside_them_no_longer(reader: Annotator) -> None:
    reader.at("The works").press("adjust")
    reader.live.move("end", "sentence", 1)
    reader.live.keep()
    reader.wait()
    assert "cue:" not in reader.yaml and reader.current.cue is None


# Cutting


def test_two_parts_are_cut_apart_at_once_each_with_its_source(reader: Annotator) -> None:
    reader.at("The works").press("split")
    assert reader.said.startswith("Cut “The works will be finished by June, at …”")
    first, second = reader.dossier.quotations_of("story")[:2]
    assert [each.words_of(STORY) for each in (first, second)] == [
        "The works will be finished by June, at 3.5 million,",
        "We have kept our word. It is over.",
    ]
    assert (second.speaker, second.id) == ("hale", "q6") and reader.current == first
    plan = reader.dossier.document("plan").text
    sources = [(each.quotation, each.span.words_of(plan)) for each in reader.session.state.written.links]
    assert sources == [("q1", "the works will be done"), ("q6", "their word")]
    assert reader.yaml.index("id: q1") < reader.yaml.index("id: q6") < reader.yaml.index("id: q2")
    reader.press("undo")
    assert reader.yaml == YAML


@pytest.mark.parametrize(("selected", "first"), [("have kept", "We"), ("We have kept", "We have kept")])
def test_it_is_cut_at_the_end_of_the_selection_that_lies_within_it(
    reader: Annotator, selected: str, first: str
) -> None:
    reader.at("The works").select(selected).press("split")
    parts = reader.dossier.quotations_of("story")[0].parts
    assert [part.words_of(STORY) for part in parts][-1] == first and len(parts) == 2
    assert reader.session.state.selection is None


def test_a_selection_elsewhere_cuts_nothing(reader: Annotator) -> None:
    reader.at("Nobody asked").select("Hale spoke").press("split")
    assert reader.said == "The selection neither begins nor ends within the current quotation"


def test_otherwise_the_place_is_chosen_live(reader: Annotator) -> None:
    reader.at("Nobody asked").press("split")
    live = reader.live
    assert live.is_cut and live.words() == "asked us,"
    live.move("end", "word", 1)
    live.move("end", "word", 5)
    assert live.words() == "us,"
    live.keep()
    reader.wait()
    assert [each.words_of(STORY) for each in reader.dossier.quotations_of("story")[1:3]] == ["Nobody asked", "us,"]


def test_a_place_to_cut_is_never_among_the_words_between_two_parts() -> None:
    quotation = Quotation("q", "story", (span("The works will"), span("We have")), "direct")
    cut = Cutting(quotation, at("will", start=True)).moved(STORY, "word", 1)
    assert cut.at == span("We have").start and cut.moved(STORY, "word", -1).at == at("will", start=True)
    assert cut.moved(STORY, "word", 9).at == at("have", start=True)


def test_one_word_cannot_be_cut(reader: Annotator) -> None:
    reader.at("Late,").press("split")
    assert reader.said == "One word cannot be cut" and not reader.desk.shown and reader.yaml == YAML


# Joining


def test_the_next_one_becomes_a_part_and_what_echoed_it_echoes_nothing_that_is_gone(reader: Annotator) -> None:
    reader.at("Late,").press("join")
    assert reader.said == "Joined “Late,” with the next · U takes it back"
    last = reader.dossier.quotations_of("story")[-1]
    assert [part.words_of(STORY) for part in last.parts] == ["Late,", "Later,"] and reader.current == last
    assert "id: q5" not in reader.yaml and "q5" not in reader.yaml
    reader.press("undo")
    assert reader.yaml == YAML


def test_what_was_cut_is_joined_again_to_the_same_words(reader: Annotator) -> None:
    reader.at("Nobody asked").press("split")
    reader.live.keep()
    reader.wait()
    reader.press("join")
    assert reader.at("Nobody asked").current.parts == (span("Nobody asked us,"),)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("The works", "The next quotation is by Reyes: C changes who speaks"),
        ("And nobody", "The next quotation stands too far away to be a part of this one"),
        ("Later,", "No quotation follows in this document that it could be joined with"),
    ],
)
def test_only_what_can_be_a_part_of_it_is_joined(reader: Annotator, words: str, said: str) -> None:
    reader.at(words).press("join")
    assert reader.said == said and reader.yaml == YAML


def test_whose_speaker_is_unknown_is_joined_to_one_who_is_known(reader: Annotator) -> None:
    reader.at("Nobody asked").press("join")
    assert reader.at("Nobody asked").current.speaker == "reyes"


def test_without_a_current_quotation_each_says_how_to_have_one(reader: Annotator) -> None:
    for command in ("adjust", "split", "join", "correct", "reject"):
        reader.press(command)
        assert reader.said.startswith("No current quotation: ") and not reader.desk.shown
