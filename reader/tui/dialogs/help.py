"""Help: the current keys, and what the signs mean."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import wrap
from typing import TYPE_CHECKING

from textual.content import Content

from reader.keys import ALL_COMMANDS, GROUPS, Hint, show_key
from reader.model.judgement import DECISIONS
from reader.model.verdicts import SCALE
from reader.tui.dialogs.page import PageDialog

if TYPE_CHECKING:
    from reader.reading.session import Session

#: Columns for the keys, and for what they do.
KEYS_WIDTH, MEANING_WIDTH = 20, 54
#: What holds for more than one key.
IN_LISTS = Hint(
    "In every list letters are keys, as in the text. After {search} they filter it: {source} keeps the filter, "
    "{escape} shows all again, and once more leaves the list."
)
TOPICS = Hint("{command_line}help lists topics: checking, searching, dates, dossiers and more.")
AFTER_JUMPS = Hint("After a jump the status line says where {back} leads; {forward} undoes that.")
REPEATED = Hint("A number before a key repeats it: 5{line_down}.")
#: What the mouse does.
MOUSE = (
    ("click", "A key at the foot or in a message does what it says; a quotation, its sign or its row goes there."),
    ("double click", "Selects the word, and a third click the paragraph; dragging selects too, {copy} copies."),
    ("ctrl+click", "Shows where a link leads, as {link} does."),
    ("wheel", "Turns what is under the pointer."),
)


def help_page(keys: Mapping[str, tuple[str, ...]]) -> Content:
    """Return the help page: the commands by group, then the signs."""
    lines: list[Content] = [Content.styled("Reader: who says what, when, and on whose word", "bold"), Content()]
    lines += [Content(line) for line in wrap(TOPICS.filled(keys), KEYS_WIDTH + MEANING_WIDTH)]
    for group in GROUPS:
        lines += [Content(), Content.styled(group.upper(), "bold")]
        lines += [
            explained(_keys(keys[command.id]), command.help)
            for command in ALL_COMMANDS
            if command.group == group and keys[command.id]
        ]
    lines += [Content(), Content.styled("SIGNS", "bold")]
    lines += [explained(sign, Hint(meaning).filled(keys)) for sign, meaning in _signs()]
    lines += [Content(), Content.styled("MOUSE", "bold")]
    lines += [explained(how, Hint(meaning).filled(keys)) for how, meaning in MOUSE]
    for hint in (IN_LISTS, AFTER_JUMPS, REPEATED):
        lines += [Content(), Content("\n".join(wrap(hint.filled(keys), KEYS_WIDTH + MEANING_WIDTH)))]
    return Content("\n").join(lines)


def explained(named: str, meaning: str) -> Content:
    """Return a line of two columns, the second one wrapped."""
    first, *others = wrap(meaning, MEANING_WIDTH)
    lines = [Content.assemble((f"{named:<{KEYS_WIDTH - 1}} ", "bold"), first)]
    return Content("\n").join([*lines, *(Content(" " * KEYS_WIDTH + other) for other in others)])


def _keys(keys: tuple[str, ...]) -> str:
    return "  ".join(show_key(key) for key in keys)


def _signs() -> list[tuple[str, str]]:
    verdicts = [(step.sign, f"In its source, {step.name}: {step.meaning}.") for step in SCALE]
    return [
        ("SI", "A speaker's initials, where a quotation starts."),
        ("SI?", "The same, for a quotation found by Reader; {details} says why."),
        ("*", "A note: {note} opens that of the place or quotation, {bookmarks} lists all."),
        ("▌", "The current quotation, its passage or event; cue and mention are underlined."),
        *verdicts,
        *((each.sign, f"A person decided: {each.words}.") for each in DECISIONS),
    ]


class HelpDialog(PageDialog):
    """The help page."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, help_page(session.keys))
