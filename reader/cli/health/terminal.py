"""The terminal: its type, size, encoding and colours, and where copied words go."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from reader.cli.health.check import Check
from reader.cli.writer import can_be_drawn_on, is_terminal

if TYPE_CHECKING:
    from reader.tui.look.depth import Depth

#: The smallest window in which the screen can be worked with.
LEAST_COLUMNS, LEAST_ROWS = 40, 10
_COLOURS: Mapping[Depth, str] = {
    "truecolor": "all",
    "256": "256, of which Reader picks the nearest",
    "16": "the terminal’s own sixteen",
    "none": "none: bold, underline, reverse and signs carry all of it",
}
#: Terminals that break a copy by OSC 52, by the variable that tells of them.
_BETWEEN = (("TMUX", "tmux", "in tmux, copying through the terminal needs: set -g set-clipboard on"),)


def terminal_checks(environment: Mapping[str, str]) -> Iterator[Check]:
    """Yield what the terminal is like."""
    kind = environment.get("TERM", "")
    if not is_terminal(sys.stdout):
        yield Check("terminal", "output", "standard output is no terminal: texts are printed there", "none")
    elif not can_be_drawn_on(sys.stdout, environment):
        hint = "set TERM to what the terminal is, such as xterm-256color"
        yield Check("terminal", "type", f"TERM is {kind!r}", "wrong", hint)
    else:
        yield Check("terminal", "type", kind or "that of Windows")
    columns, rows = shutil.get_terminal_size()
    if is_terminal(sys.stdout):
        small = columns < LEAST_COLUMNS or rows < LEAST_ROWS
        hint = f"make it {LEAST_COLUMNS} columns and {LEAST_ROWS} rows at least" if small else ""
        yield Check("terminal", "size", f"{columns} columns, {rows} rows", "wrong" if small else "ok", hint)
    yield _encoding()
    yield Check("terminal", "colours", _colours(environment))


def clipboard_checks(environment: Mapping[str, str]) -> Iterator[Check]:
    """Yield the ways that copied words can take; the terminal never says whether it took them."""
    from reader.tui.clipboard import PROGRAMS

    found = [name for name, _, needed in PROGRAMS if (not needed or environment.get(needed)) and shutil.which(name)]
    if found:
        yield Check("clipboard", "program", found[0])
    else:
        hint = "install wl-copy (Wayland), xclip or xsel (X11) for words of more than 74,000 bytes, and to be sure"
        yield Check("clipboard", "program", "none", "none", "" if _is_far_away(environment) else hint)
    between = next((hint for variable, _, hint in _BETWEEN if environment.get(variable)), "")
    way = "through the terminal (OSC 52), which does not confirm copies"
    yield Check("clipboard", "terminal", way, "ok", between)


def _is_far_away(environment: Mapping[str, str]) -> bool:
    """Say whether the terminal is on another machine, whose clipboard no program here reaches."""
    return bool(environment.get("SSH_CONNECTION"))


def _encoding() -> Check:
    encoding = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "")
    if encoding == "utf8":
        return Check("terminal", "encoding", "UTF-8")
    hint = "Reader writes UTF-8 whatever this says; if signs look wrong, set LC_ALL=C.UTF-8"
    return Check("terminal", "encoding", encoding or "unknown", "none", hint)


def _colours(environment: Mapping[str, str]) -> str:
    """Return how many colours there are, and what decides that."""
    from reader.tui.look.depth import terminal_depth

    depth = terminal_depth(environment, coloured=not environment.get("NO_COLOR"))
    named = next((f" ({name})" for name in ("NO_COLOR", "COLORTERM") if environment.get(name)), "")
    return _COLOURS[depth] + named
