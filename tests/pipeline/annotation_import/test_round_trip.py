"""What Reader exports comes back as what it was, and nothing comes twice."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from reader.files.errors import CannotSave
from reader.files.locating import default_dossier
from reader.memory.keeping import recall, remember
from reader.memory.landmark import landmark_at
from reader.memory.remembered import Note
from reader.model import Dossier
from reader.model.judgement import STANDS, WRONG, Judgement
from reader.model.place import Place
from reader.pipeline.annotation_import.planning import Plan
from reader.pipeline.judgements import keep_judgements
from tests.imports.annotations.exports import TEXT
from tests.pipeline.annotation_import.importing import YAML, Desk, annotations_of, make_desk, parts_of_first

#: The same texts, annotated by nobody.
BARE = YAML[: YAML.index("speakers:")]
#: The same as YAML, its only find looked at.
CHECKED = YAML.replace("    origin: detected\n    confidence: 0.5\n    reason: nobody near\n", "")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return make_desk(tmp_path / "mine")


@pytest.fixture
def other(tmp_path: Path) -> Desk:
    return make_desk(tmp_path / "hers", BARE)


def judge(desk: Desk, judgement: Judgement) -> None:
    keep_judgements(desk.listed, [judgement], desk.state)


def told(dossier: Dossier) -> list[tuple[object, ...]]:
    """Return what people said of a dossier, whatever it is called there."""
    names = {speaker.id: speaker.name for speaker in dossier.speakers}
    quotations = [
        (each.parts, each.kind, names.get(each.speaker or ""), each.mention, each.cue, each.date)
        for each in dossier.quotations
        if each.origin == "curated"
    ]
    events = [(each.span, each.date, each.headline, each.basis) for each in dossier.events if each.origin == "curated"]
    return [*quotations, *events]


def nothing_new(plan: Plan) -> bool:
    return not plan.taken and not plan.findings


def test_an_export_of_the_same_dossier_changes_nothing(desk: Desk) -> None:
    judge(desk, Judgement("story", parts_of_first(desk), WRONG, "Not so.", "Ada", "2026-11-25T09:30:00Z"))
    plan = desk.take(desk.export())
    assert nothing_new(plan)
    assert plan.there == len(annotations_of(desk.export())) - plan.left_to_reader
    assert desk.yaml == YAML


def test_everything_comes_into_a_dossier_of_the_same_texts_once(desk: Desk, other: Desk) -> None:
    rejected = "rejected:\n  - {document: story, exact: that the vote had surprised the council}\n"
    desk.write(YAML.replace("hearing.txt, kind", "hearing.txt, author: hale, kind") + rejected)
    judgement = Judgement("story", parts_of_first(desk), WRONG, "Not so.", "Ada", "2026-11-25T09:30:00Z")
    judge(desk, judgement)
    recalled = recall(desk.listed, desk.state)
    at = landmark_at(Place("story", TEXT.index("Bea")), TEXT)
    remember(recalled, recalled.remembered.noted(Note(at, "Ask her.")).bookmarked("a", at))
    export = desk.export()
    plan = other.take(export)
    assert plan.findings == ()
    assert told(other.listed) == told(desk.listed)
    assert other.listed.rejected == desk.listed.rejected
    assert other.listed.judgements == (judgement,)
    assert other.notes() == desk.notes() == [("story", TEXT.index("Bea"), "Ask her.")]
    assert annotations_of(other.export(), "bookmark") == annotations_of(export, "bookmark")
    assert other.listed.findings == ()
    again = other.yaml
    assert nothing_new(other.take(export))
    assert other.yaml == again


def test_comments_of_the_dossier_stay_and_so_does_what_nobody_touched(desk: Desk, other: Desk) -> None:
    other.write(BARE.replace("title: The harbour vote", "title: The harbour vote  # hers"))
    other.take(desk.export())
    assert other.yaml.startswith("dossier: 1   # the version\ntitle: The harbour vote  # hers\n")


def test_what_reader_finds_in_a_document_without_annotations_is_not_lost_to_the_first_that_comes(
    desk: Desk, other: Desk
) -> None:
    found = {each.parts for each in other.found.quotations_of("story")}
    other.take(desk.export())
    assert {each.parts for each in other.found.quotations_of("story")} >= found
    (reported,) = [each for each in other.listed.quotations_of("story") if each.kind == "indirect"]
    assert (reported.origin, other.listed.speaker(reported.speaker)) != ("curated", None)


def test_what_a_person_has_looked_at_takes_the_place_of_a_find(desk: Desk, tmp_path: Path) -> None:
    mine = make_desk(tmp_path / "found")
    desk.write(CHECKED.replace("speaker: hale\n    kind: mixed", "speaker: hale\n    kind: direct"))
    plan = mine.take(desk.export())
    assert [each.what for each in plan.taken] == ["quotation q2"]
    second = mine.listed.quotation("q2")
    assert second is not None
    assert (second.origin, second.kind, second.confidence) == ("curated", "direct", 1.0)
    assert "# looked at twice" in mine.yaml and "# the mayor" in mine.yaml
    assert nothing_new(mine.take(desk.export()))


def test_of_two_people_who_disagree_whoever_has_the_dossier_is_right_and_is_told(desk: Desk, tmp_path: Path) -> None:
    mine = make_desk(tmp_path / "other")
    desk.write(YAML.replace("{id: hale, name: Ann Hale}", "{id: hale, name: Bea Oduya}"))
    plan = mine.take(desk.export())
    (finding,) = plan.findings
    assert finding.message.startswith("annotation 2 (“We did not receive")
    assert finding.message.endswith("is direct, said by Bea Oduya, and here, as q1, direct, said by Ann Hale")
    assert mine.yaml == YAML


def test_a_passage_that_a_person_named_comes_with_its_quotation(desk: Desk, tmp_path: Path) -> None:
    source = 'source: {document: hearing, exact: "We did receive more than a single dollar of that fund"}'
    desk.write(YAML.replace('    mention: {exact: Hale, prefix: "said "}\n', f"    {source}\n"))
    mine = make_desk(tmp_path / "other")
    mine.take(desk.export())
    assert [each.document for each in mine.listed.links] == ["hearing"]
    assert "mention: {exact: Hale" in mine.yaml
    assert nothing_new(mine.take(desk.export()))


def test_a_source_named_by_another_id_is_the_one_of_that_text(desk: Desk, other: Desk) -> None:
    other.write(BARE.replace("id: story", "id: article").replace("id: hearing", "id: talk"))
    other.take(desk.export())
    assert {each.document for each in other.listed.quotations} == {"article"}


def test_a_judgement_that_is_newer_here_stays(desk: Desk, other: Desk) -> None:
    parts = parts_of_first(desk)
    judge(desk, Judgement("story", parts, WRONG, "", "Ada", "2026-11-25T09:30:00Z"))
    export = desk.export()
    newer = Judgement("story", parts, STANDS, "", "Ines", "2026-11-26T09:30:00Z")
    judge(other, newer)
    plan = other.take(export)
    assert other.listed.judgements[-1] == newer
    assert "no newer than what was decided here" in str(plan.findings)


def test_an_older_judgement_gives_way(desk: Desk, other: Desk) -> None:
    parts = parts_of_first(desk)
    judge(desk, Judgement("story", parts, WRONG, "", "Ada", "2026-11-25T09:30:00Z"))
    judge(other, Judgement("story", parts, STANDS, "", "Ines", "2026-11-24"))
    other.take(desk.export())
    judgement = other.found.judgement_of(other.found.quotations_of("story")[1].id)
    assert judgement is not None and judgement.decision is WRONG


def test_words_that_are_rejected_here_do_not_come_back(desk: Desk, other: Desk) -> None:
    desk.write(CHECKED)
    other.write(f"{BARE}rejected:\n  - {{document: story, exact: 'be finished by June, at the latest'}}\n")
    plan = other.take(desk.export())
    assert "is rejected here as no quotation" in str(plan.findings)
    assert not any(each.kind == "mixed" for each in other.listed.quotations)


def test_a_rejection_takes_a_find_out_but_nothing_that_a_person_vouches_for(desk: Desk, tmp_path: Path) -> None:
    rejecting = make_desk(
        tmp_path / "rejecting",
        f"{BARE}rejected:\n"
        + "".join(
            f"  - {{document: story, exact: '{words}'}}\n"
            for words in ("be finished by June, at the latest", "It was a promise we never made.")
        ),
    )
    plan = desk.take(rejecting.export())
    assert desk.listed.quotation("q2") is None
    assert desk.listed.quotation("q1") is not None
    assert [each.what for each in plan.taken] == ["no quotation", "no quotation"]


def test_finds_of_reader_are_left_to_reader_here(desk: Desk, tmp_path: Path) -> None:
    mine = make_desk(tmp_path / "other", YAML.replace(YAML[YAML.index("  - id: q2") : YAML.index("events:")], ""))
    plan = mine.take(desk.export())
    assert nothing_new(plan)
    assert mine.listed.quotation("q2") is None
    assert plan.left_to_reader > 0


def test_an_edited_text_takes_what_is_still_there_and_the_rest_is_told(desk: Desk, tmp_path: Path) -> None:
    story = "9 May 2021\n\n" + TEXT.replace("It was a promise we never made.", "He left.").replace("Monday", "Tuesday")
    desk.write(CHECKED)
    edited = make_desk(tmp_path / "edited", BARE, story)
    plan = edited.take(desk.export())
    (mixed,) = [each for each in edited.listed.quotations if each.kind == "mixed"]
    assert mixed.words_of(story) == "be finished by June, at the latest"
    lost = [each.message for each in plan.findings]
    assert any("its words are not in story" in each for each in lost)
    assert len(lost) == 2


def test_a_single_annotation_taken_out_of_an_export_still_says_who_speaks(desk: Desk, other: Desk) -> None:
    first = annotations_of(desk.export(), "quotation")[1]
    other.take(json.dumps([first]).encode())
    (taken,) = [each for each in other.listed.quotations if each.origin == "curated"]
    speaker = other.listed.speaker(taken.speaker)
    assert speaker is not None and speaker.name == "Ann Hale"


def test_ids_that_are_taken_or_odd_are_replaced(desk: Desk, other: Desk) -> None:
    export = json.loads(desk.export())
    for each in export["first"]["items"]:
        if "reader:id" in each:
            each["reader:id"] = "../..: x\n"
    plan = other.take(json.dumps(export).encode())
    assert plan.findings == ()
    assert other.listed.findings == ()
    ids = [*(each.id for each in other.listed.quotations), *(each.id for each in other.listed.events)]
    assert not any(":" in each for each in ids)


def test_the_first_dossier_comes_back_whole_from_its_texts_alone(tmp_path: Path) -> None:
    first = Desk(default_dossier(), tmp_path / "state")
    folder = tmp_path / "bare"
    shutil.copytree(first.folder, folder)
    bare = Desk(folder, tmp_path / "state")
    bare.write(first.yaml[: first.yaml.index("speakers:")])
    plan = bare.take(first.export())
    assert plan.findings == ()
    assert bare.listed.findings == ()
    assert told(bare.listed) == told(first.listed)
    ours, theirs = ({speaker.name: speaker for speaker in each.listed.speakers} for each in (bare, first))
    named = {name for each in first.listed.quotations for name in each.names}
    for speaker in theirs.values():
        if speaker.id in named:
            assert replace(ours[speaker.name], id="") == replace(speaker, id="")
    echoes = {each.parts for each in bare.listed.quotations if each.echoes}
    assert echoes == {each.parts for each in first.listed.quotations if each.echoes}
    assert passages(bare.listed) == passages(first.listed)
    assert nothing_new(bare.take(first.export()))


def passages(dossier: Dossier) -> set[tuple[object, ...]]:
    """Return where the passages begin that people named, each with the words that come from it."""
    quotations = {quotation.id: quotation.parts for quotation in dossier.quotations}
    return {
        (quotations[link.quotation][link.part], link.document, link.span.start)
        for link in dossier.links
        if link.origin == "curated"
    }


def test_a_story_told_at_second_hand_keeps_who_tells_it(desk: Desk, other: Desk) -> None:
    speakers = "  - {id: daily, name: The Daily, kind: body}\nquotations:\n"
    desk.write(CHECKED.replace("quotations:\n", speakers).replace("kind: mixed", "kind: mixed\n    via: daily"))
    other.take(desk.export())
    (mixed,) = [each for each in other.listed.quotations if each.kind == "mixed"]
    via = other.listed.speaker(mixed.via)
    assert via is not None and (via.name, via.kind) == ("The Daily", "body")


def test_an_event_that_a_person_has_looked_at_takes_the_place_of_a_find(desk: Desk, tmp_path: Path) -> None:
    found = "{id: e7, date: 2021-05-10, headline: Hale said so, document: story, exact: on Monday, origin: detected}"
    mine = make_desk(tmp_path / "found", YAML[: YAML.index("  - {id: e1")] + f"  - {found}   # which Monday?\n")
    mine.take(desk.export())
    (event,) = mine.listed.events
    assert (event.id, event.date, event.headline, event.origin) == ("e7", "2021-05-03", "The hearing", "curated")
    assert "# which Monday?" in mine.yaml


def test_what_cannot_be_kept_is_said_and_nothing_is_half_written(desk: Desk, tmp_path: Path) -> None:
    mine = make_desk(tmp_path / "other", BARE + "speakers: {}\n")
    before = mine.yaml
    with pytest.raises(CannotSave):
        mine.take(desk.export())
    assert mine.yaml == before
    assert mine.listed.judgements == ()


def test_a_bookmark_whose_letter_is_taken_here_is_told(desk: Desk, other: Desk) -> None:
    for each, words in ((desk, "Bea"), (other, "Ann")):
        recalled = recall(each.listed, each.state)
        at = landmark_at(Place("story", TEXT.index(words)), TEXT)
        remember(recalled, recalled.remembered.bookmarked("a", at))
    plan = other.take(desk.export())
    assert "is bookmark a, which is set elsewhere here" in str(plan.findings)
