"""The name `reader`, which another distribution of the package index has for its package too.

Where both are installed into one environment, the later one lies over the earlier one, and removing either takes files
from both. Nothing here needs a module of Reader's: it may be gone.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from importlib.metadata import Distribution

#: The folder of the package that this file is part of.
_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120 -- pathlib is slow to import
#: Our own distribution, as tools write its name.
_OURS = "dossier-reader"
_APART = "install Reader into an environment of its own: pipx install dossier-reader, or uv tool install dossier-reader"
_AGAIN = "reader: files of Reader are missing, as after removing another distribution with a package of this name"


def told_at_start() -> tuple[str, bool]:
    """Return the line that says what became of the package, empty if all is well; and whether Reader can run.

    One folder is listed; only where the other distribution is in it, more is looked at.
    """
    import reader

    if getattr(reader, "__file__", None) is None:  # a folder without its first file
        return f"{_AGAIN}: pip install --force-reinstall --no-deps dossier-reader", False
    others = _beside() if _may_be_beside() else ()
    is_ours = "annotate_json_line" in getattr(reader, "__all__", ())
    if not is_ours:
        return f"reader: {_named(others)} has put its files over Reader's; {_APART}", False
    return (f"reader: {told_of(others)}" if others else ""), True


def others_in_package() -> tuple[str, ...]:
    """Return each other distribution that has files in the folder of Reader's package, such as `reader 3.26`."""
    from importlib.metadata import distributions

    return _with_files_here(distributions())


def told_of(others: tuple[str, ...]) -> str:
    """Return in one line what other distributions in the package mean, and how to mend it."""
    return f"{_named(others)} has its files in the same folder, and each breaks the other; {_APART}"


def _named(others: tuple[str, ...]) -> str:
    return f"another distribution ({', '.join(others)})" if others else "another distribution"


def _may_be_beside() -> bool:
    """Say whether a distribution called `reader` is installed beside this package."""
    try:
        with os.scandir(os.path.dirname(_PACKAGE)) as entries:  # noqa: PTH120
            return any(each.name.startswith("reader-") for each in entries)
    except OSError:
        return False


def _beside() -> tuple[str, ...]:
    """Return the distributions beside this package that have files in it."""
    from importlib.metadata import distributions

    return _with_files_here(distributions(path=[os.path.dirname(_PACKAGE)]))  # noqa: PTH120


def _with_files_here(found: Iterable[Distribution]) -> tuple[str, ...]:
    named = {f"{each.metadata['Name']} {each.version}": each for each in found}
    return tuple(sorted(name for name, each in named.items() if not _is_ours(name) and _has_files_here(each)))


def _is_ours(name: str) -> bool:
    return name.split()[0].lower().replace("_", "-") == _OURS


def _has_files_here(distribution: Distribution) -> bool:
    inside = (each for each in distribution.files or () if each.parts[0] == "reader")
    return any(os.path.realpath(str(distribution.locate_file(each))).startswith(_PACKAGE + os.sep) for each in inside)
