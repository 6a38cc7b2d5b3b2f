"""Drafts that are JSON: their strings become a text, those called quotations quotations."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Document, Dossier
from reader.pipeline.json_drafts import with_json_draft


def drafted(text: str) -> Dossier:
    return with_json_draft(Dossier("d", (Document("draft", text, "draft.json"), Document("s", "It holds.", "source"))))


def quoted(value: Any) -> list[tuple[str, str | None, str]]:
    """The words of each quotation, who says them, and where they stand in the JSON."""
    dossier = drafted(json.dumps(value))
    draft = dossier.documents[0]
    names = {speaker.id: speaker.name for speaker in dossier.speakers}
    return [
        (each.words_of(draft.text), names.get(each.speaker or ""), draft.place_words(each.start))
        for each in dossier.quotations
    ]


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (
            {"quotes": ["It holds.", "“It fell.”"]},
            [("It holds.", None, "#/quotes/0"), ("It fell.", None, "#/quotes/1")],
        ),
        ([{"speaker": "Ann Lee", "quote": "It holds."}], [("It holds.", "Ann Lee", "#/0/quote")]),
        (
            {"quotations": [{"text": "It holds.", "speaker": {"id": "lee", "name": "Ann Lee"}}]},
            [("It holds.", "Ann Lee", "#/quotations/0/text")],
        ),
        (
            {"content": [{"text": "It does.", "citations": [{"cited_text": "It holds.", "document_index": 0}]}]},
            [("It holds.", None, "#/content/0/citations/0/cited_text")],
        ),
    ],
)
def test_what_is_called_a_quotation_is_one(value: Any, found: list[tuple[str, str | None, str]]) -> None:
    assert quoted(value) == found


def test_other_strings_are_paragraphs_in_which_marks_are_looked_for() -> None:
    draft = drafted(
        json.dumps({"answer": "Lee said “it holds”.\n\n> It fell.", "quote": "It \u201cholds\u201d\tnow"})
    ).documents[0]
    assert draft.text == "Lee said “it holds”.\n\n> It fell.\n\nIt “holds” now\n"
    assert draft.markdown


def test_lines_of_json_are_read_one_by_one() -> None:
    dossier = drafted('{"quote": "One."}\n\n{"quote": "Two."}\n')
    assert [dossier.documents[0].place_words(each.start) for each in dossier.quotations] == ["#/0/quote", "#/1/quote"]


@pytest.mark.parametrize("text", ["", "[1] It holds.", "{it", "[" * 100_000, "“It holds,” said Lee.", "[]", '"quote"'])
def test_what_is_no_json_or_has_no_words_stays_as_it_is(text: str) -> None:
    assert drafted(text).documents[0].text == text


@pytest.mark.parametrize("depth", [900, 3_000, 50_000])
def test_however_deep_it_nests_it_is_a_text(depth: int) -> None:
    text = "[" * depth + '"It holds."' + "]" * depth
    assert drafted(text).documents[0].text in (text, "It holds.\n")


def test_what_a_terminal_obeys_is_cleaned_after_it_is_decoded() -> None:
    assert drafted(r'{"quote": "a\u001b[2Jb\u202ec"}').documents[0].text == "a␛[2Jb\ufffcc\n"


JSON = st.recursive(
    st.none() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.sampled_from(["quote", "text", "speaker"]), inner),
)


@settings(max_examples=30)
@given(JSON)
def test_any_json_gives_a_text_in_which_every_quotation_has_words(value: Any) -> None:
    dossier = drafted(json.dumps(value))
    for each in dossier.quotations:
        assert each.words_of(dossier.documents[0].text).strip()
