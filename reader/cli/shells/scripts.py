"""The scripts that complete what is typed after `reader`, by shell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.cli.shells.bash import bash_script
from reader.cli.shells.declared import declared_commands
from reader.cli.shells.fish import fish_script
from reader.cli.shells.zsh import zsh_script

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SCRIPTS: Final[Mapping[str, Callable[[], str]]] = {
    "bash": lambda: bash_script(declared_commands()),
    "zsh": lambda: zsh_script(declared_commands()),
    "fish": lambda: fish_script(declared_commands()),
}
