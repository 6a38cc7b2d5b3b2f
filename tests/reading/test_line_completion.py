from __future__ import annotations

from reader.reading.line_completion import completions
from reader.reading.prompts import PromptFor
from reader.reading.typed_search import TypedSearch
from tests.reading.paper_desk import reading


def completed(purpose: PromptFor, line: str) -> list[tuple[str, str, str]]:
    """Return each way to complete a line: whom it means, the whole line, and what is shown after what is typed."""
    session, _ = reading()
    search = TypedSearch(session, lambda: None)
    found = completions(purpose, line, search, {"theme": ("nord", "gruvbox"), "width": ()})
    return [(each.name, each.line(), each.after(line)) for each in found.offered]


def test_a_speaker_after_the_sign() -> None:
    assert completed(PromptFor.SEARCH, "@ra") == [("Asha Rao", "@rao ", "o ")]
    assert completed(PromptFor.SEARCH_ALL, "-@OCH") == [("Jan Ochs", "-@OCHs ", "s ")]
    assert [name for name, *_ in completed(PromptFor.SEARCH, "@")] == ["Asha Rao", "Jan Ochs"]


def test_a_name_that_does_not_begin_so_is_named() -> None:
    assert completed(PromptFor.SEARCH, "@cha") == []
    assert completed(PromptFor.SEARCH, "@sha") == [("Asha Rao", '@"Asha Rao" ', " → Asha Rao")]


def test_words_are_not_completed() -> None:
    assert completed(PromptFor.SEARCH, "ra") == completed(PromptFor.SEARCH, "@rao fer") == []


def test_a_command() -> None:
    assert ("timeline", "timeline", "meline") in completed(PromptFor.COMMAND, "ti")
    assert completed(PromptFor.COMMAND, "") == completed(PromptFor.NOTE, "t") == []


def test_a_setting_its_value_and_what_help_is_wanted_on() -> None:
    assert ("set", "set", "t") in completed(PromptFor.COMMAND, "se")
    assert [name for name, *_ in completed(PromptFor.COMMAND, "set ")] == ["theme=", "width="]
    assert completed(PromptFor.COMMAND, "set th") == [("theme=", "set theme=", "eme=")]
    assert [line for _, line, _ in completed(PromptFor.COMMAND, "set theme=")] == [
        "set theme=nord",
        "set theme=gruvbox",
    ]
    assert completed(PromptFor.COMMAND, "set theme gr") == [("gruvbox", "set theme gruvbox", "uvbox")]
    assert completed(PromptFor.COMMAND, "set width=") == completed(PromptFor.COMMAND, "top ") == []
    assert ("timeline", "help timeline", "eline") in completed(PromptFor.COMMAND, "help tim")
