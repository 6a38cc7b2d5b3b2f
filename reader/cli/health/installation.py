"""What is installed: versions, what they must be, extras, and who else has files in the package."""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from reader.cli.health.check import Check
from reader.cli.import_name import others_in_package, told_of
from reader.version import VERSION

DISTRIBUTION = "dossier-reader"
#: What each extra adds; one that is not here is told without.
ADDS = {
    "pdf": "reads PDF files",
    "html": "shows the main text of web pages without menus",
    "rtf": "reads RTF files",
    "web": "shows Reader in a browser: reader serve",
    "arrow": "reads and writes Parquet: reader annotate",
    "spark": "annotates on a cluster by PySpark",
    "dask": "annotates on a cluster by Dask",
}
#: Extras that are for those who work on Reader, or only name others.
_NOT_FOR_USERS = frozenset(("dev", "training", "browser", "all"))
_REQUIREMENT = re.compile(r"([A-Za-z0-9._-]+)\s*(?:\[[^\]]*\])?\s*([^;]*)(?:;(.*))?")
_EXTRA = re.compile(r"""extra\s*==\s*["']([^"']+)["']""")
_BOUND = re.compile(r"(>=|<)\s*([0-9.]+)")


def installation_checks() -> Iterator[Check]:
    """Yield the versions of Reader, Python and what Reader needs, and whose files lie in its package."""
    yield Check("versions", "Reader", VERSION)
    python = f"{platform.python_version()} ({platform.python_implementation()}, {sys.executable})"
    yield Check("versions", "Python", python)
    yield Check("versions", "system", f"{platform.system()} {platform.release()}")
    for name, bounds, extra in _requirements():
        if not extra:
            yield _needed(name, bounds)
    others = others_in_package()
    if others:
        yield Check("versions", "package", "others have files in it", "wrong", told_of(others))


def extra_checks() -> Iterator[Check]:
    """Yield each extra: the versions of what it installs, or how to add it."""
    by_extra: dict[str, list[tuple[str, str]]] = {}
    for name, bounds, extra in _requirements():
        if extra and extra not in _NOT_FOR_USERS and name != DISTRIBUTION:
            by_extra.setdefault(extra, []).append((name, bounds))
    for extra, needed in by_extra.items():
        adds = f"; {ADDS[extra]}" if extra in ADDS else ""
        found = [_needed(name, bounds) for name, bounds in needed]
        wrong = next((each for each in found if each.value != "is missing" and each.state == "wrong"), None)
        if wrong is not None:
            yield Check("extras", extra, f"{wrong.name} {wrong.value}", "wrong", wrong.hint)
        elif any(each.state == "wrong" for each in found):
            yield Check("extras", extra, f"not installed{adds}", "none", _adding(extra, needed))
        else:
            yield Check("extras", extra, ", ".join(f"{each.name} {each.value}" for each in found) + adds)


def _adding(extra: str, needed: Sequence[tuple[str, str]]) -> str:
    """Return the command that adds an extra to the environment that this Reader is in."""
    packages = " ".join(f"'{name}{bounds}'" for name, bounds in needed)
    if (Path(sys.prefix) / "pipx_metadata.json").exists():
        return f"pipx inject {DISTRIBUTION} {packages}"
    if (Path(sys.prefix) / "uv-receipt.toml").exists():
        return f"uv pip install --python {sys.executable} {packages}"
    return f"pip install '{DISTRIBUTION}[{extra}]'"


def _requirements() -> Iterator[tuple[str, str, str]]:
    """Yield what the distribution needs: names, bounds of versions, and the extra; none where that is not known."""
    try:
        declared = requires(DISTRIBUTION) or ()
    except PackageNotFoundError:  # run from a folder that nobody installed
        return
    for line in declared:
        match = _REQUIREMENT.match(line)
        if match:
            extra = _EXTRA.search(match[3] or "")
            yield match[1], match[2].strip(), extra[1] if extra else ""


def _needed(name: str, bounds: str) -> Check:
    """Return the version of a package, and whether it is one that Reader was made for."""
    try:
        found = version(name)
    except PackageNotFoundError:
        return Check("versions", name, "is missing", "wrong", f"pip install '{name}{bounds}'")
    if all(_keeps(found, sign, bound) for sign, bound in _BOUND.findall(bounds)):
        return Check("versions", name, found)
    return Check("versions", name, f"{found}, but {bounds} is needed", "wrong", f"pip install '{name}{bounds}'")


def _keeps(found: str, sign: str, bound: str) -> bool:
    """Say whether a version keeps a bound, by its numbers alone."""
    has, wants = _numbers(found), _numbers(bound)
    return has >= wants if sign == ">=" else has < wants


def _numbers(version: str) -> tuple[int, ...]:
    """Return the numbers that a version begins with, without zeros at their end."""
    numbers = [int(number) for number in re.match(r"[0-9.]*", version)[0].split(".") if number]  # type: ignore[index]
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)
