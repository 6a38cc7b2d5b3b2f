"""Where the judgements of a dossier are kept, and the dossier with those that are kept for it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from reader.files.locating import is_bundled
from reader.files.locking import PATIENCE_S
from reader.model import Dossier
from reader.model.judgement import Judgement
from reader.model.values import replace

#: The folder of judgements within the state folder.
STATE_FOLDER = "judgements"


def with_kept_judgements(dossier: Dossier, state_folder: Path | None = None) -> Dossier:
    """Return the dossier with the judgements that the state folder has for its texts too, the latest last.

    Args:
        dossier: As read: it has those of its own folder already.
        state_folder: Where memory is kept; the platform's if none is given.
    """
    from reader.memory.keeping import memory_folder

    folder = state_folder or memory_folder()
    if not (folder / STATE_FOLDER).is_dir():  # most have none: then nothing is hashed, and little imported
        return dossier
    from reader.memory.judgements import recall_judgements

    kept, findings = recall_judgements(dossier, folder / STATE_FOLDER)
    if not kept and not findings:
        return dossier
    judgements = sorted((*dossier.judgements, *kept), key=lambda each: each.at)
    return replace(dossier, judgements=tuple(judgements), findings=(*dossier.findings, *findings))


def keep_judgements(
    dossier: Dossier, judgements: Sequence[Judgement], state_folder: Path, *, patience: float = PATIENCE_S
) -> None:
    """Keep judgements: in the dossier's own folder if it may be written to, else in the state folder.

    Args:
        dossier: Whose quotations were judged.
        judgements: In the order in which they were made.
        state_folder: Where memory is kept.
        patience: Seconds to wait for another reader that is saving.

    Raises:
        LockedByAnother: Another reader is saving right now; nothing was kept.
        CannotSave: Nothing was kept.
    """
    from reader.files.dossiers import JUDGEMENTS_FILE
    from reader.files.judgements import append_lines

    documents = {document.id: document for document in dossier.documents}
    if dossier.folder is not None and keeps_its_own(dossier.folder):
        append_lines(dossier.folder / JUDGEMENTS_FILE, judgement_lines(judgements, dossier), patience=patience)
        return
    for document in dict.fromkeys(documents[each.document] for each in judgements):
        from reader.memory.judgements import keep_lines

        lines = judgement_lines((each for each in judgements if each.document == document.id), dossier)
        keep_lines(dossier, document, lines, state_folder / STATE_FOLDER, patience=patience)


def keeps_its_own(folder: Path) -> bool:
    """Say whether judgements are kept in a dossier's own folder: it is the user's, and may be written to."""
    return not is_bundled(folder) and os.access(folder, os.W_OK)


def judgement_lines(judgements: Iterable[Judgement], dossier: Dossier) -> list[str]:
    """Return the lines of judgements on quotations of a dossier, as they are kept."""
    from reader.export.selectors import selector_in
    from reader.files.judgements import judgement_line

    return [
        judgement_line(each, [selector_in(dossier.document(each.document), part) for part in each.parts])
        for each in judgements
    ]
