"""A story and its source, and a walk that shows everything that Reader paints of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.terminal.terminal import Terminal

STORY = """# The ferry stays

The `timetable` and the [plan](https://example.org/plan) are *new*, and **final**.

"The ferry will sail again on Monday, 3 May 2021," said Ingrid Moe, the harbour master.

> "The quay will not be ready before the autumn of this year," Olav Lund wrote in a letter to the ferry's owners.

## Afterwards

Moe added that the quay was "a mess of `planks`". The ferry waits.

```
sails = "Monday"
```

---

The town votes in June 2022.
"""
LETTER = """# Letter of Olav Lund

Dear owners, the quay will not be ready before the winter of this year. The ferry can wait.
"""
#: Words of the story, of which most steps show some.
WORDS = ("ferry stays", "timetable", "plan", "ferry will sail", "quay will not", "Afterwards", "planks", "ferry waits")
#: A setting that does not exist: a notice says so over the text.
MISTYPED = "colour: red\n"


class Step(NamedTuple):
    """What is pressed, and what stands on the screen then.

    Attributes:
        name: What there is to be seen.
        keys: As the terminal sends them.
        shows: Words that must be there.
        lies_over: Whether it lies over the text, which then steps back.
        size: Columns and rows to change to before.
    """

    name: str
    keys: str
    shows: str
    lies_over: bool = False
    size: tuple[int, int] | None = None


#: Escape as terminals with the newer keyboard protocol send it: the old one is another key with what follows at once.
ESCAPE, ENTER, PALETTE = "\x1b[27u", "\r", "\x10"
#: The mouse on a cell, and a selection drawn with it; columns and rows from 1.
HOVER = "\x1b[<35;40;12M"
DRAG = "\x1b[<0;12;10M\x1b[<32;40;11M\x1b[<0;40;11m"
DRAG_IN_DIALOG = "\x1b[<0;6;16M\x1b[<32;40;24M\x1b[<0;40;24m"

STEPS = (
    Step("a notice", "", "colour"),
    Step("a current quotation", "]", "quotation 1 of"),
    Step("a selection over it", "vjj", "quotation 1 of"),
    Step("matches", f"{ESCAPE}/ferry{ENTER}", "/ferry 1/"),
    Step("a selection over matches", "v3j", "/ferry 1/"),
    Step("the next match", f"{ESCAPE}n", "/ferry 2/"),
    Step("a selection by mouse", DRAG, "/ferry 2/"),
    Step("the mouse over the text", f"{ESCAPE}{ESCAPE}{HOVER}", "quotation 1 of"),
    Step("the comparison", "]c", "c close"),
    Step("its own keys", "\tj", "c close"),
    Step("details of a quotation", f"{ESCAPE}i", "found", lies_over=True),
    Step("a selection in a dialog", DRAG_IN_DIALOG, "found", lies_over=True),
    Step("who says it", f"{ESCAPE}C", "said by:"),
    Step("names typed", "mo", "Ingrid Moe"),
    Step("what is to be looked at", f"{ESCAPE}x", "to look at"),
    Step("a judgement", "W", "does not stand"),
    Step("what is checked", f"{ESCAPE}ZZ", "only checked"),
    Step("the list of quotations", f"{ESCAPE}oj", "QUOTATIONS"),
    Step("the speakers", "s", "SPEAKERS"),
    Step("speakers filtered by typing", "/moe", "moe"),
    Step("the timeline", f"{ESCAPE}{ESCAPE}{ESCAPE}Tj", "TIMELINE"),
    Step("details of an event", "i", "basis", lies_over=True),
    Step("the timeline alone", f"{ESCAPE}z", "TIMELINE"),
    Step("words that were gone to", f"z{ENTER}", "TIMELINE"),
    Step("the contents", "tj", "CONTENTS"),
    Step("a name suggested", f"{ESCAPE}/@in", "@in"),
    Step("a note", f"{ESCAPE}aso it is", "so it is"),
    Step("a command line", f"{ENTER}:12", ":12"),
    Step("the settings", f"{ESCAPE}:set{ENTER}", "columns of text", lies_over=True),
    Step("the values of one", f"{ENTER}j", "colours of the screen", lies_over=True),
    Step("bookmarks", f"{ESCAPE}maB", "Bookmarks and notes", lies_over=True),
    Step("results in all documents", f"{ESCAPE}Sferry{ENTER}", "in all documents", lies_over=True),
    Step("the palette", f"{ESCAPE}{PALETTE}", "Type part of a name", lies_over=True),
    Step("the palette typed in", "quo", "Previous quotation", lies_over=True),
    Step("help", f"{ESCAPE}?", "One line down", lies_over=True),
    Step("the end of help", "G", "A number before", lies_over=True),
    Step("no panel, 80 columns", ESCAPE, "The ferry stays", size=(80, 24)),
    Step("the panel over the text, 60 columns", "o", "QUOTATIONS", size=(60, 20)),
    Step("the comparison, 60 columns", f"{ESCAPE}]c", "c close", size=(60, 20)),
    Step("two documents, 200 columns", ESCAPE, "The ferry can wait", size=(200, 50)),
    Step("the passage of a quotation", f"[{ENTER}{ENTER}", "[2 letter]"),
    Step("all dossiers", "H", "comes with Reader", size=(120, 20)),
    Step("what a search of them finds", f"/ferry{ENTER}j", "open there", size=(120, 20)),
    Step("their help", "?", "Forgets a dossier", lies_over=True, size=(120, 20)),
    Step("files to make one of", f"{ESCAPE}{ESCAPE}n", "complete", size=(120, 20)),
)


def write_story(folder: Path) -> list[str]:
    """Write the story and its source, and return their paths."""
    for name, text in (("story.md", STORY), ("letter.md", LETTER)):
        (folder / name).write_text(text, encoding="utf-8")
    return [str(folder / "story.md"), str(folder / "letter.md")]


def write_settings(environment: dict[str, str], theme: str) -> None:
    """Write settings with a theme, or without one, and with a mistake that a notice tells."""
    folder = Path(environment["XDG_CONFIG_HOME"]) / "dossier-reader"
    folder.mkdir(parents=True)
    (folder / "settings.yaml").write_text((f"theme: {theme}\n" if theme else "") + MISTYPED, encoding="utf-8")


def walk(terminal: Terminal, steps: tuple[Step, ...] = STEPS) -> Iterator[Step]:
    """Take the steps, and yield each when its screen stands."""
    terminal.wait_for("story", "by 2 speakers")
    for step in steps:
        if step.size is not None:
            terminal.resize(*step.size)
        terminal.press(step.keys)
        terminal.wait_for(step.shows)
        terminal.wait_for_silence(0.1)
        yield step
