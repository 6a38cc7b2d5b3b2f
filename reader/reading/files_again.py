"""Reading the files again after they were edited, here or elsewhere."""

from __future__ import annotations

import os
from pathlib import Path

from reader.files.addresses import address_of
from reader.files.cleaning import clean_line
from reader.keys import Hint
from reader.layout.lines import line_of_offset
from reader.model import Dossier
from reader.model.finds import NO_FINDS
from reader.model.values import replace
from reader.reading.completion_beside import begin_completion
from reader.reading.search_beside import search_again
from reader.reading.session import Session


def read_again(session: Session) -> None:
    """Read the files again; if they cannot be read, say so and keep what is open."""
    from reader.files.contents import is_stdin
    from reader.files.errors import CannotRead
    from reader.pipeline import open_paths
    from reader.pipeline.judgements import with_kept_judgements

    launch = session.launch
    opened = (*launch.paths, *launch.sources)
    if any(map(is_stdin, opened)):
        session.say("Text from standard input cannot be reloaded")
        return
    if any(map(address_of, opened)):
        session.say("A page from the web is not fetched again by itself: open its address anew")
        return
    try:
        dossier = open_paths(launch.paths, published=launch.published, sources=launch.sources, wishes=launch.wishes)
        if launch.recalled is not None:
            dossier = with_kept_judgements(dossier, launch.recalled.folder)
    except CannotRead as error:
        session.tell((error.finding,))
        session.say("Not read again: what was open stays")
        return
    dossier = with_draft(dossier, session.state.draft)
    search, before, current = session.state.search, session.state.dossier, session.state.quotation
    session.adopt(dossier, as_read=dossier, finds=NO_FINDS, is_amended=bool(session.state.draft))
    if current is not None and session.state.quotation is None:
        session.change_unseen(missed=(before, current))
    session.say("Reloaded")
    if search is not None and session.state.search is None:
        search_again(session, search)
    session.tell(dossier.findings)
    completion = session.state.completion
    begin_completion(session, whatever_length=completion.whatever_length, doubtful=completion.doubtful)


def with_draft(dossier: Dossier, draft: str) -> Dossier:
    """Return a dossier of files with what the user changed of its annotations, which is in no file; with findings."""
    if not draft or dossier.folder is not None:
        return dossier
    from reader.files.dossier_text import DossierText, annotations_in

    says = annotations_in(DossierText(draft, "what you changed"), dossier.documents)
    return replace(
        dossier,
        documents=says.documents,
        speakers=says.speakers,
        quotations=says.quotations,
        links=says.links,
        events=says.events,
        rejected=says.rejected,
        findings=(*dossier.findings, *says.findings),
    )


def edit_document(session: Session) -> None:
    """Open the document's file in $VISUAL or $EDITOR, then read it again."""
    from reader.files.locating import is_bundled, never_changed
    from reader.reading.editor import EditorError, editor_command, how_it_ended

    dossier = session.state.dossier
    document = dossier.document(session.state.document)
    if not document.file:
        session.say("Nothing to edit: this text came from standard input")
        return
    if document.made_from:
        session.say(f"Nothing to edit: this text was made from {document.made_from}; change that in its own program")
        return
    path = (dossier.folder / document.file if dossier.folder else Path(document.file)).absolute()
    if dossier.folder is not None and is_bundled(dossier.folder):
        session.tell((never_changed(path),))
        return
    if session.launch.in_browser:
        told = "No editor here: change {file} where it lies, then {reload} reads it again"
        session.say(Hint(told, file=clean_line(path.name)))
        return
    try:
        command = editor_command(os.environ)
        line = line_of_offset(document.text, session.desk.top())
        status = session.desk.run_program([*command, f"+{line}", str(path)])
    except EditorError as error:
        session.say(clean_line(str(error)))
        return
    read_again(session)
    if status:
        session.say(clean_line(f"{Path(command[0]).name} {how_it_ended(status)}"))
