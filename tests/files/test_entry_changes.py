"""Entries of a dossier.yaml changed: every other line stays, comments too, or nothing is changed."""

from __future__ import annotations

import re

import pytest

from reader.files.dossier_text import DossierText
from reader.files.entry_changes import EntryChange, Put, Set, Take, with_changes
from reader.files.errors import CannotRead, CannotSave
from reader.files.yaml_edit import values_of
from reader.files.yaml_tree import parse_yaml
from reader.files.yaml_written import Plain
from tests.files.dossier_folder import YAML


def lines_changed(*changes: EntryChange, yaml: str = YAML) -> tuple[list[str], list[str]]:
    """Return the lines that went, and the lines that came."""
    before, after = yaml.splitlines(), with_changes(DossierText(yaml), changes).text.splitlines()
    return [line for line in before if line not in after], [line for line in after if line not in before]


def test_a_key_is_changed_in_its_place() -> None:
    went, came = lines_changed(Set("speakers", "lee", {"name": "Ann B. Lee"}))
    assert (went, came) == (["    name: Ann Lee"], ["    name: Ann B. Lee"])


def test_words_of_a_text_are_always_in_quotation_marks_since_their_blanks_count() -> None:
    _, came = lines_changed(Set("quotations", "q3", {"content": {"exact": "a blessing", "suffix": " ."}}))
    assert came == [
        '  - {id: q3, document: talk, speaker: moss, kind: mixed, content: {exact: a blessing, suffix: " ."}, '
        "echoes: q1, date: 2013-05-20}"
    ]


def test_of_a_list_of_words_only_those_change_that_are_others_now_and_the_comment_stays() -> None:
    parts: list[Plain] = [{"exact": "It will rain,"}, {"exact": "It never"}]
    went, came = lines_changed(Set("quotations", "q1", {"content": parts}))
    assert (went, came) == (["      - {exact: It never stops.}"], ['      - {exact: "It never"}'])


def test_a_list_grows_and_shrinks_at_the_place_where_it_changed() -> None:
    one: Plain = {"exact": "It never stops."}
    went, came = lines_changed(Set("quotations", "q1", {"content": one}))
    assert (went, came) == (['      - {exact: "It will rain,"}'], [])
    more: list[Plain] = [{"exact": "It will rain,"}, {"exact": "said"}, one]
    went, came = lines_changed(Set("quotations", "q1", {"content": more}))
    assert (went, came) == ([], ['      - {exact: "said"}'])


def test_words_that_become_several_parts_are_a_list_a_line_each() -> None:
    parts: list[Plain] = [{"exact": "the report"}, {"exact": "would come"}]
    went, came = lines_changed(Set("quotations", "q2", {"content": parts}))
    assert went == ["    content: {exact: the report would come}"]
    assert came == ["    content:", '      - {exact: "the report"}', '      - {exact: "would come"}']


def test_a_selector_on_several_lines_keeps_them() -> None:
    yaml = YAML.replace(
        "content: {exact: the report would come}",
        "content:\n      exact: the report would come  # as printed\n      suffix: ', and'",
    )
    words: Plain = {"exact": "report would come", "prefix": "the "}
    went, came = lines_changed(Set("quotations", "q2", {"content": words}), yaml=yaml)
    assert went == ["      exact: the report would come  # as printed", "      suffix: ', and'"]
    assert came == ['      exact: "report would come"  # as printed', '      prefix: "the "']


def test_keys_go_with_their_lines_and_a_comment_behind_one_stays() -> None:
    yaml = YAML.replace("    confidence: 0.5\n", "    confidence: 0.5  # low\n")
    keys = dict.fromkeys(("origin", "confidence", "reason"))
    went, came = lines_changed(Set("quotations", "q2", keys), yaml=yaml)
    assert went == ["    origin: detected", "    confidence: 0.5  # low", "    reason: nobody near"]
    assert came == ["    # low"]


def test_the_first_key_of_an_item_can_go_and_keys_within_braces() -> None:
    yaml = YAML.replace(
        "  - id: q2\n    document: talk\n    kind: indirect", "  - kind: indirect\n    id: q2\n    document: talk"
    )
    assert "  - id: q2\n" in with_changes(DossierText(yaml), [Set("quotations", "q2", {"kind": None})]).text
    changed = with_changes(DossierText(YAML), [Set("quotations", "q3", {"date": None, "speaker": None})]).text
    assert "{id: q3, document: talk, kind: mixed, content: {exact: a blessing}, echoes: q1}" in changed


def test_names_are_added_to_a_list_in_brackets_or_a_new_one() -> None:
    _, came = lines_changed(Set("speakers", "lee", {"aliases": ["Lee", "the speaker", "A. Lee, chair"]}))
    assert came == ['    aliases: [Lee, the speaker, "A. Lee, chair"]']
    _, came = lines_changed(Set("speakers", "moss", {"aliases": ["Moss"]}))
    assert came == ["  - {id: moss, aliases: [Moss], name: no}"]


def test_new_entries_are_laid_out_like_those_before_them() -> None:
    new: dict[str, Plain] = {"id": "q4", "document": "talk", "kind": "direct", "content": {"exact": "rain"}}
    text = with_changes(DossierText(YAML), [Put("quotations", new), Put("quotations", {**new, "id": "q5"})]).text
    assert text.endswith(YAML[YAML.index("events:") :])
    assert (
        "q3, " in text
        and (
            'date: 2013-05-20}\n\n  - id: q4\n    document: talk\n    kind: direct\n    content: {exact: "rain"}\n\n'
            "  - id: q5\n"
        )
        in text
    )


def test_where_the_last_entry_takes_one_line_so_does_a_new_one_but_for_quotations() -> None:
    _, came = lines_changed(Put("speakers", {"id": "x", "name": "X", "aliases": ["the y"]}))
    assert came == ["  - {id: x, name: X, aliases: [the y]}"]


def test_a_new_entry_can_stand_behind_another() -> None:
    text = with_changes(DossierText(YAML), [Put("quotations", {"id": "q1b", "document": "talk"}, behind="q1")]).text
    assert re.findall(r"id: (q\w+)", text) == ["q1", "q1b", "q2", "q3"]


@pytest.mark.parametrize("taken", [["q3"], ["q2", "q3"], ["q1", "q2", "q3"]])
def test_what_is_taken_off_the_end_of_a_list_leaves_one_blank_line_before_the_next_section(taken: list[str]) -> None:
    text = with_changes(DossierText(YAML), [Take("quotations", each) for each in taken]).text
    before, after = text.split("events:")
    assert after == YAML.split("events:")[1]
    assert before.endswith("\n\n") and not before.endswith("\n\n\n")


@pytest.mark.parametrize("there", ["", "rejected:\n", "rejected: []\n", "rejected: ~\n"])
def test_a_list_is_begun_where_there_is_none(there: str) -> None:
    yaml = YAML.replace("events:\n", f"{there}events:\n")
    text = with_changes(DossierText(yaml), [Put("rejected", {"document": "talk", "exact": "rain"})]).text
    assert values_of(parse_yaml(text, "").root)["rejected"] == [{"document": "talk", "exact": "rain"}]


def test_entries_taken_and_put_in_the_same_list() -> None:
    changes: list[EntryChange] = [
        Take("quotations", "q3"),
        Take("quotations", "q2"),
        Put("quotations", {"id": "q4", "kind": "term"}),
    ]
    text = with_changes(DossierText(YAML), changes).text
    assert re.findall(r"id: (q\w+)", text) == ["q1", "q4"] and "Who says this" not in text


@pytest.mark.parametrize(
    "value",
    ["no", "~", "22:30", "- x", "a: b", "# none", "", " blank ", "x\ny", '"', "“…”", "2013-05-22", "1e3", "é\\"],
)
def test_whatever_is_written_is_read_back_as_it_is(value: str) -> None:
    text = with_changes(
        DossierText(YAML), [Set("speakers", "lee", {"role": value}), Put("speakers", {"id": "x", "name": value})]
    ).text
    speakers = values_of(parse_yaml(text, "").root)["speakers"]
    assert (speakers[0]["role"], speakers[-1]["name"]) == (value, value)


def test_what_could_steer_a_terminal_is_written_as_it_is_shown() -> None:
    change = Set("speakers", "lee", {"role": "\x1b]0;x\x07 \u202e\u2028\r\nchair"})
    text = with_changes(DossierText(YAML), [change]).text
    assert values_of(parse_yaml(text, "").root)["speakers"][0]["role"] == "␛]0;x␇ \ufffc\ufffd\nchair"


def test_a_comment_within_what_would_be_replaced_is_not_lost() -> None:
    yaml = YAML.replace(
        "    content: {exact: the report would come}", "    content:\n      # a clause\n      exact: the report"
    )
    with pytest.raises(CannotSave, match="has a comment within content, which would be lost"):
        with_changes(DossierText(yaml), [Set("quotations", "q2", {"content": [{"exact": "the"}, {"exact": "report"}]})])


def test_an_entry_that_is_not_there() -> None:
    for change in (
        Set("quotations", "q9", {"kind": "term"}),
        Take("speakers", "nobody"),
        Put("events", {}, behind="x"),
    ):
        with pytest.raises(CannotRead, match="has no entry"):
            with_changes(DossierText(YAML), [change])


def test_a_new_list_stands_behind_what_is_appended_to_the_last_one() -> None:
    rejected = Put("rejected", {"document": "talk", "exact": "a blessing"})
    event = Put("events", {"id": "e2", "headline": "Moss speaks", "document": "talk", "exact": "Moss"})
    went, came = lines_changed(rejected, event)
    assert went == []
    assert came[0] == "  - id: e2"
    assert came[-2:] == ["rejected:", '  - {document: talk, exact: "a blessing"}']
