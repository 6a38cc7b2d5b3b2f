"""The table of roles: what is told apart on the screen, and how."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

#: Blanks, lines and blocks, which need not be readable: a thin rule may be pale.
DRAWN: Final = " " + "".join(map(chr, range(0x2500, 0x25A0)))

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
    "border",
    "scroll-bar",
    "head",
    "detected",
    "current",
    "cue",
    "passage",
    "noted",
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
    "small-difference",
    "good",
    "doubtful",
    "bad",
]
#: Roles of lines between words, which need not be readable.
LINES: Final = ("border", "scroll-bar")
#: What text is drawn with: a role of the table, or the number of a speaker's colour, 0 for whoever says most.
Ink = Role | int


class Means(NamedTuple):
    """How a role differs from plain text.

    The tones of verdicts (`reader.model.verdicts.Tone`) are roles: those that somebody is to look at have an ink.

    Attributes:
        attributes: Terminal attributes, as rich and Textual write them. With colours, `dim` becomes a readable
            colour.
        ground: Its own ground, by its name in the palette; empty for none.
        colourless: The attributes with the terminal's own colours or none, where no ground is known to be readable.
            None for the same attributes as with colours.
        ink: Its own ink, by its name in the palette and among the terminal's own colours; empty for that below.
    """

    attributes: str = ""
    ground: Literal["", "code", "selection", "cursor", "raised_cursor"] = ""
    colourless: str | None = None
    ink: Literal["", "doubtful", "bad", "rule"] = ""


#: Without colour there are signs, and three attributes that every terminal has. Roles that can overlap differ in them:
#: current quotation (bold, and a bar), cue and passage (underlined), match (reverse), current match (reverse bold
#: underlined), selection (reverse underlined), selected match (reverse bold). The words last gone to are reverse like a
#: match, and have a bar.
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
    "border": Means(ink="rule"),  # between the panes; it need not be readable
    "scroll-bar": Means(ink="rule"),
    # Over the text
    "detected": Means("italic"),
    "current": Means("bold"),
    "cue": Means("underline"),
    "passage": Means("underline"),
    "noted": Means("underline"),
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
    "small-difference": Means("underline"),
    # Verdicts: `dim` is the fourth tone; beside each stand its sign and word
    "good": Means(),
    "doubtful": Means("bold not dim", ink="doubtful"),
    "bad": Means("bold not dim", ink="bad"),
}
