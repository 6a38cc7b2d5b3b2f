"""Messages that name keys: filled from the keymap, whatever it binds or unbinds."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from reader.keys import Hint, effective_keys, first_key, in_words, keys_while_typing

ROOT = Path(__file__).parents[2]
#: A key that has a name.
NAMED = re.compile(r"\b(?:escape|enter|backspace|ctrl\+\w|pagedown|pageup|f\d+)\b|\^[a-z]\b")
#: A letter or a sign that stands alone and does something.
LONE = re.compile(
    r"(?:^|(?<=[\s:;,(]))(?:[A-Za-z]|[^\w\s“”‘’—–…·:]) "
    r"(?:and a letter|goes|lists|shows|opens|closes|quits|copies|searches|looks|writes|keeps|moves?|ends|corrects"
    r"|compares|forgets|comes|says|repeats|selects|finds|tries|reads)\b"
)


def test_a_hint_names_the_keys_as_they_are() -> None:
    hint = Hint("{next_quotation} goes to the next one, {close} quits")
    assert hint.filled(effective_keys({})[0]) == "] goes to the next one, q quits"
    assert hint.filled(effective_keys({"next_quotation": ["w", "]"], "close": ["ctrl+w"]})[0]) == (
        "w goes to the next one, ^w quits"
    )


def test_a_command_without_a_key_is_called_by_its_name() -> None:
    keys = effective_keys({"next_quotation": []})[0]
    assert Hint("{next_quotation} goes to the next one").filled(keys) == ":next_quotation goes to the next one"
    assert first_key("next_quotation", keys) == ""


def test_what_stands_for_a_name_is_not_read_as_a_template() -> None:
    hint = Hint("No bookmark {letter}: {bookmarks} lists them", letter="{close} {nothing} }{")
    assert hint.filled(effective_keys({})[0]) == "No bookmark {close} {nothing} }{: B lists them"


def test_a_name_that_is_neither_a_command_nor_given_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match="next_qotation"):
        Hint("{next_qotation} goes to the next one")


def test_words_that_are_no_hint_stay_as_they_are() -> None:
    assert in_words("{close}", effective_keys({})[0]) == "{close}"


def test_where_a_line_is_typed_only_keys_that_write_nothing_are_commands() -> None:
    keys = effective_keys({"source": ["O"], "quit": ["Q", "space", "f4"]})[0]
    assert keys_while_typing("quit", keys) == ("f4",)
    assert keys_while_typing("source", keys) == ("enter",)
    assert keys_while_typing("search", keys) == ()


def sentences(path: Path) -> list[tuple[int, str]]:
    """Return the strings of a module that are made of words, but for docstrings, with their lines."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    statements = [node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)]
    docstrings = {id(value) for value in statements if isinstance(value, ast.Constant)}
    constants = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in docstrings]
    return [
        (node.lineno, node.value)
        for node in constants
        if isinstance(node.value, str) and re.search(r"[a-z]+ [a-z]+", node.value)
    ]


ROOMS = ("tui", "reading", "keys", "memory", "opening", "cli")
MODULES = [path for room in ROOMS for path in (ROOT / "reader" / room).rglob("*.py")]


@pytest.mark.parametrize("path", MODULES, ids=[str(path.relative_to(ROOT / "reader")) for path in MODULES])
def test_house_21_no_message_names_a_literal_key(path: Path) -> None:
    found = [f"{path.name}:{line}: {words}" for line, words in sentences(path) if names_a_key(words)]
    assert found == [], "name the command in braces, and let Hint fill in its key"


def names_a_key(words: str) -> bool:
    """Say whether words name a key, or a lone sign or letter that does something."""
    words = re.sub(r"\{\w+\}", "someone", words)
    return bool(NAMED.search(words) or LONE.search(words))


@pytest.mark.parametrize(
    "words",
    [
        "No quotation is current: ] goes to the next one",
        "There is no bookmark: B lists them",
        "Nothing kept yet: m and a letter bookmarks a place, a adds a note",
        "Selecting: j k } { move the end, y copies, escape ends",
        "q quits",
        "Nothing was searched for: / searches",
        "No command is called that: ctrl+p lists them",
        "underlined: quoted elsewhere; enter goes there",
        "The same, for a quotation found by Reader; i says why.",
        "Found: ^p finds it",
    ],
)
def test_the_messages_that_once_named_keys_would_be_found(words: str) -> None:
    assert names_a_key(words)


@pytest.mark.parametrize(
    "words", ["Not found: a word", "{escape} shows all", "A number before a key", "the list shows it"]
)
def test_other_messages_are_left_alone(words: str) -> None:
    assert not names_a_key(words)
