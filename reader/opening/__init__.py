"""Paths to a finished dossier: files read it, analysis fills in what nobody annotated."""

from reader.opening.completing import Progress, complete, completed
from reader.opening.paths import open_paths

__all__ = ["Progress", "complete", "completed", "open_paths"]
