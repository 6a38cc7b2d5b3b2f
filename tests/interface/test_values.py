"""Values are frozen, compare, and go to another process and back; so do errors."""

from __future__ import annotations

import dataclasses
import json
import math
import multiprocessing
import pickle
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import reader

STORY = reader.Text("“We will not need many more weapons,” said Dan Layman yesterday.", "story", "2013-05-22")
TALK = reader.Text("DAN LAYMAN: We will need many more weapons.", "talk")


def every_kind() -> list[object]:
    return [reader.annotate(STORY.text, id="a"), reader.verify(STORY, TALK), reader.open_dossier(STORY, TALK)]


@pytest.mark.parametrize("which", range(3))
def test_a_value_is_equal_to_one_made_again_and_to_its_pickle(which: int) -> None:
    value, again = every_kind()[which], every_kind()[which]
    assert value is not again
    assert value == again == pickle.loads(pickle.dumps(value))
    assert hash(value) == hash(again)


def test_a_value_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        reader.annotate("It rained.").times = ()  # type: ignore[misc]


def test_offsets_count_code_points_of_the_text_as_it_was_given() -> None:
    text = "\ufeff🙂\r\n“It\u00ad rained,” said Ada Marlow.\r\n"
    (quotation,) = reader.annotate(text).quotations
    assert text[quotation.start : quotation.end] == "It\u00ad rained,"
    assert quotation.cue and text[quotation.cue.start : quotation.cue.end] == "said"


def test_a_value_of_a_line_says_what_the_line_says() -> None:
    found = reader.annotate(STORY.text, STORY.published, id=["a", 1])
    assert reader.Annotations.from_json(found.to_json()) == found


@pytest.mark.parametrize(
    "line", ["{", "5", "[]", '{"line":1,"error":"not JSON"}', '{"id":1,"quotations":5,"speakers":[],"times":[]}']
)
def test_a_line_that_says_something_else_is_refused(line: str) -> None:
    with pytest.raises(reader.BadValueError):
        reader.Annotations.from_json(line)


@pytest.mark.parametrize(
    "error",
    [
        reader.CannotRead(reader.Finding("is missing", "a.txt")),
        reader.CannotSave(reader.Finding("is full", "a.txt"), 28),
        reader.BadValueError("published: no date"),
        reader.WorkerLostError("a process was killed"),
    ],
)
def test_an_error_is_a_reader_error_and_can_be_pickled(error: reader.ReaderError) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert isinstance(again, reader.ReaderError) and type(again) is type(error)
    assert str(again) == str(error) and vars(again) == vars(error)
    assert getattr(again, "errno", None) == getattr(error, "errno", None)


def test_what_is_wrong_with_an_argument_is_said(tmp_path: Path) -> None:
    with pytest.raises(reader.BadValueError, match="published: 'soon' is not an EDTF date"):
        reader.annotate("It rained.", "soon")
    with pytest.raises(reader.BadValueError, match="text: must be str, not bytes"):
        reader.annotate(b"It rained.")  # type: ignore[arg-type]
    with pytest.raises(reader.BadValueError, match=r"is a text, not the path of a file: give it as reader\.Text"):
        reader.verify("“It rained,”\nsaid Ada.", "talk.txt")
    with pytest.raises(reader.BadValueError, match="sources: name at least one"):
        reader.verify(STORY, [])
    with pytest.raises(reader.BadValueError, match="no encoding is called 'cp9'"):
        reader.open_dossier(STORY, encoding="cp9")
    with pytest.raises(reader.BadValueError, match="id: must be a value that JSON has"):
        reader.annotate("It rained.", id=object())
    with pytest.raises(reader.BadValueError, match="'check' is none of show, quotes, speakers, timeline"):
        reader.open_dossier(STORY).to_json("check")  # type: ignore[arg-type]
    with pytest.raises(reader.BadValueError, match="jobs: 0 is not a number"):
        reader.annotate_many([], jobs=0)
    with pytest.raises(reader.CannotRead, match="there is no such file"):
        reader.verify(STORY, [TALK, tmp_path / "missing.txt"])
    with pytest.raises(reader.CannotRead, match="there is no such file"):
        reader.write_dossier(tmp_path / "made", [STORY, tmp_path / "missing.txt"])
    assert not (tmp_path / "made").exists()


@pytest.mark.parametrize("wrong", [None, 5, b"a.txt", [None], "\0", "x" * 5_000], ids=lambda wrong: repr(wrong)[:9])
def test_whatever_is_given_the_error_is_one_of_the_tree(wrong: Any, tmp_path: Path) -> None:
    calls: list[Callable[[], object]] = [
        lambda: reader.open_dossier(wrong),
        lambda: reader.verify(wrong, TALK),
        lambda: reader.verify(STORY, wrong),
        lambda: reader.write_dossier(wrong, STORY),
        lambda: reader.write_dossier(tmp_path / "made", wrong),
        lambda: reader.schema(wrong),
        lambda: reader.Annotations.from_json(wrong),
        lambda: reader.Words.from_dict(wrong),
    ]
    for call in calls:
        with pytest.raises(reader.ReaderError):
            call()


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    every_kind()
    reader.write_dossier(tmp_path / "made", [STORY, TALK])
    odd = tmp_path / "odd.txt"
    odd.write_bytes(b"\xff\xfe\x00\x81 It rained.")
    assert reader.open_dossier(STORY, tmp_path / "missing.txt").findings
    reader.open_dossier(odd)
    assert capfd.readouterr() == ("", "")


def test_threads_do_not_disturb_each_other() -> None:
    texts = [f"“It rained {number} times,” said Ada Marlow on {number + 1} May 2013." for number in range(24)]
    expected = [reader.annotate(text) for text in texts]
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(reader.annotate, texts)) == expected
        sources = [reader.Text(text.replace("times", "days"), "talk") for text in texts]
        verdicts = threads.map(reader.verify, [reader.Text(text) for text in texts], sources)
        assert {each.quotations[0].step for each in verdicts} == {"changed"}


@pytest.mark.parametrize("jobs", [1, 2])
def test_many_texts_keep_their_order_and_one_that_is_wrong_ends_none(jobs: int) -> None:
    given = [
        reader.Text("It rained.", math.nan if number == 7 else number, "soon" if number == 5 else None)
        for number in range(20)
    ]
    found = list(reader.annotate_many(given, jobs))
    assert [each.id for each in found] == [None if number == 7 else number for number in range(20)]
    undated, nameless = [each for each in found if isinstance(each, reader.NotAnnotated)]
    assert (undated.line, undated.id) == (6, 5) and "'soon' is not an EDTF date" in undated.error
    assert nameless.line == 8 and "id: must be a value that JSON has" in nameless.error
    assert all(json.loads(each.to_json()) for each in found)


def test_many_texts_are_annotated_in_processes_from_a_thread_too() -> None:
    with ThreadPoolExecutor(1) as threads:
        found = threads.submit(lambda: list(reader.annotate_many(["It rained on 21 May 2013."] * 30, jobs=2))).result()
    assert found == [reader.annotate("It rained on 21 May 2013.")] * 30


def test_many_texts_are_annotated_in_a_process_of_a_pool_which_may_start_none() -> None:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        (found,) = pool.map(in_two_processes, ["It rained on 21 May 2013."])
    assert found == [reader.annotate("It rained on 21 May 2013.")] * 30


def in_two_processes(text: str) -> list[object]:
    return list(reader.annotate_many([text] * 30, jobs=2))


def test_many_texts_are_read_only_as_results_are_taken() -> None:
    taken = iter(["It rained."] * 3)
    results = reader.annotate_many(taken)
    next(results)
    assert len(list(taken)) == 2
