"""Reader: a terminal reader for sourced stories, and what it finds and checks, for programs.

Public is what `__all__` names, and nothing else: any other name, module or folder in this package may change with any
version. `reader help api` shows it all by examples. Values are frozen; they compare, can be pickled, and give the JSON
that the command line writes. Nothing here prints, ends the program, or imports Textual; every error is a `ReaderError`.

Names are imported when they are first used, so that `import reader` costs next to nothing.
"""

from __future__ import annotations

import typing as _typing

from reader.version import VERSION as __version__  # noqa: N811 -- the name that packages have for it

#: The module of each public name.
_HOMES = {
    "annotate": "interface.annotating",
    "annotate_json_line": "interface.json_lines",
    "annotate_many": "interface.annotating",
    "open_dossier": "interface.dossiers",
    "schema": "interface.schemas",
    "verify": "interface.verifying",
    "write_dossier": "interface.dossiers",
    "Text": "pipeline.given_text",
    "Annotations": "interface.annotations",
    "Change": "interface.passage",
    "Cut": "interface.verification",
    "Document": "interface.documents",
    "Dossier": "interface.dossier",
    "Event": "interface.dossier",
    "Finding": "model.finding",
    "FoundQuotation": "interface.annotations",
    "FoundSpeaker": "interface.annotations",
    "FoundTime": "interface.annotations",
    "Judgement": "interface.dossier",
    "Locator": "interface.words",
    "Named": "interface.passage",
    "Nearest": "interface.verification",
    "NotAnnotated": "interface.annotations",
    "PairedWords": "interface.verification",
    "Passage": "interface.passage",
    "Provenance": "interface.documents",
    "Quotation": "interface.dossier",
    "QuotedElsewhere": "interface.dossier",
    "Side": "interface.passage",
    "Speaker": "interface.dossier",
    "Verification": "interface.verification",
    "VerifiedQuotation": "interface.verification",
    "Words": "interface.words",
    "ReaderError": "model.errors",
    "BadValueError": "model.errors",
    "CannotRead": "files.errors",
    "CannotSave": "files.errors",
    "WorkerLostError": "model.errors",
}

if _typing.TYPE_CHECKING:
    from reader.files.errors import CannotRead, CannotSave
    from reader.interface.annotating import annotate, annotate_many
    from reader.interface.annotations import (
        Annotations,
        FoundQuotation,
        FoundSpeaker,
        FoundTime,
        NotAnnotated,
    )
    from reader.interface.documents import Document, Provenance
    from reader.interface.dossier import Dossier, Event, Judgement, Quotation, QuotedElsewhere, Speaker
    from reader.interface.dossiers import open_dossier, write_dossier
    from reader.interface.json_lines import annotate_json_line
    from reader.interface.passage import Change, Named, Passage, Side
    from reader.interface.schemas import schema
    from reader.interface.verification import Cut, Nearest, PairedWords, Verification, VerifiedQuotation
    from reader.interface.verifying import verify
    from reader.interface.words import Locator, Words
    from reader.model.errors import BadValueError, ReaderError, WorkerLostError
    from reader.model.finding import Finding
    from reader.pipeline.given_text import Text
else:

    def __getattr__(name: str) -> object:
        """Return a public name, imported from its module."""
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """Return the public names."""
    return sorted(__all__)


__all__ = [
    "Annotations",
    "BadValueError",
    "CannotRead",
    "CannotSave",
    "Change",
    "Cut",
    "Document",
    "Dossier",
    "Event",
    "Finding",
    "FoundQuotation",
    "FoundSpeaker",
    "FoundTime",
    "Judgement",
    "Locator",
    "Named",
    "Nearest",
    "NotAnnotated",
    "PairedWords",
    "Passage",
    "Provenance",
    "Quotation",
    "QuotedElsewhere",
    "ReaderError",
    "Side",
    "Speaker",
    "Text",
    "Verification",
    "VerifiedQuotation",
    "Words",
    "WorkerLostError",
    "__version__",
    "annotate",
    "annotate_json_line",
    "annotate_many",
    "open_dossier",
    "schema",
    "verify",
    "write_dossier",
]
