"""Files of annotations in all their shapes, by the book and not."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.files.errors import CannotRead
from reader.imports.annotations import json_values, reading
from reader.imports.annotations.annotated import Annotated, Target
from reader.imports.annotations.json_values import time_of
from reader.imports.annotations.reading import read_annotations
from tests.imports.annotations.exports import TEXT, URL, api_answer, client_export, row

COMMENT: dict[str, Any] = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "id": "http://example.org/anno1",
    "type": "Annotation",
    "body": {"type": "TextualBody", "value": "Is that so?", "purpose": "commenting"},
    "creator": {"type": "Person", "name": "Ada Hall"},
    "created": "2026-11-24T10:02:03Z",
    "target": {"source": URL, "selector": {"type": "TextQuoteSelector", "exact": "the vote", "prefix": "that "}},
}


def read(value: Any) -> tuple[Annotated, ...]:
    return read_annotations(json.dumps(value).encode(), "notes.json").annotations


def left_out(value: Any) -> list[str]:
    return [why for _, why in read_annotations(json.dumps(value).encode(), "notes.json").left_out]


def refused(data: bytes) -> str:
    with pytest.raises(CannotRead) as raised:
        read_annotations(data, "notes.json")
    told = str(raised.value)
    assert told.startswith("notes.json")
    assert "\n" not in told
    return told


@pytest.mark.parametrize(
    "shape",
    [
        COMMENT,
        [COMMENT],
        {"type": "AnnotationPage", "items": [COMMENT]},
        {"type": "AnnotationCollection", "total": 1, "first": {"type": "AnnotationPage", "items": [COMMENT]}},
        {"type": ["AnnotationCollection"], "items": [COMMENT]},
        [{"type": "AnnotationPage", "items": [COMMENT]}],
    ],
)
def test_a_web_annotation_alone_in_a_page_in_a_collection_or_in_a_list(shape: Any) -> None:
    (annotated,) = read(shape)
    assert annotated == Annotated(
        1,
        (Target(URL, exact="the vote", prefix="that "),),
        "Is that so?",
        by="Ada Hall",
        at="2026-11-24T10:02:03Z",
        id="http://example.org/anno1",
    )


@pytest.mark.parametrize("export", [client_export, api_answer])
def test_what_hypothesis_exports(export: Any) -> None:
    note = row("Is *that* so?", "the vote", tags=("check", "numbers"))
    (annotated,) = read_annotations(export(note), "notes.json").annotations
    start = TEXT.index("the vote")
    assert annotated == Annotated(
        1,
        (
            Target(
                URL,
                "Harbour vote splits council | The Daily",
                "the vote",
                TEXT[start - 32 : start],
                TEXT[start + 8 : start + 40],
                start + 1843,
                start + 1851,
            ),
        ),
        "Is *that* so?",
        ("check", "numbers"),
        "ines",
        "2026-11-24T11:02:03Z",
        note["id"],
    )


def test_a_page_note_and_an_answer_of_hypothesis() -> None:
    note, answer = read([row("A good piece."), row("Yes.", references=["kZ1", "kZ2"])])
    assert note.targets[0].is_whole
    assert answer.answers == ("kZ1", "kZ2")


def test_whoever_shows_another_name_is_called_that() -> None:
    (annotated,) = read([row("x", user_info={"display_name": "Ines Vale"})])
    assert annotated.by == "Ines Vale"


@pytest.mark.parametrize(
    ("body", "words", "tags"),
    [
        (None, "", ()),
        ("https://example.org/proof", "https://example.org/proof", ()),
        ({"value": "One"}, "One", ()),
        ({"type": "TextualBody", "value": "<p>One <b>two</b></p>", "format": "text/html"}, "One two", ()),
        ([{"value": "One"}, {"value": "check", "purpose": "tagging"}, {"value": "Two"}], "One\nTwo", ("check",)),
        ({"type": "Choice", "items": [{"value": "One"}, {"value": "Un"}]}, "One", ()),
        ({"id": "https://example.org/proof", "type": "Video"}, "https://example.org/proof", ()),
        ({"value": {"@value": "x"}}, "", ()),
        (7, "", ()),
    ],
)
def test_what_bodies_say(body: Any, words: str, tags: tuple[str, ...]) -> None:
    (annotated,) = read({**COMMENT, "body": body})
    assert (annotated.words.strip(), annotated.tags) == (words, tags)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        (URL, Target(URL)),
        ({"id": URL, "title": "The vote"}, Target(URL, "The vote")),
        ({"source": {"id": URL, "title": ["The vote"]}}, Target(URL, "The vote")),
        (
            {"source": URL, "selector": {"type": "FragmentSelector", "value": "char=4,8"}},
            Target(URL, start=4, end=8),
        ),
        (
            {
                "source": URL,
                "selector": {
                    "type": "FragmentSelector",
                    "value": "p4",
                    "refinedBy": {"type": "TextQuoteSelector", "exact": "rain", "suffix": "."},
                },
            },
            Target(URL, exact="rain", suffix="."),
        ),
        (
            {"source": URL, "selector": {"type": "TextPositionSelector", "start": 9, "end": 3}},
            Target(URL),
        ),
        (
            {"source": URL, "selector": [{"type": "TextPositionSelector", "start": 10**30, "end": True}, 3, None]},
            Target(URL),
        ),
        (
            {"source": URL, "selector": {"type": "TextQuoteSelector", "exact": "a\u202eb\x1b\r\n", "prefix": 7}},
            Target(URL, exact="a\ufffcb\u241b\n"),
        ),
    ],
)
def test_what_targets_are_about(target: Any, expected: Target) -> None:
    assert read({**COMMENT, "target": target})[0].targets == (expected,)


def test_of_long_context_what_is_nearest_to_the_words_is_kept() -> None:
    quote = {"type": "TextQuoteSelector", "exact": "x", "prefix": "a" * 5000 + "b", "suffix": "c" + "d" * 5000}
    (target,) = read({**COMMENT, "target": {"source": URL, "selector": quote}})[0].targets
    assert (target.prefix[-1], len(target.prefix), target.suffix[0], len(target.suffix)) == ("b", 1024, "c", 1024)


def test_what_is_listed_and_no_annotation_is_told_by_its_number() -> None:
    value = [COMMENT, 7, {"type": "Annotation"}, "https://example.org/anno9", [[[[[COMMENT]]]]]]
    file = read_annotations(json.dumps(value).encode(), "notes.json")
    assert [each.number for each in file.annotations] == [1]
    assert [number for number, _ in file.left_out] == [2, 3, 4, 5]


def test_pages_that_are_elsewhere_are_told() -> None:
    page = {"type": "AnnotationPage", "items": [COMMENT], "next": "https://example.org/page2"}
    assert "fetch it" in left_out(page)[0]
    assert "fetch it" in left_out({"type": "AnnotationCollection", "first": "https://example.org/page1"})[0]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "is empty"),
        (b" \n", "is empty"),
        (b"{", "is no JSON"),
        (b"Dear Ada,", "is no JSON"),
        (b"\xff\xfe\xfd", "is no JSON"),
        (b'"rain"', "holds no annotations"),
        (b"{}", "holds no annotations"),
        (b'{"dossier": 1}', "holds no annotations"),
        (b"[" * 200_000, "is nested too deeply"),
        (b'{"first":' * 200_000, "is nested too deeply"),
    ],
)
def test_a_file_that_is_none_is_refused_in_a_line(data: bytes, told: str) -> None:
    assert told in refused(data)


def test_a_file_with_too_many_values_or_annotations_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_LIMIT", 2)
    assert "more than 2 annotations" in refused(json.dumps([COMMENT] * 3).encode())
    monkeypatch.setattr(json_values, "_VALUES_LIMIT", 3_000_000)
    assert "more than 3 million values" in refused(b"[" + b"[]," * 3_000_001)


@pytest.mark.parametrize("empty", [[], {"annotations": []}, {"rows": [], "total": 0}, {"items": []}])
def test_a_file_without_any_is_no_mistake(empty: Any) -> None:
    assert read(empty) == ()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32-le"])
def test_other_encodings_of_json(encoding: str) -> None:
    data = json.dumps([row("É")], ensure_ascii=False).encode(encoding)
    assert read_annotations(data, "notes.json").annotations[0].words == "É"


@pytest.mark.parametrize(
    ("told", "utc"),
    [
        ("2026-11-24T10:02:03Z", "2026-11-24T10:02:03Z"),
        ("2026-11-24T10:02:03.999+05:30", "2026-11-24T04:32:03Z"),
        ("2026-11-24T10:02", "2026-11-24T10:02:00Z"),
        ("2026-11-24 10:02:03-0800", "2026-11-24T18:02:03Z"),
        ("2026-02-30T10:02:03Z", ""),
        ("0001-01-01T00:00:00+14:00", ""),
        ("yesterday", ""),
        (1732442523, ""),
        (None, ""),
    ],
)
def test_times_are_those_of_utc(told: Any, utc: str) -> None:
    assert time_of(told) == utc


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from([*COMMENT, *row(""), "items", "first", "selector", "source", "exact", "start", "value"]),
            inner,
            max_size=6,
        )
    ),
    max_leaves=30,
)


@given(anything)
def test_values_of_any_type_anywhere_are_read_or_refused(value: Any) -> None:
    try:
        file = read_annotations(json.dumps(value).encode(), "notes.json")
    except CannotRead:
        return
    for annotated in file.annotations:
        assert annotated.targets
        assert "\x1b" not in repr(annotated)
