"""What a shell is answered while somebody types: of the dossier that the line names, and never with an error."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.cli.main import main
from reader.cli.shells import answers as asked
from reader.cli.shells.answers import answers
from tests.cli.conftest import Run

DOSSIER = """\
dossier: 1
title: A story
documents:
- id: article
  file: article.md
  title: What was said
  # the article
- {id: report, file: report.md, kind: report, title: "a\\u202eb"}
speakers:
  - {id: lee, name: Ann Lee, title: Dr., role: chair, aliases: [the chair]}
  - {id: other, name: Ann Lee}
  - {id: evil, name: "$(touch x); `y`"}
  - {id: shown, name: "bell\\u0007"}
quotations:
  - this is no quotation
"""


@pytest.fixture
def story(tmp_path: Path) -> str:
    folder = tmp_path / "my story"
    folder.mkdir()
    (folder / "dossier.yaml").write_text(DOSSIER, encoding="utf-8")
    return str(folder)


def values(kind: str, typed: str, *words: str) -> list[str]:
    return [value for value, _ in answers(kind, typed, words)]


def test_documents_are_those_of_the_dossier_that_the_line_names(story: str) -> None:
    assert values("document", "", "show", story) == ["article", "report"]
    assert values("document", "a", story, "--json") == ["article"]
    assert values("document", "", "show") == ["article", "letter"], "those of the dossier that comes with Reader"


def test_a_path_may_be_quoted_as_the_shell_has_it(story: str) -> None:
    for path in (story.replace(" ", "\\ "), f'"{story}"', f"'{story}"):
        expected = ["article", "letter"] if path.count("'") == 1 else ["article", "report"]
        assert values("document", "", path) == expected


def test_speakers_are_found_by_any_part_and_named_by_id_where_two_have_one_name(story: str) -> None:
    assert values("speaker", "chair", story) == ["lee"]
    assert values("speaker", "$", story) == ["$(touch x); `y`"]
    assert ("lee", "Dr. Ann Lee, chair") in answers("speaker", "", [story])


def test_a_name_after_an_at_sign_is_completed_as_on_the_screen(story: str) -> None:
    assert values("query", "@lay") == ["@layman"]
    assert values("query", "-@lay") == ["-@layman"]
    assert values("query", "@kerry @lay") == ["@kerry @layman"]
    assert values("query", "weapons") == []


def test_what_nobody_can_type_is_not_offered_and_what_is_shown_is_cleaned(story: str) -> None:
    assert "\u0007" not in "".join(values("speaker", "", story))
    assert dict(answers("document", "", [story]))["report"] != "a\u202eb"


def test_speakers_of_short_loose_texts_are_found_at_once_and_of_long_ones_not(tmp_path: Path) -> None:
    text = tmp_path / "story.txt"
    text.write_text("“We will wait for the report,” said Ann Hale. “We will.”\n", encoding="utf-8")
    assert values("speaker", "", str(text)) == ["Ann Hale"]
    text.write_text("word " * asked.SEARCHED_AT_ONCE, encoding="utf-8")
    assert values("speaker", "", str(text)) == []


def test_no_page_is_fetched_no_pipe_is_read_and_no_other_format_opened(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\n")
    for word in ("https://example.org/x", "-", str(tmp_path / "a.pdf"), str(tmp_path / "none.txt"), "/dev/zero"):
        assert values("speaker", "Ann Hale", word) == []


@pytest.mark.parametrize("words", [(), ("speaker",), ("nonsense", ""), ("speaker", "", "{}"), ("document", "", "{}")])
def test_nothing_that_is_wrong_is_told(run: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "dossier.yaml").write_text("documents: [a: b: {", encoding="utf-8")
    result = run("__complete", *(word.format(tmp_path) for word in words))
    assert (result.status, result.out, result.err) == (0, "", "")


def test_a_line_has_the_word_and_after_a_tab_what_it_is(run: Run, story: str) -> None:
    assert run("__complete", "document", "art", story).out == "article\tWhat was said\n"


def test_what_was_opened_is_offered_to_be_forgotten(
    story: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (Path(story) / "article.md").write_text("“We will wait.”\n", encoding="utf-8")
    (Path(story) / "report.md").write_text("We will wait.\n", encoding="utf-8")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("HOME", str(tmp_path))
    main(["library", "add", story])
    assert answers("opened", str(tmp_path), []) == [(story, "A story")]
    assert values("opened", "~/my") == [story]
    assert values("opened", "/elsewhere") == []
