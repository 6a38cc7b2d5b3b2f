"""A user's keymap applied to the declared keys; what is wrong in it is reported and left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reader.files.report import Report
from reader.keys.commands import ALL_COMMANDS
from reader.model import Finding

#: Textual's names of keys, and the characters on them.
SIGNS = {
    "full_stop": ".", "comma": ",", "left_square_bracket": "[", "right_square_bracket": "]",
    "left_parenthesis": "(", "right_parenthesis": ")", "left_curly_bracket": "{", "right_curly_bracket": "}",
    "less_than_sign": "<", "greater_than_sign": ">", "slash": "/", "question_mark": "?", "colon": ":",
    "semicolon": ";", "apostrophe": "'", "quotation_mark": '"', "minus": "-", "plus": "+", "equals_sign": "=",
    "underscore": "_", "asterisk": "*", "number_sign": "#", "dollar_sign": "$", "percent_sign": "%",
    "ampersand": "&", "at": "@", "circumflex_accent": "^", "grave_accent": "`", "tilde": "~", "vertical_line": "|",
    "backslash": "\\", "exclamation_mark": "!",
}  # fmt: skip
NAMED = {"up", "down", "left", "right", "home", "end", "pageup", "pagedown", "space", "enter", "escape", "tab"} | {
    *("backspace", "delete", "insert"),
    *(f"f{number}" for number in range(1, 25)),
}
#: Keys that arrive as another one in traditional terminals.
LOST = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+j": "enter", "ctrl+h": "backspace"}


def effective_keys(
    keymap: Mapping[str, Sequence[str]], file: str = "settings"
) -> tuple[dict[str, tuple[str, ...]], tuple[Finding, ...]]:
    """Return the keys of every command with `keymap` applied, and what was wrong in it.

    Args:
        keymap: Command id to its keys; no keys unbinds it. A key of another command moves to the new one.
        file: Name of the settings file for findings.
    """
    keys = {command.id: command.keys for command in ALL_COMMANDS}
    report = Report(file)
    chosen: dict[str, tuple[str, ...]] = {}
    for command_id, wanted in keymap.items():
        if command_id not in keys:
            report.warning("there is no such command", 0, f"keymap.{command_id}", _nearest(command_id, keys, report))
            continue
        valid = tuple(key for key in wanted if is_key(key))
        for key in wanted:
            if not is_key(key):
                hint = _nearest(key, _all_keys(), report)
                report.warning(f"{key!r} is not a key", 0, f"keymap.{command_id}", hint)
        if valid or not wanted:
            chosen[command_id] = valid
    taken = {sign_of(key) for valid in chosen.values() for key in valid}
    for command_id, declared in keys.items():
        keys[command_id] = chosen.get(command_id, tuple(key for key in declared if sign_of(key) not in taken))
    return keys, report.told()


def is_key(key: str) -> bool:
    """Return whether a terminal can send `key`: a character, a named key, or either with ctrl, shift or alt."""
    *modifiers, last = key.split("+") if len(key) > 1 and not key.endswith("++") else [key]
    if any(modifier not in ("ctrl", "shift", "alt") for modifier in modifiers) or key in LOST:
        return False
    return (len(last) == 1 and last.isprintable() and not last.isdigit()) or last in NAMED or last in SIGNS


def sign_of(key: str) -> str:
    """Return the one spelling of a key: `full_stop` and `.` are the same."""
    return SIGNS.get(key, key)


def show_key(key: str) -> str:
    """Return a key as help and footer show it."""
    return sign_of(key).replace("ctrl+", "^") if key != "+" else key


def _all_keys() -> list[str]:
    return sorted(NAMED | set(SIGNS) | {f"ctrl+{letter}" for letter in "abcdefgklnopqrstuvwxyz"})


def _nearest(word: str, known: Iterable[str], report: Report) -> str:
    """Return a hint that names the nearest known word; after many mistakes it is no longer looked for."""
    near = ""
    if report.may_suggest():
        from reader.words.near import nearest  # only where something is wrong

        near = nearest(word, known)
    return f"did you mean {near}?" if near else "see `reader keys`"
