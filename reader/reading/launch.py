"""What a reading starts with, from the command line, the settings and the memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.files.wishes import NO_WISHES, Wishes
from reader.model import Dossier, Finding
from reader.model.values import dataclass, field, field_names

if TYPE_CHECKING:
    from reader.memory.keeping import Recalled


@dataclass(frozen=True, slots=True)
class LaunchOptions:
    """What to open, and how to open it again.

    Attributes:
        dossier: As read from the files, before anything was detected in it.
        paths: What to open; read again on reload.
        document: Id of the document to start in; empty for the remembered one.
        published: Publication date of undated texts, or empty.
        sources: Files and pages that the user calls sources.
        wishes: How the files are to be read.
        line: Line to start at, counted from 1; 0 for the remembered place.
        words: What to search for at the start; empty for nothing.
        theme: Name of the theme; one that does not exist is reported and ignored.
        measure: Columns of text; 0 for the whole window.
        panel: The list that the panel opens with; empty for the remembered one.
        all_reports: Whether reported speech is shown that may be none.
        keymap: Keys by command id.
        findings: What was wrong with the settings and the memory.
        recalled: What was remembered of this dossier; None to remember nothing.
        user: Name of whoever reads, which is kept with what is judged.
        settings_file: Where changed settings are kept; None to keep none.
        found: The dossier with all that was found in it before; None if nothing of that is kept.
        finds_folder: Where finds are kept; None to keep none.
        in_browser: Whether whoever reads sits at a browser: only what was opened is theirs, not this machine.
    """

    dossier: Dossier
    paths: Sequence[str] = ()
    document: str = ""
    published: str = ""
    sources: Sequence[str] = ()
    wishes: Wishes = NO_WISHES
    line: int = 0
    words: str = ""
    theme: str = ""
    measure: int = 80
    panel: str = ""
    all_reports: bool = False
    keymap: Mapping[str, Sequence[str]] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    recalled: Recalled | None = None
    user: str = ""
    settings_file: Path | None = None
    found: Dossier | None = None
    finds_folder: Path | None = None
    in_browser: bool = False

    @property
    def preferences(self) -> Preferences:
        """How the user reads, whatever is open."""
        return Preferences(
            theme=self.theme,
            measure=self.measure,
            panel=self.panel,
            all_reports=self.all_reports,
            keymap=self.keymap,
            user=self.user,
            settings_file=self.settings_file,
            finds_folder=self.finds_folder,
        )


@dataclass(frozen=True, slots=True)
class Preferences:
    """How a user reads, whatever is open.

    Attributes:
        findings: What was wrong with the settings.

    The other attributes are those of `LaunchOptions`.
    """

    theme: str = ""
    measure: int = 80
    panel: str = ""
    all_reports: bool = False
    keymap: Mapping[str, Sequence[str]] = field(default_factory=dict)
    user: str = ""
    settings_file: Path | None = None
    finds_folder: Path | None = None
    findings: tuple[Finding, ...] = ()

    def launch(self, dossier: Dossier, **options: Any) -> LaunchOptions:
        """Return what a reading of a dossier starts with.

        Args:
            dossier: What is opened.
            options: Further fields of `LaunchOptions`.
        """
        return LaunchOptions(dossier, **{name: getattr(self, name) for name in _PREFERENCES} | options)


_PREFERENCES = field_names(Preferences)
