"""Paths to a finished dossier, and texts to their annotations: reads files, then finds what nobody annotated.

Names are imported when they are first used, so that using one does not import what the others need.
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
        """Return one of the names above, imported from its module."""
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
