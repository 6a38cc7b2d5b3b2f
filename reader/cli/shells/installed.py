"""The files for man and the shells that a wheel installs, by their place below the prefix."""

from __future__ import annotations

from reader.cli.shells.man_page import man_page
from reader.cli.shells.scripts import SCRIPTS

#: Where each shell looks.
PLACES = {
    "bash": "share/bash-completion/completions/reader",
    "zsh": "share/zsh/site-functions/_reader",
    "fish": "share/fish/vendor_completions.d/reader.fish",
}
MAN_PAGE = "share/man/man1/reader.1"
#: The same for the program's other name, by which shells look for files of their own.
BY_OTHER_NAME = {
    "share/man/man1/dossier-reader.1": ".so man1/reader.1\n",
    "share/bash-completion/completions/dossier-reader": '. "${BASH_SOURCE[0]%/*}/reader"\n',
    "share/fish/vendor_completions.d/dossier-reader.fish": "complete -c dossier-reader -w reader\n",
}


def installed_files() -> dict[str, str]:
    """Return the text of each file by its place below the prefix."""
    scripts = {place: SCRIPTS[shell]() for shell, place in PLACES.items()}
    return {MAN_PAGE: man_page()} | scripts | BY_OTHER_NAME
