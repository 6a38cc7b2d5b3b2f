"""Paths to a finished dossier: files read it, analysis fills in what nobody annotated."""

from reader.pipeline.completion import complete, completed
from reader.pipeline.paths import open_paths
from reader.pipeline.step import Step

__all__ = ["Step", "complete", "completed", "open_paths"]
