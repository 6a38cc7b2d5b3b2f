"""Paths to a finished dossier, and texts to their annotations: files read, analysis fills in what nobody annotated.

A name is imported when it is first asked for, so that whoever needs one of them does not wait for the others.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__all__ = ["Step", "complete", "completed", "open_paths"]

if TYPE_CHECKING:
    from reader.pipeline.completion import complete, completed
    from reader.pipeline.paths import open_paths
    from reader.pipeline.step import Step
else:
    _HOMES = {"Step": "step", "complete": "completion", "completed": "completion", "open_paths": "paths"}

    def __getattr__(name: str) -> object:
        """Return one of the names above from the module that has it."""
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
