"""Which keys matter on the screen of all dossiers, and what they do there."""

from __future__ import annotations

from reader.tui.bars.offered_keys import Focus
from reader.tui.look.pieces import shortened_text

#: Cells of the title of the dossier that a key goes back to.
_TITLE = 24
#: What stands at the right edge.
_ALWAYS = ("help", "quit")

TYPING_WORDS = Focus(("source", "escape"), {"source": "search", "escape": "all dossiers"}, writing=True, always=())
TYPING_FILES = Focus(
    ("next_pane", "source", "escape"),
    {"source": "make a dossier of them", "next_pane": "complete", "escape": "all dossiers"},
    writing=True,
    always=(),
)
IN_FOUND = Focus(("source", "search", "escape"), {"source": "open there", "escape": "all dossiers"}, always=_ALWAYS)


def in_dossiers(number: int, beneath: str) -> Focus:
    """Return the keys that matter in the list of all dossiers.

    Args:
        number: How many there are.
        beneath: The title of the one that is open; empty for none.
    """
    commands = ("search", "source", *(("library",) if beneath else ()), "new_dossier", "forget_dossier")
    labels = {
        "search": f"search all {number}",
        "source": "open",
        "new_dossier": "new from files",
        "forget_dossier": "forget",
        "library": f"back to {shortened_text(beneath, _TITLE)}",
    }
    return Focus(commands, labels, always=_ALWAYS)
