"""Makes the man page and the shells' completions when a wheel is built: hatchling runs this."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ShellFilesHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds what `reader.cli.shells` makes to the wheel; an editable install goes without, as its commands change."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the files, and say where the wheel installs them."""
        if version == "editable":
            return
        self._made = tempfile.TemporaryDirectory()
        for place, text in self._installed_files().items():
            made = Path(self._made.name) / place.replace("/", "-")
            made.write_text(text, encoding="utf-8")
            build_data["shared_data"][str(made)] = place

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Remove the files, which are in the wheel now."""
        if version != "editable":
            self._made.cleanup()

    def _installed_files(self) -> dict[str, str]:
        """Return the files by their places; the commands need nothing but Python to be declared."""
        sys.path.insert(0, self.root)
        try:
            from reader.cli.shells.installed import installed_files
        finally:
            sys.path.remove(self.root)
        return installed_files()
