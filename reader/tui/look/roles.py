"""What is told apart on the screen, and by what: the one table of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

from rich.style import Style

Role = Literal[
    "plain",
    "dim",
    "strong",
    "heading",
    "emphasis",
    "struck",
    "code",
    "link",
    "quiet",
    "indent",
    "rule",
    "head",
    "detected",
    "current",
    "cue",
    "passage",
    "lit",
    "lit-passage",
    "match",
    "current-match",
    "selection",
    "selected-match",
    "cursor",
    "cursor-in-focus",
    "cursor-in-dialog",
    "tab",
    "tab-in-focus",
    "other-tab",
    "difference",
]
#: What text is drawn with: a role of the table, or a speaker's colour.
Ink = Role | Style


class Means(NamedTuple):
    """By what a role is told from plain text.

    Attributes:
        attributes: Those of the terminal, as rich and Textual both write them. `dim` becomes a colour that can be
            read, wherever there are colours.
        ground: A ground of its own, as the palette names it; empty for none.
        colourless: The attributes where the terminal's own colours are kept, or none are wanted: no ground is known
            there that text can be read on. None for the same attributes as with colours.
    """

    attributes: str = ""
    ground: Literal["", "code", "selection", "cursor", "raised_cursor"] = ""
    colourless: str | None = None


#: Without colour there are three attributes that every terminal has, and signs. Those that can lie over one another
#: differ in them: current quotation (bold, and the bar), cue and passage (underlined), match (reverse), current match
#: (reverse bold underlined), selection (reverse underlined), a match in it (reverse bold); what was gone to is reverse
#: like a match, and has the bar.
ROLES: Final[Mapping[Role, Means]] = {
    # The text
    "plain": Means(),
    "dim": Means("dim"),
    "strong": Means("bold"),
    "heading": Means("bold"),
    "emphasis": Means("italic"),
    "struck": Means("strike"),
    "code": Means(ground="code"),
    "link": Means("underline"),
    "quiet": Means("dim"),
    "indent": Means("dim"),
    "rule": Means("dim"),
    "head": Means("dim"),
    # What lies over it
    "detected": Means("italic"),
    "current": Means("bold"),
    "cue": Means("underline"),
    "passage": Means("underline"),
    "lit": Means("reverse"),
    "lit-passage": Means("bold reverse not underline"),
    "match": Means("reverse not bold not underline"),
    "current-match": Means("reverse bold underline"),
    "selection": Means("", "selection", "reverse underline not bold"),
    "selected-match": Means("", "selection", "reverse bold not underline"),
    # Lists and dialogs
    "cursor": Means("bold"),
    "cursor-in-focus": Means("bold", "cursor", "bold reverse not dim"),
    "cursor-in-dialog": Means("bold", "raised_cursor", "bold reverse not dim"),
    "tab": Means("bold"),
    "tab-in-focus": Means("bold underline"),
    "other-tab": Means("dim"),
    "difference": Means("bold underline"),
}
